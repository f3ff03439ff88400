"""What the commands that measure have in common: how a network is grouped and computed on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    import networkx as nx

    from ...network.measures import Computing, Subject
    from .options import Projecting, Source

# As in `wufgraph.network.engines`, which is not imported for help alone; a test holds them equal.
ENGINES = ("auto", "networkx", "scipy", "networkit", "rustworkx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """By what means path measures are computed."""

    engine: str
    samples: int | None
    seed: int

    def subject(self, source: "Source", projecting: "Projecting", by: str = "country") -> "Subject":
        """Read and project the network, with its bipartite one where it is one of organizations and events."""
        from ...network import affiliation_network
        from ...network.measures import Subject

        incidence = source.incidence()
        # Where weak ties are left out, it is no projection of the bipartite network any more.
        whole = projecting.projection == "organizations" and projecting.relation != "partnership"
        whole = whole and not projecting.at_least
        return Subject(
            projecting.network(incidence),
            by=by,
            affiliation=affiliation_network(incidence) if whole else None,
            computing=self.computing(),
        )

    def computing(self) -> "Computing":
        """Engine, samples and seed."""
        from ...network.measures import Computing

        return Computing(engine=self.engine, samples=self.samples, seed=self.seed)


def name_of(network: "nx.Graph[str]", node: str) -> str:
    """The label of a node, or its id."""
    return str(network.nodes[node].get("label") or node)


def shorten(value: Any, format_: str) -> Any:
    """A number as a screen shows it: six digits; files have all."""
    return float(f"{value:.6g}") if isinstance(value, float) and format_ == "table" else value


def means_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options `--engine`, `--samples` and `--seed`; the command gets `means`, a `Means`."""

    @wraps(command)
    def collecting(*, engine: str, samples: int | None, seed: int, **others: Any) -> Any:
        return command(means=Means(engine=engine, samples=samples, seed=seed), **others)

    for option in reversed(_MEANS):
        collecting = option(collecting)
    return collecting


seed_option = click.option("--seed", default=7, show_default=True, help="Of what is drawn: equal seeds, equal answers.")
_MEANS = (
    click.option(
        "--engine",
        type=click.Choice(ENGINES),
        default=ENGINES[0],
        show_default=True,
        help="What computes measures by shortest paths; all give the same values. networkit and rustworkx come with "
        "wufgraph[network].",
    ),
    click.option(
        "--samples",
        type=click.IntRange(min=0),
        help="Estimate measures by shortest paths from so many nodes, with standard errors; 0 for exact ones. Exact by "
        "default, but for very large networks.",
    ),
    seed_option,
)
