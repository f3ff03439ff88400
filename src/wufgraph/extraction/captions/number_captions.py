"""Words that ask for the type or number of an event and for nothing else: "code assigned", "number if there is one"."""

from functools import cache

from ...assets import word_list
from ...wording import match_key


def asks_for_part(name: str, key: str) -> bool:
    """Whether a caption has words that ask for a part of an event's label, and others only that may stand beside them.

    Args:
        name: List of the words that do: `number-caption` or `type-caption`.
        key: Matching key of the caption.

    >>> asks_for_part("number-caption", "number if any"), asks_for_part("number-caption", "number of people")
    (True, False)
    """
    words = set(key.split())
    own = _keys(name)
    beside = _keys("number-caption") | _keys("number-caption-beside") | _keys("caption-filler")
    return not words.isdisjoint(own) and words <= own | beside


@cache
def _keys(name: str) -> frozenset[str]:
    return frozenset(word for words in word_list(name) for word in match_key(words).split())
