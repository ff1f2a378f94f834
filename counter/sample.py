"""The sample hall: after a real sub-district's, with invented counters and staff, and saying so."""

from common.catalogue_files import shipped_station_items
from common.domain import commands as c
from common.domain.hours import ALWAYS, Hours
from common.domain.words import CounterKind
from common.hall import Hall
from common.sample_staff import shipped_staff
from common.workday_files import shipped_tables

_K = CounterKind

SAMPLE_STAFF = tuple(one for one in shipped_staff() if not one.departments)
SAMPLE_OFFICE = tuple(one for one in shipped_staff() if one.departments)
"""The back office: each department has a reviewer, and the last signs for all of them."""

_SERIES = (
    ("A", "综合受理", "General services"),
    ("B", "领取结果", "Collect results"),
    ("C", "咨询引导", "Advice"),
)

SAMPLE_STATION = "11"
_COUNTERS = (
    ("1", _K.COMPREHENSIVE, "1号窗口", "Counter 1", ("A",)),
    ("2", _K.COMPREHENSIVE, "2号窗口", "Counter 2", ("A",)),
    ("3", _K.COMPREHENSIVE, "3号窗口", "Counter 3", ("A",)),
    ("4", _K.COMPREHENSIVE, "4号窗口", "Counter 4", ("A",)),
    ("5", _K.ISSUING, "出件窗口", "Issuing counter", ("B",)),
    ("6", _K.SERVICE_DESK, "总服务台", "Service desk", ("C",)),
    ("7", _K.ACCESSIBLE, "低位窗口", "Accessible counter", ("A", "B")),
    ("8", _K.OFFICE, "后台1号工位", "Back office 1", ()),
    ("9", _K.OFFICE, "后台2号工位", "Back office 2", ()),
    ("10", _K.OFFICE, "主任工位", "Hall manager's desk", ()),
    (SAMPLE_STATION, _K.STATION, "梧桐社区服务站", "Wutong community station", ()),
)


def set_up_sample_hall(hall: Hall, *, is_always_open: bool = False) -> None:
    """Fill an empty store: the hall, three series, seven counters, three desks of the back office, a community
    station, staff, 153 items.

    `is_always_open` lets a demo be watched at any hour; otherwise the hall keeps office hours. All of it is written or
    nothing: raises Refused where there is a hall already.
    """
    commands: list[c.Command] = [
        c.SetUpHall(
            name="样例街道便民服务中心",
            name_en="Sample Sub-district Service Centre",
            address="样例路1号（样例数据）",
            phone="010-0000 0000",
            hours=ALWAYS if is_always_open else Hours(),
            is_sample=True,
        )
    ]
    for series, name, name_en in _SERIES:
        commands.append(c.DefineSeries(series=series, prefix=series, name=name, name_en=name_en))
    for code, kind, name, name_en, serves in _COUNTERS:
        commands.append(c.DefineCounter(counter=code, kind=kind, name=name, name_en=name_en, serves=serves))
    commands.append(c.LoadSampleStaff())
    commands.append(c.LoadSampleCatalogue())
    commands.append(c.SetStation(counter=SAMPLE_STATION, items=shipped_station_items()))
    commands += [c.PublishWorkdays(table=table) for table in shipped_tables()]
    commands.append(c.SetNotice(text="样例数据，仅供演示", text_en="Sample data, for demonstration only"))
    hall.do_together(commands, actor="setup")
