"""What joins the names of a list: in "Alda Institute and Field & Hill" one joint is within a name."""

from collections.abc import Sequence

import msgspec

from ...model import Span
from ..values.list_marks import AND
from ..values.name_looks import HEADED, KNOWN, looks_like_institution, weigh_name

_WITHIN_PAIR, _BETWEEN_PAIRS, _MOST_MARKS = -4.0, 2.0, 40
_KIND_AND_WORD, _END_OF_PAIR = 2, -5.0


class Joints(msgspec.Struct, frozen=True):
    """The marks of a list.

    Attributes:
        signs: Without the white space around them.
        within: Whether "&" joins what is one name, and another word two names.
    """

    signs: Sequence[str]
    within: bool

    @classmethod
    def of(cls, text: str, marks: Sequence[tuple[int, int]], part: Span) -> "Joints":
        """The joints of a list.

        Args:
            text: That holds it.
            marks: Where each mark begins and ends.
            part: Where the list stands.
        """
        signs = [text[start:end].strip() for start, end in marks]
        if len(marks) > _MOST_MARKS:
            return cls(signs, within=False)
        ends = [*(start for start, _ in marks[1:]), part.end] if marks else []
        pairs = [
            (text[part.start : start], text[end:after])
            for sign, (start, end), after in zip(signs, marks, ends, strict=True)
            if sign == "&"
        ]
        others = any(AND.fullmatch(sign) for sign in signs if sign != "&")
        # In "Organisation for Economic Co-operation and Development & Alda Water" the sign joins two.
        within = (weigh_name(before) < KNOWN and weigh_name(behind) < HEADED for before, behind in pairs)
        return cls(signs, within=others and bool(pairs) and all(within))

    def weigh(self, number: int, before: str, words: str) -> float:
        """How much speaks for two names around one of them, which stands between words."""
        if "," not in self.signs[:number] and _may_end_pair(before, words):
            return _END_OF_PAIR
        if not self.within:
            return 0.0
        return _WITHIN_PAIR if self.signs[number] == "&" else _BETWEEN_PAIRS


def _may_end_pair(before: str, words: str) -> bool:
    """Whether a body that is called by one plain word may be the end of another's name: "Fundación Pan y Techo"."""
    in_front = before.split()
    is_plain = words[1:].islower() and words.isalpha() and weigh_name(words) == KNOWN
    return (
        is_plain
        and len(in_front) == _KIND_AND_WORD
        and looks_like_institution(in_front[0])
        and weigh_name(before) < KNOWN
    )
