"""Statements that are figures of something measured: shares, averages, what has grown, what a unit costs."""

import re
from functools import cache

from ...assets import any_word

_NUMBER = r"\d[\d.,  \xa0]{0,12}"
_SHARE = (
    rf"{_NUMBER}(?:%|per\s?cent|por\sciento|pour\scent)\s(?:of|de|des|du|del|d['’])"
    rf"|{_NUMBER}(?:[^\W\d_][\w'’-]*\s){{0,3}}?(?:out\sof|of|de|sur)\s{_NUMBER}[^\W\d_]"
    r"|(?:one|two|three|\d)\s(?:in|out\sof)\s(?:every\s)?(?:two|three|four|five|six|eight|ten|\d+)\s"
    r"|(?:un[oa]?|dos|tres|\d)\sde\scada\s(?:dos|tres|cuatro|cinco|seis|ocho|diez|\d+)\s"
    r"|une?\s(?:[^\W\d_][\w'’-]*\s){1,3}sur\s(?:deux|trois|quatre|cinq|six|huit|dix|\d+)\b"
    r"|one\s(?:[^\W\d_][\w'’-]*\s){1,3}(?:in|out\sof)\s(?:every\s)?(?:two|three|four|five|six|eight|ten|\d+)\b"
    r"|un[oa]?\s(?:[^\W\d_][\w'’-]*\s){1,3}de\scada\s(?:dos|tres|cuatro|cinco|seis|ocho|diez|\d+)\b"
    r"|every\s(?:second|third|fourth|fifth|sixth|eighth|tenth)\s"
    r"(?!(?:mon|tues|wednes|thurs|fri|satur|sun)?day|week|month|year|time)(?=[^\W\d_])"
)
# "Some 59% of the traders …", "In 7 of 10 houses …": few words stand in front.
_OPENING_SHARE = re.compile(rf"\W*(?:[^\W\d_][\w'’]*\s){{0,3}}?(?:{_SHARE})", re.IGNORECASE)
_ASKED = re.compile(
    rf"{_NUMBER}(?:%\s?)?(?:[^\W\d_][\w'’]*\s){{1,4}}"
    r"(?:surveyed|interviewed|questioned|polled|sampled|encuestad[oa]s|entrevistad[oa]s|muestread[oa]s"
    r"|enquêtée?s|interrogée?s|sondée?s|étudiée?s)\b",
    re.IGNORECASE,
)
# "Of the 67 projects reviewed, nine were still operating."; "Of 48 kerbs checked on the way, six …"
_REVIEWED = re.compile(
    rf"\W*(?:of|out\sof|among|sur|parmi|de|entre)\s(?:the\s|our\s|les\s|nos\s|los\s|las\s)?{_NUMBER}(?:[^\W\d_][\w'’]*\s){{1,4}}"
    r"(?:[^\W\d_]{3,}(?:ed|ad[oa]s|id[oa]s|[éiu]e?s)|seen|told|sent|read|kept|held|made|built|passée?s\sen\srevue)"
    r"(?:\s(?:in|at|by|on|from|for|during|en|por|ante|camino|durante|a|al|à|au|aux|par|dans|pendant)\s[^,.;:]{2,60})?,\s",
    re.IGNORECASE,
)
_AVERAGE = re.compile(
    rf"\b(?:on\saverage|an\saverage\sof|en\smoyenne|en\spromedio|un\spromedio\sde|une\smoyenne\sde)(?:\sde|\sun|\sby)?\s{_NUMBER}",
    re.IGNORECASE,
)
_GREW = (
    r"(?:grown|risen|fallen|doubled|tripled|quadrupled|expanded|increased|decreased|dropped|declined|shrunk|grew|rose|fell"
    r"|crecido|subido|bajado|aumentado|disminuido|duplicado|triplicado|creció|crecieron|subió|subieron|bajó|bajaron"
    r"|aumentó|aumentaron|disminuyó|se\sduplicó|se\striplicó|sank|sunk|climbed|hundió|cayó|cayeron"
    r"|crû?|augmenté|baissé|diminué|doublé|triplé|reculé|progressé)"
)
_SINCE = re.compile(rf"\W*(?:since|desde|depuis)\s(?:19|20)\d\d\b,?.{{0,80}}?\b{_GREW}\b", re.IGNORECASE)
_GROWN = re.compile(
    rf"\b{_GREW}\s(?:[^\W\d_]+\s){{0,3}}?{_NUMBER}(?:%|per\s?cent|por\sciento|pour\scent).{{0,40}}?\b(?:since|desde|depuis)\s\d{{4}}",
    re.IGNORECASE,
)
_COSTS = re.compile(
    rf"\b(?:costs?|cuestan?|coûte(?:nt)?)\s.{{0,40}}?{_NUMBER}[^\W\d_]+\s(?:per|an?|por|par|la|le|el|l['’])\s?[^\W\d_]+\W*$",
    re.IGNORECASE,
)
# "The survey found no …", which says what it found without "that".
_FOUND = (
    r"(?:found|recorded|measured|counted|detected|encontró|halló|constató|registró|midió|contó"
    r"|encontraron|hallaron|constataron|registraron|midieron|contaron"
    r"|(?:a|ont)\s(?:constaté|trouvé|relevé|mesuré|compté)|(?:showed|shows|revealed)\s(?=(?:no|little|a|an|clear)\s)"
    r"|no\s(?:encontró|halló|mostró|registró|detectó)|n['’]a\s(?:constaté|trouvé|relevé|montré|révélé)\s(?=aucune?\s|pas\s))"
)
# What those say who are there is no finding: "Two out of three participants agreed".
_PRESENT = re.compile(
    r"\b(?:participants?|panell?ists?|speakers?|attendees|asistentes|participantes|panelistas|ponentes|intervenante?s?)\b",
    re.IGNORECASE,
)
# "Counted 212 cases, twice as many as in 2008"
_COMPARED = re.compile(
    rf"{_NUMBER}[^\W\d_].{{0,60}}?\b(?:(?:twice|(?:two|three|four|five|ten|\d+)\stimes|half)\s(?:as\s(?:many|much)|more|fewer)\s(?:as|than)"
    r"|(?:el|la)\s(?:doble|triple|mitad)\s(?:que|de)|(?:dos|tres|cuatro|cinco|diez|\d+)\sveces\s(?:más|menos)\s(?:que|de)"
    r"|(?:deux|trois|quatre|cinq|dix|\d+)\sfois\s(?:plus|moins)\s(?:que|qu['’]|d['’]|de\s))",
    re.IGNORECASE,
)
# Words that a pattern of these has: a statement without them need not be searched.
_MEANS, _TIMES = ("average", "moyenne", "promedio", "media"), ("times", "veces", "fois")
_PATTERNS = (
    _OPENING_SHARE.match,
    _ASKED.search,
    _REVIEWED.match,
    _AVERAGE.search,
    _SINCE.match,
    _GROWN.search,
    _COSTS.search,
    _COMPARED.search,
)


@cache
def _of_each() -> re.Pattern[str]:
    """What part of each unit something takes: "Of every dollar spent on roads, 33 cents go to maintenance"."""
    return re.compile(
        r"\W*(?:(?:out\s)?of|for|from|de|por|sur|pour|à)\s(?:every|each|cada|chaque)\s[^\W\d_]{3,}\s[^,;:.!?]{3,80},\s"
        rf"(?:[^\W\d_]+\s){{0,2}}?(?:{_NUMBER}|{any_word('small-number').pattern}\s)",
        re.IGNORECASE,
    )


@cache
def _median() -> re.Pattern[str]:
    """What the usual one is, or takes: "The median permit in Alda takes 40 weeks"."""
    median = r"(?:median|mean|average|typical|median[oa]|promedio|medi[oa]|médiane?|moyenn?e?)"
    return re.compile(
        rf"\W*(?:[^\W\d_][\w'’]*\s){{0,3}}?{median}\s(?:[^\W\d_][\w'’-]*\s){{0,8}}?"
        rf"{any_word('amounts-to').pattern}\s(?:[^\W\d_]+\s){{0,2}}?(?:{_NUMBER}|{any_word('small-number').pattern}\s)",
        re.IGNORECASE,
    )


@cache
def _changed() -> re.Pattern[str]:
    """By how much something changed: "Ground sank by 2.4 cm a year", "Le loyer est passé de 90 à 210 dollars"."""
    small = any_word("small-number").pattern
    number, until = rf"(?:{_NUMBER}|{small}\s)", rf"(?:{_NUMBER}|{small}\b)"
    return re.compile(
        rf"\b{_GREW}\s(?:by|en\sun|en|un|de|d['’]un)\s{_NUMBER}(?:%|[^\W\d_])"
        rf"|\b(?:went|came|rose|fell|grew|gone|risen|fallen)\s(?:up\s|down\s)?from\s{number}.{{0,20}}?\bto\s{until}"
        rf"|\b(?:pasó|pasaron|ha\spasado|han\spasado)\sde\s{number}.{{0,20}}?\ba\s{until}"
        rf"|\bpassée?s?\sde\s{number}.{{0,20}}?\bà\s{until}",
        re.IGNORECASE,
    )


@cache
def _times_as_much() -> re.Pattern[str]:
    """How many times as much something is: "Un cilindro cuesta once veces lo que en el valle"."""
    small = any_word("small-number").pattern
    costs = (
        r"\b(?:costs?|pays?|takes?|earns?|uses?|cuestan?|pagan?|tardan?|ganan?|gastan?"
        r"|coûte(?:nt)?|paie(?:nt)?|paye(?:nt)?|gagne(?:nt)?)\s"
    )
    return re.compile(
        rf"{costs}[^.;:!?]{{0,40}}?\b(?:\d+|{small})\s(?:times\s(?:what|as\s(?:much|many|long)|the\s(?:[^\W\d_]+\s)?(?:price|cost|rate|average|wage|rent|number|share)\b)"
        r"|veces\s(?:lo\sque|el\s(?:precio|costo|promedio|salario)|la\s(?:tasa|renta|tarifa))"
        r"|fois\s(?:ce\sque|ce\squ['’]|le\s(?:prix|coût|taux|salaire|tarif|loyer)|la\s(?:moyenne|part)))",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    """What somebody counted, in figures: "The register found 212 workshops", "Contamos 1.140 personas".

    What a talk found is a point, and so are three ways that somebody found.
    """
    subject = rf"\W*(?!(?:[^\W\d_]+['’\s])?{any_word('talk').pattern})(?:[^\W\d_][\w'’-]*[\s,]+){{0,7}}?"
    small = any_word("small-number").pattern
    number = rf"(?:{_NUMBER}|{small}\s(?:of|de|des|sur|d['’])\s?(?:(?:the|los|las|les)\s)?(?:{_NUMBER}|{small}\s))"
    counted = rf"{any_word('has-counted').pattern}\s(?!(?:on|con|sur)\s)(?:[^\W\d_]+\s){{0,4}}?"
    return re.compile(subject + counted + number, re.IGNORECASE)


@cache
def _on_average() -> re.Pattern[str]:
    """A mean in words: "A lorry waits eleven hours on average"."""
    mean = r"(?:on\saverage|en\smoyenne|en\spromedio|de\smedia)"
    # How often something happens, "every three years on average", is no measure.
    often = r"(?<!\bevery\s)(?<!\bcada\s)(?<!\btous\sles\s)(?<!\btoutes\sles\s)"
    number = rf"{often}{any_word('small-number').pattern}\s[^\W\d_]"
    return re.compile(rf"\b{mean}\s(?:[^\W\d_]+\s){{0,2}}?{number}|\b{number}[\w\s]{{0,20}}\s{mean}", re.IGNORECASE)


def tells_what_was_found(words: str) -> bool:
    """Whether a source of evidence opens a statement, and found something: "Our survey found fewer cases of …"."""
    return _found_by_source().match(words) is not None


@cache
def _found_by_source() -> re.Pattern[str]:
    source = any_word("evidence-source").pattern
    lead = r"\W*(?:[^\W\d_]+['’\s]){0,3}?"
    between = r"(?:\s(?:[^.;:!?,]|(?<=\d)[.,](?=\d)){0,60}?)?"
    return re.compile(rf"{lead}{source}{between}\s{_FOUND}(?:\s|(?<=\s))", re.IGNORECASE)


def is_measured(words: str) -> bool:
    """Whether a statement tells a figure of something measured, and nobody is said to have told it.

    >>> is_measured("Only 4 out of 10 taps had water."), is_measured("Ms Field said that 4 out of 10 taps had water.")
    (True, False)
    """
    spelled = [_OPENING_SHARE.match, _of_each().match, _median().match, _counted().match, _changed().search]
    small = words.casefold()
    spelled += [_on_average().search] if any(map(small.__contains__, _MEANS)) else []
    spelled += [_times_as_much().search] if any(map(small.__contains__, _TIMES)) else []
    looks = (*_PATTERNS, *spelled) if any(map(str.isdigit, words)) else spelled
    found = next(filter(None, (look(words) for look in looks)), None)
    if found is None or any_word("says").search(words, 0, found.end()) or _PRESENT.search(words):
        return False
    return any_word("ought").search(words) is None  # "…; all forms must name both"
