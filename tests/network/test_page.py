"""The interactive page: self-contained, safe with any label, equal for equal input."""

import ast
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from wufgraph.network import list_ties, measure, page, project, read_bipartite
from wufgraph.network.incidence import Event, Organization, Partnership
from wufgraph.network.layout import place_events, place_nodes
from wufgraph.network.page import draw_page

from .made import commitment, incidence

HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    "<!--<script>",
    '"quoted" & \u2028 \x00 {{ 7 * 7 }}',
    "المنظمة \u202e 国际",
    "=cmd|' /C calc'!A0",
)


def affiliation(labels: tuple[str, ...] = ("UN-Habitat", "SDI", "City of Medellín", "AARP")) -> "nx.Graph[str]":
    """Four organizations or more; three events, one of them with a single organizer."""
    network: nx.Graph[str] = nx.Graph()
    for number, label in enumerate(labels):
        network.add_node(f"https://example.org/o{number}", kind="organization", label=label)
    for number, organizers in enumerate([(0, 1), (0, 1, 2), (3,)]):
        event = f"https://example.org/e{number}"
        date = f"2014-04-0{number + 7}" if number else ""
        network.add_node(event, kind="event", label=f"{labels[0]} {number}", date=date)
        network.add_edges_from((f"https://example.org/o{organizer}", event) for organizer in organizers)
    alone = (node for node in sorted(network) if not network.degree(node))
    network.add_edges_from((node, "https://example.org/e2") for node in alone)
    return network


LOADING = (
    *(r"https?:", r"[\"'`(]//", r"@import", r"url\(", r"\bimport\b", r"\bfetch\b", r"XMLHttp", r"WebSocket"),
    *(r"EventSource", r"sendBeacon", r"Worker\(", r"sourceMapping", r"\beval\b", r"\.src\b"),
)


class Elements(HTMLParser):
    """All elements with their attributes, and the text of each."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.texts.setdefault(tag, []).append("")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open[-1]][-1] += data


def embedded(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="network">(.*?)</script>', html, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def own(tag: str, html: str) -> str:
    """The text of the page's style or script."""
    (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
    return str(text)


def policy(html: str) -> dict[str, str]:
    content = next(a["content"] for tag, a in Elements(html).found if a.get("http-equiv") == "Content-Security-Policy")
    return dict(part.strip().split(" ", 1) for part in (content or "").split(";"))


@pytest.mark.parametrize("network", [affiliation(), nx.Graph()], ids=["four organizations", "none"])
def test_nothing_is_loaded_from_the_net(network: "nx.Graph[str]") -> None:
    html = draw_page(network, "Partnerships")
    loading = {"src", "href", "srcset", "data", "action", "formaction", "poster", "background", "ping", "manifest"}
    references = [value for _, a in Elements(html).found for name, value in a.items() if name in loading]
    assert set(references) <= {"#tables", "data:,"}
    code = "\n".join(own(tag, html) for tag in ("style", "script")).replace("http://www.w3.org/2000/svg", "")
    assert not [word for word in LOADING if re.search(word, code)]


@pytest.mark.parametrize("network", [affiliation(), nx.Graph()], ids=["four organizations", "none"])
def test_the_policy_allows_the_pages_own_style_and_script_only(network: "nx.Graph[str]") -> None:
    html = draw_page(network, "Partnerships")

    def digest(tag: str) -> str:
        return f"'sha256-{base64.b64encode(hashlib.sha256(own(tag, html).encode()).digest()).decode()}'"

    assert policy(html) == {
        "default-src": "'none'",
        "script-src": digest("script"),
        "style-src": digest("style"),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


def test_no_element_carries_style_or_code_that_the_policy_would_stop() -> None:
    attributes = {name for _, a in Elements(draw_page(affiliation(), "x")).found for name in a}
    assert not {name for name in attributes if name == "style" or name.startswith("on")}


def test_the_script_writes_no_markup() -> None:
    script = page._join_scripts((*page._ALWAYS, *page._DRAWING))
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|srcdoc|new Function", script
    )
    assert not re.search(r"</script|<!--", script, re.IGNORECASE)
    assert "</style" not in page._read("style.css")


def test_every_script_file_is_in_the_page() -> None:
    files = {file.name for file in (resources.files("wufgraph.network") / "page" / "script").iterdir()}
    assert files == {f"{name}.js" for name in (*page._ALWAYS, *page._DRAWING)}


def test_every_element_that_the_script_asks_for_is_in_the_template() -> None:
    html = draw_page(affiliation(), "x")
    asked = set(re.findall(r'byId\("([^"]+)"\)', html)) - {"panel-title", "ego"}  # made by the script
    assert asked <= {a["id"] for _, a in Elements(html).found if "id" in a}


def test_labels_and_descriptions_refer_to_elements_that_exist() -> None:
    elements = Elements(draw_page(affiliation(), "x")).found
    ids = [a["id"] for _, a in elements if "id" in a]
    assert len(ids) == len(set(ids))
    naming = ("for", "aria-controls", "aria-describedby", "aria-labelledby")
    named = {word for _, a in elements for name in naming for word in (a.get(name) or "").split()}
    assert named - {"panel-title"} <= set(ids)


def test_the_data_are_those_of_the_network() -> None:
    network = affiliation()
    ties = project(read_bipartite(network))
    data, measures, places = embedded(draw_page(network, "x")), measure(ties), place_nodes(ties)
    organizations, events = data["organizations"], data["events"]
    assert [o["id"] for o in organizations] == sorted(ties)
    for organization in organizations:
        node = organization["id"]
        assert organization["label"] == network.nodes[node]["label"]
        assert organization["events"] == network.degree(node)
        named = {"partners": "degree"}
        found = ("partners", "strength", "betweenness", "community")
        assert {named.get(name, name): organization[name] for name in found} == measures[node]
        assert (organization["x"], organization["y"]) == places[node]
    assert [
        (organizations[source]["id"], organizations[target]["id"], tuple(events[event]["id"] for event in shared))
        for source, target, shared in data["ties"]
    ] == [(tie.source, tie.target, tie.events) for tie in list_ties(ties)]
    assert {event["id"]: (event["x"], event["y"]) for event in events} == place_events(network, places)
    for event in events:
        assert {"kind": "event", "label": event["label"], "date": event["date"]} == network.nodes[event["id"]]
        assert {organizations[o]["id"] for o in event["organizers"]} == set(network.neighbors(event["id"]))


def test_what_can_be_chosen_by_and_what_ties_rest_on_is_told() -> None:
    made = incidence(
        {"e1": "ab", "e2": "bc"},
        speakers={"e1": "d"},
        events=[Event(id="e1", label="One", forum="wuf7", type="agora", themes=("land", "water"))],
        organizations=[Organization(id="a", label="Aye", country="KE", sector="academia", parent="b")],
        partnerships=[Partnership(id="p", event="e2", stage="signed", partners=("b", "c"))],
    )
    data = embedded(draw_page(made, "x"))
    assert [o["id"] for o in data["organizations"]] == ["a", "b", "c"]
    assert (data["organizations"][0]["country"], data["organizations"][0]["sector"]) == ("KE", "academia")
    assert "country" not in data["organizations"][1]
    assert {name: data["events"][0][name] for name in ("forum", "type", "themes")} == {
        "forum": "wuf7", "type": "agora", "themes": ["land", "water"],
    }  # fmt: skip
    assert [data["evidence"][row[3]] for row in data["ties"]] == ["co-organization", "signed"]
    assert [row[4:] for row in data["ties"]] == [[0, 1], [1, 0]]


def test_partnerships_are_told_in_the_reports_words() -> None:
    made = incidence({"e1": "ab"}, partnerships=[Partnership(id="p", event="e1", stage="signed", partners=("a", "b"))])
    said = [commitment("p", "A and the Bank of Elsewhere signed it."), commitment("of another forum", "Left out.")]
    assert embedded(draw_page(made, "x", commitments=said))["partnerships"] == [
        {
            "parties": [0, 1, "Bank of Elsewhere"],
            "stage": "signed",
            "words": "A and the Bank of Elsewhere signed it.",
            "event": "e1",
            "title": "First",
            "file": "one.docx",
        }
    ]


def test_joint_events_count_each_event_with_a_partner_once() -> None:
    data = embedded(draw_page(affiliation(), "x"))
    assert {o["label"]: (o["events"], o["jointEvents"]) for o in data["organizations"]} == {
        "UN-Habitat": (2, 2), "SDI": (2, 2), "City of Medellín": (1, 1), "AARP": (1, 0),
    }  # fmt: skip


def test_the_heading_counts_what_the_networks_hold() -> None:
    elements = Elements(draw_page(affiliation(), "Partnerships 2014"))
    assert elements.texts["h1"] == ["Partnerships 2014"]
    assert elements.texts["title"] == ["Partnerships 2014"]
    assert "4 organizations · 3 events · 3 ties" in elements.texts["p"]


def test_hostile_labels_stay_text() -> None:
    html = draw_page(affiliation(HOSTILE), '</title><script>alert(2)</script>"')
    elements = Elements(html)
    assert [tag for tag, _ in elements.found].count("script") == 2
    assert "img" not in {tag for tag, _ in elements.found}
    assert elements.texts["h1"] == ['</title><script>alert(2)</script>"']
    assert [o["label"] for o in embedded(html)["organizations"]] == list(HOSTILE)
    assert "<" not in elements.texts["script"][0]


def test_an_empty_network_has_a_friendly_line_and_no_canvas() -> None:
    elements = Elements(draw_page(nx.Graph(), "Partnerships"))
    assert "No organizations yet." in elements.texts["p"]
    assert "0 organizations · 0 events · 0 ties" in elements.texts["p"]
    assert "canvas" not in elements.texts


def test_events_without_organizations_are_an_empty_network_too() -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_node("e", kind="event", label="", date="")
    assert "No organizations yet." in draw_page(network, "x")


def test_equal_networks_give_equal_pages_whatever_their_order() -> None:
    network = affiliation()
    turned: nx.Graph[str] = nx.Graph()
    turned.add_nodes_from(reversed(list(network.nodes(data=True))))
    turned.add_edges_from((v, u) for u, v in reversed(list(network.edges)))
    assert draw_page(turned, "x") == draw_page(network, "x")


def test_the_hash_seed_does_not_matter() -> None:
    code = "from tests.network.test_page import *; print(ascii(draw_page(affiliation(HOSTILE), 'x')))"
    pages = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(pages) == 1
    assert ast.literal_eval(pages.pop()) == draw_page(affiliation(HOSTILE), "x")
