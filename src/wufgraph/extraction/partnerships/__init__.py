"""Partnerships: parties, kind and stage, and the words they rest on."""
