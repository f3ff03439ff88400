"""Queries that users write: standard SPARQL over this graph alone."""

import pytest
from rdflib import Graph

from wufgraph.errors import QueryError
from wufgraph.query import run_sparql
from wufgraph.store import EmbeddedStore, Solutions


def test_the_usual_prefixes_need_no_declaration(read_store: EmbeddedStore) -> None:
    answer = run_sparql(read_store, "SELECT ?e WHERE { ?e wuf:hasTheme/skos:broader* theme:safety }")
    assert isinstance(answer, Solutions)
    assert len(answer.rows) == 1


def test_a_declared_prefix_is_the_users(read_store: EmbeddedStore) -> None:
    answer = run_sparql(read_store, "PREFIX wuf: <http://other.example/> ASK { ?s a wuf:PartnerEvent }")
    assert answer is False


def test_construct_gives_a_graph(read_store: EmbeddedStore) -> None:
    answer = run_sparql(read_store, "CONSTRUCT { ?e a schema:Event } WHERE { ?e a wuf:PartnerEvent }")
    assert isinstance(answer, Graph)
    assert len(answer) == 1


def test_one_triple_is_one_row(read_store: EmbeddedStore) -> None:
    answer = run_sparql(read_store, "SELECT (COUNT(*) AS ?n) WHERE { ?o a org:Organization ; rdfs:label ?l }")
    assert isinstance(answer, Solutions)
    assert str(answer.rows[0][0]) == "9"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "select * where { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * WHERE { #\nSERVICE # x\n<http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_another_server_is_never_asked(query: str, read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="works offline"):
        run_sparql(read_store, query)


def test_the_word_service_may_stand_in_a_string(read_store: EmbeddedStore) -> None:
    assert run_sparql(read_store, 'ASK { ?s ?p "a SERVICE here" }') is False


@pytest.mark.parametrize(
    "query",
    [
        "DROP ALL",
        "PREFIX a: <urn:a> delete where { ?s ?p ?o }",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "LOAD <http://127.0.0.1:9/x>",
    ],
)
def test_an_update_is_no_query(query: str, read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="found an update"):
        run_sparql(read_store, query)


@pytest.mark.parametrize("bracket", ["{", "(", "["])
def test_nesting_that_would_break_the_parser_is_refused(bracket: str, read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="write it simpler"):
        run_sparql(read_store, "SELECT * WHERE " + bracket * 50_000)


def test_a_mistake_is_told_with_its_line(read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="error at 2:"):
        run_sparql(read_store, "SELECT ?e WHERE {\n ?e wuf:hasTheme }")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        pytest.param("", "expected SPARQL 1.1, found none; write one", id="nothing"),
        pytest.param(" # a comment", "expected SPARQL 1.1, found none; write one", id="a comment alone"),
        pytest.param(
            "SELECT ?e WERE { ?e wuf:hasTheme ?t }", "error at 1:16: expected one of DISTINCT, WHERE;", id="a word"
        ),
        pytest.param("SELECT ?e { ?e wuff:hasTheme ?t }", "expected a declared prefix, found wuff:;", id="a prefix"),
        pytest.param("SELECT ?e { ?e wuf:hasTheme ?t }}", "error at 1:34: expected something else;", id="too much"),
        pytest.param("SELECT ?e { ?e a <bad iri> }", "expected an IRI;", id="an IRI with a space"),
    ],
)
def test_a_mistake_is_told_in_terms_of_the_users_text(query: str, told: str, read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError) as caught:
        run_sparql(read_store, query)
    assert told in str(caught.value)


@pytest.mark.parametrize("query", ["ASK { ?e wuf:hasTheme", "SELECT ?e WHERE { ?e wuf:hasTheme }"])
def test_the_parsers_alphabet_is_not_told(query: str, read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError) as caught:
        run_sparql(read_store, query)
    assert "..=" not in str(caught.value)
