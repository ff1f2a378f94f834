"""Pictures of the back office for the gallery: a busy worklist, and one with the longest words."""

from datetime import date, timedelta

import msgspec

from common.domain.cases.branches import Step
from common.domain.cases.person import MaskedPerson
from common.domain.cases.queries import CaseRow
from common.domain.cases.review_queries import AGES, Share, WatchNow, WorkPage, WorkRow, YearState
from common.domain.cases.words import CaseState, Lamp
from common.domain.cases.work import Stage
from common.domain.catalogue.item import Domain
from common.domain.queries import DeskNow, StaffRow
from common.domain.words import CounterKind, StaffRole
from common.workday_files import shipped_tables
from counter.desk.samples import sample_desk, sample_items

_TODAY = date(2026, 11, 20)
_NAMES = ("张*三", "李*", "王*芳", "欧**明", "赵*", "陈*静")
_LONG_ITEM = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of urban and rural residents, by a representative",
)
_LONG_PERSON = "阿****************合"
# Lamp, days left, step, days the step is late, who, how often urged, whether an order waits (and is late), branches.
_ROWS: tuple[tuple[Lamp | None, int | None, Step, int, str | None, int, bool | None, int], ...] = (
    (Lamp.RED, -3, Step.REVIEW, 4, "2001", 2, True, 1),
    (Lamp.RED, -1, Step.CLAIM, 9, None, 1, None, 1),
    (Lamp.RED, -1, Step.SIGN, 1, "2001", 0, False, 2),
    (Lamp.YELLOW, 0, Step.REVIEW, 0, "2001", 0, None, 1),
    (Lamp.YELLOW, 1, Step.CLAIM, 0, None, 0, None, 1),
    (Lamp.YELLOW, 1, Step.REVIEW, 0, "2002", 0, None, 3),
    (Lamp.YELLOW, 2, Step.READY, 2, "2001", 0, None, 1),
    (Lamp.GREEN, 4, Step.REVIEW, 0, "2001", 0, None, 1),
    (Lamp.GREEN, 5, Step.CLAIM, 0, None, 0, None, 1),
    (Lamp.GREEN, 7, Step.SIGN, 0, "2001", 0, None, 1),
    (Lamp.GREEN, 12, Step.REVIEW, 0, "2002", 0, None, 1),
    (Lamp.GREEN, 31, Step.CLAIM, 0, None, 0, None, 1),
    (Lamp.STILL, 6, Step.REVIEW, 0, "2001", 0, None, 1),
    (Lamp.STILL, 3, Step.REVIEW, 0, "2002", 0, None, 1),
)

STAFF_NAMES = {"1007": "孙丽", "2001": "周婷", "2002": "吴磊"}


def sample_office(staff: str) -> DeskNow:
    """A desk of the back office at which somebody is signed in."""
    desk = sample_desk("closed")
    counter = msgspec.structs.replace(
        desk.counter,
        counter="8",
        kind=CounterKind.OFFICE,
        name="后台1号工位",
        name_en="Back office 1",
        serves=(),
        staff=staff,
    )
    return msgspec.structs.replace(desk, counter=counter, staff_name=STAFF_NAMES[staff])


def sample_member(role: StaffRole) -> StaffRow:
    """Who is signed in."""
    departments = (Domain.SOCIAL_INSURANCE, Domain.EMPLOYMENT) if role is StaffRole.REVIEWER else ()
    staff = "2001" if role is StaffRole.REVIEWER else "1007"
    return StaffRow(staff=staff, name=STAFF_NAMES[staff], role=role, departments=departments)


def sample_page(*, is_long: bool = False, is_provisional: bool = False) -> WorkPage:
    """A worklist of fourteen; with `is_long`, its first rows have the longest words."""
    rows = tuple(_row(at, is_long=is_long and at < 3, is_provisional=is_provisional) for at in range(len(_ROWS)))
    lamps = {lamp.value: sum(row[0] is lamp for row in _ROWS) for lamp in Lamp}
    missing = (2027,) if is_provisional else ()
    return WorkPage(
        total=len(rows), first=0, rows=rows, lamps=lamps, provisional=4 * len(missing), missing_years=missing
    )


def empty_page() -> WorkPage:
    """Nothing to do."""
    return WorkPage(total=0, first=0, rows=(), lamps={}, provisional=0, missing_years=())


def sample_watch() -> WatchNow:
    """Figures of a hall with a few hundred cases under way."""
    totals = {domain: 13 * (at + 1) % 57 for at, domain in enumerate(Domain)}
    departments = tuple(_share(domain, totals[domain], 3 if at % 3 == 0 else 0) for at, domain in enumerate(Domain))
    clerks = (_share("", 41, 1), _share("2001", 96, 4), _share("2002", 74, 4))
    days = (_TODAY, *(_TODAY - timedelta(days=limit) for limit in AGES), None)
    ages = tuple(
        _share(str(limit) if limit else "", 90 - 15 * at, at)
        for at, limit in enumerate((*AGES, None))
        if days[at] is not None
    )
    lamps = {"red": 9, "yellow": 21, "green": 160, "still": 14, "none": 7}
    return WatchNow(
        total=sum(lamps.values()),
        lamps=lamps,
        departments=departments,
        clerks=clerks,
        ages=ages,
        steps=(_share("claim", 41, 2), _share("review", 96, 5), _share("sign", 18, 1), _share("ready", 22, 0)),
        unanswered=3,
        orders=2,
        overdue_orders=1,
        provisional=0,
        missing_years=(),
    )


def sample_years() -> tuple[YearState, ...]:
    """The years that ship, and the next one, which is not out."""
    known = [YearState(year=table.year, table=table) for table in shipped_tables()]
    return (*known, YearState(year=known[-1].year + 1, table=None))


def _share(name: str, total: int, red: int) -> Share:
    yellow, still = total // 8, total // 12
    lamps = {"red": red, "yellow": yellow, "green": total - red - yellow - still, "still": still, "none": 0}
    return Share(name=name, total=total, lamps=lamps)


def _row(at: int, *, is_long: bool, is_provisional: bool) -> WorkRow:
    lamp, left, step, late, who, urged, order, branches = _ROWS[at]
    item = sample_items()[at * 3]
    names = _LONG_ITEM if is_long else (item.name, item.name_en)
    state = CaseState.DECIDED if step is Step.READY else CaseState.ACCEPTED
    if lamp is Lamp.STILL:
        state = CaseState.SUSPENDED if at % 2 else CaseState.CORRECTION_REQUESTED
    department = Domain.SOCIAL_INSURANCE if at % 3 else Domain.EMPLOYMENT
    case = CaseRow(
        case=f"c{at}",
        number=f"202611{2 + at:02}-{at + 1:05}",
        item=item.code,
        item_name=names[0],
        item_name_en=names[1],
        applicant=MaskedPerson(person="p", name=_LONG_PERSON if is_long else _NAMES[at % len(_NAMES)]),
        state=state,
        department=department,
        claimed_by=who,
        received_on=_TODAY - timedelta(days=20 - at),
        due_on=None if lamp is Lamp.STILL else _TODAY + timedelta(days=left or 0),
        is_provisional=is_provisional and at in range(8, 12),
        days_left=left,
        lamp=lamp,
        reminders=urged,
    )
    return WorkRow(
        row=case,
        department=department,
        stage=Stage.READY if step is Step.READY else Stage.REVIEW,
        claimed_by=who,
        also_claimed_by=("2002",) if at == 3 else (),
        step=step,
        step_lamp=Lamp.RED if late else Lamp.GREEN,
        step_left=-late if late else 2,
        departments=branches,
        unanswered=urged,
        answer_by=None if order is None else _TODAY - timedelta(days=1 if order else -2),
        is_answer_overdue=bool(order),
        age_days=20 - at,
    )
