"""List items of Word documents, whose markers live in styles and numbering."""

import pytest

from tests.documents.word_files import block_with, lines, paragraph, read_word

NUMBERING = """
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="720"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:pPr><w:ind w:left="1440"/></w:pPr></w:lvl>
  <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xf0a7;"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="3">
  <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="lowerRoman"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl>
</w:abstractNum>
<w:num w:numId="11"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="12"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="13"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="14"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="15"><w:abstractNumId w:val="99"/></w:num>
"""
STYLES = """
<w:style w:styleId="Bulleted"><w:pPr><w:numPr><w:numId w:val="11"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Inherits"><w:basedOn w:val="Between"/></w:style>
<w:style w:styleId="Between"><w:basedOn w:val="Bulleted"/><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>
<w:style w:styleId="Indented"><w:basedOn w:val="Bulleted"/><w:pPr><w:ind w:left="500"/></w:pPr></w:style>
<w:style w:styleId="Plain"><w:basedOn w:val="Bulleted"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="Loop"><w:basedOn w:val="Loops"/></w:style>
<w:style w:styleId="Loops"><w:basedOn w:val="Loop"/></w:style>
"""


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def read_items(*properties: str) -> list[str]:
    """One paragraph for each of the given properties, as it reads."""
    body = "".join(paragraph("item", one) for one in properties)
    return lines(read_word(body, styles=STYLES, numbering=NUMBERING))


@pytest.mark.parametrize(
    "properties",
    [numbered(11), style("Bulleted"), style("Inherits"), style("Indented"), style("Plain") + numbered(11)],
    ids=["numbering", "style", "style based on others", "style with an indent of its own", "numbering over the style"],
)
def test_a_bullet_may_stand_in_numbering_or_style(properties: str) -> None:
    assert read_items(properties) == ["- item"]


@pytest.mark.parametrize(
    "properties",
    [
        "",
        style("Plain"),
        style("Bulleted") + numbered(0),
        style("Unknown"),
        style("Loop"),
        numbered(15),
        numbered(13, 1),
        numbered(77),
    ],
    ids=[
        "nothing",
        "style that takes the bullet off",
        "paragraph that takes it off",
        "unknown style",
        "styles based on each other",
        "numbering without levels",
        "level without marker",
        "unknown numbering",
    ],
)
def test_without_a_marker_there_is_no_item(properties: str) -> None:
    assert read_items(properties) == ["item"]


def test_numbers_count_up() -> None:
    assert read_items(numbered(12), numbered(12), "", numbered(12)) == ["1. item", "2. item", "item", "3. item"]


def test_a_deeper_level_starts_again_under_the_next_number() -> None:
    levels = (0, 1, 1, 2, 1, 0, 1)
    assert read_items(*(numbered(12, level) for level in levels)) == [
        "1. item",
        "a. item",
        "b. item",
        "A. item",
        "c. item",
        "2. item",
        "a. item",
    ]


def test_a_list_starts_where_its_definition_says() -> None:
    assert read_items(numbered(13), numbered(13)) == ["4. item", "5. item"]


def test_two_lists_count_apart() -> None:
    assert read_items(numbered(12), numbered(14), numbered(12)) == ["1. item", "1. item", "2. item"]


def test_letters_end_at_z() -> None:
    assert read_items(*[numbered(12, 1)] * 27)[25:] == ["z. item", "27. item"]


@pytest.mark.parametrize(
    ("properties", "family", "indent"),
    [
        (numbered(11), "•", 720),
        (numbered(11, 1), "–", 1440),
        (numbered(11, 2), "-", 1080),
        (numbered(12), "number", 360),
        (style("Indented"), "•", 500),
        (numbered(11) + '<w:ind w:left="300"/>', "•", 300),
        (numbered(11) + '<w:ind w:start="250.5"/>', "•", 250),
        (numbered(11) + '<w:ind w:left="-40"/>', "•", -40),
        (numbered(11) + '<w:ind w:left="5cm"/>', "•", 720),
    ],
    ids=[
        "of the list",
        "of its second level",
        "none given",
        "of a numbered list",
        "of the style",
        "of the paragraph",
        "with a fraction",
        "negative",
        "in no known unit",
    ],
)
def test_an_item_has_its_kind_and_indent(properties: str, family: str, indent: int) -> None:
    document = read_word(paragraph("item", properties), styles=STYLES, numbering=NUMBERING)
    block = block_with(document, "item")
    assert (block.family, block.indent) == (family, indent)
    assert block.is_item
    assert block.is_numbered == (family == "number")


def test_the_marker_stands_in_the_text_and_not_in_the_items_words() -> None:
    document = read_word(paragraph("before") + paragraph("item", numbered(12)), styles=STYLES, numbering=NUMBERING)
    block = block_with(document, "item")
    assert document.text == "before\n1. item\n"
    assert block.marker is not None
    assert (block.start, block.marker.of(document.text), block.span.of(document.text)) == (7, "1. ", "item")


def test_an_item_cut_by_a_line_break_is_one_block() -> None:
    body = paragraph("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", numbered(11))
    assert lines(read_word(body, numbering=NUMBERING)) == ["- one\ntwo"]


@pytest.mark.parametrize("typed", ["- ", "-", "• ", "o "])
def test_a_bullet_that_was_typed_behind_the_lists_own_is_none_of_the_words(typed: str) -> None:
    document = read_word(paragraph(f"{typed}Item", numbered(11)), numbering=NUMBERING)
    assert [block.span.of(document.text) for block in document.blocks] == ["Item"]


def test_an_empty_item_is_a_gap() -> None:
    body = paragraph(" ", numbered(12)) + paragraph("item", numbered(12))
    document = read_word(body, numbering=NUMBERING)
    assert [block.gap for block in document.blocks] == [1]


NO_NUMBERS = {"word": "x", "empty": "", "negative": "-1", "fraction": "1.5", "raised": "²", "long": "9" * 5000}


@pytest.mark.parametrize("number", NO_NUMBERS.values(), ids=list(NO_NUMBERS))
def test_numbers_that_are_none_do_not_stop_the_reader(number: str) -> None:
    start = f'<w:start w:val="{number}"/>'
    numbering = NUMBERING.replace('w:ilvl="1"', f'w:ilvl="{number}"').replace('<w:start w:val="4"/>', start)
    place = f'<w:numPr><w:ilvl w:val="{number}"/><w:numId w:val="13"/></w:numPr>'
    properties = f'{place}<w:ind w:left="{number}-{number}"/>'
    document = read_word(paragraph("item", properties), styles=STYLES, numbering=numbering)
    assert [block.span.of(document.text) for block in document.blocks] == ["item"]
