"""Tools that a party gets, and lessons that its people take."""

import re

from .acts import Does
from .party import ARTICLE
from .told import Told

# "Promised that B will get the lift records"
_GETS = re.compile(
    r"_\s+(?:(?:will|is\s+to|are\s+to)\s+(?:get|receive|have|be\s+(?:given|sent))|recibirán?|tendrán?|obtendrán?|auront|aura|recevr(?:a|ont)|obtiendr(?:a|ont))"
    r"\s+(?:(?:for|por|pour|durante|pendant)\s+(?:an?|un[ae]?|one|two|dos|deux)\s+[a-zà-ÿ]+\s+)?"
    r"(?:the|all|its|los|las|el|la|sus?|les?|l'|ses|son|sa|des|_+'s)\s*"
)
# "Has undertaken to leave its models to B"
_LEAVES = re.compile(
    r"\b(?:leav(?:e|es|ing)|dej(?:ar(?:le|les)?|a|an|ará|arán)|laiss(?:er|e|ent|era))\s+(?:all\s+)?(?:its|sus?|ses|son|sa|leurs?)\s+"
)
# "The inspectors of A will take lessons at B"
_LEARNS = re.compile(
    r"\b(?:tak(?:e|es|ing)|attend(?:s|ing)?|follow(?:s|ing)?|tom\w+|recib\w+|sigu\w+|suiv\w+|pren\w+)\s+(?:[^\W\d_]+\s+){0,2}?"
    r"(?:lessons?|class(?:es)?|courses?|training|clases|cursos?|lecciones|leçons|cours|formations?)\s+"
    rf"(?:at|with|from|by|en|con|de|chez|à|auprès\s+d[eu])\s+(?:[^_.;,]{{0,30}}\s)?{ARTICLE}_"
)
# "Seremos capacitados por B", "our staff will be trained by B"
_WILL = re.compile(
    r"\b(?:will\s+be|to\s+be|(?:is|are)\s+being|ser(?:emos|án?)|ser(?:ons|ont|a)|sommes|estamos\s+siendo)\s+$"
)
_BY = re.compile(rf"\s+(?:by|por|par)\s+{ARTICLE}_")
# "For its fair, A will have the help of B"
_HAS_HELP = re.compile(
    r"_\s+(?:(?:will|is\s+to)\s+(?:have|get|receive|enjoy)|tendrá|recibirá|contará\s+con|aura|recevra|bénéficiera\s+d(?:e\s|')|pourra\s+compter\s+sur|podrá\s+contar\s+con)"
    r"\s*(?:(?:the|la|el|le)\s+|l')?"
)
_NEAR = 60


def find_got_tool(told: Told) -> re.Match[str] | None:
    """The tool that a party gets: "B will get the lift records, A promised", "to leave its models to B"."""
    gets = _GETS.search(told.said) or _LEAVES.search(told.said)
    return told.words.tool.search(told.said, gets.end(), gets.end() + _NEAR) if gets else None


def learns_at(told: Told) -> bool:
    """Whether people of one party will be taught by another: "will take lessons at B"."""
    if any(
        Does.TEACH in act.does and _BY.match(told.said, act.span.end) and _WILL.search(told.said, 0, act.span.start)
        for act in told.acts
    ):
        return True
    learns = _LEARNS.search(told.said, told.parties[0].span.end)
    return learns is not None and told.words.future.search(told.said) is not None


def gets_help(told: Told) -> bool:
    """Whether one will have the help of another: "A will have the help of B"."""
    help_of = _HAS_HELP.search(told.said)
    return help_of is not None and told.words.help.match(told.said, help_of.end()) is not None
