"""Organizers and where they are based."""
