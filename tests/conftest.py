"""What several test folders share: stores and checks that are made once."""

import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.golden_files import DEMO, SAMPLE_WORD
from wufgraph.checking import Check, check_files
from wufgraph.dataset import Dataset

# The same examples on every machine, however slow it is.
settings.register_profile(
    "repeatable",
    derandomize=True,
    deadline=None,
    database=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")


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


@pytest.fixture(scope="session")
def check_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Check]:
    """The check of a file that holds one report; each is made once, whichever worker asks first."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "checks"
    folder.mkdir(exist_ok=True)

    def check(path: Path) -> Check:
        kept = folder / f"{path.name}.pickle"
        if not kept.exists():
            (found,) = check_files([path])
            draft = folder / f"{path.name}.{os.getpid()}"
            draft.write_bytes(pickle.dumps(found))
            draft.replace(kept)
        loaded = pickle.loads(kept.read_bytes())
        assert isinstance(loaded, Check)
        return loaded

    return check
