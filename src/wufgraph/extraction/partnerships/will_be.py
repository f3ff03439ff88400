"""What two will be, have or suffer, and do nothing about: "A and B will lose their offices", "A y B cumplirán años"."""

import re

from ...model import Language
from .acts import Does
from .doing import is_no_deed
from .shared_tools import receives
from .told import Told

_ADVERB = (
    r"(?:(?:now|also|both|soon|then|again|ya|también|pronto|luego|ambos|ambas|bientôt|aussi|ensuite|tous|toutes|deux"
    r"|[a-z]+ly|[a-zà-ÿ]+mente?)\s+)*"
)
_WILL = {
    Language.EN: re.compile(
        rf"\s+{_ADVERB}(?:will|shall|are\s+(?:going\s+|about\s+)?to|is\s+(?:going\s+)?to)\s+{_ADVERB}(?P<verb>[a-z]+)"
    ),
    Language.ES: re.compile(
        rf"\s+{_ADVERB}(?:(?:se|les?|l[ao]s?)\s+)?(?:van?\s+a\s+(?P<base>[a-zà-ÿ]+?[aeií]r)(?:se|l[aeo]s?)?\b|(?P<verb>[a-zà-ÿ]+r(?:án|á))\b)"
    ),
    Language.FR: re.compile(
        rf"\s+{_ADVERB}(?:(?:se|les?|la|leur|lui)\s+|[sl]')?(?:(?:va|vont)\s+(?:se\s+|s')?(?P<base>[a-zà-ÿ]+(?:er|ir|re))\b|(?P<verb>[a-zà-ÿ]+r(?:ont|a))\b)"
    ),
}
_HAVE = re.compile(r"have|tendrán?|aura|auront")
_DEEDS = frozenset({Does.WORK, Does.TEACH, Does.SHARE, Does.SUPPORT, Does.GIVE, Does.JOIN, Does.SIGN, Does.USE})


def will_only_be(told: Told) -> bool:
    """Whether what stands behind the parties is in the future, and nothing that they do to something together."""
    will = next(filter(None, (_WILL[told.language].match(told.said, one.span.end) for one in told.parties[1:])), None)
    if will is None:
        return False
    group = will.lastgroup or "verb"
    does = (act for act in told.acts if act.span.start == will.start(group) and act.does & _DEEDS)
    if any(not receives(told, act) for act in does):
        return False
    named = (told.words.jointly, told.words.joint, told.words.joint_noun, told.words.member)
    is_state = _HAVE.fullmatch(will[group]) is not None or is_no_deed(will[group], told.language)
    return is_state and not any(one.search(told.said) for one in named)
