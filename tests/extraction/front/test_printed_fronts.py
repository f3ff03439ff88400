"""Printed wording and an answer in one paragraph, with no mark between them."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction.front.printed_fronts import split_at_printed

SPLIT = {
    "Approximate number of participants 60-ish": "60-ish",
    "Name of Organizing Institution(s) Amman Urban Observatory": "Amman Urban Observatory",
    "Summary of the Event (max: 300 words) Rents have tripled.": "Rents have tripled.",
    "Summary of the Event Rents have tripled.": "Rents have tripled.",
    "Recommendations made during the discussion “Build less”": "“Build less”",
    "Recomendaciones formuladas durante la discusión ¿Y los barrios?": "¿Y los barrios?",
}
WHOLE = [
    "Approximate number of participants: 60",
    "Approximate number of participants",
    "Recommendations made during the discussion and thereafter",
    "Name of Organizing Institution(s) (in full)",
    "Name of Reporter Ana Field",
    "Recommendations made during the discussion – Build less",
    "Recommendations made during the discussion\tBuild less",
]


@pytest.mark.parametrize(("line", "answer"), SPLIT.items(), ids=list(SPLIT))
def test_what_stands_behind_a_caption_of_the_form_is_its_answer(line: str, answer: str) -> None:
    document = split_at_printed(read_document(f"Form\n\n{line}\n\nEnd\n".encode(), "a.txt"))
    assert [block.span.of(document.text) for block in document.blocks][2:-1] == [answer]


@pytest.mark.parametrize("line", WHOLE)
def test_what_may_belong_to_the_caption_stays_with_it(line: str) -> None:
    document = read_document(f"Form\n\n{line}\n\nEnd\n".encode(), "a.txt")
    assert split_at_printed(document) is document
