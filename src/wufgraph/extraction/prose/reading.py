"""What stands in prose: issues, figures, mentions and attributions of statements, each with its evidence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ...assets import any_word, word_list
from ...model import (
    Language,
    Mentioned,
    Partnership,
    PartnershipKind,
    PartnershipStage,
    Span,
    Statement,
    StatementKind,
    StatementSubkind,
)
from ...schemes import cross_cutting_slugs, in_form_order
from ...wording import fold_space, match_key
from ...words import Runs
from ..evidence import Evidences
from ..language import language_of_own
from ..partnerships.reading import find_partnerships
from ..partnerships.short_names import short_names
from ..statements.reading import ReadStatement
from ..statements.subkinds import is_called_point
from ..values.figures import FoundFigure, find_figures
from ..values.gazetteer import FoundName, Gazetteer
from .attribution import find_author
from .measurements import is_among_figures, tells_measurement
from .mentions import find_mentions
from .supporters import find_roundtable, find_supporters

_OTHER_SPACE = re.compile(r"[^\S ]")
_WORD = Runs(r"[^\W_]+")
_STAGES = tuple(PartnershipStage)  # from the least to the most
_PAPERS = (PartnershipKind.MOU, PartnershipKind.AGREEMENT)
_SHORTEST_WORD_SAID = 5


def read_prose(
    statements: Sequence[ReadStatement], language: Language, gazetteer: Gazetteer, evidences: Evidences
) -> Iterator[Statement]:
    """Give each statement what it says in passing.

    Args:
        statements: As read from the sections, in order.
        language: Of the report.
        gazetteer: The names that are known.
        evidences: Takes the places of what is found.
    """
    for number, read in enumerate(statements):
        yield _Statement(number, read, language, gazetteer, evidences).read()


def read_partnerships(
    statements: Sequence[ReadStatement],
    summary: Span | None,
    language: Language,
    gazetteer: Gazetteer,
    evidences: Evidences,
) -> tuple[Partnership, ...]:
    """The partnerships of the section on them, those that the summary declares, and what is agreed anywhere.

    Args:
        statements: As read from the sections, in order.
        summary: Where the answer stands; None where there is none.
        language: Of the report.
        gazetteer: The names that are known.
        evidences: Takes the places of what is found.
    """
    about = [read for read in statements if read.statement.kind == StatementKind.PARTNERSHIP]
    others = [read for read in statements if read.statement.kind != StatementKind.PARTNERSHIP]
    told = [(read.span, read.section, PartnershipStage.MENTIONED) for read in about]
    told += [(read.span, read.section, PartnershipStage.COMMITTED) for read in others]
    if summary is not None:
        told.append((summary, "summary", PartnershipStage.DECLARED))
    found: dict[tuple[object, ...], Partnership] = {}
    for span, section, least in told:
        text = with_plain_space(span.of(evidences.text))
        own = language_of_own(text, language) if least is PartnershipStage.MENTIONED else language
        for one in find_partnerships(text, own, gazetteer, least=least):
            key = (frozenset(map(match_key, one.partnership.parties)), section, one.partnership.text)
            elsewhere = least is not PartnershipStage.MENTIONED
            if key in found or (elsewhere and any(_adds_nothing(one.partnership, known) for known in found.values())):
                continue
            place = Span(span.start + one.span.start, span.start + one.span.end)
            evidences.add(f"/partnerships/{len(found)}", place, section, "parties and cue words", one.confidence)
            found[key] = one.partnership
    return tuple(found.values())


def _adds_nothing(one: Partnership, known: Partnership) -> bool:
    """Whether a partnership is known already, and at least as far on: the same paper, or the same things to do."""
    same = {match_key(name) for name in one.parties} == {match_key(name) for name in known.parties}
    no_further = one.kind is known.kind and _STAGES.index(one.stage) <= _STAGES.index(known.stage)
    other_sum = None not in (one.amount, known.amount) and one.amount != known.amount
    if other_sum or not (same and no_further):
        return False
    done, known_done = _said_of(one), _said_of(known)
    return one.kind in _PAPERS or 2 * len(done & known_done) >= min(len(done), len(known_done))


def _said_of(one: Partnership) -> set[str]:
    """The longer words of a partnership's sentence that are of no party's name."""
    names = {word for name in one.parties for word in match_key(name).split()}
    return {word for word in match_key(one.text).split() if len(word) >= _SHORTEST_WORD_SAID} - names


def read_company(
    summary: Span | None, gazetteer: Gazetteer, evidences: Evidences
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Supporters of the event, and who sat at its roundtable, as the summary writes them."""
    if summary is None:
        return (), ()
    text = with_plain_space(summary.of(evidences.text))
    names = gazetteer.find(text)
    told: list[tuple[str, ...]] = []
    for key, found in (("supporters", find_supporters(text, names)), ("roundtable", find_roundtable(text, names))):
        for number, name in enumerate(found):
            place = Span(summary.start + name.span.start, summary.start + name.span.end)
            evidences.add(f"/{key}/{number}", place, "summary", "list behind a cue", 0.85)
        told.append(tuple(fold_space(name.span.of(text)) for name in found))
    return told[0], told[1]


def with_plain_space(text: str) -> str:
    """The text with a plain space for each character of white space, so that places stay."""
    return text if text.isprintable() else _OTHER_SPACE.sub(" ", text)


class _Statement:
    def __init__(
        self, number: int, read: ReadStatement, language: Language, gazetteer: Gazetteer, evidences: Evidences
    ) -> None:
        self.gazetteer = gazetteer
        self.pointer, self.statement, self.section = f"/statements/{number}", read.statement, read.section
        self.start, self.text = read.span.start, with_plain_space(read.span.of(evidences.text))
        self.language, self.evidences = language, evidences

    def read(self) -> Statement:
        figures = find_figures(self.text, self.language)
        for place, found in enumerate(figures):
            self._tell(f"figures/{place}", found.span, "number and unit", 0.9)
        names = self.gazetteer.find(self.text)
        return replace(
            self.statement,
            subkind=self._subkind(figures),
            issues=self._issues(),
            figures=tuple(found.figure for found in figures),
            mentions=self._mentions(names),
            asserted_by=self._author(names),
        )

    def _subkind(self, figures: Sequence[FoundFigure]) -> StatementSubkind | None:
        if self.statement.subkind is not StatementSubkind.POINT or is_called_point(self.text):
            return self.statement.subkind
        measured = tells_measurement(self.text, figures, self.language)
        found = measured or is_among_figures(self.text, self.statement.heading, self.language)
        return StatementSubkind.FINDING if found else StatementSubkind.POINT

    def _mentions(self, names: Sequence[FoundName]) -> tuple[Mentioned, ...]:
        found = find_mentions(self.text, names)
        for place, name in enumerate(found):
            self._tell(f"mentions/{place}", name.span, "known name", 0.9)
        return tuple(
            Mentioned(name=n.known.name, country=n.known.country, text=fold_space(n.span.of(self.text))) for n in found
        )

    def _author(self, names: Sequence[FoundName]) -> str | None:
        author = find_author(self.text, self._with_kinds(names))
        if author is None:
            return None
        self._tell("asserted_by", author.span, "subject of a verb of saying", 0.85)
        return author.known.name

    def _with_kinds(self, names: Sequence[FoundName]) -> list[FoundName]:
        """Names, and organizers that are called by their kind: "the Institute found that"."""
        hosts = tuple(self.gazetteer.hosts)
        known = {host.key: host for host in hosts}
        kinds = short_names(hosts).find_kinds(self.text, [name.span for name in names])
        found = (FoundName(known[party.key], party.span) for party in kinds)
        return sorted([*names, *found], key=lambda name: name.span)

    def _issues(self) -> tuple[str, ...]:
        said = set(_WORD.findall(self.text.casefold()))
        named = {
            slug: found
            for slug, words in _issue_words().items()
            if words & said and (found := any_word(f"issue-{slug}").search(self.text))
        }
        for place, slug in enumerate(in_form_order(named)):
            self._tell(f"issues/{place}", Span(*named[slug].span()), "cue word", 0.9)
        return in_form_order(named)

    def _tell(self, pointer: str, span: Span, rule: str, confidence: float) -> None:
        place = Span(self.start + span.start, self.start + span.end)
        self.evidences.add(f"{self.pointer}/{pointer}", place, self.section, rule, confidence)


@cache
def _issue_words() -> dict[str, frozenset[str]]:
    """The first words of what names each issue: only where one of them stands is it looked for."""
    return {
        slug: frozenset(_WORD.findall(cue)[0] for cue in word_list(f"issue-{slug}"))
        for slug in in_form_order(cross_cutting_slugs())
    }
