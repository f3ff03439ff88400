"""Catalogues of made-up things, for tests of what is compared with them."""

from wufgraph.reconciliation import Catalogue, Kind, Question, Service, Thing, Value
from wufgraph.reconciliation.index import Index
from wufgraph.reconciliation.matching import Candidate, match
from wufgraph.reconciliation.prefixes import Prefixes

ID = "https://w3id.org/wufgraph/id/"


def thing(slug: str, name: str, *others: str, kind: Kind = Kind.ORGANIZATION, **facts: str) -> Thing:
    """A thing; a fact that is an IRI is a thing itself, and `_` in its name is a hyphen."""
    values = {
        key.replace("_", "-"): (Value(iri=text if text.startswith(ID) else "", text=text),)
        for key, text in facts.items()
    }
    return Thing(iri=f"{ID}{slug}", kind=kind, name=name, other_names=others, facts=values)


def serve_things(*things: Thing, replacements: dict[str, str] | None = None) -> Service:
    """A service over some things."""
    catalogue = Catalogue(things, replacements)
    return Service(catalogue, Index(catalogue), Prefixes(catalogue))


def candidates(service: Service, question: Question | str) -> list[Candidate]:
    """The candidates for a question, or for a name."""
    asked = Question(text=question) if isinstance(question, str) else question
    return match(asked, service.catalogue, service.index)


def matched(service: Service, question: Question | str) -> str | None:
    """The end of the IRI of what is matched; None where there is a doubt."""
    found = [one.thing.iri.removeprefix(ID) for one in candidates(service, question) if one.match]
    assert len(found) <= 1
    return found[0] if found else None
