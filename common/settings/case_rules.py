"""The settings of cases: when lamps turn yellow, and how much of the limit each step of the back office may take."""

from typing import Annotated

import msgspec

from common.settings.declare import Setting


def _share(label: str, label_zh: str, what: str) -> Setting:
    return Setting(
        label, label_zh, f"{what}, in percent of the case's limit; one working day at least.", at_least=1, at_most=100
    )


class Cases(msgspec.Struct, frozen=True):
    """Limits of cases. Give all machines of a hall the same, so that a lamp has one colour everywhere."""

    yellow_days: Annotated[
        int,
        Setting(
            "Yellow lamp, days",
            "黄灯提前天数",
            "A case is yellow from so many working days before its last day.",
            at_least=0,
            at_most=30,
        ),
    ] = 1
    yellow_percent: Annotated[
        int,
        Setting(
            "Yellow lamp, percent",
            "黄灯剩余比例",
            "A case is also yellow when no more than this part of its limit is left; 0 for never.",
            at_least=0,
            at_most=90,
        ),
    ] = 30
    claim_percent: Annotated[
        int, _share("Time to claim", "认领环节时限", "Until somebody of the department has claimed a case")
    ] = 20
    review_percent: Annotated[
        int, _share("Time to review", "审核环节时限", "From the claim to the decision or its proposal")
    ] = 50
    sign_percent: Annotated[
        int, _share("Time to sign", "签发环节时限", "From the proposal to the second signature")
    ] = 20
    ready_percent: Annotated[
        int, _share("Time to make ready", "制证环节时限", "From the decision to the result at a counter")
    ] = 10
