"""`python -m wufgraph`."""

from .cli import main

main()
