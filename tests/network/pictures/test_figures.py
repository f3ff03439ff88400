"""Figures as a whole: nothing lies on anything else, and whatever the network is, there is a figure."""

from itertools import combinations

import networkx as nx
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from tests.network.pictures.made import network_for, some_incidence, some_request
from wufgraph.errors import QueryError
from wufgraph.model import Language
from wufgraph.network import project
from wufgraph.network.pictures import FORMATS, KINDS, Request, draw_picture
from wufgraph.network.pictures.drawing import COMPOSERS, make_figure
from wufgraph.network.pictures.saving import plain_settings

ONE = 1.0  # a dot of 72 to the inch: a point


def texts_of(figure: Figure) -> list[tuple[str, tuple[float, float, float, float]]]:
    """What is written in a rendered figure, with left, bottom, right and top in points."""
    with plain_settings():
        figure.set_dpi(72)
        figure.draw_without_rendering()
        texts = [one for one in figure.findobj(Text) if isinstance(one, Text) and one.get_text()]
        return [(one.get_text(), one.get_window_extent().extents) for one in texts]


def overlaps(figure: Figure) -> list[tuple[str, str]]:
    """Pairs of texts whose boxes share more than a hair."""
    hair = 0.3
    return [
        (one, other)
        for (one, a), (other, b) in combinations(texts_of(figure), 2)
        if min(a[2], b[2]) - max(a[0], b[0]) > hair and min(a[3], b[3]) - max(a[1], b[1]) > hair
    ]


@pytest.mark.parametrize("width", [85.0, 180.0])
@pytest.mark.parametrize("kind", KINDS)
def test_no_two_texts_of_a_figure_lie_on_each_other(kind: str, width: float) -> None:
    assert overlaps(make_figure(kind, network_for(kind, some_incidence()), some_request(width=width))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_of_a_figure_is_cut_off(kind: str) -> None:
    figure = make_figure(kind, network_for(kind, some_incidence()), some_request(language=Language.FR))
    width, height = (72 * inches for inches in figure.get_size_inches())
    for text, (left, bottom, right, top) in texts_of(figure):
        assert left >= -ONE, text
        assert bottom >= -ONE, text
        assert right <= width + ONE, text
        assert top <= height + ONE, text


@pytest.mark.parametrize("kind", KINDS)
def test_letters_are_large_enough_to_be_read(kind: str) -> None:
    figure = make_figure(kind, network_for(kind, some_incidence(90, 90)), some_request(width=85.0))
    sizes = [float(one.get_fontsize()) for one in figure.findobj(Text) if isinstance(one, Text) and one.get_text()]
    assert min(sizes) >= 5


@pytest.mark.parametrize("width", [85.0, 180.0])
def test_a_figure_is_as_wide_as_asked(width: float) -> None:
    figure = make_figure("network", network_for("network", some_incidence(5, 5)), some_request(width=width))
    assert figure.get_size_inches()[0] * 25.4 == pytest.approx(width)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_network_gives_a_figure_that_says_so(kind: str, format_: str) -> None:
    nothing: nx.Graph[str] = nx.Graph()
    assert len(draw_picture(kind, nothing, format_, some_request())) > 500
    assert any("nothing to draw" in text for text, _ in texts_of(make_figure(kind, nothing, some_request())))


@pytest.mark.parametrize("kind", KINDS)
def test_a_single_organization_gives_a_figure(kind: str) -> None:
    one = network_for(kind, some_incidence(1, 2))
    assert draw_picture(kind, one, "svg", some_request()).startswith(b"<?xml")


def test_a_network_without_ties_gives_all_figures_of_it() -> None:
    isolates: nx.Graph[str] = nx.Graph()
    isolates.add_nodes_from((code, {"label": code, "events": 1}) for code in ("KE", "FR", "BR", "IN"))
    for kind in set(KINDS) - {"timeline"}:
        assert overlaps(make_figure(kind, isolates, some_request())) == []


def test_events_without_a_day_give_a_timeline_that_counts_them() -> None:
    undated: nx.Graph[str] = nx.Graph()
    undated.add_node("e", kind="event", date="", type="", label="E")
    assert any("Without a day: 1" in text for text, _ in texts_of(make_figure("timeline", undated, some_request())))


def test_a_day_or_an_hour_that_is_none_is_counted_and_stops_nothing() -> None:
    odd: nx.Graph[str] = nx.Graph()
    for n, (date, start) in enumerate(
        [("2014-04-31", "9:30"), ("Tuesday", ""), ("2014-04-08", "noon"), ("2014-04-08", "9:30")]
    ):
        odd.add_node(f"e{n}", kind="event", date=date, start=start, type="", label="E")
    told = " ".join(text for text, _ in texts_of(make_figure("timeline", odd, some_request())))
    assert "09:00" in told
    assert "Without a day: 2 events. Without an hour: 1 events." in told


def test_names_with_signs_of_mathematics_or_none_in_the_font_are_drawn_as_they_are() -> None:
    odd: nx.Graph[str] = nx.Graph()
    odd.add_nodes_from(
        [("a", {"label": "$x^2$ & <b>\n", "events": 1}), ("b", {"label": "漢字 Institute", "events": 1})]
    )
    odd.add_edge("a", "b", weight=1)
    written = [text for text, _ in texts_of(make_figure("network", odd, some_request()))]
    assert "$x^2$ & <b>" in written
    assert "□□ Institute" in written


def test_there_is_a_composer_for_each_kind() -> None:
    assert tuple(COMPOSERS) == KINDS


@pytest.mark.parametrize(
    ("kind", "format_", "wanted"),
    [("pie", "svg", "expected one of the pictures"), ("network", "gif", "expected one of the formats")],
)
def test_what_cannot_be_drawn_is_told(kind: str, format_: str, wanted: str) -> None:
    with pytest.raises(QueryError, match=wanted):
        draw_picture(kind, network_for("network", some_incidence(3, 3)), format_, Request())


def test_a_map_of_what_is_no_country_is_refused() -> None:
    with pytest.raises(QueryError, match="expected a network of countries, found themes"):
        draw_picture("map", project(some_incidence(), "themes"), "svg", Request())


def test_an_unknown_colouring_is_told() -> None:
    with pytest.raises(QueryError, match="expected one of sector"):
        draw_picture("network", network_for("network", some_incidence(3, 3)), "svg", Request(colour="size"))
