"""What names have in common that may mean one thing, so that few have to be compared with a new one."""

from collections.abc import Iterator

from ..model import EntityKind
from .keys import name_key
from .name_likeness import sound
from .person_names import person_name
from .shapes import initials, shape

_BEGINNING, _EDGE = 4, 9


def find_features(kind: EntityKind, name: str, acronym: str | None = None) -> set[str]:
    """Features of a name; two names that no rule could join may share some, two that a rule joins share one at least.

    Args:
        kind: What the name is of; names of different kinds share nothing.
        name: As written.
        acronym: In brackets behind it.
    """
    if kind is EntityKind.INSTITUTION:
        found = _of_institution(name, acronym)
    elif kind is EntityKind.PERSON:
        found = _of_person(name)
    else:
        found = iter([f"k:{name_key(name)}"])
    return {f"{kind[0]}{feature}" for feature in found}


def _of_institution(name: str, acronym: str | None) -> Iterator[str]:
    one = shape(name)
    yield f"k:{name_key(name)}"
    yield from (f"m:{word}" for word in one.words)
    for word in one.written:
        yield f"m:{word}"
        yield from _edges(word)
    yield f"b:{one.plain[:_EDGE]}"
    yield f"z:{one.plain[-_EDGE:]}"
    yield f"a:{one.plain}"
    yield f"a:{initials(name)}"
    yield f"a:{''.join(word[0] for word in one.words if word[0] != '=')}"
    if acronym:
        yield f"a:{shape(acronym).plain}"


def _of_person(name: str) -> Iterator[str]:
    one = person_name(name)
    yield f"k:{one.key}"
    yield f"j:{''.join(one.words)}"
    for word in one.words:
        yield f"w:{word}"
        yield f"s:{sound(word)}"
        yield from _edges(word)


def _edges(word: str) -> Iterator[str]:
    """Its beginning and its end: a slip of the keyboard leaves one of them as it is."""
    if len(word) > _BEGINNING:
        yield f"p:{word[:_BEGINNING]}"
        yield f"e:{word[-_BEGINNING:]}"
