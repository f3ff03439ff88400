"""What a part of a speaker's line is, told by its kind: an address, an hour, a nationality, a name, a position."""

import re
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import pairwise, takewhile

from ...assets import any_word, word_list
from ...model import Language
from ...wording import find_addresses
from .countries import country_code, is_nationality, nationality_codes
from .line_parts import split_line
from .name_looks import is_institution
from .names import parse_person
from .nothing import is_nothing
from .times import parse_clock

_TIME_WORDS = re.compile(
    r"\b(?:at|from|to|till|until|time|noon|midday|midnight|a\.?m|p\.?m|hrs?|hs|hours|h|a|de|desde|las?|el|hora|horas|mediod[ií]a"
    r"|à|heures?|vers|midi|minuit)\b|[^\w\s]",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_PHONE = re.compile(
    r"(?:tel|tél|phone|fax|mob|m[oó]vil|cel|portable|gsm|whatsapp)[\w.]*\W*(?=[+\d])|[+\d]", re.IGNORECASE
)
_PRONOUNS = re.compile(
    r"(?:she|he|they|ella|él|elle|il)\s?/\s?(?:her|him|them|hers|his|ella|él|elle|lui)(?:/\w+)?", re.IGNORECASE
)
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’´`.-])*")
_SUFFIX = re.compile(r",?\s(?:Jr|Jnr|Sr|Snr|II|III|IV|h|hijo|fils|père)\.?$")
_QUOTES = "\"“”‘’'«»"
_RANKS = ("Chief",)  # of "Chief Gardener"
_PURPOSE = ("for", "para", "pour")
# What an occupation is told more of by: "Programme Officer, Land", "Project Manager for Water".
_SET_OFF = re.compile(r"[,;]|.\s(?:for|in|at|on|[-–—])\s")
_OF = re.compile(r"\b(?:of|for|de|del|du|des|d)\b", re.IGNORECASE)
_FEWEST_DIGITS_OF_PHONE = 7
_MOST_NATIONALITY_WORDS, _MOST_TIME_WORDS, _MOST_NAME_WORDS, _MOST_GIVEN = 6, 8, 7, 3
_NEAR_THE_START = 24
_MOST_PARTS, _AT_THE_START = 24, 2


class Kind(Enum):
    """What a part plainly is."""

    ADDRESS = auto()
    TIME = auto()
    NATIONALITY = auto()
    COUNTRY = auto()
    ROLE = auto()
    ASIDE = auto()
    FREE = auto()


@lru_cache(maxsize=4096)
def tell_kind(words: str) -> Kind:
    """The kind of a part; `FREE` for a name, a position or an institution.

    >>> tell_kind("14h30").name, tell_kind("keniana").name, tell_kind("Kenya").name
    ('TIME', 'NATIONALITY', 'COUNTRY')
    """
    if find_addresses(words):
        return Kind.ADDRESS
    count = len(words.split())
    if count <= _MOST_TIME_WORDS and _tells_hour(words):
        return Kind.TIME
    if is_nothing(words) or _is_said_by_the_way(words) or _is_degree(words) or _WEB.match(words) or _is_phone(words):
        return Kind.ASIDE
    if count <= _MOST_TIME_WORDS and any_word("speaking").fullmatch(words):
        return Kind.ASIDE  # "Ms Ana Field, Mayor of Alda, spoke"
    if count <= _MOST_NATIONALITY_WORDS and is_nationality(words):
        return Kind.COUNTRY if country_code(words) is not None else Kind.NATIONALITY
    return Kind.ROLE if _roles().fullmatch(words) else Kind.FREE


def _is_said_by_the_way(words: str) -> bool:
    """Whether words are a person's pronouns, or what somebody did at the event: "she/her", "chaired"."""
    return _PRONOUNS.fullmatch(words) is not None or any_word("did-at-event").fullmatch(words) is not None


def tells_which(nationality: str, words: str) -> bool:
    """Whether words tell of which country a nationality of several is: "Congolaise" and "Brazzaville"."""
    is_open = tell_kind(nationality) is Kind.NATIONALITY and nationality_codes(nationality)[1]
    return is_open and nationality_codes(f"{nationality} {words}") != nationality_codes(nationality)


def _tells_hour(words: str) -> bool:
    """Whether words are an hour, with nothing but small words and a verb of speaking beside it: "spoke at 9.30"."""
    clock = parse_clock(words)
    if clock is None:
        return False
    if not _TIME_WORDS.sub("", _DIGITS.sub(" ", words)).strip():
        return True
    beside = words[: clock.span.start] + words[clock.span.end :]
    is_clock = not clock.span.of(words).isdigit()  # "delegate since 2010"
    return is_clock and not _TIME_WORDS.sub("", any_word("speaking").sub(" ", _DIGITS.sub(" ", beside))).strip()


def tells_of_person(lines: str) -> bool:
    """Whether some lines, or cells, open with a person and tell an address, an hour or a nationality of them.

    A position in the brackets behind the name tells as much.

    >>> tells_of_person("Ms Ana Field (Peru), Director, ana@first.example"), tells_of_person("Ms Ana Field spoke.")
    (True, False)
    >>> tells_of_person("Ana Field (Second Forum, Director)"), tells_of_person("Ana Field (Alda), Bo Hill (Kera)")
    (True, True)
    """
    cut = [part for line in lines.split("\n") for part in split_line(line)][:_MOST_PARTS]
    parts = [part.words for part in cut]
    within = takewhile(lambda part: part.is_bracketed, cut[1:])
    if any(weigh_position(part.words) > 0 for part in within) and may_name(parts[0]):
        return True
    told_behind = (one for one, behind in pairwise(cut) if behind.is_bracketed and not one.is_bracketed)
    if sum(may_name(one.words) for one in told_behind) > 1:
        return True
    kinds = {tell_kind(words) for words in parts}
    told = len(kinds & {Kind.ADDRESS, Kind.TIME}) + bool(kinds & {Kind.NATIONALITY, Kind.COUNTRY})
    titled = any(map(is_titled, parts[:_AT_THE_START]))
    return told + titled > 1 and (titled or any(map(looks_like_name, parts[:_AT_THE_START])))


def _is_phone(words: str) -> bool:
    digits = sum(map(str.isdigit, words))
    return digits >= _FEWEST_DIGITS_OF_PHONE and not any(map(str.isalpha, _PHONE.sub("", words)))


def _is_degree(words: str) -> bool:
    return any_word("degree").fullmatch(words.rstrip(".")) is not None


@lru_cache(maxsize=4096)
def has_honorific(words: str, language: Language) -> bool:
    """Whether a name with a title in front of it, or behind it, is all that the words are."""
    person = parse_person(words, language)
    if person is None or person.honorific is None:
        return False
    tokens = _words_of_name(person.name.replace(",", " "))
    return (
        0 < len(tokens) <= _MOST_NAME_WORDS
        and _is_capital(tokens[0])
        and _are_name_words(tokens)
        and not _tells_occupation_first(person.name)
        and not (person.honorific in _RANKS and any_word("trade").fullmatch(person.name))
        and (looks_like_name(person.name) or not _is_degree(person.honorific))  # "MSc. Urban Planning"
    )


@lru_cache(maxsize=4096)
def is_titled(words: str) -> bool:
    """Whether words are a name with a title in any of the languages.

    >>> is_titled("M. Paul Sow"), is_titled("Paul Sow")
    (True, False)
    """
    # Only a title of one letter is a title in one language, and an initial in others.
    others = (Language.ES, Language.FR) if words[1:2] == "." else ()
    return any(has_honorific(words, language) for language in (Language.EN, *others))


@lru_cache(maxsize=4096)
def looks_like_name(words: str) -> bool:
    """Whether words without a title may be a person's whole name.

    >>> looks_like_name("Ana de la Fuente"), looks_like_name("Head of Unit"), looks_like_name("Second Forum")
    (True, False, False)
    """
    tokens = _words_of_name(words)
    return (
        1 < len(tokens) <= _MOST_NAME_WORDS
        and sum(map(_is_capital, tokens)) > 1
        and _are_name_words(tokens)
        and _is_of_no_other_kind(words)
    )


@lru_cache(maxsize=4096)
def looks_like_given(words: str) -> bool:
    """Whether words may be the given names behind a family name, "Field, Ana"."""
    tokens = words.split()
    return (
        0 < len(tokens) <= _MOST_GIVEN
        and _is_capital(tokens[0])
        and _are_name_words(tokens)
        and not (words.isupper() and len(words) <= _MOST_GIVEN)
        and any_word("trade").fullmatch(words) is None
        and _is_of_no_other_kind(words)
    )


def looks_like_family(words: str, language: Language) -> bool:
    """Whether words may be a family name before a comma: one word, or all in capitals, a title in front or not."""
    person = parse_person(words, language)
    if person is None or not _is_of_no_other_kind(person.name):
        return False
    tokens = person.name.split()
    plain = [token for token in tokens if token.casefold() not in word_list("name-particle")]
    return _are_name_words(tokens) and (len(plain) == 1 or (person.name.isupper() and len(tokens) <= _MOST_GIVEN))


def may_name(words: str) -> bool:
    """Whether words may be a person's whole name, in either order, with a title or without.

    >>> may_name("Ms Field, Ana"), may_name("FIELD, Ana"), may_name("Head of Unit")
    (True, True, False)
    """
    family, comma, given = words.partition(",")
    is_parted = bool(comma) and (family.isupper() or looks_like_given(family)) and looks_like_given(given.strip())
    return is_titled(words) or looks_like_name(words) or is_parted


def _is_of_no_other_kind(words: str) -> bool:
    return not (
        tell_kind(words) in (Kind.COUNTRY, Kind.NATIONALITY, Kind.ROLE)
        or any_word("generic-name").search(words)
        or any_word("institution-head").search(words)
        or any_word("national-body").search(words)
        or any_word("occupation").search(words)
        or any_word("panel-told").match(words)  # "Hablaron Bogotá"
    )


def _words_of_name(words: str) -> list[str]:
    """The words of a name without quotation marks and what stands behind it: "Bo "Red" Hill, Jr."."""
    if words[:1] in _QUOTES:
        return words.split()
    return [bare for word in _SUFFIX.sub("", words).split() if (bare := word.strip(_QUOTES))]


def _are_name_words(tokens: list[str]) -> bool:
    return all(
        _NAME_WORD.fullmatch(token) and (_is_capital(token) or token.casefold() in word_list("name-particle"))
        for token in tokens
    )


def _is_capital(token: str) -> bool:
    return token[:1].isupper() or (token[:2].casefold() in ("d'", "d’") and token[2:3].isupper())


def _tells_occupation_first(words: str) -> bool:
    return any_word("occupation").match(words) is not None


@lru_cache(maxsize=4096)
def weigh_position(words: str) -> float:
    """How well a part fits a position, 0 to 1."""
    told = _occupation_in(words) or _roles().match(words)
    if told is None:
        return 0.0
    if _is_of_a_body(words, told):
        return 0.2
    return 1.0 if told.start() <= _NEAR_THE_START else 0.4


@lru_cache(maxsize=4096)
def weigh_organization(words: str) -> float:
    """How well a part fits an organization, 0 to 1."""
    told = _occupation_in(words)
    if told and not _is_of_a_body(words, told):
        return 0.2 if is_institution(words) else 0.0
    if is_institution(words) or any_word("national-body").search(words):
        return 1.0
    generic = any(word.casefold() not in _PURPOSE for word in any_word("generic-name").findall(words))
    return 0.6 if generic else 0.1 if words[0].isupper() else 0.0


def _occupation_in(words: str) -> re.Match[str] | None:
    """An occupation in some words; one that is a family name too is told by itself or in small letters, "baker"."""
    if told := any_word("occupation").search(words):
        return told
    trade = any_word("trade").search(words)
    return trade if trade and (len(trade[0]) == len(words) or trade[0].islower()) else None


def _is_of_a_body(words: str, told: re.Match[str]) -> bool:
    """Whether an occupation names a body, "Office of the Mayor", and not who works in one, "Project Lead, Land"."""
    body = _body().search(words)
    if body is None or body.start() >= told.start():
        return False
    last = next(iter(re.finditer(r"\S+", words[told.start() :])))
    goes_on = told.start() + last.end() < len(words) and not _SET_OFF.match(words, told.start() + last.end() - 1)
    return goes_on or _OF.search(words, body.end(), told.start()) is not None


@cache
def _body() -> re.Pattern[str]:
    return re.compile(f"{any_word('institution-head').pattern}|{any_word('national-body').pattern}", re.IGNORECASE)


@cache
def _roles() -> re.Pattern[str]:
    """One role or several, with a number: "Moderator / Panelists", "Panelist 2"."""
    words = "|".join(re.escape(word) for word in sorted(word_list("speaker-role"), key=lambda w: (-len(w), w)))
    one = rf"(?:{words})(?:\(?(?:e?s|as?)\)?)?"
    return re.compile(rf"{one}(?:\s*(?:[/,&]|and|y|et)\s*{one})*(?:\s?(?:n[°º.]\s?)?\d{{1,2}})?\b", re.IGNORECASE)
