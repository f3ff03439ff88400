"""The partnership network as one self-contained HTML page."""

import base64
import hashlib
import json
from importlib import resources

import jinja2
import networkx as nx

from .layout import Place, place_events, place_nodes
from .measures import measure
from .projections import EVENT, list_ties, project
from .sources import read_bipartite

_ALWAYS = ("theme",)
_DRAWING = (
    *("network", "state", "camera", "pens", "labels", "drawing"),
    *("elements", "panel", "table", "search", "selecting", "downloads", "controls", "start"),
)


def draw_page(affiliation: "nx.Graph[str]", title: str) -> str:
    """Draw the network of organizations and events as an interactive page.

    The page holds its data, style and script, asks the net for nothing and opens from a file; its own
    Content-Security-Policy forbids anything else. Places and measures are computed here, so that it opens
    at once and looks the same everywhere. Its script draws on a plain canvas with no library: that needs no
    WebGL, keeps labels off each other, and gives print, PNG and SVG from the same strokes.

    Args:
        affiliation: From `affiliation_network`.
        title: Its heading.

    Returns:
        HTML, the same for equal input. Write it as UTF-8.
    """
    network = project(read_bipartite(affiliation))
    data = _describe(affiliation, network)
    style = _read("style.css")
    script = _join_scripts((*_ALWAYS, *_DRAWING) if network else _ALWAYS)
    template = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    return template.from_string(_read("page.html.j2")).render(
        title=title,
        counts=_count(len(network), len(affiliation) - len(network), network.number_of_edges()),
        organizations=len(network),
        data=_spell_json(data),
        style=style,
        script=script,
        policy=_policy(style, script),
    )


def _describe(affiliation: "nx.Graph[str]", network: "nx.Graph[str]") -> dict[str, list[object]]:
    """What the page knows: nodes in sorted order, ties by their numbers, the strongest first."""
    measures, places = measure(network), place_nodes(network)
    event_places = place_events(affiliation, places)
    organizations = sorted(network)
    events = sorted(node for node, data in affiliation.nodes(data=True) if data["kind"] == EVENT)
    number = {node: n for nodes in (organizations, events) for n, node in enumerate(nodes)}
    return {
        "organizations": [
            {
                **_name(network, node, places[node]),
                "events": network.nodes[node]["events"],
                "jointEvents": sum(affiliation.degree(event) > 1 for event in affiliation.neighbors(node)),
                "partners": measures[node]["degree"],
                "strength": measures[node]["strength"],
                "betweenness": measures[node]["betweenness"],
                "community": measures[node]["community"],
            }
            for node in organizations
        ],
        "events": [
            {
                **_name(affiliation, node, event_places[node]),
                "date": affiliation.nodes[node]["date"],
                "organizers": sorted(number[organizer] for organizer in affiliation.neighbors(node)),
            }
            for node in events
        ],
        "ties": [
            [number[t.source], number[t.target], [number[event] for event in t.events]] for t in list_ties(network)
        ],
    }


def _name(network: "nx.Graph[str]", node: str, place: Place) -> dict[str, object]:
    return {"id": node, "label": network.nodes[node]["label"], "x": place[0], "y": place[1]}


def _count(organizations: int, events: int, ties: int) -> str:
    """Say the counts.

    >>> _count(25, 14, 1)
    '25 organizations · 14 events · 1 tie'
    """
    named = ((organizations, "organization"), (events, "event"), (ties, "tie"))
    return " · ".join(f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in named)


def _spell_json(data: object) -> str:
    r"""Spell JSON that ends no script element, whatever its strings hold.

    >>> _spell_json(["</script><!--"])
    '["\\u003c/script\\u003e\\u003c!--"]'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _policy(style: str, script: str) -> str:
    """Allow this style, this script and images in the page; nothing else, and no text as markup.

    Source: Content Security Policy Level 3, section 6; Trusted Types, W3C.
    """
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _join_scripts(names: tuple[str, ...]) -> str:
    parts = "\n".join(_read(f"script/{name}.js") for name in names)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _read(name: str) -> str:
    return resources.files("wufgraph.network").joinpath("page", *name.split("/")).read_text(encoding="utf-8")
