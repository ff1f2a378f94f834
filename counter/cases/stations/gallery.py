"""The page of batches for the gallery, at the street and at a community station."""

from datetime import date

import msgspec

from common.domain.cases.events import Handed
from common.domain.cases.person import MaskedPerson
from common.domain.cases.station_batch import Batch, BatchState, BatchStep, tell_batch
from common.domain.cases.station_events import (
    BatchMade,
    BatchReceived,
    BatchSent,
    BatchSettled,
    BatchTicked,
    Packed,
    Way,
)
from common.domain.cases.station_queries import BatchInHand, BatchLine, BatchRow, CaseToPack, StationNow
from common.domain.event import Event
from common.domain.refusals import Refused
from common.domain.words import CounterKind
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.stations.page import StationPage
from counter.cases.stations.place import STATIONS
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.samples import sample_desk
from counter.desk.screen import CounterScreen

STATES = (
    *("pack", "chosen", "packed", "incoming", "differs", "received", "disputed", "settled"),
    *("empty", "loading", "refused", "long"),
)
_ON = date(2026, 11, 20)
_ITEMS = (
    ("城乡居民基本养老保险参保登记", "Enrol in the residents' basic pension scheme"),
    ("门诊医疗费用手工报销", "Manual reimbursement of outpatient costs"),
    ("城乡居民基本医疗保险参保登记", "Enrol in residents' medical insurance"),
    ("失业登记", "Register as unemployed"),
)
_LONG = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of residents between regions, by a representative",
)
_NAMES = ("张*三", "李*", "王*芳", "欧**明")
_PAPERS = (Handed("居民身份证", count=2), Handed("户口簿"), Handed("参保登记表"))
_PACKED = tuple(Packed(f"c{n}", f"20261120-0000{n}", _PAPERS[: n % 3 + 1]) for n in range(1, 5))
_MADE = BatchMade(
    batch="b1", number="P20261120-001", way=Way.TO_STREET, station="11", counter="11", packed=_PACKED, staff="1", on=_ON
)


def sample(state: str) -> CounterScreen:
    """The page in one of the states of STATES; packing is done at the station, ticking off at the street."""
    screen = screen_for_gallery()
    screen.station.staff = "1003"
    is_station = state in ("pack", "chosen", "packed", "empty", "long")
    desk = sample_desk("closed" if is_station else "free")
    if is_station:
        counter = msgspec.structs.replace(
            desk.counter,
            kind=CounterKind.STATION,
            name="梧桐社区服务站",
            name_en="Wutong community station",
            staff="1003",
        )
        desk = msgspec.structs.replace(desk, counter=counter)
    screen.desk.show(desk)
    page = screen.page_of(STATIONS.name)
    assert isinstance(page, StationPage)
    screen.place = STATIONS.name
    page.is_offered = True
    if state != "loading":
        _fill(page, state, is_station=is_station)
    return screen


def _fill(page: StationPage, state: str, *, is_station: bool) -> None:
    page.know_names({"11": page.station.say("梧桐社区服务站", "Wutong community station")})
    is_long = state == "long"
    waiting = () if state == "empty" else tuple(_waiting(n, is_long=is_long) for n in range(1, 13 if is_long else 5))
    hand = _in_hand(state)
    others = tuple(
        msgspec.structs.replace(_row(_batch("received")), batch=f"b{n}", number=f"P202611{19 - n}-001")
        for n in range(2, 9)
    )
    batches = () if state == "empty" else (hand.row, *others)
    page.show(StationNow(is_station=is_station, items=(), stations=("11",), to_pack=waiting, batches=batches))
    if state == "chosen":
        page.choose_all()
        page.choose_line(2)
        page.toggle()
    elif state not in ("pack", "empty", "long"):
        page.show_batch(hand)
        page.note = (
            page.station.say("已电话告知社区查找", "The station was told by telephone") if state == "differs" else ""
        )
        page.choose_line(1)
    if state == "refused":
        refused = Refused("batch_differs", missing=2, extra=1)
        page.problem = page.station.say(refused.message("zh"), refused.message("en"))


def _waiting(n: int, *, is_long: bool) -> CaseToPack:
    name, name_en = _LONG if is_long else _ITEMS[n % 4]
    return CaseToPack(
        case=f"w{n}", number=f"20261120-000{n:02}", item_name=name, item_name_en=name_en,
        applicant=MaskedPerson(person=f"p{n}", name=_NAMES[n % 4]), station="11", way=Way.TO_STREET,
        papers=_PAPERS[: n % 3 + 1], due_on=None, was_missed=n == 2,
    )  # fmt: skip


def _batch(state: str) -> Batch:
    ticks = [_tick(line) for line in _PACKED]
    short = BatchTicked(batch="b1", case="c3", number=_PACKED[2].number, found=(), staff="2")
    stray = BatchTicked(batch="b1", case="c9", number="20261120-00009", staff="2")
    sent = BatchSent(batch="b1", carrier="1", staff="1", on=_ON)
    differing: list[Event] = [sent, ticks[0], ticks[1], short, stray]
    seen = tell_batch(_steps(_MADE, *differing))
    assert seen is not None
    received = BatchReceived(
        batch="b1", counter="3", missing=seen.missing, extra=seen.extra, note="已电话告知社区查找", staff="2", on=_ON
    )
    stories: dict[str, list[Event]] = {
        "packed": [],
        "incoming": [sent, ticks[0]],
        "differs": differing,
        "refused": differing,
        "disputed": [*differing, received, ticks[3]],
        "settled": [
            *differing,
            received,
            ticks[3],
            BatchSettled(batch="b1", note="压在柜台下，已找到", owner="p", staff="2", on=_ON),
        ],
        "received": [sent, *ticks, BatchReceived(batch="b1", counter="3", staff="2", on=_ON)],
    }
    batch = tell_batch(_steps(_MADE, *stories.get(state, stories["incoming"])))
    assert batch is not None
    return batch


def _steps(*bodies: Event) -> list[BatchStep]:
    return [BatchStep(key, body) for key, body in enumerate(bodies, 1)]


def _tick(line: Packed) -> BatchTicked:
    return BatchTicked(batch="b1", case=line.case, number=line.number, found=line.papers, staff="2")


def _row(batch: Batch) -> BatchRow:
    made = batch.made
    return BatchRow(
        batch=made.batch, number=made.number, way=made.way, station=made.station, state=batch.state, made_on=made.on,
        staff=made.staff, carrier=batch.sent.carrier if batch.sent else "", cases=len(made.packed),
        papers=sum(paper.count for line in made.packed for paper in line.papers),
        ticked=sum(tick.is_here and tick.case != "c9" for tick in batch.ticks.values()),
        missing=len(batch.missing), extra=len(batch.extra),
        is_disputed=batch.is_disputed,
    )  # fmt: skip


def _in_hand(state: str) -> BatchInHand:
    batch = _batch(state)
    is_packed = batch.state is BatchState.PACKED
    lines = [_line(n, line, None if is_packed else batch.ticks.get(line.case)) for n, line in enumerate(_PACKED)]
    if "c9" in batch.ticks:
        stray = Packed("c9", "20261120-00009", ())
        lines.append(msgspec.structs.replace(_line(3, stray, batch.ticks["c9"]), is_listed=False))
    return BatchInHand(
        row=_row(batch), lines=tuple(lines), missing=batch.missing, extra=batch.extra,
        note=batch.received.note if batch.received else "", settled=batch.settled.note if batch.settled else "",
    )  # fmt: skip


def _line(n: int, line: Packed, tick: BatchTicked | None) -> BatchLine:
    return BatchLine(
        case=line.case, number=line.number, item_name=_ITEMS[n][0], item_name_en=_ITEMS[n][1],
        applicant=MaskedPerson(person=f"p{n}", name=_NAMES[n]), packed=line.papers, is_listed=True,
        is_here=tick is not None, found=tick.found if tick is not None else None,
    )  # fmt: skip


show(Exhibit("stations", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
