"""The blank form as its edition prints it, from the ontology's framework of requirements and the table of captions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from ..assets import read_table
from ..editions import USUAL, Edition, name_edition
from ..model import Language
from ..prefixes import PREFIXES
from ..vocabulary import FORM, M8G, WUF, load_ontology


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
    printed, graph = name_edition(edition), load_ontology()
    iri = FORM[edition]
    return BlankForm(
        edition=edition,
        language=language,
        title=_label(graph, iri, language),
        heading=tuple(_heading(graph, iri, language)),
        fields=tuple(_fields(graph, printed, language)),
        agendas=tuple(_choices(graph, PREFIXES["agenda"], printed.agendas, language)),
        event_types=tuple(_choices(graph, PREFIXES["etype"], printed.event_types, language)),
        themes=tuple(_choices(graph, PREFIXES["theme"], printed.themes, language)),
        issues_caption=_printed("boilerplate", "thematic-list", language, edition)[-1],
    )


def _heading(graph: Graph, edition: URIRef, language: Language) -> Iterator[str]:
    """What is asked of the report as a whole: which events it is for, the deadline, how to send it."""
    for requirement in sorted(graph.objects(edition, M8G.hasRequirement), key=str):
        section = graph.value(requirement, WUF.formSection)
        label = _label(graph, requirement, language)
        if section is None or label.startswith("("):
            yield label.strip("()")


def _fields(graph: Graph, edition: Edition, language: Language) -> Iterator[FormField]:
    for section in edition.sections:
        yield FormField(
            slug=section.slug,
            caption=_label(graph, URIRef(f"{edition.scheme}/{section.slug}"), language, SKOS.altLabel),
            guidance=_printed("guidance", section.slug, language, edition.slug),
            parent=section.parent,
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


def _choices(graph: Graph, scheme: str, slugs: Iterable[str], language: Language) -> Iterator[Choice]:
    """What an edition offers of a scheme, in the order of the form."""
    for slug in slugs:
        concept = URIRef(scheme + slug)
        yield Choice(
            slug=slug,
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
