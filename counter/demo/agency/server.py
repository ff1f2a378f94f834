"""The reference agency over HTTPS, as docs/records-agency.openapi.json says, with switches for what may go wrong."""

import ssl

import msgspec

from common.outside.server import Asked, HungUp, Problem, Said
from common.sources.document import LARGEST_ANSWER, RECORDS_PATH, Answer
from common.sources.sample.persons import person_at
from common.sources.sample.source import record_of
from common.sources.serving import SERVING_LIMITS, Answering
from common.sources.source import Source
from counter.demo.agency.faults import Fault
from counter.demo.stand_in_server import StandInServer

_SILENCE_S = 30.0
_encode = msgspec.json.Encoder(order="deterministic").encode
_replace = msgspec.structs.replace


class AgencyServer(StandInServer):
    """Serves the records of a source. `fault` is the fault it has just now, `slow_s` how many seconds slowness is."""

    def __init__(self, source: Source, context: ssl.SSLContext, port: int = 0, host: str = "127.0.0.1") -> None:
        self.fault = Fault.NONE
        self.slow_s = 2.0
        self._answering = Answering(source)
        super().__init__(context, port, host, SERVING_LIMITS)

    def answer(self, asked: Asked) -> Said:
        """As the interface says, or as the fault makes it."""
        match self.fault:
            case Fault.DOWN:
                raise Problem(503, "down for maintenance")
            case Fault.SILENT:
                self.wait(_SILENCE_S)
                raise HungUp
            case Fault.SLOW:
                self.wait(self.slow_s)
            case Fault.HANGS_UP:
                raise HungUp
        said = self._answering(asked)
        return self._broken(said) if asked.path == RECORDS_PATH else said

    def _broken(self, said: Said) -> Said:
        answer = msgspec.json.decode(said.body, type=Answer)
        match self.fault:
            case Fault.MALFORMED:
                return said._replace(body=b'{"question": ')
            case Fault.HALF:
                return said._replace(only=len(said.body) // 2)
            case Fault.DRIPS:
                return said._replace(only=10, then=lambda: self.wait(_SILENCE_S))
            case Fault.ENDLESS:
                return said._replace(body=b" " * (LARGEST_ANSWER + 1))
            case Fault.WRONG_QUESTION:
                return said._replace(body=_encode(_replace(answer, question="another-question-0")))
        if answer.record is None:
            return said
        record = answer.record
        match self.fault:
            case Fault.WRONG_PERSON:
                record = record_of(person_at(0 if record.id_number != person_at(0).id_number else 1))
            case Fault.WRONG_NAME:
                record = _replace(record, name="另有其人")
            case Fault.CONTRADICTS:
                record = _replace(record, payments=(*record.payments, *record.payments))
        return said._replace(body=_encode(_replace(answer, record=record)))
