"""Outlines and points of countries: complete, whole, and those that `data/README.md` tells of."""

import hashlib
import re

import pytest
from tests.golden_files import ROOT

from wufgraph.assets import read_table

OUTLINES = read_table("data/reference/country-outlines.csv")
POINTS = read_table("data/reference/country-points.csv")
CODES = [row["alpha2"] for row in read_table("data/reference/countries.csv")]
RINGS = [
    (row["alpha2"], [(int(x), int(y)) for x, y in zip(*[iter(row["ring"].split())] * 2, strict=True)])
    for row in OUTLINES
]


def inside(ring: list[tuple[int, int]], x: float, y: float) -> bool:
    """Whether a ray to the right crosses the ring an odd number of times."""
    edges = zip(ring, ring[1:] + ring[:1], strict=True)
    return (
        sum((ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax) for (ax, ay), (bx, by) in edges) % 2 == 1
    )


def holders(longitude: float, latitude: float) -> set[str]:
    """The countries within whose outlines a place lies."""
    x, y = 10 * longitude + 0.01, 10 * latitude + 0.01
    return {code for code, ring in RINGS if inside(ring, x, y)}


def test_each_of_the_249_countries_has_one_point_on_the_globe() -> None:
    assert [row["alpha2"] for row in POINTS] == CODES
    assert all(abs(float(row["longitude"])) <= 180 and abs(float(row["latitude"])) <= 90 for row in POINTS)


def test_outlines_are_of_known_countries_and_of_land_without_a_code() -> None:
    assert {code for code, _ in RINGS} - set(CODES) == {""}
    assert len({code for code, _ in RINGS}) > 170


def test_rings_are_polygons_within_the_map() -> None:
    for code, ring in RINGS:
        assert len(ring) > 2, code
        assert all(abs(x) <= 1800 and abs(y) <= 900 for x, y in ring), code
        assert all(one != other for one, other in zip(ring, ring[1:] + ring[:1], strict=True)), code


def test_the_point_of_a_large_country_is_within_its_outline() -> None:
    large = {"AR", "AU", "BR", "CA", "CN", "CO", "DE", "EG", "FR", "GF", "IN", "KE", "MX", "NG", "RU", "TZ", "US", "ZA"}
    points = {row["alpha2"]: (float(row["longitude"]), float(row["latitude"])) for row in POINTS}
    assert {code for code in large if code not in holders(*points[code])} == set()


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ((34.2, 45.2), "UA"),
        ((33.4, 35.3), "CY"),
        ((45.0, 9.5), "SO"),
        ((28.2, -29.5), "LS"),
        ((-53.0, 4.0), "GF"),
        ((-179.0, 67.0), "RU"),
        ((177.0, 67.0), "RU"),
        ((36.8, -1.3), "KE"),
        ((-75.6, 6.3), "CO"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_land_is_where_maps_of_the_united_nations_have_it(place: tuple[float, float], country: str) -> None:
    assert country in holders(*place)


@pytest.mark.parametrize("name", ["country-outlines.csv", "country-points.csv"])
def test_a_table_is_the_one_whose_sum_is_recorded(name: str) -> None:
    digest = hashlib.sha256((ROOT / "data" / "reference" / name).read_bytes()).hexdigest()
    told = (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"`{name}` \| `{digest}`", told)
