"""Numbers in front of statements, of any sign."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction.statements.section_numbers import mark_numbered


def said(*lines: str) -> list[str]:
    """What is said in lines, behind their numbers."""
    document = read_document("\n".join(lines).encode(), "made.txt")
    return [block.span.of(document.text) for block in mark_numbered(document.blocks, document.text)]


@pytest.mark.parametrize(
    "numbers",
    [
        ("A. ", "B. ", "C. "),
        ("A) ", "B) ", "C) "),
        ("a - ", "b - ", "c - "),
        ("[1] ", "[2] ", "[3] "),
        ("1 – ", "2 – ", "3 – "),
        ("1: ", "2: ", "3: "),
        ("1 ", "2 ", "3 "),
        ("1-", "2-", "3-"),
        ("1/", "2/", "3/"),
        ("N° 1 : ", "N° 2 : ", "N° 3 : "),
        ("3.1 ", "3.2 ", "3.3 "),
        ("I. ", "II. ", "III. "),
        ("I – ", "II – ", "III – "),
        ("1.", "2.", "3."),
    ],
    ids=lambda numbers: numbers[1],
)
def test_numbers_that_count_on_from_one_mark_statements(numbers: tuple[str, ...]) -> None:
    words = ["Kerbs were lowered.", "Élargir les trottoirs.", "¿Quién los cuida?"]
    assert said(*map("".join, zip(numbers, words, strict=True))) == words


def test_numbers_may_begin_anew() -> None:
    assert said("A) Kerbs.", "B) Lamps.", "For the city", "A) Trees.", "B) Shade.") == [
        "Kerbs.", "Lamps.", "For the city", "Trees.", "Shade."
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("1 in 4 kerbs is too high.", "2 in 4 are not."),
        ("3.5 million walk.", "3.6 million ride."),
        ("A los vecinos les falta sombra.", "B es la zona alta."),
        ("A. Questions:", "Who pays?", "B. Points:", "Kerbs are low."),
        ("A. From the floor", "Who pays?", "B. From the panel", "Kerbs are low."),
        ("2: Kerbs were lowered.", "3: Lamps were lit."),
        ("1-bedroom flats are rare.", "Shade is rare too."),
        ("5.1 million walk.",),
        ("5.2 Banks stay open.",),
    ],
    ids=[
        "shares",
        "figures",
        "words",
        "heads",
        "heads without a sign",
        "not from one",
        "one alone",
        "figure",
        "second",
    ],
)
def test_other_numbers_are_words(lines: tuple[str, ...]) -> None:
    assert said(*lines) == list(lines)


def test_the_only_part_of_a_section_has_its_number() -> None:
    assert said("5.1 Banks stay open.") == ["Banks stay open."]


def test_parts_of_numbered_items_stand_below_them() -> None:
    lines = ("1. Rivers need room.", "1.1 Banks stay open.", "2. Cities share data.", "2.1 Maps belong to all.")
    document = read_document("\n".join(lines).encode(), "made.txt")
    marked = mark_numbered(document.blocks, document.text)
    assert [block.span.of(document.text) for block in marked] == [line.split(" ", 1)[1] for line in lines]
    assert [block.indent for block in marked] == [0, 1, 0, 1]
