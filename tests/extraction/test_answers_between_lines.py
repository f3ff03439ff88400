"""Mails that answer a form between its quoted lines, and marks that answers begin with."""

from pathlib import Path

import pytest

from wufgraph.intake import read_contents
from wufgraph.model import Report

FORM = {
    "Name of Reporter": "Ana Field",
    "Event title/number": "Pipes and who pays for them",
    "Date": "9 April 2014",
    "Venue": "Room 7",
    "Name of Organizing Institution(s)": "Kera Trust",
    "Summary of the Event (max: 300 words)": "We met to talk about pipes, and about those who lay them.",
    "Recommendations": "- Lay more pipes.\n- Ask those who lay them.",
}
HEAD = "From: Ana Field <ana@kera.example>\nTo: wuf@forum.example\nSubject: Re: form\nContent-Type: text/plain\n\n"
WROTE = "On Mon, Apr 21, 2014 at 10:00 AM, WUF <wuf@forum.example> wrote:\n\n"


def read(text: str, folder: Path) -> Report:
    path = folder / "answer.eml"
    path.write_text(HEAD + text, encoding="utf-8")
    (report,) = (report for _, reading in read_contents(path).documents for report in reading.reports)
    return report


def facts(report: Report) -> tuple[object, ...]:
    event = report.event
    hosts = [one.name for one in report.organizers]
    return report.reporter, event.title, event.venue, hosts, report.summary, [one.text for one in report.statements]


WHOLE = (
    "Ana Field",
    "Pipes and who pays for them",
    "Room 7",
    ["Kera Trust"],
    FORM["Summary of the Event (max: 300 words)"],
    ["Lay more pipes.", "Ask those who lay them."],
)


@pytest.mark.parametrize("wrote", [WROTE, ""])
@pytest.mark.parametrize(("asked", "answered"), [("> ", ""), (">> ", ""), ("> > ", ""), (">> ", "> "), ("> ", ">> ")])
def test_a_form_answered_between_its_lines(asked: str, answered: str, wrote: str, tmp_path: Path) -> None:
    lines = "".join(
        f"{asked}{caption}\n{answered}" + answer.replace("\n", f"\n{answered}") + "\n"
        for caption, answer in FORM.items()
    )
    assert facts(read(wrote + lines, tmp_path)) == WHOLE


def test_blank_lines_between_what_the_form_prints_are_no_turns(tmp_path: Path) -> None:
    printed = "".join(
        f"> {line}\n\n" for line in ("REPORTING FORMAT FOR PARTNERS", "Deadline: 30 April 2014", "---", "---")
    )
    lines = "".join(
        f"> {caption}\n{answer}\n\n{printed if place < 3 else ''}"
        for place, (caption, answer) in enumerate(FORM.items())
    )
    assert facts(read(WROTE + printed + lines, tmp_path)) == WHOLE


@pytest.mark.parametrize("mark", ["AF> ", "[AF] ", "AF: ", "My answer: "])
def test_marks_in_front_of_answers_are_none_of_them(mark: str, tmp_path: Path) -> None:
    lines = "".join(f"> {caption}\n\n{mark}{answer}\n\n" for caption, answer in FORM.items())
    assert facts(read(WROTE + lines, tmp_path)) == WHOLE


def test_a_quoted_mail_is_not_mixed_with_the_one_above_it(tmp_path: Path) -> None:
    quoted = "".join(f"> {caption}: {answer}\n" for caption, answer in FORM.items() if "\n" not in answer)
    report = read(f"Thanks, received.\n\n{WROTE}{quoted}\nThe secretariat\n", tmp_path)
    assert (report.reporter, report.summary) == ("Ana Field", FORM["Summary of the Event (max: 300 words)"])


def test_abbreviations_that_come_again_below_the_header_stay(tmp_path: Path) -> None:
    people = ("Ana Field", "Bo Hill", "Cy Dale", "Ida Roy", "Noor Aziz")
    speakers = "".join(f"Name: {name}\nCV: planner since 201{number}\n" for number, name in enumerate(people))
    lines = "".join(f"{caption}: {answer}\n" for caption, answer in FORM.items())
    report = read(f"{lines}\nSpeakers\n{speakers}", tmp_path)
    assert [one.name for one in report.speakers] == [*people]
    assert not any((one.position or "").startswith("CV") for one in report.speakers)
