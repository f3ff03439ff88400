"""Speakers, in tables, cards, lists and sentences."""
