"""Forms of a verb by regular rules in three languages, as reports use them: of others, or of "we"."""

import re
from collections.abc import Iterator
from enum import Enum, auto

import msgspec

from ...model import Language

_PERSONS = {Language.ES: ("á", "án", "emos"), Language.FR: ("a", "ont", "ons")}
_AGREEMENT = {Language.ES: (("o", "a", "os", "as")), Language.FR: ("", "e", "s", "es")}
_LONG = 5  # "una" and "de" are not of "unir" and "dar"
_VOWELS = "aeiou"


class Form(Enum):
    """What a form is before the words in front of it are looked at."""

    BASE = auto()
    PRESENT = auto()
    PAST = auto()
    FUTURE = auto()
    CONDITIONAL = auto()
    PARTICIPLE = auto()
    GERUND = auto()
    WISHED = auto()


class Verb(msgspec.Struct, frozen=True, kw_only=True):
    """A verb, and those of its parts that are not regular; several forms are parted by `|`.

    Attributes:
        base: The infinitive, without the reflexive pronoun.
        future: The stem of future and conditional.
        participle: Masculine singular.
    """

    base: str
    present: str = ""
    past: str = ""
    future: str = ""
    participle: str = ""


def conjugate(verb: Verb, language: Language) -> Iterator[tuple[str, Form]]:
    """The forms of a verb, each a single word.

    >>> sorted(word for word, form in conjugate(Verb(base="firmar"), Language.ES) if form is Form.PAST)
    ['firmamos', 'firmaron', 'firmó']
    >>> [word for word, form in conjugate(Verb(base="verser"), Language.FR) if form is Form.FUTURE]
    ['versera', 'verseront', 'verserons']
    >>> sorted({word for word, _ in conjugate(Verb(base="carry"), Language.EN)})
    ['carried', 'carries', 'carry', 'carrying']
    """
    if language is Language.EN:
        yield from _english(verb)
        return
    yield verb.base, Form.BASE
    spanish = language is Language.ES
    if spanish:  # "entregarle su manual", "que le entregue su manual"
        yield from ((verb.base + pronoun, Form.BASE) for pronoun in ("le", "les", "lo", "la", "los", "las"))
        wished = _subjunctive(verb.base)
        if len(wished) >= _LONG and wished != "entre":
            yield from ((wished + ending, Form.WISHED) for ending in ("", "n"))
    present, past, participle, gerund = _spanish(verb.base) if spanish else _french(verb.base)
    yield from ((word, Form.PRESENT) for word in (verb.present.split("|") if verb.present else present))
    yield from ((word, Form.PAST) for word in (verb.past.split("|") if verb.past else past))
    stem = verb.future or re.sub(r"e$", "", verb.base)
    yield from ((stem + ending, Form.FUTURE) for ending in _PERSONS[language])
    conditional = ("ía", "ían") if spanish else ("ait", "aient")
    yield from ((stem + ending, Form.CONDITIONAL) for ending in conditional)
    said = verb.participle or participle
    whole = said.removesuffix("o") if spanish else said
    yield from ((whole + ending, Form.PARTICIPLE) for ending in _AGREEMENT[language])
    yield from ((word, Form.GERUND) for word in gerund)


def _spanish(base: str) -> tuple[tuple[str, ...], tuple[str, ...], str, tuple[str, ...]]:
    stem, ending = base[:-2], base[-2:]
    if ending == "ar":
        return (f"{stem}a", f"{stem}an"), (f"{stem}ó", f"{stem}aron", f"{stem}amos"), f"{stem}ado", (f"{stem}ando",)
    present = (f"{stem}e", f"{stem}en", *([f"{stem}emos"] if ending == "er" else []))
    return present, (f"{stem}ió", f"{stem}ieron", f"{stem}imos"), f"{stem}ido", (f"{stem}iendo",)


def _subjunctive(base: str) -> str:
    """The form of a wish: "entregue" of "entregar", "comparta" of "compartir".

    >>> [_subjunctive(verb) for verb in ("prestar", "publicar", "entregar", "ofrecer")]
    ['preste', 'publique', 'entregue', 'ofrezca']
    """
    if base.endswith("ar"):
        return re.sub(r"z$", "c", re.sub(r"g$", "gu", re.sub(r"c$", "qu", base[:-2]))) + "e"
    return re.sub(r"(?<=[aeo])c$", "zc", base[:-2]) + "a"


def _french(base: str) -> tuple[tuple[str, ...], tuple[str, ...], str, tuple[str, ...]]:
    stem, ending = base[:-2], base[-2:]
    if ending == "er":
        soft = f"{stem}e" if stem.endswith("g") else stem
        return (f"{stem}e", f"{stem}ent", f"{soft}ons"), (f"{soft}a", f"{stem}èrent"), f"{stem}é", ()
    return (f"{stem}it", f"{stem}issent"), (f"{stem}irent",), f"{stem}i", ()


def _english(verb: Verb) -> Iterator[tuple[str, Form]]:
    base = verb.base
    soft = base.endswith("y") and base[-2] not in _VOWELS
    yield base, Form.BASE
    hissing = base.endswith(("s", "sh", "ch", "x", "z"))
    yield base[:-1] + "ies" if soft else base + ("es" if hissing else "s"), Form.PRESENT
    regular = base[:-1] + "ied" if soft else base + ("d" if base.endswith("e") else "ed")
    yield from ((word, Form.PAST) for word in (verb.past or regular).split("|"))
    yield verb.participle or regular, Form.PARTICIPLE
    doubled = verb.past[: len(base) + 1] if verb.past.startswith(base) and verb.past.endswith("ed") else base
    yield (base[:-1] if base.endswith("e") else doubled) + "ing", Form.GERUND
