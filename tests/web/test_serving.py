"""The service as people start it: a process, a port, a client of HTTP."""

import json
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.cli.running import finish, start

from .contract import faults

NAME = "reconcile-service"


@contextmanager
def serving(store: Path, *words: str) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A service in a process of its own, and the address that it tells."""
    with start(NAME, "--store", store, "--port", "0", *words) as process:
        assert process.stderr is not None
        try:
            told = process.stderr.readline().decode()
            found = re.search(r"https?://\S+", told)
            assert found, told
            yield process, found[0]
        finally:
            process.kill()


def test_a_client_connects_matches_previews_and_extends(built_store: Path) -> None:
    with serving(built_store) as (_, address), httpx.Client(base_url=address) as client:
        manifest = client.get("").json()
        assert faults("manifest", manifest) == []
        batch = {"q0": {"query": "Banco Mundial", "type": manifest["defaultTypes"][0]["id"]}}
        best = client.post("", data={"queries": json.dumps(batch)}).json()["q0"]["result"][0]
        assert best["match"]
        page = httpx.get(manifest["preview"]["url"].replace("{{id}}", best["id"]))
        assert "World Bank" in page.text
        extension = {"ids": [best["id"]], "properties": [{"id": "country"}]}
        answer = client.post("", data={"extend": json.dumps(extension)}).json()
        assert answer["rows"][best["id"]]["country"][0]["name"] == "United States"


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_well_when_it_is_told_to(built_store: Path, told: signal.Signals) -> None:
    with serving(built_store) as (process, address):
        assert httpx.get(address).status_code == 200
        process.send_signal(told)
        assert process.wait(timeout=20) == 0
        assert process.stderr is not None
        assert process.stderr.read() == b"stopped\n"


def test_a_port_that_is_taken_is_told_in_a_line(built_store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        ended = finish(NAME, "--store", built_store, "--port", port)
    assert ended.code == 2
    assert f"127.0.0.1:{port}: expected an address of this machine with a free port" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_host_that_is_another_machine_is_told_in_a_line(built_store: Path) -> None:
    ended = finish(NAME, "--store", built_store, "--port", "0", "--host", "192.0.2.1")
    assert (ended.code, len(ended.err.splitlines())) == (2, 1)


def test_a_server_that_is_not_installed_is_told_in_a_line(built_store: Path, tmp_path: Path) -> None:
    (tmp_path / "starlette.py").write_text("raise ModuleNotFoundError('gone', name='starlette')\n", encoding="utf-8")
    ended = finish(NAME, "--store", built_store, PYTHONPATH=f"{tmp_path}:src")
    assert ended.code == 2
    assert ended.err.startswith("wufgraph: starlette: expected it to be installed, found it missing; ")
    assert "wufgraph[web]" in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_proxy_may_stand_before_it(built_store: Path) -> None:
    with serving(built_store, "--base-url", "https://graph.example/reconcile") as (_, address):
        assert address == "https://graph.example/reconcile"
