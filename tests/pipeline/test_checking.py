"""Files are checked alike in this process and in others."""

import pickle
from functools import partial

import pytest

from tests.golden_files import ROOT
from wufgraph.checking import prepare_check
from wufgraph.model import Language
from wufgraph.own_authority import read_own_authority
from wufgraph.own_captions import choose_captions
from wufgraph.validation import EngineName

SAMPLE = next((ROOT / "data" / "reports").glob("*.txt"))


@pytest.mark.parametrize("edition", [None, "wuf12-partners"], ids=["usual form", "chosen form"])
def test_what_checks_files_can_be_handed_to_another_process(edition: str | None) -> None:
    captions = choose_captions(None, edition)
    prepare = partial(prepare_check, False, captions, None, EngineName.SHIFTY, read_own_authority([]), None, ())
    here, there = prepare()(SAMPLE), pickle.loads(pickle.dumps(prepare))()(SAMPLE)
    assert [one.findings for one in here] == [one.findings for one in there]
    assert here[0].findings


def test_a_check_can_be_handed_back() -> None:
    checks = prepare_check(False, None, None, EngineName.SHIFTY, None, Language.ES, ())(SAMPLE)
    assert pickle.loads(pickle.dumps(checks)) == checks
