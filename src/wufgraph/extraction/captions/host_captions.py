"""What asks for the hosts: the institutions that organized, or where they are based."""

from functools import lru_cache

from ...assets import any_word
from .caption_words import weigh_words
from .fields import HEADER_FIELDS, HOSTS
from .table import CaptionTable

_TELLING, _LONGEST = 0.5, 60
_LEADS, _ASKS = (" by", " por", " par", " de"), ("who ", "which ", "qui", "qué ", "quel")
_OF_EVENT = tuple(name for name in HEADER_FIELDS if name not in HOSTS)


def asked_of_hosts(words: str, captions: CaptionTable) -> str:
    """The field of the hosts, organizers or bases, that words ask for; empty where they ask for neither."""
    match = captions.find(words, HOSTS)
    return match.field if match and match.score == 1.0 else _asked_by_words(words)


@lru_cache(maxsize=1024)
def tells_hosts(words: str) -> bool:
    """Whether a caption leads to who held the event, or asks who did, whatever its other words are.

    >>> tells_hosts("Session held by:"), tells_hosts("Who put on the session?"), tells_hosts("Report held by:")
    (True, True, False)
    """
    bare = words.strip(" :：?¿").casefold()
    if (
        len(bare) > _LONGEST
        or not (bare.endswith(_LEADS) or bare.startswith(_ASKS))
        or any_word("report-word").search(bare)
    ):
        return False
    led = list(any_word("caption-by").finditer(bare))
    if led and led[-1].end() == len(bare):
        return True
    asks = any_word("caption-who").match(bare)
    return asks is not None and any_word("caption-held").match(bare, asks.end() + 1) is not None


@lru_cache(maxsize=1024)
def _asked_by_words(words: str) -> str:
    if any_word("acronym-caption").fullmatch(words.rstrip(" :")):
        return "organizers"
    weighed = weigh_words(words)
    best = max(HOSTS, key=lambda name: weighed.get(name, 0.0))
    weight = weighed.get(best, 0.0)
    # "Name of our event" has more of a title.
    return best if weight >= _TELLING and all(weighed.get(name, 0.0) <= weight for name in _OF_EVENT) else ""
