"""JSON-LD 1.1 as a web developer would want it: a tree per event, plain keys, the context inside.

Built here and not by a framing library: the one for Python needs an LGPL dependency, and is slower by
orders of magnitude on a whole graph (docs/decisions/0007-json-ld.md). A test expands the file with that
library and gets the same triples.
"""

import json
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from typing import Any, BinaryIO

from rdflib import DCTERMS, ORG, PROV, RDF, XSD, Literal, URIRef

from ..assets import read_asset
from ..prefixes import PREFIXES
from ..store import Term
from ..vocabulary import SCHEMA, SCHEME, WUF
from .rdf import Quad

Node = dict[str, Any]

# What is shown in place, not only by its IRI.
_EMBEDDED = frozenset(
    {
        WUF.organizedBy,
        WUF.participant,
        WUF.onBehalfOf,
        WUF.heldIn,
        WUF.basedIn,
        WUF.hasEvidence,
        WUF.declaresPartnership,
        WUF.reportsFigure,
        PROV.wasDerivedFrom,
        ORG.subOrganizationOf,
    }
)
# What hangs on a thing by a property that points to it: class → (property, term).
_HANGING = {
    WUF.PartnerEvent: ((WUF.atEvent, "participations"), (WUF.reportsOn, "report")),
    WUF.Report: ((DCTERMS.isPartOf, "sections"),),
    WUF.ReportSection: ((WUF.statedIn, "statements"),),
    WUF.Statement: ((WUF.mentionedIn, "namings"),),
    WUF.Partnership: ((WUF.inPartnership, "parties"),),
}
_SPEAKER = SCHEME["role/speaker"]
_NATIVE: dict[URIRef, Callable[[str], int | bool]] = {XSD.integer: int, XSD.boolean: lambda text: text == "true"}


def write_json_ld(quads: list[Quad], out: BinaryIO) -> None:
    """Write a tree per event; what no event leads to follows behind."""
    tree = _Tree(quads)
    document = {"@context": _context(), "@graph": tree.roots()}
    out.write(json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n")


@cache
def _context() -> Node:
    context: Node = json.loads(read_asset("ontology/context.jsonld"))["@context"]
    return context


class _Terms:
    """The context read backwards: the key of a property, and whether its value is always a list."""

    def __init__(self) -> None:
        self.key_of: dict[str, str] = {}
        self.type_of: dict[str, str] = {}
        self.is_list: dict[str, bool] = {}
        self.map_of: dict[str, str] = {}
        self.order = {"id": 0, "type": 1}
        for place, (key, term) in enumerate(_context().items(), start=2):
            if key.startswith("@"):
                continue
            self.order.setdefault(key, place)
            described = term if isinstance(term, dict) else {"@id": term}
            self.is_list[key] = described.get("@container") == "@set"
            iri = _expand(described.get("@id", ""))
            if described.get("@container") == "@language":
                self.map_of[iri] = key
            elif "@reverse" not in described and iri and not iri.startswith("@"):
                self.key_of.setdefault(iri, key)
                self.type_of.setdefault(iri, described.get("@type", ""))


class _Tree:
    def __init__(self, quads: list[Quad]) -> None:
        self._terms = _Terms()
        self._facts: dict[Term, list[tuple[URIRef, Term]]] = defaultdict(list)
        self._pointing: dict[tuple[URIRef, Term], list[Term]] = defaultdict(list)
        self._types: dict[Term, set[Term]] = defaultdict(set)
        self._shown: set[Term] = set()
        for subject, predicate, value, _ in quads:
            if predicate == RDF.type:
                self._types[subject].add(value)
            self._facts[subject].append((predicate, value))
            self._pointing[predicate, value].append(subject)

    def roots(self) -> list[Node]:
        events = sorted(s for s, types in self._types.items() if WUF.PartnerEvent in types)
        trees = [self._node(event, frozenset()) for event in events]
        return trees + [self._node(s, frozenset()) for s in sorted(self._facts) if s not in self._shown]

    def _node(self, subject: Term, above: frozenset[Term]) -> Node:
        self._shown.add(subject)
        node: dict[str, list[Any]] = defaultdict(list)
        inside = above | {subject}
        for predicate, value in self._facts[subject]:
            if self._hangs(subject, predicate, value, above):
                continue
            key, spelled = self._spell(predicate, value, inside)
            if spelled not in node[key]:
                node[key].append(spelled)
        for kind in sorted(self._types[subject]):
            for predicate, key in _hanging(kind):
                for child in sorted(set(self._pointing[predicate, subject]), key=self._place):
                    node["speakers" if self._is_speaker(child) else key].append(self._node(child, inside))
        ordered = sorted(node, key=lambda key: (self._terms.order.get(key, len(self._terms.order)), key))
        return {"id": _compact(str(subject)), **{key: self._values(key, node[key]) for key in ordered}}

    def _hangs(self, subject: Term, predicate: URIRef, value: Term, above: frozenset[Term]) -> bool:
        """Whether a fact is told by the place in the tree: "at this event" inside the event."""
        return (
            value in above
            and any(predicate == p for kind in self._types[value] for p, _ in _hanging(kind))
            and subject is not value
        )

    def _spell(self, predicate: URIRef, value: Term, inside: frozenset[Term]) -> tuple[str, Any]:
        if predicate == RDF.type:
            return "type", _compact_type(str(value))
        if isinstance(value, Literal) and value.language:
            key = self._terms.map_of.get(str(predicate))
            spelled = {value.language: str(value)} if key else {"@value": str(value), "@language": value.language}
            return key or _compact(str(predicate)), spelled
        key = self._terms.key_of.get(str(predicate), _compact(str(predicate)))
        if isinstance(value, URIRef):
            if predicate in _EMBEDDED and value in self._facts and value not in inside:
                return key, self._node(value, inside)
            linked = self._terms.type_of.get(str(predicate)) == "@id"
            return key, _compact(str(value)) if linked else {"@id": _compact(str(value))}
        return key, self._literal(predicate, value)

    def _literal(self, predicate: URIRef, value: Literal) -> Any:
        declared = _expand(self._terms.type_of.get(str(predicate), ""))
        if value.datatype in _NATIVE and declared in ("", str(value.datatype)):
            return _NATIVE[value.datatype](str(value))
        if declared == str(value.datatype or ""):
            return str(value)
        if value.datatype is None:
            return {"@value": str(value)}
        return {"@value": str(value), "@type": _compact(str(value.datatype))}

    def _values(self, key: str, values: list[Any]) -> Any:
        if key in self._terms.map_of.values():
            languages: dict[str, list[str]] = defaultdict(list)
            for value in values:
                for language, text in value.items():
                    languages[language].append(text)
            return {language: texts if len(texts) > 1 else texts[0] for language, texts in sorted(languages.items())}
        return values if len(values) > 1 or key == "speakers" or self._terms.is_list.get(key) else values[0]

    def _place(self, subject: Term) -> tuple[int, str]:
        position = next((int(str(o)) for p, o in self._facts[subject] if p == SCHEMA.position), 0)
        return position, str(subject)

    def _is_speaker(self, subject: Term) -> bool:
        return (WUF.withRole, _SPEAKER) in self._facts[subject]


def _hanging(kind: Term) -> tuple[tuple[URIRef, str], ...]:
    return _HANGING.get(kind, ()) if isinstance(kind, URIRef) else ()


def _compact(iri: str) -> str:
    """A prefixed name where the rest is a plain local part, else the IRI."""
    for prefix, base in _bases():
        if iri.startswith(base) and len(iri) > len(base) and "/" not in iri[len(base) :]:
            return f"{prefix}:{iri[len(base) :]}"
    return iri


def _compact_type(iri: str) -> str:
    short = _compact(iri)
    return next((key for key, term in _context().items() if term == short and key[0].isupper()), short)


def _expand(name: str) -> str:
    prefix, colon, local = name.partition(":")
    base = _context().get(prefix)
    return f"{base}{local}" if colon and isinstance(base, str) and not local.startswith("//") else name


@cache
def _bases() -> tuple[tuple[str, str], ...]:
    """Prefixes of the context that end where a local part may begin, the longest first."""
    found = {
        key: term for key, term in _context().items() if key in PREFIXES and isinstance(term, str) and term[-1] in "/#"
    }
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[1])))
