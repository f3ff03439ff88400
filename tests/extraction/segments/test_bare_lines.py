"""Captions in new words with nothing between them and their values, as bold letters leave them that are lost."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Report

HEADER = """Report written up by Dr. Ana Field, Alda Works
Event as it was called Who pays: rivers and rents
What day in April? 9th April 2014
Hall where it was held Room 13 (Blue Hall)
Hours (start, end) 12:45 pm - 2:15 pm
All who organized it City of Rosal; Alda Works
City and country of each Salto, Uruguay; Lima, Peru
Size of the audience (approx.) 70"""
REST = "Summary\nFew know who pays for rivers.\nRecommendations\nCities should charge for storm water."
SPEAKERS = """Who sat on the panel
Speaker, name Ms Ana Field
Nationality (one) Uruguay
On loan from Alda Works
Hour, this speaker 12:45
Working as Professor of Law
Electronic mail ana@alda.example
"""
OTHER = SPEAKERS[SPEAKERS.index("Speaker,") :].replace("Ana Field", "Mia Hill").replace("ana@", "mia@")


def read(text: str) -> Report:
    return extract(read_document(text.encode(), "report.txt")).reports[0]


def test_captions_of_the_header_may_have_nothing_behind_them() -> None:
    report = read(f"{HEADER}\n{REST}")
    event = report.event
    assert (report.reporter, event.title, str(event.date)) == ("Ana Field", "Who pays: rivers and rents", "2014-04-09")
    assert (event.venue, event.start, event.end) == ("Room 13 (Blue Hall)", "12:45", "14:15")
    assert [(one.name, one.city) for one in report.organizers] == [("City of Rosal", "Salto"), ("Alda Works", "Lima")]
    assert event.participants is not None
    assert event.participants.min == 70


@pytest.mark.parametrize("header", [HEADER, "Reporter: Ana Field\nEvent title: Who pays\nDate: 9 April 2014"])
def test_captions_of_speakers_may_have_nothing_behind_them(header: str) -> None:
    report = read(f"{header}\n{REST}\n{SPEAKERS}{OTHER}")
    assert [(one.name, one.nationality, one.organization, one.time, one.position) for one in report.speakers] == [
        (name, ("UY",), "Alda Works", "12:45", "Professor of Law") for name in ("Ana Field", "Mia Hill")
    ]


def test_a_single_speaker_may_be_told_of_so() -> None:
    (one,) = read(f"{HEADER}\n{REST}\n{SPEAKERS}").speakers
    assert (one.name, one.time, one.email) == ("Ana Field", "12:45", "ana@alda.example")


def test_bold_letters_and_colons_tell_captions_without_that() -> None:
    report = read(
        f"{HEADER}\n{REST}\nSpeakers\nMs Ana Field\nOrganisation represented: Alda Works\nFrom (country): Peru"
    )
    assert [(one.name, one.organization) for one in report.speakers] == [("Ana Field", "Alda Works")]


def test_a_value_of_any_kind_may_follow_a_caption_that_others_follow() -> None:
    told = [
        ("Ms Ana Field", "Uruguayan", "Sol Andina", "9:10"),
        ("Mr Bo Hill", "Ghanaian", "City of Kera", "9:25"),
        ("Dr Cy Dale", "Dutch", "University of Lorne", "9:40"),
    ]
    asked = ("NAME", "NATIONALITY", "ORGANIZATION", "TIME", "EMAIL")
    lines = [f"{a} {v}" for one in told for a, v in zip(asked, (*one, f"{one[0][-4:]}@x.example"), strict=True)]
    report = read("\n".join((HEADER, "", REST, "Detail Information of Speakers", *lines)))
    assert [one.organization for one in report.speakers] == [one[2] for one in told]


def test_a_heading_that_goes_on_with_and_is_no_caption_with_its_answer() -> None:
    said = "Alda Works and City of Rosal will train builders together from June 2014."
    report = read(f"{HEADER}\n\n{REST}\n\nPartners and networks\n- {said}\n")
    assert [one.text for one in report.statements if one.kind == "partnership"] == [said]
    assert [one.name for one in report.organizers] == ["City of Rosal", "Alda Works"]
