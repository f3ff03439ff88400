"""A thesaurus for VOSviewer: which spellings are one organization, as read and as people decided."""

from collections import defaultdict
from collections.abc import Mapping

from rdflib import RDFS

from ...store import Store
from ...vocabulary import SCHEMA, WUF
from .cleaning import clean

_AS_GIVEN = ((WUF.participant, WUF.nameAsGiven), (WUF.onBehalfOf, WUF.organizationAsGiven), (SCHEMA.about, RDFS.label))


def read_spellings(store: Store, organizations: Mapping[str, str]) -> dict[str, set[str]]:
    """How reports write the names of organizations.

    Args:
        store: The graph.
        organizations: Labels by IRI.

    Returns:
        For each spelling the labels of the organizations that it stands for: more than one where reports mean
        several by it.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for meaning, writing in _AS_GIVEN:
        meant = defaultdict(list)
        for place, organization in store.pairs(meaning):
            if organization in organizations:
                meant[place].append(clean(organizations[organization]))
        for place, written in store.pairs(writing):
            found[clean(written)].update(meant.get(place, ()))
    return {spelling: labels for spelling, labels in found.items() if spelling and labels}


def spell_thesaurus(spellings: Mapping[str, set[str]]) -> bytes:
    """Spell a thesaurus file: what to replace, and by what, between tabs, in sorted order.

    A spelling that is the label itself needs no line, and one that stands for several organizations gets none.

    Source: van Eck & Waltman, VOSviewer Manual 1.6.20, section 4.2.
    """
    lines = ["label\treplace by"]
    for spelling, labels in sorted(spellings.items()):
        label = min(labels)
        if len(labels) == 1 and spelling != label:
            lines.append("\t".join(cell.replace('"', "'") for cell in (spelling, label)))
    return "".join(f"{line}\n" for line in lines).encode()
