"""Figures as files: equal figures give equal bytes, whenever and wherever they are written."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from ...errors import QueryError
from .embedding import embed_fonts
from .request import FORMATS

# Text stays text in SVG and fonts are embedded as TrueType in PDF; nothing depends on what a user has configured.
_SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "wufgraph",
    "pdf.fonttype": 42,
    "pdf.compression": 6,
    "text.hinting": "none",
    "path.simplify": False,
    "axes.unicode_minus": False,
    "text.usetex": False,
}
_PROGRAM = "wufgraph"


@contextmanager
def plain_settings() -> Iterator[None]:
    """The library's own settings, and those that make files the same everywhere."""
    with mpl.rc_context():
        mpl.rcdefaults()
        mpl.rcParams.update(_SETTINGS)
        yield


def save_figure(figure: Figure, format_: str, *, dpi: int, title: str) -> bytes:
    """Spell a figure as SVG, PNG or PDF, without dates.

    Raises:
        QueryError: It is none of the formats.
    """
    if format_ not in FORMATS:
        raise QueryError(
            f"{format_}: expected one of the formats {', '.join(FORMATS)}, found another; choose one of them"
        )
    out = io.BytesIO()
    figure.savefig(out, format=format_, dpi=dpi, facecolor="white", metadata=_metadata(format_, title))
    return embed_fonts(out.getvalue()) if format_ == "svg" else out.getvalue()


def _metadata(format_: str, title: str) -> Mapping[str, str | None]:
    if format_ == "svg":
        return {"Date": None, "Creator": _PROGRAM, "Title": title}
    if format_ == "pdf":
        return {"CreationDate": None, "ModDate": None, "Creator": _PROGRAM, "Producer": _PROGRAM, "Title": title}
    return {"Software": _PROGRAM, "Title": title}
