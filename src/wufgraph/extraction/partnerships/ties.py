"""What in a sentence is a tie: a gift, a tool that is shared, a network that is joined, work that is done together."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ...model import Language
from .acts import ASSERTED, FIRM, Act, Does, Tense
from .parties import ARTICLE
from .told import Told, are_coordinated, follow, names_paper, tells_of_member
from .we import BEFORE_TOOL, OUR, is_pronoun

_BETWEEN = re.compile(r"\b(?:between|entre)\b")
_WITH, _BY = re.compile(rf"\b(?:with|con|avec)\s+{ARTICLE}$"), re.compile(rf"\b(?:by|por|par)\s+{ARTICLE}$")
_FORCES = re.compile(r"\s+(?:forces|hands|efforts|esfuerzos|fuerzas)\b")
_TO_PARTY = re.compile(
    rf"\s+(?:(?:[^\W\d_]+(?:ly|mente|ment)|désormais|now)\s+)?(?:(?:to|into|a|à|al|au|en|dans)\s+)?{ARTICLE}_"
)
# What two do together may be named with its sum: "a drainage project of EUR 90,000", "a EUR 90,000 programme".
UNDERTAKING = (
    r"(?:projects?|programmes?|programs?|initiatives?|pilots?|schemes?|ventures?|campaigns?|proyectos?|programas?|iniciativas?"
    r"|pilotos?|campañas?|projets?|pilotes?|campagnes?|chantiers?)"
)
_COURSE = (
    r"(?:workshops?|seminars?|conferences?|courses?|talleres?|seminarios?|cursos?|ateliers?|séminaires?|formations?)"
)
STUDY = r"(?:stud(?:y|ies)|surveys?|research|estudios?|encuestas?|investigación|études?|enquêtes?|recherches?)"
_FOR_WORK = re.compile(
    r"_\s+(?:last\s+[a-z]+\s+|el\s+año\s+pasado\s+|l'an\s+dernier\s+)?(?:para\s+[a-zà-ÿ]+r\b|pour\s+[a-zà-ÿ]+(?:er|ir|re)\b|to\s+[a-z]+|in\s+[a-z]+ing"
    r"|(?:en|in|dans)\s+(?:el|los?|las?|les?|the|sus?|its)\s+(?!red(?:es)?\b|réseaux?\b|networks?\b)[a-zà-ÿ]+"
    rf"|(?:in|for|on|en|para|pour|dans|sur)\s+(?:an?|une?|una)\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{UNDERTAKING}|{STUDY}|{_COURSE}))\b"
)
_BELONGS = (
    rf"(?:\b(?:of|de|del|du|des|from|by|par|por|that|que)\s+{ARTICLE}|d'|qu'|\b(?:its|su|sus|son|sa|ses)\s[^_]*)_|_'s\s"
)
_OF_ANOTHER, _TOOL_OF_ANOTHER = (
    re.compile(_BELONGS),
    re.compile(rf"(?:\s+(?:(?:of|de|des|del|du|de\s+la)\s+|d['’]|de\s+l['’])[a-zà-ÿ]+)?\s+(?:{_BELONGS})"),
)
# "HOB's land register software"
_OWNED = re.compile(r"_'s\s+(?:[^\W_]+\s+){0,3}$")
# "The network of B grew: A joined on Wednesday."
_AT_END = re.compile(r"[^_]{0,15}(?:[.;]|$)")
_BY_AGENT = re.compile(rf"\s(?:by|por|par)\s+{ARTICLE}_")
_OPENS = re.compile(rf"(?:^|[:;,]\s)\W*{ARTICLE}$", re.IGNORECASE)
_VERBS = {
    Language.EN: re.compile(r"\s+(?:are|have\s+been)\s+(?:[a-z]+ly\s+|now\s+|also\s+)?(?P<verb>[a-z-]+ing)\b"),
    Language.ES: re.compile(r"\s+(?:ya\s+|también\s+|están\s+)?(?P<verb>[a-zà-ÿ]+(?:(?<!b)(?<!í)[ae]n|[ae]ndo))\b"),
    Language.FR: re.compile(r"\s+(?P<verb>[a-zà-ÿ]+(?<!ai)ent)\b"),
}
# "Doté d'un budget" is no gift.
_COSTS = re.compile(r"\s+(?:with|by|de|d'|con|à|pour)\s*(?:an?|une?)\s+(?:budget|fund|fonds|presupuesto|coût|cost)\b")
_SUM = r"(?:[A-Z]{2,3}\s?)?(?:[$€£]\s?)?\d[\d.,\s]*"
_SIZED = re.compile(
    rf"\b{UNDERTAKING}\s+(?:[^\W\d_]+['’]?\s?){{0,4}}?(?:of|for|at|over|de|por|d'environ|à)\s+(?:some\s+|about\s+|unos\s+)?{_SUM}"
    rf"|\ban?\s+{_SUM}(?:[^\W\d_]+\s+){{0,4}}?{UNDERTAKING}\b"
)
# What somebody lends, or shares of its own, whatever it be.
_HANDS_OVER = re.compile(
    r"(?:lend|lent|prest(?:a|ó|ar)|prêt)[^\W\d_]*\s+(?!\w*\s?(?:support|assist|help|servi|advi|train|apoy|ayud|asist|asesor"
    r"|aten|capacit|attention|main|appui|conseil|formation|voice|voz|voix))"
    r"|(?:shar|compart|partag|transmet|transmis|transfer|transfier|transfir)[^\W\d_]*\s+(?:its|their|sus?|son|sa|ses|leurs?)\s",
    re.IGNORECASE,
)
# "A joint training course", "un guide commun", "une formation pratique commune".
_JOINT_BEFORE = re.compile(r"\b(?:joint|common|shared)\s+(?:[^\W\d_]+\s+){0,2}$")
_JOINT_BEHIND = re.compile(r"\s+(?:[^\W\d_]+\s+){0,1}(?:conjunt[oa]s?|común|comunes|conjointe?s?|commune?s?)\b")
# Who translates the guide of another uses it.
_REWORKS = re.compile(
    r"tradu|translat|adapt|repro|ré?pli[cq]|r[eé]util|reus|test|pr(?:o|ue)b|ensay|essa[iy]", re.IGNORECASE
)
_RECEIVES = re.compile(r"recei|recib|rece[vz]|reçoi", re.IGNORECASE)
_BEGINS = re.compile(
    r"start|beg[au]n|launch|empez|comenz|inici|lanz|emprend|arranc|commenc|lanc|début|démarr|entrepr", re.IGNORECASE
)
_GOES_ON = re.compile(
    rf"\s+(?:(?:[^\W\d_]+\s+)?(?:with|con|avec)\s+{ARTICLE}_+\s+)?(?:an?|the|its|un[ea]?|el|la|le|su|son|sa)\s+"
    rf"(?:(?!(?:with|con|avec)\b)[^\W\d_]+\s+){{0,3}}{UNDERTAKING}\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(r"prom[ie]|pledg", re.IGNORECASE)
_OF_ONES_OWN = re.compile(
    rf"\s+(?:(?:to|à|a|al|aux?)\s+)?(?:{ARTICLE}_+\s+)?(?:(?:all|tout(?:es?)?|tous|tod[oa]s?)\s+(?:of\s+)?)?"
    r"(?:its|their|our|sus?|nuestr[oa]s?|son|sa|ses|notre|nos|leurs?)\s+"
    r"(?:(?!(?:for|to|on|para|pour|sobre|sur|and|y|et|with|con|avec|joint|own)\b)[^\W\d_]+(?:\s+|'))*"
)
_STRAIGHT = re.compile(rf"(?:\s+(?:to|à|a|al|aux?))?(?:\s+{ARTICLE}_+)?(?:\s+[^\W_]+){{1,4}}?\s+(?:d'|l')?")
# What is paid for is a gift without any word for money: "will pay the rent of B".
PAYS = re.compile(r"(?:co-?)?(?:fund|financ|finanz)|pa[giy]|subven|subsid|sufrag|cost[ae]", re.IGNORECASE)
_HEED = re.compile(r"\s+(?:more\s+|close\s+)?(?:attention|tribute|homage|heed|respects?|an?\s+visit|visits?)\b")
_NEAR = 60
_FEWEST_PARTIES = 2
_TIES = frozenset(Does) - {Does.WISH, Does.USE}


def names_tie(told: Told) -> bool:
    """Whether a sentence that hopes or talks has words for a tie."""
    if _is_joint(told) or are_coordinated(told) or tells_of_member(told) or _gives_or_joins(told, tuple(Tense)):
        return True
    does = any(act.does & _TIES for act in told.acts)
    named = (told.words.money, told.words.tool, told.words.jointly, told.words.access)
    return does or told.priced or any(words.search(told.said) for words in named)


def is_declared(told: Told) -> bool:
    """Whether a sentence that hopes for nothing tells that something is or will be done."""
    words, clause = told.words, told.clause
    if tells_of_member(told) or _gives_or_joins(told, FIRM) or _is_joint(told):
        return True
    if shares_cost(told) or words.access.search(clause) or (words.shares.search(clause) and words.tool.search(clause)):
        return True
    apart = words.no_bond.search(told.said, 0, told.parties[0].span.start)  # "mistrust between A and B will end"
    if words.future.search(clause) and (names_paper(told, clause) or (are_coordinated(told) and not apart)):
        return True
    if _do_together(told):
        return True
    works = any(Does.WORK in act.does and (act.tense in ASSERTED or _begins(told, act)) for act in told.acts)
    return works and (are_coordinated(told) or _is_done_by_the_second(told))


def _begins(told: Told, act: Act) -> bool:
    """Whether something was begun that goes on: "empezó con B un proyecto piloto"."""
    begun = act.tense is Tense.PAST and _BEGINS.match(told.said, act.span.start)
    return bool(begun) and _GOES_ON.match(told.said, act.span.end) is not None


def _do_together(told: Told) -> bool:
    """Whether two parties are the subject of any verb of doing: "A and B are digging wells", "A et B creusent"."""
    first, second = told.parties[0].span, told.parties[1].span
    last = next(
        (two.span for two, three in pairwise(told.parties) if not follow(told, two, three)), told.parties[-1].span
    )
    opens = _OPENS.search(told.said, 0, first.start) is not None
    if not (opens and are_coordinated(told)) or second.end > last.end:
        return False
    verb = _VERBS[told.language].match(told.said, last.end)
    return verb is not None and told.words.stative.fullmatch(verb["verb"]) is None


def _gives_or_joins(told: Told, tenses: Sequence[Tense]) -> bool:
    """Whether one party gives to another, supports it, or joins what it leads."""
    words = told.words
    money = words.money.search(told.blanked) is not None
    past = any(act.tense in (Tense.PAST, Tense.BACKGROUND) for act in told.acts) or words.spent.search(told.said)
    announced = told.priced and (not past or words.future.search(told.said) is not None)
    return announced or any(_is_gift(told, act, money=money) for act in told.acts if act.tense in tenses)


def _is_gift(told: Told, act: Act, *, money: bool) -> bool:
    words = told.words
    between = told.parties[0].span.end <= act.span.start < told.parties[1].span.start
    if joins(told, act):
        return True
    if (Does.GIVE in act.does and (told.priced or money)) or (Does.SHARE in act.does and told.priced):
        by_agent = _BY_AGENT.search(told.said, act.span.end) is not None
        return act.tense is not Tense.PAST or not told.priced or between or by_agent
    if (Does.SHARE in act.does or _uses(told, act)) and offers_tool(told):
        return True
    sends = Does.SHARE in act.does and gives_people(told, act)
    pays = Does.GIVE in act.does and PAYS.match(told.said, act.span.start) and not _HEED.match(told.said, act.span.end)
    helps = sends or pays or Does.SUPPORT in act.does or (Does.SHARE in act.does and words.help.search(told.blanked))
    return bool(helps) and between and act.tense is not Tense.PAST


def _is_joint(told: Told) -> bool:
    """Whether two of them do something together, or a noun such as "collaboration between" leads to them."""
    joins = any(Does.JOIN in act.does and leads_to_work(told, act) for act in told.acts)
    if joins or told.words.joint_noun.search(told.said) or names_paper(told, told.said):
        return True
    before = told.said[: told.parties[0].span.start]
    if _BETWEEN.search(before) and not told.words.no_bond.search(before):
        return True
    if told.words.jointly.search(told.clause) and any(act.tense in ASSERTED for act in told.acts):
        return True
    return are_coordinated(told) and told.words.joint.search(told.said) is not None


def _is_done_by_the_second(told: Told) -> bool:
    """Whether something done with the first party is done by the second: "work with A will be continued by B"."""
    before, between = told.blanked[: told.parties[0].span.start], told.blanked[: told.parties[1].span.start]
    return _WITH.search(before) is not None and _BY.search(between) is not None


def shares_cost(told: Told) -> bool:
    """Whether a sum is what something costs that the parties do together, and no gift of one to another."""
    if not told.priced or not (told.words.cost.search(told.said) or _SIZED.search(told.said)):
        return False
    together = are_coordinated(told) or told.words.jointly.search(told.said) or told.words.joint.search(told.said)
    gifts = (act for act in told.acts if Does.GIVE in act.does and not _COSTS.match(told.said, act.span.end))
    return bool(together) and not any(gifts)


def joins(told: Told, act: Act) -> bool:
    """Whether a verb of joining leads to a network, or straight to a party."""
    behind = told.blanked[act.span.end :][:_NEAR]
    if Does.JOIN not in act.does or _FORCES.match(behind):
        return False
    if _TO_PARTY.match(behind) and leads_to_work(told, act):
        return False
    if told.words.network.search(behind) or (_AT_END.match(behind) and told.words.network.search(told.said)):
        return True
    return _TO_PARTY.match(behind) is not None


def leads_to_work(told: Told, act: Act) -> bool:
    """Whether a verb leads to a party and what is done then: "joins A in restoring", "se une a B para hacer"."""
    return _FOR_WORK.search(told.blanked, act.span.end) is not None


def gives_people(told: Told, act: Act) -> bool:
    """Whether people are what a verb hands over: "lends B two of its engineers", "cederá dos técnicos"."""
    people = told.words.people.search(told.said, act.span.end, act.span.end + _NEAR)
    return people is not None and _STRAIGHT.fullmatch(told.said, act.span.end, people.start()) is not None


def offers_tool(told: Told) -> bool:
    """Whether somebody shares a tool, or uses what belongs to another."""
    if told.words.access.search(told.said):
        return True
    handed = (act for act in told.acts if Does.SHARE in act.does and _HANDS_OVER.match(told.said, act.span.start))
    if any(not gives_people(told, act) for act in handed):
        return True
    tools = list(told.words.tool.finditer(told.said))
    tool = next(iter(tools), None)
    if tool is None or any(makes_of_both(told, one) for one in tools):
        return False
    word = told.words.committing.search(told.said)  # "gave its word" gives no tool
    given = [
        act
        for act in told.acts
        if Does.SHARE in act.does and not (word and word.start() <= act.span.start < act.span.end < word.end())
    ]
    if told.words.shares.search(told.said) or given or _is_promised(told, tool):
        return True
    uses = [act.span.end for act in told.acts if _uses(told, act)]
    if not uses:
        return False
    of_another = _OF_ANOTHER.search(told.said, min(uses)) or _TOOL_OF_ANOTHER.match(told.said, tool.end())
    return of_another is not None or is_ours(told, tool)


def _is_promised(told: Told, tool: re.Match[str]) -> bool:
    """Whether a tool is what somebody promises: "promised B all its maps", "avons promis à B notre jeu de cartes"."""
    promises = (act.span for act in told.acts if Does.COMMIT in act.does)
    return any(
        _PROMISE.match(told.said, one.start) and _OF_ONES_OWN.fullmatch(told.said, one.end, tool.start())
        for one in promises
    )


def _uses(told: Told, act: Act) -> bool:
    """Whether somebody uses a thing, gets it, or makes another of it."""
    return Does.USE in act.does or any(one.match(told.said, act.span.start) for one in (_REWORKS, _RECEIVES))


def makes_of_both(told: Told, tool: re.Match[str]) -> bool:
    """Whether two make a tool together: "a joint training course", "un guide commun"."""
    return _JOINT_BEFORE.search(told.said, 0, tool.start()) is not None or (
        _JOINT_BEHIND.match(told.said, tool.end()) is not None
    )


def wants_tool(told: Told) -> bool:
    """Whether a tool of one party is all that another is interested in."""
    tool = told.words.tool.search(told.said)
    if tool is None:
        return False
    others = (act for act in told.acts if not told.said[act.span.end : tool.start()].isspace())  # "training manual"
    if any(act.does - {Does.WISH, Does.USE} and not _REWORKS.match(told.said, act.span.start) for act in others):
        return False
    of_another = _TOOL_OF_ANOTHER.match(told.said, tool.end()) or _OWNED.search(told.said, 0, tool.start())
    return of_another is not None or is_ours(told, tool)


def is_ours(told: Told, tool: re.Match[str]) -> bool:
    """Whether it is "our" tool."""
    if not any(is_pronoun(told.plain, one.span) for one in told.parties):
        return False
    ours = OUR.finditer(told.plain, 0, tool.start())
    return any(BEFORE_TOOL.fullmatch(told.plain, one.end(), tool.start()) for one in ours)


def teaches(told: Told) -> bool:
    """Whether one party trains the people of another, by itself."""
    first, second = told.parties[0].span, told.parties[1].span
    taught = [act.span for act in told.acts if Does.TEACH in act.does and first.end <= act.span.start < second.start]
    said = told.said
    for verb in taught:
        said = said[: verb.start] + " " * len(verb) + said[verb.end :]  # "train" alone is no joint training
    return bool(taught) and len(told.parties) == _FEWEST_PARTIES and told.words.joint.search(said) is None
