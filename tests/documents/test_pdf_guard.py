"""PDF files that want too much: one line for each, and the next file is read as if nothing had been."""

import io
import zlib

import pytest

from tests.documents.pdf_files import Sheet, cells, make_pdf, passages
from wufgraph.documents import pdf
from wufgraph.documents.pdf_guard import read_guarded
from wufgraph.documents.pdf_messages import PageRead, receive
from wufgraph.errors import DamagedInputError

WORDS = b"BT /F 12 Tf 60 700 Td (Name of Reporter: Ana) Tj ET "
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources"


def make_raw(page: bytes, *objects: bytes) -> bytes:
    """A PDF with one page and the given objects, from number 4 on."""
    catalog, pages = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate((catalog, pages, b"<</Type/Page/Parent 2 0 R" + page + b">>", *objects), 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + table
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(places) + 1, start)


def stream(content: bytes, keys: bytes = b"") -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content, 9)
    return b"<<" + keys + b"/Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream"


def forms_in_forms(depth: int, width: int) -> bytes:
    """Content that calls others so many times, which do the same."""
    page = b"/MediaBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>/Contents 5 0 R"
    objects = [FONT, stream(b"/X Do " * width)]
    for number in range(depth):
        inner = b"<</XObject<</X %d 0 R>>/Font<</F 4 0 R>>>>" % (7 + number)
        objects.append(stream(WORDS if number == depth - 1 else b"/X Do " * width, FORM + inner))
    return make_raw(page, *objects)


def one_page(content: bytes, box: bytes = b"[0 0 595 842]") -> bytes:
    page = b"/MediaBox" + box + b"/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R"
    return make_raw(page, FONT, stream(content))


@pytest.mark.parametrize(
    "data",
    [forms_in_forms(12, 10), one_page(b" " * (700 << 20))],
    ids=["content that calls content without end", "700 MB of spaces"],
)
def test_a_pdf_that_wants_too_much_is_told_and_the_next_is_read(data: bytes) -> None:
    with pytest.raises(DamagedInputError, match="takes too much time or memory") as caught:
        pdf.read(data, "report.pdf")
    assert "\n" not in str(caught.value)
    assert passages(lambda sheet: sheet.text(60, 60, "Ana Field")) == ["Ana Field"]


ODD = {
    "a page as large as a city": one_page(WORDS, b"[0 0 1e9 1e9]"),
    "a page whose corners are swapped": one_page(WORDS, b"[595 842 0 0]"),
    "a million states that are never restored": one_page(b"q " * 1_000_000 + WORDS),
    "a thousand lines across each other": one_page(
        b"".join(b"%d 0 m %d 800 l S 0 %d m 500 %d l S " % ((n,) * 4) for n in range(500)) + WORDS
    ),
    "content that calls itself": make_raw(
        b"/MediaBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>/Contents 5 0 R",
        FONT,
        stream(b"/X Do "),
        stream(WORDS + b"/X Do ", FORM + b"<</XObject<</X 6 0 R>>/Font<</F 4 0 R>>>>"),
    ),
}


@pytest.mark.parametrize("data", ODD.values(), ids=ODD.keys())
def test_an_odd_pdf_is_read_all_the_same(data: bytes) -> None:
    text, _ = pdf.read(data, "report.pdf")
    assert "Reporter:" in text


def test_a_reader_that_stops_midway_harms_no_other() -> None:
    data = make_pdf(*[lambda sheet: sheet.text(60, 60, "Ana")] * 3)
    pages = read_guarded(data, "report.pdf")
    assert isinstance(next(pages), PageRead)
    del pages
    assert len(list(read_guarded(data, "report.pdf"))) == 3


def test_what_is_filled_into_fields_is_read() -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(60, 60, "Name of Reporter:")
        sheet.canvas.acroForm.textfield(
            value="Ana Field", x=200, y=sheet.height - 65, width=200, height=16, fontSize=10
        )

    assert cells(draw) == [((0, 0, 0), "Name of Reporter:"), ((0, 0, 1), "Ana Field")]


@pytest.mark.parametrize(("checked", "mark"), [(True, "☒"), (False, "☐")])
def test_check_boxes_are_read(checked: bool, mark: str) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.acroForm.checkbox(checked=checked, x=60, y=sheet.height - 62, size=11)
        sheet.text(75, 60, "Gender")

    assert passages(draw) == [f"{mark} Gender"]


def test_what_a_library_prints_between_the_answers_is_no_frame() -> None:
    """Its first letters would be a length of many gigabytes."""
    assert receive(io.BytesIO(b"Warning: a font is missing.\n" * 3)) is None
