"""Validates many report graphs on several cores, a bounded number of them at a time."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ..cores import work_through
from ..model import Language
from .engines import EngineName
from .spelling import Triples, read_ntriples, spell_triples
from .validator import Validation, Validator

Laid = tuple[Triples | str, ...]
"""A report's graph, and what is to be looked up beside it; each as triples, or as N-Triples."""

_ALONE = 100  # another process is ready after about as many
_AT_ONCE = 8


def validate_all(
    reports: Iterable[Laid],
    background: Triples,
    *,
    engine: EngineName = EngineName.SHIFTY,
    language: Language = Language.EN,
    jobs: int | None = None,
) -> Iterator[Validation]:
    """Validate report graphs, in their order; the findings are the same for any number of jobs.

    Args:
        reports: As many as there are; only some of them are held at a time. N-Triples are the quickest.
        background: The ontology with its schemes.
        engine: Which SHACL engine.
        language: Of the findings.
        jobs: How many processes, where there are more than some hundred reports; as many as there are cores by default.

    Raises:
        ToolError: A process ended before its work.
    """
    spelled = (tuple(part if isinstance(part, str) else spell_triples(part) for part in laid) for laid in reports)
    prepare = partial(_prepare, spell_triples(background), engine, language)
    return work_through(spelled, prepare, jobs=jobs, alone=_ALONE, at_once=_AT_ONCE)


def _prepare(background: str, engine: EngineName, language: Language) -> Callable[[tuple[str, ...]], Validation]:
    validator = Validator(read_ntriples(background), engine=engine)
    return lambda texts: validator.validate_spelled(*texts, language=language)
