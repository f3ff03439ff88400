"""A marked report: the text as its author wrote it, in which each answer is marked with what it means.

`[[date=2014-04-09|9 April]]` is written "9 April" and means 2014-04-09; `[[venue|Room 3]]` means what is written.
README.md lists the keys. Lines that begin with `%%` are not written at all: what no single passage says.
"""

import html
import re
from collections.abc import Callable
from typing import Any

import msgspec

from wufgraph.model import Report

from ..printed import cross_cutting_slugs, theme_slugs

_MARK = re.compile(r"\[\[([a-z-]+)(2?)(?:\.(\d))?(?:=([^|\]]*))?\|(.*?)\]\]", re.DOTALL)
_UNWRITTEN = re.compile(r"^%% ?(.*)\n?", re.MULTILINE)
_EVENT = ("title", "number", "type", "date", "start", "end", "venue")
_LISTS = ("organizers", "unaligned_bases", "other_themes", "statements", "partnerships", "speakers")
_OF = {
    "acronym": ("organizers", "acronym"),
    "country": ("organizers", "country"),
    "city": ("organizers", "city"),
    "sorg": ("speakers", "organization"),
    "role": ("speakers", "position"),
    "time": ("speakers", "time"),
    "email": ("speakers", "email"),
}
_WORDS = {"base": "unaligned_bases", "other": "other_themes"}
_SAID: dict[str, tuple[str, str | None, str | None]] = {
    "q": ("discussion", "question", None),
    "d": ("discussion", "point", None),
    "f": ("discussion", "finding", None),
    "hab": ("position", None, "habitat-iii"),
    "post": ("position", None, "post-2015"),
    "nua": ("position", None, "new-urban-agenda"),
    "r": ("recommendation", None, None),
    "p": ("partnership", None, None),
}


def as_written(source: str) -> str:
    """The text without its marks."""
    return _MARK.sub(lambda mark: mark[5], _UNWRITTEN.sub("", source))


def read_marks(source: str, file: str, plain: Callable[[str], str]) -> Report:
    """The true record of a marked report.

    Args:
        source: Text with marks.
        file: Name of the document; it begins with its language.
        plain: Takes the marks of a page's own format out of a passage.

    Raises:
        ValueError: A key is unknown, or what is marked does not make a record.
    """
    record = _Record(file)
    for mark in _MARK.finditer(_UNWRITTEN.sub("", source)):
        record.take(mark[1], mark[2] == "2", mark[3], mark[4], " ".join(plain(mark[5]).split()))
    for line in _UNWRITTEN.findall(source):
        record.add_unwritten(line)
    return record.close()


def without_tags(text: str) -> str:
    """A passage of a web page as it is read."""
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


class _Record:
    """Grows by one mark after the other, in reading order."""

    def __init__(self, file: str) -> None:
        self.event: dict[str, Any] = {}
        self.lists: dict[str, list[Any]] = {name: [] for name in _LISTS}
        self.told: dict[str, Any] = {"file": file, "language": file[:2]}
        self.themes: set[str] = set()
        self.heading: tuple[str, str | None] = ("", None)
        self.honorific: str | None = None

    def take(self, key: str, second: bool, place: str | None, means: str | None, text: str) -> None:
        """Add what one mark means; `place` is the organizer's or speaker's number, the last by default."""
        value = means or text
        if key in _SAID:
            self._add_statement(key, second, text)
        elif key in _EVENT:
            self.event[key] = value
        elif key in _OF:
            owners, name = _OF[key]
            self.lists[owners][int(place) - 1 if place else -1][name] = value
        elif key in _WORDS:
            self.lists[_WORDS[key]].append(value)
        elif key in ("theme", "cross"):
            self.themes.update(value.split())
        elif key in ("org", "sp", "hon", "nat"):
            self._take_name(key, place, value)
        else:
            self._take_single(key, value)

    def _take_name(self, key: str, place: str | None, value: str) -> None:
        speakers = self.lists["speakers"]
        match key:
            case "org":
                self.lists["organizers"].append({"name": value})
            case "sp":
                speakers.append({"name": value, "honorific": self.honorific, "nationality": []})
                self.honorific = None
            case "nat":
                speakers[int(place) - 1 if place else -1]["nationality"].append(value)
            case _:
                self.honorific = value

    def _take_single(self, key: str, value: str) -> None:
        match key:
            case "people":
                self.event["participants"] = _read_people(value)
            case "h":
                self.heading = ("?", value.rstrip(" :"))
            case "reporter":
                self.told[key] = value
            case "summary":
                self.told[key] = f"{self.told.get(key, '')} {value}".strip()
            case _:
                raise ValueError(f"{self.told['file']}: expected a key of README.md, found {key!r}")

    def add_unwritten(self, line: str) -> None:
        """Add what a line that is not written means: a partnership, or one `key: value`."""
        pairs = dict(part.split(": ", 1) for part in line.split(" | "))
        if "parties" in pairs:
            money = pairs.pop("amount", "").split()
            deal: dict[str, Any] = {**pairs, "text": "", "parties": pairs["parties"].split("; ")}
            if money:
                deal |= {"amount": float(money[0]), "currency": money[1]}
            self.lists["partnerships"].append(deal)
        else:
            for key, value in pairs.items():
                self.take(key, False, None, value, value)

    def close(self) -> Report:
        """The record as a whole."""
        unknown = self.themes - set(theme_slugs())
        if unknown:
            raise ValueError(f"{self.told['file']}: expected themes of the form, found {sorted(unknown)}")
        chosen = [slug for slug in theme_slugs() if slug in self.themes]
        split = {
            "themes": [slug for slug in chosen if slug not in cross_cutting_slugs()],
            "cross_cutting": [slug for slug in chosen if slug in cross_cutting_slugs()],
        }
        return msgspec.convert({**self.told, "event": self.event, **self.lists, **split}, Report)

    def _add_statement(self, key: str, second: bool, text: str) -> None:
        kind, subkind, agenda = _SAID[key]
        section = agenda or kind
        if self.heading[0] != section:
            self.heading = (section, self.heading[1] if self.heading[0] == "?" else None)
        said = {"kind": kind, "subkind": subkind, "agenda": agenda, "level": 2 if second else 1}
        self.lists["statements"].append({**said, "heading": self.heading[1], "text": text})


def _read_people(said: str) -> dict[str, Any]:
    """`60`, `60-80`, `120-` for at least, `-120` for at most; `~` behind it for about."""
    number = said.rstrip("~")
    low, dash, high = number.partition("-")
    return {
        "min": int(low) if low else None,
        "max": (int(high) if high else None) if dash else int(low),
        "approximate": said.endswith("~"),
    }
