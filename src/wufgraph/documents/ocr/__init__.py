"""Pictures of pages become words and rules: straightened with OpenCV, read by the program tesseract."""

from .recognition import Recognizer

__all__ = ["Recognizer"]
