"""Triples as lines of N-Triples, which cost little: rdflib's terms take most of the time that Python has in a check.

A line is cut where it has to be, and a term is made of what is asked for. To other processes lines go as they are.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

Triple = tuple[Node, Node, Node]
Triples = Iterable[Triple]
"""A graph, or the triples of one; it is read more than once."""
Line = tuple[str, str, str]
"""A triple's subject and value as N-Triples, and its whole line."""
Lines = Mapping[str, list[Line]]
"""Triples by their property, as N-Triples: what is true of a property is asked once, and not for each triple."""

# What stands for itself in no string of N-Triples (section 2.4) nor Turtle.
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_MEANT = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_IN_NO_IRI = re.compile(r'[<>" {}|\\^`]')
_TERMS_KEPT = 4096  # of reports: messages, shapes and properties come again and again


def spell_triples(triples: Triples) -> str:
    """Triples as N-Triples, a line each."""
    spelled: dict[str, str] = {}

    def known(term: Node) -> str:
        # A dictionary compares plain strings quickly, and rdflib's terms by functions of Python.
        name = str(term) if type(term) is URIRef else term.n3()
        return spelled.get(name) or spelled.setdefault(name, spell(term))

    return "".join([f"{known(s)} {known(p)} {spell(o) if type(o) is Literal else known(o)} .\n" for s, p, o in triples])


def by_property(*texts: str) -> dict[str, list[Line]]:
    """Triples by their property.

    Args:
        texts: N-Triples with one space between terms and no comments, as programs write them.
    """
    lines: dict[str, list[Line]] = {}
    for line in "".join(texts).split("\n"):
        if line:
            subject, predicate, value = line.split(" ", 2)
            value = value[:-2]
            if "\\" in value:  # there are several ways to write the same text
                value = spell(read_term(value))
            if predicate in lines:
                lines[predicate].append((subject, value, line))
            else:
                lines[predicate] = [(subject, value, line)]
    return lines


def read_ntriples(text: str) -> list[Triple]:
    """Triples of N-Triples with one space between terms, as programs write it."""
    pairs = by_property(text).items()
    return [(read_term(s), read_term(p), read_term(o)) for p, found in pairs for s, o, _ in found]


def text_of(lines: Iterable[Line]) -> str:
    """N-Triples of lines."""
    return "".join([f"{line}\n" for _, _, line in lines])


def spell(term: Node) -> str:
    """A term as N-Triples."""
    if type(term) is not Literal:
        return term.n3() if type(term) is not URIRef or _IN_NO_IRI.search(term) else f"<{term}>"
    quoted = f'"{str(term).translate(_ESCAPES)}"'
    if term.language:
        return f"{quoted}@{term.language}"
    return quoted if term.datatype is None else f"{quoted}^^{spell(term.datatype)}"


@lru_cache(maxsize=_TERMS_KEPT)
def read_term(spelled: str) -> Node:
    """The term that is spelled as N-Triples, as it was written: `"01"` is not the same as `"1"`."""
    if spelled.startswith("<"):
        return URIRef(spelled[1:-1])
    if spelled.startswith("_:"):
        return BNode(spelled[2:])
    quoted, _, rest = spelled[1:].rpartition('"')
    text = _ESCAPED.sub(_meant, quoted) if "\\" in quoted else quoted
    if rest.startswith("@"):
        return Literal(text, lang=rest[1:])
    return Literal(text, datatype=URIRef(rest[3:-1]), normalize=False) if rest else Literal(text)


def _meant(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else _MEANT.get(escape[3], escape[3])
