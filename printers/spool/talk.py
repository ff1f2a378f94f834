"""A conversation with one open printer: questions, answers, and what they say of its state."""

from __future__ import annotations

from collections.abc import Callable

from printers.drivers.deadline import Deadline
from printers.drivers.driver import Driver, Proof
from printers.replies import ClearedReply, RealTimeReply, Reply, ReplyDecoder
from printers.status import Link, PrinterStatus

DLE_EOT = b"\x10\x04"
DLE_DC4_CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
# Printer, paper, cause of being off-line, error: some clones know the first two only.
QUESTIONS = (1, 4, 2, 3)


class Talk:
    """One open connection, from the first question to the close."""

    def __init__(self, driver: Driver, answer_within: float) -> None:
        self.driver = driver
        self._answer_within = answer_within
        self._decoder = ReplyDecoder()

    def listen(self, within: float) -> list[Reply]:
        """What the printer has said, waiting up to `within` seconds for it to say something."""
        return self._decoder.feed(self.driver.read(within))

    def status(self, listener: Callable[[Reply], None] | None = None) -> PrinterStatus:
        """Asks for the whole state. Replies that answer something else go to `listener`, so that none is lost."""
        if self.driver.proof is not Proof.ASKED:
            return self.driver.observe(self._answer_within) or PrinterStatus(Link.MUTE)
        status = PrinterStatus(Link.SILENT)
        for question in QUESTIONS:
            byte = self._ask(question, listener)
            if byte is None:
                break  # a late answer would be taken for that to the next question
            status = status.with_real_time(question, byte)
        return status

    def clear(self) -> bool:
        """Makes the printer forget a slip that was cut off on the way; True when it says that it did."""
        self.driver.write(DLE_DC4_CLEAR, self._answer_within)
        return self.wait_for(lambda reply: isinstance(reply, ClearedReply), self._answer_within)

    def wait_for(self, is_awaited: Callable[[Reply], bool], within: float) -> bool:
        """True when a reply of the awaited kind comes in time."""
        deadline = Deadline(within)
        while not deadline.is_over:
            if any(is_awaited(reply) for reply in self.listen(deadline.left)):
                return True
        return False

    def _ask(self, question: int, listener: Callable[[Reply], None] | None) -> int | None:
        self._hear(0, listener)  # what came unasked must not be taken for the answer
        self.driver.write(DLE_EOT + bytes([question]), self._answer_within)
        deadline = Deadline(self._answer_within)
        answer: int | None = None
        while answer is None and not deadline.is_over:
            answer = self._hear(deadline.left, listener)
        return answer

    def _hear(self, within: float, listener: Callable[[Reply], None] | None) -> int | None:
        """Listens once; gives the last real-time reply and hands all others on."""
        answer: int | None = None
        for reply in self.listen(within):
            if isinstance(reply, RealTimeReply):
                answer = reply.byte
            elif listener is not None:
                listener(reply)
        return answer
