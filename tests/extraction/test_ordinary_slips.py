"""Slips and manners of people who fill in the form as it was sent out."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Participants, Report

BELOW = "<p><b>Recommendations</b></p><ul><li>Lay more pipes.</li></ul>"


def read(page: str) -> Report:
    (report,) = extract(read_document(f"<html><body>{page}{BELOW}</body></html>".encode(), "page.html")).reports
    return report


def cell(caption: str, answer: str = "") -> str:
    return f"<td><p><b>{caption}</b></p>" + (f"<p>{answer}</p>" if answer else "") + "</td>"


@pytest.mark.parametrize("blank", ["Country/City where Organizing Institution(s) is/are based", "Date"])
def test_a_blank_cell_is_not_filled_by_the_caption_beside_it(blank: str) -> None:
    rows = (
        cell("Name of Reporter", "Ana Field") + cell("Event title/number", "Pipes and who pays"),
        cell("Name of Organizing Institution(s)", "Kera Trust") + cell("Time", "14:00 - 15:00"),
        cell(blank) + cell("Approximate number of participants", "about 60"),
        cell("Venue", "Room 7"),
    )
    report = read("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    assert report.event.participants == Participants(min=60, max=60, approximate=True)
    assert (report.event.venue, report.event.date) == ("Room 7", None)
    assert not report.unaligned_bases


@pytest.mark.parametrize("day", ["8. April 2014", "8. April", "8. abril 2014", "8. avril"])
def test_a_full_stop_behind_the_day_begins_no_list(day: str) -> None:
    text = f"Name of Reporter\nAna Field\nEvent title/number\nPipes and who pays\nDate\n{day}\nVenue\nRoom 7\n"
    (report,) = extract(read_document(f"{text}Summary of the Event\nWe met.\n".encode(), "a.txt")).reports
    assert str(report.event.date) == "2014-04-08"


@pytest.mark.parametrize(
    ("caption", "lead"),
    [
        ("Our account", "Background: since 2010 the number of homes without a contract has been growing in Alda."),
        ("En dos palabras", "Antecedentes: desde 2010 crece en Alda el número de hogares sin contrato."),
        ("En deux mots", "Objectifs : (i) dire ce qui a marché, (ii) avouer ce qui n'a pas marché."),
    ],
)
def test_words_for_the_summary_open_a_sentence_below_its_caption(caption: str, lead: str) -> None:
    first = "Half of the time went to work in groups, the other half to who would pay for it."
    header = "".join(
        f"<p><b>{asked}</b></p><p>{answer}</p>"
        for asked, answer in (
            ("Name of Reporter", "Ana Field"),
            ("Event title/number", "Pipes and who pays"),
            ("Date", "9 April 2014"),
            ("Approximate number of participants", "60"),
        )
    )
    discussion = "<p><b>Summary of the discussion</b></p><p>Pipes leak.</p>"
    report = read(f"{header}<p><b>{caption}</b></p><p>{first}</p><p>{lead}</p>{discussion}")
    assert (report.summary or "").split() == f"{first} {lead}".split()
