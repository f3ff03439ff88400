"""Hypothesis strategies for what the stages pass on."""
from hypothesis import settings
REPEATABLE = settings(derandomize=True, deadline=None, max_examples=60, database=None)
