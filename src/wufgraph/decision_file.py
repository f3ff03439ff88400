"""The decisions file: what people decided about who is who, as SSSOM/TSV that a spreadsheet opens.

One line for each decision. What SSSOM has no slot for stands in extension slots: whether a line is left out, the
words that a split moves, and where the two things were named, so that a decision holds where an IRI is gone.
Source: https://mapping-commons.github.io/sssom/spec-formats-tsv/ (SSSOM 1.1).
"""

import csv
import datetime as dt
import hashlib
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from .decision_slots import COLUMNS, OWN_PREFIXES, DecisionRow, read_row, write_row
from .errors import DamagedInputError
from .model import Decision, DecisionKind, Side

_UNLICENSED = "https://w3id.org/sssom/license/unspecified"
_SET = "https://w3id.org/wufgraph/decisions"
_EXTENSION = "ext_"
_SPREADSHEET = re.compile(r'^"(#.*)"\s*$')
_BUILT_IN = {
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "semapv": "https://w3id.org/semapv/vocab/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "sssom": "https://w3id.org/sssom/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "linkml": "https://w3id.org/linkml/",
}


class _Head(yaml.SafeDumper):
    """Words that YAML would take for something else stand in double quotes, as the specification has it."""

    def represent_str(self, data: str) -> yaml.ScalarNode:
        tag = "tag:yaml.org,2002:str"
        is_plain = self.resolve(yaml.ScalarNode, data, (True, False)) == tag  # type: ignore[no-untyped-call]
        return self.represent_scalar(tag, data, style=None if is_plain else '"')


_Head.add_representer(str, _Head.represent_str)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFile:
    """What a decisions file holds.

    Attributes:
        decisions: In the order of the file.
        head: Slots of its metadata block, but for those that follow from the decisions.
        prefixes: IRI by prefix, as declared.
    """

    decisions: tuple[Decision, ...] = ()
    head: Mapping[str, Any] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)

    def with_decision(self, decision: Decision) -> "DecisionFile":
        """With one more, in order of identifier, which is that of days; one that is there already is replaced."""
        others = (one for one in self.decisions if one.id != decision.id)
        return replace(self, decisions=tuple(sorted((*others, decision), key=lambda one: one.id)))

    def without(self, identifiers: Iterable[str]) -> "DecisionFile":
        """Without some."""
        gone = set(identifiers)
        return replace(self, decisions=tuple(one for one in self.decisions if one.id not in gone))


def identify(kind: DecisionKind, subject: Side, other: Side, date: dt.date) -> str:
    """Identifier of a decision: its day, and six digits of what it is about."""
    places = [f"{a.report}:{a.words}" for a in other.anchors] if kind is DecisionKind.SPLIT else []
    content = "|".join([kind, subject.iri, other.iri or other.label, *sorted(places)])
    return f"{date.isoformat()}-{hashlib.sha256(content.encode()).hexdigest()[:6]}"


def read_decisions(data: bytes, name: str) -> DecisionFile:
    """Read a decisions file, also one that went through a spreadsheet.

    Args:
        data: The bytes of the file; none is a file without decisions.
        name: The file's name, for messages.

    Raises:
        DamagedInputError: It is no SSSOM/TSV, or a line is no decision that wufgraph knows.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DamagedInputError(f"{name}: expected UTF-8, found other bytes; save it as UTF-8") from error
    head, table, lines = _cut_off_head(text)
    metadata = _read_head(head, name)
    declared = metadata.pop("curie_map", None) or {}
    if not isinstance(declared, dict):
        raise DamagedInputError(f"{name}: expected curie_map as prefixes with their IRIs; correct it")
    metadata.pop("extension_definitions", None)
    prefixes = _BUILT_IN | OWN_PREFIXES | {str(prefix): str(iri) for prefix, iri in declared.items()}
    decisions = []
    reader = csv.DictReader(io.StringIO(table), dialect="excel-tab", restval="")
    for cells in reader:
        row = _propagate({key: value.strip() for key, value in cells.items() if isinstance(key, str)}, metadata)
        line = lines + reader.line_num
        if any(row.values()):
            decisions.append(_identified(read_row(row, prefixes, line, f"{name}, line {line}")))
    _tell_repeated(decisions, name)
    return DecisionFile(decisions=tuple(decisions), head=metadata, prefixes=declared)


def write_decisions(file: DecisionFile) -> bytes:
    """Spell a decisions file: the same decisions give the same bytes."""
    known = {str(prefix): str(iri) for prefix, iri in file.prefixes.items()}
    rows = [write_row(decision, _BUILT_IN | known | OWN_PREFIXES) for decision in file.decisions]
    named = {column for row in rows for column, cell in row.cells.items() if cell}
    standard = [column for column in COLUMNS if column in named]
    more = sorted(named - set(COLUMNS), key=lambda column: (column.startswith(_EXTENSION), column))
    table = io.StringIO()
    writer = csv.writer(table, dialect="excel-tab", lineterminator="\n")
    # What the specification orders but wufgraph does not know stands behind what it knows, before extensions.
    columns = [*standard, *more] if rows else ["record_id", "subject_id", "predicate_id", "object_id"]
    writer.writerow(columns)
    writer.writerows([row.cells.get(column, "") for column in columns] for row in rows)
    extensions = [column for column in columns if column.startswith(_EXTENSION)]
    return (_spell_head(file.head, _used(rows), extensions) + table.getvalue()).encode()


def _cut_off_head(text: str) -> tuple[str, str, int]:
    """The metadata block without its marks, the table, and the number of lines before that."""
    lines = text.splitlines(keepends=True)
    head: list[str] = []
    for line in lines:
        quoted = _SPREADSHEET.match(line.rstrip("\r\n\t"))
        plain = quoted[1].replace('""', '"') if quoted else line
        if not plain.startswith("#"):
            break
        head.append(plain[1:].rstrip() + "\n")
    return "".join(head), "".join(lines[len(head) :]), len(head)


def _read_head(head: str, name: str) -> dict[str, Any]:
    try:
        metadata = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise DamagedInputError(f"{name}: expected YAML behind the marks '#', found: {error}; correct it") from error
    if metadata is None:
        return {}
    if not isinstance(metadata, dict):
        raise DamagedInputError(f"{name}: expected slots of a mapping set behind the marks '#'; correct it")
    return {str(key): value for key, value in metadata.items()}


def _propagate(row: dict[str, str], metadata: Mapping[str, Any]) -> dict[str, str]:
    """A slot of the set that no line has is that of all lines: SSSOM 1.1, "Propagation"."""
    shared = {key: str(metadata[key]) for key in ("mapping_date", "object_type") if key in metadata and key not in row}
    return shared | row


def _identified(decision: Decision) -> Decision:
    """A line that somebody wrote by hand gets the identifier that the program would have given it."""
    if decision.id:
        return decision
    return replace(decision, id=identify(decision.kind, decision.subject, decision.object, decision.date))


def _tell_repeated(decisions: Iterable[Decision], name: str) -> None:
    lines: dict[str, int] = {}
    for one in decisions:
        if (before := lines.setdefault(one.id, one.line)) != one.line:
            raise DamagedInputError(
                f"{name}, line {one.line}: expected each decision once, found {one.id} in line {before} too; "
                "delete one of them"
            )


def _used(rows: Iterable[DecisionRow]) -> dict[str, str]:
    """Prefixes that must be declared, sorted."""
    found = {prefix: iri for row in rows for prefix, iri in row.prefixes.items() if prefix not in _BUILT_IN}
    return dict(sorted(found.items()))


def _spell_head(head: Mapping[str, Any], prefixes: Mapping[str, str], extensions: list[str]) -> str:
    first = {"sssom_version": "1.1", "curie_map": dict(prefixes), "mapping_set_id": _SET, "license": _UNLICENSED}
    slots = {**first, **head, "curie_map": dict(prefixes)}
    if extensions:
        slots["extension_definitions"] = [{"slot_name": name} for name in extensions]
    slots = {key: value for key, value in slots.items() if value}
    spelled = yaml.dump(
        slots, Dumper=_Head, sort_keys=False, allow_unicode=True, default_flow_style=False, width=10_000
    )
    return "".join(f"#{line}\n" for line in spelled.splitlines())
