"""Places of a network's nodes in a drawing.

No random numbers, no BLAS and no transcendental functions: only elementwise arithmetic, square roots and sums
in a fixed order, which IEEE 754 rounds alike everywhere. Equal networks get equal places on any machine.
"""

import math
from collections.abc import Iterable, Mapping

import networkx as nx
import numpy as np
import numpy.typing as npt

from .projections import EVENT

Place = tuple[float, float]
_Floats = npt.NDArray[np.float64]
_Integers = npt.NDArray[np.int64]

GAP = 0.6  # least distance of two nodes, where a component has about one node per unit of area
_FEW, _WIDE = 60, 2.0  # up to _FEW nodes all have a label: room for text, _WIDE times as much sideways
_ALONE = (2.4, 1.0)  # room of a node without neighbours
_MARGIN = 1.2
_STEPS, _PIVOTS, _SPRING = 150, 30, 8.0
_EXACT = 600  # up to here each pair of nodes repels; in larger components far nodes repel as groups


def place_nodes(network: "nx.Graph[str]") -> dict[str, Place]:
    """Place every node, tied ones near each other.

    Each component is laid out by forces: neighbours attract by the cosine of their tie (weight over the
    geometric mean of both strengths), all nodes repel by the inverse of their distance, from a pivot MDS as
    the start. Components are packed in rows, the largest first. 5,000 nodes take about 20 seconds.

    Args:
        network: Undirected; a missing `weight` counts as 1.

    Returns:
        Places by node, nodes in sorted order; three decimals.

    Source: Brandes & Pich 2007, doi:10.1007/978-3-540-70904-6_6 (pivot MDS); Fruchterman & Reingold 1991,
    doi:10.1002/spe.4380211102 (forces); Greengard & Rokhlin 1987, doi:10.1016/0021-9991(87)90140-9 (groups).
    """
    components = sorted((sorted(members) for members in nx.connected_components(network)), key=lambda c: (-len(c), c))
    wide = _WIDE if len(network) <= _FEW else 1.0
    blocks = _pack([_place_component(network, members, wide) for members in components])
    nodes = [node for members in components for node in members]
    return dict(sorted(_name(nodes, np.concatenate(blocks)))) if nodes else {}


def place_events(affiliation: "nx.Graph[str]", places: Mapping[str, Place]) -> dict[str, Place]:
    """Place events among their organizers, and off whatever stands there already.

    Args:
        affiliation: The bipartite network.
        places: Of its organizations, from `place_nodes` over their ties; they stay.

    Returns:
        Places by event, events in sorted order; three decimals.
    """
    events = sorted(node for node, data in affiliation.nodes(data=True) if data["kind"] == EVENT)
    if not events:
        return {}
    fixed = np.array([places[node] for node in sorted(places)]).reshape(-1, 2)
    means = [_middle(affiliation, event, places) for event in events]
    points = np.concatenate([fixed, np.array(means) + GAP / 2 * _scatter(len(events))])
    parted = _part(points, 0.6 * GAP, np.arange(len(points)) >= len(fixed))
    return dict(_name(events, parted[len(fixed) :]))


def _middle(affiliation: "nx.Graph[str]", event: str, places: Mapping[str, Place]) -> Place:
    """Mean place of an event's organizers; who organizes much says little about where an event belongs."""
    shares = {node: 1 / affiliation.degree(node) for node in sorted(affiliation.neighbors(event))}
    total = sum(shares.values()) or 1.0
    x, y = (sum(share * places[node][axis] for node, share in shares.items()) / total for axis in (0, 1))
    return x, y


def _name(nodes: Iterable[str], points: _Floats) -> Iterable[tuple[str, Place]]:
    return ((node, (round(x, 3) + 0.0, round(y, 3) + 0.0)) for node, (x, y) in zip(nodes, points.tolist(), strict=True))


def _place_component(network: "nx.Graph[str]", members: list[str], wide: float) -> _Floats:
    count, index = len(members), {node: number for number, node in enumerate(members)}
    if count == 1:
        return np.zeros((1, 2))
    edges = ((index[u], index[v], weight) for u, v, weight in network.edges(members, data="weight", default=1))
    ties = sorted((min(u, v), max(u, v), float(weight)) for u, v, weight in edges if u != v)
    ends = np.array([(u, v) for u, v, _ in ties], dtype=np.int64)
    points = _relax(_start(ends, count), ends, np.array([weight for _, _, weight in ties]))
    points = _turn(points - points.mean(axis=0))
    points *= math.sqrt(wide * count / 6 / float((points * points).mean()))  # the spread of a square of that area
    stretch = np.array([wide, 1.0])
    parted: _Floats = _part(points / stretch, GAP * math.sqrt(math.sqrt(wide)), np.full(count, True)) * stretch
    return parted


def _turn(points: _Floats) -> _Floats:
    """Turn the longer axis of a cloud around 0 to the horizontal, as screens are."""
    x, y = points.T
    across, along = 2 * float((x * y).sum()), float((x * x).sum() - (y * y).sum())
    cosine = along / (math.sqrt(across * across + along * along) or 1.0)  # of twice the angle
    c, s = math.sqrt((1 + cosine) / 2), math.copysign(math.sqrt((1 - cosine) / 2), across)
    return np.stack([c * x + s * y, c * y - s * x], axis=1)


def _start(ends: _Integers, count: int) -> _Floats:
    """Pivot MDS over numbers of steps; its two axes by power iteration."""
    neighbours: list[list[int]] = [[] for _ in range(count)]
    for u, v in ends.tolist():
        neighbours[u].append(v)
        neighbours[v].append(u)
    pivot, nearest, steps = int(np.argmax([len(n) for n in neighbours])), np.full(count, math.inf), []
    for _ in range(min(_PIVOTS, count)):
        steps.append(_count_steps(pivot, neighbours))
        nearest = np.minimum(nearest, steps[-1])
        pivot = int(np.argmax(nearest))
    squares = np.array(steps).T ** 2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    products = (centred[:, :, None] * centred[:, None, :]).sum(axis=0)
    axes: list[_Floats] = []
    for _ in range(2):
        axis = 1 + np.arange(len(products)) / 7
        for _ in range(100):
            for other in axes:
                axis = axis - (axis * other).sum() * other
            axis = (products * axis).sum(axis=1)
            axis = axis / (math.sqrt(float((axis * axis).sum())) or 1.0)
        axes.append(axis)
    points = np.stack([(centred * axis).sum(axis=1) for axis in axes], axis=1)
    return points * math.sqrt(count / 4 / (float((points * points).mean()) or 1.0)) + 0.6 * _scatter(count)


def _count_steps(start: int, neighbours: list[list[int]]) -> _Floats:
    steps = [-1] * len(neighbours)
    steps[start], queue = 0, [start]
    for node in queue:
        for other in neighbours[node]:
            if steps[other] < 0:
                steps[other] = steps[node] + 1
                queue.append(other)
    return np.array(steps, dtype=np.float64)


def _scatter(count: int) -> _Floats:
    """Points all over the unit square around 0, no two alike (additive recurrence of the plastic number)."""
    points: _Floats = np.arange(1, count + 1)[:, None] * np.array([0.7548776662466927, 0.5698402909980532]) % 1 - 0.5
    return points


def _relax(points: _Floats, ends: _Integers, weights: _Floats) -> _Floats:
    count, (source, target) = len(points), (ends[:, 0], ends[:, 1])
    strength = np.bincount(source, weights, count) + np.bincount(target, weights, count)
    mass = np.sqrt(1.0 + np.bincount(ends.ravel(), minlength=count))
    spring = (_SPRING * weights / np.sqrt(strength[source] * strength[target]))[:, None]
    for step in range(_STEPS):
        force = _repel_pairs(points, mass) if count <= _EXACT else _repel_groups(points, mass)
        pull = spring * (points[target] - points[source])
        force += _sum_by(source, pull, count) - _sum_by(target, pull, count)
        length = np.sqrt((force * force).sum(axis=1)) + 1e-9
        reach = (0.5 + math.sqrt(count) / 10) * (1 - step / _STEPS) ** 2 + 0.005
        points = points + force * (np.minimum(length, reach) / length)[:, None]
    return points


def _repel_pairs(points: _Floats, mass: _Floats) -> _Floats:
    away = points[:, None, :] - points[None, :, :]
    push = mass[:, None] * mass / np.maximum((away * away).sum(axis=2), 1e-4)
    force: _Floats = (away * push[:, :, None]).sum(axis=1)
    return force


def _repel_groups(points: _Floats, mass: _Floats) -> _Floats:
    """Repel by near nodes one by one and by far ones as groups, the farther the larger.

    At each level of a grid that halves its cells, a node meets the cells that its own cell does not touch but
    whose parent its parent touches; at the last level also the nodes of the cells that it touches.
    """
    corner, side = points.min(axis=0), float(np.ptp(points, axis=0).max()) * 1.001
    force = np.zeros_like(points)
    for level in range(2, 10):
        cells = 2**level
        cell = ((points - corner) / side * cells).astype(np.int64)
        flat = cell[:, 0] * cells + cell[:, 1]
        group = np.bincount(flat, mass, cells * cells)
        centre = _sum_by(flat, points * mass[:, None], cells * cells) / np.maximum(group, 1e-9)[:, None]
        for shift in np.ndindex(6, 6):
            other = (cell // 2 - 1) * 2 + shift
            far = (np.abs(other - cell).max(axis=1) > 1) & (other >= 0).all(axis=1) & (other < cells).all(axis=1)
            nodes = np.flatnonzero(far)
            met = other[nodes, 0] * cells + other[nodes, 1]
            nodes, met = nodes[group[met] > 0], met[group[met] > 0]
            away = points[nodes] - centre[met]
            force[nodes] += away * (mass[nodes] * group[met] / (away * away).sum(axis=1))[:, None]
        if float((np.bincount(flat) ** 2).sum()) < 6 * len(points):  # few enough neighbours to meet one by one
            break
    a, b = _near_pairs(cell)
    away = points[a] - points[b]
    return force + _sum_by(
        a, away * (mass[a] * mass[b] / np.maximum((away * away).sum(axis=1), 1e-4))[:, None], len(points)
    )


def _sum_by(index: _Integers, vectors: _Floats, count: int) -> _Floats:
    return np.stack([np.bincount(index, vectors[:, axis], count) for axis in (0, 1)], axis=1)


def _near_pairs(cell: _Integers) -> tuple[_Integers, _Integers]:
    """Ordered pairs of nodes in the same cell or in touching ones."""
    rows = int(cell[:, 1].max()) + 3
    flat = (cell[:, 0] + 1) * rows + cell[:, 1] + 1
    order = np.argsort(flat, kind="stable")
    ranked, found = flat[order], []
    for shift in (-rows, 0, rows):
        first = np.searchsorted(ranked, flat + shift - 1)
        size = np.searchsorted(ranked, flat + shift + 1, side="right") - first
        a = np.repeat(np.arange(len(flat)), size)
        b = order[np.repeat(first - np.cumsum(size) + size, size) + np.arange(len(a))]
        found.append(np.stack([a, b])[:, a != b])
    a, b = np.concatenate(found, axis=1)
    return a, b


def _part(points: _Floats, gap: float, movable: npt.NDArray[np.bool_]) -> _Floats:
    """Push apart whatever is nearer than `gap`."""
    for _ in range(300):
        a, b = _near_pairs(((points - points.min(axis=0)) / gap).astype(np.int64))
        away = points[a] - points[b]
        distance = np.sqrt((away * away).sum(axis=1)) + 1e-9
        close = (distance < gap) & movable[a]
        if not close.any():
            break
        a, away, distance = a[close], away[close], distance[close]
        points = points + _sum_by(a, away * (0.55 * (gap - distance) / distance)[:, None], len(points))
    return points


def _pack(blocks: list[_Floats]) -> list[_Floats]:
    """Set blocks in centred rows below each other, in the order given."""
    sizes = [np.ptp(block, axis=0) + _MARGIN if len(block) > 1 else np.array(_ALONE) for block in blocks]
    if not sizes:
        return []
    width = max(float(sizes[0][0]), math.sqrt(1.5 * sum(float(size.prod()) for size in sizes)))
    rows: list[list[int]] = []
    for number, size in enumerate(sizes):
        row = rows[-1] if rows else []
        fits = sum(float(sizes[n][0]) for n in row) + size[0] <= width * 1.0001
        if row and fits and size[1] > sizes[row[0]][1] / 4:
            row.append(number)
        else:
            rows.append([number])
    packed, top = [], 0.0
    for row in rows:
        left, height = -sum(float(sizes[n][0]) for n in row) / 2, max(float(sizes[n][1]) for n in row)
        for n in row:
            middle = np.array([left + float(sizes[n][0]) / 2, top + height / 2])
            packed.append(blocks[n] - (blocks[n].min(axis=0) + blocks[n].max(axis=0)) / 2 + middle)
            left += float(sizes[n][0])
        top += height
    return packed
