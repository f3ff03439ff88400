"""Names and the bodies behind them."""

import pytest

from wufgraph.extraction.speakers import name_and_body


def test_no_more_of_a_long_line_is_taken_for_a_name_than_names_are_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise twice the line is four times the work."""
    asked: list[str] = []

    def listen(words: str) -> bool:
        asked.append(words)
        return False

    monkeypatch.setattr(name_and_body, "may_name", listen)
    words = "Bo Hill of Kera and Ana Field of Alda, " * 2000
    assert name_and_body.ends_before_body(words) == len(words)
    assert 0 < max(map(len, asked)) <= 100
