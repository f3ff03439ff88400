"""A brief as Markdown and as plain text."""

import re
import textwrap
from collections.abc import Iterator

from ...phrases import phrase
from .brief_parts import Brief, Claim, Quote, Section

_WIDTH = 100
# What Markdown would take for markup; reports are other people's words.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#])")


def brief_as_markdown(brief: Brief) -> str:
    """The brief in CommonMark; nothing that reports say is taken for markup."""
    lines = [f"# {_escape(brief.title)}", "", *(_escape(line) for line in brief.lead), ""]
    lines += [f"* {name}: {count}" for name, count in brief.numbers]
    for section in brief.sections:
        lines += ["", f"## {section.heading}", ""]
        lines += [line for claim in section.claims for line in _claim_in_markdown(claim, brief)]
        lines += [f"* *{line}*" for line in _notes(section, brief)]
    if brief.sources:
        lines += ["", f"## {phrase('brief-sources', brief.language)}", ""]
        lines += [f"{one.number}. {_escape(one.title)} ({_escape(one.file)})" for one in brief.sources]
    return "\n".join(lines) + "\n"


def brief_as_text(brief: Brief) -> str:
    """The brief as lines of at most a hundred characters."""
    lines = [brief.title, "=" * min(len(brief.title), _WIDTH), *_wrap("", *brief.lead), ""]
    lines += [f"{count:>5}  {name}" for name, count in brief.numbers]
    for section in brief.sections:
        lines += ["", section.heading, "-" * len(section.heading)]
        for claim in section.claims:
            lines += _wrap("- ", _line_of(claim))
            lines += [line for quote in claim.quotes for line in _wrap("    ", _spell_quote(quote, brief))]
        lines += [line for note in _notes(section, brief) for line in _wrap("- ", note)]
    if brief.sources:
        heading = phrase("brief-sources", brief.language)
        lines += ["", heading, "-" * len(heading)]
        lines += [line for one in brief.sources for line in _wrap(f"[{one.number}] ", f"{one.title} ({one.file})")]
    return "\n".join(lines) + "\n"


def _claim_in_markdown(claim: Claim, brief: Brief) -> Iterator[str]:
    about = f"**{_escape(claim.about)}** " if claim.about else ""
    cited = " ".join(map(_escape, map(str, claim.references)))
    yield f"* {about}{_escape(claim.text)} {cited}".rstrip()
    for quote in claim.quotes:
        yield f"    * {_escape(_spell_quote(quote, brief))}"


def _line_of(claim: Claim) -> str:
    about = f"{claim.about}: " if claim.about and claim.text else claim.about
    return " ".join((f"{about}{claim.text}", *map(str, claim.references)))


def _spell_quote(quote: Quote, brief: Brief) -> str:
    words = phrase("quotation", brief.language, words=quote.text)
    return f"{words} {f'({quote.who}) ' if quote.who else ''}{quote.reference}"


def _notes(section: Section, brief: Brief) -> list[str]:
    if not section.claims:
        return [phrase("brief-none", brief.language)]
    return [phrase("brief-more", brief.language, count=section.left_out)] if section.left_out else []


def _wrap(lead: str, *texts: str) -> list[str]:
    return [
        line
        for text in texts
        for line in textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=lead,
            subsequent_indent=" " * len(lead),
            break_long_words=False,
            break_on_hyphens=False,
        )
    ]


def _escape(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
