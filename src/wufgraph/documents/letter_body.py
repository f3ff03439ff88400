"""The words of a mail: the writer's own, those of mails before it, and what mail programs add.

Each passage of a mail that its writer, or the writer of a mail that it forwards or answers, wrote as a whole is a
section: the report may stand in any. The rest is furniture: signatures, headers, lines of mail programs.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, groupby, pairwise

import msgspec
from msgspec.structs import replace

from ..assets import mail_marks
from ..model import Block, Span
from .hypertext import read_markup
from .letter import Body
from .line_numbers import number_lines, place_blocks
from .plain_text import check_length, clean, flatten, split_lines
from .typed_looks import find_leads, set_off

_QUOTE = re.compile(r"(?:> ?)+")
_SIGNATURE = re.compile(r"-{2,4}")
_RULE = re.compile(r"[_=\-*—–]{5,}")
_FEWEST_HEADERS = 3
_FEWEST_ANSWERED, _FEWEST_LISTS, _MOST_LISTED, _LINES_OF_MARK = 5, 2, 12, 3
_LONGEST_MARK, _ASKED = 300, -1
_LONGEST_CARD_LINES, _LONGEST_CARD_LINE = 12, 120
# "Nationality: Peruvian"; what stands behind the captions of a card has figures or an address.
_CAPTIONED = re.compile(r"[^\W\d_][^:@\d]{2,100}:(?!.*[@\d/])")
_FEWEST_OF_FORM = 3


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A mail's body as text, and its sections in order: blocks that somebody wrote as a whole."""

    text: str
    blocks: tuple[Block, ...]
    sections: tuple[tuple[Block, ...], ...]

    def furniture(self, section: Sequence[Block]) -> tuple[Span, ...]:
        """All that a section leaves."""
        kept = {block.start for block in section}
        return tuple(Span(b.start, b.span.end) for b in self.blocks if b.start not in kept)


def read_words(body: Body, name: str) -> Words:
    """Read a body, and tell its sections apart.

    Raises:
        DamagedInputError: It is longer than any report, or markup that is not safe to read.
    """
    if not body.is_markup:
        check_length(body.text, name, body.text.count("\n"))
    if body.is_markup:
        text, blocks = read_markup(body.text, name)
        levels = [0] * len(blocks)
    else:
        original = clean(body.text)
        text, starts, line_levels, numbers = _unquote(original)
        blocks = set_off(place_blocks(split_lines(text), text, numbers), text, find_leads(original))
        levels = [line_levels[bisect_right(starts, block.start) - 1] for block in blocks]
        blocks = tuple(
            replace(block, bold=len(block.span)) if level <= _ASKED else block
            for block, level in zip(blocks, levels, strict=True)
        )
        levels = [_ASKED - level if level <= _ASKED else level for level in levels]
    check_length(text, name, len(blocks))
    return Words(text=text, blocks=blocks, sections=_sections(text, blocks, levels))


def _unquote(text: str) -> tuple[str, list[int], list[int], list[int | None]]:
    """The text without the marks of quoted lines; where each line begins, how deep it was quoted, its number."""
    quoted = [(_QUOTE.match(line), line) for line in text.split("\n")]
    lines: list[str] = []
    levels: list[int] = []
    numbers: list[int | None] = []
    before = 0
    runs = [
        (level, [line[mark.end() :] if mark else line for mark, line in group])
        for level, group in groupby(quoted, key=lambda one: one[0].group().count(">") if one[0] else 0)
    ]
    for level, original in _with_answers(runs):
        flat = flatten("\n".join(original), text)
        run = flat.split("\n")
        lines += run
        levels += [level] * len(run)
        numbers += [number and before + number for number in number_lines(flat, "\n".join(original))]
        before += len(original)
    starts = [0, *accumulate(len(line) + 1 for line in lines[:-1])]
    return "\n".join(lines), starts, levels, numbers


def _with_answers(runs: Sequence[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """Runs of lines as deep as each was quoted; in none are a form answered line by line, "> Venue", and such lists.

    What is asked in such a form is set off by its marks, as by bold letters: it has its depth less one below zero.
    """
    if two := _answered_by_line(runs):
        told = {min(two): min(two), max(two): _ASKED - min(two)}
        return [(told.get(level, level), lines) for level, lines in runs]
    depths = {level for level, _ in runs if level}
    depth = depths.pop() if len(depths) == 1 else 1  # where all are marked ">>", so is each list
    answered = [
        number
        for number, (level, _) in enumerate(runs[:-1])
        if level == depth and runs[number + 1][0] == 0 and _has_words(runs[number + 1])
    ]
    own: set[int] = set()
    if len(answered) >= _FEWEST_LISTS:
        lines = [line for level, group in runs if level == 0 for line in group]
        # In a mail that answers none, ">" is a list's mark.
        own = set() if any(_mark_length(lines, place) for place in range(len(lines))) else set(answered)
    own |= {number for number in answered if depth == 1 and _is_led_list(runs, number)}
    return [(0 if number in own else level, lines) for number, (level, lines) in enumerate(runs)]


def _answered_by_line(runs: Sequence[tuple[int, list[str]]]) -> tuple[int, ...]:
    """How deep a form and the answers below its captions were quoted, ">> Venue" and "> Room 3"; nothing for others."""
    depths = [run[0] for run in runs if _has_words(run)]
    turns = Counter(turn for turn in pairwise(depths) if turn[0] != turn[1])  # blank lines part captions as well
    two = max(turns, key=lambda turn: (min(turns[turn], turns[turn[::-1]]), turn), default=())
    back_and_forth = min(turns[two], turns[two[::-1]]) if two else 0
    return two if back_and_forth >= _FEWEST_ANSWERED - 1 else ()


def _has_words(run: tuple[int, list[str]]) -> bool:
    return any(map(str.strip, run[1]))


def _is_led_list(runs: Sequence[tuple[int, list[str]]], number: int) -> bool:
    """Whether quoted lines are few, and a line of the mail's own leads to them, which names no other's mail."""
    above = [line.rstrip(" *\xa0") for line in runs[number - 1][1] if line.strip()] if number else []
    is_led = bool(above) and above[-1].endswith((":", "?")) and len(runs[number][1]) <= _MOST_LISTED
    last = range(max(len(above) - _LINES_OF_MARK, 0), len(above))
    return is_led and len(above) > _LINES_OF_MARK and not any(_mark_length(above, place) for place in last)


def _sections(text: str, blocks: Sequence[Block], levels: Sequence[int]) -> tuple[tuple[Block, ...], ...]:
    lines = [block.span.of(text)[:_LONGEST_MARK].strip(" *\xa0") for block in blocks]
    found: dict[tuple[int, int], list[Block]] = {}
    cards = _Cards(lines, levels, [block.is_item for block in blocks])
    underlined = cards.find_rule_above()
    turn = place = 0
    signed = False
    while place < len(blocks):
        skipped = _mark_length(lines, place)
        if skipped:
            turn, signed = turn + 1, False
            place += skipped
            continue
        level = levels[place]
        if place and level != levels[place - 1]:
            signed = False
        key = level, 0 if level else turn
        closes = key in found and cards.are_below_closing(place)
        signed = signed or closes or cards.are_below_dashes(place) or place == underlined
        if not (signed or _RULE.fullmatch(lines[place]) or _is_footer(lines[place])):
            found.setdefault(key, []).append(blocks[place])
        place += 1
    return tuple(tuple(section) for section in found.values())


def _mark_length(lines: Sequence[str], place: int) -> int:
    """How many lines from here on say that somebody else's mail follows; 0 where none does."""
    marks = _marks()
    length = 0
    if marks.forwarded.fullmatch(lines[place]):
        length = 1
    elif marks.attribution.fullmatch(lines[place]):
        return 1
    elif marks.attribution.fullmatch(" ".join(lines[place : place + 2])):
        return 2
    headers = _header_count(lines, place + length)
    return length + headers if length or headers >= _FEWEST_HEADERS else 0


def _header_count(lines: Sequence[str], place: int) -> int:
    count = 0
    while place + count < len(lines) and _marks().header.match(lines[place + count]):
        count += 1
    return count


class _Cards(msgspec.Struct, frozen=True):
    """Where the lines of senders' cards stand.

    Attributes:
        levels: How deep each line was quoted.
        items: Whether each line is the item of a list.
    """

    lines: Sequence[str]
    levels: Sequence[int]
    items: Sequence[bool]

    def are_below_dashes(self, place: int) -> bool:
        """Whether a line is two to four dashes; over more of a form they say that there is no answer."""
        return _SIGNATURE.fullmatch(self.lines[place]) is not None and not self._is_form_below(place)

    def are_below_closing(self, place: int) -> bool:
        """Whether a line takes leave, and nothing but the few lines of a card follow in the mail."""
        return _marks().closing.fullmatch(self.lines[place]) is not None and self._is_below(place)

    def find_rule_above(self) -> int:
        """Where the only rule of a mail stands, if a card follows; rules between parts of a report are several."""
        rules = [place for place, line in enumerate(self.lines) if _RULE.fullmatch(line)]
        return rules[0] if len(rules) == 1 and self._is_below(rules[0]) else -1

    def _is_below(self, place: int) -> bool:
        """Whether only few lines follow a line in its mail: short ones, and then a notice on who may read it."""
        if self._is_form_below(place):
            return False
        left, notice = _LONGEST_CARD_LINES, False
        for after in self._rest(place):
            if not notice and _marks().notice.search(self.lines[after]):
                left, notice = _LONGEST_CARD_LINES, True
            if left == 0 or (not notice and len(self.lines[after]) > _LONGEST_CARD_LINE):
                return False
            left -= 1
        return True

    def _is_form_below(self, place: int) -> bool:
        """Whether captions, numbered headings or items follow a line in its mail."""
        seen = 0
        for after in self._rest(place):
            seen += 2 if self.items[after] else int(_CAPTIONED.match(self.lines[after]) is not None)
            if seen >= _FEWEST_OF_FORM:
                return True
        return False

    def _rest(self, place: int) -> Iterator[int]:
        """The places of the lines behind a line in its mail."""
        for after in range(place + 1, len(self.lines)):
            if self.levels[after] != self.levels[place] or _mark_length(self.lines, after):
                return
            yield after


def _is_footer(line: str) -> bool:
    return _marks().footer.match(line) is not None


class _Marks(msgspec.Struct, frozen=True):
    forwarded: re.Pattern[str]
    attribution: re.Pattern[str]
    header: re.Pattern[str]
    footer: re.Pattern[str]
    closing: re.Pattern[str]
    notice: re.Pattern[str]


@cache
def _marks() -> _Marks:
    def words(mark: str) -> str:
        some = sorted(set(mail_marks(mark)), key=lambda one: (-len(one), one))
        return "|".join(re.escape(one).replace("…", r"\b.{5,250}?") for one in some)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE | re.DOTALL)

    return _Marks(
        compiled(rf"[-_\s]*(?:{words('forwarded')})[-_\s:]*"),
        compiled(rf"(?:{words('attribution')})\s*:"),
        compiled(rf"(?:{words('header')})[\s*]*:"),
        compiled(rf"(?:{words('footer')})\b"),
        compiled(rf"(?:{words('closing')})(?: (?:from|desde|de|depuis) [\w ]{{1,30}})?[\s,.!:–-]*"),
        compiled(rf"\b(?:{words('notice')})\b"),
    )
