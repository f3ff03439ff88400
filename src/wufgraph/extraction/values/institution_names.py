"""Names that no table has: where they begin and end in a sentence, by the grammar of names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Language, Span
from . import name_grammar as grammar
from .people_names import field_of_people
from .small_words import complement_of, more_of

# "75 000 USD pour la Fondation": the currency begins no name.
_CURRENCY, _AMOUNT = re.compile(r"[A-Z]{3}\b"), re.compile(r"(?:\d|\bfrancs)\s$")
_ARTICLE_INSIDE = re.compile(rf"\s(?:{grammar.THE}|des\s|du\s|del\s|\w+\s+l['’])")
_ARTICLE = re.compile(r"\s+(?:the|la)\s+")
_TO = re.compile(r"A\s+(?=[^\W\d_a-zà-ÿ])")
_THE = re.compile(r"\b[Tt]he\s$")
_LARGE_AT_END = re.compile(rf"(?<!\w){grammar.CAPITAL}\s+$")
_LONGEST_NAME, _LOOK_BACK = 200, 80


def find_names(text: str, language: Language, head: re.Pattern[str], taken: Sequence[Span]) -> Iterator[Span]:
    """Phrases that are built as names are, from left to right.

    Args:
        text: A sentence.
        language: Of the report; French names hold plain words that English and Spanish ones do not.
        head: Words for institutions, which begin a name of their own behind "and".
        taken: Names that are known, which no name found here overlaps.
    """
    position = 0
    while first := grammar.FIRST.search(text, position):
        lead = grammar.LEAD.match(text, first.start())
        if language is Language.EN and _THE.search(text, 0, first.start()):
            lead = None  # "the Los Pinos Cooperative"
        if language is Language.ES and first[0] == "A":
            lead = _TO.match(text, first.start()) or lead  # "A Barrio Claro le interesa"
        start = lead.end() if lead else first.start()
        inside = next((one for one in taken if any(one.start <= at < one.end for at in (first.start(), start))), None)
        currency = _CURRENCY.fullmatch(first[0]) and _AMOUNT.search(
            text[max(0, first.start() - _LOOK_BACK) : first.start()]
        )
        if inside or currency or not grammar.FIRST.match(text, start):
            position = inside.end if inside else max(start, first.end() if currency else first.start() + 1)
            continue
        span = read_name(text, language, head, taken, start)
        position = max(span.end, first.end())
        if text.endswith("and", 0, start - 1):
            shared = _shared(text, start, head)
            span = span if any(map(Span(shared, start).overlaps, taken)) else Span(shared, span.end)
        if language is Language.EN and grammar.OWNER.search(text, span.start, span.end):
            span = Span(span.start, span.end - 2)
        yield span


def find_institution_names(
    text: str, language: Language, head: re.Pattern[str], taken: Sequence[Span]
) -> Iterator[Span]:
    """Names of two words or more that hold a word for an institution; see `find_names`."""
    names = (_without_thing(text, span, head) for span in find_names(text, language, head, taken))
    return (span for span in names if " " in span.of(text) and head.search(span.of(text)))


def _without_thing(text: str, span: Span, head: re.Pattern[str]) -> Span:
    """A name less the thing of it that begins a sentence: "Maps of the Holm Fund for", "Mapas de la Fundación"."""
    thing = grammar.THING_OF.match(text, span.start, span.end)
    if thing is None or text[: span.start].strip(' -–•*"“«') or head.search(thing["thing"]):
        return span
    is_named = head.match(text, thing.end()) or head.search(text, thing.end(), span.end)
    return Span(thing.end(), span.end) if is_named else span


def read_name(text: str, language: Language, head: re.Pattern[str], taken: Sequence[Span], start: int) -> Span:
    """The whole name that begins at a place; see `find_names`."""
    return _Name(text, language, head, taken, start).read()


@dataclass(slots=True)
class _Name:
    """A name that grows from its first word, as long as what follows may be a part of it.

    Attributes:
        complements: How many phrases such as "of Kera" it has.
        with_article: Whether the last of them has an article, as a second one behind "and" then has.
        plain: Whether its last word is written small.
    """

    text: str
    language: Language
    head: re.Pattern[str]
    taken: Sequence[Span]
    start: int
    end: int = 0
    complements: int = 0
    with_article: bool = False
    plain: bool = False

    def read(self) -> Span:
        """The whole name; where "between" needs two and there is one, its first half."""
        first = grammar.FIRST.match(self.text, self.start)
        self.end = first.end() if first else self.start
        steps = [self._legal_form, self._without, self._capitals, self._adjectives, self._people_in, self._purpose]
        steps += [self._plain_purpose] if self.language is Language.FR else []
        steps.append(self._second)
        steps += [self._small_words] if self.language is Language.FR else []
        while self.end - self.start < _LONGEST_NAME and any(step() for step in steps):
            pass
        if grammar.PART.match(self._words):
            self._take(grammar.UNIVERSITY.match(self.text, self.end))
        joint, before = grammar.LAST_AND.match(self._words), self.text[max(0, self.start - _LOOK_BACK) : self.start]
        if joint and grammar.BETWEEN.search(before) and not grammar.JOINED.match(self.text, self.end):
            return Span(self.start, self.start + joint.start("joint"))
        return Span(self.start, self.end)

    @property
    def _words(self) -> str:
        return self.text[self.start : self.end]

    def _take(self, found: re.Match[str] | None, *, plain: bool = False) -> bool:
        if found is None or any(map(Span(self.end, found.end()).overlaps, self.taken)):
            return False
        self.end, self.plain = found.end(), plain
        return True

    def _complete(self, found: re.Match[str], *, plain: bool = False) -> bool:
        if not self._take(found, plain=plain):
            return False
        self.complements += 1
        self.with_article = _ARTICLE_INSIDE.search(found[0]) is not None
        return True

    def _legal_form(self) -> bool:
        legal = grammar.LEGAL.match(self.text, self.end)
        # "Agency for Old Quarters and Blue Water Ltd." are two.
        if legal is None and not (self.complements and self.head.search(self._words)):
            legal = grammar.COMPANY.match(self.text, self.end)
        return self._take(legal)

    def _without(self) -> bool:
        return self._take(grammar.WITHOUT.match(self.text, self.end))

    def _capitals(self) -> bool:
        found = grammar.MORE_CAPITALS.match(self.text, self.end)
        if found and "&" in found[0] and self._is_first_of_two(found):
            return False
        # "A la Fundación Ribera la Universidad del Valle le prometió": the article begins another.
        article = found and _ARTICLE.match(found[0])
        return self._take(None if found and article and self.head.match(found[0], article.end()) else found)

    def _is_first_of_two(self, found: re.Match[str]) -> bool:
        """Whether of "Lorne University & Delta Fund" a name is the first; "Residents & Traders Forum" is one."""
        run = grammar.RUN.match(self.text, self.end + found[0].index("&") + 2)
        behind = run[0] if run else ""
        both = self.head.search(self._words) and self.head.search(behind)
        return self._words.isupper() or (" " in behind and both is not None)

    def _adjectives(self) -> bool:
        adjectives = grammar.FOREIGN_ADJECTIVES if self.language is Language.EN else grammar.ADJECTIVES
        found = adjectives.match(self.text, self.end)
        if found is None and (self.plain or (self.complements and self.language is Language.FR)):
            found = grammar.PLURAL_ADJECTIVES.match(self.text, self.end)
            if found is None and self.plain and self.complements and self.language is Language.FR:
                found = grammar.FEMININE_PLURAL.match(self.text, self.end)
            if found is None and self.plain and self.language is Language.FR:
                found = grammar.PLAIN_BEFORE_PLACE.match(self.text, self.end)
                found = found or grammar.PLAIN_ADJECTIVE.match(self.text, self.end)
        if found is None and self.language is Language.FR:
            found = self._before_place()
        return self._take(found, plain=True)

    def _before_place(self) -> re.Match[str] | None:
        """Plain words that the place behind them shows to be of a name; in French alone."""
        patterns = [grammar.PLURAL_BEFORE_PLACE]
        patterns += [grammar.MADE_BEFORE_PLACE] if self.complements else []
        patterns += [grammar.LINKED_BEFORE_PLACE] if self.plain else []
        if self.head.fullmatch(self._words):
            patterns = [grammar.NOUN_LINKED_BEFORE_PLACE, grammar.ANY_BEFORE_OF]
        elif grammar.LARGE_ADJECTIVE.search(self._words):
            patterns.append(grammar.ITS_NOUN)
        return next(filter(None, (one.match(self.text, self.end) for one in patterns)), None)

    def _people_in(self) -> bool:
        return self._take(field_of_people(self.text, self.end) if self.complements else None)

    def _purpose(self) -> bool:
        is_about = not self.complements or grammar.RESEARCH.search(self._words)
        patterns = [grammar.OF_CAPITAL, grammar.FOR_CAPITAL]
        patterns += [grammar.ABOUT_CAPITAL] if is_about else []
        patterns += [grammar.TO_CAPITAL] if grammar.HELP.search(self._words) else []
        patterns += [grammar.AT_POST] if self.complements == 1 and grammar.EMBASSY.match(self._words) else []
        for pattern in patterns:
            found = pattern.match(self.text, self.end)
            if found and not grammar.DATE.search(found[0]):
                another = self.head.match(found["noun"]) and not grammar.GOVERNMENT.match(found["noun"])
                if pattern is grammar.OF_CAPITAL or not another:
                    return self._complete(found)
        return False

    def _plain_purpose(self) -> bool:
        use = grammar.USE.match(self.text, self.end)
        if use and not self._is_kind(use):
            return False
        is_research, is_bare = grammar.RESEARCH.search(self._words), not self.complements
        patterns = [grammar.OF_PLAIN]
        # What has a purpose or a place already has none behind: "Institut Murray pour les villes pour des bourses".
        at_place = self.complements > 0 and re.split(r"[\s'’]", self._words)[-1][:1].isupper()
        ended = " pour " in self._words or (self.complements > 1 and at_place)
        ended = ended or (at_place and grammar.FOR_DOING.match(self.text, self.end) is not None)
        if at_place and grammar.OF_SOME.match(self.text, self.end):
            return False  # "a demandé à la Fondation du Mont-Chaudron de l'aide"
        some = self.complements > 0 and grammar.FOR_SOME.match(self.text, self.end) is not None
        ended = ended or (some and self._is_given())
        patterns += [] if ended else [grammar.FOR_PLAIN]
        patterns += [grammar.OF_PEOPLE, grammar.OF_REGION, grammar.OF_FEATURE, grammar.TO_PLAIN_BEFORE_PLACE]
        of_the = grammar.OF_THE_PLAIN.match(self.text, self.end)
        if of_the and (
            is_bare
            or is_research
            or grammar.DOING.search(self._words)
            or grammar.OF_STATE.search(self._words)
            or grammar.TO_PLACE.match(self.text, of_the.end())
        ):
            patterns.append(grammar.OF_THE_PLAIN)
        # "Notre convention avec la Fondation Holm sur les fourgons": what has a name of its own is about nothing.
        is_named = self._words.rpartition(" ")[2][:1].isupper() and not self.head.fullmatch(self._words)
        is_kind = is_bare and not is_named and self.head.match(self._words)
        patterns += [grammar.ABOUT_PLAIN] if is_research or is_kind else []
        patterns += [grammar.TO_PLAIN] if grammar.HELP.search(self._words) else []
        found = (pattern.match(self.text, self.end) for pattern in patterns)
        nouns = (one for one in found if one and not grammar.INFINITIVE.fullmatch(one["noun"]))
        return any(self._complete(one, plain=True) for one in nouns)

    def _small_words(self) -> bool:
        if self.complements and self.plain and self._take(more_of(self.text, self.start, self.end), plain=True):
            return True
        found = complement_of(self.text, self.start, self.end) if self.plain or not self.complements else None
        return found is not None and self._complete(found, plain=True)

    def _is_kind(self, use: re.Match[str]) -> bool:
        """Whether a doing is one of a kind, "pour la construction durable", that no sum before the name is for."""
        kind = grammar.OF_KIND.search(self.text, use.start())
        return kind is not None and kind.start() < use.end() and not self._is_given()

    def _is_given(self) -> bool:
        """Whether a sum or a number stands before the name."""
        return any(letter.isdigit() for letter in self.text[max(0, self.start - _LOOK_BACK) : self.start])

    def _second(self) -> bool:
        """The second of two nouns, or the last of several, where it begins no name of its own."""
        patterns = [grammar.AND_OF, grammar.AND_AGAINST] if self.complements else []
        patterns += [grammar.AND_THE] if self.with_article else []
        patterns.append(grammar.AND_CAPITAL)
        patterns += [grammar.AND_PLAIN, grammar.AND_SEVERAL] if self.plain else []
        where = self._end_of_list()
        found = (pattern.match(self.text, where) for pattern in patterns)
        return any(one and self._is_second(one) and self._take(one, plain=one["noun"].islower()) for one in found)

    def _end_of_list(self) -> int:
        """Where the "and" stands of "Water, Land and Housing"."""
        listed = grammar.LIST.match(self.text, self.end) if self.complements else None
        if listed is None or any(map(self._is_head, re.findall(grammar.CAPITAL, listed[0]))):
            return self.end
        return listed.end()

    def _is_second(self, found: re.Match[str]) -> bool:
        noun, start = found["noun"], found.start("noun")
        if noun.islower():
            of_another = self._is_head(noun.capitalize()) and grammar.OF_CAPITAL.match(self.text, found.end())
            plain_head = found.re is not grammar.AND_OF and self._is_head(noun.capitalize())
            is_noun = not (of_another or plain_head or grammar.INFINITIVE.fullmatch(noun))
            return is_noun and self.language is Language.FR
        run = grammar.RUN.match(self.text, start)
        several = run[0] if run else noun
        if self.complements and grammar.FIELD.fullmatch(several):
            return True
        is_company = run and grammar.LEGAL.search(self.text, start, run.end() + 3) and self.head.search(self._words)
        if (
            is_company
            or self._is_head(noun)
            or self.head.search(several)
            or any(one.start <= start < one.end for one in self.taken)
        ):
            return False
        # "Fundación Patrimonio y Vivienda del Valle", but "Lakeside University and Riverside Youth".
        return found.re is not grammar.AND_CAPITAL or self.complements > 0 or several == noun

    def _is_head(self, word: str) -> bool:
        """Whether a name of its own begins with a word: one for an institution, or an acronym."""
        return (word.isupper() and len(word) > 1) or self.head.match(word) is not None


def _shared(text: str, start: int, head: re.Pattern[str]) -> int:
    """Where a name begins whose last word two nouns share: "the Water and Housing Council"."""
    before = grammar.SHARED.search(text[max(0, start - _LOOK_BACK) : start])
    if before is None:
        return start
    words = before["one"] or before["other"]
    # "Agency for Old Quarters and Société Kandia": a name before it, and one that has its own word for an institution.
    of_name = before["other"] and _LARGE_AT_END.search(before.string, 0, before.start("other"))
    return start if of_name or head.match(text, start) or head.search(words) else start - len(words)
