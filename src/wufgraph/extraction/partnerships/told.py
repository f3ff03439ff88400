"""A sentence that may tell of a partnership: its clause, its verbs, and what is plain to see in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Language, PartnershipKind
from .acts import Act, Does, find_acts
from .parties import ARTICLE, Party
from .words import PartnershipWords, partnership_words

_CLAUSE_BORDER = re.compile(r"[;:]\s")
_RELATIVE = re.compile(
    r",\s+(?:which|who|whose|where|quien(?:es)?|cuy[oa]s?|que|qui|dont|où|l[ea]s?quel\w*)\b[^,_]*(?:,|$)"
)
_MONTH_OF_MAY = re.compile(r"\bMay(?=\s+(?:\d|of\b))")
_FORCES = re.compile(r"\s+(?:forces|hands|efforts|esfuerzos|fuerzas)\b")
_JOINED = re.compile(rf"\s*(?:\([^)]*\)\s*)?(?:,|(?:,\s*)?(?:and|y|e|et|with|con|avec|&))\s*{ARTICLE}")
_TOGETHER = re.compile(rf".{{0,60}}\b(?:with|con|avec|aux côtés de|l'appui de)\s+{ARTICLE}")
_TO_PARTY = re.compile(
    rf"\s+(?:(?:[^\W\d_]+(?:ly|mente|ment)|désormais|now)\s+)?(?:(?:to|into|a|à|al|au|en|dans)\s+)?{ARTICLE}_"
)
_FEWEST_PARTIES = 2
_NEAR = 60
# What something is about is nothing that is signed: "a guide on rental contracts", but "agreed on a charter".
_TOPIC = re.compile(
    r"\s(?:on|about|regarding|concerning|sobre|acerca de|sur)\s+(?!(?:an?|the|una?|une|el|la|le)\s|l')"
    r"(?:[a-zà-ÿ'-]+\s+){0,3}[a-zà-ÿ'-]+"
)
_WITH_THIRD = {Does.GIVE, Does.SHARE, Does.SUPPORT, Does.JOIN}
_OPENING = re.compile(rf"\W*{ARTICLE}", re.IGNORECASE)
_ASIDE = re.compile(r"\b(?:to|à|au|aux|a|al)\s+(?:(?:the|la|los|las)\s+|l')?$")
_PAPERS = (PartnershipKind.MOU, PartnershipKind.AGREEMENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence that may tell of a partnership.

    Attributes:
        plain: With plain apostrophes.
        blanked: With underscores for the names of the parties.
        clause: The clauses that the parties stand in, without what came before and what is told by the way.
        acts: The verbs of the clause.
        priced: Whether it names a sum of money.
    """

    plain: str
    blanked: str
    clause: str
    parties: tuple[Party, ...]
    acts: tuple[Act, ...]
    priced: bool
    language: Language

    @classmethod
    def of(cls, sentence: str, language: Language, parties: Sequence[Party], *, priced: bool) -> "Told":
        """Look at a sentence with two parties or more; who is named only in what came before is none of them."""
        plain, words = sentence.replace("’", "'"), partnership_words(language)
        before = words.after.match(_without_names(plain, parties))
        here = [party for party in parties if before is None or party.span.start >= before.end()]
        parties = here if len(here) >= _FEWEST_PARTIES else parties
        blanked = _without_names(plain, parties)
        clause = _main_clause(blanked, parties, words)
        # "Prévue pour 2016" is no verb, but a date.
        acts = find_acts(words.due.sub(_white, clause), language)
        return cls(
            plain=plain,
            blanked=blanked,
            clause=clause,
            parties=tuple(_who_bind_themselves(blanked, parties, acts)),
            acts=tuple(acts),
            priced=priced,
            language=language,
        )

    @property
    def words(self) -> PartnershipWords:
        """Of the sentence's language."""
        return partnership_words(self.language)


def joins(told: Told, act: Act) -> bool:
    """Whether a verb of joining leads to a network, or straight to a party."""
    behind = told.blanked[act.span.end :][:_NEAR]
    joins = Does.JOIN in act.does and not _FORCES.match(behind)
    return joins and (_TO_PARTY.match(behind) or told.words.network.search(behind)) is not None


def tells_of_member(told: Told) -> bool:
    """Whether it says that somebody is a member of something, or becomes one."""
    return told.words.kinds[PartnershipKind.NETWORK_MEMBERSHIP].search(told.clause) is not None


def are_coordinated(told: Told) -> bool:
    """Whether the first two parties are joined: "A and B", "A, B et C", "A with B", "with A, B"."""
    between = told.blanked[told.parties[0].span.end : told.parties[1].span.start]
    return _JOINED.fullmatch(between) is not None or _TOGETHER.fullmatch(between) is not None


def names_paper(told: Told, words: str) -> bool:
    """Whether some of its words name an agreement or a memorandum."""
    words = _TOPIC.sub("", told.words.no_paper.sub("", words))
    return any(told.words.kinds[paper].search(words) for paper in _PAPERS)


def _who_bind_themselves(blanked: str, parties: Sequence[Party], acts: Sequence[Act]) -> Sequence[Party]:
    """Of "A and B agreed to link it to C" the two that agreed; what they give, support or join has a third party."""
    first, second = parties[0].span, parties[1].span
    both = _OPENING.fullmatch(blanked[: first.start]) and _JOINED.fullmatch(blanked[first.end : second.start])
    if not both or any(_WITH_THIRD & act.does for act in acts):
        return parties
    return [*parties[:2], *(one for one in parties[2:] if not _ASIDE.search(blanked[: one.span.start]))]


def _main_clause(blanked: str, parties: Sequence[Party], words: PartnershipWords) -> str:
    """What the parties stand in; all else is white space, so that places stay."""
    told = words.after.sub(_white, blanked)
    told = _RELATIVE.sub(_white, told)
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
    return _MONTH_OF_MAY.sub("___", plain)
