"""What was read where an author's words left it open: told in a letter, to be confirmed or corrected."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from ..model import Evidence, Report
from ..phrases import spell_day
from .blank_form import BlankForm
from .spelling import spell_country, spell_place

_LOW = 0.9
_BY_POSITION = "by position in the list"
# What the author answers; the rest is about the document, or follows from what is said at length.
_ANSWERS = re.compile(r"/(?:reporter|event|organizers|themes|cross_cutting|speakers)(?:/.*)?")
_COUNTRY = re.compile(r".*/(?:country|nationality(?:/\d+)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class BasesRead:
    """Institutions with the places that their order gives them, and how many of each were listed."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """A value that was read with less certainty than usual.

    Attributes:
        caption: The form's wording of its field.
        whose: The speaker or institution that it is about; empty where it is about the event.
        quote: The author's words.
        value: What they were read as, in the language of the letter.
    """

    caption: str
    whose: str
    quote: str
    value: str


def read_bases(report: Report, form: BlankForm) -> BasesRead | None:
    """Where several institutions were taken to be based, where only their order in two lists tells it."""
    by_order = [
        one
        for number, one in enumerate(report.organizers)
        if any(_rule(report, f"/organizers/{number}/{key}") == _BY_POSITION for key in ("country", "city"))
    ]
    if len(by_order) <= 1:
        return None
    return BasesRead(pairs=tuple((one.name, spell_place(one, form.language)) for one in by_order))


def read_open_values(report: Report, form: BlankForm) -> Iterator[Interpretation]:
    """Values of the author's answers whose rule is less sure than most, in the order of the form."""
    plain: dict[str, Any] = msgspec.to_builtins(report)
    captions = {one.slug: one for one in form.fields}
    order = {slug: place for place, slug in enumerate(captions)}
    doubtful = [
        (order[one.section], pointer, one)
        for pointer, one in report.evidence.items()
        if one.confidence < _LOW and _ANSWERS.fullmatch(pointer) and one.section in captions and one.quote
    ]
    for _, pointer, one in sorted(doubtful, key=_place):
        value = _spell(_resolve(plain, pointer), pointer, form)
        if value:
            caption = captions[one.section].caption
            yield Interpretation(caption=caption, whose=_whose(report, pointer), quote=one.quote or "", value=value)


def _place(one: tuple[int, str, Evidence]) -> tuple[int, int, str]:
    return one[0], one[2].start, one[1]


def _rule(report: Report, pointer: str) -> str | None:
    evidence = report.evidence.get(pointer)
    return evidence.rule if evidence else None


def _resolve(plain: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        plain = plain[int(part)] if isinstance(plain, list | tuple) else plain[part]
    return plain


def _spell(value: Any, pointer: str, form: BlankForm) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(_spell(part, pointer, form) for part in value)
    if value is None or isinstance(value, dict):
        return _spell_numbers(value) if value else ""
    words = str(value)
    if pointer == "/event/date":
        return spell_day(dt.date.fromisoformat(words), form.language)
    if _COUNTRY.fullmatch(pointer):
        return spell_country(words, form.language)
    if pointer.startswith(("/themes", "/cross_cutting", "/event/type")):
        return next((one.label for one in (*form.themes, *form.event_types) if one.slug == words), words)
    return words


def _spell_numbers(value: dict[str, Any]) -> str:
    """An attendance, the only value of several parts: least and most."""
    numbers = [str(value[key]) for key in ("min", "max") if value.get(key) is not None]
    return " – ".join(dict.fromkeys(numbers))


def _whose(report: Report, pointer: str) -> str:
    parts = pointer.split("/")
    if parts[1] == "speakers":
        return report.speakers[int(parts[2])].name or ""
    if parts[1] == "organizers" and parts[-1] != "name":
        return report.organizers[int(parts[2])].name
    return ""
