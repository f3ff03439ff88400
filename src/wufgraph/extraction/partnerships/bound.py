"""Whether who is of an institution acts for it: "the director of A signed", "the staff of A will swap posts"."""

from ...model import Language, PartnershipKind
from .acts import ASSERTED, Does, Tense, find_acts
from .words import partnership_words

_BINDING = frozenset({Does.SIGN, Does.CONCLUDE, Does.COMMIT})
_STAFF_DOES = frozenset({Does.WORK, Does.SHARE, Does.SUPPORT})


def is_bound(plain: str, language: Language) -> bool:
    """Whether a sentence tells of a signature, a promise, or what is done together."""
    words = partnership_words(language)
    papers = (words.kinds[PartnershipKind.MOU], words.kinds[PartnershipKind.AGREEMENT])
    telling = (words.signing, words.committing, words.jointly, *papers)
    return any(one.search(plain) for one in telling) or any(act.does & _BINDING for act in find_acts(plain, language))


def will_do(plain: str, language: Language) -> bool:
    """Whether somebody trains somebody, or people will do something: "will train the staff of"."""
    return any(
        (Does.TEACH in act.does and act.tense in ASSERTED) or (act.does & _STAFF_DOES and act.tense is Tense.FUTURE)
        for act in find_acts(plain, language)
    )
