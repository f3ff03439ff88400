"""Forms of a verb by regular rules in three languages, as reports use them: of others, or of "we"."""

import re
from collections.abc import Iterator
from enum import Enum, auto

import msgspec

from ...model import Language

_PERSONS = {Language.ES: ("á", "án", "emos"), Language.FR: ("a", "ont", "ons")}
_AGREEMENT = {Language.ES: (("o", "a", "os", "as")), Language.FR: ("", "e", "s", "es")}
_LONG = 4  # "una" and "de" are not of "unir" and "dar"
_NO_WISH = {"entre", "cree", "pase"}  # a preposition, "believes", "a pass"
_VOWELS = "aeiou"
# "Nous tenons", "nous produisons", "nous mettons": what the infinitive ends with, less "ons".
_NOUS = (
    ("prendre", "pren"),
    ("faire", "fais"),
    ("soudre", "solv"),
    ("uire", "uis"),
    ("crire", "criv"),
    ("oindre", "oign"),
    ("oir", ""),
    ("re", ""),
    ("cevoir", "cev"),
)
_WISHED = (("tener", "teng"), ("poner", "pong"), ("venir", "veng"), ("hacer", "hag"))


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
        yield from ((verb.base + pronoun, Form.BASE) for pronoun in ("le", "les", "lo", "la", "los", "las", "nos"))
        wished = _subjunctive(verb)
        if len(wished) >= _LONG and wished not in _NO_WISH:
            yield from ((wished + ending, Form.WISHED) for ending in ("", "n"))
    present, past, participle, gerund = _spanish(verb.base) if spanish else _french(verb.base)
    yield from ((word, Form.PRESENT) for word in (verb.present.split("|") if verb.present else present))
    if not spanish:
        yield _nous(verb.base), Form.PRESENT
        irregular = verb.present.rpartition("|")[2].removesuffix("nt")
        if irregular.endswith("e") and irregular not in _NO_WISH:  # "rejoignent", "qu'il rejoigne"
            yield irregular, Form.WISHED
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


def _subjunctive(verb: Verb) -> str:
    """The form of a wish: "entregue" of "entregar", "comparta" of "compartir", "invierta" where "invierte" is given.

    >>> [_subjunctive(Verb(base=verb)) for verb in ("prestar", "publicar", "entregar", "ofrecer", "mantener")]
    ['preste', 'publique', 'entregue', 'ofrezca', 'mantenga']
    >>> _subjunctive(Verb(base="comenzar", present="comienza|comienzan"))
    'comience'
    """
    base = verb.base
    irregular = next((f"{base.removesuffix(end)}{stem}a" for end, stem in _WISHED if base.endswith(end)), None)
    if irregular:
        return irregular
    stem = verb.present.partition("|")[0][:-1] or base[:-2]
    if base.endswith("ar"):
        return re.sub(r"z$", "c", re.sub(r"g$", "gu", re.sub(r"c$", "qu", stem))) + "e"
    return re.sub(r"(?<=[aeou])c$", "zc", stem) + "a"


def _nous(base: str) -> str:
    """What "we" do in French.

    >>> [_nous(verb) for verb in ("mener", "ouvrir", "tenir", "établir", "mettre", "produire", "partager", "lancer")]
    ['menons', 'ouvrons', 'tenons', 'établissons', 'mettons', 'produisons', 'partageons', 'lançons']
    """
    stem = next((base.removesuffix(end) + said for end, said in _NOUS if base.endswith(end)), None)
    if stem is None:
        stem = base[:-2]
        if base.endswith("ir") and not base.endswith(("enir", "vrir", "frir", "rvir", "llir")):
            stem += "iss"
    return f"{re.sub(r'c$', 'ç', re.sub(r'g$', 'ge', stem))}ons"


def _french(base: str) -> tuple[tuple[str, ...], tuple[str, ...], str, tuple[str, ...]]:
    stem, ending = base[:-2], base[-2:]
    if ending == "er":
        soft = f"{stem}e" if stem.endswith("g") else stem
        return (f"{stem}e", f"{stem}ent"), (f"{soft}a", f"{stem}èrent"), f"{stem}é", ()
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
