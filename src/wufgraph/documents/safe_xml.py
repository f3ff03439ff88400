"""Reading archives, XML and HTML that may be hostile: bounded size, no entities, nothing fetched."""

import io
import zipfile
import zlib
from functools import lru_cache

from lxml import etree

from ..errors import DamagedInputError

PART_LIMIT_BYTES = 64 * 1024 * 1024
PARTS_LIMIT = 5000
# A paragraph may take six characters of XML and thousands of times that in memory: elements are limited too.
TAGS_LIMIT = 1_000_000
# What zipfile raises for a part that is missing, encrypted, cut short, out of place, or packed in an unknown way.
_UNREADABLE = (KeyError, RuntimeError, zipfile.BadZipFile, EOFError, OSError, ValueError, zlib.error)
# Word uses no other; the libraries for those have errors and appetites of their own.
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY = b"PK\x01\x02"
MOST_ENTRIES = 50_000  # archives within an archive included


@lru_cache(maxsize=1)  # each format asks for them, to tell whether a file is one of its own
def part_names(data: bytes) -> frozenset[str]:
    """The parts of a zip archive; none where bytes are no whole archive."""
    if not data.startswith(b"PK\x03\x04") or data.count(_ENTRY) > MOST_ENTRIES:
        return frozenset()
    try:
        return frozenset(zipfile.ZipFile(io.BytesIO(data)).namelist())
    except (*_UNREADABLE, NotImplementedError):
        return frozenset()


class Archive:
    """A zip archive whose parts are read within limits."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        if data.count(_ENTRY) > MOST_ENTRIES:
            raise DamagedInputError(f"{name}: expected at most {PARTS_LIMIT} parts, found many more; it may be a trap")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            names = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise DamagedInputError(
                f"{name}: expected a whole file, found a broken archive ({error}); ask for it again"
            ) from error
        if len(names) > PARTS_LIMIT:
            raise DamagedInputError(
                f"{name}: expected at most {PARTS_LIMIT} parts, found {len(names)}; save the report again"
            )
        self._names = frozenset(names)

    def __contains__(self, part: str) -> bool:
        return part in self._names

    def part_names(self) -> list[str]:
        """The parts, in the archive's order."""
        return list(dict.fromkeys(self._zip.namelist()))

    def read_xml(self, part: str) -> etree._Element:
        """Parse one part as XML.

        Raises:
            DamagedInputError: It is missing, encrypted, too large, or no well-formed XML.
        """
        return parse_xml(self.read(part), self._name, part)

    def read(self, part: str) -> bytes:
        """The bytes of one part.

        Raises:
            DamagedInputError: It is missing, encrypted, or too large.
        """
        try:
            if self._zip.getinfo(part).compress_type not in _PACKINGS:
                raise zipfile.BadZipFile("it is packed as Word packs no part")
            with self._zip.open(part) as stream:
                data = stream.read(PART_LIMIT_BYTES + 1)
        except _UNREADABLE as error:
            raise DamagedInputError(
                f"{self._name}: expected the part {part}, could not read it ({error}); ask for the file again"
            ) from error
        if len(data) > PART_LIMIT_BYTES:
            raise DamagedInputError(
                f"{self._name}: expected at most {PART_LIMIT_BYTES >> 20} MB in {part}, found more; it may be a trap"
            )
        return data


def parse_xml(data: bytes, name: str, part: str = "it") -> etree._Element:
    """Parse XML.

    Args:
        data: The XML.
        name: The file's name, for messages.
        part: Where in the file it stands, for messages.

    Raises:
        DamagedInputError: It has too many elements, a document type, or is not well formed.
    """
    _check_tags(data.count(b"<"), name, part)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedInputError(f"{name}: expected XML in {part}, found: {error}; open and save it again") from error
    if root.getroottree().docinfo.doctype:
        raise DamagedInputError(f"{name}: expected no document type in {part}, found one; open and save it again")
    return root


def parse_html(markup: str, name: str) -> etree._Element | None:
    """Parse HTML as forgivingly as browsers do; None where there is no element in it.

    Raises:
        DamagedInputError: It has too many elements, or elements too deep in each other.
    """
    _check_tags(markup.count("<"), name, "it")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    root = etree.fromstring(markup.encode("utf-8", errors="replace"), parser)
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise DamagedInputError(
            f"{name}: expected a page of sensible depth and size, found more than can be read; it may be a trap"
        )
    return root


def _check_tags(count: int, name: str, part: str) -> None:
    if count > TAGS_LIMIT:
        raise DamagedInputError(f"{name}: expected at most {TAGS_LIMIT} tags in {part}, found more; it may be a trap")
