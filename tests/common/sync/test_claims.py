"""Claims at a real PostgreSQL: nobody twice, nobody left over, the same request once, a cut cable in between."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from common.domain.alone import MOST_CANDIDATES
from common.domain.queue import Candidate
from common.sync.claims import Claims, Elsewhere, HeldBy, Holds, Told, Unanswered, connector
from common.sync.hub.terminals import release, revoke
from tests.cables import Cable
from tests.hubs import TestHub
from tests.postgres import Postgres

CLAIMS_SQL = Path(__file__).parents[3] / "common" / "sync" / "claims.sql"


@pytest.fixture(scope="module")
def database(postgres: Postgres) -> str:
    """A database with nothing in it yet."""
    return postgres.database()


@pytest.fixture
def hub(database: str) -> str:
    """A database with nothing in it but what claims need."""
    with psycopg.connect(database, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS hub CASCADE")
        connection.execute("CREATE SCHEMA hub")
        connection.execute(CLAIMS_SQL.read_bytes())
    return database


def sql(hub: str, question: str) -> list[tuple[object, ...]]:
    with psycopg.connect(hub, autocommit=True) as connection:
        cursor = connection.execute(question.encode())
        return cursor.fetchall() if cursor.description else []


@pytest.fixture
def claims(hub: str) -> Iterator[Claims]:
    claims = Claims(connector(hub, 5))
    yield claims
    claims.close()


A, B, C = (Candidate(name, turn) for turn, name in enumerate("abc", 1))


def test_the_best_candidate_is_granted(claims: Claims) -> None:
    assert claims.claim([B, A], "1", uuid4()) == ("b", 2)


def test_what_another_has_is_passed_over(claims: Claims) -> None:
    claims.claim([A], "1", uuid4())
    assert claims.claim([A, B], "2", uuid4()) == ("b", 2)
    assert claims.claim([A, B], "3", uuid4()) is None


def test_without_candidates_nothing_is_granted(claims: Claims) -> None:
    assert claims.claim([], "1", uuid4()) is None


def test_the_same_request_gets_the_same_ticket_whatever_it_asks_for_now(claims: Claims) -> None:
    request = uuid4()
    claims.claim([A], "1", request)
    assert claims.claim([B, C], "1", request) == ("a", 1)
    assert claims.claim([B], "2", uuid4()) == ("b", 2)


def test_a_ticket_that_waits_anew_can_be_granted_anew(claims: Claims) -> None:
    claims.claim([A], "1", uuid4())
    assert claims.claim([Candidate("a", 9)], "2", uuid4()) == ("a", 9)


def test_what_another_holds_is_passed_over_and_the_patient_are_told_by_whom(claims: Claims) -> None:
    claims.hold("3", 1, [("a", 1)])
    assert claims.claim([A, B], "1", uuid4(), is_patient=True) == HeldBy("3")
    assert claims.claim([A, B], "1", uuid4()) == ("b", 2)


def test_what_a_counter_holds_it_is_granted_and_holds_no_longer(claims: Claims) -> None:
    claims.hold("3", 1, [("a", 1), ("b", 2)])
    assert claims.claim([A], "3", uuid4()) == ("a", 1)
    assert claims.hold("3", 2, [("a", 1), ("b", 2)]).turns == {("b", 2)}


def test_nobody_holds_what_another_holds_or_has(claims: Claims) -> None:
    claims.claim([A], "1", uuid4())
    assert claims.hold("2", 1, [("a", 1), ("b", 2)]).turns == {("b", 2)}
    assert claims.hold("3", 1, [("a", 1), ("b", 2), ("c", 3)]).turns == {("c", 3)}


def test_what_is_not_named_any_more_is_given_back(claims: Claims) -> None:
    claims.hold("3", 1, [("a", 1), ("b", 2)])
    assert claims.hold("3", 2, [("b", 2)]).turns == {("b", 2)}
    assert claims.claim([A], "1", uuid4()) == ("a", 1)


def test_a_word_that_comes_late_changes_nothing_and_one_that_comes_twice_is_answered_alike(claims: Claims) -> None:
    claims.hold("3", 5, [("a", 1)])
    assert claims.hold("3", 4, []) == Holds(None, 5)
    assert claims.hold("3", 5, [("a", 1)]) == Holds({("a", 1)}, 5)
    assert claims.claim([A], "1", uuid4()) is None


def test_a_counter_that_is_not_heard_is_not_waited_for_and_still_holds(hub: str, claims: Claims) -> None:
    claims.hold("3", 1, [("a", 1)])
    sql(hub, "UPDATE hub.post SET heard_at = heard_at - interval '1 hour'")
    assert claims.claim([A, B], "1", uuid4(), is_patient=True) == ("b", 2)
    assert claims.claim([A], "3", uuid4()) == ("a", 1)


def test_who_stands_before_a_counter_that_is_not_heard_is_left_to_it(hub: str, claims: Claims) -> None:
    stands = Candidate("a", 1, "3")
    claims.hold("3", 1, [])
    sql(hub, "UPDATE hub.post SET heard_at = heard_at - interval '1 hour'")
    assert claims.claim([stands], "1", uuid4()) is None
    claims.beat()
    assert claims.claim([stands], "1", uuid4()) == ("a", 1)


def test_a_beat_tells_which_words_the_hub_remembers(claims: Claims) -> None:
    claims.hold("3", 7, [])
    claims.hold("4", 1, [])
    assert claims.beat() == {"3": 7, "4": 1}


def test_a_counter_that_was_released_holds_nothing(hub: str, claims: Claims) -> None:
    claims.hold("3", 1, [("a", 1), ("b", 2)])
    with psycopg.connect(hub, autocommit=True) as owner:
        assert (release(owner, "3"), release(owner, "9")) == (2, None)
    assert claims.claim([A], "1", uuid4()) == ("a", 1)
    assert "3" not in claims.beat()


def test_a_machine_that_is_turned_away_holds_nothing_and_leaves_its_counters(fresh_hub: TestHub) -> None:
    lost, other = (Claims(connector(fresh_hub.invited("counter"), 5)) for _ in range(2))
    lost.hold("3", 1, [("a", 1)])
    with fresh_hub.owner() as owner:
        assert revoke(owner, 1)
    assert other.claim([A], "3", uuid4()) == ("a", 1)
    lost.close()
    other.close()


def test_a_counter_is_at_work_at_one_terminal_until_it_has_left(fresh_hub: TestHub) -> None:
    one, two = (Claims(connector(fresh_hub.invited("counter"), 5)) for _ in range(2))
    one.hold("3", 1, [("a", 1)])
    questions = (
        partial(two.claim, [B], "3", uuid4()),
        partial(two.hold, "3", 2, []),
        partial(two.tell_calls, [(B, uuid4())], "3"),
    )
    for question in questions:
        with pytest.raises(Elsewhere):
            question()
    two.leave("3")  # not its own: nothing happens
    one.leave("3")  # not before everything is given back
    with pytest.raises(Elsewhere):
        two.hold("3", 2, [])
    one.hold("3", 2, [])
    one.leave("3")
    assert two.hold("3", 3, [("a", 1)]).turns == {("a", 1)}
    with pytest.raises(Elsewhere):
        one.hold("3", 4, [])
    one.close()
    two.close()


def test_a_public_machine_has_no_counters(fresh_hub: TestHub) -> None:
    kiosk = Claims(connector(fresh_hub.invited("kiosk"), 5))
    kiosk.ping()
    for question in (partial(kiosk.claim, [A], "1", uuid4()), partial(kiosk.hold, "1", 1, []), kiosk.beat):
        with pytest.raises(Elsewhere):
            question()
    kiosk.close()


def test_what_was_called_is_held_by_nobody(claims: Claims) -> None:
    claims.hold("3", 1, [("a", 1)])
    assert claims.tell_calls([(A, uuid4())], "1") == [Told("a", 1, "1")]
    assert claims.hold("3", 2, [("a", 1)]).turns == set()


def test_the_evening_sweeps_out_old_days(hub: str, claims: Claims) -> None:
    claims.claim([A], "1", uuid4())
    sql(hub, "UPDATE hub.claim SET claimed_at = claimed_at - interval '8 days'")
    claims.claim([B], "1", uuid4())
    claims.leave("1")
    assert sql(hub, "SELECT ticket FROM hub.claim") == [("b",)]


def test_calls_made_alone_are_told_once_and_the_double_one_comes_to_light(claims: Claims) -> None:
    claims.claim([A], "1", uuid4())
    alone = [(A, uuid4()), (B, uuid4())]
    told = [Told("a", 1, "1"), Told("b", 2, "3")]
    assert claims.tell_calls(alone, "3") == told
    assert claims.tell_calls(alone, "3") == told
    assert claims.claim([B, C], "2", uuid4()) == ("c", 3)


def test_a_lost_answer_is_asked_for_again_over_a_new_connection(postgres: Postgres, hub: str) -> None:
    with Cable(postgres.port) as cable:
        claims = Claims(connector(hub.replace(f"port={postgres.port}", f"port={cable.port}"), 2))
        claims.ping()
        cable.swallow_answers()
        request = uuid4()
        with pytest.raises(Unanswered):
            claims.claim([A, B], "1", request)
        cable.mend()
        assert claims.claim([B], "1", request) == ("a", 1)
        claims.close()
    assert sql(hub, "SELECT ticket FROM hub.claim") == [("a",)]


def test_a_cut_cable_is_told_at_once_and_a_mended_one_serves_again(postgres: Postgres, hub: str) -> None:
    with Cable(postgres.port) as cable:
        claims = Claims(connector(hub.replace(f"port={postgres.port}", f"port={cable.port}"), 2))
        claims.beat()
        cable.cut()
        with pytest.raises(Unanswered):
            claims.beat()
        with pytest.raises(Unanswered):
            claims.beat()
        cable.mend()
        claims.beat()
        claims.close()


def test_the_same_request_from_two_connections_at_once_is_one_claim(hub: str) -> None:
    both = threading.Barrier(2)

    def ask(request: UUID) -> tuple[str, int] | HeldBy | None:
        claims = Claims(connector(hub, 10))
        claims.ping()
        both.wait()
        granted = claims.claim([A, B], "1", request)
        claims.close()
        return granted

    with ThreadPoolExecutor(2) as pool:
        for _ in range(5):
            request = uuid4()
            first, second = pool.map(ask, (request, request))
            assert first == second
            sql(hub, "TRUNCATE hub.claim")


def drain(hub: str, worker: int, tickets: list[Candidate]) -> list[str]:
    """Claim until everybody is called, losing every seventh answer with its connection and asking once more."""
    claims, mine = Claims(connector(hub, 30)), []
    first = asked = 0
    while candidates := tickets[first : first + MOST_CANDIDATES]:
        request = uuid4()
        asked += 1
        if (asked + worker) % 7 == 0:
            claims.claim(candidates, str(worker), request)  # the answer goes unheard
            claims.close()
        granted = claims.claim(candidates, str(worker), request)
        assert not isinstance(granted, HeldBy)
        if granted is not None:
            mine.append(granted[0])
        first = granted[1] + 1 if granted else first + len(candidates)
    claims.close()
    return mine


def test_40_counters_claim_1_000_tickets_each_once(hub: str) -> None:
    claim_everything(hub, 1000)


@pytest.mark.soak
def test_40_counters_claim_10_000_tickets_each_once(hub: str) -> None:
    claim_everything(hub, 10_000)


def claim_everything(hub: str, how_many: int) -> None:
    """Let 40 counters claim until nobody is left, and look whom they got."""
    tickets = [Candidate(f"t{n}", n) for n in range(how_many)]
    with ThreadPoolExecutor(40) as pool:
        claimed = list(pool.map(lambda worker: drain(hub, worker, tickets), range(40)))
    everything = [ticket for one in claimed for ticket in one]
    assert len(everything) == len(set(everything)) == how_many
    owners = {(ticket, str(worker)) for worker, mine in enumerate(claimed) for ticket in mine}
    assert set(sql(hub, "SELECT ticket, counter FROM hub.claim")) == owners
