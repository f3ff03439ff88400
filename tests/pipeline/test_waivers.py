"""Findings that somebody accepted: visible, no longer blocking, and only as long as the answer stays."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.golden_files import SAMPLE_TEXT, SAMPLE_WORD
from wufgraph.checking import Check, check_files
from wufgraph.dataset import Dataset
from wufgraph.errors import DamagedInputError, DecisionError
from wufgraph.finding_formats import findings_as_json, findings_as_markdown, findings_as_text
from wufgraph.model import Language, Waiver
from wufgraph.pages import findings_page
from wufgraph.validation import Severity
from wufgraph.waiver_file import COLUMNS, read_waivers, write_waivers
from wufgraph.waivers import Acceptance, accept, load_waivers, save_waivers, take_back

LONG = Acceptance(
    rule="WordLimit", about=None, reason="agreed with the secretariat", author="Ana Ruiz", date=dt.date(2014, 5, 2)
)


@pytest.fixture(scope="module")
def check() -> Check:
    """The sample, with nothing accepted."""
    return check_files([SAMPLE_WORD])[0]


@pytest.fixture(scope="module")
def waivers(check: Check) -> tuple[Waiver, ...]:
    """The sample's discussion is accepted as long as it is."""
    return accept((), [check], LONG)


def with_other_words(folder: Path, old: str, new: str) -> Path:
    """The sample with other words."""
    text = SAMPLE_TEXT.read_text(encoding="utf-8")
    assert old in text
    path = folder / "report.txt"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_what_is_accepted_stays_visible_and_blocks_no_longer(check: Check, waivers: tuple[Waiver, ...]) -> None:
    (accepted,) = check_files([SAMPLE_WORD], waivers=waivers)
    assert (check.violations, accepted.violations, accepted.accepted) == (1, 0, 1)
    assert len(accepted.findings) == len(check.findings)
    assert accepted.count(Severity.VIOLATION) == 0
    assert accepted.findings[0].accepted == waivers[0]


def test_it_holds_for_the_same_answer_in_another_file(waivers: tuple[Waiver, ...]) -> None:
    assert check_files([SAMPLE_TEXT], waivers=waivers)[0].violations == 0


def test_it_holds_whatever_the_language_and_while_other_answers_change(
    tmp_path: Path, waivers: tuple[Waiver, ...]
) -> None:
    path = with_other_words(tmp_path, "UK, USA, Kenya", "London, UK; Washington, USA; Nairobi, Kenya")
    assert check_files([path], waivers=waivers, language=Language.FR)[0].violations == 0


@pytest.mark.parametrize(
    ("old", "new"), [("City leaders are", "City bosses are"), ("City leaders are", "The city leaders are")]
)
def test_it_expires_when_the_answer_changes(tmp_path: Path, waivers: tuple[Waiver, ...], old: str, new: str) -> None:
    (changed,) = check_files([with_other_words(tmp_path, old, new)], waivers=waivers)
    assert (changed.violations, changed.accepted) == (1, 0)
    assert changed.findings[0].expired == waivers[0]


def test_it_is_no_longer_needed_once_the_report_is_corrected(tmp_path: Path, check: Check) -> None:
    waivers = accept((), [check], replace(LONG, rule="R07"))
    path = with_other_words(tmp_path, "UK, USA, Kenya", "London, UK; Washington, USA; Nairobi, Kenya")
    (corrected,) = check_files([path], waivers=waivers)
    assert "R07-city" not in {f.rule for f in corrected.findings}
    assert not any(f.accepted or f.expired for f in corrected.findings)


def test_another_institution_in_the_same_place_was_not_accepted(tmp_path: Path, check: Check) -> None:
    waivers = accept((), [check], replace(LONG, rule="R07", about="organizer-2"))
    path = with_other_words(tmp_path, "World Bank Institute", "Urban Bank Academy")
    (changed,) = check_files([path], waivers=waivers)
    assert [f.expired is not None for f in changed.findings if f.about == "organizer-2"] == [True]


def test_a_requirement_accepts_all_that_it_found_and_a_place_only_one(check: Check) -> None:
    assert [one.about for one in accept((), [check], replace(LONG, rule="R07"))] == [
        "organizer-1", "organizer-2", "organizer-3",
    ]  # fmt: skip
    assert [one.about for one in accept((), [check], replace(LONG, rule="R07", about="organizer-3"))] == ["organizer-3"]


def test_who_accepts_again_replaces_what_was_accepted(check: Check, waivers: tuple[Waiver, ...]) -> None:
    again = accept(waivers, [check], replace(LONG, reason="once more"))
    assert [one.reason for one in again] == ["once more"]


def test_what_is_taken_back_blocks_again(check: Check, waivers: tuple[Waiver, ...]) -> None:
    assert take_back(waivers, [check], "WordLimit", None) == ()
    with pytest.raises(DecisionError, match="R07: expected a rule that was accepted"):
        take_back(waivers, [check], "R07", None)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"rule": "R99"}, "R99: expected the rule of a finding, found none; the rules are .*WordLimit"),
        ({"rule": "R07", "about": "organizer-9"}, "R07: expected the rule of a finding about organizer-9"),
        ({"author": "ana@alda.example"}, "found an e-mail address"),
    ],
)
def test_what_cannot_be_accepted_is_told(check: Check, change: dict[str, str], message: str) -> None:
    with pytest.raises(DecisionError, match=message):
        accept((), [check], replace(LONG, **change))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "held", "lapsed"),
    [
        (
            Language.EN,
            "Accepted by Ana Ruiz, 2 May 2014: agreed",
            "The acceptance by Ana Ruiz, 2 May 2014, has",
        ),
        (
            Language.ES,
            "Aceptado por Ana Ruiz, 2 de mayo de 2014",
            "La aceptación de Ana Ruiz, 2 de mayo de 2014, ha",
        ),
        (Language.FR, "Accepté par Ana Ruiz, 2 mai 2014", "L'acceptation par Ana Ruiz, 2 mai 2014, n'est plus"),
    ],
)
def test_every_form_tells_it(waivers: tuple[Waiver, ...], language: Language, held: str, lapsed: str) -> None:
    stale = [replace(one, answer="0" * 12) for one in waivers]
    for given, words in ((waivers, held), (stale, lapsed)):
        checks = check_files([SAMPLE_WORD], waivers=given, language=language)
        for told in (findings_as_text(checks), findings_as_markdown(checks), findings_page(checks)):
            assert words in told.replace("&#39;", "'")
        row = findings_as_json(checks)[0]
        assert (row["accepted"] or row["expired"])["by"] == "Ana Ruiz"


def test_a_store_tells_what_was_accepted(tmp_path: Path) -> None:
    with Dataset(tmp_path / "wuf-store") as dataset:
        dataset.build([SAMPLE_TEXT])
        (key,) = dataset.report_keys()
        long = next(f for f in dataset.findings()[key] if f.rule == LONG.rule)
        kept = Waiver(
            report=key, rule=long.rule, about=long.about, answer=long.answer, reason="so be it", author="Ana Ruiz",
            date=LONG.date,
        )  # fmt: skip
        save_waivers([kept], tmp_path / "identities" / "waivers.tsv")
        assert [f.rule for f in dataset.findings()[key] if f.accepted] == [LONG.rule]


# -- the file


def test_what_is_written_is_read_again(tmp_path: Path, waivers: tuple[Waiver, ...]) -> None:
    save_waivers(waivers, tmp_path / "identities" / "waivers.tsv")
    assert load_waivers(tmp_path / "identities" / "waivers.tsv") == waivers
    assert load_waivers(tmp_path / "none.tsv") == ()


def test_a_file_that_went_through_a_spreadsheet_is_read(waivers: tuple[Waiver, ...]) -> None:
    data = b"\xef\xbb\xbf" + write_waivers(waivers).replace(b"\n", b"\r\n") + b"\t\t\t\t\t\t\r\n"
    assert read_waivers(data, "waivers.tsv") == waivers


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda data: data.replace(b"2014-05-02", b"2 May"), "line 2: expected a date such as 2014-05-02, found 2 May"),
        (lambda data: data.replace(b"Ana Ruiz", b""), "line 2: expected something under author"),
        (lambda data: data.replace(b"Ana Ruiz", b"ana@alda.example"), "expected names, found an e-mail address"),
        (lambda data: data.replace(b"reason", b"why"), "found no reason"),
        (lambda data: data + b"\xff", "expected UTF-8"),
    ],
    ids=["a date in words", "no author", "an address", "another column", "other bytes"],
)  # fmt: skip
def test_a_file_that_is_none_is_told(waivers: tuple[Waiver, ...], change, message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(DamagedInputError, match=message):
        read_waivers(change(write_waivers(waivers)), "waivers.tsv")
    assert "author" in COLUMNS
