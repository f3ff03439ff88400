"""Rules that underline words, and bound no cells."""

from collections import defaultdict
from collections.abc import Sequence

from .page import Rule, Word

_ALIGNED, _BLANK = 1.0, 0.5


def without_underlines(rules: Sequence[Rule], words: Sequence[Word]) -> list[Rule]:
    """The rules that do not run within the foot of words from the begin of one to the end of one, or a blank further.

    Those of cells lie below the words.
    """
    if not rules:
        return []
    starts: dict[int, list[Word]] = defaultdict(list)
    for word in words:
        starts[round(word.x0)].append(word)
    return [rule for rule in rules if not _underlines(rule, starts, words)]


def _underlines(rule: Rule, starts: dict[int, list[Word]], words: Sequence[Word]) -> bool:
    near = (word for key in range(round(rule.start) - 1, round(rule.start) + 2) for word in starts.get(key, ()))
    first = next((w for w in near if abs(w.x0 - rule.start) <= _ALIGNED and w.middle < rule.at < w.bottom), None)
    if first is None:
        return False
    on_line = (word for word in words if word.middle < rule.at < word.bottom)
    return any(-_ALIGNED <= rule.end - word.x1 <= _BLANK * word.height for word in on_line)
