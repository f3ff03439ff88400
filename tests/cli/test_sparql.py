"""Queries that users write: any SPARQL over this graph, and nothing that leaves the machine or breaks it."""

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Graph

from .running import Ended, run

# How a query might ask another server without seeming to; {there} is its address.
SMUGGLED = {
    "plainly": "SELECT * {{ SERVICE <{there}> {{ ?s ?p ?o }} }}",
    "silently": "SELECT * {{ SERVICE SILENT <{there}> {{ ?s ?p ?o }} }}",
    "in small letters": "select * {{ service <{there}> {{ ?s ?p ?o }} }}",
    "by a variable": "SELECT * {{ VALUES ?x {{ <{there}> }} SERVICE ?x {{ ?s ?p ?o }} }}",
    "by a name": "PREFIX x: <{there}> SELECT * {{ SERVICE x: {{ ?s ?p ?o }} }}",
    "after a comment that a carriage return ends": "SELECT * {{ #\rSERVICE <{there}> {{ ?s ?p ?o }}\n}}",
    "glued to a number": "SELECT * {{ ?a ?b 1SERVICE<{there}>{{ ?s ?p ?o }} }}",
    "glued to a word": "SELECT * {{ ?a ?b trueSERVICE<{there}>{{ ?s ?p ?o }} }}",
    "glued to the next word": "SELECT * {{ SERVICESILENT<{there}>{{ ?s ?p ?o }} }}",
    "glued to a name": "PREFIX x: <{there}> SELECT * {{ SERVICEx:{{ ?s ?p ?o }} }}",
    "between two names with an apostrophe": (
        "SELECT * {{ OPTIONAL {{ ?a ?b wuf:a\\'b }} SERVICE <{there}> {{ ?s ?p ?o }} FILTER(?s = 'a') }}"
    ),
    "after a quote that is escaped in a long string": (
        "SELECT * {{ OPTIONAL {{ ?a ?b '''\\'''' }} SERVICE <{there}> {{ ?s ?p ?o }} FILTER(?s = 'a') }}"
    ),
    "after a comparison that looks like an IRI": (
        "SELECT * {{ OPTIONAL {{ ?a ?b ?c FILTER(1<?c&&'a>b'='x') }} "
        "SERVICE <{there}> {{ ?s ?p ?o }} FILTER(?s = 'a') }}"
    ),
    "after a comment that looks like an IRI": (
        "SELECT * {{ OPTIONAL {{ ?a ?b ?c FILTER(?c<#>'''\n1) }} SERVICE <{there}> {{ ?s ?p ?o }} #'''\n}}"
    ),
    "after an IRI with an apostrophe": (
        "SELECT * {{ OPTIONAL {{ ?a ?b <http://x.example/'> }} SERVICE <{there}> {{ ?s ?p ?o }} FILTER(?s = '') }}"
    ),
    "after all of these": (
        "SELECT * {{ OPTIONAL {{ ?a ?b ?c FILTER(1<?c&&'a>b'='x') }} OPTIONAL {{ ?a ?b <http://x.example/'> }} "
        "OPTIONAL {{ ?a ?b ?c FILTER(1<?c&&'a>b'='x') }} SERVICE <{there}> {{ ?s ?p ?o }} FILTER(?s = 'a') }}"
    ),
    "in an update": "INSERT {{ <urn:a> <urn:b> ?o }} WHERE {{ SERVICE <{there}> {{ ?s ?p ?o }} }}",
    "by loading": "LOAD <{there}>",
    "by naming a graph": "SELECT * FROM <{there}> {{ ?s ?p ?o }}",
}
TOO_MUCH = {
    "braces": "SELECT * WHERE " + "{" * 50_000 + "}" * 50_000,
    "brackets": "SELECT * WHERE { ?s ?p " + "(" * 50_000,
    "negations": "ASK { FILTER(" + "!" * 50_000 + "true) }",
    "alternatives": "ASK {" + "{} UNION " * 50_000 + "{} }",
    "patterns": "ASK {" + "?s ?p ?o . " * 50_000 + "}",
    "objects": "ASK { ?s ?p ?o" + ", ?o" * 50_000 + "}",
    "a path": "ASK { ?s wuf:a" + "/wuf:a" * 50_000 + " ?o }",
    "sums": "ASK { FILTER(1" + "+1" * 50_000 + " > 0) }",
    "optional parts": "ASK {" + "OPTIONAL { ?s ?p ?o } " * 50_000 + "}",
    "filters": "ASK {" + "FILTER(true) " * 50_000 + "}",
}


class _Listener(http.server.BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        """Note that somebody asked."""
        self.asked.append(self.path)
        self.send_error(500)

    do_POST = do_GET  # noqa: N815 - the name that http.server looks for

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on this machine, and what it was asked."""
    asked: list[str] = []
    handler = type("Listener", (_Listener,), {"asked": asked})
    with http.server.HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", asked
        server.shutdown()


def ask(store: Path, *words: str, typed: str | bytes | None = None) -> Ended:
    """Run `wufgraph sparql`."""
    return run("sparql", *words, "--store", store, typed=typed)


@pytest.mark.parametrize("how", SMUGGLED)
def test_no_other_server_is_asked(how: str, listener: tuple[str, list[str]], built_store: Path) -> None:
    there, asked = listener
    asked.clear()
    ended = ask(built_store, SMUGGLED[how].format(there=there))
    assert asked == []
    if how != "by naming a graph":
        assert (ended.code, ended.out) == (2, "")


@pytest.mark.parametrize("how", [how for how, query in SMUGGLED.items() if query.startswith(("SELECT * {{ SERVICE",))])
def test_why_another_server_is_not_asked_is_told(how: str, built_store: Path) -> None:
    assert "wufgraph works offline" in ask(built_store, SMUGGLED[how].format(there="http://127.0.0.1:9/")).err


@pytest.mark.parametrize(
    "query",
    [
        'ASK { ?s rdfs:label "a SERVICE <http://x.example/> {here}" }',
        "ASK { ?service ?p ?o FILTER(?service != wuf:service && ?o != 'SERVICE') }",
        "ASK { ?s ?p <http://x.example/service#SERVICE> }",
        "ASK { # SERVICE is not asked\n ?s ?p ?o }",
        "ASK { ?s ?p '''long SERVICE''' }",
    ],
)
def test_the_word_may_stand_where_it_asks_nobody(query: str, built_store: Path) -> None:
    assert ask(built_store, query).out in ("true\n", "false\n")


def test_what_is_like_an_iri_with_the_word_in_it_still_means_the_same(built_store: Path) -> None:
    query = 'ASK { BIND(<http://x.example/service#one> AS ?x) FILTER(STR(?x) = "http://x.example/service#one") }'
    assert ask(built_store, query).out == "true\n"


@pytest.mark.parametrize("what", TOO_MUCH)
def test_a_query_that_would_break_the_machine_is_refused(what: str, built_store: Path) -> None:
    ended = ask(built_store, TOO_MUCH[what])
    assert (ended.code, ended.out) == (2, "")
    assert "write it simpler" in ended.err


def test_a_long_list_is_no_such_query(built_store: Path) -> None:
    values = " ".join(f'"{n}"' for n in range(20_000))
    assert ask(built_store, f"ASK {{ VALUES ?x {{ {values} }} }}").out == "true\n"


# -- answers


def test_the_usual_prefixes_need_no_declaration(built_store: Path) -> None:
    ended = ask(
        built_store, "SELECT ?e WHERE { ?e a wuf:PartnerEvent ; wuf:hasTheme theme:safety }", "--format", "json"
    )
    assert len(json.loads(ended.out)) >= 2


def test_a_query_comes_from_a_file_or_from_standard_input(built_store: Path, tmp_path: Path) -> None:
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?e a wuf:PartnerEvent }"
    (tmp_path / "q.rq").write_text(query, encoding="utf-8-sig")
    for ended in (
        ask(built_store, query, "--format", "csv"),
        ask(built_store, "--file", str(tmp_path / "q.rq"), "--format", "csv"),
        ask(built_store, "--format", "csv", typed=query),
    ):
        assert ended.out == "n\n13\n"


@pytest.mark.parametrize("typed", [b"ASK { ?s ?p '\xe9' }", "ASK {}".encode("utf-16")], ids=["latin-1", "utf-16"])
def test_a_query_that_is_no_utf_8_is_told(typed: bytes, built_store: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_bytes(typed)
    for ended in (ask(built_store, "--file", str(tmp_path / "q.rq")), ask(built_store, typed=typed)):
        assert (ended.code, ended.out) == (2, "")
        assert "save it as UTF-8" in ended.err


def test_ask_answers_true_or_false(built_store: Path) -> None:
    assert ask(built_store, "ASK { ?s a wuf:PartnerEvent }") == Ended(0, "true\n", "")
    assert ask(built_store, "ASK { ?s a wuf:NoSuchThing }") == Ended(0, "false\n", "")


def test_construct_gives_turtle(built_store: Path) -> None:
    ended = ask(built_store, "CONSTRUCT { ?e a schema:Event } WHERE { ?e a wuf:PartnerEvent }")
    assert len(Graph().parse(data=ended.out, format="turtle")) == 13
    assert "@prefix schema:" in ended.out


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT ?e WHERE {\n ?e wuf:hasTheme }", "error at 2:"),
        ("SELECT ?x WHERE { ?x nosuchprefix:p ?y }", "expected a declared prefix, found nosuchprefix:"),
        ("DROP ALL", "found an update"),
        ("SELECT ?b WHERE { BIND(BNODE() AS ?b) }", "found a blank node"),
        ("", "expected SPARQL 1.1"),
    ],
)
def test_a_mistake_is_told(query: str, told: str, built_store: Path) -> None:
    ended = ask(built_store, query)
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err
