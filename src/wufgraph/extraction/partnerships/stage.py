"""How far a partnership has come by the words of a sentence."""

import re
from collections.abc import Sequence

from ...model import PartnershipStage, Span
from .acts import FIRST_PERSON, Act, Does, Tense, find_acts
from .parties import ARTICLE
from .told import Told, are_coordinated, joins, names_paper, tells_of_member

_PASSIVE = re.compile(
    r"(?:\b(?:was|were|been|be|it is|fue|fueron|sido|se|quedó|été|est|sera|sea|será)\s(?:[^\W\d_]+\s)?|\bs')$",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\s+(?:[^\W\d_]+\s+){0,4}?(?:by|between|por|entre|par)\b")
_BETWEEN = re.compile(r"\b(?:between|entre)\b")
_THAT = re.compile(r"\s+(?:(?:with|con|avec|between|entre)\s+[^,;]*?_+\s+)?(?:that\b|que\b|qu')")
_ATTITUDE = re.compile(r"commit|engag|comprom|d[eé]cid|determin", re.IGNORECASE)
_WITH, _BY = re.compile(rf"\b(?:with|con|avec)\s+{ARTICLE}$"), re.compile(rf"\b(?:by|por|par)\s+{ARTICLE}$")
_NEAR, _CLOSE = 60, 12
_DONE = (Tense.PAST, Tense.PRESENT, Tense.STATE)
_FIRM = (*_DONE, Tense.FUTURE)


def stage_of(told: Told) -> PartnershipStage | None:
    """The stage that the words say; None where they tell of no tie."""
    words = told.words
    if words.no_tie.search(words.no_tie_but.sub("", told.blanked)):
        return None
    signature, commitment = _signature(told), _commitment(told)
    if not (signature or commitment) and any(act.tense is Tense.BACKGROUND for act in told.acts):
        return None
    if words.condition.search(told.clause):
        return PartnershipStage.MENTIONED
    for place, stage in ((signature, PartnershipStage.SIGNED), (commitment, PartnershipStage.COMMITTED)):
        if place is not None:
            if words.tells.search(told.clause, 0, place.start):
                return None
            wish = _wish(told)
            governed = wish and (wish.start < place.start or wish.start - place.end < _CLOSE)
            return PartnershipStage.MENTIONED if governed else stage
    return _unfixed(told)


# -- what is signed, what is committed to


def _signature(told: Told) -> Span | None:
    """Where it is told that something is signed."""
    noun = told.words.signing.search(told.clause)
    if noun and told.words.upcoming.search(told.clause, max(0, noun.start() - _CLOSE), noun.end() + _CLOSE):
        return None
    if noun and names_paper(told, told.clause) and not any(act.tense is Tense.FUTURE for act in told.acts):
        return Span(*noun.span())
    label = told.words.label_signed.match(told.blanked)
    if label and names_paper(told, told.blanked):
        return Span(*label.span())
    signs = (act.span for act in told.acts if _is_signature(told, act) and _has_subject(told, act))
    return next(signs, None)


def _is_signature(told: Told, act: Act) -> bool:
    if act.tense not in _DONE:
        return False
    if Does.SIGN in act.does:
        return names_paper(told, told.clause) or told.words.joint_noun.search(told.clause) is not None
    if Does.CONCLUDE not in act.does or act.tense is Tense.STATE:
        return False
    near = told.clause[max(0, act.span.start - 2 * _NEAR) : act.span.end + _NEAR]
    return names_paper(told, near) and not told.words.future.search(near)


def _commitment(told: Told) -> Span | None:
    """Where it is told that somebody has committed themselves."""
    noun = told.words.committing.search(told.clause) or (told.priced and told.words.label.match(told.blanked))
    if noun:
        return Span(*noun.span())
    for act in told.acts:
        commits = Does.COMMIT in act.does and act.tense in _DONE and not _is_opinion(told, act)
        # "Are committed to open data" is an attitude; "sont convenus de", "it is agreed that" are none.
        attitude = act.tense is Tense.STATE and _ATTITUDE.match(told.clause, act.span.start)
        if commits and not attitude and _has_subject(told, act):
            return act.span
    return None


def _wish(told: Told) -> Span | None:
    """Where it is told that somebody wishes for something, or talks of it."""
    spans = [Span(*found.span()) for found in told.words.may_come.finditer(told.clause)]
    return min([*spans, *(act.span for act in told.acts if Does.WISH in act.does)], default=None)


def _is_opinion(told: Told, act: Act) -> bool:
    """Whether what follows "agreed" is what somebody thinks, and not what somebody will do."""
    behind = told.clause[act.span.end :]
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
    before, behind = told.clause[: act.span.start], told.clause[act.span.end :]
    if "_" in before or act.span.of(told.clause).endswith(FIRST_PERSON):
        return True
    return _PASSIVE.search(before) is not None or _AGENT.match(behind) is not None


# -- what is neither


def _unfixed(told: Told) -> PartnershipStage | None:
    """Mentioned or declared."""
    words, clause = told.words, told.clause
    if words.norm.search(words.may_come.sub("", clause)) or any(_is_opinion(told, act) for act in told.acts):
        return None
    if any(Does.WISH in act.does and _is_of_others(told, act) for act in told.acts):
        return None
    if (words.one_off.search(clause) or _is_of_event(told)) and not tells_of_member(told):
        return None
    if _wish(told) or any(act.tense is Tense.MAYBE for act in told.acts):
        mentions = _is_joint(told) or are_coordinated(told) or tells_of_member(told)
        mentions = mentions or _gives_or_joins(told, tuple(Tense))
        return PartnershipStage.MENTIONED if mentions else None
    return PartnershipStage.DECLARED if _is_declared(told) else None


def _is_of_others(told: Told, act: Act) -> bool:
    """Whether it is somebody else who has a wish: "participants wished that A and B would cooperate"."""
    return _THAT.match(told.clause, act.span.end) is not None and not _has_subject(told, act)


def _is_of_event(told: Told) -> bool:
    """Whether it is an event that they held together."""
    if told.words.event_was.search(told.clause):
        return True
    held = (act for act in told.acts if act.tense is Tense.PAST)
    return any(told.words.this_event.match(told.clause, act.span.end) for act in held)


def _is_declared(told: Told) -> bool:
    words, clause = told.words, told.clause
    if tells_of_member(told) or _gives_or_joins(told, _FIRM) or _is_joint(told):
        return True
    if words.shares.search(clause) and words.tool.search(clause):
        return True
    if words.future.search(clause) and (names_paper(told, clause) or are_coordinated(told)):
        return True
    works = any(Does.WORK in act.does and act.tense in (Tense.PRESENT, Tense.FUTURE) for act in told.acts)
    return works and (are_coordinated(told) or _is_done_by_the_second(told))


def _gives_or_joins(told: Told, tenses: Sequence[Tense]) -> bool:
    """Whether one party gives to another, supports it, or joins what it leads."""
    words = told.words
    money = words.money.search(told.blanked) is not None
    announced = told.priced and money and words.future.search(told.blanked) is not None
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
    if told.words.joint_noun.search(told.blanked) or names_paper(told, told.blanked):
        return True
    if _BETWEEN.search(told.blanked[: told.parties[0].span.start]):
        return True
    return are_coordinated(told) and told.words.joint.search(told.blanked) is not None


def _is_done_by_the_second(told: Told) -> bool:
    """Whether something done with the first party is done by the second: "work with A will be continued by B"."""
    before, between = told.blanked[: told.parties[0].span.start], told.blanked[: told.parties[1].span.start]
    return _WITH.search(before) is not None and _BY.search(between) is not None
