"""An organizer that a sentence does not name: "we", "us", "our programme", "apoyarnos", or "the university"."""

import re
from collections.abc import Callable, Iterator, Sequence

from ...model import Language, Span
from ...wording import holds_words, match_key
from ..values.gazetteer import Known
from .acts import ASSERTED, FIRST_PERSON, Does, Tense, find_acts
from .party import ARTICLE, Party
from .we import (
    BEFORE_TOOL,
    OUR,
    OUR_AND_THOSE,
    OUR_OBJECT,
    OUR_OFFER,
    OUR_PAPER,
    OUR_PARTNER,
    OUR_WORK,
    WE_KNOW,
    our_staff,
    says_we,
)
from .words import PartnershipWords, partnership_words

_WITH = re.compile(rf"\b(?:with|con|avec)\s+{ARTICLE}$")
# "Nous a informés": somebody else tells.
_TELLS_US = re.compile(r"\s+(?:a|ont|nous)\s+(?:inform|dit|indiqu|expliqu|annonc|signal|appris|confirm|racont|rappel)")
_STATES = re.compile(
    r"[^.;]{0,60}?\s(?:is|are|was|were|has|have|had|should|must|can|could|fue|fueron|era|es|son|está|ha|han|debe|deben|puede"
    r"|est|sont|(?:a|ont)(?=\s+(?:été|eu|[a-zà-ÿ]+(?:é|i|u|is|it)e?s?\b))|fut|était|doit|doivent|peut)\s"
)
_PLANNED = re.compile(
    r"(?:planned|foreseen|envisaged|being|under|in\s+(?:preparation|progress)|begun|started|commenced|previst|en\s+prepar|en\s+(?:curso|marcha)"
    r"|empezado|comenzado|prévu|envisag|à\s+l'étude|en\s+cours|commencé|démarré|débuté)"
)
_PAPER = re.compile(r"\b(?:MoU|memor[aá]nd|agreement|convenio|acuerdo|convention|accord|protocol)", re.IGNORECASE)
# "Puts its maps at our disposal"
_DISPOSAL = re.compile(r"\s+dispos", re.IGNORECASE)
# Of "will support our partner in Kera" we get nothing.
_GIVES, _SOMEBODY_ELSE = (
    {Does.GIVE, Does.SUPPORT},
    re.compile(r"\s+(?:partner|member|neighbour|sister|colleague|soci|aliad|miembro|vecin|partenaire|membre|voisin)"),
)
# "Apoyarnos"
_US_BEHIND = re.compile(r"(?<!\w)[^\W\d_]{2,}[aei]rnos(?P<us>)(?!\w)")
_LOOK_BACK = 500
_TAKES_UP = frozenset({Does.WORK, Does.USE, Does.SHARE})
# "Will weld our rails"
_WILL_DO = re.compile(
    r"(?:\bwill\s+[a-z]+|\b[a-zà-ÿ]{3,}(?:[aei]rán?|ra|ront)"
    # "Has agreed to check our numbers", "aceptó revisar nuestros", "a accepté de vérifier nos"
    r"|\b(?:agreed|promised|pledged|undertook|undertaken|decided|offered|accepted|wants?|plans?|ready|going|willing|prepared)\s+to\s+[a-z]+"
    r"|\b(?:aceptó|prometió|acordó|decidió|ofreció|quiere|va|comprometió|dispuest[oa]|ofrecido|aceptado|prometido)\s+(?:a\s+|en\s+)?[a-zà-ÿ]+[aei]r"
    r"|\b(?:accepté|promis|convenu|décidé|engagée?|va|veut|offert|proposé|prête?)\s+(?:de\s+|à\s+|d')?[a-zà-ÿ]+(?:er|ir|re))\s+$"
)
_FOR, _DIGIT, _NEAR = re.compile(r"\b(?:for|to|towards|into|in|para|a|en|pour|à|dans)\s+$"), re.compile(r"\d\d"), 12
# "Came on board as a partner"
_AS_PARTNER = re.compile(
    r"\s(?:as\s+(?:an?|the)\s+(?:[a-z]+\s+)?(?:partner|ally)|como\s+(?:soci|aliad)[oa]|comme\s+(?:partenaire|alliée?))\b"
)
_NUMBER = re.compile(rf"\W*(?:\d+\W+)?{ARTICLE}", re.IGNORECASE)
_DASH, _SHORT, _WITHS = re.compile(r"\s*(?:\([^)]*\)\s*)?[-–—:]\s+"), 45, "with con avec"


def find_ours(
    plain: str, language: Language, hosts: Sequence[Known], named: Sequence[Party], is_bound: Callable[[], bool]
) -> Iterator[Party]:
    """An organizer that is called "we", where it is the only one, or "the university", where it alone is one.

    Args:
        plain: A sentence with plain apostrophes.
        language: Of the report.
        hosts: The organizers.
        named: The parties that the sentence names.
        is_bound: Tells whether the sentence is about a signature, a promise, or joint work.
    """
    words, taken = partnership_words(language), [party.span for party in named]
    if len(hosts) == 1 and named:
        host = hosts[0]
        yield from (Party(host.name, host.key, span) for span in _unsaid(plain, language))
        alone = len(named) == 1 and not our_staff(language).search(plain)
        implied = alone and (
            words.without_us.search(plain, 0, named[0].span.start) or _line_of_ours(plain, named[0], words)
        )
        if alone and not implied and _opens_with_deed(plain, named[0], language):
            yield Party(host.name, host.key, Span(0, 0))
        if implied and _WITH.search(plain, max(0, named[0].span.start - _LOOK_BACK), named[0].span.start):
            yield Party(host.name, host.key, Span(implied.start(), implied.start()))
        if alone and (_line_of_theirs(plain, named[0], words) or _joins_us(plain, named[0], language)):
            yield Party(host.name, host.key, Span(named[0].span.end, named[0].span.end))
        for span in _pronouns(plain, language, is_bound):
            yield Party(host.name, host.key, span)
    for found in words.refers.finditer(plain) if named or len(hosts) > 1 else ():
        if found["we"] and any(one.match(plain, found.end()) for one in (_TELLS_US, WE_KNOW)):
            continue
        noun = found["noun"]
        meant = [h for h in hosts if not noun or holds_words(match_key(h.name), noun)]
        span = Span(*found.span("noun" if noun else "we"))
        if len(meant) == 1 and not any(map(span.overlaps, taken)):
            yield Party(meant[0].name, meant[0].key, span)


def says_ours(plain: str, language: Language) -> bool:
    """Whether a sentence speaks of its author: "we", "our", "hemos"."""
    words = partnership_words(language)
    told = (OUR, words.us, _US_BEHIND)
    if any(one.search(plain) for one in told) or find_we(plain, language):
        return True
    return next(_unsaid(plain, language), None) is not None


def find_we(plain: str, language: Language) -> list[Span]:
    """Where a sentence says "we" or "our institution"."""
    return [Span(*found.span()) for found in partnership_words(language).refers.finditer(plain) if found["we"]]


def _unsaid(plain: str, language: Language) -> Iterator[Span]:
    """Where a Spanish verb says "we" by its ending alone."""
    if language is Language.ES:
        acts = (act.span for act in find_acts(plain, language))
        we = next((span.start for span in acts if span.of(plain).endswith(FIRST_PERSON)), None)
        helps = says_we(plain, language) if we is None else None
        start = helps.start() if helps else we
        if start is not None:
            yield Span(start, start)


def _pronouns(plain: str, language: Language, is_bound: Callable[[], bool]) -> Iterator[Span]:
    """What stands for an organizer, or "our" tool; who speaks for it does where something is bound."""
    words = partnership_words(language)
    patterns = [words.us, *([_US_BEHIND] if language is Language.ES else [])]
    says_our = OUR.search(plain)
    if says_our:
        patterns += [words.ours, OUR_AND_THOSE, OUR_WORK, OUR_PARTNER, OUR_PAPER, OUR_OFFER]
    if says_our and our_staff(language).search(plain) and (is_bound() or _works(plain, language)):
        patterns.append(our_staff(language))
    yield from (Span(*one.span("us")) for pattern in patterns for one in pattern.finditer(plain))
    if not says_our:
        return
    given: list[int] | None = None
    both = [one.start() for one in OUR_AND_THOSE.finditer(plain)]
    for our in OUR.finditer(plain):
        tool = words.tool.search(plain, our.end())
        if given is None:
            given = [act.span.end for act in find_acts(plain, language) if act.does & _GIVES]
        to_ours = any(end <= our.start() for end in given) or _is_done_to(plain, our.start(), words, language)
        to_ours = to_ours and not _SOMEBODY_ELSE.match(plain, our.end())
        of_ours = tool and BEFORE_TOOL.fullmatch(plain, our.end(), tool.start())
        if our.start() in both:
            continue
        if to_ours or of_ours or _DISPOSAL.match(plain, our.end()):
            yield Span(*our.span())


def _is_done_to(plain: str, start: int, words: PartnershipWords, language: Language) -> bool:
    """Whether a sum is for what is "our", or that is taken up: "EUR 15,000 for our clinic", "publish our map"."""
    if any(
        OUR_OBJECT.fullmatch(plain, act.span.end, start) and act.does & _TAKES_UP for act in find_acts(plain, language)
    ):
        return True
    if _WILL_DO.search(plain, 0, start):
        return True
    lead = _FOR.search(plain, max(0, start - _NEAR), start)
    return (
        lead is not None
        and (_DIGIT.search(plain, 0, lead.start()) or words.money.search(plain, 0, lead.start())) is not None
    )


def _works(plain: str, language: Language) -> bool:
    """Whether something is or will be worked on: "our students will work with B"."""
    return any(Does.WORK in act.does and act.tense in ASSERTED for act in find_acts(plain, language))


def _tells_state(plain: str, party: Party) -> bool:
    """Whether a verb tells how a party was, and not that something is planned with it."""
    state = _STATES.match(plain, party.span.end)
    return state is not None and _PLANNED.match(plain, state.end()) is None


def _line_of_theirs(plain: str, party: Party, words: PartnershipWords) -> bool:
    """Whether a line names a party and then what the organizer has with it: "(3) LSU - letter of intent signed"."""
    behind = _DASH.match(plain, party.span.end) if _NUMBER.fullmatch(plain[: party.span.start]) else None
    told = re.split(r"[,;.]", plain[behind.end() : behind.end() + _SHORT])[0] if behind else ""
    return behind is not None and words.opens_ours.match(f"{told} {_WITHS}") is not None


def _opens_with_deed(plain: str, party: Party, language: Language) -> bool:
    """Whether a line begins with what was done, and nobody before it: "Signed up to the network of A"."""
    first = next(iter(find_acts(plain, language)), None)
    deed = first is not None and first.does & {Does.JOIN, Does.COMMIT} and first.tense is Tense.PAST
    return (
        bool(deed) and first is not None and not plain[: first.span.start].strip() and first.span.end < party.span.start
    )


def _joins_us(plain: str, party: Party, language: Language) -> bool:
    """Whether a party joined, of whom it is not said: "came on board as a partner", "se sumó como socia"."""
    joins = (act for act in find_acts(plain, language) if act.does & {Does.JOIN, Does.WORK})
    aboard = partnership_words(language).jointly.search(plain, party.span.end)
    partner = _AS_PARTNER.search(plain, party.span.end)
    return partner is not None and (aboard is not None or any(one.span.end <= partner.start() for one in joins))


def _line_of_ours(plain: str, party: Party, words: PartnershipWords) -> re.Match[str] | None:
    """A line such as "Joint workshop with A in June", without a verb that tells what A did or how it was."""
    opens = words.opens_ours.match(plain[: party.span.start])
    return opens if opens and (_PAPER.search(opens[0]) or not _tells_state(plain, party)) else None
