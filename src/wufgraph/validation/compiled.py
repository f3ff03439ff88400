"""Shifty, the compiled SHACL engine, and what it is given to read: most of its time goes by triples.

It has two ways to validate. The quick one tells which shapes are broken; the other writes the validation report, and
takes three times as long. So the report is written for broken shapes alone, from the triples that these ask for.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache

from rdflib import DCTERMS, RDF, RDFS, SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from ..prefixes import slug_of
from ..vocabulary import SCHEMA, WUF
from .spelling import Line, Lines, Triple, by_property, read_term, spell, spell_triples, text_of

_FOR_PEOPLE = (SH.description, WUF.checksRequirement)  # what shapes say of themselves, and no engine asks
# Shapes ask for these of whatever has one of the others alone, and most of what has them has none (a test holds it).
ONLY_BESIDE = {WUF.formSection: (WUF.wordCount, DCTERMS.isPartOf), SCHEMA.position: (WUF.atEvent,)}
_ONLY_BESIDE = {spell(one): [spell(other) for other in others] for one, others in ONLY_BESIDE.items()}
_REPORT = BNode()
_CONFORMING = spell_triples([(_REPORT, RDF.type, SH.ValidationReport), (_REPORT, SH.conforms, Literal(True))])


def prepare_compiled(shapes: Graph, background: Graph) -> Callable[[Lines], str]:
    """Compile shapes.

    Args:
        shapes: What reports are checked against.
        background: What shapes may look up, whichever the report. They look it up from what a report names.

    Returns:
        What validates a report's own triples, and gives the validation report as N-Triples.
    """
    # The package's own way to the compiled part has rdflib read the results, which takes a tenth of a check.
    from shifty import _shifty

    plain = spell_triples(triple for triple in shapes if triple[1] not in _FOR_PEOPLE)
    prepared = _shifty.PreparedValidator(plain.encode(), None, "turtle")
    is_asked, surroundings = _asked_for(shapes), _Surroundings(_looked_up(background, shapes))
    alike = _alike(shapes)

    @cache
    def asked_by(shape: str) -> Callable[[str], bool]:
        return _asked_for(_part(shapes, URIRef(shape)))

    def validate(report: Lines) -> str:
        asked = {predicate: _wanted(predicate, report) for predicate in report if is_asked(predicate)}
        data = _data(asked, surroundings)
        violations = prepared.validate_algebra(data, None, "nt", "data", None, False).violations
        broken = sorted({shape for violation in violations for shape in alike.get(violation.shape_name or "", [""])})
        if not broken:
            return _CONFORMING
        if "" not in broken:  # a shape without a name cannot be chosen
            few = {p: lines for p, lines in asked.items() if any(asked_by(shape)(p) for shape in broken)}
            data = _data(few, surroundings)
        chosen = None if "" in broken else broken
        results = prepared.validate_w3c(data, None, "nt", "data", chosen, False)
        return results._report_ntriples  # noqa: SLF001 - what the package's own way reads

    return validate


def _wanted(predicate: str, report: Lines) -> list[Line]:
    """The lines with a property that shapes can come to."""
    beside = _ONLY_BESIDE.get(predicate)
    if beside is None:
        return report[predicate]
    subjects = {subject for other in beside for subject, _, _ in report.get(other, ())}
    return [line for line in report[predicate] if line[0] in subjects]


def _data(report: Lines, surroundings: "_Surroundings") -> bytes:
    return "".join([*map(text_of, report.values()), surroundings.of(report)]).encode()


def _alike(shapes: Graph) -> dict[str, list[str]]:
    """Named shapes by each that names the same classes, properties and values.

    The quick way takes shapes that ask the same of the same nodes for one, and tells the name of one of them.
    """
    aims = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf, RDF.type)
    groups: dict[frozenset[Node], list[str]] = {}
    for shape in {shape for aim in aims for shape in shapes.subjects(aim) if isinstance(shape, URIRef)}:
        named = {node for triple in _part(shapes, shape) for node in triple if isinstance(node, URIRef)}
        asked = frozenset(node for node in named if str(node) not in SH and (node, None, None) not in shapes)
        groups.setdefault(asked, []).append(str(shape))
    return {shape: group for group in groups.values() for shape in group}


def _part(shapes: Graph, shape: Node) -> Graph:
    """A shape with all that it is made of."""
    part, waiting = Graph(), [shape]
    while waiting:
        for triple in shapes.triples((waiting.pop(), None, None)):
            if triple not in part:
                part.add(triple)
                waiting.append(triple[2])
    return part


class _Surroundings:
    """Of what is known beside all reports, what one leads to: taking in all of it would be most of the work."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        known: dict[str, list[Line]] = {}
        for lines in by_property(spell_triples(triples)).values():
            for line in lines:
                known.setdefault(line[0], []).append(line)
        self._spelled = {thing: text_of(of) for thing, of in known.items()}
        self._leads_to = {thing: [value for _, value, _ in of if value in known] for thing, of in known.items()}

    def of(self, report: Lines) -> str:
        """What is known of all that a report names, and of all that this names, as N-Triples."""
        waiting = [value for lines in report.values() for _, value, _ in lines if value in self._spelled]
        seen: dict[str, str] = {}
        while waiting:
            thing = waiting.pop()
            if thing not in seen:
                seen[thing] = self._spelled[thing]
                waiting += self._leads_to[thing]
        return "".join(seen.values())


def _asked_for(shapes: Graph) -> Callable[[str], bool]:
    """Whether shapes name a property, in paths, targets or queries: no other can change what they find.

    Each triple that is left out makes a check faster. Closed shapes ask for all; so would a query with a variable for a
    property, which no shape of ours has (a test holds it).
    """
    if (None, SH.closed, Literal(True)) in shapes:
        return lambda _: True
    named, is_in_query = set(shapes.all_nodes()) | {RDF.type, RDFS.subClassOf}, _named_in(_queries(shapes))

    @cache
    def is_asked(spelled: str) -> bool:
        predicate = read_term(spelled)
        return predicate in named or is_in_query(predicate)

    return is_asked


def _looked_up(background: Graph, shapes: Graph) -> Iterable[Triple]:
    """What shapes may look up of the background: classes that they name, and what their queries ask for."""
    classes, is_asked = set(shapes.objects(None, SH["class"])), _named_in(_queries(shapes))
    return (
        (s, p, o)
        for s, p, o in background
        if (p == RDF.type and o in classes)
        or (p == RDFS.subClassOf and _is_own(s) and _is_own(o))
        or (p not in (RDF.type, RDFS.subClassOf) and not _is_own(s) and is_asked(p))
    )


def _is_own(term: Node) -> bool:
    """Whether a class or a property is of wufgraph's own ontology."""
    return str(term).startswith(str(WUF))


def _queries(shapes: Graph) -> str:
    return " ".join(str(query) for predicate in (SH.select, SH.ask) for query in shapes.objects(None, predicate))


def _named_in(queries: str) -> Callable[[Node], bool]:
    return lambda predicate: re.search(rf":{re.escape(slug_of(predicate))}\b", queries) is not None
