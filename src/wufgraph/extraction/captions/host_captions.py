"""What asks for the hosts: the institutions that organized, or where they are based."""

from functools import lru_cache

from ...assets import any_word
from .caption_words import weigh_words
from .fields import HEADER_FIELDS, HOSTS
from .table import CaptionTable

_TELLING = 0.5
_OF_EVENT = tuple(name for name in HEADER_FIELDS if name not in HOSTS)


def asked_of_hosts(words: str, captions: CaptionTable) -> str:
    """The field of the hosts, organizers or bases, that words ask for; empty where they ask for neither."""
    match = captions.find(words, HOSTS)
    return match.field if match and match.score == 1.0 else _asked_by_words(words)


@lru_cache(maxsize=1024)
def _asked_by_words(words: str) -> str:
    if any_word("acronym-caption").fullmatch(words.rstrip(" :")):
        return "organizers"
    weighed = weigh_words(words)
    best = max(HOSTS, key=lambda name: weighed.get(name, 0.0))
    weight = weighed.get(best, 0.0)
    # "Name of our event" has more of a title.
    return best if weight >= _TELLING and all(weighed.get(name, 0.0) <= weight for name in _OF_EVENT) else ""
