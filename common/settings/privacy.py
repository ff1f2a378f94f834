"""The settings about scans, and about how long what is known of people is kept."""

from typing import Annotated

import msgspec

from common.settings.declare import Setting


class Scans(msgspec.Struct, frozen=True):
    """Scans that are attached to cases."""

    folder: Annotated[
        str,
        Setting(
            "Scanner's folder",
            "扫描仪文件夹",
            "Where the scanner of this machine puts its files; they are offered to the case in hand. Empty for none.",
        ),
    ] = ""
    largest_megabytes: Annotated[
        int, Setting("Largest scan", "单个文件上限", "Megabytes; a larger one is refused.", at_least=1, at_most=100)
    ] = 20


class Privacy(msgspec.Struct, frozen=True):
    """Personal data."""

    retention_years: Annotated[
        int,
        Setting(
            "Keep files",
            "办件档案保存年限",
            "For so many years after a case is over its people cannot be erased, as the rules for files ask.",
            at_least=0,
            at_most=100,
        ),
    ] = 10
    unused_days: Annotated[
        int,
        Setting(
            "People without a case",
            "未办件人员资料保存天数",
            "Days after which somebody who was written down and has brought no case is named by `person due`.",
            at_least=1,
            at_most=3650,
        ),
    ] = 30
