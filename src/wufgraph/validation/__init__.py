"""SHACL reports become findings that an author understands."""

from .findings import Finding, Severity
from .validator import Validation, Validator

__all__ = ["Finding", "Severity", "Validation", "Validator"]
