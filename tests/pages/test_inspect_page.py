"""The inspect page: every character with its role, every value with its source, hostile words as words."""

import re
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.word_files import make_zip
from tests.extraction.typed_forms import document_of, fill
from tests.golden_files import DEMO, SAMPLE_TEXT
from wufgraph.errors import MissingInputError, UnsupportedInputError
from wufgraph.extraction import Reading, RoleRun, extract
from wufgraph.model import Document, Evidence, Organizer, Report, Role, Span
from wufgraph.pages import inspect_file, inspect_page
from wufgraph.pages.passages import cut_lines
from wufgraph.pages.values import list_blanks, list_values
from wufgraph.record import write_record

from .html import Page
from .test_findings_page import HOSTILE


def page_of(document: Document) -> Page:
    """A document's page, which fetches nothing and runs its own script only."""
    html = inspect_page(document, extract(document))
    page = Page(html)
    names = [tag for tag, _ in page.tags]
    assert not {"link", "iframe", "object", "embed", "img", "base", "form"} & set(names)
    assert names.count("script") == 1
    assert page.values("src") == page.values("href") == []
    assert not {name for _, attributes in page.tags for name in attributes if name.startswith("on")}
    assert "url(" not in html
    (policy,) = [value for value in page.values("content") if "default-src" in value]
    assert re.search(r"default-src 'none'; script-src 'sha256-[\w+/]+=*'; ", policy)
    assert len(set(page.values("id"))) == len(page.values("id"))
    return page


def text_of(page: Page) -> str:
    """All passages of the document."""
    return " ".join(page.words("span"))


@pytest.mark.parametrize("words", HOSTILE)
def test_other_peoples_words_are_words(words: str) -> None:
    page = page_of(document_of(fill({"venue": words, "title": words})))
    assert page.text().count(" ".join(words.split())) >= 2


def test_the_page_says_that_it_is_private_and_holds_addresses() -> None:
    page = Page(inspect_file(SAMPLE_TEXT))
    assert "Private: holds what the author wrote, addresses included." in page.words("b")
    assert "m.acuto@ucl.ac.uk" in page.words("bdi")
    assert "No e-mail address is on this page" not in page.text()


def test_every_value_points_to_passages_with_its_words() -> None:
    page = page_of(document_of(fill()))
    on_values = page.values("data-value")
    on_passages = {number for value in page.values("data-v") for number in value.split()}
    assert len(on_values) > 10
    assert set(on_values) == on_passages


def test_values_show_their_rule_and_confidence() -> None:
    page = page_of(document_of(fill({"venue": "Room 1"})))
    assert "Room 1" in page.words("bdi")
    assert any(re.fullmatch(r"answer · 0\.\d+", words) for words in page.words("span"))


def test_what_is_unread_comes_first() -> None:
    page = page_of(document_of(fill({"venue": "Room 1\nSponsor:\tAcme"})))
    assert page.words("h2")[0] == "Unread"
    assert "Sponsor: Acme" in page.words("bdi")[1]
    assert "Unread" not in page_of(document_of(fill())).words("h2")


def test_several_reports_are_shown_one_after_the_other() -> None:
    page = page_of(document_of(fill({"title": "One"}) + fill({"title": "Two"})))
    assert [words for words in page.words("bdi") if words in ("One", "Two")] == ["One"] * 2 + ["Two"] * 2
    assert len(set(page.values("data-value"))) == len(page.values("data-value"))


def test_a_document_that_is_no_report_is_shown_as_well() -> None:
    page = page_of(document_of("Dear all,\n\nnothing here.\n"))
    assert "No report was found" in page.text()
    assert "nothing here." in text_of(page)


def test_doubts_and_blanks_are_told() -> None:
    page = page_of(document_of(fill({"bases": "Korea", "venue": ""})))
    assert "Warnings" in page.words("h3")
    assert any("event.venue" in words for words in page.words("p"))


def test_of_a_mail_the_report_is_shown_and_the_others_are_named(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Our report", "ana@alda.example"
    mail.set_content("Dear all,\n\nplease find our report attached.\n")
    mail.add_attachment(SAMPLE_TEXT.read_bytes(), maintype="text", subtype="plain", filename="report.txt")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes(policy=SMTP))
    page = Page(inspect_file(tmp_path / "mail.eml"))
    assert "Michele Acuto" in page.words("bdi")
    assert "mail.eml/report.txt" in page.words("bdi")
    assert "Also in this file: mail.eml ." in page.text()


def test_of_an_archive_the_part_that_is_asked_for_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    path.write_bytes(make_zip({"a/one.txt": SAMPLE_TEXT.read_text(), "two.txt": "no report"}))
    assert "all.zip/a/one.txt" in Page(inspect_file(path)).words("bdi")
    page = Page(inspect_file(path, "two.txt"))
    assert "all.zip/two.txt" in page.words("bdi")
    assert "Also in this file: all.zip/a/one.txt ." in page.text()
    with pytest.raises(MissingInputError, match=r"expected the part three\.txt, found a/one\.txt, two\.txt; name one"):
        inspect_file(path, "three.txt")


def test_a_record_is_refused(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_bytes(write_record(Report(file="x.docx")))
    with pytest.raises(UnsupportedInputError, match="give the document that it was read from"):
        inspect_file(tmp_path / "r.json")


@pytest.mark.parametrize("path", sorted(DEMO.iterdir()), ids=lambda path: path.name)
def test_a_report_is_shown_the_same_each_time_with_all_its_words(path: Path) -> None:
    html = inspect_file(path)
    assert html == inspect_file(path)
    assert "loose" in html


def test_what_cannot_be_seen_is_shown_by_a_sign() -> None:
    text = "a\x1b[2Jb \u202ec\x00"
    (line,) = cut_lines(text, [RoleRun(Span(0, len(text)), Role.UNREAD)], [])
    assert line[0].words == "a␛[2Jb ⟦U+202E⟧c␀"


def test_a_passage_knows_its_values_the_shortest_first() -> None:
    text = "Side event 12: Homes\nfor all"
    roles = [RoleRun(Span(0, len(text)), Role.ANSWER)]
    first, second = cut_lines(text, roles, [Span(0, 28), Span(11, 13), Span(15, 28)])
    assert [(one.words, one.values) for one in first] == [
        ("Side event ", (0,)),
        ("12", (1, 0)),
        (": ", (0,)),
        ("Homes", (2, 0)),
    ]
    assert [(one.words, one.values) for one in second] == [("for all", (2, 0))]


def test_an_answer_that_no_value_rests_on_is_told_apart() -> None:
    roles = [RoleRun(Span(0, 11), Role.ANSWER)]
    ((ana, rest),) = cut_lines("Ana, mayor.", roles, [Span(0, 3)])
    assert (ana.is_loose, rest.is_loose) == (False, True)
    assert rest.style == "answer loose"


_spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.text("ab \n", max_size=40), st.lists(_spans, max_size=6))
def test_lines_hold_all_characters_once(text: str, sources: list[Span]) -> None:
    roles = [RoleRun(Span(0, len(text)), Role.ANSWER)] if text else []
    lines = list(cut_lines(text, roles, sources))
    assert "\n".join("".join(one.words for one in line) for line in lines) == text
    for number, span in enumerate(sources):
        shown = "".join(one.words for line in lines for one in line if number in one.values)
        assert shown == span.of(text).replace("\n", "")


def test_parts_with_a_source_of_their_own_are_values_of_their_own() -> None:
    evidence = {
        "/organizers/0": Evidence(start=0, end=4, section="organizers", rule="r", confidence=0.5),
        "/organizers/0/country": Evidence(start=6, end=8, section="organizers", rule="r", confidence=0.99),
    }
    report = Report(file="x", organizers=(Organizer(name="Alda", country="CO"),), evidence=evidence)
    groups = dict(list_values(report, first=7))
    shown = [(v.name, v.words, v.number, v.is_doubtful) for v in groups["organizers"]]
    assert shown == [("1", "Alda (country CO)", 7, True), ("1 country", "CO", 8, False)]
    assert [v.number for v in groups["report"]] == [None] * len(groups["report"])


def test_what_the_form_asks_for_and_nobody_gave_is_named() -> None:
    blanks = list_blanks(Report(file="x", summary="All said."))
    assert {"reporter", "event.date", "speakers"} <= set(blanks)
    assert "summary" not in blanks


def test_an_empty_reading_is_a_page() -> None:
    html = inspect_page(document_of(" "), Reading((), ()))
    assert "No report was found" in html
