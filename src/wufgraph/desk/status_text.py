"""Where things stand, in the forms that people and programs take: tables, a list to chase by, JSON."""

from typing import Any

import msgspec

from ..model import Language
from ..query import Table
from ..query.table import Value
from .status import Light, Line, Status, Tally
from .wordings import load_types, load_words, spell_moment, spell_share

GROUPS = ("type", "day", "organizer")
_ALWAYS = frozenset(("expected", "received", "missing"))
_MARKS = {Light.RED: "■", Light.AMBER: "▲", Light.GREEN: "●", Light.GREY: "○"}
COUNTS = ("expected", "received", "on_time", "late", "undated", "missing", "awaited")


def key_of(language: Language) -> str:
    """What the marks in front of names mean."""
    words = load_words(language)
    return "  ".join(f"{_MARKS[light]} {words[light]}" for light in Light)


def head_of(status: Status, language: Language) -> list[str]:
    """What stands above all numbers: the moment, the deadline, and what is not known."""
    words = load_words(language)
    deadline = words["deadline"].format(spell_moment(status.deadline)) if status.deadline else words["no-deadline"]
    lines = [f"{words['as-of'].format(spell_moment(status.as_of))}; {deadline}"]
    if not status.has_programme:
        lines.append(words["no-programme"])
    if status.total.undated:
        lines.append(words["no-times"].format(status.total.undated))
    return lines


def totals_of(status: Status, language: Language) -> list[tuple[str, str]]:
    """The numbers over all events, each with its name."""
    words, total = load_words(language), status.total
    pairs: list[tuple[str, str]] = [(words[name.replace("_", "-")], str(getattr(total, name))) for name in COUNTS]
    pairs += [
        (words["complete"], spell_share(total.complete)),
        (words["reports-blocked"], str(total.to_correct)),
        (words["blocking"], str(total.blocking)),
        (words["advisory"], str(total.advisory)),
    ]
    if status.has_programme:
        pairs += [(words["unannounced"], str(status.unannounced)), (words["open"], str(status.open))]
    return pairs


def tallies_of(status: Status, group: str) -> tuple[Tally, ...]:
    """The tallies by `type`, `day` or `organizer`."""
    return {"type": status.by_type, "day": status.by_day, "organizer": status.by_organizer}[group]


def counts_of(status: Status) -> list[str]:
    """Names of the counts to show: states that no event has are left out."""
    return [name for name in COUNTS if name in _ALWAYS or getattr(status.total, name)]


def name_of(tally: Tally, group: str, language: Language) -> str:
    """What to call a tally."""
    if tally.name is None:
        return load_words(language)[f"no-{group}"]
    return load_types(language).get(tally.name, tally.name) if group == "type" else tally.name


def group_table(status: Status, group: str, language: Language, most: int | None = None) -> Table:
    """One row for each type, day or organizer, with the worst light of its events.

    Args:
        status: Where things stand.
        group: `type`, `day` or `organizer`.
        language: Of the column names.
        most: How many rows; all by default.
    """
    words, counts = load_words(language), counts_of(status)
    rows: list[tuple[Value, ...]] = [
        (
            f"{_MARKS[one.light]} {name_of(one, group, language)}",
            *(getattr(one, name) for name in counts),
            spell_share(one.complete),
            one.blocking,
            one.advisory,
        )
        for one in tallies_of(status, group)[:most]
    ]
    names = [words[name.replace("_", "-")] for name in counts]
    columns = (words[group], *names, words["complete"], words["blocking-short"], words["advisory-short"])
    return Table(columns, tuple(rows))


def events_table(status: Status, language: Language) -> Table:
    """One row for each event, what needs most first."""
    words = load_words(language)
    names = ("light", "number", "event", "type", "day", "organizers", "state", "came", "source", "complete")
    columns = (*(words[name] for name in names), words["blocking"], words["advisory"])
    return Table(columns, tuple(_event_row(line, language) for line in status.lines))


def chase_table(status: Status, language: Language) -> Table:
    """One row for each event on which something is owed, with whom to write to: private, it may hold addresses."""
    words = load_words(language)
    names = ("owes", "number", "event", "type", "day", "room", "organizers", "contact", "deadline", "days-late")
    columns = [words[name].replace(" {}", "") for name in names]
    rows: list[tuple[Value, ...]] = []
    for line in status.owing:
        late = (status.as_of - line.deadline).days if line.deadline else None
        rows.append(
            (
                words[line.owes or ""],
                line.number,
                line.title,
                type_of(line, language),
                line.date,
                line.room,
                "; ".join(line.organizers),
                line.contact,
                spell_moment(line.deadline) if line.deadline else None,
                max(late, 0) if late is not None else None,
                line.blocking,
                line.report or line.event,
            )
        )
    return Table((*columns, words["blocking"], "key"), tuple(rows))


def status_as_json(status: Status) -> bytes:
    """All of it as JSON, contacts left out; the same status gives the same bytes."""
    told: dict[str, Any] = msgspec.to_builtins(status)
    for line, one in zip(told["lines"], status.lines, strict=True):
        del line["contact"]
        line["owes"] = one.owes
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def type_of(line: Line, language: Language) -> str | None:
    """An event's type: the form's name of it, or the programme's words."""
    return load_types(language)[line.type] if line.type else line.kind


def _event_row(line: Line, language: Language) -> tuple[Value, ...]:
    words = load_words(language)
    return (
        words[line.light],
        line.number,
        line.title or words["no-title"],
        type_of(line, language),
        line.date,
        "; ".join(line.organizers),
        words[line.state],
        spell_moment(line.came) if line.came else None,
        words[line.source] if line.source else None,
        spell_share(line.complete) if line.report else None,
        line.blocking,
        line.advisory,
    )
