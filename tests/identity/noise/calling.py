"""A person's name as one report writes it."""

from dataclasses import dataclass
from random import Random

from .institutions import without_accents
from .parts import Part
from .people import Person, Spellings
from .spelling import mistype
from .spelling_frozen import call_frozen

_HONORIFICS = (
    "Dr.",
    "Dr",
    "Prof.",
    "Mr.",
    "Ms.",
    "Mrs.",
    "Sr.",
    "Sra.",
    "Ing.",
    "Arq.",
    "Mme",
    "M.",
    "H.E.",
    "Hon.",
    "Prof. Dr.",
)
_WAYS = (
    ("plain", 50), ("initials", 8), ("half the family name", 8), ("middle name left out", 6), ("family name first", 6),
    ("capitals", 7), ("honorific", 5), ("accents lost", 7), ("other spelling", 8), ("hyphen lost", 2),
    ("typing error", 5),
)  # fmt: skip
_LIGHT = ("plain", "capitals", "honorific", "accents lost", "family name first", "middle name left out")
FROZEN_SHARE = 0.08


@dataclass(frozen=True, slots=True)
class Called:
    """A person's name on paper, and what was done to it."""

    name: str
    kinds: tuple[str, ...]


def call(random: Random, person: Person, part: Part, *, placed: bool) -> Called:
    """Write a name; one that stands without an institution is written so that it tells alone."""
    chosen = _choose(random, person, placed=placed)
    given, families = _spell(random, person.given, chosen), [_spell(random, one, chosen) for one in person.families]
    middle = person.middle
    if "half the family name" in chosen and len(families) > 1:
        families = families[:1] if random.random() < 0.8 else families[1:]
    if "middle name left out" in chosen:
        middle, given = "", given.split()[0] if not person.first else given
    if "initials" in chosen:
        given = ("" if random.random() < 0.15 else " ").join(f"{one[0]}." for one in given.replace("-", " ").split())
    if "family name first" not in chosen and "initials" not in chosen and person.first and random.random() < 0.5:
        chosen = (*chosen, "the order of the language")
    name = _join(random, given, middle, families, chosen)
    name = _finish(random, name, chosen)
    if part is Part.FROZEN and random.random() < FROZEN_SHARE:
        name, kind = call_frozen(random, name, placed=placed)
        chosen = (*chosen, kind)
    return Called(name, chosen)


def _choose(random: Random, person: Person, *, placed: bool) -> tuple[str, ...]:
    ways = [one for one in _WAYS if (placed or one[0] in _LIGHT) and _can_be(one[0], person)]
    number = 2 if random.random() < 0.15 else 1
    chosen = set(random.choices([name for name, _ in ways], [weight for _, weight in ways], k=number))
    return tuple(sorted(chosen - {"plain"} or chosen))


def _can_be(way: str, person: Person) -> bool:
    name = " ".join((person.given[0], *(one[0] for one in person.families)))
    possible = {
        "half the family name": len(person.families) > 1,
        "middle name left out": bool(person.middle) or (" " in person.given[0] and not person.first),
        "accents lost": without_accents(name) != name,
        "other spelling": len(person.given) > 1 or any(len(one) > 1 for one in person.families),
        "hyphen lost": "-" in name,
    }
    return possible.get(way, True)


def _spell(random: Random, spellings: Spellings, chosen: tuple[str, ...]) -> str:
    return random.choice(spellings) if "other spelling" in chosen else spellings[0]


def _join(random: Random, given: str, middle: str, families: list[str], chosen: tuple[str, ...]) -> str:
    family, first = " ".join(families), " ".join(filter(None, (given, middle)))
    if "the order of the language" in chosen:
        return f"{family.upper() if random.random() < 0.3 else family} {first}"
    if "family name first" in chosen:
        return random.choice((f"{family}, {first}", f"{family.upper()} {first}", f"{family.upper()}, {first}"))
    if "capitals" in chosen:
        return random.choice((f"{first} {family.upper()}", f"{first} {family}".upper()))
    return f"{first} {family}"


def _finish(random: Random, name: str, chosen: tuple[str, ...]) -> str:
    if "hyphen lost" in chosen:
        name = name.replace("-", " ")
    if "accents lost" in chosen:
        name = without_accents(name)
    if "typing error" in chosen:
        name = mistype(random, name)
    return f"{random.choice(_HONORIFICS)} {name}" if "honorific" in chosen else name
