"""The source that asks the agency, or another machine of the hall, each time somebody wants their record."""

import random
import secrets
import ssl
import time
from collections.abc import Callable
from datetime import date
from typing import TypeVar

import msgspec

from common.domain.records.record import InsuredRecord
from common.outside.keys import KeysWrong
from common.sources.breaker import Breaker
from common.sources.conversation import Request, Unanswered, converse
from common.sources.document import (
    HEALTH_PATH,
    LARGEST_ANSWER,
    RECORDS_PATH,
    Answer,
    Health,
    Outcome,
    Question,
)
from common.sources.names import is_same_name
from common.sources.sound import fault_in
from common.sources.source import NotInsured, SourceSilent, WrongPerson

_TRIES = 2
_PAUSE_S = 0.3
"""At most, before it is tried again."""
_QUESTION_BYTES = 18
T = TypeVar("T")
_encode = msgspec.json.Encoder(order="deterministic").encode
_answer = msgspec.json.Decoder(Answer)
_health = msgspec.json.Decoder(Health)


class HttpsSource:
    """Keeps nothing of what it hears. `context` is made anew for each question, so that a new certificate counts."""

    def __init__(
        self,
        url: str,
        context: Callable[[], ssl.SSLContext],
        answer_seconds: float,
        breaker: Breaker | None = None,
    ) -> None:
        self._url = url
        self._context = context
        self._answer_seconds = answer_seconds
        self._breaker = breaker or Breaker()
        self._is_sample = False

    @property
    def is_sample(self) -> bool:
        """Whether the last thing it said was of invented persons. What counts is what each record says of itself."""
        return self._is_sample

    def fetch(self, id_number: str, name: str = "") -> InsuredRecord:
        """The record as the agency has it now."""
        question = Question(question=secrets.token_urlsafe(_QUESTION_BYTES), id_number=id_number, name=name)
        with self._breaker.asking():
            said = self._ask(Request("POST", RECORDS_PATH, _encode(question)))
            record = read_answer(said, question)
        self._is_sample = record.is_sample
        return record

    def as_of(self) -> date | None:
        """The day up to which the agency vouches for all records."""
        health = _read(self._ask(Request("GET", HEALTH_PATH)), _health)
        if health is None:
            raise SourceSilent("the answer is not in the agreed form")
        self._is_sample = health.is_sample
        return health.as_of

    def _ask(self, request: Request) -> bytes:
        """Raises SourceSilent when the time is over, tries and all."""
        until = time.monotonic() + self._answer_seconds
        context = self._trusting()
        for _ in range(_TRIES - 1):
            try:
                return converse(self._url, context, request, LARGEST_ANSWER, until)
            except Unanswered as fault:
                pause = random.uniform(_PAUSE_S / 2, _PAUSE_S)
                if not fault.may_retry or time.monotonic() + pause >= until:
                    raise
            time.sleep(pause)
        return converse(self._url, context, request, LARGEST_ANSWER, until)

    def _trusting(self) -> ssl.SSLContext:
        try:
            return self._context()
        except KeysWrong as error:
            raise SourceSilent(f"{error}: ./yichuang source keys --help") from error


def read_answer(said: bytes, question: Question) -> InsuredRecord:
    """The record in an answer, once it is proved to be whole, the answer to this question, and this person's.

    Raises SourceSilent, NotInsured, WrongPerson.
    """
    answer = _read(said, _answer)
    if answer is None:
        raise SourceSilent("the answer is not in the agreed form")
    if answer.question != question.question:
        raise WrongPerson("it is the answer to another question")
    match answer.outcome:
        case Outcome.NAME_DIFFERS:
            raise WrongPerson("the agency has another name")
        case Outcome.NOT_INSURED:
            raise NotInsured
    record = answer.record
    if record is None:
        raise SourceSilent("the answer lacks its record")
    if record.id_number != question.id_number:
        raise WrongPerson("the number is another's")
    if question.name and not is_same_name(question.name, record.name):
        raise WrongPerson("the name is another's")
    fault = fault_in(record)
    if fault is not None:
        raise SourceSilent(f"the record cannot be true: {fault}")
    return record


def _read(said: bytes, decoder: msgspec.json.Decoder[T]) -> T | None:
    """None for what is not in the agreed form. What msgspec says of it may repeat it, and so is dropped."""
    try:
        return decoder.decode(said)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
