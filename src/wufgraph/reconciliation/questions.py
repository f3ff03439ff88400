"""What clients ask, as the reconciliation API 0.2 spells it, checked and within limits.

Source: Reconciliation Service API v0.2, W3C Entity Reconciliation Community Group, sections 4 and 8.
"""

from dataclasses import dataclass
from typing import Literal, TypeVar

import msgspec

from ..errors import LargeQueryError, QueryError

# What one request may ask for at most; the manifest announces the first.
LARGEST_BATCH = 50
LONGEST_QUERY = 1_000
MOST_PROPERTIES = 20
MOST_VALUES = 50
MOST_CANDIDATES = 100
MOST_IDENTIFIERS = 500
_USUAL_CANDIDATES = 5

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value that a property should have: a thing by its identifier, or words."""

    identifier: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One reconciliation query.

    Attributes:
        text: The name sought, as it stands in the cell; blank where only properties tell.
        types: Identifiers of types; none for any.
        strictness: Of the types: `should` prefers them, the others exclude all else.
        wanted: Values by the property's identifier; one of several will do.
        limit: The most candidates.
    """

    text: str = ""
    types: tuple[str, ...] = ()
    strictness: Literal["any", "should", "all"] = "any"
    wanted: tuple[tuple[str, tuple[Wanted, ...]], ...] = ()
    limit: int = _USUAL_CANDIDATES


@dataclass(frozen=True, slots=True)
class Extension:
    """A data extension query: which properties of which things, and how many values of each; None for all."""

    identifiers: tuple[str, ...]
    properties: tuple[tuple[str, int | None], ...]


class _Reference(msgspec.Struct):
    id: str
    name: str = ""


_Scalar = str | int | float | bool | _Reference


class _Property(msgspec.Struct):
    pid: str
    v: _Scalar | list[_Scalar]


class _Query(msgspec.Struct):
    query: str | None = None
    type: str | list[str] | None = None
    limit: int | float | None = None
    properties: list[_Property] | None = None
    type_strict: Literal["any", "should", "all"] | None = None


class _Settings(msgspec.Struct):
    limit: int | float | str | None = None


class _Column(msgspec.Struct):
    id: str
    settings: _Settings | None = None


class _Extension(msgspec.Struct):
    ids: list[str]
    properties: list[_Column]


_batch = msgspec.json.Decoder(dict[str, _Query])
_single = msgspec.json.Decoder(_Query)
_extension = msgspec.json.Decoder(_Extension)


def parse_batch(text: str) -> dict[str, Question]:
    """Read a batch of queries.

    Raises:
        QueryError: It is no batch as the specification has it.
        LargeQueryError: It asks for more than one request may.
    """
    batch = _decode(_batch, text, "queries")
    _limit("queries", len(batch), LARGEST_BATCH, "queries in a batch")
    return {key: _question(key, query) for key, query in batch.items()}


def parse_single(text: str) -> Question:
    """Read a query that stands alone, as clients of the API's first years send it: a name, or an object.

    Raises:
        QueryError: It begins like an object and is none.
        LargeQueryError: It asks for more than one request may.
    """
    query = _decode(_single, text, "query") if text.lstrip().startswith("{") else _Query(query=text)
    return _question("query", query)


def parse_extension(text: str) -> Extension:
    """Read a data extension query.

    Raises:
        QueryError: It is none as the specification has it.
        LargeQueryError: It asks for more than one request may.
    """
    found = _decode(_extension, text, "extend")
    _limit("extend", len(found.ids), MOST_IDENTIFIERS, "identifiers")
    _limit("extend", len(found.properties), MOST_PROPERTIES, "properties")
    columns = tuple((column.id, _most(column)) for column in found.properties)
    return Extension(tuple(dict.fromkeys(found.ids)), columns)


def _question(key: str, query: _Query) -> Question:
    text, properties = query.query or "", query.properties or []
    _limit(key, len(text), LONGEST_QUERY, "characters in a query")
    _limit(key, len(properties), MOST_PROPERTIES, "properties")
    limit = query.limit or _USUAL_CANDIDATES
    if limit < 1:
        raise QueryError(f"{key}: expected a limit of 1 or more, found {limit}; correct it or leave it out")
    types = [query.type] if isinstance(query.type, str) else query.type or []
    return Question(
        text=text,
        types=tuple(one for one in types if one.strip()),
        strictness=query.type_strict or "any",
        wanted=tuple((one.pid, _wanted(key, one.v)) for one in properties),
        limit=int(min(limit, MOST_CANDIDATES)),
    )


def _wanted(key: str, value: _Scalar | list[_Scalar]) -> tuple[Wanted, ...]:
    values = value if isinstance(value, list) else [value]
    _limit(key, len(values), MOST_VALUES, "values of a property")
    found = [Wanted(v.id, v.name) if isinstance(v, _Reference) else Wanted("", _spell(v)) for v in values]
    for one in found:
        _limit(key, len(one.identifier) + len(one.text), LONGEST_QUERY, "characters in a value")
    return tuple(one for one in found if one.identifier or one.text.strip())


def _spell(value: str | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _most(column: _Column) -> int | None:
    """How many values are asked for; a setting that was left blank or is no number asks for all."""
    setting = column.settings.limit if column.settings else None
    try:
        most = int(float(setting)) if setting is not None else 0
    except (ValueError, OverflowError):
        most = 0
    return most if most > 0 else None


def _limit(where: str, found: int, most: int, what: str) -> None:
    if found > most:
        raise LargeQueryError(f"{where}: expected at most {most} {what}, found {found}; ask for fewer at once")


def _decode(decoder: "msgspec.json.Decoder[_T]", text: str, where: str) -> _T:
    try:
        return decoder.decode(text)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise QueryError(
            f"{where}: expected JSON as the reconciliation API 0.2 has it, found: {error}; correct it at that place"
        ) from error
