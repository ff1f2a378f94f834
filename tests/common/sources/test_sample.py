"""The sample persons: nobody's, always the same, and right to the fen."""

import csv
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.assets import resource
from common.domain.hospitals.sample import sample_hospitals
from common.domain.id_number import fault
from common.domain.records.contributions import contributions, money
from common.domain.records.record import InsuredRecord, Payment
from common.domain.records.words import Insurance, PaymentKind
from common.places import Home
from common.settings import parse
from common.sources import NotInsured, WrongPerson, open_source
from common.sources.sample.persons import COUNT, FIXED, person_at, persons
from common.sources.sample.rates import bounds_of
from common.sources.sample.source import SampleSource, record_of

orders = st.integers(0, COUNT - 1)


def fixed(order: int) -> InsuredRecord:
    return record_of(person_at(order))


def kinds(record: InsuredRecord) -> set[PaymentKind]:
    return {payment.kind for payment in record.payments}


def paid_months(record: InsuredRecord) -> list[str]:
    return sorted({one.month for one in record.payments if one.insurance is Insurance.PENSION})


def test_every_number_is_its_own_passes_every_check_and_is_of_a_division_that_does_not_exist() -> None:
    numbers = persons().keys()
    assert len(numbers) == COUNT
    assert {number[:6] for number in numbers} == {"999999"}
    assert [number for number in numbers if fault(number, date(2026, 11, 1))] == []


@given(orders)
def test_each_month_follows_from_the_published_rates_to_the_fen(order: int) -> None:
    with resource("records", "rates.csv").open(encoding="utf-8") as file:
        rates = {row["insurance"]: row for row in csv.DictReader(file)}
    for one in record_of(person_at(order)).payments:
        rate = rates[one.insurance]
        due = (Decimal(one.base) * Decimal(rate["person_percent"]) / 100).quantize(Decimal(1), ROUND_HALF_UP)
        if one.kind is PaymentKind.DIFFERENCE:
            assert abs(one.person - due) <= 1  # the difference of two sums that were each rounded
        else:
            assert one.person == due + 100 * int(rate["person_fixed"])


@given(orders)
def test_bases_lie_between_the_lowest_and_the_highest_of_their_year(order: int) -> None:
    for one in record_of(person_at(order)).payments:
        year = int(one.month[:4]) - (one.month[5:] < "07")
        if one.kind in (PaymentKind.REGULAR, PaymentKind.BACK_PAID):
            late = one.month in ("2025-07", "2025-08", "2025-09") and one.kind is PaymentKind.REGULAR
            lowest, highest = bounds_of(year - late)
            assert lowest <= one.base <= highest
            assert one.base % 100 == 0


@given(orders)
def test_what_was_paid_late_and_its_difference_together_are_what_was_due(order: int) -> None:
    late: dict[tuple[str, Insurance], list[Payment]] = {}
    for one in record_of(person_at(order)).payments:
        if one.month in ("2025-07", "2025-08", "2025-09"):
            late.setdefault((one.month, one.insurance), []).append(one)
    for both in late.values():
        assert [one.kind for one in both][1:] in ([], [PaymentKind.DIFFERENCE])
        lowest, highest = bounds_of(2025)
        assert lowest <= sum(one.base for one in both) <= highest


@given(orders)
def test_no_month_of_an_insurance_is_paid_twice_and_the_account_holds_what_was_paid(order: int) -> None:
    record = record_of(person_at(order))
    months = [(one.month, one.insurance, one.kind is PaymentKind.DIFFERENCE) for one in record.payments]
    bought = sum(one.kind is PaymentKind.LUMP_SUM for one in record.payments)
    assert len(set(months)) >= len(months) - bought
    balance, paid = 0, [one for one in record.payments if one.insurance is Insurance.PENSION]
    for year in range(1990, 2026):
        interest = (Decimal(balance) * Decimal("0.025")).quantize(Decimal(1), ROUND_HALF_UP)
        balance += int(interest) + sum(one.person for one in paid if one.month[:4] == str(year))
    assert record.account == (balance if record.payments else None)


@given(orders)
def test_the_totals_of_the_statement_are_those_of_the_months(order: int) -> None:
    record = record_of(person_at(order))
    table = contributions(record.payments)
    if not record.payments:
        assert table.total == ()
        return
    pension = [one for one in record.payments if one.insurance is Insurance.PENSION]
    assert table.total[3] == money(sum(one.person for one in pension))


def test_the_bases_are_those_of_the_table_and_beyond_it_the_samples_own() -> None:
    assert bounds_of(2025) == (7162_00, 35811_00) == bounds_of(2026)
    assert bounds_of(2020) == (4931_00, 25963_00)
    assert all(bounds_of(year).lowest < bounds_of(year + 1).lowest for year in range(1992, 2025))


def test_the_fixed_persons_are_what_the_documentation_says() -> None:
    assert paid_months(fixed(0))[0] == "1996-11"
    assert len(paid_months(fixed(0))) == 360
    assert len(fixed(1).employers) > 2
    assert any(
        later > earlier and int(later[:4]) * 12 + int(later[5:]) > int(earlier[:4]) * 12 + int(earlier[5:]) + 1
        for earlier, later in pairwise(paid_months(fixed(2)))
    )
    assert PaymentKind.DIFFERENCE in kinds(fixed(3))
    assert PaymentKind.BACK_PAID in kinds(fixed(4))
    assert fixed(5).payments == ()
    assert any(ord(letter) > 0xFFFF for letter in fixed(6).name)
    assert len(fixed(7).name) == 40
    assert PaymentKind.LUMP_SUM in kinds(fixed(8))
    assert len({month[:4] for month in paid_months(fixed(9))}) == 3
    assert len(FIXED) == 10


def test_a_sample_person_is_found_by_number_and_by_name_and_nobody_else_is(tmp_path: object) -> None:
    source = SampleSource()
    somebody = person_at(0)
    assert source.fetch(somebody.id_number).is_sample
    assert source.fetch(somebody.id_number, somebody.name) == source.fetch(somebody.id_number)
    with pytest.raises(WrongPerson):
        source.fetch(somebody.id_number, "林样例")
    with pytest.raises(NotInsured):
        source.fetch("11010119900307475X")


def test_it_is_opened_where_the_settings_say_so(tmp_path_factory: pytest.TempPathFactory) -> None:
    home = Home(tmp_path_factory.mktemp("home"))
    assert open_source(parse('[records]\nsource = "sample"\n'), home).is_sample


def test_nothing_of_a_person_shows_in_a_repr() -> None:
    record = fixed(0)
    for shown in (repr(record), repr(record.payments[0]), repr(record.employers), f"{record}"):
        assert record.name not in shown
        assert record.id_number not in shown
        assert "样例" not in shown


def test_the_hospitals_that_were_chosen_are_in_the_samples_list() -> None:
    known = {hospital.code for hospital in sample_hospitals()}
    for order in range(0, COUNT, 50):
        chosen = record_of(person_at(order)).hospitals
        assert len(set(chosen)) == len(chosen) in (0, 4)
        assert set(chosen) <= known
    assert fixed(5).hospitals == ()
