"""Short names told nowhere, by the one institution of the report that they are of: "LTU", "the Tenants Union"."""

from ...wording import match_key
from ..values.acronyms import abbreviates
from ..values.gazetteer import Gazetteer

_SHORTEST = 3


def in_full(name: str, gazetteer: Gazetteer) -> tuple[str, str]:
    """The name and key of a party: in full, where it is short for one of the report's own institutions.

    Args:
        name: As the sentence has it, unknown to the gazetteer.
        gazetteer: The names that are known.
    """
    if " " in name:
        key = match_key(name)
        meant = [(full, own) for own, full in gazetteer.own.items() if match_key(full).endswith(f" {key}")]
        return meant[0] if len(meant) == 1 else (name, key)
    if len(name) >= _SHORTEST and name.isupper() and name.isalpha():
        meant = [(full, key) for key, full in gazetteer.own.items() if " " in full and abbreviates(name, full)]
        if len(meant) == 1:
            return meant[0]
    return name, match_key(name)
