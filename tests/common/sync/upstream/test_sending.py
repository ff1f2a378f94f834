"""A hall's hub and its district on a real PostgreSQL: what goes up, in which order, and what is refused."""

from pathlib import Path

import psycopg
import pytest

from common.domain import commands as c
from common.domain.kinds import EVENTS
from common.sync.terminal.wire import FOREIGN_ORIGIN, FORK, GAP, HubRefused
from common.sync.upstream.subscription import GOES_UP
from common.sync.upstream.wire import District, Head
from tests.common.sync.upstream.hall import Sends, TestHall
from tests.common.sync.upstream.reading import as_hall, entries, parcel_of
from tests.hubs import TestHub


def test_what_goes_up_exists_and_is_nothing_of_staff_or_paper() -> None:
    assert set(EVENTS) >= GOES_UP
    assert not {"StaffAdded", "PinChanged", "SignedIn", "ParkingExplained", "PrintQueued"} & GOES_UP


def test_what_goes_up_keeps_its_origin_and_its_chain(member: TestHall, district: TestHub) -> None:
    member.first.hall.do(c.AddStaff(staff="1001", name="欧阳娜娜", pin="274913"))
    member.first.hall.do(c.TakeTicket(series="A"))  # with a slip, so that print jobs lie between
    member.visit()
    outcome = member.send()
    assert (outcome.ok, outcome.waiting) == (True, 0)
    here, there = entries(member.hub), entries(district)
    assert [e[:11] for e in there] == [e[:11] for e in here if e.kind in GOES_UP]
    assert {e.kind for e in here} - {e.kind for e in there} >= {"StaffAdded", "PrintQueued"}
    assert outcome.events == len(there)
    assert all(e.right_hash == e.hash for e in there)
    heads = "SELECT name, head, hash FROM hub.origin"
    assert district.rows(heads) == member.hub.rows(heads)


def test_no_key_and_no_person_leaves_the_hall(member: TestHall, district: TestHub) -> None:
    member.first.hall.do(c.AddStaff(staff="1001", name="欧阳娜娜", pin="274913"))
    member.visit()
    assert member.send().ok
    assert member.hub.rows("SELECT count(*) FROM hub.person_key") != [(0,)]
    assert district.rows("SELECT count(*) FROM hub.person_key") == [(0,)]
    bodies = b"".join(e.raw for e in entries(district)).decode()
    assert "欧阳" not in bodies
    assert "张三" not in bodies


def test_sending_again_sends_nothing(member: TestHall) -> None:
    member.visit()
    assert member.send().events > 0
    assert member.send().events == 0
    member.visit()
    assert member.send().events == 5


def test_small_parcels_say_the_same_as_large_ones(member: TestHall, district: TestHub) -> None:
    member.first.hall.do(c.TakeTicket(series="A"))
    member.visit()
    at, head = 0, parcel_of(member).last.oseq
    with as_hall(member) as connection:
        while at < head:
            at = District(connection).push_of_hall(parcel_of(member, at, most=2))
    there = entries(district)
    assert all(e.right_hash == e.hash for e in there)
    assert [e[:11] for e in there] == [e[:11] for e in entries(member.hub) if e.kind in GOES_UP]


def test_a_push_is_gapless_the_same_twice_and_never_a_fork(member: TestHall) -> None:
    member.visit()
    whole, tail = parcel_of(member), parcel_of(member, after=3)
    begin = parcel_of(member, most=5)
    other = whole.entries[-1]._replace(hash=bytes(32))
    forged = whole._replace(entries=[*whole.entries[:-1], other], last=Head(whole.last.oseq, bytes(32)))
    with as_hall(member) as connection:
        there = District(connection)
        with pytest.raises(HubRefused, match="gap") as refused:
            there.push_of_hall(tail)
        assert refused.value.code == GAP
        assert there.push_of_hall(begin) == 5
        with pytest.raises(HubRefused, match="fork") as refused:
            there.push_of_hall(tail._replace(after=Head(3, bytes(32))))
        assert refused.value.code == FORK
        assert there.push_of_hall(tail) == whole.last.oseq
        assert there.push_of_hall(begin) == there.push_of_hall(whole) == whole.last.oseq
        for wrong in (forged, forged._replace(last=whole.last)):
            with pytest.raises(HubRefused, match="fork"):
                there.push_of_hall(wrong)
        with pytest.raises(HubRefused, match="order") as refused:
            there.push_of_hall(whole._replace(entries=whole.entries[::-1]))
        assert refused.value.code == GAP


def test_nobody_writes_for_another_hall(
    member: TestHall, district: TestHub, fresh_hub: TestHub, tmp_path: Path
) -> None:
    member.send()
    other = TestHall(fresh_hub, tmp_path / "other")
    other.join(district, "北新桥街道")
    with as_hall(other) as connection, pytest.raises(HubRefused) as refused:
        District(connection).push_of_hall(parcel_of(member))
    assert refused.value.code == FOREIGN_ORIGIN
    other.first.hall.close()


@pytest.mark.parametrize(
    "forbidden",
    [
        "SELECT * FROM hub.event",
        "SELECT * FROM hub.hall",
        "SELECT * FROM hub.upstream",
        "SELECT * FROM hub.pull(array[]::text[], array[]::bigint[], 10)",
        "SELECT hub.push('', 0, null, null, null, null, null, null, null, null, null, null)",
        "SELECT * FROM hub.get_keys(array['x'])",
        "SELECT hub.asking()",
        "CREATE TEMP TABLE t (n int)",
    ],
)
def test_a_hall_may_do_nothing_but_send(member: TestHall, forbidden: str) -> None:
    with as_hall(member) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(forbidden.encode())


def test_a_machine_of_a_hall_may_not_send_for_the_hall(hall: TestHall) -> None:
    for forbidden in ("SELECT * FROM hub.heads()", "SELECT hub.report(0)"):
        with hall.first.connected() as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(forbidden.encode())


def test_a_city_gets_from_its_districts_what_these_got(
    member: TestHall, district: TestHub, fresh_hub: TestHub, tmp_path: Path
) -> None:
    member.first.hall.do(c.TakeTicket(series="A"))
    member.visit()
    member.send()
    between = Sends(district, tmp_path)
    between.join(fresh_hub, "东城区")
    assert between.send().ok
    assert entries(fresh_hub) == entries(district)
