"""Previews: other people's words, and nothing of theirs is run."""

from tests.reconciliation.things import serve_things, thing
from wufgraph.pages import preview_page
from wufgraph.reconciliation import Kind

NASTY = thing(
    "org/nasty",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(2)>',
    "Write to ana@alda.example",
    homepage="javascript:alert(3)",
    sector="university",
)


def show(*, whole: bool) -> str:
    """The page of the nasty thing."""
    return preview_page(NASTY, serve_things(NASTY).catalogue, whole=whole)


def test_every_value_is_escaped_and_no_scheme_but_that_of_the_web_is_a_link() -> None:
    for page in (show(whole=True), show(whole=False)):
        assert "<script" not in page
        assert "<img" not in page
        assert 'href="javascript' not in page
        assert "&lt;script&gt;" in page


def test_no_address_is_on_it() -> None:
    assert "ana@alda.example" not in show(whole=True)


def test_a_frame_holds_less_than_a_page_and_says_how_much_less() -> None:
    one = thing("org/many", "Many Names", *(f"Name {n}" for n in range(9)), kind=Kind.ORGANIZATION)
    catalogue = serve_things(one).catalogue
    assert "and 6 more" in preview_page(one, catalogue)
    assert "Name 8" in preview_page(one, catalogue, whole=True)


def test_spellings_of_one_name_are_shown_once() -> None:
    one = thing("org/one", "Un-Nombre", "UN NOMBRE", "Ún nombre", "Other", "OTHER")
    page = preview_page(one, serve_things(one).catalogue)
    assert "<dd>OTHER</dd>" in page or "<dd>Other</dd>" in page
    assert "UN NOMBRE" not in page
