"""What a request brings: parameters of its address and of its form, no more than is safe to take."""

import contextlib
from collections import Counter
from collections.abc import AsyncIterable
from urllib.parse import parse_qsl

from ..errors import LargeQueryError, QueryError

LARGEST_BODY = 1_048_576
_MOST_FIELDS = 20
_FORM = "application/x-www-form-urlencoded"

Fields = dict[str, str]


async def read_form(kind: str, length: str | None, body: AsyncIterable[bytes]) -> Fields:
    """The fields of a form that was sent.

    Args:
        kind: The body's media type.
        length: What its header says of its length, in bytes.
        body: Its chunks; what is too much is not read.

    Raises:
        QueryError: It is no form, or none that can be read.
        LargeQueryError: It is larger than a megabyte.
    """
    if kind.partition(";")[0].strip().lower() != _FORM:
        raise QueryError(f"request: expected a form sent as {_FORM}, found {kind or 'no media type'}; send one")
    with contextlib.suppress(ValueError):
        _limit(int(length or 0))
    data = bytearray()
    async for chunk in body:
        data += chunk
        _limit(len(data))
    return parse_fields(bytes(data))


def parse_fields(data: bytes) -> Fields:
    """Fields of a form or of an address's query, each given once.

    Raises:
        QueryError: They are not UTF-8, too many, or one is given twice.
    """
    try:
        pairs = parse_qsl(
            data.decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except ValueError as error:
        raise QueryError(f"request: expected a few fields in UTF-8, found: {error}; encode them so") from error
    twice = sorted(name for name, times in Counter(name for name, _ in pairs).items() if times > 1 and name != "type")
    if twice:
        raise QueryError(f"request: expected each field once, found {', '.join(twice)} twice; send one")
    return dict(pairs)


def read_number(fields: Fields, name: str, least: int = 0) -> int | None:
    """A whole number of a field; None where it is absent or blank.

    Raises:
        QueryError: It is none, or less than it may be.
    """
    text = fields.get(name, "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10) or int(text) < least:
        raise QueryError(f"{name}: expected a whole number from {least}, found {text[:40]!r}; correct it")
    return int(text)


def _limit(length: int) -> None:
    if length > LARGEST_BODY:
        raise LargeQueryError(f"request: expected at most {LARGEST_BODY} bytes, found more; send fewer queries at once")
