"""Renders templates whose every value is escaped and without addresses: reports are other people's words."""

from functools import cache
from importlib.resources import files
from typing import Any

import jinja2

from ..wording import withhold_addresses


def render(template: str, **values: Any) -> str:
    """Render one template of this package as a page."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> jinja2.Environment:
    folder = files(__package__) / "templates"
    templates = {
        child.name: child.read_text(encoding="utf-8") for child in folder.iterdir() if child.name.endswith(".j2")
    }
    return jinja2.Environment(
        loader=jinja2.DictLoader(templates),
        autoescape=True,
        finalize=lambda value: withhold_addresses(value) if isinstance(value, str) else value,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
