"""Mentions become entities: who is who, and who is a part of whom."""

from .authority import Authority, load_authority
from .deciding import Decided, decide
from .mentions import find_mentions
from .resolution import resolve

__all__ = ["Authority", "Decided", "decide", "find_mentions", "load_authority", "resolve"]
