"""Documents become reports: what each answer says, and where it says so."""

from .captions.table import ALL_FIELDS, FORM_ORDER, CaptionTable, load_captions
from .coverage import RoleRun
from .reading import Reading, extract
from .segments.unknown_captions import LEARNED_CAPTION, guess_field

__all__ = [
    "ALL_FIELDS",
    "FORM_ORDER",
    "LEARNED_CAPTION",
    "CaptionTable",
    "Reading",
    "RoleRun",
    "extract",
    "guess_field",
    "load_captions",
]
