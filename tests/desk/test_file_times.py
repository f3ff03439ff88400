"""When a report came, as its file tells: a mail's date before anything, else the last change of the document."""

import datetime as dt
import io
import zipfile

import pytest

from tests.documents.word_files import make_zip
from wufgraph.documents import find_time

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>{}</dcterms:modified></cp:coreProperties>'
)


def office(modified: str) -> bytes:
    """An office document that was changed at a time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("docProps/core.xml", CORE.format(modified))
    return out.getvalue()


def mail(date: str) -> bytes:
    """A mail that was sent at a time."""
    return f"From: a@b.example\nTo: c@d.example\nSubject: Report\nDate: {date}\n\nwords\n".encode()


SENT = "Tue, 29 Apr 2014 17:30:00 -0500"


@pytest.mark.parametrize(
    ("data", "part", "wanted"),
    [
        pytest.param(mail(SENT), None, ("2014-04-29T17:30:00-05:00", True), id="a mail"),
        pytest.param(mail(SENT), "report.docx", ("2014-04-29T17:30:00-05:00", True), id="what a mail holds"),
        pytest.param(office("2014-05-02T08:00:00Z"), None, ("2014-05-02T08:00:00+00:00", False), id="a document"),
        pytest.param(office("yesterday"), None, None, id="a document with nonsense"),
        pytest.param(office("1601-01-01T00:00:00Z"), None, None, id="a document of long ago"),
        pytest.param(mail("some day"), None, None, id="a mail with nonsense"),
        pytest.param(b"plain words", None, None, id="a text"),
        pytest.param(
            b"From x Tue Apr 29 17:30:00 2014\n"
            + mail(SENT)
            + b"\nFrom x Wed Apr 30 10:00:00 2014\n"
            + mail("Wed, 30 Apr 2014 10:00:00 +0000"),
            "2/report.docx",
            ("2014-04-30T10:00:00+00:00", True),
            id="the second mail of a mailbox",
        ),
    ],
)
def test_a_file_tells_when_it_came(data: bytes, part: str | None, wanted: tuple[str, bool] | None) -> None:
    found = find_time(data, "file", part)
    assert (None if found is None else (found.at.isoformat(), found.is_sent)) == wanted


def test_within_an_archive_each_report_has_its_own_time() -> None:
    data = make_zip({"one.docx": office("2014-04-20T08:00:00Z"), "two.eml": mail(SENT), "three.txt": b"words"})
    times = [find_time(data, "all.zip", part) for part in ("one.docx", "two.eml/a.docx", "three.txt")]
    assert [one and one.at.astimezone(dt.UTC).day for one in times] == [20, 29, None]
