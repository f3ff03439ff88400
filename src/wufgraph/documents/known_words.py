"""Words that reports are likely to use: those of the tables."""

import re
from functools import cache

from ..assets import read_table

_LETTERS = re.compile(r"[^\W\d_]+")
_LISTED = {
    "captions": ("wording",),
    "caption-words": ("word",),
    "theme-wordings": ("wording",),
    "words": ("word",),
    "organizations": ("name", "name_es", "name_fr"),
    "nationalities": ("form",),
    "countries": ("name_en", "name_es", "name_fr"),
}
_STEM = "*"


def is_listed(word: str) -> bool:
    """Whether a word stands in the tables."""
    return word.casefold() in _known_words()


@cache
def _known_words() -> frozenset[str]:
    """Words of the tables, which reports are likely to use."""
    return frozenset(
        word.casefold()
        for name, columns in _LISTED.items()
        for row in read_table(f"data/reference/{name}.csv")
        for column in columns
        if not row[column].endswith(_STEM)
        for word in _LETTERS.findall(row[column])
    )
