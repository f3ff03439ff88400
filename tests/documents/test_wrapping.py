"""Lines that a program cut at a width."""

import textwrap
from pathlib import Path

import pytest

from tests.golden_files import DEMO, SAMPLE_TEXT
from wufgraph.documents.wrapping import unwrap

SENTENCE = "Secondary cities will take in most of the urban growth of the next two decades, yet few can buy land."
PARAGRAPHS = [
    f"{SENTENCE} {SENTENCE} Land readjustment offers another way.",
    f"The session asked under which conditions the method works without subsidy. {SENTENCE} {SENTENCE}",
    f"- Participants came from local government, land agencies and universities. {SENTENCE}",
    "Venue: Room 23",
]


@pytest.mark.parametrize("width", [64, 72, 76, 80])
def test_paragraphs_that_were_wrapped_are_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(one, width, replace_whitespace=False) for one in PARAGRAPHS)
    assert unwrap(wrapped).split("\n\n") == PARAGRAPHS


def test_an_indented_continuation_is_joined() -> None:
    wrapped = "\n".join(textwrap.fill(one, 72, subsequent_indent="  ") for one in PARAGRAPHS[:3])
    assert unwrap(wrapped).split("\n")[2] == PARAGRAPHS[2]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("on the long-", "term engagement of cities", "on the long-term engagement"),
        ("of UN-", "Habitat", "of UN-Habitat"),
        ("short-", "and long-term", "short- and long-term"),
        ("à court-", "et à long terme", "court- et à long"),
        ("9-", "11 April", "9- 11 April"),
    ],
    ids=["compound", "name", "first of two", "first of two in French", "numbers"],
)
def test_a_line_that_ends_with_a_hyphen_is_joined(first: str, second: str, joined: str) -> None:
    width = 70
    lines = [f"{'City ' * 20}"[: width - len(first)] + first, f"{second} {'city ' * 20}"[:width].rstrip()]
    text = "\n".join([*lines, *(textwrap.fill(one, width) for one in PARAGRAPHS)])
    assert joined in unwrap(text)


def test_rows_of_cells_and_a_rare_long_line_do_not_hide_that_the_rest_was_wrapped() -> None:
    rows = ["Organization:\t" + "Agency " * 20, "See https://example.org/" + "a" * 100]
    wrapped = "\n\n".join([*rows, *(textwrap.fill(one, 72) for one in PARAGRAPHS * 4)])
    assert unwrap(wrapped).split("\n\n") == [*rows, *PARAGRAPHS * 4]


def test_captions_with_their_values_stay_apart() -> None:
    lines = [
        "Organization: Association of the Fishing Families of Upper and Lower Bay",
        "Organizational unit: Planning",
    ]
    wrapped = "\n\n".join(["\n".join(lines), *(textwrap.fill(one, 72) for one in PARAGRAPHS * 4)])
    assert unwrap(wrapped).split("\n\n")[0] == "\n".join(lines)


def test_items_side_by_side_stay_apart() -> None:
    items = "\n".join(f"- {'point ' * 12}{number}" for number in range(20))
    assert unwrap(items) == items


@pytest.mark.parametrize("path", [SAMPLE_TEXT, *sorted(DEMO.glob("*.txt"))], ids=lambda path: path.stem)
def test_a_text_that_was_not_wrapped_stays_as_it_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unwrap(text) == text


@pytest.mark.parametrize("text", ["", "\n\n", "a\nb", "x" * 70 + "\nb", "-" * 72 + "\n" + "a\n" * 9])
def test_short_texts_and_rules_stay_as_they_are(text: str) -> None:
    assert unwrap(text) == text


def test_a_few_longer_lines_tell_no_other_width() -> None:
    sentence = (
        "The session asked who pays for the upkeep of a street once the works are over and the guests have left. "
    )
    wrapped = textwrap.fill(sentence * 20, 60)
    typed = "Moderator: Ms Ana Field, Director of Housing at the First Institute"
    assert unwrap(f"{wrapped}\n\n{typed}") == f"{(sentence * 20).strip()}\n\n{typed}"


FEW = [
    "Name of Reporter: Ana Field",
    "Venue: Room 23",
    "(Networking Events, Side Events, Training Events, City Changer Room, One UN Room and Urban Library)",
    "Land & GLTN, Legislation and rights, Urban Governance, finance of small towns and intermediate cities",
    "Summary",
    f"{SENTENCE} It was well attended.",
    "Local authorities made up a third of those who came, and universities and associations most of the others.",
    "Short answer",
    "Another one",
    *(f"- Point {number}" for number in range(40)),
]


@pytest.mark.parametrize("width", [66, 72, 76])
def test_few_lines_that_were_cut_within_phrases_are_joined(width: int) -> None:
    wrapped = "\n".join(textwrap.fill(one, width, break_on_hyphens=False) for one in FEW)
    assert wrapped != "\n".join(FEW)
    assert unwrap(wrapped).split("\n") == FEW


@pytest.mark.parametrize(
    "lines",
    [
        ["First Institute of Rivers and of the Cities that stand on their", "banks"],
        [SENTENCE, "a second paragraph in small letters", f"{SENTENCE} And more", "and a third"],
        ["One", "two", "three", "four", "five", "six"],
    ],
    ids=["too few", "wider than any column", "short lines"],
)
def test_lines_in_small_letters_alone_do_not_tell_that_a_text_was_cut(lines: list[str]) -> None:
    assert unwrap("\n".join(lines)) == "\n".join(lines)


def test_a_wider_notice_below_does_not_hide_where_lines_were_cut() -> None:
    words = (
        "Streets belong to all who walk on them, and so do the trees and benches that stand beside them in the shade, "
        "whoever planted or paid for them in the first place, and it is for the city to keep them as they were when "
        "people first came to sit there in the evening and talk about what the day had brought."
    )
    cells = "\n".join(f"Name {number}\nin Lima" for number in range(20))
    notice = "This message and what is attached to it is for its addressee alone and may be privileged,\nso delete it."
    text = "\n".join([*textwrap.wrap(words, 72), "", *textwrap.wrap(words, 72), "", cells, "", notice])
    assert unwrap(text).split("\n")[:3] == [words, "", words]


def test_lines_of_letters_that_are_of_many_widths_are_joined_where_they_break_off() -> None:
    """A page's lines end at one edge, but not after as many letters."""
    words = (
        "Streets belong to all who walk on them and so do the trees and benches that stand beside them in the shade "
        "whoever planted or paid for them in the first place and it is for the city to keep them as they were when "
        "people first came to sit there in the evening and talk about what the day had brought to their small towns."
    )
    lines, rest = list[str](), words
    for width in (104, 93, 108, 112):
        line, rest = textwrap.wrap(rest, width)[0], rest[len(textwrap.wrap(rest, width)[0]) :].strip()
        lines += [line] if line else []
    text = "\n".join([*lines, *(f"- Point {number}" for number in range(40)), *lines, "Last words."])
    assert unwrap(text).split("\n")[0] == words
    assert unwrap(text).split("\n")[-2:] == [words, "Last words."]


FULL = "Streets are for all who walk, and so are their trees and benches all."


def test_sentences_that_fill_a_line_are_paragraphs_where_others_stand_close() -> None:
    prose = textwrap.fill("those who live beside the drains know them best, and few ask them anything, " * 8, 72)
    close = [FULL, "Publish all of the maps.", FULL, "Former mayors agreed to that.", "Nobody else did.", "So be it."]
    assert unwrap("\n".join([*close, "", prose, ""])).split("\n")[: len(close)] == close


def test_sentences_that_fill_a_line_go_on_where_blank_lines_part_paragraphs() -> None:
    prose = textwrap.fill("Those who live beside the drains know them best. Few ask them anything at all. " * 8, 72)
    assert unwrap(f"{FULL}\nPublish all of the maps.\n\n{prose}").split("\n")[0] == f"{FULL} Publish all of the maps."


def test_in_a_long_mail_of_many_short_lines_names_go_on_with_a_capital_too() -> None:
    wrapped = (
        "The panel spoke about the rain that falls on roofs and of all older pipes\nthat carry it from the streets.\n\n"
    )
    short = "Venue: Room 5\n- Pipes\n- Roofs\n- Maps\n\n"
    names = (
        "Name of the organizing institutions: Alda Institute and Programme Nations\nUnited of the South, Casa Clara\n"
    )
    text = unwrap((wrapped + short * 4) * 13 + names)
    assert "Programme Nations United of the South, Casa Clara" in text


def test_the_or_of_spanish_at_the_front_of_a_line_is_no_bullet() -> None:
    sentence = "La mayoría viene de una alcaldía o de una empresa de agua o de una cooperativa."
    text = " ".join([sentence] * 8)
    wrapped = "\n".join(textwrap.wrap(text, 70))
    assert "\no " in wrapped
    assert unwrap(wrapped) == text


def test_a_name_that_a_line_cut_is_joined_in_a_mail_of_short_lines() -> None:
    lines = [
        "Organizers: Kisumu Water Board (KWB), Habitat Norway, University of the",
        "South",
        "",
        "- The Geophysical Institute of the South will share its data with Civil",
        "  Defence of Manizales.",
        "- Print every bill.",
        "The institute shares all that it measured on the slopes with the Civil",
        "Defence of Manizales.",
        "",
        "Why so few people in the town know of the lights at night that the (SE",
        "61)",
    ]
    joined = unwrap("\n".join(lines)).split("\n")
    assert [line for line in joined if line] == [
        f"{lines[0]} South",
        f"{lines[3]} {lines[4].strip()}",
        lines[5],
        f"{lines[6]} {lines[7]}",
        f"{lines[9]} {lines[10]}",
    ]


def test_a_long_line_that_somebody_wrote_into_a_wrapped_text_leaves_it_wrapped() -> None:
    words = "The bank keeps an eye on what the lake has eaten this year and the last one before it. " * 8
    lines = textwrap.wrap(words, 72)
    lines[3] += " Nobody had asked the fishers, said one of them."
    assert unwrap("\n".join(lines)).count("\n") < len(lines) / 2
