"""Validates many report graphs on several cores, a bounded number of them at a time."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from rdflib import Graph

from ..model import Language
from .engines import EngineName
from .spelling import Triples
from .validator import Validation, Validator

Laid = tuple[Triples, ...]
"""A report's graph, and what is to be looked up beside it."""

_AHEAD = 4  # reports that wait for a core, for each core


def validate_all(
    reports: Iterable[Laid],
    background: Graph,
    *,
    engine: EngineName = EngineName.SHIFTY,
    language: Language = Language.EN,
    jobs: int | None = None,
) -> Iterator[Validation]:
    """Validate report graphs, in their order.

    The compiled engine lets other threads work while it does, which is half of the time; to hand a graph over to
    another process would take as long as to check it. pySHACL is all Python, and checks one report at a time.

    Args:
        reports: As many as there are; only some of them are held at a time.
        background: The ontology with its schemes.
        engine: Which SHACL engine.
        language: Of the findings.
        jobs: How many threads; as many as there are cores by default.
    """
    validator = Validator(background, engine=engine)

    def validate(laid: Laid) -> Validation:
        report, *beside = laid
        return validator.validate(report, *beside, language=language)

    jobs = 1 if engine is EngineName.PYSHACL else jobs or os.cpu_count() or 1
    if jobs == 1:
        yield from map(validate, reports)
        return
    waiting = iter(reports)
    with ThreadPoolExecutor(jobs) as pool:
        running = deque(pool.submit(validate, laid) for laid in islice(waiting, jobs * _AHEAD))
        while running:
            yield running.popleft().result()
            running.extend(pool.submit(validate, laid) for laid in islice(waiting, 1))
