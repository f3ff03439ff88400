"""Every implementation of the store, one after the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes import memory_store
from wufgraph.store import EmbeddedStore, Store


@pytest.fixture(params=["embedded", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A new, empty store that may be written."""
    if request.param == "memory":
        yield memory_store()
        return
    with EmbeddedStore(tmp_path / "store", read_only=False) as embedded:
        yield embedded
