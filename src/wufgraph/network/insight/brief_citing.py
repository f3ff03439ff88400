"""Numbers for the reports that a brief cites, in the order in which it cites them."""

from collections.abc import Iterable, Mapping

from ...model import Language
from ...phrases import phrase
from ..incidence import Event, Organization
from .brief_parts import Quote, Reference, Source
from .passages import Passage

# Enough of a statement to judge it by; the rest is a look at the report away.
_LONGEST_QUOTE = 240


class Citing:
    """Gives each report its number when it is cited first."""

    def __init__(
        self, reports: Mapping[str, tuple[str, Passage]], places: Mapping[tuple[str, str], tuple[int, int]]
    ) -> None:
        """Begin with no report cited.

        Args:
            reports: Language and passage of the whole report, by id of the event.
            places: Places of an organizer's name, by ids of event and organization.
        """
        self._reports, self._places = reports, places
        self._numbers: dict[str, int] = {}

    def cite(self, passage: Passage) -> Reference:
        """Where a passage stands."""
        return Reference(number=self._number(passage.event), span=passage.span)

    def cite_organizers(self, event: Event, organizers: Iterable[Organization]) -> tuple[Reference, ...]:
        """Where the report on an event names its organizers; the report alone where the places are not known."""
        number = self._number(event.id)
        spans = [self._places[event.id, one.id] for one in organizers if (event.id, one.id) in self._places]
        found = tuple(Reference(number=number, span=f"{start}–{end}") for start, end in sorted(spans))
        return found or (Reference(number=number),)

    def quote(self, passage: Passage, who: str = "") -> Quote:
        """The words of a passage, cut at a word where they are long."""
        language = self._reports[passage.event][0] if passage.event in self._reports else ""
        return Quote(text=shorten(passage.text), language=language, reference=self.cite(passage), who=who)

    def sources(self, language: Language) -> tuple[Source, ...]:
        """The reports that were cited, by number."""
        return tuple(
            self._source(event, number, language)
            for event, number in sorted(self._numbers.items(), key=lambda pair: pair[1])
        )

    def _number(self, event: str) -> int:
        return self._numbers.setdefault(event, len(self._numbers) + 1)

    def _source(self, event: str, number: int, language: Language) -> Source:
        written, whole = self._reports.get(event, ("", None))
        title = whole.title if whole else ""
        return Source(
            number=number,
            title=title or phrase("brief-source-untitled", language),
            file=whole.file if whole else "",
            language=written if title else str(language),
        )


def shorten(text: str, longest: int = _LONGEST_QUOTE) -> str:
    """A text cut behind a word, with an ellipsis.

    >>> shorten("Publish the budget of every ward", 20)
    'Publish the budget…'
    """
    return text if len(text) <= longest else f"{text[: longest - 1].rpartition(' ')[0].rstrip(' ,;:')}…"
