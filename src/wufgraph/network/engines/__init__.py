"""Libraries that compute on networks, behind one face: networkx, scipy, networkit, rustworkx, graspologic-native."""

from .choosing import AUTO, ENGINES, PATH_ENGINES, Engine, Partition, PathMeasure, choose_partition, choose_path_engine
from .components import components
from .sampling import EXACT_WORK, PIVOTS, Estimate, sample_paths, work
from .tie_arrays import Floats, Integers, TieArrays, row_sums, tie_arrays, ties_between
from .whole_lengths import whole_lengths

__all__ = [
    "AUTO",
    "ENGINES",
    "EXACT_WORK",
    "PATH_ENGINES",
    "PIVOTS",
    "Engine",
    "Estimate",
    "Floats",
    "Integers",
    "Partition",
    "PathMeasure",
    "TieArrays",
    "choose_partition",
    "choose_path_engine",
    "components",
    "row_sums",
    "sample_paths",
    "tie_arrays",
    "ties_between",
    "whole_lengths",
    "work",
]
