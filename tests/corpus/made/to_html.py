"""Pages as HTML, as office programs and mail programs save it."""

from collections.abc import Iterator
from html import escape

from ..answers import Mark
from .page import Block, Page, Paragraph, Run, Table


def write_html(page: Page) -> str:
    """A complete HTML document."""
    body = "\n".join(_blocks(page.blocks))
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(page.title)}</title>'
        f"<style>td {{ border: 1px solid; vertical-align: top }}</style></head>\n<body>\n{body}\n</body></html>\n"
    )


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    open_lists: list[str] = []
    for block in blocks:
        wanted = _lists(block)
        while open_lists and open_lists != wanted[: len(open_lists)]:
            yield f"</{open_lists.pop()}>"
        for tag in wanted[len(open_lists) :]:
            open_lists.append(tag)
            yield f"<{tag}>"
        if isinstance(block, Table):
            yield _table(block)
        elif wanted:
            yield f"<li>{_inner(block)}</li>"
        else:
            yield _paragraph(block)
    yield from (f"</{tag}>" for tag in reversed(open_lists))


def _lists(block: Block) -> list[str]:
    if isinstance(block, Table) or block.marker:
        return []
    return {Mark.BULLET: ["ul"], Mark.SUB_BULLET: ["ul", "ul"], Mark.NUMBER: ["ol"]}.get(block.mark, [])


def _paragraph(paragraph: Paragraph) -> str:
    tag = f"h{paragraph.outline + 1}" if paragraph.outline else "p"
    return f"<{tag}>{escape(paragraph.marker)}{_inner(paragraph)}</{tag}>"


def _inner(paragraph: Paragraph) -> str:
    return "".join(_run(run) for run in paragraph.runs if not run.deleted)


def _run(run: Run) -> str:
    if run.ticked is not None:
        return f'<input type="checkbox"{" checked" if run.ticked else ""}> '
    text = escape(run.text, quote=False).replace("\n", "<br>")
    text = f"<b>{text}</b>" if run.bold else text
    return f"<i>{text}</i>" if run.italic else text


def _table(table: Table) -> str:
    rows = []
    for row in table.rows:
        cells = "".join(
            f"<td{f' colspan={cell.span}' if cell.span > 1 else ''}>{''.join(_blocks(cell.blocks))}</td>"
            for cell in row
        )
        rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>"
