"""Invented reports with known truth, in all formats and languages that a reader may meet."""
