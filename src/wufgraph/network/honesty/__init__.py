"""How sure a network is: ties against chance, ranks against luck, results against what is not known."""

from .backbones import FILTERS, filter_disparity, filter_noise, keep_ties
from .judged import JudgedTies
from .measuring import Measure, Projected, of_network
from .merging import Merge, Merged, MergeSensitivity, Placed, try_merges
from .missing import Reporting, Thinned, count_reporting, thin_events
from .multiplicity import CORRECTIONS
from .resampling import Intervals, resample
from .significance import judge_pairs, judge_pairs_by_sampling
from .suppression import SuppressedTable, suppress_small_cells

__all__ = [
    "CORRECTIONS",
    "FILTERS",
    "Intervals",
    "JudgedTies",
    "Measure",
    "Merge",
    "MergeSensitivity",
    "Merged",
    "Placed",
    "Projected",
    "Reporting",
    "SuppressedTable",
    "Thinned",
    "count_reporting",
    "filter_disparity",
    "filter_noise",
    "judge_pairs",
    "judge_pairs_by_sampling",
    "keep_ties",
    "of_network",
    "resample",
    "suppress_small_cells",
    "thin_events",
    "try_merges",
]
