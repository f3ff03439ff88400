"""Answers of the header as people write them, each beside what it means."""

import datetime as dt
import unicodedata
from dataclasses import dataclass

from wufgraph.model import EventType, Language, Participants

from .chance import Chance
from .institutions import Person

_FIRST_DAY = dt.date(2014, 4, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person's name as written, and what of it is the name and the honorific."""

    written: str
    name: str
    honorific: str | None


def write_date(chance: Chance, language: Language) -> tuple[str, dt.date]:
    """A day of the forum."""
    day = _FIRST_DAY + dt.timedelta(days=chance.random.randrange(7))
    month, short = chance.words.read("styles")["months"][language.value]
    weekday = chance.words.read("styles")["weekdays"][language.value][day.weekday()]
    written = chance.pick(chance.words.styles("dates", language)).format(
        d=day.day, dd=f"{day.day:02}", m=4, mm="04", y=day.year, yy="14", ord=_ordinal(day.day),
        roman="IV", month=month, Month=month.capitalize(), mon=short.capitalize() if language is Language.EN else short,
        wday=weekday, Wday=weekday.capitalize(), wd=weekday[:3],
    )  # fmt: skip
    return written, day


def write_times(chance: Chance, language: Language) -> tuple[str, str, str]:
    """Start and end of the event: as written, and as HH:MM."""
    start = chance.pick(range(9 * 60, 17 * 60, 15))
    length = chance.pick((60, 60, 90, 120))
    fields = _clock(start, "1") | _clock(start + length, "2")
    written = chance.pick(chance.words.styles("times", language)).format(**fields, length=length)
    return written, _standard(start), _standard(start + length)


def write_start(style: str, start: str, offset: int) -> tuple[str, str]:
    """When a speaker began, some minutes after the event's start: as written, and as HH:MM."""
    minutes = int(start[:2]) * 60 + int(start[3:]) + offset
    return style.format(**_clock(minutes, "1"), **_clock(minutes + 12, "2")), _standard(minutes)


def write_participants(chance: Chance, language: Language) -> tuple[str, Participants]:
    """How many came."""
    template, meant = chance.pick(chance.words.styles("participants", language))
    table = "number_sets" if "{set}" in template else "number_words"
    words = chance.words.read("styles")[table][language.value]
    number = (
        int(chance.pick(tuple(words))) if "{word}" in template or "{set}" in template else chance.pick(range(18, 210))
    )
    number = number // 10 * 10 if "~" in meant or "least" in meant else number
    higher = number + chance.pick((10, 20, 40))
    word = words.get(str(number))
    written = template.format(n=number, to=higher, word=word, set=word, f=number // 2, rest=number - number // 2)
    most = None if "least" in meant else higher if "range" in meant else number
    return written, Participants(min=number, max=most, approximate="~" in meant)


def write_title(chance: Chance, language: Language) -> tuple[str, str, str | None, EventType | None]:
    """The title as written, the title alone, the event's number and type."""
    template, kind = chance.pick(chance.words.styles("titles", language))
    title = chance.pick(chance.words.prose(language, "titles"))
    number = str(chance.pick(range(2, 98)))
    return (
        template.format(t=title, n=number),
        title,
        number if "{n}" in template else None,
        (EventType(kind) if kind else None),
    )


def write_venue(chance: Chance, language: Language, kind: EventType | None) -> tuple[str, EventType | None]:
    """The room, and the type of event, which a room may tell."""
    if kind is None and chance.maybe(0.3):
        rooms = chance.words.read("styles")["rooms"]
        told = chance.pick(tuple(rooms))
        return chance.pick(tuple(rooms[told])), EventType(told)
    return chance.pick(chance.words.prose(language, "venues")), kind


def write_name(chance: Chance, person: Person, language: Language, style: str) -> Named:
    """A name with or without honorific, in one of several orders."""
    for_women, for_men, for_all = chance.words.styles("honorifics", language)
    titles = (*(for_women if person.woman else for_men), *(for_all if chance.maybe(0.3) else ()))
    title = chance.pick(titles) if "{title}" in style or chance.maybe(0.5) else None
    initials = " ".join(f"{name[0]}." for name in person.given.split())
    parts = {
        "given": person.given, "initials": initials, "family": person.family, "FAMILY": person.family.upper()
    }  # fmt: skip
    name = style.replace("{title} ", "").replace(" ({title})", "").format(**parts)
    canonical = chance.words.read("styles")["canonical"][language.value]
    return Named(
        written=f"{name} ({title})" if "({title})" in style else f"{title} {name}" if title else name,
        name=name,
        honorific=canonical.get(title, title) if title else None,
    )


def pick_name_style(chance: Chance, language: Language) -> str:
    """How all names of a document are put; mostly the first way."""
    names = chance.words.styles("names", language)
    return str(chance.pick(names) if chance.maybe(0.5) else names[0])


def write_reporter(chance: Chance, person: Person, language: Language, style: str) -> tuple[str, str]:
    """Who reports: as written, and the name alone."""
    named = write_name(chance, person, language, style if "," not in style else "{given} {family}")
    way = chance.pick(chance.words.styles("reporters", language))
    place, position = person.institution.name(language), dict(person.position)[language]
    return way.format(w=named.written, i=place, p=position, e=address_of(chance, person)), named.name


def address_of(chance: Chance, person: Person) -> str:
    """An address that nobody has, the same in all documents."""
    plain = unicodedata.normalize("NFD", f"{person.given} {person.family}".lower())
    given, family = ("".join(c for c in word if c.isascii() and c.isalpha()) for word in _halves(plain, person))
    ways = chance.words.styles("addresses", Language.EN)
    return str(ways[len(plain) % len(ways)]).format(g=given[0], given=given, family=family, id=person.institution.id)


def _halves(plain: str, person: Person) -> tuple[str, str]:
    length = len(unicodedata.normalize("NFD", person.given))
    return plain[:length], plain[length:]


def _clock(minutes: int, which: str) -> dict[str, str]:
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "pm"
    told = f"{minute:02}"
    fields = {
        "h": str(hour), "H": f"{hour:02}", "m": told, "p": str((hour - 1) % 12 + 1),
        "colon": f":{told}" if minute else "",
        "point": f".{told}" if minute else "", "bare": told if minute else "",
        "ap": half, "AP": half.upper(), "dotted": f"{half[0]}.m.", "spaced": f"{half[0]}. m.",
    }  # fmt: skip
    return {f"{name}{which}": text for name, text in fields.items()}


def _standard(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _ordinal(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
