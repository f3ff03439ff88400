"""Word documents: what is read, what is left out, and where it stands."""

import io

import docx
import pytest
from docx.enum.text import WD_BREAK

from tests.documents.word_files import (
    NAMESPACES,
    cell,
    cells,
    control,
    lines,
    make_word,
    make_zip,
    paragraph,
    read_word,
    row,
    table,
    words,
)
from wufgraph.documents import read_document
from wufgraph.documents.word_names import MATH
from wufgraph.errors import DamagedInputError

SYMBOL = '<w:r><w:sym w:font="Wingdings" w:char="{}"/></w:r>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
REMARK = '<w:commentRange{} w:id="0"/>'
PROMPT = "<w:showingPlcHdr/>"
# What stands in one paragraph, and how it reads.
RUNS = {
    "plain runs": (words("Ana ") + words("Field"), "Ana Field"),
    "tab between words": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
    "line break": ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>", "a\nb"),
    "carriage return": ("<w:r><w:t>a</w:t><w:cr/><w:t>b</w:t></w:r>", "a\nb"),
    "line break in the XML": ("<w:r><w:t>Name of\nReporter</w:t></w:r>", "Name of Reporter"),
    "hyphen that does not break": ("<w:r><w:t>UN</w:t><w:noBreakHyphen/><w:t>Habitat</w:t></w:r>", "UN-Habitat"),
    "soft hyphen": ("<w:r><w:t>devel</w:t><w:softHyphen/><w:t>opment</w:t></w:r>", "development"),
    "hyperlink": (f'<w:hyperlink r:id="rId1">{words("ana@first.example")}</w:hyperlink>', "ana@first.example"),
    "smart tag": (f"<w:smartTag>{words('Lima')}</w:smartTag>", "Lima"),
    "simple field": (f'<w:fldSimple w:instr=" DATE ">{words("9 April")}</w:fldSimple>', "9 April"),
    "field code": (
        FIELD.format("begin")
        + '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
        + FIELD.format("separate")
        + words("shown")
        + FIELD.format("end"),
        "shown",
    ),
    "tracked insertion": (f"{words('a')}<w:ins>{words('b')}</w:ins>", "ab"),
    "tracked deletion": (f"{words('a')}<w:del><w:r><w:delText>b</w:delText></w:r></w:del>", "a"),
    "insertion that was deleted": (f"{words('a')}<w:ins><w:del>{words('b')}</w:del></w:ins>", "a"),
    "tracked move": (f"<w:moveFrom>{words('a')}</w:moveFrom><w:moveTo>{words('b')}</w:moveTo>", "b"),
    "hidden text": (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>{words('b')}", "b"),
    "text hidden no more": ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>a</w:t></w:r>', "a"),
    "footnote mark": (f'{words("a")}<w:r><w:footnoteReference w:id="1"/></w:r>', "a"),
    "comment": (
        REMARK.format("Start") + words("a") + REMARK.format("End") + '<w:r><w:commentReference w:id="0"/></w:r>',
        "a",
    ),
    "bookmark": (f'<w:bookmarkStart w:id="0" w:name="x"/>{words("a")}<w:bookmarkEnd w:id="0"/>', "a"),
    "content control": (control(words("Ana Field")), "Ana Field"),
    "prompt of a control": (words("Reporter: ") + control(words("Click here to enter text."), PROMPT), "Reporter:"),
    "checked symbol": (SYMBOL.format("F0FE") + words(" Gender"), "☒ Gender"),
    "unchecked symbol": (SYMBOL.format("F0A8") + words(" Gender"), "☐ Gender"),
    "symbol of another font": (
        SYMBOL.replace("Wingdings", "Wingdings 2").format("F052") + words(" Gender"),
        "☒ Gender",
    ),
    "symbol with a short code": (SYMBOL.format("00FE") + words(" Gender"), "☒ Gender"),
    "symbol without a code": (SYMBOL.format("yes") + words(" Gender"), "• Gender"),
    "arrow that Word made": (words("a ") + SYMBOL.format("F0E0") + words(" b"), "a → b"),
    "letters of a symbol font": (
        '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>þ</w:t></w:r>' + words(" Gender"),
        "☒ Gender",
    ),
    "private-use box": (words("\uf0a8 Gender"), "☐ Gender"),
    "struck out": (f"{words('a')}<w:r><w:rPr><w:strike/></w:rPr><w:t>b</w:t></w:r>", "a"),
    "struck out no more": ('<w:r><w:rPr><w:strike w:val="false"/></w:rPr><w:t>a</w:t></w:r>', "a"),
    "formula": (f'<m:oMath xmlns:m="{MATH[1:-1]}"><m:r><m:t>x</m:t></m:r></m:oMath>', "x"),
    "unknown symbol": (SYMBOL.format("F0CF") + words(" Gender"), "• Gender"),
    "zero-width and bidi marks": (words("Ana\u200b \u202eField\u202c"), "Ana Field"),
}


def check_box(state: str, *, properties: str = "") -> str:
    """A content control that is a check box, as Word 2010 and later write it."""
    glyph = "☒" if state == "1" else "☐"
    return control(words(glyph), f'{properties}<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>')


def legacy_check_box(content: str) -> str:
    """A check box of a protected form, which has no text of its own."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>{content}</w:checkBox></w:ffData>'
        "</w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def text_box(content: str) -> str:
    """A text box as Word writes it: once for new versions, and again for old ones."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
        f"{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        f"{content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize(("runs", "read"), RUNS.values(), ids=list(RUNS))
def test_a_paragraph_reads_as_word_shows_it(runs: str, read: str) -> None:
    assert read_word(paragraph(runs)).text == read + "\n"


def test_paragraphs_stand_on_lines_of_their_own() -> None:
    assert read_word(paragraph("one") + paragraph("two")).text == "one\ntwo\n"


def test_an_empty_document_is_one_empty_line() -> None:
    document = read_word("")
    assert (document.text, document.blocks) == ("\n", ())


def test_blank_paragraphs_make_a_gap() -> None:
    document = read_word(paragraph("one") + "<w:p/><w:p/>" + paragraph("two"))
    assert [block.gap for block in document.blocks] == [0, 2]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("and how") + paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph("experiences"),
        paragraph("and how") + paragraph(f'<w:r><w:br w:type="page"/></w:r>{words("experiences")}'),
        paragraph(f'{words("and how")}<w:r><w:br w:type="column"/></w:r>{words("experiences")}'),
        paragraph("and how") + paragraph("experiences", "<w:pageBreakBefore/>"),
    ],
    ids=["paragraph of its own", "in front of words", "between words", "property of the paragraph"],
)
def test_a_page_break_is_a_wide_gap(body: str) -> None:
    document = read_word(body)
    assert lines(document) == ["and how", "experiences"]
    assert document.blocks[1].gap >= 3


def test_where_word_last_broke_the_page_is_no_gap() -> None:
    document = read_word(paragraph("one") + paragraph(f"<w:r><w:lastRenderedPageBreak/></w:r>{words('two')}"))
    assert document.blocks[1].gap == 0


def test_a_page_break_that_is_switched_off_is_no_gap() -> None:
    assert read_word(paragraph("two", '<w:pageBreakBefore w:val="0"/>')).blocks[0].gap == 0


def test_the_cells_of_a_row_are_told_apart() -> None:
    document = read_word(table(row("Date", "9 April"), row("Venue", "Room 1")))
    assert document.text == "Date\t9 April\nVenue\tRoom 1\n"
    assert cells(document) == [(0, 0, 0, "Date"), (0, 0, 1, "9 April"), (0, 1, 0, "Venue"), (0, 1, 1, "Room 1")]


def test_paragraphs_of_one_cell_share_its_place() -> None:
    assert cells(read_word(table(row(cell("one", "two"), "three")))) == [
        (0, 0, 0, "one"),
        (0, 0, 0, "two"),
        (0, 0, 1, "three"),
    ]


def test_an_empty_cell_keeps_its_column() -> None:
    assert cells(read_word(table(row("a", "", "c")))) == [(0, 0, 0, "a"), (0, 0, 2, "c")]


def test_a_cell_over_several_columns_counts_as_many() -> None:
    wide = cell("a", properties='<w:gridSpan w:val="2"/>')
    assert cells(read_word(table(row(wide, "c")))) == [(0, 0, 0, "a"), (0, 0, 2, "c")]


def test_columns_that_a_row_leaves_out_count() -> None:
    assert cells(read_word(table(row("b", properties='<w:gridBefore w:val="1"/>')))) == [(0, 0, 1, "b")]


def test_a_cell_merged_with_the_one_above_is_read_once() -> None:
    top = cell("a", properties='<w:vMerge w:val="restart"/>')
    rest = cell("hidden", properties="<w:vMerge/>")
    assert cells(read_word(table(row(top, "b"), row(rest, "c")))) == [(0, 0, 0, "a"), (0, 0, 1, "b"), (0, 1, 1, "c")]


def test_a_nested_table_is_a_table_of_its_own() -> None:
    document = read_word(table(row(cell("outer", table(row("x", "y")), "after"), "next")))
    assert cells(document) == [
        (0, 0, 0, "outer"),
        (1, 0, 0, "x"),
        (1, 0, 1, "y"),
        (0, 0, 0, "after"),
        (0, 0, 1, "next"),
    ]


def test_what_follows_a_table_is_outside_it() -> None:
    document = read_word(table(row("a")) + paragraph("b"))
    assert [block.cell is None for block in document.blocks] == [False, True]


def test_rows_that_were_deleted_are_left_out_and_new_ones_read() -> None:
    body = table(row("gone", properties="<w:del/>"), row("new", properties="<w:ins/>"))
    assert lines(read_word(body)) == ["new"]


def test_a_cell_inside_a_content_control_is_read_in_its_place() -> None:
    assert cells(read_word(table(row("Date", control(cell("9 April")), "after")))) == [
        (0, 0, 0, "Date"),
        (0, 0, 1, "9 April"),
        (0, 0, 2, "after"),
    ]


def test_a_row_inside_a_content_control_is_read() -> None:
    assert lines(read_word(table(row("a"), control(row("b"))))) == ["a", "b"]


def test_a_block_inside_a_content_control_is_read() -> None:
    assert lines(read_word(control(paragraph("one") + table(row("two"))))) == ["one", "two"]


@pytest.mark.parametrize(
    "body",
    [
        control(paragraph("Click here"), PROMPT),
        table(row(cell(control(paragraph("Click here"), PROMPT)))),
        table(row(control(cell("Click here"), PROMPT))),
        table(control(row("Click here"), PROMPT)),
        control(table(row("Click here")), PROMPT),
    ],
    ids=["block", "in a cell", "around a cell", "around a row", "around a table"],
)
def test_a_prompt_that_nobody_replaced_is_left_out(body: str) -> None:
    assert lines(read_word(paragraph("before") + body)) == ["before"]


def test_a_prompt_around_a_cell_keeps_the_cells_column() -> None:
    assert cells(read_word(table(row("Time", control(cell("Click here"), PROMPT), "after")))) == [
        (0, 0, 0, "Time"),
        (0, 0, 2, "after"),
    ]


@pytest.mark.parametrize(("state", "glyph"), [("1", "☒"), ("0", "☐")], ids=["checked", "unchecked"])
def test_a_check_box_control_shows_its_glyph(state: str, glyph: str) -> None:
    assert lines(read_word(paragraph(check_box(state) + words(" Gender")))) == [f"{glyph} Gender"]


@pytest.mark.parametrize(
    ("shown", "read"), [("X", "☒"), ("", "☒"), ("Gender", "Gender")], ids=["letter", "nothing", "words"]
)
def test_a_check_box_control_with_a_glyph_of_its_own_is_told_by_its_state(shown: str, read: str) -> None:
    box = control(words(shown), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')
    assert lines(read_word(paragraph(box))) == [read]


def test_an_unchecked_box_is_never_taken_for_a_prompt() -> None:
    assert lines(read_word(paragraph(check_box("0", properties=PROMPT) + words(" Gender")))) == ["☐ Gender"]


@pytest.mark.parametrize(
    ("content", "glyph"),
    [
        ("<w:checked/>", "☒"),
        ('<w:default w:val="0"/><w:checked w:val="1"/>', "☒"),
        ('<w:default w:val="1"/>', "☒"),
        ('<w:default w:val="0"/>', "☐"),
        ('<w:default w:val="1"/><w:checked w:val="0"/>', "☐"),
        ("", "☐"),
    ],
    ids=["checked", "checked over default", "default", "default off", "unchecked over default", "nothing"],
)
def test_a_legacy_check_box_is_drawn(content: str, glyph: str) -> None:
    assert lines(read_word(paragraph(legacy_check_box(content) + words("Gender")))) == [f"{glyph} Gender"]


@pytest.mark.parametrize(
    ("result", "read"),
    [('<w:result w:val="1"/>', "Type: Side"), ('<w:result w:val="9"/>', "Type:"), ("", "Type:")],
    ids=["chosen", "no such choice", "not chosen"],
)
def test_a_legacy_list_shows_what_was_chosen(result: str, read: str) -> None:
    entries = "".join(f'<w:listEntry w:val="{one}"/>' for one in ("Choose", "Side"))
    field = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{result}{entries}</w:ddList></w:ffData>'
    assert lines(read_word(paragraph(f"{words('Type: ')}{field}</w:fldChar></w:r>"))) == [read]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    body = paragraph(words("before") + text_box(paragraph("inside") + paragraph("again")) + words(" after"))
    assert lines(read_word(body + paragraph("end"))) == ["before after", "inside", "again", "end"]


def test_a_text_box_within_a_text_box_is_read_once() -> None:
    inner = paragraph(words("outer") + text_box(paragraph("inner")))
    assert lines(read_word(paragraph(text_box(inner)))) == ["outer", "inner"]


def test_a_text_box_of_old_versions_alone_is_read() -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('inside')}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines(read_word(paragraph(box))) == ["inside"]


def test_of_two_versions_of_a_block_the_first_is_read() -> None:
    choice = f'<mc:Choice Requires="wps">{paragraph("new")}</mc:Choice><mc:Fallback>{paragraph("old")}</mc:Fallback>'
    assert lines(read_word(f"<mc:AlternateContent>{choice}</mc:AlternateContent>")) == ["new"]


def test_tracked_changes_of_whole_paragraphs_are_followed() -> None:
    body = "".join(f"<w:{tag}>{paragraph(tag)}</w:{tag}>" for tag in ("ins", "del", "moveFrom", "moveTo"))
    assert lines(read_word(body)) == ["ins", "moveTo"]


DELETED_END = "<w:rPr><w:del/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "read"),
    [
        (paragraph("Room", DELETED_END) + paragraph(" 3"), ["Room 3"]),
        (paragraph("Room", DELETED_END) + table(row("3")), ["Room", "3"]),
        (table(row(cell(paragraph("Room", DELETED_END)))) + paragraph("3"), ["Room", "3"]),
    ],
    ids=["a paragraph", "a table", "the end of its cell"],
)
def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(body: str, read: list[str]) -> None:
    assert lines(read_word(body)) == read


def test_a_cell_that_was_deleted_is_left_out() -> None:
    document = read_word(table(row("a", cell("b", properties="<w:cellDel/>"), cell("c", properties="<w:cellIns/>"))))
    assert lines(document) == ["a", "c"]


def test_a_tab_outside_a_table_makes_a_typed_row() -> None:
    document = read_word(paragraph("<w:r><w:t>Venue:</w:t><w:tab/><w:t>Room 1</w:t></w:r>") + paragraph("after"))
    assert cells(document) == [(0, 0, 0, "Venue:"), (0, 0, 1, "Room 1")]


def test_a_tab_inside_a_cell_is_kept() -> None:
    document = read_word(table(row(cell(paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>")))))
    assert cells(document) == [(0, 0, 0, "a\tb")]


def test_a_typed_row_and_a_table_are_two_tables() -> None:
    document = read_word(table(row("a")) + paragraph("<w:r><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>") + table(row("d")))
    assert [table_number for table_number, *_ in cells(document)] == [0, 1, 1, 2]


def test_typed_markers_after_line_breaks_make_items() -> None:
    document = read_word(paragraph("<w:r><w:t>- one</w:t><w:br/><w:t>  - two</w:t><w:br/><w:t>plain</w:t></w:r>"))
    found = [(block.span.of(document.text), block.family, block.indent) for block in document.blocks]
    assert found == [("one", "-", 0), ("two", "-", 2), ("plain", None, 0)]


def test_offsets_are_those_of_the_text() -> None:
    document = read_word(paragraph("Ángela 👩🏽‍🚒") + table(row("a", "b")) + paragraph("- item") + paragraph("end"))
    assert [block.span.of(document.text) for block in document.blocks] == ["Ángela 👩🏽‍🚒", "a", "b", "item", "end"]
    starts = [block.start for block in document.blocks]
    assert starts == sorted(starts)


def test_a_file_written_by_another_library_is_read() -> None:
    written = docx.Document()
    written.add_heading("Reporting Format", 1)
    written.add_paragraph("A bullet", style="List Bullet")
    written.add_paragraph("A number", style="List Number")
    grid = written.add_table(rows=1, cols=2)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "Date", "9 April"
    written.add_paragraph("before").add_run().add_break(WD_BREAK.PAGE)
    buffer = io.BytesIO()
    written.save(buffer)
    document = read_document(buffer.getvalue(), "made.docx")
    assert lines(document) == ["Reporting Format", "- A bullet", "1. A number", "Date", "9 April", "before"]


def test_headers_footers_and_footnotes_are_left_out() -> None:
    written = docx.Document()
    written.add_paragraph("body")
    written.sections[0].header.paragraphs[0].text = "header"
    written.sections[0].footer.paragraphs[0].text = "footer"
    buffer = io.BytesIO()
    written.save(buffer)
    assert read_document(buffer.getvalue(), "made.docx").text == "body\n"
    notes = {"word/footnotes.xml": f"<w:footnotes>{paragraph('note')}</w:footnotes>"}
    assert read_document(make_word(paragraph("body"), parts=notes), "made.docx").text == "body\n"


def test_styles_and_numbering_may_be_missing() -> None:
    body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
    assert read_document(make_zip({"word/document.xml": body.format(paragraph("a"))}), "made.docx").text == "a\n"


def test_the_strict_format_is_read() -> None:
    strict = NAMESPACES.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    body = f"<w:document {strict}><w:body>{table(row('a', 'b'))}</w:body></w:document>"
    document = read_document(make_zip({"word/document.xml": body}), "made.docx")
    assert cells(document) == [(0, 0, 0, "a"), (0, 0, 1, "b")]


def test_the_main_part_may_be_numbered() -> None:
    body = f"<w:document {NAMESPACES}><w:body>{paragraph('a')}</w:body></w:document>"
    assert read_document(make_zip({"word/document2.xml": body}), "made.docx").text == "a\n"


def test_files_with_macros_and_templates_are_read() -> None:
    kinds: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/vbaProject.bin": b"\xd0\xcf\x11\xe0"}
    assert read_document(make_word(paragraph("a"), parts=kinds), "made.docm").text == "a\n"


def test_a_document_without_a_body_is_refused() -> None:
    with pytest.raises(DamagedInputError, match=r"^made\.docx: expected a Word document with a body"):
        read_document(make_zip({"word/document.xml": "<w:document xmlns:w='x'/>"}), "made.docx")
