"""Pages that people open: findings, and the front page of a demo. One file each, nothing fetched."""

from .findings_page import findings_page
from .front_page import FrontPage, front_page

__all__ = ["FrontPage", "findings_page", "front_page"]
