"""Reports that are added to many give what building all of them at once gives."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wufgraph import pipeline, writing
from wufgraph.dataset import Dataset
from wufgraph.model import Report, Speaker
from wufgraph.vocabulary import ID

from . import reports
from .reports import report, save


def organized_by(one: Report, *names: str) -> Report:
    """The report with other organizers and speakers, without addresses: these are not known of what is stored."""
    made = reports.organized_by(one, *names)
    return replace(made, speakers=tuple(replace(speaker, email=None) for speaker in made.speakers))


UVVE = "Universidad del Valle Verde"
MANY = tuple(
    organized_by(report(f"Event {number}"), f"Instituto Número {number}", "Tejido Barrial") for number in range(4)
)


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let small stores be added to as large ones are, and never rebuilt."""
    monkeypatch.setattr(pipeline, "MANY", 1)


@pytest.fixture
def rebuilt(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many reports each resolution of everything had."""
    told: list[int] = []
    whole = writing.write

    def tell(reports: dict[str, Report], *rest: object) -> object:
        told.append(len(reports))
        return whole(reports, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "write", tell)
    return told


def build_each(folder: Path, *batches: list[Report]) -> bytes:
    """What a store holds after a build for each batch."""
    with Dataset(folder / "store") as dataset:
        for number, batch in enumerate(batches):
            counts = dataset.build(save(folder / f"in-{number}", *batch)).counts
            assert counts == dataset.counts()
        assert list(dataset.query("repeated-triples")) == []
        return dataset.export("nquads", inferred=True)


def build_again(folder: Path, *batches: list[Report]) -> bytes:
    """What a store holds that is built at once with the same registry."""
    with Dataset(folder / "again") as dataset:
        dataset.build(save(folder / "in", *(one for batch in batches for one in batch)))
        return dataset.export("nquads", inferred=True)


NEW = {
    "known names": organized_by(report("New"), "Tejido Barrial", "Instituto Número 2"),
    "another spelling": organized_by(report("New"), "TEJIDO BARRIAL", "Instituto Numero 3"),
    "something new": organized_by(report("New"), "Kisumu Water Board", "Ministry of Housing"),
    "a known organization": organized_by(report("New"), "ONU-Hábitat", "World Bank Institute"),
    "a slip": organized_by(report("New"), "Tejido Barial", "Red de Mujeres de Alda"),
    "nothing": replace(report("New"), organizers=(), speakers=(), reporter=None),
}


@pytest.mark.parametrize("new", NEW.values(), ids=list(NEW))
def test_a_report_is_added_as_if_all_were_built_at_once(new: Report, tmp_path: Path, rebuilt: list[int]) -> None:
    added = build_each(tmp_path, list(MANY), [new])
    assert rebuilt == [len(MANY)]
    assert build_again(tmp_path, list(MANY), [new]) == added


def test_what_a_report_tells_of_two_things_makes_them_one(tmp_path: Path, rebuilt: list[int]) -> None:
    apart = [organized_by(report("Land"), "UVVE", "Tejido Barrial"), organized_by(report("Value"), UVVE, "Ribeira")]
    both = organized_by(report("Ways"), f"{UVVE} (UVVE)", "Tejido Barrial")
    added = build_each(tmp_path, [*MANY, *apart], [both])
    assert rebuilt == [len(MANY) + 2]
    assert build_again(tmp_path, [*MANY, *apart], [both]) == added
    with Dataset(tmp_path / "store", read_only=True) as dataset:
        assert dataset.find(str(ID["org/uvve"])) == str(ID["org/universidad-del-valle-verde"])


def test_a_part_of_what_is_stored_is_added(tmp_path: Path, rebuilt: list[int]) -> None:
    stored = [*MANY, organized_by(report("Land"), UVVE, f"Facultad de Derecho, {UVVE}")]
    part = organized_by(report("Part"), f"Departamento de Derecho Civil, Facultad de Derecho, {UVVE}")
    added = build_each(tmp_path, stored, [part])
    assert rebuilt == [len(stored)]
    assert build_again(tmp_path, stored, [part]) == added


def test_one_after_the_other_is_added(tmp_path: Path, rebuilt: list[int]) -> None:
    new = [replace(NEW[name], event=replace(NEW[name].event, title=name)) for name in list(NEW)[:4]]
    added = build_each(tmp_path, list(MANY), *([one] for one in new))
    assert rebuilt == [len(MANY)]
    assert build_again(tmp_path, list(MANY), new) == added


def test_after_additions_merges_and_replacements_the_counts_are_those_of_the_whole_store(
    tmp_path: Path, rebuilt: list[int]
) -> None:
    """`build_each` counts everything anew after each build, and compares."""
    stored = [*MANY, organized_by(report("Land"), "UVVE", "Ribeira"), organized_by(report("Value"), UVVE)]
    both = organized_by(report("Ways"), f"{UVVE} (UVVE)", "Tejido Barrial")
    part = organized_by(report("Part"), f"Facultad de Derecho, {UVVE}")
    again = organized_by(report("Again"), "Instituto Número 1", "Kisumu Water Board")
    corrected = organized_by(report("Ways"), "Kisumu Water Board")
    build_each(tmp_path, stored, [part], [both], [again], [corrected])
    assert rebuilt == [len(stored), 1]


def test_a_report_that_takes_the_place_of_another_is_resolved_with_all(tmp_path: Path, rebuilt: list[int]) -> None:
    corrected = replace(MANY[0], reporter="Ana Ruiz")
    changed = build_each(tmp_path, list(MANY), [corrected])
    assert rebuilt == [len(MANY), 1]
    assert build_again(tmp_path, [corrected, *MANY[1:]]) == changed


@pytest.mark.parametrize("lost", ["store/mentions.sqlite", "identities/registry.tsv"])
def test_without_its_files_all_is_resolved_again(lost: str, tmp_path: Path, rebuilt: list[int]) -> None:
    new = NEW["another spelling"]
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(save(tmp_path / "a", *MANY))
        (tmp_path / lost).unlink()
        dataset.build(save(tmp_path / "b", new))
        changed = dataset.export("nquads", inferred=True)
    assert len(rebuilt) == 2
    assert build_again(tmp_path, list(MANY), [new]) == changed


def test_a_damaged_index_is_not_used(tmp_path: Path, rebuilt: list[int]) -> None:
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(save(tmp_path / "a", *MANY))
        (tmp_path / "store" / "mentions.sqlite").write_bytes(b"no database")
        dataset.build(save(tmp_path / "b", NEW["a slip"]))
    assert len(rebuilt) == 2


def test_no_address_is_in_the_index(tmp_path: Path) -> None:
    build_each(tmp_path, [reports.organized_by(one, "Tejido Barrial") for one in MANY])
    assert b"@mail.example" not in (tmp_path / "store" / "mentions.sqlite").read_bytes()


def test_everything_is_resolved_again_where_that_is_asked_for(tmp_path: Path, rebuilt: list[int]) -> None:
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(save(tmp_path / "a", *MANY))
        dataset.build(save(tmp_path / "b", NEW["a slip"]), anew=True)
    assert len(rebuilt) == 2


def test_what_was_one_is_not_parted_by_what_is_added_and_is_when_all_is_resolved(tmp_path: Path) -> None:
    """The one exception to the rule: a name that was one person's, until a second one is called so."""
    first = organized_by(report("First"), "Instituto Uno")
    alone = replace(report("Alone"), organizers=(), speakers=(Speaker(name="Ana Ruiz Vidal"),), reporter=None)
    named = replace(first, speakers=(Speaker(name="Ana Ruiz Vidal", organization="Instituto Uno"),), reporter=None)
    other = replace(
        organized_by(report("Other"), "Kisumu Water Board"),
        speakers=(Speaker(name="Ana Ruiz Vidal", organization="Kisumu Water Board"),),
        organizers=(),
        reporter=None,
    )
    before = [named, alone]
    with Dataset(tmp_path / "store") as dataset:
        dataset.build(save(tmp_path / "a", *before))
        assert len(persons(dataset)) == 1
        dataset.build(save(tmp_path / "b", other))
        added = persons(dataset)
        dataset.build([], anew=True)
        resolved = persons(dataset)
    assert len(added) == 2
    assert len(resolved) == 3
    assert added < resolved


def persons(dataset: Dataset) -> set[str]:
    """IRIs of persons."""
    return {one.id for one in dataset.clusters() if one.kind.value == "person"}


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_reports_that_come_by_and_by_in_any_order_lose_none_and_part_nothing(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever is one after all is resolved together was one before, but for what later evidence joined otherwise."""
    every = data.draw(st.permutations([*MANY, *(replace(one, event=replace(one.event, title=name))
                                                  for name, one in NEW.items())]))  # fmt: skip
    cut = data.draw(st.integers(1, len(every) - 1))
    folder = tmp_path_factory.mktemp("split")
    added = build_each(folder, every[:cut], *([one] for one in every[cut:]))
    assert build_again(folder, every) == added
