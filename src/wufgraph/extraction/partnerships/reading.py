"""Partnerships that sentences tell of: parties, kind, and a stage that is never above what the words say."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import msgspec

from ...assets import any_word
from ...model import Figure, Language, Partnership, PartnershipKind, PartnershipStage, Span
from ...wording import fold_space
from ..values.due_dates import due_date
from ..values.figures import find_figures
from ..values.gazetteer import Gazetteer
from ..values.quantities import quantities
from .acts import Act, Does, Tense, may_hold_acts
from .kind import kind_of
from .parties import find_parties
from .pledges import stage_of_pledge
from .short_names import calls_all
from .stage import stage_of
from .told import Told
from .words import partnership_words

# The point of "3 Mio. CHF" or "M. Sow" ends no sentence.
_ABBREVIATED = r"(?:(?<=\b[Mm]io)|(?<=\b[Mm]rd)|(?<=\s[DMP]r)|(?<=\sM))\."
_SENTENCE = re.compile(rf"(?:[^.!?]|{_ABBREVIATED}|[.!?](?!\s+[^\W\d_a-z]))+[.!?]*")
# Of one who writes "we teach them. the bank pays.", no capital tells where a sentence begins.
_SMALL_SENTENCE = re.compile(
    rf"(?:[^.!?]|{_ABBREVIATED}|[.!?](?!\s+[^\W\d_])|(?<![^\W\d_]{{4}})\.(?=\s+[a-zß-ÿ]))+[.!?]*"
)
_BEGINS_SMALL = re.compile(r"\W*[a-zß-ÿ]")
_MONEY = re.compile(r"[A-Z]{3}")
_TO_DO = re.compile(
    r"\b(?:to\s+(?!(?:the|an?|its|their|our)\b)[a-z]+|deben?\s+[a-z]+|à\s+[a-zà-ÿ]+(?:er|ir|re)|para\s+[a-záéíóúñ]+[aeií]r(?:se)?|pour\s+[a-zà-ÿ]+(?:er|ir|re))\b"
)
_IN_YEAR = re.compile(
    r"(?:\b(?:in|en|during|for\s+the\s+year|tout\s+au\s+long\s+de(?:\s+l'année)?|throughout|(?:for\s+)?the\s+whole\s+of|all\s+through|durante(?:\s+todo)?|todo|a\s+lo\s+largo\s+de|pendant(?:\s+toute)?(?:\s+l'année)?|toute\s+l'année|dans\s+le\s+courant\s+de(?:\s+l'année)?)|^\W*for)"
    r"\s+((?:19|20)\d\d)\b(?!\s*[-–])",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:on|el|le)\s", re.IGNORECASE)
_SAYS = re.compile(r"\b(?:that|que)\b|\bqu'", re.IGNORECASE)
# "La clínica compartida", but "fue firmada", "ont signé"
_PARTICIPLE = re.compile(
    r"\b(?!(?:ha|han|hemos|fue|fueron|sido|es|son|a|ont|été|est|sont|avons|fut|furent|quedó|se|y|et)\s)[a-zà-ÿ]+[^\W\d_]\s(?:[a-zà-ÿ]+[aií]d[oa]s?|[a-zà-ÿ]+ée?s?)$"
)
# "Entre en vigueur le 1er juin"
_STARTS = re.compile(
    r"\b(?:(?:comes?|enters?)\s+into\s+force|takes?\s+effect|starts?|begins?|entra\s+en\s+vigor|empieza|comienza|arranca|entre\s+en\s+vigueur"
    r"|prend\s+effet|commence|débute|démarre)\s+$"
)
# "What would A do without B, asked a member", "¿Qué haría A sin B?, preguntó un socio"
_ASKED = re.compile(
    r"\W*¿\s?(?:Qué|Por\s+qué|Cómo|Quién|Dónde|Cuándo|Cuánto)\b|\W*(?:What|Why|How|Who|When|Where|Which\s+\w+)\s+(?:would|will|can|could|should|do|does|did|is|are|was|were|has|have)\b"
    r"|\W*(?:Que\s|Qu['’]|Comment\s|Pourquoi\s|Qui\s|Où\s|Quand\s)\s?[a-zà-ÿ]+(?:-t)?(?:rait|raient|ra|ront|est|sont|ont|ait|aient)\s(?!que\b)"
)
_FEWEST_PARTIES = 2
# What goes on for longer without a full stop is no sentence.
_LONGEST_SENTENCE = 1500
_AND = {Language.EN: "and", Language.ES: "y", Language.FR: "et"}
_ORDER = tuple(PartnershipStage)
_FIRM_STAGES = (PartnershipStage.SIGNED, PartnershipStage.COMMITTED)
_FIRM_ACTS = (Does.SIGN, Does.CONCLUDE, Does.COMMIT)


class FoundPartnership(msgspec.Struct, frozen=True):
    """A partnership, and where its sentence stands in the text that was searched."""

    partnership: Partnership
    span: Span
    confidence: float


def find_partnerships(
    text: str, language: Language, gazetteer: Gazetteer, *, least: PartnershipStage = PartnershipStage.MENTIONED
) -> list[FoundPartnership]:
    """All partnerships of a text, but of sentences that go on for more than 1500 characters.

    Args:
        text: A statement, white space of any kind as single characters.
        language: Of the report.
        gazetteer: The names that are known.
        least: The stage from which on they count: in prose that is not about partnerships some are no news. What is
            told as "the collaboration between …" that goes on counts where it is committed.
    """
    only_firm = least in _FIRM_STAGES
    found: list[FoundPartnership] = []
    before = previous = ""
    for sentence in (_SMALL_SENTENCE if _BEGINS_SMALL.match(text) else _SENTENCE).finditer(text):
        start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
        span = Span(start, sentence.end())
        if len(span) > _LONGEST_SENTENCE:
            continue
        if only_firm and not _may_be_firm(sentence[0], language):
            before = span.of(text)
            continue
        parts = _of_all_before(previous, text, span, language, gazetteer)
        parts = parts or _parts(text, span, language, gazetteer) or _read_on(before, text, span, language, gazetteer)
        previous = span.of(text)
        if not parts and found and not before and (more := _with_detail(found[-1], span.of(text), language)):
            found[-1] = more
            continue
        before = "" if parts else span.of(text)
        for part, one in parts:
            if len(one.parties) < _FEWEST_PARTIES and least is not PartnershipStage.MENTIONED:
                continue  # elsewhere sums are told of what nobody here is a party to
            firm = one.stage in _FIRM_STAGES
            counts = _ORDER.index(one.stage) >= _ORDER.index(least)
            if counts or (only_firm and _goes_on(one, language)):
                found.append(FoundPartnership(one, part, 0.9 if firm else 0.8))
    return found


def _with_detail(one: FoundPartnership, sentence: str, language: Language) -> FoundPartnership | None:
    """A partnership with the sum or the date that a sentence of its own tells behind it: "Montant : 25 000 €."."""
    if not _label().match(sentence):
        return None
    sums, known = _find_sums(sentence, language), one.partnership
    money = next((s for s in sums if _MONEY.fullmatch(s.unit)), None) if known.amount is None else None
    due = partnership_words(language).due.search(sentence.replace("’", "'")) if known.due is None else None
    told = replace(
        known,
        amount=money.value if money else known.amount,
        currency=money.unit if money else known.currency,
        due=due_date(due) if due else known.due,
    )
    return FoundPartnership(told, one.span, one.confidence)


@cache
def _label() -> re.Pattern[str]:
    """What a detail of a partnership begins with: "Montant :", "Plazo de ejecución:"."""
    return re.compile(rf"{any_word('detail-label').pattern}(?:\s\w+){{0,2}}\s?[:：]", re.IGNORECASE)


def _may_be_firm(sentence: str, language: Language) -> bool:
    """Whether a sentence has a word of what is signed or promised, or of joint work: few in a debate have."""
    told = partnership_words(language).firm.search(sentence)
    return told is not None or may_hold_acts(sentence.casefold(), language, _FIRM_ACTS)


def _parts(text: str, span: Span, language: Language, gazetteer: Gazetteer) -> list[tuple[Span, Partnership]]:
    """The partnerships of a sentence: several where each of its parts tells of one that is whole in itself."""
    for border in partnership_words(language).border.finditer(text, span.start, span.end):
        of_both = _read_on(text[span.start : border.start()], text, Span(border.end(), span.end), language, gazetteer)
        if of_both:
            return of_both
        before = _read(text[span.start : border.start()], language, gazetteer)
        behind = before and _parts(text, Span(border.end(), span.end), language, gazetteer)
        if before and behind:
            return [(Span(span.start, border.start()), before), *behind]
    one = _read(span.of(text), language, gazetteer)
    return [(span, one)] if one else []


def _read_on(
    before: str, text: str, span: Span, language: Language, gazetteer: Gazetteer
) -> list[tuple[Span, Partnership]]:
    """What a sentence or clause tells of the parties of the one before it, which it calls "the two"."""
    words = partnership_words(language)
    both = words.both.match(span.of(text))
    parties = find_parties(before, language, gazetteer) if both else []
    if both is None or len(parties) < _FEWEST_PARTIES or words.no_tie.search(before):
        return []
    *first, last = (party.name for party in parties)
    one = _read(f"{', '.join(first)} {_AND[language]} {last}{span.of(text)[both.end() :]}", language, gazetteer)
    return [(span, replace(one, text=fold_space(span.of(text))))] if one else []


def _of_all_before(
    previous: str, text: str, span: Span, language: Language, gazetteer: Gazetteer
) -> list[tuple[Span, Partnership]]:
    """What "both institutions" do that the sentence before named, whether it ties them or not."""
    if not previous or not calls_all(span.of(text)):
        return []
    return _read_on(previous, text, span, language, gazetteer)


def _read(sentence: str, language: Language, gazetteer: Gazetteer) -> Partnership | None:
    if sentence.endswith("?") or _ASKED.match(sentence):
        return None
    parties = find_parties(sentence, language, gazetteer)
    sums = _find_sums(sentence, language) if parties else []
    money = _told_sum(sums)
    alone = len(parties) < _FEWEST_PARTIES
    if alone and money is None:
        return None
    told = Told.of(sentence, language, parties, priced=bool(sums))
    stage = stage_of_pledge(told) if alone else stage_of(told)
    if stage is None:
        return None
    return Partnership(
        parties=tuple(party.name for party in told.parties),
        kind=PartnershipKind.PLEDGE if alone else kind_of(told, stage),
        stage=stage,
        amount=money.value if money else None,
        currency=money.unit if money else None,
        due=_due(told.plain, language, told.acts, stage),
        text=fold_space(sentence),
    )


def _told_sum(sums: Sequence[Figure]) -> Figure | None:
    """The first of some sums; of "a euro for each that A raises, up to EUR 40,000" the second."""
    money = [one for one in sums if _MONEY.fullmatch(one.unit)]
    return next((one for one in money if one.value > 1), money[0] if money else None)


def _goes_on(one: Partnership, language: Language) -> bool:
    """Whether a sentence is about a partnership itself: "the collaboration between … will continue"."""
    words, plain = partnership_words(language), one.text.replace("’", "'")
    is_declared = one.stage is PartnershipStage.DECLARED
    if not is_declared:
        return False
    joint_work_continues = words.joint_noun.search(plain) and words.future.search(plain)
    return bool(joint_work_continues or words.goes_on.search(plain))


def _find_sums(sentence: str, language: Language) -> list[Figure]:
    """The sums of money of a sentence, also those whose currency is of several countries: "80 000 francs"."""
    currencies = quantities(language).currencies
    figures = (found.figure for found in find_figures(sentence, language))
    return [one for one in figures if _MONEY.fullmatch(one.unit) or one.unit.casefold() in currencies]


def _due(plain: str, language: Language, acts: Sequence[Act], stage: PartnershipStage) -> str | None:
    """The date by which something is to be done, or until which what is signed lasts."""
    words = partnership_words(language)
    later = any(act.tense is Tense.FUTURE for act in acts) or words.future.search(plain) is not None
    sure = stage is PartnershipStage.COMMITTED or (later and stage is not PartnershipStage.MENTIONED)
    found = [one for one in words.due.finditer(plain) if _is_to_come(one, acts) and (sure or _is_exact(one))]
    if stage is PartnershipStage.SIGNED:  # else it is the day on which it was signed
        led = (one for one in found if one["led"])
        return next(
            (due_date(one) for one in led if words.lasts.match(one[0]) or _is_done_by(plain, one.start(), acts)), None
        )
    if found:
        return due_date(found[0])
    if stage is PartnershipStage.MENTIONED or not (acts or later):
        return None
    decided = stage is PartnershipStage.COMMITTED
    years = _IN_YEAR.finditer(plain, 0 if later else acts[0].span.end)
    return next((year[1] for year in years if not _is_past(year.start(), acts, decided=decided)), None)


def _is_exact(date: re.Match[str]) -> bool:
    """Whether a date is one that something is due at whatever is told: no season, and no day from which on it is so."""
    return not any(date.group("start", "soon", "year", "season"))


def _is_to_come(date: re.Match[str], acts: Sequence[Act]) -> bool:
    """Whether a day that "on" leads to is told of what will be: "will be signed on 8 May 2015"."""
    before = [act for act in acts if act.span.end <= date.start() and not _is_adjective(date.string, act)]
    if _ON.match(date[0]) is None or _STARTS.search(date.string, 0, date.start()):
        return True
    if not date.string[: date.start()].strip():  # "On 12 June 2014 A and B will sign", but "A announced that"
        return bool(acts) and acts[0].tense is Tense.FUTURE and _SAYS.search(date.string, date.end()) is None
    return bool(before) and before[-1].tense not in (Tense.PAST, Tense.BACKGROUND)


def _is_adjective(plain: str, act: Act) -> bool:
    """Whether a participle tells of what kind a thing is: "abrirán la clínica compartida"."""
    return act.tense is Tense.PAST and _PARTICIPLE.search(plain, 0, act.span.end) is not None


def _is_done_by(plain: str, place: int, acts: Sequence[Act]) -> bool:
    """Whether a date is that of what is signed to be done: "signed an agreement to paint 300 roofs before May 2015"."""
    signed = next((act.span.end for act in acts if Does.SIGN in act.does), 0)
    return _TO_DO.search(plain, signed, place) is not None


def _is_past(place: int, acts: Sequence[Act], *, decided: bool) -> bool:
    """Whether the last verb before a place tells of what was: "began in 2012", but "decided to merge in 2015"."""
    before = [act for act in acts if act.span.start < place and not (decided and Does.COMMIT in act.does)]
    return bool(before) and before[-1].tense in (Tense.PAST, Tense.BACKGROUND)
