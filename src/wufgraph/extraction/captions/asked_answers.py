"""Forms filled in as an interview: "Q1. Who reports?" over "A. Ana Field"; the letters are marks, and no words."""

import re

from msgspec.structs import replace

from ...model import NUMBERED, Document, Span
from .inline import value_of

_ASKS = re.compile(r"[QqPp]\s?\d{1,2}\s?[.:)–—-]?\s+(?=\S)")
_ANSWERS = re.compile(r"(?:A|R|Ans|Answer|Rep|Rép|Resp|Respuesta|Réponse)\s?\d{0,2}\s?[.:)–—-]\s*(?=\S)", re.IGNORECASE)
_FEWEST = 4


def mark_questions(document: Document) -> Document:
    """The document with numbers of questions and letters of answers as the marks of what stands behind them.

    Only where several questions are numbered so, each with its answer below or in the next cell.
    """
    text, blocks = document.text, document.blocks
    asked = {n: mark for n, one in enumerate(blocks) if (mark := _ASKS.match(text, one.start, one.span.end))}
    if len(asked) < _FEWEST:
        return document
    below = (n + 1 for n in asked if n + 1 < len(blocks))
    answers = {n: mark for n in below if (mark := _ANSWERS.match(text, blocks[n].start))}
    if 2 * len(answers) < len(asked):
        return document
    marked, letters = list(blocks), list[Span]()
    for number, mark in asked.items():
        block = blocks[number]
        if mark.end() < block.span.end:
            said = Span(mark.end(), block.span.end)
            marked[number] = replace(block, marker=Span(*mark.span()), family=NUMBERED, span=said)
    for number, mark in answers.items():
        block = blocks[number]
        if mark.end() < block.span.end:
            letters.append(Span(*mark.span()))
            marked[number] = value_of(block, Span(mark.end(), block.span.end), text)
    return replace(document, blocks=tuple(marked), furniture=tuple(sorted((*document.furniture, *letters))))
