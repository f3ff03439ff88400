"""Statements: what was discussed, positions, recommendations and partnerships, one paragraph each."""
