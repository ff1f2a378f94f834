"""The settings of social-insurance records: where they come from, and what residents may print by themselves."""

from typing import Annotated, Literal

import msgspec

from common.domain.records.rules import documents_in, documents_without_card
from common.settings.declare import Setting

_ALL = "statement coverage_proof payment_details"


def _unlocks(label: str, label_zh: str) -> Setting:
    return Setting(
        label,
        label_zh,
        "Which documents it unlocks: statement, coverage_proof, payment_details; empty for none.",
        check=documents_in,
    )


class Records(msgspec.Struct, frozen=True):
    """Records of social insurance that residents look at and print by themselves.

    Give all machines of a hall the same limits, so that a kiosk and a desk mean the same.
    """

    source: Annotated[
        Literal["none", "sample", "file", "https"],
        Setting(
            "Source",
            "数据来源",
            "sample: 2,000 invented persons; file: the agency's deliveries, imported on this machine; https: the"
            " agency's interface, or another machine of the hall that runs `source serve`.",
        ),
    ] = "none"
    url: Annotated[
        str,
        Setting(
            "Address",
            "接口地址",
            "Where the https source is; both sides show certificates, kept with `source keys`.",
            pattern="(https://.+)?",
            example='"https://records.example:8444"',
        ),
    ] = ""
    answer_seconds: Annotated[
        float,
        Setting(
            "Time limit",
            "等待时限",
            "Seconds after which a resident is told that the agency does not answer, tries and all.",
            at_least=1,
            at_most=30,
        ),
    ] = 6
    printer: Annotated[
        str,
        Setting(
            "Printer",
            "打印机",
            "The printer of sheets beside the kiosk, by its name under [printers]; empty: the one of [papers], else the"
            " first that prints sheets.",
            example='"", "kiosk_sheets"',
        ),
    ] = ""
    oldest_days: Annotated[
        int,
        Setting(
            "Oldest delivery",
            "数据最长期限",
            "Of a delivery that vouches for a day longer ago than this nothing is given out; 0 for no limit.",
            at_least=0,
            at_most=3650,
        ),
    ] = 62
    id_card: Annotated[str, _unlocks("ID card", "身份证可打印")] = _ALL
    social_security_card: Annotated[str, _unlocks("Social-security card", "社保卡可打印")] = _ALL
    electronic_card: Annotated[str, _unlocks("Electronic card", "电子社保卡可打印")] = _ALL
    typed: Annotated[
        str,
        Setting(
            "Typed number",
            "手输号码可打印",
            "Which documents a typed number unlocks, with a one-time code from a desk: coverage_proof, payment_details;"
            " never a statement. Empty: typing is not offered.",
            check=documents_without_card,
        ),
    ] = ""
    daily_limit: Annotated[
        int,
        Setting(
            "Documents a day",
            "每人每日份数",
            "How many documents somebody may print on one day, at all kiosks of the hall.",
            at_least=1,
            at_most=100,
        ),
    ] = 3
    valid_days: Annotated[
        int,
        Setting(
            "Verification", "查验有效期", "Days for which a printed document can be verified.", at_least=1, at_most=365
        ),
    ] = 30
    sign_files: Annotated[
        bool,
        Setting(
            "Sign files",
            "签名",
            "Sign PDF files with the hall's own certificate: `signing/hall.key` and `signing/hall.pem` in the home.",
        ),
    ] = False
    code_minutes: Annotated[
        int,
        Setting("One-time code", "一次性码有效期", "Minutes until it has to be typed.", at_least=1, at_most=30),
    ] = 5
    code_tries: Annotated[
        int,
        Setting("Tries", "一次性码可试次数", "Wrong codes until a new one is needed.", at_least=1, at_most=10),
    ] = 3
    idle_seconds: Annotated[
        int,
        Setting(
            "Idle time",
            "无人操作时间",
            "Seconds without a touch until the session of a resident begins to end.",
            at_least=10,
            at_most=600,
        ),
    ] = 60
    veil_seconds: Annotated[
        int,
        Setting(
            "Privacy veil",
            "隐私遮挡",
            "Seconds without a touch until the screen with somebody's data is covered.",
            at_least=5,
            at_most=120,
        ),
    ] = 15
