"""What stands further down in a document: a caption may be told from a heading by the caption below."""

from dataclasses import dataclass, field

from ..model import Block, Document
from .captions import CaptionTable


@dataclass(slots=True)
class Lookout:
    """Finds the last caption of a section in a document, and remembers it."""

    document: Document
    captions: CaptionTable
    _last: dict[str, int] = field(default_factory=dict)

    def sees(self, name: str, block: Block) -> bool:
        """Whether a line below a block is the caption of a section."""
        if name not in self._last:
            below = (other for other in reversed(self.document.blocks) if self._is_caption(other, name))
            self._last[name] = next((other.start for other in below), -1)
        return self._last[name] > block.start

    def _is_caption(self, block: Block, name: str) -> bool:
        match = self.captions.find(block.span.of(self.document.text), (name,))
        return match is not None and match.score == 1.0
