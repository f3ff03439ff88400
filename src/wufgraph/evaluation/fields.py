"""The fields of the record, and what counts as one case in each (docs/evaluation.md says it in words).

A value that a report does not give is no case. Lists are compared without their order.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..model import Participants, Partnership, Report, Speaker, Statement
from .cases import Case, Key, same_words

Seats = Sequence[int]
_Find = Callable[[Report, Seats], Iterator[Case]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing that is measured.

    Attributes:
        name: Such as `event.date`.
        cases: Finds the cases of a report, given which true speaker each of its speakers is.
        in_macro: Whether it is one of the fields that the macro F1 is the mean of; the others show more closely
            where errors come from.
    """

    name: str
    cases: _Find
    in_macro: bool = True


def _one(pointer: str, get: Callable[[Report], object]) -> _Find:
    def find(report: Report, seats: Seats) -> Iterator[Case]:
        del seats
        yield from _case(pointer, get(report))

    return find


def _event(name: str) -> Field:
    return Field(name=f"event.{name}", cases=_one(f"/event/{name}", lambda report: getattr(report.event, name)))


def _words(name: str, get: Callable[[Report], Sequence[str]]) -> _Find:
    def find(report: Report, seats: Seats) -> Iterator[Case]:
        del seats
        for number, word in enumerate(get(report)):
            yield from _case(f"/{name}/{number}", word)

    return find


def _organizers(key: str) -> _Find:
    def find(report: Report, seats: Seats) -> Iterator[Case]:
        del seats
        for number, one in enumerate(report.organizers):
            value: str | None = getattr(one, key)
            if value is not None:
                shown = one.name if key == "name" else f"{one.name}: {value}"
                yield _made(f"/organizers/{number}/{key}", (same_words(one.name), same_words(value)), shown)

    return find


def _statements(key: Callable[[Statement], Key | None], tail: str = "") -> _Find:
    def find(report: Report, seats: Seats) -> Iterator[Case]:
        del seats
        for number, one in enumerate(report.statements):
            told = key(one)
            if told is not None:
                words = " ".join(str(part) for part in told if part is not None)
                text = f"[{words}] {one.text}" if words else one.text
                yield _made(f"/statements/{number}{tail}", (same_words(one.text), *told), text)

    return find


def _partnerships(key: Callable[[Partnership], Key | None], tail: str = "") -> _Find:
    def find(report: Report, seats: Seats) -> Iterator[Case]:
        del seats
        for number, one in enumerate(report.partnerships):
            told = key(one)
            if told is not None:
                parties = tuple(sorted(map(same_words, one.parties)))
                words = ", ".join(str(part) for part in told if part is not None)
                yield _made(f"/partnerships/{number}{tail}", (parties, *told), f"{' + '.join(parties)}: {words}")

    return find


def _speakers(key: str) -> _Find:
    def find(report: Report, seats: Seats) -> Iterator[Case]:
        for number, one in enumerate(report.speakers):
            for value in _values(one, key):
                shown = value if key == "name" else f"{one.name or 'speaker without a name'}: {value}"
                yield _made(f"/speakers/{number}/{key}", (seats[number], same_words(value)), shown)

    return find


def _values(speaker: Speaker, key: str) -> Iterable[str]:
    value: str | tuple[str, ...] | None = getattr(speaker, key)
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _case(pointer: str, value: object) -> Iterator[Case]:
    if isinstance(value, Participants):
        told = (value.min, value.max, value.approximate)
        yield _made(pointer, told, _spell_attendance(value))
    elif value is not None:
        yield _made(pointer, (same_words(str(value)),), str(value))


def _made(pointer: str, key: Key, words: str) -> Case:
    return Case(pointer=pointer, key=key, words=words)


def _spell_attendance(said: Participants) -> str:
    least, most = ("?" if number is None else str(number) for number in (said.min, said.max))
    return f"{'about ' if said.approximate else ''}{least if least == most else f'{least} to {most}'}"


def _money(one: Partnership) -> Key | None:
    return None if one.amount is None and one.currency is None else (one.amount, one.currency)


_OF_EVENT = ("title", "number", "type", "date", "start", "end", "venue", "participants")
_OF_SPEAKER = ("honorific", "nationality", "organization", "position", "time", "email")

FIELDS = (
    Field(name="language", cases=_one("/language", lambda report: report.language)),
    Field(name="reporter", cases=_one("/reporter", lambda report: report.reporter)),
    *(_event(name) for name in _OF_EVENT),
    Field(name="organizers", cases=_organizers("name")),
    Field(name="organizers.acronym", cases=_organizers("acronym")),
    Field(name="organizers.country", cases=_organizers("country")),
    Field(name="organizers.city", cases=_organizers("city"), in_macro=False),
    Field(name="unaligned_bases", cases=_words("unaligned_bases", lambda r: r.unaligned_bases), in_macro=False),
    Field(name="themes", cases=_words("themes", lambda r: r.themes)),
    Field(name="cross_cutting", cases=_words("cross_cutting", lambda r: r.cross_cutting)),
    Field(name="other_themes", cases=_words("other_themes", lambda r: r.other_themes), in_macro=False),
    Field(name="summary", cases=_one("/summary", lambda report: report.summary)),
    Field(name="statements", cases=_statements(lambda s: (s.kind, s.agenda))),
    Field(name="statements.text", cases=_statements(lambda _: ()), in_macro=False),
    Field(name="statements.subkind", cases=_statements(lambda s: (s.subkind,) if s.subkind else None)),
    Field(name="statements.level", cases=_statements(lambda s: (s.level,)), in_macro=False),
    Field(name="statements.heading", cases=_statements(lambda s: (s.heading,) if s.heading else None), in_macro=False),
    Field(name="partnerships", cases=_partnerships(lambda p: (p.kind, p.stage))),
    Field(name="partnerships.amount", cases=_partnerships(_money, "/amount")),
    Field(name="partnerships.due", cases=_partnerships(lambda p: (same_words(p.due),) if p.due else None, "/due")),
    Field(name="speakers", cases=_speakers("name")),
    *(Field(name=f"speakers.{name}", cases=_speakers(name)) for name in _OF_SPEAKER),
)
