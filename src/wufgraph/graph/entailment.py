"""What follows from the graph, by the rules in `queries/rules/`: one CONSTRUCT for each axiom with a chain.

They are the ontology's own axioms, spelled as rules because a reasoner over all reports is a hundred
times slower (docs/decisions/0006-reasoning.md); a test holds them equal to an OWL RL reasoner's answer.
"""

from functools import cache

from ..assets import list_assets, read_asset


@cache
def load_rules() -> tuple[str, ...]:
    """The CONSTRUCT queries, by name."""
    return tuple(read_asset(path) for path in list_assets("queries/rules", ".rq"))
