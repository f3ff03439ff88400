"""Answers of the header as people write them, each beside what it means."""

import datetime as dt
from dataclasses import dataclass

from wufgraph.model import EventType, Language, Organizer, Participants

from .chance import Chance
from .institutions import Institution, Person, pick_partners
from .wordlists import countries, prose, read_toml, styles

_FIRST_DAY = dt.date(2014, 4, 5)
_NAMES = ("{given} {family}", "{title} {given} {family}", "{given} {FAMILY}", "{family}, {given}", "{FAMILY}, {given}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """The organizers and bases: lines as written, and who is meant; `known_as` is how prose names each."""

    written: tuple[str, ...]
    bases: tuple[str, ...]
    read: tuple[Organizer, ...]
    unaligned: tuple[str, ...]
    institutions: tuple[Institution, ...]
    abbreviated: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person's name as written, and what of it is the name and the honorific."""

    written: str
    name: str
    honorific: str | None


def write_date(chance: Chance, language: Language) -> tuple[str, dt.date]:
    """A day of the forum."""
    day = _FIRST_DAY + dt.timedelta(days=chance.random.randrange(7))
    month, short = read_toml("styles")["months"][language.value]
    weekday = read_toml("styles")["weekdays"][language.value][day.weekday()]
    written = chance.pick(styles("dates", language)).format(
        d=day.day, dd=f"{day.day:02}", m=4, mm="04", y=day.year, yy="14", ord=_ordinal(day.day),
        month=month, Month=month.capitalize(), mon=short.capitalize() if language is Language.EN else short,
        wday=weekday, Wday=weekday.capitalize(), wd=weekday[:3],
    )  # fmt: skip
    return written, day


def write_times(chance: Chance, language: Language) -> tuple[str, str, str]:
    """Start and end of the event: as written, and as HH:MM."""
    start = chance.pick(range(9 * 60, 17 * 60, 15))
    end = start + chance.pick((60, 60, 90, 120))
    fields = _clock(start, "1") | _clock(end, "2")
    return (
        chance.pick(styles("times", language)).format(**fields),
        fields["H1"] + ":" + fields["m1"],
        (fields["H2"] + ":" + fields["m2"]),
    )


def write_start(style: str, start: str, offset: int) -> tuple[str, str]:
    """When a speaker began, some minutes after the event's start: as written, and as HH:MM."""
    minutes = int(start[:2]) * 60 + int(start[3:]) + offset
    fields = _clock(minutes, "1")
    return style.format(**fields), fields["H1"] + ":" + fields["m1"]


def write_participants(chance: Chance, language: Language) -> tuple[str, Participants]:
    """How many came."""
    template, meant = chance.pick(styles("participants", language))
    words = read_toml("styles")["number_words"][language.value]
    number = int(chance.pick(tuple(words))) if "{word}" in template else chance.pick(range(18, 210))
    number = number // 10 * 10 if "~" in meant or "least" in meant else number
    higher = number + chance.pick((10, 20, 40))
    written = template.format(n=number, to=higher, word=words.get(str(number)), f=number // 2)
    most = None if "least" in meant else higher if "range" in meant else number
    return written, Participants(min=number, max=most, approximate="~" in meant)


def write_title(chance: Chance, language: Language) -> tuple[str, str, str | None, EventType | None]:
    """The title as written, the title alone, the event's number and type."""
    template, kind = chance.pick(styles("titles", language))
    title = chance.pick(prose(language, "titles"))
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
        rooms = read_toml("styles")["rooms"]
        told = chance.pick(tuple(rooms))
        return chance.pick(tuple(rooms[told])), EventType(told)
    return chance.pick(prose(language, "venues")), kind


def write_name(chance: Chance, person: Person, language: Language, style: str) -> Named:
    """A name with or without honorific, in one of several orders."""
    for_women, for_men, for_all = styles("honorifics", language)
    titles = (*(for_women if person.woman else for_men), *(for_all if chance.maybe(0.3) else ()))
    title = chance.pick(titles) if "{title}" in style or chance.maybe(0.5) else None
    name = (
        style.replace("{title} ", "")
        .format(given=person.given, family=person.family, FAMILY=person.family.upper())
    )  # fmt: skip
    canonical = read_toml("styles")["canonical"][language.value]
    return Named(
        written=f"{title} {name}" if title else name,
        name=name,
        honorific=canonical.get(title, title) if title else None,
    )


def pick_name_style(chance: Chance) -> str:
    """How all names of a document are put; mostly given name first."""
    return chance.pick(_NAMES) if chance.maybe(0.5) else _NAMES[1]


def write_reporter(chance: Chance, person: Person, language: Language, style: str) -> tuple[str, str]:
    """Who reports: as written, and the name alone."""
    named = write_name(chance, person, language, style if "," not in style else _NAMES[0])
    place = person.institution.name(language)
    position = dict(person.position)[language]
    ways = ("{w}", "{w}", "{w}, {i}", "{w} ({i})", "{w} – {i}", "{w}, {p}", "{w} / {i}", "{w}, {i}, {e}")
    way = chance.pick(ways)
    return way.format(w=named.written, i=place, p=position, e=address_of(person)), named.name


def write_hosts(chance: Chance, language: Language) -> Hosts:
    """Organizing institutions in one of ten ways, and where they are based."""
    chosen = pick_partners(chance, chance.pick((1, 2, 2, 3, 3, 4)))
    short = [one for one in chosen if one.acronym(language) and chance.maybe(0.6)]
    tokens = [f"{one.name(language)} ({one.acronym(language)})" if one in short else one.name(language)
              for one in chosen]  # fmt: skip
    inside = len(chosen) > 1 and chance.maybe(0.12, "country after the name")
    if inside:
        tokens = [f"{token} ({countries()[one.country][language.value]})" if one not in short
                  else f"{token}, {countries()[one.country][language.value]}"
                  for token, one in zip(tokens, chosen, strict=True)]  # fmt: skip
    bases, aligned, unaligned, cities = ((), inside, (), False) if inside else _write_bases(chance, chosen, language)
    return Hosts(
        written=_join(chance, tokens, language, commas=inside),
        bases=bases,
        read=tuple(
            Organizer(
                name=one.name(language),
                acronym=one.acronym(language) if one in short else None,
                country=one.country if aligned else None,
                city=read_toml("styles")["cities"][one.country] if cities else None,
            )
            for one in chosen
        ),
        unaligned=unaligned,
        institutions=tuple(chosen),
        abbreviated=frozenset(one.id for one in short),
    )


def address_of(person: Person) -> str:
    """An address that nobody has."""
    letters = "".join(c for c in person.family.lower() if c.isascii() and c.isalpha())
    return f"{person.given[0].lower() if person.given[0].isascii() else 'x'}.{letters}@{person.institution.id}.example"


def _join(chance: Chance, tokens: list[str], language: Language, *, commas: bool) -> tuple[str, ...]:
    word = {Language.EN: "and", Language.ES: "y", Language.FR: "et"}[language]
    ambiguous = commas or any("," in token or f" {word} " in token for token in tokens)
    ways = ("; ", "\n", "bullet", "number", " / ", "lead") if ambiguous and not chance.maybe(0.2) else (
        ", ", "and", "; ", "\n", "bullet", "number", " / ", "lead", " - ", "semi and")  # fmt: skip
    way = chance.pick(ways)
    if len(tokens) == 1:
        return (tokens[0],)
    if way in ("\n", "bullet", "number"):
        return tuple(("- " if way == "bullet" else f"{i}. " if way == "number" else "") + token
                     for i, token in enumerate(tokens, 1))  # fmt: skip
    if way == "lead":
        chance.oddities.append("organizers with their parts")
        return (chance.pick(styles("leading", language)).format(a=tokens[0], b="; ".join(tokens[1:])),)
    if way in ("and", "semi and"):
        mark = ", " if way == "and" else "; "
        return (f"{mark.join(tokens[:-1])} {word} {tokens[-1]}",)
    return (way.join(tokens),)


def _write_bases(
    chance: Chance, chosen: list[Institution], language: Language
) -> tuple[tuple[str, ...], bool, tuple[str, ...], bool]:
    """Lines as written, whether they align, what does not, and whether cities are told."""
    names = [countries()[one.country][language.value] for one in chosen]
    way = chance.pick(("names", "names", "short", "cities", "lines", "fewer", "nothing", "brackets"))
    if way == "nothing" and chance.maybe(0.5, "no bases"):
        return (), False, (), False
    if way == "short" and language is Language.EN:
        names = [countries()[one.country]["short"] for one in chosen]
    towns = [read_toml("styles")["cities"][one.country] for one in chosen]
    if way == "cities":
        return ("; ".join(f"{t}, {n}" for t, n in zip(towns, names, strict=True)),), True, (), True
    if way == "lines":
        return tuple(f"{t}, {n}" for t, n in zip(towns, names, strict=True)), True, (), True
    if way == "brackets":
        return (", ".join(f"{t} ({n})" for t, n in zip(towns, names, strict=True)),), True, (), True
    if way == "fewer" and len(set(names)) > 2:
        chance.oddities.append("fewer bases than organizers")
        return (", ".join(names[:-1]),), False, tuple(names[:-1]), False
    return (", ".join(names),), True, (), False


def _clock(minutes: int, which: str) -> dict[str, str]:
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "pm"
    fields = {
        "h": str(hour), "H": f"{hour:02}", "m": f"{minute:02}", "p": str((hour - 1) % 12 + 1),
        "ap": half, "AP": half.upper(), "dotted": f"{half[0]}.m.",
    }  # fmt: skip
    return {f"{name}{which}": text for name, text in fields.items()}


def _ordinal(day: int) -> str:
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
