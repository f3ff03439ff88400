"""The form as a Word document, blank or filled in, with remarks in its margin."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from docx.document import Document
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from .blank_form import BlankForm, Choice, FormField
from .form_answers import Answers, Line, Mark
from .word_file import Sheet, comment, document_bytes, new_document, set_widths, shade

_SPEAKERS_WHEN_BLANK = 3
_LONG = {"summary": 8.0, "outline": 6.0, "recommendations": 4.0, "partnerships": 4.0}
_STYLES = {Mark.BULLET: "List Bullet", Mark.SUB_BULLET: "List Bullet 2"}
_NOTHING = Answers(lines={}, ticked=frozenset(), speakers=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """Something to see to.

    Attributes:
        field: Slug of the field or section that it is about; None for the form as a whole.
        speaker: Which speaker, from 1, where it is about one.
    """

    text: str
    field: str | None = None
    speaker: int | None = None


def write_form(form: BlankForm, answers: Answers | None = None, remarks: tuple[Remark, ...] = ()) -> bytes:
    """The form as a Word file.

    Args:
        form: What is printed.
        answers: What is filled in; nothing by default.
        remarks: Comments beside the captions of what they are about: no part of what the form says.
    """
    page = _Page(form, answers or _NOTHING, remarks)
    page.write()
    return document_bytes(page.document)


@dataclass(slots=True)
class _Page:
    form: BlankForm
    answers: Answers
    remarks: tuple[Remark, ...]
    document: Document = field(init=False)
    boxes: Iterator[int] = field(default_factory=lambda: count(1))

    def write(self) -> None:
        self.document = new_document(self.form.language, self.form.title)
        self._head()
        top = self.form.within(None)
        parents = {one.parent for one in self.form.fields}
        long = {"summary", "focus-areas"} | parents
        self._rows([one for one in top if one.slug not in long], self.answers.lines, None)
        for one in top:
            if one.slug == "speakers":
                self._speakers(one)
            elif one.slug in parents:
                self._section(one)
            elif one.slug in long:
                self._box(one)

    def _head(self) -> None:
        sheet = Sheet(self.document)
        title = sheet.heading(self.form.title, 16)
        for line in self.form.heading:
            sheet.note(line, centred=True)
        sheet.add().paragraph_format.space_after = Pt(2)
        self._remark(title, None)

    def _rows(self, fields: list[FormField], lines: Mapping[str, tuple[Line, ...]], speaker: int | None) -> None:
        """A table of captions and short answers."""
        table = self.document.add_table(rows=0, cols=2, style="Table Grid")
        for one in fields:
            caption, value = table.add_row().cells
            self._remark(Sheet(caption).caption(self._printed(one)), one.slug, speaker)
            self._fill(Sheet(value), lines.get(one.slug, ()))
        shade(row.cells[0] for row in table.rows)
        set_widths(table, 5.8, 10.8)
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _box(self, one: FormField) -> None:
        if one.slug == "focus-areas":
            self._choices(one)
            return
        table = self.document.add_table(rows=2, cols=1, style="Table Grid")
        self._captioned(Sheet(table.rows[0].cells[0]), one)
        shade(table.rows[0].cells)
        self._answer(Sheet(table.rows[1].cells[0]), one)
        table.rows[1].height = Cm(_LONG.get(one.slug, 1))
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _section(self, one: FormField) -> None:
        """A section and those within it, as boxes of one table."""
        table = self.document.add_table(rows=1, cols=1, style="Table Grid")
        self._captioned(Sheet(table.rows[0].cells[0]), one)
        shade(table.rows[0].cells)
        for part in self.form.within(one.slug):
            row = table.add_row()
            sheet = Sheet(row.cells[0])
            self._captioned(sheet, part, keep=False)  # else the rows would all keep to one page
            self._answer(sheet, part)
            row.height = Cm(_LONG.get(part.slug, 2))
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _captioned(self, sheet: Sheet, one: FormField, *, keep: bool = True) -> None:
        self._remark(sheet.caption(self._printed(one), keep=keep), one.slug)
        for line in one.guidance:
            sheet.note(line)

    def _choices(self, one: FormField) -> None:
        """The themes side by side, and below them what stands on no list."""
        table = self.document.add_table(rows=2, cols=2, style="Table Grid")
        caption = table.rows[0].cells[0].merge(table.rows[0].cells[1])
        self._captioned(Sheet(caption), one)
        shade([caption])
        for cell, themes in zip(table.rows[1].cells, _halve(self.form.themes), strict=True):
            self._ticks(Sheet(cell), themes)
        lines = self.answers.lines.get(one.slug, ())
        if lines:
            row = table.add_row().cells
            self._fill(Sheet(row[0].merge(row[1])), lines)
        set_widths(table, 8.3, 8.3)
        self.document.add_paragraph().paragraph_format.space_after = Pt(2)

    def _answer(self, sheet: Sheet, one: FormField) -> None:
        self._fill(sheet, self.answers.lines.get(one.slug, ()))
        if one.slug == "positions":
            for agenda in self.form.agendas:
                sheet.caption(agenda.label, keep=False)
                self._fill(sheet, self.answers.lines.get(agenda.slug, ()))

    def _ticks(self, sheet: Sheet, themes: tuple[Choice, ...]) -> None:
        before = False
        for theme in themes:
            if theme.is_issue and not before:
                sheet.caption(self.form.issues_caption)
            before = theme.is_issue
            ticked, indent = theme.slug in self.answers.ticked, 0.8 * (theme.level - 1)
            sheet.tick(theme.label, ticked=ticked, identifier=next(self.boxes), indent=indent)

    def _speakers(self, one: FormField) -> None:
        sheet = Sheet(self.document)
        self._remark(sheet.caption(self._printed(one)), one.slug)
        for number, speaker in enumerate(self.answers.speakers or ({},) * _SPEAKERS_WHEN_BLANK, start=1):
            lines = {slug: (Line(text=text),) for slug, text in speaker.items() if text}
            self._rows(list(self.form.within(one.slug)), lines, number)
        for line in one.guidance:
            sheet.note(line)

    def _fill(self, sheet: Sheet, lines: tuple[Line, ...]) -> None:
        for line in lines or (Line(text=""),):
            paragraph = sheet.add(line.text, style=_STYLES.get(line.mark))
            if line.mark is Mark.HEADING:
                paragraph.runs[0].bold = True

    def _printed(self, one: FormField) -> str:
        """A caption with the colon that the form prints, as its language sets it."""
        return one.caption + ("\N{NO-BREAK SPACE}:" if self.form.language == "fr" else ":")

    def _remark(self, paragraph: Paragraph, about: str | None, speaker: int | None = None) -> None:
        for remark in self.remarks:
            if remark.field == about and (about is None or remark.speaker in (None, speaker)):
                comment(self.document, paragraph, remark.text, "wufgraph")


def _halve(themes: tuple[Choice, ...]) -> tuple[tuple[Choice, ...], tuple[Choice, ...]]:
    """Two columns of about one length, none of which begins within an area."""
    starts = [place for place, theme in enumerate(themes) if theme.level == 1 and not theme.is_issue]
    middle = min(starts, key=lambda place: abs(2 * place - len(themes)))
    return themes[:middle], themes[middle:]
