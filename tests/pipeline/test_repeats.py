"""Which reports of one file tell the same event, and which one is kept."""

import shutil
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.documents.mail_files import attach, make_mail
from tests.documents.word_files import make_zip
from tests.golden_files import DEMO
from tests.validation.examples import good_report
from wufgraph.intake import read_outcome
from wufgraph.model import Note, Report
from wufgraph.repeats import find_repeats

ENGLISH, SPANISH = (
    (DEMO / name).read_text(encoding="utf-8") for name in ("03-young-planners.txt", "05-suelo-y-plusvalias.txt")
)
GOOD = good_report()
SHORTER = replace(GOOD, part="shorter", statements=GOOD.statements[:1], summary=None)


def changed(report: Report, **changes: object) -> Report:
    """The report with other facts of its event."""
    return replace(report, event=replace(report.event, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "repeats"),
    [
        (SHORTER, {0: 1}),
        (changed(SHORTER, start=None, number=None), {0: 1}),
        (changed(SHORTER, title=str(GOOD.event.title).upper()), {0: 1}),
        (changed(SHORTER, date=None), {0: 1}),
        (changed(SHORTER, start="07:07"), {}),
        (changed(SHORTER, title="Another event"), {}),
        (changed(SHORTER, title=None), {}),
        (replace(SHORTER, part=None), {}),
    ],
    ids=["shorter", "times left out", "capitals", "no date", "other time", "other title", "no title", "one document"],
)
def test_reports_with_one_title_and_no_contradiction_are_of_one_event(other: Report, repeats: dict[int, int]) -> None:
    assert find_repeats([other, GOOD]) == repeats


def test_what_was_recognised_in_a_picture_gives_way() -> None:
    scan = replace(GOOD, part="scan.pdf", warnings=(Note(pointer="", code="read-by-ocr", text=""),))
    assert find_repeats([scan, SHORTER]) == {0: 1}


def mail_with(*names: tuple[str, str]) -> EmailMessage:
    """A mail with text attachments."""
    mail = make_mail()
    for name, text in names:
        attach(mail, text.encode(), name)
    return mail


def test_a_mail_with_one_report_twice_gives_one(tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    cut = ENGLISH[: len(ENGLISH) * 2 // 3]
    path.write_bytes(mail_with(("cut.txt", cut), ("other.txt", SPANISH), ("whole.txt", ENGLISH)).as_bytes())
    outcome = read_outcome(path)
    assert [report.part for report in outcome.reports] == ["other.txt", "whole.txt"]
    assert outcome.set_aside == (f"{path}/cut.txt: reports on the same event as mail.eml/whole.txt, which was kept",)


def test_reports_of_an_archive_name_the_archive_and_their_place_in_it(tmp_path: Path) -> None:
    path = tmp_path / "batch.zip"
    path.write_bytes(make_zip({"b.txt": ENGLISH, "a/report.txt": SPANISH}))
    outcome = read_outcome(path)
    assert [(report.file, report.part) for report in outcome.reports] == [
        ("batch.zip", "a/report.txt"),
        ("batch.zip", "b.txt"),
    ]


def test_mails_of_a_mailbox_keep_their_order_wherever_their_reports_stand(tmp_path: Path) -> None:
    start = b"From ana@example.org Tue Apr 22 10:00:00 2014\n"
    first, second = make_mail(SPANISH), mail_with(("report.txt", ENGLISH))
    path = tmp_path / "box.mbox"
    path.write_bytes(start + first.as_bytes() + b"\n\n" + start + second.as_bytes())
    assert [report.part for report in read_outcome(path).reports] == ["1", "2/report.txt"]


def test_a_document_beside_others_is_no_part(tmp_path: Path) -> None:
    shutil.copy(DEMO / "03-young-planners.txt", tmp_path)
    assert [report.part for report in read_outcome(tmp_path / "03-young-planners.txt").reports] == [None]
