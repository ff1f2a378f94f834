"""A counter whose machine broke while it held numbers: whoever runs the hall reads of it, and what to do."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from common.sync.hub.terminals import release
from common.sync.silent import silent
from tests.common.sync.desks import Both
from tests.hubs import TestHub
from tests.postgres import Postgres


@pytest.fixture
def both(tmp_path: Path, postgres: Postgres, fresh_hub: TestHub) -> Iterator[Both]:
    both = Both(tmp_path, postgres, fresh_hub)
    yield both
    both.one.close()
    both.two.close()


def test_a_counter_that_is_gone_with_numbers_is_told_until_it_is_released(both: Both, fresh_hub: TestHub) -> None:
    both.take(8)
    held = len(both.one.held("1"))
    with fresh_hub.owner() as owner, both.two.machine.connected() as staffed:
        assert silent(owner) == []
        fresh_hub.do("UPDATE hub.post SET heard_at = heard_at - interval '12 minutes' WHERE counter = '1'")
        (told,) = silent(staffed)
        assert told == (("1", 12, held)) == silent(owner)[0]
        assert held > 0
        assert all("hub release 1" in words and f" {held} " in words for words in told.words)
        release(owner, "1")
        assert silent(staffed) == []


def test_the_lobby_is_not_told(fresh_hub: TestHub, tmp_path: Path) -> None:
    kiosk = fresh_hub.machine(tmp_path, "kiosk")
    with closing(kiosk.hall), kiosk.connected() as lobby, pytest.raises(psycopg.errors.InsufficientPrivilege):
        silent(lobby)


def test_a_hub_that_was_not_updated_yet_tells_nothing(fresh_hub: TestHub) -> None:
    fresh_hub.do("DROP FUNCTION hub.silent")
    with fresh_hub.owner() as owner:
        assert silent(owner) == []
