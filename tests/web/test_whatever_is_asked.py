"""Whatever is asked, the service answers as the specification has it, or refuses in words."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .asking import Client
from .contract import faults

WORDS = st.text(max_size=40) | st.sampled_from(
    ["UN-Habitat", "UCL", "(UCL)", "a (b", "- -", "/ | ,", "https://w3id.org/"]
)
VALUES = WORDS | st.integers() | st.booleans() | st.fixed_dictionaries({"id": WORDS, "name": WORDS})
QUERIES = st.fixed_dictionaries(
    {"query": WORDS},
    optional={
        "type": WORDS | st.lists(WORDS, max_size=2),
        "limit": st.integers(0, 200),
        "type_strict": st.sampled_from(["any", "should", "all"]),
        "properties": st.lists(
            st.fixed_dictionaries(
                {
                    "pid": st.sampled_from(["country", "part-of", "organization", "event", "iri", "other-name"])
                    | WORDS,
                    "v": VALUES | st.lists(VALUES, max_size=3),
                }
            ),
            max_size=3,
        ),
    },
)
JSON = st.recursive(st.none() | st.booleans() | st.integers() | WORDS, lambda one: st.lists(one, max_size=3))
ANYTHING = st.dictionaries(WORDS, JSON | st.dictionaries(WORDS, JSON, max_size=3), max_size=3).map(json.dumps) | WORDS
ANYHOW = settings(suppress_health_check=list(HealthCheck))


@ANYHOW
@given(batch=st.dictionaries(WORDS, QUERIES, max_size=3))
def test_every_batch_is_answered(client: Client, batch: dict[str, Any]) -> None:
    assert faults("reconciliation-query-batch", batch) == []
    response = client.post("/", data={"queries": json.dumps(batch)})
    assert response.status_code == 200, response.text
    answer = response.json()
    assert faults("reconciliation-result-batch", answer) == []
    assert set(answer) == set(batch)
    for one in answer.values():
        scores = [candidate["score"] for candidate in one["result"]]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 100 for score in scores)
        assert sum(candidate["match"] for candidate in one["result"]) <= 1


@ANYHOW
@given(field=st.sampled_from(["queries", "extend", "query"]), text=ANYTHING)
def test_whatever_is_sent_is_answered_or_refused_in_words(client: Client, field: str, text: str) -> None:
    response = client.post("/", data={field: text})
    assert response.status_code in (200, 400), response.text
    assert response.status_code == 200 or response.json()["message"]


@ANYHOW
@given(prefix=WORDS, cursor=WORDS | st.integers().map(str))
def test_whatever_is_typed_is_completed_or_refused_in_words(client: Client, prefix: str, cursor: str) -> None:
    for path in ("/suggest/entity", "/suggest/type", "/suggest/property"):
        response = client.get(path, params={"prefix": prefix, "cursor": cursor})
        assert response.status_code in (200, 400), response.text
