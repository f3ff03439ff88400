"""PDF (ISO 32000): what its pages show, read with pdfium."""

from contextlib import closing

import numpy as np

from ..errors import DamagedInputError
from ..model import Block
from .layout import Page, read_pages
from .ocr import Recognizer
from .pdf_guard import read_guarded
from .pdf_messages import PageRead

_CHARACTERS_LIMIT = 2_000_000


def read(data: bytes, name: str) -> tuple[str, tuple[Block, ...]]:
    """Read a PDF as text and blocks.

    Raises:
        DamagedInputError: It is broken, encrypted, holds no text, or is not safe to read.
    """
    pages: list[Page] = []
    characters = 0
    recognizer: Recognizer | None = None
    with closing(read_guarded(data, name)) as answers:  # the process is free for the next file, whatever happens
        for answer in answers:
            if isinstance(answer, PageRead):
                pages.append(answer.page)
            else:
                recognizer = recognizer or Recognizer(name)
                picture = np.frombuffer(answer.pixels, dtype=np.uint8).reshape(answer.height, answer.width)
                pages.append(recognizer.read(picture, answer.dots_per_inch))
            characters += sum(len(word.text) for word in pages[-1].words)
            if characters > _CHARACTERS_LIMIT:
                raise DamagedInputError(
                    f"{name}: expected at most {_CHARACTERS_LIMIT} characters, found more; "
                    "send the reports as files of their own"
                )
    if not any(page.words for page in pages):
        raise DamagedInputError(f"{name}: expected text, found only blank pages; save the report as Word (.docx)")
    return read_pages(pages)
