"""A sentence that may tell of a partnership: its clause, its verbs, and what is plain to see in them."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import msgspec

from ...model import Language, PartnershipKind, Span
from .acts import Act, Does, find_acts, may_hold_acts
from .families import either, word_lists
from .party import ARTICLE, Party
from .words import PartnershipWords, partnership_words

IN_YEAR = re.compile(r"\b(?:in|en)\s+(?:19|20)\d\d\b", re.IGNORECASE)
_OPENS = re.compile(rf"(?:^|[:;,]\s)\W*{ARTICLE}$", re.IGNORECASE)
_CLAUSE_BORDER = re.compile(r"[;:]\s")
_BORDER = re.compile(
    r"[;:,]\s+|\s(?=(?:but|though|although|pero|aunque|mais|bien que|quoique|sin que|sans que|without|sin|sans)\s)"
)
_RELATIVE = re.compile(
    r",\s+(?:which|who|whose|where|quien(?:es)?|cuy[oa]s?|que|qui|dont|où|l[ea]s?quel\w*)\b[^,_]*(?:,|$)"
)
# "Without waiting for an MoU, A and B have begun"
_WITHOUT = re.compile(r"^\W*(?:[^\W\d_]+\s+)?(?:without|sin|sans)\s[^,;:_]*,", re.IGNORECASE)
_MONTH_OF_MAY = re.compile(r"\bMay(?=\s+(?:\d|of\b))|(?<=[a-z]\s)May\b")
_JOINED = re.compile(
    r"\s*(?:\([^)]*\)\s*)?"
    r"(?:,|/|\+|–|->|(?:,\s*)?(?:and|y|e|et|with|con|avec|&|as well as|así como|ainsi que|como|comme))\s*"
    rf"(?:(?:with|con|avec|by|por|par|(?:(?:that|those|two|one|three|dos|uno|una|tres|deux|une?|trois|el|la|los|las|cel\w+|ceux)\s+)?(?:of|de|del|du|des)|to|a|al|à|au|aux)\s+|cel\w+\s+d')?{ARTICLE}"
)
# "A … with B", "A s'associe à B".
_TOGETHER = re.compile(
    r".{0,60}(?:\b(?:with|con|avec|alongside|beside|aux côtés d[eu]s?|l'appui d[eu]s?|junto a|de la mano de"
    r"|(?:with|con|avec)\s+(?:(?:the|el|la|le)\s+|l')?(?:[a-zà-ÿ]+\s+)?(?:support|help|assistance|backing|apoyo|ayuda|asistencia|respaldo|appui|soutien|aide"
    r"|concours)(?:\s+[a-zà-ÿ]+)?\s+(?:of|from|de|du|del|des))"
    r"|\b(?:s'alli|s'associ|s'uni|se joi|se un|se al[ií]|se asoci|alli|associ|unir|uniendo)\w*\s+(?:à|aux?|al?|to))"
    rf"\s+{ARTICLE}"
)
# Who sits on a board is no member of a network.
OF_BOARD = re.compile(
    r"\b(?:steering|organi[sz]ing|scientific|advisory)\s+(?:committee|group|board)|\b(?:jury|jurado)\b"
    r"|\bmembers?\s+of\s+(?:the|a|its|our)\s+(?:public|audience|press|panel|board|staff|parliament|community|family)\b"
    r"|\bmiembros?\s+del?\s+(?:público|panel|directorio|parlamento|auditorio|la\s+prensa|la\s+familia)\b"
    r"|\bmembres?\s+d(?:u|e\s+la)\s+(?:public|panel|parlement|bureau|presse|famille)\b"
    r"|\b(?:comité|consejo|conseil)\s+(?:directivo|directeur|organizador|d'organisation|scientifique|científico)"
)
# "Will train twenty members of B": they join nothing.
_MEMBERS = re.compile(r"members|miembros|integrantes|membres", re.IGNORECASE)
_WHOLE_NAME = re.compile(r"_*(?!_|'s\b)")
_COUNTED = re.compile(
    r"(?<!\bson\s)(?<!\bsont\s)(?<!\bare\s)(?:\b\d+|\b(?:two|three|four|five|six|ten|twelve|twenty|thirty|fifty|dos|tres|cuatro|cinco|seis|diez|doce|veinte|treinta"
    r"|deux|trois|quatre|six|dix|douze|vingt|trente|fifteen|forty|sixty|eighty|(?:a|one|two)\s+hundred|quince|cuarenta|cincuenta|sesenta|ochenta|cien|doscientos|doscientas|quinze|quarante|cinquante|soixante|cent|deux\s+cents?|all|some|several|varios|algunos|plusieurs|los|sus|unos|les|ses|leurs))\s+$",
    re.IGNORECASE,
)
# "Will share its maps with the members of B", "with member cities of B", but "will help as members of B".
_HANDS = frozenset({Does.SHARE, Does.TEACH})
_TO = re.compile(
    r"\b(?:to|with|aux?|avec|a|con|des|les)\s+(?:(?:the|all|los|las|les|l')\s*)?(?:[^\W\d_]+\s+){0,2}$", re.IGNORECASE
)
_MEMBER_CITIES = re.compile(r"\s+[a-z]+s\b", re.IGNORECASE)
# "Formed an alliance with B": what two form is no network that one is a member of.
_OF_PAIR = re.compile(r"\s+(?:with|con|avec|between|entre)\b")
_AFFILIATED = re.compile("affili|afili", re.IGNORECASE)
# "Will connect B with its affiliates"
_OF_ITS = re.compile(r"\b(?:with|to|for|of|con|a|para|de|avec|à|aux?|pour)\s+(?:its|their|sus|ses|leurs)\s+$")
# "Two members of A asked B": who speaks for a party joins nothing.
_WHO_SPEAKS = re.compile(
    rf"\W*(?:(?!how\b)[^\W\d_]+\s+){{0,2}}?(?:members?|miembros?|integrantes?|membres?)\s+(?:of|de|del|du|des)\s+{ARTICLE}_+(?!'s)(?!_)",
    re.IGNORECASE,
)
# "Together with A, B …", "Junto con A organizaremos".
_WITH_FIRST = re.compile(
    rf"(?:^|[:;,]\s)\W*(?:[^\W\d_]+\s+){{0,3}}(?:with|con|avec)\s+"
    rf"(?:(?:(?:the|el|la)\s+|l')?(?:support|help|backing|apoyo|ayuda|appui|aide|soutien)\s+(?:of|from|de|du|del)\s+)?{ARTICLE}$",
    re.IGNORECASE,
)
_FRONTED = re.compile(r"\s*,")
_TO_FIRST = {
    language: re.compile(
        rf"(?:^|[:;]\s)\W*(?:{to})\s*(?:[^,;:_]+\s)?(?:(?:of|from|de|del|du|des)\s+)?(?:[dl]'|{ARTICLE})$",
        re.IGNORECASE,
    )
    for language, to in {Language.EN: "to|for", Language.ES: "a|al|para", Language.FR: "à|aux?|pour"}.items()
}
# "It is with A that B will build"
_IT_IS_WITH = re.compile(rf"\b(?:it\s+is|es|será|c'est|ce\s+sera)\s+(?:with|con|avec)\s+{ARTICLE}$", re.IGNORECASE)
_THAT_SECOND = re.compile(rf"\s+(?:that\s|que\s|qu'|con\s+(?:quien|la\s+que|el\s+que)\s)\s*{ARTICLE}")
_NEXT = re.compile(rf"\s*,?\s*{ARTICLE}")
_FEWEST_PARTIES = 2
_BINDING = (Does.SIGN, Does.COMMIT)
# What something is about is nothing that is signed: "a guide on rental contracts", but "agreed on a charter".
_ABOUT = {
    Language.EN: r"on|about(?!\s+to\b)|regarding|concerning",
    Language.ES: "sobre|acerca de",
    Language.FR: "sur|concernant|au sujet de",
}
_TOPIC = {
    language: re.compile(rf"\s(?:{about})\s+(?!(?:an?|the|una?|une|el|la|le)\s|l')(?:[a-zà-ÿ'-]+\s+){{0,3}}[a-zà-ÿ'-]+")
    for language, about in _ABOUT.items()
}
_WITH_THIRD = {Does.GIVE, Does.SHARE, Does.SUPPORT, Does.JOIN}
_OPENING = re.compile(rf"\W*{ARTICLE}", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:to|à|au|aux|a|al)\s+(?:(?:the|la|los|las)\s+|l')?$")
# "Un borrador de acuerdo", but "están de acuerdo".
_DRAFT_OF = re.compile(r"\b(?:borrador|proyecto|texto|propuesta|firma)\w*\s+de(?=\s+acuerdo)")
_FOR_US = re.compile(r"\b(?:us|nous|nos)\s")
_PAPERS = (PartnershipKind.MOU, PartnershipKind.AGREEMENT)


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that may tell of a partnership.

    Attributes:
        plain: With plain apostrophes.
        blanked: With underscores for the names of the parties.
        said: The same without what came before, what is told by the way, and what is denied.
        clause: Of these the clauses that the parties stand in.
        denied: Whether something is denied; `unfixed` where it is that something is fixed already.
        acts: The verbs of what is said.
        priced: Whether it names a sum of money.
    """

    plain: str
    blanked: str
    said: str
    clause: str
    denied: bool
    unfixed: bool
    parties: tuple[Party, ...]
    acts: tuple[Act, ...]
    priced: bool
    language: Language

    @classmethod
    def of(cls, sentence: str, language: Language, parties: Sequence[Party], *, priced: bool) -> "Told":
        """Look at a sentence with its parties; who is named only in what came before is none of them."""
        plain, words = sentence.replace("’", "'"), partnership_words(language)
        before = words.after.match(_without_names(plain, parties))
        here = [party for party in parties if before is None or party.span.start >= before.end()]
        parties = here if len(here) >= _FEWEST_PARTIES else parties
        blanked = _WITHOUT.sub(_white, _without_names(plain, parties))
        told = _RELATIVE.sub(
            lambda aside: _aside(aside, language),
            words.after.sub(_white, blanked) if len(here) >= _FEWEST_PARTIES else blanked,
        )
        denials = _denials(told, words)
        said = _blank(told, denials)
        clause = _main_clause(said, parties)
        # "Prévue pour 2016" is no verb, but a date.
        acts = find_acts(words.due.sub(_white, said), language)
        return cls(
            plain=plain,
            blanked=blanked,
            said=said,
            clause=clause,
            denied=bool(denials),
            unfixed=any(words.unfixed.search(one.of(told)) for one in denials),
            parties=tuple(_who_bind_themselves(blanked, parties, acts)),
            acts=tuple(acts),
            priced=priced,
            language=language,
        )

    @property
    def words(self) -> PartnershipWords:
        """Of the sentence's language."""
        return partnership_words(self.language)


def tells_of_member(told: Told) -> bool:
    """Whether it says that somebody is a member of something, or becomes one."""
    if takes_in(told):
        return True
    member = told.words.member.search(told.blanked)
    if member is None or (_OF_PAIR.match(told.blanked, member.end()) and not _AFFILIATED.match(member[0])):
        return False
    if _OF_ITS.search(told.blanked, 0, member.start()):
        return False
    if _MEMBERS.fullmatch(member[0]) and _COUNTED.search(told.blanked, 0, member.start()):
        return False
    if _is_of_receivers(told, member):
        return False
    return not (OF_BOARD.search(told.blanked) or _WHO_SPEAKS.match(told.blanked))


def takes_in(told: Told) -> bool:
    """Whether the network of one party is told to have another in it: "A's network gains B"."""
    network = _takes_in(told.language).search(told.blanked)
    # "The network of A welcomed B's offer"
    return network is not None and _WHOLE_NAME.match(told.blanked, network.end()) is not None


@cache
def _takes_in(language: Language) -> re.Pattern[str]:
    network, verbs = (either(word_lists()[name, language, ""]) for name in ("network", "takes-in"))
    of = rf"(?:of|de|del|du|des)\s+{ARTICLE}|d'"
    adverb = r"(?:(?:now|ya|hoy|désormais|aussi|también|also)\s+)?"
    return re.compile(
        rf"(?:(?<!\w)(?:{network})\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{of})_+(?!_)|_'s\s+(?:[^\W\d_]+\s+){{0,2}}?(?:{network}))"
        rf"\s+{adverb}(?:{verbs})\s+{adverb}(?:(?:al?|to|à)\s+)?{ARTICLE}_",
        re.IGNORECASE,
    )


def _is_of_receivers(told: Told, member: re.Match[str]) -> bool:
    """Whether members are those who are given something, or are taught."""
    several = _MEMBERS.fullmatch(member[0]) or _MEMBER_CITIES.match(told.blanked, member.end())
    given = any(act.does & _HANDS and act.span.end <= member.start() for act in told.acts)
    return bool(several) and given and _TO.search(told.blanked, 0, member.start()) is not None


def are_coordinated(told: Told) -> bool:
    """Whether the first two parties are joined: "A and B", "A, B et C", "A with B", "with A, B"."""
    between = told.blanked[told.parties[0].span.end : told.parties[1].span.start]
    if _FRONTED.match(between) and _TO_FIRST[told.language].search(told.blanked[: told.parties[0].span.start]):
        return False  # "To the fund of A, B will add"
    if not between or _JOINED.fullmatch(between) or _TOGETHER.fullmatch(between):
        return True  # nothing is between where the second is only meant: "LSU: joint course"
    before = told.blanked[: told.parties[0].span.start]
    if _IT_IS_WITH.search(before) and _THAT_SECOND.fullmatch(between):
        return True
    opens = _WITH_FIRST.search(told.blanked, 0, told.parties[0].span.start)
    return opens is not None and _NEXT.fullmatch(between) is not None


def follow(told: Told, one: Party, other: Party) -> bool:
    """Whether of two neighbours the second is joined to the first: "A and B", "A, B"."""
    return _JOINED.fullmatch(told.blanked[one.span.end : other.span.start]) is not None


def opens_clause(told: Told) -> bool:
    """Whether nothing stands in front of the first party in its clause but an article."""
    return _OPENS.search(told.said, 0, told.parties[0].span.start) is not None


def names_paper(told: Told, words: str) -> bool:
    """Whether some of its words name an agreement or a memorandum."""
    words = _DRAFT_OF.sub("", words) if " de acuerdo" in words else words
    words = _TOPIC[told.language].sub("", told.words.no_paper.sub("", words))
    return any(told.words.kinds[paper].search(words) for paper in _PAPERS)


def _who_bind_themselves(blanked: str, parties: Sequence[Party], acts: Sequence[Act]) -> Sequence[Party]:
    """Of "A and B agreed to link it to C" the two that agreed; what they give, support or join has a third party."""
    if len(parties) < _FEWEST_PARTIES:
        return parties
    first, second = parties[0].span, parties[1].span
    both = _OPENING.fullmatch(blanked[: first.start]) and _JOINED.fullmatch(blanked[first.end : second.start])
    if not both or any(_WITH_THIRD & act.does for act in acts):
        return parties
    return [*parties[:2], *(one for one in parties[2:] if not _ASIDE.search(blanked[: one.span.start]))]


def _aside(found: re.Match[str], language: Language) -> str:
    """What is told by the way is left out, unless it tells of a signature or promise, or of what is done for "us"."""
    words = partnership_words(language)
    binds = words.committing.search(found[0]) or words.jointly.search(found[0])
    kept = binds or _FOR_US.search(found[0]) or may_hold_acts(found[0].casefold(), language, _BINDING)
    return found[0] if kept else _white(found)


def _denials(told: str, words: PartnershipWords) -> list[Span]:
    """Where something is denied: the clauses that hold a word such as "not"."""
    only_seeming = words.no_tie_but.sub(_white, told)
    borders = [0, *(border.end() for border in _BORDER.finditer(told)), len(told)]
    return [Span(a, b) for a, b in pairwise(borders) if words.negator.search(only_seeming, a, b)]


def _blank(text: str, spans: Sequence[Span]) -> str:
    for span in spans:
        text = text[: span.start] + " " * len(span) + text[span.end :]
    return text


def _main_clause(told: str, parties: Sequence[Party]) -> str:
    """What the parties stand in; all else is white space, so that places stay."""
    borders = [0, *(border.end() for border in _CLAUSE_BORDER.finditer(told)), len(told)]
    first, last = parties[0].span.start, parties[-1].span.end
    return "".join(told[a:b] if a < last and b > first else " " * (b - a) for a, b in pairwise(borders))


def _white(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _without_names(plain: str, parties: Sequence[Party]) -> str:
    """A sentence with its parties' names blanked, so that "Cooperation Agency" is no cooperation.

    So is the month of May, which says of nothing that it may be.
    """
    for party in parties:
        plain = plain[: party.span.start] + "_" * len(party.span) + plain[party.span.end :]
    return _MONTH_OF_MAY.sub("___", plain) if "May" in plain else plain
