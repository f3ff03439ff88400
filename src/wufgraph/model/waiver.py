"""That somebody accepted a finding, and on what answer that rests."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Waiver:
    """A finding that is accepted as it is: it stays visible and no longer blocks, until the answer changes.

    Attributes:
        report: Key of the report, such as `wuf7/safer-cities`.
        rule: Name of the rule, such as `R07-city`.
        about: Which of the report's things it concerns, such as `organizer-2`.
        answer: Digest of the answer that was accepted.
        reason: In the author's words.
        author: A name or an ORCID, never an address.
        date: Day on which it was accepted.
    """

    report: str
    rule: str
    about: str
    answer: str
    reason: str
    author: str
    date: dt.date
