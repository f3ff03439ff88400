"""Acronyms that a report tells nowhere, by the one institution of its own whose words they spell."""

from ...wording import match_key
from ..values.acronyms import abbreviates
from ..values.gazetteer import Gazetteer

_SHORTEST = 3


def in_full(name: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """The name and key of a party: in full, where it is the acronym of one of the report's own institutions.

    Args:
        name: As the sentence has it, unknown to the gazetteer.
        gazetteer: The names that are known.
    """
    if len(name) >= _SHORTEST and name.isupper() and name.isalpha():
        meant = [(full, key) for key, full in gazetteer.own.items() if " " in full and abbreviates(name, full)]
        if len(meant) == 1:
            return meant[0]
    return name, match_key(name)
