"""Claims at a real PostgreSQL: nobody twice, nobody left over, the same request once, a cut cable in between."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from common.domain.alone import MOST_CANDIDATES
from common.domain.queue import Candidate
from common.sync.claims import Claims, Told, Unanswered, connector
from tests.cables import Cable
from tests.postgres import Postgres

CLAIMS_SQL = Path(__file__).parents[3] / "common" / "sync" / "claims.sql"


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.remove()


@pytest.fixture
def hub(server: Postgres) -> str:
    """A database with nothing in it but what claims need."""
    hub = server.database()
    with psycopg.connect(hub, autocommit=True) as connection:
        connection.execute("CREATE SCHEMA hub")
        connection.execute(CLAIMS_SQL.read_bytes())
    return hub


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


def here(claims: Claims, counter: str) -> None:
    """The first beat only asks for the time that the second echoes."""
    claims.beat([counter])
    claims.beat([counter])


def test_together_a_stamp_binds_nobody(claims: Claims) -> None:
    here(claims, "3")
    assert claims.claim([Candidate("a", 1, "3"), B], "1", uuid4()) == ("a", 1)


def test_tickets_of_a_counter_that_is_away_are_left_to_it(hub: str, claims: Claims) -> None:
    here(claims, "3")
    sql(hub, "UPDATE hub.presence SET heard = heard - interval '5 s'")
    stamped = Candidate("a", 1, "3")
    assert claims.claim([stamped, B], "1", uuid4()) == ("b", 2)
    assert claims.claim([stamped], "3", uuid4()) == ("a", 1)


def test_tickets_of_a_counter_that_has_closed_are_anybodys(hub: str, claims: Claims) -> None:
    here(claims, "3")
    sql(hub, "UPDATE hub.presence SET heard = heard - interval '5 s'")
    claims.leave("3")
    assert claims.claim([Candidate("a", 1, "3")], "1", uuid4()) == ("a", 1)


def test_one_beat_alone_proves_nothing_for_it_may_have_been_under_way_since_before_a_cut(claims: Claims) -> None:
    claims.beat(["3"])
    assert claims.claim([Candidate("a", 1, "3")], "1", uuid4()) is None


def test_when_the_hubs_clock_is_set_back_everybody_has_to_be_heard_anew(hub: str, claims: Claims) -> None:
    sql(hub, "INSERT INTO hub.presence (counter, heard) VALUES ('3', clock_timestamp() + interval '1 hour')")
    assert claims.claim([Candidate("a", 1, "3")], "1", uuid4()) is None
    here(claims, "1")
    assert sql(hub, "SELECT heard::text FROM hub.presence WHERE counter = '3'") == [("-infinity",)]
    here(claims, "3")
    assert claims.claim([Candidate("a", 1, "3")], "1", uuid4()) == ("a", 1)


def test_calls_made_alone_are_told_once_and_the_double_one_comes_to_light(claims: Claims) -> None:
    claims.claim([A], "1", uuid4())
    alone = [(A, uuid4()), (B, uuid4())]
    told = [Told("a", 1, "1"), Told("b", 2, "3")]
    assert claims.tell_calls(alone, "3") == told
    assert claims.tell_calls(alone, "3") == told
    assert claims.claim([B, C], "2", uuid4()) == ("c", 3)


def test_a_lost_answer_is_asked_for_again_over_a_new_connection(server: Postgres, hub: str) -> None:
    with Cable(server.port) as cable:
        claims = Claims(connector(hub.replace(f"port={server.port}", f"port={cable.port}"), 2))
        here(claims, "1")
        cable.swallow_answers()
        request = uuid4()
        with pytest.raises(Unanswered):
            claims.claim([A, B], "1", request)
        cable.mend()
        assert claims.claim([B], "1", request) == ("a", 1)
        claims.close()
    assert sql(hub, "SELECT ticket FROM hub.claim") == [("a",)]


def test_a_cut_cable_is_told_at_once_and_a_mended_one_serves_again(server: Postgres, hub: str) -> None:
    with Cable(server.port) as cable:
        claims = Claims(connector(hub.replace(f"port={server.port}", f"port={cable.port}"), 2))
        claims.beat(["1"])
        cable.cut()
        with pytest.raises(Unanswered):
            claims.beat(["1"])
        with pytest.raises(Unanswered):
            claims.beat(["1"])
        cable.mend()
        claims.beat(["1"])
        claims.close()


def test_the_same_request_from_two_connections_at_once_is_one_claim(hub: str) -> None:
    both = threading.Barrier(2)

    def ask(request: UUID) -> tuple[str, int] | None:
        claims = Claims(connector(hub, 10))
        claims.beat([])
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
        if granted is not None:
            mine.append(granted[0])
        first = granted[1] + 1 if granted else first + len(candidates)
    claims.close()
    return mine


def test_40_counters_claim_10_000_tickets_each_once(hub: str) -> None:
    tickets = [Candidate(f"t{n}", n, str(n % 40)) for n in range(10_000)]
    with ThreadPoolExecutor(40) as pool:
        claimed = list(pool.map(lambda worker: drain(hub, worker, tickets), range(40)))
    everything = [ticket for one in claimed for ticket in one]
    assert len(everything) == len(set(everything)) == 10_000
    owners = {(ticket, str(worker)) for worker, mine in enumerate(claimed) for ticket in mine}
    assert set(sql(hub, "SELECT ticket, counter FROM hub.claim")) == owners
