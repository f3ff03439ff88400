"""Pages as Word documents, written part by part: the same page gives the same bytes."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from ..answers import Mark
from .page import Block, Cell, Page, Paragraph, Run, Table

_TIME = (2014, 4, 28, 9, 0, 0)
_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TEXT_WIDTH = 9400
_TYPES = (
    _HEAD
    + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
<Override PartName="/word/header1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
</Types>"""
)
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = (
    _HEAD
    + f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>"""
)
_PART_RELS = (
    _HEAD
    + f"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="{_REL}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_REL}/numbering" Target="numbering.xml"/>
<Relationship Id="rId3" Type="{_REL}/header" Target="header1.xml"/></Relationships>"""
)
_STYLES = (
    _HEAD
    + f"""<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="DejaVu Sans" w:hAnsi="DejaVu Sans"
 w:cs="DejaVu Sans"/><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"""
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:basedOn w:val="Normal"/>'
        f'<w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        for n in (1, 2, 3)
    )
    + "</w:styles>"
)
_LEVELS = "".join(
    f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/>'
    f'<w:pPr><w:ind w:left="{360 * (n + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    for n, sign in enumerate("•–")
)
_LIST_START = 10


def write_word(page: Page) -> bytes:
    """The page as .docx."""
    writer = _Writer()
    body = "".join(writer.blocks(page.blocks, _TEXT_WIDTH))
    reference = '<w:headerReference w:type="default" r:id="rId3"/>' if page.running else ""
    ending = f'<w:sectPr>{reference}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1253" '
    ending += 'w:bottom="1134" w:left="1253" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "word/document.xml": f"{_HEAD}<w:document {_W}><w:body>{body}{ending}</w:body></w:document>",
        "word/_rels/document.xml.rels": _PART_RELS,
        "word/styles.xml": _STYLES,
        "word/numbering.xml": writer.numbering(),
        "word/header1.xml": f"{_HEAD}<w:hdr {_W}>{_paragraph_of(page.running)}</w:hdr>",
    }
    return pack(parts)


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive that tells no time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


class _Writer:
    """Writes blocks; counts lists and controls."""

    def __init__(self) -> None:
        self.lists = 0
        self.controls = 0

    def numbering(self) -> str:
        """The lists that were used: one of bullets, and one for each run of numbers."""
        numbers = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        own = "".join(
            f'<w:num w:numId="{_LIST_START + n}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0">'
            f'<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            for n in range(self.lists)
        )
        return (
            f'{_HEAD}<w:numbering {_W}><w:abstractNum w:abstractNumId="1">{_LEVELS}</w:abstractNum>'
            f'<w:abstractNum w:abstractNumId="2">{numbers}</w:abstractNum>'
            f'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>{own}</w:numbering>'
        )

    def blocks(self, blocks: tuple[Block, ...], width: int) -> Iterator[str]:
        """Paragraphs and tables; neighbouring tables are kept apart by an empty paragraph."""
        for block in blocks:
            if isinstance(block, Paragraph):
                yield self.paragraph(block)
            else:
                yield self.table(block, width) + "<w:p/>"

    def table(self, table: Table, width: int) -> str:
        """A ruled table."""
        widths = [width * share // sum(table.widths) for share in table.widths]
        lines = "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
        rows = "".join(f"<w:tr>{''.join(self._cells(row, widths))}</w:tr>" for row in table.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def _cells(self, row: tuple[Cell, ...], widths: list[int]) -> Iterator[str]:
        at = 0
        for cell in row:
            width = sum(widths[at : at + cell.span])
            at += cell.span
            span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
            content = "".join(self.blocks(cell.blocks, width - 200)) or "<w:p/>"
            yield f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{content}</w:tc>'

    def paragraph(self, paragraph: Paragraph) -> str:
        """A paragraph with its list, heading style and runs."""
        style = f'<w:pStyle w:val="Heading{paragraph.outline}"/>' if paragraph.outline else ""
        centre = '<w:jc w:val="center"/>' if paragraph.centred else ""
        listed = "" if paragraph.marker else self._list(paragraph)
        runs = "".join(map(self._run, paragraph.runs))
        typed = _text(paragraph.marker) if paragraph.marker else ""
        written = f"<w:p><w:pPr>{style}{listed}{centre}</w:pPr>{typed}{runs}</w:p>"
        if not paragraph.boxed:
            return written
        return (
            '<w:p><w:r><w:pict><v:shape style="width:400pt;height:40pt"><v:textbox><w:txbxContent>'
            f"{written}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
        )

    def _list(self, paragraph: Paragraph) -> str:
        level = {Mark.BULLET: 0, Mark.SUB_BULLET: 1}.get(paragraph.mark)
        if level is None and not paragraph.number:
            return ""
        if paragraph.number == 1:
            self.lists += 1
        identifier = 1 if level is not None else _LIST_START + self.lists - 1
        return f'<w:numPr><w:ilvl w:val="{level or 0}"/><w:numId w:val="{identifier}"/></w:numPr>'

    def _run(self, run: Run) -> str:
        if run.ticked is not None:
            return self._box(run)
        properties = "".join(f"<w:{tag}/>" for tag, on in (("b", run.bold), ("i", run.italic)) if on)
        written = _text(run.text, properties, "delText" if run.deleted else "t")
        change = 'w:id="7" w:author="Editor" w:date="2014-04-20T10:00:00Z"'
        if run.deleted:
            return f"<w:del {change}>{written}</w:del>"
        if run.inserted:
            return f"<w:ins {change}>{written}</w:ins>"
        return self._control(run.control, written) if run.control else written

    def _control(self, name: str, content: str) -> str:
        self.controls += 1
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val={quoteattr(name)}/><w:id w:val="{self.controls}"/></w:sdtPr>'
            f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
        )

    def _box(self, run: Run) -> str:
        self.controls += 1
        state = f'<w14:checked w14:val="{int(bool(run.ticked))}"/>'
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{self.controls}"/><w14:checkbox>{state}'
            f"</w14:checkbox></w:sdtPr><w:sdtContent>{_text(run.text.strip())}</w:sdtContent></w:sdt>{_text(' ')}"
        )


def _text(text: str, properties: str = "", tag: str = "t") -> str:
    pieces = [
        "<w:br/>" if piece == "\n" else "<w:tab/>" if piece == "\t" else _words(piece, tag)
        for piece in re.split(r"([\n\t])", text)
        if piece
    ]
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{''.join(pieces)}</w:r>"


def _words(text: str, tag: str) -> str:
    return f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>'


def _paragraph_of(text: str) -> str:
    return f"<w:p>{_text(text)}</w:p>"
