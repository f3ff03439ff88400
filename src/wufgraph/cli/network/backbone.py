"""`wufgraph network backbone`."""

from pathlib import Path

import click

from ...errors import QueryError
from ..screen import output_option, table_format_option
from .judging import alpha_option, correction_option, show_judged
from .options import Projecting, Source, projecting_options, source_options

METHODS = ("bipartite", "disparity", "noise-corrected")


@click.command("backbone")
@source_options
@projecting_options
@click.option(
    "--method",
    type=click.Choice(METHODS),
    default=METHODS[0],
    show_default=True,
    help="Against the events themselves (bipartite), or by weights alone: disparity or noise-corrected, which differ "
    "widely where ties are few.",
)
@alpha_option
@correction_option(None, "bh for bipartite, none for the others, as in their papers")
@click.option("--all", "all_", is_flag=True, help="Also the ties that are not kept.")
@table_format_option(parquet=True)
@output_option
def command(
    source: Source,
    projecting: Projecting,
    method: str,
    alpha: float,
    correction: str | None,
    format_: str,
    output: Path | None,
    *,
    all_: bool,
) -> None:
    """List the backbone: the ties that are more than noise, the clearest first.

    What was done is told with it: the method, alpha, the correction, and which share of the ties was kept.

    \b
    Examples:
      wufgraph network backbone --method disparity --alpha 0.1 --format csv --output backbone.csv
      wufgraph network backbone
    """
    from ...network.honesty import FILTERS, judge_pairs
    from ...network.projections import find_members

    _check(projecting, method)
    incidence = source.incidence()
    if method == METHODS[0]:
        members = find_members(incidence, projecting.projection, projecting.relation)
        judged = judge_pairs(members.matrix, alpha=alpha, correction=correction or "bh")
        attributes = dict(members.nodes)
    else:
        network = projecting.network(incidence)
        judged = FILTERS[method](network, alpha=alpha, correction=correction or "none")
        attributes = {node: network.nodes[node] for node in network}
    nodes = sorted(attributes)
    labels = [str(attributes[node]["label"]) for node in nodes]
    show_judged(judged, nodes, labels, format_, output, kept_alone=not all_)


def _check(projecting: Projecting, method: str) -> None:
    """Refuse what a method would not take into account."""
    if projecting.projection == "organizations-themes":
        raise QueryError(
            "--projection: expected ties between things of one kind, found organizations and themes; name another"
        )
    if method != "disparity" and projecting.weighting != "count":
        raise QueryError(
            f"--weighting: expected count, as {method} is about numbers of common events, found "
            f"{projecting.weighting}; leave it out, or take --method disparity"
        )
    if method == METHODS[0] and projecting.at_least:
        raise QueryError(
            f"--at-least: expected nothing with {method}, which is about events alone, found {projecting.at_least}; "
            "leave it out, or take another --method"
        )
