"""What two do together whatever the verb: "A and B weld the boats", "A welds them with B", "welded by A and B"."""

import re
from functools import cache

from ...model import Language
from ..values.verb_forms import Form, Verb, conjugate
from .acts import Does
from .families import either, word_lists
from .party import ARTICLE
from .told import IN_YEAR, Told, are_coordinated, follow, opens_clause
from .undertakings import COURSE
from .we import is_pronoun

_OBJECT = {
    Language.EN: r"(?:the|an?|all|their|its|each|every|one|two|three|four|five|ten|some|\d[\d.,]*)\s",
    Language.ES: r"(?:el|la|los|las|una?|unos|unas|sus?|cada|todos?|todas?|dos|tres|cuatro|cinco|diez|\d[\d.,]*)\s",
    Language.FR: r"(?:les?|la|une?|des|leurs?|son|sa|ses|chaque|tous|toutes|deux|trois|quatre|cinq|dix|\d[\d.,]*)\s"
    r"|\s?l'",
}
_ADVERB = (
    r"(?:(?:now|already|also|both|together|jointly|currently|ya|también|ahora|juntos|juntas|conjuntamente|déjà|aussi|désormais"
    r"|ensemble|conjointement)\s+)?"
)
# Of two the verb is in the plural, of one with another in the singular; both in the present.
_PLURAL = {
    Language.EN: r"(?![a-z]*(?:[^e\W]ed|ing|ss?)\b)[a-z]{3,}",
    Language.ES: r"[a-zà-ÿ]{2,}(?<!ab)(?<!í)(?<!ar)(?<!ier)[ae]n",
    Language.FR: r"[a-zà-ÿ]{2,}(?<!ai)ent",
}
_SINGULAR = {
    Language.EN: r"[a-z]{2,}(?<!s)s",
    Language.ES: r"[a-zà-ÿ]{2,}(?<!ab)(?<!í)[ae]",
    Language.FR: r"[a-zà-ÿ]{2,}(?:e|[^aiu\W]t|d|(?<!ai)(?<!a)it)",
}
_IS = {
    Language.EN: r"(?:(?:is|are)|keeps?)\s+(?:[a-z]+ly\s+)?(?P<doing>[a-z]+ing)",
    Language.ES: r"(?:está|están|viene|vienen|sigue|siguen|anda|andan|lleva|llevan)\s+(?P<doing>[a-zà-ÿ]+ndo)",
    Language.FR: r"(?:est|sont)\s+en\s+train\s+d(?:e\s+|')(?P<doing>[a-zà-ÿ]+)",
}
# "Will weld the rails of B", "soldará los rieles para B", "the rails will be welded by A for B"
_WILL = {
    Language.EN: rf"(?:will|shall)\s+{_ADVERB}(?P<verb>[a-z]{{3,}})",
    Language.ES: r"(?P<verb>[a-zà-ÿ]{2,}[aei]rán?)",
    Language.FR: r"(?P<verb>[a-zà-ÿ]{2,}r(?:a|ont))",
}
_OF_SECOND = rf"(?P<thing>[^.;:_]{{2,60}}?)\s?(?:\b(?:of|for|in|de|del|du|des|para|pour|en)\s+{ARTICLE}|d')$"
_WITH_SECOND = rf"[^.;:_]{{0,80}}\s(?:together\s+|jointly\s+|junto\s+)?(?:with|con|avec)\s+{ARTICLE}"
_BY = {
    Language.EN: r"\b(?:is|are|is\s+being|are\s+being|will\s+be)\s+(?:[a-z]+ly\s+)?"
    r"(?P<done>[a-z]+(?:ed|[^e\W]en|own|[a-z]ept|elt|ent|ound|un|ung|uilt|old|ead|et|ut))\s+by\s+(?:the\s+)?",
    Language.ES: r"\b(?:es|son|será|serán)\s+(?P<done>[a-zà-ÿ]+[aií]d[oa]s?)\s+por\s+(?:(?:el|la|los|las)\s+)?",
    Language.FR: r"\b(?:est|sont|sera|seront)\s+(?P<done>[a-zà-ÿ]+(?:é|i|u|is|it|int|ert)e?s?)\s+"
    r"par\s+(?:(?:la|les?)\s+|l')?",
}
# "Los botes los pintan A y B"
_INVERTED = {
    Language.ES: re.compile(rf"\bl[ao]s?\s+(?P<verb>{_PLURAL[Language.ES]})\s+{ARTICLE}$"),
}
# "We count the lamps with B", "con B contamos las farolas", "nous balayons avec B"
_WE = {
    Language.EN: rf"(?:\bwe|(?<!\w)__)\s+{_ADVERB}(?P<verb>(?![a-z]*(?:[^e\W]ed|ing|ss)\b)[a-z]{{3,}})\b",
    Language.ES: r"(?<!\w)(?P<verb>[a-zà-ÿ]{2,}[aei]mos)\b",
    Language.FR: rf"(?:\bnous|(?<!\w)____)\s+(?:nous\s+)?{_ADVERB}(?P<verb>[a-zà-ÿ]{{2,}}(?<!i)ons)\b",
}
_BEHIND_WE = rf"[^.;:_]{{0,80}}\s(?:with|con|avec)\s+{ARTICLE}_"
_WITH_THEM = rf"(?:^|[,:]\s)\W*(?:[^\W\d_]+\s+){{0,2}}(?:with|con|avec)\s+{ARTICLE}_+,?\s+(?:ya\s+|hoy\s+|ahora\s+)?"
# "An evening course is given by A and B"
_TAUGHT = re.compile(
    rf"\b(?:{COURSE}|lessons?|class(?:es)?|clinics?|clases|consultas?|cours|classes?|leçons?|permanences?|consultations?)\b[^.;:_]{{0,60}}?\s"
    r"(?:is|are|es|son|est|sont)\s+(?:[a-zà-ÿ]+\s+)?(?:given|taught|held|offered|dad[oa]s?|dictad[oa]s?|impartid[oa]s?|ofrecid[oa]s?|donnée?s?|tenue?s?|offerte?s?|assurée?s?|proposée?s?)"
    rf"\s+(?:(?:jointly|together|junt[oa]s|en\s+conjunto|ensemble|conjointement)\s+)?(?:by|por|par)\s+{ARTICLE}$",
    re.IGNORECASE,
)
_NEAR = 30
_FOR = re.compile(rf"\s+(?:for|para|pour)\s+{ARTICLE}")


def do_anything(told: Told) -> bool:
    """Whether the parties do something together, now and whatever it be, unless it is to think, to say or to have."""
    return any(does(told) for does in (_both_do, _one_does_with, _done_by_both, _we_do_with, _will_do_for, _will_do_us))


def does_now(told: Told, place: int) -> bool:
    """Whether right behind a place, where a party ends, stands what is done now to something: "welds the boats"."""
    return any(_is_deed(told, one.match(told.said, place)) for one in _now(told.language))


def is_no_deed(verb: str, language: Language) -> bool:
    """Whether a verb is one of thinking, saying, having or being."""
    return verb.casefold() in _no_deeds(language)


def only_stand(told: Told) -> bool:
    """Whether what the parties do is to run a stand, to take a bus, or to hold a view."""
    ends = (told.parties[0].span.end, told.parties[-1].span.end)
    return any(_stands(told.language).match(told.said, end) for end in ends)


def _both_do(told: Told) -> bool:
    """Whether two that open a clause do something: "A and B weld the boats"."""
    if not follow(told, *told.parties[:2]) or not opens_clause(told):
        return False
    return _is_deed(told, _both(told.language).match(told.said, told.parties[-1].span.end))


def _one_does_with(told: Told) -> bool:
    """Whether one does something with the other: "A welds the boats with B", "A is welding the boats with B"."""
    first, second = told.parties[0].span, told.parties[1].span
    if not (are_coordinated(told) and opens_clause(told)):
        return False
    return _is_deed(told, _one(told.language).fullmatch(told.said, first.end, second.start))


def _done_by_both(told: Told) -> bool:
    """Whether something is done by two: "the boats are welded by A and B", "los botes los pintan A y B"."""
    first, second = told.parties[0].span, told.parties[1].span
    if not (follow(told, *told.parties[:2]) or _FOR.fullmatch(told.said, first.end, second.start)):
        return False
    start = first.start
    if _is_deed(told, _by(told.language).search(told.said, 0, start)) or _TAUGHT.search(told.said, 0, start):
        return True
    inverted = _INVERTED.get(told.language)
    return inverted is not None and _is_deed(told, inverted.search(told.said, 0, start))


def _we_do_with(told: Told) -> bool:
    """Whether "we" do something with a party: "we count the lamps with B", "con B contamos las farolas"."""
    if not any(is_pronoun(told.plain, party.span) for party in told.parties):
        return False
    if told.words.past_time.search(told.said) or IN_YEAR.search(told.said):
        return False
    return any(_is_deed(told, one.search(told.said)) for one in _we(told.language))


def _will_do_for(told: Told) -> bool:
    """Whether one will do something to what is the other's, or for it: "will weld the rails of B"."""
    first, second = told.parties[0].span, told.parties[1].span
    if not opens_clause(told):
        return False
    found = _for_second(told.language).match(told.said, first.end, second.start)
    found = found or _owned(told.language).match(told.said, first.end)
    return found is not None and not is_no_object(found["thing"], told.language) and _is_work(told, found)


def _will_do_us(told: Told) -> bool:
    """Whether one will do something for "us": "will weld our rails", "nos soldará los rieles"."""
    first, us = told.parties[0].span, told.parties[1].span
    if not (len(us) and is_pronoun(told.plain, us) and opens_clause(told)):
        return False
    found = _for_us(told.language).match(told.said, first.end)
    if found is None or is_no_object(told.said[found.end() : found.end() + _NEAR], told.language):
        return False
    return _is_work(told, found)


def is_no_object(words: str, language: Language) -> bool:
    """Whether a thing is none that somebody does something to: "a letter of", "the mayor of"."""
    return _no_object(language).search(words) is not None


def _is_work(told: Told, found: re.Match[str]) -> bool:
    """Whether a verb in the future is none of thinking, saying or having, and none that tells of another act."""
    others = any(act.span.start == found.start("verb") and Does.WORK not in act.does for act in told.acts)
    return not others and found["verb"].casefold() not in _no_deeds(told.language)


def _is_deed(told: Told, found: re.Match[str] | None) -> bool:
    if found is None or _no_work(told.language).match(told.said, found.end(found.lastgroup or 0)):
        return False
    verbs = [verb.casefold() for verb in found.groupdict().values() if verb]
    return not any(verb in _no_deeds(told.language) or told.words.stative.fullmatch(verb) for verb in verbs)


@cache
def _both(language: Language) -> re.Pattern[str]:
    verb = rf"(?P<verb>{_PLURAL[language]})"
    ways = [rf"\s+{_ADVERB}{verb}\s+{_ADVERB}(?={_OBJECT[language]})"]
    # "A y B los limpian", "A et B les curent", "A and B clear them"
    it = verb.replace("verb", "doing")
    ways.append(rf"\s+{it}\s+(?:it|them)\b" if language is Language.EN else rf"\s+(?:l[aeo]s?\s+|l'){it}\b")
    return re.compile("|".join(ways))


@cache
def _now(language: Language) -> tuple[re.Pattern[str], ...]:
    verbs = (rf"(?:(?P<verb>{_SINGULAR[language]})|{_IS[language]})", rf"(?P<verb>{_PLURAL[language]})")
    found = [re.compile(rf"\s+{_ADVERB}{verb}\s+{_ADVERB}(?={_OBJECT[language]})") for verb in verbs]
    if language is not Language.EN:  # "nosotros hacemos las casetas"
        found.append(
            re.compile(rf"\s*(?P<verb>[a-zà-ÿ]{{2,}}(?:[aei]mos|(?<!i)ons))\s+(?={_OBJECT[language]})", re.IGNORECASE)
        )
    return tuple(found)


@cache
def _one(language: Language) -> re.Pattern[str]:
    verb = rf"(?:(?P<verb>{_SINGULAR[language]})|{_IS[language]})"
    return re.compile(rf"\s+{_ADVERB}{verb}\s+{_ADVERB}(?={_OBJECT[language]}){_WITH_SECOND}")


@cache
def _we(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one, re.IGNORECASE) for one in (_WE[language] + _BEHIND_WE, _WITH_THEM + _WE[language]))


@cache
def _for_second(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s+{_WILL[language]}\s+{_ADVERB}(?={_OBJECT[language]}|[^\W\d_]){_OF_SECOND}")


@cache
def _owned(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s+{_WILL[language]}\s+{ARTICLE}_+'s\s+(?P<thing>[\w-]+(?:\s[\w-]+)?)")


@cache
def _for_us(language: Language) -> re.Pattern[str]:
    """What one will do to "ours", or "us" in front of the verb where a language has it there."""
    before = r"" if language is Language.EN else r"(?:_+\s+)?"
    return re.compile(rf"\s+{before}{_WILL[language]}\s+(?:_+\s|{_OBJECT[language]})")


@cache
def _no_object(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(word_lists()['no-object', language, ''])})(?!\w)", re.IGNORECASE)


@cache
def _by(language: Language) -> re.Pattern[str]:
    return re.compile(rf"{_BY[language]}$")


@cache
def _no_work(language: Language) -> re.Pattern[str]:
    """What stands behind a verb and is no work: "a stand", "the same view"."""
    return re.compile(
        rf"\s+(?:[\w'-]+\s+){{0,3}}?(?:{either(word_lists()['no-work', language, ''])})(?!\w)", re.IGNORECASE
    )


@cache
def _stands(language: Language) -> re.Pattern[str]:
    thing = either(word_lists()["no-work", language, ""])
    ends = r"(?=\W*$|\s*[,;.]|\s+(?:in|at|on|of|for|with|next|every|en|del?|du|à|au|dans|con|avec|cada|chaque)\s)"
    return re.compile(
        rf"\s+{_ADVERB}[a-zà-ÿ]+\s+(?:up\s+)?(?:{_OBJECT[language]})\s?(?:[a-zà-ÿ]+\s+)?(?:{thing})(?!\w){ends}",
        re.IGNORECASE,
    )


@cache
def _no_deeds(language: Language) -> frozenset[str]:
    """All forms of verbs of thinking, saying, having and being."""
    lists = word_lists()
    verbs = lists["no-deed", language, ""]
    said = (one for verb in verbs for one in conjugate(Verb(base=verb), language))
    forms = {form for form, how in said if how is not Form.WISHED}
    return frozenset(forms | set(lists["no-deed-form", language, ""]))
