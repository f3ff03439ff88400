"""Renders templates whose every value is escaped, and without addresses: reports are other people's words."""

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2

from ..wording import withhold_addresses


def render(template: str, **values: Any) -> str:
    """Render one template of this package as a page that may be passed on: no address is on it."""
    return _environment(private=False).get_template(template).render(**values)


def render_private(template: str, **values: Any) -> str:
    """Render one template of this package as a page that holds addresses, and says so."""
    return _environment(private=True).get_template(template).render(**values)


def read_template(name: str) -> str:
    """Read a style or script that pages hold inside."""
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


def script_policy(script: str) -> str:
    """Allow one script and the page's own style; nothing else, and no text as markup.

    Source: Content Security Policy Level 3, section 6; Trusted Types, W3C.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


@cache
def _environment(*, private: bool) -> jinja2.Environment:
    folder = files(__package__) / "templates"
    templates = {
        child.name: child.read_text(encoding="utf-8") for child in folder.iterdir() if child.name.endswith(".j2")
    }
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    if not private:
        environment.finalize = lambda value: withhold_addresses(value) if isinstance(value, str) else value
    return environment
