"""Personal names as they are compared: without titles, in any order, with initials and slips."""

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from ..assets import read_table
from ..wording import fold_space, match_key

_SHORTEST_TYPO = 4
_KNOWN = 3
_LETTERS = (
    ("sch", "s"),
    ("tch", "c"),
    ("ch", "c"),
    ("sh", "s"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dj", "j"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("y", "i"),
    ("w", "v"),
    ("q", "k"),
    ("c", "k"),
    ("z", "s"),
    ("ae", "e"),
    ("oe", "o"),
    ("ue", "u"),
    ("h", ""),
    ("e", "i"),
    ("o", "u"),
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a personal name, sorted: those that are written out, and initials."""

    words: tuple[str, ...]
    initials: tuple[str, ...]

    @property
    def key(self) -> str:
        """All of it."""
        return " ".join(sorted((*self.words, *self.initials)))

    @property
    def is_full(self) -> bool:
        """Whether two words at least are written out."""
        return len(self.words) >= 2


@lru_cache(maxsize=262_144)
def person_name(written: str) -> PersonName:
    """Split a name as written.

    >>> person_name("Prof. Dr. VIDAL, M.-J.")
    PersonName(words=('vidal',), initials=('j', 'm'))
    """
    words = match_key(_without_titles(fold_space(written))).split()
    if not any(len(word) > 1 for word in words):
        words = match_key(written).split()
    return PersonName(
        words=tuple(sorted(w for w in words if len(w) > 1 or not w.isascii())),
        initials=tuple(sorted(w for w in words if len(w) == 1 and w.isascii())),
    )


def _without_titles(written: str) -> str:
    while True:
        for form in _titles().get(match_key(written).split(" ", 1)[0], ()):
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


@lru_cache(maxsize=262_144)
def sound(word: str) -> str:
    """What transliterations of one word have in common.

    >>> sound("khadidja") == sound("hadija")
    True
    """
    for old, new in _LETTERS:
        word = word.replace(old, new)
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def likeness(one: PersonName, other: PersonName, known: Counter[str]) -> str:
    """How two names may be one person's, in words; empty where they may not.

    Args:
        one: A name.
        other: Another one.
        known: In how many names each word stands: two words that stand in several are no slips of each other.
    """
    if _is_respaced(one, other):
        return "only spaces differ"
    short, long = _by_length(one, other)
    how: list[str] = []
    rest = _pair_words(short, long, known, how)
    if rest is None:
        return ""
    letters = list(long.initials)
    if not _pair_initials(short, rest, letters, how):
        return ""
    if len(short.words) + len(short.initials) < 2 or len(rest) + len(letters) > 2 or len(how) > 2:
        return ""
    return ", ".join([*how, *(f"'{word}' is left out" for word in (*rest, *letters))])


def _pair_words(short: PersonName, long: PersonName, known: Counter[str], how: list[str]) -> list[str] | None:
    """The words of the longer name that the shorter one lacks; None where it has one that the longer one lacks."""
    rest = list((Counter(long.words) - Counter(short.words)).elements())
    unmatched = list((Counter(short.words) - Counter(long.words)).elements())
    if len(unmatched) == len(short.words):
        return None
    for word in unmatched:
        near = [w for w in rest if _near(word, w, known)]
        if not near:
            return None
        rest.remove(near[0])
        how.append(f"'{word}' is a spelling of '{near[0]}'")
    return rest


def _pair_initials(short: PersonName, rest: list[str], letters: list[str], how: list[str]) -> bool:
    """Whether the shorter name's initials begin words that the longer one has more, or are its initials too."""
    for initial in short.initials:
        if initial in letters:
            letters.remove(initial)
        elif full := [w for w in rest if w.startswith(initial)]:
            rest.remove(full[0])
            how.append(f"'{initial.upper()}.' begins '{full[0]}'")
        elif rest or letters:
            return False
        else:
            how.append(f"'{initial.upper()}.' is left out")
    return True


def _by_length(one: PersonName, other: PersonName) -> tuple[PersonName, PersonName]:
    return (one, other) if (len(one.words), one.key) <= (len(other.words), other.key) else (other, one)


def _is_respaced(one: PersonName, other: PersonName) -> bool:
    """Whether two words of one name are a single word of the other: Sung-ho and Sungho, Ben Ali and Benali."""
    short, long = _by_length(one, other)
    mine, yours = set(short.words) - set(long.words), list(Counter(long.words) - Counter(short.words))
    return (
        len(short.words) >= 2
        and len(mine) == 1
        and len(yours) == 2
        and one.initials == other.initials
        and mine <= {"".join(yours), "".join(reversed(yours))}
    )


def _near(word: str, other: str, known: Counter[str]) -> bool:
    if sound(word) == sound(other):
        return len(word) > 2
    if known[word] >= _KNOWN and known[other] >= _KNOWN:
        return False
    longest = max(len(word), len(other))
    return longest >= _SHORTEST_TYPO and OSA.distance(word, other, score_cutoff=1) <= 1
