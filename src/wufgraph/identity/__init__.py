"""Mentions become entities: who is who, and who is a part of whom."""

from .authority import Authority, load_authority
from .authority_files import read_authority_file
from .contradictions import say as say_decision
from .deciding import Decided, decide, may_concern
from .ground import folder_of
from .keeping import Kept, current, keep
from .linkage import Comparator, ScoredPair, SplinkComparator
from .mentions import find_mentions
from .proposing import propose
from .resolution import resolve

__all__ = [
    "Authority",
    "Comparator",
    "Decided",
    "Kept",
    "ScoredPair",
    "SplinkComparator",
    "current",
    "decide",
    "find_mentions",
    "folder_of",
    "keep",
    "load_authority",
    "may_concern",
    "propose",
    "read_authority_file",
    "resolve",
    "say_decision",
]
