"""How a printer is: its state as one value, read from status bytes, with a plain sentence for staff.

Bit meanings are those of Epson's ESC/POS reference (DLE EOT); most clones follow them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, StrEnum


class Link(StrEnum):
    """What is known of the way to the printer."""

    UNKNOWN = "unknown"
    ANSWERS = "answers"
    MUTE = "mute"  # reachable, of a kind that never answers
    SILENT = "silent"  # reachable, should answer, does not
    UNREACHABLE = "unreachable"
    OWNED_ELSEWHERE = "owned_elsewhere"


class Paper(StrEnum):
    """What the paper sensors say."""

    UNKNOWN = "unknown"
    ENOUGH = "enough"
    NEAR_END = "near_end"
    END = "end"


class Fault(StrEnum):
    """A fault of the machine itself."""

    NONE = "none"
    CUTTER = "cutter"
    OVERHEATED = "overheated"  # leaves by itself
    BROKEN = "broken"  # needs switching off and on, or repair
    OTHER = "other"


class Condition(Enum):
    """What staff are told; the most urgent first. Each has an English and a Chinese sentence."""

    UNREACHABLE = (
        "The printer cannot be reached. Check its power and its cable.",
        "连接不上打印机，请检查电源和连接线。",
    )
    OWNED_ELSEWHERE = ("Another program on this machine is using the printer.", "本机的另一个程序正在使用打印机。")
    SILENT = (
        "The printer does not answer. Another machine may be using it; if this lasts, switch it off and on.",
        "打印机没有应答，可能正被其他电脑占用；若一直如此，请关机后重新开机。",
    )
    COVER_OPEN = ("The printer's cover is open. Close it.", "打印机上盖未合上，请合上。")
    PAPER_END = ("The printer is out of paper. Put in a new roll.", "打印机缺纸，请装入新的纸卷。")
    CUTTER = (
        "The printer's cutter is stuck. Switch it off, take out the paper, switch it on.",
        "打印机切刀卡住，请关机取出卡纸后重新开机。",
    )
    BROKEN = (
        "The printer reports a fault. Switch it off and on; if it stays, call service.",
        "打印机故障，请关机后重新开机；若仍不行，请报修。",
    )
    OVERHEATED = ("The printer is too hot. It goes on by itself when it has cooled.", "打印机过热，冷却后会自动恢复。")
    FAULT = ("The printer reports an error. Look at its lamps.", "打印机报错，请查看其指示灯。")
    OFFLINE = ("The printer is off-line. Press its feed or on-line button.", "打印机处于脱机状态，请按进纸键或联机键。")
    PAPER_NEAR_END = ("The paper is nearly used up. Have a new roll ready.", "打印纸即将用完，请备好新的纸卷。")
    UNREPORTED = ("This printer cannot report its state.", "该打印机不能报告自身状态。")
    READY = ("The printer is ready.", "打印机正常。")
    UNKNOWN = ("The printer has not been asked yet.", "尚未查询打印机状态。")

    @property
    def english(self) -> str:
        """The sentence in English, the source string."""
        return self.value[0]

    @property
    def chinese(self) -> str:
        """The sentence in Chinese."""
        return self.value[1]


@dataclass(frozen=True)
class PrinterStatus:
    """The state of a printer as far as it is known; `None` and `unknown` mean not told."""

    link: Link = Link.UNKNOWN
    is_online: bool | None = None
    cover_is_open: bool | None = None
    paper: Paper = Paper.UNKNOWN
    fault: Fault = Fault.NONE

    @property
    def condition(self) -> Condition:
        """The most urgent thing to say about the printer."""
        return _LINK_CONDITIONS.get(self.link) or self._machine_condition()

    @property
    def can_print(self) -> bool:
        """True when nothing known speaks against sending a slip now."""
        return self.condition in (Condition.READY, Condition.PAPER_NEAR_END, Condition.UNREPORTED)

    def _machine_condition(self) -> Condition:
        if self.cover_is_open:
            return Condition.COVER_OPEN
        if self.paper is Paper.END:
            return Condition.PAPER_END
        if self.fault is not Fault.NONE:
            return _FAULT_CONDITIONS[self.fault]
        if self.is_online is False:
            return Condition.OFFLINE
        if self.paper is Paper.NEAR_END:
            return Condition.PAPER_NEAR_END
        return Condition.UNREPORTED if self.link is Link.MUTE else Condition.READY

    def with_real_time(self, question: int, byte: int) -> PrinterStatus:
        """The status after the reply `byte` to DLE EOT `question` (1 printer, 2 off-line cause, 3 error, 4 paper)."""
        if question == 1:
            return replace(self, link=Link.ANSWERS, is_online=not byte & 0x08)
        if question == 2:
            paper = Paper.END if byte & 0x20 else self.paper
            fault = Fault.OTHER if byte & 0x40 and self.fault is Fault.NONE else self.fault
            return replace(self, link=Link.ANSWERS, cover_is_open=bool(byte & 0x04), paper=paper, fault=fault)
        if question == 3:
            return replace(self, link=Link.ANSWERS, fault=_fault_in(byte) or self._unexplained_fault())
        if question == 4:
            return replace(self, link=Link.ANSWERS, paper=_paper_in(end=byte & 0x60, near_end=byte & 0x0C))
        raise ValueError(f"there is no DLE EOT {question}")

    def _unexplained_fault(self) -> Fault:
        # DLE EOT 2 said "error" and DLE EOT 3 does not say which: the fault stays, without a name.
        return Fault.OTHER if self.fault is Fault.OTHER else Fault.NONE


def _paper_in(*, end: int, near_end: int) -> Paper:
    if end:
        return Paper.END
    return Paper.NEAR_END if near_end else Paper.ENOUGH


def _fault_in(byte: int) -> Fault | None:
    """The fault that the reply to DLE EOT 3 names."""
    if byte & 0x08:
        return Fault.CUTTER
    if byte & 0x20:
        return Fault.BROKEN
    if byte & 0x40:
        return Fault.OVERHEATED
    return Fault.OTHER if byte & 0x04 else None


_LINK_CONDITIONS = {
    Link.UNKNOWN: Condition.UNKNOWN,
    Link.UNREACHABLE: Condition.UNREACHABLE,
    Link.OWNED_ELSEWHERE: Condition.OWNED_ELSEWHERE,
    Link.SILENT: Condition.SILENT,
}
_FAULT_CONDITIONS = {
    Fault.CUTTER: Condition.CUTTER,
    Fault.OVERHEATED: Condition.OVERHEATED,
    Fault.BROKEN: Condition.BROKEN,
    Fault.OTHER: Condition.FAULT,
}
