"""What plain text and mails set off with signs keeps its look."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract

FORM = """Name of Reporter: Ana Field
Event title/number: NE 47: Who pays for rain?
Date: 9 April 2014

{0}

The panel spoke of rain and of who pays for the pipes that carry it away.

{1}

- Urban Economy

{2}

- Rain is free and pipes are not.

{3}

- Charge for storm water by the roof.

{4}

- Alda Institute and Foro Sur signed an agreement on maps.
"""
CAPTIONS = (
    "Summary of the Event",
    "Focus areas",
    "Outline of the discussion/debates",
    "Things to be done",
    "Partnerships",
)
WAYS = {
    "sign in front": "## {}",
    "stars": "*{}*",
    "two stars": "**{}**",
    "low lines": "__{}__",
    "number in stars": "**4. {}**",
    "number before stars": "4. **{}**",
}


def typed(way: str) -> str:
    return FORM.format(*(way.format(caption) for caption in CAPTIONS))


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_lines_between_signs_are_bold(way: str) -> None:
    blocks = read_document(typed(way).encode(), "report.txt").blocks
    assert sum(block.is_bold for block in blocks) == len(CAPTIONS)


def test_lines_over_a_row_of_signs_are_bold() -> None:
    text = "Summary\n=======\nStreets belong to all.\n\nThemes\n------\nHousing\n"
    document = read_document(text.encode(), "report.txt")
    assert [b.span.of(document.text) for b in document.blocks if b.is_bold] == ["Summary", "Themes"]


def test_words_between_signs_in_front_of_others_are_bold_by_themselves() -> None:
    (block,) = read_document(b"**Venue:** Room 3\n", "report.txt").blocks
    assert block.bold == len("Venue:")


@pytest.mark.parametrize(
    "line", ["* Streets belong to all * and squares", "a_b_@alda.example", "#3 is our room", "5 * 3 * 2"]
)
def test_signs_that_set_nothing_off_make_nothing_bold(line: str) -> None:
    blocks = read_document(f"{line}\n".encode(), "report.txt").blocks
    assert not any(block.bold for block in blocks)


def test_a_mail_keeps_the_look_of_its_headings() -> None:
    head = "From: ana@alda.example\nTo: wuf@unhabitat.org\nSubject: Report\nContent-Type: text/plain; charset=utf-8\n\n"
    blocks = read_document((head + typed("*{}*")).encode(), "report.eml").blocks
    assert sum(block.is_bold for block in blocks) == len(CAPTIONS)


@pytest.mark.parametrize("way", ["## {}", "**{}**"])
def test_an_unknown_heading_that_looks_as_the_known_ones_do_is_a_caption(way: str) -> None:
    captions = (*CAPTIONS[:3], "Recommendations", "Hands shaken")
    speakers = (
        f"\n{way.format('Speakers')}\n\n- Ms Tala Haddad, Jordanian, Engineer, Alda Institute, tala@alda.example\n"
    )
    text = FORM.format(*(way.format(caption) for caption in captions)) + speakers
    report = extract(read_document(text.encode(), "report.txt")).reports[0]
    assert [one.text for one in report.statements if one.kind == "partnership"] == [
        "Alda Institute and Foro Sur signed an agreement on maps."
    ]
