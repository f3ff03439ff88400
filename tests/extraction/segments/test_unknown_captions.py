"""Captions that belong to no field are kept with their values; those that were learned are told."""

import pytest

from tests.extraction.typed_forms import document_of, fill, report_in
from wufgraph.extraction import guess_field


@pytest.mark.parametrize("between", ["\t", ": "], ids=["row", "line"])
def test_an_unknown_caption_is_kept_with_its_value(between: str) -> None:
    text = fill().replace("Time:", f"Sponsor{between}The Water Foundation\nTime:", 1)
    (pair,) = report_in(text).unmatched
    assert (pair.caption, pair.value) == ("Sponsor", "The Water Foundation")
    assert document_of(text).text[pair.start : pair.end] == f"Sponsor{between}The Water Foundation"


def test_a_form_with_known_captions_alone_has_no_unmatched_ones() -> None:
    report = report_in(fill())
    assert report.unmatched == ()
    assert [note for note in report.warnings if note.code.startswith("learned-caption")] == []


def test_a_colon_in_a_statement_makes_no_caption_of_it() -> None:
    assert report_in(fill({"outline": "- Metering comes first: banks need it."})).unmatched == ()


def test_a_learned_caption_is_told_as_a_doubt_about_its_field() -> None:
    (note,) = report_in(fill().replace("Venue:", "Whereabouts of the gathering:")).warnings
    assert (note.pointer, note.code, note.text) == (
        "/event/venue",
        "learned-caption-venue",
        "Whereabouts of the gathering",
    )


@pytest.mark.parametrize(
    ("caption", "value", "field"),
    [
        ("Whereabouts", "Room 3", "venue"),
        ("Zeitpunkt", "Wednesday, 9 April", "date"),
        ("Reach her at", "ana@first.example", "email"),
        ("Cuántas personas vinieron", "unas 60", "participants"),
        ("Colour", "blue", ""),
    ],
)
def test_a_field_is_guessed_from_words_and_value(caption: str, value: str, field: str) -> None:
    assert guess_field(caption, value)[0] == field
