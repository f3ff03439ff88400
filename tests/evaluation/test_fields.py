"""What counts as right in each field."""

from dataclasses import replace
from typing import Any

import pytest

from tests.golden_files import ROOT
from wufgraph.evaluation import FIELDS
from wufgraph.model import (
    Agenda,
    Language,
    Organizer,
    Participants,
    PartnershipStage,
    Report,
    Speaker,
    StatementKind,
)

from .made_records import FULL, compared, counts_of, event

EMPTY = Report(file="report.docx")


def changed(of: str, number: int, **changes: Any) -> Report:
    """The full record with another item in one of its lists."""
    items = list(getattr(FULL, of))
    items[number] = replace(items[number], **changes)
    lists: dict[str, Any] = {of: tuple(items)}
    return replace(FULL, **lists)


# The predicted record, a field, and its right, predicted and gold cases.
CASES = {
    "another language": (replace(FULL, language=Language.ES), "language", (0, 1, 1)),
    "a value that was missed": (event(number=None), "event.number", (0, 0, 1)),
    "a value that was misread": (event(title="Houses"), "event.title", (0, 1, 1)),
    "case is not forgiven": (event(title="homes"), "event.title", (0, 1, 1)),
    "white space is folded": (event(venue="Room\n 1"), "event.venue", (1, 1, 1)),
    "a wrong time leaves the other alone": (event(end="16:00"), "event.start", (1, 1, 1)),
    "a range is not a number": (event(participants=Participants(min=60)), "event.participants", (0, 1, 1)),
    "about is not exactly": (
        event(participants=Participants(min=60, max=60, approximate=True)),
        "event.participants",
        (0, 1, 1),
    ),
    "one of two organizers": (replace(FULL, organizers=FULL.organizers[1:]), "organizers", (1, 1, 2)),
    "order is not compared": (replace(FULL, organizers=FULL.organizers[::-1]), "organizers", (2, 2, 2)),
    "one true item answers once": (replace(FULL, organizers=FULL.organizers[:1] * 3), "organizers", (1, 3, 2)),
    "a country belongs to a name": (changed("organizers", 0, name="Aldo"), "organizers.country", (0, 1, 1)),
    "a country where there is none": (changed("organizers", 1, country="KE"), "organizers.country", (1, 2, 1)),
    "an acronym": (changed("organizers", 0, acronym="AA"), "organizers.acronym", (0, 1, 1)),
    "an extra theme": (replace(FULL, themes=("resilience", "safety", "ports")), "themes", (2, 3, 2)),
    "another agenda": (changed("statements", 1, agenda=Agenda.POST_2015), "statements", (1, 2, 2)),
    "another agenda, the text": (changed("statements", 1, agenda=Agenda.POST_2015), "statements.text", (2, 2, 2)),
    "another kind": (changed("statements", 0, kind=StatementKind.RECOMMENDATION), "statements", (1, 2, 2)),
    "no subkind": (changed("statements", 0, subkind=None), "statements.subkind", (0, 0, 1)),
    "parties in another order": (
        changed("partnerships", 0, parties=("Observatory", "Alda")),
        "partnerships",
        (1, 1, 1),
    ),
    "a party too few": (changed("partnerships", 0, parties=("Alda",)), "partnerships", (0, 1, 1)),
    "another stage": (changed("partnerships", 0, stage=PartnershipStage.DECLARED), "partnerships", (0, 1, 1)),
    "the words are not compared": (changed("partnerships", 0, text="Else."), "partnerships", (1, 1, 1)),
    "another currency": (changed("partnerships", 0, currency="USD"), "partnerships.amount", (0, 1, 1)),
    "no due date": (changed("partnerships", 0, due=None), "partnerships.due", (0, 0, 1)),
    "a misspelt name": (changed("speakers", 0, name="Ana Ruis"), "speakers", (1, 2, 2)),
    "a misspelt name, the position": (changed("speakers", 0, name="Ana Ruis"), "speakers.position", (2, 2, 2)),
    "one nationality of two": (changed("speakers", 0, nationality=("CO",)), "speakers.nationality", (1, 1, 2)),
    "positions swapped": (
        replace(
            FULL, speakers=(replace(FULL.speakers[0], position="Planner"), Speaker(name="Ben Otieno", position="D"))
        ),
        "speakers.position",
        (0, 2, 2),
    ),
    "a speaker too many": (replace(FULL, speakers=(*FULL.speakers, Speaker(name="Eve"))), "speakers", (2, 3, 2)),
}


@pytest.mark.parametrize(("predicted", "field", "counts"), CASES.values(), ids=list(CASES))
def test_cases_are_counted_as_the_manual_says(predicted: Report, field: str, counts: tuple[int, int, int]) -> None:
    assert counts_of(field, predicted) == counts


def test_accents_are_equal_however_they_are_encoded() -> None:
    assert counts_of("event.title", event(title="Me\u0301xico"), event(title="México")) == (1, 1, 1)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_has_cases_and_a_record_agrees_with_itself(field: Any) -> None:
    correct, predicted, gold = counts_of(field.name, FULL)
    assert correct == predicted == gold > 0


@pytest.mark.parametrize("field", [one for one in FIELDS if one.name != "language"], ids=lambda field: field.name)
def test_what_neither_record_gives_is_no_case(field: Any) -> None:
    assert counts_of(field.name, EMPTY, EMPTY) == (0, 0, 0)


def test_speakers_are_found_by_name_then_address_then_order() -> None:
    gold = replace(
        FULL,
        speakers=(
            Speaker(name="A", position="one"),
            Speaker(name="B", position="two", email="B@x.example"),
            Speaker(name="Cruz Diaz", position="three"),
            Speaker(name="D", position="four"),
        ),
    )
    read = replace(
        FULL,
        speakers=(
            Speaker(name="D", position="four"),
            Speaker(name="Diaz Cruz", position="three"),
            Speaker(name="Other", position="two", email="b@x.example"),
            Speaker(name="Else", position="one"),
        ),
    )
    assert counts_of("speakers.position", read, gold) == (4, 4, 4)
    assert counts_of("speakers", read, gold) == (1, 4, 4)


def test_an_error_shows_what_was_expected_and_what_was_found() -> None:
    (error,) = compared(event(title="Houses")).errors
    assert error.expected is not None
    assert error.found is not None
    assert (error.field, error.expected.words, error.found.words) == ("event.title", "Homes", "Houses")
    assert error.found.pointer == "/event/title"


def test_of_several_errors_the_most_alike_are_shown_together() -> None:
    gold = replace(FULL, organizers=(Organizer(name="World Bank"), Organizer(name="UN-Habitat")))
    read = replace(FULL, organizers=(Organizer(name="UN Habitat"), Organizer(name="Zzz")))
    errors = [e for e in compared(read, gold).errors if e.field == "organizers"]
    shown = [(e.expected.words if e.expected else None, e.found.words if e.found else None) for e in errors]
    assert shown == [("World Bank", None), ("UN-Habitat", "UN Habitat"), (None, "Zzz")]


def test_the_manual_names_every_field() -> None:
    text = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8").partition("## The measures")[0]
    for field in FIELDS:
        room, dot, name = field.name.partition(".")
        assert f"`{field.name}`" in text or f"`{field.name}" in text or f"`.{name}`" in text
        bracketed = any(f"`{part}`" in piece for piece in text.split("(")[1:] for part in [f".{name}" if dot else room])
        assert field.in_macro or bracketed or f"(`{field.name}`)" in text


def test_a_record_of_five_thousand_speakers_is_compared_at_once() -> None:
    many = tuple(Speaker(name=f"Speaker {number}", position="x") for number in range(5000))
    others = tuple(Speaker(name=f"Other {number}", position="y") for number in range(5000))
    assert counts_of("speakers", replace(FULL, speakers=many), replace(FULL, speakers=others)) == (0, 5000, 5000)
    assert counts_of("speakers", replace(FULL, speakers=many), replace(FULL, speakers=many[::-1])) == (5000,) * 3
