"""A thing of the reconciliation service in a small frame beside a table, or on a page of its own."""

from collections.abc import Iterator

from ..reconciliation import DESCRIBED_BY, Catalogue, Thing, describe, properties_of, values_of
from ..wording import match_key
from .rendering import render

# What a frame has room for.
_MOST_FACTS, _MOST_VALUES = 5, 3
_SHOWN_FIRST = ("other-name",)

_Shown = tuple[str, str]


def preview_page(thing: Thing, catalogue: Catalogue, *, whole: bool = False) -> str:
    """A page that tells what a thing is; every value is escaped.

    Args:
        thing: What to show.
        catalogue: Where its wholes are found.
        whole: Show all that is known; else what tells it from others, cut to fit a frame.
    """
    facts = list(_facts(thing, catalogue, None if whole else _MOST_VALUES))
    shown = [fact for id_, *fact in facts if whole or id_ not in DESCRIBED_BY[thing.kind]]
    cut = shown if whole else shown[:_MOST_FACTS]
    return render("preview.html.j2", thing=thing, description=describe(thing), facts=cut, whole=whole)


def _facts(thing: Thing, catalogue: Catalogue, most: int | None) -> Iterator[tuple[str, str, list[_Shown], int]]:
    """Identifier and name of each property, its values with the address they lead to, and how many more there are."""
    for one in sorted(properties_of(thing.kind), key=lambda one: one.id not in _SHOWN_FIRST):
        # Spellings that differ in capitals and marks alone are one name to a reader.
        values = {match_key(value.text): value.text for value in reversed(list(values_of(thing, one.id, catalogue)))}
        if one.id == "other-name":
            values.pop(match_key(thing.name), None)
        texts = list(reversed(values.values()))
        if texts:
            yield one.id, one.name, [(text, _address(text)) for text in texts[:most]], len(texts[most or len(texts) :])


def _address(text: str) -> str:
    """Where a value leads to; empty where it is no address of the web: no other scheme becomes a link."""
    return text if text.startswith(("http://", "https://")) else ""
