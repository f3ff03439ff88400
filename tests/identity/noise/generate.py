"""Makes a noisy set of mentions of institutions and persons, and the clusters that they truly form.

Run it from the top of the repository: python -m tests.identity.noise.generate --mentions 10000 --output DIR
"""

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import msgspec

from tests.corpus.gold import write_gold
from wufgraph.model import EntityKind, Report

from .cast import Cast, assemble
from .parts import Part
from .reports import Noted, Reporting


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a set is to hold; `mentions` is the number of either kind."""

    seed: int = 1
    mentions: int = 10_000
    part: Part = Part.TUNING


@dataclass(frozen=True, slots=True)
class MadeSet:
    """A set: its cast, its records, and all mentions in the order of the records."""

    order: Order
    cast: Cast
    records: list[Report] = field(default_factory=list)
    noted: list[Noted] = field(default_factory=list)


def make_set(order: Order) -> MadeSet:
    """Invent a set; the same order gives the same set."""
    random = Random(f"{order.seed}/{order.mentions}/{order.part}")
    made = MadeSet(order, assemble(random, order.part, order.mentions))
    for record, noted in Reporting(random, made.cast, order.mentions).reports():
        made.records.append(record)
        made.noted.extend(noted)
    return made


def spell_mentions(noted: Iterable[Noted]) -> Iterator[str]:
    """JSON, one line for each mention: the keys of the model's Mention, the file, the words and the private address."""
    for one in noted:
        mention = msgspec.to_builtins(one.mention)
        line = {**mention, "file": one.file, "as_written": one.as_written, "email": one.email}
        yield json.dumps(line, ensure_ascii=False)


def list_clusters(noted: Iterable[Noted]) -> list[dict[str, object]]:
    """The clusters in the shape of docs/record.md."""
    members: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for one in noted:
        members[one.mention.kind.value, one.truth].add((one.file, one.as_written))
    return [
        {
            "id": truth,
            "kind": kind,
            "mentions": [{"file": file, "as_written": written} for file, written in sorted(mentions)],
        }
        for (kind, truth), mentions in sorted(members.items())
    ]


def describe(made: MadeSet) -> Mapping[str, object]:
    """What the set holds, in numbers."""
    return {
        "seed": made.order.seed,
        "part": made.order.part.value,
        "reports": len(made.records),
        "mentions": dict(Counter(one.mention.kind.value for one in made.noted)),
        "clusters": {kind.value: len({one.truth for one in made.noted if one.mention.kind is kind})
                     for kind in (EntityKind.INSTITUTION, EntityKind.PERSON)},
        "kinds": dict(sorted(Counter(kind for one in made.noted for kind in one.kinds).items())),
    }  # fmt: skip


def write_set(made: MadeSet, output: Path, *, records: bool = False) -> None:
    """Write mentions.jsonl, clusters.json, kinds.csv, parents.json, manifest.json and, where wanted, the records."""
    output.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{line}\n" for line in spell_mentions(made.noted))
    (output / "mentions.jsonl").write_text(lines, encoding="utf-8")
    _write_json(output / "clusters.json", list_clusters(made.noted))
    _write_json(output / "manifest.json", describe(made))
    _write_json(output / "parents.json", list_parents(made))
    with (output / "kinds.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("report", "pointer", "id", "kinds"))
        table.writerows(
            (m.report, m.pointer, one.truth, "|".join(one.kinds)) for one in made.noted for m in (one.mention,)
        )
    if records:
        (output / "records").mkdir(exist_ok=True)
        for record in made.records:
            (output / "records" / Path(record.file).with_suffix(".json")).write_bytes(write_gold(record))


def list_parents(made: MadeSet) -> Mapping[str, str]:
    """The whole of each part, both mentioned in the set: pairs that must never be one."""
    mentioned = {one.truth for one in made.noted if one.mention.kind is EntityKind.INSTITUTION}
    known = made.cast.catalogue.by_key
    return {key: whole for key in sorted(mentioned) if (whole := known[key].parent) in mentioned and whole}


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_order(arguments: Sequence[str] | None = None) -> tuple[Order, Path, bool]:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.identity.noise.generate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mentions", type=int, default=10_000, help="of institutions, and as many of persons")
    parser.add_argument("--part", type=Part, choices=list(Part), default=Part.TUNING)
    parser.add_argument("--records", action="store_true", help="write the records, too")
    parser.add_argument("--output", type=Path, required=True)
    told = parser.parse_args(arguments)
    return Order(seed=told.seed, mentions=told.mentions, part=told.part), told.output, told.records


def main() -> None:
    """Write the set that the command line asks for."""
    order, output, records = read_order()
    made = make_set(order)
    write_set(made, output, records=records)
    print(json.dumps({**describe(made), "kinds": None}))  # noqa: T201


if __name__ == "__main__":
    main()
