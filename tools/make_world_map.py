"""Write the outlines and points of countries in `data/reference`, for maps, from Natural Earth.

* `country-outlines.csv`: the outer and inner rings of countries at 1:110 million, rounded to tenths of a degree.
* `country-points.csv`: for each of the 249 countries a point well inside its largest part, for symbols and ends of
  ties: from 1:50 million, from 1:10 million where a country is too small for that, and from `BY_HAND` for parts of
  states that Natural Earth does not list by themselves.

Boundaries are those that maps of the United Nations show: what Natural Earth draws by who holds it (`DE_JURE`) is
joined to the state that it belongs to there. Kosovo, which has no code in ISO 3166-1, is drawn without one.

    pip install babel
    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    python tools/make_world_map.py package
"""

import argparse
import csv
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from babel.core import get_global

TABLES = Path(__file__).resolve().parents[1] / "data" / "reference"
SOURCES = {
    "countries-110m.json": "2516c915867c7baf18ddec727aec46c315541a07cfb3d79a6559b05d5e94eee8",
    "countries-50m.json": "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394",
    "countries-10m.json": "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79",
}
UNITS = (10, 1000, 1000)  # parts of a degree that places are rounded to
# A part of the map, told by its name or by a place in it, and the country that maps of the United Nations give it to.
DE_JURE = {"N. Cyprus": "CY", "Somaliland": "SO"}
MOVED = {("RU", 34, 45): "UA", ("FR", -53, 4): "GF"}  # French Guiana has a code of its own in ISO 3166-1
# Longitude and latitude, to a tenth of a degree: public facts.
BY_HAND = {
    "BQ": (-68.3, 12.2),
    "BV": (3.4, -54.4),
    "CC": (96.8, -12.2),
    "CX": (105.6, -10.5),
    "GF": (-53.1, 4.0),
    "GP": (-61.6, 16.2),
    "MQ": (-61.0, 14.7),
    "RE": (55.5, -21.1),
    "SJ": (16.0, 78.6),
    "TK": (-171.8, -9.2),
    "YT": (45.2, -12.8),
}
Point = tuple[int, int]
Ring = list[Point]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A country's rings in parts of a degree; `code` is empty where ISO 3166-1 has none."""

    code: str
    rings: list[Ring]


def main() -> None:
    """Read the folder of the unpacked package, and write both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path, help="folder of the unpacked package world-atlas")
    folder = parser.parse_args().package
    coarse, middle, fine = (
        read_shapes(folder / name, digest, unit) for (name, digest), unit in zip(SOURCES.items(), UNITS, strict=True)
    )
    outlines = [
        (code, spell(piece))
        for code, rings in sorted(join(coarse).items())
        for ring in sorted(rings)
        for piece in cut(ring, UNITS[0])
    ]
    write("country-outlines.csv", ("alpha2", "ring"), outlines)
    write("country-points.csv", ("alpha2", "longitude", "latitude", "source"), find_points(middle, fine))


def read_shapes(path: Path, digest: str, unit: int) -> list[Shape]:
    """Countries of a TopoJSON file.

    Source: The TopoJSON Format Specification 1.0, sections 2.1.2 (delta encoding) and 2.1.4 (reversed arcs).
    """
    raw = path.read_bytes()
    if hashlib.sha256(raw).hexdigest() != digest:
        raise SystemExit(f"{path}: expected the file of world-atlas 2.0.2, found another; unpack that version")
    topology = json.loads(raw)
    (kx, ky), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        steps = np.cumsum(np.array(arc), axis=0)
        degrees = steps * (kx, ky) + (x0, y0)
        arcs.append([(round(x * unit), round(y * unit)) for x, y in degrees.tolist()])
    return [
        shape
        for country in topology["objects"]["countries"]["geometries"]
        for shape in read_country(country, arcs, unit)
    ]


def read_country(country: dict[str, object], arcs: list[Ring], unit: int) -> Iterator[Shape]:
    """A country and the parts that belong to another one."""
    aliases = get_global("territory_aliases")
    name = country["properties"]["name"]  # type: ignore[index]
    code = DE_JURE.get(name) or next(iter(aliases.get(country.get("id"), [""])))
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    for polygon in polygons:  # type: ignore[attr-defined]
        rings = [follow(ring, arcs) for ring in polygon]
        given = [to for (by, x, y), to in MOVED.items() if by == code and holds(rings[0], x * unit, y * unit)]
        yield Shape(code=given[0] if given else code, rings=rings)


def holds(ring: Ring, x: float, y: float) -> bool:
    """Whether a place is inside a ring."""
    return len(ring) > 2 and bool(crossings(np.array(ring, dtype=float), np.array([[x, y]]))[0] % 2)


def follow(numbers: Iterable[int], arcs: list[Ring]) -> Ring:
    """The ring that arcs make one after the other, without its last point, which is the first again."""
    points = [point for n in numbers for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]
    return [point for n, point in enumerate(points) if point != points[n - 1]]


def crossings(ring: Floats, places: Floats) -> npt.NDArray[np.int64]:
    """How often a ray from each place to the right crosses a ring: an odd number of times from the inside."""
    x, y = places[:, 0, None], places[:, 1, None]
    (ax, ay), (bx, by) = ring.T, np.roll(ring, -1, axis=0).T
    at = ax + (y - ay) / np.where(by == ay, 1, by - ay) * (bx - ax)
    met: npt.NDArray[np.int64] = (((ay > y) != (by > y)) & (x < at)).sum(axis=1)
    return met


def join(shapes: Iterable[Shape]) -> dict[str, list[Ring]]:
    """Rings by country, borders between parts of one country left out."""
    parts: dict[str, list[Ring]] = defaultdict(list)
    for shape in shapes:
        parts[shape.code] += shape.rings
    return {code: dissolve(rings) for code, rings in parts.items()}


def dissolve(rings: list[Ring]) -> list[Ring]:
    """Rings without the edges that two of them share: one goes along them forth, the other back."""
    edges = {(a, b) for ring in rings for a, b in zip(ring, ring[1:] + ring[:1], strict=True)}
    after: dict[Point, list[Point]] = defaultdict(list)
    for a, b in sorted(edges):
        if (b, a) not in edges:
            after[a].append(b)
    found = []
    while start := min((point for point, nexts in after.items() if nexts), default=None):
        ring = [start]
        while (point := after[ring[-1]].pop()) != start:
            ring.append(point)
        if len(ring) > 2:
            found.append(ring)
    return found


def cut(ring: Ring, unit: int) -> list[Ring]:
    """A ring that runs over the edge of the map, at 180 degrees, in two; one around the pole along the map's rim."""
    half, straight = 180 * unit, unwrap(ring, 180 * unit)
    if straight[0][0] != straight[-1][0]:  # around the south pole: Antarctica
        seam = next(n for n, (x, _) in enumerate(ring) if abs(x - ring[n - 1][0]) > half)
        coast = ring[seam:] + ring[:seam]
        first, last = (half, -half) if coast[0][0] > coast[-1][0] else (-half, half)
        return [[*coast, (last, coast[-1][1]), (last, -half // 2), (first, -half // 2), (first, coast[0][1])]]
    inner = straight[:-1]
    pieces = []
    for shift in (-2 * half, 0, 2 * half):
        moved = [(x + shift, y) for x, y in inner]
        kept = clip(clip(moved, half, 1), -half, -1)
        if len(kept) > 2 and len({x for x, _ in kept}) > 1:
            pieces.append(kept)
    return pieces


def unwrap(ring: Ring, half: int) -> Ring:
    """The ring, its first point again at the end, with longitudes that never jump."""
    straight = [ring[0]]
    for x, y in [*ring[1:], ring[0]]:
        before = straight[-1][0]
        while x - before > half:
            x -= 2 * half
        while before - x > half:
            x += 2 * half
        straight.append((x, y))
    return straight


def clip(ring: Ring, edge: int, sign: int) -> Ring:
    """The part of a ring where `sign * x` is at most `sign * edge`.

    Source: Sutherland & Hodgman 1974, doi:10.1145/360767.360802.
    """
    kept: Ring = []
    for n, (x, y) in enumerate(ring):
        px, py = ring[n - 1]
        if (sign * px > sign * edge) != (sign * x > sign * edge):
            kept.append((edge, round(py + (y - py) * (edge - px) / (x - px))))
        if sign * x <= sign * edge:
            kept.append((x, y))
    return [point for n, point in enumerate(kept) if point != kept[n - 1]]


def find_points(middle: list[Shape], fine: list[Shape]) -> list[tuple[str, str, str, str]]:
    """One point for each country of `countries.csv`."""
    with (TABLES / "countries.csv").open(encoding="utf-8", newline="") as file:
        codes = [row["alpha2"] for row in csv.DictReader(file)]
    rows = []
    for code in codes:
        scales = (("natural-earth-50m", middle), ("natural-earth-10m", fine))
        found = [(name, rings) for name, shapes in scales if (rings := [s.rings for s in shapes if s.code == code])]
        if code in BY_HAND:
            point, source = BY_HAND[code], "project"
        else:
            source, parts = found[0]
            largest = max(parts, key=lambda rings: (area(unwrap(rings[0], 180 * UNITS[-1])[:-1]), rings))
            x, y = inmost([unwrap(ring, 180 * UNITS[-1])[:-1] for ring in largest])
            point = ((x / UNITS[-1] + 180) % 360 - 180, y / UNITS[-1])
        rows.append((code, f"{point[0]:.1f}", f"{point[1]:.1f}", source))
    return rows


def area(ring: Ring) -> float:
    """Area on the globe, but for a constant factor: longitudes shrink by the cosine of the latitude."""
    x, y = np.array(ring, dtype=float).T
    x = x * np.cos(np.radians(y.mean() / UNITS[-1]))
    return float(abs((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) / 2)


def inmost(rings: list[Ring]) -> Point:
    """The point of a fine grid that is inside and farthest from all borders."""
    points = np.concatenate([np.array(ring, dtype=float) for ring in rings])
    shrink = np.array([np.cos(np.radians(points[:, 1].mean() / UNITS[-1])), 1.0])
    low, high = points.min(axis=0), points.max(axis=0)
    best = (low + high) / 2
    for grid in (40, 20):
        xs, ys = (np.linspace(low[axis], high[axis], grid + 1) for axis in (0, 1))
        places = np.stack(np.meshgrid(xs, ys, indexing="ij"), axis=-1).reshape(-1, 2)
        inside = places[sum(crossings(np.array(ring, dtype=float), places) for ring in rings) % 2 == 1]
        if not len(inside):
            break
        best = inside[int(np.argmax([distance(place, rings, shrink) for place in inside]))]
        step = (high - low) / grid
        low, high = best - step, best + step
    return int(np.round(best[0])), int(np.round(best[1]))


def distance(place: Floats, rings: list[Ring], shrink: Floats) -> float:
    """Least distance of a place from the rings' edges."""
    least = np.inf
    for ring in rings:
        a = np.array(ring, dtype=float) * shrink
        along = np.roll(a, -1, axis=0) - a
        toward = place * shrink - a
        share = np.clip((toward * along).sum(axis=1) / np.maximum((along * along).sum(axis=1), 1e-9), 0, 1)
        gap = toward - share[:, None] * along
        least = min(least, float(np.sqrt((gap * gap).sum(axis=1)).min()))
    return least


def spell(ring: Ring) -> str:
    """A ring as `x y x y …` in tenths of a degree."""
    return " ".join(f"{x} {y}" for n, (x, y) in enumerate(ring) if (x, y) != ring[n - 1])


def write(name: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    """Write one table."""
    with (TABLES / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
