"""Values for a query's parameters, as RDF terms: nothing is ever pasted into SPARQL."""

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from rdflib import FOAF, ORG, XSD, Literal, URIRef

from ..assets import read_asset
from ..errors import LookupFailed, QueryError
from ..prefixes import PREFIXES
from ..store import Solutions, Store, Term
from ..vocabulary import FORUM, SCHEMA, SCHEME, WUF
from ..wording import match_key
from .library import Parameter, Query

# Where the slug of a concept may stand for its IRI.
_SLUG_BASES = {"theme": SCHEME["theme/"], "agenda": SCHEME["agenda/"], "forum": str(FORUM)}
_CLASSES = {
    "organization": ORG.Organization,
    "person": FOAF.Person,
    "event": WUF.PartnerEvent,
    "place": SCHEMA.Place,
}
# What no IRI holds: SPARQL 1.1, section 19.8, IRIREF.
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|^`\\]")
_OF_CLASS = "SELECT DISTINCT ?class ?thing WHERE { ?thing a ?class }"
_SUCCESSOR = "SELECT ?new ?old WHERE { ?old <http://purl.org/dc/terms/isReplacedBy> ?new } ORDER BY ?new LIMIT 1"
_MENTIONED = "SELECT ?thing WHERE { { ?thing ?p ?o } UNION { ?s ?q ?thing } } LIMIT 1"


def bind(query: Query, values: Mapping[str, str], store: Store) -> dict[str, Term]:
    """Turn the values that a user gave into terms.

    Args:
        query: Whose parameters they are for.
        values: By the parameter's name.
        store: Where names of things are looked up.

    Returns:
        Terms by variable.

    Raises:
        QueryError: A parameter is unknown or missing, or a value is not of its type.
        LookupFailed: Nothing has the name that was given.
    """
    unknown = set(values) - {p.name for p in query.parameters}
    if unknown:
        known = ", ".join(p.name for p in query.parameters) or "none"
        raise QueryError(
            f"{query.name}: expected the parameters {known}, found {', '.join(sorted(unknown))}; correct or drop it"
        )
    bindings: dict[str, Term] = {}
    for parameter in query.parameters:
        value = values.get(parameter.name, parameter.default)
        if value is not None:
            bindings[parameter.variable] = _term(query, parameter, value, store)
        elif not parameter.optional:
            raise QueryError(
                f"{query.name}: expected a value for {parameter.name} ({parameter.description}), found none; "
                f"add `--param {parameter.name}=VALUE`"
            )
    return bindings


def find_iri(name: str, store: Store, of: str = "any") -> URIRef:
    """The IRI that a user means by an IRI, a prefixed name, a slug or a label.

    Raises:
        LookupFailed: Nothing, or more than one thing, has that name.
    """
    iri = _spelled(name, of)
    if iri is not None and _is_known(iri, store):
        return _current(iri, store)
    if iri is not None and of not in _SLUG_BASES:
        raise LookupFailed(f"{name}: expected an IRI in the graph, found none; `wufgraph info` shows what is there")
    return _by_label(name, store, of)


def _spelled(name: str, of: str) -> URIRef | None:
    """The IRI that a name spells, prefixed or as a slug; None where it is a name in words."""
    if name.startswith(("http://", "https://", "urn:")):
        if _NOT_IN_IRI.search(name):
            raise LookupFailed(f"{name}: expected an IRI, found characters in it that no IRI has; correct it")
        return URIRef(name)
    if _NOT_IN_IRI.search(name):
        return None
    prefix, colon, local = name.partition(":")
    if colon and prefix in PREFIXES:
        return URIRef(PREFIXES[prefix] + local)
    if of in _SLUG_BASES and name == name.lower():
        return URIRef(_SLUG_BASES[of] + name)
    return None


def _current(iri: URIRef, store: Store) -> URIRef:
    """The IRI that a thing has now; one that is out of use is followed to the end."""
    seen: set[Term | None] = {iri}
    while True:
        answer = store.ask(_SUCCESSOR, {"old": iri})
        new = answer.rows[0][0] if isinstance(answer, Solutions) and answer.rows else None
        if not isinstance(new, URIRef) or new in seen:
            return iri
        seen.add(new)
        iri = new


def _is_known(iri: URIRef, store: Store) -> bool:
    found = store.ask(_MENTIONED, {"thing": iri})
    return isinstance(found, Solutions) and bool(found.rows)


def _by_label(name: str, store: Store, of: str) -> URIRef:
    labels = _labels(store, of)
    named: dict[str, set[URIRef]] = {}
    for thing, label in labels:
        named.setdefault(match_key(label), set()).add(thing)
    found = named.get(match_key(name), set())
    if not found and of == "event":
        # Titles are long: their first words will do, where only one title has them.
        found = {thing for key, things in named.items() if key.startswith(f"{match_key(name)} ") for thing in things}
    if len(found) == 1:
        return found.pop()
    what = "a name" if of == "any" else f"the name of an {of}" if of[0] in "aeio" else f"the name of a {of}"
    if found:
        raise LookupFailed(
            f"{name}: expected {what} that one thing has, found {len(found)}; give one of {', '.join(sorted(found))}"
        )
    near = _near(name, labels)
    hint = f"did you mean {' or '.join(map(repr, near))}?" if near else "`wufgraph info` shows what is there"
    raise LookupFailed(f"{name}: expected {what} in the graph, found none; {hint}")


def _near(name: str, labels: Iterable[tuple[URIRef, str]]) -> list[str]:
    """Names much like one that was given, the nearest first, one for each thing."""
    spelled = {match_key(label): (thing, label) for thing, label in labels}
    nearest: dict[URIRef, str] = {}
    for key in difflib.get_close_matches(match_key(name), list(spelled), n=9, cutoff=0.6):
        nearest.setdefault(*spelled[key])
    return list(nearest.values())[:3]


def _labels(store: Store, of: str) -> list[tuple[URIRef, str]]:
    """Things of a kind with each of their names, sorted."""
    members = None
    if of in _CLASSES:
        answer = store.ask(_OF_CLASS, {"class": _CLASSES[of]})
        members = {row[1] for row in answer.rows} if isinstance(answer, Solutions) else set()
    answer = store.ask(read_asset("queries/internal/names.rq"))
    return sorted(
        (thing, str(label))
        for thing, label in (answer.rows if isinstance(answer, Solutions) else ())
        if isinstance(thing, URIRef)
        and label is not None
        and (members is None or thing in members)
        and thing.startswith(_SLUG_BASES.get(of, ""))
    )


def _term(query: Query, parameter: Parameter, value: str, store: Store) -> Term:
    if parameter.choices and value not in parameter.choices:
        raise QueryError(
            f"{query.name}: expected {parameter.name} to be one of {', '.join(parameter.choices)}, "
            f"found {value}; choose one"
        )
    try:
        match parameter.type:
            case "iri":
                return find_iri(value, store, parameter.of)
            case "integer":
                return Literal(str(int(value)), datatype=XSD.integer)
            case "decimal":
                return Literal(str(Decimal(value)), datatype=XSD.decimal)
            case "date":
                return Literal(dt.date.fromisoformat(value).isoformat(), datatype=XSD.date)
            case _:
                return Literal(value)
    except (ValueError, InvalidOperation) as error:
        raise QueryError(
            f"{query.name}: expected {parameter.name} as {parameter.type}, found {value}; correct it"
        ) from error
