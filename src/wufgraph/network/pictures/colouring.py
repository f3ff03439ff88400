"""By what nodes are coloured: each category has a colour and a shape, so that it is known in grey too."""

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from ...errors import QueryError
from ...model import Language
from ..measures import measure
from ..names import call
from .composition import Group, Key
from .lettering import shorten, show
from .palette import OKABE_ITO, OTHER, OTHER_SHAPE, SHAPES, rank_categories
from .request import Request
from .sheet import Point, Sheet
from .words import knows, say

COLOURS = ("sector", "country", "community", "none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Colour and shape of a node."""

    fill: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Colouring:
    """Looks by node, the legend that explains them, and what the caption says of them."""

    looks: Mapping[str, Look]
    groups: tuple[Group, ...]
    sentence: str


PLAIN = Look(fill=OKABE_ITO[4], shape="o")


def colour_nodes(network: "nx.Graph[str]", request: Request) -> Colouring:
    """Give each node the look of its category; those that are rare, and those without one, share a look.

    Raises:
        QueryError: There is no such colouring.
    """
    by = request.colour or _usual(network)
    if by not in (*COLOURS, "kind"):
        raise QueryError(f"--colour: expected one of {', '.join(COLOURS)}, found {by}; correct it")
    if by == "none":
        return Colouring(looks=dict.fromkeys(network, PLAIN), groups=(), sentence="")
    values = _values(network, by, request)
    return Colouring(
        looks={node: _look(values[node], _ranked(values)) for node in network},
        groups=(_legend(by, values, request.language),),
        sentence=say("seed", request.language, seed=request.seed) if by == "community" else "",
    )


def look_of(category: str, ranked: list[str]) -> Look:
    """The look of a category among those that have one."""
    return _look(category, ranked)


def key_of(look: Look, text: str) -> Key:
    """The legend's entry of a look."""

    def paint(sheet: Sheet, at: Point) -> None:
        sheet.symbol(at, 3.2, look.shape, fill=look.fill)

    return Key(paint=paint, width=7, text=shorten(show(text), 7, 140))


def _usual(network: "nx.Graph[str]") -> str:
    if any(data.get("kind") == "theme" for _, data in network.nodes(data=True)):
        return "kind"
    return "sector" if any(data.get("sector") for _, data in network.nodes(data=True)) else "none"


def _values(network: "nx.Graph[str]", by: str, request: Request) -> dict[str, str]:
    if by == "community":
        return {
            node: str(values["community"])
            for node, values in measure(network, ("community",), seed=request.seed).items()
        }
    return {node: str(data.get(by, "")) for node, data in network.nodes(data=True)}


def _ranked(values: Mapping[str, str]) -> list[str]:
    return rank_categories([values[node] for node in sorted(values)])


def _look(category: str, ranked: list[str]) -> Look:
    if category not in ranked:
        return Look(fill=OTHER, shape=OTHER_SHAPE)
    place = ranked.index(category)
    return Look(fill=OKABE_ITO[place], shape=SHAPES[place])


def _legend(by: str, values: Mapping[str, str], language: Language) -> Group:
    ranked = _ranked(values)
    keys = [key_of(_look(category, ranked), _name(by, category, language)) for category in ranked]
    rest = {value for value in values.values() if value not in ranked}
    if rest:
        words = [say("other", language)] if rest - {""} else []
        words += [say("unknown", language)] if "" in rest else []
        keys.append(key_of(_look("", ranked), " / ".join(words)))
    return Group(heading=say(f"legend-{by}", language), keys=tuple(keys))


def _name(by: str, category: str, language: Language) -> str:
    key = f"{by}-{category}"
    return say(key, language) if knows(key) else call(category, category, language)
