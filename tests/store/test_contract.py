"""The contract that every store keeps."""

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDFS, XSD, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from wufgraph.errors import QueryError, StoreError
from wufgraph.store import Answer, Solutions, Store, Term

ONE, TWO = URIRef("https://example.org/graph/one"), URIRef("https://example.org/graph/two")
A, B, C = (URIRef(f"https://example.org/{name}") for name in "abc")
P, Q = URIRef("https://example.org/p"), URIRef("https://example.org/q")

HOSTILE = {
    "double quotes": 'say "hello"',
    "single quotes": "it's 'so'",
    "triple quotes": "\"\"\"'''",
    "braces": "} } ?s ?p ?o . { {",
    "end of statement": '"; DROP ALL ; INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:b> "',
    "comment": "# not a comment",
    "new line": "one\ntwo\r\nthree\tfour",
    "backslash": "C:\\temp\\new \\u0041 \\",
    "IRI brackets": "<https://example.org/a> ^^ @en",
    "variable": "?name $name",
    "empty": "",
    "blank": "  ",
    "beyond the plane": "🏙 𝒰rban",
    "combining": "Medelli\u0301n",
    "right to left": "\u202eabc\u202c",
}
LITERALS = {
    "plain": Literal("Urban Land"),
    "English": Literal("Safety", lang="en"),
    "Spanish": Literal("Medellín", lang="es"),
    "a country's English": Literal("colour", lang="en-gb"),
    "integer": Literal("60", datatype=XSD.integer),
    "negative integer": Literal("-5", datatype=XSD.integer),
    "decimal": Literal("0.95", datatype=XSD.decimal, normalize=False),
    "boolean": Literal("true", datatype=XSD.boolean),
    "date": Literal("2014-04-09", datatype=XSD.date),
    "time": Literal("14:45:00", datatype=XSD.time),
    "moment": Literal("2014-04-30T23:59:59-05:00", datatype=XSD.dateTime),
    "IRI as text": Literal("https://example.org/a", datatype=XSD.anyURI),
    "type of our own": Literal("x", datatype=URIRef("https://example.org/type")),
}


def graph_of(*triples: tuple[Node, Node, Node]) -> Graph:
    """A graph of some triples."""
    graph = Graph()
    for triple in triples:
        graph.add(triple)
    return graph


def rows(answer: Answer) -> list[tuple[Term | None, ...]]:
    """The rows of a SELECT, sorted."""
    assert isinstance(answer, Solutions)
    return sorted(answer.rows, key=str)


def content(store: Store) -> set[tuple[Term, URIRef, Term, URIRef]]:
    """All that a store holds."""
    return set(store.quads())


def quads_of(name: URIRef, triples: Iterable[tuple[Node, Node, Node]]) -> set[tuple[Node, Node, Node, URIRef]]:
    """Triples as quads of one graph."""
    return {(*triple, name) for triple in triples}


def test_a_new_store_is_empty(store: Store) -> None:
    assert content(store) == set()
    assert store.graph_names() == []
    assert len(store.graph(ONE)) == 0
    assert store.ask("ASK { ?s ?p ?o }") is False


def test_a_graph_comes_back_as_it_was_given(store: Store) -> None:
    given_ = graph_of((A, P, B), (A, RDFS.label, Literal("Á", lang="es")), (B, P, Literal(3)))
    store.replace({ONE: given_})
    assert set(store.graph(ONE)) == set(given_)


def test_replacing_a_graph_replaces_it_whole(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B), (A, P, C))})
    store.replace({ONE: graph_of((A, P, B), (C, Q, A))})
    assert content(store) == quads_of(ONE, [(A, P, B), (C, Q, A)])


def test_replacing_a_graph_leaves_the_others_alone(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B)), TWO: graph_of((A, P, C))})
    store.replace({ONE: graph_of((C, P, B))})
    assert set(store.graph(TWO)) == {(A, P, C)}


def test_replacing_with_the_same_content_changes_nothing(store: Store) -> None:
    given_ = graph_of((A, P, B), (A, Q, Literal("0.95", datatype=XSD.decimal)))
    store.replace({ONE: given_})
    before = content(store)
    store.replace({ONE: given_})
    assert content(store) == before


def test_a_graph_is_dropped_by_none(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B)), TWO: graph_of((A, P, C))})
    store.replace({ONE: None})
    assert store.graph_names() == [TWO]
    assert content(store) == quads_of(TWO, [(A, P, C)])


def test_dropping_what_is_not_there_is_no_fault(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B))})
    store.replace({TWO: None})
    assert store.graph_names() == [ONE]


def test_a_store_can_lose_all_its_graphs_and_be_filled_again(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B))})
    store.replace({ONE: None})
    store.replace({TWO: graph_of((A, P, C))})
    assert content(store) == quads_of(TWO, [(A, P, C)])


def test_an_empty_graph_is_no_graph(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B)), TWO: Graph()})
    assert store.graph_names() == [ONE]
    store.replace({ONE: Graph(), TWO: graph_of((A, P, C))})
    assert store.graph_names() == [TWO]


def test_several_graphs_change_together(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B))})
    store.replace({ONE: None, TWO: graph_of((A, P, C))})
    assert content(store) == quads_of(TWO, [(A, P, C)])


def test_graph_names_are_sorted(store: Store) -> None:
    names = [URIRef(f"https://example.org/graph/{n}") for n in ("b", "c", "a", "B")]
    store.replace({name: graph_of((A, P, name)) for name in names})
    assert store.graph_names() == sorted(names)


@pytest.mark.parametrize(
    "triple",
    [(BNode(), P, B), (A, P, BNode()), (Literal("x"), P, B), (A, Literal("x"), B)],
    ids=["blank subject", "blank object", "literal subject", "literal predicate"],
)
@pytest.mark.parametrize("filled", [False, True], ids=["empty store", "filled store"])
def test_what_has_no_iri_is_refused_and_nothing_changes(
    triple: tuple[Node, Node, Node], filled: bool, store: Store
) -> None:
    if filled:
        store.replace({ONE: graph_of((A, P, B))})
    before = content(store)
    with pytest.raises(StoreError, match="expected"):
        store.replace({ONE: graph_of((A, P, C)), TWO: graph_of((A, P, B), triple)})
    assert content(store) == before


def test_queries_see_the_union_of_all_graphs(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B)), TWO: graph_of((B, Q, C))})
    assert rows(store.ask(f"SELECT ?c WHERE {{ <{A}> <{P}>/<{Q}> ?c }}")) == [(C,)]


def test_queries_can_name_a_graph(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B)), TWO: graph_of((B, Q, C))})
    assert rows(store.ask("SELECT ?g ?s WHERE { GRAPH ?g { ?s ?p ?o } }")) == [(ONE, A), (TWO, B)]


def test_a_variable_without_a_value_is_none(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B))})
    answer = store.ask(f"SELECT ?s ?label WHERE {{ ?s <{P}> ?o OPTIONAL {{ ?s <{Q}> ?label }} }}")
    assert answer == Solutions(("s", "label"), ((A, None),))


def test_an_empty_answer_still_names_its_columns(store: Store) -> None:
    assert store.ask("SELECT ?one ?two WHERE { ?one ?p ?two }") == Solutions(("one", "two"), ())


def test_construct_and_describe_give_graphs(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B), (C, P, B))})
    constructed = store.ask(f"CONSTRUCT {{ ?o <{Q}> ?s }} WHERE {{ ?s <{P}> ?o }}")
    described = store.ask(f"DESCRIBE <{A}>")
    assert isinstance(constructed, Graph)
    assert set(constructed) == {(B, Q, A), (B, Q, C)}
    assert isinstance(described, Graph)
    assert (A, P, B) in described


@pytest.mark.parametrize("literal", LITERALS.values(), ids=LITERALS.keys())
def test_a_literal_keeps_its_language_and_type(literal: Literal, store: Store) -> None:
    store.replace({ONE: graph_of((A, P, literal))})
    from_graph, from_query = next(store.graph(ONE).objects()), rows(store.ask("SELECT ?o WHERE { ?s ?p ?o }"))[0][0]
    for found in (from_graph, from_query):
        assert isinstance(found, Literal)
        assert (str(found), found.language, found.datatype) == (str(literal), literal.language, literal.datatype)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_any_text_is_stored_and_replaced_as_it_is(text: str, store: Store) -> None:
    store.replace({ONE: graph_of((B, P, C))})
    store.replace({ONE: graph_of((A, P, Literal(text)), (A, Q, Literal(text, lang="en")))})
    assert content(store) == quads_of(ONE, [(A, P, Literal(text)), (A, Q, Literal(text, lang="en"))])


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_binding_is_a_term_and_never_part_of_the_query(text: str, store: Store) -> None:
    store.replace({ONE: graph_of((A, P, Literal(text)), (B, P, Literal("another")))})
    query = "SELECT ?s ?wanted WHERE { ?s ?p ?wanted }"
    assert rows(store.ask(query, {"wanted": Literal(text)})) == [(A, Literal(text))]
    assert rows(store.ask(query, {"wanted": Literal(text + "x")})) == []
    assert len(content(store)) == 2


def test_a_binding_is_compared_with_its_language_and_type(store: Store) -> None:
    store.replace(
        {ONE: graph_of((A, P, Literal("1")), (B, P, Literal("1", lang="en")), (C, P, Literal("1", datatype=XSD.date)))}
    )
    query = "SELECT ?s ?wanted WHERE { ?s ?p ?wanted }"
    for subject, term in ((A, Literal("1")), (B, Literal("1", lang="en")), (C, Literal("1", datatype=XSD.date))):
        assert rows(store.ask(query, {"wanted": term})) == [(subject, term)]


def test_an_iri_can_be_bound(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B), (C, P, A))})
    assert rows(store.ask("SELECT ?s ?o WHERE { ?s ?p ?o }", {"s": C})) == [(C, A)]


def test_a_binding_holds_inside_a_filter(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, Literal(3)), (B, P, Literal(5)))})
    query = "SELECT ?least ?s WHERE { ?s ?p ?n FILTER(?n > ?least) }"
    assert rows(store.ask(query, {"least": Literal(4)})) == [(Literal(4), B)]


@pytest.mark.parametrize(
    "query",
    ["", "SELECT", "SELECT ?s WHERE { ?s ?p }", "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "DROP ALL", "nonsense"],
)
def test_what_is_no_query_is_refused(query: str, store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B))})
    with pytest.raises(QueryError, match="expected SPARQL"):
        store.ask(query)
    assert len(content(store)) == 1


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x WHERE { ?s ?p ?o BIND(BNODE() AS ?x) }",
        "CONSTRUCT { ?s <https://example.org/via> [] } WHERE { ?s ?p ?o }",
    ],
    ids=["select", "construct"],
)
def test_an_answer_with_a_blank_node_is_the_querys_fault(query: str, store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B))})
    with pytest.raises(QueryError, match="expected"):
        store.ask(query)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(st.text(max_size=20), max_size=4), language=st.sampled_from([None, "en", "es"]))
def test_any_texts_come_back(texts: list[str], language: str | None, store: Store) -> None:
    triples = [(A, P, Literal(text, lang=language)) for text in texts]
    store.replace({ONE: graph_of(*triples)})
    assert content(store) == quads_of(ONE, triples)


def test_what_a_graph_says_of_some_things(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B), (B, Q, C), (C, P, Literal(str(A)))), TWO: graph_of((A, Q, C))})
    assert set(store.graph(ONE, [str(B)])) == {(A, P, B), (B, Q, C)}
    assert set(store.graph(ONE, [str(A)])) == {(A, P, B)}
    assert set(store.graph(ONE, [])) == set()
    assert len(store.graph(ONE)) == 3


def test_pairs_are_the_subjects_and_objects_of_one_predicate(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, B), (A, Q, C)), TWO: graph_of((C, P, Literal("a, b\nc")))})
    assert sorted(store.pairs(P)) == [(str(A), str(B)), (str(C), "a, b\nc")]


def test_pairs_of_some_subjects_alone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wufgraph.store.reading._AT_ONCE", 2)
    store.replace({ONE: graph_of((A, P, B), (B, P, C), (C, P, Literal("%s"))), TWO: graph_of((A, P, C), (B, Q, A))})
    assert sorted(store.pairs(P, [str(A), str(C), f"{A}%20unknown"])) == [
        (str(A), str(B)),
        (str(A), str(C)),
        (str(C), "%s"),
    ]
    assert list(store.pairs(P, [])) == []


def test_subjects_are_told_by_their_object(store: Store) -> None:
    store.replace({ONE: graph_of((A, P, C), (B, Q, C)), TWO: graph_of((B, P, C), (B, P, A))})
    assert {value: sorted(subjects) for value, subjects in store.subjects(P)} == {
        str(C): [str(A), str(B)],
        str(A): [str(B)],
    }
    assert list(store.subjects(URIRef("https://example.org/unused"))) == []
