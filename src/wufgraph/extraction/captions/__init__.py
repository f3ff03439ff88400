"""Captions: what is printed in front of an answer, in its official or any other words."""
