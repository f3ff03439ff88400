"""Paragraphs healed where page breaks cut them, and levels of list items."""

import pytest

from wufgraph.documents.plain_text import split_lines
from wufgraph.extraction.statements.paragraphs import heal

BREAK = "\n\n\n\n"
# Head and tail of a paragraph that a page break cut.
CUT = {
    "goes on in lower case": ("It looked at problems; however a", "conspicuous minority disagreed."),
    "leans on an article": ("Everybody has to know the", "Habitat Agenda."),
    "leans on a preposition": ("Se habló de la ciudad de", "Medellín y de otras."),
    "leans on a conjunction": ("Les villes et", "Habitat III"),
    "ends in a comma": ("Lima, Quito,", "Nairobi"),
    "ends in a bracket": ("The forum (", "Medellín)"),
    "ends in a dash": ("One case –", "Medellín"),
    "ends in a number": ("As many as 200", "cities took part"),
    "accented lower case": ("La ciudad y sus", "áreas verdes"),
}
WHOLE = {
    "ends a sentence": ("It was good.", "however small"),
    "ends a question": ("Who pays?", "and who decides"),
    "ends in a colon": ("Three conditions:", "a cadastre"),
    "ends in a quoted sentence": ("“It was good.”", "however small"),
    "begins in capitals": ("It was good", "Housing matters"),
    "begins with a number": ("It was good", "200 cities"),
}


def healed(text: str) -> list[str]:
    return [paragraph.text(text) for paragraph in heal(split_lines(text), text)]


def levels(text: str) -> list[int]:
    return [paragraph.level for paragraph in heal(split_lines(text), text)]


@pytest.mark.parametrize(("head", "tail"), CUT.values(), ids=list(CUT))
def test_a_paragraph_cut_by_a_page_break_is_healed(head: str, tail: str) -> None:
    assert healed(head + BREAK + tail) == [f"{head} {tail}"]


@pytest.mark.parametrize(("head", "tail"), WHOLE.values(), ids=list(WHOLE))
def test_two_whole_paragraphs_stay_two(head: str, tail: str) -> None:
    assert healed(head + BREAK + tail) == [head, tail]


LONG = "It was told in many words, and in several rounds, that cities differ"


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["next line", "one blank line"])
@pytest.mark.parametrize("head", ["however a", LONG, "- an item"], ids=["leans on", "long line", "item"])
def test_a_line_that_was_broken_in_lower_case_is_healed(head: str, gap: str) -> None:
    assert healed(f"{head}{gap}conspicuous minority") == [f"{head} conspicuous minority".removeprefix("- ")]


@pytest.mark.parametrize(
    "text",
    ["streets\nsquares", "Streets\n\nsquares", f"{LONG}\nSquares", f"{LONG}.\nsquares", "of\tthe", "- one\n- two"],
    ids=["short lines", "short paragraphs", "capital", "whole sentence", "two cells", "two items"],
)
def test_without_a_page_break_other_lines_stay_apart(text: str) -> None:
    assert len(healed(text)) == 2


def test_a_page_feed_cuts_like_blank_lines() -> None:
    assert healed("however a\n\fconspicuous minority") == ["however a conspicuous minority"]


def test_a_paragraph_may_be_cut_twice() -> None:
    assert healed(f"one{BREAK}two{BREAK}three") == ["one two three"]


def test_an_item_goes_on_and_another_item_does_not() -> None:
    assert healed(f"- however a{BREAK}conspicuous minority{BREAK}- and others") == [
        "however a conspicuous minority",
        "and others",
    ]


def test_a_healed_paragraph_spans_what_the_cut_left_between() -> None:
    text = f"- however a{BREAK}conspicuous minority"
    (paragraph,) = heal(split_lines(text), text)
    assert paragraph.span.of(text) == text.removeprefix("- ")
    assert paragraph.level == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain\n- one\n- two\n", [0, 1, 1]),
        ("- one\n  - under\n  - under\n- two\n", [1, 2, 2, 1]),
        ("- one\n• under\n• under\n- two\n• under\n", [1, 2, 2, 1, 2]),
        ("1. one\n- under\n2. two\n", [1, 2, 1]),
        ("- one\n  - under\n    - deeper\n- two\n", [1, 2, 2, 1]),
        ("  - one\n- two\n  - under\n", [1, 1, 2]),
        ("- one\n  - under\nPlain\n- new list\n", [1, 2, 0, 1]),
        (" - one\n - two\n", [1, 1]),
    ],
    ids=[
        "one list",
        "deeper indent",
        "other bullet",
        "bullets under numbers",
        "third level counts as second",
        "first one deeper",
        "list after a paragraph",
        "indented list",
    ],
)
def test_indents_and_markers_tell_the_level_of_an_item(text: str, expected: list[int]) -> None:
    assert levels(text) == expected
