"""SHACL reports become findings that an author understands."""

from .engines import EngineName
from .finding import Finding, Severity
from .many import Laid, validate_all
from .validator import Validation, Validator

__all__ = ["EngineName", "Finding", "Laid", "Severity", "Validation", "Validator", "validate_all"]
