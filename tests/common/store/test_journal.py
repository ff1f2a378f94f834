"""The journal: gapless, chained, open to kinds and fields of other versions, and never a name in the clear."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from common.domain import commands as c
from common.domain import events as e
from common.domain import queries as q
from common.domain.kinds import EVENTS
from common.domain.words import Outcome
from common.hall import Hall
from common.store.connect import Connection
from common.store.journal import SCHEMA_VERSION, Journal, chain
from common.store.seal import unseal
from tests.halls import MovedClock, call, serve, small_hall, take

NAME, PIN, NOTE = "欧阳娜娜", "274913", "材料齐全，身份证号110105194912310029"
REASON = "等张三丰送户口簿来"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = small_hall(tmp_path)
    yield hall
    hall.close()


def broken(hall: Hall) -> list[str]:
    return hall.faults()["hash_chain"]


def append_raw(db: Connection, kind: str, body: dict[str, Any], version: int = 1) -> None:
    """Add an event as another version of the program would have written it, rightly chained."""
    raw = json.dumps(body).encode()
    db.execute("INSERT INTO kind (name) VALUES (?) ON CONFLICT DO NOTHING", (kind,))
    number = db.execute("SELECT kind FROM kind WHERE name = ?", (kind,)).fetchone()[0]
    origin, oseq, lamport, before = db.execute(
        "SELECT origin, oseq, oseq + lead, hash FROM event ORDER BY position DESC LIMIT 1"
    ).fetchone()
    said = (b"0123456789abcdef", oseq + 1, lamport + 1, kind, version, 1, "future", None, raw)
    columns = "origin, oseq, lead, id, kind, version, at_ms, actor, request, body, hash"
    db.execute(
        f"INSERT INTO event ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (origin, oseq + 1, lamport - oseq, said[0], number, version, 1, "future", None, raw, chain(before, *said)),
    )


def test_numbers_are_gapless_and_a_refusal_leaves_no_gap(hall: Hall) -> None:
    for _ in range(5):
        take(hall)
        with pytest.raises(Exception, match="no counter"):
            hall.do(c.CallNext(counter="99"))
    events = hall.since(0)
    assert [event.oseq for event in events] == list(range(1, len(events) + 1))
    assert len({event.id for event in events}) == len(events)
    assert broken(hall) == []


def test_an_unknown_kind_is_kept_told_and_rebuilt_over(hall: Hall) -> None:
    take(hall)
    with hall.store.transaction() as db:
        append_raw(db, "WingsGrown", {"span": 3}, version=9)
    take(hall)
    (strange,) = [event for event in hall.since(0) if event.kind == "WingsGrown"]
    assert (strange.body, strange.version) == (None, 9)
    assert strange.flat()["span"] == 3
    hall.rebuild()
    assert not any(hall.faults().values())
    assert take(hall) == "A003"


def test_a_field_of_a_newer_version_is_kept_and_not_in_the_way(hall: Hall) -> None:
    with hall.store.transaction() as db:
        append_raw(db, "NoticeSet", {"text": "今天下午停电", "colour": "red"}, version=2)
    hall.rebuild()
    event = hall.since(hall.last_position() - 1)[0]
    assert event.body == e.NoticeSet(text="今天下午停电")
    assert event.flat()["colour"] == "red"
    assert not any(hall.faults().values())


def test_a_newer_version_with_a_word_that_is_not_known_is_kept_and_rebuilt_over(hall: Hall) -> None:
    said = {"ticket": "t", "visit": "v", "number": "A901", "series": "A", "seq": 901, "on": "2026-11-20"}
    with hall.store.transaction() as db:
        append_raw(db, "TicketTaken", {**said, "priority": "astronaut"}, version=SCHEMA_VERSION + 1)
    event = hall.since(hall.last_position() - 1)[0]
    assert event.body is None
    assert event.flat()["priority"] == "astronaut"
    hall.rebuild()
    assert not any(hall.faults().values())


def test_a_body_of_this_version_that_makes_no_sense_is_never_passed_over(hall: Hall) -> None:
    with hall.store.transaction() as db:
        append_raw(db, "NoticeSet", {"text": 7}, version=SCHEMA_VERSION)
    with pytest.raises(msgspec.ValidationError):
        hall.since(0)


def test_a_body_of_an_older_version_gets_its_missing_fields_by_default(hall: Hall) -> None:
    needed = {"ticket": "t", "visit": "v", "number": "A901", "series": "A", "seq": 901, "on": "2026-11-20"}
    with hall.store.transaction() as db:
        append_raw(db, "TicketTaken", needed, version=0)
    event = hall.since(hall.last_position() - 1)[0]
    assert isinstance(event.body, e.TicketTaken)
    assert (event.body.priority, event.body.kiosk, event.body.digit) == (None, None, "")
    hall.rebuild()
    assert call(hall) == "A901"


def swap_positions(db: Connection) -> None:
    """Two neighbours in each other's place: every number and hash is still there."""
    for old, new in ((5, -1), (6, 5), (-1, 6)):
        db.execute("UPDATE event SET position = ? WHERE position = ?", (new, old))


def forge_last(db: Connection) -> None:
    db.execute("UPDATE event SET kind = 9999 WHERE position = (SELECT max(position) FROM event)")


def foreign_last(db: Connection) -> None:
    """The last event passed off as the first of another machine."""
    db.execute("INSERT INTO origin (name, is_own) VALUES ('other', 0)")
    other = db.execute("SELECT origin FROM origin WHERE NOT is_own").fetchone()[0]
    db.execute("UPDATE event SET origin = ? WHERE position = (SELECT max(position) FROM event)", (other,))


def rename_origin(db: Connection) -> None:
    db.execute("UPDATE origin SET name = 'somebody else'")


def drop_one(db: Connection) -> None:
    db.execute("DELETE FROM event WHERE position = 5")


def drop_first(db: Connection) -> None:
    db.execute("DELETE FROM event WHERE position = 1")


def repeat_one(db: Connection) -> None:
    db.execute("DROP INDEX IF EXISTS event_oseq")
    columns = "origin, oseq, lead, id, kind, version, at_ms, actor, request, body, hash"
    db.execute(f"INSERT INTO event ({columns}) SELECT {columns} FROM event WHERE position = 5")


@pytest.mark.parametrize(
    "tamper", [swap_positions, forge_last, foreign_last, rename_origin, drop_one, drop_first, repeat_one]
)
def test_what_was_moved_dropped_repeated_or_renamed_is_found(hall: Hall, tamper: Callable[[Connection], None]) -> None:
    for _ in range(5):
        take(hall)
    assert broken(hall) == []
    with hall.store.transaction() as db:
        tamper(db)
    assert broken(hall) != []


COLUMNS = ("id", "lead", "version", "at_ms", "actor", "request", "body", "hash", "oseq", "kind")


def altered(value: Any, where: int, bit: int) -> Any:
    """A value with one byte changed; a number or an empty text with one bit more or less."""
    if isinstance(value, int):
        return value ^ (1 << (where % 40))
    data = bytearray(value.encode() if isinstance(value, str) else value or b"")
    if not data:
        return "x"
    data[where % len(data)] ^= 1 << (bit if isinstance(value, bytes) else bit % 5)
    return bytes(data) if isinstance(value, bytes) else data.decode("utf-8", "replace")


@pytest.fixture(scope="module")
def long_hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    hall = small_hall(tmp_path_factory.mktemp("chain"))
    for n in range(20):
        hall.do(c.TakeTicket(series="A", request=f"tap {n}"), actor="kiosk 1")
    yield hall
    hall.close()


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(event=st.integers(1, 45), column=st.sampled_from(COLUMNS), where=st.integers(0, 2000), bit=st.integers(0, 7))
def test_every_changed_byte_is_found(long_hall: Hall, event: int, column: str, where: int, bit: int) -> None:
    db = long_hall.store.journal.connection
    db.execute("BEGIN IMMEDIATE")
    try:
        db.execute("DROP INDEX IF EXISTS event_oseq")
        (value,) = db.execute(f"SELECT {column} FROM event WHERE position = ?", (event,)).fetchone()
        changed = altered(value, where, bit)
        assume(changed != value)
        db.execute(f"UPDATE event SET {column} = ? WHERE position = ?", (changed, event))
        assert Journal(db).broken_links() != []
    finally:
        db.execute("ROLLBACK")


def with_a_visit(hall: Hall) -> None:
    """Somebody added to the staff signs in and writes a note about a visit."""
    hall.do(c.AddStaff(staff="1001", name=NAME, pin=PIN))
    hall.do(c.SignIn(counter="1", staff="1001", pin=PIN))
    take(hall)
    call(hall)
    hall.do(c.BeginService(counter="1"))
    hall.do(c.Park(counter="1", reason=REASON))
    assert [row.reason for row in hall.ask(q.AskDesk(counter="1")).aside] == [REASON]
    hall.do(c.CallTicket(counter="1", number="A001"))
    hall.do(c.BeginService(counter="1"))
    hall.do(c.FinishService(counter="1", outcome=Outcome.DONE, note=NOTE))


def test_no_body_holds_a_name_a_note_a_reason_or_a_pin_in_the_clear(hall: Hall) -> None:
    with_a_visit(hall)
    written = b"".join(event.raw for event in hall.since(0)).decode()
    assert "StaffAdded" in {event.kind for event in hall.since(0)}
    for secret in (NAME, PIN, NOTE, REASON, "argon2", *(json.dumps(said)[1:-1] for said in (NAME, NOTE, REASON))):
        assert secret not in written
    with hall.store.reading() as db:
        for table in ("staff", "ticket", "handled"):
            assert NAME not in str(db.execute(f"SELECT * FROM {table}").fetchall())
            assert NOTE not in str(db.execute(f"SELECT * FROM {table}").fetchall())
            assert REASON not in str(db.execute(f"SELECT * FROM {table}").fetchall())


def test_erasing_the_keys_erases_the_people_and_breaks_nothing(hall: Hall) -> None:
    with_a_visit(hall)
    with hall.store.transaction() as db:
        (ticket,) = db.execute("SELECT visit, note FROM ticket").fetchall()
        (member,) = db.execute("SELECT person, sealed FROM staff").fetchall()
        assert unseal(db, *ticket) == NOTE
        assert NAME in str(unseal(db, *member))
        db.execute("DELETE FROM person_key")
    with hall.store.reading() as db:
        assert unseal(db, *ticket) is None
        assert unseal(db, *member) is None
    hall.rebuild()
    assert not any(hall.faults().values())
    with pytest.raises(Exception, match="not right"):
        hall.do(c.SignIn(counter="1", staff="1001", pin=PIN))
    take(hall)
    call(hall)
    serve(hall)


def test_a_request_is_answered_as_before_by_any_program(hall: Hall) -> None:
    first = hall.do(c.TakeTicket(series="A", request="tap 1"))
    other = Hall(hall.home, clock=MovedClock())
    try:
        again = other.do(c.TakeTicket(series="A", request="tap 1"))
    finally:
        other.close()
    assert again == first


def test_no_body_hides_what_stands_around_it() -> None:
    """In `do` and `journal` an event is one flat object: its envelope and its body never share a name."""
    envelope = {"kind", "position", "origin", "oseq", "id", "at", "actor", "request"}
    for kind, body in EVENTS.items():
        assert not envelope & set(body.__struct_fields__), kind
