"""Places of labels: none lies on another, none leaves the figure, none hides a node.

Labels stand beside their node where there is room, and farther off with a leader line where there is none. The most
important are placed first; those without any free place are left out, and told.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from .lettering import LEADING, measure, wrap
from .palette import INK, PAPER
from .sheet import Box, Point, Sheet

_GAP, _PAD = 1.5, 0.9  # between a node and its label, and around each label, in points
_BESIDE = ((1, 0), (-1, 0), (0, 1), (0, -1), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8), (-0.8, -0.8))
_AROUND, _FARTHER = 16, (6, 12, 19, 27, 36, 46, 60, 76, 95)
_LEADING, _NEAR = 12, len(_BESIDE) + 6 * _AROUND  # the first labels may go farther than this many candidates
_HIDDEN = 0.3  # how much of a node, by its radius, a label may touch
_ALIGN = {1: "left", -1: "right", 0: "center"}
_Floats = npt.NDArray[np.float64]
_Truths = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What is to be labelled: where it is, how large, and in which lines it is called."""

    at: Point
    radius: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A label in its place; `leader` is the line that leads to it from its node, empty where it stands beside."""

    lines: tuple[str, ...]
    box: Box
    leader: tuple[Point, ...]
    align: str

    def moved(self, dx: float, dy: float) -> "Label":
        """The label somewhere else."""
        box = Box(
            left=self.box.left + dx, right=self.box.right + dx, bottom=self.box.bottom + dy, top=self.box.top + dy
        )
        return replace(self, box=box, leader=tuple((x + dx, y + dy) for x, y in self.leader))


def place_labels(
    anchors: Sequence[Anchor],
    bounds: Box,
    size: float,
    *,
    nodes: Sequence[tuple[Point, float]] = (),
    ties: Sequence[tuple[Point, Point]] = (),
) -> list[Label | None]:
    """Find a place for each label: the cheapest of some hundred around its node that is free.

    Args:
        anchors: The most important first.
        bounds: What labels may not leave.
        size: Of the letters, in points.
        nodes: Places and radii of what labels may not hide.
        ties: Ends of lines that labels should not cover; a weaker wish.

    Returns:
        One label for each anchor, in the same order; None where there was no room.
    """
    discs = np.array([(x, y, r) for (x, y), r in nodes], dtype=float).reshape(-1, 3)
    lines = np.array([(*a, *b) for a, b in ties], dtype=float).reshape(-1, 4)
    taken, leaders = np.empty((0, 4)), np.empty((0, 4))
    frame = np.array([bounds.left, bounds.bottom, bounds.right, bounds.top])
    found: list[Label | None] = []
    for rank, anchor in enumerate(anchors):
        boxes, paths = (one[: None if rank < _LEADING else _NEAR] for one in _candidates(anchor, size))
        free = np.flatnonzero(_free(boxes, paths, frame, taken, leaders))
        cost = free * 0.4 + np.where(free < len(_BESIDE), 0, 6.0)
        hidden = _hidden(boxes[free], discs)
        cost += 12 * hidden.sum(axis=1) + 0.5 * np.sqrt(_boxes_meet_lines(boxes[free], lines).sum(axis=1))
        cost += 4 * _cross(paths[free], leaders).sum(axis=1)
        passing = np.where(free < len(_BESIDE), 0, _passed(paths[free], discs))
        bad = (hidden > _HIDDEN).any(axis=1) | ((passing > 0) & (rank >= _LEADING))
        cost = np.where(bad, np.inf, cost + 15 * passing)
        if not len(free) or math.isinf(float(cost.min())):
            found.append(None)
            continue
        best = int(free[int(np.argmin(np.round(cost, 6)))])
        found.append(_label(anchor, boxes[best], paths[best], best))
        taken = np.vstack([taken, boxes[best] + (-_PAD, -_PAD, _PAD, _PAD)])
        if best >= len(_BESIDE):
            leaders = np.vstack([leaders, paths[best]])
    return found


def draw_labels(sheet: Sheet, labels: Sequence[Label | None], size: float, ground: float = 0.72) -> None:
    """Draw labels with a faint ground, so that they are read across lines, and their leaders."""
    for label in labels:
        if label and label.leader:
            sheet.line(label.leader, colour=INK, width=0.35)
    for label in labels:
        if label:
            box = label.box
            x = {"left": box.left, "center": (box.left + box.right) / 2, "right": box.right}[label.align]
            sheet.box(box, fill=PAPER, alpha=ground)
            sheet.write_lines(label.lines, (x, box.top), size, align=label.align, colour=INK)


def break_label(text: str, size: float, width: float) -> tuple[str, ...]:
    """A label in lines, three at most; two are about equally wide."""
    lines = wrap(text, size, width, most=3)
    if len(lines) == 2:
        narrower = width
        while narrower > 20 and len(again := wrap(text, size, narrower - 4)) == 2:
            lines, narrower = again, narrower - 4
    return tuple(lines)


def _turns() -> list[tuple[Point, float]]:
    """Directions and distances of candidates: beside the node, then in rings around it."""
    angles = [2 * math.pi * n / _AROUND for n in range(_AROUND)]
    around = [(round(math.cos(angle), 6), round(math.sin(angle), 6)) for angle in angles]
    beside: list[tuple[Point, float]] = [((dx, dy), 0.0) for dx, dy in _BESIDE]
    return beside + [(turn, float(farther)) for farther in _FARTHER for turn in around]


_TURNS = _turns()
_SIDES = [1 if dx > 0.35 else -1 if dx < -0.35 else 0 for (dx, _), _ in _TURNS]


def _candidates(anchor: Anchor, size: float) -> tuple[_Floats, _Floats]:
    """Boxes (left, bottom, right, top) and leaders (from, to) around a node, the nearest first."""
    width = max(measure(line, size) for line in anchor.lines)
    height = len(anchor.lines) * LEADING * size
    turn = np.array([one for one, _ in _TURNS])
    reach = np.array([anchor.radius + _GAP + farther for _, farther in _TURNS])[:, None]
    near = np.array(anchor.at) + turn * reach
    left = near[:, 0] + np.array([{1: 0.0, -1: -1.0, 0: -0.5}[side] for side in _SIDES]) * width
    bottom = near[:, 1] - height / 2 + turn[:, 1] * height / 2
    boxes = np.stack([left, bottom, left + width, bottom + height], axis=1)
    return boxes, np.hstack([np.array(anchor.at) + turn * anchor.radius, near - turn * 0.5])


def _label(anchor: Anchor, box: _Floats, path: _Floats, step: int) -> Label:
    left, bottom, right, top = box.tolist()
    ax, ay, bx, by = path.tolist()
    leader = () if step < len(_BESIDE) else ((ax, ay), (bx, by))
    place = Box(left=left, bottom=bottom, right=right, top=top)
    return Label(lines=anchor.lines, box=place, leader=leader, align=_ALIGN[_SIDES[step]])


def _free(boxes: _Floats, paths: _Floats, frame: _Floats, taken: _Floats, leaders: _Floats) -> _Truths:
    """Which candidates are inside and meet neither labels nor leaders that are there already."""
    within = np.hstack([boxes[:, :2] >= frame[:2], boxes[:, 2:] <= frame[2:]])
    free: _Truths = np.all(within, axis=1)
    apart: _Truths = np.any((boxes[:, None, :2] >= taken[:, 2:]) | (boxes[:, None, 2:] <= taken[:, :2]), axis=2)
    free &= np.all(apart, axis=1)
    free &= ~_boxes_meet_lines(boxes, leaders).any(axis=1)
    long = np.arange(len(boxes)) >= len(_BESIDE)
    free &= ~(long & _boxes_meet_lines(taken, paths).any(axis=0))
    return free


def _hidden(boxes: _Floats, discs: _Floats) -> _Floats:
    """Boxes × discs: how far a label reaches into a node, by its radius, 0 to 1."""
    beyond = np.maximum(np.maximum(boxes[:, None, :2] - discs[:, :2], discs[:, :2] - boxes[:, None, 2:]), 0)
    depth = discs[:, 2] + 0.3 - np.sqrt((beyond**2).sum(axis=2))
    share: _Floats = np.clip(depth / np.maximum(discs[:, 2], 0.1), 0, 1)
    return share


def _passed(paths: _Floats, discs: _Floats) -> _Floats:
    """How many nodes a leader passes through; its own begins at the rim, and does not count."""
    start, along = paths[:, None, :2], (paths[:, 2:] - paths[:, :2])[:, None, :]
    toward = discs[:, :2] - start
    length = np.maximum((along**2).sum(axis=2), 1e-9)
    share = np.clip((toward * along).sum(axis=2) / length, 0, 1)
    gap = np.sqrt(((toward - share[..., None] * along) ** 2).sum(axis=2))
    count: _Floats = (gap < discs[:, 2] - 0.1).sum(axis=1).astype(float)
    return count


def _boxes_meet_lines(boxes: _Floats, lines: _Floats) -> _Truths:
    """Boxes × lines: whether a line runs through a box.

    Source: Liang & Barsky 1984, doi:10.1145/357332.357333.
    """
    start, step = lines[:, :2], lines[:, 2:] - lines[:, :2]
    safe = np.where(np.abs(step) < 1e-9, 1e-9, step)
    low, high = (boxes[:, None, :2] - start) / safe, (boxes[:, None, 2:] - start) / safe
    enter, leave = np.minimum(low, high).max(axis=2), np.maximum(low, high).min(axis=2)
    met: _Truths = (enter <= leave) & (leave >= 0) & (enter <= 1)
    return met


def _cross(paths: _Floats, others: _Floats) -> _Truths:
    """Paths × others: whether two lines cross."""
    a, b, c, d = paths[:, None, :2], paths[:, None, 2:], others[:, :2], others[:, 2:]

    def side(p: _Floats, q: _Floats, r: _Floats) -> _Floats:
        turned: _Floats = (q[..., 0] - p[..., 0]) * (r[..., 1] - p[..., 1]) - (q[..., 1] - p[..., 1]) * (
            r[..., 0] - p[..., 0]
        )
        return turned

    met: _Truths = (side(a, b, c) * side(a, b, d) < 0) & (side(c, d, a) * side(c, d, b) < 0)
    return met
