"""The writing side in order, on one machine: files → reports → entities → graphs → store.

Read this file first. Each step is a pure function of its input; only here are they put in order, and
only the store keeps anything.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path

from rdflib import Graph

from .adding import add_reports
from .assets import read_asset
from .extraction import CaptionTable
from .folders import find_files
from .identity_files import IdentityFiles, load_bytes
from .intake import FileOutcome, read_outcome
from .ledger import KeyedReport, assign_keys, full_key, keyed, load_stored
from .mention_index import make_stamp, new_index, open_index
from .model import Report, Verdict
from .neighbours import NotLocalError
from .repeats import is_same_event, weigh
from .store import EmbeddedStore, Store
from .writing import write

# A store of fewer reports is resolved anew each time; to one of more, as many for one are added without.
MANY = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a graph holds, each thing counted once; `unread` counts passages."""

    reports: int
    events: int
    institutions: int
    persons: int
    speakers: int
    statements: int
    positions: int
    unread: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """What a build did: every input file is in `files`.

    Attributes:
        files: In the order in which they were read.
        added: Keys of reports that are new in the store.
        replaced: Keys of reports that took the place of a stored one.
        set_aside: Files whose report is of the same event as another one of this build, with the file that was kept.
        counts: What the store holds now.
        verdicts: What became of people's decisions; none where new reports were added that no decision concerns.
    """

    files: tuple[FileOutcome, ...]
    added: tuple[str, ...]
    replaced: tuple[str, ...]
    set_aside: tuple[tuple[Path, Path], ...]
    counts: Counts
    verdicts: tuple[Verdict, ...] = ()

    @property
    def failed(self) -> tuple[FileOutcome, ...]:
        """Files that could not be read, wholly or in part."""
        return tuple(outcome for outcome in self.files if outcome.errors)


def build(
    paths: Iterable[Path],
    store: Store,
    progress: Callable[[Path], None] = lambda _: None,
    captions: CaptionTable | None = None,
    seconds: float | None = None,
    files: IdentityFiles | None = None,
    *,
    anew: bool = False,
) -> BuildSummary:
    """Read files and put their reports into a store.

    Args:
        paths: Documents, record files, or folders of them.
        store: Open for writing.
        progress: Called after each file with its path.
        captions: Printed wording; that which ships with wufgraph by default.
        seconds: The longest time for each document, where time can be limited; no limit by default.
        files: Of identities, so that IRIs stay; without them, IRIs come from content alone.
        anew: Resolve all reports together, also where a few new ones could be added to many.

    Raises:
        DamagedInputError: The registry of identities cannot be read.
        StoreError: The store could not be written; it holds what it held before.
    """
    outcomes = []
    for path in find_files(paths):
        outcomes.append(read_outcome(path, captions, seconds))
        progress(path)
    return (None if anew else _add(outcomes, store, files)) or _rebuild(outcomes, store, files)


def _add(outcomes: Sequence[FileOutcome], store: Store, files: IdentityFiles | None) -> BuildSummary | None:
    """Add what is new to a store of many reports; None where all has to be resolved together."""
    if files is None or not isinstance(store, EmbeddedStore):
        return None
    registry = load_bytes(files.registry)
    index = open_index(store.folder, _stamp(registry, files))
    if index is None:
        return None
    with closing(index):
        wanted = [keyed(full_key(report), report) for outcome in outcomes for report in outcome.reports]
        chosen, set_aside = choose(outcomes, index.known(wanted))
        if len(chosen) * MANY > index.number_of_reports() or any(map(index.has_key, chosen)) or not chosen:
            return None
        try:
            registry, counts = add_reports(chosen, index, store, files, registry)
        except NotLocalError:
            return None
        counted = Counts(**counts)
        index.stamp(_stamp(registry, files), asdict(counted))
    return BuildSummary(
        files=tuple(outcomes), added=tuple(sorted(chosen)), replaced=(), set_aside=tuple(set_aside), counts=counted
    )


def _rebuild(outcomes: Sequence[FileOutcome], store: Store, files: IdentityFiles | None) -> BuildSummary:
    """Resolve all reports together, stored and new."""
    stored = load_stored(store)
    chosen, set_aside = choose(outcomes, [one.keyed() for one in stored])
    written = write(chosen, stored, store, files) if chosen or stored else None
    counted = count(store)
    before = {one.key for one in stored}
    if written and files and isinstance(store, EmbeddedStore) and counted.reports >= MANY:
        reports = [one.keyed() for one in stored if one.key not in chosen]
        reports += [keyed(key, report) for key, report in chosen.items()]
        with closing(new_index(store.folder)) as index:
            index.put(
                reports,
                [(m, written.identities.by_mention[m.report, m.pointer]) for m in written.mentions],
                {iri: one.name for iri, one in written.identities.entities.items()},
                written.registrations.values(),
            )
            index.stamp(_stamp(written.registry, files), asdict(counted))
    if isinstance(store, EmbeddedStore) and counted.reports >= MANY:
        _keep_incidence(store)
    return BuildSummary(
        files=tuple(outcomes),
        added=tuple(sorted(set(chosen) - before)),
        replaced=tuple(sorted(set(chosen) & before)),
        set_aside=tuple(set_aside),
        counts=counted,
        verdicts=written.verdicts if written else (),
    )


def _keep_incidence(store: EmbeddedStore) -> None:
    """Read who took part in what, as it can be asked for: it is kept beside the store for the first who does."""
    from .network import read_incidence

    for speakers, details in product((False, True), repeat=2):
        read_incidence(store, speakers=speakers, details=details)


def _stamp(registry: bytes, files: IdentityFiles) -> str:
    """What an index of mentions is made from: the user's files, and those of wufgraph."""
    return make_stamp(registry, load_bytes(files.decisions), *map(load_bytes, files.find_authorities()))


def choose(
    outcomes: Iterable[FileOutcome], stored: Sequence[KeyedReport]
) -> tuple[dict[str, Report], list[tuple[Path, Path]]]:
    """One report per event: a record before the document that it corrects, else the file that says most.

    Returns:
        Report by key, and the files that were set aside with those kept instead.
    """
    read, set_aside = _put_records_first(outcomes)
    keys = assign_keys([report for _, report in read], stored)
    wanting: dict[str, list[tuple[Path, Report]]] = defaultdict(list)
    for place, one in enumerate(read):
        wanting[keys[place]].append(one)
    chosen = {}
    for key in sorted(wanting):
        (kept, report), *others = sorted(wanting[key], key=_says_most)
        chosen[key] = report
        set_aside += [(path, kept) for path, _ in others]
    return chosen, set_aside


def _put_records_first(
    outcomes: Iterable[FileOutcome],
) -> tuple[list[tuple[Path, Report]], list[tuple[Path, Path]]]:
    """Reports with their files, but for those of documents that a record in the same build corrects."""
    every = [(outcome, report) for outcome in outcomes for report in outcome.reports]
    records: dict[str | None, list[tuple[Path, Report]]] = defaultdict(list)
    for outcome, report in every:
        if outcome.is_record and report.sha256:
            records[report.sha256].append((outcome.path, report))
    kept, set_aside = [], []
    for outcome, report in every:
        corrections = [] if outcome.is_record else records[report.sha256]
        # A record of a document with one report is of that report, whatever was corrected in it.
        alone = sum(other.sha256 == report.sha256 for other in outcome.reports) == 1
        path = next((p for p, r in corrections if alone or is_same_event(r, report)), None)
        if path:
            set_aside.append((outcome.path, path))
        else:
            kept.append((outcome.path, report))
    return kept, set_aside


def count(store: Store) -> Counts:
    """What a store holds."""
    answer = store.ask(read_asset("queries/internal/counts.rq"))
    if isinstance(answer, bool | Graph):
        raise TypeError("counts.rq is a SELECT query")
    return Counts(**{name: int(str(term)) for name, term in zip(answer.variables, answer.rows[0], strict=True)})


def _says_most(one: tuple[Path, Report]) -> tuple[int, str]:
    path, report = one
    return -weigh(report), str(path)
