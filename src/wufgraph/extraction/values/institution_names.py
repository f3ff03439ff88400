"""Names that no table has, told to be of institutions by a word such as "Ministry" or "Red" in them."""

import re
from collections.abc import Iterator, Sequence

from ...model import Language, Span

_CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'&-]*"
_THE = r"(?:the|la|las|los|el|le|les)"
# "Agence métropolitaine de Lorne", "Consejo municipal de Rocas": an adjective in small letters.
_ADJECTIVE = (
    r"(?:[a-zà-ÿ-]{2,}(?:ale?s?|aux|iques?|ien(?:ne)?s?|aine?s?|ives?|ifs?|aires?|imes?|elles?|els?|ines?|ais(?:es?)?|oise?s?|ières?"
    r"|an[oa]s?|ic[oa]s?|ari[oa]s?|iv[oa]s?)|verte?s?|ouverte?s?|jeunes?|libres?|justes?|durables?|indigènes?)"
)
_TO = rf"(?:of|for|in|on|de|del|du|des|pour|para)\s+(?:{_THE}\s+)?"
# What may follow a whole name at once.
_ENDS = r"(?=\s*[,.;:)]|\s*$|\s+(?:et|y|ont|a|est|sont|se|sera|ha|han|es|será)\s|\s+s['’])"
_NAME = re.compile(
    # "Centre pour le leadership local", "Institut de l'habitat et des affaires urbaines": an adjective that ends it.
    rf"{_CAPITAL}(?:\s+(?:et\s+)?(?:{_TO}|d[eu]\s+l['’]|pour\s+l['’]|de\s+l['’])[a-zà-ÿ][\w-]*\s+{_ADJECTIVE}{_ENDS}"
    # "Institut de l'habitat et du logement", "Forum des riverains et commerçants de Ngong Road".
    rf"|(?<=[a-zà-ÿ])\s+et\s+(?:des\s+|du\s+|de\s+la\s+|de\s+l['’])[a-zà-ÿ][\w-]*{_ENDS}|(?<=s)\s+et\s+[a-zà-ÿ-]+s(?=\s+d(?:e|u|es)\s)"
    # "Unidad de Apoyo a las Comunas", "Secrétariat à l'aménagement": what gives help, or is there for something.
    rf"|(?:(?<=Apoyo)|(?<=Ayuda)|(?<=Atención)|(?<=Asistencia))\s+a\s+(?:(?:la|las|los|el)\s+)?{_CAPITAL}"
    r"|(?:(?<=Secrétariat)|(?<=Aide)|(?<=Appui)|(?<=Délégation)|(?<=Commissariat))\s+(?:aux?\s+|à\s+(?:l['’]|la\s+))[^\W\d_][\w-]*"
    # "Residents & Traders Forum", "Coalición por el Transporte"; see `_two_in_one`.
    rf"|\s+par\s+[a-zà-ÿ]{{4,}}{_ENDS}|\s+&\s+{_CAPITAL}|\s+por\s+(?:(?:el|la|los|las)\s+)?{_CAPITAL}"
    rf"|\s+des\s+[a-zà-ÿ]+s\s+[a-zà-ÿ]+(?:s|aux)\b|\s+{_TO}[^\W\d_][\w’'&-]*|\s+d['’](?!ici\b)[^\W\d_][\w’'&-]*|\s+et\s+d['’][a-zà-ÿ]+"
    # "Réseau des villes patrimoniales de l'Adriatique": an adjective that agrees.
    rf"|\s+de\s+l['’]{_CAPITAL}"
    rf"|(?:\s+{_ADJECTIVE}){{1,2}}(?=\s+(?:de|du|des|del|pour|para|a|ont|se|et\s+d(?:u|es|e))\s|\s+[ds]['’](?!ici\b)|\s+{_CAPITAL})"
    # "Coopérative des vendeurs ambulants du Chimborazo": plain words before one more name.
    rf"|(?:\s+(?!(?:a|y|et|and|or|ou|o|se|[a-zà-ÿ-]+(?:ra|ront|rá|rán|ó|aron|ieron))\s)[a-zà-ÿ-]+){{1,2}}\s+(?:du|del)\s+{_CAPITAL}|\s+(?:the|la)\s+{_CAPITAL}|\s+{_CAPITAL})*"
)
# What may stand in front of a name and is no part of it.
LEADING_ARTICLE = re.compile(r"^(?:(?:the|la|el|los|las|le|les)\s+|l['’]\s*)", re.IGNORECASE)
# "Avec la Coopérative": a word that begins a sentence and no name.
LEAD = re.compile(
    r"(?:(?:with|between|under|from|for|by|both|through|con|entre|junto con|para|por|avec|pour|par|selon|chez)\s+)?"
    r"(?:(?:the|la|el|los|las|le|les)\s+|l['’]\s*)?",
    re.IGNORECASE,
)
# Only from where white space begins: within a long run of it there is nothing to find.
_PLAIN_TAIL = re.compile(rf"(?<!\s)(?:\s+{_TO})+(?!{_THE}\s)[a-zà-ÿ].*$")
# "50 000 dollars à la Coopérative Nusantara pour les travaux de drainage": what a sum is for is no part of the name.
_ITS_USE = re.compile(
    r"\s+pour\s+(?:les?\s+|la\s+|l['’])(?:travaux|réalisation|mise|formation|construction|réhabilitation|création|étude"
    r"|enquête|achat|entretien|organisation|publication|traduction|cartographie)\b.*$"
)
# "Institute for Water and Cities": a second noun of its purpose, where no article follows.
_PURPOSE = re.compile(rf"\s{_TO}[\w’'-]+(?:\s(?:{_CAPITAL}|{_ADJECTIVE}))?$")
_NOUN = r"[^\W\d_a-zà-ÿ][a-zà-ÿ]+\b"
_SECOND = re.compile(
    rf"(?:,\s+{_NOUN})*\s+(?:and|y|et|&)\s+(?!{_THE}\b){_NOUN}"
    rf"(?:\s+{_NOUN})?(?:\s+{_TO}{_CAPITAL})?(?=,|\.|\s+[a-zà-ÿ]|$)"
)
_PLAIN_SECOND = re.compile(r"\s+et\s+(?:les?\s|la\s|l['’])[a-zà-ÿ]+\b(?!\s+(?:de|du|des)\s|\s+d['’](?!ici\b))")
_PLAIN_PURPOSE = re.compile(r"\spour\s+(?:les?\s|la\s|l['’])[a-zà-ÿ]+$")
# "Ministère de l'Air, des Eaux et du Sol de Lorne": each noun with its own preposition.
_OF_THE = r"(?:des\s+|du\s+|de\s+la\s+|de\s+l['’])"
_NEXT_OF_THE = re.compile(rf"(?:,\s+{_OF_THE}{_NOUN})*\s+et\s+{_OF_THE}{_NOUN}(?:\s+{_TO}{_CAPITAL})?")
# A school or institute, and behind a comma the university that it belongs to.
_PART = re.compile(
    r"^(?:Institut\w*|School|Faculty|Department|Cent\w+|Laborato\w+|Escuela|École|Facul\w+|Departamento)\b"
)
# "75 000 USD pour la Fondation": the currency begins no name.
_CURRENCY_LETTERS = 3
_CURRENCY, _AMOUNT = re.compile(r"[A-Z]{3}\b"), re.compile(r"\d\s$")
_UNIVERSITY = re.compile(
    rf",\s+(?:Universi\w+(?:\s+{_ADJECTIVE})?(?:\s+{_TO}{_CAPITAL}|\s+{_CAPITAL})+"
    rf"|(?:{_CAPITAL}\s+){{1,4}}(?:University|College)\b)"
)
# "The Water and Housing Council": the second of two would have its own article.
_SHARED = re.compile(rf"\b[Tt]he\s+((?:{_CAPITAL}\s+){{1,3}}and\s+)$")
_LONGEST_SHARED = 80
_JOINS = re.compile(r"\s+(?:&|por(?:\s+(?:el|la|los|las))?)\s+")
# "Société des urbanistes de la Bénoué des lignes directrices": a place ends a name.
_BEHIND_PLACE = re.compile(rf"(\sd(?:e|u|es|e\s+la)\s+{_CAPITAL}(?:\s+{_CAPITAL})*)\s+des\s+[a-zà-ÿ].*$")


def find_institution_names(
    text: str, language: Language, head: re.Pattern[str], taken: Sequence[Span]
) -> Iterator[Span]:
    """Names of two words or more that hold a word for an institution.

    Args:
        text: A sentence.
        language: Of the report; French names hold plain words that English and Spanish ones do not.
        head: Words for institutions.
        taken: Names that are known, which no name found here overlaps.
    """
    position = 0
    while found := _NAME.search(text, position):
        position = found.end()
        if _CURRENCY.match(found[0]) and _AMOUNT.search(text, 0, found.start()):
            position = found.start() + _CURRENCY_LETTERS
            continue
        lead = LEAD.match(found[0])
        start = found.start() + (lead.end() if lead else 0)
        name = text[start : found.end()]
        name = (_ITS_USE if language is Language.FR else _PLAIN_TAIL).sub("", name)
        first = _first_of_two(_BEHIND_PLACE.sub(r"\1", name), head)
        if first != name:
            name, position = first, start + len(first)
        span = Span(start, start + len(name))
        if _overlaps(span, taken):
            # Behind a name that is known another may begin: "the Fund will receive from the Council of Kera".
            position = max(one.end for one in taken if one.start < span.end and span.start < one.end)
            continue
        if " " not in name or not head.search(name):
            continue
        for where, more in (
            (_PURPOSE, _NEXT_OF_THE),
            (_PURPOSE, _SECOND),
            (_PLAIN_PURPOSE, _PLAIN_SECOND),
            (_PART, _UNIVERSITY),
        ):
            longer = more.match(text, span.end) if where.search(name) else None
            if longer and more is not _UNIVERSITY and head.search(longer[0]):
                continue  # "Alliance des villes et Fondation Rocas": the second noun is an institution too
            if longer and not _overlaps(Span(span.end, longer.end()), taken):
                span = Span(start, longer.end())
        position = max(position, span.end)
        shared = _shared(text, span.start, head) if language is Language.EN else span.start
        yield span if _overlaps(Span(shared, span.start), taken) else Span(shared, span.end)


def _first_of_two(name: str, head: re.Pattern[str]) -> str:
    """Of "Lorne University & Delta Fund" the first; "Residents & Traders Forum" is one."""
    for joint in _JOINS.finditer(name):
        before, behind = name[: joint.start()], name[joint.end() :]
        if before.isupper() or (" " in behind and head.search(before) and head.search(behind)):
            return before
    return name


def _shared(text: str, start: int, head: re.Pattern[str]) -> int:
    """Where a name begins whose last word two nouns share: "the Water and Housing Council"."""
    before = _SHARED.search(text[max(0, start - _LONGEST_SHARED) : start])
    return start if before is None or head.search(before[1]) else start - len(before[1])


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    return any(one.start < span.end and span.start < one.end for one in taken)
