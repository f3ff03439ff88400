"""Where things stand as one page that opens from a disk and may be passed on: no contact and no address is on it."""

from dataclasses import dataclass

from ..model import Language
from ..pages.rendering import render
from .status import Light, Line, Status, Tally
from .status_text import GROUPS, counts_of, head_of, name_of, tallies_of, totals_of, type_of
from .wordings import load_words, spell_moment, spell_share

_MOST_ORGANIZERS = 40


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a table of counts, with its lights as shares of a bar in per cent."""

    name: str
    counts: tuple[int, ...]
    complete: str
    blocking: int
    advisory: int
    lights: tuple[tuple[str, int, float], ...]


def status_page(status: Status, language: Language = Language.EN) -> str:
    """Render the page.

    Args:
        status: Where things stand.
        language: Of everything on it but what people wrote.
    """
    words, counts = load_words(language), counts_of(status)
    groups = []
    for group in GROUPS:
        tallies = tallies_of(status, group)
        shown = tallies[:_MOST_ORGANIZERS] if group == "organizer" else tallies
        bars = [_bar(one, name_of(one, group, language), counts) for one in shown]
        groups.append((words[f"by-{group}"], words[group], bars, len(tallies) - len(shown)))
    return render(
        "status.html.j2",
        language=str(language),
        words=words,
        head=head_of(status, language),
        totals=totals_of(status, language),
        overall=_bar(status.total, "", counts),
        count_names=[words[name.replace("_", "-")] for name in counts],
        groups=groups,
        owing=[_row(line, language) for line in status.owing],
        lines=[_row(line, language) for line in status.lines],
    )


def _bar(tally: Tally, name: str, counts: list[str]) -> Bar:
    lights = [(light, getattr(tally, light)) for light in Light]
    return Bar(
        name=name,
        counts=tuple(getattr(tally, count) for count in counts),
        complete=spell_share(tally.complete),
        blocking=tally.blocking,
        advisory=tally.advisory,
        lights=tuple((str(light), count, round(100 * count / tally.expected, 2)) for light, count in lights if count),
    )


def _row(line: Line, language: Language) -> dict[str, object]:
    words = load_words(language)
    return {
        "light": str(line.light),
        "owes": words[line.owes] if line.owes else "",
        "number": line.number or "",
        "title": line.title or words["no-title"],
        "type": type_of(line, language) or "–",
        "date": line.date.isoformat() if line.date else "–",
        "organizers": "; ".join(line.organizers) or "–",
        "state": words[line.state],
        "came": spell_moment(line.came) if line.came else "–",
        "source": words[line.source] if line.source else "",
        "complete": spell_share(line.complete),
        "blocking": line.blocking,
        "advisory": line.advisory,
    }
