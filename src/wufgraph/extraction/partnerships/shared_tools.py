"""Tools that are shared: manuals, data, courses, and people who know how to use them."""

import re

from ...model import Span
from .acts import Act, Does
from .getting import find_got_tool, learns_at
from .in_short import shares_in_short
from .party import ARTICLE
from .told import Told, are_coordinated
from .using import find_used
from .we import BEFORE_TOOL, OUR, is_pronoun

_BELONGS = (
    r"(?:\b(?:of|de|del|du|des|from|by|par|por|that|que(?:\s+[a-zà-ÿ]+(?:ó|aron|ieron))?|qu'(?:a|ont)\s+[a-zà-ÿ]+)\s+"
    rf"{ARTICLE}|d'|qu'|\b(?:its|su|sus|son|sa|ses)\s[^_]*)_|_'s\s|\b(?:of\s+the\s+other|del?\s+(?:la\s+)?otr[oa]|de\s+l'autre)\b"
)
_OF_ANOTHER, TOOL_OF_ANOTHER = (
    re.compile(_BELONGS),
    re.compile(
        rf"(?:\s+(?!(?:de|du|des|del|of|to|à|a|con|avec|with|para|pour)\b)[a-zà-ÿ]+)?(?:\s+(?:(?:of|de|des|del|du|de\s+la)\s+|d['’]|de\s+l['’])[a-zà-ÿ]+)?\s+(?:{_BELONGS})"
    ),
)
# "HOB's land register software"
_OWNED = re.compile(
    r"_'s\s+(?:[^\W_]+\s+){0,3}$"
    r"|\bthe\s_+\s+(?:(?!(?:on|in|for|of|to|about|over|with|and|by|from|at|as|its|their|an?|the)\b)[^\W_]+\s+){0,2}$"
)
# Courses that two give together are no tool of one.
_COURSES = re.compile(r"courses?|cursos?|cours", re.IGNORECASE)
# "Cede a B su viejo depósito", "leaves B its workshop"
_ITS_THING = (
    rf"[^\W\d_]*\s+(?:(?:to|al?|à|aux?)\s+)?{ARTICLE}_+\s+(?:(?:use|have)\s+)?(?:its|sus?|son|sa|ses)\s"
    r"(?!(?:[^\W\d_]+\s)?(?:support|help|word|mark|place|seat|turn|apoyo|ayuda|palabra|puesto|lugar|turno|puertas?|appui|aide|parole|place|tour"
    r"|portes?)\b)"
)
_LEAVES = re.compile(rf"\b(?:leav|let|dej|laiss){_ITS_THING}")
# What somebody lends, or shares of its own, whatever it be.
_HANDS_OVER = re.compile(
    r"(?:lend|lent|prest(?:[aeó]|ar)|prêt)[^\W\d_]*(?:-t-[a-z]+)?\s+(?!à\s+[a-zà-ÿ]+(?:er|ir|re)\b)(?![^.;]{0,60}\ba\s+hand\b)(?!\w*\s?(?:support|assist|help|servi|advi|train|apoy|ayud|asist|asesor"
    r"|aten|capacit|attention|main|appui|conseil|formation|voice|voz|voix))"
    rf"|(?:ced|céd|cèd|compart|partag|prest|prêt|ouvr|abr|transmet|transfer|transfier){_ITS_THING}"
    r"|(?:shar|compart|partag|transmet|transmis|transfer|transfier|transfir|ced|céd)[^\W\d_]*\s+(?:its|their|sus?|son|sa|ses|leurs?)\s"
    r"(?!(?:[^\W\d_]+\s)?(?:doubts?|concerns?|worr|fears?|dreams?|thoughts|feelings|greetings|opinions?|views?|joy|grief|fate|pain|dudas?|temor|preocupaci|opini|sueños"
    r"|suerte|alegría|dolor|saludos|doutes?|craintes?|soucis|avis|rêves?|pensées|joie|peine|sort|salutations))"
    r"|(?:open|abr[aei]|ouvr)[^\W\d_]*\s+(?:its|their|sus?|son|sa|ses|leurs?)\s(?!doors?|offices?|pu?ert|oficin|porte|bureau|eyes|ojos|yeux)",
    re.IGNORECASE,
)
# "Let B use its model", "accepte que B utilise son modèle".
_LETS_USE = re.compile(
    rf"(?:\b(?:let(?:s|ting)?|allow\w*|permit\w*|laiss\w+|dej\w+|autori[sz]\w+|que|that|to)\s+|qu')(?:al?\s+|à\s+)?{ARTICLE}_+\s+(?:(?:to|de|à|a|puedan?|puisse|peut|may|can|could)\s+|d')?"
    r"(?:uses?|cop(?:y|ies)|adapts?|borrows?|have|reprints?|prints?|translates?|reimprim\w+|réimprim\w+|imprim\w+|tradu\w+|reprodu\w+|utili[scz]\w+|us(?:en?|ar)\b|emplo[iy]\w+|adapt\w*|copi\w+|emprunt\w+|se\s+sir\w+\s+de|se\s+serv\w+\s+de)\s+(?:(?:gratis|gratuitamente|gratuitement|freely|sin\s+costo|sans\s+frais)\s+)?"
    r"(?:its|their|sus?|son|sa|ses|leurs?)\s",
    re.IGNORECASE,
)
# "Lets B print from its map archive": whatever the verb.
_LETS_DO = re.compile(
    rf"\b(?:let|lets|allow|allows|allowed|dej(?:a|an|ó|aron|ará|arán)|laiss(?:e|ent|era|eront|é))\s+(?:al?\s+|à\s+)?{ARTICLE}_+\s+(?:to\s+)?[a-zà-ÿ]+\s"
    r"(?:[^.;:_]{0,40}\s)?(?:its|their|sus?|son|sa|ses|leurs?)\s",
    re.IGNORECASE,
)
# "A joint training course", "un guide commun", "une formation pratique commune".
_JOINT_BEFORE = re.compile(r"\b(?:joint|common|shared)\s+(?:[^\W\d_]+\s+){0,2}$")
_JOINT_BEHIND = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,1}(?:conjunt[oa]s?|común|comunes|compartid[oa]s?|conjointe?s?|commune?s?|partagée?s?)\b"
)
# Who translates the guide of another uses it.
_REWORKS = re.compile(
    r"tradu|translat|adapt|repro|ré?pli[cq]|r[eé]util|reus|test|pr(?:o|ue)b|ensay|essa[iy]", re.IGNORECASE
)
# "Works with the land model that B built".
_WORKS_WITH = re.compile(
    r"(?:work|trabaj|travaill)\w*\s+(?:[a-zà-ÿ]+\s+){0,3}?(?:with|con|avec)\s+(?:(?:the|an?|el|la|los|las|una?|une|le|les)\s+|l')[a-zà-ÿ]"
)
_RECEIVES = re.compile(r"recei|recib|rece[vz]|reçoi|reçu|obt(?:ain|ien|en)", re.IGNORECASE)
_PROMISE = re.compile(r"prom[ie]|pledg", re.IGNORECASE)
_OF_ONES_OWN = re.compile(
    rf"\s+(?:(?:to|à|a|al|aux?)\s+)?(?:{ARTICLE}_+\s+)?(?:(?:all|tout(?:es?)?|tous|tod[oa]s?)\s+(?:of\s+)?)?"
    r"(?:(?:an?|the|una?|el|la|une|le|l')\s*(?:[^\W\d_]+\s+){1,3}?(?:of|de|des)\s+)?(?:its|their|our|sus?|nuestr[oa]s?|son|sa|ses|notre|nos|leurs?)\s+"
    r"(?:(?!(?:for|to|on|para|pour|sobre|sur|and|y|et|with|con|avec|joint|own)\b)[^\W\d_]+(?:\s+|'))*"
)
_OWN_BEFORE = re.compile(
    r"\b(?:its|their|our|sus?|nuestr[oa]s?|son|sa|ses|notre|nos|leurs?)\s+(?:[^\W\d_]+\s+){0,2}$", re.IGNORECASE
)
# "Offered us its help with the survey"
_GIVES_HELP = re.compile(
    rf"\s+(?:(?:to|à|a|al|aux?)\s+)?(?:{ARTICLE}_+\s+)?(?:(?:its|their|an?|sus?|son|leurs?|una?|une)\s+)?"
    r"(?:help|assistance|support|ayuda|apoyo|asistencia|aide|appui|soutien)\b"
)
# "Pusieron en marcha un programa" shares no software.
_PUTS_IN_PLACE = re.compile(
    r"(?:puts?|putting)\s[^.;]{0,60}?\bin\s+charge\b|(?:pon|pus|mis|met)\w*\s+(?:en\s+(?:marcha|práctica|funcionamiento|place|route|œuvre|service)|sur\s+pied|au\s+point|fin|de\s+acuerdo)\b",
    re.IGNORECASE,
)
# "Now shares a field team with B"
_SHARES_TEAM = re.compile(
    r"\b(?:shar\w+|comparten?|compartir\w*|partage\w*)\s+(?:[^\W\d_]+\s+)?(?:an?|one|the|un[ae]?|el|la|le|l'|leur|sus?)\s*(?:[^\W\d_]+\s+){0,2}?"
    r"(?:team|crew|desk|office|cent(?:re|er)|centrale?|equipo|cuadrilla|oficina|ventanilla|équipe|bureau|guichet)\b"
    r"|\b(?:shar\w+|comparten?|compartir\w*|partage\w*)\s[^.;]{0,60}?\b(?:the|la|el|los|les?|l')\s*(?:running|management|upkeep|care|costs?|responsibility|gestión|cuidado|mantenimiento"
    r"|costos?|responsabilidad|gestion|entretien|charges?|coûts?|responsabilité)\b"
)
# "If B agrees, A would copy its forms"
_ITS = re.compile(r"\s+(?:its|sus?|ses|son|sa|leurs?)\s+(?:[^\W\d_]+\s+){0,2}?$")
# "Is willing to map the wells"
_TO_MAP = re.compile(r"\bto\s+(?:map|survey|model|film|archive|register|index|test)$")
# "Will open three libraries"
_OPENS_NEW = re.compile(
    r"open\w*\s+(?:an?|one|two|three|four|five|\d+|several)\s|abr\w+\s+(?:un[ao]?s?|dos|tres|cuatro|cinco|\d+|varios|varias)\s"
    r"|ouv\w+\s+(?:une?|des|deux|trois|quatre|cinq|\d+|plusieurs)\s"
)
# "Exchanged letters on archives"
_LETTERS = re.compile(
    r"\s+(?:[^\W\d_]+\s+)?(?:letters?|e-?mails?|cards?|views?|ideas|gifts?|words?|cartas?|correos?|tarjetas?|regalos?|palabras?|lettres?|courriels?|cartes\s+de|cadeaux|idées|mots?)\b"
)
# "Offered B the loan of ten tide gauges", "ofreció en préstamo"
_LOAN_OF = re.compile(
    r"\b(?:(?:the|a)\s+loan\s+of|on\s+loan|en\s+préstamo|el\s+préstamo\s+de|le\s+prêt\s+d(?:e\s|')|en\s+prêt\b)"
)
# "The inventory is in the hands of A and B"
_IN_HANDS = re.compile(
    rf"\b(?:in\s+the\s+hands\s+of|en\s+manos\s+del?|entre\s+les\s+mains\s+(?:de|du|d'))\s*{ARTICLE}_"
)
_STRAIGHT = re.compile(rf"(?:\s+(?:to|à|a|al|aux?))?(?:\s+{ARTICLE}_+)?(?:\s+[^\W_]+){{1,4}}?\s+(?:d'|l')?")
# "Will give B a hand in clearing land"
_IN_DOING = re.compile(r"\s(?:in|with|on|for|by|en|con|sobre|por|pour|dans|sur|avec|par)\s")
# "Will co-teach a course with B": what both teach is no tool of one.
_CO_TEACH = re.compile(r"^co-?", re.IGNORECASE)
_COURSE_WITH = re.compile(rf"\s+(?:an?|un[ea]?)\s[^_.;]{{1,60}}\s(?:with|con|avec)\s+{ARTICLE}_")
_NEAR = 60
_FEWEST_PARTIES = 2


def gives_people(told: Told, act: Act) -> bool:
    """Whether people are what a verb hands over: "lends B two of its engineers", "cederá dos técnicos"."""
    people = told.words.people.search(told.said, act.span.end, act.span.end + _NEAR)
    return people is not None and _STRAIGHT.fullmatch(told.said, act.span.end, people.start()) is not None


def gives_thing(told: Told, act: Act) -> bool:
    """Whether a thing is what a verb gives for good: "will give B a plot", "donnera le terrain à B"."""
    if Does.GIVE not in act.does or Does.SUPPORT in act.does:
        return False
    thing = told.words.gift.search(told.said, act.span.end, act.span.end + _NEAR)
    if thing is None or _IN_DOING.search(told.said, act.span.end, thing.start()):
        return False
    return _STRAIGHT.fullmatch(told.said, act.span.end, thing.start()) is not None


def lets_use(told: Told) -> bool:
    """Whether one party lets another use what it has: "let B use its model", "accepte que B utilise son modèle"."""
    if _LETS_USE.search(told.said) or _LEAVES.search(told.said):
        return True
    lets = _LETS_DO.search(told.said)
    return lets is not None and told.words.tool.search(told.said, lets.end()) is not None


def offers_tool(told: Told) -> bool:
    """Whether somebody shares a tool, or uses what belongs to another."""
    if told.words.access.search(told.said) or any(
        one(told) for one in (lets_use, find_got_tool, learns_at, find_used, shares_in_short)
    ):
        return True
    if any(Does.SHARE in act.does and _GIVES_HELP.match(told.said, act.span.end) for act in told.acts):
        return False
    if _SHARES_TEAM.search(told.said) or (are_coordinated(told) and _IN_HANDS.search(told.said)):
        return False
    if not told.priced and any(
        Does.SHARE in act.does and _LOAN_OF.search(told.said, act.span.end) for act in told.acts
    ):
        return True
    handed = (act for act in told.acts if Does.SHARE in act.does and _HANDS_OVER.match(told.said, act.span.start))
    if any(not gives_people(told, act) for act in handed):
        return True
    tools = list(told.words.tool.finditer(told.said))
    tool = next((one for one in tools if not (_COURSES.fullmatch(one[0]) and are_coordinated(told))), None)
    if tool is None or any(makes_of_both(told, one) for one in tools):
        return False
    word = told.words.committing.search(told.said)  # "gave its word" gives no tool
    given = [
        act
        for act in told.acts
        if Does.SHARE in act.does
        and not _PUTS_IN_PLACE.match(told.said, act.span.start)
        and not (_LETTERS.match(told.said, act.span.end) or _OPENS_NEW.match(told.said, act.span.start))
        and not (word and word.start() <= act.span.start < act.span.end < word.end())
    ]
    shares = told.words.shares.search(told.said)
    if (shares and not _OPENS_NEW.match(told.said, shares.start())) or given or _is_promised(told, tool):
        return True
    used = [act.span.end for act in told.acts if uses(told, act)]
    if not used:
        return False
    of_another = _OF_ANOTHER.search(told.said, min(used)) or TOOL_OF_ANOTHER.match(told.said, tool.end())
    of_another = of_another or _OWNED.search(told.said, min(used), tool.start())
    if of_another is None and not are_coordinated(told) and told.parties[1].span.end <= min(used):
        of_another = _ITS.fullmatch(told.said, used[-1], tool.start())
    return of_another is not None or is_ours(told, tool)


def gets_tool_of_another(told: Told) -> bool:
    """Whether a party will have a tool that is told to be another's: "will have the ferry model of B"."""
    tool = find_got_tool(told)
    if tool is None:
        return False
    return bool(TOOL_OF_ANOTHER.match(told.said, tool.end()) or _OWNED.search(told.said, 0, tool.start()))


def _is_promised(told: Told, tool: re.Match[str]) -> bool:
    """Whether a tool is what somebody promises: "promised B all its maps", "avons promis à B notre jeu de cartes"."""
    promises = [act.span for act in told.acts if Does.COMMIT in act.does]
    ones_own = _OWN_BEFORE.search(told.said, 0, tool.start())
    if ones_own and any(_PROMISE.match(told.said, one.start) and tool.end() <= one.start for one in promises):
        return True  # "a copy of its game was promised to B"
    return any(
        _PROMISE.match(told.said, one.start) and _OF_ONES_OWN.fullmatch(told.said, one.end, tool.start())
        for one in promises
    )


def receives(told: Told, act: Act) -> bool:
    """Whether somebody gets something."""
    return _RECEIVES.match(told.said, act.span.start) is not None


def uses(told: Told, act: Act) -> bool:
    """Whether somebody uses a thing, gets it, or makes another of it."""
    return Does.USE in act.does or any(
        one.match(told.said, act.span.start) for one in (_REWORKS, _RECEIVES, _WORKS_WITH)
    )


def makes_of_both(told: Told, tool: re.Match[str]) -> bool:
    """Whether two make a tool together: "a joint training course", "un guide commun"."""
    return _JOINT_BEFORE.search(told.said, 0, tool.start()) is not None or (
        _JOINT_BEHIND.match(told.said, tool.end()) is not None
    )


def wants_tool(told: Told) -> bool:
    """Whether a tool of one party is all that another is interested in."""
    tool = _first_tool(told)
    if tool is None or (are_coordinated(told) and (makes_of_both(told, tool) or told.words.jointly.search(told.said))):
        return False
    others = (
        act for act in told.acts if act.span.start != tool.start() and not _beside(act, tool).of(told.said).isspace()
    )
    if any(act.does - {Does.WISH, Does.USE} and not _REWORKS.match(told.said, act.span.start) for act in others):
        return False
    of_another = TOOL_OF_ANOTHER.match(told.said, tool.end()) or _OWNED.search(told.said, 0, tool.start())
    return of_another is not None or is_ours(told, tool)


def _first_tool(told: Told) -> re.Match[str] | None:
    """The first tool; of "survey forms" the forms."""
    tool = told.words.tool.search(told.said)
    if tool and _TO_MAP.search(told.said, 0, tool.end()):
        tool = told.words.tool.search(told.said, tool.end())
    more = tool and told.words.tool.search(told.said, tool.end())
    return more if tool and more and told.said[tool.end() : more.start()].isspace() else tool


def _beside(act: Act, tool: re.Match[str]) -> Span:
    """What stands between a word that may be a verb and a tool: "training manual", "survey forms"."""
    return Span(act.span.end, tool.start()) if act.span.end <= tool.start() else Span(tool.end(), act.span.start)


def is_ours(told: Told, tool: re.Match[str]) -> bool:
    """Whether it is "our" tool."""
    if not any(is_pronoun(told.plain, one.span) for one in told.parties):
        return False
    ours = OUR.finditer(told.plain, 0, tool.start())
    return any(BEFORE_TOOL.fullmatch(told.plain, one.end(), tool.start()) for one in ours)


def teaches(told: Told) -> bool:
    """Whether one party trains the people of another, by itself."""
    first, second = told.parties[0].span, told.parties[1].span
    us = is_pronoun(told.plain, second) and len(second) > 0  # "nous formera", "nos va a capacitar"
    taught = [
        act.span
        for act in told.acts
        if Does.TEACH in act.does
        and (first.end <= act.span.start < second.start or (us and second.end <= act.span.start))
    ]
    said = told.said
    for verb in taught:
        said = said[: verb.start] + " " * len(verb) + said[verb.end :]  # "train" alone is no joint training
    if any(_CO_TEACH.search(verb.of(told.said)) or _COURSE_WITH.match(told.said, verb.end) for verb in taught):
        return False
    return bool(taught) and len(told.parties) == _FEWEST_PARTIES and told.words.joint.search(said) is None
