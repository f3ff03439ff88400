"""Where countries are: their outlines and a point in each, in degrees."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from ...assets import read_table
from .equal_earth import Floats

_TENTHS = 10  # of a degree, the unit of the table


@cache
def read_outlines() -> Mapping[str, tuple[Floats, ...]]:
    """Rings by country, n × 2 in longitude and latitude; land without a code of ISO 3166-1 under the empty one."""
    rings: dict[str, list[Floats]] = {}
    for row in read_table("data/reference/country-outlines.csv"):
        numbers = np.array(row["ring"].split(), dtype=float) / _TENTHS
        rings.setdefault(row["alpha2"], []).append(numbers.reshape(-1, 2))
    return {code: tuple(found) for code, found in rings.items()}


@cache
def read_points() -> Mapping[str, tuple[float, float]]:
    """Longitude and latitude of a point well inside each of the 249 countries of ISO 3166-1."""
    rows = read_table("data/reference/country-points.csv")
    return {row["alpha2"]: (float(row["longitude"]), float(row["latitude"])) for row in rows}
