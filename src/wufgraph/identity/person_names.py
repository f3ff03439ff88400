"""Personal names as they are compared: without titles, in any order, in Latin letters."""

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ..assets import read_table, word_keys
from ..wording import first_word, fold_space, match_key

_BETWEEN_WORDS = re.compile(r"[\s,.]+")
_ARTICLES = {"al": "el", "ul": "el"}


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a personal name, sorted: those that are written out, and initials.

    Attributes:
        parts: How many of its parts are written out; what hyphens or particles tie together is one part.
        key: All of it.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...]
    parts: int
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", " ".join(sorted((*self.words, *self.initials))))

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def is_full(self) -> bool:
        """Whether two parts at least are written out, as a given name and a family name are."""
        return self.parts >= 2


@lru_cache(maxsize=262_144)
def person_name(written: str) -> PersonName:
    """Split a name as written.

    >>> person_name("Prof. Dr. VIDAL, M.-J.")
    PersonName(words=('vidal',), initials=('j', 'm'), parts=1)
    """
    plain = _without_titles(fold_space(written))
    words = _latin(match_key(plain)).split()
    if not any(len(word) > 1 for word in words):
        plain, words = written, _latin(match_key(written)).split()
    return PersonName(
        words=tuple(sorted(_ARTICLES.get(w, w) for w in words if len(w) > 1 or not w.isascii())),
        initials=tuple(sorted(w for w in words if len(w) == 1 and w.isascii())),
        parts=_count_parts(plain),
    )


def is_particle(word: str) -> bool:
    """Whether a word stands between names, or before a family name: "de", "van", "el"."""
    return word in word_keys("name-particle")


def _count_parts(written: str) -> int:
    """Parts that are written out; particles count where there is no initial: Ben may be a given name."""
    parts = [words for part in _BETWEEN_WORDS.split(written) if (words := _written_out(part)) is not None]
    told = sum(not word_keys("name-particle").issuperset(words) for words in parts)
    return told if not all(parts) else max(told, min(2, len(parts)))


@lru_cache(maxsize=65_536)
def _written_out(part: str) -> tuple[str, ...] | None:
    """Words of a part of a name that are no initials; None where it has neither."""
    words = match_key(part).split()
    return tuple(w for w in words if len(w) > 1 or not w.isascii()) if words else None


def _latin(key: str) -> str:
    """A folded name of the Cyrillic or Greek script in Latin letters."""
    return key if key.isascii() else key.translate(_letters())


@cache
def _letters() -> dict[int, str]:
    return {ord(row["letter"]): row["latin"] for row in read_table("data/reference/letters.csv")}


def _without_titles(written: str) -> str:
    while True:
        for form in _titles().get(first_word(written), ()):
            rest = written[len(form) :]
            # "M." before a lone family name may be an initial, before two words it is Monsieur.
            follows = rest[:1] in (" ", ".") and len(rest.split()) >= (2 if len(form.strip(".")) == 1 else 1)
            if follows and (written.startswith(form) if form.isupper() else written.lower().startswith(form.lower())):
                written = rest.lstrip(" .")
                break
        else:
            return written


@cache
def _titles() -> dict[str, tuple[str, ...]]:
    """Forms of address by their first word, the longest first."""
    found: dict[str, set[str]] = {}
    for row in read_table("data/reference/honorifics.csv"):
        found.setdefault(match_key(row["form"]).split(" ", 1)[0], set()).add(row["form"])
    return {word: tuple(sorted(forms, key=lambda form: (-len(form), form))) for word, forms in found.items()}
