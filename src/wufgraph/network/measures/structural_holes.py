"""Structural holes: how little a node's partners can do without it.

Source: Burt 1992, Structural Holes, Harvard University Press, chapter 2.
"""

import numpy as np
from scipy.sparse import csr_array, diags_array, vstack

from ..engines import Floats, TieArrays, row_sums
from .blocks import row_blocks
from .degrees import degree, strength


def constraint(ties: TieArrays) -> Floats:
    """How much a node's partners leave it no choice.

    Formula: sum over partners j of c_ij = (p_ij + sum over q of p_iq p_qj)^2, where p_ij = w_ij/s_i. Unit: none; from
    above 0, more than 1 in small dense surroundings. Convention: only direct partners count; not defined for isolates.
    Source: Burt 1992; Burt 2004, doi:10.1086/421787.
    """
    return np.where(degree(ties) > 0, row_sums(_local_constraints(ties)), np.nan)


def hierarchy(ties: TieArrays) -> Floats:
    """How much of a node's constraint comes from few of its partners.

    Formula: sum over its N partners of r_j ln r_j, over N ln N, where r_j = c_ij N/c_i. Unit: none; from 0, all
    partners constrain as much, to 1, one does all. Convention: 1 for a single partner; not defined for isolates.
    Source: Burt 1992, equation 2.9.
    """
    partners = degree(ties).astype(np.float64)
    local = _local_constraints(ties)
    total = row_sums(local)
    ratio = csr_array(diags_array(np.divide(partners, total, out=np.zeros(len(ties)), where=total > 0)) @ local)
    ratio.data = ratio.data * np.log(ratio.data)
    most = partners * np.log(np.maximum(partners, 1))
    found = np.divide(row_sums(ratio), most, out=np.ones(len(ties)), where=most > 0)
    return np.where(partners > 0, np.maximum(found, 0.0), np.nan)


def effective_size(ties: TieArrays) -> Floats:
    """Number of partners less what they have in common.

    Formula: sum over partners j of 1 - sum over q of p_iq m_jq, where p_iq = w_iq/s_i and m_jq = w_jq/max of j's
    weights; without weights that is k - 2t/k with t ties among k partners. Unit: nodes; up to the number of partners.
    Convention: not defined for isolates.
    Source: Burt 1992, equation 2.2; Borgatti 1997, Connections 20(1):35-38.
    """
    ones, shares = ties.ones(), _shares(ties)
    largest = _largest(ties)
    marginal = csr_array(
        diags_array(np.divide(1.0, largest, out=np.zeros(len(ties)), where=largest > 0)) @ ties.matrix()
    )
    back = csr_array(marginal.T)
    redundant = [
        np.asarray((csr_array(own @ back).multiply(tied)).sum(axis=1)).ravel()
        for own, tied in zip(row_blocks(shares), row_blocks(ones), strict=True)
    ]
    partners = degree(ties).astype(np.float64)
    return np.where(partners > 0, partners - (np.concatenate(redundant) if redundant else 0.0), np.nan)


def efficiency(ties: TieArrays) -> Floats:
    """Share of a node's partners that are not redundant.

    Formula: effective size over number of partners. Unit: share; from above 0 to 1. Not defined for isolates.
    Source: Burt 1992, section 2.2.
    """
    partners = degree(ties).astype(np.float64)
    return np.divide(effective_size(ties), np.where(partners > 0, partners, np.nan))


def _local_constraints(ties: TieArrays) -> csr_array:
    """c_ij for each node i and partner j."""
    ones, shares = ties.ones(), _shares(ties)
    found = []
    for own, tied in zip(row_blocks(shares), row_blocks(ones), strict=True):
        invested = csr_array(own + csr_array(own @ shares).multiply(tied))
        invested.data = invested.data**2
        found.append(invested)
    return csr_array(vstack(found)) if found else ones


def _shares(ties: TieArrays) -> csr_array:
    """p_ij: the share of i's strength in its tie to j."""
    sums = strength(ties)
    return csr_array(diags_array(np.divide(1.0, sums, out=np.zeros(len(ties)), where=sums > 0)) @ ties.matrix())


def _largest(ties: TieArrays) -> Floats:
    found = np.zeros(len(ties))
    np.maximum.at(found, ties.source, ties.weight)
    np.maximum.at(found, ties.target, ties.weight)
    return found
