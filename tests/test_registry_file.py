"""The registry file: one line for each IRI, and what is wrong with it is told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.errors import DamagedInputError, StoreError
from wufgraph.identity_files import load_bytes, save_bytes
from wufgraph.model import EntityKind, Registration
from wufgraph.registry_file import read_registry, write_registry

HEAD = "iri\tkind\tname\tnames\tcontexts\tfirst_report\tstatus\treplaced_by\n"
ROWS = [
    Registration(iri="urn:b", kind=EntityKind.PERSON, name="Ana Ruiz", names=("A. Ruiz", "Ana Ruiz"), report="wuf7/x"),
    Registration(iri="urn:a", kind=EntityKind.INSTITUTION, name="Alda", contexts=("EC", "PE"), replaced_by="urn:b"),
]
_NAME = st.text(min_size=1).map(lambda text: " ".join(text.replace("|", "/").split())).filter(bool)


def test_lines_are_sorted_and_say_what_is_in_use() -> None:
    assert write_registry(ROWS).decode() == (
        HEAD
        + "urn:a\tinstitution\tAlda\t\tEC PE\t\treplaced\turn:b\n"
        + "urn:b\tperson\tAna Ruiz\tA. Ruiz | Ana Ruiz\t\twuf7/x\tcurrent\t\n"
    )
    assert write_registry(ROWS[::-1]) == write_registry(ROWS)


@given(st.lists(_NAME, min_size=1, unique=True).map(sorted))
def test_what_is_written_is_read_again(names: list[str]) -> None:
    one = Registration(iri="urn:a", kind=EntityKind.PERSON, name=names[0], names=tuple(names), report="wuf7/x")
    assert read_registry(write_registry([one]), "registry.tsv") == [one]


def test_no_file_is_an_empty_registry(tmp_path: Path) -> None:
    assert read_registry(load_bytes(tmp_path / "registry.tsv"), "registry.tsv") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("name\n", "registry.tsv, line 1: expected the columns iri"),
        (HEAD + "<<<<<<< ours\n", "registry.tsv, line 2: expected 8 columns, found 1"),
        (HEAD + "urn:a\tthing\tA\t\t\t\tcurrent\t\n", "line 2: expected a kind of thing"),
        (HEAD + "urn:a\tperson\tA\t\t\t\treplaced\t\n", "line 2: expected a kind of thing"),
        (HEAD + "urn:a\tperson\tA\t\t\t\tcurrent\t\n" * 2, "line 3: expected each IRI once"),
        (b"\xff\xfe", "registry.tsv: expected text in UTF-8"),
    ],
    ids=["other columns", "conflict of versions", "kind", "no successor", "twice", "no text"],
)
def test_what_is_wrong_is_told_with_its_line(text: str | bytes, told: str) -> None:
    with pytest.raises(DamagedInputError, match=told):
        read_registry(text if isinstance(text, bytes) else text.encode(), "registry.tsv")


def test_a_file_is_replaced_as_a_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "identities" / "registry.tsv"
    save_bytes(b"one", path)
    path.chmod(0o640)
    save_bytes(b"two", path)
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "identities").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreError, match="could not be written"):
        save_bytes(b"one", tmp_path / "identities" / "registry.tsv")
