"""Commands that came together share one commit and still stand each by itself."""

from pathlib import Path

from common.domain import commands as c
from common.domain.refusals import Refused
from tests.halls import small_hall


def test_a_refused_command_leaves_the_others(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    outcomes = hall.do_each(
        [
            c.CallNext(counter="1"),
            c.TakeTicket(series="A", slip=False),
            c.TakeTicket(series="Z"),
            c.CallNext(counter="1"),
        ]
    )
    said = [one.reason if isinstance(one, Refused) else [event.kind for event in one] for one in outcomes]
    assert said == ["queue_empty", ["TicketTaken"], "unknown_series", ["TicketCalled"]]
    assert [event.kind for event in hall.since(hall.last_position() - 2)] == ["TicketTaken", "TicketCalled"]
    hall.close()


def test_a_request_repeated_in_one_commit_gives_the_same_ticket(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    tap = c.TakeTicket(series="A", request="one tap")
    first, second, other = hall.do_each([tap, tap, c.TakeTicket(series="A", request="another")])
    assert first == second != other
    assert not isinstance(first, Refused)
    assert [event.kind for event in first] == ["TicketTaken", "PrintQueued"]
    assert hall.do(tap) == first
    hall.close()


def test_what_takes_time_before_the_lock_is_done_alone(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    assert not hall.can_share_a_commit(c.SignIn(counter="1", staff="1001", pin="274913"))
    assert hall.can_share_a_commit(c.CallNext(counter="1"))
    hall.close()
