"""Where the one organizer of a report does something though it is not named: "hemos firmado", "our director signed"."""

import re
from functools import cache

from ...model import Language, Span
from .families import either, word_lists

# "Haremos", but "extremos".
_WE_SHALL = r"[^\W\d_]{2,}(?<!ext)(?<!sup)remos"
# "Aceptó que usemos su tabla"
_THAT_WE = r"(?<=\bque\s)[^\W\d_]{3,}[ae]mos"
# "Volvimos con", "Le pedimos", but "Últimos", "Préstamos".
_WE_BEGIN = (
    r"^\W*(?:(?:Ya|Hoy|También|Ahora|Le|Les|Lo|La|Los|Las|Aún|Todavía|Aquí|Así)\s+){0,2}"
    r"(?!Últimos|Próximos|Máximos|Mínimos|Legítimos|Extremos|Supremos|Tramos|Ramos|Gramos|Reclamos|Préstamos|Tomos|Primos|Ánimos|Vamos)"
    r"[^\W\d_]{2,}(?:amos|emos|imos)(?!\w)"
)
# "Desde mayo limpiamos los desagües con": any verb but of knowing, and no noun, "los tramos", "mecanismos".
_WE_DO = (
    r"(?<!\blos\s)(?<!\bsus\s)(?<!\bdos\s)(?<!\btres\s)(?<!\bde\s)(?<![^n]os\s)(?!(?:tra|ra|gra|recla|présta|to|ulti|últi|próxi|máxi|míni|legíti|extre|supre"
    r"|pri|áni|déci|sépti|ínti|ópti|enor|sabe|cree|pensa|ve|vi|oí|oi|leí|conoce|tene|so|fui|pode|debe|espera|quere|entende|senti|recorda|notamos|nota"
    r"|escucha|agradece|felicita)mos\b)[a-zà-ÿ]{2,}[aei]mos(?!\w)"
)
_OUR = r"(?:our|nuestr[oa]s?|notre|nos)"
_OUR_OF = {Language.EN: "our", Language.ES: "nuestr[oa]s?", Language.FR: "(?:notre|nos)"}  # Spanish "nos" is "us"
_PRONOUN = re.compile(r"(?:we|us|nous|nosotros|nosotras|nos|our|notre|nuestr[oa]s?)?", re.IGNORECASE)
# What may stand between a verb and "our": "imprime gratis nuestro boletín".
OUR_OBJECT = re.compile(r"\s+(?:(?:[^\W\d_]+(?:ly|mente|ment)|gratis|ya|also|now|aussi|déjà|también)\s+)?")
OUR = re.compile(rf"(?<!\w){_OUR}(?=\s)", re.IGNORECASE)
# What may stand between "our" and a tool: "our own survey forms".
BEFORE_TOOL = re.compile(r"\s+(?:[^\W\d_]+\s+){0,2}")


def says_we(text: str, language: Language) -> re.Match[str] | None:
    """A Spanish verb whose subject "we" is not said; nothing in the other languages."""
    return _we_verb().search(text) if language is Language.ES else None


@cache
def _we_verb() -> re.Pattern[str]:
    verbs = word_lists()["we-verb", Language.ES, ""]
    return re.compile(rf"(?<!\w)(?:{either(verbs)}|{_WE_SHALL}|{_THAT_WE}|{_WE_DO})(?!\w)|{_WE_BEGIN}", re.IGNORECASE)


@cache
def our_staff(language: Language) -> re.Pattern[str]:
    """Who speaks for the organizer, "our executive director", by the offices of `role-of`."""
    offices = {words.rpartition(" ")[0] for words in word_lists()["role-of", language, ""]}
    office = either([*offices, *word_lists().get(("our-staff", language, ""), ())])
    return re.compile(rf"(?<!\w)(?P<us>{_OUR_OF[language]}\s+(?:[^\W\d_]+\s+)?(?:{office}))(?!\w)", re.IGNORECASE)


# "Shown interest in our pilot"
OUR_WORK = re.compile(
    rf"(?<!\w)(?:interest\w*|interés|interesa\w*|intérêt|intéress\w*)\s+(?:[^\W\d_]+\s+)?(?P<us>{_OUR})\s+(?:[^\W\d_]+\s+)?"
    r"(?:projects?|programmes?|pilots?|stud(?:y|ies)|surveys?|work|proyectos?|programas?|pilotos?|estudios?|encuestas?|trabajo|projets?|pilotes?"
    r"|études?|enquêtes?|travail)\b",
    re.IGNORECASE,
)
# "Has signed our MoU", "is our partner in".
OUR_PAPER = re.compile(
    rf"(?<!\w)(?P<us>{_OUR})(?=\s+(?:draft\s+|borrador\s+de\s+|projet\s+de\s+)?"
    r"(?:MoU|memor|pledge|promise|promesa|promesse|commitment|compromiso|engagement|contribution|contribución|aporte|apport|agreement|convenio|acuerdo|convention|accord|protocole|contrat))",
    re.IGNORECASE,
)
# "Has accepted our offer"
OUR_OFFER = re.compile(
    rf"(?<!\w)(?P<us>{_OUR})(?=\s+(?:offer|invitation|proposal|request|application|oferta|propuesta|invitación|solicitud|pedido|offre"
    r"|proposition|demande|candidature)\b)",
    re.IGNORECASE,
)
OUR_PARTNER = re.compile(
    rf"\b(?:is|are|be(?:come|came)s?|devient|devenue?|remains?|es|son|será|est|sont|reste|sera)\s+(?P<us>{_OUR})(?=\s+(?:[^\W\d_]+\s+)?(?:partner|ally|soci|aliad|contrapart|partenaire))"
)
# "Our engineers and those of the council", "notre équipe et celle de".
OUR_AND_THOSE = re.compile(
    rf"(?<!\w)(?P<us>{_OUR}\s+[^\W\d_]+(?:\s+[^\W\d_]+)?)\s+(?:and|y|et)\s+(?=(?:that|those|el|la|los|las|celles?|celui|ceux)\s+(?:of|de|del|du|des)\s|cel\w+\s+d')",
    re.IGNORECASE,
)


# "We know that A and B signed" is no doing of ours.
WE_KNOW = re.compile(
    r"\s+(?:(?:have|all|both|also|tous)\s+)*(?:know|knew|known|hear|heard|see|saw|seen|read|learn\w*|note\w*|believe|think|remember|understand|understood|gather"
    r"|(?:avons\s+)?(?:appris|lu|entendu|vu|noté|compris)|savons|voyons|croyons|pensons|lisons|apprenons)\s+(?:that|how|que|qu'|comment)\b|\s+(?:savons|voyons|avons\s+(?:appris|lu|vu|entendu))\s+qu'",
    re.IGNORECASE,
)


def is_pronoun(text: str, span: Span) -> bool:
    """Whether a party is called by a pronoun, or by a Spanish verb alone."""
    return _PRONOUN.fullmatch(text, span.start, span.end) is not None
