"""Print jobs: claimed once, settled once, reprinted as copies."""

from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.words import PrintState
from common.hall import Hall
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, body, small_hall


def job_of(hall: Hall) -> str:
    return str(body(hall.do(c.TakeTicket(series="A")), "PrintQueued")["job"])


def test_the_way_of_a_job(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    first, second = job_of(hall), job_of(hall)
    assert body(hall.do(c.ClaimPrint(printer="ticket")), "PrintBegun")["job"] == first
    assert body(hall.do(c.ClaimPrint(printer="ticket")), "PrintBegun")["job"] == second
    assert hall.do(c.ClaimPrint(printer="ticket")) == []
    hall.do(c.SettlePrint(job=first, state=PrintState.PRINTED))
    with pytest.raises(Refused, match="print is printed"):
        hall.do(c.SettlePrint(job=first, state=PrintState.FAILED))
    hall.do(c.SettlePrint(job=second, state=PrintState.UNKNOWN, detail="interrupted"))
    assert [(job.job, job.state) for job in hall.ask(q.AskPrintJobs())] == [(second, "unknown")]
    hall.do(c.CancelPrint(job=second))
    assert hall.ask(q.AskPrintJobs()) == []
    hall.close()


def test_yesterdays_slips_do_not_come_with_the_new_roll(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    left = [job_of(hall), job_of(hall)]
    clock.go(hours=7)  # the same day: paper was long in coming, the number still stands
    assert body(hall.do(c.ClaimPrint(printer="ticket")), "PrintBegun")["job"] == left[0]
    clock.go(hours=17)
    fresh = job_of(hall)
    given_up, begun = hall.do(c.ClaimPrint(printer="ticket"))
    assert (given_up.flat()["job"], given_up.flat()["state"]) == (left[1], "cancelled")
    assert begun.flat()["job"] == fresh
    hall.do(c.PrintTestPage(printer="ticket"))
    clock.go(hours=24)
    (given_up,) = hall.do(c.ClaimPrint(printer="ticket"))
    assert given_up.kind == "PrintSettled"
    assert hall.do(c.ClaimPrint(printer="ticket")) == []
    hall.close()


def test_a_slip_asked_for_before_midnight_comes_after_it(tmp_path: Path) -> None:
    clock = MovedClock()
    hall = small_hall(tmp_path, clock)
    clock.go(hours=14, minutes=59)  # 23:59 in Shanghai
    job = job_of(hall)
    clock.go(minutes=2)
    assert body(hall.do(c.ClaimPrint(printer="ticket")), "PrintBegun")["job"] == job
    hall.close()


def test_what_is_being_sent_cannot_be_given_up(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    job = job_of(hall)
    hall.do(c.ClaimPrint(printer="ticket"))
    with pytest.raises(Refused, match="print is sending"):
        hall.do(c.CancelPrint(job=job))
    hall.close()


def test_a_reprint_is_a_numbered_copy(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    job = job_of(hall)
    assert body(hall.do(c.Reprint(job=job)), "PrintQueued")["copy"] == 2
    assert body(hall.do(c.Reprint(number="A001")), "PrintQueued")["copy"] == 3
    hall.do(c.TakeTicket(series="A", slip=False))
    first_slip = hall.do(c.Reprint(number="A002"))
    assert hall.ask(q.AskSlip(job=str(body(first_slip, "PrintQueued")["job"]))).job.copy == 1
    with pytest.raises(Refused, match="was not found"):
        hall.do(c.Reprint(job="no-such-job"))
    hall.close()


def test_a_test_page(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.do(c.PrintTestPage(printer="desk"))
    assert [job.slip for job in hall.ask(q.AskPrintJobs())] == ["test_page"]
    hall.close()


def test_a_slip_for_a_printer_that_is_gone_is_sent_to_another(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, rules=Rules(printers=("ticket", "desk"), ticket_printer="gone"))
    first, second = job_of(hall), job_of(hall)
    assert hall.ask(q.AskDesk(counter="1")).printers_waited_for == ("gone",)
    with pytest.raises(Refused, match="no printer “nowhere”"):
        hall.do(c.RedirectPrint(job=first, printer="nowhere"))
    hall.do(c.RedirectPrint(job=first, printer="desk"), actor="1003")
    assert body(hall.do(c.ClaimPrint(printer="desk")), "PrintBegun")["job"] == first
    with pytest.raises(Refused, match="print is sending"):
        hall.do(c.RedirectPrint(job=first, printer="ticket"))
    hall.do(c.SettlePrint(job=first, state=PrintState.FAILED, detail="nothing_sent"))
    hall.do(c.RedirectPrint(job=first, printer="ticket"))
    assert [(job.job, job.printer, job.state, job.copy) for job in hall.ask(q.AskPrintJobs())] == [
        (first, "ticket", "queued", 1),
        (second, "gone", "queued", 1),
    ]
    hall.do(c.CancelPrint(job=second))
    assert hall.faults() == NO_FAULTS
    hall.close()


def test_a_test_page_needs_a_printer_that_is_there(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, rules=Rules(printers=("ticket",)))
    with pytest.raises(Refused, match="no printer “label”"):
        hall.do(c.PrintTestPage(printer="label"))
    hall.close()
