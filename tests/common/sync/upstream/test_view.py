"""What a district shows of its halls, counted from events that real halls have sent."""

from datetime import timedelta
from pathlib import Path

from common.domain import commands as c
from common.sync.upstream.halls import invite_hall
from common.sync.upstream.view import HallSeen, Visits, broken_links, halls
from tests.common.sync.upstream.hall import TestHall
from tests.halls import MORNING, take
from tests.hubs import TestHub

TODAY = MORNING.date()


def seen(district: TestHub) -> dict[str, HallSeen]:
    with district.owner() as owner:
        return {one.name: one for one in halls(owner, TODAY)}


def test_the_visits_of_a_day_of_each_hall(
    member: TestHall, district: TestHub, fresh_hub: TestHub, tmp_path: Path
) -> None:
    other = TestHall(fresh_hub, tmp_path / "other")
    other.join(district, "北新桥街道")
    member.visit()
    member.visit()
    take(member.first.hall)
    member.first.hall.do(c.CallNext(counter="1"))
    member.first.hall.do(c.MarkNoShow(counter="1"))
    take(member.first.hall)
    member.first.meet()
    member.send()
    found = seen(district)
    assert found["东花市街道"].today == Visits(taken=4, called=3, served=2, missed=1)
    assert found["东花市街道"].last_event_at == MORNING
    assert (found["东花市街道"].machines, found["东花市街道"].waiting) == (1, 0)
    assert found["北新桥街道"].today == Visits(taken=0, called=0, served=0, missed=0)
    assert found["北新桥街道"].waiting == other.hub.rows("SELECT head FROM hub.origin")[0][0]
    other.first.hall.close()


def test_other_days_count_for_themselves(member: TestHall, district: TestHub) -> None:
    member.visit()
    member.send()
    with district.owner() as owner:
        for days in (-1, 1):
            (hall,) = halls(owner, TODAY + timedelta(days=days))
            assert hall.today.taken == 0


def test_a_hall_that_was_never_heard(district: TestHub) -> None:
    with district.owner() as owner:
        invite_hall(owner, "东花市街道")
    (one,) = seen(district).values()
    assert (one.heard_at, one.last_event_at, one.machines) == (None, None, 0)


def test_whatever_is_changed_at_the_district_is_found(member: TestHall, district: TestHub) -> None:
    member.first.hall.do(c.TakeTicket(series="A"))
    member.visit()
    member.send()
    with district.owner() as owner:
        assert broken_links(owner) == []
        owner.execute("UPDATE hub.event SET actor = 'x' WHERE kind = 'ServiceBegun'")
        (word,) = broken_links(owner)
        assert "is not what was written" in word
        owner.execute("DELETE FROM hub.event WHERE kind = 'ServiceBegun'")
        assert any("is followed by" in word for word in broken_links(owner))
