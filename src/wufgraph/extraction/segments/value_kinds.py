"""What kind of value a text looks like: a witness for the field whose caption is not known."""

import re
from collections.abc import Callable
from functools import lru_cache

from ...assets import any_word
from ...model import Language
from ...wording import count_words, find_addresses
from ..captions.table import AGENDAS, SECTIONS
from ..front.front_values import tells_of_event
from ..front.titles import parse_label, parse_title, type_of_room
from ..values.attendance import parse_participants
from ..values.countries import country_code, nationality_codes
from ..values.dates import parse_date
from ..values.line_kinds import tells_of_person
from ..values.name_looks import is_institution
from ..values.names import parse_person
from ..values.nothing import is_nothing
from ..values.prose_looks import is_prose
from ..values.themes import find_themes
from ..values.times import parse_clock, parse_time_range

_YEAR_OF_NO_DATE = 2014
_LONGEST_VALUE, _LONGEST_NOTHING = 300, 24
_LONGEST_DATE_WORDS = 9
_LONGEST_COUNT_WORDS = 14
_LONGEST_NAME_WORDS = 7
_LONG_ANSWER_WORDS = 15
_LONGEST_REPORTER = 25
_NO_PERSON = -2.0
_BEHIND_NAME = re.compile(
    r"[,(<\n/]| [-–—] |\s(?:for|on behalf of|pour|au nom d[eu]|de la part d[eu]|por|en nombre d[e]l?|de parte d[e]l?)\s"
)
_PLACES = re.compile(r"[,;:/|()\n–-]|\band\b|\by\b|\bet\b")
_NAME_LIKE = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,5}[^\W\d_][\w.'’-]*")
_SENTENCE = re.compile(r"[.!?]\s|[.!?;]$")
_LISTED = re.compile(r"[,;\n•]|\band\b|\by\b|\bet\b")


@lru_cache(maxsize=1024)
def fit_value(field: str, value: str) -> float:
    """How well a value fits a field, -1 (it cannot be) to 1 (hardly anything else would); the label of an event is -2.

    >>> fit_value("date", "Wednesday, 9 April"), fit_value("date", "Room 3")
    (1.0, -1.0)
    """
    words = value.strip()
    if not words or (len(words) <= _LONGEST_NOTHING and is_nothing(words)):
        return 0.0  # "n/a" may answer whatever was asked
    if field in SECTIONS:
        return _fit_section(field, words)
    if field in AGENDAS:
        return 0.0
    if len(words) > _LONGEST_VALUE:
        return -1.0 if field != "organizers" else 0.0
    own = _FITS[field](words)
    # What is plainly of another kind is not the free text of this field.
    return -1.0 if field in _FREE and _is_distinctive(words) else own


@lru_cache(maxsize=1024)
def _is_distinctive(words: str) -> bool:
    return bool(find_addresses(words)) or (
        count_words(words) <= _LONGEST_DATE_WORDS and (_fit_date(words) > 0 or _fit_time(words) > 0)
    )


def _fit_date(words: str) -> float:
    short = count_words(words) <= _LONGEST_DATE_WORDS
    return 1.0 if short and parse_date(words, Language.EN, _YEAR_OF_NO_DATE) else -1.0


def _fit_time(words: str) -> float:
    start, end = parse_time_range(words)
    if count_words(words) > _LONGEST_DATE_WORDS or not start:
        return -1.0
    return 1.0 if end else 0.6


def _fit_clock(words: str) -> float:
    return 1.0 if count_words(words) <= _LONGEST_DATE_WORDS and parse_clock(words) else -1.0


def _fit_count(words: str) -> float:
    if count_words(words) > _LONGEST_COUNT_WORDS or _fit_time(words) > 0:
        return -1.0
    found = parse_participants(words, Language.EN) or parse_participants(words, Language.ES)
    if found is None:
        return -1.0
    # "Room 3" holds a number, and says no number.
    told = found.value.approximate or found.value.min != found.value.max
    return 0.9 if not found.value.approximate and words[0].isdigit() else 0.7 if told else 0.1


def _fit_bases(words: str) -> float:
    parts = [part for part in _PLACES.split(words) if part.strip()]
    countries = sum(country_code(part) is not None for part in parts)
    return 1.0 if 2 * countries >= len(parts) and countries else 0.3 if countries else -0.4


def _fit_nationality(words: str) -> float:
    codes, _ = nationality_codes(words)
    front = words.split("(")[0]  # "Water Board (Kenya)" is where somebody works, "USA" is not
    of_body = is_institution(front) and not nationality_codes(front)[0]
    return 1.0 if codes and not of_body and count_words(words) <= _LONGEST_NAME_WORDS else -0.6


def _fit_email(words: str) -> float:
    return 1.0 if find_addresses(words) else -1.0


def _fit_person(words: str) -> float:
    # What stands behind a name, a position or an institution, may be long.
    name = _BEHIND_NAME.split(words)[0].strip()
    if (
        any(map(str.isdigit, name))
        or count_words(name) > _LONGEST_NAME_WORDS + 3
        or count_words(words) > _LONGEST_REPORTER
    ):
        return -1.0
    person = parse_person(name)
    if person and person.honorific:
        # "Ingeniero hidráulico" is a profession.
        return _NO_PERSON if person.name.islower() and " " not in person.name else 1.0
    if parse_label(words)[1]:
        return _NO_PERSON  # "Report – side event"
    # "Municipio de Kera", but "Gustavo BUSTOS" is no acronym.
    of_body = any(any_word(kind).search(name) for kind in ("generic-name", "institution-head"))
    if words[:1].islower() or of_body or nationality_codes(words)[0]:
        return -0.5
    return 0.4 if _NAME_LIKE.fullmatch(name) else -0.4


@lru_cache(maxsize=1024)
def _fit_institutions(words: str) -> float:
    if is_institution(words) or any_word("generic-name").search(words) or any_word("national-body").search(words):
        return 0.6
    return 0.2 if _LISTED.search(words) or words.isupper() else 0.0 if _fit_person(words) < 1 else -0.6


def _fit_title(words: str) -> float:
    if tells_of_event(words) or is_prose(words, sentences=2):
        return -1.0
    _, number, kind = parse_title(words)
    if number or kind:
        return 0.7
    return 0.4 if count_words(words) >= 4 and _fit_bases(words) < 1 else 0.0


def _fit_venue(words: str) -> float:
    if type_of_room(words) or any_word("room").search(words):
        return 0.8
    return 0.1 if count_words(words) <= _LONGEST_NAME_WORDS else -0.3


def _fit_position(words: str) -> float:
    if any_word("occupation").search(words):
        return 0.8
    return 0.0 if count_words(words) <= 2 * _LONGEST_NAME_WORDS else -0.5


def _fit_section(field: str, words: str) -> float:
    if field == "focus-areas":
        return 1.0 if any(find_themes(line)[0] for line in words[:_LONGEST_VALUE].split("\n")) else -0.3
    if field == "speakers" and tells_of_person(words):
        return 1.0
    if _is_distinctive(words):
        return -1.0
    first = words.split("\n", 1)[0]
    if field == "speakers":
        return -1.0 if first.endswith((".", "?", "!")) and count_words(first) >= _LONGEST_NAME_WORDS else 0.0
    return 0.3 if count_words(words) >= _LONG_ANSWER_WORDS or _SENTENCE.search(words) else -0.2


_FITS: dict[str, Callable[[str], float]] = {
    "reporter": _fit_person,
    "title": _fit_title,
    "date": _fit_date,
    "venue": _fit_venue,
    "time": _fit_time,
    "organizers": _fit_institutions,
    "bases": _fit_bases,
    "participants": _fit_count,
    "speaker-name": _fit_person,
    "nationality": _fit_nationality,
    "organization": _fit_institutions,
    "speaker-time": _fit_clock,
    "position": _fit_position,
    "email": _fit_email,
}
_FREE = frozenset({"title", "venue", "organizers", "organization", "position"})
