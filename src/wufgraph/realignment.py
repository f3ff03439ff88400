"""Evidence and lengths of a record that was edited by hand: each value finds its own again.

Evidence is keyed by JSON Pointer, and taking one statement out of a record moves all that follow. Items of
lists are recognised by their words; what no longer belongs to anything is left out. The length of a section
follows the words that were put in and taken out.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import msgspec

from .editions import edition_or_usual
from .model import Evidence, Report, Section
from .schemes import theme_concepts
from .wording import count_words, fold_space, match_key

_COUNTED = re.compile(r"/summary|/statements/\d+")
_Item = Mapping[str, Any] | str


def realign(report: Report) -> Report:
    """Give evidence and doubts the pointers of the values that they are about."""
    plain: dict[str, Any] = msgspec.to_builtins(report)
    moves = {
        name: _moves(plain[name], name, anchor, belongs, report.evidence) for name, (anchor, belongs) in _LISTS.items()
    }
    moved_evidence = {
        moved: one for pointer, one in report.evidence.items() if (moved := _move(pointer, moves)) is not None
    }
    # What a statement says in passing is in lists of its own, looked at once it is known where the statement went.
    within = {
        name: _moves(statement[key], name, "", _is_said, moved_evidence)
        for number, statement in enumerate(plain["statements"])
        for key in ("figures", "mentions")
        if statement[key]
        for name in [f"statements/{number}/{key}"]
    }
    evidence = {}
    for pointer, one in moved_evidence.items():
        moved = _move(pointer, within, depth=4)
        if moved is not None and _resolves(plain, moved):
            evidence[moved] = one
    warnings = tuple(
        replace(note, pointer=moved)
        for note in report.warnings
        if (moved := _move(note.pointer, moves)) is not None and _resolves(plain, moved)
    )
    return replace(report, evidence=evidence, warnings=warnings, sections=_recount(report))


def _recount(report: Report) -> tuple[Section, ...]:
    """The lengths of sections, with what was corrected put in and taken out.

    They are not counted anew, because sub-headings and headings of agendas count and stand in no value. What
    was read is told by the evidence; a section none of whose words have any keeps its length.
    """
    read = Counter[str]()
    for pointer, evidence in report.evidence.items():
        if evidence.quote and _COUNTED.fullmatch(pointer):
            read[evidence.section] += count_words(evidence.quote)
    now = Counter({"summary": count_words(report.summary or "")})
    edition = edition_or_usual(report.form)
    sections = edition.sections_of_kinds
    for statement in report.statements:
        now[sections[statement.kind]] += count_words(statement.text)
    length = {section.section: section.words for section in report.sections}
    change = {
        name: max(now[name] - read[name], -length[name]) if now[name] else -length[name]
        for name in read
        if name in length
    }
    for divided, kinds in edition.kinds_within.items():
        change[divided] = sum(change.get(sections[kind], 0) for kind in kinds)
    return tuple(
        replace(section, words=max(0, section.words + change.get(section.section, 0))) for section in report.sections
    )


def _words_are(item: _Item, quote: str, *keys: str) -> bool:
    wanted = item if isinstance(item, str) else next((item[key] for key in keys if item[key]), None)
    return wanted is not None and fold_space(quote) == fold_space(str(wanted))


def _is_theme(item: _Item, quote: str) -> bool:
    return any(concept.slug == item and match_key(quote) in concept.keys for concept in theme_concepts())


def _is_said(item: _Item, quote: str) -> bool:
    return not isinstance(item, str) and fold_space(quote) in fold_space(str(item["text"]))


# List → (the part of an item whose evidence tells which item it is, whether a quote is of an item).
_LISTS: dict[str, tuple[str, Callable[[_Item, str], bool]]] = {
    "statements": ("", lambda item, quote: _words_are(item, quote, "text")),
    "organizers": ("/name", lambda item, quote: _words_are(item, quote, "name")),
    "speakers": ("/name", lambda item, quote: _words_are(item, quote, "name")),
    "themes": ("", _is_theme),
    "cross_cutting": ("", _is_theme),
    "other_themes": ("", _words_are),
    "partnerships": ("", lambda item, quote: _words_are(item, quote, "text")),
    "supporters": ("", _words_are),
    "roundtable": ("", _words_are),
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


def _move(pointer: str, moves: Mapping[str, Mapping[int, int]], depth: int = 2) -> str | None:
    """Where a pointer leads now; `depth` is the place of the item's number in it."""
    parts = pointer.split("/")
    name = "/".join(parts[1:depth])
    if len(parts) <= depth or name not in moves or not parts[depth].isdecimal():
        return pointer
    now = moves[name].get(int(parts[depth]))
    return None if now is None else "/".join([*parts[:depth], str(now), *parts[depth + 1 :]])


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
