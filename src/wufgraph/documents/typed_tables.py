"""Tables that were drawn in plain text, with bars or with spaces: rows of cells with a tab between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .aligned_columns import LEADS_ON, split_at_columns
from .lists import find_marker

_BARS = "|│┃║"
_CORNERS = "+┌├└╔╠╚┏┣┗╒╞╘╓╟╙╭╰"
_ROW = re.compile(rf"\s*[{_BARS}]([^\n]*)[{_BARS}]\s*$")
_RULE = re.compile(r"\s*[-+=|:─-╿ ]{3,}$")
_BAR = re.compile(rf"[{_BARS}]")
_GAP = re.compile(r"(?P<caption>\S(?:[^\n\t]{0,68}?\S)?) {2,}(?P<value>\S[^\n\t]*)$")
# "Alda Institute (AI), Lisbon" tells what is beside a name; a line that ends in a comma or a small word goes on.
_BESIDE_NAME = re.compile(r"\w, \w|\(")
_FEWEST_ROWS = 3
# Of the widest value's line: letters are of several widths.
_ROOM, _ROOM_BEHIND_SENTENCE = 0.6, 0.85
_MOST_LINES_LOOKED_AT = 16


def tabulate(text: str) -> str:
    r"""The text with each drawn row as a line of cells; rules between rows are left out.

    >>> tabulate("| Venue | Room 3 |")
    'Venue\tRoom 3'
    """
    lines = text.split("\n")
    if any(bar in text for bar in _BARS) and any(map(_ROW.match, lines)):
        lines = [one for is_drawn, run in groupby(lines, _is_drawn) for one in (_rows(list(run)) if is_drawn else run)]
    if "  " in text:
        lines = list(_split_at_gaps(list(split_at_columns(lines))))
    return "\n".join(lines)


def _is_drawn(line: str) -> bool:
    return _ROW.match(line) is not None or (_RULE.match(line) is not None and any(c in line for c in _CORNERS + _BARS))


def _rows(run: Sequence[str]) -> Iterator[str]:
    """The rows of one table; a row may go on in the next line, where rules part all rows or its first cell is empty."""
    is_row = [_RULE.match(line) is None and _ROW.match(line) is not None for line in run]
    if not any(is_row):
        yield from run
        return
    is_grid = 2 * (len(run) - sum(is_row)) > sum(is_row) + 1
    last: list[str] = []
    goes_on = False
    for line, is_cells in zip(run, is_row, strict=True):
        if not is_cells:
            goes_on = False
            continue
        cells = [cell.strip() for cell in _BAR.split(line.strip()[1:-1])]
        if last and goes_on and len(cells) == len(last) and (is_grid or not cells[0]):
            last = [f"{above} {cell}".strip() for above, cell in zip(last, cells, strict=True)]
        else:
            if last:
                yield "\t".join(last)
            last = cells
        goes_on = True
    yield "\t".join(last)


def _split_at_gaps(lines: Sequence[str]) -> Iterator[str]:
    """Captions and values that spaces set below each other, where several rows do so; values may be wrapped."""
    gaps = [_GAP.match(line) for line in lines]
    place = 0
    while place < len(lines):
        end = _end_of_aligned(lines, gaps, place)
        aligned = list(zip(lines[place:end], gaps[place:end], strict=True))
        row, last = "", ""
        width = max((len(gap["value"] if gap else line.strip()) for line, gap in aligned), default=0)
        for line, gap in aligned:
            if row and line.strip() and _goes_on(row, line):
                row = _with_caption(row, line)
                continue
            if row and line.strip() and not gap:
                row += ("\n\t" if _begins_anew(row, line) or _had_room(last, line, width) else " ") + line.strip()
                last = line.strip()
                continue
            last = gap["value"] if gap else ""
            yield from filter(None, [row])
            row = _as_row(gap) if gap else ""
            yield from [] if gap else [line]
        yield from filter(None, [row])
        if end == place:
            yield lines[place]
        place = max(end, place + 1)


def _as_row(gap: re.Match[str]) -> str:
    """A caption and its value with a tab between; a colon apart in front of the value ends the caption."""
    value = gap["value"]
    colon = value[:1] if value[:1] in (":", "=") and value[1:2].isspace() else ""
    return f"{gap['caption']}{colon}\t{value[len(colon) :].lstrip()}"


def _goes_on(row: str, line: str) -> bool:
    """Whether a line goes on with the caption of a row: in small letters, or to the colon that captions end with."""
    caption = row[: row.index("\t")]
    more = line.split("  ")[0].rstrip()
    is_rest = more[:1].islower() or (more.endswith(":") and more == line.rstrip())
    return is_rest and not caption.endswith((":", "?", "."))


def _with_caption(row: str, line: str) -> str:
    """A row with a line that goes on with its caption, and perhaps with its value."""
    caption, value = row.split("\t", 1)
    more, *rest = line.split("  ", 1)
    return f"{caption} {more.strip()}\t{value} {''.join(rest).strip()}".rstrip()


def _begins_anew(row: str, line: str) -> bool:
    """Whether an aligned line is one more entry: both tell what is beside a name, and nothing leads from one to it."""
    above = row[row.rindex("\t") + 1 :]
    leads_on = ";" in above or LEADS_ON.search(above) is not None
    return line.strip()[0].isupper() and not leads_on and all(map(_BESIDE_NAME.search, (above, line)))


def _had_room(above: str, line: str, width: int) -> bool:
    """Whether a line was begun though its first word would have fitted above, with much room or behind a sentence.

    So is each item of a list.
    """
    words = line.strip()
    if find_marker(words):
        return True
    needed = len(above) + 1 + len(words.split(" ", 1)[0])
    ends = above.endswith((".", "!", "?"))
    is_new = words[0].isupper() and not LEADS_ON.search(above)
    return is_new and needed < width * (_ROOM_BEHIND_SENTENCE if ends else _ROOM)


def _may_go_on(lines: Sequence[str], number: int, column: int) -> bool:
    """Whether a line in front of the values goes on with the caption right above it."""
    above, line = lines[number - 1], lines[number].rstrip()
    gap = _GAP.match(above)
    is_short = gap is not None and gap.start("value") == column and len(line) < column
    return is_short and gap is not None and _goes_on(f"{gap['caption']}\t", line)


def _end_of_aligned(lines: Sequence[str], gaps: Sequence[re.Match[str] | None], place: int) -> int:
    """The line after those whose values stand below that of a line; the line itself where they are too few."""
    first = gaps[place]
    if not first:
        return place
    column = first.start("value")
    captions: set[str] = set()
    end = after = place
    while after < len(lines) and (after - place < _MOST_LINES_LOOKED_AT or len(captions) >= _FEWEST_ROWS):
        line, gap = lines[after], gaps[after]
        if gap and gap.start("value") == column:
            captions.add(gap["caption"])
        elif line.strip() and len(line) - len(line.lstrip(" ")) != column:
            if not _may_go_on(lines, after, column):
                break
            after += 1
            # What is below the last value may be a line of its own, where captions do not end with colons.
            end = after if line.rstrip().endswith(":") and first["caption"].endswith(":") else end
            continue
        after += 1
        end = after if line.strip() else end
    are_aligned = len(captions) >= _FEWEST_ROWS and len({len(caption) for caption in captions}) > 1
    return end if are_aligned else place
