"""How sure a network is: ties against chance, ranks against luck, results against what is not known."""

from .backbones import FILTERS, filter_disparity, filter_noise, keep_ties
from .judged import JudgedTies
from .multiplicity import CORRECTIONS
from .significance import judge_pairs, judge_pairs_by_sampling

__all__ = [
    "CORRECTIONS",
    "FILTERS",
    "JudgedTies",
    "filter_disparity",
    "filter_noise",
    "judge_pairs",
    "judge_pairs_by_sampling",
    "keep_ties",
]
