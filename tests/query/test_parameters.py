"""Values of parameters are terms: found by name, checked by type, never pasted."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, Literal, URIRef

from wufgraph.errors import LookupFailed, QueryError
from wufgraph.query import Parameter, Query, find_query, run_query
from wufgraph.query.parameters import bind, find_iri
from wufgraph.store import EmbeddedStore

UN_HABITAT = URIRef("https://w3id.org/wufgraph/id/org/un-habitat")


def question(*parameters: Parameter) -> Query:
    """A query that asks nothing but its parameters."""
    return Query(name="q", topic="t", summary="", description="", question="", parameters=parameters, text="")


@pytest.mark.parametrize(
    ("given_", "of", "wanted"),
    [
        pytest.param(str(UN_HABITAT), "organization", UN_HABITAT, id="an IRI is itself"),
        pytest.param("UN-Habitat", "organization", UN_HABITAT, id="a name"),
        pytest.param("un habitat", "organization", UN_HABITAT, id="a name in other letters"),
        pytest.param("ONU-Hábitat", "organization", UN_HABITAT, id="another name"),
        pytest.param("safety", "theme", URIRef("https://w3id.org/wufgraph/scheme/theme/safety"), id="a slug"),
        pytest.param(
            "Seguridad", "theme", URIRef("https://w3id.org/wufgraph/scheme/theme/safety"), id="a label in Spanish"
        ),
        pytest.param(
            "theme:safety", "any", URIRef("https://w3id.org/wufgraph/scheme/theme/safety"), id="a prefixed name"
        ),
        pytest.param("wuf7", "forum", URIRef("https://w3id.org/wufgraph/id/forum/wuf7"), id="a forum session"),
    ],
)
def test_things_may_be_named_as_people_do(given_: str, of: str, wanted: URIRef, read_store: EmbeddedStore) -> None:
    assert find_iri(given_, read_store, of) == wanted


def test_an_unknown_name_is_answered_with_near_ones(read_store: EmbeddedStore) -> None:
    with pytest.raises(LookupFailed, match="did you mean 'UN-Habitat'"):
        find_iri("UN-Habitatt", read_store, "organization")


@pytest.mark.parametrize(
    ("given_", "of", "told"),
    [
        pytest.param("saftey", "theme", "did you mean 'Safety'", id="a mistyped slug"),
        pytest.param("habitat-3", "agenda", "did you mean 'H.bitat III'", id="a slug that is none"),
        pytest.param("UN-Habitat", "theme", "the name of a theme", id="the name of something else"),
        pytest.param("https://w3id.org/wufgraph/id/org/x", "organization", "an IRI in the graph", id="an IRI"),
        pytest.param("org:Nothing", "any", "an IRI in the graph", id="a prefixed name"),
    ],
)
def test_what_is_not_in_the_graph_is_told_and_not_answered_with_nothing(
    given_: str, of: str, told: str, read_store: EmbeddedStore
) -> None:
    with pytest.raises(LookupFailed, match=told):
        find_iri(given_, read_store, of)


def test_one_thing_with_many_names_is_one_suggestion(read_store: EmbeddedStore) -> None:
    with pytest.raises(LookupFailed) as caught:
        find_iri("UN-Habitt", read_store, "organization")
    assert str(caught.value).endswith("did you mean 'UN-Habitat'?")


def test_a_person_is_no_organization(read_store: EmbeddedStore) -> None:
    with pytest.raises(LookupFailed, match="the name of an organization"):
        find_iri("Juma Assiago", read_store, "organization")


def test_a_missing_value_is_asked_for(read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="--param institution=VALUE"):
        run_query(read_store, "events-of-institution")


def test_an_unknown_parameter_is_refused(read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="expected the parameters none, found x"):
        run_query(read_store, "co-organizers", {"x": "1"})


def test_an_optional_parameter_ranges_over_all(read_store: EmbeddedStore) -> None:
    assert len(run_query(read_store, "programme")) == len(run_query(read_store, "programme", {"event": EVENT})) == 4


EVENT = "https://w3id.org/wufgraph/id/event/wuf7/strategic-leadership-for-safer-cities"


@pytest.mark.parametrize(
    ("type_", "value", "wanted"),
    [
        ("integer", "7", Literal("7", datatype=XSD.integer)),
        ("decimal", "0.5", Literal("0.5", datatype=XSD.decimal)),
        ("date", "2014-04-09", Literal("2014-04-09", datatype=XSD.date)),
        ("string", "en", Literal("en")),
    ],
)
def test_a_value_becomes_a_term_of_its_type(type_: str, value: str, wanted: Literal, read_store: EmbeddedStore) -> None:
    assert bind(question(Parameter(name="x", type=type_)), {"x": value}, read_store) == {f"_x_{type_}": wanted}


@pytest.mark.parametrize(("type_", "value"), [("integer", "seven"), ("decimal", "1,5"), ("date", "9 April")])
def test_a_value_of_another_type_is_refused(type_: str, value: str, read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match=f"expected x as {type_}"):
        bind(question(Parameter(name="x", type=type_)), {"x": value}, read_store)


def test_a_value_outside_the_choices_is_refused(read_store: EmbeddedStore) -> None:
    with pytest.raises(QueryError, match="one of en, es, fr"):
        run_query(read_store, "uncovered-areas", {"language": "de"})


@given(value=st.text(min_size=1, max_size=40))
def test_no_value_changes_the_question(value: str, read_store: EmbeddedStore) -> None:
    """Whatever a user types is a string: it matches nothing, and breaks nothing."""
    rows = read_store.ask("SELECT ?x ?s WHERE { ?s <https://schema.org/text> ?x }", {"x": Literal(value)})
    assert not isinstance(rows, bool)
    assert len(getattr(rows, "rows", ())) == 0


@pytest.mark.parametrize("value", ['" } DROP ALL #', "x> . ?s ?p ?o", "'''", "\\", "{{}}", 'a"b'])
def test_a_hostile_name_is_just_unknown(value: str, read_store: EmbeddedStore) -> None:
    with pytest.raises(LookupFailed):
        run_query(read_store, find_query("events-of-institution"), {"institution": value})


@pytest.mark.parametrize(
    "value",
    ["https://a.example/> } DROP ALL #", "http://a b", "urn:x\n} SELECT", "http://[a", "theme:a>b", "wuf:\x00", "\x00"],
)
def test_what_is_no_iri_is_told_in_a_line(value: str, read_store: EmbeddedStore) -> None:
    with pytest.raises((LookupFailed, QueryError), match=r"expected .*, found[ :].*; "):
        run_query(read_store, "evidence-of-resource", {"resource": value})


def test_the_language_of_labels_is_chosen(read_store: EmbeddedStore) -> None:
    areas = {row["area"] for row in run_query(read_store, "areas-by-event", {"language": "fr"})}
    assert "Réduction des risques et relèvement" in areas


def test_values_are_python_values(read_store: EmbeddedStore) -> None:
    row = next(iter(run_query(read_store, "events")))
    assert row["date"] == dt.date(2014, 4, 9)
    assert row["start"] == dt.time(14, 45)
    assert row["participants"] == 60
