"""Store → catalogue: read once, so that the store is free again while the service answers."""

from collections import defaultdict
from collections.abc import Iterable

from rdflib import DCTERMS, RDFS, SKOS, XSD, Literal, URIRef

from ..assets import read_asset
from ..prefixes import slug_of
from ..store import Solutions, Store, Term
from ..vocabulary import COUNTRY
from ..wording import withhold_addresses
from .catalogue import Catalogue, Thing, Value
from .kinds import KIND_OF_CLASS, Kind
from .known import country_label, known_facts, known_names
from .properties import PROPERTIES

_MAIN = (str(RDFS.label), str(SKOS.prefLabel), str(DCTERMS.title))
_CODE, _ROR = str(SKOS.notation), "https://ror.org/"
_ORDER_OF_CLASSES = {iri: n for n, iri in enumerate(KIND_OF_CLASS)}

_Names = dict[str, list[tuple[str, Literal]]]
_Facts = dict[str, dict[str, set[Term]]]


def load_catalogue(store: Store) -> Catalogue:
    """Read everything that the service needs.

    Raises:
        StoreError: The store cannot be read.
    """
    classes: dict[str, set[str]] = defaultdict(set)
    names: _Names = defaultdict(list)
    for thing, class_, property_, name in _rows(store, "reconciliation-names"):
        classes[str(thing)].add(str(class_))
        if isinstance(name, Literal):
            names[str(thing)].append((str(property_), name))
    facts = _read_facts(store)
    kinds = {iri: kind for iri, found in classes.items() if (kind := _kind(found))}
    labels = {iri: _main_name(iri, names[iri]) for iri in classes}
    things = (_describe(iri, kind, names[iri], facts[iri], kinds, labels) for iri, kind in kinds.items())
    old = {str(old): str(new) for old, new in _rows(store, "replacements")}
    return Catalogue(things, old)


def _rows(store: Store, query: str) -> Iterable[tuple[Term | None, ...]]:
    answer = store.ask(read_asset(f"queries/internal/{query}.rq"))
    return answer.rows if isinstance(answer, Solutions) else ()


def _read_facts(store: Store) -> _Facts:
    facts: _Facts = defaultdict(lambda: defaultdict(set))
    for thing, property_, value in _rows(store, "reconciliation-facts"):
        if value is not None:
            facts[str(thing)][str(property_)].add(value)
    return facts


def _kind(classes: set[str]) -> Kind | None:
    known = [iri for iri in classes if iri in KIND_OF_CLASS]
    return KIND_OF_CLASS[min(known, key=_ORDER_OF_CLASSES.__getitem__)] if known else None


def _main_name(iri: str, names: list[tuple[str, Literal]]) -> str:
    """The label to show: in English where there are several languages; the end of the IRI where there is none."""
    labels = sorted(
        (literal.language not in (None, "en"), str(literal)) for property_, literal in names if property_ in _MAIN
    )
    return withhold_addresses(labels[0][1]) if labels else slug_of(iri)


def _describe(
    iri: str,
    kind: Kind,
    names: list[tuple[str, Literal]],
    stated: dict[str, set[Term]],
    kinds: dict[str, Kind],
    labels: dict[str, str],
) -> Thing:
    values: dict[str, set[Value]] = defaultdict(set)
    for property_, terms in stated.items():
        for term in terms:
            name, value = _place(property_, term, kinds, labels)
            values[name].add(value)
    for property_, text in known_facts(iri):
        name, value = _place(property_, URIRef(text) if property_ == "country" else Literal(text), kinds, labels)
        values[name].add(value)
    values["code"].update(Value(text=str(name)) for property_, name in names if property_ == _CODE and _is_code(kind))
    spelt = {withhold_addresses(str(name)) for property_, name in names if property_ != _CODE or _is_code(kind)}
    spelt |= {value.text for value in values["acronym"]} | set(known_names(iri, kind))
    main = labels[iri]
    return Thing(
        iri=iri,
        kind=kind,
        name=main,
        other_names=tuple(sorted(spelt - {main})),
        facts={name: _sorted(values[name]) for name in sorted(values) if values[name] and _has(kind, name)},
    )


def _has(kind: Kind, property_: str) -> bool:
    return property_ in PROPERTIES and kind in PROPERTIES[property_].kinds


def _is_code(kind: Kind) -> bool:
    """Whether a notation is how people write it: a country's code is, a theme's slug is not."""
    return kind is Kind.COUNTRY


def _place(property_: str, term: Term, kinds: dict[str, Kind], labels: dict[str, str]) -> tuple[str, Value]:
    """A value under the property that it belongs to: bases are countries or cities, identifiers may be a ROR."""
    text = str(term)
    if isinstance(term, Literal):
        text = text[:5] if term.datatype == XSD.time else text
        return property_, Value(text=withhold_addresses(text))
    if property_ == "country" and kinds.get(text) is Kind.CITY:
        property_ = "city"
    if property_ == "same-as" and text.startswith(_ROR):
        property_ = "ror"
    if text in kinds:
        return property_, Value(iri=text, text=labels[text])
    if text.startswith(str(COUNTRY)):
        return property_, Value(iri=text, text=country_label(text))
    return property_, Value(text=labels.get(text, text))


def _sorted(values: set[Value]) -> tuple[Value, ...]:
    return tuple(sorted(values, key=lambda value: (value.text, value.iri)))
