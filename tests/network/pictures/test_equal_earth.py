"""The map's projection, and where countries are on it."""

import numpy as np
import pytest

from wufgraph.assets import read_table
from wufgraph.network.pictures.equal_earth import to_plane
from wufgraph.network.pictures.outlines import read_outlines, read_points


@pytest.mark.parametrize(
    ("place", "expected"),
    [((0.0, 0.0), (0.0, 0.0)), ((180.0, 0.0), (2.70663, 0.0)), ((0.0, 90.0), (0.0, 1.317363))],
    ids=["middle", "eastern end of the equator", "north pole"],
)
def test_the_ends_of_the_map_are_where_the_paper_has_them(
    place: tuple[float, float], expected: tuple[float, float]
) -> None:
    assert to_plane(np.array([place]))[0] == pytest.approx(expected, abs=1e-5)


def test_areas_are_true() -> None:
    """A small cell of the globe has the area of its image, wherever it is."""
    step = 0.01
    for longitude, latitude in ((0, 0), (120, 30), (-75, 60), (170, -50), (10, 80)):
        corners = [(longitude + dx, latitude + dy) for dx, dy in ((0, 0), (step, 0), (step, step), (0, step))]
        x, y = to_plane(np.array(corners, dtype=float)).T
        drawn = abs((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) / 2
        south, north = np.sin(np.radians([latitude, latitude + step]))
        assert drawn == pytest.approx(np.radians(step) * (north - south), rel=1e-4)


def test_each_country_has_a_point() -> None:
    assert set(read_points()) == {row["alpha2"] for row in read_table("data/reference/countries.csv")}


def test_outlines_are_of_countries_and_stay_on_the_map() -> None:
    outlines = read_outlines()
    assert set(outlines) - set(read_points()) == {""}
    for rings in outlines.values():
        for ring in rings:
            assert len(ring) > 2
            assert np.abs(ring[:, 0]).max() <= 180
            assert np.abs(np.diff(ring[:, 0])).max() < 200 or ring[:, 1].min() == -90
