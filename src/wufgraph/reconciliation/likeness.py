"""How much a name in a table is like a name in the graph, from 0 to 100, and in which way."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA

from .index import Entry, Index
from .kinds import Kind
from .names import Form, are_one_person, is_common_word, is_place, read_name, sounds, split_acronym, tidy

# A word is a slip of another one where it is this long and nobody's name has it; names so short are no evidence.
_SHORTEST_SLIP, _SHORTEST_SLIPPED_NAME, _MOST_SLIPS = 5, 10, 2
_LIKE = 0.8
_DIFFERENT_UNIT, _DIFFERENT_NUMBER, _DIFFERENT_COUNTRY = 70.0, 70.0, 60.0
# What the acronym counts for, where the name beside it is another one: so much that it leaves a doubt.
_ONLY_ACRONYM = 0.91
_SAME = 92.0


class Way(StrEnum):
    """In which way two names are alike, the surest first."""

    IDENTIFIER = "identifier"
    SAME_NAME = "same-name"
    SAME_WORDS = "same-words"
    SLIP = "slip"
    INITIALS = "initials"
    ALIKE = "alike"


# The ways that may be a match.
SURE = (Way.IDENTIFIER, Way.SAME_NAME, Way.SAME_WORDS, Way.SLIP)


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two names are.

    Attributes:
        score: From 0 to 100.
        way: In which way.
        name: The name in the graph that is most like the one sought.
    """

    score: float
    way: Way
    name: str


def spellings(cell: str, kind: Kind) -> tuple[Form, ...]:
    """What a cell holds: all of it, then, where an acronym stands beside a name, the name and the acronym."""
    written = tidy(cell)
    parts = split_acronym(written) if kind is Kind.ORGANIZATION else None
    return tuple(read_name(one, kind) for one in (written, *(parts or ())))


def compare(forms: Sequence[Form], entry: Entry, index: Index) -> Likeness:
    """How like a cell is to the names of a thing."""
    whole, *parts = (_best(form, entry, index) for form in forms)
    if not parts or (whole.way in SURE and whole.score >= _SAME):
        return whole
    name, acronym = parts
    # A name beside its acronym: the name tells, and an acronym alone that others may have does not.
    if name.score < min(acronym.score, _SAME):
        joint = Likeness(_ONLY_ACRONYM * acronym.score + (1 - _ONLY_ACRONYM) * name.score, Way.ALIKE, acronym.name)
    else:
        joint = name if acronym.score >= _SAME else Likeness(0.99 * name.score, name.way, name.name)
    return max(whole, joint, key=lambda one: one.score)


def _best(form: Form, entry: Entry, index: Index) -> Likeness:
    found = (_compare_names(form, name, entry.thing.kind, index) for name in entry.forms)
    return max(found, key=lambda one: one.score)


def _compare_names(one: Form, other: Form, kind: Kind, index: Index) -> Likeness:
    if not one.words or not other.words:
        return Likeness(0.0, Way.ALIKE, other.written)
    if one.key == other.key or one.compact == other.compact:
        return Likeness(100.0, Way.SAME_NAME, other.written)
    if one.person and other.person:
        return _compare_persons(one, other)
    if sorted(one.words) == sorted(other.words) and one.country == other.country and len(one.words) > 1:
        return Likeness(98.0, Way.SAME_WORDS, other.written)
    if one.compact == other.initials or other.compact == one.initials != "":
        return Likeness(80.0, Way.INITIALS, other.written)
    slips = _count_slips(one, other, kind, index)
    likeness = (
        Likeness(96.0 - 2 * slips, Way.SLIP, other.written)
        if slips
        else Likeness(round(92 * _overlap(one, other, kind, index), 2), Way.ALIKE, other.written)
    )
    return _limit(likeness, one, other)


def _compare_persons(one: Form, other: Form) -> Likeness:
    if sorted(one.words) == sorted(other.words):
        return Likeness(98.0, Way.SAME_WORDS, other.written)
    paired = sum(any(_are_alike(word, there) for there in other.words) for word in one.words)
    share = 2 * min(paired, len(other.words)) / (len(one.words) + len(other.words))
    if are_one_person(one, other):
        return Likeness(round(70 + 20 * share, 2), Way.ALIKE, other.written)
    return Likeness(round(65 * share, 2), Way.ALIKE, other.written)


def _are_alike(word: str, other: str) -> bool:
    if len(word) == 1 or len(other) == 1:
        return word[0] == other[0]
    return sounds(word) == sounds(other) or (
        len(word) >= _SHORTEST_SLIP and OSA.normalized_similarity(word, other) >= _LIKE
    )


def _limit(likeness: Likeness, one: Form, other: Form) -> Likeness:
    """Names that say of themselves that they are two are not much alike, however many letters they share."""
    most = 100.0
    if one.units != other.units and likeness.way is not Way.SLIP:
        most = min(most, _DIFFERENT_UNIT)
    if one.numbers != other.numbers:
        most = min(most, _DIFFERENT_NUMBER)
    if one.country and other.country and one.country != other.country:
        most = min(most, _DIFFERENT_COUNTRY)
    return likeness if likeness.score <= most else Likeness(most, Way.ALIKE, likeness.name)


def _count_slips(one: Form, other: Form, kind: Kind, index: Index) -> int:
    """How many letters are wrong; 0 where the names are two, for each word that is no slip is another word."""
    if min(len(one.compact), len(other.compact)) < _SHORTEST_SLIPPED_NAME:
        return 0
    words, known = Counter(one.key.split()), Counter(other.key.split())
    mine, theirs = list((words - known).elements()), list((known - words).elements())
    if not all(_may_be_slip(word, kind, index) for word in mine) or not 0 < len(mine) <= _MOST_SLIPS:
        return 0
    if len(mine) != len(theirs):
        # A space is missing, or one too many, or it was hit beside the key.
        return int(OSA.distance(one.key, other.key, score_cutoff=1) == 1)
    total = 0
    for word in mine:
        best = min(theirs, key=lambda there: (OSA.distance(word, there), there))
        slips = OSA.distance(word, best)
        if slips > (2 if len(word) > 9 else 1) or not _may_be_meant(best):
            return 0
        theirs.remove(best)
        total += slips
    return total if total <= _MOST_SLIPS else 0


def _may_be_slip(word: str, kind: Kind, index: Index) -> bool:
    """Whether a word is nobody's, and so may be another one mistyped."""
    return not (index.is_known(word, kind) or is_common_word(word) or is_place(word) or any(map(str.isdigit, word)))


def _may_be_meant(word: str) -> bool:
    """Whether a word mistyped is still known: short names are a letter apart, but for those that are of no place."""
    return not any(map(str.isdigit, word)) and (
        len(word) >= _SHORTEST_SLIP or (is_common_word(word) and not is_place(word))
    )


def _overlap(one: Form, other: Form, kind: Kind, index: Index) -> float:
    """The share of two names' words that they have in common, each word weighing what it tells; 0..1.

    Source: Dice's coefficient over words, weighted by inverse document frequency.
    """
    left = list(other.words)
    common = whole = 0.0
    for word in one.words:
        weight = index.weight(word, kind)
        whole += weight
        best, alike = _most_like(word, left)
        if alike:
            left.remove(best)
            common += alike * (weight + index.weight(best, kind))
    whole += sum(index.weight(word, kind) for word in other.words)
    return common / whole if whole else 0.0


def _most_like(word: str, words: Sequence[str]) -> tuple[str, float]:
    """The word that is most like another one, and how like it is; 0 where none is."""
    if word in words:
        return word, 1.0
    best, most = "", 0.0
    if len(word) >= _SHORTEST_SLIP - 1 and not is_common_word(word):
        for other in words:
            if len(other) >= _SHORTEST_SLIP - 1:
                alike = OSA.normalized_similarity(word, other, score_cutoff=_LIKE)
                best, most = (other, alike) if alike > most else (best, most)
    return best, most
