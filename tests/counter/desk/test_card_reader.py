"""A counter's card reader: its cards come through, and its lamp and `doctor` say whether it is there."""

from __future__ import annotations

import threading
from queue import SimpleQueue

import pytest

from common.devices.id_card_reader import IdCard
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.domain.queries import AskDesk
from common.hall import Hall
from counter.desk.card_reader import LAMP, card_reader
from counter.doctor.device_checks import check_card_reader
from tests.common.devices.id_card_reader.test_frames import CARD

LONG = 20.0


def lamp(hall: Hall) -> str:
    return next((one.state for one in hall.ask(AskDesk(counter="3")).lamps if one.lamp == LAMP), "")


def test_no_reader_is_set(hall: Hall) -> None:
    assert list(check_card_reader(hall, "")) == []


# pyserial forgets to close a socket whose other end is gone.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_lamp_says_when_the_reader_is_gone(hall: Hall) -> None:
    line = OnTcp(SimulatedReader())
    line.reader.lay(CARD)
    reader = card_reader(hall, line.address)
    assert reader is not None
    laid: SimpleQueue[IdCard] = SimpleQueue()
    changed = threading.Semaphore(0)
    stop_watching = hall.watch(changed.release)
    stop = reader.listen(laid.put)
    assert laid.get(timeout=LONG) == CARD
    assert lamp(hall) == "ok"
    (found,) = check_card_reader(hall, line.address)
    assert (found.ok, "since" in found.en) == (True, True), "the desk holds it, and says how it is"
    line.end()
    while lamp(hall) != "fault":
        assert changed.acquire(timeout=LONG)
    (found,) = check_card_reader(hall, line.address)
    assert (found.ok, "没有应答" in found.zh) == (False, True)
    stop()
    stop_watching()
    assert card_reader(hall, "") is None


def test_doctor_asks_the_reader(hall: Hall) -> None:
    line = OnTcp(SimulatedReader())
    (found,) = check_card_reader(hall, line.address)
    assert (found.name, found.ok) == ("id_card_reader", True)
    line.end()
    (found,) = check_card_reader(hall, line.address)
    assert not found.ok
    assert line.address in found.en
