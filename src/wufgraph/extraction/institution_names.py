"""Names that no table has, told to be of institutions by a word such as "Ministry" or "Red" in them."""

import re
from collections.abc import Iterator, Sequence

from ..model import Language, Span

_CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'&-]*"
_THE = r"(?:the|la|las|los|el|le|les)"
# "Agence métropolitaine de Lorne", "Consejo municipal de Rocas": an adjective in small letters.
_ADJECTIVE = (
    r"[a-zà-ÿ-]{2,}(?:ale?s?|aux|iques?|ien(?:ne)?s?|aine?s?|ives?|ifs?|aires?|imes?|elles?|els?|ines?|ais(?:es?)?|oise?s?|ières?"
    r"|an[oa]s?|ic[oa]s?|ari[oa]s?|iv[oa]s?)"
)
_TO = rf"(?:of|for|in|on|de|del|du|des|pour|para)\s+(?:{_THE}\s+)?"
_NAME = re.compile(
    rf"{_CAPITAL}(?:\s+des\s+[a-zà-ÿ]+s\s+[a-zà-ÿ]+(?:s|aux)\b|\s+{_TO}[^\W\d_][\w’'&-]*|\s+d['’](?!ici\b)[^\W\d_][\w’'&-]*|\s+et\s+d['’][a-zà-ÿ]+"
    # "Réseau des villes patrimoniales de l'Adriatique": an adjective that agrees.
    rf"|\s+de\s+l['’]{_CAPITAL}"
    rf"|\s+{_ADJECTIVE}(?=\s+(?:de|du|des|del|pour|para|a|ont|se)\s|\s+[ds]['’]|\s+{_CAPITAL})"
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
_PURPOSE = re.compile(rf"\s{_TO}[\w’'-]+(?:\s{_CAPITAL})?$")
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
_UNIVERSITY = re.compile(rf",\s+Universi\w+(?:\s+{_TO}{_CAPITAL}|\s+{_CAPITAL})+")


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
        yield span


def _overlaps(span: Span, taken: Sequence[Span]) -> bool:
    return any(one.start < span.end and span.start < one.end for one in taken)
