"""An analyst's own table of who took part in what."""

from pathlib import Path

import pytest

from wufgraph.errors import DamagedInputError
from wufgraph.network import project, read_table


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """The text as a file."""
    path = folder / "table.csv"
    path.write_text(text, encoding=encoding)
    return path


@pytest.mark.parametrize("sign", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_columns_are_told_apart_by_their_usual_signs(tmp_path: Path, sign: str, encoding: str) -> None:
    text = "Organization,Event\nEFUS,Fair\nUCL,Fair\n".replace(",", sign)
    network = project(read_table(write(tmp_path, text, encoding)))
    assert list(network.edges) == [("EFUS", "UCL")]


def test_facts_of_events_and_organizations_are_kept(tmp_path: Path) -> None:
    path = write(
        tmp_path, "event,organization,date,country,themes\nFair,EFUS,2014-04-09,fr,water|land\nFair,UCL,,gb,\n"
    )
    read = read_table(path)
    assert [(one.id, one.country) for one in read.organizations] == [("EFUS", "FR"), ("UCL", "GB")]
    assert (read.events[0].date, read.events[0].themes) == ("2014-04-09", ("land", "water"))
    assert read.notes == ()


def test_rows_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    read = read_table(write(tmp_path, "event,organization,country\nA,X,FR\nB,X,DE\nC,X,FR\n"))
    assert read.organizations[0].country == "FR"
    assert read.notes == ("X: country is DE and FR in different rows; taken for FR",)


def test_a_row_said_twice_counts_once_and_is_told(tmp_path: Path) -> None:
    read = read_table(write(tmp_path, "event,organization\nA,X\nA,X\nA,Y\n"))
    assert read.organizing.toarray().tolist() == [[1, 1]]
    assert "1 rows say again" in read.notes[0]


def test_an_event_called_like_an_organization_is_another_thing(tmp_path: Path) -> None:
    read = read_table(write(tmp_path, "event,organization\nX,X\nX,Y\n"))
    assert [one.id for one in read.events] == ["event:X"]
    assert [one.label for one in read.events] == ["X"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "found nothing"),
        ("event,who\nA,X\n", "name a column organization"),
        ("event,organization\nA,X\n,Y\n", "line 3: expected a name in the column event"),
        ("event,organization,role\nA,X,guest\n", "line 2: expected organizer or speaker as role, found guest"),
    ],
    ids=["empty", "no column", "no name", "strange role"],
)
def test_a_table_that_cannot_be_understood_is_refused_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DamagedInputError, match=told):
        read_table(write(tmp_path, text))


def test_a_table_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(b"event,organization\n\xe9,\xff\n")
    with pytest.raises(DamagedInputError, match="expected a table as text in UTF-8"):
        read_table(path)
