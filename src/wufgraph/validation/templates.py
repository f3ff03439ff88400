"""Texts with places for values: what engines filled in is read back from one language and told in another.

An engine fills in a message in each of its languages, and tells not which is which. The places are those of SHACL
(section 5.3.2): `{?value}` is a variable of the shape's query. Languages have variables of their own for labels:
`{?section}`, `{?section_es}`, `{?section_fr}`.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache

_PLACE = re.compile(r"\{([?$])(\w+)\}")


def variables(templates: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """What stands in the places of templates, by the texts that they were filled in to."""
    texts = list(texts)
    found: dict[str, str] = {}
    for template in templates:
        pattern = _pattern(template)
        found |= next((match.groupdict() for text in texts if (match := pattern.fullmatch(text))), {})
    return found


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values in places, which are known by their names without mark; a place without value stays."""
    return _PLACE.sub(lambda place: values.get(place[2], place[0]), template)


def places(template: str) -> set[str]:
    """Names of the places in a template, without mark."""
    return {place[2] for place in _PLACE.finditer(template)}


@cache
def _pattern(template: str) -> re.Pattern[str]:
    pieces, at, seen = [], 0, set[str]()
    for place in _PLACE.finditer(template):
        pieces.append(re.escape(template[at : place.start()]))
        pieces.append(f"(?P={place[2]})" if place[2] in seen else f"(?P<{place[2]}>.*?)")
        seen.add(place[2])
        at = place.end()
    return re.compile("".join([*pieces, re.escape(template[at:])]), re.DOTALL)
