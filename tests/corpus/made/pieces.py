"""What all ways of laying out are put together from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wufgraph.model import Language, Role

from ..answers import SPEAKER, Line
from .page import Block, Cell, Paragraph, Run

EMPTY: tuple[Block, ...] = (Paragraph(runs=()),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A caption and its answer; an agenda has its lines too."""

    caption: Run
    answer: tuple[Block, ...]
    name: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The speakers as written, and what is printed in front of their answers; the language is the author's."""

    talks: tuple[Mapping[str, str], ...]
    captions: Mapping[str, str]
    colon: str
    bullet: str
    language: Language

    def pairs(self, talk: Mapping[str, str]) -> list[Pair]:
        """Captions with the answers of one speaker."""
        return [Pair(caption=self.caption(field), answer=answered(talk, field)) for field in SPEAKER]

    def caption(self, field: str) -> Run:
        """The caption of a field, with its colon."""
        return bold(with_colon(self.captions[field], self.colon))

    @property
    def complete(self) -> bool:
        """Whether every speaker has every answer."""
        return all(text for talk in self.talks for text in talk.values())


def bold(text: str) -> Run:
    """A caption in bold."""
    return Run(text=text, role=Role.CAPTION, bold=True)


def with_colon(words: str, colon: str) -> str:
    """A caption and what follows it; a question ends with its own mark."""
    return words if words.endswith(("?", ":")) else words + colon


def bare(caption: Run) -> Run:
    """A caption without its colon."""
    return replace(caption, text=caption.text.rstrip(" :-\N{NO-BREAK SPACE}"))


def single(pair: Pair) -> bool:
    """Whether the answer is one paragraph."""
    return len(pair.answer) == 1 and isinstance(pair.answer[0], Paragraph)


def paragraph(text: str, role: Role = Role.ANSWER) -> Paragraph:
    """A paragraph of one run; empty where there is no text."""
    return Paragraph(runs=(Run(text=text, role=role),) if text else ())


def cell(*runs: Run) -> Cell:
    """A cell of one paragraph."""
    return Cell(blocks=(Paragraph(runs=runs),))


def answered(talk: Mapping[str, str], field: str) -> tuple[Block, ...]:
    """What a speaker's field holds."""
    return (paragraph(talk[field]),)


def filled(pair: Pair) -> Cell:
    """A cell with the answer."""
    return Cell(blocks=pair.answer or EMPTY)


def together(caption: Run, answer: Sequence[Block], *, space: str = " ") -> tuple[Block, ...]:
    """The caption and the first paragraph of its answer in one; a colon is put where the caption ends without."""
    first, *more = answer or EMPTY
    if more and isinstance(first, Paragraph) and not first.text[:1].isalpha():
        return (Paragraph(runs=(caption,)), *answer)
    ends = caption.text.endswith((":", "-", "–", ".", "?"))
    between = Run(text=space if ends or space != " " else ": ", role=Role.CAPTION)
    runs = first.runs if isinstance(first, Paragraph) else ()
    return (Paragraph(runs=(caption, between, *runs)), *more)
