"""The form as Word documents, laid out in four ways that organizers use."""

from collections.abc import Callable, Mapping, Sequence
from itertools import count

from docx.document import Document
from docx.oxml import OxmlElement
from docx.shared import Cm, Emu, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from .answers import AGENDAS, HEADER, SPEAKER, FilledForm, Layout, Line
from .printed import PLACEHOLDERS, PrintedForm
from .word import Sheet, add_link, add_run, end_cells, new_document, wrap_cell, wrap_paragraphs, wrap_runs

_SUBSECTIONS = ("outline", "positions", "recommendations", "partnerships")
_GUIDED = ("summary", "recommendations", "partnerships")
_HEADER_WIDTHS = (Cm(5.6), Cm(11))
_GRID_WIDTHS = (Cm(2.7), Cm(2.4), Cm(2.9), Cm(1.4), Cm(2.5), Cm(4.7))

Answer = Callable[[Sheet, str], None]
"""Writes the answer of one section or agenda."""


def _write_official(form: FilledForm) -> Document:
    document, printed = _start(form)
    _add_rows(document, HEADER, printed, {f: form.header.get(f, ()) for f in HEADER})
    answer = _styled_answer(form)
    _add_boxes(document, printed, answer)
    Sheet(document).caption(printed.caption("speakers")).paragraph_format.page_break_before = True
    for speaker in (*form.speakers, *[{}] * form.spare_speakers):
        _add_rows(document, SPEAKER, printed, {f: _paragraphs(speaker, f) for f in SPEAKER})
    return _finish(document, printed)


def _write_paragraphs(form: FilledForm) -> Document:
    document, printed = _start(form)
    sheet = Sheet(document)
    for field in HEADER:
        first, *more = form.header.get(field, ()) or ("",)
        _add_pair(sheet.add(f"{printed.caption(field)} ", bold=True), first)
        sheet.add_all(more) if more else None

    def answer(place: Sheet, section: str) -> None:
        place.add_typed(form.answers.get(section, ()), form.bullets)

    _add_headed_sections(sheet, printed, answer)
    document.add_heading(printed.caption("speakers"), 1)
    for speaker in form.speakers:
        for field in SPEAKER:
            _add_pair(sheet.add(f"{printed.caption(field)} ", bold=True), speaker.get(field, ""))
        sheet.add("")
    return _finish(document, printed)


def _write_grid(form: FilledForm) -> Document:
    document, printed = _start(form)
    _add_rows(document, HEADER, printed, {f: form.header.get(f, ()) for f in HEADER})
    sheet = Sheet(document)
    _add_headed_sections(sheet, printed, _styled_answer(form))
    document.add_heading(printed.caption("speakers"), 1)
    grid = document.add_table(rows=1, cols=len(SPEAKER), style="Table Grid")
    for cell, field in zip(grid.rows[0].cells, SPEAKER, strict=True):
        Sheet(cell).caption(printed.caption(field).rstrip(": \N{NO-BREAK SPACE}"), size=9)
    for speaker in form.speakers:
        for cell, field in zip(grid.add_row().cells, SPEAKER, strict=True):
            Sheet(cell).add(speaker.get(field, ""), size=9)
    _set_widths(grid, _GRID_WIDTHS)
    return _finish(document, printed)


def _write_controls(form: FilledForm) -> Document:
    document, printed = _start(form)
    identifiers = count(20140401)
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for field in ("reporter", "title"):
        caption, value = table.add_row().cells
        Sheet(caption).caption(printed.caption(field))
        _add_controlled(value, form, field, next(identifiers))
    # Caption and value share a cell: date beside time, then the venue across the table.
    for pair in (("date", "time"), ("venue",)):
        row = table.add_row()
        cells = row.cells if len(pair) > 1 else [row.cells[0].merge(row.cells[1])]
        for cell, field in zip(cells, pair, strict=True):
            paragraph = Sheet(cell).add(f"{printed.caption(field)} ", bold=True)
            add_run(paragraph, " ".join(form.header.get(field, ())))
            wrap_runs(paragraph, field, next(identifiers), after=1)
    for field in ("organizers", "bases", "participants"):
        caption, value = table.add_row().cells
        Sheet(caption).caption(printed.caption(field))
        _add_controlled(value, form, field, next(identifiers))
    _set_widths(table)
    document.add_paragraph()

    def answer(place: Sheet, section: str) -> None:
        lines = form.answers.get(section, ()) or (Line(text=PLACEHOLDERS[form.printed]),)
        empty = not form.answers.get(section)
        wrap_paragraphs(place.add_lines(lines), section, next(identifiers), placeholder=empty)

    _add_boxes(document, printed, answer)
    Sheet(document).caption(printed.caption("speakers"))
    for speaker in (*form.speakers, *[{}] * form.spare_speakers):
        # Plain-text controls hold no links.
        values = _add_rows(document, SPEAKER, printed, {f: _paragraphs(speaker, f) for f in SPEAKER}, links=False)
        for value, field in zip(values, SPEAKER, strict=True):
            if speaker.get(field):
                wrap_cell(value, field, next(identifiers))
    end_cells(document)
    return _finish(document, printed)


LAYOUTS: Mapping[Layout, Callable[[FilledForm], Document]] = {
    Layout.FORM: _write_official,
    Layout.PARAGRAPHS: _write_paragraphs,
    Layout.CONTROLS: _write_controls,
    Layout.GRID: _write_grid,
}


def _start(form: FilledForm) -> tuple[Document, PrintedForm]:
    document, printed = new_document(form.printed), PrintedForm(form.printed)
    sheet = Sheet(document)
    title, *rest = printed.title_lines
    sheet.centre(title, bold=True, size=15)
    for line in rest:
        sheet.centre(line)
    subtitle, kinds = printed.subtitle_lines
    sheet.centre(subtitle, bold=True, size=12).paragraph_format.space_before = Pt(10)
    sheet.centre(kinds, size=9)
    return document, printed


def _finish(document: Document, printed: PrintedForm) -> Document:
    sheet = Sheet(document)
    sheet.add(printed.guidance("speakers"), italic=True)
    sheet.break_page()
    for line in printed.thematic_list:
        sheet.add(line, bold=line.isupper())
    return document


def _styled_answer(form: FilledForm) -> Answer:
    def answer(place: Sheet, section: str) -> None:
        place.add_lines(form.answers.get(section, ()))

    return answer


def _add_rows(
    document: Document,
    fields: tuple[str, ...],
    printed: PrintedForm,
    answers: Mapping[str, tuple[str, ...]],
    *,
    links: bool = True,
) -> list[_Cell]:
    """Add a table of captions and answers; returns the cells of the answers."""
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    values: list[_Cell] = []
    for field in fields:
        caption, value = table.add_row().cells
        Sheet(caption).caption(printed.caption(field))
        Sheet(value, links=links).add_all(answers[field])
        values.append(value)
    _set_widths(table)
    document.add_paragraph()
    return values


def _add_boxes(document: Document, printed: PrintedForm, answer: Answer) -> None:
    for section in ("summary", "focus-areas"):
        _add_section(_add_box(document), printed, section, answer)
        document.add_paragraph()
    box = document.add_table(rows=0, cols=1, style="Table Grid")
    Sheet(box.add_row().cells[0]).caption(printed.caption("discussion"))
    for section in _SUBSECTIONS:
        _add_section(Sheet(box.add_row().cells[0]), printed, section, answer)
    document.add_paragraph()


def _add_box(document: Document) -> Sheet:
    return Sheet(document.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0])


def _add_section(place: Sheet, printed: PrintedForm, section: str, answer: Answer) -> None:
    place.caption(printed.caption(section))
    if section in _GUIDED:
        place.add(printed.guidance(section), italic=True)
    if section != "positions":
        answer(place, section)
        return
    for agenda in AGENDAS:
        place.caption(printed.caption(agenda))
        answer(place, agenda)


def _add_headed_sections(sheet: Sheet, printed: PrintedForm, answer: Answer) -> None:
    for section in ("summary", "focus-areas", "discussion", *_SUBSECTIONS):
        sheet.add(printed.caption(section), style="Heading 2" if section in _SUBSECTIONS else "Heading 1")
        if section in _GUIDED:
            sheet.add(printed.guidance(section), italic=True)
        if section != "positions":
            answer(sheet, section)
            continue
        for agenda in AGENDAS:
            sheet.add(printed.caption(agenda), style="Heading 3")
            answer(sheet, agenda)


def _add_pair(paragraph: Paragraph, value: str) -> None:
    if "@" in value:
        add_link(paragraph, value)
    elif value:
        add_run(paragraph, value)


def _add_controlled(cell: _Cell, form: FilledForm, field: str, identifier: int) -> None:
    texts = form.header.get(field, ())
    for number, paragraph in enumerate(Sheet(cell).add_all(texts or (PLACEHOLDERS[form.printed],))):
        wrap_runs(paragraph, field, identifier * 10 + number, placeholder=not texts)


def _paragraphs(speaker: Mapping[str, str], field: str) -> tuple[str, ...]:
    return (speaker[field],) if speaker.get(field) else ()


def _set_widths(table: Table, widths: Sequence[int] = _HEADER_WIDTHS) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        if row.cells[0]._tc is row.cells[1]._tc:
            row.cells[0].width = Emu(sum(widths))
        else:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Emu(width)
