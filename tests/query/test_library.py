"""Every `.rq` file is a documented, standard, typed question."""

import re

import pytest
from rdflib.plugins.sparql import prepareQuery

from wufgraph.assets import list_assets, read_asset
from wufgraph.errors import AssetError, QueryError
from wufgraph.query import Query, find_query, load_queries, run_query
from wufgraph.query.library import TYPES, parse_query
from wufgraph.store import EmbeddedStore

FILES = list_assets("queries", ".rq")
SOUND = ("repeated-triples", "unlabelled", "unread")


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_sparql_that_another_engine_parses_too(path: str) -> None:
    prepareQuery(read_asset(path))


@pytest.mark.parametrize("path", FILES)
def test_a_file_has_a_summary_and_a_description(path: str) -> None:
    query = parse_query(path, read_asset(path))
    assert query.summary[0].isupper()
    assert not query.summary.endswith(".")
    assert len(query.description) > 20


@pytest.mark.parametrize("query", load_queries(), ids=lambda q: q.name)
def test_parameters_are_those_of_the_header_selected_and_typed(query: Query) -> None:
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith("#+"))
    used = set(re.findall(r"\?(_\w+)", body))
    assert used == {p.variable for p in query.parameters}
    selected = body[body.index("SELECT") : body.index("WHERE")]
    assert all(f"?{variable}" in selected for variable in used)
    assert all(p.type in TYPES and p.description for p in query.parameters)


@pytest.mark.parametrize("query", load_queries(), ids=lambda q: q.name)
def test_rows_come_in_a_fixed_order(query: Query) -> None:
    assert "ORDER BY" in query.text


def test_names_and_numbers_are_unique() -> None:
    queries = load_queries()
    assert len({q.name for q in queries}) == len(queries)
    numbers = [q.question for q in queries if q.question]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("name", SOUND)
def test_quality_queries_find_nothing_in_a_sound_graph(name: str, read_store: EmbeddedStore) -> None:
    assert run_query(read_store, name).rows == ()


def test_a_question_is_found_by_name_topic_or_number() -> None:
    assert find_query("CQ02") is find_query("co-organizers") is find_query("network/co-organizers")


def test_a_wrong_name_is_answered_with_near_ones() -> None:
    with pytest.raises(QueryError, match="did you mean co-organizers"):
        find_query("coorganizers")


def test_a_broken_header_is_told_with_its_path() -> None:
    with pytest.raises(AssetError, match=r"queries/x/y\.rq: expected a header"):
        parse_query("queries/x/y.rq", "#+ summary: [\nSELECT * WHERE {}")
