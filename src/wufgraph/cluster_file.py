"""The cluster file: which mentions of the reports mean one institution or person, as JSON.

The shape is a public contract (docs/record.md, "The cluster file"). It is written from a built graph, and a gold
file has the same shape.
"""

from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from .errors import DamagedInputError
from .model import Cluster, EntityKind, Report

Place = tuple[str, EntityKind, str]
"""JSON Pointer of a mention, kind of what it names, and its words."""


class _Mention(msgspec.Struct, frozen=True, order=True):
    file: str
    as_written: str


class _Cluster(msgspec.Struct, frozen=True):
    id: str
    kind: Literal["institution", "person"]
    mentions: tuple[_Mention, ...]


_decoder = msgspec.json.Decoder(list[_Cluster])


def find_places(report: Report) -> Iterator[Place]:
    """Where a report names organizers, speakers, their organizations and its reporter."""
    for number, organizer in enumerate(report.organizers):
        yield f"/organizers/{number}", EntityKind.INSTITUTION, organizer.name
    for number, speaker in enumerate(report.speakers):
        if speaker.organization:
            yield f"/speakers/{number}/organization", EntityKind.INSTITUTION, speaker.organization
        if speaker.name:
            yield f"/speakers/{number}", EntityKind.PERSON, speaker.name
    if report.reporter:
        yield "/reporter", EntityKind.PERSON, report.reporter


def cluster(reports: Iterable[tuple[Report, Mapping[str, str]]]) -> list[Cluster]:
    """Group the mentions of reports by what they were resolved to.

    Args:
        reports: Each with the identifier by JSON Pointer of its mentions; a mention without one is left out.

    Returns:
        Institutions before persons, by identifier.
    """
    members: dict[tuple[EntityKind, str], set[tuple[str, str]]] = defaultdict(set)
    for report, resolved in reports:
        for pointer, kind, words in find_places(report):
            if pointer in resolved:
                members[kind, resolved[pointer]].add((report.file, words))
    return [
        Cluster(id=identifier, kind=kind, mentions=frozenset(mentions))
        for (kind, identifier), mentions in sorted(members.items())
    ]


def write_clusters(clusters: Iterable[Cluster]) -> bytes:
    """Spell clusters as indented UTF-8 JSON that ends with a line break, in the order given."""
    plain = [
        _Cluster(one.id, one.kind.value, tuple(sorted(_Mention(*mention) for mention in one.mentions)))  # type: ignore[arg-type]
        for one in clusters
    ]
    return msgspec.json.format(msgspec.json.encode(plain), indent=2) + b"\n"


def is_cluster_file(data: bytes) -> bool:
    """Whether bytes look like a cluster file: a JSON list of objects, which no record is."""
    start = data.removeprefix(BOM_UTF8)[:200].lstrip()
    return start[:1] == b"[" and start[1:].lstrip()[:1] in (b"{", b"]")


def read_clusters(data: bytes, name: str) -> list[Cluster]:
    """Read a cluster file.

    Args:
        data: The bytes of the file.
        name: The file's name, for messages.

    Raises:
        DamagedInputError: The JSON is broken or not of this shape, or a mention stands in two clusters.
    """
    try:
        plain = _decoder.decode(data.removeprefix(BOM_UTF8))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedInputError(
            f"{name}: expected a list of clusters with id, kind and mentions, found: {error}; "
            "`wufgraph entities --format json` writes one"
        ) from error
    owners: dict[tuple[str, _Mention], str] = {}
    for one in plain:
        for mention in one.mentions:
            owner = owners.setdefault((one.kind, mention), one.id)
            if owner != one.id:
                raise DamagedInputError(
                    f"{name}: expected {mention.as_written!r} of {mention.file} in one cluster, found it in "
                    f"{owner} and {one.id}; take it out of one"
                )
    return [
        Cluster(
            id=one.id,
            kind=EntityKind(one.kind),
            mentions=frozenset((mention.file, mention.as_written) for mention in one.mentions),
        )
        for one in plain
    ]
