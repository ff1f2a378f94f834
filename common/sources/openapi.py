"""The agency's interface as an OpenAPI 3.1 document, its schemas made from what is asked and answered.

`./yichuang source openapi` prints it; docs/records-agency.openapi.json is what it prints.
"""

from typing import Any

from common.outside import openapi
from common.sources.document import HEALTH_PATH, RECORDS_PATH, Answer, Health, Question

VERSION = "1.0.0"
_WORDS = """\
What a social-insurance agency offers to a service hall: the record of one person, who has proved at a kiosk who they
are. A machine of a hall that has the agency's deliveries offers the same to the other machines (`source serve`).

Both sides show a certificate (mutual TLS, 1.2 or newer): the agency signs the hall's, the hall trusts the one authority
that it was given. What is about a person stands in bodies, never in an address, so that no log along the way has it.

An answer names its question. The hall takes none that names another, that is about another number, or, where a name was
sent, about another name; nor one that contradicts itself. It shows and prints what it took, and keeps nothing of it.

Sums are in fen, and so whole numbers. Months are written 2024-07. A month of an insurance is paid once (regular or
back_paid); a difference is what was added to it when a new base was applied backwards, and makes no further month; of a
lump_sum `base` is the sum over all its `months`. `employer` is the place in `employers`, from 0. Members that are not
known are to be passed over.
"""


def document() -> dict[str, Any]:
    """The whole document."""
    return openapi.document(
        {
            "title": "Records agency of Yichuang",
            "version": VERSION,
            "summary": "Somebody's social-insurance record, for the time that they stand at a kiosk.",
            "description": _WORDS,
        },
        "https://records.example:8444",
        {HEALTH_PATH: {"get": _health()}, RECORDS_PATH: {"post": _ask()}},
        (Question, Answer, Health),
        signed="The certificate that the agency has signed.",
    )


def _health() -> dict[str, Any]:
    return {
        "operationId": "getHealth",
        "summary": "Whether the agency is there and lets this hall in.",
        "responses": {"200": openapi.answered("It is.", "Health"), **openapi.failures()},
    }


def _ask() -> dict[str, Any]:
    return {
        "operationId": "askForRecord",
        "summary": "The record of one person.",
        "description": "The same question may come twice and changes nothing. Whoever is not insured is not_insured, "
        "which is no failure. 429 where a hall asks more often than residents can.",
        "requestBody": openapi.asked("Question"),
        "responses": {"200": openapi.answered("What came of it.", "Answer"), **openapi.failures()},
    }
