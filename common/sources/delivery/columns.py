"""The columns of both tables: the headers they go by, and which a table must have."""

from typing import NamedTuple

from common.domain.records.words import INSURANCE_WORDS, PAID_BY_PERSON, Insurance
from common.sources.delivery.contents import TableKind


class Column(NamedTuple):
    """A column. Either header will do."""

    field: str
    zh: str
    is_required: bool = False


def base_field(insurance: Insurance) -> str:
    """The column with the bases of an insurance."""
    return f"{insurance}_base"


def person_field(insurance: Insurance) -> str:
    """The column with what the insured paid to it."""
    return f"{insurance}_person"


def _insurance_columns() -> tuple[Column, ...]:
    columns = []
    for insurance in Insurance:
        zh = INSURANCE_WORDS[insurance][0]
        columns.append(Column(base_field(insurance), f"{zh}缴费基数"))
        if insurance in PAID_BY_PERSON:
            columns.append(Column(person_field(insurance), f"{zh}个人缴费"))
    return tuple(columns)


COLUMNS: dict[TableKind, tuple[Column, ...]] = {
    TableKind.PERSONS: (
        Column("id_number", "社会保障号码", is_required=True),
        Column("name", "姓名", is_required=True),
        Column("agency", "经办机构"),
        Column("account", "个人账户本息合计"),
        Column("account_year", "账户年度"),
        Column("hospitals", "定点医疗机构"),
    ),
    TableKind.PAYMENTS: (
        Column("id_number", "社会保障号码", is_required=True),
        Column("month", "缴费月份", is_required=True),
        Column("kind", "缴费类型"),
        Column("employer", "单位名称", is_required=True),
        Column("district", "缴费区县"),
        Column("months", "趸缴月数"),
        *_insurance_columns(),
    ),
}


def column_named(kind: TableKind, header: str) -> Column | None:
    """The column that a header stands for, in either language; None for one that is not known."""
    wanted = "".join(header.split()).lower()
    return next((one for one in COLUMNS[kind] if wanted in (one.field, one.zh)), None)


def chinese(field: str) -> str:
    """What people call a column."""
    return next((one.zh for columns in COLUMNS.values() for one in columns if one.field == field), field)
