"""A made-up set of mentions with known truth, to measure with who is resolved to whom."""
