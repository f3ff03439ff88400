import csv
import json
import os
import subprocess
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

import msgspec
import pytest

from tests.golden_files import ROOT
from wufgraph.model import EntityKind, Mention

from .generate import MadeSet, Order, list_clusters, list_parents, make_set, spell_mentions, write_set
from .institutions import Tier, countries, fold, real_institutions
from .invented import all_institutions
from .parts import Part
from .people import families_of, namings
from .reports import Noted
from .spelling_frozen import KINDS as FROZEN_KINDS

PARTS = tuple(Part)
MENTIONS = 1000
EXTRAS = {"file", "as_written", "email"}


@pytest.fixture(scope="module", params=PARTS, ids=str)
def made(request: pytest.FixtureRequest) -> MadeSet:
    return set_of(request.param)


@cache
def set_of(part: Part) -> MadeSet:
    return make_set(Order(seed=7, mentions=MENTIONS, part=part))


def of_kind(made: MadeSet, kind: EntityKind) -> list[Noted]:
    return [one for one in made.noted if one.mention.kind is kind]


def run(output: Path, hash_seed: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "tests.identity.noise.generate", "--mentions", "200", "--output", str(output)]
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in sorted(output.iterdir())}


def test_the_same_order_gives_the_same_bytes_with_any_hash_seed(tmp_path: Path) -> None:
    assert run(tmp_path / "one", "1") == run(tmp_path / "two", "2")


def test_another_seed_gives_another_set() -> None:
    one, two = (make_set(Order(seed=seed, mentions=100)) for seed in (1, 2))
    assert list(spell_mentions(one.noted)) != list(spell_mentions(two.noted))


@pytest.mark.parametrize("kind", [EntityKind.INSTITUTION, EntityKind.PERSON])
def test_a_set_holds_as_many_mentions_of_either_kind_as_asked_for(made: MadeSet, kind: EntityKind) -> None:
    assert len(of_kind(made, kind)) == MENTIONS


def test_every_mention_stands_in_exactly_one_cluster(made: MadeSet) -> None:
    clusters = list_clusters(made.noted)
    stands = defaultdict(set)
    for cluster in msgspec.json.decode(msgspec.json.encode(clusters)):
        for mention in cluster["mentions"]:
            stands[cluster["kind"], mention["file"], mention["as_written"]].add(cluster["id"])
    assert {len(ids) for ids in stands.values()} == {1}
    assert set(stands) == {(one.mention.kind.value, one.file, one.as_written) for one in made.noted}


def test_a_line_is_a_mention_of_the_model_with_what_the_file_tells_beside(made: MadeSet) -> None:
    lines = [json.loads(line) for line in spell_mentions(made.noted)]
    assert [
        msgspec.convert({key: value for key, value in line.items() if key not in EXTRAS}, Mention) for line in lines
    ] == [one.mention for one in made.noted]
    assert set(lines[0]) >= EXTRAS


def test_an_affiliation_is_an_institution_of_the_same_report(made: MadeSet) -> None:
    institutions = {(one.mention.report, one.mention.pointer) for one in of_kind(made, EntityKind.INSTITUTION)}
    pointers = {(one.mention.report, one.mention.affiliation) for one in made.noted if one.mention.affiliation}
    assert pointers <= institutions
    assert len(pointers) > MENTIONS // 3


def test_the_records_hold_what_the_mentions_say(made: MadeSet) -> None:
    records = {record.file: msgspec.to_builtins(record) for record in made.records}
    for one in made.noted:
        value = records[one.file]
        for step in one.mention.pointer.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) or step.isdigit() else value[step]
        assert value == one.as_written


def test_one_name_of_two_institutions_stands_with_its_country(made: MadeSet) -> None:
    sharing: defaultdict[str, list[Noted]] = defaultdict(list)
    for one in of_kind(made, EntityKind.INSTITUTION):
        sharing[fold(one.mention.name)].append(one)
    for named in sharing.values():
        if len({one.truth for one in named}) > 1:
            assert None not in {one.mention.country for one in named}
            assert len({one.truth for one in named}) == len({one.mention.country for one in named})


def test_one_name_of_two_people_stands_with_their_institutions(made: MadeSet) -> None:
    sharing: defaultdict[frozenset[str], list[Noted]] = defaultdict(list)
    for one in of_kind(made, EntityKind.PERSON):
        sharing[frozenset(fold(one.mention.name).split())].append(one)
    unplaced = [
        one
        for named in sharing.values()
        if len({one.truth for one in named}) > 1
        for one in named
        if one.mention.affiliation is None
    ]
    assert unplaced == []


def test_an_acronym_alone_was_seen_before_beside_a_name(made: MadeSet) -> None:
    shown: set[tuple[str, str]] = set()
    for one in of_kind(made, EntityKind.INSTITUTION):
        words = set(fold(one.mention.name).split())
        full = made.cast.catalogue.by_key[one.truth].names.values()
        if "acronym" in one.kinds and "country behind" not in one.kinds:
            explains_itself = any(words <= set(fold(name).split()) for names in full for name in names)
            assert explains_itself or (one.truth, one.mention.name) in shown
        if one.mention.acronym:
            shown.add((one.truth, one.mention.acronym))


def test_a_part_and_its_whole_are_two_and_both_are_mentioned(made: MadeSet) -> None:
    wholes = list_parents(made)
    mentioned = {one.truth for one in of_kind(made, EntityKind.INSTITUTION)}
    assert len(wholes) > 5
    assert all(part != whole and {part, whole} <= mentioned for part, whole in wholes.items())


def test_a_set_holds_institutions_of_one_acronym(made: MadeSet) -> None:
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for one in made.cast.institutions.items:
        for _, acronym in one.acronyms:
            bearers[acronym].add(one.key)
    assert sum(len(keys) > 1 for keys in bearers.values()) > 5


def test_no_address_is_of_two_people(made: MadeSet) -> None:
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for one in made.noted:
        if one.email:
            bearers[one.email].add(one.truth)
    assert bearers
    assert {len(people) for people in bearers.values()} == {1}


def test_some_people_work_elsewhere_later() -> None:
    people = set_of(Part.TUNING).cast.people.items
    assert any(one.moves for one in people)


def test_the_parts_share_no_institution_and_no_person() -> None:
    sets = [{(one.mention.kind, one.truth) for one in set_of(part).noted} for part in PARTS]
    assert sets[0]
    assert not sets[0] & sets[1]


@pytest.mark.parametrize("code", sorted(namings()))
def test_no_family_name_of_a_country_is_in_both_parts(code: str) -> None:
    tuning, frozen = (set(families_of(code, part)) for part in PARTS)
    assert not tuning & frozen
    assert tuning | frozen == set(namings()[code].family)


def test_what_may_be_confused_is_in_one_part() -> None:
    groups = defaultdict(set)
    for one in all_institutions().values():
        groups[one.group].add(one.part)
    assert {len(parts) for parts in groups.values()} == {1}


def test_a_part_and_its_whole_are_in_one_group() -> None:
    known = all_institutions()
    assert [one.key for one in known.values() if one.parent and known[one.parent].group != one.group] == []


@pytest.mark.parametrize("part", PARTS, ids=str)
def test_either_part_has_its_share_of_the_real_ones(part: Part) -> None:
    real = real_institutions().values()
    assert 0.4 < sum(one.part is part for one in real) / len(real) < 0.6


def test_frozen_kinds_of_noise_are_in_the_frozen_part_alone() -> None:
    names = {kind.name for kind in FROZEN_KINDS}
    tuning, frozen = ({kind for one in set_of(part).noted for kind in one.kinds} for part in PARTS)
    assert not names & tuning
    assert names <= frozen


def test_no_two_institutions_have_a_full_name_and_the_country_in_common() -> None:
    owners = defaultdict(set)
    for one in all_institutions().values():
        for names in one.names.values():
            for name in names:
                owners[fold(name), one.country].add(one.key)
    assert [keys for keys in owners.values() if len(keys) > 1] == []


def test_there_are_hundreds_of_real_institutions_and_thousands_of_names() -> None:
    assert len(real_institutions()) >= 400
    assert sum(len(one.given) * len(one.family) for one in namings().values()) >= 5000
    assert len(namings()) >= 40
    assert len({one.country for one in real_institutions().values() if one.kind == "ministry"}) >= 60


@pytest.mark.parametrize("tier", list(Tier), ids=str)
def test_every_institution_has_a_name_a_known_country_and_a_known_whole(tier: Tier) -> None:
    known = all_institutions()
    for one in (one for one in known.values() if one.tier is tier):
        assert any(one.names.values())
        assert one.country in countries()
        assert one.parent is None or one.parent in known


def test_a_set_is_written_with_truth_apart_from_mentions(tmp_path: Path) -> None:
    made = make_set(Order(mentions=100))
    write_set(made, tmp_path, records=True)
    with (tmp_path / "kinds.csv").open(encoding="utf-8", newline="") as file:
        kinds = list(csv.DictReader(file))
    assert len(kinds) == len((tmp_path / "mentions.jsonl").read_text(encoding="utf-8").splitlines()) == 200
    assert len(list((tmp_path / "records").iterdir())) == len(made.records)
    assert {path.name for path in tmp_path.iterdir()} == {
        "clusters.json", "kinds.csv", "manifest.json", "mentions.jsonl", "parents.json", "records",
    }  # fmt: skip
