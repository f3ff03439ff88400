"""OpenDocument texts: their tables, lists, breaks and what is left out of them."""

import pytest

from tests.documents.open_document_files import (
    NAMESPACES,
    TEXT,
    bullets,
    cell,
    make_open,
    paragraph,
    read_open,
    table,
)
from tests.documents.word_files import cells, lines
from wufgraph.documents import read_document
from wufgraph.errors import DamagedInputError
from wufgraph.model import Document

BULLET_STYLE = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'
    '<text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>'
)
NUMBER_STYLE = (
    '<text:list-style style:name="N1"><text:list-level-style-number text:level="1" style:num-format="1" '
    'text:start-value="2"><style:list-level-properties><style:list-level-label-alignment fo:margin-left="0.5in"/>'
    "</style:list-level-properties></text:list-level-style-number>"
    '<text:list-level-style-number text:level="2" style:num-format="a"><style:list-level-properties '
    'text:space-before="1cm"/></text:list-level-style-number>'
    '<text:list-level-style-number text:level="3" style:num-format=""/></text:list-style>'
)


def items(document: Document) -> list[tuple[str | None, int, str]]:
    """Family, indent and line of each block."""
    return [(b.family, b.indent, document.text[b.start : b.span.end]) for b in document.blocks]


@pytest.mark.parametrize("media_type", [TEXT, f"{TEXT}-template"], ids=["text", "template"])
def test_the_first_part_tells_the_format(media_type: str) -> None:
    document = read_document(make_open(paragraph("words"), media_type=media_type), "made.docx")
    assert document.media_type == TEXT
    assert document.text == "words\n"


def test_a_file_may_be_one_piece_of_xml() -> None:
    flat = (
        f'<?xml version="1.0"?><office:document {NAMESPACES} office:mimetype="{TEXT}"><office:automatic-styles>'
        f"{BULLET_STYLE}</office:automatic-styles><office:body><office:text>{bullets(paragraph('a'))}</office:text>"
        "</office:body></office:document>"
    )
    assert lines(read_document(flat.encode(), "made.fodt")) == ["- a"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a<text:s/>b<text:s text:c='3'/>c", ["a b   c"]),
        ("a\n   b", ["a b"]),
        ("a<text:line-break/>b", ["a", "b"]),
        ("Venue:<text:tab/>Room 3", ["Venue:", "Room 3"]),
        ("a<text:soft-page-break/>b<text:bookmark/>c", ["abc"]),
        ("a<text:span>b<text:a>c</text:a></text:span>d", ["abcd"]),
        ("<text:change-start/>new<text:change-end/> words", ["new words"]),
        ("a<text:note><text:note-citation>1</text:note-citation><text:note-body/></text:note>b", ["ab"]),
        ("a<office:annotation><text:p>no</text:p></office:annotation>b", ["ab"]),
        ("a<text:placeholder>&lt;Click here&gt;</text:placeholder>", ["a"]),
        ("- typed", ["- typed"]),
    ],
    ids=[
        "spaces", "line break in XML", "line break", "tab", "soft page break", "spans", "insertion", "note", "comment",
        "placeholder", "typed marker",
    ],
)  # fmt: skip
def test_a_paragraph_reads_as_it_shows(content: str, expected: list[str]) -> None:
    assert lines(read_open(paragraph(content))) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<text:tracked-changes><text:deletion><text:p>no</text:p></text:deletion></text:tracked-changes>",
        '<text:section text:display="none"><text:p>no</text:p></text:section>',
        "<text:table-of-content><text:index-body><text:p>no</text:p></text:index-body></text:table-of-content>",
        '<text:p text:style-name="Hidden">no</text:p>',
        '<text:p><text:span text:style-name="Under">no</text:span></text:p>',
        '<text:p><text:span text:style-name="Struck">no</text:span></text:p>',
    ],
    ids=["deletion", "hidden section", "contents", "hidden paragraph", "hidden span", "struck out"],
)
def test_what_no_reader_sees_is_left_out(hidden: str) -> None:
    styles = (
        '<style:style style:name="Hidden"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Struck"><style:text-properties style:text-line-through-style="solid"/></style:style>'
        '<style:style style:name="Under" style:parent-style-name="Hidden"/>'
    )
    assert lines(read_open(paragraph("a") + hidden + paragraph("b"), styles=styles)) == ["a", "b"]


def test_headers_and_footers_are_left_out() -> None:
    master = "<style:master-page><style:header><text:p>no</text:p></style:header></style:master-page>"
    assert lines(read_open(paragraph("a"), common_styles=master)) == ["a"]


def test_cells_know_their_place() -> None:
    covered = "<table:covered-table-cell/>"
    repeated = '<table:table-cell table:number-columns-repeated="2"/>'
    document = read_open(
        table(
            cell("a", 'table:number-columns-spanned="2"') + covered + cell("b"),
            repeated + cell("c"),
            cell("d", 'table:number-rows-spanned="2"') + cell(paragraph("e") + paragraph("f")),
        )
    )
    assert cells(document) == [
        (0, 0, 0, "a"),
        (0, 0, 2, "b"),
        (0, 1, 2, "c"),
        (0, 2, 0, "d"),
        (0, 2, 1, "e"),
        (0, 2, 1, "f"),
    ]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    document = read_open(table(cell("a") + cell(paragraph("b") + table(cell("c")) + paragraph("d"))))
    assert cells(document) == [(0, 0, 0, "a"), (0, 0, 1, "b"), (1, 0, 0, "c"), (0, 0, 1, "d")]


def test_rows_of_a_heading_come_first() -> None:
    heading = f"<table:table-header-rows><table:table-row>{cell('a')}</table:table-row></table:table-header-rows>"
    body = f"<table:table>{heading}<table:table-row>{cell('b')}</table:table-row></table:table>"
    assert cells(read_open(body)) == [(0, 0, 0, "a"), (0, 1, 0, "b")]


def test_lists_have_levels() -> None:
    body = bullets(paragraph("a") + bullets(paragraph("b"), style=""), paragraph("c") + paragraph("more"))
    document = read_open(body, styles=BULLET_STYLE)
    assert items(document) == [("•", 60, "- a"), ("–", 120, "- b"), ("•", 60, "- c"), (None, 0, "more")]


def test_an_item_that_only_holds_a_deeper_list_has_no_marker() -> None:
    document = read_open(bullets(bullets(paragraph("b"), style="")), styles=BULLET_STYLE)
    assert items(document) == [("–", 120, "- b")]


def test_numbers_are_counted_as_the_styles_say() -> None:
    body = bullets(
        paragraph("a") + bullets(paragraph("b"), paragraph("c") + bullets(paragraph("d"), style=""), style=""),
        paragraph("e"),
        style="N1",
    )
    goes_on = '<text:list text:style-name="N1" text:continue-numbering="true"><text:list-item>'
    body += goes_on + paragraph("f") + "</text:list-item></text:list>"
    assert items(read_open(body, common_styles=NUMBER_STYLE)) == [
        ("number", 127, "2. a"),
        ("number", 100, "a. b"),
        ("number", 100, "b. c"),
        (None, 0, "d"),
        ("number", 127, "3. e"),
        ("number", 127, "4. f"),
    ]


def test_a_text_box_is_read_after_the_paragraph_it_hangs_on() -> None:
    box = "<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>"
    assert lines(read_open(paragraph(f"a{box}b") + paragraph("c"))) == ["ab", "boxed", "c"]


def test_check_boxes_show_their_state() -> None:
    forms = (
        '<office:forms><form:form><form:checkbox form:id="c1" form:current-state="checked"/>'
        '<form:checkbox form:id="c2"/></form:form></office:forms>'
    )
    body = "".join(paragraph(f'<draw:control draw:control="{one}"/>words') for one in ("c1", "c2", "c3"))
    assert lines(read_open(forms + body)) == ["☒ words", "☐ words", "words"]


def test_a_page_break_of_a_style_is_a_gap() -> None:
    style = (
        '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>'
        '<style:style style:name="P2" style:parent-style-name="P1"/>'
    )
    document = read_open(paragraph("a") + paragraph("b", "P2") + paragraph("c"), styles=style)
    assert [block.gap for block in document.blocks] == [0, 3, 0]


def test_styles_that_build_on_each_other_in_a_loop_do_no_harm() -> None:
    styles = (
        '<style:style style:name="A" style:parent-style-name="B"><style:text-properties text:display="true"/>'
        '</style:style><style:style style:name="B" style:parent-style-name="A"/>'
    )
    assert lines(read_open(paragraph("a", "A"), styles=styles)) == ["a"]


def test_a_file_with_a_password_is_told_so() -> None:
    locked = make_open("", manifest="<manifest:encryption-data/>")
    with pytest.raises(DamagedInputError, match=r"^made\.odt: .*found one with a password; save it without"):
        read_document(locked, "made.odt")


def test_a_file_without_a_body_is_told_so() -> None:
    flat = f'<office:document {NAMESPACES} office:mimetype="{TEXT}"/>'
    with pytest.raises(DamagedInputError, match="found none; open and save it again"):
        read_document(flat.encode(), "made.fodt")
