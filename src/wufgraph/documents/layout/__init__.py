"""Words and lines that lie on pages become text in reading order: for PDF and for what was read from pictures."""

from .page import Page, Rule, Word
from .reading import read_pages

__all__ = ["Page", "Rule", "Word", "read_pages"]
