"""The cluster file: written, read, and refused where it is wrong."""

import pytest

from wufgraph.cluster_file import cluster, is_cluster_file, read_clusters, write_clusters
from wufgraph.errors import DamagedInputError
from wufgraph.model import Cluster, EntityKind, Event, Organizer, Report, Speaker

REPORT = Report(
    file="r.docx",
    reporter="Ana Coto",
    event=Event(title="Homes"),
    organizers=(Organizer(name="World Bank"),),
    speakers=(Speaker(name="Ana Coto", organization="World Bank (WB)"), Speaker(name=None, organization="Alda")),
)
RESOLVED = {
    "/organizers/0": "org/wb",
    "/speakers/0/organization": "org/wb",
    "/speakers/0": "person/ana",
    "/reporter": "person/ana",
}


def test_mentions_of_one_thing_stand_together_as_written() -> None:
    assert cluster([(REPORT, RESOLVED)]) == [
        Cluster(
            id="org/wb",
            kind=EntityKind.INSTITUTION,
            mentions=frozenset({("r.docx", "World Bank"), ("r.docx", "World Bank (WB)")}),
        ),
        Cluster(id="person/ana", kind=EntityKind.PERSON, mentions=frozenset({("r.docx", "Ana Coto")})),
    ]


def test_what_is_written_reads_the_same() -> None:
    clusters = cluster([(REPORT, RESOLVED)])
    data = write_clusters(clusters)
    assert is_cluster_file(data)
    assert read_clusters(data, "c.json") == clusters


@pytest.mark.parametrize("data", [b"", b"{}", b'{"file": "r"}', b"[1]", b"PK\x03\x04"])
def test_other_files_are_none(data: bytes) -> None:
    assert not is_cluster_file(data)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        pytest.param(b"[{", "expected a list of clusters", id="broken"),
        pytest.param(b'[{"id": "a", "kind": "venue", "mentions": []}]', "venue", id="another kind"),
        pytest.param(
            b'[{"id": "a", "kind": "person", "mentions": [{"file": "f", "as_written": "n"}]},'
            b' {"id": "b", "kind": "person", "mentions": [{"file": "f", "as_written": "n"}]}]',
            "'n' of f in one cluster, found it in a and b",
            id="twice",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_its_name(data: bytes, words: str) -> None:
    with pytest.raises(DamagedInputError, match=r"gold\.json: expected") as refused:
        read_clusters(data, "gold.json")
    assert words in str(refused.value)
