"""Marks that people and programs type for what plain text cannot show: bold, headings, lines to write on."""

import re

_BOLD = re.compile(r"(?<![\w*])(\*{1,2})(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\1(?![\w*])")
_HEADING = re.compile(r"(?m)^#{1,6} +(?=\S)")
_LINE_TO_WRITE_ON = re.compile(
    r"_{3,}|(?<=[\w:)\]]) ?(?:\.{4,}+|…{2,}+)(?= ?[^\W_])|(?<![.…])(?:\.{6,}+|…{3,}+)(?=\s*$)"
)


def read_marks(text: str) -> str:
    """Text without the marks of bold words and of headings.

    >>> read_marks("*Name of Reporter:* Ana Field")
    'Name of Reporter: Ana Field'
    """
    return _HEADING.sub("", _BOLD.sub(r"\2", text) if "*" in text else text)


def clear_lines(text: str) -> str:
    """Text without the lines to write on that a form has, drawn with low lines or dots; rules of their own stay.

    >>> clear_lines("Venue: .......... Room 3")
    'Venue:  Room 3'
    """
    if "___" not in text and "...." not in text and "……" not in text:
        return text
    return "\n".join(
        _LINE_TO_WRITE_ON.sub(" ", line) if any(map(str.isalnum, line)) else line for line in text.split("\n")
    )
