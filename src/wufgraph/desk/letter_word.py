"""Letters as Word documents."""

from docx.document import Document
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from .letter_text import LetterText, Part
from .word_file import document_bytes, new_document

_INK = RGBColor(0x1F, 0x3B, 0x57)
_GREY = RGBColor(0x44, 0x44, 0x44)
_INDENT = Cm(0.63)


def letter_as_word(letter: LetterText) -> bytes:
    """The letter as a Word file, for a letterhead to be put above it."""
    document = new_document(letter.language, letter.subject)
    subject = document.add_paragraph()
    subject.add_run(letter.subject).bold = True
    subject.paragraph_format.space_after = Pt(14)
    for part in letter.parts:
        _add(document, part)
    return document_bytes(document)


def _add(document: Document, part: Part) -> None:
    if part.kind == "heading":
        _add_heading(document.add_paragraph(), part.text)
    elif part.kind == "item":
        item = document.add_paragraph(part.text, style="List Bullet")
        item.paragraph_format.keep_with_next = bool(part.lines)
        for line in part.lines:
            _add_line(document.add_paragraph(), line.text, is_quote=line.is_quote)
    else:
        document.add_paragraph(part.text).paragraph_format.space_after = Pt(8)


def _add_heading(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.bold, run.font.color.rgb, run.font.size = True, _INK, Pt(12)
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.keep_with_next = Pt(10), True


def _add_line(paragraph: Paragraph, text: str, *, is_quote: bool) -> None:
    run = paragraph.add_run(text)
    paragraph.paragraph_format.left_indent = _INDENT
    if is_quote:
        run.italic, run.font.color.rgb = True, _GREY
        paragraph.paragraph_format.keep_with_next = True
    else:
        paragraph.paragraph_format.space_after = Pt(8)
