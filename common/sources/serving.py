"""Answers the questions of other machines from a source of this one, in the form of the document."""

import threading
import time
from collections.abc import Callable

import msgspec

from common.outside.server import Asked, Limits, Problem, Said
from common.sources.document import (
    HEALTH_PATH,
    LARGEST_QUESTION,
    RECORDS_PATH,
    Answer,
    Health,
    Outcome,
    Question,
)
from common.sources.source import NotInsured, Source, SourceSilent, WrongPerson

SERVING_LIMITS = Limits(largest_body=LARGEST_QUESTION, most_at_once=32, patience_s=10.0)
MOST_A_MINUTE = 60
"""Questions of one caller: more than residents can ask at a kiosk, far fewer than it takes to read everybody out."""
_encode = msgspec.json.Encoder(order="deterministic").encode
_question = msgspec.json.Decoder(Question)


class Answering:
    """One function from question to reply; safe to share between the threads of a server."""

    def __init__(self, source: Source, clock: Callable[[], float] = time.monotonic) -> None:
        self._source = source
        self._clock = clock
        self._lock = threading.Lock()
        self._asked: dict[str, tuple[int, int]] = {}

    def __call__(self, asked: Asked) -> Said:
        """The reply. Raises Problem, whose words say nothing of anybody."""
        match asked.method, asked.path:
            case "GET", path if path == HEALTH_PATH:
                return Said(200, self._health())
            case "POST", path if path == RECORDS_PATH:
                self._count(asked.caller)
                return Said(200, _encode(self.answer(_read(asked.body))))
        raise Problem(404, "there is no such thing here")

    def answer(self, question: Question) -> Answer:
        """What the source says to a question."""
        try:
            record = self._source.fetch(question.id_number, question.name)
        except NotInsured:
            return Answer(question=question.question, outcome=Outcome.NOT_INSURED)
        except WrongPerson:
            return Answer(question=question.question, outcome=Outcome.NAME_DIFFERS)
        except SourceSilent:
            raise Problem(503, "there are no records to be had just now") from None
        return Answer(question=question.question, outcome=Outcome.FOUND, record=record)

    def _health(self) -> bytes:
        try:
            return _encode(Health(as_of=self._source.as_of(), is_sample=self._source.is_sample))
        except SourceSilent:
            raise Problem(503, "there are no records to be had just now") from None

    def _count(self, caller: str) -> None:
        minute = int(self._clock() // 60)
        with self._lock:
            last, count = self._asked.get(caller, (minute, 0))
            count = count + 1 if last == minute else 1
            self._asked[caller] = (minute, count)
        if count > MOST_A_MINUTE:
            raise Problem(429, "too many questions in one minute")


def _read(body: bytes) -> Question:
    try:
        return _question.decode(body)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise Problem(422, "this is not a question in the agreed form") from None
