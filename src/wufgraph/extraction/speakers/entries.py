"""What one speaker's line tells, by field, as far as the kinds of its parts say."""

import re
from dataclasses import dataclass, field

from ..values.line_parts import Part

_MOST_FREE, _MOST_WORDS = 8, 16
_TELLS_MORE = re.compile(
    r"(?!(?-i:WHO))(?:who|which|whose|that|was|were|is|has|had|said|quien(?:es)?|que|fue|dijo|es|qui|dont|est|a)\s",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Entry:
    """The parts of one speaker by field, and those that are position or organization, by what stands between."""

    name: Part
    fields: dict[str, list[Part]] = field(default_factory=dict)
    free: list[Part] = field(default_factory=list)
    runs: list[int] = field(default_factory=list)
    _run: int = 0

    def tell(self, name: str, part: Part) -> None:
        """Give a part to a field; one that stands elsewhere than the first is left."""
        self.fields.setdefault(name, []).append(part)

    def add_free(self, part: Part) -> None:
        """Keep a position or organization, or a part of one."""
        last = self.free[-1:]
        if last and (last[0].span.start < self.name.span.start) != (part.span.start < self.name.span.start):
            self.close()  # the name stands between them
        self.free.append(part)
        self.runs.append(self._run)

    def close(self) -> None:
        """Something else stands between what was kept and what comes."""
        self._run += 1

    @property
    def is_listing(self) -> bool:
        """Whether its parts are short, as in a list, and not a text about somebody."""
        return len(self.free) <= _MOST_FREE and not any(
            len(part.words.split()) > _MOST_WORDS or _TELLS_MORE.match(part.words) for part in self.free
        )
