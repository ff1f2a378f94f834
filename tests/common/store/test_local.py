"""Facts of this machine: how far followers are, what devices last said."""

from collections.abc import Iterator

import pytest

from common.store.connect import Connection, connect
from common.store.local import follower_position, set_follower_position, set_lamp
from common.store.lookups.paper import lamps
from common.store.schema import migrate


@pytest.fixture
def db() -> Iterator[Connection]:
    connection = connect(":memory:", None)
    migrate(connection)
    yield connection
    connection.close()


def test_a_follower_is_where_it_last_said(db: Connection) -> None:
    assert follower_position(db, "board") == 0
    for position in (5, 9, 7):
        set_follower_position(db, "board", position)
        assert follower_position(db, "board") == position
    assert follower_position(db, "voice") == 0


def test_a_lamp_is_written_when_anything_it_says_is_new(db: Connection) -> None:
    said = ("printer", "ok", "好", "Good")
    assert set_lamp(db, *said, 1)
    assert not set_lamp(db, *said, 2)
    assert db.execute("SELECT at_ms FROM lamp").fetchone()[0] == 1, "since when it has been so"
    for changed in (
        ("printer", "fault", "好", "Good"),
        ("printer", "fault", "缺纸", "Good"),
        ("printer", "fault", "缺纸", "-"),
    ):
        assert set_lamp(db, *changed, 3)
    assert set_lamp(db, "voice", *said[1:], 3)
    assert db.execute("SELECT count(*) FROM lamp").fetchone()[0] == 2


def test_what_a_lamp_says_for_a_time_is_over_unless_it_is_said_again(db: Connection) -> None:
    said = ("pad", "warning", "好", "Good")

    def is_said(at_ms: int) -> bool:
        return [one.lamp for one in lamps(db, at_ms)] == ["pad"]

    assert set_lamp(db, *said, 0, 100)
    assert is_said(99)
    assert not is_said(100)
    assert not set_lamp(db, *said, 40, 100), "more than half of the time is left: nothing is written"
    assert not is_said(100)
    assert not set_lamp(db, *said, 60, 100)
    assert is_said(159)
    assert set_lamp(db, *said, 200, 100), "it was over, and everybody hears that it is on again"
    assert set_lamp(db, *said, 201, 0), "said for no time is over at once"
    assert not is_said(201)
    assert set_lamp(db, *said, 202)
    assert is_said(10**9)
