"""Words that stand side by side become runs and lines."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, takewhile

from .page import BOLD, STRUCK, Word

# In heights of the font.
_APART = 1.1
_NARROWEST_SPACE, _USUAL_SPACE, _WIDEST_SPACE = 0.15, 0.25, 0.4
_SAME_LINE = 0.5
_PARTS = ":-–—"
# What French and Spanish set behind a no-break space.
_BOUND = "%€°:;?!»"
_HIGHER = re.compile(r"[À-ÖØ-Þ]")
_LETTER = re.compile(r"[^\W_]")
_TALL = re.compile(r"[^\sacegmnopqrsuvwxyz.,:;•·_–—-]")


@dataclass(frozen=True)
class Line:
    """Words side by side with no wide gap between them."""

    words: tuple[Word, ...]

    @cached_property
    def x0(self) -> float:
        """Left end."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right end."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """Upper end of the tallest word."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Lower end of the deepest word."""
        return max(word.bottom for word in self.words)

    @cached_property
    def height(self) -> float:
        """Height of most of the text; of words that show that of the font, where there are any."""
        heights = sorted(word.height for word in self.words if _TALL.search(word.text))
        heights = heights or sorted(word.height for word in self.words)
        return heights[(len(heights) - 1) // 2]

    @cached_property
    def shows_height(self) -> bool:
        """Whether its height is that of the font, of which some fonts show less by low letters, more by marks."""
        return _TALL.search(self.text) is not None and _HIGHER.search(self.text) is None

    @cached_property
    def middle(self) -> float:
        """Where the text stands, whatever is raised or lowered in it."""
        return sorted(word.middle for word in self.words)[len(self.words) // 2]

    @cached_property
    def space(self) -> float:
        """Width of most of its spaces, as far as they are not stretched."""
        gaps = sorted(after.x0 - word.x1 for word, after in pairwise(self.words))
        usual = gaps[len(gaps) // 2] if gaps else _USUAL_SPACE * self.height
        return min(max(usual, _NARROWEST_SPACE * self.height), _WIDEST_SPACE * self.height)

    @cached_property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.style & BOLD for word in self.words)

    @cached_property
    def bold(self) -> int:
        """How many of the first characters of its text are bold."""
        lead = takewhile(lambda word: word.style & (BOLD | STRUCK), self.words)
        return len(" ".join(word.text for word in lead if not word.style & STRUCK))

    @cached_property
    def style(self) -> int | None:
        """The style of all its words; None where they differ."""
        styles = {word.style & ~STRUCK for word in self.words}
        return styles.pop() if len(styles) == 1 else None

    @cached_property
    def text(self) -> str:
        """Its words with single spaces; nothing where all of it is struck out."""
        return " ".join(word.text for word in self.words if not word.style & STRUCK)

    @cached_property
    def leads_in(self) -> bool:
        """Whether it begins with a bold caption that a colon, a dash or another sign parts from what follows."""
        bold = list(takewhile(lambda word: word.style & BOLD, self.words))
        if not bold or len(bold) == len(self.words):
            return bool(bold)
        return bold[-1].text[-1] in _PARTS or not _LETTER.search(self.words[len(bold)].text)


def find_rows(words: Iterable[Word]) -> list[list[Line]]:
    """Words in rows from top to bottom; in each row the runs of words from left to right."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.middle, one.x0)):
        if rows and _same_row(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [split_runs(sorted(row, key=lambda one: one.x0)) for row in rows]


def split_runs(row: Sequence[Word]) -> list[Line]:
    """The runs of words of a row, which wide gaps part."""
    runs: list[list[Word]] = []
    for word in row:
        if runs and word.x0 - runs[-1][-1].x1 <= _APART * min(word.height, runs[-1][-1].height):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [Line(tuple(run)) for run in runs]


def join_runs(runs: Iterable[Line]) -> Line:
    """Runs of one row as one line."""
    return Line(tuple(word for run in runs for word in run.words))


def _same_row(row: Sequence[Word], word: Word) -> bool:
    """Compares with the tallest of the row, so that a raised "th" begins no row of its own."""
    tallest = max(row[-8:], key=lambda one: one.height)
    return abs(word.middle - tallest.middle) <= _SAME_LINE * max(word.height, tallest.height) - 0.5


def first_width(line: Line) -> float:
    """Width of what cannot be parted at the front of a line: a word, with what a no-break space binds to it."""
    last = line.words[0]
    for word in line.words[1:]:
        if not (word.text[0] in _BOUND or last.text == "«" or (last.text.isdecimal() and word.text[0].isdecimal())):
            break
        last = word
    return last.x1 - line.words[0].x0
