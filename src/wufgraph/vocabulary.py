"""Namespaces of rdflib, and the ontology as its graphs."""

from functools import cache

from rdflib import Graph, Namespace

from .assets import read_asset
from .facts import form_files
from .prefixes import BASE, PREFIXES

WUF = Namespace(PREFIXES["wuf"])
SCHEME = Namespace(BASE + "scheme/")
THEME = Namespace(PREFIXES["theme"])
ID = Namespace(BASE + "id/")
FORUM = Namespace(PREFIXES["forum"])
COUNTRY = Namespace(PREFIXES["country"])
FORM = Namespace(PREFIXES["form"])
SHAPES = Namespace(BASE + "shapes#")
SCHEMA = Namespace(PREFIXES["schema"])
OA = Namespace(PREFIXES["oa"])
M8G = Namespace(PREFIXES["m8g"])

# The alignments are for readers who come from other vocabularies: nothing here loads them.
_FILES_FOR_ALL_FORMS = ("wuf.ttl", "wuf-defined.ttl", "themes.ttl", "schemes.ttl", "forums.ttl")


@cache
def parse_ontology_file(name: str) -> Graph:
    """One file of `ontology/` as a graph; do not change it."""
    return Graph().parse(data=read_asset(f"ontology/{name}"), format="turtle")


@cache
def ontology_files() -> tuple[str, ...]:
    """Names of the files of `ontology/` that the reasoner and the store load, editions of the form last."""
    return (*_FILES_FOR_ALL_FORMS, *form_files())


def load_ontology(names: tuple[str, ...] | None = None) -> Graph:
    """The ontology, its schemes, the forum sessions and the editions of the form as one new graph.

    Args:
        names: Of files; those that the reasoner and the store load by default.
    """
    graph = Graph()
    for name in names or ontology_files():
        for triple in parse_ontology_file(name):
            graph.add(triple)
    return graph
