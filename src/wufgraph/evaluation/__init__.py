"""Records against gold records: how much of what reports say was read, and how much of what was read they say.

`counts` holds the measures, which any evaluation shares; what is compared has a module of its own.
"""

from .evaluation import Evaluation, Scores, evaluate
from .fields import FIELDS

__all__ = ["FIELDS", "Evaluation", "Scores", "evaluate"]
