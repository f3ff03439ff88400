"""Runs an app until it is told to stop."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

from ..errors import ServiceError

# What is more than this waits or is refused, so that one client cannot take all of the machine.
_MOST_AT_ONCE = 64
_SECONDS_TO_STOP = 5


def serve(app: ASGIApp, host: str, port: int, started: Callable[[str], None] = lambda _: None) -> None:
    """Answer requests until the process is interrupted or terminated; requests under way are answered first.

    Args:
        app: What answers.
        host: Name or address of this machine to listen at.
        port: Port to listen at; 0 for any that is free.
        started: Called with the address under which the app can be asked.

    Raises:
        ServiceError: It cannot listen there.
    """
    with _listen(host, port) as listener, _stoppable():
        started(address_of(listener, host))
        make_server(app).run(sockets=[listener])


def make_server(app: ASGIApp) -> uvicorn.Server:
    """A server for an app, which logs nothing but what goes wrong."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        limit_concurrency=_MOST_AT_ONCE,
        timeout_graceful_shutdown=_SECONDS_TO_STOP,
    )
    return uvicorn.Server(config)


def address_of(listener: socket.socket, host: str) -> str:
    """The address under which a listening socket is reached.

    Args:
        listener: Bound to a port.
        host: As the user named it.
    """
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{listener.getsockname()[1]}/"


@contextmanager
def _listen(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family, *_, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.create_server(address[:2], family=family, backlog=128)
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ServiceError(
            f"{host}:{port}: expected an address of this machine with a free port, found: {reason}; "
            "choose another one with --host and --port"
        ) from error
    with listener:
        yield listener


@contextmanager
def _stoppable() -> Iterator[None]:
    """To be told to stop is no failure: the server ends, and then passes the signal on, to nobody."""
    before = {number: signal.signal(number, _ignore) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _ignore(number: int, frame: object) -> None:
    del number, frame
