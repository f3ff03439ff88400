"""Filled-in reporting formats made to order: the demo, the sample as a Word form, and material for tests."""
