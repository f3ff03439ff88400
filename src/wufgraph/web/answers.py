"""Answers: JSON, JSON as a script for clients of old, pages that a frame may show, and refusals in words."""

import json
import re
from typing import Any

from starlette.responses import HTMLResponse, Response

from ..errors import LargeQueryError, LookupFailed, QueryError, WufgraphError

# A name, or names with dots between: nothing that runs as anything else.
_CALLBACK = re.compile(r"[A-Za-z_$][\w$]{0,63}(?:\.[A-Za-z_$][\w$]{0,63}){0,4}", re.ASCII)
_STATUS = {LargeQueryError: 413, QueryError: 400, LookupFailed: 404}
_FRAMED = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *"


def answer_json(content: Any, callback: str | None = None, status: int = 200) -> Response:
    """Spell an answer as JSON, or as a call of a function with it (JSONP).

    Raises:
        QueryError: The function's name is none.
    """
    text = json.dumps(content, ensure_ascii=callback is not None, separators=(",", ":"), allow_nan=False)
    if callback is None:
        return Response(text, status, media_type="application/json")
    if not _CALLBACK.fullmatch(callback):
        raise QueryError(f"callback: expected the name of a function, found {callback[:40]!r}; correct it")
    # The comment keeps the name from being read as another kind of file.
    return Response(f"/**/{callback}({text});", status, media_type="text/javascript")


def answer_page(html: str) -> Response:
    """A page that anybody may show in a frame, and that runs and fetches nothing."""
    return HTMLResponse(html, headers={"Content-Security-Policy": _FRAMED})


def answer_error(error: WufgraphError) -> Response:
    """Say what is wrong with a request."""
    return refuse(next((status for kind, status in _STATUS.items() if isinstance(error, kind)), 500), str(error))


def refuse(status: int, message: str) -> Response:
    """A refusal as JSON, with its reason in words."""
    return answer_json({"status": "error", "code": status, "message": message}, status=status)
