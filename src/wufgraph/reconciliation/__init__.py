"""Other people's tables → the graph: what a cell may mean, by the W3C reconciliation API 0.2, without a server."""

from .catalogue import Catalogue, Thing, Value
from .constraints import values_of
from .kinds import Kind
from .properties import properties_of
from .questions import LARGEST_BATCH, Extension, Question, parse_batch, parse_extension, parse_single
from .service import (
    DESCRIBED_BY,
    Service,
    describe,
    extend,
    make_service,
    propose_properties,
    reconcile,
    spell_type,
    suggest_properties,
    suggest_things,
    suggest_types,
)

__all__ = [
    "DESCRIBED_BY",
    "LARGEST_BATCH",
    "Catalogue",
    "Extension",
    "Kind",
    "Question",
    "Service",
    "Thing",
    "Value",
    "describe",
    "extend",
    "make_service",
    "parse_batch",
    "parse_extension",
    "parse_single",
    "properties_of",
    "propose_properties",
    "reconcile",
    "spell_type",
    "suggest_properties",
    "suggest_things",
    "suggest_types",
    "values_of",
]
