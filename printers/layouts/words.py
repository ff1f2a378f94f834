"""The words on slips, in both languages, and how they write dates and figures."""

from datetime import datetime
from typing import NamedTuple

from common.domain.words import Language
from printers.encoding import NO_BREAK_SPACE

_WEEKDAYS = {
    Language.CHINESE: ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Words(NamedTuple):
    """Every fixed word; `{}` is the figure."""

    priority: str
    reprint: str
    sample: str
    ahead: str
    people: str
    one_person: str
    nobody_ahead: str
    wait: str
    fallback: str
    minutes: str
    to: str
    bring: str
    follow: str
    thanks: str
    papers_title: str
    on_the_spot: str
    promised: str
    promised_in: str
    no_papers: str
    for_situations: str
    joint: str
    looked_up: str
    from_source: str
    place: str
    fee: str
    opening_hours: str
    phone: str
    guide: str
    hospital_title: str
    hospital_kind: str
    hospital_phone: str
    hospital_code: str
    choose_first: str
    no_choice: str
    call_first: str
    test_title: str
    printer: str
    address: str
    paper: str
    characters: str
    specimens: str
    density: str
    ruler: str
    test_hint: str


WORDS = {
    Language.CHINESE: Words(
        priority="优先",
        reprint="补打",
        sample="样例",
        ahead="前面还有",
        people="位",
        one_person="位",
        nobody_ahead="前面没有人，请留意叫号",
        wait="大约等候",
        fallback="网络中断时请到\u00a0{}",
        minutes="分钟",
        to="～",
        bring="请带好",
        follow="工作人员扫码可查此号",
        thanks="感谢您的耐心等候",
        papers_title="一次性告知：要带的材料",
        on_the_spot="即办件，当场办结",
        promised="承诺件",
        promised_in="承诺件，{}\u00a0个工作日办结",
        no_papers="不需要带材料",
        for_situations="您的情形：{}",
        joint="、",
        looked_up="以下由大厅核验，不用带：",
        from_source="（{}）",
        place="地点",
        fee="收费",
        opening_hours="时间",
        phone="咨询",
        guide="扫码看办事指南",
        hospital_title="定点医疗机构",
        hospital_kind="类别",
        hospital_phone="电话",
        hospital_code="编码",
        choose_first="就医前须先选定。",
        no_choice="无需选定，可直接就医。",
        call_first="出门前请先打电话问清门诊时间。",
        test_title="打印测试页",
        printer="打印机",
        address="地址",
        paper="纸宽",
        characters="字库",
        specimens="字库应设为最后一行印得对的：",
        density="浓淡：六格应当分得清",
        ruler="标尺：每大格 10 毫米",
        test_hint="每个字都清楚、左右两边都没有缺，就可以放心使用。",
    ),
    Language.ENGLISH: Words(
        priority="PRIORITY",
        reprint="REPRINT",
        sample="SAMPLE",
        ahead="Ahead of you",
        people="people",
        one_person="person",
        nobody_ahead="Nobody ahead of you",
        wait="Waiting about",
        fallback="Network down: please go to {}",
        minutes="min",
        to="-",
        bring="Please have ready",
        follow="Staff scan this to find you",
        thanks="Thank you for waiting",
        papers_title="Papers to bring: the complete list",
        on_the_spot="Finished at the counter",
        promised="Finished later",
        promised_in="Finished within {}\u00a0working days",
        no_papers="No papers needed",
        for_situations="In your situation: {}",
        joint=", ",
        looked_up="The hall looks these up itself. You need not bring them:",
        from_source=" (from {})",
        place="Place",
        fee="Fee",
        opening_hours="Open",
        phone="Phone",
        guide="Scan for the full guide",
        hospital_title="Designated hospital",
        hospital_kind="Kind",
        hospital_phone="Phone",
        hospital_code="Code",
        choose_first="You have to choose it before you go there.",
        no_choice="No need to choose it: you can go there directly.",
        call_first="Please ring up before you go, for the hours.",
        test_title="Printer test page",
        printer="Printer",
        address="Address",
        paper="Paper",
        characters="Type",
        specimens="Set the type to the last right line:",
        density="Density: six distinct steps",
        ruler="Ruler: 10 mm each",
        test_hint="If every character is clear and nothing is cut off at the sides, the printer is ready.",
    ),
}


def day_and_time(moment: datetime, language: Language) -> str:
    """Date, weekday and time to the minute, without the year."""
    weekday = _WEEKDAYS[language][moment.weekday()]
    if language is Language.ENGLISH:
        return f"{weekday} {moment.day}{NO_BREAK_SPACE}{_MONTHS[moment.month - 1]} {moment:%H:%M}"
    return f"{moment.month}月{moment.day}日 {weekday} {moment:%H:%M}"


def date(moment: datetime, language: Language) -> str:
    """The date in full."""
    if language is Language.ENGLISH:
        return NO_BREAK_SPACE.join((str(moment.day), _MONTHS[moment.month - 1], str(moment.year)))
    return f"{moment.year}年{moment.month}月{moment.day}日"
