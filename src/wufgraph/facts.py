"""What the shipped Turtle files say, as text: every command waits for it, and rdflib takes ten times as long."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

import pyoxigraph as ox

from .assets import list_assets, read_asset
from .prefixes import expand


class Facts:
    """Triples of IRIs and literals, both as text: no languages, no datatypes, no blank nodes.

    Predicates are asked for by prefixed names, "skos:broader"; subjects and objects are whole IRIs.

    Args:
        names: Of files in `ontology/`.
        predicates: Those that are kept.
    """

    def __init__(self, names: Iterable[str], predicates: Iterable[str]) -> None:
        wanted = {expand(name): name for name in predicates}
        self._objects: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._subjects: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in names:
            for quad in ox.parse(read_asset(f"ontology/{name}"), format=ox.RdfFormat.TURTLE):
                predicate, value = wanted.get(quad.predicate.value), quad.object
                if (
                    predicate
                    and isinstance(quad.subject, ox.NamedNode)
                    and isinstance(value, ox.NamedNode | ox.Literal)
                ):
                    self._objects[quad.subject.value, predicate].append(value.value)
                    self._subjects[predicate, value.value].append(quad.subject.value)

    def objects(self, subject: str, predicate: str) -> Sequence[str]:
        """All values of a subject, in the order of the files."""
        return self._objects.get((subject, predicate), ())

    def value(self, subject: str, predicate: str) -> str | None:
        """The first value of a subject."""
        return next(iter(self.objects(subject, predicate)), None)

    def subjects(self, predicate: str, value: str) -> Sequence[str]:
        """All subjects with a value, in the order of the files."""
        return self._subjects.get((predicate, value), ())

    def place_of(self, concept: str) -> tuple[int, str]:
        """Where a concept stands among those that the form prints; to sort by."""
        return int(self.value(concept, "schema:position") or 0), concept


@cache
def form_files() -> tuple[str, ...]:
    """Names of the files of `ontology/` with one edition of the form each, sorted."""
    paths = list_assets("ontology", ".ttl")
    return tuple(name for path in paths if (name := path.rpartition("/")[2]).startswith("form-"))
