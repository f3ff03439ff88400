"""Four times the mentions are no more than four times the work: what is counted is calls, the same on any machine."""

import sys
from types import FrameType

import pytest

from tests.identity.noise.generate import Order, make_set
from wufgraph.identity import Authority, find_mentions, load_authority, resolve
from wufgraph.model import EntityKind, Mention

_FEW, _TIMES = 1000, 4


@pytest.mark.parametrize(
    "authority", [pytest.param(Authority(()), id="nothing known"), pytest.param(load_authority(), id="with authority")]
)
def test_work_grows_as_the_number_of_mentions(authority: Authority) -> None:
    few, many = (count_calls(make_mentions(number), authority) for number in (_FEW, _TIMES * _FEW))
    for kind, calls in few.items():
        assert many[kind] < _TIMES * calls, kind


def make_mentions(number: int) -> list[Mention]:
    """Mentions as people write them, so many of each kind."""
    records = make_set(Order(seed=3, mentions=number)).records
    return [mention for key, report in enumerate(records) for mention in find_mentions(report, f"{key:06}")]


def count_calls(mentions: list[Mention], authority: Authority) -> dict[EntityKind, int]:
    """How many functions are called to resolve mentions whose words were met before, by what is resolved."""
    calls = dict.fromkeys((EntityKind.INSTITUTION, EntityKind.PERSON), 0)
    kind = EntityKind.INSTITUTION

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal kind
        if event == "call":
            kind = EntityKind.PERSON if frame.f_code.co_name == "resolve_persons" else kind
            calls[kind] += 1

    resolve(mentions, authority)
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        resolve(mentions, authority)
    finally:
        sys.setprofile(before)
    return calls
