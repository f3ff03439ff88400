"""Lists in mails whose mark is that of quoted lines."""

from pathlib import Path

from wufgraph.intake import read_outcome
from wufgraph.model import Report

HEAD = "From: ana@alda.example\nTo: wuf@unhabitat.org\nSubject: Report\nContent-Type: text/plain; charset=utf-8\n\n"
BODY = """Dear all,

here is our report.

Name of Reporter: Ana Field
Date: 9 April 2014

Themes:

> Urban Economy
> Human Rights

Summary of the Event:

Streets belong to all.
"""
QUOTED = """
On 2 May 2014, the secretariat wrote:
> Dear organizers,
> we have not yet received your report.
"""


def read(mail: str, folder: Path) -> Report:
    path = folder / "report.eml"
    path.write_text(HEAD + mail, encoding="utf-8")
    return read_outcome(path).reports[0]


def test_a_short_list_below_a_line_that_leads_to_it_is_the_mail_s_own(tmp_path: Path) -> None:
    report = read(BODY + QUOTED, tmp_path)
    assert (report.themes, report.cross_cutting) == (("urban-economy",), ("human-rights",))


def test_what_somebody_else_wrote_is_none_of_it(tmp_path: Path) -> None:
    assert read(BODY + QUOTED, tmp_path).summary == "Streets belong to all."
