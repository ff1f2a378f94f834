"""The ID-card reader of a counter: opened when somebody listens, and a lamp that says when it is gone."""

from common.devices.id_card_reader import CardReader
from common.devices.opening import open_id_card_reader
from common.hall import Hall

LAMP = "id_card_reader"
_THERE = ("ok", "身份证读卡器正常", "The ID-card reader answers")
_GONE = ("fault", "身份证读卡器没有连接：请检查接线；也可以手工输入", "No ID-card reader: check its cable, or type")


def card_reader(hall: Hall, address: str) -> CardReader | None:
    """The reader at an address; None where the settings name none."""
    return open_id_card_reader(address, is_there=lambda is_there: hall.light(LAMP, *(_THERE if is_there else _GONE)))
