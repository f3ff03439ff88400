"""Letters as text with a few marks, rendered from templates that a secretariat may edit (docs/desk.md).

A template is Jinja. What it gives begins with the subject behind "# "; then come headings behind "## ", paragraphs
between empty lines, and items behind "- ", whose further lines are indented: "  > " before words that are quoted.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import TypeVar

import jinja2

from ..errors import TemplateError
from ..model import Language
from ..phrases import spell_day, typeset
from ..wording import fold_space, withhold_addresses
from .letter import Letter

TEMPLATES = tuple(f"{kind}.{language}.j2" for kind in ("letter", "reminder") for language in Language)
_WITHHELD = "[…]"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A further line of an item."""

    text: str
    is_quote: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A heading, a paragraph or an item of a list; only items have further lines."""

    kind: str
    text: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """A letter that is ready to be laid out."""

    language: Language
    subject: str
    parts: tuple[Part, ...]

    @property
    def groups(self) -> list[tuple[str, list[Part]]]:
        """Parts with their kind, those of one list together."""
        return [(kind, list(parts)) for kind, parts in groupby(self.parts, key=lambda part: part.kind)]


def render_letter(letter: Letter, templates: Path | None = None) -> LetterText:
    """Word a letter.

    Args:
        letter: What it may say.
        templates: Folder of the secretariat's own templates; for those that it lacks, and without it, the usual ones.

    Raises:
        TemplateError: A template is broken, or gives no subject.
    """
    return render_text("letter", letter.language, letter, templates)


def render_text(kind: str, language: Language, told: object, templates: Path | None = None) -> LetterText:
    """Word a letter of some kind.

    Args:
        kind: `letter` or `reminder`: what its template is called, and what it calls what it is told.
        language: Of the letter.
        told: A dataclass with what the letter may say.
        templates: Folder of the secretariat's own templates.

    Raises:
        TemplateError: A template is broken, or gives no subject.
    """
    name = f"{kind}.{language}.j2"
    try:
        words = _environment(templates).get_template(name).render({kind: _clean(told)})
    except (jinja2.TemplateError, TypeError, UnicodeDecodeError, OSError) as error:
        line = f":{error.lineno}" if isinstance(error, jinja2.TemplateSyntaxError) else ""
        raise TemplateError(
            f"{_where(templates, name)}{line}: expected a template of a letter, found: {fold_space(str(error))}; "
            "correct it, or write the usual ones anew with `wufgraph letter --write-templates DIR`"
        ) from error
    subject, parts = _parse(typeset(words, language))
    if not subject:
        raise TemplateError(
            f"{_where(templates, name)}: expected a first line with the subject behind “# ”, found none; add it"
        )
    return LetterText(language=language, subject=subject, parts=tuple(parts))


def read_template(name: str) -> str:
    """A template that ships with wufgraph."""
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


def _where(templates: Path | None, name: str) -> str:
    return str(templates / name) if templates and (templates / name).is_file() else name


def _environment(templates: Path | None) -> jinja2.Environment:
    loaders: list[jinja2.BaseLoader] = [jinja2.FileSystemLoader(templates)] if templates else []
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader([*loaders, _usual()]),
        autoescape=False,  # noqa: S701 - plain text; it is escaped where it becomes HTML
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = lambda day, language: spell_day(day, Language(language))
    return environment


@cache
def _usual() -> jinja2.DictLoader:
    return jinja2.DictLoader({name: read_template(name) for name in TEMPLATES})


def _clean(value: _T) -> _T:
    """Other people's words: each in one line, so that it makes no part of its own, and without addresses."""
    if isinstance(value, str) and not isinstance(value, Language):
        return withhold_addresses(fold_space(value), _WITHHELD)  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(map(_clean, value))  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(value, **{one.name: _clean(getattr(value, one.name)) for one in fields(value)})


def _parse(words: str) -> tuple[str, list[Part]]:
    subject, parts = "", list[Part]()
    for kind, text in _marked(words):
        if kind == "subject":
            subject = subject or text
        elif kind in ("line", "quote") and parts and parts[-1].kind == "item":
            lines = (*parts[-1].lines, Line(text=text, is_quote=kind == "quote"))
            parts[-1] = replace(parts[-1], lines=lines)
        elif kind == "more" and parts:
            parts[-1] = replace(parts[-1], text=f"{parts[-1].text} {text}")
        else:
            parts.append(Part(kind="paragraph" if kind in ("line", "quote", "more") else kind, text=text))
    return subject, parts


def _marked(words: str) -> Iterator[tuple[str, str]]:
    """Lines with what their marks make of them; lines of one paragraph are `more` of it."""
    in_paragraph = False
    for line in words.splitlines():
        text = line.strip()
        if not text:
            in_paragraph = False
            continue
        kind, rest = _mark_of(line, text)
        yield ("more" if kind == "paragraph" and in_paragraph else kind), rest
        in_paragraph = kind == "paragraph"


def _mark_of(line: str, text: str) -> tuple[str, str]:
    for mark, kind in (("## ", "heading"), ("# ", "subject"), ("- ", "item")):
        if line.startswith(mark):
            return kind, text[len(mark) :].strip()
    if line.startswith("  "):
        return ("quote", text[2:].strip()) if text.startswith("> ") else ("line", text)
    return "paragraph", text
