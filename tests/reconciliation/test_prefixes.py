"""What is typed is completed."""

import pytest

from wufgraph.reconciliation import Kind

from .things import ID, serve_things, thing

SERVICE = serve_things(
    thing("org/a", "Agence du Lac", "Lake Agency"),
    thing("org/b", "Lake Users"),
    thing("org/c", "Big Lake Society"),
    thing("place/lake", "Lakeside", kind=Kind.CITY),
    replacements={f"{ID}org/old": f"{ID}org/b"},
)


def complete(prefix: str, skip: int = 0, limit: int = 10) -> list[str]:
    """Names that are suggested."""
    return [one.name for one in SERVICE.prefixes.suggest(prefix, skip=skip, limit=limit)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("lake", ["Lake Users", "Lakeside", "Agence du Lac", "Big Lake Society"]),
        ("LAKE ", ["Lake Users", "Lakeside", "Agence du Lac", "Big Lake Society"]),
        ("lake u", ["Lake Users"]),
        ("soci", ["Big Lake Society"]),
        ("ake", []),
        (f"{ID}org/old", ["Lake Users"]),
    ],
)
def test_names_that_begin_so_come_before_words_within_them(typed: str, names: list[str]) -> None:
    assert complete(typed) == names


def test_pages_follow_each_other() -> None:
    assert complete("lake", limit=2) + complete("lake", skip=2, limit=2) == complete("lake")


def test_nothing_typed_begins_with_the_first() -> None:
    assert complete("", limit=1) == ["Agence du Lac"]
