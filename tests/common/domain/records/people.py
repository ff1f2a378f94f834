"""Records for the tests: drawn ones of all kinds, and a few people with a whole life of work behind them."""

from datetime import date

from hypothesis import strategies as st
from msgspec.structs import replace

from common.domain.records.months import month_of, months_within, place_of
from common.domain.records.record import Employer, InsuredRecord, Month, Payment
from common.domain.records.statement import Wish
from common.domain.records.words import PAID_BY_PERSON, Document, Insurance, PaymentKind

ON = date(2026, 11, 21)
RARE_NAME = "欧阳𠮷䶮"
LONG_EMPLOYER = (
    "江北区石马河街道人民调解与社区矫正及退役军人服务保障综合事务发展促进中心（原石马河街道社会事务服务站第一分站）"
)

months = st.integers(place_of("1996-01"), place_of("2026-10")).map(lambda place: f"{place // 12}-{place % 12 + 1:02}")
_fen = st.integers(-(10**7), 10**8)


@st.composite
def payments(draw: st.DrawFn) -> Payment:
    kind = draw(st.sampled_from(PaymentKind))
    insurance = draw(st.sampled_from(Insurance))
    return Payment(
        month=draw(months),
        insurance=insurance,
        base=draw(_fen),
        person=draw(_fen) if insurance in PAID_BY_PERSON else 0,
        kind=kind,
        employer=draw(st.integers(0, 2)),
        months=draw(st.integers(1, 600)) if kind is PaymentKind.LUMP_SUM else 1,
    )


records = st.lists(payments(), max_size=60).map(lambda paid: record(tuple(paid)))


@st.composite
def wishes(draw: st.DrawFn, documents: tuple[Document, ...] = tuple(Document)) -> Wish:
    document = draw(st.sampled_from(documents))
    first, last = sorted((draw(months), draw(months)))
    insurance = draw(st.sampled_from(Insurance)) if document is Document.PAYMENT_DETAILS else None
    return Wish(document=document, first=first, last=last, insurance=insurance)


def record(paid: tuple[Payment, ...] = (), employers: int = 2, name: str = "张三丰") -> InsuredRecord:
    return InsuredRecord(
        id_number="999999197601010017",
        name=name,
        agency="江北区社会保险基金管理中心",
        as_of=date(2026, 11, 19),
        employers=tuple(
            Employer(name=LONG_EMPLOYER if number == 2 else f"银杏里第{number + 1}商贸有限公司", district="江北区")
            for number in range(employers)
        ),
        payments=paid,
        account=18_734_506,
        account_year=2025,
        is_sample=True,
    )


def worked(
    first: Month = "1996-11",
    last: Month = "2026-10",
    *,
    employers: int = 3,
    gap: tuple[Month, Month] = ("2003-04", "2003-09"),
    name: str = RARE_NAME,
) -> InsuredRecord:
    """Somebody insured for thirty years, with a gap, back-payments, differences and years bought in one sum."""
    paid: list[Payment] = []
    every = [month for month in months_within(first, last) if not gap[0] <= month <= gap[1]]
    for number, month in enumerate(every):
        kind = PaymentKind.BACK_PAID if month in ("2003-10", "2003-11") else PaymentKind.REGULAR
        at = number * employers // len(every)
        paid += [_payment(month, insurance, 400_000 + 9_137 * number, kind, at) for insurance in Insurance]
    late = [month for month in every if "2025-07" <= month <= "2025-09"]
    paid += [
        _payment(month, insurance, 34_100, PaymentKind.DIFFERENCE, employers - 1)
        for month in late
        for insurance in Insurance
    ]
    bought = _payment("2011-07", Insurance.PENSION, 50_000_000, PaymentKind.LUMP_SUM, 0)
    paid.append(replace(bought, months=24))
    return record(tuple(paid), employers, name)


def _payment(month: Month, insurance: Insurance, base: int, kind: PaymentKind, employer: int) -> Payment:
    rate = {Insurance.PENSION: 80, Insurance.UNEMPLOYMENT: 5, Insurance.MEDICAL: 20}.get(insurance, 0)
    person = base * rate // 1000
    return Payment(month=month, insurance=insurance, base=base, person=person, kind=kind, employer=employer)


def whole_wish(document: Document = Document.STATEMENT, insurance: Insurance | None = None) -> Wish:
    """A wish for everything from the beginning to now."""
    return Wish(document=document, first="1986-01", last=month_of(ON), insurance=insurance)
