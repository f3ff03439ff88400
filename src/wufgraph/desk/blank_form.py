"""The blank form as its edition prints it, from the ontology's framework of requirements and the table of captions."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rdflib import DCTERMS, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from ..assets import read_table
from ..editions import USUAL, choices_of, name_edition, place_of
from ..model import Language
from ..vocabulary import FORM, M8G, WUF, load_ontology, slug_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """A field or section: what is printed before its answer.

    Attributes:
        guidance: What the form says on how to answer.
        parent: The section that it stands in.
    """

    slug: str
    caption: str
    guidance: tuple[str, ...]
    parent: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something on a list of the form, such as a thematic area.

    Attributes:
        level: 1, or 2 for what is part of a choice before it.
        is_issue: Whether it is a cross-cutting issue, among themes.
    """

    slug: str
    label: str
    level: int = 1
    is_issue: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BlankForm:
    """What one edition of the form prints in one language, each in its order.

    Attributes:
        heading: Lines above the form: for which events it is, by when and how to send it.
        themes: Thematic areas with their parts, then the cross-cutting issues.
        issues_caption: What stands before the cross-cutting issues.
    """

    edition: str
    language: Language
    title: str
    heading: tuple[str, ...]
    fields: tuple[FormField, ...]
    agendas: tuple[Choice, ...]
    event_types: tuple[Choice, ...]
    themes: tuple[Choice, ...]
    issues_caption: str

    def within(self, parent: str | None) -> tuple[FormField, ...]:
        """The fields of a section, or those that stand by themselves."""
        return tuple(one for one in self.fields if one.parent == parent)


@cache
def read_blank_form(edition: str, language: Language) -> BlankForm:
    """What an edition prints.

    Raises:
        LookupFailed: There is no such edition.
    """
    name_edition(edition)
    graph = load_ontology()
    iri = FORM[edition]
    return BlankForm(
        edition=edition,
        language=language,
        title=_label(graph, iri, language),
        heading=tuple(_heading(graph, iri, language)),
        fields=tuple(_fields(graph, iri, language)),
        agendas=tuple(_choices(graph, iri, language, WUF.Agenda)),
        event_types=tuple(_choices(graph, iri, language, WUF.EventType)),
        themes=tuple(_choices(graph, iri, language, WUF.ThematicArea, WUF.CrossCuttingIssue)),
        issues_caption=_printed("boilerplate", "thematic-list", language, edition)[-1],
    )


def _heading(graph: Graph, edition: URIRef, language: Language) -> Iterator[str]:
    """What is asked of the report as a whole: which events it is for, the deadline, how to send it."""
    for requirement in sorted(graph.objects(edition, M8G.hasRequirement), key=str):
        section = graph.value(requirement, WUF.formSection)
        label = _label(graph, requirement, language)
        if section is None or label.startswith("("):
            yield label.strip("()")


def _fields(graph: Graph, edition: URIRef, language: Language) -> Iterator[FormField]:
    schemes = set(graph.subjects(DCTERMS.source, edition))
    sections = [s for s in graph.subjects(RDF.type, WUF.FormSection) if graph.value(s, SKOS.inScheme) in schemes]
    for section in sorted(sections, key=lambda s: place_of(graph, s)):
        parent = graph.value(section, SKOS.broader)
        yield FormField(
            slug=slug_of(section),
            caption=_label(graph, section, language, SKOS.altLabel),
            guidance=_printed("guidance", slug_of(section), language, slug_of(edition)),
            parent=slug_of(parent) if parent is not None else None,
        )


@cache
def _printed(role: str, field: str, language: Language, edition: str) -> tuple[str, ...]:
    """A form's own wording beside its captions; that of the usual edition where it has none of its own."""
    rows = [row for row in read_table("data/reference/captions.csv") if row["role"] == role and row["field"] == field]
    own, usual = (
        tuple(row["wording"] for row in rows if row["source"] == source and row["language"] == language)
        for source in (edition, "form")
    )
    return usual if edition == USUAL else own or usual


def _choices(graph: Graph, edition: URIRef, language: Language, *kinds: URIRef) -> Iterator[Choice]:
    """What an edition offers of some classes, in the order of the form."""
    concepts = [concept for kind in kinds for concept in choices_of(graph, edition, kind)]
    for concept in sorted(concepts, key=lambda c: place_of(graph, c)):
        yield Choice(
            slug=slug_of(concept),
            label=_label(graph, concept, language),
            level=1 if graph.value(concept, SKOS.broader) is None else 2,
            is_issue=(concept, RDF.type, WUF.CrossCuttingIssue) in graph,
        )


def _label(graph: Graph, subject: Node, language: Language, first: URIRef = SKOS.prefLabel) -> str:
    """A label in a language: of the kind asked for, else the preferred one, else the plain one."""
    return next(
        str(label)
        for kind in (first, SKOS.prefLabel, RDFS.label)
        for label in sorted(graph.objects(subject, kind), key=str)
        if isinstance(label, Literal) and label.language == language
    )
