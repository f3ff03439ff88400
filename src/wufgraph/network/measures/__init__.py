"""Measures of networks: of every node, of the whole, and communities."""

from .catalogue import MEASURES, NodeMeasure
from .communities import METHODS, Communities, find_communities
from .description import Description, MixedTies, NetworkValue, describe
from .measuring import DEFAULT, Measurement, measure, measure_nodes, names_for, spell_value
from .paths import Computing
from .rich_club import RichClub
from .subject import Subject

__all__ = [
    "DEFAULT",
    "MEASURES",
    "METHODS",
    "Communities",
    "Computing",
    "Description",
    "Measurement",
    "MixedTies",
    "NetworkValue",
    "NodeMeasure",
    "RichClub",
    "Subject",
    "describe",
    "find_communities",
    "measure",
    "measure_nodes",
    "names_for",
    "spell_value",
]
