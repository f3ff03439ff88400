"""Who organizes and speaks: institutions with their names in each language, and invented people."""

import random
import re
from dataclasses import dataclass
from functools import cache

from wufgraph.model import Language

from .chance import Chance
from .wordlists import Wordlists


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """An institution; names and acronyms by language."""

    id: str
    country: str
    names: tuple[tuple[Language, str], ...]
    acronyms: tuple[tuple[Language, str], ...] = ()

    def name(self, language: Language) -> str:
        """The name in a language."""
        return dict(self.names)[language]

    def acronym(self, language: Language) -> str | None:
        """The acronym in a language."""
        return dict(self.acronyms).get(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An invented person; the position is one name for each language."""

    id: str
    given: str
    family: str
    woman: bool
    country: str
    institution: Institution
    position: tuple[tuple[Language, str], ...]


@cache
def institutions(words: Wordlists) -> tuple[Institution, ...]:
    """All institutions, real ones first."""
    return tuple(
        Institution(
            id=row["id"],
            country=row["country"],
            names=tuple((lang, row.get(lang.value, row["en"])) for lang in Language),
            acronyms=tuple((lang, row.get(f"acronym_{lang.value}", row["acronym"])) for lang in Language)
            if "acronym" in row
            else (),
        )
        for row in words.read("institutions")["institution"]
    )


@cache
def people(words: Wordlists) -> tuple[Person, ...]:
    """The people of one part of the corpus, the same in all its documents."""
    chance = random.Random(f"people of {words.folder.parent.name}")
    known = words.read("people")
    found: dict[tuple[str, str], Person] = {}
    for number in range(300):
        region = chance.choice(known["region"])
        woman = chance.random() < 0.5
        given, family = chance.choice(region["f" if woman else "m"]), chance.choice(region["family"])
        place = chance.choice(known["position"])
        person = Person(
            id=f"{words.folder.parent.name}-{number}",
            given=given,
            family=family,
            woman=woman,
            country=chance.choice(region["countries"]),
            institution=chance.choice(institutions(words)),
            position=tuple((lang, place[lang.value if woman else _man(lang, place)]) for lang in Language),
        )
        found.setdefault((given, family), person)
    return tuple(found.values())


def _man(language: Language, place: dict[str, str]) -> str:
    own = f"{language.value}_m"
    return own if own in place else language.value


def with_article(name: str, whole: str, language: Language, words: Wordlists) -> str:
    """A name or acronym as it stands in a sentence, the article of the whole name in front."""
    articles = words.read("articles")[language.value]
    first = whole.split()[0]
    if language is Language.EN:
        return f"the {name}" if re.fullmatch(articles["the"], whole) else name
    if first in articles.get("elided", ()):
        return f"l'{name}" if name == whole or name[0] in "AEIOU" else f"le {name}"
    found = next((article for article in ("la", "el", "le") if first in articles.get(article, ())), "")
    return f"{found} {name}".strip()


def pick_partners(chance: Chance, number: int) -> list[Institution]:
    """Institutions that organize an event together; UN-Habitat is often the last of them."""
    habitat, *others = institutions(chance.words)
    if number > 1 and chance.maybe(0.5):
        return [*chance.sample(tuple(others), number - 1), habitat]
    return chance.sample(tuple(others), number)
