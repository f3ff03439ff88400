"""Filled-in forms as files: the same form and layout give the same bytes."""

import datetime as dt
import io
import zipfile

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from .answers import FilledForm, Layout
from .flat import write_flat
from .layouts import LAYOUTS

_WRITTEN = dt.datetime(2014, 4, 28, 9, 0, tzinfo=dt.UTC).replace(tzinfo=None)
_ZIP_TIME = (2014, 4, 28, 9, 0, 0)
_UNUSED = {RELATIONSHIP_TYPE.THUMBNAIL}
_UNUSED_IN_DOCUMENT = {
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}


def write_form(form: FilledForm, layout: Layout) -> bytes:
    """The file's bytes: text for `Layout.TEXT`, else a Word document."""
    if layout is Layout.TEXT:
        return write_flat(form)
    document = LAYOUTS[layout](form)
    _set_properties(document, form)
    _drop_leftovers(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return _with_fixed_times(buffer.getvalue())


def read_members(data: bytes) -> dict[str, bytes]:
    """The parts of a Word document: what stays the same where compressors differ."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _set_properties(document: Document, form: FilledForm) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = form.author
    properties.title = " ".join(form.header.get("title", ()))
    properties.comments = form.remark
    properties.language = form.printed.value
    properties.created = properties.modified = _WRITTEN
    properties.revision = 1


def _drop_leftovers(document: Document) -> None:
    """Leave out what python-docx's template brings along and no form has."""
    package = document.part.package
    for rels, unused in ((package.rels, _UNUSED), (document.part.rels, _UNUSED_IN_DOCUMENT)):
        for key in [key for key, rel in rels.items() if rel.reltype in unused]:
            del rels[key]


def _with_fixed_times(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in read_members(data).items():
            entry = zipfile.ZipInfo(name, _ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()
