"""What a machine answers to others: only sound questions, only so many, in words that say nothing of anybody."""

import msgspec
import pytest

from common.outside.server import Asked, Problem, Said
from common.sources.document import HEALTH_PATH, RECORDS_PATH, Answer, Outcome, Question
from common.sources.sample.persons import person_at
from common.sources.sample.source import SampleSource, record_of
from common.sources.serving import MOST_A_MINUTE, Answering
from common.sources.source import NoSource

ANNA = person_at(0)


def question(number: str = ANNA.id_number, name: str = "") -> bytes:
    return msgspec.json.encode(Question(question="question-0000000", id_number=number, name=name))


def asked(body: bytes, path: str = RECORDS_PATH, method: str = "POST", caller: str = "kiosk") -> Asked:
    return Asked(method, path, {}, body, caller)


def answer(said: Said) -> Answer:
    return msgspec.json.decode(said.body, type=Answer)


def status(answering: Answering, one: Asked) -> int:
    with pytest.raises(Problem) as problem:
        answering(one)
    assert ANNA.id_number not in str(problem.value.body)
    return problem.value.status


def test_questions_are_answered_from_the_source() -> None:
    answering = Answering(SampleSource())
    assert answer(answering(asked(question()))).record == record_of(ANNA)
    assert answer(answering(asked(question(name=ANNA.name)))).outcome is Outcome.FOUND
    other = answer(answering(asked(question(name="另有其人"))))
    assert (other.outcome, other.record) == (Outcome.NAME_DIFFERS, None)
    assert answer(answering(asked(question("11010119900307475X")))).outcome is Outcome.NOT_INSURED
    assert b"2026-10-31" in answering(asked(b"", HEALTH_PATH, "GET")).body


def test_what_is_no_question_is_refused() -> None:
    answering = Answering(SampleSource())
    for body in (b"", b"{}", b"[" * 2000, question("x' OR 1=1"), question(name="x" * 101)):
        assert status(answering, asked(body)) == 422
    assert status(answering, asked(question(), "/v1/elsewhere")) == 404
    assert status(answering, asked(question(), method="GET")) == 404


def test_a_source_that_is_silent_is_a_problem_for_later() -> None:
    assert status(Answering(NoSource()), asked(question())) == 503
    assert status(Answering(NoSource()), asked(b"", HEALTH_PATH, "GET")) == 503


def test_a_kiosk_cannot_read_everybody_out() -> None:
    now = 0.0
    answering = Answering(SampleSource(), lambda: now)
    for _ in range(MOST_A_MINUTE):
        answering(asked(question()))
    assert status(answering, asked(question())) == 429
    assert answer(answering(asked(question(), caller="another kiosk"))).record
    now = 60.0
    assert answer(answering(asked(question()))).record
