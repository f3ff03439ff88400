"""Mints IRIs from content: never from a clock, a counter or the order of input.

docs/decisions/0003-iris.md tells the scheme.
"""

from rdflib import URIRef

from ..fingerprints import short_hash
from ..model import Note, Partnership, Reason, Report, Statement
from ..prefixes import BASE
from ..vocabulary import COUNTRY, FORM, FORUM, SCHEME
from ..wording import find_addresses, fold_space, slugify, withhold_addresses

REGISTRY_GRAPH = URIRef(BASE + "graph/registry")
ONTOLOGY_GRAPH = URIRef(BASE + "graph/ontology")
INFERRED_GRAPH = URIRef(BASE + "graph/inferred")
REASONS_GRAPH = URIRef(BASE + "graph/reasons")
REGISTER_GRAPH = URIRef(BASE + "graph/register")
SUBMISSIONS_GRAPH = URIRef(BASE + "graph/submissions")
REPORT_GRAPHS = BASE + "graph/report/"

GRAPHS = {
    "registry": REGISTRY_GRAPH,
    "ontology": ONTOLOGY_GRAPH,
    "inferred": INFERRED_GRAPH,
    "reasons": REASONS_GRAPH,
}
"""Graphs that are no report's by the names that people give them."""


def event_iri(key: str) -> URIRef:
    """The event of a report with a key such as `wuf7/safer-cities`."""
    return _id("event", key)


def event_of(part: str) -> str:
    """The IRI of the event whose report a partnership, statement or participation stands in.

    >>> event_of("https://w3id.org/wufgraph/id/partnership/wuf7/safer-cities/44e2469a")
    'https://w3id.org/wufgraph/id/event/wuf7/safer-cities'
    """
    key = part.removeprefix(f"{BASE}id/").partition("/")[2].rpartition("/")[0]
    return str(event_iri(key))


def report_iri(key: str) -> URIRef:
    """The report with a key."""
    return _id("report", key)


def report_graph(key: str) -> URIRef:
    """The named graph of all that a report claims."""
    return URIRef(REPORT_GRAPHS + key)


def key_of_graph(graph: str) -> str | None:
    """The report's key of its named graph; None for the other graphs."""
    return graph.removeprefix(REPORT_GRAPHS) if graph.startswith(REPORT_GRAPHS) else None


def source_iri(report: Report, key: str) -> URIRef:
    """The file that a report was read from; by its name for a record written by hand.

    A file of two reports is described in the graph of each, so that each graph is whole: under two IRIs, so that
    no triple stands in both.
    """
    file = withhold_addresses(report.file)
    name = report.sha256[:16] if report.sha256 else f"{slugify(file)}-{short_hash(file)}"
    return _id("source", f"{key}/{name}")


def section_iri(key: str, section: str) -> URIRef:
    """A section of a report."""
    return _id("section", f"{key}/{section}")


def participation_iri(key: str, role: str, number: int | None = None) -> URIRef:
    """A participation; `number` counts from 1 in the order of the form."""
    return _id("participation", f"{key}/{role}" if number is None else f"{key}/{role}-{number}")


def partnership_iri(key: str, one: Partnership) -> URIRef:
    """A partnership, by its words and parties, kind and stage: one sentence may tell of two."""
    facts = [fold_space(one.text), *one.parties, one.kind or "", one.stage]
    return _id("partnership", f"{key}/{short_hash('|'.join(facts), 8)}")


def statement_names(statements: tuple[Statement, ...]) -> list[str]:
    """Local names of statements: section or agenda, and the hash of the text.

    Words that stand twice in one section get the hash of their place among their likes as well.
    """
    names: list[str] = []
    seen: dict[str, int] = {}
    for statement in statements:
        name = f"{statement.agenda or statement.kind}-{short_hash(statement.text, 8)}"
        count = seen.get(name, 0)
        seen[name] = count + 1
        names.append(name if not count else f"{name}-{short_hash(f'{name} {count}', 4)}")
    return names


def statement_iri(key: str, name: str) -> URIRef:
    """A statement by its local name."""
    return _id("statement", f"{key}/{name}")


def figure_iri(key: str, statement: str, number: int) -> URIRef:
    """A figure, by its statement's local name and its place there, from 0."""
    return _id("figure", f"{key}/{short_hash(f'{statement}|{number}', 8)}")


def mention_iri(key: str, statement: str, number: int) -> URIRef:
    """A place in a statement that names something, by the statement's local name and the place's number, from 0."""
    return _id("mention", f"{key}/{short_hash(f'{statement}|{number}', 8)}")


def doubt_iri(key: str, name: str, note: Note) -> URIRef:
    """A doubt about the value at a place, by its code and the words in question: there may be several of one kind.

    Words with an address do not count: the graph does not hold them, and a report that comes from it keeps its names.
    """
    words = "" if find_addresses(note.text) else note.text
    return evidence_iri(key, f"{name}-{slugify(note.code)}-{short_hash(words)}")


def evidence_iri(key: str, name: str) -> URIRef:
    """A piece of evidence; `name` is the value's place."""
    return _id("evidence", f"{key}/{name}")


def reason_iri(reason: Reason) -> URIRef:
    """Why two names are those of one thing, by what was found where: it stays when the thing gets another IRI."""
    found = "|".join([*reason.one, *reason.other, reason.rule, reason.because])
    return _id("reason", short_hash(found, 16))


def registered_event_iri(key: str) -> URIRef:
    """An event of the programme, with a key such as `wuf7/ne-12`."""
    return _id("registered-event", key)


def concept_iri(scheme: str, slug: str) -> URIRef:
    """A concept of one of the schemes."""
    return SCHEME[f"{scheme}/{slug}"]


def sector_iri(word: str) -> URIRef:
    """The IRI of a sector, by its slug or the word of an authority."""
    return concept_iri("sector", slugify(word))


def forum_iri(slug: str) -> URIRef:
    """A forum session."""
    return FORUM[slug]


def form_iri(slug: str) -> URIRef:
    """An edition of the form."""
    return FORM[slug]


def country_iri(code: str) -> URIRef:
    """A country by its ISO 3166-1 alpha-2 code."""
    return COUNTRY[code]


def _id(kind: str, name: str) -> URIRef:
    return URIRef(f"{BASE}id/{kind}/{name}")
