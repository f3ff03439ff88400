"""How two personal names may be one: initials, slips, other spellings, short forms, words left out."""

from collections import Counter
from dataclasses import replace
from functools import cache, lru_cache
from itertools import permutations

from rapidfuzz.distance import OSA

from ..assets import read_table
from ..wording import match_key
from .mending import words_apart
from .person_names import PersonName, is_particle

_SHORTEST_TYPO = 4
_KNOWN = 3
_CONSONANTS = 3
_LETTERS = (
    ("sch", "s"),
    ("tch", "c"),
    ("ch", "c"),
    ("ksh", "x"),
    ("ks", "x"),
    ("sh", "s"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("dj", "j"),
    ("oua", "va"),
    ("aoui", "avi"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("y", "i"),
    ("j", "i"),
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
_VOWELS = frozenset("aiu")


@lru_cache(maxsize=262_144)
def sound(word: str) -> str:
    """What transliterations of one word have in common.

    >>> sound("khadidja") == sound("hadija")
    True
    """
    for old, new in _LETTERS:
        word = word.replace(old, new)
    return "".join(letter for letter, before in zip(word, " " + word, strict=False) if letter != before)


def words_in_common(name: PersonName) -> set[str]:
    """Words one of which two names share if `likeness` can find them alike: its words, and any two of them as one.

    >>> sorted(words_in_common(PersonName(words=("ho", "sung"), initials=("k",), parts=2)))
    ['ho', 'hosung', 'sung', 'sungho']
    """
    own = {word for word in name.words if not is_particle(word)} or set(name.words)
    return own | {first + second for first, second in permutations(name.words, 2)}


def likeness(one: PersonName, other: PersonName, known: Counter[str]) -> str:
    """How two names may be one person's, in words; empty where they may not.

    Args:
        one: A name.
        other: Another one.
        known: In how many names each word stands: two words that stand in several are no slips of each other.
    """
    short, long = _by_length(one, other)
    if (joined := _join_words(long, short)).key == short.key:
        return "only spaces differ"
    short, long = _by_length(short, joined)
    how: list[str] = []
    rest = _pair_words(short, long, known, how)
    if rest is None:
        return ""
    letters = list(long.initials)
    if not _pair_initials(short, rest, letters, how):
        return ""
    left = [*(word for word in rest if not is_particle(word)), *letters]
    if len(short.words) + len(short.initials) < 2 or len(left) > 2 or len(how) > 2:
        return ""
    return ", ".join([*how, *(f"'{word}' is left out" for word in (*rest, *letters))])


def _pair_words(short: PersonName, long: PersonName, known: Counter[str], how: list[str]) -> list[str] | None:
    """The words of the longer name that the shorter one lacks; None where it has one that the longer one lacks."""
    unmatched, rest = words_apart(short.words, long.words)
    unmatched = [word for word in unmatched if not is_particle(word)]
    if len(unmatched) == sum(not is_particle(word) for word in short.words):
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
        elif letters or any(not is_particle(word) for word in rest):
            return False
        else:
            how.append(f"'{initial.upper()}.' is left out")
    return True


def _by_length(one: PersonName, other: PersonName) -> tuple[PersonName, PersonName]:
    return (one, other) if (len(one.words), one.key) <= (len(other.words), other.key) else (other, one)


def _join_words(long: PersonName, short: PersonName) -> PersonName:
    """The longer name with two of its words as one, if that is how the shorter one has them: Sung-ho and Sungho."""
    for word in set(short.words) - set(long.words):
        for at, first in enumerate(long.words):
            second = word[len(first) :]
            if second and word.startswith(first) and second in (rest := [*long.words[:at], *long.words[at + 1 :]]):
                rest.remove(second)
                return replace(long, words=tuple(sorted([*rest, word])))
    return long


def _near(word: str, other: str, known: Counter[str]) -> bool:
    if sound(word) == sound(other):
        return len(word) > 2
    if other in _forms().get(word, ()):
        return True
    if (known[word] >= _KNOWN and known[other] >= _KNOWN) or _differ_in_ending(word, other):
        return False
    longest = max(len(word), len(other))
    if longest >= _SHORTEST_TYPO and OSA.distance(word, other, score_cutoff=1) <= 1:
        return True
    return _are_transliterated(sound(word), sound(other))


def _differ_in_ending(word: str, other: str) -> bool:
    """Whether endings make two names of one: Paul and Paula, Mario and Maria."""
    short, long = sorted((word, other), key=len)
    return long in (short + "a", short + "o") or (word[:-1] == other[:-1] and {word[-1], other[-1]} == {"a", "o"})


def _are_transliterated(one: str, other: str) -> bool:
    """Whether only vowels within two words differ, as they do from one transliteration to the next."""
    consonants = _consonants(one)
    return (
        len(consonants) >= _CONSONANTS
        and consonants == _consonants(other)
        and (one[0] == other[0] or {one[0], other[0]} <= _VOWELS)
        and one[-1] == other[-1]
    )


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in _VOWELS)


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Other forms by a name: a name in full and its short forms, and what transliterations make of one name."""
    found: dict[str, set[str]] = {}
    for row in read_table("data/reference/name-forms.csv"):
        name, *forms = (match_key(form) for form in (row["name"], *row["forms"].split("|")))
        for form in forms:
            found.setdefault(name, set()).add(form)
            found.setdefault(form, set()).add(name)
            if row["kind"] == "romanization":
                found[form].update(set(forms) - {form})
    return {name: frozenset(forms) for name, forms in found.items()}
