"""Rows of captions over the speakers in words that nobody has seen before: all cells of the row tell it together."""

import pytest

from tests.extraction.test_tabled_reports import FRONT, REST, read, table

HEADING = "<h2>Speakers</h2>"


def told(rows: str) -> list[tuple[str | None, str | None, str | None, tuple[str, ...], str | None]]:
    speakers = read(f"{FRONT}{REST}{HEADING}{rows}").speakers
    return [(one.name, one.position, one.organization, one.nationality, one.email) for one in speakers]


ANA = ("Ana Field", "Director", "Alda Institute", ("PT",), "ana@alda.example")
BO = ("Bo Hill", "Mayor", "City of Kera", ("KE",), "bo@kera.example")


def test_a_speaker_may_be_told_in_two_rows_below_two_rows_of_captions() -> None:
    rows = table(
        ("Person (Mr/Ms, full name)", "Institution the person comes from", "Function in the institution"),
        ("Nationality of this person", "His/her slot (time)", "E-mail for contact"),
        ("Ms Ana Field", "Alda Institute", "Director"),
        ("Portuguese", "10:00", "ana@alda.example"),
        ("Mr Bo Hill", "City of Kera", "Mayor"),
        ("Kenyan", "10:15", "bo@kera.example"),
    )
    assert told(rows) == [ANA, BO]


def test_one_cell_may_ask_for_name_role_and_institution() -> None:
    rows = table(
        (
            "Talk: time",
            "Speaker's name in full / Role / From which organization?",
            "Panel member's nationality",
            "Email",
        ),
        ("10:00", "Ms Ana Field<br>Director<br>Alda Institute", "Portuguese", "ana@alda.example"),
        ("10:15", "Mr Bo Hill<br>Mayor<br>City of Kera", "Kenyan", "bo@kera.example"),
    )
    assert told(rows) == [ANA, BO]


def test_an_institution_may_be_asked_for_in_two_words() -> None:
    rows = table(
        ("Time", "Full name / Position / Organization/institution", "Nationality", "Email"),
        ("10:00", "Ms Ana Field<br>Director<br>Alda Institute (ALDI)", "Portuguese", "ana@alda.example"),
        ("10:15", "Mr Bo Hill<br>Mayor<br>City of Kera", "Kenyan", "bo@kera.example"),
    )
    assert [one[2] for one in told(rows)] == ["Alda Institute (ALDI)", "City of Kera"]


@pytest.mark.parametrize("value", ["Secretary to the Speaker", "National Organization of Names"])
def test_a_value_beside_captions_is_no_caption(value: str) -> None:
    rows = "".join(
        table(("Full name:", name, "Organization:", value), ("Nationality:", "Kenyan", "Position:", "Mayor"))
        for name in ("Ms Ana Field", "Mr Bo Hill")
    )
    assert [(one[0], one[1], one[2]) for one in told(rows)] == [(n, "Mayor", value) for n in ("Ana Field", "Bo Hill")]


def test_what_stands_right_of_a_colon_heads_no_column() -> None:
    rows = "".join(
        table(
            ("Complete name of presenter:", name),
            ("Held nationality:", "Kenyan", "Institution of presenter:", "Alda Lab"),
            ("Spoke from:", "10:00", "Post in the institution:", "Director"),
        )
        for name in ("Ms Ana Field", "Mr Bo Hill")
    )
    assert [one[:3] for one in told(rows)] == [(n, "Director", "Alda Lab") for n in ("Ana Field", "Bo Hill")]


def test_addresses_may_stand_in_a_table_of_their_own() -> None:
    rows = table(
        ("Full name", "Position", "Organization", "Nationality"),
        ("Ms Ana Field", "Director", "Alda Institute", "Portuguese"),
        ("Mr Bo Hill", "Mayor", "City of Kera", "Kenyan"),
    ) + table(
        ("Full name", "Address (e-mail) of each"),
        ("Ms Ana Field", "ana@alda.example"),
        ("Mr Bo Hill", "bo@kera.example"),
    )
    assert told(rows) == [ANA, BO]
