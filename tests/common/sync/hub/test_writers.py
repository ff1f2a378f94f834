"""Who may write what: the hub takes from machines in the lobby only what residents do there, and so do they."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest

from common.domain import commands as c
from common.domain import events as e
from common.domain.kinds import EVENTS
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.words import SlipKind
from common.domain.writers import may_write
from common.sync.terminal.wire import HubRefused
from tests.halls import bare_hall, small_hall, take
from tests.hubs import Machine, TestHub

ResidentThanked = msgspec.defstruct("ResidentThanked", [("ticket", str)], bases=(e.Event,), kw_only=True)
PIN_CHANGED = e.PinChanged(staff="1001", sealed="")


@pytest.fixture
def office(fresh_hub: TestHub, tmp_path: Path) -> Iterator[Machine]:
    """The machine that brings the hall."""
    machine = Machine(fresh_hub.invited("office"), small_hall(tmp_path / "office"))
    machine.meet()
    yield machine
    machine.hall.close()


def written_past_the_rules(machine: Machine, *events: Any) -> None:
    """As somebody would who got at the machine's key and credentials."""
    with machine.hall.store.transaction():
        machine.hall.store.journal.append(events, 0, "", None)


@pytest.mark.parametrize("kind", ["kiosk", "board"])
@pytest.mark.parametrize(
    "event",
    [PIN_CHANGED, e.HelpAnswered(kiosk="k"), ResidentThanked(ticket="T")],
    ids=["of staff", "of a desk", "of a newer program"],
)
def test_a_machine_in_the_lobby_writes_nothing_that_staff_do(
    office: Machine, fresh_hub: TestHub, tmp_path: Path, kind: str, event: e.Event
) -> None:
    lobby = fresh_hub.machine(tmp_path / "lobby", kind)
    with closing(lobby.hall):
        lobby.meet()
        written_past_the_rules(lobby, e.PrintQueued(job="j", slip=SlipKind.PAPERS, printer="ticket"), event)
        with pytest.raises(HubRefused, match=f"a {kind} may not write {type(event).__name__}") as refused:
            lobby.meet()
        assert refused.value.code == "YC007"
    known = len(office.hall.since(0))
    office.meet()
    assert len(office.hall.since(0)) == known


@pytest.mark.parametrize("kind", ["counter", "office"])
def test_a_staffed_machine_writes_everything_and_what_a_newer_program_knows(
    office: Machine, fresh_hub: TestHub, tmp_path: Path, kind: str
) -> None:
    staffed = fresh_hub.machine(tmp_path / "staffed", kind)
    with closing(staffed.hall):
        staffed.meet()
        written_past_the_rules(staffed, ResidentThanked(ticket="T"))
        assert staffed.meet().pushed == 1


def test_a_board_gives_no_numbers_and_a_kiosk_does(office: Machine, fresh_hub: TestHub, tmp_path: Path) -> None:
    kiosk, board = (fresh_hub.machine(tmp_path / kind, kind) for kind in ("kiosk", "board"))
    with closing(kiosk.hall), closing(board.hall):
        for machine in (kiosk, board):
            machine.meet()
            take(machine.hall)
        assert kiosk.meet().pushed == 1
        with pytest.raises(HubRefused, match="a board may not write TicketTaken"):
            board.meet()


def test_the_first_machine_brings_its_hall_whatever_it_is(fresh_hub: TestHub, tmp_path: Path) -> None:
    kiosk = Machine(fresh_hub.invited("kiosk"), small_hall(tmp_path / "kiosk"))
    with closing(kiosk.hall):
        assert kiosk.meet().pushed == len(kiosk.hall.since(0))
        second = fresh_hub.machine(tmp_path / "second")
        with closing(second.hall):
            second.meet()
            second.hall.do(c.OpenCounter(counter="1"))
            second.meet()
        written_past_the_rules(kiosk, PIN_CHANGED)
        with pytest.raises(HubRefused):
            kiosk.meet()


def test_such_a_machine_refuses_by_itself_what_the_hub_would(tmp_path: Path) -> None:
    with closing(bare_hall(tmp_path, rules=Rules(writes=may_write("kiosk")))) as hall:
        with pytest.raises(Refused) as refused:
            hall.do(c.SetUpHall(name="样例", name_en="Sample", is_sample=True))
        assert refused.value.reason == "staff_only"
        assert hall.since(0) == []


def test_the_hub_and_the_machines_go_by_the_same_list(fresh_hub: TestHub) -> None:
    for kind in ("kiosk", "board"):
        rows = fresh_hub.rows(f"SELECT kind FROM hub.writes WHERE terminal = '{kind}'")
        assert frozenset(name for (name,) in rows) == may_write(kind)
        assert {name for (name,) in rows} <= set(EVENTS)
    assert may_write("counter") is may_write("office") is None
