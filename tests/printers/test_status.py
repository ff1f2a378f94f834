from __future__ import annotations

import re

import pytest

from printers.spool import Detail
from printers.status import Condition, Fault, Link, Paper, PrinterStatus


def after(*replies: tuple[int, int]) -> PrinterStatus:
    status = PrinterStatus()
    for question, byte in replies:
        status = status.with_real_time(question, byte)
    return status


WELL = ((1, 0x12), (4, 0x12), (2, 0x12), (3, 0x12))


@pytest.mark.parametrize(
    ("replies", "condition"),
    [
        (WELL, Condition.READY),
        (((1, 0x1A), (4, 0x12), (2, 0x12), (3, 0x12)), Condition.OFFLINE),
        (((1, 0x1A), (4, 0x12), (2, 0x16), (3, 0x12)), Condition.COVER_OPEN),
        (((1, 0x1A), (4, 0x7E), (2, 0x32), (3, 0x12)), Condition.PAPER_END),
        (((1, 0x1A), (4, 0x12), (2, 0x32), (3, 0x12)), Condition.PAPER_END),
        (((1, 0x12), (4, 0x1E), (2, 0x12), (3, 0x12)), Condition.PAPER_NEAR_END),
        (((1, 0x1A), (4, 0x12), (2, 0x52), (3, 0x1A)), Condition.CUTTER),
        (((1, 0x1A), (4, 0x12), (2, 0x52), (3, 0x32)), Condition.BROKEN),
        (((1, 0x1A), (4, 0x12), (2, 0x52), (3, 0x52)), Condition.OVERHEATED),
        (((1, 0x1A), (4, 0x12), (2, 0x52), (3, 0x12)), Condition.FAULT),
        (((1, 0x12),), Condition.READY),
    ],
)
def test_polled_replies_tell_the_condition(replies: tuple[tuple[int, int], ...], condition: Condition) -> None:
    assert after(*replies).condition is condition


def test_only_a_well_or_a_mute_printer_gets_a_slip() -> None:
    can_print = {
        Condition.READY: PrinterStatus(Link.ANSWERS, is_online=True),
        Condition.PAPER_NEAR_END: PrinterStatus(Link.ANSWERS, paper=Paper.NEAR_END),
        Condition.UNREPORTED: PrinterStatus(Link.MUTE),
    }
    cannot = {
        Condition.UNKNOWN: PrinterStatus(),
        Condition.SILENT: PrinterStatus(Link.SILENT),
        Condition.UNREACHABLE: PrinterStatus(Link.UNREACHABLE),
        Condition.OWNED_ELSEWHERE: PrinterStatus(Link.OWNED_ELSEWHERE),
        Condition.PAPER_END: PrinterStatus(Link.MUTE, paper=Paper.END),
        Condition.OFFLINE: PrinterStatus(Link.MUTE, is_online=False),
        Condition.COVER_OPEN: PrinterStatus(Link.ANSWERS, cover_is_open=True, paper=Paper.END),
        Condition.FAULT: PrinterStatus(Link.ANSWERS, fault=Fault.OTHER),
    }
    for condition, status in {**can_print, **cannot}.items():
        assert status.condition is condition
        assert status.can_print is (condition in can_print)


def test_every_condition_and_every_end_has_a_sentence_in_both_languages() -> None:
    said: list[Condition | Detail] = [*Condition, *Detail]
    for one in said:
        assert re.fullmatch(r"[A-Z][\x20-\x7e]+\.", one.english)
        assert re.fullmatch(r"[\u4e00-\u9fff，；、]+。", one.chinese)
    assert len({one.chinese for one in said}) == len({one.english for one in said}) == len(said)
