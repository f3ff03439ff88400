"""`wufgraph brief`."""

from pathlib import Path

import click

from .scopes import forum_option, make_scope, region_option
from .screen import output_option, store_option, write_output

_FORMATS = ("html", "markdown", "text")


@click.command("brief")
@click.argument("theme")
@region_option
@forum_option
@click.option(
    "--language",
    type=click.Choice(["en", "es", "fr"]),
    default="en",
    show_default=True,
    help="Of all but quotes, names and titles.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(_FORMATS),
    default=_FORMATS[0],
    show_default=True,
    help="Form of the brief.",
)
@store_option
@output_option
def command(
    theme: str, region: str | None, forum: str, language: str, format_: str, store: Path, output: Path | None
) -> None:
    """Write a brief on a THEME: one or two pages on which every claim is cited.

    Who works on it, who is tied to whom and on what evidence, who should meet, where independent groups ask for the
    same, commitments, figures, gaps, and what all this cannot say. THEME is a slug or a name in any language.

    \b
    Examples:
      wufgraph brief land-and-gltn -o land.html
      wufgraph brief "Seguridad" --region "Latin America and the Caribbean" --language es -o seguridad.html
      wufgraph brief resilience --format markdown
    """
    from ..model import Language
    from ..network.insight.brief_text import brief_as_markdown, brief_as_text
    from ..network.insight.brief_writing import write_brief
    from ..pages.brief_page import brief_page
    from ..store import EmbeddedStore

    with EmbeddedStore(store, read_only=True) as opened:
        brief = write_brief(opened, make_scope(theme, region, forum), Language(language))
    spell = {"html": brief_page, "markdown": brief_as_markdown, "text": brief_as_text}[format_]
    write_output(spell(brief), output)
