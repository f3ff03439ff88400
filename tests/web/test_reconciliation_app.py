"""The reconciliation API 0.2 as an app: every answer as the specification's own schemas have it."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from wufgraph.reconciliation import Kind, Service
from wufgraph.reconciliation.properties import PROPERTIES
from wufgraph.web import reconciliation_app
from wufgraph.wording import find_addresses

from .asking import Client
from .contract import faults

ID = "https://w3id.org/wufgraph/id/"
UCL, UN_HABITAT = f"{ID}org/university-college-london", f"{ID}org/un-habitat"
PATHS = (
    "/",
    "/?query=UCL",
    '/?queries={"a":{"query":"UCL"}}',
    f'/?extend={{"ids":["{UCL}"],"properties":[{{"id":"ror"}}]}}',
    "/suggest/entity?prefix=u",
    "/suggest/type?prefix=o",
    "/suggest/property?prefix=c",
    "/properties?type=organization",
    f"/preview?id={UCL}",
    f"/view?id={UCL}",
    "/preview?id=nothing",
    "/nowhere",
    "/?queries=broken",
)


def ask(client: Client, **query: Any) -> list[dict[str, Any]]:
    """The candidates for one query, asked and answered as the schemas have it."""
    batch = {"q0": query}
    assert faults("reconciliation-query-batch", batch) == []
    response = client.post("/", data={"queries": json.dumps(batch)})
    assert response.status_code == 200, response.text
    answer = response.json()
    assert faults("reconciliation-result-batch", answer) == []
    result: list[dict[str, Any]] = answer["q0"]["result"]
    return result


def get(client: Client, schema: str, path: str, **fields: Any) -> Any:
    """An answer to a GET, as a schema has it."""
    response = client.get(path, params=fields)
    assert response.status_code == 200, response.text
    assert faults(schema, response.json()) == []
    return response.json()


# -- the manifest


def test_the_manifest_tells_all_that_the_service_can(client: Client) -> None:
    manifest = get(client, "manifest", "/")
    assert manifest["versions"] == ["0.1", "0.2"]
    assert {one["id"] for one in manifest["defaultTypes"]} == set(Kind)
    assert manifest["preview"]["url"] == "http://reconcile.example/preview?id={{id}}"
    assert set(manifest["suggest"]) == {"entity", "type", "property"}
    assert manifest["extend"]["propose_properties"]["service_path"] == "/properties"


def test_the_manifest_has_the_address_that_was_asked_for_where_another_is_told(service: Service) -> None:
    app = reconciliation_app(service, "https://graph.example/reconcile/")
    manifest = Client(app).get("/").json()
    assert manifest["view"]["url"] == "https://graph.example/reconcile/view?id={{id}}"


def test_the_app_works_where_it_is_mounted_in_another_one(service: Service) -> None:
    client = Client(Starlette(routes=[Mount("/api/reconcile", reconciliation_app(service))]))
    manifest = client.get("/api/reconcile/").json()
    entity = manifest["suggest"]["entity"]
    assert entity["service_url"] == "http://reconcile.example/api/reconcile"
    suggested = client.get(entity["service_url"] + entity["service_path"], params={"prefix": "un-hab"}).json()
    assert suggested["result"][0]["id"] == UN_HABITAT


# -- queries


def test_a_name_of_an_organization_is_matched(client: Client) -> None:
    best, *_ = ask(client, query="University College London", type="organization", limit=3)
    assert (best["id"], best["score"], best["match"]) == (UCL, 100, True)
    assert best["type"] == [{"id": "organization", "name": "Organization"}]
    assert {one["id"] for one in best["features"]} == {"name", "same-name", "same-words", "events"}


def test_a_batch_may_be_sent_in_the_address_too(client: Client) -> None:
    batch = {"a": {"query": "UCL"}, "b": {"query": "nothing of the kind", "limit": 1}}
    answer = get(client, "reconciliation-result-batch", "/", queries=json.dumps(batch))
    assert [len(answer[key]["result"]) > 0 for key in ("a", "b")] == [True, False]


@pytest.mark.parametrize("query", ["UCL", '{"query": "UCL", "type": "organization"}'], ids=["name", "object"])
def test_a_query_of_the_first_clients_is_answered(client: Client, query: str) -> None:
    answer = client.get("/", params={"query": query}).json()
    assert answer["result"][0]["id"] == UCL


def test_properties_tell_namesakes_apart(client: Client) -> None:
    first, second = ask(client, query="María Fernanda Ríos", type="person")
    assert not first["match"]
    assert not second["match"]
    values = client.post(
        "/", data={"extend": json.dumps({"ids": [second["id"]], "properties": [{"id": "organization"}]})}
    ).json()["rows"][second["id"]]["organization"]
    told = ask(client, query="Maria Fernanda Rios", properties=[{"pid": "organization", "v": values[0]["name"]}])
    assert (told[0]["id"], told[0]["match"]) == (second["id"], True)
    assert {"id": "property:organization", "value": True} in told[0]["features"]


def test_a_property_may_be_a_thing_that_was_matched_before(client: Client) -> None:
    wanted = [{"pid": "part-of", "v": {"id": f"{ID}org/world-bank", "name": "World Bank"}}]
    best, *_ = ask(client, query="World Bank Institute", properties=wanted)
    assert (best["score"], best["match"]) == (100, True)


def test_a_property_that_says_otherwise_leaves_a_doubt(client: Client) -> None:
    best, *_ = ask(client, query="UCL", properties=[{"pid": "country", "v": ["Kenya", "FR"]}])
    assert (best["id"], best["score"], best["match"]) == (UCL, 70, False)


def test_properties_alone_find_all_that_have_them(client: Client) -> None:
    found = ask(client, type="organization", properties=[{"pid": "sector", "v": "University"}], limit=50)
    assert UCL in {one["id"] for one in found}
    assert not any(one["match"] for one in found)


@pytest.mark.parametrize(
    "cell", ["", "  ", "\u00a0\n\t", "…", "\u200b"], ids=["none", "blank", "white", "mark", "unseen"]
)
def test_an_empty_cell_has_no_candidates_and_spoils_no_batch(client: Client, cell: str) -> None:
    answer = client.post("/", data={"queries": json.dumps({"a": {"query": cell}, "b": {"query": "UCL"}})}).json()
    assert answer["a"] == {"result": []}
    assert answer["b"]["result"][0]["match"]


def test_nothing_is_of_a_type_that_is_not_known(client: Client) -> None:
    assert ask(client, query="UCL", type="spaceship") == []


def test_all_of_two_types_has_nothing_and_should_prefers(client: Client) -> None:
    both = ["organization", "person"]
    assert ask(client, query="UCL", type=both, type_strict="all") == []
    best, *_ = ask(client, query="UCL", type=["person"], type_strict="should")
    assert (best["id"], best["score"], best["match"]) == (UCL, 85, False)


def test_an_identifier_is_a_query_too(client: Client) -> None:
    for identifier in (UCL, "org/university-college-london", "https://ror.org/02jx3x895"):
        best, *_ = ask(client, query=identifier)
        assert (best["id"], best["score"], best["match"]) == (UCL, 100, True)


# -- suggestions


def test_what_is_typed_is_completed_from_names_and_words_within_them(client: Client) -> None:
    found = get(client, "suggest-entities-response", "/suggest/entity", prefix="univ")["result"]
    assert [one["name"].lower().startswith("univ") for one in found][:2] == [True, True]
    assert "Glace Harbour University" in {one["name"] for one in found}


def test_a_cursor_skips_what_was_shown(client: Client) -> None:
    every = get(client, "suggest-entities-response", "/suggest/entity", prefix="u", limit=20)["result"]
    page = get(client, "suggest-entities-response", "/suggest/entity", prefix="u", cursor=3)["result"]
    assert page == every[3:13]
    assert get(client, "suggest-entities-response", "/suggest/entity", prefix="u", cursor=9999)["result"] == []


def test_suggestions_may_be_of_one_type(client: Client) -> None:
    found = get(client, "suggest-entities-response", "/suggest/entity", prefix="u", type="theme")["result"]
    assert found
    assert {one["notable"][0]["id"] for one in found} == {"theme"}


def test_an_identifier_is_completed_to_its_thing(client: Client) -> None:
    assert get(client, "suggest-entities-response", "/suggest/entity", prefix=UCL)["result"][0]["id"] == UCL


def test_types_and_properties_are_suggested(client: Client) -> None:
    types = get(client, "suggest-types-response", "/suggest/type", prefix="org")["result"]
    assert [one["id"] for one in types] == ["organization"]
    found = get(client, "suggest-properties-response", "/suggest/property", prefix="par")["result"]
    assert [one["id"] for one in found] == ["part-of"]
    assert len(get(client, "suggest-properties-response", "/suggest/property")["result"]) == len(PROPERTIES)


# -- extension


@pytest.mark.parametrize("kind", Kind)
def test_properties_are_proposed_for_a_type_and_can_be_fetched(client: Client, service: Service, kind: Kind) -> None:
    proposed = get(client, "data-extension-property-proposal", "/properties", type=kind.value)["properties"]
    ids = [one.iri for one in service.catalogue.things.values() if one.kind is kind][:5]
    query = {"ids": ids, "properties": [{"id": one["id"]} for one in proposed]}
    assert faults("data-extension-query", query) == []
    answer = client.post("/", data={"extend": json.dumps(query)}).json()
    assert faults("data-extension-response", answer) == []
    assert list(answer["rows"]) == ids
    assert [one["id"] for one in answer["meta"]] == [one["id"] for one in proposed]


def test_a_table_is_extended_by_values_that_are_things_words_and_days(client: Client) -> None:
    event = f"{ID}event/wuf7/strategic-leadership-for-safer-cities"
    query = {"ids": [UCL, event], "properties": [{"id": "country"}, {"id": "ror"}, {"id": "date"}, {"id": "start"}]}
    rows = get(client, "data-extension-response", "/", extend=json.dumps(query))["rows"]
    assert rows[UCL]["country"] == [{"id": f"{ID}country/GB", "name": "United Kingdom"}]
    assert rows[UCL]["ror"] == [{"str": "https://ror.org/02jx3x895"}]
    assert rows[UCL]["date"] == []
    assert rows[event]["date"] == [{"date": "2014-04-09T00:00:00Z"}]
    assert rows[event]["start"] == [{"str": "14:45"}]


def test_as_many_values_come_as_were_asked_for(client: Client) -> None:
    query = {"ids": [UN_HABITAT], "properties": [{"id": "event", "settings": {"limit": 2}}]}
    rows = get(client, "data-extension-response", "/", extend=json.dumps(query))["rows"]
    assert len(rows[UN_HABITAT]["event"]) == 2


def test_what_is_not_known_has_no_values(client: Client) -> None:
    query = {"ids": ["nobody", UCL], "properties": [{"id": "country"}, {"id": "shoe-size"}]}
    answer = get(client, "data-extension-response", "/", extend=json.dumps(query))
    assert answer["rows"]["nobody"] == {"country": [], "shoe-size": []}
    assert answer["rows"][UCL]["shoe-size"] == []


# -- previews


def test_a_preview_runs_and_fetches_nothing(client: Client) -> None:
    response = client.get("/preview", params={"id": UCL})
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "frame-ancestors *" in response.headers["content-security-policy"]
    assert "University College London" in response.text
    assert "<script" not in response.text


def test_the_page_of_a_thing_tells_all_that_is_known(client: Client) -> None:
    page = client.get("/view", params={"id": UCL}).text
    assert 'href="https://ror.org/02jx3x895"' in page
    assert "Strategic leadership for safer cities" in page


# -- the web


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_may_be_read_by_pages_of_all_origins(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["x-content-type-options"] == "nosniff"
    asked = client.request(
        "OPTIONS", path, headers={"Origin": "https://a.example", "Access-Control-Request-Method": "POST"}
    )
    assert asked.status_code == 204
    assert "POST" in asked.headers["access-control-allow-methods"]


@pytest.mark.parametrize("path", PATHS)
def test_what_is_got_has_a_head(client: Client, path: str) -> None:
    assert client.request("HEAD", path).status_code == client.get(path).status_code


def test_an_answer_comes_as_a_call_where_that_is_asked_for(client: Client) -> None:
    response = client.get("/", params={"callback": "jQuery123_456.done"})
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    assert response.text.startswith("/**/jQuery123_456.done({")
    assert response.text.endswith("});")


@pytest.mark.parametrize("callback", ["", "alert(1)//", "a b", "a;b", "<script>", "é", "1a", "a" * 100, "a..b"])
def test_a_callback_that_is_no_name_is_refused(client: Client, callback: str) -> None:
    response = client.get("/", params={"callback": callback})
    assert response.status_code == 400
    assert response.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("fields", "status", "told"),
    [
        ({"queries": "{"}, 400, "expected JSON"),
        ({"queries": "[]"}, 400, "expected JSON"),
        ({"queries": '{"a":{"query":5}}'}, 400, "$[...].query"),
        ({"queries": '{"a":{"query":"x","limit":-1}}'}, 400, "limit of 1 or more"),
        ({"queries": "[" * 100_000}, 400, "expected JSON"),
        ({"queries": json.dumps({str(n): {"query": "x"} for n in range(51)})}, 413, "at most 50 queries"),
        ({"queries": json.dumps({"a": {"query": "x" * 1_001}})}, 413, "at most 1000 characters"),
        ({"queries": json.dumps({"a": {"properties": [{"pid": "p", "v": "x"}] * 21}})}, 413, "at most 20 properties"),
        ({"queries": json.dumps({"a": {"properties": [{"pid": "p", "v": ["x"] * 51}]}})}, 413, "at most 50 values"),
        ({"extend": '{"ids":[]}'}, 400, "properties"),
        ({"extend": json.dumps({"ids": ["x"] * 501, "properties": []})}, 413, "at most 500 identifiers"),
        ({"nothing": "x"}, 400, "queries or extend"),
        ({"queries": "x" * 1_100_000}, 413, "at most 1048576 bytes"),
    ],
    ids=lambda value: None if not isinstance(value, str) else value[:24],
)
def test_what_is_wrong_or_too_much_is_refused_in_words(
    client: Client, fields: dict[str, str], status: int, told: str
) -> None:
    response = client.post("/", data=fields)
    assert response.status_code == status, response.text
    assert told in response.json()["message"]


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content-Type": "application/json"}, b'{"queries":{}}'),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x--"),
        ({}, b"queries={}"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"queries=%FF%FE"),
        ({"Content-Type": "application/x-www-form-urlencoded"}, "queries=é".encode("latin-1")),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"&".join([b"a=1"] * 30)),
        ({"Content-Type": "application/x-www-form-urlencoded"}, b"queries={}&queries={}"),
    ],
    ids=["json", "multipart", "no type", "not UTF-8", "not encoded", "many fields", "one field twice"],
)
def test_a_body_that_is_no_form_is_refused(client: Client, headers: dict[str, str], body: bytes) -> None:
    assert client.post("/", headers=headers, content=body).status_code == 400


def test_a_body_without_a_length_is_cut_off_where_it_is_too_much(client: Client) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 65_536

    response = client.post("/", headers={"Content-Type": "application/x-www-form-urlencoded"}, content=chunks())
    assert response.status_code == 413


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/suggest/entity?prefix=a&cursor=-1", 400),
        ("/suggest/entity?prefix=a&cursor=two", 400),
        ("/properties?type=person&limit=0", 400),
        ("/preview", 404),
        ("/preview?id=nobody", 404),
        ("/elsewhere", 404),
    ],
)
def test_a_wrong_address_is_told_in_words(client: Client, path: str, status: int) -> None:
    response = client.get(path)
    assert response.status_code == status
    assert response.json()["message"]


def test_only_the_root_is_posted_to(client: Client) -> None:
    response = client.post("/suggest/entity", data={"prefix": "u"})
    assert response.status_code == 405
    assert "GET" in response.headers["allow"]


def test_a_fault_of_the_service_is_told_without_its_trace(service: Service) -> None:
    broken = Service(service.catalogue, service.index, None)  # type: ignore[arg-type]
    client = Client(reconciliation_app(broken), raises=False)
    response = client.get("/suggest/entity", params={"prefix": "u"})
    assert response.status_code == 500
    assert response.headers["access-control-allow-origin"] == "*"
    assert "Traceback" not in response.text


def test_no_address_of_anybody_is_told(client: Client, service: Service) -> None:
    properties = [{"id": name} for name in PROPERTIES]
    ids = list(service.catalogue.things)
    told = ""
    for at in range(0, len(ids), 100):
        for part in (properties[:15], properties[15:]):
            told += client.post("/", data={"extend": json.dumps({"ids": ids[at : at + 100], "properties": part})}).text
    told += "".join(client.get("/view", params={"id": iri}).text for iri in ids)
    assert len(told) > 100_000
    assert find_addresses(told) == []
