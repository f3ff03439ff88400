"""Five formats with the same content, the same bytes for the same graph, read by other programs."""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import RdfFormat
from rdflib import RDFS, XSD, BNode, Graph, Literal, URIRef

from tests.fakes import MemoryStore
from tests.golden_files import ROOT
from wufgraph.export import FORMATS
from wufgraph.graph import iris
from wufgraph.prefixes import PREFIXES
from wufgraph.store import EmbeddedStore, Term
from wufgraph.vocabulary import WUF

from .conftest import FILES
from .reading import MERGED, NAMED, Triple, export, read_quads, read_triples

A, B, G = URIRef("https://example.org/a"), URIRef("https://example.org/b"), URIRef("https://example.org/graph")
HOSTILE = {
    "quotes": "\"double\" 'single' \"\"\"triple\"\"\" '''triple'''",
    "markup": "<b>&amp; </rdf:RDF> ]]> <!-- </script>",
    "line ends": "one\ntwo\r\nthree\rfour\tfive",
    "backslashes": '\\ \\n \\u0041 \\"',
    "white space": "  both ends  ",
    "empty": "",
    "beyond the plane": "🏙 𝒰 Medelli\u0301n \u202eabc",
    "keywords": "@prefix wuf: <x> . @context {} a true 1.0",
    "json-ld": "@id",
}


def stored(store: EmbeddedStore, *, inferred: bool = True, ontology: bool = False) -> set[Triple]:
    """The triples that an export should hold."""
    left_out = {iris.INFERRED_GRAPH} if not inferred else set()
    left_out |= {iris.ONTOLOGY_GRAPH} if not ontology else set()
    return {(s, p, o) for s, p, o, name in store.quads() if name not in left_out}


def store_of(*triples: Triple) -> MemoryStore:
    """A store of one graph."""
    graph, store = Graph(), MemoryStore()
    for triple in triples:
        graph.add(triple)
    store.replace({G: graph})
    return store


# -- the same content


@pytest.mark.parametrize("format_", FORMATS)
def test_other_programs_read_what_is_in_the_store(format_: str, small_store: EmbeddedStore) -> None:
    assert read_triples(export(small_store, format_), format_) == stored(small_store)


@pytest.mark.parametrize("format_", ["nquads", "jsonld"])
def test_the_ontology_is_added_where_it_is_wanted(format_: str, small_store: EmbeddedStore) -> None:
    assert read_triples(export(small_store, format_, ontology=True), format_) == stored(small_store, ontology=True)


def test_what_was_inferred_is_left_out_by_default(small_store: EmbeddedStore) -> None:
    found = read_triples(export(small_store, "turtle", inferred=False), "turtle")
    assert found == stored(small_store, inferred=False)
    assert not any(predicate == WUF.coOrganizesWith for _, predicate, _ in found)


@pytest.mark.parametrize("format_", NAMED)
def test_named_graphs_keep_their_names(format_: str, small_store: EmbeddedStore) -> None:
    wanted = {(s, p, o, str(name)) for s, p, o, name in small_store.quads() if name != iris.ONTOLOGY_GRAPH}
    assert read_quads(export(small_store, format_), format_) == wanted
    assert sum("/graph/report/" in name for name in {name for *_, name in wanted}) == len(FILES)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_other_peoples_words_come_back_as_they_are(text: str, format_: str) -> None:
    triples: list[Triple] = [(A, RDFS.label, Literal(text, lang="en")), (A, WUF.nameAsGiven, Literal(text))]
    assert read_triples(export(store_of(*triples), format_), format_) == set(triples)


@pytest.mark.parametrize("format_", FORMATS)
def test_types_come_back_as_they_are(format_: str) -> None:
    values = {
        XSD.integer: "60",
        XSD.decimal: "0.95",
        XSD.boolean: "true",
        XSD.date: "2014-04-09",
        XSD.time: "14:45:00",
        XSD.dateTime: "2014-04-30T23:59:59+03:00",
        XSD.anyURI: "https://example.org/x",
        URIRef("http://example.org/type"): "x",
    }
    triples: list[Triple] = [
        (A, predicate, Literal(value, datatype=type_, normalize=False))
        for predicate in (B, WUF.minParticipants, WUF.date, WUF.confidence)
        for type_, value in values.items()
    ]
    assert read_triples(export(store_of(*triples), format_), format_) == set(triples)


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_store_is_an_empty_file_of_its_format(format_: str) -> None:
    assert read_triples(export(MemoryStore(), format_), format_) == set()


@pytest.mark.parametrize("format_", FORMATS)
def test_no_blank_node_is_written(format_: str, small_store: EmbeddedStore) -> None:
    found = read_triples(export(small_store, format_, ontology=True), format_)
    assert not any(isinstance(term, BNode) for triple in found for term in triple)


# -- the same bytes


@pytest.mark.parametrize("format_", FORMATS)
def test_the_order_in_which_a_store_gives_its_quads_makes_no_difference(
    format_: str, small_store: EmbeddedStore
) -> None:
    class Shuffled(MemoryStore):
        def quads(self) -> Iterator[tuple[Term, URIRef, Term, URIRef]]:
            quads = list(small_store.quads())
            random.Random(7).shuffle(quads)
            return iter(quads)

    assert export(Shuffled(), format_) == export(small_store, format_)


def test_no_hash_seed_makes_a_difference(tmp_path: Path) -> None:
    script = (
        "import hashlib, sys, wufgraph\n"
        "from wufgraph.export import FORMATS\n"
        "with wufgraph.open(sys.argv[1]) as graph:\n"
        "    graph.build(sys.argv[2:])\n"
        "    for name in FORMATS:\n"
        "        data = graph.export(name, inferred=True, ontology=True)\n"
        "        print(name, hashlib.sha256(data).hexdigest())\n"
    )
    printed = set()
    for seed in ("0", "4242"):
        command = [sys.executable, "-c", script, str(tmp_path / seed), *map(str, FILES[1:])]
        environment = {"PYTHONHASHSEED": seed, "PATH": ""}
        printed.add(subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True).stdout)
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) == len(FORMATS)


# -- for people to read


@pytest.mark.parametrize("format_", ["turtle", "trig"])
def test_every_prefix_is_used_and_none_is_missing(format_: str, small_store: EmbeddedStore) -> None:
    text = export(small_store, format_, ontology=True).decode()
    declared = dict(re.findall(r"^@prefix (\S*): <(\S+)> \.$", text, re.MULTILINE))
    body = re.sub(r'"(?:\\.|[^"\\])*"', '""', text)
    assert all(PREFIXES[name] == iri for name, iri in declared.items())
    assert all(re.search(rf"[\s^(]{name}:\w", body) for name in declared), declared
    assert " a wuf:PartnerEvent ;" in body
    assert f"<{WUF}" not in re.sub(r"^@prefix.*$", "", body, flags=re.MULTILINE)


def test_the_prefixes_of_rdf_xml_are_ours(small_store: EmbeddedStore) -> None:
    text = export(small_store, "rdfxml").decode()
    assert "<wuf:PartnerEvent" in text
    assert set(re.findall(r'xmlns:(\w+)="', text)) <= {*PREFIXES, "rdf", "its"}  # its: of Oxigraph


def test_n_quads_are_sorted_lines(small_store: EmbeddedStore) -> None:
    lines = export(small_store, "nquads").decode().splitlines()
    places = [tuple(t.strip("<>") for t in (line.rsplit(" ", 2)[1], *line.split(" ", 2)[:2])) for line in lines]
    assert places == sorted(places)
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize("format_", MERGED[:2])
def test_a_triple_of_two_graphs_is_written_once(format_: str) -> None:
    store, graph = MemoryStore(), Graph()
    graph.add((A, B, Literal("once")))
    store.replace({G: graph, URIRef("https://example.org/other"): graph})
    assert export(store, format_).count(b"once") == 1


@pytest.mark.parametrize("format_", ["turtle", "trig"])
def test_names_of_other_hosts_are_written_whole(format_: str) -> None:
    elsewhere, quote = URIRef("https://elsewhere.example/a/b"), Literal('he wrote "<//x.example>"')
    store = store_of((A, RDFS.seeAlso, elsewhere), (elsewhere, RDFS.label, quote))
    data = export(store, format_)
    assert b"<https://elsewhere.example/a/b>" in data
    read = pyoxigraph.parse(data, format={"turtle": RdfFormat.TURTLE, "trig": RdfFormat.TRIG}[format_])
    assert {quad.object.value for quad in read} == {str(elsewhere), str(quote)}
