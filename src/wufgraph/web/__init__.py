"""The graph on the web: apps and the server that runs them; only here is Starlette known."""

from .reconciliation import reconciliation_app
from .serving import serve

__all__ = ["reconciliation_app", "serve"]
