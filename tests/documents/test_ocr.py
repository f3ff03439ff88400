"""What is seen in pictures before any word is read, and what is told where they cannot be read."""

import struct
import sys
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from tests.documents.pdf_files import Sheet, make_pdf
from tests.documents.scans import POINTS, Picture, encode, encode_tiff, scan_pages, scan_pdf
from wufgraph.documents import pdf, picture, read_document
from wufgraph.documents.ocr import Recognizer
from wufgraph.documents.ocr.bullets import take_bullets, usual_height
from wufgraph.documents.ocr.letters import font_height, tell_dash, tell_numeral
from wufgraph.documents.ocr.ruled_lines import take_rules
from wufgraph.documents.ocr.straightening import even_ground, straighten
from wufgraph.documents.ocr.tesseract import recognise
from wufgraph.documents.picture_size import find_sizes
from wufgraph.errors import DamagedInputError, InputError, UnsupportedInputError


def draw_form(sheet: Sheet) -> None:
    sheet.table([60, 200, 500], [50, 72, 94])
    sheet.text(66, 65, "Name of Reporter:", size=11)
    sheet.text(206, 65, "Ana Field", size=11)
    sheet.text(66, 87, "E-mail:", size=11)
    sheet.text(206, 87, "ana@first.example", size=11)
    sheet.rule(206, 89, 295, 89)
    sheet.text(60, 130, "•", size=11)
    sheet.text(78, 130, "City leaders learn from each other.", size=11)
    sheet.text(60, 146, "•", size=11)
    sheet.text(78, 146, "Mayors - and others - need support.", size=11)


FORM = make_pdf(draw_form)


@pytest.fixture(scope="module")
def level() -> Picture:
    (scan,) = scan_pages(FORM, 1.3)
    return straighten(cv2, even_ground(cv2, scan))


def test_a_page_is_straightened(level: Picture) -> None:
    again = straighten(cv2, level)
    assert again is level


def test_rules_are_found_and_rubbed_out(level: Picture) -> None:
    clean, across, down = take_rules(cv2, level, POINTS)
    long = [rule for rule in across if rule.end - rule.start > 400]
    assert len(long) == 3
    assert len(down) == 3
    assert [round(after.at - rule.at) for rule, after in pairwise(long)] == [22, 22]
    assert (clean[:, :] < 100).sum() < (level < 100).sum()


def test_an_underline_stays_with_its_word(level: Picture) -> None:
    clean, across, _ = take_rules(cv2, level, POINTS)
    (underline,) = [rule for rule in across if rule.end - rule.start < 200]
    row = round(underline.at / POINTS)
    assert (clean[row - 2 : row + 3] < 140).sum() > 150


def test_bullets_are_found_by_their_shape_and_place(level: Picture) -> None:
    clean, _, _ = take_rules(cv2, level, POINTS)
    below = clean[round(110 / POINTS) :].copy()
    found = take_bullets(cv2, below, usual_height(cv2, clean))
    assert len(found) == 2
    assert found[1].top - found[0].top == pytest.approx(16 / POINTS, abs=3)


EXTENTS = {
    "capitals": ("Room", 10, 20, (9, 23.2)),
    "deep letters": ("Page", 10, 22.8, (9, 23.2)),
    "low letters": ("venue", 12.6, 20, (9, 23.2)),
}


@pytest.mark.parametrize(("text", "top", "bottom", "extent"), EXTENTS.values(), ids=EXTENTS.keys())
def test_a_line_is_as_high_as_its_font_whatever_letters_it_has(
    text: str, top: float, bottom: float, extent: tuple[float, float]
) -> None:
    assert font_height(text, top, bottom)[:2] == pytest.approx(extent, abs=0.1)


@pytest.mark.parametrize(("width", "dash"), [(4, "-"), (7, "–"), (12, "—")])
def test_a_dash_is_told_by_its_width(width: float, dash: str) -> None:
    assert tell_dash("-", width, 10) == dash


def test_a_numeral_behind_a_name_is_no_word() -> None:
    assert tell_numeral("Ill,", "Habitat") == "III,"
    assert tell_numeral("111", "Habitat") == "III"
    assert tell_numeral("Ill", "was") == "Ill"
    assert tell_numeral("Illness", "Habitat") == "Illness"


PAGE: Picture = np.full((30, 20), 255, np.uint8)
PICTURES = {
    "PNG": (encode(".png", PAGE), [(20, 30)]),
    "JPEG": (encode(".jpg", PAGE), [(20, 30)]),
    "TIFF of two pages": (encode_tiff([PAGE, PAGE]), [(20, 30), (20, 30)]),
    "PNG cut short": (encode(".png", PAGE)[:20], []),
    "JPEG cut short": (encode(".jpg", PAGE)[:12], []),
    "TIFF cut short": (encode_tiff([PAGE])[:6], []),
}


@pytest.mark.parametrize(("data", "sizes"), PICTURES.values(), ids=PICTURES.keys())
def test_the_size_of_a_picture_is_told_by_its_head(data: bytes, sizes: list[tuple[int, int]]) -> None:
    assert find_sizes(data) == sizes


def test_pages_one_below_the_other_are_cut_apart() -> None:
    tall = np.full((4 * 707, 500), 255, np.uint8)
    assert [sheet.shape for sheet in picture._cut_sheets(tall)] == [(707, 500)] * 4
    assert [sheet.shape for sheet in picture._cut_sheets(tall[:900])] == [(900, 500)]


HUGE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 100_000, 100_000) + bytes(40)
UNREADABLE = {
    "a picture too large to unpack": (HUGE, DamagedInputError, "found 1 and 10000 million"),
    "a small picture": (encode(".png", PAGE), DamagedInputError, "found a small picture"),
    "a broken picture": (encode(".png", PAGE)[:20], DamagedInputError, "found a broken one"),
}


@pytest.mark.parametrize(("data", "error", "what"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_picture_that_cannot_be_read_is_told(data: bytes, error: type[InputError], what: str) -> None:
    with pytest.raises(error, match=what):
        read_document(data, "scan.png")


@pytest.mark.all
@pytest.mark.parametrize("name", ["noise", "grid"])
def test_a_pattern_is_refused_before_it_is_read(name: str) -> None:
    page = np.full((3508, 2480), 255, np.uint8)
    if name == "grid":
        page[::18], page[:, ::18] = 0, 0
    else:
        page[:1754] = np.where(np.random.default_rng(1).random((1754, 2480)) > 0.9, 0, 255)
    with pytest.raises(DamagedInputError, match="found a pattern of"):
        Recognizer("page.png").read(page, 300.0)


def test_a_scan_says_which_program_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnsupportedInputError, match="takes the program tesseract to read; install it"):
        pdf.read(scan_pdf(FORM, 0), "scan.pdf")


def test_a_scan_says_which_language_it_takes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho 'List of available languages (1):'\necho eng\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnsupportedInputError, match="found no spa, fra; install it") as told:
        picture.read(encode(".png", np.full((900, 700), 255, np.uint8)), "scan.png")
    assert "tesseract-ocr-spa tesseract-ocr-fra" in str(told.value)


def test_a_picture_takes_no_more_than_its_share_of_the_processor(tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\nwhile :; do :; done\n")
    program.chmod(0o755)
    with pytest.raises(DamagedInputError, match=r"scan\.png: expected a page that can be read in 1 seconds"):
        recognise(str(program), b"", 300, "scan.png", 1)


def test_a_scan_says_which_library_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cv2", None)
    with pytest.raises(UnsupportedInputError, match=r"install it with pip install 'wufgraph\[ocr\]'"):
        picture.read(encode(".png", np.full((900, 700), 255, np.uint8)), "scan.png")


EXPECTED = [
    ("Name of Reporter:", (0, 0, 0)),
    ("Ana Field", (0, 0, 1)),
    ("E-mail:", (0, 1, 0)),
    ("ana@first.example", (0, 1, 1)),
    ("City leaders learn from each other.", None),
    ("Mayors - and others - need support.", None),
]
FILES = {
    "PDF": lambda: scan_pdf(FORM, -1.2),
    "PDF upside down": lambda: scan_pdf(FORM, 180.6),
    "PNG": lambda: encode(".png", scan_pages(FORM, 0.8)[0]),
    "JPEG": lambda: encode(".jpg", scan_pages(FORM, -0.5)[0]),
    "TIFF": lambda: encode_tiff(scan_pages(FORM, 0.6)),
}


@pytest.mark.all
@pytest.mark.parametrize("kind", FILES)
def test_a_scan_is_read_cell_by_cell(kind: str) -> None:
    document = read_document(FILES[kind](), "scan")
    found = [
        (b.span.of(document.text), (b.cell.table, b.cell.row, b.cell.column) if b.cell else None)
        for b in document.blocks
    ]
    assert found == EXPECTED
    assert all(block.recognised for block in document.blocks)
    assert [block.is_item for block in document.blocks] == [False] * 4 + [True] * 2
