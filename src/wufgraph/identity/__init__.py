"""Mentions become entities: who is who, and who is a part of whom."""

from .adding import Added, add
from .authority import Authority, load_authority
from .authority_files import read_authority_file
from .contradictions import say as say_decision
from .deciding import Decided, decide, may_concern
from .features import find_features
from .ground import folder_of
from .keeping import Kept, current, keep, key_of
from .linkage import Comparator, ScoredPair, SplinkComparator
from .mentions import find_mentions
from .proposing import propose
from .resolution import resolve

__all__ = [
    "Added",
    "Authority",
    "Comparator",
    "Decided",
    "Kept",
    "ScoredPair",
    "SplinkComparator",
    "add",
    "current",
    "decide",
    "find_features",
    "find_mentions",
    "folder_of",
    "keep",
    "key_of",
    "load_authority",
    "may_concern",
    "propose",
    "read_authority_file",
    "resolve",
    "say_decision",
]
