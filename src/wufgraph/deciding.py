"""Between the decisions file and a store: what was decided on what the store holds."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rdflib import ORG, RDFS, URIRef

from .decision_file import DecisionFile, read_decisions
from .decisions import Decisions
from .graph import iris
from .identity import Kept, current, folder_of, keep, resolve
from .identity_files import IdentityFiles, load_bytes
from .ledger import StoredReport
from .model import Entity, EntityKind, Identities, Mention, Registration
from .own_authority import read_own_authority
from .registry_file import read_registry
from .store import Store

_KINDS = {"org": EntityKind.INSTITUTION, "person": EntityKind.PERSON, "place": EntityKind.CITY}


def apply_rules(
    mentions: Sequence[Mention], registered: Mapping[str, Registration], files: IdentityFiles | None = None
) -> Kept:
    """Who is who by the rules alone, under the IRIs that stay, and which of these stand for others.

    Raises:
        InputError: A file of known organizations cannot be read or understood.
    """
    authority = read_own_authority(files.find_authorities()) if files else None
    found = keep(resolve(mentions, authority), mentions, registered)
    old = {one.iri: current(one.iri, found.registrations) for one in found.registrations.values() if one.replaced_by}
    entities = found.identities.entities
    replaced = {iri: new for iri, new in old.items() if new in entities}
    return replace(found, identities=replace(found.identities, replaced=replaced))


def load_decisions(files: IdentityFiles) -> DecisionFile:
    """What people decided; nothing where there is no file.

    Raises:
        DamagedInputError: The file is no decisions file.
        StoreError: It may not be read.
    """
    return read_decisions(load_bytes(files.decisions), str(files.decisions))


def open_decisions(stored: Sequence[StoredReport], files: IdentityFiles) -> Decisions:
    """The decisions on what is stored."""
    mentions = [mention for one in stored for mention in one.mentions()]
    registered = read_registry(load_bytes(files.registry), str(files.registry))
    found = apply_rules(mentions, {one.iri: one for one in registered}, files)
    return Decisions(found.identities, mentions, load_decisions(files))


def stored_identities(stored: Sequence[StoredReport], store: Store) -> Identities:
    """Who is who as the store has it: IRIs, names and wholes."""
    registry = store.graph(iris.REGISTRY_GRAPH)
    by_mention = {(one.key, pointer): iri for one in stored for pointer, iri in one.resolved.items()}
    entities = {}
    for iri in {*by_mention.values(), *map(str, registry.subjects(RDFS.label))}:
        kind = _KINDS.get(folder_of(iri))
        label, whole = (registry.value(URIRef(iri), term) for term in (RDFS.label, ORG.subOrganizationOf))
        if kind and label is not None:
            entities[iri] = Entity(iri=iri, kind=kind, name=str(label), part_of=str(whole) if whole else None)
    return Identities({place: iri for place, iri in by_mention.items() if iri in entities}, entities)
