"""How a date is written by which something is to be done: a day, a month, a year, a part of one, an event."""

import re
from collections.abc import Mapping, Sequence

from ...model import Language
from ...words import either

DUE_LISTS = ("due", "due-month", "due-part", "due-naked", "due-event", "due-from")
_MONTHS = {
    Language.EN: "January February March April May June July August September October November December"
    " Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec",
    Language.ES: "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"
    " ene feb mar abr may jun jul ago sept sep oct nov dic",
    Language.FR: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
    " janv févr avr juil sept oct nov déc",
}
_YEAR = r"(?:19|20)\d\d"
_DAY = r"\d{1,2}(?:er|st|nd|rd|th|º|°)?\s+(?:(?:de|of)\s+)?"
_IN_DIGITS = rf"\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR}|{_YEAR}-\d\d-\d\d|\d{{1,2}}/{_YEAR}"
# Of a season or month that is told without its year: "next June", "el próximo verano".
_SEASONS = {
    Language.EN: "spring summer autumn fall winter year month week Christmas Easter",
    Language.ES: "primavera verano otoño invierno año mes semana Navidad",
    Language.FR: "printemps été automne hiver année an mois semaine rentrée Noël Pâques",
}
# Parts of a year that need no more words behind "by": "by the summer", "d'ici à l'été", "before late autumn".
_PARTS_OF_YEAR = {
    Language.EN: "spring|summer|autumn|winter|Easter|Christmas",
    Language.ES: "primavera|verano|otoño|invierno|Navidad|Pascua|Semana\\s+Santa",
    Language.FR: "printemps|été|automne|hiver|rentrée|Noël|Pâques",
}
_NEXT = {
    Language.EN: r"(?:early\s+|late\s+|mid-)?next\s+(?:{name})",
    Language.ES: r"próxim[oa]\s+(?:mes\s+de\s+)?(?:{name})|(?:mes\s+de\s+)?(?:{name})\s+próxim[oa]"
    r"|(?:año|mes)\s+que\s+viene",
    Language.FR: r"(?:mois\s+de\s+)?(?:{name})\s+prochaine?|prochaine?\s+(?:{name})",
}
# "Within six months" is no date, but as good as one.
_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|nine|ten|twelve|une?|dos|tres|cuatro|cinco|seis|nueve|diez|doce|deux|trois|quatre|cinq"
    r"|neuf|dix|douze|\d+)"
)
_PERIOD = r"(?:days?|días?|jours?|weeks?|months?|years?|semanas?|mes(?:es)?|años?|semaines?|mois|ans?)"
_WITHIN = {
    Language.EN: rf"within\s+(?:the\s+(?:next|coming)\s+)?{_NUMBER}\s+{_PERIOD}",
    Language.ES: r"(?:en|dentro\s+de)\s+(?:(?:un|el)\s+plazo\s+(?:máximo\s+)?de|los\s+próximos)\s+"
    rf"{_NUMBER}\s+{_PERIOD}",
    Language.FR: rf"(?:dans\s+(?:un|le)\s+délai\s+(?:maximum\s+)?(?:de\s+|d['’])|sous\s+){_NUMBER}\s+{_PERIOD}"
    rf"|dans\s+les\s+(?:{_NUMBER}\s+prochaine?s|prochaine?s\s+{_NUMBER})\s+{_PERIOD}",
}
_ORDINAL = r"\d(?:er|re|e|ème|º|\.º|°|st|nd|rd|th)\s+(?:quarter|half|trimestre|semestre)(?:\s+(?:of|de))?\s+"
_ARTICLE = rf"(?:(?:the|la|el|le)\s+|l['’]\s*)?(?:(?:año|année|an|year)\s+(?={_YEAR}))?"
_OF_YEAR = r"(?:(?:the\s+year|the|l['’]ann[ée]e|del|año)\s+)?"


def due_pattern(words: Mapping[str, Sequence[str]], language: Language) -> re.Pattern[str]:
    """What tells a due date; see `due_date` for the date itself.

    Args:
        words: The lists `DUE_LISTS` of `data/reference/partnerships.csv` in the language: leads ("by"), words before a
            month ("in"), parts of a year or month ("end of"), what leads to these alone ("at the"), events, and what
            leads to a day from which on something is so ("from").
        language: Of the words.
    """
    name = rf"(?:{either(_MONTHS[language].split())})\b\.?"
    month = rf"(?:{_DAY})?{name}(?:,?\s+(?:de|del|of)|\s+\d{{1,2}}(?:st|nd|rd|th)?,?|,)?\s+{_YEAR}"
    dated = rf"{_IN_DIGITS}|{month}|{_YEAR}"
    parts = [
        re.escape(part) if part.endswith("-") else rf"{either([part])}(?:\s+|(?<=d'))" for part in words["due-part"]
    ]
    part = rf"(?:{'|'.join(sorted(parts, key=len, reverse=True))}|{_ORDINAL}){_OF_YEAR}"
    no_year = rf"(?:{part}|{_DAY})?{name}(?!\w|(?-i:\s+[^\W\d_a-zà-ÿ]))"
    coming = _NEXT[language].format(name=rf"{name}|{either(_SEASONS[language].split())}")
    no_more = r"(?!\s+(?:of|school|de|d['’])\b|(?-i:\s+[^\W\d_a-zà-ÿ]))"
    season = rf"(?:{part}(?:the\s+|l['’]|el\s+|la\s+)?)?(?:{_PARTS_OF_YEAR[language]}){no_more}"
    events = either(words["due-event"])
    led = rf"(?:{part})?(?:{dated})|{coming}|{no_year}|{events}"
    lead = rf"(?:{either(words['due'])})(?:\s*:\s*|\s+){_ARTICLE}"
    naked = rf"(?:{either(words['due-naked'])})\s+"
    in_month = rf"(?:{either(words['due-month'])})\s+"
    start = rf"(?:{either(words['due-from'])})\s+{_ARTICLE}(?P<start>(?:{part})?(?:{dated}))"
    coming_events = _coming_events(words["due-event"])
    soon = rf"{naked}(?P<soon>{part}(?:{name}|{coming})(?!\w)|{coming_events})"
    in_year = rf"for\s+(?P<year>{_YEAR})(?=\s*[.,;)]|\s*$)" if language is Language.EN else r"(?!)(?P<year>)"
    return re.compile(
        rf"(?<!\w)(?:{lead}(?:(?P<led>{led})|(?P<season>{season}))|(?:{naked})?(?P<part>{part}(?:{dated})|{_WITHIN[language]})"
        rf"|{in_month}(?P<month>{month}|\d{{1,2}}/{_YEAR})|{start}|{soon}|{in_year})(?!\w)",
        re.IGNORECASE,
    )


def _coming_events(events: Sequence[str]) -> str:
    """Events that are yet to come by their own words: "at the next Forum", "au prochain Forum"."""
    return either(one for one in events if re.match(r"(?:(?:the|el)\s+)?(?:next|próxim|prochain)", one))


def due_date(found: re.Match[str]) -> str:
    """The date as it is written, less what leads to it and its article."""
    dates = found.group("led", "part", "month", "start", "soon", "year", "season")
    date = re.sub(r"\s+", " ", next(filter(None, dates)))
    return date.rstrip(".") if found.end() == len(found.string) else date  # the full stop is the sentence's
