"""A small forum in a store, made once."""

from collections.abc import Iterator

import pytest

from tests.network.insight.reports import FORUM, store_of
from wufgraph.store import EmbeddedStore


@pytest.fixture(scope="session")
def forum_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """Four made-up reports; for reading only."""
    with store_of(tmp_path_factory.mktemp("forum"), *FORUM) as store:
        yield store
