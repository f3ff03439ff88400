"""The words under a figure: what it shows, from what, and how it was made."""

import networkx as nx

from ...model import Language
from ..names import call
from .lettering import show
from .request import Method, Request
from .words import knows, number, percent, say


def title_of(network: "nx.Graph[str]", request: Request) -> str:
    """The first words of a caption: what is tied by what."""
    key = f"title-{network.graph.get('projection', '')}-{network.graph.get('relation', 'co-organization')}"
    usual = say(key, request.language) if knows(key) else str(network.graph.get("name", ""))
    return show(request.title or usual)


def tell_network(network: "nx.Graph[str]", request: Request) -> tuple[str, ...]:
    """Counts, source, weighting and choice."""
    language = request.language
    counts = {"nodes": number(len(network), language), "ties": number(network.number_of_edges(), language)}
    return say("counts", language, **counts), *tell_source(request), tell_weighting(network, language)


def tell_source(request: Request) -> tuple[str, ...]:
    """How many reports and events there were, and which of them were chosen."""
    method, language = request.method, request.language
    if method is None:
        return ()
    told = [_tell_basis(method, language)]
    if method.reported is not None and method.reported < method.events:
        told.append(say("lower-bound", language))
    if chosen := _tell_choice(method, language):
        told.append(say("chosen", language, choice=chosen))
    return tuple(told)


def tell_weighting(network: "nx.Graph[str]", language: Language) -> str:
    """What the weight of a tie is."""
    weighting = str(network.graph.get("weighting", "count"))
    special = f"weighting-{weighting}-{network.graph.get('relation', '')}"
    key = special if knows(special) else f"weighting-{weighting}"
    return say(key, language) if knows(key) else ""


def _tell_basis(method: Method, language: Language) -> str:
    events = number(method.events, language)
    if method.reported is None:
        return say("basis-table", language, events=events)
    if method.reported == method.events == 1:
        return say("basis-one", language)
    share = percent(method.reported / max(method.events, 1), language)
    return say("basis", language, reports=number(method.reported, language), events=events, share=share)


def _tell_choice(method: Method, language: Language) -> str:
    choice = method.choice
    named = (
        ("forum", choice.forums),
        ("theme", [call(one, one, language) for one in choice.themes]),
        ("country", [call(one, one, language) for one in choice.countries]),
        ("type", [call(one, one, language) for one in choice.types]),
        ("without", choice.without),
        ("since", [choice.since] if choice.since else []),
        ("until", [choice.until] if choice.until else []),
        ("at-least", [method.at_least] if method.at_least else []),
    )
    parts = [say(f"chosen-{name}", language, values=show(", ".join(values))) for name, values in named if values]
    return "; ".join([*parts, *([say("chosen-units", language)] if choice.roll_up else [])])
