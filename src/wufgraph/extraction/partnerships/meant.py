"""Whether what two hope for together is something to do: "hope to weld the boats", but "hope that rents fall"."""

import re

from ...model import Language
from .doing import is_no_deed
from .party import ARTICLE
from .told import Told
from .undertakings import ANY_WORK

_WORK = re.compile(rf"\b{ANY_WORK}\b", re.IGNORECASE)
_ADVERB = r"(?:(?:also|both|soon|perhaps|one\s+day|[a-z]+ly)\s+)*"
_DEEDS = {
    Language.EN: re.compile(
        rf"\b(?:to|could|might|would|may|can|will|should|and)\s+{_ADVERB}(?P<verb>[a-z]{{3,}})\b|\b(?:of|in|about|for|by|on|how)\s+(?P<doing>[a-z]+ing)\b"
    ),
    Language.ES: re.compile(
        r"\b(?P<base>[a-zà-ÿ]{2,}[aeií]r)(?:se|l[aeo]s?|nos)?\b|\b(?P<verb>[a-zà-ÿ]+r(?:ían|án))\b"
    ),
    Language.FR: re.compile(r"\b(?P<base>[a-zà-ÿ]{2,}(?:er|ir|re))\b|\b(?P<verb>[a-zà-ÿ]+r(?:aient|ont))\b"),
}
# What no more is told of: "are in talks", "están en contacto"
_TALKS = re.compile(
    r"\b(?:something\s+(?:with|together)|algo\s+(?:con|junt)\w*|quelque\s+chose\s+(?:avec|ensemble)|talks?|touch|contacts?|conversations?|negotiat\w+|dialogue|discussions?|conversaciones|contactos?|tratos|negoci\w+|diálogo|pourparlers|négoci\w+|tractations?|closer"
    r"|rapproch\w*|acerc\w*|partner\w*|soci[oa]s?|partenaires?|aliad[oa]s?|all(?:y|ies)|alliées?)\b",
    re.IGNORECASE,
)


# "Is keen on a second round with B"
_THING_WITH = re.compile(rf"\s(?:an?|the|un[ea]?|el|la|le)\s[^_]{{3,60}}\s(?:with|con|avec)\s+{ARTICLE}$")
_DEPENDS, _PARTY_BEFORE = (
    re.compile(r"dép?end|depend", re.IGNORECASE),
    re.compile(
        rf"\W*(?:both\s+|tanto\s+)?{ARTICLE}_+(?:\s*(?:,|and|y|e|et|como|comme)\s+{ARTICLE}_+)+\s+(?:both\s+|all\s+)?$",
        re.IGNORECASE,
    ),
)


def mean_to_do(told: Told) -> bool:
    """Whether it is told what the parties mean to do, or that they are in talks."""
    start, between = told.parties[0].span.start, told.said[told.parties[0].span.end : told.parties[1].span.start]
    if _THING_WITH.search(between) or _WORK.search(told.said) or _TALKS.search(told.said):
        return True
    return any(
        not all(is_no_deed(verb, told.language) for verb in found.groupdict().values() if verb)
        for found in _DEEDS[told.language].finditer(told.said, start)
    )


def depends_itself(said: str, found: re.Match[str]) -> bool:
    """Whether it is the parties that depend on something, and not what they may do: "A and B depend on the river"."""
    return _DEPENDS.match(found[0]) is not None and _PARTY_BEFORE.match(said, 0, found.start()) is not None
