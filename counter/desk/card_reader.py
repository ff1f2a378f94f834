"""The ID-card reader of a counter: held as long as the program runs, and a lamp that says when it is gone."""

from common.devices.holding import DeviceLamp, device_lock
from common.devices.id_card_reader import CardReader
from common.devices.opening import open_id_card_reader
from common.hall import Hall

LAMP = DeviceLamp.DESK_ID_CARDS
_THERE = ("ok", "身份证读卡器正常", "The ID-card reader answers")
_GONE = ("fault", "身份证读卡器没有连接：请检查接线；也可以手工输入", "No ID-card reader: check its cable, or type")


def card_reader(hall: Hall, address: str) -> CardReader | None:
    """The reader at an address; None where the settings name none."""
    if address:
        device_lock(hall.home.folder, address).acquire()  # until the program ends
    return open_id_card_reader(address, is_there=lambda is_there: hall.light(LAMP, *(_THERE if is_there else _GONE)))
