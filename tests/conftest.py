"""What several test folders share: stores that are built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.golden_files import DEMO, SAMPLE_WORD
from wufgraph.dataset import Dataset


@pytest.fixture(scope="session")
def built_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a store of the demo reports and the sample; for reading only."""
    folder = tmp_path_factory.mktemp("built") / "wuf-store"
    with Dataset(folder) as dataset:
        dataset.build([DEMO, SAMPLE_WORD])
    return folder


@pytest.fixture(scope="session")
def built(built_store: Path) -> Iterator[Dataset]:
    """The demo reports and the sample as a dataset; for reading only."""
    with Dataset(built_store, read_only=True) as dataset:
        yield dataset
