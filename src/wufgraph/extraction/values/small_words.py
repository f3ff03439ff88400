"""French names go on in small words: "Union des clubs d'athlétisme amateur", "Agence des vieux quartiers"."""

import re
from functools import cache

from ...assets import word_list
from . import name_grammar as grammar

_WORD = r"(?P<noun>[a-zà-ÿ][a-zà-ÿ-]{2,})"
_NEXT = re.compile(rf"\s+{_WORD}(?![\w’'])")
_OF = re.compile(rf"\s+(?:des|du|aux|au)\s+{_WORD}(?![\w’'])")
_LAST = re.compile(r"[^\s'’]+$")
# A noun behind an adjective that always stands in front of one: "des vieux quartiers".
_BEFORE_NOUN = re.compile(
    r"(?:petite?|grande?|vieil(?:le)?|jeune|nouve(?:au|l|lle)|ancien(?:ne)?|haute?|basse?|bon(?:ne)?|beau|belle|gros(?:se)?|longue?|premi(?:er|ère)"
    r"|derni(?:er|ère)|future?|autre|moyen(?:ne)?|mauvaise?|vrai|double)[sx]?|vieux|bas|gros|nouveaux|beaux",
)
# They end as plurals do and are none.
_ONE = re.compile(
    r"(?:bois|secours|temps|pays|accès|progrès|corps|cours|parcours|recours|discours|concours|choix|prix|croix|voix|paix|repas|tapis|univers|avis"
    r"|souris|réseau|processus|campus|bus|tramways?|procès|succès|décès|palais|marais|relais|bras|cas|pas|fonds|puits|poids)"
)
# What tells that a name is over: a verb of its own, a pause, or another name that is joined to it.
_NAMED = r"(?:les?\s+|la\s+|l['’])?[^\W\d_a-zà-ÿ]"
_VERB = (
    r"(?:a|ont|est|sont|se|ne|sera|seront|va|vont|doit|doivent|peut|peuvent|veut|veulent|fait|font"
    r"|[a-zà-ÿ-]+r(?:a|ont|ait|aient))"
)
_DOES = re.compile(rf"\s+{_VERB}(?![\w’'-])|\s+(?:s|n)['’]")
_OVER = re.compile(
    rf"\s*(?:[.;:()!?]|$)|\s*,\s+(?:qui|que|dont|où|et\s|qu['’]|{_NAMED})|\s+et\s+(?:de\s+|d['’]|avec\s+|à\s+)?{_NAMED}"
    rf"|\s+(?:{_VERB}|ou|qui|que|dont|où|ainsi)(?![\w’'-])|\s+(?:s|n|qu)['’]"
)
# In front of a name, where it does nothing itself: behind a preposition or a verb.
_MAY_DO = re.compile(
    r"(?:(?:^|[.;:,(–-])\W*|(?:^|\s)(?:que|qu['’]|et|si|quand|où|dont|comme|lorsque|puis|mais)\s*)(?:(?:la|les?)\s+|l['’])?$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"(?:^|\s)(?P<to>à\s+(?:la\s+|l['’])?|aux?\s+|de\s+(?:la\s+|l['’])?|d['’]|du\s+|des\s+)$", re.IGNORECASE
)
_GETS = re.compile(r"(?:re[çc]|obt[ei]|emprunt|attend|achet|demand)")
_HAS = re.compile(r"(?:a|ont|avons|ai|aura|auront|avait|avaient|avez|as)")
_GIVES = re.compile(r"[a-zà-ÿ-]+(?:e|ent|ra|ront|ons|rons)")
_THING = re.compile(
    r"(?:(?:une?|des|du|les?|la|ses|son|sa|leurs?|nos|notre|deux|trois|plusieurs|\d[\d.,]*)\s|[ld]['’]|de\s|\d)"
)
_OBJECT = re.compile(
    r"(?<!\bde)(?<!\bà)(?<!\bet)(?<!\ben)(?<!\bsur)(?<!\bpar)(?<!\bpour)(?<!\bdans)(?<!\bavec)(?<!\bcontre)"
    r"\s(?:une?|des|les?|la|ses|son|sa|leurs?|deux|trois|plusieurs|[$€£]?\d)(?!\w*\s(?:et|ou)\b)"
)
_TO_DO, _CLAUSE_END = re.compile(r"\s(?:de\s+|d['’])([a-zà-ÿ-]+)"), re.compile(r"[.,;:(]\s")
# "Syndicat des transports en commun"
_IN_A_WAY = re.compile(
    r"\s+en\s+(?:commun|ligne|réseau|marche|transition|danger|difficulté|mouvement|lutte|colère|fauteuil)(?![\w’'-])"
)
_MADE = re.compile(
    r"(?:bâti|protégé|habité|partagé|intégré|classé|spécialisé|privé|fortifié|ensoleillé|aménagé|planifié)e?"
)
# "Visant à", but "étudiant 20 000".
_DOING = re.compile(r"\s+(?:à|aux?|de|en|sur|les?|la|une?|des|ses|son|sa|leurs?)\s|\s+[ld]['’]")
_FEW_LETTERS, _LOOK_BACK = 4, 60


class Place:
    """Where in a sentence a name stands."""

    __slots__ = ("before",)

    def __init__(self, text: str, start: int) -> None:
        self.before = text[max(0, start - _LOOK_BACK) : start]

    def may_do(self) -> bool:
        """Whether the name may be the subject, so that a verb follows it."""
        return _MAY_DO.search(self.before) is not None

    def lacks_object(self) -> bool:
        """Whether it is given something that is not told before it: "a donné à" what stands behind."""
        to = _TO.search(self.before)
        words = self.before[: to.start("to")].split() if to else []
        if to is None or not words:
            return False
        last, other = words[-1], (words[-2] if len(words) > 1 else "")
        if to["to"][0].lower() == "d" and not _GETS.match(last):
            return False
        done = _HAS.fullmatch(other) is not None or other.endswith("ment")
        return done or (_GIVES.fullmatch(last) is not None and not _THING.match(f"{other} ") and "'" not in last)


def more_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """The next small word or phrase of a French name, where it is one.

    Args:
        text: A sentence.
        start: Where the name begins.
        end: Where it ends by what is known so far: behind a word that is written small.
    """
    found = _NEXT.match(text, end)
    if found is not None and _is_adjective(text, start, end, found):
        return found
    return _IN_A_WAY.match(text, end)


def complement_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """What a name is of, as "des versants" of an institute; but "donne à l'Institut des cartes" gives it maps."""
    found = _OF.match(text, end)
    if found is None or grammar.INFINITIVE.fullmatch(found["noun"]) or found["noun"] in _no_adjectives():
        return None
    behind = text[found.end() :]
    if found[0].split()[0].startswith("au") and not grammar.HELP.search(text[start:end]):
        return None
    waits = Place(text, start).lacks_object()
    return None if waits and not _has_object(behind) else found


def _has_object(behind: str) -> bool:
    """Whether what somebody is given stands behind: "des cartes", "de devenir membre", "20 sacs"."""
    clause = _CLAUSE_END.split(behind, maxsplit=1)[0]
    if _OBJECT.search(clause):
        return True
    return any(grammar.INFINITIVE.fullmatch(one[1]) for one in _TO_DO.finditer(clause))


def _is_adjective(text: str, start: int, end: int, found: re.Match[str]) -> bool:
    word, behind = found["noun"], text[found.end() :]
    if word in _no_adjectives() or word in _verbs() or _is_verb(word):
        return False
    last = _LAST.search(text, start, end)
    noun = last[0] if last else ""
    if _BEFORE_NOUN.fullmatch(noun):
        return len(word) >= _FEW_LETTERS
    if noun[-1:] in "sx" and not _ONE.fullmatch(noun):
        return word[-1] in "sx"
    if word[-1] in "sx" and not word.endswith(("ois", "ais", "eux", "oux", "ps", "gris")):
        return False
    if _is_done(word):
        return _DOES.match(behind) is not None
    if _OVER.match(behind) or ((verb := _NEXT.match(behind)) and verb["noun"] in _verbs()):
        return True
    if word.endswith("ant") and _DOING.match(behind):
        return False
    is_kind = grammar.KIND.fullmatch(word) is not None
    return is_kind or not Place(text, start).may_do()


def _is_done(word: str) -> bool:
    """Whether a word is a participle, which may tell of what stands before the name: "l'accord avec B signé hier"."""
    return word.endswith(("é", "ée", "i", "ie", "u", "ue")) and _MADE.fullmatch(word) is None


def _is_verb(word: str) -> bool:
    return (
        grammar.INFINITIVE.fullmatch(word) is not None
        or word.endswith(("ront", "ra", "ait", "aient", "ons", "ment"))
        or (word.endswith("ent") and not word.endswith(("ement", "lent", "rgent", "anent", "cent", "dent", "quent")))
    )


@cache
def _no_adjectives() -> frozenset[str]:
    return frozenset(word_list("no-adjective"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word_list("plain-verb"))
