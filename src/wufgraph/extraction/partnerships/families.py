"""The notation of the words in `data/reference/partnerships.csv`: families of words, gaps and alternatives."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ... import assets
from ... import words as patterns

_SPACE = r"\s{1,9}"  # a long run of it would be looked through from each of its places
_ESCAPED = re.compile(r"\\([()|])")


@cache
def word_lists() -> Mapping[tuple[str, str, str], Sequence[str]]:
    """The words of the table by list, language and value, in its order."""
    lists: dict[tuple[str, str, str], list[str]] = {}
    for row in assets.read_table("data/reference/partnerships.csv"):
        lists.setdefault((row["list"], row["language"], row["value"]), []).append(row["word"])
    return lists


def either(words: Iterable[str]) -> str:
    r"""The alternatives of a pattern: `*` is the rest of a word, `…` up to four words, `(a|b)` one of several.

    >>> pattern = re.compile(either(["ma(d|k)e … promise*", "pledge"]))
    >>> [pattern.fullmatch(words) is not None for words in ("made a firm promise", "make promises", "pledges")]
    [True, True, False]
    """
    pattern = patterns.either(words).replace(r"\*", r"[^\W\d_]*").replace(r"\s+", _SPACE)
    pattern = pattern.replace(f"{_SPACE}…{_SPACE}", rf"{_SPACE}(?:[\w'’-]+{_SPACE}){{0,4}}?")
    return _ESCAPED.sub(lambda sign: "(?:" if sign[1] == "(" else sign[1], pattern)
