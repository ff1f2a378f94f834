"""The settings of social-insurance records: where they come from."""

from typing import Annotated, Literal

import msgspec

from common.settings.declare import Setting


class Records(msgspec.Struct, frozen=True):
    """Records of social insurance that residents look at and print by themselves."""

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
