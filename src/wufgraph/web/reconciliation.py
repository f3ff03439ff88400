"""The reconciliation service as a web app: routes here, answers in `wufgraph.reconciliation`."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ..errors import LookupFailed, WufgraphError
from ..pages import preview_page
from ..reconciliation import (
    Service,
    Thing,
    extend,
    parse_batch,
    parse_extension,
    parse_single,
    propose_properties,
    reconcile,
    suggest_properties,
    suggest_things,
    suggest_types,
)
from .answers import answer_error, answer_json, answer_page, refuse
from .forms import Fields, parse_fields, read_form, read_number
from .manifest import manifest
from .origins import OpenToAllOrigins

_Answer = Callable[[Service, Fields], Any]
_PAGE = 10


def reconciliation_app(service: Service, base_url: str | None = None) -> ASGIApp:
    """The service as an ASGI app; it stands alone, or is mounted in a larger one at any path.

    Args:
        service: From `wufgraph.reconciliation.make_service`.
        base_url: Address under which clients reach it, where it is not the one that they ask for, as behind a proxy.
    """

    async def root(request: Request) -> Response:
        fields = await _fields(request)
        if not fields.keys() & {"queries", "query", "extend"}:
            if request.method == "POST":
                return refuse(400, "request: expected the field queries or extend, found neither; send one of them")
            # Where the request went is where the service is, mounted or not.
            base = base_url or str(request.url.replace(query=""))
            return answer_json(manifest(base.rstrip("/")), fields.get("callback"))
        return answer_json(await run_in_threadpool(_ask, service, fields), fields.get("callback"))

    def page(*, whole: bool) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            thing = _find(service, (await _fields(request)).get("id", ""))
            return answer_page(preview_page(thing, service.catalogue, whole=whole))

        return endpoint

    routes = [
        Route("/", root, methods=["GET", "POST"]),
        Route("/suggest/entity", _endpoint(service, _suggest_things)),
        Route("/suggest/type", _endpoint(service, _suggest_types)),
        Route("/suggest/property", _endpoint(service, _suggest_properties)),
        Route("/properties", _endpoint(service, _propose)),
        Route("/preview", page(whole=False)),
        Route("/view", page(whole=True)),
    ]
    handlers: Any = {WufgraphError: _tell, HTTPException: _tell_http, 500: _tell_failure}
    return OpenToAllOrigins(Starlette(routes=routes, exception_handlers=handlers))


def _endpoint(service: Service, answer: _Answer) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        fields = await _fields(request)
        return answer_json(await run_in_threadpool(answer, service, fields), fields.get("callback"))

    return endpoint


def _ask(service: Service, fields: Fields) -> Any:
    if "extend" in fields:
        return extend(service, parse_extension(fields["extend"]))
    if "queries" in fields:
        return reconcile(service, parse_batch(fields["queries"]))
    return reconcile(service, {"query": parse_single(fields["query"])})["query"]


def _suggest_things(service: Service, fields: Fields) -> Any:
    types = [one for one in fields.get("type", "").split(",") if one]
    skip, limit = read_number(fields, "cursor") or 0, read_number(fields, "limit") or _PAGE
    return suggest_things(service, fields.get("prefix", ""), types, skip, limit)


def _suggest_types(service: Service, fields: Fields) -> Any:
    del service
    return suggest_types(fields.get("prefix", ""), read_number(fields, "cursor") or 0)


def _suggest_properties(service: Service, fields: Fields) -> Any:
    del service
    return suggest_properties(fields.get("prefix", ""), read_number(fields, "cursor") or 0)


def _propose(service: Service, fields: Fields) -> Any:
    del service
    return propose_properties(fields.get("type", ""), read_number(fields, "limit", least=1))


def _find(service: Service, identifier: str) -> Thing:
    thing = service.catalogue.find(identifier)
    if thing is None:
        raise LookupFailed(
            f"id: expected the identifier of a thing in the graph, found {identifier[:200]!r}; correct it"
        )
    return thing


async def _fields(request: Request) -> Fields:
    """Fields of the address and, of a form that was posted, its own before those."""
    fields = parse_fields(request.scope["query_string"])
    if request.method != "POST":
        return fields
    headers = request.headers
    form = await read_form(headers.get("content-type", ""), headers.get("content-length"), request.stream())
    return {name: value for name, value in {**fields, **form}.items() if name != "callback"}


async def _tell(request: Request, error: WufgraphError) -> Response:
    del request
    return answer_error(error)


async def _tell_http(request: Request, error: HTTPException) -> Response:
    told = refuse(error.status_code, f"{request.url.path}: expected an address and method of this service, found "
                  f"another ({error.detail}); the manifest tells them")  # fmt: skip
    told.headers.update(error.headers or {})
    return told


async def _tell_failure(request: Request, error: Exception) -> Response:
    """The fault is ours: its trace goes to the log, not to whoever asked."""
    del request, error
    return refuse(500, "service: expected an answer, found a fault in wufgraph itself; its log tells more")
