"""The columns of a list of hospitals: which there are, what they may be called, and how long a cell may be."""

import msgspec

from common.domain.catalogue.cells import tidy


class Column(msgspec.Struct, frozen=True):
    """One column. `zh` and `en` are its names, the usual one first."""

    field: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    longest: int
    is_required: bool = False
    most_values: int | None = None
    """So many different words at most, where residents choose among them."""


COLUMNS = (
    Column(
        "code",
        ("机构编码", "医疗机构编码", "定点编码", "医院编码", "编码", "编号", "代码"),
        ("code",),
        20,
        is_required=True,
    ),
    Column(
        "name",
        ("机构名称", "医疗机构名称", "定点医疗机构名称", "医院名称", "名称"),
        ("name",),
        60,
        is_required=True,
    ),
    Column(
        "district",
        ("所在区", "所属区", "区县", "所属区县", "行政区"),
        ("district",),
        12,
        is_required=True,
        most_values=60,
    ),
    Column("level", ("等级", "医院等级", "机构等级", "级别"), ("level",), 12, most_values=20),
    Column(
        "kind",
        ("类别", "医院类别", "机构类别", "机构类型", "类型"),
        ("kind", "type"),
        20,
        is_required=True,
        most_values=30,
    ),
    Column("address", ("地址", "机构地址", "详细地址", "医院地址"), ("address",), 120, is_required=True),
    Column("phone", ("电话", "联系电话", "咨询电话"), ("phone", "telephone"), 60),
    Column("aliases", ("别名", "简称", "曾用名"), ("aliases",), 120),
    Column("needs_choice", ("是否需选定", "需要选择", "是否需要选择"), ("needs_choice",), 10),
)
BY_FIELD = {column.field: column for column in COLUMNS}
_BY_NAME = {name.lower(): column for column in COLUMNS for name in (*column.zh, *column.en)}


def column_named(title: str) -> Column | None:
    """The column that a title means; None for one that is not read."""
    return _BY_NAME.get(tidy(title).replace(" ", "").rstrip("*＊").lower())


def is_title(title: str) -> bool:
    """Whether this is the name of a column."""
    return column_named(title) is not None
