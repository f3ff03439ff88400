"""Segments: which stretch of the document answers which part of the form."""
