"""Answers that stand in several places."""

import pytest

from wufgraph.extraction.evidence import Answer
from wufgraph.model import Span


def join(text: str, *words: str) -> Answer:
    starts = [text.index(one) for one in words]
    spans = [Span(start, start + len(one)) for start, one in zip(starts, words, strict=True)]
    return Answer.join([Answer("organizers", span, text) for span in spans])


@pytest.mark.parametrize("mark", ["1.", "b)", "iv.", "-", ""])
def test_the_marks_of_a_list_do_not_tear_an_answer(mark: str) -> None:
    text = f"Alda Institute\n{mark} Habitat Forum"
    assert join(text, "Alda Institute", "Habitat Forum").words == text


def test_another_caption_tears_an_answer() -> None:
    torn = join("Alda\nVenue\nForum", "Alda", "Forum")
    assert (torn.words, torn.part(Span(0, 2))) == ("Alda\nForum", Span(0, 16))
