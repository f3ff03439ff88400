"""A network that is being measured, with what several measures need computed once."""

from functools import cached_property

import networkx as nx

from ...errors import QueryError
from ..engines import TieArrays, tie_arrays
from .brokerage import Roles, brokerage_roles
from .core_periphery import CorePeriphery, core_periphery
from .groups import THEME, groups_of
from .paths import Computing
from .two_mode import TwoMode, two_mode

GROUPS, ORGANIZING = "country", "co-organization"


class Subject:
    """A network, how its nodes are grouped, and how it is computed on.

    Attributes:
        network: With `weight` on its edges.
        by: Attribute of the nodes that groups them.
        affiliation: The bipartite network that it is a projection of; None where that is not known.
        computing: Engine, samples and seed.
    """

    def __init__(
        self,
        network: "nx.Graph[str]",
        *,
        by: str = GROUPS,
        affiliation: "nx.Graph[str] | None" = None,
        computing: Computing | None = None,
    ) -> None:
        self.network, self.by, self.affiliation = network, by, affiliation
        self.computing = computing or Computing()

    @cached_property
    def ties(self) -> TieArrays:
        """Its nodes and ties as arrays."""
        return tie_arrays(self.network)

    @cached_property
    def counts(self) -> bool:
        """Whether all weights are whole numbers by their type."""
        return all(isinstance(weight, int) for _, _, weight in self.network.edges(data="weight", default=1))

    @property
    def has_themes(self) -> bool:
        """Whether it is grouped by themes, and the bipartite network has them."""
        return self.by == THEME and self.affiliation is not None

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The group of each node; empty where it is not known."""
        return groups_of(self.network, self.by, self.affiliation)

    @cached_property
    def roles(self) -> Roles:
        """Brokerage between those groups."""
        return brokerage_roles(self.ties, self.groups)

    @cached_property
    def core(self) -> CorePeriphery:
        """Core and periphery."""
        return core_periphery(self.ties)

    @cached_property
    def two_mode(self) -> TwoMode:
        """The bipartite network of its nodes.

        Raises:
            QueryError: It was not given, or is not of the same nodes.
        """
        organizing = self.network.graph.get("relation", ORGANIZING) == ORGANIZING
        found = None
        if self.affiliation is not None:
            found = two_mode(self.affiliation, self.network, speakers=not organizing)
        if found is None or found.nodes != self.ties.nodes:
            raise QueryError(
                "bipartite measures: expected the bipartite network of the same organizations, found "
                f"{'none' if found is None else 'others'}; measure organizations with `affiliation` of the same choice"
            )
        return found
