"""`wufgraph network significance`."""

from pathlib import Path

import click

from ..screen import output_option, say, table_format_option
from .judging import alpha_option, correction_option, show_judged
from .options import Source, members_options, source_options


@click.command("significance")
@source_options
@members_options
@click.option(
    "--model",
    type=click.Choice(["sdsm", "fdsm"]),
    default="sdsm",
    show_default=True,
    help="Chance that keeps how busy each is and how large each event: on average, exactly computed (sdsm), or in "
    "every one of many random tables (fdsm), as a check.",
)
@alpha_option
@correction_option("bh", "bh")
@click.option("--samples", type=click.IntRange(1), default=1000, show_default=True, help="Random tables of fdsm.")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True, help="Of the random tables of fdsm.")
@click.option("--kept", is_flag=True, help="Only ties that are kept.")
@table_format_option(parquet=True)
@output_option
def command(
    source: Source,
    projection: str,
    relation: str,
    model: str,
    alpha: float,
    correction: str,
    samples: int,
    seed: int,
    format_: str,
    output: Path | None,
    *,
    kept: bool,
) -> None:
    """Tell which ties are more than chance: who meets more often than their being busy explains.

    One row per pair with a common event: how many they have (observed), how many chance gives on average (expected),
    how rarely chance gives as many or more (p), the same with the number of pairs that were looked at in mind
    (adjusted), and whether the tie is kept.

    \b
    Examples:
      wufgraph network significance --model fdsm --samples 5000 --correction none
      wufgraph network significance
      wufgraph network significance --incidence attendance.csv --kept --format csv
    """
    from ...network.honesty import judge_pairs, judge_pairs_by_sampling
    from ...network.projections import find_members

    members = find_members(source.incidence(), projection, relation)
    if model == "sdsm":
        judged = judge_pairs(members.matrix, alpha=alpha, correction=correction)
    else:
        judged = judge_pairs_by_sampling(members.matrix, alpha=alpha, correction=correction, samples=samples, seed=seed)
        if correction != "none" and judged.tests > alpha * (samples + 1):
            say(
                f"{samples} samples tell no p below {1 / (samples + 1):.2g}, too few to keep a single tie among "
                f"{judged.tests} pairs by {correction}: use --correction none, more samples, or --model sdsm"
            )
    nodes, labels = [id_ for id_, _ in members.nodes], [str(data["label"]) for _, data in members.nodes]
    show_judged(judged, nodes, labels, format_, output, kept_alone=kept)
