"""Names with a position behind them and no mark between."""

import pytest

from wufgraph.documents import read_document
from wufgraph.extraction import extract
from wufgraph.model import Speaker

FORM = (
    "Name of Reporter: Ana Field\nEvent title/number: Safer cities\nDate: 9 April 2014\nSummary of the Event:\nFull.\n"
    "Detail Information of Speakers/Presenters/Moderators:\nName: {}\nNationality: Ghanaian\n"
)


def speaker(name: str, more: str = "") -> Speaker:
    (report,) = extract(read_document((FORM.format(name) + more).encode(), "report.txt")).reports
    (one,) = report.speakers
    return one


@pytest.mark.parametrize(
    ("words", "name", "position"),
    [
        ("Ms Ama Field Deputy Governor", "Ama Field", "Deputy Governor"),
        ("Ana María Ríos Secretaria de Planeación", "Ana María Ríos", "Secretaria de Planeación"),
        ("Jean Field Directeur du logement", "Jean Field", "Directeur du logement"),
    ],
)
def test_a_position_behind_a_name_is_parted(words: str, name: str, position: str) -> None:
    one = speaker(words)
    assert (one.name, one.position) == (name, position)


@pytest.mark.parametrize("name", ["Juan Alcalde Ruiz", "Ana Field Baker", "Mary Bishop"])
def test_a_family_name_that_is_an_occupation_stays(name: str) -> None:
    assert speaker(name).name == name


def test_where_the_position_is_told_the_name_stays_whole() -> None:
    one = speaker("Ama Field Deputy Governor", "Position: Governor\n")
    assert one.position == "Governor"


def speakers(*names: str) -> list[tuple[str | None, tuple[str, ...]]]:
    rows = "".join(f"\nName / nationality: {name}\nOrganization: Alda Institute\n" for name in names)
    text = FORM.split("Name: {}", maxsplit=1)[0] + rows
    (report,) = extract(read_document(text.encode(), "report.txt")).reports
    return [(one.name, one.nationality) for one in report.speakers]


def test_a_nationality_behind_all_names_is_parted() -> None:
    assert speakers("Ms Ama Field Ghanaian", "Bo Hill Ireland") == [("Ama Field", ("GH",)), ("Bo Hill", ("IE",))]


def test_a_country_behind_one_of_several_names_is_a_family_name() -> None:
    assert speakers("Ms Ama Field", "Bo Israel", "Ida Roy") == [("Ama Field", ()), ("Bo Israel", ()), ("Ida Roy", ())]
