"""Pages that people open: findings, a document beside its values, a front page, previews. One file each, no more."""

from .findings_page import findings_page
from .front_page import FrontPage, front_page
from .inspect_page import inspect_file, inspect_page
from .preview_page import preview_page

__all__ = ["FrontPage", "findings_page", "front_page", "inspect_file", "inspect_page", "preview_page"]
