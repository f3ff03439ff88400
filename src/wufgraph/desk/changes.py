"""What an author changed between two versions of a report, answer by answer."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from textwrap import shorten
from typing import Any

import msgspec
from rapidfuzz import fuzz

from ..model import Report

# Where the report stood, what was read from where and what it is doubted for: none of it is the author's word.
_NOT_THE_AUTHORS = frozenset(
    ("version", "file", "part", "sha256", "sections", "evidence", "unread", "unmatched", "warnings")
)
_SAME_ITEM = 60.0  # of 100: below it, an item is taken for another one and not for a changed one
_NAMES = ("name", "text", "parties")
# What is read in the words of a statement changes with them.
_READ_IN_WORDS = frozenset(("figures", "mentions", "issues", "asserted_by"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change.

    Attributes:
        pointer: JSON Pointer into the newer record; into the older one for what was taken out (RFC 6901).
        old: What was there, as in the JSON record; None for what is new.
        new: What is there; None for what was taken out.
        of: What the change is within, such as a speaker's name; empty where the pointer tells it.
    """

    pointer: str
    old: Any
    new: Any
    of: str = ""


def compare_reports(old: Report, new: Report) -> list[Change]:
    """All changes in the order of the record.

    Statements, speakers and the like are compared with the one they were, wherever they stand now: what is put in
    between changes nothing behind it.
    """
    return list(_compare(_answers(old), _answers(new), "", ""))


def changes_as_text(changes: Sequence[Change]) -> str:
    """Changes for people to read, one for a line or two."""
    return "".join(f"{_where(change)}\n{_line('-', change.old)}{_line('+', change.new)}" for change in changes)


def changes_as_json(changes: Sequence[Change]) -> list[dict[str, Any]]:
    """One object for each change."""
    return [msgspec.to_builtins(change) for change in changes]


def _answers(report: Report) -> dict[str, Any]:
    """What the author says; nationalities, and bases of nobody in particular, come in no order that says anything."""
    speakers = tuple(replace(one, nationality=tuple(sorted(one.nationality))) for one in report.speakers)
    report = replace(report, speakers=speakers, unaligned_bases=tuple(sorted(report.unaligned_bases)))
    record: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(report))
    return {key: value for key, value in record.items() if key not in _NOT_THE_AUTHORS}


def _compare(old: Any, new: Any, pointer: str, of: str) -> Iterator[Change]:
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        reworded = old.get("text") != new.get("text")
        for key in dict.fromkeys((*old, *new)):
            if reworded and key in _READ_IN_WORDS:
                continue
            yield from _compare(old.get(key), new.get(key), f"{pointer}/{key}", of)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _compare_lists(old, new, pointer, of)
    else:
        yield Change(pointer=pointer, old=old, new=new, of=of)


def _compare_lists(old: list[Any], new: list[Any], pointer: str, of: str) -> Iterator[Change]:
    before, after = ([json.dumps(item, sort_keys=True) for item in items] for items in (old, new))
    for what, i, i_end, j, j_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        for one, other in _pair(old[i:i_end], new[j:j_end]):
            if one is None or other is None:
                at = i + one if one is not None else j + (other or 0)
                was, becomes = (None if one is None else old[at]), (None if other is None else new[at])
                yield Change(pointer=f"{pointer}/{at}", old=was, new=becomes, of=of)
            else:
                at, was = j + other, old[i + one]
                yield from _compare(was, new[at], f"{pointer}/{at}", _name(was) or of)


def _pair(old: list[Any], new: list[Any]) -> list[tuple[int | None, int | None]]:
    """Which item became which, by their names; the rest was taken out or is new."""
    pairs: list[tuple[int | None, int | None]] = []
    begin = 0
    for number, item in enumerate(old):
        alike = [(fuzz.ratio(_key(item), _key(other)), -at) for at, other in enumerate(new) if at >= begin]
        score, place = max(alike, default=(0.0, 0))
        # One against one is a change, however different: an answer that was corrected.
        if alike and (score >= _SAME_ITEM or len(old) == len(new) == 1):
            pairs += [(None, at) for at in range(begin, -place)]
            pairs.append((number, -place))
            begin = 1 - place
        else:
            pairs.append((number, None))
    return pairs + [(None, at) for at in range(begin, len(new))]


def _key(item: Any) -> str:
    return _name(item) or json.dumps(item, sort_keys=True, ensure_ascii=False)


def _name(item: Any) -> str:
    """What an item of a list is called: its name, or its words."""
    if not isinstance(item, Mapping):
        return ""
    return next((str(item[key]) for key in _NAMES if item.get(key)), "")


def _where(change: Change) -> str:
    steps: list[str] = []
    for part in change.pointer.split("/")[1:]:
        if part.isdigit() and steps:
            steps[-1] += f" {int(part) + 1}"
        else:
            steps.append(part.replace("_", " "))
    of = shorten(change.of, 60, placeholder=" …")
    return ", ".join(steps) + (f" (“{of}”)" if of else "")


def _line(sign: str, value: Any) -> str:
    if value is None:
        return ""
    shown = value if isinstance(value, str) else _name(value) or json.dumps(value, ensure_ascii=False)
    return f"  {sign} {shown}\n"
