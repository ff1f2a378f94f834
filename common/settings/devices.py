"""Settings of the devices with which residents say at a kiosk who they are."""

from typing import Annotated

import msgspec

from common.settings.declare import Setting


class Devices(msgspec.Struct, frozen=True):
    """Readers and scanner of a kiosk; docs/devices.md says how to connect them and how a vendor's library plugs in."""

    id_card_reader: Annotated[
        str,
        Setting(
            "ID-card reader",
            "身份证读卡器",
            "The serial line of a reader with a security module (SDT), or a vendor's module; empty when there is none.",
            example='"", "/dev/ttyUSB0", "COM3", "socket://127.0.0.1:10010" or "module:vendor_reader"',
        ),
    ] = ""
    sees_card_lifted: Annotated[
        bool,
        Setting(
            "Sees the card lifted",
            "能发现身份证被拿走",
            "false for readers that cannot tell whether a card they have read still lies there.",
        ),
    ] = True
    social_security_reader: Annotated[
        str,
        Setting(
            "Social-security card reader",
            "社保卡读卡器",
            "pcsc for any PC/SC reader, pcsc:NAME for those whose names contain NAME, or a vendor's module; empty when"
            " there is none.",
            pattern=r"(pcsc(:.+)?|module:.+)?",
            example='"", "pcsc", "pcsc:Contactless" or "module:vendor_reader"',
        ),
    ] = ""
    code_scanner: Annotated[
        str,
        Setting(
            "Code scanner",
            "扫码器",
            "keyboard for a scanner that types what it reads, a serial line, or a vendor's module; empty when there is"
            " none.",
            example='"", "keyboard", "/dev/ttyACM0", "COM4" or "module:vendor_scanner"',
        ),
    ] = ""
    code_decoder: Annotated[
        str,
        Setting(
            "Electronic card",
            "电子社保卡解码",
            "The module that says whose the code of an electronic social-security card is; sample knows sample persons"
            " only; empty when such codes are not taken.",
            pattern=r"(sample|module:.+)?",
            example='"", "sample" or "module:vendor_codes"',
        ),
    ] = ""
