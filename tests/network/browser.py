"""A real browser for tests: headless Chromium, driven through a pipe by its own protocol."""

import contextlib
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_SECONDS = 120
_AXE = Path(__file__).parents[2] / "build" / "axe" / "axe.min.js"
OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"),
    *("--host-resolver-rules=MAP * ~NOTFOUND", "--hide-scrollbars"),
)


def find_browser() -> str:
    """Where Chromium is; a test without it fails, and says what to install."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.fail("no Chromium on the PATH: install it (Debian: apt-get install chromium)")
    return found


class Page:
    """A page in a browser.

    Source: Chrome DevTools Protocol, with `--remote-debugging-pipe`: JSON between zero bytes.
    """

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._to, self._from = to_browser, from_browser
        self._rest, self._number, self._session = b"", 0, ""
        self.events: list[dict[str, Any]] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **parameters: Any) -> Any:
        """Ask the browser, and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]
            self.events.append(answer)

    def open(self, path: Path, width: int = 1400, height: int = 900, **media: str) -> None:
        """Open a file, and wait until it is loaded.

        Args:
            path: Of the page.
            width: Of the window, pixels.
            height: Of the window, pixels.
            media: Media features, such as prefers_color_scheme="dark".
        """
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.send("Emulation.setDeviceMetricsOverride", **size)
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in media.items()]
        self.send("Emulation.setEmulatedMedia", features=features)
        self.events.clear()
        self.send("Page.navigate", url=path.as_uri())
        while not self.said("Page.loadEventFired"):
            self.events.append(self._receive())

    def run(self, script: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Wait until a condition holds in the page."""
        look = f"const look = () => ({condition}) ? done() : requestAnimationFrame(look); look();"
        self.run(f"new Promise((done) => {{ {look} }})")

    def said(self, method: str) -> list[dict[str, Any]]:
        """What the browser told since the page was opened."""
        return [event["params"] for event in self.events if event.get("method") == method]

    def press(self, key: str) -> None:
        """Press a key."""
        code = {"Enter": 13, "Escape": 27, "Tab": 9}.get(key, 0)
        text = {"text": "\r"} if key == "Enter" else {}
        self.send("Input.dispatchKeyEvent", type="keyDown", key=key, code=key, windowsVirtualKeyCode=code, **text)
        self.send("Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code)

    def _receive(self) -> dict[str, Any]:
        end = time.monotonic() + _SECONDS
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._from], [], [], max(0, end - time.monotonic()))
            assert ready, "the browser does not answer"
            piece = os.read(self._from, 1 << 20)
            assert piece, "the browser has ended"
            self._rest += piece
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


@contextlib.contextmanager
def browsing(profile: Path) -> Iterator[Page]:
    """A browser of its own, ended afterwards.

    Args:
        profile: Folder for what it keeps.
    """
    (its_in, to_browser), (from_browser, its_out) = os.pipe(), os.pipe()

    def take_pipes() -> None:
        """Chromium reads from 3 and writes to 4."""
        high_in, high_out = os.dup(its_in), os.dup(its_out)
        os.dup2(high_in, 3)
        os.dup2(high_out, 4)

    command = [find_browser(), *OPTIONS, "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(
        command, close_fds=False, preexec_fn=take_pipes, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(its_in)
    os.close(its_out)
    try:
        yield Page(to_browser, from_browser)
    finally:
        process.terminate()
        process.wait(timeout=30)
        os.close(to_browser)
        os.close(from_browser)


def violations(page: Page) -> list[Any]:
    """What axe finds wrong in the page as it is: rules, each with the elements."""
    if not _AXE.exists():
        pytest.fail("no axe-core in build/axe: run tools/install-axe, as `make test-all` does")
    page.run(_AXE.read_text(encoding="utf-8") + "; 0")
    found = page.run(
        "axe.run().then((run) => JSON.stringify(run.violations.map((v) => [v.id, v.nodes.map((n) => n.html)])))"
    )
    return list(json.loads(found))
