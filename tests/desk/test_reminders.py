"""Reminders to the organizers of events on which no report came."""

import datetime as dt
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from wufgraph.desk.letters import LetterFormat
from wufgraph.desk.reminders import write_reminders
from wufgraph.desk.status import Light, Line, State, Status, summarize
from wufgraph.model import Language

DEADLINE = dt.datetime.fromisoformat("2014-04-30T23:59:59+03:00")


def status() -> Status:
    """Two events without a report, and one with."""
    missing = {"state": State.MISSING, "light": Light.RED, "deadline": DEADLINE}
    lines = [
        Line(
            number="SE 4",
            title="Bicycle streets",
            date=dt.date(2014, 4, 9),
            organizers=("Cycle Union",),
            contact="Ana Ruiz, ana@cycle.example",
            **missing,  # type: ignore[arg-type]
        ),
        Line(title="Opening", **missing),  # type: ignore[arg-type]
        Line(report="wuf7/a", title="A", state=State.ON_TIME, light=Light.GREEN),
    ]
    return summarize(
        lines, as_of=DEADLINE + dt.timedelta(days=9), deadline=DEADLINE, unannounced=0, open_=0, has_programme=True
    )


def letters(language: Language, format_: LetterFormat, templates: Path | None = None) -> dict[str, bytes]:
    """The reminders by the names of their files."""
    return {n: data for n, data, _ in write_reminders(status(), language, format_, dt.date(2014, 5, 20), templates)}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.EN, ("Dear Cycle Union", "on 9 April 2014", "by 30 April 2014", "by 20 May 2014")),
        (Language.ES, ("de Cycle Union", "el 9 de abril de 2014", "el 30 de abril de 2014", "el 20 de mayo de 2014")),
        (Language.FR, ("(Cycle Union)", "le 9 avril 2014", "le 30 avril 2014", "au 20 mai 2014")),
    ],
)
def test_a_reminder_tells_what_is_missing_and_by_when(language: Language, words: tuple[str, ...]) -> None:
    text = " ".join(letters(language, LetterFormat.TXT)["se-4.txt"].decode().split())
    assert all(one in text.replace("\u00a0", " ") for one in words)
    assert "None" not in text


def test_each_missing_report_has_a_reminder_and_no_other() -> None:
    assert sorted(letters(Language.EN, LetterFormat.TXT)) == ["opening.txt", "se-4.txt"]


def test_a_draft_goes_to_the_address_of_the_programme_which_stands_nowhere_else() -> None:
    data = letters(Language.EN, LetterFormat.EML)["se-4.eml"]
    assert message_from_bytes(data, policy=default)["To"] == "ana@cycle.example"
    assert data.count(b"ana@cycle.example") == 1
    assert [has for _, _, has in write_reminders(status(), Language.EN, LetterFormat.EML)] == [True, False]


@pytest.mark.parametrize("format_", list(LetterFormat))
def test_the_same_status_gives_the_same_bytes(format_: LetterFormat) -> None:
    assert letters(Language.FR, format_) == letters(Language.FR, format_)


def test_a_secretariat_may_word_it_itself(tmp_path: Path) -> None:
    (tmp_path / "reminder.en.j2").write_text("# Hello\n\n{{ reminder.title }}, please.\n")
    assert letters(Language.EN, LetterFormat.TXT, tmp_path)["se-4.txt"] == b"Hello\n\nBicycle streets, please.\n"
