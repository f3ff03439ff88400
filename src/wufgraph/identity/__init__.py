"""Mentions become entities: who is who, and who is a part of whom."""

from .authority import Authority, load_authority
from .deciding import Decided, decide
from .keeping import Kept, current, keep
from .mentions import find_mentions
from .resolution import resolve

__all__ = [
    "Authority",
    "Decided",
    "Kept",
    "current",
    "decide",
    "find_mentions",
    "keep",
    "load_authority",
    "resolve",
]
