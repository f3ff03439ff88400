"""What stands in prose: issues, figures, mentions and attributions of statements, each with its evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from ..assets import any_word
from ..model import Language, Span, Statement
from ..vocabulary import cross_cutting_slugs, in_form_order
from .evidence import Evidences
from .figures import find_figures
from .statements import ReadStatement


def read_prose(statements: Sequence[ReadStatement], language: Language, evidences: Evidences) -> Iterator[Statement]:
    """Give each statement what it says in passing.

    Args:
        statements: As read from the sections, in order.
        language: Of the report.
        evidences: Takes the places of what is found.
    """
    for number, read in enumerate(statements):
        yield _Statement(number, read, language, evidences).read()


class _Statement:
    def __init__(self, number: int, read: ReadStatement, language: Language, evidences: Evidences) -> None:
        self.pointer, self.statement, self.section = f"/statements/{number}", read.statement, read.section
        self.start, self.text = read.span.start, read.span.of(evidences.text)
        self.language, self.evidences = language, evidences

    def read(self) -> Statement:
        figures = find_figures(self.text, self.language)
        for place, found in enumerate(figures):
            self._tell(f"figures/{place}", found.span, "number and unit", 0.9)
        return replace(self.statement, issues=self._issues(), figures=tuple(found.figure for found in figures))

    def _issues(self) -> tuple[str, ...]:
        named = {slug: found for slug in _issue_slugs() if (found := any_word(f"issue-{slug}").search(self.text))}
        for place, slug in enumerate(in_form_order(named)):
            self._tell(f"issues/{place}", Span(*named[slug].span()), "cue word", 0.9)
        return in_form_order(named)

    def _tell(self, pointer: str, span: Span, rule: str, confidence: float) -> None:
        place = Span(self.start + span.start, self.start + span.end)
        self.evidences.add(f"{self.pointer}/{pointer}", place, self.section, rule, confidence)


@cache
def _issue_slugs() -> tuple[str, ...]:
    return in_form_order(cross_cutting_slugs())
