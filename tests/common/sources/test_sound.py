"""Records that contradict themselves are found, whoever sends them."""

from typing import Any

import pytest
from msgspec.structs import replace

from common.domain.records.record import Employer, Payment
from common.domain.records.words import Insurance, PaymentKind
from common.sources.sample.persons import COUNT, FIXED, person_at
from common.sources.sample.source import record_of
from common.sources.sound import fault_in

SOUND = record_of(person_at(0))
PAID = SOUND.payments[0]


@pytest.mark.parametrize("order", [*range(len(FIXED)), *range(len(FIXED), COUNT, 97)])
def test_the_sample_is_sound(order: int) -> None:
    assert fault_in(record_of(person_at(order))) is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"payments": (PAID,) * 20_001}, "too long"),
        ({"name": "安\x07娜"}, "control characters"),
        ({"name": "安\u202e娜"}, "control characters"),
        ({"name": " "}, "no name"),
        ({"agency": "长" * 201}, "too long"),
        ({"employers": (Employer(name="a\nb", district=""),) * 3}, "control characters"),
        ({"account": None}, "account"),
        ({"account_year": None}, "account"),
        ({"payments": (replace(PAID, employer=99),)}, "employer"),
        ({"payments": (replace(PAID, employer=-1),)}, "employer"),
        ({"payments": (replace(PAID, month="2099-01"),)}, "to come"),
        ({"payments": (replace(PAID, base=-1),)}, "contradicts"),
        ({"payments": (replace(PAID, months=2),)}, "contradicts"),
        ({"payments": (PAID, PAID)}, "twice"),
        ({"payments": (PAID, replace(PAID, kind=PaymentKind.BACK_PAID))}, "twice"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_of_the_record(change: dict[str, Any], said: str) -> None:
    words = fault_in(replace(SOUND, **change))
    assert words is not None
    assert said in words
    assert SOUND.name not in words


def test_differences_and_years_bought_may_be_what_others_may_not() -> None:
    month = PAID.month
    both = (
        PAID,
        Payment(month=month, insurance=Insurance.PENSION, base=-100, person=-8, kind=PaymentKind.DIFFERENCE),
        Payment(month=month, insurance=Insurance.PENSION, base=100, kind=PaymentKind.LUMP_SUM, months=12),
    )
    assert fault_in(replace(SOUND, payments=both)) is None
