"""Which field the single words of an unknown caption speak for.

`data/reference/caption-words.csv` holds the words: a wording that nobody has seen before is still made of
"fecha", "held" or "organis…".
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from ...assets import read_table, word_keys
from ...wording import count_words, match_key
from .fields import HEADER_FIELDS, SPEAKER_FIELDS

_SHORTEST_STEM, _STEM = 3, 5
_UNEXPLAINED = 0.9
_DOUBT = 0.9
_MOST_WORDS, _SHORT_QUESTION = 24, 2
_SURELY, _FEW_WORDS, _LONGEST = 0.6, 5, 60
_CLEARLY, _TELLING = 0.2, 0.5
_PERSON, _PEOPLE = "speaker-name", "speakers"


@lru_cache(maxsize=2048)
def weigh_words(caption: str) -> dict[str, float]:
    """How surely the words of a caption speak for each field, 0 to 1; fields that none speaks for are left out.

    A word that is strange to a field speaks against it, unless it is a function word.

    >>> weighed = weigh_words("Day the event was held")
    >>> max(weighed, key=weighed.get)
    'date'
    """
    words = match_key(caption).split()[:_MOST_WORDS]
    if not any(map(_fields_of, words)):
        return {}
    # Words such as "what" and "who" speak for fields, and against none.
    told, filler = 0, word_keys("caption-filler")
    asking = word_keys("question-word") if len(words) > _SHORT_QUESTION else frozenset[str]()  # "Who pays?" is a title
    sums: dict[str, float] = defaultdict(float)
    explained: dict[str, int] = defaultdict(int)
    for number, word in enumerate(words):
        if not (found := _fields_of(word)):
            told += word not in asking and word not in filler
            continue
        is_told = word not in asking
        told += is_told
        if _PERSON in found and _PEOPLE in found and _is_owner(words, number):
            found = {field: weight for field, weight in found.items() if field != _PERSON}
            for field in SPEAKER_FIELDS:
                explained[field] += is_told and field not in found
        for field, weight in found.items():
            sums[field] += weight
            explained[field] += is_told
    return {field: total / (total + _DOUBT + _UNEXPLAINED * (told - explained[field])) for field, total in sums.items()}


def _is_owner(words: Sequence[str], number: int) -> bool:
    """Whether something of a person is asked for, not who that is: "Speaker's employer", "cargo del orador"."""
    if any(_PERSON in (fields := _fields_of(word)) and _PEOPLE not in fields for word in words):
        return False  # "Nom de l'orateur"
    if words[number + 1 : number + 2] == ["s"]:
        return True
    while number > 1 and (_PEOPLE in _fields_of(words[number - 1]) or words[number - 1] in word_keys("owner-joint")):
        number -= 1  # "Cargo del ponente o la ponente"
    in_front = (" ".join(words[max(number - size, 1) : number]) for size in (1, 2))
    return not word_keys("caption-owning").isdisjoint(in_front)


def speaks_for(words: str, fields: Sequence[str]) -> bool:
    """Whether few words that end no sentence speak surely for one of some fields.

    >>> speaks_for("What do you recommend?", ["recommendations"]), speaks_for("We recommend.", ["recommendations"])
    (True, False)
    """
    if len(words) > _LONGEST or words.endswith((".", ";")) or count_words(words) > _FEW_WORDS:
        return False
    weighed = weigh_words(match_key(words))
    return max((weighed.get(name, 0.0) for name in fields), default=0.0) >= _SURELY


def names_speaker(words: str) -> bool:
    """Whether words are what a speaker is called, not what asks for a name: "speaker", "ponente", "intervenant"."""
    weighed = weigh_words(words)
    return weighed.get(_PEOPLE, 0.0) > max(_SURELY, weighed.get(_PERSON, 0.0))


def speaks_for_another(own: str, key: str, field: str, fields: Collection[str]) -> bool:
    """Whether words speak for another field than the caption they are like: "Title of session", "Time of session".

    They do, too, where those do that the caption has not: "Mail of the speaker" is like "Name of the speaker".
    """
    words = weigh_words(own)
    least, known = words.get(field, 0.0), {word[:_STEM] for word in key.split()}
    others = [other for other in words if other in fields and words[other] >= least and other != field]
    if any(words[other] > least + _CLEARLY for other in others):
        return True
    new = weigh_words(" ".join(word for word in own.split() if word[:_STEM] not in known))
    return any(new.get(other, 0.0) > new.get(field, 0.0) + _CLEARLY for other in others)


def asked_in_header(words: str) -> str:
    """The field of the header that some words ask for; empty where they ask for none."""
    return asked_among(words, HEADER_FIELDS)


def asked_among(words: str, fields: Collection[str]) -> str:
    """The field that some words speak for most, where it is one of some fields; empty for any other."""
    weighed = weigh_words(words)
    best = max(weighed, key=lambda name: weighed[name], default="")
    return best if best in fields and weighed[best] >= _TELLING else ""


@lru_cache(maxsize=4096)
def _fields_of(word: str) -> dict[str, float]:
    whole, stems = _weights()
    if word in whole or word[:_SHORTEST_STEM] not in _stem_heads():
        return whole.get(word, {})
    lengths = range(len(word), _SHORTEST_STEM - 1, -1)
    found: dict[str, float] = {}
    for length in lengths:
        for field, weight in stems.get(word[:length], {}).items():
            found.setdefault(field, weight)
    return found


@cache
def _stem_heads() -> frozenset[str]:
    """The first letters of all stems, as many as the shortest has."""
    return frozenset(stem[:_SHORTEST_STEM] for stem in _weights()[1])


@cache
def _weights() -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]:
    """Weight by word and field: of whole words, and of the stems that end in an asterisk."""
    whole: dict[str, dict[str, float]] = defaultdict(dict)
    stems: dict[str, dict[str, float]] = defaultdict(dict)
    for row in read_table("data/reference/caption-words.csv"):
        word = row["word"]
        if word.endswith("*"):
            stems[word[:-1]][row["field"]] = float(row["weight"])
        else:
            whole[word][row["field"]] = float(row["weight"])
    # A whole word is also its own stem's, for the fields that list only the stem.
    for word, fields in whole.items():
        for length in range(len(word), _SHORTEST_STEM - 1, -1):
            for field, weight in stems.get(word[:length], {}).items():
                fields.setdefault(field, weight)
    return whole, stems
