"""A small store that every export is taken from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.golden_files import DEMO, SAMPLE_WORD
from wufgraph.pipeline import build
from wufgraph.store import EmbeddedStore

# In two languages, with a partnership that is read, and with a theme and a base in the authors' own words.
FILES = [SAMPLE_WORD, DEMO / "04-villes-riveraines.docx", DEMO / "08-donnees-ouvertes.txt"]


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """A store of three reports."""
    folder: Path = tmp_path_factory.mktemp("small") / "store"
    with EmbeddedStore(folder, read_only=False) as store:
        build(FILES, store)
        yield store
