"""Mentions become entities: who is who, and who is a part of whom."""

from .mentions import find_mentions
from .resolution import resolve

__all__ = ["find_mentions", "resolve"]
