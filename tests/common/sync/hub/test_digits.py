"""The nine digits of kiosks: no two machines have the same, and those of machines that are gone come back."""

import pytest

from common.sync.hub.terminals import NoDigitLeft, invite, revoke
from tests.hubs import TestHub


def digits(hub: TestHub) -> list[str]:
    return [str(digit) for (digit,) in hub.rows("SELECT digit FROM hub.terminal ORDER BY terminal")]


def test_a_hall_has_nine_kiosks_at_a_time(fresh_hub: TestHub) -> None:
    for _ in range(9):
        fresh_hub.invited("kiosk")
    assert digits(fresh_hub) == list("123456789")
    with pytest.raises(NoDigitLeft):
        fresh_hub.invited("kiosk")
    fresh_hub.invited("counter")
    assert digits(fresh_hub)[-1] == "001"


def test_the_digit_of_a_machine_that_was_turned_away_is_free_days_later(fresh_hub: TestHub) -> None:
    for _ in range(9):
        fresh_hub.invited("kiosk")
    fresh_hub.do("UPDATE hub.terminal SET joined_at = invited_at")
    with fresh_hub.owner() as owner:
        assert revoke(owner, 4)
        with pytest.raises(NoDigitLeft):
            invite(owner, "kiosk")
    fresh_hub.do("UPDATE hub.terminal SET revoked_at = revoked_at - interval '49 hours' WHERE terminal = 4")
    fresh_hub.invited("kiosk")
    assert digits(fresh_hub)[-1] == "4"


def test_an_invitation_that_nobody_used_takes_no_digit_for_ever(fresh_hub: TestHub) -> None:
    for _ in range(9):
        fresh_hub.invited("kiosk")
    fresh_hub.do(
        "UPDATE hub.terminal SET invited_at = invited_at - interval '49 hours' WHERE terminal IN (2, 3)",
        "UPDATE hub.terminal SET joined_at = invited_at WHERE terminal <> 2",
    )
    fresh_hub.invited("kiosk")
    assert digits(fresh_hub)[-1] == "2"
    with pytest.raises(NoDigitLeft):
        fresh_hub.invited("kiosk")
