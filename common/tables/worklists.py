"""Which columns worklists, lists of cases, figures and ratings have."""

from collections.abc import Callable, Sequence

from common.domain.cases.figures import CaseFigures
from common.domain.cases.queries import CaseRow
from common.domain.cases.way import STATE_WORDS
from common.domain.cases.words import Lamp
from common.domain.ratings.queries import Satisfaction
from common.tables.table import Column, Kind, Table

_LAMPS: dict[Lamp, tuple[str, str]] = {
    Lamp.GREEN: ("绿", "green"),
    Lamp.YELLOW: ("黄", "yellow"),
    Lamp.RED: ("红", "red"),
    Lamp.STILL: ("停止计时", "clock stopped"),
}
_HUNDRED = 100


def _say(is_english: bool) -> Callable[[str, str], str]:
    return lambda zh, en: en if is_english else zh


def cases_table(title: str, rows: Sequence[CaseRow], *, is_english: bool = False) -> Table:
    """Cases as lists show them: masked."""
    say = _say(is_english)
    columns = (
        Column(say("办件号", "Case"), width=18),
        Column(say("事项", "Item"), width=36),
        Column(say("申请人", "Applicant"), width=12),
        Column(say("证件号码", "ID number"), width=22),
        Column(say("状态", "State"), width=14),
        Column(say("部门", "Department"), width=18),
        Column(say("承办人", "Claimed by"), width=12),
        Column(say("收件日期", "Received"), Kind.DATE, 12),
        Column(say("到期日", "Due"), Kind.DATE, 12),
        Column(say("暂定", "Provisional"), width=10),
        Column(say("剩余工作日", "Working days left"), Kind.NUMBER, 12),
        Column(say("预警灯", "Lamp"), width=12),
        Column(say("催办次数", "Reminders"), Kind.NUMBER, 10),
    )
    cells = (
        (
            row.number,
            say(row.item_name, row.item_name_en),
            row.applicant.name,
            row.applicant.id_number,
            say(*STATE_WORDS[row.state]),
            say(row.department.zh, row.department.en),
            row.claimed_by,
            row.received_on,
            row.due_on,
            say("是", "yes") if row.is_provisional else None,
            row.days_left,
            say(*_LAMPS[row.lamp]) if row.lamp else None,
            row.reminders,
        )
        for row in rows
    )
    return Table(title, columns, cells)


def figures_table(title: str, first: str, rows: Sequence[CaseFigures], *, is_english: bool = False) -> Table:
    """What cases come to; `first` is what a line stands for, as item or week."""
    say = _say(is_english)
    columns = (
        Column(say("编号", "Key"), width=16),
        Column(first, width=36),
        Column(say("收件", "Received"), Kind.NUMBER, 10),
        Column(say("受理", "Accepted"), Kind.NUMBER, 10),
        Column(say("不予受理", "Declined"), Kind.NUMBER, 10),
        Column(say("撤回", "Withdrawn"), Kind.NUMBER, 10),
        Column(say("办结", "Concluded"), Kind.NUMBER, 10),
        Column(say("当场办结", "On the spot"), Kind.NUMBER, 10),
        Column(say("当场办结率", "On-the-spot share"), Kind.SHARE, 12),
        Column(say("办理工作日（中位数）", "Median working days"), Kind.NUMBER, 14),
        Column(say("超期", "Overdue"), Kind.NUMBER, 10),
    )
    cells = (
        (
            row.key,
            say(row.name, row.name_en),
            row.received,
            row.accepted,
            row.declined,
            row.withdrawn,
            row.concluded,
            row.on_the_spot,
            row.on_the_spot_share,
            row.median_days,
            row.overdue,
        )
        for row in rows
    )
    return Table(title, columns, cells)


def ratings_table(title: str, first: str, rows: Sequence[Satisfaction], *, is_english: bool = False) -> Table:
    """How content people were; `first` is what a line stands for."""
    say = _say(is_english)
    levels = (
        say("非常不满意", "Very dissatisfied"),
        say("不满意", "Dissatisfied"),
        say("基本满意", "Fairly satisfied"),
        say("满意", "Satisfied"),
        say("非常满意", "Very satisfied"),
    )
    columns = (
        Column(say("编号", "Key"), width=16),
        Column(first, width=36),
        Column(say("邀请评价", "Asked"), Kind.NUMBER, 10),
        Column(say("已评价", "Given"), Kind.NUMBER, 10),
        *(Column(level, Kind.NUMBER, 12) for level in levels),
        Column(say("满意率", "Satisfaction"), Kind.SHARE, 10),
    )
    cells = (
        (
            row.key,
            say(row.name, row.name_en),
            row.asked,
            row.given,
            *row.levels,
            None if row.percent is None else row.percent / _HUNDRED,
        )
        for row in rows
    )
    return Table(title, columns, cells)
