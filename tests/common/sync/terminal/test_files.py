"""Scans between machines at a real hub: every staffed machine gets them, cut off anywhere they go on, no kiosk does."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from common.attachments.keeping import faults, tidy
from common.attachments.sealed_file import digest, encrypt, new_key
from common.attachments.shelf import Shelf
from common.domain import commands as c
from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_queries import AskAttachments, AskScan
from common.domain.refusals import Refused
from common.hall import Hall
from common.store.attachment_files import give_again
from common.sync.terminal.files import Files
from common.sync.terminal.files_wire import NOTHING_WANTED, PART_BYTES, HubFiles
from common.sync.terminal.together import Together
from common.sync.terminal.wire import HubRefused
from tests.common.attachments.files import large
from tests.common.cases import conftest
from tests.common.cases.counter import FRONT, PIN, CaseHall
from tests.common.sync.terminal.test_together import wait_for
from tests.halls import body
from tests.hubs import Machine, TestHub

# Fixtures of theirs.
hall, made = conftest.hall, conftest.made

OFFICE = "2"


@pytest.fixture
def first(fresh_hub: TestHub, hall: CaseHall) -> Machine:
    """The front desk's machine, which has brought the hall to its hub."""
    machine = Machine(fresh_hub.invited("counter"), hall.hall)
    machine.meet()
    return machine


@pytest.fixture
def second(fresh_hub: TestHub, first: Machine, tmp_path: Path) -> Iterator[Machine]:
    machine = fresh_hub.machine(tmp_path / "second")
    machine.meet()
    machine.hall.do(c.AddStaff(staff="2002", name="李伟", pin=PIN))
    machine.hall.do(c.SignOut(counter=OFFICE))
    machine.hall.do(c.SignIn(counter=OFFICE, staff="2002", pin=PIN))
    yield machine
    machine.hall.close()


def attach(hall: CaseHall, folder: Path, content: bytes) -> str:
    """A case with one scan; its id."""
    case = hall.receive()
    (folder / "scan.png").write_bytes(content)
    hall.hall.do(c.AttachFile(counter=FRONT, case=case, file=str(folder / "scan.png")))
    return case


def files_of(machine: Machine) -> Files:
    return Files(machine.hall.store, Shelf(machine.hall.home.attachments_folder))


def move(machine: Machine, steps: int = 1000) -> int:
    """Give and fetch at most so many parts; how many."""
    moved, files = 0, files_of(machine)
    with machine.connected() as connection:
        while moved < steps and files.step(HubFiles(connection)):
            moved += 1
    return moved


def shown(hall_: Hall, case: str) -> Attachment:
    (one,) = hall_.ask(AskAttachments(case=case))
    return one


def seen(hall_: Hall, counter: str, case: str) -> bytes:
    done = hall_.do(c.LookAtPerson(counter=counter, case=case, why="审核"))
    look = str(body(done, "PersonLookedAt")["look"])
    return hall_.ask(AskScan(look=look, attachment=shown(hall_, case).attachment)).content


def test_a_scan_reaches_another_machine_which_says_that_it_is_not_here_yet(
    first: Machine,
    second: Machine,
    hall: CaseHall,
    tmp_path: Path,
) -> None:
    content = large()
    case = attach(hall, tmp_path, content)
    first.meet()
    second.meet()
    assert not shown(second.hall, case).is_here
    with pytest.raises(Refused, match="not come to this machine yet"):
        seen(second.hall, OFFICE, case)
    assert move(second) == 0
    assert move(first) > 3
    assert move(second) > 3
    assert shown(second.hall, case).is_here
    assert seen(second.hall, OFFICE, case) == content
    assert move(first) == move(second) == 0


def test_cut_off_anywhere_it_goes_on_where_it_was(
    first: Machine,
    second: Machine,
    hall: CaseHall,
    tmp_path: Path,
) -> None:
    case = attach(hall, tmp_path, large())
    first.meet()
    second.meet()
    for machine in (first, second):
        whole = move(machine, 2)
        while part := move(machine, 1):
            whole += part
        assert whole in (4, 5)  # no part went twice
    assert shown(second.hall, case).is_here
    fetched = Shelf(second.hall.home.attachments_folder)
    assert faults(second.hall.store, fetched, 10**9) == ([], [], 0)


def test_half_a_part_left_by_a_power_cut_is_completed(
    first: Machine,
    second: Machine,
    hall: CaseHall,
    tmp_path: Path,
) -> None:
    case = attach(hall, tmp_path, large())
    first.meet()
    second.meet()
    move(first)
    shelf = Shelf(second.hall.home.attachments_folder)
    (name,) = Shelf(first.hall.home.attachments_folder).names()
    data = Shelf(first.hall.home.attachments_folder).read(name)
    shelf.append(name, data[: PART_BYTES + 77])
    move(second)
    assert shown(second.hall, case).is_here
    (shelf.folder / f"{name}.new").write_bytes(b"")
    shelf.remove(name)
    assert tidy(second.hall.store, shelf) == 0
    shelf.append(name, b"x" + data[1 : PART_BYTES * 2])  # a disk that forgets
    move(second)
    assert not shown(second.hall, case).is_here


def test_what_is_not_what_its_digest_says_is_thrown_away_by_the_hub(first: Machine) -> None:
    data = encrypt(bytes(PART_BYTES + 10), new_key())
    name = digest(data)
    with first.connected() as connection:
        hub = HubFiles(connection)
        assert hub.offer(name, "p", len(data)) == 0
        assert hub.put(name, 0, b"x" * PART_BYTES) == 1
        assert hub.offer(name, "p", len(data)) == 1
        assert hub.put(name, 0, data[:PART_BYTES]) == 1  # another brings it, too
        assert hub.put(name, 1, data[PART_BYTES:]) == 0
        assert hub.whole([name]) == set()
        with pytest.raises(HubRefused, match="bytes"):
            hub.put(name, 0, b"short")
        assert hub.put(name, 0, data[:PART_BYTES]) == 1
        assert hub.put(name, 1, data[PART_BYTES:]) == NOTHING_WANTED
        assert hub.whole([name]) == {name}
        assert (hub.part(name, 0), hub.part(name, 7)) == (data[:PART_BYTES], None)


def test_a_kiosk_cannot_touch_them(fresh_hub: TestHub, tmp_path: Path) -> None:
    kiosk = fresh_hub.machine(tmp_path, "kiosk")
    with kiosk.connected() as connection:
        hub = HubFiles(connection)
        for ask in (
            lambda: hub.offer("a" * 64, "p", 1),
            lambda: hub.put("a" * 64, 0, b"x"),
            lambda: hub.whole(["a" * 64]),
            lambda: hub.part("a" * 64, 0),
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                ask()
    kiosk.hall.close()


def test_a_scan_that_is_taken_away_goes_everywhere(
    first: Machine,
    second: Machine,
    hall: CaseHall,
    fresh_hub: TestHub,
    tmp_path: Path,
) -> None:
    case = attach(hall, tmp_path, large())
    for machine in (first, second):
        machine.meet()
        move(machine)
    hall.hall.do(c.RemoveAttachment(counter=FRONT, attachment=shown(hall.hall, case).attachment))
    assert list(Shelf(hall.hall.home.attachments_folder).names()) == []
    first.meet()
    assert fresh_hub.rows("SELECT * FROM hub.attachment_part") == []
    with second.hall.store.transaction() as db:
        give_again(db)
    assert move(second) == 1  # it has not heard of it yet, and the hub wants none of it
    assert fresh_hub.rows("SELECT * FROM hub.attachment") == []
    second.meet()
    shelf = Shelf(second.hall.home.attachments_folder)
    assert tidy(second.hall.store, shelf) == 1
    assert list(shelf.names()) == []
    assert move(first) == move(second) == 0


def test_a_file_lost_here_is_fetched_again(
    first: Machine,
    second: Machine,
    hall: CaseHall,
    tmp_path: Path,
) -> None:
    case = attach(hall, tmp_path, large())
    for machine in (first, second):
        machine.meet()
        move(machine)
    shelf = Shelf(hall.hall.home.attachments_folder)
    (name,) = shelf.names()
    shelf.place_of(name).write_bytes(b"damaged")
    assert faults(hall.hall.store, shelf, 10**9).damaged == [name]
    tidy(hall.hall.store, shelf)
    assert not shown(hall.hall, case).is_here
    move(first)
    assert faults(hall.hall.store, shelf, 10**9) == ([], [], 0)


def test_a_hub_that_lost_them_gets_them_again(
    first: Machine,
    second: Machine,
    hall: CaseHall,
    fresh_hub: TestHub,
    tmp_path: Path,
) -> None:
    attach(hall, tmp_path, large())
    first.meet()
    move(first)
    fresh_hub.do("DELETE FROM hub.attachment", "UPDATE hub.identity SET restores = restores + 1")
    first.meet()
    move(first)
    assert fresh_hub.rows("SELECT is_whole FROM hub.attachment") == [(True,)]


def test_scans_come_by_themselves_beside_the_events(
    first: Machine,
    second: Machine,
    hall: CaseHall,
    tmp_path: Path,
) -> None:
    content = large()
    here, there = Together(hall.hall, first.membership), Together(second.hall, second.membership)
    with closing(here), closing(there):
        case = attach(hall, tmp_path, content)

        def is_here() -> bool:
            try:
                return shown(second.hall, case).is_here
            except (Refused, ValueError):  # the case itself has not come yet, or its scan has not
                return False

        wait_for(second.hall, is_here)
    assert seen(second.hall, OFFICE, case) == content
