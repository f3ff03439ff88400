"""How bodies and positions are told apart in what a report says of its speakers."""

import msgspec

from ...model import Language
from ...wording import holds_words
from ..values.line_kinds import weigh_organization, weigh_position
from ..values.line_parts import Part

_KNOWN = 1.5


class Bodies(msgspec.Struct, frozen=True, kw_only=True):
    """What bodies are told with.

    Attributes:
        language: Of the report.
        known: Matching keys of what the report names as its organizers.
    """

    language: Language
    known: str = ""

    def names_organizer(self, words: str) -> bool:
        """Whether words are among those of the organizers."""
        return holds_words(self.known, words)

    def weigh(self, part: Part) -> tuple[float, float]:
        """How well a part fits a position and an organization."""
        organization = weigh_organization(part.words)
        if self.names_organizer(part.words):
            organization = max(organization, _KNOWN)
        return weigh_position(part.words), organization
