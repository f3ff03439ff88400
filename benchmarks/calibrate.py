"""Measure how sure each rule is, and write `data/reference/confidence.csv`.

    python benchmarks/calibrate.py CORPUS/documents CORPUS/gold

The rules say by themselves how sure they are; the table begins empty, so that this is what is measured. Each value
that a rule read counts as right or wrong (`wufgraph evaluate --reliability`), by type of file, section, rule and what
the rule says; a row without a type is of all files. The confidence is the Krichevsky-Trofimov estimate,
(right + 1/2) / (values + 1): never quite 0 or 1. A rule with fewer than 20 values keeps what it says of itself.

Source: R. Krichevsky, V. Trofimov, The performance of universal encoding, IEEE Trans. Inf. Theory 27 (1981),
doi:10.1109/TIT.1981.1056331.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from wufgraph.errors import InputError
from wufgraph.evaluation import evaluate
from wufgraph.evaluation.reliability import Claim, list_claims
from wufgraph.folders import find_files
from wufgraph.intake import read_contents

TABLE = Path(__file__).resolve().parents[1] / "data" / "reference" / "confidence.csv"
COLUMNS = ("media_type", "section", "rule", "stated", "confidence", "values", "right")
FEWEST = 20

Key = tuple[str, str, str, float]


def main() -> None:
    """Read the corpus with an empty table, and write what was measured."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("documents", type=Path, help="documents of the part of the corpus that may be tuned to")
    parser.add_argument("gold", type=Path, help="their true records")
    given = parser.parse_args()
    write_table([])
    evaluation = evaluate(given.documents, given.gold)
    types = media_types(given.documents)
    write_table(
        measure(
            (types[report.predicted.sha256], claim)
            for report in evaluation.reports
            if report.predicted
            for claim in list_claims(report)
        )
    )
    print(f"{TABLE.name}: from {len(evaluation.reports)} reports, {len(evaluation.failures)} files could not be read")


def media_types(documents: Path) -> dict[str | None, str]:
    """Media types of documents by digest, those in mails and archives too."""
    types: dict[str | None, str] = {}
    for path in find_files([documents]):
        try:
            contents = read_contents(path)
        except InputError:
            continue
        types |= {document.sha256: document.media_type for document, _ in contents.documents if document}
    return types


def measure(claims: Iterable[tuple[str, Claim]]) -> list[tuple[str, ...]]:
    """One row per media type, section, rule and stated confidence with enough values, sorted."""
    values, right = Counter[Key](), Counter[Key]()
    for media_type, claim in claims:
        for kind in ("", media_type):
            key = kind, claim.section, claim.rule, claim.confidence
            values[key] += 1
            right[key] += claim.correct
    return [
        (*key[:3], f"{key[3]:g}", f"{(right[key] + 0.5) / (number + 1):.3f}", str(number), str(right[key]))
        for key, number in sorted(values.items())
        if number >= FEWEST
    ]


def write_table(rows: Iterable[tuple[str, ...]]) -> None:
    """Replace the table."""
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
