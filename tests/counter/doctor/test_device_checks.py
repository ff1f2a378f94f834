"""What doctor says of readers and scanner: each in plain words, whatever is missing."""

from __future__ import annotations

import sys

import msgspec
import pytest

from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.devices.social_security_card.pcsc import PcscTrouble
from common.devices.social_security_card.smartcard_library import SmartcardMissing
from common.settings.devices import Devices
from counter.doctor.device_checks import check_devices
from counter.doctor.finding import Finding

VENDOR = "module:tests.common.devices.vendor"


def findings(**settings: str) -> list[Finding]:
    return list(check_devices(msgspec.convert(settings, Devices)))


def only(**settings: str) -> Finding:
    (found,) = findings(**settings)
    assert not found.is_needed
    assert found.zh
    return found


def test_where_nothing_is_set_nothing_is_said() -> None:
    assert findings() == []


def test_an_id_card_reader_is_asked() -> None:
    line = OnTcp(SimulatedReader())
    assert only(id_card_reader=line.address).ok
    line.end()
    found = only(id_card_reader=line.address)
    assert not found.ok
    assert line.address in found.en


@pytest.mark.parametrize(
    ("trouble", "word"), [(SmartcardMissing("x"), "python3-pyscard"), (PcscTrouble("x"), "apt-get install pcscd")]
)
def test_a_machine_without_smart_cards_is_told_what_it_needs(
    trouble: Exception, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise trouble

    monkeypatch.setattr("counter.doctor.device_checks.session", fail)
    found = only(social_security_reader="pcsc")
    assert not found.ok
    assert word in found.zh
    assert word in found.en


def test_a_scanner_that_types_cannot_be_asked() -> None:
    assert only(code_scanner="keyboard").ok


def test_a_serial_scanner_is_there_or_not() -> None:
    assert not only(code_scanner="/dev/no-such-scanner").ok
    if sys.platform != "win32":
        from common.devices.code_scanner.simulator import SimulatedScanner

        device = SimulatedScanner()
        assert only(code_scanner=device.address).ok
        device.end()


def test_a_vendors_module_is_asked_too() -> None:
    found = findings(
        id_card_reader=f"{VENDOR}:unplugged",
        social_security_reader=VENDOR,
        code_scanner=VENDOR,
        code_decoder=VENDOR,
    )
    assert [one.ok for one in found] == [False, True, True, True]


def test_a_module_that_is_not_there_is_named() -> None:
    gone = "module:no_such_module"
    for found in findings(id_card_reader=gone, social_security_reader=gone, code_scanner=gone, code_decoder=gone):
        assert not found.ok
        assert "no_such_module" in found.zh
        assert "no_such_module" in found.en
