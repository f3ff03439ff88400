"""Organizers in the cells of a Word form: a table within the answer, a caption merged over several rows."""

import pytest

from tests.documents.word_files import cell, paragraph, read_word, row, table
from wufgraph.extraction import extract
from wufgraph.extraction.organizers.reading import parse_organizers

Host = tuple[str, str | None, str | None]
HOSTS: list[Host] = [("Delta Cities Institute", "DCI", "NL"), ("Centre for Urban Water", "CUW", "IN")]
COUNTRIES = {"NL": "Netherlands", "IN": "India"}
ROWS = [(f"{name} ({acronym})", COUNTRIES[str(code)]) for name, acronym, code in HOSTS]
PARTS = [(name, str(acronym), COUNTRIES[str(code)]) for name, acronym, code in HOSTS]
MERGED, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def hosts(*rows: str) -> list[Host]:
    """The organizers of a form with some rows for them in its header."""
    header = table(
        row("Name of Reporter", "Ann Hill"), row("Event title", "Safer streets"), *rows, row("Venue", "Hall")
    )
    body = (header, paragraph("Summary of the Event"), paragraph("It was said that much is to be done."))
    (report,) = extract(read_word("".join(body))).reports
    assert report.event.venue == "Hall"
    return [(one.name, one.acronym, one.country) for one in report.organizers]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(table(*(row(*one) for one in ROWS)), id="two-columns"),
        pytest.param(table(*(row(*one) for one in PARTS)), id="three-columns"),
        pytest.param(table(row("Institution", "Country"), *(row(*one) for one in ROWS)), id="captions"),
        pytest.param(table(row("Institution", "Acronym", "Country"), *(row(*one) for one in PARTS)), id="acronyms"),
    ],
)
def test_a_table_within_the_answer_is_read(answer: str) -> None:
    assert hosts(row("Name of organizing institutions", cell(answer))) == HOSTS


def test_a_caption_may_be_merged_over_a_row_for_each_organizer() -> None:
    first, *others = (list(one) for one in ROWS)
    rows = [row(cell("Name of organizing institutions", properties=MERGED), *first)]
    assert hosts(*rows, *(row(cell(properties=GOES_ON), *one) for one in others)) == HOSTS


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("Delta Cities Institute\nDCI\nNetherlands\nCentre for Urban Water\nCUW\nIndia", id="lines"),
        pytest.param("Delta Cities Institute; DCI; Netherlands; Centre for Urban Water; CUW; India", id="semicolons"),
        pytest.param("Delta Cities Institute | DCI | Netherlands\nCentre for Urban Water | CUW | India", id="bars"),
        pytest.param("Netherlands – Delta Cities Institute (DCI)\nIndia – Centre for Urban Water (CUW)", id="in-front"),
    ],
)
def test_acronyms_and_countries_between_the_names_are_theirs(lines: str) -> None:
    assert [(one.name, one.acronym, one.country) for one in parse_organizers(lines)] == HOSTS


def test_countries_that_organize_beside_others_stay_organizers() -> None:
    named = parse_organizers("Kenya\nUN-Habitat\nAlda Institute")
    assert [one.name for one in named] == ["Kenya", "UN-Habitat", "Alda Institute"]
