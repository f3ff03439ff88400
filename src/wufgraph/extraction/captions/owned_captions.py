"""Captions that say of whom they ask: "Nat. de l'intervenant", "Cargo – ponente:", "Pos. of speaker/moderator"."""

import re
from functools import cache, lru_cache

from ...assets import any_word, word_keys, word_list
from ...wording import match_key
from ...words import either

_LONGEST = 80
_LAST = re.compile(r"[^\W\d_]+(?=[\s:：.=-]*$)")


@lru_cache(maxsize=4096)
def without_owner(caption: str) -> str:
    """What a caption asks of a speaker, where it says whom it asks it of; empty where it does not.

    >>> without_owner("Nat. de l'intervenant(e) :"), without_owner("Cargo – ponente:"), without_owner("Cargo – ponente")
    ('Nat.', 'Cargo', '')
    """
    bare = _bare(caption)
    last = _LAST.search(bare)
    if len(bare) > _LONGEST or last is None or match_key(last[0]) not in word_keys("asked-speaker"):
        return ""
    found = _owner().search(bare)
    return bare[: found.start()].strip() if found else ""


def _bare(caption: str) -> str:
    """A caption without the endings of both sexes, "intervenant(e)"."""
    return re.sub(r"(?<=\w)\((?:[aes]|es|as|trice|ère)\)", "", caption) if "(" in caption else caption


@cache
def _owner() -> re.Pattern[str]:
    """What stands behind the words that ask: a word for "of", and the speaker by one word or more."""
    person = f"(?:{any_word('asked-speaker').pattern})"
    of = either(word_list("caption-owning"))
    article = r"(?:(?:the|each|el|la|le|l['’])\s?)?"
    joint = rf"(?:\s?[/,&]\s?|\s(?:{either(word_list('owner-joint'))})\s)(?:(?:{of})(?:['’]|\s)\s?)?{article}"
    people = rf"{article}{person}(?:{joint}{person})*"
    # "Position – Moderator" is a caption and its answer.
    return re.compile(rf"\s(?:{of})(?:['’]|\s)\s?{people}[\s:：.=-]*$|\s?[-–—]\s{people}\s?[:：]-?\s*$", re.IGNORECASE)
