"""`wufgraph network sensitivity`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ...errors import QueryError
from ..screen import authority_option, identities_option, output_option, say, table_format_option
from .judging import shorten_number, show_told
from .measuring import Means, means_options
from .options import RELATIONS, WEIGHTINGS, Source, source_options

if TYPE_CHECKING:
    from ...network import Incidence
    from ...network.honesty import Measure, Merge, MergeSensitivity, Reporting, Thinned
    from ...query import Table

_TO = ("identities", "merges", "reports")


@click.command("sensitivity")
@source_options
@click.option(
    "--to",
    type=click.Choice(_TO),
    default=_TO[0],
    show_default=True,
    help="To open decisions about who is who, by organization (identities) or by decision (merges); or to reports "
    "that are missing.",
)
@click.option("--relation", type=click.Choice(RELATIONS), default=RELATIONS[0], show_default=True, help="What ties.")
@click.option("--weighting", type=click.Choice(WEIGHTINGS), default=WEIGHTINGS[0], show_default=True, help="Of ties.")
@click.option("--measure", default="strength", show_default=True, help="Which, as in `wufgraph network measure`.")
@click.option("--by", default="country", show_default=True, help="Groups for brokerage: country or sector.")
@click.option(
    "--most", type=click.IntRange(1), default=50, show_default=True, help="Open decisions to try, the likeliest first."
)
@click.option("--repeats", type=click.IntRange(1), default=50, show_default=True, help="Random choices of events.")
@click.option(
    "--top", type=click.IntRange(1), default=10, show_default=True, help="How many of the highest to look at."
)
@means_options
@identities_option
@authority_option
@table_format_option(parquet=True)
@output_option
def command(
    source: Source,
    to: str,
    relation: str,
    weighting: str,
    measure: str,
    by: str,
    most: int,
    repeats: int,
    top: int,
    means: Means,
    identities: Path | None,
    authorities: tuple[Path, ...],
    format_: str,
    output: Path | None,
) -> None:
    """Tell what ranks depend on that is not known: who is the same as whom, and what missing reports would say.

    For identities, each pair that may be one, and that nobody has decided on, is taken for one, alone and all together:
    an organization has its rank as things are, the best and the worst, and the pair that moves it farthest. For
    reports, events are left out at random: with each share of them, what is left of the measure, how well ranks agree
    with those by all events (1 is fully), and how many of the highest are still among the highest.

    \b
    Examples:
      wufgraph network sensitivity --to merges --measure betweenness
      wufgraph network sensitivity
      wufgraph network sensitivity --to reports --measure betweenness --format csv
    """
    from ...network.honesty.named import named_measures

    (chosen,) = named_measures([measure], by=by, computing=means.computing()).values()
    incidence = source.incidence()
    if to == "reports":
        table, told = _thin(incidence, relation, measure, chosen, weighting, repeats, means.seed, top)
    else:
        merges, names = _open_merges(source, identities, authorities, most)
        table, told = _try(incidence, relation, measure, chosen, weighting, merges, names, top, by_node=to == _TO[0])
    for line in told:
        say(line)
    show_told(table, "; ".join(told), format_, output)


def _thin(
    incidence: "Incidence",
    relation: str,
    name: str,
    measure: "Measure",
    weighting: str,
    repeats: int,
    seed: int,
    top: int,
) -> "tuple[Table, list[str]]":
    from ...network.honesty import count_reporting, thin_events
    from ...network.honesty.missing import SHARES
    from ...network.projections import find_members
    from ...query import Table

    reporting = count_reporting(incidence)
    own = (round(reporting.share, 4),) if reporting.reported and reporting.share < 1 else ()
    shares = tuple(sorted({*SHARES, *own}, reverse=True))
    members = find_members(incidence, "organizations", relation)
    rows = thin_events(members, measure, shares=shares, weighting=weighting, repeats=repeats, seed=seed, top=top)
    told = [
        f"{name}: events left out at random, {repeats} times for each share, seed {seed}; Spearman's correlation",
        *_tell_reporting(reporting, name, rows, top, len(members.nodes)),
    ]
    columns = ("share", "events", name, "correlation", "worst_correlation", f"of_top_{top}")
    numbers = ((r.share, r.events, r.total, r.correlation, r.worst_correlation, r.top_kept) for r in rows)
    return Table(columns, tuple(tuple(map(shorten_number, row)) for row in numbers)), told


def _tell_reporting(reporting: "Reporting", name: str, rows: Sequence["Thinned"], top: int, nodes: int) -> list[str]:
    """What missing reports mean here, in words."""
    if reporting.share == 1:
        return [
            "all known events have a report; a register of events (`wufgraph register add`) tells which are missing"
        ]
    told = f"{reporting.reported} of {reporting.events} events ({reporting.share:.0%}) have a report"
    near = [row for row in rows if row.share == round(reporting.share, 4)]
    if not near:
        return [told]
    row = near[0]
    if row.total < 1:
        told += f", so take {name} for a lower bound"
    thinned = f"leaves {row.total:.0%} of {name}, ranks that correlate by {row.correlation:.2f}"
    return [
        told,
        f"as small a share of the known events {thinned}, and {row.top_kept:.1f} of the {min(top, nodes)} highest",
    ]


def _open_merges(
    source: Source, identities: Path | None, authorities: tuple[Path, ...], most: int
) -> "tuple[list[Merge], dict[str, str]]":
    from ...dataset import Dataset
    from ...network.honesty import Merge

    if source.table is not None:
        raise QueryError(
            "--incidence: expected a store, whose decisions about who is who are open, found a table, where names tell "
            "things apart; take --to reports, or --store"
        )
    with Dataset(source.store, read_only=True, identities=identities, authorities=authorities) as dataset:
        candidates = [c for c in dataset.candidates(dataset.decisions()) if c.one.kind.value == "institution"]
    names = {party.iri: party.name for c in candidates for party in (c.one, c.other)}
    return [Merge(one=c.one.iri, other=c.other.iri, score=c.score) for c in candidates[:most]], names


def _try(
    incidence: "Incidence",
    relation: str,
    name: str,
    measure: "Measure",
    weighting: str,
    merges: "list[Merge]",
    names: dict[str, str],
    top: int,
    *,
    by_node: bool,
) -> "tuple[Table, list[str]]":
    from ...network.honesty import try_merges
    from ...network.projections import find_members

    found = try_merges(
        incidence, merges, measure, lambda one: find_members(one, "organizations", relation), weighting=weighting
    )
    names |= {one.id: one.label for one in incidence.organizations}
    told = (
        f"ranks by {name}; pairs that may be one, tried alone and together: {len(found.merged)}; "
        f"pairs that are not in this network: {found.left_out}"
    )
    return _by_node(found, names, top) if by_node else _by_merge(found, names), [told]


def _by_node(found: "MergeSensitivity", names: dict[str, str], top: int) -> "Table":
    from ...query import Table

    rows = [
        (
            one.node,
            names[one.node],
            *map(shorten_number, (one.value, one.rank, one.best, one.worst)),
            f"{names[one.merge.one]} = {names[one.merge.other]}" if one.merge else "",
        )
        for one in found.placed[:top]
    ]
    return Table(("node", "label", "value", "rank", "best", "worst", "moved_by"), tuple(rows))


def _by_merge(found: "MergeSensitivity", names: dict[str, str]) -> "Table":
    from ...query import Table

    rows = [
        (
            *(one.merge.one, names[one.merge.one], one.merge.other, names[one.merge.other]),
            *map(shorten_number, (one.merge.score, one.rank_of_one, one.rank_of_other, one.rank)),
            *(one.moved, names.get(one.most_moved, ""), shorten_number(one.by)),
        )
        for one in found.merged
    ]
    ends = ("one", "one_label", "other", "other_label", "score", "rank_of_one", "rank_of_other", "rank_as_one")
    return Table((*ends, "moved", "most_moved", "by"), tuple(rows))
