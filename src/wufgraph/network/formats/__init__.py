"""Networks in the formats of other programs, each checked to be read by another reader than ours."""

from .choosing import FORMATS, Format, add_measures, add_places, find_format, write_gexf, write_graphml, write_network
from .plain import PlainNetwork, make_plain
from .thesaurus import read_spellings, spell_thesaurus

__all__ = [
    "FORMATS",
    "Format",
    "PlainNetwork",
    "add_measures",
    "add_places",
    "find_format",
    "make_plain",
    "read_spellings",
    "spell_thesaurus",
    "write_gexf",
    "write_graphml",
    "write_network",
]
