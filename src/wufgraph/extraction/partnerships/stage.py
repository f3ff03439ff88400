"""How far a partnership has come by the words of a sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import PartnershipStage, Span
from .acts import FIRST_PERSON, Act, Does, Tense, find_acts
from .parties import ARTICLE
from .told import Told, are_coordinated, joins, names_paper, tells_of_member

_PASSIVE = re.compile(
    r"(?:\b(?:was|were|been|be|being|it is|fue|fueron|sido|se|quedó|été|est|sera|sea|será)\s(?:[^\W\d_]+\s)?|\bs')$",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\s+(?:[^\W\d_]+\s+){0,4}?(?:by|between|por|entre|par)\b")
_BETWEEN = re.compile(r"\b(?:between|entre)\b")
_THAT = re.compile(r"\s+(?:(?:with|con|avec|between|entre)\s+[^,;]*?_+\s+)?(?:that\b|que\b|qu')")
_ATTITUDE = re.compile(r"commit|engag|comprom|d[eé]cid|determin", re.IGNORECASE)
# "Is committed to signing" is more than an attitude.
_TO_DO = re.compile(r"[^\W\d_]+\s+(?:to\s+[^\W\d_]+ing\b|a\s+[^\W\d_]+r\b|à\s+[^\W\d_]+(?:er|ir|re)\b)")
_WITH, _BY = re.compile(rf"\b(?:with|con|avec)\s+{ARTICLE}$"), re.compile(rf"\b(?:by|por|par)\s+{ARTICLE}$")
_PARTY = re.compile("_+")
_NEAR, _CLOSE = 60, 12
_DONE = (Tense.PAST, Tense.PRESENT, Tense.STATE)
_FIRM = (*_DONE, Tense.FUTURE)
_ASSERTED = (Tense.PRESENT, Tense.FUTURE)
_GIVES = frozenset({Does.GIVE, Does.SHARE, Does.SUPPORT, Does.JOIN})
_FEWEST_PARTIES = 2


def stage_of(told: Told) -> PartnershipStage | None:
    """The stage that the words say; None where they tell of no tie."""
    if told.words.no_tie.search(told.words.no_tie_but.sub("", told.blanked)):
        return None
    if not told.denied:
        return _stage_of_said(told)
    both_said = sum(told.said[one.span.start] == "_" for one in told.parties) >= _FEWEST_PARTIES
    stage = _stage_of_said(told) if both_said else None
    if stage is None:
        hopes = _hope(told, told.said) and _names_tie(replace(told, said=told.blanked))
        return PartnershipStage.MENTIONED if hopes else None
    return PartnershipStage.MENTIONED if told.unfixed and stage is not PartnershipStage.SIGNED else stage


def _stage_of_said(told: Told) -> PartnershipStage | None:
    signature, commitment = _signature(told), _commitment(told)
    if not (signature or commitment) and any(act.tense is Tense.BACKGROUND for act in told.acts):
        return None
    condition = told.words.condition.search(told.said)
    if condition:
        return None if _is_all_in(told, condition) else _mentioned(told)
    for place, stage in ((signature, PartnershipStage.SIGNED), (commitment, PartnershipStage.COMMITTED)):
        if place is not None:
            if told.words.tells.search(told.said, 0, place.start):
                return None
            return PartnershipStage.MENTIONED if _is_hoped(told, place) else stage
    return _unfixed(told)


def _is_all_in(told: Told, condition: re.Match[str]) -> bool:
    """Whether all parties stand in the condition: of "If A merged with B, archives would move" nobody does anything."""
    comma = told.said.find(",", condition.end())
    opens = not told.said[: condition.start()].strip()
    return opens and told.parties[-1].span.end <= comma


# -- what is signed, what is committed to


def _signature(told: Told) -> Span | None:
    """Where it is told that something is signed."""
    label = told.words.label_signed.match(told.blanked)
    if label and names_paper(told, told.blanked):
        return Span(*label.span())
    signs = (act.span for act in told.acts if _is_signature(told, act) and _has_subject(told, act))
    return next(signs, None) or _noun_of_signature(told)


def _noun_of_signature(told: Told) -> Span | None:
    noun = told.words.signing.search(told.said)
    if noun is None or not names_paper(told, told.said):
        return None
    to_come = told.words.upcoming.search(told.said, max(0, noun.start() - 2 * _CLOSE), noun.end() + 2 * _CLOSE)
    later = told.words.future.search(told.said) or any(act.tense is Tense.FUTURE for act in told.acts)
    return None if to_come or later else Span(*noun.span())


def _is_signature(told: Told, act: Act) -> bool:
    on_occasion = act.tense is Tense.BARE and told.words.occasion.search(told.said, 0, act.span.start)
    if act.tense not in _DONE and not on_occasion:
        return False
    if Does.SIGN in act.does:
        return names_paper(told, told.blanked) or told.words.joint_noun.search(told.blanked) is not None
    if Does.CONCLUDE not in act.does or act.tense is not Tense.PAST:
        return False
    near = told.said[max(0, act.span.start - 2 * _NEAR) : act.span.end + _NEAR]
    return names_paper(told, near) and not told.words.future.search(near)


def _commitment(told: Told) -> Span | None:
    """Where it is told that somebody has committed themselves."""
    noun = told.words.committing.search(told.said) or (told.priced and told.words.label.match(told.blanked))
    if noun and not told.words.thanks.search(told.said):
        return Span(*noun.span())
    return next((act.span for act in told.acts if _commits(told, act)), None)


def _commits(told: Told, act: Act) -> bool:
    if not (Does.COMMIT in act.does and act.tense in _DONE) or _is_opinion(told, act):
        return False
    # "Are committed to open data" is an attitude; "sont convenus de", "it is agreed that" are none.
    attitude = act.tense is Tense.STATE and _ATTITUDE.match(told.said, act.span.start)
    if attitude and not _TO_DO.match(told.said, act.span.start):
        return False
    return _has_subject(told, act) or told.priced


def _hope(told: Told, said: str) -> Span | None:
    """Where it is told that somebody wishes for something, or talks of it; what is done already has no part in that."""
    spans = [Span(*found.span()) for found in told.words.may_come.finditer(said)]
    spans += [act.span for act in told.acts if Does.WISH in act.does]
    asserted = [
        act.span for act in told.acts if act.tense in _ASSERTED and act.does & _GIVES and Does.WISH not in act.does
    ]
    return min((one for one in spans if not any(act.end <= one.start for act in asserted)), default=None)


def _is_hoped(told: Told, place: Span) -> bool:
    """Whether a signature or promise is itself hoped for, or is one to "explore" something."""
    hope = _hope(told, told.clause)
    if hope is not None and hope.start < place.start:
        return True
    return any(Does.WISH in act.does and 0 <= act.span.start - place.end < _CLOSE for act in told.acts)


def _is_opinion(told: Told, act: Act) -> bool:
    """Whether what follows "agreed" is what somebody thinks, and not what somebody will do."""
    behind = told.said[act.span.end :]
    if Does.COMMIT not in act.does:
        return False
    if told.words.opinion.match(behind.lstrip()):
        return True
    if _THAT.match(behind) is None:
        return False
    later = any(one.tense in (Tense.FUTURE, Tense.MAYBE) for one in find_acts(behind, told.language))
    return not (later or told.words.future.search(behind)) or told.words.norm.search(behind) is not None


def _has_subject(told: Told, act: Act) -> bool:
    """Whether a party stands before a verb, or it is passive: of "The panel agreed" nobody known is the subject."""
    before, behind = told.said[: act.span.start], told.said[act.span.end :]
    if "_" in before or act.span.of(told.said).endswith(FIRST_PERSON):
        return True
    if act.does & {Does.SIGN, Does.CONCLUDE} and names_paper(told, before):
        return True
    return _PASSIVE.search(before) is not None or _AGENT.match(behind) is not None


# -- what is neither


def _unfixed(told: Told) -> PartnershipStage | None:
    """Mentioned or declared."""
    if _hope(told, told.clause) or any(act.tense is Tense.MAYBE for act in told.acts):
        return _mentioned(told)
    return None if _is_no_tie(told) else PartnershipStage.DECLARED if _is_declared(told) else None


def _mentioned(told: Told) -> PartnershipStage | None:
    return PartnershipStage.MENTIONED if _names_tie(told) and not _is_no_tie(told) else None


def _is_no_tie(told: Told) -> bool:
    """Whether it is a demand, an opinion, a wish of others, thanks, or something that they did once."""
    words, clause = told.words, told.clause
    if words.norm.search(words.may_come.sub("", clause)) or any(_is_opinion(told, act) for act in told.acts):
        return True
    if words.thanks.search(clause) or any(Does.WISH in act.does and _is_of_others(told, act) for act in told.acts):
        return True
    return bool(words.one_off.search(clause) or _is_of_event(told)) and not tells_of_member(told)


def _is_of_others(told: Told, act: Act) -> bool:
    """Whether it is somebody else who has a wish: "participants wished that A and B would cooperate"."""
    return _THAT.match(told.said, act.span.end) is not None and not _has_subject(told, act)


def _is_of_event(told: Told) -> bool:
    """Whether it is an event that they held together."""
    if told.words.event_was.search(told.clause):
        return True
    held = (act for act in told.acts if act.tense is Tense.PAST)
    return any(told.words.this_event.match(told.said, act.span.end) for act in held)


def _names_tie(told: Told) -> bool:
    """Whether a sentence that hopes or talks has words for a tie."""
    if _is_joint(told) or are_coordinated(told) or tells_of_member(told) or _gives_or_joins(told, tuple(Tense)):
        return True
    return told.words.shares.search(told.blanked) is not None and told.words.tool.search(told.blanked) is not None


def _is_declared(told: Told) -> bool:
    words, clause = told.words, told.clause
    if tells_of_member(told) or _gives_or_joins(told, _FIRM) or _is_joint(told):
        return True
    if words.shares.search(clause) and words.tool.search(clause):
        return True
    if words.future.search(clause) and (names_paper(told, clause) or are_coordinated(told)):
        return True
    works = any(Does.WORK in act.does and act.tense in _ASSERTED for act in told.acts)
    return works and (are_coordinated(told) or _is_done_by_the_second(told))


def _gives_or_joins(told: Told, tenses: Sequence[Tense]) -> bool:
    """Whether one party gives to another, supports it, or joins what it leads."""
    words = told.words
    money = words.money.search(told.blanked) is not None
    announced = told.priced and words.future.search(told.said) is not None
    return announced or any(_is_gift(told, act, money=money) for act in told.acts if act.tense in tenses)


def _is_gift(told: Told, act: Act, *, money: bool) -> bool:
    words = told.words
    between = told.parties[0].span.end <= act.span.start < told.parties[1].span.start
    if joins(told, act):
        return True
    if (Does.GIVE in act.does and (told.priced or money)) or (Does.SHARE in act.does and told.priced):
        return act.tense is not Tense.PAST or not told.priced or between
    if Does.SHARE in act.does and words.tool.search(told.blanked):
        return True
    helps = Does.SUPPORT in act.does or (Does.SHARE in act.does and words.help.search(told.blanked))
    return bool(helps) and between and act.tense is not Tense.PAST


def _is_joint(told: Told) -> bool:
    """Whether two of them do something together, or a noun such as "collaboration between" leads to them."""
    if told.words.joint_noun.search(told.said) or names_paper(told, told.said):
        return True
    if _BETWEEN.search(told.said[: told.parties[0].span.start]):
        return True
    return are_coordinated(told) and told.words.joint.search(told.said) is not None


def _is_done_by_the_second(told: Told) -> bool:
    """Whether something done with the first party is done by the second: "work with A will be continued by B"."""
    before, between = told.blanked[: told.parties[0].span.start], told.blanked[: told.parties[1].span.start]
    return _WITH.search(before) is not None and _BY.search(between) is not None
