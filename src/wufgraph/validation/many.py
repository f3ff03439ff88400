"""Validates many report graphs on several cores, a bounded number of them at a time."""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain, islice

from rdflib import Graph

from ..model import Language
from .engines import EngineName, Triples
from .validator import Validation, Validator

Laid = tuple[Triples, ...]
"""A report's graph, and what is to be looked up beside it."""

_AT_ONCE = 16  # reports in one task: to hand over a task takes as long as to check a report
_TASKS_FOR_A_CORE = 3
_WORTH_A_PROCESS = 100  # reports: fewer are checked by the time that another process has loaded the engine

_validator: Validator  # of a process that only checks; set when it begins


def validate_all(
    reports: Iterable[Laid],
    background: Graph,
    *,
    engine: EngineName = EngineName.SHIFTY,
    language: Language = Language.EN,
    jobs: int | None = None,
) -> Iterator[Validation]:
    """Validate report graphs, in their order.

    Args:
        reports: As many as there are; only some of them are held at a time.
        background: The ontology with its schemes.
        engine: Which SHACL engine.
        language: Of the findings.
        jobs: How many processes; as many as there are cores by default, and this one alone for few reports.
    """
    waiting = iter(reports)
    few = list(islice(waiting, _WORTH_A_PROCESS))
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1 or len(few) < _WORTH_A_PROCESS:
        validator = Validator(background, engine=engine)
        for report, *beside in chain(few, waiting):
            yield validator.validate(report, *beside, language=language)
        return
    # A forked process would share the threads of the store.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, initializer=_prepare, initargs=(background, engine)) as pool:
        # Lists of triples are handed over in a third of the time that graphs with their indexes take.
        all_of_them = (tuple(map(list, laid)) for laid in chain(few, waiting))
        tasks = iter(lambda: list(islice(all_of_them, _AT_ONCE)), [])
        running = deque(pool.submit(_validate, task, language) for task in islice(tasks, jobs * _TASKS_FOR_A_CORE))
        while running:
            done = running.popleft().result()
            running.extend(pool.submit(_validate, task, language) for task in islice(tasks, 1))
            yield from done


def _prepare(background: Graph, engine: EngineName) -> None:
    global _validator
    _validator = Validator(background, engine=engine)


def _validate(reports: Sequence[Laid], language: Language) -> list[Validation]:
    return [_validator.validate(report, *beside, language=language) for report, *beside in reports]
