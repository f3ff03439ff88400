"""How much of a paragraph is bold, in the formats that tell."""

import pytest

from tests.documents.open_document_files import read_open
from tests.documents.word_files import paragraph, read_word
from wufgraph.documents import read_document

WORD = {
    "<w:r><w:rPr><w:b/></w:rPr><w:t>Findings</w:t></w:r>": 8,
    '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Findings</w:t></w:r>': 0,
    "<w:r><w:t>Findings</w:t></w:r>": 0,
    "<w:r><w:rPr><w:b/></w:rPr><w:t>Date:</w:t></w:r><w:r><w:t> 9 April</w:t></w:r>": 5,
    "<w:r><w:t>On </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>9 April</w:t></w:r>": 0,
    "<w:r><w:rPr><w:b/></w:rPr><w:t>9 </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>April</w:t></w:r>": 7,
    "<w:r><w:rPr><w:b/></w:rPr><w:t>- Date:</w:t></w:r><w:r><w:t> 9 April</w:t></w:r>": 5,
}
PAGES = {
    "<p><b>Findings</b></p>": 8,
    "<p><strong> Findings </strong> </p>": 8,
    "<h2>Findings</h2>": 8,
    '<p><span style="font-weight: bold">Findings</span></p>': 8,
    "<p>Findings</p>": 0,
    "<p><b>Date:</b> 9 April</p>": 5,
    "<p>On <b>9 April</b></p>": 0,
    "<ul><li><b>Date:</b> 9 April</li></ul>": 5,
    "<p><b>one</b></p><p>two</p>": 3,
}

OPEN_STYLES = "".join(
    f'<style:style style:name="{name}" style:parent-style-name="{parent}"><style:text-properties {said}/></style:style>'
    for name, parent, said in (
        ("Strong", "", 'fo:font-weight="bold"'),
        ("Own", "Strong", 'fo:font-size="12pt"'),
        ("Black", "", 'fo:font-weight="900"'),
        ("Plain", "Strong", 'fo:font-weight="normal"'),
    )
)
OPEN = {
    '<text:p text:style-name="Own">Findings</text:p>': 8,
    "<text:h>Findings</text:h>": 8,
    "<text:p>Findings</text:p>": 0,
    '<text:p><text:span text:style-name="Strong">Date:</text:span> 9 April</text:p>': 5,
    '<text:p>On <text:span text:style-name="Strong">9 April</text:span></text:p>': 0,
    '<text:p text:style-name="Strong">Date: <text:span text:style-name="Plain">9 April</text:span></text:p>': 6,
    '<text:p><text:span text:style-name="Black">9<text:s/>April</text:span></text:p>': 7,
}


@pytest.mark.parametrize(("runs", "count"), WORD.items(), ids=list(WORD))
def test_word_tells_how_much_is_bold(runs: str, count: int) -> None:
    assert read_word(paragraph(runs)).blocks[0].bold == count


@pytest.mark.parametrize(
    ("style", "count"),
    [("<w:rPr><w:b/></w:rPr>", 8), ('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', 8), ("", 0)],
    ids=["bold", "heading", "plain"],
)
def test_a_style_of_word_may_be_bold(style: str, count: int) -> None:
    styles = f'<w:style w:styleId="A">{style}</w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    words = '<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr><w:r><w:t>Findings</w:t></w:r></w:p>'
    assert read_word(words, styles=styles).blocks[0].bold == count


@pytest.mark.parametrize(("content", "count"), OPEN.items(), ids=list(OPEN))
def test_an_open_document_tells_how_much_is_bold(content: str, count: int) -> None:
    assert read_open(content, styles=OPEN_STYLES).blocks[0].bold == count


@pytest.mark.parametrize(("markup", "count"), PAGES.items(), ids=list(PAGES))
def test_a_page_tells_how_much_is_bold(markup: str, count: int) -> None:
    document = read_document(f"<html><body>{markup}</body></html>".encode(), "page.html")
    assert document.blocks[0].bold == count


def test_a_paragraph_is_bold_where_all_of_it_is() -> None:
    document = read_document(b"<html><body><p><b>one</b></p><p><b>two</b> three</p><p>four</p></body></html>", "a.html")
    assert [block.is_bold for block in document.blocks] == [True, False, False]


def test_each_line_of_a_paragraph_tells_how_much_of_it_is_bold() -> None:
    page = read_document(
        b"<html><body><p><b>Date</b> 9 April<br> <b>Venue</b> Hall<br>Time</p></body></html>", "a.html"
    )
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
    plain = '<w:r><w:t xml:space="preserve"> {}</w:t><w:br/></w:r>'
    word = read_word(paragraph("".join((bold + plain).format(*p) for p in (("Date", "9 April"), ("Venue", "Hall")))))
    style = '<text:span text:style-name="Strong">{}</text:span> {}<text:line-break/>'
    lines = "".join(style.format(*pair) for pair in (("Date", "9 April"), ("Venue", "Hall")))
    odt = read_open(f"<text:p>{lines}Time</text:p>", styles=OPEN_STYLES)
    assert [[block.bold for block in one.blocks[:2]] for one in (page, word, odt)] == [[4, 5]] * 3
    assert page.blocks[2].bold == 0
