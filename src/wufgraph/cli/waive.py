"""`wufgraph waive`."""

import datetime as dt
from pathlib import Path

import click

from .screen import (
    REPORT_PATH,
    Captions,
    authority_option,
    captions_option,
    draw_table,
    read_captions,
    say,
    timeout_option,
    waivers_option,
)


@click.command("waive")
@click.argument("report", required=False, type=REPORT_PATH)
@click.argument("rule", required=False)
@click.option("--reason", help="Why it is accepted, in a sentence.")
@click.option("--by", "author", envvar="WUFGRAPH_AUTHOR", help="Who accepts it: a name or an ORCID, no address.")
@click.option("--about", help="Which one, such as organizer-2, where several findings have the rule; all by default.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of the acceptance; today by default.")
@click.option("--undo", is_flag=True, help="Take acceptances back.")
@click.option("--list", "listing", is_flag=True, help="Show what was accepted, and change nothing.")
@waivers_option
@captions_option
@authority_option
@timeout_option
def command(
    report: Path | None,
    rule: str | None,
    reason: str | None,
    author: str | None,
    about: str | None,
    day: dt.datetime | None,
    waivers: Path | None,
    captions: Captions,
    authorities: tuple[Path, ...],
    timeout: float,
    *,
    undo: bool,
    listing: bool,
) -> None:
    """Accept a finding as it is, with a reason.

    RULE is that of `wufgraph check --format json`, such as R07-city, or a requirement, such as R07. The finding stays
    visible, marked as accepted, and blocks nothing until the answer that it rests on changes. It is a line of
    `identities/waivers.tsv`, beside the decisions about identities.

    \b
    Example:
      wufgraph waive report.docx R07-city --reason "the bank has no city" --by "Ana Ruiz"
      wufgraph waive report.docx R07-city --undo
      wufgraph waive --list
    """
    from ..checking import check_files
    from ..own_authority import read_own_authority
    from ..waivers import Acceptance, accept, load_waivers, save_waivers, take_back, waivers_path

    path, kept = waivers_path(waivers), load_waivers(waivers)
    if listing:
        columns = ["report", "rule", "about", "date", "author", "reason"]
        click.echo(draw_table(columns, [[str(getattr(one, c)) for c in columns] for one in kept]), nl=False)
        return
    if report is None or rule is None or not (undo or (reason and author)):
        raise click.UsageError(
            "expected a report, a rule, --reason and --by; or --undo with report and rule; or --list"
        )
    checks = check_files(
        [report], captions=read_captions(captions), seconds=timeout, authority=read_own_authority(authorities)
    )
    if errors := [one.error for one in checks if one.error]:
        say(f"failed: {errors[0]}")
        raise click.exceptions.Exit(2)
    if undo:
        changed = take_back(kept, checks, rule, about)
    else:
        date = day.date() if day else dt.datetime.now(tz=dt.UTC).date()
        acceptance = Acceptance(rule=rule, about=about, reason=reason or "", author=author or "", date=date)
        changed = accept(kept, checks, acceptance)
    save_waivers(changed, path)
    added, gone = len(set(changed) - set(kept)), len(set(kept) - set(changed))
    say(f"{path}: {added} added, {gone} taken out, {len(changed)} in all")
