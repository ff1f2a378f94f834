"""The interface over HTTPS as an OpenAPI 3.1 document, its schemas made from the letters themselves.

`./yichuang gateway openapi` prints it; docs/department-gateway.openapi.json is what it prints.
"""

from typing import Any

import msgspec

from common.domain.cases.gateway_letters import Answer, DayList, Letter, Receipt
from common.outside import openapi

VERSION = "1.0.0"
_WORDS = """\
What a department's own network offers to a service hall. The hall calls; the department never has to.

Both sides show a certificate (mutual TLS, 1.2 or newer): the department signs the hall's, the hall trusts the one
authority that it was given. Whatever the hall sends it sends again until it has a receipt, so every request may come
twice and has to give the same answer: letters are put under their id, files under their digest.

Times are dates of the hall's place. Members that are not known are to be passed over. A letter has the least that the
department needs to decide; a letter that reminds or closes names nobody.
"""


class AnswerPage(msgspec.Struct, kw_only=True):
    """Answers after a number, oldest first. `last` is the number of the newest of them, or the one asked for."""

    answers: tuple[Answer, ...]
    last: int


class Health(msgspec.Struct, kw_only=True):
    """The department that answers here."""

    department: str


def document() -> dict[str, Any]:
    """The whole document."""
    return openapi.document(
        {
            "title": "Department gateway of Yichuang",
            "version": VERSION,
            "summary": "Cases to a department's own network, and its answers back.",
            "description": _WORDS,
        },
        "https://gateway.example:8443",
        {
            "/v1/health": {"get": _health()},
            "/v1/files/{sha256}": {"put": _put_file()},
            "/v1/letters/{letter}": {"put": _put_letter()},
            "/v1/answers": {"get": _answers()},
            "/v1/days/{on}": {"get": _day()},
        },
        (Letter, Receipt, AnswerPage, DayList, Health),
        signed="The certificate that the department has signed.",
    )


def _health() -> dict[str, Any]:
    return {
        "operationId": "getHealth",
        "summary": "Whether the department is there and lets this hall in.",
        "responses": {"200": openapi.answered("It is.", "Health"), **openapi.failures()},
    }


def _put_file() -> dict[str, Any]:
    return {
        "operationId": "putFile",
        "summary": "The bytes of an attachment, before the letter that names it.",
        "parameters": [openapi.parameter("sha256", "path", {"type": "string", "pattern": "^[0-9a-f]{64}$"})],
        "requestBody": {"required": True, "content": {"application/octet-stream": {}}},
        "responses": {"204": {"description": "They are here, now or already before."}, **openapi.failures()},
    }


def _put_letter() -> dict[str, Any]:
    return {
        "operationId": "putLetter",
        "summary": "A case for the department, or what has changed about it.",
        "description": "The same id again replaces what was sent under it; the receipt names the same number.",
        "parameters": [openapi.parameter("letter", "path", {"type": "string", "maxLength": 100})],
        "requestBody": openapi.asked("Letter"),
        "responses": {"200": openapi.answered("The department has it.", "Receipt"), **openapi.failures()},
    }


def _answers() -> dict[str, Any]:
    return {
        "operationId": "getAnswers",
        "summary": "What the department has said after a number.",
        "description": "Numbers rise by one with each answer and are never given twice. What was said is never taken "
        "back: a later answer with an id of its own puts it right, and a person in the hall decides what counts.",
        "parameters": [
            openapi.parameter("after", "query", {"type": "integer", "minimum": 0, "default": 0}, is_required=False),
            openapi.parameter(
                "limit", "query", {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}, is_required=False
            ),
        ],
        "responses": {
            "200": openapi.answered("The next answers; none when there is nothing new.", "AnswerPage"),
            **openapi.failures(),
        },
    }


def _day() -> dict[str, Any]:
    return {
        "operationId": "getDay",
        "summary": "What the department has of a day, for the reconciliation in the evening.",
        "parameters": [openapi.parameter("on", "path", {"type": "string", "format": "date"})],
        "responses": {"200": openapi.answered("Its list.", "DayList"), **openapi.failures()},
    }
