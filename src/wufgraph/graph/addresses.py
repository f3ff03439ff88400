"""E-mail addresses: what may be said of one without publishing it."""

import re

from rdflib import Graph, Literal

from ..wording import ascii_fold, find_addresses, match_key

# The dot-atoms of RFC 5322 (section 3.4.1), of a host that has a domain above it.
_ADDRESS = re.compile(
    r"[^\s@<>()\[\],;:.\"]+(?:\.[^\s@<>()\[\],;:.\"]+)*@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]"
)
_SECOND_LEVELS = frozenset(["ac", "co", "com", "edu", "gob", "gouv", "gov", "int", "net", "org"])


def is_address(text: str) -> bool:
    """Whether a text is one e-mail address that a mail could reach.

    >>> is_address("someone@ucl.ac.uk"), is_address("someone@ucl"), is_address("none")
    (True, False, False)
    """
    return _ADDRESS.fullmatch(text) is not None


def address_fits(address: str, organization: str) -> bool:
    """Whether an address's domain resembles an organization's name or acronym.

    >>> address_fits("someone@ucl.ac.uk", "University College London (UCL)")
    True
    >>> address_fits("someone@mail.example", "World Bank")
    False
    """
    labels = ascii_fold(address.rpartition("@")[2]).replace("-", "").split(".")[:-1]
    names = [label for label in labels if label not in _SECOND_LEVELS]
    words = match_key(organization).split()
    joined = "".join(words)
    initials = "".join(word[0] for word in words)
    capitals = ascii_fold("".join(c for c in organization if c.isupper()))
    return any(
        name
        and (name in joined or name in (initials, capitals) or any(len(word) > 3 and word in name for word in words))
        for name in names
    )


def holds_address(graph: Graph) -> list[str]:
    """Literals of a graph that hold an e-mail address; there should be none."""
    return sorted({str(o) for o in graph.objects() if isinstance(o, Literal) and find_addresses(str(o))})
