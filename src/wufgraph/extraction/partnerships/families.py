"""The notation of the words in `data/reference/partnerships.csv`: families of words, gaps and alternatives."""

import re
from collections.abc import Iterable

from ... import assets

_ESCAPED = re.compile(r"\\([()|])")


def either(words: Iterable[str]) -> str:
    r"""The alternatives of a pattern: `*` is the rest of a word, `…` up to four words, `(a|b)` one of several.

    >>> pattern = re.compile(either(["ma(d|k)e … promise*", "pledge"]))
    >>> [pattern.fullmatch(words) is not None for words in ("made a firm promise", "make promises", "pledges")]
    [True, True, False]
    """
    pattern = assets.either(words).replace(r"\*", r"[^\W\d_]*").replace(r"\s+…\s+", r"\s+(?:[\w'’-]+\s+){0,4}?")
    return _ESCAPED.sub(lambda sign: "(?:" if sign[1] == "(" else sign[1], pattern)
