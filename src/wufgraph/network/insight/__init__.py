"""What analysts want to know of networks and of what reports say, each answer with what it rests on."""

from .brief_parts import Brief
from .brief_text import brief_as_markdown, brief_as_text
from .brief_writing import write_brief
from .brokers import Broker, find_brokers
from .change import Change, compare_forums
from .commitments import Commitment, Party, read_commitments, sum_by_currency
from .convergence import Convergence, find_convergence, read_positions
from .equity import look_at, read_speakers
from .holdout import Evaluation, evaluate
from .introductions import Introduction, find_introductions
from .passages import Passage
from .scope import Scope, find_theme, narrow

__all__ = [
    "Brief",
    "Broker",
    "Change",
    "Commitment",
    "Convergence",
    "Evaluation",
    "Introduction",
    "Party",
    "Passage",
    "Scope",
    "brief_as_markdown",
    "brief_as_text",
    "compare_forums",
    "evaluate",
    "find_brokers",
    "find_convergence",
    "find_introductions",
    "find_theme",
    "look_at",
    "narrow",
    "read_commitments",
    "read_positions",
    "read_speakers",
    "sum_by_currency",
    "write_brief",
]
