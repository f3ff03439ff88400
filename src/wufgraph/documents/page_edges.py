"""What stands at the edges of pages in a text that parts them by form feeds: page numbers, running heads and feet."""

import re
from collections import Counter
from collections.abc import Sequence

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:p(?:age|ágina|\.)?\s*)?[-–—|]?\s*(?P<number>\d{1,3})\s*(?:[-–—|]|(?:of|de|sur|/)\s*\d{1,3})?", re.IGNORECASE
)
_LONGEST = 120
_FEWEST_PAGES = 2


def clear_page_edges(text: str) -> str:
    r"""The text with what a program printed at the edges of its pages left blank; its lines stay.

    Page numbers go that count the pages; of a running head the first stays, and of a foot the last.

    >>> clear_page_edges("We met.\n\n1\n\fWe left.\n\n2\n\f")
    'We met.\n\n\n\x0cWe left.\n\n\n\x0c'
    """
    if "\f" not in text:
        return text
    pages = [page.split("\n") for page in text.split("\f")]
    filled = [page for page in pages if any(line.strip() for line in page)]
    for side in (-1, 0):
        _clear_numbers(filled, side)
    _clear_running(filled, -1, kept=len(filled) - 1)
    _clear_running(filled, 0, kept=0)
    return "\f".join("\n".join(page) for page in pages)


def _edge(page: Sequence[str], side: int) -> int:
    """The place of the first (0) or last (-1) line with words; -1 where there is none."""
    return next((place for place in _from(page, side) if page[place].strip()), -1)


def _from(page: Sequence[str], side: int) -> range:
    return range(len(page)) if side == 0 else range(len(page) - 1, -1, -1)


def _clear_numbers(pages: Sequence[list[str]], side: int) -> None:
    """Blank the numbers apart from all else at one edge of pages, where they count these."""
    found: dict[int, tuple[int, int]] = {}
    for number, page in enumerate(pages):
        place = _edge(page, side)
        told = _PAGE_NUMBER.fullmatch(page[place].strip()) if place >= 0 else None
        beside = page[place + 1 : place + 2] if side == 0 else page[max(place - 1, 0) : place]
        if told and not any(line.strip() for line in beside):
            found[number] = place, int(told["number"])
    shifts = {told - number for number, (_, told) in found.items()}
    if len(shifts) == 1 and (len(found) >= _FEWEST_PAGES or shifts == {1}):
        for number, (place, _) in found.items():
            pages[number][place] = ""


def _clear_running(pages: Sequence[list[str]], side: int, *, kept: int) -> None:
    """Blank the line at one edge of pages that most of them have, but on one of them."""
    places = [_edge(page, side) for page in pages]
    forms = [
        _DIGITS.sub("#", page[place].strip()) if place >= 0 else "" for page, place in zip(pages, places, strict=True)
    ]
    counts = Counter(form for form in forms if len(form) <= _LONGEST and any(map(str.isalpha, form)))
    if not counts:
        return
    form, count = counts.most_common(1)[0]
    if count < max(_FEWEST_PAGES, (len(pages) + 1) // 2):
        return
    for number, own in enumerate(forms):
        if own == form and number != kept:
            pages[number][places[number]] = ""
