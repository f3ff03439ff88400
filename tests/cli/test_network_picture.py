"""`wufgraph network picture`."""

import sys
from pathlib import Path

import pytest

from tests.cli.running import run
from wufgraph.cli.network import picture
from wufgraph.network.pictures import FORMATS, KINDS
from wufgraph.network.pictures.colouring import COLOURS

TABLE = """event,organization,date,country,sector,type,themes
Opening,Land Office,2014-04-07,KE,government,side-event,housing|gender
Opening,Réseau des villes,2014-04-07,FR,city-network,side-event,housing|gender
Closing,Land Office,2014-04-11,KE,government,agora,housing
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "attendance.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_what_help_offers_is_what_can_be_drawn() -> None:
    assert picture.KINDS == KINDS
    assert picture.COLOURS == COLOURS


@pytest.mark.parametrize("kind", KINDS)
def test_a_figure_is_written(kind: str, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "figure.svg"
    ended = run("network", "picture", kind, "--incidence", table, "--output", out, "--language", "fr")
    assert (ended.code, ended.out, ended.err) == (0, "", f"wrote {out}\n")
    assert "tableau de 2 événements" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(("format_", "start"), [*zip(FORMATS, (b"<?xml", b"\x89PNG", b"%PDF"), strict=True)])
def test_the_name_of_the_file_tells_the_format(format_: str, start: bytes, table: Path, tmp_path: Path) -> None:
    out = tmp_path / f"figure.{format_}"
    assert run("network", "picture", "network", "--incidence", table, "-o", out, "--width", "85mm").code == 0
    assert out.read_bytes().startswith(start)


def test_a_store_knows_hours_and_how_many_events_were_reported(built_store: Path, tmp_path: Path) -> None:
    out = tmp_path / "figure.svg"
    assert run("network", "picture", "timeline", "--store", built_store, "--output", out).code == 0
    drawn = out.read_text(encoding="utf-8")
    assert "Events by day and hour" in drawn
    assert "% reported" in drawn


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["network", "--width", "5mm"], "expected a width from 60mm to 600mm"),
        (["network", "--width", "wide"], "expected a width from 60mm to 600mm"),
        (["map", "--projection", "themes"], "expected a network of countries, found themes"),
    ],
)
def test_what_cannot_be_drawn_is_told(words: list[str], told: str, table: Path, tmp_path: Path) -> None:
    ended = run("network", "picture", *words, "--incidence", table, "--output", tmp_path / "figure.svg")
    assert ended.code == 2
    assert told in ended.err
    assert not (tmp_path / "figure.svg").exists()


def test_without_the_library_one_line_says_how_to_get_it(
    table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    ended = run("network", "picture", "network", "--incidence", table, "--output", tmp_path / "figure.svg")
    assert ended.code == 2
    assert ended.err.count("\n") == 1
    assert "pip install 'wufgraph[pictures]'" in ended.err
