"""Known organizations from the user's own files: tables, SKOS and dumps of ROR."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from xml.sax import SAXException

import msgspec
from rdflib import DCTERMS, ORG, OWL, RDF, SKOS, Graph, Literal, URIRef
from rdflib.exceptions import ParserError

from ..errors import DamagedInputError, MissingInputError
from ..wording import slugify
from .authority import KnownOrganization

_LARGEST_TEXT = 64_000_000
_LARGEST_DUMP = 2_000_000_000
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ACRONYM = re.compile(r"[A-ZÀ-Þ0-9&.-]*[A-ZÀ-Þ][A-ZÀ-Þ0-9&.-]*[A-Za-z]?")
_LANGUAGES = ("en", "es", "fr")


class _Name(msgspec.Struct, frozen=True):
    value: str
    types: list[str] = msgspec.field(default_factory=list)


class _Details(msgspec.Struct, frozen=True):
    country_code: str | None = None


class _Location(msgspec.Struct, frozen=True):
    geonames_details: _Details = msgspec.field(default_factory=_Details)


class _Relation(msgspec.Struct, frozen=True):
    type: str
    id: str


class _RorRow(msgspec.Struct, frozen=True):
    id: str
    names: list[_Name]
    types: list[str] = msgspec.field(default_factory=list)
    locations: list[_Location] = msgspec.field(default_factory=list)
    relationships: list[_Relation] = msgspec.field(default_factory=list)
    status: str = "active"


def read_authority_file(path: Path) -> list[KnownOrganization]:
    """The organizations of a file: CSV, SKOS as Turtle or RDF/XML, or ROR's dump of version 2 as JSON or a zip of it.

    Raises:
        MissingInputError: It cannot be read.
        DamagedInputError: It is of none of these forms, or tells two things of one identifier.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST_DUMP + 1)
    except OSError as error:
        raise MissingInputError(f"{path}: expected a file of known organizations, found: {error.strerror}; "
                                "check the path") from error  # fmt: skip
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"PK"):
        found = list(_read_ror(_unzip(data, path), path))
    elif start[:1] in (b"[", b"{"):
        found = list(_read_ror(data, path))
    elif path.suffix.lower() in (".ttl", ".rdf", ".xml", ".owl", ".skos") or start.startswith((b"<", b"@prefix")):
        found = list(_read_skos(data, path))
    else:
        found = list(_read_table(data, path))
    if not found:
        raise DamagedInputError(f"{path}: expected known organizations, found none; see docs/identities.md")
    return found


def _read_table(data: bytes, path: Path) -> Iterator[KnownOrganization]:
    """Rows with the columns of data/reference/organizations.csv, of which `name` must be there."""
    try:
        reader = csv.DictReader(io.StringIO(data[:_LARGEST_TEXT].decode("utf-8-sig"), newline=""), strict=True)
        rows = [(reader.line_num, {k: (v or "").strip() for k, v in row.items() if isinstance(v, str | None) and k})
                for row in reader]  # fmt: skip
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedInputError(
            f"{path}: expected a CSV table in UTF-8, found: {error}; save it as 'CSV UTF-8'"
        ) from error
    lines: dict[str, int] = {}
    for line, row in rows:
        if not row.get("name"):
            raise DamagedInputError(f"{path}, line {line}: expected a name, found none; write it or take the row out")
        slug = row.get("slug") or slugify(row["name"])
        if not _SLUG.fullmatch(slug):
            raise DamagedInputError(f"{path}, line {line}: expected a slug of small letters, digits and hyphens, "
                                    f"found {slug or 'none'}; correct it")  # fmt: skip
        if slug in lines:
            raise DamagedInputError(f"{path}, line {line}: expected each slug once, found {slug} as in line "
                                    f"{lines[slug]}; take one of the two out")  # fmt: skip
        for iri in [f"{iri} of same_as" for iri in _each_once(row.get("same_as", "").split("|"))]:
            if iri in lines:
                raise DamagedInputError(f"{path}, line {line}: expected each IRI once, found {iri} as in line "
                                        f"{lines[iri]}; take one of the two out")  # fmt: skip
            lines[iri] = line
        lines[slug] = line
        names = (row["name"], row.get("name_es", ""), row.get("name_fr", ""), *row.get("other_names", "").split("|"))
        yield KnownOrganization(
            slug=slug,
            names=_each_once(names),
            acronyms=_each_once(row.get("acronyms", "").split("|")),
            country=row.get("country") or None,
            part_of=row.get("part_of") or None,
            run_by=row.get("run_by") or None,
            collaboration=row.get("collaboration") or None,
            sector=row.get("sector", ""),
            same_as=tuple(sorted(_each_once(row.get("same_as", "").split("|")))),
            source=path.name,
        )


def _read_skos(data: bytes, path: Path) -> Iterator[KnownOrganization]:
    """Concepts with their labels; what is broader, or of what it is a sub-organization, is the whole."""
    if len(data) > _LARGEST_TEXT or b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        raise DamagedInputError(f"{path}: expected SKOS of at most 64 MB without entities, found more; "
                                "write it as Turtle")  # fmt: skip
    graph = Graph()
    try:
        graph.parse(data=data, format="xml" if b"<rdf:RDF" in data[:4000] else "turtle")
    except (SyntaxError, ValueError, SAXException, ParserError) as error:
        raise DamagedInputError(f"{path}: expected SKOS as Turtle or RDF/XML, found: {error}; correct it") from error
    concepts = {one for one in graph.subjects(RDF.type, SKOS.Concept) if isinstance(one, URIRef)}
    slugs = _mint_slugs({str(one): _main_label(graph, one, path) for one in sorted(concepts)})
    for one in sorted(concepts):
        labels = [str(label) for kind in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
                  for label in sorted(graph.objects(one, kind), key=_by_language)]  # fmt: skip
        main = _main_label(graph, one, path)
        wholes = sorted(
            str(o) for p in (SKOS.broader, ORG.subOrganizationOf, DCTERMS.isPartOf) for o in graph.objects(one, p)
        )
        same = {str(o) for p in (SKOS.exactMatch, OWL.sameAs) for o in graph.objects(one, p)} | {str(one)}
        yield KnownOrganization(
            slug=slugs[str(one)],
            names=_each_once([main, *(label for label in labels if not _ACRONYM.fullmatch(label))]),
            acronyms=_each_once(label for label in labels if _ACRONYM.fullmatch(label) and label != main),
            country=None,
            part_of=next((slugs[whole] for whole in wholes if whole in slugs), None),
            run_by=None,
            collaboration=None,
            same_as=tuple(sorted(same)),
            source=path.name,
        )


def _main_label(graph: Graph, concept: URIRef, path: Path) -> str:
    labels = sorted((o for o in graph.objects(concept, SKOS.prefLabel)), key=_by_language)
    languages = [label.language for label in labels if isinstance(label, Literal)]
    if not labels or len(languages) != len(set(languages)):
        found = "none" if not labels else "two: " + ", ".join(map(str, labels))
        raise DamagedInputError(
            f"{path}: expected one skos:prefLabel in each language for {concept}, found {found}; correct it"
        )
    return str(labels[0])


def _by_language(label: object) -> tuple[int, str, str]:
    language = (label.language or "") if isinstance(label, Literal) else ""
    return (
        _LANGUAGES.index(language) if language in _LANGUAGES else len(_LANGUAGES) * bool(language),
        language,
        str(label),
    )


def _read_ror(data: bytes, path: Path) -> Iterator[KnownOrganization]:
    """Active organizations of ROR. Source: https://ror.readme.io/docs/ror-data-structure (schema 2)."""
    try:
        rows = msgspec.json.decode(data, type=list[_RorRow])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DamagedInputError(f"{path}: expected a dump of ROR of schema 2, found: {error}; "
                                "get the file whose name ends with _schema_v2.json") from error  # fmt: skip
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            raise DamagedInputError(f"{path}: expected each ROR identifier once, found {row.id} twice; take one out")
        seen.add(row.id)
    active = [row for row in rows if row.status == "active" and row.names]
    slugs = _mint_slugs({row.id: _ror_name(row) for row in active})
    for row in active:
        wholes = sorted(slugs[r.id] for r in row.relationships if r.type == "parent" and r.id in slugs)
        countries = [one.geonames_details.country_code for one in row.locations]
        yield KnownOrganization(
            slug=slugs[row.id],
            names=_each_once([_ror_name(row), *(n.value for n in row.names if "acronym" not in n.types)]),
            acronyms=_each_once(n.value for n in row.names if "acronym" in n.types),
            country=countries[0] if countries else None,
            part_of=wholes[0] if wholes else None,
            run_by=None,
            collaboration=None,
            sector="university" if "education" in row.types else "government" if "government" in row.types else "",
            same_as=(row.id,),
            source=path.name,
        )


def _ror_name(row: _RorRow) -> str:
    return next((n.value for n in row.names if "ror_display" in n.types), row.names[0].value)


def _unzip(data: bytes, path: Path) -> bytes:
    """The dump of schema 2 within an archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = sorted(one.filename for one in archive.infolist() if one.filename.lower().endswith(".json"))
            name = next((one for one in found if "v2" in one), next(iter(found), None))
            if name is None or archive.getinfo(name).file_size > _LARGEST_DUMP:
                raise DamagedInputError(f"{path}: expected a dump of ROR as JSON of at most 2 GB, found "
                                        f"{name or 'no .json'}; unpack the archive")  # fmt: skip
            with archive.open(name) as stream:
                return stream.read(_LARGEST_DUMP)
    except (zipfile.BadZipFile, RuntimeError, OSError, EOFError) as error:
        raise DamagedInputError(f"{path}: expected a zip of ROR's dump, found: {error}; get it again") from error


def _mint_slugs(names: Mapping[str, str]) -> dict[str, str]:
    """A slug for each identifier: of its name, with the last part of the identifier where two want one."""
    wanted: dict[str, list[str]] = {}
    for identifier, name in sorted(names.items()):
        wanted.setdefault(slugify(name), []).append(identifier)
    return {
        identifier: slug
        if slug and len(group) == 1
        else f"{slug or 'unnamed'}-{slugify(re.split('[/#]', identifier)[-1])}"
        for slug, group in wanted.items()
        for identifier in group
    }


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stripped for name in names if (stripped := name.strip())))
