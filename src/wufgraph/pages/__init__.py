"""Pages that people open: findings, a document beside its values, a front page. One file each, nothing fetched."""

from .findings_page import findings_page
from .front_page import FrontPage, front_page
from .inspect_page import inspect_file, inspect_page

__all__ = ["FrontPage", "findings_page", "front_page", "inspect_file", "inspect_page"]
