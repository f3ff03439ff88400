"""Organizations that the user knows, besides those that ship with wufgraph."""

from collections.abc import Sequence
from pathlib import Path

from .errors import DamagedInputError
from .identity import Authority, load_authority, read_authority_file


def read_own_authority(paths: Sequence[Path]) -> Authority:
    """The organizations that ship with wufgraph, and those of files, which win; of two files the later one.

    Raises:
        MissingInputError: A file cannot be read.
        DamagedInputError: A file is damaged, or names a whole that nobody knows.
    """
    authority = load_authority()
    for path in paths:
        authority = authority.extended(read_authority_file(path))
    for one in authority.by_slug.values():
        for whole in (one.part_of, one.run_by):
            if whole and whole not in authority.by_slug:
                raise DamagedInputError(
                    f"{one.source}: expected a known organization that {one.names[0]} is a part of, found {whole}; "
                    "add a row for it, or correct the slug"
                )
    return authority
