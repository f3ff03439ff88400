"""Rows of a caption and its answer in a text that was wrapped, and captions in small letters."""

import textwrap

import pytest

from wufgraph.documents.plain_text import clean, flatten

PROSE = (
    "The session compared the costs of drains in four towns along the river and beyond, with residents of each. "
    "Two films showed the same street before and after the works, and a short play opened the afternoon. "
) * 3
ANSWER = "Green Pavilion, upper gallery, the third room behind the big staircase"


def lines(*rows: str, width: int = 72) -> list[str]:
    wrapped = [
        "\n".join(textwrap.wrap(one, width, expand_tabs=False, replace_whitespace=False)) for one in (*rows, PROSE)
    ]
    return [" ".join(one.split()) for one in flatten(clean("\n\n".join(wrapped))).split("\n") if one.strip()]


@pytest.mark.parametrize("sign", ["\t", ":\t", " ........ ", " ............................ ", " ______ "])
@pytest.mark.parametrize("width", [66, 72])
def test_an_answer_that_the_width_has_cut_is_whole_behind_whatever_leads_to_it(sign: str, width: int) -> None:
    assert lines(f"Venue{sign}{ANSWER}", width=width)[0].endswith(ANSWER)


def test_a_name_goes_on_behind_dots_where_it_found_no_room() -> None:
    row = "Reported by ............................ Ms Marguerite Oyelaran-Featherstonehaugh"
    assert lines(row)[0] == "Reported by Ms Marguerite Oyelaran-Featherstonehaugh"


def test_names_below_a_short_row_stay_lines_of_their_own() -> None:
    text = f"Organizers\tAlda Institute\nKera Trust\nHabitat Forum\n\n{textwrap.fill(PROSE, 72)}"
    assert flatten(text).split("\n")[:3] == ["Organizers\tAlda Institute", "Kera Trust", "Habitat Forum"]


def test_captions_in_small_letters_are_none_of_the_answers_above() -> None:
    asked = ("name of reporter", "event title", "date", "venue", "time", "organizing institution(s)")
    text = "".join(
        f"{caption}:\nMs Marguerite Oyelaran of the Institute for Shared Wells, {caption}\n" for caption in asked
    )
    assert flatten(text) == text


def test_a_sentence_goes_on_behind_a_semicolon_in_a_short_mail_too() -> None:
    said = "An alley that nobody owns is swept by everybody, said one speaker; another had never seen that."
    text = f"- {textwrap.fill(said, 66)}\n\n" + textwrap.fill(PROSE[:190], 68)
    assert flatten(text).split("\n")[0] == f"- {said}"


def test_lines_in_small_letters_throughout_stay_lines() -> None:
    text = "ms ana field, peruvian, kera trust, treasurer, 9:00, ana@kera.example\n"
    assert flatten(text * 3 + "mr bo hill, chadian\n") == text * 3 + "mr bo hill, chadian\n"
