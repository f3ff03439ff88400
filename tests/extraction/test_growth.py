"""Twice the lines are twice the work: what is counted is calls, which are the same on any machine."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from wufgraph.documents import read_document
from wufgraph.documents.containers import open_container
from wufgraph.extraction import extract
from wufgraph.extraction.organizers.reading import parse_organizers

_FEW = 120
_HEADER = (
    "Name of Reporter: Ana Field\nTitle of the event: Cities\nDate: 9 April 2014\nVenue: Room 3\n"
    "Time: 10:00-11:00\nLead Organizers: Alda Institute\nSUMMARY\nShort.\n"
)
_SPEAKER = "Name\tBo Field{0}\nNationality\tKenya\nOrganization\tInstitute {0}\nE-mail\ta{0}@alda.example\n\n"
_MANY: dict[str, Callable[[int], str]] = {
    "captions that are not known": lambda n: "".join(f"Word{i}: value {i}\n" for i in range(n)),
    "the same caption that is not known": lambda n: "a: b\n" * n,
    "captions that are not known among the speakers": lambda n: (
        "Speakers\n" + "".join(f"Word{i}: value {i}\n" for i in range(n))
    ),
    "the same caption": lambda n: "Venue: Room 3\n" * n,
    "lines": lambda n: "".join(f"A line of {i} words, without a point\n" for i in range(n)),
    "items": lambda n: "Recommendations\n" + "".join(f"- Item {i} of cities and 30 percent.\n" for i in range(n)),
    "rows": lambda n: "".join(f"w{i}\tv{i}\tx{i}\n" for i in range(n)),
    "cells of a row": lambda n: "\t".join(f"w{i}" for i in range(4 * n)),
    "speakers": lambda n: "Speakers\n" + "".join(_SPEAKER.format(i) for i in range(n // 4)),
    "reports": lambda n: (_HEADER + "Recommendations\nDo it.\nSpeakers\nName: Bo Hill\n") * (n // 10),
    "partnerships": lambda n: (
        "Partnerships\n" + "".join(f"UN-Habitat and the City Alliance {i} signed an agreement.\n" for i in range(n))
    ),
    "agendas in a line": lambda n: "Positions towards Habitat III\n" + "Habitat III: build. " * n,
    "names in a line": lambda n: "Recommendations\n" + "UN-Habitat and Cities Alliance " * n,
    "numbers in a line": lambda n: "Recommendations\n" + "12 cities " * n,
}


@pytest.mark.parametrize("name", _MANY)
def test_twice_the_lines_are_twice_the_work(name: str) -> None:
    count_calls(_HEADER + _MANY[name](2 * _FEW))  # tables are read once, and what is remembered of texts is
    few, many = (count_calls(_HEADER + _MANY[name](number)) for number in (_FEW, 2 * _FEW))
    assert many < 2.3 * few


def test_twice_the_organizers_are_twice_the_work() -> None:
    few_names, many_names = ("Kera & Bono and " * times for times in (2 * _FEW, 4 * _FEW))
    count(lambda: parse_organizers(many_names))  # word lists are read once
    few, many = count(lambda: parse_organizers(few_names)), count(lambda: parse_organizers(many_names))
    assert many < 2.3 * few


def test_twice_the_answers_between_quoted_lines_of_a_mail_are_twice_the_work() -> None:
    few_lines, many_lines = (b"> Venue\nRoom 3\n\n" * times for times in (_FEW, 2 * _FEW))
    count_mail(many_lines)  # word lists are read once
    assert count_mail(many_lines) < 2.3 * count_mail(few_lines)


def count_mail(body: bytes) -> int:
    mail = b"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: text/plain\n\n" + body
    assert open_container(mail, "report.eml")
    return count(lambda: open_container(mail, "report.eml"))


def count_calls(text: str) -> int:
    """How many functions of any kind are called to read a text."""
    document = read_document(text.encode(), "report.txt")
    return count(lambda: extract(document))


def count(work: Callable[[], object]) -> int:
    """How many functions of any kind are called to do something."""
    calls = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls
