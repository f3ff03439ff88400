"""Runs commands: in this process for what they say, in one of their own for how they end."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click
from click.testing import CliRunner

from wufgraph.cli import cli
from wufgraph.errors import WufgraphError

Word = str | Path


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code, and what it wrote where."""

    code: int
    out: str
    err: str


def run(*words: Word, typed: str | bytes | None = None) -> Ended:
    """Run a command in this process; what is no error of ours is raised."""
    result = CliRunner().invoke(cli, [str(word) for word in words], input=typed, standalone_mode=False)
    error = result.exception
    if isinstance(error, WufgraphError | click.ClickException):
        return Ended(2, result.stdout, f"{result.stderr}{error}\n")
    if error is not None:
        raise error
    return Ended(result.return_value or 0, result.stdout, result.stderr)


def start(*words: Word, folder: Path | None = None, **environment: str) -> subprocess.Popen[bytes]:
    """Start a command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "wufgraph", *map(str, words)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, **environment},
        # Where the tests run in the background, an interrupt is ignored, by what they start as well.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def finish(*words: Word, folder: Path | None = None, typed: bytes = b"", **environment: str) -> Ended:
    """Run a command in a process of its own to its end."""
    with start(*words, folder=folder, **environment) as process:
        out, err = process.communicate(typed)
    return Ended(process.returncode, out.decode(), err.decode())
