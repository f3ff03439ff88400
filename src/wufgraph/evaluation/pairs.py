"""Which predicted record is about the same report as which gold record."""

import csv
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from ..documents import load_bytes
from ..errors import DamagedInputError, MissingInputError
from ..folders import find_files
from ..intake import FileOutcome, read_outcome
from ..record import is_record, read_record
from .matching import Told, in_order, match

Traits = Mapping[str, tuple[str, ...]]
_MANIFESTS = ("manifest.json", "manifest.csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One report, as it was read and as it is.

    Attributes:
        predicted: None where nothing was read.
        gold: None where there is no such report.
        traits: What the manifest tells of its file, `format` and `language` at least; each may have several values.
    """

    name: str
    predicted: Told | None
    gold: Told | None
    traits: Traits


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is to be evaluated.

    Attributes:
        failures: Why some predicted files could not be read; their reports are missing.
    """

    pairs: tuple[Pair, ...]
    failures: tuple[str, ...]


def load_material(predicted: Path, gold: Path) -> Material:
    """Read both sides and pair them.

    Args:
        predicted: A record, a document (which is read), or a folder of them.
        gold: A record, or a folder of records with a `manifest.json` or `manifest.csv` in it or beside it where more
            is known.

    Raises:
        InputError: A gold record is damaged, or there is none.
    """
    true = _read_gold(gold)
    outcomes = read_predicted(predicted)
    read = [
        Told(path=outcome.path, place=place, report=report)
        for outcome in outcomes
        for place, report in enumerate(outcome.reports)
    ]
    folder = gold if gold.is_dir() else gold.parent
    manifest = read_manifest(folder) or read_manifest(folder.parent)
    matched = match(sorted(read, key=in_order), sorted(true, key=in_order))
    seen = Counter[str]()
    pairs = []
    for one, other in matched:
        pair = _pair(one, other, manifest)
        seen[pair.name] += 1
        pairs.append(replace(pair, name=f"{pair.name}, report {seen[pair.name]}") if seen[pair.name] > 1 else pair)
    return Material(
        pairs=tuple(pairs),
        failures=tuple(error for outcome in outcomes for error in outcome.errors),
    )


def read_predicted(predicted: Path) -> list[FileOutcome]:
    """What each file of a folder holds, or the one file given, records and documents alike."""
    return [read_outcome(path) for path in find_files([predicted]) if not is_beside(path)]


def is_beside(path: Path) -> bool:
    """Whether a file stands beside records without being one: a manifest, or the roles of a document."""
    return path.name in _MANIFESTS or path.name.endswith(".roles.json")


def read_manifest(folder: Path) -> dict[str, Traits]:
    """What a folder's manifest tells of each source file: a JSON list of objects, or a CSV table, with `file`.

    Raises:
        DamagedInputError: It is no such list or table.
    """
    for path in (folder / name for name in _MANIFESTS):
        if not path.is_file():
            continue
        try:
            text = path.read_text(encoding="utf-8-sig")
            rows = json.loads(text) if path.suffix == ".json" else list(csv.DictReader(text.splitlines(), strict=True))
            return {str(row["file"]): {key: _values(value) for key, value in row.items()} for row in rows}
        except (ValueError, csv.Error, KeyError, TypeError, AttributeError) as error:
            raise DamagedInputError(
                f"{path}: expected a list of objects with `file`, found: {error!r}; correct it or take it away"
            ) from error
    return {}


def _read_gold(gold: Path) -> list[Told]:
    true = []
    for path in find_files([gold]):
        data = b"" if is_beside(path) else load_bytes(path)
        if is_record(data):
            true.append(Told(path=path, place=0, report=read_record(data, str(path))))
    if not true:
        raise MissingInputError(f"{gold}: expected gold records, found none; check that it is the right folder")
    return true


def _pair(predicted: Told | None, gold: Told | None, manifest: Mapping[str, Traits]) -> Pair:
    read, known = predicted or gold, gold or predicted
    if read is None or known is None:
        raise TypeError("a pair has one side at least")
    file = read.report.file
    suffix = PurePath(file).suffix.removeprefix(".").lower() or "none"
    return Pair(
        name=known.report.file if predicted is None or known.report.file == file else f"{known.report.file} as {file}",
        predicted=predicted,
        gold=gold,
        traits={"format": (suffix,), "language": (str(known.report.language),), **manifest.get(file, {})},
    )


def _values(told: object) -> tuple[str, ...]:
    return tuple(map(str, told)) if isinstance(told, list) else (str(told),)
