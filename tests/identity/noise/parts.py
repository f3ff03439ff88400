"""The two parts of all that a set is made of: one to tune on, one that nobody looks at while tuning."""

import hashlib
from enum import StrEnum


class Part(StrEnum):
    """Which part somebody or something belongs to."""

    TUNING = "tuning"
    FROZEN = "frozen"


def part_of(identity: str) -> Part:
    """The part, by the digest of what someone or something is: nothing that is added moves anything else."""
    return Part.FROZEN if hashlib.sha256(f"noise {identity}".encode()).digest()[0] % 2 else Part.TUNING
