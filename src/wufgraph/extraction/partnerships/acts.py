"""What a sentence says that somebody did, does or will do about a partnership: verbs of a table, with their tense."""

import re
from collections.abc import Sequence
from enum import Enum, StrEnum, auto
from functools import cache

import msgspec

from ...assets import read_table
from ...model import Language, Span
from ..values.verb_forms import Form, Verb, conjugate
from .families import either, word_lists

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# "Peut-être prêtera-t-il"
_INVERTED = re.compile(r"-(?:t-)?(?:ils?|elles?|on)$")
_ADVERB = (
    r"(?:(?:[^\W\d_]+(?:ly|mente|ment)|from\s+now\s+on|in\s+future|desde\s+(?:ahora|hoy)|en\s+adelante|dès\s+maintenant|dorénavant|also|now|already|just|both|soon|también|ya|pronto|aussi|déjà|désormais|bientôt|tous)"
    r"\s+)*"
)
# "LSU to share its data", "CPF seeking partners".
_HEADLINE = re.compile(r"_\s+(?:to\s+)?$")
_CLITIC = re.compile(r"(?:\b(?:ya|también|que)|_)\s+l[ao]s?\s+$")
_REFLEXIVE = re.compile(r"\b(?:se\s+|s'|nous\s+|nos\s+)(?:(?:est|sont|sommes|ha|han|hemos)\s+)?$", re.IGNORECASE)
_REFLEXIVE_VERB = {Language.EN: r"(?!)", Language.ES: r"(?<=r)se$", Language.FR: r"^s'|^se "}
_AND = re.compile(r"\band\s+(?:then\s+|to\s+)?$")
_OPENS = re.compile(rf"\s+(?:se\s+|s'|nos\s+)?{_ADVERB}(?P<word>[^\W\d_]+)")
_PREPOSITION = re.compile(r"\b(?:in|of|for|about|on|at|to|up)\s+$")  # "interest in supporting"
_BY_DOING = re.compile(r"\b[Ee]n\s+$")  # "en signant"
# What a verb in the present stands behind: a party, or what is said for several.
_SUBJECT = re.compile(
    r"(?:_,?|\b(?:they|we|who|both|two|three|parties|partners|institutions|organi[sz]ations|staff|team|teams|engineers|experts|planners|boards|offices|councils))\s*$"
)
_HAS = re.compile(r"\b(?:has|have)\s+$")
_BE = re.compile(r"\b(?:est|sont|sera|seront|serait|soit|être|était)\s+$")
# A single party in front of a verb, which would be "puts" in the present.
_ONE = re.compile(r"^\W*(?:the\s+)?_+\s+$", re.IGNORECASE)
_THAT = re.compile(r"\b(?:qu(?:e\s|')|(?:quizás?|tal\s+vez|ojalá|acaso|[a-z]+blemente)\s)[^.;]*$", re.IGNORECASE)
# "The room heard _ promise", "se oyó a _ prometer".
_HEARD = re.compile(
    r"\b(?:heard|saw|watched|oy(?:ó|eron|eó)|escuch(?:ó|aron)|vi(?:o|eron)|entendu|vue?s?|écouté)\b[^.;_]*_+\s+$"
)
# "Lets it be known that", "da a entender que": it is told, and nothing is given.
_LETS_KNOW = re.compile(
    r"(?:let|lets|letting)\s+(?:it\s+be\s+known|(?:[^\W\d_]+\s+){0,3}know)\b|(?:make|makes|made)\s+(?:it\s+)?(?:known|clear|plain)\b"
    r"|hand\s+in\s+hand\b|(?<=\bhand\sin\s)hand\b"
    r"|(?:give|gives|gave)\s+(?:[^\W\d]+\s+){0,3}to\s+understand\b|d(?:a|an|io|ieron)\s+a\s+(?:entender|conocer)\b|donn\w+\s+à\s+entendre\b",
    re.IGNORECASE,
)
_WINDOW = 60
# How a Spanish verb ends whose subject "we" is not said.
FIRST_PERSON = "mos"


class Does(StrEnum):
    """What a verb of `data/reference/partnership-verbs.csv` does."""

    SIGN = "sign"
    CONCLUDE = "conclude"
    COMMIT = "commit"
    GIVE = "give"
    SUPPORT = "support"
    SHARE = "share"
    USE = "use"
    TEACH = "teach"
    JOIN = "join"
    WORK = "work"
    WISH = "wish"


class Tense(Enum):
    """How a verb is said; a state is a participle behind "is"."""

    PAST = auto()
    PRESENT = auto()
    FUTURE = auto()
    MAYBE = auto()
    BARE = auto()
    BACKGROUND = auto()
    STATE = auto()


# In which something is said to be so, or to come; and with that, to have been done.
ASSERTED = (Tense.PRESENT, Tense.FUTURE)
FIRM = (*ASSERTED, Tense.PAST, Tense.STATE)
_PARTS = ("present", "past", "future", "participle")
_FINITE = {Form.PRESENT, Form.PAST, Form.FUTURE, Form.CONDITIONAL}
# Forms that never stand where a noun does.
_NO_NOUNS = {Form.FUTURE, Form.CONDITIONAL}
# Forms that the words in front of them decide about, and what the others are by themselves.
_LED = {Form.BASE, Form.PARTICIPLE, Form.GERUND}
_ALONE = {
    Form.PAST: Tense.PAST,
    Form.PRESENT: Tense.PRESENT,
    Form.FUTURE: Tense.FUTURE,
    Form.CONDITIONAL: Tense.MAYBE,
    Form.PARTICIPLE: Tense.PAST,
}


class Act(msgspec.Struct, frozen=True):
    """A verb in a sentence."""

    does: frozenset[Does]
    tense: Tense
    span: Span


class _Verbs(msgspec.Struct, frozen=True):
    forms: dict[str, frozenset[tuple[Does, Form]]]
    with_more: dict[str, list[tuple[str, Does, Form]]]
    reflexive: frozenset[str]
    auxiliaries: dict[Tense, re.Pattern[str]]
    noun_before: re.Pattern[str]


def find_acts(text: str, language: Language) -> list[Act]:
    """The verbs of a sentence in order, but for those that stand where a noun does.

    Args:
        text: With plain apostrophes and the names of the parties blanked by underscores.
        language: Of the report.
    """
    verbs = _verbs(language)
    found: list[Act] = []
    for word in _WORD.finditer(text):
        key = _INVERTED.sub("", word[0].casefold())
        said = verbs.forms.get(key) or verbs.forms.get(key.removeprefix("co-"))
        if key in verbs.with_more:
            more = verbs.with_more[key]
            said = frozenset((does, form) for rest, does, form in more if text.startswith(rest, word.end())) or said
        if said and not _LETS_KNOW.match(text, word.start()):
            forms = {form for _, form in said}
            tense = _tense(text, word.start(), forms, verbs, language)
            if tense is None and Form.BASE in forms and found and _AND.search(text, 0, word.start()):
                tense = found[-1].tense  # "to translate its manual and hand it to"
            if tense:
                does = frozenset(kind for kind, _ in said)
                if tense is Tense.BARE and {form for _, form in said} == {Form.GERUND}:
                    does -= {Does.WISH}  # "coastal planning"
                if {Does.USE, Does.SUPPORT} <= does and _REFLEXIVE.search(text, 0, word.start()):
                    does -= {Does.SUPPORT}  # "se sert des tables de"
                if key in verbs.reflexive and not _REFLEXIVE.search(text, 0, word.start()):
                    does -= {Does.JOIN}
                found.append(Act(does, tense, Span(*word.span())))
    return found


def opens_with_verb(text: str, language: Language) -> bool:
    """Whether a text begins with a finite verb of the table or an auxiliary, or with an adverb and one."""
    first = _OPENS.match(text)
    if first is None:
        return False
    said = _verbs(language).forms.get(first["word"].casefold(), ())
    auxiliaries = _verbs(language).auxiliaries
    return bool({form for _, form in said} & _FINITE) or any(
        auxiliaries[tense].search(f"{first[0]} ") for tense in auxiliaries if tense is not Tense.BARE
    )


def may_hold_acts(lowered: str, language: Language, does: tuple[Does, ...]) -> bool:
    """Whether a text in lower case has a word that may be a verb of some does, whatever it stands for."""
    return not _words_of(language, does).isdisjoint(_WORD.findall(lowered))


@cache
def _words_of(language: Language, does: tuple[Does, ...]) -> frozenset[str]:
    """All forms of the verbs of some does."""
    return frozenset(word for word, said in _verbs(language).forms.items() if {kind for kind, _ in said} & set(does))


def _tense(text: str, start: int, forms: set[Form], verbs: _Verbs, language: Language) -> Tense | None:
    before = text[max(0, start - _WINDOW) : start]
    if placed := _placed(text[:start], before, forms):
        return placed if placed is not Tense.BACKGROUND else None
    headed = {Form.BASE, Form.GERUND} if language is Language.EN else {Form.GERUND}  # "acordó con _ firmar"
    if forms & headed and _HEADLINE.search(before):
        return Tense.FUTURE if before.rstrip().endswith("to") else Tense.PRESENT
    if forms & _LED:
        led = [(len(said[1]), tense) for tense, aux in verbs.auxiliaries.items() if (said := aux.search(before))]
        if led:
            tense = max(led, key=lambda one: one[0])[1]
            reflexive = tense is Tense.BARE and Form.PRESENT in forms and _REFLEXIVE.search(before)  # "se joint à"
            return Tense.PRESENT if reflexive else _led(tense, forms)
    if Form.PRESENT in forms and language is Language.FR and _BE.search(before):
        return None  # "sera prête"
    if forms == {Form.GERUND} and (_PREPOSITION.search(before) or _BY_DOING.search(before)):
        return Tense.BARE
    if not forms <= _NO_NOUNS and verbs.noun_before.search(before) and not _CLITIC.search(before):
        return None
    if Form.BASE in forms and language is Language.EN:
        return Tense.PRESENT if _SUBJECT.search(before) else None
    if forms == {Form.GERUND}:
        return Tense.BARE
    return next((tense for form, tense in _ALONE.items() if form in forms), Tense.BARE)


def _placed(text: str, before: str, forms: set[Form]) -> Tense | None:
    """The tense that the place of a form tells, whatever auxiliary is there; BACKGROUND where it is no such verb."""
    if forms == {Form.BASE} and _HAS.search(before):
        return Tense.BACKGROUND  # "has found in B a partner" founds nothing
    if Form.WISHED in forms and _THAT.search(text):
        return Tense.FUTURE
    if Form.BASE not in forms or not before.endswith("_ "):
        return None
    # "The room heard CPF promise", "CPF put an agreement on the table".
    return Tense.PAST if _HEARD.search(text) or (Form.PAST in forms and _ONE.search(text)) else None


def _led(tense: Tense, forms: set[Form]) -> Tense | None:
    """What an auxiliary makes of a form: "is preparing" is the present, "is signed" a state, "de données" no verb."""
    if tense in (Tense.STATE, Tense.PAST) and Form.GERUND in forms:
        return Tense.PRESENT
    return None if tense is Tense.BARE and not forms & {Form.BASE, Form.GERUND} else tense


@cache
def _verbs(language: Language) -> _Verbs:
    forms: dict[str, set[tuple[Does, Form]]] = {}
    with_more: dict[str, list[tuple[str, Does, Form]]] = {}
    reflexive: set[str] = set()
    plain: set[str] = set()
    for row in read_table("data/reference/partnership-verbs.csv"):
        if row["language"] != language:
            continue
        bare = re.sub(_REFLEXIVE_VERB[language], "", row["verb"])
        parts = {name: re.sub(r"(?:^|(?<=\|))(?:s'|se )", "", row[name]) for name in _PARTS}
        bare, space, more = bare.partition(" ")  # "prendre en charge"
        for word, form in conjugate(Verb(base=bare, **parts), language):
            if more:
                with_more.setdefault(word, []).append((space + more, Does(row["act"]), form))
                continue
            forms.setdefault(word, set()).add((Does(row["act"]), form))
            told = row["act"] == Does.JOIN and bare != row["verb"] and not word.endswith("nos")  # "unirnos"
            (reflexive if told else plain).add(word)
            if language is Language.ES and form is Form.BASE and bare != row["verb"]:
                for pronoun in ("se", "nos"):
                    forms.setdefault(f"{bare}{pronoun}", set()).add((Does(row["act"]), form))
    return _Verbs(
        forms={word: frozenset(said) for word, said in forms.items()},
        with_more=with_more,
        reflexive=frozenset(reflexive),
        auxiliaries=_auxiliaries(language),
        noun_before=re.compile(rf"(?<!\w)(?:{either(_listed('noun-behind', language))})\s+$|[ldLD]'$", re.IGNORECASE),
    )


def _listed(name: str, language: Language, value: str = "") -> Sequence[str]:
    return word_lists().get((name, language, value), ())


def _auxiliaries(language: Language) -> dict[Tense, re.Pattern[str]]:
    patterns = {}
    for tense in Tense:
        words = _listed("auxiliary", language, tense.name.lower())
        if words:
            patterns[tense] = re.compile(
                rf"(?<!\w)({either(words)})(?:\s+|(?<='))(?:(?:la|le|les|lo|los|las|lui|leur|y)\s+|l')?(?:(?:be|been|ser|sido|estar|quedar|être|été)\s+)?{_ADVERB}$",
                re.IGNORECASE,
            )
    return patterns
