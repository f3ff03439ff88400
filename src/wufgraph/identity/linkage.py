"""A probabilistic comparator for large sets: Splink on DuckDB. It only proposes; nothing is merged by it.

Source: I. P. Fellegi and A. B. Sunter, A theory for record linkage, JASA 64 (1969), doi:10.1080/01621459.1969.10501049;
the model is trained on the set itself by expectation maximisation.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from ..errors import ToolError
from ..model import Entity, EntityKind
from ..wording import match_key
from .person_names import person_name
from .shapes import shape

_FEWEST = 20
_LIKELY = 0.8


@dataclass(frozen=True, slots=True)
class ScoredPair:
    """Two entities by IRI, and how probable it is that they are one, from 0 to 1."""

    one: str
    other: str
    score: float


class Comparator(Protocol):
    """Finds pairs of entities of one kind that may be one, wherever it runs."""

    def compare(self, entities: Sequence[Entity]) -> Iterable[ScoredPair]:
        """Pairs, each once, in any order."""
        ...


class SplinkComparator:
    """Splink; on DuckDB in this process, or on another of its backends, such as Spark."""

    def __init__(self, backend: Any | None = None, likely: float = _LIKELY) -> None:
        """Get ready.

        Args:
            backend: An API of Splink's, such as `SparkAPI(...)`; DuckDB by default.
            likely: The least probability that is proposed. It does not carry over from a small set to a large one.

        Raises:
            ToolError: Splink is not installed.
        """
        try:
            import splink
        except ImportError as error:
            raise ToolError(
                "linkage: expected the package splink, found none; pip install 'wufgraph[linkage]'"
            ) from error
        self._api = backend or splink.DuckDBAPI()
        self._likely = likely

    def compare(self, entities: Sequence[Entity]) -> list[ScoredPair]:
        """Pairs of one kind, none where there are too few entities to learn from."""
        import pyarrow
        import splink
        import splink.comparison_library as compare

        if len(entities) < _FEWEST:
            return []
        table = pyarrow.Table.from_pylist([_row(entity) for entity in sorted(entities, key=lambda one: one.iri)])
        settings = splink.SettingsCreator(
            link_type="dedupe_only",
            unique_id_column_name="iri",
            comparisons=[
                compare.JaroWinklerAtThresholds("name", [0.95, 0.88]),
                compare.ArrayIntersectAtSizes("words", [3, 2, 1]),
                compare.ExactMatch("country"),
            ],
            blocking_rules_to_generate_predictions=[
                splink.block_on("first"), splink.block_on("last"), splink.block_on("substr(name, 1, 5)")
            ],
        )  # fmt: skip
        linker = splink.Linker(self._api.register(table), settings, log_level="ERROR")
        linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
        for blocks in ("first", "last"):
            linker.training.estimate_parameters_using_expectation_maximisation(splink.block_on(blocks))
        pairs = linker.inference.predict(threshold_match_probability=self._likely).as_record_list()
        return [
            ScoredPair(
                min(pair["iri_l"], pair["iri_r"]),
                max(pair["iri_l"], pair["iri_r"]),
                round(pair["match_probability"], 3),
            )
            for pair in pairs
        ]


def _row(entity: Entity) -> dict[str, object]:
    words = shape(entity.name).words if entity.kind is EntityKind.INSTITUTION else person_name(entity.name).words
    ordered = sorted(words) or [match_key(entity.name)]
    return {
        "iri": entity.iri,
        "name": " ".join(ordered),
        "words": ordered,
        "country": entity.country or "",
        "first": ordered[0],
        "last": ordered[-1],
    }
