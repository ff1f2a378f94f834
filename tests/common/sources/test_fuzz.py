"""What comes over the wire as random and damaged bytes: nothing breaks, and nobody is taken for somebody else.

A few hundred cases each in the suite, 100,000 each with the soak tests.
"""

from __future__ import annotations

import io
import random
from contextlib import suppress
from typing import Any, NamedTuple

import msgspec
import pytest
from msgspec.structs import replace

from common.outside.keys import KeysWrong, new_keys, parse_public
from common.outside.server import Asked, Problem
from common.sources import NotInsured, SourceSilent, WrongPerson
from common.sources.conversation import Request, Unanswered, converse
from common.sources.document import RECORDS_PATH, Answer, Outcome, Question
from common.sources.https_source import read_answer
from common.sources.names import is_same_name
from common.sources.sample.persons import person_at
from common.sources.sample.source import SampleSource
from common.sources.serving import Answering
from common.sources.sound import fault_in
from tests.common.sources.damage import FEW, MANY, Target, damaged, few_records, misshapen, play

AGENCY = new_keys()


def answers(rng: random.Random) -> None:
    """What the agency says: taken only for the person who was asked about."""
    records = few_records()
    asked, given = rng.choice(records), rng.choice(records)
    mixed = replace(given, id_number=rng.choice(records).id_number, name=rng.choice(records).name)
    question = Question(question="question-0000000", id_number=asked.id_number, name=rng.choice((asked.name, "")))
    answer = Answer(question="question-0000000", outcome=Outcome.FOUND, record=mixed)
    said = msgspec.json.encode(answer)
    with suppress(SourceSilent, NotInsured, WrongPerson):
        record = read_answer(rng.choice((damaged, misshapen))(said, rng), question)
        assert record.id_number == asked.id_number
        assert not question.name or is_same_name(question.name, record.name)
        assert fault_in(record) is None


def questions(rng: random.Random) -> None:
    """What other machines ask."""
    body = msgspec.json.encode(Question(question="question-0000000", id_number=person_at(5).id_number, name="x"))
    with suppress(Problem):
        answering(Asked("POST", RECORDS_PATH, {}, rng.choice((damaged, misshapen))(body, rng), str(rng.random())))


answering = Answering(SampleSource())
_GOOD_REPLY = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n" + b'{"question": "abcd"}'
)
_CHUNKED = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    b'5\r\n{"a":\r\n3\r\n12}\r\n0\r\nX: y\r\n\r\n'
)


class Said(NamedTuple):
    """A connection on which a server has already said everything."""

    said: bytes

    def wrap_socket(self, *_: Any, **__: Any) -> Said:
        return self

    def makefile(self, *_: Any, **__: Any) -> io.BytesIO:
        return io.BytesIO(self.said)

    def do_handshake(self) -> None:
        """It is who it is."""

    def sendall(self, _: bytes) -> None:
        """Nobody listens."""

    def close(self) -> None:
        """It is over anyway."""


def replies(rng: random.Random) -> None:
    """What comes over the wire instead of HTTP."""
    said: Any = Said(damaged(rng.choice((_GOOD_REPLY, _CHUNKED)), rng))
    with suppress(Unanswered):
        assert len(converse("https://agency", said, Request("POST", "/", b"{}"), 1000, 1e12)) <= 1000


def key_lines(rng: random.Random) -> None:
    """Lines of keys."""
    line = damaged(AGENCY.public().line().encode(), rng).decode("ascii", "replace")
    with suppress(KeysWrong):
        keys = parse_public(line)
        assert len(keys.signing) == len(keys.sealing) == 32


TARGETS = [answers, questions, replies, key_lines]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replies come from memory."""
    monkeypatch.setattr("common.sources.conversation._connected", lambda *_: None)
    monkeypatch.setattr("common.sources.conversation._left", lambda _: 5.0)


@pytest.mark.parametrize("target", TARGETS)
def test_a_few(target: Target) -> None:
    play(target, FEW)


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("target", TARGETS)
def test_very_many(target: Target) -> None:
    play(target, MANY)
