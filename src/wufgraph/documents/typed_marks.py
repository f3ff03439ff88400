"""Marks that people and programs type for what plain text cannot show: bold, headings, lines to write on, rules."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_BOLD = re.compile(r"(?<![\w*])(\*{1,2}|_{1,2})(?=[^\s*_])([^*\n]{1,300}?)(?<=[^\s*_])\1(?![\w*])")
_BETWEEN_DASHES = re.compile(r"(?m)^(-{2,4}) +([^\W\d_][^\n]{1,100}?) +\1$")
_HEADING = re.compile(r"(?m)^#{1,6} +(?=\S)")
# A wiki's mark of an answer below its caption.
_ANSWER_MARK, _FEWEST_ANSWERS = re.compile(r"(?m)^: +(?=\S)"), 3
_LINE_TO_WRITE_ON = re.compile(
    r"_{3,}|(?<=[\w:)\]]) ?(?:\.{4,}+|…{2,}+)(?= ?[^\W_])|(?<![.…])(?:\.{6,}+|…{3,}+)(?=\s*$)"
)
# "Attendance (approx.) .... ~40", "Asistencia aprox. .... “cien”", "Venue....: Room 3"
_LEADER = re.compile(
    r"(?:(?<=[^\W\d_]|[)\]?])[ \xa0]?|(?<=[^\W\d_]\.)[ \xa0])(?:\.{4,}+|…{2,}+)[ \xa0]?(?:[:：][ \xa0]?)?"
    r"(?=[~≈±+<>«“\"(¿¡]?\s?[^\W_])"
)
# "Venue ____Room 3____": a line that was written on.
_WRITTEN_ON = re.compile(r"(?<=[^\W_]|[)\]?.])\s?_{3,}\s?(?=\S)(?P<answer>[^_\n]*[^_\s])\s?_*\s*$")
_SHORT_LEADER = re.compile(r"(?<=[^\W\d_]|[)\]]) (?:\.{1,3}|…) (?=[^\W_])")
_RULE = re.compile(r"\s*([-=~^*_#+])\1{2,}\s*$")
_RULES = tuple(3 * mark for mark in "-=~^*_#+")
_ABOUT_AS_LONG = 3
_FEWEST_ALIGNED = 2


def clear_underlines(text: str) -> str:
    r"""Text with an empty line for each row of marks that underlines or frames the line beside it, as a heading.

    >>> clear_underlines("Summary\n-------\nStreets belong to all.")
    'Summary\n\nStreets belong to all.'
    """
    if not any(rule in text for rule in _RULES):
        return text
    lines = text.split("\n")
    rules = [number for number, line in enumerate(lines) if _RULE.match(line)]
    for number in rules:
        above = lines[number - 1] if number else ""
        before = lines[number - 2] if number > 1 else ""
        is_frame = lines[number].strip() == before.strip()
        is_underline = _is_as_long(lines[number], above) and not any(map(str.isalnum, before))
        if any(map(str.isalnum, above)) and (is_frame or is_underline):
            lines[number] = ""
            if is_frame:
                lines[number - 2] = ""
    return "\n".join(lines)


def underlines(rule: str, line: str) -> bool:
    """Whether a row of signs stands as an underline below a line, about as long as it."""
    return _RULE.match(rule) is not None and any(map(str.isalnum, line)) and _is_as_long(rule, line)


def _is_as_long(rule: str, line: str) -> bool:
    return abs(len(rule.strip()) - len(line.strip())) <= _ABOUT_AS_LONG


def read_marks(text: str) -> str:
    """Text without the marks of bold or slanted words, of headings, and of answers where several lines have one.

    >>> read_marks("*Name of Reporter:* Ana Field"), read_marks("_Venue:_ Room 3"), read_marks("a_b_@alda.example")
    ('Name of Reporter: Ana Field', 'Venue: Room 3', 'a_b_@alda.example')
    """
    if text.count("\n: ") >= _FEWEST_ANSWERS:
        text = _ANSWER_MARK.sub("", text)
    if "\n--" in text:
        text = _BETWEEN_DASHES.sub(r"\2", text)
    return _HEADING.sub("", _BOLD.sub(r"\2", text) if "*" in text or "_" in text else text)


def clear_lines(text: str) -> str:
    r"""Text without the lines to write on that a form has, drawn with low lines or dots; rules of their own stay.

    >>> clear_lines("Venue: .......... Room 3")
    'Venue:  Room 3'

    Dots that lead from a caption to its value are a tab and blanks, as many as they were, so that it is seen where
    lines end; so few that they could be a pause, where the value
    stands below others that dots lead to.

    >>> clear_lines("Venue .......... Room 3"), clear_lines("Venue ____Room 3____")
    ('Venue\t           Room 3', 'Venue\t    Room 3')
    """
    if "___" not in text and "...." not in text and "……" not in text:
        return text
    return "\n".join(
        _LINE_TO_WRITE_ON.sub(" ", _WRITTEN_ON.sub(_as_tab, _LEADER.sub(_as_tab, line)))
        if any(map(str.isalnum, line))
        else line
        for line in _cut_at_short_leaders(text.split("\n"))
    )


def _as_tab(leader: re.Match[str]) -> str:
    """A tab as long as what leads to an answer, and the answer where it was found with it."""
    answer = leader.groupdict().get("answer", "")
    end = leader.start("answer") if answer else leader.end()
    return "\t".ljust(end - leader.start()) + answer


def _cut_at_short_leaders(lines: Sequence[str]) -> Iterator[str]:
    """Lines, with a tab in place of the few dots between caption and value where the value stands below others."""
    columns = Counter(found.end() for line in lines if (found := _LEADER.search(line)))
    for line in lines:
        found = _SHORT_LEADER.search(line)
        is_leader = found is not None and columns[found.end()] >= _FEWEST_ALIGNED
        yield f"{line[: found.start()]}\t{line[found.end() :]}" if found and is_leader else line
