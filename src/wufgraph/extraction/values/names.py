"""Personal names: the honorifics in front of them, and the placeholder that the form prints."""

import re
from functools import cache

import msgspec

from ...assets import any_word
from ...model import Language, Span
from .honorifics import EDGES, find_form, honorific_at, skip_edges
from .nothing import is_nothing
from .ticked_titles import TickedTitle, read_ticked_title

_PLACEHOLDER = re.compile(
    r"^\s*(?:\(?(?:mr\.?\s*/\s*m(?:r)?s\.?|sr\.?\s*/\s*sra\.?|m\.?\s*/\s*mme\.?)\)?)[\s:]*", re.IGNORECASE
)
_LONGEST_PROMPT, _FEWEST_WORDS_OF_PROMPT = 60, 3
# "Dr (Mrs) Ana Field"
_BRACKETED = re.compile(r"\(\s?(?P<honorific>[^\W\d_]{1,6}\.?)\s?\)(?=\s)")
# "M. le Maire de Dori, Ahmed Diallo"
_OFFICE = re.compile(r"(?:l[ea]\s|l['’]|el\s)[^\W\d_][^,()]{2,60},\s+(?=[^\W\d_a-zà-ÿ])")
_ARTICLE = re.compile(r"(?:(?:the|el|la|los|las|le|les)\s+|l['’])(?=\w)", re.IGNORECASE)
_JUNIOR = re.compile(r"\b(?:Jr|Jnr|Sr|Snr|h)\.\Z")
_LONGEST_BRACKETED = 5  # "Ms Ana Field (Engineer)" tells a profession
_LONGEST_INITIAL = 2
# What is left of the caption of an address, or says that there is none, behind a name of two words.
_LABEL_BEHIND = re.compile(
    r"[^\W\d_]\s[^\W\d_]+(?P<label>[\s,;–-]{1,3}(?:e-?mail|correo|courriel|n/a)\s?:?)\s?$", re.IGNORECASE
)
_TRAILING = re.compile(r"[,(](?P<honorific>[^,()]+)\)?\s*$")


class PersonName(msgspec.Struct, frozen=True):
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
    if ticked := read_ticked_title(text, language):
        return _with_ticked(ticked, text, language)
    placeholder = _PLACEHOLDER.match(text)
    first = start = skip_edges(text, placeholder.end() if placeholder else _end_of_prompt(text))
    if (article := _ARTICLE.match(text, start)) and honorific_at(text, article.end(), language):
        first = start = article.end()  # "La Dra. Ana Field"
    forms: list[str] = []
    end_of_honorific = start
    while found := honorific_at(text, start, language) or _bracketed_at(text, start, language):
        form, length = found
        if form in forms and length <= _LONGEST_INITIAL:
            break  # "M. M. Achieng"
        forms.append(form)
        end_of_honorific = start + length
        start = skip_edges(text, end_of_honorific)
    if forms and (office := _OFFICE.match(text, start)):
        start = office.end()
    end = _end_before_degrees(text, start, end_before_role(text, start))
    honorific_span = Span(first, end_of_honorific) if forms else None
    trailing = _TRAILING.search(text, start, end)
    words = trailing["honorific"].strip() if trailing else ""
    if trailing and (not forms or (trailing[0][0] == "(" and len(words) <= _LONGEST_BRACKETED)):
        form_behind = find_form(words, language)
        if form_behind:
            at = text.index(words, trailing.start("honorific"))
            honorific_span = honorific_span or Span(at, at + len(words))
            forms, end = [*forms, form_behind], trailing.start()
    while end > start and text[end - 1] in EDGES + "." and not _JUNIOR.search(text, start, end):
        end -= 1
    name = text[start:end]
    if not any(c.isalpha() for c in name):
        return None
    return PersonName(name, Span(start, end), " ".join(forms) or None, honorific_span)


def _bracketed_at(text: str, start: int, language: Language) -> tuple[str, int] | None:
    """An honorific in brackets at a position, in front of a name, and how much of the text it takes."""
    found = _BRACKETED.match(text, start)
    form = find_form(found["honorific"], language) if found else None
    return (form, found.end() - start) if found and form else None


def _end_of_prompt(text: str) -> int:
    """Where a prompt ends that was left in front of a name, "Choose an item. Ana Field"; 0 where there is none."""
    prompt, stop, _ = text[:_LONGEST_PROMPT].partition(".")
    is_prompt = bool(stop) and len(prompt.split()) >= _FEWEST_WORDS_OF_PROMPT and is_nothing(prompt)
    return len(prompt) + len(stop) if is_prompt else 0


def _with_ticked(ticked: TickedTitle, text: str, language: Language) -> PersonName | None:
    """A name with the honorific that is ticked beside it; another one may stand right in front of it."""
    person = parse_person(ticked.rest.of(text), language)
    if person is None:
        return None
    span = Span(ticked.rest.start + person.span.start, ticked.rest.start + person.span.end)
    honorific = " ".join(filter(None, (ticked.honorific, person.honorific))) or None
    return PersonName(person.name, span, honorific, ticked.span if honorific else None)


def end_before_role(text: str, start: int) -> int:
    """Where a name ends that a role follows, "(Moderator)" or "– moderadora"."""
    role = _role_behind().search(text, start + 1)
    return role.start() if role else len(text)


def _end_before_degrees(text: str, start: int, end: int) -> int:
    """Where a name ends that degrees follow, "Ana Field, MSc, PhD", or "N/A" and "E-mail"; "Jr." is a part of it."""
    if label := _LABEL_BEHIND.search(text, start, end):
        end = label.start("label")
    while found := _degree_behind().search(text, start + 1, end):
        end = found.start()
    return end


@cache
def _degree_behind() -> re.Pattern[str]:
    return re.compile(rf"\s?[,(]\s?(?!Jr)(?:{any_word('degree').pattern})\.?\s?\)?\s*$")


@cache
def _role_behind() -> re.Pattern[str]:
    roles = f"(?:{any_word('speaker-role').pattern}|{any_word('speaker-part').pattern})"
    return re.compile(
        rf"\s?(?:[(\[]\s*(?:{roles})(?:\s*(?:[/,&]|and|y|et)\s*(?:{roles}))*\s*[)\]]|[-–—,:/]\s*(?:{roles}))\s*$",
        re.IGNORECASE,
    )
