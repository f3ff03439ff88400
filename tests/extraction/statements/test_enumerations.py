"""Items that stand in one paragraph."""

import pytest

from tests.extraction.typed_forms import fill, report_in

ITEMS = ["Who mends the kerbs?", "Kerbs are too high.", "¿Quién los cuida?"]


@pytest.mark.parametrize(
    "marks",
    [
        ("• ", "• ", "• "),
        ("▪", "▪", "▪"),
        ("- ", "- ", "- "),
        ("(i)", "(ii)", "(iii)"),
        ("1.", "2.", "3."),
        ("", "• ", "• "),
    ],
    ids=lambda marks: marks[1],
)
def test_marks_within_a_paragraph_part_its_items(marks: tuple[str, ...]) -> None:
    line = " ".join(map("".join, zip(marks, ITEMS, strict=True)))
    said = [s.text for s in report_in(fill({"outline": line})).statements if s.kind == "discussion"]
    assert said == ITEMS


@pytest.mark.parametrize(
    "words", ["A grid of 3 • 4 streets.", "- Kerbs – as in Lima – are high.", "Kerbs are high - and old. - they say"]
)
def test_other_marks_part_nothing(words: str) -> None:
    said = [s for s in report_in(fill({"outline": words})).statements if s.kind == "discussion"]
    assert len(said) == 1
