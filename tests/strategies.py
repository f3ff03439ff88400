"""Hypothesis strategies for what the stages pass on.

`reports` makes records such as a reader could have made: every list in its order, every pointer of the
evidence at a value, every quote as long as its range. They hold no e-mail address but where they are asked to.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import msgspec
from hypothesis import strategies as st

from wufgraph.assets import read_table
from wufgraph.model import (
    Agenda,
    Comparator,
    Event,
    EventType,
    Evidence,
    Figure,
    Language,
    Mentioned,
    Note,
    Organizer,
    Participants,
    Partnership,
    PartnershipKind,
    PartnershipStage,
    Passage,
    Report,
    Section,
    Speaker,
    Statement,
    StatementKind,
    StatementSubkind,
    UnmatchedPair,
)
from wufgraph.schemes import cross_cutting_slugs, forum_sessions, in_form_order, theme_concepts

COUNTRIES = sorted(row["alpha2"] for row in read_table("data/reference/countries.csv"))
THEMES = [concept.slug for concept in theme_concepts() if concept.slug not in cross_cutting_slugs()]
SECTIONS = ("summary", "focus-areas", "discussion", "outline", "positions", "recommendations", "partnerships")
RULES = ("answer", "name in a list", "paragraph or list item", "time range, half of the day shared")
DOUBTS = ("unreadable-date", "ambiguous-nationality", "unaligned-base")

# Words of many scripts, and such as mean something to JSON, RDF, SPARQL, HTML or a spreadsheet.
_ODD_WORDS = (
    '"quoted"',
    "'",
    "\\n",
    "\\",
    "{braces}",
    "<b>&amp;</b>",
    "=1+1",
    "%20",
    '"; DROP',
    "e\u0301",
    "👩🏽‍🚒",
    "\u202bעברית\u202c",
)
_characters = st.characters(exclude_categories=["C", "Z"], exclude_characters="@")
_words = st.text(_characters, min_size=1, max_size=8) | st.sampled_from(
    ["Medellín", "北京", "Нижний", "القاهرة", "O’Field", *_ODD_WORDS]
)


def prose(most_words: int = 8) -> st.SearchStrategy[str]:
    """Words with single spaces between them, as folding leaves them."""
    return st.lists(_words, min_size=1, max_size=most_words).map(" ".join)


def addresses() -> st.SearchStrategy[str]:
    """E-mail addresses that lead nowhere."""
    local = st.from_regex(r"[a-z][a-z0-9]{0,8}([._-][a-z0-9]{1,6})?", fullmatch=True)
    host = st.from_regex(r"[a-z]{2,10}(-[a-z]{2,6})?", fullmatch=True)
    return st.builds("{}@{}.example".format, local, host)


def _slugs() -> st.SearchStrategy[str]:
    return st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)


def _clocks() -> st.SearchStrategy[str]:
    return st.times().map(lambda time: f"{time:%H:%M}")


def _names() -> st.SearchStrategy[str]:
    return prose(4)


def _sorted_names() -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(_names(), max_size=3).map(lambda names: tuple(sorted(names)))


@st.composite
def _participants(draw: st.DrawFn) -> Participants:
    low, high = sorted(draw(st.tuples(st.integers(0, 5000), st.integers(0, 5000))))
    given = draw(st.sampled_from(["both", "min", "max"]))
    return Participants(
        min=None if given == "max" else low, max=None if given == "min" else high, approximate=draw(st.booleans())
    )


def _events() -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        title=st.none() | prose(),
        number=st.none() | st.from_regex(r"[A-Z]{0,2}[0-9]{1,3}", fullmatch=True),
        type=st.none() | st.sampled_from(EventType),
        date=st.none() | st.dates(dt.date(2001, 1, 1), dt.date(2038, 12, 31)),
        start=st.none() | _clocks(),
        end=st.none() | _clocks(),
        venue=st.none() | _names(),
        participants=st.none() | _participants(),
    )


def _organizers() -> st.SearchStrategy[Organizer]:
    return st.builds(
        Organizer,
        name=_names(),
        acronym=st.none() | st.from_regex(r"[A-Z]{2,6}", fullmatch=True),
        country=st.none() | st.sampled_from(COUNTRIES),
        city=st.none() | _names(),
    )


def _figures() -> st.SearchStrategy[Figure]:
    quantities = st.integers(-(10**9), 10**9).map(lambda cents: cents / 100)
    return st.builds(
        Figure,
        value=quantities,
        unit=st.sampled_from(["percent", "USD"]) | prose(2),
        comparator=st.sampled_from(Comparator),
        base=st.none() | quantities,
        text=st.just("") | prose(),
    )


def _mentioned() -> st.SearchStrategy[Mentioned]:
    return st.builds(
        Mentioned, name=_names(), country=st.none() | st.sampled_from(COUNTRIES), text=st.just("") | prose(3)
    )


@st.composite
def _statements(draw: st.DrawFn) -> tuple[Statement, ...]:
    kinds = draw(st.lists(st.sampled_from(StatementKind), max_size=6))
    order = list(StatementKind)
    statements: list[Statement] = []
    for kind in sorted(kinds, key=order.index):
        under_one = bool(statements) and statements[-1].kind == kind
        statements.append(
            Statement(
                kind=kind,
                text=draw(prose(20)),
                subkind=draw(st.sampled_from(StatementSubkind)) if kind == StatementKind.DISCUSSION else None,
                agenda=draw(st.none() | st.sampled_from(Agenda)) if kind == StatementKind.POSITION else None,
                level=draw(st.sampled_from([1, 2])) if under_one else 1,
                heading=draw(st.none() | prose(4)),
                issues=in_form_order(draw(st.sets(st.sampled_from(sorted(cross_cutting_slugs())), max_size=2))),
                figures=tuple(draw(st.lists(_figures(), max_size=2))),
                mentions=tuple(draw(st.lists(_mentioned(), max_size=2))),
                asserted_by=draw(st.none() | _names()),
            )
        )
    return tuple(statements)


@st.composite
def _partnerships(draw: st.DrawFn, declared: tuple[str, ...]) -> Partnership:
    amount = draw(st.none() | st.integers(0, 10**9).map(lambda cents: cents / 100))
    return Partnership(
        parties=tuple(draw(st.lists(_names(), min_size=2, max_size=4))),
        kind=draw(st.none() | st.sampled_from(PartnershipKind)),
        stage=draw(st.sampled_from(PartnershipStage)),
        amount=amount,
        currency=None if amount is None else draw(st.sampled_from(["EUR", "USD", "COP"])),
        due=draw(st.none() | prose(2)),
        text=draw(st.sampled_from(declared) if declared else prose()),
    )


def _speakers(*, with_addresses: bool) -> st.SearchStrategy[Speaker]:
    speakers = st.builds(
        Speaker,
        name=st.none() | _names(),
        honorific=st.none() | st.sampled_from(["Mr", "Ms", "Dr", "H.E. Mr", "Sra.", "Mme"]),
        nationality=st.sets(st.sampled_from(COUNTRIES), max_size=2).map(lambda codes: tuple(sorted(codes))),
        organization=st.none() | _names(),
        position=st.none() | prose(),
        time=st.none() | _clocks(),
        email=st.none() | addresses() if with_addresses else st.none(),
    )
    return speakers.filter(lambda speaker: speaker != Speaker())


class _Page:
    """An imaginary document on which each passage gets a place of its own."""

    def __init__(self) -> None:
        self._end = 0

    def place(self, words: str) -> tuple[int, int]:
        start = self._end
        self._end = start + len(words) + 1
        return start, start + len(words)


def values_of(report: Report) -> Iterator[tuple[str, str]]:
    """JSON Pointer and words of every value that is read from a passage of its own."""
    plain: dict[str, Any] = msgspec.to_builtins(report)
    for key in ("reporter", "summary"):
        if plain[key]:
            yield f"/{key}", plain[key]
    yield from _fields("/event", plain["event"])
    for key in ("organizers", "speakers"):
        for number, one in enumerate(plain[key]):
            yield from _fields(f"/{key}/{number}", one)
    for key in ("unaligned_bases", "themes", "cross_cutting", "other_themes", "supporters", "roundtable"):
        yield from ((f"/{key}/{number}", words) for number, words in enumerate(plain[key]))
    for key in ("statements", "partnerships"):
        yield from ((f"/{key}/{number}", one["text"]) for number, one in enumerate(plain[key]))
    yield from _in_passing(plain["statements"])


def _in_passing(statements: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for number, statement in enumerate(statements):
        for key in ("figures", "mentions"):
            for place, one in enumerate(statement[key]):
                if one["text"]:
                    yield f"/statements/{number}/{key}/{place}", one["text"]
        if statement["asserted_by"]:
            yield f"/statements/{number}/asserted_by", statement["asserted_by"]


def _fields(pointer: str, fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in fields.items():
        if value:
            words = value["min"] or value["max"] if name == "participants" else value
            yield f"{pointer}/{name}", " / ".join(words) if name == "nationality" else str(words)


@st.composite
def _evidence(draw: st.DrawFn, page: _Page, words: str) -> Evidence:
    start, end = page.place(words)
    return Evidence(
        start=start,
        end=end,
        section=draw(st.sampled_from(["", *SECTIONS])),
        rule=draw(st.sampled_from(RULES)),
        confidence=draw(st.integers(0, 1000)) / 1000,
        quote=draw(st.sampled_from([words, None])),
    )


@st.composite
def _passages(draw: st.DrawFn, page: _Page) -> Passage:
    words = draw(prose())
    start, end = page.place(words)
    return Passage(start=start, end=end, text=words)


@st.composite
def _unmatched(draw: st.DrawFn, page: _Page) -> UnmatchedPair:
    caption, value = draw(_names()), draw(prose())
    start, end = page.place(f"{caption} {value}")
    return UnmatchedPair(caption=caption, value=value, start=start, end=end)


@st.composite
def _sections(draw: st.DrawFn, page: _Page) -> tuple[Section, ...]:
    """At least one: a reader counts the sections of a record that has none."""
    named = draw(st.sets(st.sampled_from(SECTIONS), min_size=1))
    sections = []
    for name in SECTIONS:
        if name in named:
            words = draw(prose())
            start, end = page.place(words) if draw(st.booleans()) else (None, None)
            sections.append(Section(section=name, words=draw(st.integers(0, 900)), start=start, end=end))
    return tuple(sections)


@st.composite
def _notes(draw: st.DrawFn, pointers: list[str]) -> tuple[Note, ...]:
    places = st.tuples(st.sampled_from(pointers), st.sampled_from(DOUBTS))
    found = draw(st.sets(st.tuples(places, prose()), max_size=3)) if pointers else set()
    return tuple(Note(pointer=pointer, code=code, text=text) for (pointer, code), text in sorted(found))


@st.composite
def reports(draw: st.DrawFn, *, with_addresses: bool = False) -> Report:
    """Records of one report, with any part of it missing.

    Args:
        draw: Given by hypothesis.
        with_addresses: Whether speakers may have e-mail addresses.
    """
    statements = draw(_statements())
    declared = tuple(s.text for s in statements if s.kind == StatementKind.PARTNERSHIP)
    chosen = draw(st.sets(st.sampled_from(THEMES), max_size=4))
    bare = Report(
        file=draw(_names().map(lambda name: f"{name.replace('/', '-')}.docx")),
        part=draw(st.none() | _names()),
        sha256=draw(st.none() | st.binary(min_size=32, max_size=32).map(bytes.hex)),
        language=draw(st.sampled_from(Language)),
        form=draw(st.just("wuf7-partners") | _slugs()),
        forum=draw(st.sampled_from([session.slug for session in forum_sessions()])),
        reporter=draw(st.none() | _names()),
        event=draw(_events()),
        organizers=tuple(draw(st.lists(_organizers(), max_size=3))),
        unaligned_bases=draw(_sorted_names()),
        themes=in_form_order(chosen),
        cross_cutting=in_form_order(draw(st.sets(st.sampled_from(sorted(cross_cutting_slugs()))))),
        other_themes=draw(_sorted_names()),
        summary=draw(st.none() | prose(30)),
        supporters=tuple(draw(st.lists(_names(), max_size=2))),
        roundtable=tuple(draw(st.lists(_names(), max_size=2))),
        statements=statements,
        partnerships=tuple(
            draw(
                st.lists(
                    _partnerships(declared),
                    max_size=2,
                    unique_by=lambda one: (one.text, one.parties, one.kind, one.stage),
                )
            )
        ),
        speakers=tuple(draw(st.lists(_speakers(with_addresses=with_addresses), max_size=3))),
    )
    page = _Page()
    values = dict(values_of(bare))
    told = draw(st.sets(st.sampled_from(sorted(values)))) if values else set()
    evidence = {pointer: draw(_evidence(page, values[pointer])) for pointer in sorted(told)}
    unread = draw(st.lists(_passages(page), max_size=2))
    return replace(
        bare,
        sections=draw(_sections(page)),
        evidence=evidence,
        unread=tuple(sorted(unread, key=lambda passage: passage.start)),
        unmatched=tuple(sorted(draw(st.lists(_unmatched(page), max_size=2)), key=lambda pair: pair.start)),
        warnings=draw(_notes(sorted(values))),
    )
