"""Rules, numbers and colons that set captions off and are no words."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.extraction.captions.set_off_marks import join_set_off_marks
from wufgraph.model import Block, Report

SUMMARY = "<p>Summary of the Event</p><p>The session compared the costs of drains in four towns along the river.</p>"
FRONT = [
    ("Name of Reporter", "Ana Field"),
    ("Event title", "Drains of our own"),
    ("Date", "9 April 2014"),
    ("Venue", "Room 3"),
    ("Time", "14:00 – 16:00"),
]


def read(page: str) -> Report:
    (report,) = extract(read_document(f"<html><body>{page}</body></html>".encode(), "made.html")).reports
    return report


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def front_of(report: Report) -> tuple[str | None, ...]:
    event = report.event
    return report.reporter, event.title, str(event.date), event.venue, event.start, event.end


WHOLE = ("Ana Field", "Drains of our own", "2014-04-09", "Room 3", "14:00", "16:00")


@pytest.mark.parametrize("mark", [":", "：", "–", "-", "→"])
def test_a_mark_in_a_column_of_its_own_belongs_to_the_caption(mark: str) -> None:
    page = table(*((caption, mark, value) for caption, value in FRONT))
    assert front_of(read(page + SUMMARY)) == WHOLE


@pytest.mark.parametrize("number", ["{}", "{}.", "({})", "{})", "{} -"])
def test_numbers_in_front_of_rows_belong_to_their_captions(number: str) -> None:
    page = table(*((number.format(n), caption, value) for n, (caption, value) in enumerate(FRONT, 1)))
    assert front_of(read(page + SUMMARY)) == WHOLE


@pytest.mark.parametrize(
    "signs", ["ABCDE", ("a)", "b)", "c)", "d)", "e)"), ("1", "1.1", "1.2", "2", "2.a"), ("I", "II", "III", "IV", "V")]
)
def test_letters_and_parts_of_numbers_count_rows_too(signs: tuple[str, ...]) -> None:
    page = table(*((sign, caption, value) for sign, (caption, value) in zip(signs, FRONT, strict=True)))
    sections = table(
        ("F", "Summary of the Event", "Drains cost less than pumps."), ("G", "Summary of the Discussion", "")
    )
    report = read(page + sections)
    assert (*front_of(report), report.summary) == (*WHOLE, "Drains cost less than pumps.")


def test_a_number_of_the_next_row_is_no_part_of_the_section_above() -> None:
    page = table(*FRONT) + table(
        ("1", "Summary of the Event", "The session compared the costs of drains in four towns."),
        ("2", "Relevant Focus Areas", "Safety"),
        ("3", "Summary of the Discussion", "Drains are dug before streets are paved."),
    )
    report = read(page)
    assert report.summary == "The session compared the costs of drains in four towns."
    assert report.themes == ("safety",)


def test_a_dash_that_says_no_answer_stays_an_answer() -> None:
    page = table(("Name of Reporter", "Ana Field"), ("Date", "-"), ("Venue", "Room 3"))
    blocks = join_set_off_marks(read_document(page.encode(), "made.html")).blocks
    assert len(blocks) == 6


def test_a_count_of_people_under_its_caption_is_no_number_of_a_row() -> None:
    page = table(("Participants", "Date", "Venue"), ("60", "9 April 2014", "Room 3"))
    document = join_set_off_marks(read_document(page.encode(), "made.html"))
    assert "60" in [block.span.of(document.text) for block in document.blocks]


def words(text: str) -> list[tuple[str, int]]:
    document = join_set_off_marks(read_document(text.encode(), "made.txt"))
    return [(_words(block, document.text), block.gap) for block in document.blocks]


def _words(block: Block, text: str) -> str:
    return block.span.of(text)


@pytest.mark.parametrize("rule", ["----------", "_____", "==========", "*****", "—————"])
def test_a_rule_is_no_line_and_sets_apart(rule: str) -> None:
    assert words(f"Participants: 60\n{rule}\nSummary:\nIt went well.\n") == [
        ("Participants: 60", 0),
        ("Summary:", 1),
        ("It went well.", 0),
    ]


def test_a_colon_alone_below_a_caption_belongs_to_it() -> None:
    """A table's column of colons, saved with a line for each cell."""
    front = "\n".join(f"{caption}\n:\n{value}" for caption, value in FRONT)
    text = f"Reporting Format for Partners\n{front}\n\nSummary of the Event\nThe session compared drains."
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    assert front_of(report) == WHOLE


def test_a_colon_alone_below_an_answered_caption_belongs_to_nothing() -> None:
    front = "\n".join(f"{caption} : {value}\n:" for caption, value in FRONT)
    text = f"Reporting Format for Partners\n{front}\n\nSummary of the Event\nThe session compared drains."
    (report,) = extract(read_document(text.encode(), "made.txt")).reports
    assert front_of(report) == WHOLE


HEADER = {
    "Filled out by": "Ana Field",
    "What was it called": "Drains of our own",
    "Which day": "9 April 2014",
    "Which room": "Room 3",
    "Start and end": "14:00 – 16:00",
    "Headcount": "75",
}
BELOW = {
    "In a nutshell": "The session compared the costs of drains in four towns along the river.",
    "Discussion points": "+ Drains cost more than streets.\n+ Who cleans them?",
    "What should be done": "+ Map the drains first.",
}


@pytest.mark.parametrize("bullet", ["-", "•", "*"])
def test_bullets_in_front_of_captions_make_no_list_of_them(bullet: str) -> None:
    lines = [f"{bullet} {caption}: {answer}" for caption, answer in HEADER.items()]
    lines += [f"{bullet} {caption}\n{answer.replace('+', '◦')}" for caption, answer in BELOW.items()]
    (report,) = extract(read_document("\n".join(lines).encode(), "made.txt")).reports
    assert front_of(report) == WHOLE
    assert report.summary == BELOW["In a nutshell"]
    assert [one.text for one in report.statements] == [
        "Drains cost more than streets.",
        "Who cleans them?",
        "Map the drains first.",
    ]


def test_bullets_of_answers_stay_what_they_are() -> None:
    points = "\n".join(f"- Drain {number} was mapped by the people who live beside it" for number in range(9))
    document = read_document(f"Discussion points\n{points}\n".encode(), "made.txt")
    assert join_set_off_marks(document) == document
