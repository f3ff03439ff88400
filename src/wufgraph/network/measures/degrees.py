"""How many partners, and how much is done with them."""

import numpy as np

from ..engines import Floats, Integers, TieArrays


def degree(ties: TieArrays) -> Integers:
    """Number of partners.

    Formula: the number of ties of the node. Unit: nodes; from 0 to n - 1.
    Source: Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
    """
    return np.bincount(np.concatenate([ties.source, ties.target]), minlength=len(ties)).astype(np.int64)


def strength(ties: TieArrays) -> Floats:
    """Sum of the weights of a node's ties.

    Formula: s_i = sum over j of w_ij. Unit: that of the weights, joint events where they count; from 0.
    With Newman's weighting it is the number of the node's events that had more than one member.
    Source: Barrat et al. 2004, doi:10.1073/pnas.0400087101.
    """
    ends = np.concatenate([ties.source, ties.target])
    return np.bincount(ends, np.concatenate([ties.weight, ties.weight]), len(ties)).astype(np.float64)
