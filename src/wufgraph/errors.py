"""The errors a caller may meet.

WufgraphError
├── InputError            a file cannot be read as a report
│   ├── MissingInputError     there is no such file, or it may not be read
│   ├── UnsupportedInputError its format is not one that wufgraph reads
│   ├── DamagedInputError     it is broken, encrypted or larger than is safe
│   ├── SlowInputError        reading it takes longer than was allowed
│   └── NotAReportError       it was read, and holds no partner report
├── StoreError            the store cannot be opened or written
├── QueryError            a query is unknown, lacks a parameter, or is not allowed
│   └── LargeQueryError       it asks for more at once than a service answers
├── LookupFailed          nothing in the graph has that name or IRI
├── DecisionError         what a person decides says nothing, or contradicts what was decided before
├── ToolError             a program that the task needs is missing or failed
├── TemplateError         a template that the user edited is broken
├── ServiceError          a service cannot listen where it was asked to
└── AssetError            a file that belongs to wufgraph itself is missing or wrong

Messages read `where: expected what, found what; what to do`. A blank field or an unmatched name is
no error: it is data, and ends up in the record's warnings or in the findings.
"""

import re

_LINE_ENDS = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]\s*")


class WufgraphError(Exception):
    """Work that could not be done."""


class InputError(WufgraphError):
    """A file cannot be read as a report; the others can. It is told in one line, whatever a library said."""

    def __init__(self, told: str) -> None:
        super().__init__(_LINE_ENDS.sub(" ", told))


class MissingInputError(InputError):
    """There is no such file, or it may not be read."""


class UnsupportedInputError(InputError):
    """The file's format, told by its content, is not one that wufgraph reads."""


class DamagedInputError(InputError):
    """The file is broken, encrypted, or larger than is safe to read."""


class SlowInputError(InputError):
    """Reading the file takes longer than was allowed."""


class NotAReportError(InputError):
    """The file was read, and none of the form's captions was found in it."""


class StoreError(WufgraphError):
    """The store cannot be opened or written; what it held before is still there."""


class QueryError(WufgraphError):
    """A query is unknown, lacks a parameter, or is not allowed."""


class LargeQueryError(QueryError):
    """A query asks for more at once than a service answers; ask for less."""


class LookupFailed(WufgraphError):  # noqa: N818 - "lookup error" would read as the built-in
    """Nothing in the graph has that name or IRI."""


class DecisionError(WufgraphError):
    """What a person decides says nothing, or contradicts what was decided before; nothing was written."""


class ToolError(WufgraphError):
    """A program that the task needs, such as Java, is missing or failed."""


class TemplateError(WufgraphError):
    """A template that the user edited is broken, or gives no letter."""


class ServiceError(WufgraphError):
    """A service cannot listen where it was asked to: the port is taken, or not this user's to take."""


class AssetError(WufgraphError):
    """A file that belongs to wufgraph itself is missing or wrong."""
