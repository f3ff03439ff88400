"""The decisions file: written and read as SSSOM/TSV."""

import csv
import datetime as dt
import io
from dataclasses import replace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from wufgraph.decision_file import DecisionFile, identify, read_decisions, write_decisions
from wufgraph.decision_slots import COLUMNS
from wufgraph.errors import DamagedInputError
from wufgraph.model import Anchor, Decision, DecisionKind, Side
from wufgraph.vocabulary import ID
from wufgraph.wording import fold_space

UCL = Side(
    iri=str(ID["org/university-college-london"]),
    label="University College London",
    anchors=(Anchor("wuf7/safer-cities", "UCL"), Anchor("wuf7/safer-cities", "University College London")),
)
LOUVAIN = Side(iri=str(ID["org/ucl"]), label="UCL", anchors=(Anchor("wuf7/housing", "UCL"),))
DAY = dt.date(2026, 11, 25)
HEAD = b"#curie_map:\n#  wufid: https://w3id.org/wufgraph/id/\n"
# Source: sssom_schema.yaml of SSSOM 1.1: what is required, and which values are.
REQUIRED_OF_SETS = {"mapping_set_id", "license"}
REQUIRED_OF_MAPPINGS = {"predicate_id", "mapping_justification"}
BUILT_IN_PREFIXES = {"owl", "rdf", "rdfs", "semapv", "skos", "sssom", "xsd", "linkml"}


def made(kind: DecisionKind, subject: Side = UCL, other: Side = LOUVAIN, **more: object) -> Decision:
    decision = Decision(
        id=identify(kind, subject, other, DAY),
        kind=kind,
        subject=subject,
        object=other,
        author="Ana Ruiz",
        date=DAY,
        reason="two universities",
    )
    return replace(decision, **more)  # type: ignore[arg-type]


EACH_KIND = [
    made(DecisionKind.SAME),
    made(DecisionKind.NOT_SAME, held=True),
    made(DecisionKind.PART_OF, other=replace(LOUVAIN, anchors=())),
    made(DecisionKind.RENAME, other=Side(iri="", label='The "UCL" of London | Bloomsbury')),
    made(
        DecisionKind.SPLIT,
        other=Side(
            iri=str(ID["org/ucl-3fa9c2"]),
            label="UCL",
            anchors=(Anchor("", "UCL | Louvain\\la"), Anchor("wuf7/a", "U: C: L")),
        ),
        author="orcid:0000-0002-7356-1779",
    ),
]
EACH_KIND = [replace(one, id=f"2026-11-25-00000{n}") for n, one in enumerate(EACH_KIND)]


def spelled(*decisions: Decision) -> str:
    return write_decisions(DecisionFile(decisions=decisions)).decode()


def head_of(text: str) -> dict[str, object]:
    found: dict[str, object] = yaml.safe_load("".join(one[1:] + "\n" for one in text.splitlines() if one[:1] == "#"))
    return found


def rows_of(text: str) -> list[dict[str, str]]:
    table = "".join(line + "\n" for line in text.splitlines() if not line.startswith("#"))
    return list(csv.DictReader(io.StringIO(table), dialect="excel-tab"))


@pytest.mark.parametrize("decision", EACH_KIND, ids=lambda d: d.kind)
def test_what_is_written_is_read(decision: Decision) -> None:
    (read,) = read_decisions(spelled(decision).encode(), "d.tsv").decisions
    assert replace(read, more=()) == decision


def test_what_was_read_is_written_byte_for_byte() -> None:
    text = spelled(*EACH_KIND)
    assert write_decisions(read_decisions(text.encode(), "d.tsv")).decode() == text


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn"), exclude_characters="@"),
    min_size=1,
    max_size=30,
).map(fold_space)


@given(st.lists(words.filter(bool), min_size=1, max_size=4, unique=True), words)
def test_any_words_come_back(spellings: list[str], reason: str) -> None:
    anchors = tuple(Anchor("wuf7/a", one) for one in spellings)
    decision = made(DecisionKind.SAME, other=replace(LOUVAIN, anchors=anchors), reason=reason)
    (read,) = read_decisions(spelled(decision).encode(), "d.tsv").decisions
    assert (read.object.anchors, read.reason) == (anchors, reason)


def test_the_file_has_what_the_specification_requires() -> None:
    text = spelled(*EACH_KIND)
    head, rows = head_of(text), rows_of(text)
    assert set(head) >= REQUIRED_OF_SETS
    assert head["sssom_version"] == "1.1"  # record_id came with 1.1
    extensions = {one["slot_name"] for one in head["extension_definitions"]}  # type: ignore[attr-defined]
    for row in rows:
        assert all(row[column] for column in REQUIRED_OF_MAPPINGS)
        assert row["subject_id"]
        assert row["object_id"] or (row["object_type"] == "rdfs literal" and row["object_label"])
        assert row["predicate_modifier"] in ("", "Not")
        assert set(row) <= {*COLUMNS, *extensions}
    assert len({row["record_id"] for row in rows}) == len(rows)
    assert all(any(row[column] for row in rows) for column in rows[0])


def test_all_identifiers_have_declared_prefixes() -> None:
    text = spelled(*EACH_KIND)
    declared: dict[str, str] = head_of(text)["curie_map"]  # type: ignore[assignment]
    columns = ("record_id", "subject_id", "predicate_id", "object_id", "mapping_justification", "author_id")
    used = {row[c].partition(":")[0] for row in rows_of(text) for c in columns if row[c]}
    assert used == {*declared, "owl", "skos", "semapv"}
    assert list(declared) == sorted(declared)
    assert not declared.keys() & BUILT_IN_PREFIXES


def test_an_iri_of_another_place_gets_a_prefix_of_its_own() -> None:
    other = Side(iri="http://www.wikidata.org/entity/Q193196", label="UCL")
    (read,) = read_decisions(spelled(made(DecisionKind.SAME, other=other)).encode(), "d.tsv").decisions
    assert read.object.iri == other.iri


def test_columns_stand_in_the_order_of_the_specification() -> None:
    columns = list(rows_of(spelled(*EACH_KIND))[0])
    standard = [column for column in columns if column in COLUMNS]
    assert standard == sorted(standard, key=COLUMNS.index)
    assert columns[: len(standard)] == standard


def test_a_file_without_decisions_is_read() -> None:
    assert read_decisions(b"", "d.tsv").decisions == ()
    assert read_decisions(spelled().encode(), "d.tsv").decisions == ()


def test_a_line_written_by_hand_will_do() -> None:
    data = HEAD + (
        b"subject_id\tpredicate_id\tobject_id\tmapping_date\twho_checked\n"
        b"wufid:org/a\towl:sameAs\thttps://w3id.org/wufgraph/id/org/b\t2026-11-25\tLeo\n"
    )
    file = read_decisions(data, "d.tsv")
    (read,) = file.decisions
    assert (read.kind, read.subject.iri, read.object.iri) == ("same", str(ID["org/a"]), str(ID["org/b"]))
    assert (read.id[:11], read.line) == ("2026-11-25-", 4)
    assert rows_of(write_decisions(file).decode())[0]["who_checked"] == "Leo"


def test_what_its_owner_says_of_the_set_stays() -> None:
    data = b"#license: https://creativecommons.org/publicdomain/zero/1.0/\n#mapping_set_title: Ours\n" + HEAD
    assert "#mapping_set_title: Ours\n" in write_decisions(read_decisions(data, "d.tsv")).decode()


def test_a_file_that_went_through_a_spreadsheet_is_read() -> None:
    text = spelled(*EACH_KIND).replace("#license: ", '"#license: ').replace("/unspecified", '/unspecified"')
    data = text.replace("\n", "\t\t\r\n").encode()
    assert len(read_decisions(b"\xef\xbb\xbf" + data, "d.tsv").decisions) == len(EACH_KIND)


def test_a_day_that_the_set_states_is_that_of_every_line() -> None:
    data = HEAD + b"#mapping_date: 2026-01-02\nsubject_id\tpredicate_id\tobject_id\nwufid:a\towl:sameAs\twufid:b\n"
    assert read_decisions(data, "d.tsv").decisions[0].date == dt.date(2026, 1, 2)


def test_no_address_is_written() -> None:
    assert "ana@alda" not in spelled(made(DecisionKind.SAME, reason="ask ana@alda.example"))


def test_decisions_are_kept_in_order_and_each_once() -> None:
    file = DecisionFile()
    for one in (*reversed(EACH_KIND), EACH_KIND[2]):
        file = file.with_decision(one)
    assert list(file.decisions) == EACH_KIND
    assert file.without([one.id for one in EACH_KIND]).decisions == ()


def line(cells: str) -> bytes:
    columns = "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_date\n"
    return HEAD + (columns + cells.replace(" ", "\t") + "\n").encode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        pytest.param(b"\xff\xfe\x00", "UTF-8", id="bytes"),
        pytest.param(b"#a: [\n", "YAML", id="yaml"),
        pytest.param(b"#- a\n", "slots of a mapping set", id="list"),
        pytest.param(b"#curie_map: 3\n", "curie_map", id="prefixes"),
        pytest.param(
            line("wufid:a skos:broadMatch  wufid:b  2026-11-25"), "line 4: expected owl:sameAs", id="predicate"
        ),
        pytest.param(line("wufid:a org:subOrganizationOf Not wufid:b  2026-11-25"), "line 4", id="no part"),
        pytest.param(line("wufid:a owl:sameAs not wufid:b  2026-11-25"), "line 4", id="modifier"),
        pytest.param(line("ror:a owl:sameAs  wufid:b  2026-11-25"), "prefix", id="undeclared"),
        pytest.param(line("wufid:a owl:sameAs    2026-11-25"), "object_id", id="object"),
        pytest.param(line("wufid:a skos:prefLabel    2026-11-25"), "object_label", id="name"),
        pytest.param(line("wufid:a owl:sameAs  wufid:b  yesterday"), "mapping_date", id="day"),
        pytest.param(line("wufid:a owl:sameAs  wufid:b  2026-11-25\n" * 2), "line 5", id="twice"),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_line(data: bytes, told: str) -> None:
    with pytest.raises(DamagedInputError, match=told) as caught:
        read_decisions(data, "d.tsv")
    assert "d.tsv" in str(caught.value)
