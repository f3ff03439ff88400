"""Word documents that are broken, or made to do harm: one clear error each, and soon."""

import struct
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.word_files import (
    MAIN_PART,
    NAMESPACES,
    lines,
    make_word,
    make_zip,
    paragraph,
    read_or_refuse,
    read_word,
    row,
    table,
)
from tests.golden_files import DEMO
from wufgraph.documents import read_document
from wufgraph.documents.safe_xml import PART_LIMIT_BYTES, PARTS_LIMIT, TAGS_LIMIT
from wufgraph.errors import DamagedInputError

START, END = f"<w:document {NAMESPACES}><w:body>", "</w:body></w:document>"
GOOD = make_word(paragraph("words") + table(row("a", "b")))
SOON_SECONDS = 10.0


def with_main_part(content: str | bytes, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    return make_zip({MAIN_PART: content}, packing)


def nested(tag: str, depth: int) -> str:
    return START + f"<{tag}>" * depth + paragraph("words") + f"</{tag}>" * depth + END


def encrypted() -> bytes:
    """An archive that says that its parts are encrypted, in both of its directories."""
    data = bytearray(GOOD)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            struct.pack_into("<H", data, place + flags, struct.unpack_from("<H", data, place + flags)[0] | 1)
            place = data.find(signature, place + 1)
    return bytes(data)


def without_main_part() -> bytes:
    return make_zip({"word/document.xml.bak": "", "other": MAIN_PART})


def laughs(where: str) -> str:
    """Entities that grow ten times with each line."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE w [<!ENTITY e0 "ha">{entities}]>{START}{where}{END}'


STORED = with_main_part(START + paragraph("words") + END, zipfile.ZIP_STORED)
DEMO_FILE = min(DEMO.glob("*.docx")).read_bytes()
HOSTILE = {
    "cut in the middle": (GOOD[: len(GOOD) // 2], "a broken archive"),
    "without its end": (GOOD[:-30], "a broken archive"),
    "bytes missing in the middle": (GOOD[:60] + GOOD[90:], "could not read it"),
    "encrypted": (encrypted(), "could not read it"),
    "without the main part": (without_main_part(), "could not read it"),
    "packed otherwise": (with_main_part(START + END, zipfile.ZIP_LZMA), "it is packed as Word packs no part"),
    "no XML": (with_main_part("words"), "expected XML in word/document.xml"),
    "cut XML": (with_main_part(START + paragraph("words")), "expected XML in word/document.xml"),
    "empty part": (with_main_part(""), "expected XML in word/document.xml"),
    "unknown encoding": (with_main_part('<?xml version="1.0" encoding="klingon"?><a/>'), "expected XML"),
    "document type": (with_main_part(f"<!DOCTYPE w>{START}{END}"), "found one"),
    "entity of a file": (
        with_main_part(f'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>{START}<w:p>&x;</w:p>{END}'),
        "word/document.xml",
    ),
    "entities in entities": (with_main_part(laughs("<w:p>&e11;</w:p>")), "word/document.xml"),
    "entities in an attribute": (with_main_part(laughs('<w:p w:x="&e11;"/>')), "word/document.xml"),
    "100 000 elements in each other": (with_main_part(nested("w:sdt", 100_000)), "Excessive depth"),
    "bomb of one text": (with_main_part(b"<a>" + b"x" * PART_LIMIT_BYTES + b"</a>"), "expected at most 64 MB"),
    "bomb of elements": (with_main_part(START + "<w:p/>" * 10_000_000 + END), f"expected at most {TAGS_LIMIT} tags"),
    "bomb of styles": (
        make_word(paragraph("words"), parts={"word/styles.xml": b" " * (PART_LIMIT_BYTES + 1)}),
        "in word/styles.xml",
    ),
    "too many parts": (make_zip({MAIN_PART: ""} | {str(n): "" for n in range(PARTS_LIMIT)}), "5000 parts, found 5001"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name:UserWarning")
@pytest.mark.parametrize(("data", "told"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_broken_or_hostile_file_gives_one_clear_error_soon(data: bytes, told: str) -> None:
    started = time.perf_counter()
    with pytest.raises(DamagedInputError, match=r"^made\.docx: expected ") as caught:
        read_document(data, "made.docx")
    assert told in str(caught.value)
    assert len(str(caught.value)) < 400
    assert time.perf_counter() - started < SOON_SECONDS


def test_as_many_levels_as_people_nest_are_read() -> None:
    deep = "words"
    for _ in range(40):
        deep = table(row(f"<w:tc>{deep if deep.startswith('<') else paragraph(deep)}<w:p/></w:tc>"))
    assert lines(read_word(deep)) == ["words"]


def test_comments_and_processing_instructions_are_passed_over() -> None:
    body = f"<!-- remark --><?word remark?>{paragraph('words')}"
    assert lines(read_word(body)) == ["words"]


@given(data=st.data())
def test_a_file_with_changed_bytes_is_read_or_refused_by_name(data: st.DataObject) -> None:
    damaged = bytearray(data.draw(st.sampled_from([GOOD, STORED, DEMO_FILE])))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=8))
    outcome = read_or_refuse(bytes(damaged), "made.docx")
    assert not isinstance(outcome, str) or outcome.startswith("made.docx: ")


def test_an_archive_may_hold_its_parts_uncompressed() -> None:
    assert read_document(STORED, "made.docx").text == "words\n"
