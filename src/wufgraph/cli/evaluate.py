"""`wufgraph evaluate`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .screen import authority_option, draw_table, output_option, plain, say, write_output

if TYPE_CHECKING:
    from ..evaluation import Evaluation
    from ..model import Cluster

_WORST = 10


@click.command("evaluate")
@click.argument("predicted", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="Form of the answer.",
)
@click.option("--by", multiple=True, help="Score apart by this column of the gold folder's manifest too.")
@click.option("--documents", is_flag=True, help="Show every error of every report: what was expected, what was found.")
@click.option("--field", help="Show the errors of this field only, such as event.date.")
@click.option(
    "--reliability", is_flag=True, help="Show instead how often values are right that were stated at some confidence."
)
@click.option("--roles", is_flag=True, help="Show instead how well the role of each character of a document was told.")
@click.option("--least", type=click.FloatRange(0, 1), help="End with exit code 1 where the macro F1 is lower.")
@authority_option
@output_option
def command(
    predicted: Path,
    gold: Path,
    format_: str,
    by: tuple[str, ...],
    field: str | None,
    least: float | None,
    authorities: tuple[Path, ...],
    output: Path | None,
    *,
    documents: bool,
    reliability: bool,
    roles: bool,
) -> None:
    """Score what was read against what is true.

    PREDICTED is a folder of record files, or of documents, which are then read; GOLD a folder of true
    records, with a manifest.json or manifest.csv in it where more is known of each file. Single files will
    do. Precision, recall and F1 come by field, by format and by language, the worst reports first.

    Where GOLD is a cluster file (docs/record.md), who was resolved to whom is scored instead: PREDICTED is a
    cluster file that `wufgraph entities --format json` wrote, or reports, which are then read and resolved with
    known organizations and without.

    The answer quotes the records: it is private where they are.

    Exit code 0: done; 1: some files could not be read, or the macro F1 is below --least.

    \b
    Examples:
      wufgraph evaluate records/ gold/
      wufgraph evaluate reports/ gold/ --field event.date
      wufgraph evaluate reports/ gold/clusters.json
    """
    from ..evaluation import FIELDS, evaluate
    from ..evaluation.evaluation import TRAITS
    from ..evaluation.resolving import load_true_clusters
    from ..evaluation.telling import as_json

    if (true := load_true_clusters(gold)) is not None:
        raise click.exceptions.Exit(_tell_clusters(predicted, true, authorities, format_, output, documents=documents))
    if roles:
        raise click.exceptions.Exit(_tell_roles(predicted, gold, format_, output))
    known = [one.name for one in FIELDS]
    if field is not None and field not in known:
        raise click.BadParameter(f"expected one of {', '.join(known)}; found {field}", param_hint="--field")
    evaluation = evaluate(predicted, gold, dict.fromkeys((*TRAITS, *by)))
    for failure in evaluation.failures:
        say(f"failed: {failure}")
    for words, names in (("nothing read", evaluation.missing), ("no such report", evaluation.extra)):
        for name in names:
            say(f"{words}: {name}")
    if reliability:
        _tell_reliability(evaluation, format_, output)
    elif format_ == "json":
        _write_json(as_json(evaluation, field=field), output)
    else:
        write_output(plain(_as_text(evaluation, field, documents=documents)), output)
    low = least is not None and (evaluation.all.macro_f1 or 0.0) < least
    raise click.exceptions.Exit(1 if low or evaluation.failures else 0)


def _as_text(evaluation: "Evaluation", field: str | None, *, documents: bool) -> str:
    from ..evaluation.telling import (
        FIELD_COLUMNS,
        GROUP_COLUMNS,
        REPORT_COLUMNS,
        error_lines,
        field_rows,
        group_rows,
        report_rows,
    )

    if documents or field:
        parts = [
            "\n".join([f"{one.name}", *lines]) for one in evaluation.reports if (lines := list(error_lines(one, field)))
        ]
        return "\n\n".join(parts or ["no errors"]) + "\n"
    worst = [one for one in evaluation.reports if one.errors]
    parts = [
        draw_table(FIELD_COLUMNS, field_rows(evaluation.all)),
        draw_table(GROUP_COLUMNS, group_rows(evaluation)),
    ]
    if worst:
        parts.append(draw_table(REPORT_COLUMNS, report_rows(worst[:_WORST])))
        parts.append(f"{len(worst)} of {len(evaluation.reports)} reports with errors; --documents shows them\n")
    return "\n".join(parts)


def _tell_reliability(evaluation: "Evaluation", format_: str, output: Path | None) -> None:
    from ..evaluation.reliability import calibrate, list_claims
    from ..evaluation.telling import RELIABILITY_COLUMNS, calibration_as_json, reliability_rows, spell

    calibration = calibrate(claim for report in evaluation.reports for claim in list_claims(report))
    if format_ == "json":
        _write_json(calibration_as_json(calibration), output)
        return
    parts = [
        draw_table(RELIABILITY_COLUMNS, reliability_rows(kinds)) for kinds in (calibration.bins, calibration.rules)
    ]
    told = f"{calibration.claims} values; Brier score {spell(calibration.brier)}, "
    parts.append(f"{told}expected calibration error {spell(calibration.error)}\n")
    write_output(plain("\n".join(parts)), output)


def _tell_roles(documents: Path, gold: Path, format_: str, output: Path | None) -> int:
    from ..evaluation.roles import by_format, evaluate_roles
    from ..evaluation.telling import CONFUSION_COLUMNS, ROLE_COLUMNS, confusion_rows, role_rows, roles_as_json

    compared, failures = evaluate_roles(documents, gold)
    for failure in failures:
        say(f"failed: {failure}")
    if format_ == "json":
        _write_json(roles_as_json(compared), output)
    else:
        parts = [
            draw_table(CONFUSION_COLUMNS, confusion_rows(compared)),
            draw_table(ROLE_COLUMNS, role_rows([*by_format(compared), *compared[:_WORST]])),
        ]
        write_output(plain("\n".join(parts)), output)
    return 1 if failures else 0


def _tell_clusters(
    predicted: Path,
    true: "list[Cluster]",
    authorities: tuple[Path, ...],
    format_: str,
    output: Path | None,
    *,
    documents: bool,
) -> int:
    from ..evaluation.resolving import evaluate_clusters
    from ..evaluation.telling_clusters import CLUSTER_COLUMNS, cluster_error_lines, cluster_rows, clusters_as_json
    from ..own_authority import read_own_authority

    resolution = evaluate_clusters(predicted, true, read_own_authority(authorities))
    for failure in resolution.failures:
        say(f"failed: {failure}")
    if format_ == "json":
        _write_json(clusters_as_json(resolution.scores), output)
    else:
        errors = cluster_error_lines(resolution.scores, None if documents else _WORST)
        parts = [draw_table(CLUSTER_COLUMNS, cluster_rows(resolution.scores)), *(line + "\n" for line in errors)]
        write_output(plain("".join(parts)), output)
    return 1 if resolution.failures else 0


def _write_json(told: object, output: Path | None) -> None:
    write_output(json.dumps(told, ensure_ascii=False, indent=2) + "\n", output)
