"""Documents that name other files and places on the network: what the system is asked for while they are read."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.documents.mail_files import make_mail
from tests.documents.open_document_files import make_open
from tests.documents.open_document_files import paragraph as open_paragraph
from tests.documents.word_files import MAIN_PART, make_word, make_zip, paragraph
from tests.golden_files import SAMPLE_TEXT

CANARY = "canary.txt"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NETWORK = re.compile(r"\b(?:socket|connect|sendto)\(.*AF_INET")
LINES = [line.replace("\t", " ").replace("&", "and") for line in SAMPLE_TEXT.read_text(encoding="utf-8").split("\n")]


def write_documents(folder: Path, canary: Path) -> None:
    """One document of each kind that refers to a file and to a place on the network."""
    file, place = canary.as_uri(), "http://127.0.0.1:9/x"
    references = (
        f'<link rel="stylesheet" href="{place}"><style>@import url({file});</style><script src="{place}"></script>'
        f'<img src="{file}"><iframe src="{file}"></iframe><object data="{file}"></object><base href="{place}">'
    )
    entity = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{file}"><!ENTITY % y SYSTEM "{place}"> %y;]>'
    page = f"<html><head>{references}</head><body>{references}{'<br>'.join(LINES)}</body></html>"
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="External"/>'
        for number, (kind, target) in enumerate([("image", place), ("attachedTemplate", file), ("aFChunk", file)])
    )
    word = make_word('<w:altChunk r:id="r2"/>' + "".join(map(paragraph, LINES)))
    section = f'<text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{file}"/>'
    fields = [f'INCLUDETEXT "{canary}"', f'INCLUDEPICTURE "{place}"']
    rtf = "{\\rtf1 " + "".join(f"{{\\field{{\\*\\fldinst {field}}}}}" for field in fields)
    external_body = (
        f'Content-Type: message/external-body; access-type=local-file; name="{canary}"\n\nContent-Type: text/plain\n'
    )
    made: dict[str, str | bytes] = {
        "page.html": page,
        "mail.eml": make_mail(None, page).as_bytes(),
        "external-body.eml": "From: a@x.org\nMessage-ID: <1>\nMIME-Version: 1.0\n" + external_body,
        "word.docx": word,
        "relations.docx": make_zip({MAIN_PART: "<a/>", "word/_rels/document.xml.rels": f"<a>{relations}</a>"}),
        "entity.docx": make_zip({MAIN_PART: f"{entity}<svg>&x;</svg>"}),
        "open.odt": make_open(f"<text:section>{section}</text:section>" + "".join(map(open_paragraph, LINES))),
        "picture.svg": f'<?xml version="1.0"?>{entity}<svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
        "text.rtf": rtf + "\\par ".join(LINES).encode("ascii", "ignore").decode() + "}",
    }
    for name, data in made.items():
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())


@pytest.mark.all
def test_no_document_makes_the_reader_touch_another_file_or_the_network(tmp_path: Path) -> None:
    canary, documents, trace = tmp_path / CANARY, tmp_path / "documents", tmp_path / "trace"
    canary.write_text("secret words")
    documents.mkdir()
    write_documents(documents, canary)
    calls_watched = "trace=open,openat,stat,newfstatat,readlink,socket,connect,sendto"
    command = [sys.executable, "-m", "wufgraph", "extract", str(documents), "--output", str(tmp_path / "records")]
    ended = subprocess.run(
        ["strace", "-f", "-qq", "-e", calls_watched, "-o", str(trace), *command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "wrote" in ended.stderr, ended.stderr
    calls = trace.read_text(errors="replace").splitlines()
    assert any("page.html" in call for call in calls)
    assert [call for call in calls if CANARY in call or NETWORK.search(call)] == []
    assert all("secret words" not in one.read_text(encoding="utf-8") for one in (tmp_path / "records").iterdir())
