"""The fall-back counter of a ticket: stamped where there are other machines, printed by a kiosk that is alone."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import pytest

from common.domain import commands as c
from common.domain import queries as q
from common.domain.alone import Company
from common.domain.queue import Candidate
from common.followers.slips import slip_of
from common.hall import Hall, Recorded
from common.settings import Printer
from printers.layouts.slips import TicketSlip
from tests.halls import body, small_hall


class Told:
    """An arbiter that only says how the machine stands; it has nothing to grant."""

    def __init__(self, company: Company) -> None:
        self._company = company

    def company(self) -> Company:
        return self._company

    def claim(self, waiting: Sequence[Candidate], counter: str, request: UUID) -> tuple[str, int] | None:
        return None

    def tell(self, calls: Sequence[tuple[Candidate, UUID]], counter: str) -> None:
        pass

    def heed(self, events: Sequence[Recorded]) -> None:
        pass

    def keep(self) -> None:
        pass

    def let_go(self) -> None:
        pass

    def close(self) -> None:
        pass


def taken(hall: Hall, **fields: object) -> dict[str, object]:
    return body(hall.do(c.TakeTicket(**{"series": "A", "kiosk": "1", **fields})), "TicketTaken")  # type: ignore[arg-type]


def slip(hall: Hall, ticket: object) -> TicketSlip:
    shown = slip_of(hall.ask(q.AskSlip(job=str(ticket))), Printer(address=""))
    assert isinstance(shown, TicketSlip)
    return shown


def test_in_a_hall_of_one_machine_nothing_is_stamped(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    assert "fallback" not in taken(hall)
    hall.close()


@pytest.mark.parametrize(("company", "printed"), [(Company.TOGETHER, ""), (Company.ALONE, "1号窗口")])
def test_the_paper_names_the_counter_only_when_the_kiosk_is_alone(
    tmp_path: Path, company: Company, printed: str
) -> None:
    hall = small_hall(tmp_path)
    hall.arbiter = Told(company)
    event = taken(hall)
    assert event["fallback"] == "1"
    assert slip(hall, event["ticket"]).fallback == printed
    hall.close()


def test_a_reprint_says_what_the_first_paper_said(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.arbiter = Told(Company.ALONE)
    event = taken(hall, language="en")
    hall.arbiter = Told(Company.TOGETHER)
    hall.do(c.OpenCounter(counter="3"))
    assert slip(hall, event["ticket"]).fallback == "Counter 1"
    hall.close()


def test_open_counters_are_stamped_in_turn_and_closed_ones_only_when_none_is_open(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.arbiter = Told(Company.TOGETHER)
    assert [taken(hall)["fallback"] for _ in range(4)] == ["1", "2", "3", "1"]
    for counter in "23":
        hall.do(c.OpenCounter(counter=counter))
    assert [taken(hall)["fallback"] for _ in range(4)] == ["2", "3", "2", "3"]
    assert taken(hall, series="B")["fallback"] == "3"
    hall.close()


def test_the_queue_shows_the_stamp(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.arbiter = Told(Company.TOGETHER)
    taken(hall)
    assert [row.fallback for row in hall.ask(q.AskQueue())] == ["1"]
    hall.close()
