"""Captions of sections told by the printed guidance below them, and by their look where they end with a stop."""

import pytest

from tests.documents.word_files import cell, read_word, row, table
from tests.extraction.typed_forms import report_in
from wufgraph.extraction import extract
from wufgraph.extraction.captions.agendas import name_agenda
from wufgraph.model import Participants

HEADER = """Name of Reporter: Ana Field
Event title/number: Rivers
Date: 9 April 2014
Number of participants: 40
"""
FOR_SUMMARY = "Brief background of the event, including overall objectives and purposes"
FOR_ADVICE = "(e.g. policy direction, good/best practices, resource mobilization, innovative funding mechanism, etc.)"
PROSE = "The event brought together mayors and engineers to talk about rivers and about the people beside them."
SAID = "- The banks are planned by one office and the river by another."
ADVICE = "- Share the data."


def typed(*lines: str) -> str:
    return "\n".join([HEADER, *lines, ""])


@pytest.mark.parametrize(
    "caption",
    ["What was it all about?", "9. The whole thing.", "How it came to be:", "Sommaire", "OUR EVENT."],
    ids=["question", "number and stop", "colon", "other language", "stop"],
)
def test_what_stands_over_the_guidance_is_the_caption_in_any_words(caption: str) -> None:
    report = report_in(typed(caption, FOR_SUMMARY, PROSE, "Outline of the discussion", SAID))
    assert (report.summary, report.event.participants) == (PROSE, Participants(min=40, max=40))


def test_a_caption_and_its_guidance_may_stand_in_cells_of_their_own() -> None:
    rows = table(
        row("Name of Reporter:", "Ana Field"), row("Event title/number:", "Rivers"), row("Date:", "9 April 2014")
    )
    section = table(row(cell("What for?")), row(cell(FOR_SUMMARY, PROSE)))
    (report,) = extract(read_word(rows + section)).reports
    assert report.summary == PROSE


def test_guidance_opens_its_section_where_no_caption_does() -> None:
    report = report_in(typed("Summary of the Event", PROSE, "Outline of the discussion", SAID, FOR_ADVICE, ADVICE))
    assert [s.kind for s in report.statements] == ["discussion", "recommendation"]


def test_a_value_over_guidance_is_no_caption() -> None:
    report = report_in(typed("Approximate number of participants", "50 people", FOR_SUMMARY, PROSE))
    assert report.summary == PROSE


@pytest.mark.parametrize("mark", [".", "?"])
def test_captions_that_end_like_sentences_are_read(mark: str) -> None:
    captions = [f"{words}{mark}" for words in ("1. Event in brief", "2. Themes chosen", "3. What was discussed there")]
    report = report_in(typed(captions[0], "", PROSE, "", captions[1], "", "- Urban Economy", "", captions[2], "", SAID))
    assert (report.summary, report.themes) == (PROSE, ("urban-economy",))
    assert [s.text for s in report.statements] == [SAID[2:]]


def test_arrows_in_front_of_statements_are_no_part_of_them() -> None:
    report = report_in(typed("Outline of the discussion", "> Rivers flood.", "> Banks are too high.", "-> Trees help."))
    assert [s.text for s in report.statements] == ["Rivers flood.", "Banks are too high.", "Trees help."]


@pytest.mark.parametrize("heading", ["Questions", "Questions we were asked:"])
def test_a_heading_over_questions_is_none_of_a_later_section(heading: str) -> None:
    asked = "- Can a land tax be fair without a cadastre?"
    report = report_in(
        typed("Summary of the Event:", "", PROSE, "", "Outline of the discussion:", "", heading, "", asked, SAID, "",
              "Habitat III:", "", ADVICE)
    )  # fmt: skip
    assert [s.kind for s in report.statements] == ["discussion", "discussion", "position"]


@pytest.mark.parametrize(
    "heading", ["What for Habitat III?", "¿Qué para Hábitat III?:", "Quoi pour Habitat III ?"], ids=["en", "es", "fr"]
)
def test_an_agenda_may_be_asked_for(heading: str) -> None:
    assert name_agenda(heading) == "habitat-iii"


@pytest.mark.parametrize("question", ["Who speaks for Habitat III?", "Can Habitat III wait?"])
def test_a_question_on_an_agenda_is_a_statement(question: str) -> None:
    assert name_agenda(question, unknown=2) is None


def test_guidance_behind_a_captions_colon_is_no_answer() -> None:
    report = report_in(typed(f"Summary of the Event (max: 300 words): {FOR_SUMMARY}", PROSE, "Recommendations", ADVICE))
    assert report.summary == PROSE
