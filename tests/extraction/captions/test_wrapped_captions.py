"""Captions that lines cut in two."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction.captions.table import load_captions
from wufgraph.extraction.captions.wrapped_captions import join_wrapped_captions


def joined(text: str) -> list[str]:
    """The blocks of a text after its captions were joined."""
    document = read_document(text.encode(), "made.txt")
    whole = join_wrapped_captions(document, load_captions())
    assert len(whole.text) == len(document.text)
    return [" ".join(block.span.of(whole.text).split()) for block in whole.blocks]


CUT = {
    "caption and value": (
        "Country/City where Organizing Institution(s)\nis/are based: Kenya",
        ["Country/City where Organizing Institution(s) is/are based: Kenya"],
    ),
    "continuation that is indented": (
        "Approximate number of\n   participants: 60",
        ["Approximate number of participants: 60"],
    ),
    "value behind a tab": (
        "Name of Organizing\nInstitution(s):\tAlda",
        ["Name of Organizing Institution(s):", "Alda"],
    ),
    "caption in three lines": (
        "Country/City where\nOrganizing Institution(s)\nis/are based:\nKenya",
        ["Country/City where Organizing Institution(s) is/are based:", "Kenya"],
    ),
    "caption in Spanish": ("Número aproximado de\nparticipantes: 60", ["Número aproximado de participantes: 60"]),
    "unknown caption": (
        "Those who prepared the\nsession: the Municipality",
        ["Those who prepared the session: the Municipality"],
    ),
    "before other captions": ("Name of\nReporter: Ana\nVenue: Room 3", ["Name of Reporter: Ana", "Venue: Room 3"]),
}


@pytest.mark.parametrize(("text", "blocks"), CUT.values(), ids=list(CUT))
def test_a_caption_that_a_line_end_cut_is_one_block(text: str, blocks: list[str]) -> None:
    assert joined(text) == blocks


@pytest.mark.parametrize(
    "text",
    [
        "Date\nTime: 9:00",
        "Venue: Room 3\nof the town hall: first floor",
        "Ana Field\nVenue: Room 3",
        "Approximate number of\n\nparticipants: 60",
        "- Approximate number of\n- participants: 60",
        "Cities grow.\nmayors said: they do",
    ],
    ids=["two captions", "value that goes on", "value before a caption", "blank line", "items", "sentences"],
)
def test_lines_that_are_no_cut_caption_stay_apart(text: str) -> None:
    assert len(joined(text)) == 2


def test_what_stands_in_brackets_above_a_caption_is_none_of_it() -> None:
    printed = "(Networking Events, Side Events, Training Events, Urban Library,\nand Agora Room)"
    assert joined(f"{printed}\nName of Reporter:\nAna Field")[-2:] == ["Name of Reporter:", "Ana Field"]
