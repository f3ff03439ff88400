"""Where the files of identities are."""

from pathlib import Path

from wufgraph.identity_files import find_identity_files


def test_identities_are_beside_the_store() -> None:
    files = find_identity_files(Path("project/wuf-store"))
    assert files.registry == Path("project/identities/registry.tsv")
    assert files.decisions == Path("project/identities/decisions.sssom.tsv")


def test_the_user_may_name_another_folder() -> None:
    assert find_identity_files(Path("wuf-store"), Path("kept")).registry == Path("kept/registry.tsv")
