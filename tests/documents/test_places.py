"""What stands in a file is found again by its line or page, however its lines were joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.mail_files import make_mail, opened
from tests.documents.pdf_files import Sheet, make_pdf
from tests.golden_files import SAMPLE_TEXT, SAMPLE_WORD
from wufgraph.documents import read_document
from wufgraph.documents.line_numbers import number_lines
from wufgraph.model import Document, Place, PlaceUnit, Span

WRAPPED = """\
Summary of the Event

The session looked at what a city can do when its people move further out
than its buses go, and at who pays for the way back to work and to school
every day of the year, which is those who can least afford it, as always
in this part of the world and as it was when the first of these lines were
laid out by engineers who had not asked anybody where they wanted to go to
or when, let alone with whom, and whose plans nobody has looked at since.

Recommendations
"""


def lines_of(document: Document) -> list[tuple[str, int | None]]:
    """The first words of each block, and the line or page that it begins on."""
    return [(b.span.of(document.text)[:12], b.place.number if b.place else None) for b in document.blocks]


def test_a_line_of_text_is_where_an_editor_shows_it() -> None:
    data = SAMPLE_TEXT.read_bytes()
    document, lines = read_document(data, "sample.txt"), data.decode().splitlines()
    for block in document.blocks:
        assert block.place is not None
        assert block.place.unit is PlaceUnit.LINE
        assert block.span.of(document.text) in lines[block.place.number - 1]


def test_a_paragraph_that_was_wrapped_begins_on_its_first_line() -> None:
    document = read_document(WRAPPED.encode(), "made.txt")
    assert lines_of(document) == [("Summary of t", 1), ("The session ", 3), ("Recommendati", 10)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["Unix", "Windows", "old Macintosh"])
def test_every_way_to_end_a_line_counts_once(end: str) -> None:
    document = read_document(f"Venue: Room 3{end}{end}Time: 14:45{end}".encode(), "made.txt")
    assert lines_of(document) == [("Venue: Room ", 1), ("Time: 14:45", 3)]


def test_marks_that_are_cleared_leave_the_lines_where_they_are() -> None:
    document = read_document(b"Summary\n-------\n**Venue:** Room 3\n", "made.txt")
    assert lines_of(document) == [("Summary", 1), ("Venue: Room ", 3)]


def test_of_letters_that_were_moved_no_line_is_told() -> None:
    assert number_lines("b\na", "a\nb") == [None, None]


def test_the_words_of_a_mail_have_the_lines_of_the_mail() -> None:
    mail = make_mail("Dear all,\n\nName of Reporter: Ana Field\n> Venue: Room 3\n>\n> Time: 14:45\n")
    parts = [part.open() for part in opened(mail.as_bytes()).parts]
    told = {line for document in parts for line in lines_of(document)}
    assert {("Name of Repo", 3), ("Venue: Room ", 4), ("Time: 14:45", 6)} <= told


def test_a_block_of_a_pdf_has_its_page() -> None:
    def page(words: str) -> bytes:
        return make_pdf(*(lambda sheet, one=one: Sheet.lines(sheet, one) for one in words.split("|")))

    document = read_document(page("Name of Reporter: Ana Field|Venue: Room 3|Time: 14:45"), "made.pdf")
    assert lines_of(document) == [("Name of Repo", 1), ("Venue: Room ", 2), ("Time: 14:45", 3)]
    assert document.place_of(Span(document.text.index("Room 3"), len(document.text))) == Place(PlaceUnit.PAGE, 2)


def test_a_word_file_has_neither_lines_nor_pages() -> None:
    document = read_document(SAMPLE_WORD.read_bytes(), "sample.docx")
    assert document.place_of(document.blocks[3].span) is None


def test_what_stands_before_the_first_block_is_on_its_line() -> None:
    document = read_document(b"\n\nVenue: Room 3\n", "made.txt")
    assert document.place_of(Span(0, 1)) == Place(PlaceUnit.LINE, 3)


@given(st.text(alphabet="ab \n", max_size=60), st.data())
def test_lines_that_are_joined_keep_the_number_of_their_first_letter(text: str, data: st.DataObject) -> None:
    joined = "".join(data.draw(st.sampled_from("\n ")) if sign == "\n" else sign for sign in text)
    lines = text.split("\n")
    for number, line in zip(number_lines(joined, text), joined.split("\n"), strict=True):
        if number is not None and line.strip():
            assert line.split()[0] in lines[number - 1].split()
