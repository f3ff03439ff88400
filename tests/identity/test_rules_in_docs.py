"""The table of rules in docs/identities.md: what each rule says, and how often it is right."""

import re
from collections import Counter
from functools import cache

import pytest

from tests.golden_files import ROOT
from tests.identity.noise.generate import Order, make_set
from wufgraph.identity import resolve

ROW = re.compile(
    r"^\| (?:institutions|persons)? ?\| `([a-z-]+)` \| [^|]+ \| ([^|]+) \| (\d+) \| (\d+) \|$", re.MULTILINE
)
MENTIONS = 10_000
CODE = ROOT / "src" / "wufgraph" / "identity"


@cache
def told() -> dict[str, tuple[str, int, int]]:
    """By rule what its reasons say, how often it joins, and how often wrongly, as the docs have it."""
    text = (ROOT / "docs" / "identities.md").read_text(encoding="utf-8")
    return {rule: (says.strip(), int(joins), int(wrong)) for rule, says, joins, wrong in ROW.findall(text)}


@pytest.fixture(scope="module")
def counted() -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Joins and wrong ones by rule, and reasons that do not say what the docs have them say."""
    made = make_set(Order(seed=1, mentions=MENTIONS))
    truth = {(one.mention.report, one.mention.pointer): one.truth for one in made.noted}
    joins, wrong, others = Counter[str](), Counter[str](), list[str]()
    for reason in resolve(one.mention for one in made.noted).reasons:
        joins[reason.rule] += 1
        wrong[reason.rule] += truth[reason.one] != truth.get(reason.other or reason.one)
        if reason.rule not in told() or told()[reason.rule][0] not in reason.because:
            others.append(f"{reason.rule}: {reason.because}")
    return {rule: (joins[rule], wrong[rule]) for rule in joins}, others


def test_every_rule_of_the_table_is_one_of_the_code() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in CODE.glob("*.py"))
    assert [rule for rule in told() if f'"{rule}"' not in code] == []


def test_every_rule_is_explained_with_an_example_too() -> None:
    text = (ROOT / "docs" / "identities.md").read_text(encoding="utf-8").split("**What each rule says**")[0]
    assert [rule for rule in told() if f"`{rule}`" not in text and rule != "part-of"] == []


def test_reasons_say_what_the_table_has_them_say(counted: tuple[dict[str, tuple[int, int]], list[str]]) -> None:
    assert counted[1] == []


def test_rules_are_as_often_right_as_the_table_tells(counted: tuple[dict[str, tuple[int, int]], list[str]]) -> None:
    assert {rule: (joins, wrong) for rule, (_, joins, wrong) in told().items() if joins} == counted[0]
