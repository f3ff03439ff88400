"""What is printed on the blank form, in each of its languages."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wufgraph.model import Language

from .answers import HEADER, SPEAKER

ROOT = Path(__file__).parents[2]
_CAPTIONS = ROOT / "data" / "reference" / "captions.csv"
_THEMES = Path(__file__).with_name("themes.csv")
_WITH_COLON = {*HEADER, *SPEAKER, "summary", "focus-areas", "discussion", "outline", "positions", "speakers"}
_SHORT_TITLES = {
    Language.EN: "Reporting Format for Partners",
    Language.ES: "Formato de informe para socios",
    Language.FR: "Format de rapport pour les partenaires",
}
PLACEHOLDERS = {
    Language.EN: "Click here to enter text.",
    Language.ES: "Haga clic aquí para escribir texto.",
    Language.FR: "Cliquez ici pour taper du texte.",
}


@cache
def _rows(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, strict=True))


@cache
def theme_slugs() -> tuple[str, ...]:
    """Areas, sub-areas and cross-cutting issues in the order in which the form prints them."""
    return tuple(row["slug"] for row in _rows(_THEMES))


def theme_labels(language: Language) -> dict[str, str]:
    """What the form prints for each theme, by slug."""
    return {row["slug"]: row[language] for row in _rows(_THEMES)}


@cache
def cross_cutting_slugs() -> tuple[str, ...]:
    """The cross-cutting issues, in printed order."""
    return tuple(row["slug"] for row in _rows(_THEMES) if row["level"] == "issue")


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """The blank form in one language."""

    language: Language

    def caption(self, field: str) -> str:
        """The caption of a field, section or agenda, with its colon where the form prints one."""
        return self._wording("caption", field)[0] + (self.colon if field in _WITH_COLON else "")

    def guidance(self, field: str) -> str:
        """The instruction printed with a section."""
        return self._wording("guidance", field)[0]

    @property
    def colon(self) -> str:
        """French sets a no-break space before it."""
        return "\N{NO-BREAK SPACE}:" if self.language is Language.FR else ":"

    @property
    def title_lines(self) -> tuple[str, ...]:
        """The block at the top, but for its last two lines."""
        return self._wording("boilerplate", "form-title")[:-1]

    @property
    def subtitle_lines(self) -> tuple[str, str]:
        """The title again, and the kinds of event that the form is for."""
        return _SHORT_TITLES[self.language], self._wording("boilerplate", "form-title")[-1]

    @property
    def thematic_list(self) -> tuple[str, ...]:
        """The fixed list at the end, one paragraph each."""
        heading, intro, issues = self._wording("boilerplate", "thematic-list")
        themes = [(row["level"], row[self.language]) for row in _rows(_THEMES)]
        lines = [heading, intro]
        subs: list[str] = []
        for level, name in themes:
            if level == "sub-area":
                subs.append(name)
            elif level == "area":
                lines += [*_joined(subs), name.upper()]
                subs = []
        names = [name.upper() for level, name in themes if level == "issue"]
        return (*lines, *_joined(subs), issues + self.colon, *names)

    def _wording(self, role: str, field: str) -> tuple[str, ...]:
        found = tuple(
            row["wording"]
            for row in _rows(_CAPTIONS)
            if (row["role"], row["field"], row["language"], row["source"]) == (role, field, self.language, "form")
        )
        if not found:
            raise KeyError(f"{_CAPTIONS.name}: expected a {role} for {field} in {self.language}")
        return found


def _joined(names: list[str]) -> list[str]:
    return [", ".join(names)] if names else []
