"""Who is relied on, asked to join, or where something is considered: parties behind words that else only cite."""

import re

# "Was invited by the council to join its network".
_TO_JOIN = re.compile(
    r"\s+(?:to|a|à)\s+(?:join|become|enter|be\s+part|take\s+part|participate|contribute|cooperate|collaborate|work"
    r"|unirse|sumarse|integrar|incorporarse|formar\s+parte|ingresar|entrar|adherir|participar|colaborar|ser\s+parte"
    r"|rejoindre|devenir|intégrer|adhérer|entrer|participer|collaborer|faire\s+partie)\w*"
)
# "From now on the council", "quedamos de acuerdo con la alcaldía".
_NOW = re.compile(
    r"\b(?:now|then|here)\s+on\s+(?:the\s+)?$|\b(?:qued|pus)\w+\s+de\s+acuerdo\s"
    r"|\b(?:count|rely|compt)\w*\s+(?:on|sur)\s",
    re.IGNORECASE,
)
# "A grant is being considered at the bank"
_STUDIED_AT = re.compile(
    r"\b(?:considered|consideration|examined|studied|study|weighed|discussed|review)\s+at\s+(?:the\s+)?$"
)
# "The rulebook of A now applies at the council", "les caméras sont installées chez la mairie"
_IN_USE_AT = re.compile(
    r"\b(?:appl(?:y|ies)|installed|taught|set\s+up|in\s+use|used|rigen?|instalad[oa]s?|se\s+(?:usan?|utilizan?|aplican?)|s'appliquent?|installée?s?"
    r"|utilisée?s?)\s(?:[^.;:]{0,40}\s)?(?:at|in|chez|en|dans|à)\s+(?:(?:the|el|la|los|las|les?)\s+|l')?$"
)
_AT_WAGE = re.compile(r"\b(?:wages|salar(?:y|ies))\s[^.;:]{0,40}\sat\s+(?:the\s+)?$")


def is_addressed(before: str, behind: str) -> bool:
    """Whether a name is of one who acts, by the words in front of it and behind: "count on", "considered at"."""
    return (
        any(one.search(before) for one in (_STUDIED_AT, _NOW, _IN_USE_AT, _AT_WAGE))
        or _TO_JOIN.match(behind) is not None
    )
