"""The board for the gallery: every look it can have, with short and long words, few and many series."""

from datetime import UTC, datetime

from common.domain.hours import Hours
from common.domain.queries import BoardNow, Call, HallNow, SeriesWait
from common.domain.rows import Hall
from common.ui import QML
from common.ui.gallery import LANDSCAPE, PORTRAIT, Exhibit, show
from kiosk.board.page import BoardPage, Look, look_of

_MORNING = datetime(2026, 11, 20, 10, 41)  # noqa: DTZ001  # the hall's local time, shown as it is
_AT_MS = int(datetime(2026, 11, 20, 2, 41, tzinfo=UTC).timestamp() * 1000)
_FEW = (("A", "综合受理", "General services"), ("B", "领取结果", "Collect results"), ("C", "咨询引导", "Advice"))
_MANY = (
    *_FEW,
    ("D", "不动产登记与交易", "Real-estate registration and transfer"),
    ("E", "社会保险参保缴费与待遇申领", "Social-insurance payments and benefits"),
    ("F", "户籍身份证", "Residence and identity cards"),
    ("G", "医保", "Medical insurance"),
    ("VIP", "老年人与残疾人绿色通道", "Older and disabled residents"),
)
_COUNTERS = (("3号窗口", "Counter 3"), ("1号窗口", "Counter 1"), ("出件窗口", "Issuing counter"),
             ("2号窗口", "Counter 2"), ("总服务台", "Service desk"))  # fmt: skip
_LONG_COUNTERS = (
    ("老年人与残疾人综合服务低位无障碍窗口", "Accessible counter for older and disabled residents"),
    ("社会保险参保缴费与待遇申领综合窗口二", "Second counter for social-insurance payments and benefits"),
)
_LONG_NOTICE = (
    "11月26日（周四）下午因系统升级暂停办理不动产登记业务，请提前安排时间，给您带来不便敬请谅解",
    "Real-estate registration pauses on Thursday 26 November in the afternoon while the system is upgraded; "
    "we are sorry for the trouble",
)
_NUMBERS = ("A012", "A011", "B004", "A010", "C002")
_LONG_NUMBERS = ("VIP102", "VIP101", "AB1024", "A0999", "A0998")

STATES = ("ready", "calling", "recall", "one", "waiting", "empty", "many", "unserved", "long", "failed",
          "unreachable", "loading", "early", "break", "closed")  # fmt: skip


def sample(state: str) -> BoardPage:
    """The board in one of STATES."""
    page = BoardPage()
    if state in ("loading", "unreachable"):
        page.look = Look.STARTING if state == "loading" else Look.UNREACHABLE
        return page
    calls, board = _calls(state), _board(state)
    large = calls[0] if calls else None
    is_calling = state in ("calling", "recall", "one", "long")
    page.show_hall(board)
    page.show_calls(large, calls[1:], is_calling=is_calling)
    page.look = look_of(board, large, is_calling=is_calling)
    clock = {"early": (8, 41), "break": (12, 30), "closed": (18, 5)}.get(state, (10, 41))
    page.show_clock(_MORNING.replace(hour=clock[0], minute=clock[1]))
    page.old_minutes = 3 if state == "failed" else -1
    return page


def _calls(state: str) -> list[Call]:
    count = {"one": 1, "empty": 0, "waiting": 0, "early": 0, "break": 0, "closed": 0}.get(state, 5)
    numbers = _LONG_NUMBERS if state == "long" else _NUMBERS
    counters = (*_LONG_COUNTERS, *_COUNTERS) if state == "long" else _COUNTERS
    return [
        Call(ticket=number, number=number, counter="", counter_name=name, counter_name_en=name_en,
             at_ms=_AT_MS, key=9 - place, recalls=1 if state == "recall" and place == 0 else 0)
        for place, (number, (name, name_en)) in enumerate(list(zip(numbers, counters, strict=False))[:count])
    ]  # fmt: skip


def _board(state: str) -> BoardNow:
    minutes = {"early": -120, "break": 109, "closed": 444}.get(state, 0)
    opens = {"early": "2026-11-20 09:00", "break": "2026-11-20 13:30", "closed": "2026-11-23 09:00"}.get(state)
    has_long_words = state == "long"
    hall = Hall(
        name="银杏里街道社区事务受理与便民服务中心北苑分中心" if has_long_words else "银杏里街道便民服务中心",
        name_en="Ginkgo Lane Sub-district Community Affairs and Service Centre" if has_long_words
        else "Ginkgo Lane Service Centre",
        timezone="Asia/Shanghai", address="", phone="", hours=Hours(), is_sample=state in ("ready", "long"),
        notice=_LONG_NOTICE[0] if has_long_words else "身份证、社保卡请提前准备好",
        notice_en=_LONG_NOTICE[1] if has_long_words else "Please have your identity card ready",
    )  # fmt: skip
    return BoardNow(
        hall=HallNow(
            hall=hall, today="2026-11-20", is_open=opens is None, opens_next=opens, catalogue=None, items_offered=153
        ),
        calls=(),
        series=tuple(_waits(state)),
        at_ms=_AT_MS + minutes * 60_000,
    )


def _waits(state: str) -> list[SeriesWait]:
    nobody = state in ("empty", "early", "break", "closed")
    people = (0,) * 8 if nobody else (12, 0, 3, 128, 7, 1, 0, 4)
    names = _MANY if state in ("many", "long") else _FEW
    return [
        SeriesWait(series=code, prefix=code, name=name, name_en=name_en, waiting=number, wait_low=number,
                   wait_high=number * 2, counters_open=0 if state == "unserved" or code == "C" else 3 - len(code))
        for (code, name, name_en), number in zip(names, people, strict=False)
    ]  # fmt: skip


show(Exhibit("board", QML / "Board" / "Board.qml", sample, STATES,
             (LANDSCAPE, (1366, 768), (3840, 2160), PORTRAIT), scales=("standard",)))  # fmt: skip
