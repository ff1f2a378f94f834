"""Pictures of a desk for the gallery: a busy morning at counter 3, with the longest words a hall knows."""

from functools import cache
from typing import Any

import msgspec

from common.catalogue_files import shipped_sample
from common.domain.catalogue.item import Material, ServiceItem
from common.domain.queries import DeskNow, Figures, QueueRow, VisitAtCounter
from common.domain.rows import Counter, Lamp, PrintJob, Series, Ticket
from common.domain.words import CounterKind, CounterState, JobSlip, Lane, Language, PrintState, Priority, TicketState
from counter.desk.sample_conflicts import sample_conflicts
from printers.spool.jobs import Detail

_LONG_NAME = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of urban and rural residents, by a representative",
)
_LONG_PERSON = "阿卜杜热伊木·买买提吐尔逊·伊力哈木䶮𠮷𬍛㵘"


def sample_jobs(*, is_lost: bool = False) -> list[PrintJob]:
    """Jobs that are not done; with `is_lost`, the first waits for a printer that is not set up."""
    broken_off, nothing_sent = Detail.BROKEN_OFF.value, Detail.NOTHING_SENT.value
    states = (("queued", ""), ("unknown", broken_off), ("failed", nothing_sent), ("queued", ""))
    return [
        PrintJob(
            job=f"j{n}",
            slip=JobSlip.TEST_PAGE if n == 3 else JobSlip.TICKET,
            printer="label" if is_lost and n == 0 else "ticket",
            ticket=f"t{n}",
            item=None,
            copy=2 if n == 2 else 1,
            care=False,
            language=Language.CHINESE,
            state=PrintState(state),
            detail=detail,
            queued_ms=0,
            settled_ms=None,
            number=None if n == 3 else f"A0{17 + n}",
        )
        for n, (state, detail) in enumerate(states)
    ]


@cache
def sample_items() -> tuple[ServiceItem, ...]:
    return shipped_sample().offered


def _item(state: str) -> ServiceItem:
    code = "SJ001" if state == "called" else "SB004"
    item = next(item for item in sample_items() if item.code == code)
    if state != "long":
        return item
    paper = Material("城乡居民基本养老保险关系转移接续申请表(一式两份，申请人签名)", "Application form, signed", 2, 1)
    return msgspec.structs.replace(item, name=_LONG_NAME[0], name_en=_LONG_NAME[1], materials=(paper,) * 14)


def sample_desk(state: str) -> DeskNow:
    at_counter = {"called": 0, "missing": 3, "serving": 0, "long": 2, "finish": 0, "hasty": 0, "park": 0, "transfer": 0}
    has_visit = state in (*at_counter, "refused", "failed", "locked", "folded")
    is_serving = state in ("serving", "long", "finish", "hasty", "transfer", "locked", "folded", "failed")
    counter_state = {"closed": CounterState.CLOSED, "paused": CounterState.PAUSED}.get(state, CounterState.OPEN)
    return DeskNow(
        counter=_counter(
            "3", "3号窗口", "Counter 3", counter_state, "午餐后去社区送材料，13:30 回来" if state == "paused" else ""
        ),
        staff_name=_LONG_PERSON if state == "long" else "王芳",
        serves=() if state == "closed" else ("A", "C"),
        series=tuple(
            Series(series=code, prefix=code, name=name, name_en=name_en, daily_limit=None, waiting=waiting)
            for code, name, name_en, waiting in (
                ("A", "综合受理", "General services", 8),
                ("B", "领取结果", "Collect results", 2),
                ("C", "咨询引导", "Advice", 3),
            )
        ),
        visit=_visit(state, TicketState.SERVING if is_serving else TicketState.CALLED, at_counter.get(state, 1))
        if has_visit
        else None,
        queue=() if state in ("empty", "closed") else _queue(state),
        next_alone=next((row.ticket for row in _queue(state) if row.is_held), None),
        next_ticket=None if state in ("empty", "closed") else _queue(state)[0].ticket,
        aside=() if state in ("empty", "closed") else _aside(),
        figures=Figures(
            taken=0,
            waiting=0,
            finished=0 if state == "empty" else 14,
            missed=0 if state == "empty" else 2,
            average_wait_minutes=None if state == "empty" else 11.4,
            average_service_minutes=None if state == "empty" else 7.8,
            outcomes={} if state == "empty" else {"done": 9, "accepted": 3, "told_missing": 1, "advice": 1},
        ),
        help_calls=("一号取号机",) if state == "called" else (),
        lamps=_lamps(state),
        prints_waiting=3 if state == "serving" else 0,
        printers_waited_for=("label",) if state == "lost_printer" else (),
        conflicts=sample_conflicts() if state == "conflict" else (),
        edited_cases=2 if state == "conflict" else 0,
    )


_TOGETHER = {
    "alone": ("warning", "10:32 起未连通，本机照常办理", "Alone since 10:32: this machine goes on"),
    "maybe_called": ("warning", "10:32 起未连通，本机照常办理", "Alone since 10:32: this machine goes on"),
    "catching_up": ("warning", "正在补齐 2318 条记录", "Catching up: 2318 events"),
    "apart": (
        "fault",
        "本机数据是复制或恢复的旧数据，请用新的邀请码重新加入",
        "This store is a copy or was restored: join again with a new code",
    ),
}


def _lamps(state: str) -> tuple[Lamp, ...]:
    if state in ("empty", "sign_in"):
        return ()
    fault = ("fault", "小票打印机没有纸了", "The ticket printer has no paper")
    printer = fault if state == "serving" else ("ok", "打印机正常", "Ready")
    together = _TOGETHER.get(state, ("ok", "已与大厅连通", "Together with the hall"))
    voice = ("warning", "只有提示音", "Chime only") if state == "long" else ("ok", "语音正常", "Voice works")
    return tuple(
        Lamp(lamp=name, state=how, words=words, words_en=words_en, at_ms=0)
        for name, (how, words, words_en) in (("printer.ticket", printer), ("voice", voice), ("together", together))
    )


def _counter(code: str, name: str, name_en: str, state: CounterState, reason: str = "") -> Counter:
    return Counter(
        counter=code,
        kind=CounterKind.COMPREHENSIVE,
        name=name,
        name_en=name_en,
        serves=("A", "C"),
        state=state,
        reason=reason,
        staff="1003",
        since_ms=0,
        favoured_run=0,
    )


def sample_counters() -> list[Counter]:
    return [
        _counter("1", "1号窗口", "Counter 1", CounterState.OPEN),
        _counter("2", "2号窗口", "Counter 2", CounterState.PAUSED),
        _counter("4", "4号窗口", "Counter 4", CounterState.CLOSED),
        _counter("5", "出件窗口", "Issuing counter", CounterState.OPEN),
    ]


def _visit(state: str, how: TicketState, recalls: int) -> VisitAtCounter:
    ticket = Ticket(
        ticket="t17",
        visit="v17",
        number="A0170" if state == "long" else "A017",
        series="A",
        on_date="2026-11-20",
        item="SJ001" if state == "called" else "SB004",
        situations=("有残疾成员", "本市别的街道户籍") if state == "called" else (),
        is_represented=state == "called",
        priority=Priority.AGE_65 if state in ("called", "long") else None,
        kiosk="kiosk",
        taken_ms=0,
        taken_key=0,
        change_key=0,
        ahead=None,
        wait_low=None,
        wait_high=None,
        state=how,
        pool="series:A",
        lane=Lane.RETURNING if state == "long" else Lane.ORDINARY,
        queue_key=None,
        due_call=None,
        counter="3",
        called_ms=0,
        call_key=1,
        begun_ms=None,
        finished_ms=None,
        recalls=recalls,
        return_to="2" if state == "long" else None,
        reason=None,
        outcome=None,
        note=None,
    )
    return VisitAtCounter(ticket=ticket, item=_item(state), waited_minutes=12, may_be_no_show=recalls >= 3)


def _row(number: str, waited: int, code: str, name: tuple[str, str] | None = None, **more: Any) -> QueueRow:
    item = next(item for item in sample_items() if item.code == code)
    given: dict[str, Any] = {"priority": None, "lane": "ordinary", "state": TicketState.WAITING, "reason": ""} | more
    return QueueRow(
        ticket=number,
        number=number,
        series=number[0],
        item=code,
        item_name=name[0] if name else item.name,
        item_name_en=name[1] if name else item.name_en,
        waited_minutes=waited,
        is_for_counter=bool(given.pop("is_own", False)),
        fallback=str(int(number[1:]) % 3 + 2),
        is_held=int(number[1:]) % 3 == 1 and int(number[1:]) > 21,
        **given,
    )


def _queue(state: str) -> tuple[QueueRow, ...]:
    name = _LONG_NAME if state == "long" else None
    return (
        _row("B004", 3, "SB011", name, lane="returning", is_own=True),
        _row("A018", 34, "SB001", name),
        _row("A019", 31, "SB004", name, priority=Priority.AGE_65, lane="priority"),
        _row("A012", 28, "SB003", name, lane="returning"),
        _row("A020", 22, "SB011", name),
        _row("A021", 19, "SB005", name),
        _row("A022", 12, "SB001", name, priority=Priority.DISABILITY, lane="priority"),
        _row("A023", 7, "SB002", name),
        _row("A024", 1, "SB001", name),
        _row("C006", 16, "SB006", name),
        _row("C007", 4, "SB007", name),
    )


def _aside() -> tuple[QueueRow, ...]:
    return (
        _row("A009", 52, "SB004", state=TicketState.PARKED, reason="回家取户口簿"),
        _row("A011", 47, "SB002", state=TicketState.NO_SHOW),
        _row("C003", 40, "SB001", state=TicketState.NO_SHOW, priority=Priority.PREGNANCY),
    )
