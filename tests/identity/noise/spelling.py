"""What hurried hands do to the letters and words of a name."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from random import Random

from .institutions import rows, without_accents

Spoil = Callable[[Random, str], str]

_BESIDE = {
    "q": "wa", "w": "qes", "e": "wrd", "r": "etf", "t": "ryg", "y": "tuh", "u": "yij", "i": "uok", "o": "ipl",
    "p": "ol",
    "a": "qsz", "s": "adwx", "d": "sfec", "f": "dgrv", "g": "fhtb", "h": "gjyn", "j": "hkum", "k": "jli", "l": "ko",
    "z": "xas", "x": "zcs", "c": "xvd", "v": "cbf", "b": "vng", "n": "bmh", "m": "nj",
}  # fmt: skip
_ARTICLES = {
    **dict.fromkeys(("Universidad", "Fundación", "Alcaldía", "Asociación", "Organización", "Agencia"), "La "),
    **dict.fromkeys(("Ministerio", "Municipio", "Instituto", "Ayuntamiento", "Banco", "Gobierno"), "El "),
    **dict.fromkeys(("Ville", "Mairie", "Fondation", "Banque"), "La "),
    **dict.fromkeys(("Université", "Agence", "Institut"), "L'"),
    "Ministère": "Le ",
}
_ENGLISH = re.compile(
    r"\b(of|for|and|in)\b|(University|Institute|Foundation|Bank|Agency|Council|Trust|Union|Network|Authority|Federation)$"
)
_OF = re.compile(r"(University|Municipality|City|Ministry|Institute|Department) of (?:the )?([^,–()-]+)")
_BEFORE = re.compile(r"([^,–()-]+) (University|Municipality)")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of noise.

    Attributes:
        weight: How often it occurs among those that may.
        spoil: Gives the text back as it was where it cannot be done.
        safe: Whether it leaves letters and order so that nothing can be mistaken for something else.
    """

    name: str
    weight: int
    spoil: Spoil
    safe: bool = False


def mistype(random: Random, text: str) -> str:
    """One slip in a word of five letters or more: a key beside, a letter left out, twice, or two exchanged."""
    words = [found for found in re.finditer(r"[^\W\d_]+", text) if len(found[0]) >= 5 and not found[0].isupper()]
    if not words:
        return text
    word = random.choice(words)
    place = random.randrange(word.start() + 1, word.end() - 1)
    before, letter, after = text[:place], text[place], text[place + 1 :]
    slip = random.randrange(4)
    if slip == 0:
        return before + after
    if slip == 1:
        return before + letter + letter + after
    if slip == 2 and after[0] != letter:
        return before + after[0] + letter + after[1:]
    keys = _BESIDE.get(without_accents(letter).lower(), "")
    return before + random.choice(keys) + after if keys else before + after


def capitals(random: Random, text: str) -> str:
    """All in capitals."""
    return text.upper()


def small_letters(random: Random, text: str) -> str:
    """No capitals, or one at the start only."""
    return text.lower() if random.random() < 0.4 else text[:1] + text[1:].lower()


def lose_accents(random: Random, text: str) -> str:
    """Typed without accents."""
    return without_accents(text)


def take_or_give_article(random: Random, text: str) -> str:
    """With its article, or without it."""
    if text.startswith("The "):
        return text[4:]
    article = _ARTICLES.get(text.split()[0]) or ("The " if _ENGLISH.search(text) else "")
    return article + text


def exchange_and(random: Random, text: str) -> str:
    """Ampersand for the word, or the word for it."""
    if " & " in text:
        return text.replace(" & ", " and ")
    return re.sub(r" (?:and|y|et|und) ", " & ", text)


def abbreviate(random: Random, text: str) -> str:
    """One or all of the words that have a usual short form."""
    found = [word for word in re.findall(r"[^\W_]+", text) if word in _table("abbreviations", "short")]
    chosen = found if random.random() < 0.3 else found[:1]
    for word in chosen:
        text = re.sub(rf"\b{word}\b", _table("abbreviations", "short")[word], text, count=1)
    return text


def spell_otherwise(random: Random, text: str) -> str:
    """The other side's spelling of an English word."""
    for word, other in _table("spellings", "other").items():
        text = text.replace(word, other) if word in text else text.replace(other, word)
    return text


def reorder(random: Random, text: str) -> str:
    """ "University of Nairobi" for "Nairobi University", and the other way round; the unit in front or behind."""
    if found := _OF.fullmatch(text):
        return f"{found[2]} {found[1]}"
    if found := _BEFORE.fullmatch(text):
        return f"{found[2]} of {found[1]}"
    return text


def cut(random: Random, text: str) -> str:
    """The end lost, as in a cell that was too narrow."""
    words = text.split()
    if len(words) < 5 or len(text) < 35:
        return text
    keep = max(28, int(len(text) * random.uniform(0.7, 0.9)))
    return text[:keep].rstrip(" ,-")


def punctuate(random: Random, text: str) -> str:
    """Commas and hyphens left out or put differently."""
    if ", " in text:
        return text.replace(", ", random.choice((" ", " - ", ",", "; ")))
    return text.replace("-", " ") if "-" in text else f"{text}."


def space(random: Random, text: str) -> str:
    """A space too many."""
    return text.replace(" ", "  ", 1) if " " in text else text


KINDS = (
    Kind("typing error", 20, mistype),
    Kind("capitals", 10, capitals, safe=True),
    Kind("small letters", 6, small_letters, safe=True),
    Kind("accents lost", 12, lose_accents, safe=True),
    Kind("article", 10, take_or_give_article, safe=True),
    Kind("ampersand", 8, exchange_and, safe=True),
    Kind("abbreviation", 14, abbreviate),
    Kind("other spelling", 6, spell_otherwise),
    Kind("other order", 8, reorder),
    Kind("cut", 3, cut),
    Kind("punctuation", 6, punctuate, safe=True),
    Kind("space", 4, space, safe=True),
)


@cache
def _table(name: str, column: str) -> Mapping[str, str]:
    return {row["word"]: row[column] for row in rows(name)}
