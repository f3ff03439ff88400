"""A party of a partnership, and what may stand in front of its name."""

import msgspec

from ...model import Span

ARTICLE = r"(?:(?:the|la|el|los|las|le|les)\s+|l')?"


class Party(msgspec.Struct, frozen=True):
    """A party as it is called, what it is whatever it is called, and where it stands."""

    name: str
    key: str
    span: Span
