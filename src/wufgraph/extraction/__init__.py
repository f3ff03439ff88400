"""Documents become reports: what each answer says, and where it says so."""

from .coverage import RoleRun
from .reading import Reading, extract

__all__ = ["Reading", "RoleRun", "extract"]
