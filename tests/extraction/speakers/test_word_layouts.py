"""Speakers in tables as only Word has them: merged cells, ticked titles, a name beside its table."""

from collections.abc import Sequence

import pytest

from tests.corpus.printed import PrintedForm
from tests.documents.word_files import cell, paragraph, read_word, row, table
from wufgraph.extraction import extract
from wufgraph.model import Language, Speaker

FORM = PrintedForm(Language.EN)
NAME, NATIONALITY, ORGANIZATION, TIME, POSITION, EMAIL = (
    FORM.caption(field)
    for field in ("speaker-name", "nationality", "organization", "speaker-time", "position", "email")
)
CAPTIONS = (NAME, NATIONALITY, ORGANIZATION, TIME, POSITION, EMAIL)
JANE = ("Ms Jane Wanjiru", "Kenyan", "Slum Dwellers", "14:50", "Director", "jane@slum.example")
BO = ("Mr Bo Hill", "Danish", "City of Aarhus", "15:10", "Mayor", "bo@aarhus.example")
TALKS = (JANE, BO)
READ_JANE = ("Ms", "Jane Wanjiru", ("KE",), "Slum Dwellers", "14:50", "Director", "jane@slum.example")
READ_BO = ("Mr", "Bo Hill", ("DK",), "City of Aarhus", "15:10", "Mayor", "bo@aarhus.example")
MERGED, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def wide(words: str, columns: int) -> str:
    return cell(words, properties=f'<w:gridSpan w:val="{columns}"/>')


def speakers_in(*blocks: str) -> list[tuple[object, ...]]:
    """What is read of each speaker in a form with some tables below the caption of the speakers."""
    header = table(row(FORM.caption("reporter"), "Ann Hill"), row(FORM.caption("title"), "Safer streets"))
    body = (header, paragraph(FORM.caption("summary")), paragraph("It was said."), paragraph(FORM.caption("speakers")))
    (report,) = extract(read_word("".join((*body, *blocks)))).reports
    return [_told(one) for one in report.speakers]


def _told(one: Speaker) -> tuple[object, ...]:
    return one.honorific, one.name, one.nationality, one.organization, one.time, one.position, one.email


def grid(rows: Sequence[str]) -> str:
    return table(row(*CAPTIONS), *rows)


def test_captions_that_span_columns_of_the_grid_have_their_values_beside_them() -> None:
    def rows(talk: Sequence[str]) -> list[str]:
        pairs = zip(CAPTIONS, talk, strict=True)
        return [row(wide(one, 1 + n % 2), wide(value, 2 - n % 2)) for n, (one, value) in enumerate(pairs)]

    assert speakers_in(*(table(*rows(talk)) for talk in TALKS)) == [READ_JANE, READ_BO]


def test_a_cell_that_is_merged_over_the_rows_of_two_speakers_is_told_of_both() -> None:
    first = row(*JANE[:3], cell("14:50", properties=MERGED), *JANE[4:])
    second = row(*BO[:3], cell(properties=GOES_ON), *BO[4:])
    assert [told[4] for told in speakers_in(grid([first, second]))] == ["14:50", "14:50"]


def test_a_row_that_spans_the_grid_is_no_speaker() -> None:
    rows = [row(wide("Panel 1: opening", 6)), row(*JANE), row(wide("Panel 2: debate", 6)), row(*BO)]
    assert speakers_in(grid(rows)) == [READ_JANE, READ_BO]


def test_a_break_between_two_talks_is_no_speaker() -> None:
    rows = [row(*JANE), row("Coffee break", "", "", "15:00", "", ""), row(*BO)]
    assert speakers_in(grid(rows)) == [READ_JANE, READ_BO]


def test_a_second_row_of_captions_goes_on_with_the_speaker_above() -> None:
    tables = [
        table(row(*CAPTIONS[:3]), row(*talk[:3]), row(*CAPTIONS[3:]), row(*talk[3:]))
        for talk in TALKS
    ]  # fmt: skip
    assert speakers_in(*tables) == [READ_JANE, READ_BO]


def test_captions_in_rows_of_two_levels_head_their_columns() -> None:
    top = row(wide("Person", 2), *(cell(one, properties=MERGED) for one in CAPTIONS[2:]))
    below = row(*CAPTIONS[:2], *(cell(properties=GOES_ON) for _ in CAPTIONS[2:]))
    assert speakers_in(table(top, below, row(*JANE), row(*BO))) == [READ_JANE, READ_BO]


def test_a_name_beside_the_rows_of_its_table_is_the_speakers() -> None:
    def rows(talk: Sequence[str]) -> list[str]:
        pairs = list(zip(CAPTIONS[1:], talk[1:], strict=True))
        return [
            row(cell(talk[0] if n == 0 else "", properties=GOES_ON if n else MERGED), *pair)
            for n, pair in enumerate(pairs)
        ]

    assert speakers_in(table(*rows(JANE), *rows(BO))) == [READ_JANE, READ_BO]


def test_a_name_in_a_paragraph_over_its_table_is_the_speakers() -> None:
    blocks = [
        block
        for talk in TALKS
        for block in (paragraph(talk[0]), table(*(row(*pair) for pair in zip(CAPTIONS[1:], talk[1:], strict=True))))
    ]
    assert speakers_in(*blocks) == [READ_JANE, READ_BO]


def test_a_name_over_its_rows_in_one_table_of_all_is_the_speakers() -> None:
    rows = [
        one
        for talk in TALKS
        for one in (row(wide(talk[0], 2)), *(row(*pair) for pair in zip(CAPTIONS[1:], talk[1:], strict=True)))
    ]
    assert speakers_in(table(*rows)) == [READ_JANE, READ_BO]


@pytest.mark.parametrize("caption", ["Title", "Salutation", "Civilité"])
def test_a_column_of_titles_is_of_the_names_beside_it(caption: str) -> None:
    rows = [row(*talk[0].split(" ", 1), *talk[1:]) for talk in TALKS]
    assert speakers_in(table(row(caption, *CAPTIONS), *rows)) == [READ_JANE, READ_BO]


@pytest.mark.parametrize("caption", ["M./Mme", "Mr/Ms", "Title"])
def test_a_column_of_titles_behind_the_names_is_of_the_names(caption: str) -> None:
    names = [talk[0].split(" ", 1) for talk in TALKS]
    rows = (row(name, title, *talk[1:]) for (title, name), talk in zip(names, TALKS, strict=True))
    assert speakers_in(table(row(NAME, caption, *CAPTIONS[1:]), *rows)) == [READ_JANE, READ_BO]


def test_a_row_for_the_title_is_of_the_name_below_it() -> None:
    def rows(talk: Sequence[str]) -> list[str]:
        title, name = talk[0].split(" ", 1)
        return [row("Title", title), *(row(*pair) for pair in zip(CAPTIONS, (name, *talk[1:]), strict=True))]

    assert speakers_in(*(table(*rows(talk)) for talk in TALKS)) == [READ_JANE, READ_BO]


def test_a_position_that_is_also_a_title_stays_a_position() -> None:
    told = (*JANE[:4], "Associate Professor", JANE[5])
    assert speakers_in(table(*(row(*pair) for pair in zip(CAPTIONS, told, strict=True))))[0][5] == "Associate Professor"


def test_a_role_at_the_event_in_a_column_of_its_own_is_no_position() -> None:
    rows = [row("Moderator", *JANE), row("Speaker", *BO)]
    assert speakers_in(table(row("Role", *CAPTIONS), *rows)) == [READ_JANE, READ_BO]


def test_position_and_organization_below_a_name_in_its_cell_are_read() -> None:
    rows = [row(cell(talk[0], talk[4], talk[2]), talk[1], talk[3], talk[5]) for talk in TALKS]
    assert speakers_in(table(row("Speaker", NATIONALITY, TIME, EMAIL), *rows)) == [READ_JANE, READ_BO]


def test_the_hour_left_of_a_card_is_of_the_speaker_in_its_row() -> None:
    rows = [row(talk[3], cell(talk[0], talk[4], talk[2], talk[1], talk[5])) for talk in TALKS]
    assert speakers_in(table(*rows)) == [READ_JANE, READ_BO]


def test_a_column_for_each_speaker_needs_no_captions() -> None:
    assert speakers_in(table(*(row(*pair) for pair in zip(*TALKS, strict=True)))) == [READ_JANE, READ_BO]


def test_speakers_between_slashes_share_the_cells() -> None:
    rows = [row(one, " / ".join(told)) for one, told in zip(CAPTIONS, zip(*TALKS, strict=True), strict=True)]
    assert speakers_in(table(*rows)) == [READ_JANE, READ_BO]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("☐ Mr ☒ Ms Jane Wanjiru", id="boxes-in-front"),
        pytest.param("Mr ☐ Ms ☒ Jane Wanjiru", id="boxes-behind-titles"),
        pytest.param("Jane Wanjiru  ☐ Mr  ☒ Ms", id="boxes-behind-the-name"),
        pytest.param("[ ] Mr [x] Ms Jane Wanjiru", id="typed-boxes"),
        pytest.param("Choose an item. Ms Jane Wanjiru", id="prompt"),
    ],
)
def test_the_title_that_is_ticked_is_the_speakers(name: str) -> None:
    pairs = zip(CAPTIONS, (name, *JANE[1:]), strict=True)
    assert speakers_in(table(*(row(*pair) for pair in pairs))) == [READ_JANE]


def test_a_title_may_be_ticked_in_the_caption() -> None:
    captions = ("Name (☐ Mr ☒ Ms)", *CAPTIONS[1:])
    pairs = zip(captions, ("Jane Wanjiru", *JANE[1:]), strict=True)
    assert speakers_in(table(*(row(*pair) for pair in pairs))) == [READ_JANE]


def test_two_rows_of_captions_over_two_rows_for_each_speaker_are_read() -> None:
    rows = [one for talk in TALKS for one in (row(*talk[:3]), row(*talk[3:]))]
    assert speakers_in(table(row(*CAPTIONS[:3]), row(*CAPTIONS[3:]), *rows)) == [READ_JANE, READ_BO]


def test_what_stands_below_a_speakers_row_is_told_by_its_kind() -> None:
    head = row(NAME, ORGANIZATION, POSITION)
    rows = [
        one
        for talk in TALKS
        for one in (row(talk[0], talk[2], talk[4]), row(wide(f"{talk[1]}, {talk[3]}, {talk[5]}", 3)))
    ]
    assert speakers_in(table(head, *rows)) == [READ_JANE, READ_BO]


def test_captions_in_one_cell_have_their_values_told_by_kind() -> None:
    head = row(NAME, ORGANIZATION, POSITION, f"{NATIONALITY} / {TIME} / {EMAIL}")
    rows = [row(talk[0], talk[2], talk[4], f"{talk[1]} / {talk[3]} / {talk[5]}") for talk in TALKS]
    assert speakers_in(table(head, *rows)) == [READ_JANE, READ_BO]


def test_a_caption_that_asks_for_title_and_name_asks_for_the_name() -> None:
    rows = [
        table(row("Title and name:", talk[0]), *(row(*pair) for pair in zip(CAPTIONS[1:], talk[1:], strict=True)))
        for talk in TALKS
    ]
    assert speakers_in(*rows) == [READ_JANE, READ_BO]


def test_a_second_list_of_the_same_people_tells_more_of_them() -> None:
    first = [row(NAME, NATIONALITY, ORGANIZATION, POSITION), *(row(*talk[:3], talk[4]) for talk in TALKS)]
    second = [row(NAME, TIME, EMAIL), *(row(talk[0], talk[3], talk[5]) for talk in TALKS)]
    assert speakers_in(table(*first), table(*second)) == [READ_JANE, READ_BO]


def test_somebody_who_speaks_twice_is_told_of_twice() -> None:
    again = (*JANE[:3], "16:00", *JANE[4:])
    assert [told[4] for told in speakers_in(grid([row(*JANE), row(*again)]))] == ["14:50", "16:00"]


def test_names_over_the_columns_of_what_is_told_of_each_need_no_caption() -> None:
    rows = [row("", *(talk[0] for talk in TALKS))]
    rows += [row(one, *told) for one, told in zip(CAPTIONS[1:], list(zip(*TALKS, strict=True))[1:], strict=True)]
    assert speakers_in(table(*rows)) == [READ_JANE, READ_BO]


def test_a_card_may_have_captions_for_some_of_its_lines() -> None:
    def card(talk: Sequence[str]) -> str:
        captions = (f"{NATIONALITY} {talk[1]}", f"{TIME} {talk[3]}", f"{EMAIL} {talk[5]}")
        return row(cell(talk[0], talk[4], talk[2]), cell(*captions))

    assert speakers_in(table(*map(card, TALKS))) == [READ_JANE, READ_BO]


@pytest.mark.parametrize("written", ["jane @ slum.example", "jane@ slum.example"])
def test_an_address_with_spaces_around_its_sign_is_read(written: str) -> None:
    pairs = zip(CAPTIONS, (*JANE[:5], written), strict=True)
    assert speakers_in(table(*(row(*pair) for pair in pairs))) == [READ_JANE]


@pytest.mark.parametrize(
    "lines",
    [
        ["Ms Jane Wanjiru: jane@slum.example", "Mr Bo Hill: bo@aarhus.example"],
        ["Contacts: Wanjiru – jane@slum.example; Hill – bo@aarhus.example"],
        ["E-mails: J. Wanjiru jane@slum.example, B. Hill bo@aarhus.example"],
    ],
    ids=["line-each", "family-names", "initials"],
)
def test_addresses_below_the_grid_are_of_those_who_are_named_beside_them(lines: list[str]) -> None:
    people = table(row(*CAPTIONS[:5]), row(*JANE[:5]), row(*BO[:5]))
    assert speakers_in(people, *map(paragraph, lines)) == [READ_JANE, READ_BO]


def test_addresses_without_names_are_of_those_whose_names_they_hold() -> None:
    people = table(row(*CAPTIONS[:5]), row(*JANE[:5]), row(*BO[:5]))
    found = speakers_in(people, paragraph("E-mail: wanjiru@slum.example, office@hillside.example"))
    assert [told[6] for told in found] == ["wanjiru@slum.example", None]


def test_two_rows_for_each_speaker_need_no_captions() -> None:
    rows = [row(t[0], t[4], t[2]) + row(t[1], t[3], t[5]) for t in TALKS]
    assert speakers_in(table(*rows)) == [READ_JANE, READ_BO]
    assert speakers_in(*map(table, rows)) == [READ_JANE, READ_BO]


def test_a_name_in_a_programme_may_have_more_behind_it() -> None:
    lines = ("Ms Jane Wanjiru, Director, Slum Dwellers, Kenyan", "Mr Bo Hill, Mayor, City of Aarhus, Danish")
    rows = [row(t[3], line, "Harbour baths", t[5]) for t, line in zip(TALKS, lines, strict=True)]
    assert speakers_in(table(row("Time", "Speaker", "Topic", "Contact"), *rows)) == [READ_JANE, READ_BO]


def test_an_address_may_follow_the_name_in_its_cell() -> None:
    rows = [row(f"{t[0]} {t[5]}", *t[1:5]) for t in TALKS]
    assert speakers_in(table(row("Name and e-mail", *CAPTIONS[1:5]), *rows)) == [READ_JANE, READ_BO]


@pytest.mark.parametrize("shared", ["City of Aarhus, Mayor", "City of Aarhus – Mayor", "Mayor - City of Aarhus"])
def test_organization_and_position_may_share_a_cell_with_a_sign_between_them(shared: str) -> None:
    captions = row("Name (nationality)", "Organization and position", "Time", "E-mail")
    people = row(f"{BO[0]} ({BO[1]})", shared, BO[3], BO[5])
    assert speakers_in(table(captions, people)) == [READ_BO]


@pytest.mark.parametrize("sign", [",", " –"])
def test_a_position_with_a_sign_in_it_holds_no_organization_where_none_is_plain(sign: str) -> None:
    captions = row("Name (nationality)", "Position", "Time", "E-mail")
    position = f"Chief Economist{sign} Infrastructure Finance"
    people = row(f"{BO[0]} ({BO[1]})", position, BO[3], BO[5])
    assert [told[3:6] for told in speakers_in(table(captions, people))] == [(None, "15:10", position)]


def test_a_heading_over_each_speakers_table_is_no_statement() -> None:
    tables = [(f"Speaker {n}:", table(*map(row, CAPTIONS, talk))) for n, talk in enumerate(TALKS, start=1)]
    header = table(row(FORM.caption("reporter"), "Ann Hill"), row(FORM.caption("title"), "Safer streets"))
    said = (FORM.caption("summary"), "It was said.", FORM.caption("partnerships"), "An agreement was signed.")
    blocks = [header, *map(paragraph, (*said, "Speakers and moderators: details"))]
    blocks += [block for heading, people in tables for block in (paragraph(heading), people)]
    (report,) = extract(read_word("".join(blocks))).reports
    assert [one.text for one in report.statements] == ["An agreement was signed."]
    assert [_told(one) for one in report.speakers] == [READ_JANE, READ_BO]


def test_on_behalf_of_asks_for_the_organization_also_where_it_is_a_name_in_other_words() -> None:
    captions = ("Sr., Sra. o Dr:", "Ciudadano de qué país:", "En nombre de:", "Hora del discurso:", "Cargo:", "Correo:")
    assert speakers_in(*(table(*map(row, captions, talk)) for talk in TALKS)) == [READ_JANE, READ_BO]
