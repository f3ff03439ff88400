"""The partnership network as one self-contained HTML page."""

import base64
import hashlib
import json
from collections.abc import Iterable
from importlib import resources

import jinja2
import networkx as nx

from .incidence import Incidence
from .insight import Commitment
from .page_facts import Facts, tell_facts
from .sources import read_bipartite

_ALWAYS = ("theme",)
_DRAWING = (
    *("network", "facets", "state", "camera", "pens", "labels", "drawing"),
    *("elements", "panel", "evidence", "table", "search", "selecting", "downloads", "controls", "start"),
)


def draw_page(affiliation: "Incidence | nx.Graph[str]", title: str, *, commitments: Iterable[Commitment] = ()) -> str:
    """Draw the network of organizations and events as an interactive page.

    The page holds its data, style and script, asks the net for nothing and opens from a file; its own
    Content-Security-Policy forbids anything else. Places and measures are computed here, so that it opens
    at once and looks the same everywhere. Its script draws on a plain canvas with no library: that needs no
    WebGL, keeps labels off each other, and gives print, PNG and SVG from the same strokes.

    Args:
        affiliation: Who took part in what, or a bipartite network that `read_bipartite` reads.
        title: Its heading.
        commitments: What reports say in words of partnerships, as `read_commitments` reads it; shown with their ties.

    Returns:
        HTML, the same for equal input. Write it as UTF-8.
    """
    incidence = affiliation if isinstance(affiliation, Incidence) else read_bipartite(affiliation)
    return spell_page(tell_facts(incidence, commitments), title)


def spell_page(facts: Facts, title: str) -> str:
    """The page of what `tell_facts` told."""
    organizations, events, ties = (len(facts[name]) for name in ("organizations", "events", "ties"))
    style = _read("style.css")
    script = _join_scripts((*_ALWAYS, *_DRAWING) if organizations else _ALWAYS)
    template = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    return template.from_string(_read("page.html.j2")).render(
        title=title,
        counts=_count(organizations, events, ties),
        organizations=organizations,
        data=_spell_json(facts),
        style=style,
        script=script,
        policy=_policy(style, script),
    )


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
