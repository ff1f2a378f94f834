"""Two counters on two machines with one hub: who calls whom together, with a slow hub, alone, and together again."""

import random
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from common.domain import commands as c
from common.domain.alone import Company
from common.domain.refusals import Refused
from common.sync.holding import BEAT_EVERY_S
from tests.common.sync.desks import Both, call_and_miss, refusal
from tests.halls import body, call, take
from tests.hubs import TestHub
from tests.postgres import Postgres


@pytest.fixture
def both(tmp_path: Path, postgres: Postgres, fresh_hub: TestHub) -> Iterator[Both]:
    both = Both(tmp_path, postgres, fresh_hub)
    yield both
    both.one.close()
    both.two.close()


def test_two_counters_that_have_not_heard_of_each_other_call_two_residents(both: Both) -> None:
    both.take(2)
    assert [call(both.one.hall, "1"), call(both.two.hall, "2")] == ["A001", "A002"]


def test_the_last_ticket_is_called_once(both: Both) -> None:
    both.take(1)
    assert call(both.one.hall, "1") == "A001"
    assert refusal(both.two, "2") == "queue_empty"


def test_tickets_are_stamped_in_turn_while_a_hub_is_there(both: Both) -> None:
    taken = [body(both.one.hall.do(c.TakeTicket(series="A", slip=False)), "TicketTaken") for _ in range(4)]
    assert [event["fallback"] for event in taken] == ["1", "2", "1", "2"]


def test_a_repeated_command_claims_nothing_more(both: Both) -> None:
    take(both.one.hall)
    take(both.one.hall)
    first = both.one.hall.do(c.CallNext(counter="1", request="r1"))
    assert [event.id for event in both.one.hall.do(c.CallNext(counter="1", request="r1"))] == [e.id for e in first]
    assert both.hub.rows("SELECT count(*) FROM hub.claim") == [(1,)]


def test_a_slow_hub_is_told_and_the_same_request_asked_again(both: Both) -> None:
    take(both.one.hall)
    take(both.one.hall)
    both.one.arbiter.claim([], "1", uuid4())  # connects
    both.one.cable.swallow_answers()
    assert refusal(both.one, "1") == "hub_slow"
    both.one.cable.mend()
    both.one.arbiter.look()
    assert call(both.one.hall, "1") == "A001"
    assert both.hub.rows("SELECT counter FROM hub.claim WHERE request IS NOT NULL") == [("1",)]


def test_each_counter_holds_its_share_and_as_many_stay_free_as_can_be_called_at_once(both: Both) -> None:
    both.take(8)
    assert (both.one.held("1"), both.two.held("2")) == (["A005", "A007"], ["A004", "A006", "A008"])
    call(both.one.hall, "1")
    both.meet()  # one counter fewer that could call: two of the seven that wait are free
    assert (both.one.held("1"), both.two.held("2")) == (["A005", "A007"], ["A004", "A006", "A008"])
    call(both.two.hall, "2")
    both.meet()
    assert (both.one.held("1"), both.two.held("2")) == (["A005", "A007"], ["A004", "A006", "A008"])
    both.one.hall.do(c.MarkNoShow(counter="1"))
    both.meet()
    assert (both.one.held("1"), both.two.held("2")) == (["A005", "A007"], ["A006", "A008"])


def test_together_the_order_of_the_hall_is_kept_whatever_is_held(both: Both) -> None:
    both.take(8)
    called = []
    for counter, desk in [("1", both.one), ("2", both.two)] * 4:
        called.append(call(desk.hall, counter))
        desk.hall.do(c.MarkNoShow(counter=counter))
        both.meet()
    assert called == [f"A00{n}" for n in range(1, 9)]


def test_a_ticket_that_is_about_to_be_given_back_is_waited_for(both: Both) -> None:
    both.take(4)
    assert both.two.held("2") == ["A004"]
    for number in ("A001", "A002", "A003"):  # typed, so that nothing is given back on the way
        both.one.hall.do(c.CallTicket(counter="1", number=number))
        both.one.hall.do(c.MarkNoShow(counter="1"))
    assert refusal(both.one, "1") == "queue_empty"  # passed over, by one without patience
    both.meet()
    assert call(both.one.hall, "1") == "A004"


def test_cut_off_a_counter_calls_at_once_what_it_holds_and_the_others_call_the_rest(both: Both) -> None:
    both.take(8)
    both.two.cable.cut()
    assert [call_and_miss(both.two, "2") for _ in range(3)] == ["A004", "A006", "A008"]
    assert both.two.arbiter.company() is Company.ALONE
    assert [call_and_miss(both.one, "1") for _ in range(5)] == ["A001", "A002", "A003", "A005", "A007"]
    assert refusal(both.one, "1") == "queue_empty"  # the rest is counter 2's, however long it is away


def test_alone_with_nothing_held_the_numbers_are_named_that_a_person_may_ask_for(both: Both) -> None:
    both.take(3)
    both.two.cable.cut()
    with pytest.raises(Refused) as refused:
        both.two.hall.do(c.CallNext(counter="2"))
    assert refused.value.reason == "hub_slow"
    with pytest.raises(Refused) as refused:
        both.two.hall.do(c.CallNext(counter="2"))
    assert (refused.value.reason, refused.value.fields["numbers"]) == ("maybe_called", "A002")
    both.two.hall.do(c.CallTicket(counter="2", number="A002"))
    both.two.hall.do(c.MarkNoShow(counter="2"))
    assert refusal(both.two, "2") == "nobody_while_alone"


def test_a_program_that_starts_anew_while_the_hub_is_gone_still_holds(both: Both) -> None:
    both.take(4)
    both.two.cable.cut()
    both.two.start()
    both.two.arbiter.look()
    assert call(both.two.hall, "2") == "A004"


def test_together_again_what_was_called_alone_is_told_at_once(both: Both) -> None:
    both.take(8)
    both.two.cable.cut()
    assert call_and_miss(both.two, "2") == "A004"
    both.two.cable.mend()
    both.two.arbiter.look()
    assert both.hub.rows("SELECT count(*) FROM hub.claim WHERE counter = '2' AND request IS NOT NULL") == [(1,)]
    assert call(both.two.hall, "2") == "A001"  # the first of the queue again, whatever its stamp


def test_a_ticket_called_twice_keeps_both_calls_and_one_of_them_holds(both: Both) -> None:
    both.take(2)
    both.two.hall.do(c.CallTicket(counter="2", number="A001"))  # typed there, and not heard of here yet
    assert call(both.one.hall, "1") == "A001"
    both.meet()
    for desk in (both.one, both.two):
        with desk.hall.store.reading() as db:
            (conflict,) = db.execute("SELECT counter, held_by FROM conflict").fetchall()
            holder = db.execute("SELECT counter FROM ticket WHERE number = 'A001'").fetchone()[0]
        assert sorted(conflict) == ["1", "2"]
        assert holder == conflict[1]


def test_a_counter_that_closes_lets_go_of_its_tickets_and_may_open_anywhere(both: Both) -> None:
    both.take(4)
    both.two.hall.do(c.CloseCounter(counter="2"))
    both.meet()
    assert both.two.held("2") == []
    assert both.hub.rows("SELECT terminal FROM hub.post WHERE counter = '2'") == [(None,)]
    both.one.hall.do(c.OpenCounter(counter="2"))
    both.meet()
    assert call(both.one.hall, "2") == "A001"


def test_a_counter_is_at_work_on_one_machine_only(both: Both) -> None:
    both.take(4)
    assert refusal(both.one, "2") == "counter_elsewhere"


def test_a_program_that_ends_gives_back_what_it_holds(both: Both) -> None:
    both.take(4)
    both.two.arbiter.close()
    assert [call_and_miss(both.one, "1") for _ in range(4)] == ["A001", "A002", "A003", "A004"]


def test_a_released_counter_learns_it_at_its_next_word(both: Both) -> None:
    both.take(4)
    both.two.cable.cut()
    both.hub.rows("SELECT hub.release('2')")
    assert [call_and_miss(both.one, "1") for _ in range(4)] == ["A001", "A002", "A003", "A004"]
    both.two.cable.mend()
    both.seconds.now += BEAT_EVERY_S
    both.two.arbiter.look()
    assert both.two.held("2") == []


def test_a_store_put_back_from_a_copy_trusts_nothing_of_what_it_held(both: Both) -> None:
    both.take(4)
    with both.two.hall.store.transaction() as db:
        db.execute("UPDATE post SET said = 0")
    both.two.start()
    both.two.arbiter.look()
    assert both.two.held("2") == []
    both.two.arbiter.look()
    assert both.two.held("2") == ["A004"]


def test_a_hub_that_remembers_less_is_told_again(both: Both) -> None:
    both.take(4)
    both.hub.rows("WITH gone AS (DELETE FROM hub.claim) UPDATE hub.post SET said = 0 RETURNING said")
    both.meet()
    assert both.hub.rows("SELECT counter FROM hub.claim") == [("2",)]


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_cut_and_mended_every_ticket_is_called_once(both: Both, seed: int) -> None:
    """Events and holdings travel whenever a cable holds, or do not get around to it; programs die in between."""
    chance = random.Random(seed)
    desks, called, taken = {"1": both.one, "2": both.two}, list[str](), 0

    def call_at(counter: str) -> bool:
        try:
            called.append(call_and_miss(desks[counter], counter))
        except Refused as refused:
            if refused.reason not in ("queue_empty", "nobody_while_alone", "maybe_called", "hub_slow"):
                raise
            return False
        return True

    def mend() -> None:
        for desk in desks.values():
            desk.cable.mend()
            desk.arbiter.look()
            desk.meet()

    for _ in range(60):
        counter = chance.choice("12")
        desk = desks[counter]
        both.seconds.now += chance.uniform(0, BEAT_EVERY_S)
        match chance.choice(("take", "take", "call", "call", "cut", "mend", "meet", "look", "look", "die")):
            case "take":
                take(desk.hall, digit=counter)
                taken += 1
            case "call":
                call_at(counter)
            case "cut":
                desk.cable.cut()
            case "mend":
                mend()
            case "meet":
                desk.meet()
            case "look":
                desk.arbiter.look()
            case "die":
                desk.start()
    mend()
    both.meet()
    while call_at("1") or call_at("2"):
        both.meet()
    assert len(called) == len(set(called)) == taken
    for desk in desks.values():
        with desk.hall.store.reading() as db:
            assert db.execute("SELECT count(*) FROM conflict").fetchone() == (0,)
