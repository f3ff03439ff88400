"""Triples as text, and text as triples: rdflib's own writer and reader take five to ten times as long."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from rdflib import Literal
from rdflib.term import Node
from rdflib.util import from_n3

Triple = tuple[Node, Node, Node]
Triples = Iterable[Triple]
"""A graph, or the triples of one; it is read more than once."""
Pairs = Mapping[Node, list[tuple[Node, Node]]]
"""Subjects and values by their property: what is true of a property is asked once, and not for each triple."""

# What stands for itself in no string of N-Triples (section 2.4) nor Turtle.
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_TERMS_KEPT = 4096  # of reports: messages, shapes and properties come again and again


def by_property(triples: Triples) -> dict[Node, list[tuple[Node, Node]]]:
    """Triples by their property."""
    pairs: dict[Node, list[tuple[Node, Node]]] = {}
    for subject, predicate, value in triples:
        pairs.setdefault(predicate, []).append((subject, value))
    return pairs


def spell_pairs(pairs: Pairs) -> dict[Node, str]:
    """Triples as N-Triples by their property, in the order given."""
    spelled: dict[Node, str] = {}

    def spell(term: Node) -> str:
        if isinstance(term, Literal):
            return _spell_literal(term)
        return spelled.get(term) or spelled.setdefault(term, term.n3())

    return {
        predicate: "".join([f"{spell(s)} {named} {spell(o)} .\n" for s, o in of])
        for predicate, named, of in ((predicate, predicate.n3(), of) for predicate, of in pairs.items())
    }


def read_ntriples(text: str) -> list[Triple]:
    """Triples of N-Triples with one space between terms, as programs write it."""
    return [
        (_term(subject), _term(predicate), _term(value))
        for subject, predicate, value in (line.removesuffix(" .").split(" ", 2) for line in text.splitlines())
    ]


def _spell_literal(literal: Literal) -> str:
    quoted = f'"{str(literal).translate(_ESCAPES)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    return quoted if literal.datatype is None else f"{quoted}^^{literal.datatype.n3()}"


@lru_cache(maxsize=_TERMS_KEPT)
def _term(spelled: str) -> Node:
    return from_n3(spelled)  # type: ignore[return-value]
