"""Rule about names that break off, as those do that were too long for a field."""

from collections import Counter

from .joining import Joins, each_shape
from .shapes import Shape, is_endless

_SHORTEST = 18
_KNOWN_WORD = 3


def join_cut(joins: Joins) -> None:
    """A name that breaks off within a word, or before one that has to follow, is the only one that goes on so."""
    words = joins.times_of_words
    for spell in (_as_written, _as_meant):
        names = sorted({(spell(one), key, written) for key, written, one in each_shape(joins)})
        for at, (text, key, written) in enumerate(names):
            if len(text) >= _SHORTEST and (
                whole := _find_whole(joins, names, at, words, by_letter=spell is _as_written)
            ):
                there, full = whole
                joins.join(key, there, "cut", f"'{written}' is '{full}' cut off; nothing else begins so")


def _as_written(one: Shape) -> str:
    return " ".join(one.spelt)


def _as_meant(one: Shape) -> str:
    return " ".join(one.words)


def _find_whole(
    joins: Joins, names: list[tuple[str, str, str]], at: int, words: Counter[str], *, by_letter: bool
) -> tuple[str, str] | None:
    """Key and spelling of the only name that a name is the beginning of."""
    text, key, _ = names[at]
    *_, before, last = ("", "", *text.split())
    endless = is_endless((before, last))
    if endless == by_letter or (words[last] >= _KNOWN_WORD and len(last) > 1 and not endless):
        return None
    found: dict[str, tuple[str, str]] = {}
    start = text[: -len(last)] if endless else text
    for later in range(at + 1, len(names)):
        other, there, full = names[later]
        if not other.startswith(start) or len(found) > 1:
            break
        root = joins.clusters.find(there)
        if root != joins.clusters.find(key) and len(other) > len(text) and (endless or other[len(text)] != " "):
            found.setdefault(root, (there, full))
    return next(iter(found.values())) if len(found) == 1 else None
