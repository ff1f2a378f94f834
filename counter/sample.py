"""The sample hall: after a real sub-district's, with invented counters and staff, and saying so."""

from common.catalogue_files import shipped_station_items
from common.domain import commands as c
from common.domain.catalogue.item import Domain
from common.domain.hours import ALWAYS, Hours
from common.domain.words import CounterKind, StaffRole
from common.hall import Hall
from common.workday_files import shipped_tables

_K, _D = CounterKind, Domain

# Everybody may know these: they sign in to a hall that does not exist.
SAMPLE_STAFF = (
    ("1001", "张敏", "274913", StaffRole.CLERK),
    ("1002", "李伟", "385024", StaffRole.CLERK),
    ("1003", "王芳", "496135", StaffRole.CLERK),
    ("1004", "赵强", "507246", StaffRole.CLERK),
    ("1005", "陈静", "618357", StaffRole.CLERK),
    ("1006", "刘洋", "729468", StaffRole.ASSISTANT),
    ("1007", "孙丽", "830579", StaffRole.HALL_LEAD),
    ("1008", "马兰", "941680", StaffRole.CLERK),
)

# The back office: each department has a reviewer, and one signs for all of them.
SAMPLE_OFFICE = (
    ("2001", "周婷", "941680", StaffRole.REVIEWER, (_D.SOCIAL_INSURANCE, _D.EMPLOYMENT)),
    ("2002", "吴磊", "152791", StaffRole.REVIEWER, (_D.SOCIAL_ASSISTANCE, _D.CIVIL_AFFAIRS)),
    ("2003", "郑洁", "263802", StaffRole.REVIEWER, (_D.HOUSING, _D.HEALTH)),
    ("2004", "何军", "374913", StaffRole.REVIEWER, (_D.VETERANS, _D.DISABILITY)),
    ("2101", "高明", "485024", StaffRole.SIGNER, tuple(_D)),
)

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
    for staff, name, pin, role in SAMPLE_STAFF:
        commands.append(c.AddStaff(staff=staff, name=name, pin=pin, role=role))
    for staff, name, pin, role, departments in SAMPLE_OFFICE:
        commands.append(c.AddStaff(staff=staff, name=name, pin=pin, role=role, departments=departments))
    commands.append(c.LoadSampleCatalogue())
    commands.append(c.SetStation(counter=SAMPLE_STATION, items=shipped_station_items()))
    commands += [c.PublishWorkdays(table=table) for table in shipped_tables()]
    commands.append(c.SetNotice(text="样例数据，仅供演示", text_en="Sample data, for demonstration only"))
    hall.do_together(commands, actor="setup")
