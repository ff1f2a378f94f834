"""What OpenAPI 3.1 documents of this program have in common: certificates on both sides, refusals, and "not now"."""

from collections.abc import Iterable
from typing import Any

import msgspec

_JSON = "application/json"
_PROBLEM = "application/problem+json"


class Problem(msgspec.Struct, kw_only=True):
    """Why a request was refused (RFC 9457)."""

    title: str
    status: int
    detail: str = ""


def document(
    info: dict[str, Any], server: str, paths: dict[str, Any], kinds: Iterable[type], signed: str
) -> dict[str, Any]:
    """The whole document. Its schemas are made from `kinds`; `signed` says whose certificate is let in."""
    _, schemas = msgspec.json.schema_components((*kinds, Problem), ref_template="#/components/schemas/{name}")
    return {
        "openapi": "3.1.0",
        "info": {**info, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "servers": [{"url": server, "description": "Wherever the other side says."}],
        "security": [{"certificate": []}],
        "paths": paths,
        "components": {
            "schemas": _portable(dict(sorted(schemas.items()))),
            "responses": {
                "Refused": _problem("Not taken as it is; sending it again unchanged will not help."),
                "Later": _problem("Not now: the hall waits, longer each time, and tries again."),
            },
            "securitySchemes": {"certificate": {"type": "mutualTLS", "description": signed}},
        },
    }


def ref(schema: str) -> dict[str, str]:
    """A schema by its name."""
    return {"$ref": f"#/components/schemas/{schema}"}


def asked(schema: str) -> dict[str, Any]:
    """The body of a request."""
    return {"required": True, "content": {_JSON: {"schema": ref(schema)}}}


def answered(words: str, schema: str) -> dict[str, Any]:
    """A good reply."""
    return {"description": words, "content": {_JSON: {"schema": ref(schema)}}}


def failures() -> dict[str, Any]:
    """The replies that every request may get."""
    return {"4XX": {"$ref": "#/components/responses/Refused"}, "5XX": {"$ref": "#/components/responses/Later"}}


def parameter(name: str, place: str, schema: dict[str, Any], *, is_required: bool = True) -> dict[str, Any]:
    """Something in the path or behind it."""
    return {"name": name, "in": place, "required": is_required, "schema": schema}


def _problem(words: str) -> dict[str, Any]:
    return {"description": words, "content": {_PROBLEM: {"schema": ref("Problem")}}}


def _portable(schema: Any) -> Any:
    """Plain JSON, with patterns as every language reads them."""
    if isinstance(schema, dict):
        return {key: _portable(value) for key, value in schema.items()}
    if isinstance(schema, (list, tuple)):
        return [_portable(value) for value in schema]
    return schema.replace(r"\Z", "$") if isinstance(schema, str) else schema
