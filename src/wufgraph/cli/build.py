"""`wufgraph build`."""

import sys
from pathlib import Path

import click

from .decided import tell_verdicts
from .screen import (
    REPORT_PATH,
    Captions,
    authority_option,
    captions_option,
    draw_rows,
    identities_option,
    say,
    store_option,
    tell_unmatched,
    timeout_option,
    write_output,
)


@click.command("build")
@click.argument("paths", nargs=-1, required=True, type=REPORT_PATH)
@store_option
@identities_option
@authority_option
@captions_option
@timeout_option
@click.option(
    "--anew", is_flag=True, help="Resolve all reports of a large store again, and not only what new ones touch."
)
@click.option("--quiet", "-q", is_flag=True, help="No progress bar and no summary; failures are still told.")
def command(
    paths: tuple[Path, ...],
    store: Path,
    identities: Path | None,
    authorities: tuple[Path, ...],
    captions: Captions,
    timeout: float,
    *,
    anew: bool,
    quiet: bool,
) -> None:
    """Read reports into a store.

    PATHS are Word or text documents, record files that `extract` wrote and you corrected, or folders of
    them. A report that is in the store already is replaced as a whole.

    Exit code 0: all was read; 1: some files could not be read, the others are in the store, or people's
    decisions contradict each other; 2: nothing could be done.

    \b
    Example:
      wufgraph build reports/ --store wuf-store
    """
    from ..dataset import Dataset
    from ..folders import find_files

    files = len(find_files(paths))
    hidden = quiet or not sys.stderr.isatty()
    with (
        Dataset(store, identities=identities, authorities=authorities) as dataset,
        click.progressbar(length=files, label="Reading", file=sys.stderr, hidden=hidden) as bar,
    ):
        summary = dataset.build(
            paths, lambda _: bar.update(1), captions=captions.path, edition=captions.edition, timeout=timeout, anew=anew
        )
    _refresh_register(store)
    for outcome in summary.failed:
        for error in outcome.errors:
            say(f"failed: {error}")
    for path, kept in summary.set_aside:
        say(f"set aside: {path}: reports on the same event as {kept}, which was kept")
    for outcome in summary.files:
        for repeat in outcome.set_aside:
            say(f"set aside: {repeat}")
        for passed in outcome.passed_over:
            say(f"passed over: {passed}")
        if outcome.unread:
            say(f"unread: {outcome.path}: {outcome.unread} passages; `wufgraph query unread` lists them")
        tell_unmatched(outcome.path, outcome.unmatched)
    contradict = tell_verdicts(summary.verdicts)
    if not quiet:
        counts = summary.counts
        rows = [
            ("files read", len(summary.files) - len(summary.failed)),
            ("files failed", len(summary.failed)),
            ("reports added", len(summary.added)),
            ("reports replaced", len(summary.replaced)),
            ("reports set aside", len(summary.set_aside) + sum(len(outcome.set_aside) for outcome in summary.files)),
            ("events in the store", counts.events),
            ("institutions", counts.institutions),
            ("persons", counts.persons),
            ("statements", counts.statements),
            ("unread passages", counts.unread),
        ]
        write_output(draw_rows(rows), None)
    raise click.exceptions.Exit(1 if summary.failed or contradict else 0)


def _refresh_register(store: Path) -> None:
    """Bring programme and times of submission, where there are any, together with the reports that there are now."""
    from ..desk.register import has_register, refresh_register
    from ..desk.submissions import has_submissions, refresh_submissions

    if has_submissions(store):
        refresh_submissions(store)
    if has_register(store):
        from .register import tell_register

        tell_register(refresh_register(store))
