"""Where the quads live, behind one protocol."""

from .changes import infer
from .embedded import EmbeddedStore
from .protocol import Answer, Solutions, Store, Term

__all__ = ["Answer", "EmbeddedStore", "Solutions", "Store", "Term", "infer"]
