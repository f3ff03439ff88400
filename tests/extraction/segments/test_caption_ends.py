"""Where captions of sections end."""

import pytest

from tests.documents.word_files import cell, read_word, row, table
from tests.extraction.segments.test_section_turns import HEADER, PROSE, SAID, THEMES, typed
from tests.extraction.typed_forms import document_of, report_in
from wufgraph.extraction import extract
from wufgraph.extraction.captions.pieces import Form, Piece
from wufgraph.extraction.captions.table import Match
from wufgraph.extraction.segments.caption_ends import mend_caption_ends
from wufgraph.model import Role

SUMMARY, THEMED = ("Summary of the Event", PROSE), ("Focus areas", THEMES)


@pytest.mark.parametrize("caption", ["Summary of the Event: background and aims", "Event summary: aims, background"])
def test_what_a_summarys_caption_goes_on_with_is_none_of_the_summary(caption: str) -> None:
    assert report_in(typed(caption, PROSE, *THEMED, "Outline of the discussion", SAID)).summary == PROSE


@pytest.mark.parametrize("caption", ["Partnerships: agreements and commitments", "Partnerships: pledges"])
def test_what_a_caption_goes_on_with_is_no_heading(caption: str) -> None:
    report = report_in(
        typed(*SUMMARY, *THEMED, "Outline of the discussion", SAID, f"{caption}\n- A joint study begins.")
    )
    assert [(s.text, s.heading) for s in report.statements[1:]] == [("A joint study begins.", None)]


@pytest.mark.parametrize("said", ["Agreements with 3 cities", "An agreement with the Alda Institute"])
def test_what_is_answered_behind_a_caption_stays_an_answer(said: str) -> None:
    text = typed(*SUMMARY, *THEMED, "Outline of the discussion", SAID, f"Partnerships: {said}\nIt begins in May.")
    assert said in {words for s in report_in(text).statements for words in (s.text, s.heading)}


def test_a_hint_in_the_captions_cell_is_none_of_the_answer_beside_it() -> None:
    rows = [
        *(line.split(": ") for line in HEADER.split("\n")),
        ("Summary of the Event: what it was for, and for whom", PROSE),
        ("Outline of the discussion", "The banks are planned by one office."),
    ]
    report = extract(read_word(table("".join(row(cell(one), cell(other)) for one, other in rows)))).reports[0]
    assert report.summary == PROSE


def test_a_question_over_the_caption_of_its_part_is_no_answer() -> None:
    report = report_in(
        typed(*SUMMARY, "Which thematic areas were touched on?", "Focus areas: Housing", "How it went", SAID)
    )
    assert (report.summary, report.themes) == (PROSE, ("housing",))


@pytest.mark.parametrize(
    "heading", ["Where we all agreed:", "What the survey brought to light:", "Asked from the floor:"]
)
def test_the_first_heading_below_the_discussions_caption_is_a_heading(heading: str) -> None:
    report = report_in(typed(*SUMMARY, *THEMED, "Our talks in short:", f"{heading}\n{SAID}"))
    assert [(s.text, s.heading) for s in report.statements] == [(SAID[2:], heading[:-1])]


@pytest.mark.parametrize("line", ["Summary: the debate (400 words)", "Summary – discussion"])
def test_a_summary_of_the_debate_needs_no_colon(line: str) -> None:
    report = report_in(typed("Why we met (200 words)", PROSE, *THEMED, line, SAID))
    assert (report.summary, len(report.statements)) == (PROSE, 1)


def test_a_limit_of_words_is_no_theme() -> None:
    text = typed(
        *SUMMARY, "Focus areas", "Content of the discussion (500 words):", "1. Outline of the discussion", SAID
    )
    assert report_in(text).other_themes == ()


def test_a_plural_in_brackets_is_of_its_word() -> None:
    report = report_in(
        typed(*SUMMARY, "Focus areas", "Main focus area(s): Housing", "1. Outline of the discussion", SAID)
    )
    assert (report.themes, report.other_themes) == (("housing",), ())


def test_matters_that_were_debated_are_no_positions() -> None:
    lines = [
        ("Issues debated:", Role.CAPTION, "positions"), ("The banks come first.", Role.ANSWER, "positions"),
        ("So does the river.", Role.ANSWER, "positions"), ("Declarations for:", Role.ANSWER, "positions"),
        ("Habitat III", Role.CAPTION, "habitat-iii"), ("Cities first.", Role.ANSWER, "habitat-iii"),
    ]  # fmt: skip
    document = document_of("\n".join(words for words, _, _ in lines))
    pieces = [Piece(block=b, role=r, field=f) for b, (_, r, f) in zip(document.blocks, lines, strict=True)]
    mended = mend_caption_ends(Form(tuple(pieces)), document.text).pieces
    assert [piece.field for piece in mended] == ["outline"] * 3 + ["positions"] + ["habitat-iii"] * 2
    assert mended[3].role is Role.CAPTION


@pytest.mark.parametrize("heading", ["What the round says to", "Ce que l'atelier transmet à :", "Lo que pedimos a"])
def test_a_line_that_only_the_agenda_below_ends_asks_for_the_positions(heading: str) -> None:
    lines = [
        ("Who plans the banks?", Role.ANSWER, "outline"), ("Heard in the hall", Role.CAPTION, "positions"),
        ("The banks come first.", Role.ANSWER, "positions"), (heading, Role.ANSWER, "positions"),
        ("Habitat III", Role.CAPTION, "habitat-iii"), ("Cities first.", Role.ANSWER, "habitat-iii"),
    ]  # fmt: skip
    document = document_of("\n".join(words for words, _, _ in lines))
    guess = Match(role=Role.CAPTION, field="positions", language=None, official=False, score=1.0)
    pieces = [
        Piece(block=b, role=r, field=f, match=guess if r is Role.CAPTION else None)
        for b, (_, r, f) in zip(document.blocks, lines, strict=True)
    ]
    mended = mend_caption_ends(Form(tuple(pieces)), document.text).pieces
    assert [piece.field for piece in mended] == ["outline"] * 3 + ["positions"] + ["habitat-iii"] * 2
    assert [mended[1].role, mended[3].role] == [Role.ANSWER, Role.CAPTION]


def test_what_has_a_cell_of_its_own_is_no_heading_within_another() -> None:
    front = "".join(
        table(row(cell(one), cell(other))) for one, other in (line.split(": ") for line in HEADER.split("\n"))
    )
    parts = [
        ("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + caption + "</w:t></w:r></w:p>", *said)
        for caption, *said in (
            ("Summary of the Event:", PROSE),
            ("Focus areas:", "Gender"),
            ("What we talked of:",),
            ("Heard and seen:", "Banks are planned twice.", "Rivers know no offices."),
            ("Recommendations:", "Plan once."),
        )
    ]
    body = front + "".join(table(row(cell(*part))) + "<w:p/>" for part in parts)
    (report,) = extract(read_word(body)).reports
    assert [s.heading for s in report.statements] == [None, None, None]
