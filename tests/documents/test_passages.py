"""Lines of a page that are one paragraph, and lines that are not."""

import pytest

from tests.documents.pdf_files import Sheet, passages, read_pdf
from wufgraph.documents.layout.cut_words import CUT
from wufgraph.documents.layout.lines import Line
from wufgraph.documents.layout.page import Word
from wufgraph.documents.layout.passages import Frame, find_passages

NARROW = Frame(x0=0, x1=58)
WIDE = Frame(x0=0, x1=400)


def column(*lines: str, letter: float = 5.0, heights: tuple[float, ...] = ()) -> list[Line]:
    """Lines of words whose letters are all of one width, 12 points from each other."""
    found = []
    for number, line in enumerate(lines):
        words, x0 = [], 0.0
        for word in line.split():
            high = heights[number] if heights else 10.0
            words.append(Word(word, x0, 12.0 * number, x0 + letter * len(word), 12.0 * number + high))
            x0 += letter * (len(word) + 0.5)
        found.append(Line(tuple(words)))
    return found


def read(lines: list[Line], frame: Frame = NARROW) -> list[list[str]]:
    return [one.lines for one in find_passages(lines, Frame(x0=frame.x0 - 2, x1=frame.x1 + 2))]


def test_the_lines_of_a_large_title_tell_nothing_of_smaller_ones() -> None:
    body = (
        "Cities that are led well are safer, and those who lead them well have learned it from so many other cities",
        "and asked those who live there how they came to know what their quarters need, and whom to ask for it,",
        "and what for.",
    )

    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "Reporting Format for Partners of the Forum", size=24.5)
        sheet.text(60, 89, "on cities", size=24.5)
        sheet.lines(*body, y=130, pitch=17)

    assert passages(draw) == ["Reporting Format for Partners of the Forum on cities", " ".join(body)]


def test_low_letters_are_no_smaller_font() -> None:
    assert read(column("Apellido", "s", letter=6.7, heights=(10.7, 7.8))) == [["Apellido" + CUT, "s"]]


def test_a_line_in_larger_letters_begins_a_paragraph() -> None:
    assert read(column("Nationality", "Email", heights=(14.0, 10.0))) == [["Nationality"], ["Email"]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Nigerian", "ama@lagos.org"], [["Nigerian"], ["ama@lagos.org"]]),
        (["Contact by:", "ama@lagos.org"], [["Contact by:", "ama@lagos.org"]]),
        (["ama.lagos.", "office@la.org"], [["ama.lagos.", "office@la.org"]]),
        (["Ama Boateng", "@lagos.org.ng"], [["Ama Boateng", "@lagos.org.ng"]]),
        (["Ama Boateng", "a@la.org or b"], [["Ama Boateng", "a@la.org or b"]]),
    ],
)
def test_an_address_alone_on_a_line_of_a_narrow_cell_is_a_line_of_its_own(
    lines: list[str], expected: list[list[str]]
) -> None:
    assert read(column(*lines)) == expected


def test_an_address_goes_on_in_a_sentence() -> None:
    lines = column(
        "Whoever wants to take part in the next meeting of our network of cities, writes to", "ama@lagos.org"
    )
    assert len(read(lines, WIDE)) == 1


@pytest.mark.parametrize("sign", ["|", "="])
def test_a_bold_caption_before_a_sign_begins_a_paragraph(sign: str) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "Name", font="Helvetica-Bold")
        long = "Ana Field, who plans transport for the towns on both banks of the lower river and its islands, too"
        sheet.text(92, 60, f"{sign} {long}")
        sheet.text(60, 74, "Title", font="Helvetica-Bold")
        sheet.text(84, 74, f"{sign} Room to move")

    assert len(read_pdf(draw)[1]) == 2


@pytest.mark.parametrize("high", [(10.0, 12.8), (12.8, 10.0)], ids=["below", "above"])
def test_one_tall_word_of_two_is_no_larger_font(high: tuple[float, float]) -> None:
    one, other = column("État de", "citoyenneté")
    taller = [word._replace(bottom=word.top + tall) for word, tall in zip(one.words, high, strict=True)]
    assert read([Line(tuple(taller)), other]) == [["État de", "citoyenneté"]]


def test_a_page_tells_how_much_of_a_paragraph_is_bold() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "III. Fields", font="Helvetica-Bold")
        sheet.text(60, 90, "Date:", font="Helvetica-Bold")
        sheet.text(88, 90, "9 April")
        sheet.text(60, 120, "1. Safety", font="Helvetica-Bold")
        sheet.text(60, 150, "Nobody knows")

    assert [(block.bold, block.is_bold) for block in read_pdf(draw)[1]] == [
        (11, True),
        (5, False),
        (6, True),
        (0, False),
    ]


def test_sentences_that_end_with_lines_alone_are_paragraphs() -> None:
    first, second = (
        ("Half of all pupils walk,", "and no one asked."),
        ("Paths are wide enough on", "most of our streets here."),
    )
    third = ("Cars are what takes it up.",)
    frame = Frame(x0=0, x1=128)
    assert read(column(*first, *second, *third), frame) == [[*first], [*second], [*third]]


def test_the_points_of_numbers_and_abbreviations_end_no_sentence() -> None:
    sentences = ("They met.", "Paths are wide on our way.", "Cars are what takes it up.")
    found = read(column("1. Outcome", "(p. ex. what was agreed)", *sentences), Frame(x0=0, x1=128))
    assert found[-2:] == [[one] for one in sentences[1:]]


def test_sentences_that_end_within_lines_make_no_paragraphs() -> None:
    lines = (
        "Half of all walk. And so",
        "they shall go on to do.",
        "Paths are wide enough on",
        "most of our streets here.",
        "Cars are what takes it up.",
    )
    assert read(column(*lines), Frame(x0=0, x1=128)) == [[*lines]]


def test_marks_above_capitals_are_no_larger_font() -> None:
    lines = column("Ève Tremblay-", "Cardinal", letter=5.0, heights=(12.1, 10.3))
    assert read(lines, Frame(x0=0, x1=66)) == [["Ève Tremblay-", "Cardinal"]]
