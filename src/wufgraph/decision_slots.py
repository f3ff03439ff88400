"""One line of the decisions file: which slots of SSSOM say what of a decision."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from rdflib import ORG, OWL, SKOS

from .errors import DamagedInputError
from .model import Anchor, Decision, DecisionKind, Side
from .vocabulary import ID
from .wording import fold_space, withhold_addresses

OWN_PREFIXES = {
    "decision": str(ID["decision/"]),
    "orcid": "https://orcid.org/",
    "org": str(ORG),
    "wufid": str(ID),
}
# All slots of a mapping, in the order in which the specification has them.
COLUMNS = (
    *("record_id", "subject_id", "subject_label", "subject_category", "predicate_id", "predicate_label"),
    *("predicate_modifier", "object_id", "object_label", "object_category", "mapping_justification", "author_id"),
    *("author_label", "reviewer_id", "reviewer_label", "creator_id", "creator_label", "license", "subject_type"),
    *("subject_source", "subject_source_version", "object_type", "object_source", "object_source_version"),
    *("predicate_type", "mapping_provider", "mapping_source", "mapping_cardinality", "cardinality_scope"),
    *("mapping_tool", "mapping_tool_id", "mapping_tool_version", "mapping_date", "publication_date", "review_date"),
    *("confidence", "reviewer_agreement", "curation_rule", "curation_rule_text", "subject_match_field"),
    *("object_match_field", "match_string", "subject_preprocessing", "object_preprocessing", "similarity_score"),
    *("similarity_measure", "see_also", "issue_tracker_item", "other", "comment"),
)
_HELD, _MOVED, _OBJECT_PLACES, _SUBJECT_PLACES = (
    "ext_left_out",
    "ext_moved_mentions",
    "ext_object_mentions",
    "ext_subject_mentions",
)
_LITERAL = "rdfs literal"
_MANUAL = "semapv:ManualMappingCuration"
_ANYWHERE = "*"
_ORCID = re.compile(r"^(?:https://orcid\.org/|orcid:)?(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$", re.IGNORECASE)
_SAYS = {
    DecisionKind.SAME: ("owl:sameAs", "is", ""),
    DecisionKind.NOT_SAME: ("owl:sameAs", "is", "Not"),
    DecisionKind.SPLIT: ("owl:sameAs", "is", "Not"),
    DecisionKind.PART_OF: ("org:subOrganizationOf", "is part of", ""),
    DecisionKind.RENAME: ("skos:prefLabel", "is called", ""),
}
# Predicate, and whether it is denied.
_KINDS = {
    (str(OWL.sameAs), False): DecisionKind.SAME,
    (str(OWL.sameAs), True): DecisionKind.NOT_SAME,
    (str(SKOS.exactMatch), False): DecisionKind.SAME,
    (str(SKOS.exactMatch), True): DecisionKind.NOT_SAME,
    (str(OWL.differentFrom), False): DecisionKind.NOT_SAME,
    (str(ORG.subOrganizationOf), False): DecisionKind.PART_OF,
    (str(SKOS.prefLabel), False): DecisionKind.RENAME,
}
_OWN = frozenset(
    {
        *("record_id", "subject_id", "subject_label", "predicate_id", "predicate_label", "predicate_modifier"),
        *("object_id", "object_label", "object_type", "author_id", "author_label", "mapping_date", "comment"),
        *(_HELD, _MOVED, _OBJECT_PLACES, _SUBJECT_PLACES),
    }
)


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """A line as it is written: cells by column, and the prefixes that they need."""

    cells: Mapping[str, str]
    prefixes: Mapping[str, str]


def read_row(cells: Mapping[str, str], prefixes: Mapping[str, str], line: int, where: str) -> Decision:
    """Understand one line; its identifier is empty where it has none.

    Raises:
        DamagedInputError: It says nothing that wufgraph knows.
    """
    predicate = _expand(cells.get("predicate_id", ""), prefixes, where)
    modifier = cells.get("predicate_modifier", "")
    kind = _KINDS.get((predicate, modifier == "Not")) if modifier in ("", "Not") else None
    if kind is None:
        raise DamagedInputError(
            f"{where}: expected owl:sameAs, alone or with the modifier Not, org:subOrganizationOf or skos:prefLabel, "
            f"found '{' '.join(filter(None, (modifier, cells.get('predicate_id'))))}'; correct it or delete the line"
        )
    moved = _read_anchors(cells.get(_MOVED, ""))
    if moved and kind is DecisionKind.NOT_SAME:
        kind = DecisionKind.SPLIT
    renamed, label = kind is DecisionKind.RENAME, cells.get("object_label", "")
    return Decision(
        id=_expand(cells.get("record_id", ""), prefixes, where).removeprefix(OWN_PREFIXES["decision"]),
        kind=kind,
        subject=Side(
            iri=_needed(_expand(cells.get("subject_id", ""), prefixes, where), "subject_id", where),
            label=cells.get("subject_label", ""),
            anchors=_read_anchors(cells.get(_SUBJECT_PLACES, "")),
        ),
        object=Side(
            iri="" if renamed else _needed(_expand(cells.get("object_id", ""), prefixes, where), "object_id", where),
            label=_needed(label, "object_label", where) if renamed else label,
            anchors=moved or _read_anchors(cells.get(_OBJECT_PLACES, "")),
        ),
        author=_read_author(cells),
        date=_read_date(cells.get("mapping_date", ""), where),
        reason=withhold_addresses(cells.get("comment", "")),
        held=bool(cells.get(_HELD)),
        line=line,
        more=tuple((key, value) for key, value in cells.items() if value and key not in _OWN),
    )


def write_row(decision: Decision, prefixes: Mapping[str, str]) -> DecisionRow:
    """Spell one decision."""
    predicate, label, modifier = _SAYS[decision.kind]
    used: dict[str, str] = {"org": OWN_PREFIXES["org"]} if predicate.startswith("org:") else {}
    orcid = _ORCID.match(decision.author)
    if orcid:
        used["orcid"] = OWN_PREFIXES["orcid"]
    split = decision.kind is DecisionKind.SPLIT
    identifier = decision.id if "://" in decision.id else OWN_PREFIXES["decision"] + decision.id
    cells = {
        "mapping_justification": _MANUAL,
        **dict(decision.more),
        "record_id": _contract(identifier, prefixes, used),
        "subject_id": _contract(decision.subject.iri, prefixes, used),
        "subject_label": decision.subject.label,
        "predicate_id": predicate,
        "predicate_label": label,
        "predicate_modifier": modifier,
        "object_id": _contract(decision.object.iri, prefixes, used) if decision.object.iri else "",
        "object_label": decision.object.label,
        "object_type": _LITERAL if decision.kind is DecisionKind.RENAME else "",
        "author_id": f"orcid:{orcid[1].upper()}" if orcid else "",
        "author_label": "" if orcid else _join([decision.author]),
        "mapping_date": decision.date.isoformat(),
        "comment": withhold_addresses(decision.reason),
        _HELD: "yes" if decision.held else "",
        _MOVED: _write_anchors(decision.object.anchors) if split else "",
        _OBJECT_PLACES: "" if split else _write_anchors(decision.object.anchors),
        _SUBJECT_PLACES: _write_anchors(decision.subject.anchors),
    }
    return DecisionRow({key: fold_space(value) for key, value in cells.items()}, used)


def _read_author(cells: Mapping[str, str]) -> str:
    names = [_unjoin(cells.get(column, "")) for column in ("author_id", "author_label")]
    return withhold_addresses(", ".join(name for found in names for name in found))


def _read_date(text: str, where: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise DamagedInputError(
            f"{where}: expected mapping_date as 2026-11-25, found '{text}'; tell the day of the decision so"
        ) from error


def _needed(value: str, column: str, where: str) -> str:
    if not value:
        raise DamagedInputError(f"{where}: expected a value for {column}, found none; add it or delete the line")
    return value


def _expand(text: str, prefixes: Mapping[str, str], where: str) -> str:
    if "://" in text or not text:
        return text
    prefix, colon, local = text.partition(":")
    if not colon or prefix not in prefixes:
        raise DamagedInputError(
            f"{where}: expected an identifier with a prefix that curie_map declares, found '{text}'; declare it"
        )
    return prefixes[prefix] + local


def _contract(iri: str, prefixes: Mapping[str, str], used: dict[str, str]) -> str:
    """An IRI with the longest prefix that is known, or with one made for what stands before its last part."""
    fitting = [prefix for prefix, start in prefixes.items() if start and iri.startswith(start)]
    if fitting:
        prefix = min(fitting, key=lambda one: (-len(prefixes[one]), one))
        start = prefixes[prefix]
    else:
        start = iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]
        prefix = next((one for one, known in used.items() if known == start), f"ns{len(used) + 1}")
    used[prefix] = start
    return f"{prefix}:{iri[len(start) :]}"


def _read_anchors(text: str) -> tuple[Anchor, ...]:
    found = []
    for place in _unjoin(text):
        report, colon, words = place.partition(": ")
        found.append(Anchor(report if report != _ANYWHERE else "", words) if colon else Anchor("", place))
    return tuple(found)


def _write_anchors(anchors: tuple[Anchor, ...]) -> str:
    return _join([f"{anchor.report or _ANYWHERE}: {anchor.words}" for anchor in anchors])


def _join(values: list[str]) -> str:
    r"""Values of one slot; SSSOM 1.1 has `|` between them, and `\` before one within."""
    return "|".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)


def _unjoin(text: str) -> list[str]:
    parts = re.findall(r"(?:\\[\\|]|[^|])+", text)
    return [re.sub(r"\\([\\|])", r"\1", part).strip() for part in parts if part.strip()]
