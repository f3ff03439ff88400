"""How a date is written by which something is to be done: a day, a month, a year, a part of one, an event."""

import re
from collections.abc import Mapping, Sequence

from ...model import Language
from ...words import either

DUE_LISTS = ("due", "due-month", "due-part", "due-naked", "due-event")
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
_PERIOD = r"(?:weeks?|months?|years?|semanas?|mes(?:es)?|años?|semaines?|mois|ans?)"
_WITHIN = {
    Language.EN: rf"within\s+(?:the\s+next\s+)?{_NUMBER}\s+{_PERIOD}",
    Language.ES: rf"en\s+(?:un|el)\s+plazo\s+(?:máximo\s+)?de\s+{_NUMBER}\s+{_PERIOD}",
    Language.FR: rf"dans\s+(?:un|le)\s+délai\s+(?:maximum\s+)?(?:de\s+|d['’]){_NUMBER}\s+{_PERIOD}",
}
_ORDINAL = r"\d(?:er|re|e|ème|º|\.º|°|st|nd|rd|th)\s+(?:quarter|half|trimestre|semestre)(?:\s+(?:of|de))?\s+"
_ARTICLE = rf"(?:(?:the|la|el|le)\s+|l['’]\s*)?(?:(?:año|année|an|year)\s+(?={_YEAR}))?"
_OF_YEAR = r"(?:(?:the\s+year|the|l['’]ann[ée]e|del|año)\s+)?"


def due_pattern(words: Mapping[str, Sequence[str]], language: Language) -> re.Pattern[str]:
    """What tells a due date; see `due_date` for the date itself.

    Args:
        words: The lists `DUE_LISTS` of `data/reference/partnerships.csv` in the language: leads ("by"), words before a
            month ("in"), parts of a year or month ("end of"), what leads to these alone ("at the"), and events.
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
    led = rf"(?:{part})?(?:{dated})|{coming}|{no_year}|{either(words['due-event'])}"
    lead = rf"(?:{either(words['due'])})(?:\s*:\s*|\s+){_ARTICLE}"
    naked = rf"(?:(?:{either(words['due-naked'])})\s+)?"
    in_month = rf"(?:{either(words['due-month'])})\s+"
    return re.compile(
        rf"(?<!\w)(?:{lead}(?P<led>{led})|{naked}(?P<part>{part}(?:{dated})|{_WITHIN[language]})|{in_month}(?P<month>{month}))(?!\w)",
        re.IGNORECASE,
    )


def due_date(found: re.Match[str]) -> str:
    """The date as it is written, less what leads to it and its article."""
    date = re.sub(r"\s+", " ", next(date for date in found.group("led", "part", "month") if date))
    return date.rstrip(".") if found.end() == len(found.string) else date  # the full stop is the sentence's
