"""Who has looked at a person, as a table to hand out."""

from collections.abc import Sequence

from common.domain.cases.privacy_queries import Look
from common.domain.cases.privacy_words import LookKind
from common.domain.moment import local_time
from common.tables.table import Column, Table

_KINDS: dict[LookKind, tuple[str, str]] = {
    LookKind.LOOKED: ("查看", "looked"),
    LookKind.EXPORTED: ("导出", "exported"),
    LookKind.ERASURE_ORDERED: ("删除", "erasure ordered"),
}


def looks_table(title: str, looks: Sequence[Look], timezone: str, *, is_english: bool = False) -> Table:
    """When, who, at which counter, what, for which case, why; times are the hall's."""
    titles = (
        ("时间", "Time", 18),
        ("工号", "Staff", 10),
        ("姓名", "Name", 12),
        ("窗口", "Counter", 10),
        ("操作", "What", 14),
        ("办件号", "Case", 18),
        ("原因", "Why", 40),
    )
    columns = tuple(Column(en if is_english else zh, width=width) for zh, en, width in titles)
    cells = (
        (
            f"{local_time(one.at_ms, timezone):%Y-%m-%d %H:%M}",
            one.staff,
            one.staff_name,
            one.counter,
            _KINDS[one.kind][is_english],
            one.number,
            one.why,
        )
        for one in looks
    )
    return Table(title, columns, cells)
