"""What in a sentence is a tie: a gift, a tool that is shared, a network that is joined, work that is done together."""

import re
from itertools import pairwise

from ...model import Language
from .acts import ASSERTED, FIRM, FIRST_PERSON, Act, Does, Tense
from .charges import charges
from .common_work import (
    goes_on_by_both,
    has_partner,
    is_helped,
    is_joint_team,
    is_linked,
    is_picked,
    works_with_us,
)
from .costs import shares_cost
from .doing import do_anything, is_no_deed
from .getting import gets_help, learns_at
from .gifts import gives_or_joins
from .in_short import shares_in_short, works_in_short
from .joining import leads_to_work
from .meant import mean_to_do
from .papers import is_in_force
from .party import ARTICLE
from .shared_tools import gets_tool_of_another, lets_use
from .shared_work import goes_on_with, is_bond_of, is_under_way, splits_work, works_for
from .side_by_side import does_a_part, has_help, works_beside
from .told import OF_BOARD, Told, are_coordinated, follow, names_paper, opens_clause, tells_of_member
from .undertakings import ANY_WORK, STUDY, UNDERTAKING
from .using import find_used
from .we import OUR, OUR_OBJECT, is_pronoun
from .will_be import will_only_be

_BETWEEN = re.compile(r"\b(?:between|entre)\b")
_WITH, _BY = re.compile(rf"\b(?:with|con|avec)\s+{ARTICLE}$"), re.compile(rf"\b(?:by|por|par)\s+{ARTICLE}$")
# "B is our partner in"
_IS_PARTNER = re.compile(
    r"\b(?:is|are|be(?:come|came)s?|devient|devenue?|remains?|es|son|será|sigue\s+siendo|est|sont|reste|sera)\s+_+\s+(?:[a-zà-ÿ]+\s+)?(?:partners?|ally|soci[oa]s?|aliad[oa]s?|contraparte|partenaires?)\b"
)
_VERBS = {
    Language.EN: re.compile(
        r"\s+(?:(?:are|have\s+been)\s+(?:[a-z]+ly\s+|now\s+|also\s+)?(?P<verb>[a-z-]+ing)"
        r"|have\s+(?:just\s+|now\s+|already\s+)?(?:begun|started)\s+(?:to\s+(?P<begun>[a-z]+)|(?P<doing>[a-z]+ing)\s+(?:the|an?|its|their|two|three|\d+)))\b"
    ),
    Language.ES: re.compile(r"\s+(?:ya\s+|también\s+|están\s+)?(?P<verb>[a-zà-ÿ]+(?:(?<!b)(?<!í)[ae]n|[ae]ndo))\b"),
    Language.FR: re.compile(
        r"\s+(?:sont\s+en\s+train\s+d(?:e\s+|')(?P<doing>[a-zà-ÿ]+)|(?P<verb>[a-zà-ÿ]+(?<!ai)ent|(?:ess|p)aient))\b"
    ),
}
# "Estamos clasificando cartas codo a codo con B", whatever the verb.
_PROGRESS = {
    Language.EN: re.compile(r"\b(?:are|is|been|keeps?)\s+(?:[a-z]+ly\s+)?(?!being\b)[a-z]+ing\b"),
    Language.ES: re.compile(
        r"\b(?:est(?:á|án|amos)|sig(?:ue|uen)|seguimos|llevan?|llevamos|vienen?|venimos|andan?)\s+(?:[a-z]+mente\s+)?[a-zà-ÿ]+ndo\b"
    ),
    Language.FR: re.compile(r"\ben\s+train\s+(?:de\s|d')"),
}
# "Have formed a team": what two set up lasts.
_SETS_UP = re.compile(
    r"(?:form|set|creat|establish|found|mont|constit|cre[óa]|crée|form|pus|mis|abr|ouv|open)\w*\s+(?:(?:up|sur\s+pied|en\s+marcha|en\s+place)\s+)?(?:an?|un[ea]?|their|su|leur)\s+(?:[a-zà-ÿ-]+\s+){0,2}"
    r"(?:desk|clinic|library|kitchen|kiosk|ventanilla|clínica|biblioteca|taller|guichet|permanence|clinique|atelier|bibliothèque|team|group|committee|office|task\s+force|unit|desk|centre|center|school|equipo|grupo|comité|mesa|oficina|unidad|centro|escuela|équipe|groupe|bureau|cellule|comité|école)\b",
    re.IGNORECASE,
)
_WORK_OF = re.compile(
    rf"\b(?:{ANY_WORK}|work|trabajo|travail|labor)\s+(?:[a-zà-ÿ]+\s+){{0,2}}?(?:(?:of|by|de|du|des|del)\s+{ARTICLE}|d')$",
    re.IGNORECASE,
)
# "Takes part in the study of B"
_TAKES_PART = re.compile(
    rf"\b(?:tak(?:es?|ing)\s+part|participat(?:es?|ing)|participan?|particip(?:ará|arán|amos)|participe(?:nt|ra|ront)?|tom(?:a|an|ará)\s+parte"
    rf"|pren(?:d|nent|dra)\s+part)\s+(?:in|en|à|au|dans)\s+(?:[^.;:]{{0,40}}\s|l')?(?:{UNDERTAKING}|{STUDY})\b"
)
_IN_RETURN = re.compile(
    r"\W*(?:in\s+(?:return|exchange)\s+for|a\s+cambio\s+de|en\s+échange\s+d|(?:at|on|by)\s[^,.;]{0,40}?\binvitation|(?:por|a)\s+invitación"
    r"|à\s+l'invitation)\b",
    re.IGNORECASE,
)
_WORK_WITH = re.compile(rf"\b{ANY_WORK}\s(?:[^_.;:]{{1,60}}\s)?(?:with|con|avec)\s+{ARTICLE}_", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|have)\s+(?:[a-z]+\s+)?$")
_ONGOING = re.compile(
    r"\b(?:goes|go|going)\s+on\b|\b(?:contin[uú]|prosig|poursui|start|beg[iau]n|empi?e[zc]|comi?e[nz]|arranc|commenc|démarr)\w*",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"start|beg[au]n|launch|empez|comenz|inici|lanz|emprend|arranc|commenc|lanc|début|démarr|entrepr", re.IGNORECASE
)
# "Has begun, along with B, to number the stairs"
_BEGINS_WITH = re.compile(
    rf"\s*,?\s+(?:(?:along|together|junto)\s+)?(?:with|con|avec)\s+{ARTICLE}_+\s*,?\s+(?:to|à|a)\s",
    re.IGNORECASE,
)
_SUBJECT_BEHIND = re.compile(rf"\s+{ARTICLE}_+\s+(?:y|e|et)\s")
_GOES_ON = re.compile(
    rf"\s+(?:(?:[^\W\d_]+\s+)?(?:with|con|avec)\s+{ARTICLE}_+\s+)?(?:an?|the|its|un[ea]?|el|la|le|su|son|sa)\s+"
    rf"(?:(?!(?:with|con|avec)\b)[^\W\d_]+\s+){{0,3}}{UNDERTAKING}\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IMPERFECT = {
    Language.ES: re.compile(r"\s+(?:[a-zà-ÿ]+aban|[a-zà-ÿ]+(?<!r)ían)\b"),
    Language.FR: re.compile(r"\s+(?!essaient|paient)[a-zà-ÿ]{2,}(?<!r)aient\b"),
}
_PART = re.compile(
    r"\s+(?:part(?:e|ie)?|(?:[^\W\d_]+\s+){0,2}(?:views?|opinions?|positions?)|in\s+the\s+same|en\s+(?:la\s+misma|el\s+mismo)|dans\s+l[ae]\s+même)\b",
    re.IGNORECASE,
)
# "A and B pay most of such projects"
_IN_GENERAL = re.compile(
    r"\s+(?:(?:to|for|with|a|con|para|de|à|avec|pour)\s+)?(?:most|many|all|several|numerous|such|other|la\s+may\w+|much[oa]s|vari[oa]s|tod[oa]s|tales|otr[oa]s"
    r"|la\s+plupart|beaucoup|plusieurs|toutes?|tous|de\s+nombreu\w+|de\s+tel\w+|d'autres)\b"
)
_JOINT_WAYS = (
    works_in_short,
    works_with_us,
    is_picked,
    is_joint_team,
    is_helped,
    has_partner,
    goes_on_by_both,
    is_linked,
    works_beside,
    does_a_part,
    has_help,
)
# "Would welcome a common counter"
_COMMON = re.compile(r"\b(?:an?|one)\s+(?:common|joint|shared)\s+[a-z]{4,}")
_NEAR, _TWO = 60, 2
_TIES = frozenset(Does) - {Does.WISH, Does.USE}


def names_tie(told: Told) -> bool:
    """Whether a sentence that hopes or talks has words for a tie."""
    if (
        _is_joint(told)
        or names_paper(told, told.said)
        or (are_coordinated(told) and mean_to_do(told))
        or tells_of_member(told)
        or _WORK_WITH.search(told.said)
        or gives_or_joins(told, tuple(Tense))
        or find_used(told)
    ):
        return True
    does = any(act.does & _TIES for act in told.acts)
    named = (told.words.money, told.words.tool, told.words.jointly, told.words.access, _COMMON)
    return does or told.priced or any(words.search(told.said) for words in named)


def is_declared(told: Told) -> bool:
    """Whether a sentence that hopes for nothing tells that something is or will be done."""
    words, clause = told.words, told.clause
    if _was_so(told):
        return False
    # "Announced that it would cover"
    firm = (*FIRM, Tense.MAYBE) if words.reports.search(told.said) and not words.condition.search(told.said) else FIRM
    if tells_of_member(told) or gives_or_joins(told, firm) or _is_joint(told) or is_in_force(told):
        return True
    if (
        shares_cost(told)
        or splits_work(told)
        or lets_use(told)
        or learns_at(told)
        or gets_help(told)
        or gets_tool_of_another(told)
        or find_used(told)
        or shares_in_short(told)
        or words.access.search(clause)
        or (words.shares.search(clause) and words.tool.search(clause))
    ):
        return True
    if words.future.search(clause) and _IN_RETURN.match(told.said):
        return True
    apart = words.no_bond.search(told.said, 0, told.parties[0].span.start)  # "mistrust between A and B will end"
    if words.future.search(clause) and (
        names_paper(told, clause) or (are_coordinated(told) and not (apart or will_only_be(told)))
    ):
        return True
    before = told.said[: told.parties[0].span.start]
    if are_coordinated(told) and _WORK_OF.search(before) and _ONGOING.search(told.said, told.parties[1].span.end):
        return True
    if (_do_together(told) or do_anything(told)) and not OF_BOARD.search(told.said):
        return True
    works = any(Does.WORK in act.does and _lasts(told, act) for act in told.acts)
    return works and (are_coordinated(told) or _is_done_by_the_second(told) or _is_done_for_us(told))


def _was_so(told: Told) -> bool:
    """Whether what two did is told in the imperfect: "A y B llevaban juntos una escuela", "A et B tenaient"."""
    imperfect = _IMPERFECT.get(told.language)
    if imperfect is None or not are_coordinated(told):
        return False
    return imperfect.match(told.said, told.parties[-1].span.end) is not None


def _lasts(told: Told, act: Act) -> bool:
    """Whether what is done goes on, or is to come; to "form part" of something or "hold views" is no work."""
    if _PART.match(told.said, act.span.end):
        return False
    goes_on = (
        act.tense is Tense.PAST and _HAS.search(told.said, 0, act.span.start) and told.words.since.search(told.said)
    )
    return act.tense in ASSERTED or bool(goes_on) or _begins(told, act) or _may_be_now(told, act)


def _begins(told: Told, act: Act) -> bool:
    """Whether something was begun that goes on: "empezó con B un proyecto piloto"."""
    if act.tense is Tense.PAST and _SETS_UP.match(told.said, act.span.start):
        return True
    begun = act.tense is Tense.PAST and _BEGINS.match(told.said, act.span.start)
    if not begun:
        return False
    named = (told.words.joint, told.words.jointly)
    # "Empezaron A y B a levantar un registro común"
    start = told.parties[-1].span.end if _SUBJECT_BEHIND.match(told.said, act.span.end) else act.span.end
    joint = any(words.search(told.said, start, start + _NEAR) for words in named)
    with_other = _GOES_ON.match(told.said, act.span.end) or _BEGINS_WITH.match(told.said, act.span.end)
    return joint or with_other is not None


def _may_be_now(told: Told, act: Act) -> bool:
    """Whether "desarrollamos", which may be the present or the past, has nothing that tells of the past."""
    ours = told.language is Language.ES and act.span.of(told.said).endswith(FIRST_PERSON)
    past = told.words.past_time.search(told.said) or _YEAR.search(told.said)
    return ours and act.tense is Tense.PAST and not past


def _do_together(told: Told) -> bool:
    """Whether two parties are the subject of any verb of doing: "A and B are digging wells", "A et B creusent"."""
    second = told.parties[1].span
    last = next(
        (two.span for two, three in pairwise(told.parties) if not follow(told, two, three)), told.parties[-1].span
    )
    if not (opens_clause(told) and are_coordinated(told)) or second.end > last.end:
        return False
    verb = _VERBS[told.language].match(told.said, last.end)
    if verb is None or _PART.match(told.said, verb.end()) or _IN_GENERAL.match(told.said, verb.end()):
        return False
    parts = verb.groupdict()
    if parts.get("begun"):  # "have begun to map", but "to doubt"
        return any(Does.WORK in act.does and act.span.start == verb.start("begun") for act in told.acts)
    done = verb["verb"] or parts.get("doing") or ""
    if told.language is not Language.EN and is_no_deed(done, told.language):
        return any(Does.WORK in act.does and act.span.start == verb.start("verb") for act in told.acts)
    return told.words.stative.fullmatch(done) is None


def _is_joint(told: Told) -> bool:
    """Whether two of them do something together, or a noun such as "collaboration between" leads to them."""
    joins = any(Does.JOIN in act.does and leads_to_work(told, act) for act in told.acts)
    if joins or told.words.joint_noun.search(told.said) or _IS_PARTNER.search(told.said) or charges(told):
        return True
    if _TAKES_PART.search(told.said) and told.parties[0].span.start < told.parties[1].span.start:
        return True
    before = told.said[: told.parties[0].span.start]
    ours = any(is_pronoun(told.plain, one.span) for one in told.parties)
    if ours and are_coordinated(told) and _PROGRESS[told.language].search(told.clause):
        return True  # "con B estamos armando un libro"
    if goes_on_with(told) or is_under_way(told) or is_bond_of(told) or works_for(told):
        return True
    if any(one(told) for one in _JOINT_WAYS):
        return True
    if _BETWEEN.search(before) and not told.words.no_bond.search(before):
        return True
    under_way = any(act.tense in ASSERTED for act in told.acts) or _PROGRESS[told.language].search(told.clause)
    if told.words.jointly.search(told.clause) and under_way:
        return True
    return are_coordinated(told) and told.words.joint.search(told.said) is not None


def _is_done_by_the_second(told: Told) -> bool:
    """Whether something done with the first party is done by the second: "work with A will be continued by B"."""
    before, between = told.blanked[: told.parties[0].span.start], told.blanked[: told.parties[1].span.start]
    return _WITH.search(before) is not None and _BY.search(between) is not None


def _is_done_for_us(told: Told) -> bool:
    """Whether one party works at what is "ours": "B prints our newsletter"."""
    first, us = told.parties[0].span, told.parties[1].span
    if not (len(us) and is_pronoun(told.plain, us) and OUR.match(told.plain, us.start)):
        return False
    before = (act for act in told.acts if Does.WORK in act.does and act.tense in ASSERTED)
    return any(
        first.end <= act.span.start and OUR_OBJECT.fullmatch(told.said, act.span.end, us.start) for act in before
    )
