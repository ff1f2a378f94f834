"""Devices opened by what the settings say: none, ours, or a vendor's, whose word is checked."""

from __future__ import annotations

import pytest

from common.devices.cards import Unread
from common.devices.code_scanner.serial_port import SerialScanner
from common.devices.id_card_reader.sdt import SdtReader
from common.devices.opening import open_code_scanner, open_id_card_reader, open_social_security_reader
from common.devices.social_security_card.pcsc import PcscReader
from tests.common.devices import vendor
from tests.common.devices.id_card_reader.test_frames import CARD, TODAY

VENDOR = "module:tests.common.devices.vendor"


def test_where_nothing_is_set_there_is_nothing() -> None:
    assert open_id_card_reader("") is None
    assert open_social_security_reader("") is None
    assert open_code_scanner("") is None
    assert open_code_scanner("keyboard") is None


def test_ours_are_opened_by_their_address() -> None:
    assert isinstance(open_id_card_reader("/dev/ttyUSB0"), SdtReader)
    assert isinstance(open_social_security_reader("pcsc:Contactless"), PcscReader)
    assert isinstance(open_code_scanner("/dev/ttyACM0"), SerialScanner)


def test_a_vendors_reader_is_heard_and_its_cards_are_checked() -> None:
    there: list[bool] = []
    reader = open_id_card_reader(f"{VENDOR}:USB1", is_there=there.append, today=lambda: TODAY)
    assert reader is not None
    assert there == [True]
    assert reader.sees_lifting
    heard: list[object] = []
    stop = reader.listen(heard.append, lambda: heard.append("lifted"), heard.append)
    device = vendor.READERS["USB1"]
    device.lay(CARD)
    device.lay(CARD._replace(id_number=CARD.id_number[:-1] + "?"))
    device.lift()
    assert heard == [CARD, "lifted", Unread.UNCLEAR, "lifted"]
    stop()


@pytest.mark.parametrize("address", ["module:no_such_module", "module:common.clock", "module:"])
def test_a_module_that_is_wrong_is_no_device_and_breaks_nothing(address: str) -> None:
    there: list[bool] = []
    assert open_id_card_reader(address, is_there=there.append) is None
    assert open_social_security_reader(address, is_there=there.append) is None
    assert open_code_scanner(address, is_there=there.append) is None
    assert there == [False] * 3
