"""The cards that somebody who tries the demo can lay on the kiosk's reader: of sample residents, and of a stranger."""

from datetime import date

import msgspec

from common.devices.code_scanner.electronic_card import ElectronicCard, sample_code
from common.devices.id_card_reader import IdCard
from common.domain.id_number import check_character
from common.sources.sample.persons import DIVISION, person_at

_STRANGER_BORN, _STRANGER_ORDER = date(1983, 2, 21), 999


class WalletCard(msgspec.Struct, frozen=True):
    """Whose card it is, and what there is to see of them."""

    id_number: str
    name: str
    note: str
    note_en: str

    @property
    def id_card(self) -> IdCard:
        """The card itself."""
        return IdCard(self.name, self.id_number)

    @property
    def phone_code(self) -> str:
        """The code of the electronic social-security card on their phone."""
        return sample_code(ElectronicCard(self.name, self.id_number))


def wallet() -> list[WalletCard]:
    """A card for each kind of record, then one of somebody who is insured elsewhere."""
    return [
        _of(0, "缴费三十年", "Thirty years"),
        _of(1, "换过几家单位", "Several employers"),
        _of(8, "退休前一次性补缴", "Bought years at once"),
        _of(6, "姓名有生僻字", "Rare characters"),
        _of(5, "参保后尚未缴费", "Never paid"),
        WalletCard(_stranger(), "许样例", "不在本地参保", "Not insured here"),
    ]


def _of(order: int, note: str, note_en: str) -> WalletCard:
    person = person_at(order)
    return WalletCard(person.id_number, person.name, note, note_en)


def _stranger() -> str:
    body = f"{DIVISION}{_STRANGER_BORN:%Y%m%d}{_STRANGER_ORDER:03}"
    return body + check_character(body)
