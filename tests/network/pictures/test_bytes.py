"""Files of figures: the same bytes for the same network, and nothing in them that is none of the figure's."""

import base64
import hashlib
import io
import os
import random
import re
import subprocess
import sys

import matplotlib as mpl
import networkx as nx
import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from tests.golden_files import ROOT
from tests.network.pictures.made import network_for, some_incidence, some_request
from wufgraph.network.pictures import FORMATS, KINDS, draw_picture

SCRIPT = """
import hashlib
from tests.network.pictures.made import network_for, some_incidence, some_request
from wufgraph.network.pictures import KINDS, draw_picture
made = some_incidence(8, 8)
whole = b"".join(draw_picture(kind, network_for(kind, made), "svg", some_request(colour="community")) for kind in KINDS)
print(hashlib.sha256(whole).hexdigest())
"""


def shuffled(network: "nx.Graph[str]", seed: int) -> "nx.Graph[str]":
    """The same network, its nodes and ties put in by chance and the other way round."""
    draw = random.Random(seed)
    nodes, ties = [*network.nodes(data=True)], [(v, u, data) for u, v, data in network.edges(data=True)]
    draw.shuffle(nodes)
    draw.shuffle(ties)
    other: nx.Graph[str] = nx.Graph(**network.graph)
    other.add_nodes_from(nodes)
    other.add_edges_from(ties)
    return other


@pytest.mark.parametrize("kind", KINDS)
def test_the_order_in_which_a_network_was_made_does_not_matter(kind: str) -> None:
    network = network_for(kind, some_incidence(15, 15))
    first = draw_picture(kind, network, "svg", some_request())
    assert [draw_picture(kind, shuffled(network, seed), "svg", some_request()) for seed in range(2)] == [first, first]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_figure_has_the_same_bytes_each_time_and_no_date(format_: str) -> None:
    network = network_for("network", some_incidence(6, 6))
    first = draw_picture("network", network, format_, some_request())
    assert draw_picture("network", network, format_, some_request()) == first
    assert not [sign for sign in (b"CreationDate", b"<dc:date>", b"tIME") if sign in first]


def test_the_seed_of_hashes_does_not_matter() -> None:
    answers = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
        )
        answers.add(done.stdout)
    assert len(answers) == 1
    assert len(answers.pop().strip()) == hashlib.sha256().digest_size * 2


def test_what_a_user_configured_does_not_show() -> None:
    network = network_for("matrix", some_incidence(6, 6))
    usual = draw_picture("matrix", network, "svg", some_request())
    with mpl.rc_context({"font.size": 31, "lines.linewidth": 9, "svg.fonttype": "path", "savefig.bbox": "tight"}):
        assert draw_picture("matrix", network, "svg", some_request()) == usual
        assert mpl.rcParams["font.size"] == 31


def test_text_stays_text_in_svg() -> None:
    drawn = draw_picture("network", network_for("network", some_incidence(6, 6)), "svg", some_request())
    texts = ["".join(one.itertext()) for one in etree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}text")]
    assert "Organizations that organized events together" in texts


def test_svg_holds_the_letters_that_it_needs() -> None:
    drawn = draw_picture("network", network_for("network", some_incidence(6, 6)), "svg", some_request())
    faces = re.findall(
        rb"@font-face\{font-family:'DejaVu Sans';font-weight:(\d+);src:url\(data:font/ttf;base64,([^)]+)", drawn
    )
    assert [weight for weight, _ in faces] == [b"400", b"700"]
    for _, letters in faces:
        font = TTFont(io.BytesIO(base64.b64decode(letters)))
        assert ord("e") in font.getBestCmap()
        assert len(font.getBestCmap()) < 90
    assert len(drawn) < 120_000


def test_fonts_are_embedded_in_pdf() -> None:
    drawn = draw_picture("network", network_for("network", some_incidence(6, 6)), "pdf", some_request())
    assert b"DejaVuSans" in drawn
    assert b"FontFile2" in drawn
