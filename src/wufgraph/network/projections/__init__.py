"""From who took part in what to who is tied to whom."""

from .members import RELATIONS, Members, find_members
from .network import EVENT, ORGANIZATION, PROJECTIONS, affiliation_network, project
from .pairs import Pairs, pair_columns
from .ties import Tie, list_ties
from .weights import WEIGHTINGS

__all__ = [
    "EVENT",
    "ORGANIZATION",
    "PROJECTIONS",
    "RELATIONS",
    "WEIGHTINGS",
    "Members",
    "Pairs",
    "Tie",
    "affiliation_network",
    "find_members",
    "list_ties",
    "pair_columns",
    "project",
]
