"""Evidence of a record that was edited by hand: each value finds its own again.

Evidence is keyed by JSON Pointer, and taking one statement out of a record moves all that follow. Items of
lists are recognised by their words; what no longer belongs to anything is left out.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from .model import Evidence, Report
from .vocabulary import theme_concepts
from .wording import fold_space, match_key

_Item = Mapping[str, Any] | str


def realign(report: Report) -> Report:
    """Give evidence and doubts the pointers of the values that they are about."""
    plain: dict[str, Any] = msgspec.to_builtins(report)
    moves = {
        name: _moves(plain[name], name, anchor, belongs, report.evidence) for name, (anchor, belongs) in _LISTS.items()
    }
    evidence = {}
    for pointer, one in report.evidence.items():
        moved = _move(pointer, moves)
        if moved is not None and _resolves(plain, moved):
            evidence[moved] = one
    warnings = tuple(
        replace(note, pointer=moved)
        for note in report.warnings
        if (moved := _move(note.pointer, moves)) is not None and _resolves(plain, moved)
    )
    return replace(report, evidence=evidence, warnings=warnings)


def _words_are(item: _Item, quote: str, *keys: str) -> bool:
    wanted = item if isinstance(item, str) else next((item[key] for key in keys if item[key]), None)
    return wanted is not None and fold_space(quote) == fold_space(str(wanted))


def _is_theme(item: _Item, quote: str) -> bool:
    return any(concept.slug == item and match_key(quote) in concept.keys for concept in theme_concepts())


# List → (the part of an item whose evidence tells which item it is, whether a quote is of an item).
_LISTS: dict[str, tuple[str, Callable[[_Item, str], bool]]] = {
    "statements": ("", lambda item, quote: _words_are(item, quote, "text")),
    "organizers": ("/name", lambda item, quote: _words_are(item, quote, "name")),
    "speakers": ("/name", lambda item, quote: _words_are(item, quote, "name")),
    "themes": ("", _is_theme),
    "cross_cutting": ("", _is_theme),
    "other_themes": ("", _words_are),
    "unaligned_bases": ("", lambda _item, _quote: False),
}


def _moves(
    items: list[_Item], name: str, anchor: str, belongs: Callable[[_Item, str], bool], evidence: Mapping[str, Evidence]
) -> dict[int, int]:
    """Where each item of a list stood when its evidence was written → where it stands now."""
    pattern = re.compile(rf"/{name}/(\d+){anchor}")
    quotes = {int(found[1]): e.quote for pointer, e in evidence.items() if (found := pattern.fullmatch(pointer))}
    moves: dict[int, int] = {}
    for now, item in enumerate(items):
        fits = [old for old, quote in quotes.items() if quote and old not in moves and belongs(item, quote)]
        if fits:
            moves[min(fits, key=lambda old: (abs(old - now), old))] = now
    for now in range(len(items)):  # an item whose words were corrected has not moved, unless its place is another's
        if now not in moves.values() and now not in moves:
            moves[now] = now
    return moves


def _move(pointer: str, moves: Mapping[str, Mapping[int, int]]) -> str | None:
    parts = pointer.split("/")
    if len(parts) < 3 or parts[1] not in moves or not parts[2].isdecimal():
        return pointer
    now = moves[parts[1]].get(int(parts[2]))
    return None if now is None else "/".join([*parts[:2], str(now), *parts[3:]])


def _resolves(plain: Any, pointer: str) -> bool:
    """Whether a pointer (RFC 6901) leads to a value of the record."""
    if not pointer.startswith("/"):
        return False
    for part in pointer.split("/")[1:]:
        if isinstance(plain, list | tuple):
            if not part.isdecimal() or int(part) >= len(plain):
                return False
            plain = plain[int(part)]
        elif isinstance(plain, dict) and part in plain:
            plain = plain[part]
        else:
            return False
    return True
