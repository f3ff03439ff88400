"""Puts in order what lays a document out anew, so that each caption and each answer is a block of its own."""

from ..model import Document
from .captions.alternate_lines import pair_alternate_lines
from .captions.asked_answers import mark_questions
from .captions.bold_leads import split_bold_leads
from .captions.bracketed_answers import split_bracketed_answers
from .captions.bulleted_captions import mark_bulleted_captions
from .captions.caption_runs import split_caption_runs
from .captions.captions_below import turn_captions_below
from .captions.group_cells import free_group_cells
from .captions.interviews import read_interview
from .captions.mirrored_rows import turn_mirrored_rows
from .captions.own_separators import split_at_own_separators
from .captions.paired_columns import split_paired_columns
from .captions.set_off_marks import join_set_off_marks
from .captions.shared_lines import split_shared_lines
from .captions.stacked_heads import unstack_heads
from .captions.table import CaptionTable
from .captions.wrapped_captions import join_wrapped_captions
from .front.printed_fronts import split_at_printed
from .segments.bare_lines import split_bare_lines
from .segments.flat_grids import lay_out_flat_grids
from .segments.numbered_speakers import split_numbered_speakers
from .segments.round_brackets import split_round_brackets


def lay_out(document: Document, captions: CaptionTable) -> Document:
    """The document with blocks for what people write in one line, row or cell though it is asked separately.

    Args:
        document: The text and its blocks.
        captions: Printed wording.
    """
    document = unstack_heads(document, captions)
    document = free_group_cells(turn_mirrored_rows(turn_captions_below(document, captions), captions), captions)
    document = join_set_off_marks(mark_bulleted_captions(read_interview(document)))
    document = lay_out_flat_grids(mark_questions(document), captions)
    document = split_bracketed_answers(split_paired_columns(document), captions)
    document = split_round_brackets(split_bold_leads(document, captions), captions)
    document = pair_alternate_lines(split_at_own_separators(document, captions), captions)
    document = split_bare_lines(document, captions)
    document = join_wrapped_captions(document, captions)
    document = split_shared_lines(split_caption_runs(document, captions), captions)
    return split_numbered_speakers(split_at_printed(document), captions)
