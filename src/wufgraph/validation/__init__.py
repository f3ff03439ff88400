"""SHACL reports become findings that an author understands."""

from .findings import Finding, Severity
from .validator import Validator

__all__ = ["Finding", "Severity", "Validator"]
