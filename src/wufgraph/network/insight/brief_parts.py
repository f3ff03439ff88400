"""What a brief looks like before it is a page or a text: sections of claims, each with its sources."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...model import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Places in a report: its number in the list of sources, and characters from–to; empty for all of it."""

    number: int
    span: str = ""

    def __str__(self) -> str:
        return f"[{self.number}: {self.span}]" if self.span else f"[{self.number}]"


def merge_references(references: Iterable[Reference]) -> tuple[Reference, ...]:
    """One reference for each report, in the order in which they are met, each place once.

    >>> one, other = Reference(number=2, span="5–9"), Reference(number=1)
    >>> [str(merged) for merged in merge_references([one, other, Reference(number=2, span="20–24"), one])]
    ['[2: 5–9, 20–24]', '[1]']
    """
    spans: dict[int, dict[str, None]] = {}
    for one in references:
        spans.setdefault(one.number, {}).update({one.span: None} if one.span else {})
    return tuple(Reference(number=number, span=", ".join(some)) for number, some in spans.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of a report in its own language, with who organized the event, or nothing, and where they stand."""

    text: str
    language: str
    reference: Reference
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One point: what it is about, what is said of it, where that stands, and the words themselves."""

    text: str
    about: str = ""
    references: tuple[Reference, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its claims; `left_out` counts those that there is no room for."""

    name: str
    heading: str
    claims: tuple[Claim, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report that is cited."""

    number: int
    title: str
    file: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A brief in one language.

    Attributes:
        language: Of all but quotes, names and titles.
        title: With theme and region.
        lead: What it is, in a sentence or two.
        numbers: Name and count of what it rests on.
        sections: In order.
        sources: The reports that are cited, by number.
    """

    language: Language
    title: str
    lead: tuple[str, ...]
    numbers: tuple[tuple[str, int], ...]
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
