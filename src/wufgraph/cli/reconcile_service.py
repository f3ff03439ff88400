"""`wufgraph reconcile-service`."""

from pathlib import Path

import click

from ..errors import ToolError
from .screen import say, store_option


@click.command("reconcile-service")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Name or address of this machine to listen at.")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=8000,
    show_default=True,
    help="Port to listen at; 0 for any that is free.",
)
@click.option(
    "--base-url",
    metavar="URL",
    help="Address under which clients reach the service, where a proxy stands before it.",
)
def command(store: Path, host: str, port: int, base_url: str | None) -> None:
    """Match other people's tables to the graph, in OpenRefine.

    Answers the W3C reconciliation API 0.2 until it is stopped with Ctrl-C: docs/reconciliation.md tells how to
    connect OpenRefine. It reads the store once, at its start: start it again after a build.

    It asks for no password, and any web page may ask it. It tells no e-mail address.

    \b
    Example:
      wufgraph reconcile-service --store wuf-store --port 8000
    """
    try:
        from ..web import reconciliation_app, serve
    except ModuleNotFoundError as error:
        raise ToolError(
            f"{error.name}: expected it to be installed, found it missing; `pip install 'wufgraph[web]'`"
        ) from error
    from ..reconciliation import make_service
    from ..store import EmbeddedStore

    with EmbeddedStore(store) as opened:
        service = make_service(opened)
    things = len(service.catalogue.things)
    app = reconciliation_app(service, base_url)
    serve(app, host, port, lambda address: say(f"serving {things} things at {base_url or address} (Ctrl-C stops)"))
    say("stopped")
