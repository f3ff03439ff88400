"""Fonts within an SVG, so that its text is set as it was measured where DejaVu Sans is not installed."""

import base64
import io
import re
from collections.abc import Iterable
from xml.etree import ElementTree

from fontTools import subset
from fontTools.ttLib import TTFont
from matplotlib.font_manager import FontProperties, findfont

from .lettering import FAMILY

_TEXT = "{http://www.w3.org/2000/svg}text"
_STYLE = b'<style type="text/css">'
_WEIGHTS = {"normal": "400", "bold": "700"}


def embed_fonts(svg: bytes) -> bytes:
    """Put the letters that a drawing needs into its style sheet, as fonts of its own (CSS Fonts Level 4, section 4).

    Programs that read fonts of the machine alone find DejaVu Sans by its name, or take another without serifs.
    """
    texts = list(ElementTree.fromstring(svg).iter(_TEXT))  # noqa: S314 - drawn just now, nobody else's
    faces = []
    for name, weight in _WEIGHTS.items():
        bold = name == "bold"
        signs = {
            sign
            for one in texts
            if bool(re.search(r"\b(?:bold|700)\b", one.get("style", ""))) is bold
            for sign in "".join(one.itertext())
        }
        if signs:
            letters = base64.b64encode(_cut_font(name, signs)).decode()
            faces.append(
                f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:url(data:font/ttf;base64,{letters})}}"
            )
    named = f"'{FAMILY}'".encode()
    return svg.replace(named, named + b", sans-serif").replace(_STYLE, _STYLE + "".join(faces).encode(), 1)


def _cut_font(weight: str, signs: Iterable[str]) -> bytes:
    """The font with nothing but some signs."""
    options = subset.Options()
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]  # its names, its maker and its licence
    options.drop_tables += ["FFTM"]
    font = TTFont(findfont(FontProperties(family=FAMILY, weight=weight)), recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(text="".join(sorted(signs)))
    cutter.subset(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
