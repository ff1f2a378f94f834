"""The interface over HTTPS as an OpenAPI 3.1 document, its schemas made from the letters themselves.

`./yichuang gateway openapi` prints it; docs/department-gateway.openapi.json is what it prints.
"""

from typing import Any

import msgspec

from common.domain.cases.gateway_letters import Answer, DayList, Letter, Receipt

VERSION = "1.0.0"
_JSON = "application/json"
_WORDS = """\
What a department's own network offers to a service hall. The hall calls; the department never has to.

Both sides show a certificate (mutual TLS, 1.2 or newer): the department signs the hall's, the hall trusts the one
authority that it was given. Whatever the hall sends it sends again until it has a receipt, so every request may come
twice and has to give the same answer: letters are put under their id, files under their digest.

Times are dates of the hall's place. Members that are not known are to be passed over. A letter has the least that the
department needs to decide; a letter that reminds or closes names nobody.
"""


class Problem(msgspec.Struct, kw_only=True):
    """Why a request was refused (RFC 9457)."""

    title: str
    status: int
    detail: str = ""


class AnswerPage(msgspec.Struct, kw_only=True):
    """Answers after a number, oldest first. `last` is the number of the newest of them, or the one asked for."""

    answers: tuple[Answer, ...]
    last: int


class Health(msgspec.Struct, kw_only=True):
    """The department that answers here."""

    department: str


_KINDS = (Letter, Receipt, AnswerPage, DayList, Health, Problem)


def document() -> dict[str, Any]:
    """The whole document."""
    _, schemas = msgspec.json.schema_components(_KINDS, ref_template="#/components/schemas/{name}")
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Department gateway of Yichuang",
            "version": VERSION,
            "summary": "Cases to a department's own network, and its answers back.",
            "description": _WORDS,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "https://gateway.example:8443", "description": "Wherever the department says."}],
        "security": [{"certificate": []}],
        "paths": {
            "/v1/health": {"get": _health()},
            "/v1/files/{sha256}": {"put": _put_file()},
            "/v1/letters/{letter}": {"put": _put_letter()},
            "/v1/answers": {"get": _answers()},
            "/v1/days/{on}": {"get": _day()},
        },
        "components": {
            "schemas": _portable(dict(sorted(schemas.items()))),
            "responses": {
                "Refused": {
                    "description": "Not taken as it is; sending it again unchanged will not help.",
                    "content": {"application/problem+json": {"schema": _ref("Problem")}},
                },
                "Later": {
                    "description": "Not now: the hall waits, longer each time, and tries again.",
                    "content": {"application/problem+json": {"schema": _ref("Problem")}},
                },
            },
            "securitySchemes": {
                "certificate": {"type": "mutualTLS", "description": "The certificate that the department has signed."}
            },
        },
    }


def _portable(schema: Any) -> Any:
    """Plain JSON, with patterns as every language reads them."""
    if isinstance(schema, dict):
        return {key: _portable(value) for key, value in schema.items()}
    if isinstance(schema, (list, tuple)):
        return [_portable(value) for value in schema]
    return schema.replace(r"\Z", "$") if isinstance(schema, str) else schema


def _health() -> dict[str, Any]:
    return {
        "operationId": "getHealth",
        "summary": "Whether the department is there and lets this hall in.",
        "responses": {"200": _answered("It is.", "Health"), **_failures()},
    }


def _put_file() -> dict[str, Any]:
    return {
        "operationId": "putFile",
        "summary": "The bytes of an attachment, before the letter that names it.",
        "parameters": [_parameter("sha256", "path", {"type": "string", "pattern": "^[0-9a-f]{64}$"})],
        "requestBody": {"required": True, "content": {"application/octet-stream": {}}},
        "responses": {"204": {"description": "They are here, now or already before."}, **_failures()},
    }


def _put_letter() -> dict[str, Any]:
    return {
        "operationId": "putLetter",
        "summary": "A case for the department, or what has changed about it.",
        "description": "The same id again replaces what was sent under it; the receipt names the same number.",
        "parameters": [_parameter("letter", "path", {"type": "string", "maxLength": 100})],
        "requestBody": {"required": True, "content": {_JSON: {"schema": _ref("Letter")}}},
        "responses": {"200": _answered("The department has it.", "Receipt"), **_failures()},
    }


def _answers() -> dict[str, Any]:
    return {
        "operationId": "getAnswers",
        "summary": "What the department has said after a number.",
        "description": "Numbers rise by one with each answer and are never given twice. What was said is never taken "
        "back: a later answer with an id of its own puts it right, and a person in the hall decides what counts.",
        "parameters": [
            _parameter("after", "query", {"type": "integer", "minimum": 0, "default": 0}, is_required=False),
            _parameter(
                "limit", "query", {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}, is_required=False
            ),
        ],
        "responses": {
            "200": _answered("The next answers; none when there is nothing new.", "AnswerPage"),
            **_failures(),
        },
    }


def _day() -> dict[str, Any]:
    return {
        "operationId": "getDay",
        "summary": "What the department has of a day, for the reconciliation in the evening.",
        "parameters": [_parameter("on", "path", {"type": "string", "format": "date"})],
        "responses": {"200": _answered("Its list.", "DayList"), **_failures()},
    }


def _parameter(name: str, place: str, schema: dict[str, Any], *, is_required: bool = True) -> dict[str, Any]:
    return {"name": name, "in": place, "required": is_required, "schema": schema}


def _answered(words: str, schema: str) -> dict[str, Any]:
    return {"description": words, "content": {_JSON: {"schema": _ref(schema)}}}


def _failures() -> dict[str, Any]:
    return {"4XX": {"$ref": "#/components/responses/Refused"}, "5XX": {"$ref": "#/components/responses/Later"}}


def _ref(schema: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{schema}"}
