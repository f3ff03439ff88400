"""Leiden communities of graspologic-native, compiled.

Source: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
"""

import numpy as np

from .tie_arrays import Integers, TieArrays


def leiden(ties: TieArrays, resolution: float, seed: int) -> Integers:
    """A community for each node, by its place; every node without ties is one of its own.

    Args:
        ties: The network.
        resolution: More than 1 makes more and smaller communities.
        seed: Equal seeds give equal communities.
    """
    import graspologic_native

    # Nodes are named by their places, so that their names have no say in the order; isolates are left out there.
    named = [
        (str(source), str(target), weight)
        for source, target, weight in zip(ties.source.tolist(), ties.target.tolist(), ties.weight.tolist(), strict=True)
    ]
    alone = len(ties) + np.arange(len(ties), dtype=np.int64)
    if named:
        _, found = graspologic_native.leiden(edges=named, resolution=resolution, iterations=3, seed=seed)
        for place, community in found.items():
            alone[int(place)] = community
    return alone
