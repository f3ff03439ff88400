"""Who organizes an event: the answers as written, each beside what it means."""

from dataclasses import dataclass

from wufgraph.model import Language, Organizer

from .chance import Chance
from .host_ways import Base, Bases
from .institutions import Institution, pick_partners
from .kit import Kit


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosts:
    """The organizers and bases: lines as written, and who is meant.

    Attributes:
        abbreviated: Identifiers of those whose acronym is told, so that prose may use it.
    """

    written: tuple[str, ...]
    bases: tuple[str, ...]
    read: tuple[Organizer, ...]
    unaligned: tuple[str, ...]
    institutions: tuple[Institution, ...]
    abbreviated: frozenset[str]


def write_hosts(chance: Chance, kit: Kit, language: Language) -> Hosts:
    """Organizing institutions, and where they are based."""
    chosen = pick_partners(chance, chance.pick((1, 2, 2, 3, 3, 4)))
    short = frozenset(one.id for one in chosen if one.acronym(language) and chance.maybe(0.6))
    tokens = [_with_acronym(chance, one, language) if one.id in short else one.name(language) for one in chosen]
    bases = [_base_of(chance, one, language, told=one.id in short) for one in chosen]
    if len(chosen) > 1 and chance.maybe(0.12, "country after the name"):
        tokens, told = _write_inside(chance, language, tokens, bases, [one.id in short for one in chosen])
    else:
        told = _write_bases(chance, kit, language, bases)
    return Hosts(
        written=_join(chance, kit, language, tokens),
        bases=told.written,
        read=tuple(
            Organizer(
                name=one.name(language),
                acronym=one.acronym(language) if one.id in short else None,
                country=one.country if told.aligned else None,
                city=base.town if told.cities else None,
            )
            for one, base in zip(chosen, bases, strict=True)
        ),
        unaligned=told.unaligned,
        institutions=tuple(chosen),
        abbreviated=short,
    )


def _with_acronym(chance: Chance, one: Institution, language: Language) -> str:
    """The acronym in brackets behind the name, or as else a kit has it."""
    ways = chance.words.read("styles").get("with_acronym", {}).get(language.value)
    way = str(chance.pick(ways)) if ways else "{name} ({acronym})"
    return way.format(name=one.name(language), acronym=one.acronym(language))


def _base_of(chance: Chance, one: Institution, language: Language, *, told: bool) -> Base:
    row = chance.words.countries()[one.country]
    town = chance.words.read("styles")["cities"][one.country]
    name = one.acronym(language) if told else None
    return Base(name=name or one.name(language), town=town, country=row[language.value], short=row["short"])


def _write_inside(
    chance: Chance, language: Language, tokens: list[str], bases: list[Base], short: list[bool]
) -> tuple[list[str], Bases]:
    """Each base with the name; names that end with an acronym in brackets have their own way."""
    after_name, after_acronym, what = chance.pick(chance.words.styles("inside", language))
    written = [
        (after_acronym if is_short else after_name).format(t=token, c=base.country, city=base.town)
        for token, base, is_short in zip(tokens, bases, short, strict=True)
    ]
    return written, Bases(cities=what == "city")


def _write_bases(chance: Chance, kit: Kit, language: Language, bases: list[Base]) -> Bases:
    told = kit.bases[chance.way(kit.bases, kit.habits.plain_bases)](bases, language)
    if told is None or (not told.written and chance.maybe(0.5)):
        told = next(iter(kit.bases.values()))(bases, language) or Bases()
    if told.unaligned:
        chance.oddities.append("fewer bases than organizers")
    return told


def _join(chance: Chance, kit: Kit, language: Language, tokens: list[str]) -> tuple[str, ...]:
    if len(tokens) == 1:
        return (tokens[0],)
    fitting = {name: way for name, way in kit.joins.items() if way.fits(tokens, language)}
    return fitting[chance.way(fitting, kit.habits.plain_joins)].put(tokens, language, chance)
