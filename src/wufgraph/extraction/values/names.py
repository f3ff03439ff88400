"""Personal names: the honorifics in front of them, and the placeholder that the form prints."""

import re
from dataclasses import dataclass
from functools import cache

from ...assets import any_word, read_table
from ...model import Language, Span

_PLACEHOLDER = re.compile(
    r"^\s*(?:\(?(?:mr\.?\s*/\s*m(?:r)?s\.?|sr\.?\s*/\s*sra\.?|m\.?\s*/\s*mme\.?)\)?)[\s:]*", re.IGNORECASE
)
_TRAILING = re.compile(r"[,(](?P<honorific>[^,()]+)\)?\s*$")
_EDGES = " \t\xa0,;:-–—"
_LONGEST_HONORIFIC = 40
_LETTERS = re.compile(r"[^\W\d_]+")
_INITIAL_LIKE = re.compile(r"[^\W\d_]\.ª?")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name without its honorific, both as written."""

    name: str
    span: Span
    honorific: str | None = None
    honorific_span: Span | None = None


def parse_person(text: str, language: Language = Language.EN) -> PersonName | None:
    """Take the honorifics off a name.

    Args:
        text: The answer.
        language: The report's: "M." is Monsieur in French only, and an initial elsewhere.

    >>> parse_person("H.E. Mr. Juma Assiago").honorific
    'H.E. Mr'
    """
    placeholder = _PLACEHOLDER.match(text)
    first = start = _skip_edges(text, placeholder.end() if placeholder else 0)
    forms: list[str] = []
    end_of_honorific = start
    while found := _honorific_at(text, start, language):
        form, length = found
        forms.append(form)
        end_of_honorific = start + length
        start = _skip_edges(text, end_of_honorific)
    end = _end_before_role(text, start)
    honorific_span = Span(first, end_of_honorific) if forms else None
    trailing = _TRAILING.search(text, start, end)
    if trailing and not forms:
        words = trailing["honorific"].strip()
        form_behind = _find_form(words, language)
        if form_behind:
            at = text.index(words, trailing.start("honorific"))
            forms, honorific_span, end = [form_behind], Span(at, at + len(words)), trailing.start()
    while end > start and text[end - 1] in _EDGES + ".":
        end -= 1
    name = text[start:end]
    if not any(c.isalpha() for c in name):
        return None
    return PersonName(name, Span(start, end), " ".join(forms) or None, honorific_span)


def is_honorific(text: str, language: Language = Language.EN) -> bool:
    """Whether a text is honorifics and nothing else.

    >>> is_honorific("Prof. Dr."), is_honorific("Ana")
    (True, False)
    """
    start = _skip_edges(text, 0)
    while found := _honorific_at(text, start, language):
        start = _skip_edges(text, start + found[1])
    return start > 0 and start >= len(text)


def _end_before_role(text: str, start: int) -> int:
    """Where a name ends that a role follows, "(Moderator)" or "– moderadora"."""
    role = _role_behind().search(text, start + 1)
    return role.start() if role else len(text)


@cache
def _role_behind() -> re.Pattern[str]:
    roles = any_word("speaker-role").pattern
    return re.compile(
        rf"\s?(?:[(\[]\s*(?:{roles})(?:\s*(?:[/,&]|and|y|et)\s*(?:{roles}))*\s*[)\]]|[-–—,:/]\s*(?:{roles}))\s*$",
        re.IGNORECASE,
    )


def _skip_edges(text: str, start: int) -> int:
    while start < len(text) and text[start] in _EDGES:
        start += 1
    return start


def _honorific_at(text: str, start: int, language: Language) -> tuple[str, int] | None:
    """The longest honorific at a position that a space, a comma or the text's end follows, as it is to be stored."""
    rest = text[start : start + _LONGEST_HONORIFIC]
    if _letters(rest) not in _honorifics_begin():
        return None
    for length in range(len(rest), 0, -1):
        follows = rest[length : length + 1]
        if rest[length - 1] == "." or follows in ("", " ", "\xa0", "\t", ","):
            form = _find_form(rest[:length], language)
            if form:
                return form, length
    return None


def _find_form(words: str, language: Language) -> str | None:
    # A form in capitals alone, "HE" or "SE", is a word otherwise.
    forms = _honorifics()
    for one in _languages_from(language):
        form = forms.get((one, words)) or forms.get((one, words.casefold()))
        if form and (one is language or not _INITIAL_LIKE.fullmatch(words)):
            return form
    return None


@cache
def _languages_from(language: Language) -> list[Language]:
    return sorted(Language, key=lambda tried: tried is not language)


def _letters(text: str) -> str:
    found = _LETTERS.match(text)
    return found[0].casefold() if found else ""


@cache
def _honorifics_begin() -> frozenset[str]:
    """The letters that honorifics begin with, up to a point or space."""
    return frozenset(_letters(form) for _, form in _honorifics())


@cache
def _honorifics() -> dict[tuple[Language, str], str]:
    forms = {}
    for row in read_table("data/reference/honorifics.csv"):
        shouted = row["form"].isupper() and "." not in row["form"]
        forms[Language(row["language"]), row["form"] if shouted else row["form"].casefold()] = row["canonical"]
    return forms
