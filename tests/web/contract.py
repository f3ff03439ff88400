"""The JSON schemas of the reconciliation API 0.2, and what checks a document against them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7

SCHEMAS = Path(__file__).parent / "schemas"
SPACE = "https://reconciliation-api.github.io/specs/0.2/schemas/"
# The manifest refers to it for passwords, of which the service has none.
ELSEWHERE = "http://swagger.io/v2/schema.json"


def read_schema(name: str) -> dict[str, Any]:
    """A schema, as a Draft 7 one that has its own address."""
    schema: dict[str, Any] = json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    return {**schema, "$schema": "http://json-schema.org/draft-07/schema#", "$id": f"{SPACE}{name}.json"}


@cache
def validator(name: str) -> Draft7Validator:
    """What checks documents of one kind."""
    resources = [(f"{SPACE}{path.stem}.json", read_schema(path.stem)) for path in SCHEMAS.glob("*.json")]
    known = [(address, DRAFT7.create_resource(one)) for address, one in [*resources, (ELSEWHERE, {})]]
    registry: Registry[Any] = Registry().with_resources(known)
    return Draft7Validator(read_schema(name), registry=registry)


def faults(name: str, document: Any) -> list[str]:
    """Where a document is not as the specification has it."""
    return [f"{'/'.join(map(str, one.absolute_path))}: {one.message}" for one in validator(name).iter_errors(document)]
