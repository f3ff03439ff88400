"""Tables whose columns spaces align, in plain text."""

import pytest

from wufgraph.documents.typed_tables import tabulate

SPEAKERS = """
    Name            Nationality   Org                        Position       Time
    Leena Patel     Indian        GLTN                       Land officer   16:35
    J. K. Otieno                  Shelter Forum              Coordinator    16:50
    Maria Lopes     Portuguese    Habitat for Humanity Int'l Policy lead    17:05
"""


def test_a_cell_may_fill_its_column_and_another_be_blank() -> None:
    assert tabulate(SPEAKERS).strip().split("\n") == [
        "Name\tNationality\tOrg\tPosition\tTime",
        "Leena Patel\tIndian\tGLTN\tLand officer\t16:35",
        "J. K. Otieno\t\tShelter Forum\tCoordinator\t16:50",
        "Maria Lopes\tPortuguese\tHabitat for Humanity Int'l\tPolicy lead\t17:05",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Name      From    Time\nAna Field Peru    9:00",
        "Streets   belong  to all\nwho walk on them, and to those\nwho cannot walk, said all of us",
        "Ana       Bo      Cy\nis one of the speakers\nwho came to the event",
    ],
    ids=["one row", "a sentence", "prose below"],
)
def test_other_lines_stay_as_they_are(text: str) -> None:
    assert "\t" not in tabulate(text)


def test_what_stands_below_the_table_is_no_row() -> None:
    assert tabulate(SPEAKERS + "\nThank you   for   reading").endswith("\n\nThank you   for   reading")


WRAPPED = """
Organizing        Country          City              Email
institution
Kisumu Water      Kenya            Kisumu            office@kisumu.
and Sewerage                                         example
Company
Water for         United Kingdom   London            -
the Poor
Dhaka Board       Bangladesh       Dhaka             -

Summary of the Event
"""


def test_cells_that_were_wrapped_are_whole_again() -> None:
    assert tabulate(WRAPPED).strip().split("\n") == [
        "Organizing institution\tCountry\tCity\tEmail",
        "Kisumu Water and Sewerage Company\tKenya\tKisumu\toffice@kisumu.example",
        "Water for the Poor\tUnited Kingdom\tLondon\t-",
        "Dhaka Board\tBangladesh\tDhaka\t-",
        "",
        "Summary of the Event",
    ]


def test_words_that_narrow_columns_parted_are_whole_again() -> None:
    rows = (
        "Name         Title        From",
        "Ana Field    Coordina     Peru",
        "             dora",
        "Bo Li        Mayor        Peru",
    )
    text = "\n".join(rows)
    assert tabulate(text).split("\n")[1:] == ["Ana Field\tCoordinadora\tPeru", "Bo Li\tMayor\tPeru"]


def test_a_heading_right_below_a_table_is_none_of_it() -> None:
    text = "Institution     Role      Country\nAlda Hub        Lead      Peru\nLima Forum      Partner   Peru\n"
    assert tabulate(f"{text}Background\nIt was held.").endswith("\nLima Forum\tPartner\tPeru\nBackground\nIt was held.")
