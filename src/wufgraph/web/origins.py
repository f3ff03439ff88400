"""Lets pages of other origins ask: reading only, without credentials, the same on every answer.

The reconciliation API demands it of all endpoints. Starlette's own middleware tells origins only to those who name
theirs, and answers that a cache keeps for others must have it too.
"""

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALWAYS = {"Access-Control-Allow-Origin": "*", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
_BEFOREHAND = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


class OpenToAllOrigins:
    """Adds the headers to whatever an app answers, errors too, and answers what browsers ask beforehand."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, as ASGI has it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_ALWAYS)
            await send(message)

        if scope["method"] == "OPTIONS":
            await Response(status_code=204, headers=_BEFOREHAND)(scope, receive, send_open)
        else:
            await self._app(scope, receive, send_open)
