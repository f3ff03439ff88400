"""The mentions of a report: organizers, speakers and their organizations, reporter, places, names in prose."""

import re
import secrets
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b

from ..model import EntityKind, Mention, Report
from ..wording import find_addresses, withhold_addresses
from .shapes import stands_for

_BRACKETED_TAIL = re.compile(r"^(?P<name>.*\S)\s*\((?P<acronym>[^()]{2,20})\)\s*$", re.DOTALL)
# Nobody can find out an address from its digest, or compare digests of two runs.
_SALT = secrets.token_bytes(32)


def find_mentions(report: Report, key: str, *, addresses: bool = False) -> Iterator[Mention]:
    """All mentions of one report, by JSON Pointer of the name; a name never holds an e-mail address.

    Args:
        report: As read.
        key: The report's.
        addresses: Tell speakers' addresses as digests. They do not come back from a graph, so only who resolves all
            reports at once, from their records, may use them: what is joined by them would part in the next build.
    """
    for mention in _all_mentions(report, key):
        if mention.address and not addresses:
            mention = replace(mention, address=None)
        name, acronym = withhold_addresses(mention.name), mention.acronym and withhold_addresses(mention.acronym)
        yield replace(mention, name=name, acronym=acronym if acronym and stands_for(acronym, name) else None)


def _all_mentions(report: Report, key: str) -> Iterator[Mention]:
    if report.reporter:
        yield Mention(report=key, pointer="/reporter", kind=EntityKind.PERSON, name=report.reporter)
    if report.event.venue:
        yield Mention(
            report=key,
            pointer="/event/venue",
            kind=EntityKind.VENUE,
            name=report.event.venue,
            context=report.forum,
        )
    for number, organizer in enumerate(report.organizers):
        pointer = f"/organizers/{number}"
        yield Mention(
            report=key,
            pointer=pointer,
            kind=EntityKind.INSTITUTION,
            name=organizer.name,
            acronym=organizer.acronym,
            country=organizer.country,
        )
        if organizer.city:
            yield Mention(
                report=key,
                pointer=f"{pointer}/city",
                kind=EntityKind.CITY,
                name=organizer.city,
                country=organizer.country,
            )
    yield from _speakers(report, key)
    for number, partnership in enumerate(report.partnerships):
        for place, party in enumerate(partnership.parties):
            yield _institution(key, f"/partnerships/{number}/parties/{place}", party)
    for number, name in enumerate(report.supporters):
        yield _institution(key, f"/supporters/{number}", name)
    for number, name in enumerate(report.roundtable):
        yield _institution(key, f"/roundtable/{number}", name)
    yield from _named_in_statements(report, key)


def _speakers(report: Report, key: str) -> Iterator[Mention]:
    for number, speaker in enumerate(report.speakers):
        pointer = f"/speakers/{number}"
        if speaker.organization:
            yield _institution(key, f"{pointer}/organization", speaker.organization)
        if speaker.name:
            affiliation = f"{pointer}/organization" if speaker.organization else None
            yield Mention(
                report=key,
                pointer=pointer,
                kind=EntityKind.PERSON,
                name=speaker.name,
                affiliation=affiliation,
                address=digest_address(speaker.email) if speaker.email else None,
            )


def digest_address(written: str) -> bytes | None:
    """What two spellings of one e-mail address share while the program runs; None where there is no address."""
    found = find_addresses(written)
    return blake2b(found[0].casefold().encode(), key=_SALT, digest_size=16).digest() if len(found) == 1 else None


def _named_in_statements(report: Report, key: str) -> Iterator[Mention]:
    persons = {speaker.name for speaker in report.speakers} | {report.reporter}
    for number, statement in enumerate(report.statements):
        pointer = f"/statements/{number}"
        for place, named in enumerate(statement.mentions):
            if named.country:
                yield Mention(
                    report=key,
                    pointer=f"{pointer}/mentions/{place}",
                    kind=EntityKind.CITY,
                    name=named.name,
                    country=named.country,
                )
            else:
                yield _institution(key, f"{pointer}/mentions/{place}", named.name)
        if statement.asserted_by in persons and statement.asserted_by is not None:
            yield Mention(
                report=key, pointer=f"{pointer}/asserted_by", kind=EntityKind.PERSON, name=statement.asserted_by
            )
        elif statement.asserted_by is not None:
            yield _institution(key, f"{pointer}/asserted_by", statement.asserted_by)


def _institution(key: str, pointer: str, written: str) -> Mention:
    """An institution's name as written, its bracketed acronym taken off."""
    written = withhold_addresses(written)
    found = _BRACKETED_TAIL.match(written)
    is_acronym = found is not None and stands_for(found["acronym"], found["name"])
    return Mention(
        report=key,
        pointer=pointer,
        kind=EntityKind.INSTITUTION,
        name=found["name"] if found and is_acronym else written,
        acronym=found["acronym"] if found and is_acronym else None,
    )
