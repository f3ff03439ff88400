"""Words that are struck out, as office programs print what an edit has deleted."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from .page import STRUCK, Page, Rule, Word

# As shares of a word's height, from its top: below is where underlines are, above where borders may touch.
_HIGHEST, _LOWEST = 0.4, 0.7
_COVERED = 0.8


def mark_struck_words(page: Page) -> Page:
    """The page with the words marked that a line goes through: they keep their room and are not read."""
    if page.recognised or not page.across:
        return page
    struck = {number for number, word in enumerate(page.words) if _is_struck(word, page.across)}
    if not struck:
        return page
    words = (word._replace(style=word.style | STRUCK) if i in struck else word for i, word in enumerate(page.words))
    return replace(page, words=tuple(words))


def _is_struck(word: Word, rules: Sequence[Rule]) -> bool:
    upper, lower = word.top + _HIGHEST * word.height, word.top + _LOWEST * word.height
    return _covered(word, (rule for rule in rules if upper <= rule.at <= lower)) >= _COVERED * (word.x1 - word.x0)


def _covered(word: Word, rules: Iterable[Rule]) -> float:
    return sum(max(min(rule.end, word.x1) - max(rule.start, word.x0), 0.0) for rule in rules)
