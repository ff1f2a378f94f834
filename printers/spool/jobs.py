"""What the spool asks of the hall: jobs that wait to become paper, and a place to write down what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from common.domain.words import PrintState


class Detail(StrEnum):
    """Why a job ended as it did."""

    CONFIRMED = "confirmed"  # printed: the printer said so
    QUEUE_SAID = "queue_said"  # printed: the queue said so, which this hall believes
    WRITTEN = "written"  # printed: the file has it
    NOT_COMPOSED = "not_composed"  # failed: the slip could not be made into bytes
    NOTHING_SENT = "nothing_sent"  # failed: not one byte left this machine
    HANDED_OVER = "handed_over"  # unknown: all was sent, and this printer cannot confirm
    BROKEN_OFF = "broken_off"  # unknown: the connection ended on the way
    NOT_CONFIRMED = "not_confirmed"  # unknown: the printer never said that it had printed
    PROGRAM_STOPPED = "program_stopped"  # unknown: the program ended while it was sending

    @property
    def english(self) -> str:
        """A plain sentence for staff in English, the source string."""
        return _SENTENCES[self][0]

    @property
    def chinese(self) -> str:
        """The sentence in Chinese."""
        return _SENTENCES[self][1]


@dataclass(frozen=True)
class Settlement:
    """The end of a job: `state` is printed, failed or unknown."""

    state: PrintState
    detail: Detail


class Job(Protocol):
    """One slip to print. The spool knows its id; the rest is between the hall and `compose`."""

    @property
    def id(self) -> str:
        """The id under which the job is settled."""


J_co = TypeVar("J_co", bound=Job, covariant=True)


class Jobs(Protocol[J_co]):
    """The jobs of one printer; every call is durable when it returns. Called from the spool's thread."""

    def claim(self) -> J_co | None:
        """Takes the job that waits longest and marks it `sending`; None when none waits."""

    def settle(self, job_id: str, state: PrintState, detail: Detail) -> None:
        """Writes down how a job that was `sending` ended."""

    def left_sending(self) -> Sequence[str]:
        """The ids of jobs still `sending`, as a program that stopped on the way leaves them."""


_SENTENCES = {
    Detail.CONFIRMED: ("Printed.", "已打印。"),
    Detail.QUEUE_SAID: ("Printed, as the print queue reports.", "打印队列回报已打印。"),
    Detail.WRITTEN: ("Written to the file.", "已写入文件。"),
    Detail.NOT_COMPOSED: ("The slip could not be drawn up; nothing was printed.", "凭条无法生成，未打印。"),
    Detail.NOTHING_SENT: ("Nothing reached the printer; nothing was printed.", "数据未送达打印机，未打印。"),
    Detail.HANDED_OVER: (
        "Sent, but this printer cannot confirm. Look whether the slip came out.",
        "已发送，但该打印机不能回报结果，请查看凭条是否打出。",
    ),
    Detail.BROKEN_OFF: (
        "The connection broke while printing. Look whether the slip came out.",
        "打印途中连接中断，请查看凭条是否打出。",
    ),
    Detail.NOT_CONFIRMED: (
        "The printer did not confirm the slip. Look whether it came out.",
        "打印机未确认打印完成，请查看凭条是否打出。",
    ),
    Detail.PROGRAM_STOPPED: (
        "The program stopped while printing. Look whether the slip came out.",
        "打印途中程序中断，请查看凭条是否打出。",
    ),
}
