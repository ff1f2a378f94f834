"""Settings of looking up designated hospitals."""

from typing import Annotated

import msgspec

from common.settings.declare import Setting


class Hospitals(msgspec.Struct, frozen=True):
    """Designated hospitals at the kiosk; the list itself comes with ./yichuang hospitals import."""

    change_item: Annotated[
        str,
        Setting(
            "Item for a change",
            "变更事项",
            "Code of the catalogue's item with which somebody changes the hospitals they have chosen.",
        ),
    ] = "SB015"
    note: Annotated[
        str,
        Setting(
            "Rules",
            "选定规则",
            "The hall's own words on how many hospitals may be chosen, and which need no choice.",
        ),
    ] = ""
    note_en: Annotated[str, Setting("Rules in English", "选定规则（英文）", "The same in English.")] = ""
