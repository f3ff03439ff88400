"""A client that asks an app within this process."""

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx
from starlette.types import ASGIApp


@dataclass(frozen=True, slots=True)
class Client:
    """Asks an app as if it were at an address."""

    app: ASGIApp
    address: str = "http://reconcile.example"
    raises: bool = True

    def request(self, method: str, path: str, **how: Any) -> httpx.Response:
        """One request and its answer."""

        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=self.raises)
            async with httpx.AsyncClient(transport=transport, base_url=self.address) as client:
                return await client.request(method, path, **how)

        return asyncio.run(ask())

    def get(self, path: str, **how: Any) -> httpx.Response:
        """GET."""
        return self.request("GET", path, **how)

    def post(self, path: str, **how: Any) -> httpx.Response:
        """POST."""
        return self.request("POST", path, **how)
