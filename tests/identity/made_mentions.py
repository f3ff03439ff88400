"""Mentions in few words."""

from wufgraph.identity import resolve
from wufgraph.identity.authority import Authority, KnownOrganization
from wufgraph.model import EntityKind, Identities, Mention
from wufgraph.vocabulary import ID

NOBODY = Authority(())
"""An authority that knows no organization."""


def institution(
    name: str,
    report: str = "a",
    pointer: str = "/organizers/0",
    *,
    acronym: str | None = None,
    country: str | None = None,
) -> Mention:
    """An institution that a report names."""
    return Mention(
        report=report,
        pointer=pointer,
        kind=EntityKind.INSTITUTION,
        name=name,
        acronym=acronym,
        country=country,
    )


def person(name: str, report: str = "a", pointer: str = "/speakers/0", *, affiliation: str | None = None) -> Mention:
    """A person that a report names; `affiliation` is the pointer of an organization."""
    return Mention(report=report, pointer=pointer, kind=EntityKind.PERSON, name=name, affiliation=affiliation)


def venue(name: str, report: str = "a", *, forum: str = "wuf7") -> Mention:
    """The room of an event."""
    return Mention(report=report, pointer="/event/venue", kind=EntityKind.VENUE, name=name, context=forum)


def city(name: str, report: str = "a", *, country: str | None = None) -> Mention:
    """The city of an organizer."""
    return Mention(report=report, pointer="/organizers/0/city", kind=EntityKind.CITY, name=name, country=country)


def known(slug: str, name: str, *, acronyms: tuple[str, ...] = (), part_of: str | None = None) -> KnownOrganization:
    """A row of an authority."""
    return KnownOrganization(
        slug=slug,
        names=(name,),
        acronyms=acronyms,
        country=None,
        part_of=part_of,
        run_by=None,
        collaboration=None,
        same_as=(),
    )


def groups(identities: Identities) -> list[list[tuple[str, str]]]:
    """Places of mentions that mean one thing, sorted."""
    by_iri: dict[str, list[tuple[str, str]]] = {}
    for place, iri in identities.by_mention.items():
        by_iri.setdefault(iri, []).append(place)
    return sorted(sorted(places) for places in by_iri.values())


def are_one(*mentions: Mention, authority: Authority | None = None) -> bool:
    """Whether all mentions mean one thing."""
    return len(groups(resolve(mentions, authority))) == 1


def names_of(identities: Identities) -> dict[str, str]:
    """The last part of each entity's IRI and its name."""
    return {iri.removeprefix(str(ID)): entity.name for iri, entity in identities.entities.items()}
