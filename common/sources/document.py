"""What is asked and answered over HTTPS about one person; docs/records-agency.openapi.json is made from it."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec

from common.domain.records.confidential import Confidential
from common.domain.records.record import InsuredRecord

RECORDS_PATH = "/v1/records"
HEALTH_PATH = "/v1/health"
LARGEST_QUESTION = 4096
LARGEST_ANSWER = 4 << 20
"""Bytes. The record of forty years takes about a tenth of it."""

QuestionId = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9_-]{16,64}$")]


class Outcome(StrEnum):
    """What came of a question."""

    FOUND = "found"
    NOT_INSURED = "not_insured"
    NAME_DIFFERS = "name_differs"
    """There is such a number, but under another name: nothing of it is said."""


class Question(Confidential, frozen=True, kw_only=True, omit_defaults=True):
    """Whose record is wanted. `question` is made anew for each; `name` as it stands on the card, where one was read."""

    question: QuestionId
    id_number: Annotated[str, msgspec.Meta(pattern=r"^[0-9A-Z]{6,18}$")]
    name: Annotated[str, msgspec.Meta(max_length=100)] = ""


class Answer(Confidential, frozen=True, kw_only=True):
    """The answer to a question, which it names, so that an answer to another one is never taken for it."""

    question: QuestionId
    outcome: Outcome
    record: InsuredRecord | None = None


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """Up to which day the agency vouches, where it is the same for all records; whether all persons are invented."""

    as_of: date | None = None
    is_sample: bool = False
