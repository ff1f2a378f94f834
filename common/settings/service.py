"""Settings of what comes after a case is done: ratings, and results that wait to be fetched."""

from typing import Annotated

import msgspec

from common.settings.declare import Setting


class Ratings(msgspec.Struct, frozen=True):
    """Ratings (好差评): the pad before a counter, the code on the receipt, and what follows a bad one."""

    pad_seconds: Annotated[
        int,
        Setting("Pad", "评价器等待时间", "Seconds the pad waits for an answer.", at_least=15, at_most=300),
    ] = 45
    code_days: Annotated[
        int,
        Setting("Code", "评价码有效期", "Days for which the code on a receipt can be used.", at_least=1, at_most=365),
    ] = 30
    follow_up_days: Annotated[
        int,
        Setting(
            "Follow-up",
            "差评整改期限",
            "Working days within which a bad rating is verified and put right; Beijing prescribes 7.",
            at_least=1,
            at_most=60,
        ),
    ] = 7


class Issuing(msgspec.Struct, frozen=True):
    """The issuing counter."""

    unfetched_days: Annotated[
        int,
        Setting(
            "Reminder",
            "未领取提醒",
            "Days after which a result that nobody has fetched is listed for a reminder, and again after each one.",
            at_least=1,
            at_most=365,
        ),
    ] = 15
