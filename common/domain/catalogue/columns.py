"""The columns of a catalogue file: their fields, the headers they go by, and which a file must have."""

import msgspec

from common.domain.pinyin import plain


class Column(msgspec.Struct, frozen=True):
    """One documented column. The first header is the one the documentation and the sentences of a report use."""

    field: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    is_required: bool = False


COLUMNS = (
    Column("code", ("事项编码", "编码", "编号", "代码"), ("code", "item code"), is_required=True),
    Column("name", ("事项名称", "名称", "事项"), ("name", "item", "item name"), is_required=True),
    Column("name_en", ("英文名称", "事项英文名称"), ("name_en", "english name")),
    Column("domain", ("生活主题", "领域", "主题", "类别"), ("domain", "topic"), is_required=True),
    Column("kind", ("办件类型", "类型"), ("kind", "handling kind"), is_required=True),
    Column("legal_days", ("法定时限", "法定办结时限"), ("legal_days", "statutory_days")),
    Column("promised_days", ("承诺时限", "承诺办结时限"), ("promised_days",), is_required=True),
    Column("basis", ("办理依据", "法律依据", "设定依据", "依据"), ("basis", "legal basis")),
    Column("fee", ("收费标准", "收费"), ("fee",)),
    Column("materials", ("申请材料", "材料", "所需材料"), ("materials", "papers"), is_required=True),
    Column("materials_en", ("材料英文名称",), ("materials_en", "english materials")),
    Column("situations", ("情形", "办理情形"), ("situations",)),
    Column("situations_en", ("情形英文名称",), ("situations_en", "english situations")),
    Column("needed_when", ("材料适用情形",), ("needed_when",)),
    Column("looked_up", ("免提交材料", "免提交"), ("looked_up",)),
    Column("may_be_owed", ("可容缺材料", "容缺材料"), ("may_be_owed",)),
    Column("approvals", ("并联审批部门", "联审部门"), ("approvals",)),
    Column("signatures", ("签字人数",), ("signatures",)),
    Column("community_station", ("社区可办", "社区服务站可办"), ("community_station",)),
    Column("series", ("号段", "字头", "取号号段"), ("series", "ticket series")),
    Column("high_frequency", ("高频事项", "高频"), ("high_frequency",)),
    Column("aliases", ("俗称", "别名"), ("aliases", "everyday names")),
    Column("source", ("来源",), ("source",)),
)

BY_FIELD = {column.field: column for column in COLUMNS}

# Headers often carry their unit: 承诺时限(工作日).
_UNITS = ("个工作日", "工作日", "workingdays", "workdays")
_BY_HEADER = {plain(header): column for column in COLUMNS for header in (*column.zh, *column.en)}


def column_named(header: str) -> Column | None:
    """The column a header stands for, in either language, whatever its width, case and spacing; None if unknown."""
    wanted = plain(header)
    for unit in _UNITS:
        wanted = wanted.removesuffix(unit) or wanted
    return _BY_HEADER.get(wanted)
