"""What doctor says of readers and scanner: each in plain words, whatever is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import msgspec
import pytest

from common.devices.holding import DeviceLamp, device_lock
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.devices.social_security_card.pcsc import PcscTrouble
from common.devices.social_security_card.smartcard_library import SmartcardMissing
from common.hall import Hall
from common.settings.devices import Devices
from counter.doctor.device_checks import check_devices
from counter.doctor.finding import Finding
from tests.halls import small_hall

VENDOR = "module:tests.common.devices.vendor"


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    opened = small_hall(tmp_path_factory.mktemp("doctor"))
    yield opened
    opened.close()


def findings(hall: Hall, **settings: str) -> list[Finding]:
    return list(check_devices(hall, msgspec.convert(settings, Devices)))


def only(hall: Hall, **settings: str) -> Finding:
    (found,) = findings(hall, **settings)
    assert not found.is_needed
    assert found.zh
    return found


def test_where_nothing_is_set_nothing_is_said(hall: Hall) -> None:
    assert findings(hall) == []


def test_an_id_card_reader_is_asked(hall: Hall) -> None:
    line = OnTcp(SimulatedReader())
    assert only(hall, id_card_reader=line.address).ok
    line.end()
    found = only(hall, id_card_reader=line.address)
    assert not found.ok
    assert line.address in found.en


@pytest.mark.parametrize(
    ("trouble", "word"), [(SmartcardMissing("x"), "python3-pyscard"), (PcscTrouble("x"), "apt-get install pcscd")]
)
def test_a_machine_without_smart_cards_is_told_what_it_needs(
    hall: Hall, trouble: Exception, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise trouble

    monkeypatch.setattr("counter.doctor.device_checks.session", fail)
    found = only(hall, social_security_reader="pcsc")
    assert not found.ok
    assert word in found.zh
    assert word in found.en


def test_a_scanner_that_types_cannot_be_asked(hall: Hall) -> None:
    assert only(hall, code_scanner="keyboard").ok


def test_a_serial_scanner_is_there_or_not(hall: Hall) -> None:
    assert not only(hall, code_scanner="/dev/no-such-scanner").ok
    if sys.platform != "win32":
        from common.devices.code_scanner.simulator import SimulatedScanner

        device = SimulatedScanner()
        assert only(hall, code_scanner=device.address).ok
        device.end()


def test_a_vendors_module_is_asked_too(hall: Hall) -> None:
    found = findings(
        hall,
        id_card_reader=f"{VENDOR}:unplugged",
        social_security_reader=VENDOR,
        code_scanner=VENDOR,
        code_decoder=VENDOR,
    )
    assert [one.ok for one in found] == [False, True, True, True]


def test_a_module_that_is_not_there_is_named(hall: Hall) -> None:
    gone = "module:no_such_module"
    for found in findings(hall, id_card_reader=gone, social_security_reader=gone, code_scanner=gone, code_decoder=gone):
        assert not found.ok
        assert "no_such_module" in found.zh
        assert "no_such_module" in found.en


@pytest.mark.parametrize("setting", ["id_card_reader", "social_security_reader", "code_scanner"])
def test_a_device_that_the_kiosk_holds_is_left_to_it(hall: Hall, setting: str) -> None:
    lamps = {
        "id_card_reader": DeviceLamp.KIOSK_ID_CARDS,
        "social_security_reader": DeviceLamp.KIOSK_SECURITY_CARDS,
        "code_scanner": DeviceLamp.KIOSK_CODES,
    }
    address = f"{VENDOR}:unplugged"
    lock = device_lock(hall.home.folder, address)
    assert lock.acquire()
    try:
        assert "A running program uses" in only(hall, **{setting: address}).en
        hall.light(lamps[setting], "fault", "没有", "gone")
        found = only(hall, **{setting: address})
        assert (found.ok, "没有应答" in found.zh) == (False, True)
        hall.light(lamps[setting], "ok", "正常", "well")
        found = only(hall, **{setting: address})
        assert (found.ok, "应答正常" in found.zh) == (True, True)
    finally:
        lock.release()
