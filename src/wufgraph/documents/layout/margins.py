"""Running heads, feet and page numbers: what repeats at the edges of pages and is no part of any answer."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from .lines import Line, find_rows, join_runs
from .page import Page, Word

# As shares of the page's height.
_MARGIN = 0.13
_DEEPEST = 4
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:p(?:age|ágina|\.)?\s*)?[-–—|]?\s*#\s*(?:[-–—|]|(?:of|de|sur|/)\s*#)?", re.IGNORECASE)
_PAGE_OF_PAGES = re.compile(r"(?:p(?:age|ágina|\.)?\s*)?#\s*(?:of|de|sur|/)\s*#", re.IGNORECASE)


def drop_running_matter(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """Pages without their running heads and feet, and what these said, page numbers left out."""
    edges = [_edges(page) for page in pages]
    counts = Counter(form for page in edges for form in {_form(line) for edge in page for line in edge})
    least = max(2, (len(pages) + 1) // 2)
    told: dict[str, str] = {}
    kept = []
    for page, own in zip(pages, edges, strict=True):
        running = [line for edge in own for line in _running(edge, counts, least)]
        for line in running:
            if not _PAGE_NUMBER.fullmatch(_form(line)):
                told.setdefault(_form(line), line.text)
        gone = {id(word) for line in running for word in line.words}
        kept.append(replace(page, words=tuple(word for word in page.words if id(word) not in gone)) if gone else page)
    return kept, list(told.values())


def _edges(page: Page) -> tuple[list[Line], list[Line]]:
    """The lines at the top and at the bottom of a page, from its edges inwards."""
    upper = [word for word in page.words if word.middle < _MARGIN * page.height]
    lower = [word for word in page.words if word.middle > (1 - _MARGIN) * page.height]
    return _lines(upper)[:_DEEPEST], _lines(lower)[: -_DEEPEST - 1 : -1]


def _lines(words: Sequence[Word]) -> list[Line]:
    return [line for line in map(join_runs, find_rows(words)) if line.text]


def _running(edge: Sequence[Line], counts: Counter[str], least: int) -> Iterator[Line]:
    """The lines that repeat, as long as all farther out do."""
    for line in edge:
        form = _form(line)
        if counts[form] < least and not _PAGE_OF_PAGES.fullmatch(form):
            return
        yield line


def _form(line: Line) -> str:
    return _DIGITS.sub("#", line.text).strip()
