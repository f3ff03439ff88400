"""Roles of characters beside the true ones."""

import json
import shutil
from pathlib import Path

import pytest

from tests.golden_files import GOLDEN, SAMPLE_TEXT, SAMPLE_WORD
from wufgraph.errors import DamagedInputError
from wufgraph.evaluation.roles import by_format, compare_roles, evaluate_roles, read_roles
from wufgraph.extraction import RoleRun
from wufgraph.intake import read_file
from wufgraph.model import Role, Span

TEXT = "Venue:\tRoom 1\nBrief background"
TRUE = [("Venue:", Role.CAPTION), (" Room 1 ", Role.ANSWER), ("Brief background", Role.GUIDANCE)]


def runs(*ends: tuple[int, Role]) -> list[RoleRun]:
    """Runs that follow each other, by their ends."""
    starts = [0, *(end for end, _ in ends)]
    return [RoleRun(Span(start, end), role) for start, (end, role) in zip(starts, ends, strict=False)]


READ = runs((7, Role.CAPTION), (14, Role.ANSWER), (len(TEXT), Role.GUIDANCE))


def test_characters_are_counted_without_white_space() -> None:
    told = compare_roles("x", TEXT, READ, TRUE)
    assert told.agreement == 1.0
    assert told.confusion == {
        (Role.CAPTION, Role.CAPTION): 6,
        (Role.ANSWER, Role.ANSWER): 5,
        (Role.GUIDANCE, Role.GUIDANCE): 15,
    }
    assert told.unmatched == 0


def test_an_answer_that_was_taken_for_guidance_is_told() -> None:
    told = compare_roles("x", TEXT, runs((7, Role.CAPTION), (len(TEXT), Role.GUIDANCE)), TRUE)
    assert told.answers_lost == 5
    assert told.agreement == pytest.approx(21 / 26)


def test_texts_that_differ_are_aligned() -> None:
    text = "p. 1\nVen ue: Roam 1\nBrief back-\nground"
    read = runs((5, Role.BOILERPLATE), (13, Role.CAPTION), (20, Role.ANSWER), (len(text), Role.GUIDANCE))
    told = compare_roles("x", text, read, TRUE)
    assert told.agreement == 1.0
    assert told.confusion.total() == 25
    assert told.unmatched == len("p.1") + len("-") + 2 * len("a")


def test_a_word_may_hold_two_roles() -> None:
    told = compare_roles(
        "x", "Venue:Room", runs((6, Role.CAPTION), (10, Role.ANSWER)), [TRUE[0], ("Room", Role.ANSWER)]
    )
    assert (told.agreement, told.unmatched) == (1.0, 0)


def test_a_long_text_with_errors_is_aligned_by_its_words() -> None:
    words = " ".join(f"word{number}" for number in range(4000))
    text = f"Venue: {words}".replace("word2000", "wird2000")
    told = compare_roles(
        "x", text, runs((6, Role.CAPTION), (len(text), Role.ANSWER)), [TRUE[0], (f" {words}", Role.ANSWER)]
    )
    assert (told.agreement, told.unmatched) == (1.0, 2)


def test_a_document_without_text_agrees_with_nothing() -> None:
    assert compare_roles("x", "", [], []).agreement is None


def test_the_sample_is_read_in_its_true_roles() -> None:
    document, reading = read_file(SAMPLE_TEXT)
    assert document is not None
    told = compare_roles("x", document.text, reading.roles, read_roles(GOLDEN / "sample-roles.json", document.text))
    assert told.agreement == 1.0
    assert told.answers_lost == told.unmatched == 0


def test_documents_are_compared_where_true_roles_stand_beside_the_gold(tmp_path: Path) -> None:
    document, _ = read_file(SAMPLE_TEXT)
    assert document is not None
    passages = read_roles(GOLDEN / "sample-roles.json", document.text)
    told = [{"role": role, "text": text} for text, role in passages]
    (tmp_path / "sample-report.roles.json").write_text(json.dumps(told), encoding="utf-8")
    compared, failures = evaluate_roles(SAMPLE_WORD.parent, tmp_path)
    assert failures == []
    assert sorted(one.name for one in compared) == ["sample-report.docx", "sample-report.txt"]
    assert all((one.agreement or 0) >= 0.99 and one.answers_lost == 0 for one in compared)


def test_documents_are_taken_together_by_format() -> None:
    one, other = (compare_roles(f"{n}.docx", TEXT, READ, TRUE) for n in (1, 2))
    wrong = compare_roles("3.txt", TEXT, runs((len(TEXT), Role.UNREAD)), TRUE)
    docx, txt = by_format([one, wrong, other])
    assert (docx.name, docx.agreement, docx.confusion.total()) == ("all .docx", 1.0, 52)
    assert (txt.name, txt.agreement) == ("all .txt", 0.0)


def test_true_roles_may_stand_in_a_folder_beside_the_gold(tmp_path: Path) -> None:
    for folder in ("gold", "roles", "documents"):
        (tmp_path / folder).mkdir()
    (tmp_path / "gold" / "a.json").write_text("{}", encoding="utf-8")
    shutil.copy(GOLDEN / "sample-roles.json", tmp_path / "roles" / "a.json")
    shutil.copy(SAMPLE_TEXT, tmp_path / "documents" / "a.txt")
    compared, _ = evaluate_roles(tmp_path / "documents", tmp_path / "gold")
    assert [(one.name, one.agreement) for one in compared] == [("a.txt", 1.0)]


def test_a_document_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.roles.json").write_text("[]", encoding="utf-8")
    (tmp_path / "x.docx").touch()
    compared, failures = evaluate_roles(tmp_path, tmp_path)
    assert compared == []
    assert len(failures) == 1


@pytest.mark.parametrize("text", ["{", "[1]", '[{"text": "x"}]', '[{"text": "x", "role": "letter"}]', '{"a": 1}'])
def test_broken_roles_are_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.roles.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedInputError, match=r"x\.roles\.json: expected a list of objects"):
        read_roles(path, "")
