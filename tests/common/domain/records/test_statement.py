"""What stands on each document: every fen and every month of the record, once."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.domain.records.months import months_within
from common.domain.records.record import InsuredRecord, Payment
from common.domain.records.shape import Holds, Statement, Table
from common.domain.records.statement import Marks, Wish, statement_of
from common.domain.records.words import PAID_BY_PERSON, Document, Insurance, PaymentKind
from tests.common.domain.records.people import ON, record, records, whole_wish, wishes, worked

MARKS = Marks(hall="银杏里街道便民服务中心")


def made(insured: InsuredRecord, wish: Wish, marks: Marks = MARKS) -> Statement:
    return statement_of(insured, wish, ON, marks)


def fen(cell: str) -> int:
    return int(Decimal(cell.replace(",", "")) * 100) if cell.strip("-") else 0


def column(table: Table, title: str, insurance: str = "") -> int:
    (place,) = (at for at, one in enumerate(table.columns) if one.title == title and one.group.startswith(insurance))
    return place


def months_of(payments: Sequence[Payment]) -> int:
    """How many months were paid, worked out by another way than the product's."""
    by_month = Counter[str]()
    for payment in payments:
        if payment.kind is PaymentKind.LUMP_SUM:
            by_month[f"bought {id(payment)}"] = payment.months
        elif payment.kind is not PaymentKind.DIFFERENCE:
            by_month[payment.month] = 1
    return by_month.total()


@given(records, wishes((Document.STATEMENT,)))
def test_sums_on_the_statement_are_those_of_the_payments_to_the_fen(insured: InsuredRecord, wish: Wish) -> None:
    table = made(insured, wish).tables[1]
    within = [payment for payment in insured.payments if wish.first <= payment.month <= wish.last]
    for insurance, word in zip(Insurance, ("养老", "失业", "工伤", "医疗", "生育"), strict=True):
        own = [payment for payment in within if payment.insurance is insurance]
        months, base = column(table, "月数", word), column(table, "年缴费基数", word)
        assert sum(int(row[months] or 0) for row in table.rows) == months_of(own)
        assert sum(fen(row[base]) for row in table.rows) == sum(payment.base for payment in own)
        if insurance in PAID_BY_PERSON:
            person = column(table, "个人缴费", word)
            assert sum(fen(row[person]) for row in table.rows) == sum(payment.person for payment in own)
            if table.total:
                assert fen(table.total[person]) == sum(payment.person for payment in own)
        if table.total:
            assert (int(table.total[months] or 0), table.total[base]) == (months_of(own), "------")
    assert bool(table.total) == bool(within)


@given(records, wishes((Document.STATEMENT,)))
def test_rows_never_overlap_and_leave_no_paid_month_out(insured: InsuredRecord, wish: Wish) -> None:
    ordinary = [row[0] for row in made(insured, wish).tables[1].rows if row[0][-2:] not in ("差额", "趸缴")]
    covered = [month for words in ordinary for month in months_within(words[:7], words[10:17])]
    assert len(covered) == len(set(covered))
    paid = {
        payment.month
        for payment in insured.payments
        if wish.first <= payment.month <= wish.last and payment.kind in (PaymentKind.REGULAR, PaymentKind.BACK_PAID)
    }
    assert set(covered) == paid


@given(records, wishes((Document.STATEMENT,)))
def test_a_star_is_beside_the_rows_with_back_payments_and_no_others(insured: InsuredRecord, wish: Wish) -> None:
    starred = {row[0][:17] for row in made(insured, wish).tables[1].rows if row[0].endswith("*")}
    late = {
        payment.month
        for payment in insured.payments
        if payment.kind is PaymentKind.BACK_PAID and wish.first <= payment.month <= wish.last
    }
    assert {month for words in starred for month in months_within(words[:7], words[10:17]) if month in late} == late
    assert all(any(month in late for month in months_within(words[:7], words[10:17])) for words in starred)


@given(records, wishes((Document.STATEMENT,)))
def test_each_employer_has_every_month_that_was_paid_there(insured: InsuredRecord, wish: Wish) -> None:
    table = made(insured, wish).tables[0]
    paid = Counter(
        name
        for name, _ in {
            (insured.employers[payment.employer].name if payment.employer < 2 else "未提供", payment.month)
            for payment in insured.payments
            if payment.insurance is Insurance.PENSION
            and payment.kind in (PaymentKind.REGULAR, PaymentKind.BACK_PAID)
            and wish.first <= payment.month <= wish.last
        }
    )
    shown = Counter[str]()
    for first, last, months, name, _ in table.rows:
        assert first <= last
        assert 0 < int(months) <= len(list(months_within(first, last)))
        shown[name] += int(months)
    assert shown == paid


@given(records, wishes((Document.PAYMENT_DETAILS,)))
def test_details_have_a_row_for_each_payment_and_sums_that_agree(insured: InsuredRecord, wish: Wish) -> None:
    (table,) = made(insured, wish).tables
    own = [
        payment
        for payment in insured.payments
        if payment.insurance is wish.insurance and wish.first <= payment.month <= wish.last
    ]
    months, base = column(table, "月数"), column(table, "缴费基数")
    assert [row[0] for row in table.rows] == sorted(payment.month for payment in own)
    assert sum(int(row[months] or 0) for row in table.rows) == months_of(own)
    assert sum(fen(row[base]) for row in table.rows) == sum(payment.base for payment in own)
    assert ("个人缴费" in [one.title for one in table.columns]) == (wish.insurance in PAID_BY_PERSON)
    if table.total:
        assert int(table.total[months] or 0) == months_of(own)


@given(records, wishes((Document.COVERAGE_PROOF,)))
def test_the_proof_names_what_was_paid_in_the_period_and_nothing_beyond(insured: InsuredRecord, wish: Wish) -> None:
    (table,) = made(insured, wish).tables
    shown = {row[0][:2]: row for row in table.rows}
    for insurance, word in zip(Insurance, ("养老", "失业", "工伤", "医疗", "生育"), strict=True):
        own = [
            payment
            for payment in insured.payments
            if payment.insurance is insurance
            and payment.kind is not PaymentKind.DIFFERENCE
            and wish.first <= payment.month <= wish.last
        ]
        assert (word in shown) == bool(own)
        if own:
            _, first, last, months, _, _ = shown[word]
            assert (first, last) == (min(one.month for one in own), max(one.month for one in own))
            assert int(months) == months_of(own)


@given(records, wishes())
def test_a_table_is_whole_whatever_the_record(insured: InsuredRecord, wish: Wish) -> None:
    document = made(insured, wish)
    for table in document.tables:
        assert all(len(line) == len(table.columns) for line in table.lines)
        assert table.rows or table.nothing
        assert all(line[at] for at, one in enumerate(table.columns) if one.holds is Holds.PERIOD for line in table.rows)


@given(records, wishes((Document.STATEMENT,)))
def test_what_was_paid_in_all_does_not_depend_on_the_period(insured: InsuredRecord, wish: Wish) -> None:
    assert made(insured, wish).sections[2].facts == made(insured, whole_wish()).sections[2].facts


def test_a_life_of_work_reads_as_it_should() -> None:
    document = made(worked(), whole_wish())
    employers, paid = document.tables
    assert [row[:3] for row in employers.rows] == [
        ("1996-11", "2007-02", "118"),
        ("2007-03", "2016-12", "118"),
        ("2017-01", "2026-10", "118"),
    ]
    periods = [row[0] for row in paid.rows]
    assert periods[:2] == ["1996-11 至 1996-12", "1997-01 至 1997-12"]
    assert "2003-01 至 2003-03" in periods
    assert "2003-10 至 2003-12 *" in periods
    assert periods[periods.index("2011-01 至 2011-12") + 1] == "2011-07 至 2011-07 趸缴"
    assert periods[periods.index("2025-01 至 2025-12") + 1] == "2025-07 至 2025-09 差额"
    assert paid.total[:2] == ("合计", str(354 + 24))
    assert [fact.value for fact in document.sections[2].facts] == [
        "31年6个月（其中趸缴2年0个月）",
        "29年6个月",
        "187,345.06 元",
        "2025年末",
    ]


def test_somebody_with_nothing_gets_a_document_that_says_so() -> None:
    for document in Document:
        insurance = Insurance.INJURY if document is Document.PAYMENT_DETAILS else None
        nothing = made(record(employers=0), whole_wish(document, insurance))
        assert all(not table.lines and "没有" in table.nothing for table in nothing.tables)
        assert nothing.who[2].value == "无"


def test_the_screen_gets_the_number_masked_and_the_paper_gets_it_whole() -> None:
    name, number, *_ = made(worked(), whole_wish()).who
    assert (name.masked, number.masked) == ("欧**䶮", "999999********0017")
    assert (name.value, number.value) == ("欧阳𠮷䶮", "999999197601010017")


def test_numbers_are_only_on_what_was_given_out() -> None:
    labels = [fact.label for fact in made(worked(), whole_wish()).which]
    assert labels == ["查询日期", "数据截至"]
    marks = Marks(hall="银杏里", query_number="2611217K2M4QXA", check_code="5F7K29QXA3")
    given_out = made(worked(), whole_wish(), marks)
    assert [fact.value for fact in given_out.which][:2] == ["5F7K2-9QXA3", "261121-7K2M-4QXA"]


def test_samples_say_that_they_are() -> None:
    assert made(worked(), whole_wish()).is_sample
    assert made(worked(), whole_wish()).notes[0].startswith("样张 演示数据 无效")


def test_verification_is_the_halls_own_and_for_thirty_days() -> None:
    notes = "".join(made(worked(), whole_wish()).notes)
    assert "2026年12月21日（含）前" in notes
    assert "银杏里街道便民服务中心窗口" in notes
    assert "http" not in notes
    assert ".gov.cn" not in notes


@pytest.mark.parametrize("document", Document)
def test_a_document_shows_nothing_of_anybody_by_itself(document: Document) -> None:
    insurance = Insurance.PENSION if document is Document.PAYMENT_DETAILS else None
    shown = made(worked(), whole_wish(document, insurance))
    for thing in (shown, *shown.who, *shown.sections, *shown.tables):
        assert repr(thing) == f"<{type(thing).__name__}>"


@given(st.data())
def test_a_wish_that_makes_no_sense_is_refused(data: st.DataObject) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Wish(document=Document.STATEMENT, first="2020-02", last="2020-01")
    with pytest.raises(ValueError, match="one insurance"):
        Wish(document=Document.PAYMENT_DETAILS, first="2020-01", last="2020-01")
    with pytest.raises(ValueError, match="one insurance"):
        Wish(
            document=Document.STATEMENT,
            first="2020-01",
            last="2020-01",
            insurance=data.draw(st.sampled_from(Insurance)),
        )
