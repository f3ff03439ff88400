"""What one edition of the form is checked with: the shapes for what it asks, and the ontology without the others.

The shapes are written in the terms of the edition that first asked for something. In those of another one, each of its
requirements, sections and schemes stands in for what it is a version of (`dcterms:isVersionOf`); a rule for what the
edition does not ask for is left out. So engines see nothing but plain SHACL, and no more of it for more editions.
"""

from collections.abc import Iterable

from rdflib import DCTERMS, RDF, SKOS, XSD, Graph, Literal
from rdflib.term import Node

from ..editions import USUAL
from ..vocabulary import FORM, M8G, WUF
from .spelling import Lines, Triples, read_term, spell

_FOLLOWS = spell(WUF.followsForm)
_CHOSEN = (WUF.Agenda, WUF.EventType, WUF.ThematicArea, WUF.CrossCuttingIssue)


def shapes_of(edition: Node, ontology: Graph, shapes: Graph, always: Graph) -> Graph:
    """The shapes for an edition.

    Args:
        edition: Its IRI.
        ontology: With all editions.
        shapes: Those for all editions.
        always: The part of the shapes that holds whatever a form asks for.
    """
    asked = set(ontology.objects(edition, M8G.hasRequirement))
    own = _own(edition, ontology)
    versions = {old: new for new, old in ontology.subject_objects(DCTERMS.isVersionOf) if new in own}
    names = _in_words(versions, ontology)
    found = Graph()
    for subject, predicate, value in shapes:
        told = versions.get(value, names.get(value, value))
        if predicate != WUF.checksRequirement or told in asked:
            found.add((subject, predicate, told))
    for shape in set(shapes.subjects(WUF.checksRequirement)):
        if (shape, WUF.checksRequirement, None) not in found and (shape, None, None) not in always:
            found.remove((shape, None, None))
            found.remove((None, None, shape))
    return found


def ontology_of(edition: Node, ontology: Triples) -> Graph:
    """The ontology without what only other editions print: it is no answer on this one's form."""
    whole = Graph()
    for triple in ontology:
        whole.add(triple)
    others = {one for one in whole.subjects(RDF.type, WUF.FormEdition) if one != edition}
    own = _own(edition, whole)
    foreign = others.union(*(_own(one, whole) for one in others)) - own
    kinds = set(_kinds(own, whole))
    not_chosen = {kind for one in foreign for kind in whole.objects(one, DCTERMS.type)} - kinds
    for kind in _CHOSEN:
        offered = set(whole.objects(edition, DCTERMS.hasPart)) & set(whole.subjects(RDF.type, kind))
        not_chosen |= set(whole.subjects(RDF.type, kind)) - offered if offered else set()
    part = Graph()
    for subject, predicate, value in whole:
        if subject not in foreign and not (subject in not_chosen and predicate == RDF.type):
            part.add((subject, predicate, value))
    return part


def edition_of(report: Lines, ontology: Graph) -> Node | None:
    """The edition that a report follows, the usual one where it names none; None where the ontology has neither."""
    named = next((read_term(value) for _, value, _ in report.get(_FOLLOWS, ())), None)
    known = (one for one in (named, FORM[USUAL]) if (one, RDF.type, WUF.FormEdition) in ontology)
    return next(known, None)


def _own(edition: Node, ontology: Graph) -> set[Node]:
    """Requirements and schemes of an edition, and the sections that its schemes hold."""
    schemes = set(ontology.subjects(DCTERMS.source, edition))
    sections = {
        section
        for section in ontology.subjects(RDF.type, WUF.FormSection)
        if not schemes.isdisjoint(ontology.objects(section, SKOS.inScheme))
    }
    its = {scheme for section in sections for scheme in ontology.objects(section, SKOS.inScheme)}
    return {*ontology.objects(edition, M8G.hasRequirement), *its, *sections}


def _kinds(sections: Iterable[Node], ontology: Graph) -> Iterable[Node]:
    return (kind for one in sections for kind in ontology.objects(one, DCTERMS.type))


def _in_words(versions: dict[Node, Node], ontology: Graph) -> dict[Node, Node]:
    """Namespaces of schemes that have versions, as shapes declare them for the prefixes of their queries."""
    schemes = ((old, new) for old, new in versions.items() if (old, RDF.type, SKOS.ConceptScheme) in ontology)
    return {_namespace(old): _namespace(new) for old, new in schemes}


def _namespace(scheme: Node) -> Literal:
    return Literal(f"{scheme}/", datatype=XSD.anyURI)
