"""Parts of a network that no tie joins."""

from collections.abc import Iterator

import numpy as np
from scipy.sparse.csgraph import connected_components

from .tie_arrays import Integers, TieArrays


def components(ties: TieArrays) -> Iterator[tuple[Integers, TieArrays]]:
    """Each component of two nodes or more, by its first node: the places of its nodes, and a network of its own."""
    _, label = connected_components(ties.ones(), directed=False)
    by_label = np.argsort(label, kind="stable")
    starts = np.flatnonzero(np.diff(label[by_label], prepend=-1))
    place_within = np.empty(len(ties), dtype=np.int64)
    tie_label = label[ties.source]
    tie_order = np.argsort(tie_label, kind="stable")
    tie_starts = np.searchsorted(tie_label[tie_order], np.arange(len(starts) + 1))
    for number, places in enumerate(np.split(by_label, starts[1:])):
        if len(places) > 1:
            place_within[places] = np.arange(len(places))
            own = tie_order[tie_starts[number] : tie_starts[number + 1]]
            yield (
                places,
                TieArrays(
                    nodes=tuple(ties.nodes[place] for place in places.tolist()),
                    source=place_within[ties.source[own]],
                    target=place_within[ties.target[own]],
                    weight=ties.weight[own],
                    length=ties.length[own],
                    scale=ties.scale,
                ),
            )
