"""Pages of browsers, office programs and mail programs."""

import textwrap

import pytest

from tests.documents.word_files import cells, lines
from wufgraph.documents import read_document
from wufgraph.model import Document

PAGE = "<!DOCTYPE html><html><head><title>Tab name</title></head><body>{}</body></html>"


def read_page(body: str) -> Document:
    """The document that is read from a page with the given body."""
    return read_document(PAGE.format(body).encode(), "made.html")


def items(document: Document) -> list[tuple[str | None, int, str]]:
    """Family, indent and line of each block."""
    text = document.text
    return [(b.family, b.indent, text[b.start : b.span.end]) for b in document.blocks]


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html><p>words</p>",
        "\n <HTML><p>words</p>",
        "\ufeff<html><p>words</p>",
        "<!-- saved from a mail --><div>words</div>",
        '<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml"><p>words</p></html>',
        "<p>words</p>",
        "<table><tr><td>words</table>",
    ],
    ids=["doctype", "capitals", "byte order mark", "comment", "XHTML", "paragraph", "table"],
)
def test_a_page_is_told_by_its_start(start: str) -> None:
    document = read_document(start.encode(), "made.doc")
    assert document.media_type == "text/html"
    assert lines(document) == ["words"]


@pytest.mark.parametrize("text", ["<Ana> wrote", "a <p>b</p>", "<<< words", "5 < 6"])
def test_text_with_angle_brackets_is_text(text: str) -> None:
    assert read_document(text.encode(), "made.html").media_type == "text/plain"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("one<br>two<br><br>three", ["one", "two", "three"]),
        ("<div>one<div>two</div>three</div>four", ["one", "two", "three", "four"]),
        ("<p>a  <b> b</b>\n c&nbsp;&nbsp;d</p>", ["a b c d"]),
        ("<p>Date: 9 April &nbsp;&nbsp; Venue: Room 3</p>", ["Date: 9 April   Venue: Room 3"]),
        ("<h2>Head</h2>words<hr>more", ["Head", "words", "more"]),
        ("<pre>one\n  two</pre>", ["one", "two"]),
        ("<p>Hosts: <textarea>one\ntwo</textarea></p>", ["Hosts: one", "two"]),
        ("<p>caf&eacute; &#8211; &lt;b&gt;</p>", ["café – <b>"]),
        ("<dl><dt>Venue</dt><dd>Room 3</dd></dl>", ["Venue", "Room 3"]),
        ("<p>• typed</p>", ["• typed"]),
    ],
    ids=[
        "open paragraphs",
        "breaks",
        "blocks",
        "spaces",
        "gap",
        "rule",
        "preformatted",
        "text field",
        "entities",
        "definitions",
        "bullet",
    ],
)
def test_a_paragraph_ends_where_a_reader_sees_it_end(body: str, expected: list[str]) -> None:
    assert lines(read_page(body)) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>no()</script>",
        "<style>p {}</style>",
        "<!-- no -->",
        "<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->",
        "<p hidden>no</p>",
        '<p style="DISPLAY: none">no<b>no</b></p>',
        '<span style="mso-hide:all">no</span>',
        "<del>no</del>",
        "<s>no</s><strike>no</strike>",
        '<span style="text-decoration: underline line-through">no</span>',
        '<style>h1, p.note, #x { display: none }</style><p class="a note">no</p><p id="x">no</p>',
        "<style><!-- .note {visibility:hidden} --></style><span class=note>no</span>",
        '<div style="font-size:0px;color:#fff">no</div>',
        '<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
        "<noscript>no</noscript>",
        "<template><p>no</p></template>",
        '<div title="header"><p>no</p></div>',
        '<div id="sdfootnote1"><p>no</p></div>',
        '<a class="sdfootnoteanc"><sup>1</sup></a>',
        "<div style='mso-element:footer'>no</div>",
        '<iframe src="file:///etc/passwd">no</iframe><img src="http://localhost:9/x.png" alt="no">',
    ],
)
def test_what_no_reader_sees_is_left_out(hidden: str) -> None:
    assert lines(read_page(f"<p>before</p>{hidden}<p>after</p>")) == ["before", "after"]


def test_a_style_that_hides_part_of_what_it_names_hides_no_more() -> None:
    page = "<style>.menu p {display:none} .b {color:red} @media print {.c {color:red}}</style>"
    assert lines(read_page(f"{page}<p class=menu>a</p><p class=b>b</p><p class=c>c</p>")) == ["a", "b", "c"]


def test_words_after_something_hidden_are_kept() -> None:
    assert lines(read_page("<p>one <del>no</del>two<script>no</script> three</p>")) == ["one two three"]


def test_cells_know_their_place() -> None:
    document = read_page("<table><tr><th>Venue<td>Room 3<tr><td>Time<td><p>9:00<p>to 10:00</table>")
    assert cells(document) == [
        (0, 0, 0, "Venue"),
        (0, 0, 1, "Room 3"),
        (0, 1, 0, "Time"),
        (0, 1, 1, "9:00"),
        (0, 1, 1, "to 10:00"),
    ]
    assert document.text.startswith("Venue\tRoom 3\nTime\t9:00\n")


def test_merged_cells_cover_the_places_they_reach_into() -> None:
    document = read_page(
        "<table><tr><td rowspan=2>a<td colspan=2>b<td>c</tr><tr><td>d<td>e<td>f</tr><tr><td>g</tr></table>"
    )
    places = {words: (row, column) for _, row, column, words in cells(document)}
    assert places == {"a": (0, 0), "b": (0, 1), "c": (0, 3), "d": (1, 1), "e": (1, 2), "f": (1, 3), "g": (2, 0)}


@pytest.mark.parametrize("span", ["-1", "0", "many", "", "99999999999999999999", "²"])
def test_a_span_that_is_no_sensible_number_counts_as_one_or_little(span: str) -> None:
    document = read_page(f"<table><tr><td colspan='{span}' rowspan='{span}'>a<td>b</table>")
    assert [words for *_, words in cells(document)] == ["a", "b"]


def test_cells_without_a_row_are_read() -> None:
    assert cells(read_page("<table><td>a<td>b</table>")) == [(0, 0, 0, "a"), (0, 0, 1, "b")]


def test_a_table_in_an_answer_is_a_table_of_its_own() -> None:
    document = read_page("<table><tr><td>a<td>b<table><tr><td>c</table>d</table>")
    assert cells(document) == [(0, 0, 0, "a"), (0, 0, 1, "b"), (1, 0, 0, "c"), (0, 0, 1, "d")]


def test_a_table_that_only_frames_the_page_is_no_table() -> None:
    document = read_page("<table><tr><td>words<table><tr><td>Venue<td>Room 3</table></td></tr></table>")
    assert lines(document) == ["words", "Venue", "Room 3"]
    assert [(row, column) for _, row, column, _ in cells(document)] == [(0, 0), (0, 1)]


def test_lists_have_levels_and_numbers() -> None:
    body = "<ul><li>a<ul><li>b</ul><li><p>c<p>more</ul><ol start=3><li>d<li value=7>e<li>f</ol><ol type=a><li>g</ol>"
    assert items(read_page(body)) == [
        ("•", 4, "- a"),
        ("◦", 8, "- b"),
        ("•", 4, "- c"),
        (None, 0, "more"),
        ("number", 4, "3. d"),
        ("number", 4, "7. e"),
        ("number", 4, "8. f"),
        ("number", 4, "a. g"),
    ]


def test_a_list_within_a_list_may_lack_its_item() -> None:
    assert items(read_page("<ul><li>a</li><ul><li>b</li></ul></ul>")) == [("•", 4, "- a"), ("◦", 8, "- b")]


WORD_ITEM = (
    "<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level{} lfo1'>"
    "<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>{}<span style='font:7.0pt'>"
    "&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>{}<o:p></o:p></p>"
)


def test_lists_of_word_are_told_by_their_styles() -> None:
    body = WORD_ITEM.format(1, "·", "a") + WORD_ITEM.format(2, "o", "b") + WORD_ITEM.format(1, "3.", "c")
    assert items(read_page(body)) == [("·", 4, "- a"), ("o", 8, "- b"), ("number", 4, "3. c")]


def test_lists_of_google_docs_tell_their_level_by_their_class() -> None:
    page = '<ul class="c4 lst-kix_a1-{} start"><li>{}</li></ul>'
    body = page.format(0, "a") + page.format(1, "b") + page.format(0, "c")
    assert items(read_page(body)) == [("•", 4, "- a"), ("◦", 8, "- b"), ("•", 4, "- c")]


def test_spaces_that_do_not_break_indent_typed_items() -> None:
    assert items(read_page("- a<br>&nbsp;&nbsp; &nbsp;- b<br>- c")) == [
        ("-", 0, "- a"),
        ("-", 4, "- b"),
        ("-", 0, "- c"),
    ]


def test_letters_of_symbol_fonts_are_read_as_they_look() -> None:
    body = "<span style='font-size:9pt;font-family:Wingdings'>þ</span> Safety <font face=\"Wingdings\">o</font> Health"
    assert lines(read_page(body)) == ["☒ Safety ☐ Health"]


def test_lines_that_were_wrapped_before_they_became_a_page_are_joined() -> None:
    words = "Secondary cities take in most of the growth of two decades, yet few can buy land. " * 8
    wrapped = textwrap.fill(words, 72)
    assert lines(read_page(f"<pre>{wrapped}</pre>")) == [words.strip()]
    assert lines(read_page(wrapped.replace("\n", "<br>\n"))) == [words.strip()]


def test_check_boxes_and_fields_show_their_state() -> None:
    body = (
        "<p><input type=checkbox checked>Safety</p><p><input type=radio>Health</p><p>Venue: <input value='Room 3'></p>"
        "<p><select><option>a<option selected>b</select></p><p><input type=hidden value=no><textarea>words</textarea>"
    )
    assert lines(read_page(body)) == ["☒ Safety", "☐ Health", "Venue: Room 3", "b", "words"]


def test_a_page_break_is_a_gap() -> None:
    document = read_page("<p>one</p><p style='page-break-before:always'>two</p>")
    assert [block.gap for block in document.blocks] == [0, 3]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("<p>señal – café</p>".encode("windows-1252"), "unsaid windows-1252"),
        ("<p>señal – café</p>".encode(), "unsaid UTF-8"),
        ("<html><p>señal – café</p>".encode("utf-16"), "UTF-16"),
        ("\ufeff<html><p>señal – café</p>".encode(), "byte order mark"),
        ('<meta charset="iso-8859-1"><p>señal – café</p>'.encode("windows-1252"), "Latin-1"),
        ('<meta charset="utf-8"><p>señal – café</p>'.encode("windows-1252"), "wrong claim"),
        ('<meta charset="klingon"><p>señal – café</p>'.encode(), "unknown claim"),
        ('<meta charset="rot13"><p>señal – café</p>'.encode(), "claim that is no encoding of text"),
        (
            '<meta http-equiv=Content-Type content="text/html; charset=macintosh"><p>señal – café</p>'.encode(
                "mac_roman"
            ),
            "Macintosh",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_any_encoding_is_read(data: bytes, name: str) -> None:
    assert lines(read_document(data, "made.html")) == ["señal – café"]


def test_a_page_without_words_is_empty() -> None:
    document = read_document(b"<!DOCTYPE html>", "made.html")
    assert document.blocks == ()
