"""The service over the demo reports and the sample, and clients that ask it within this process."""

from pathlib import Path

import pytest

from wufgraph.reconciliation import Service, make_service
from wufgraph.store import EmbeddedStore
from wufgraph.web import reconciliation_app

from .asking import Client


@pytest.fixture(scope="session")
def service(built_store: Path) -> Service:
    """What answers, over all that is in the store."""
    with EmbeddedStore(built_store) as store:
        return make_service(store)


@pytest.fixture(scope="session")
def client(service: Service) -> Client:
    """A client of the app."""
    return Client(reconciliation_app(service))
