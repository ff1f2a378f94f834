"""What can be wrong with a table: said by file, row and column, never by what stands there, which is about people."""

from enum import StrEnum

import msgspec

from common.sources.delivery.columns import chinese


class Wrong(StrEnum):
    """Why a table cannot be taken."""

    UNREADABLE = "unreadable"
    ENCODING = "encoding"
    TOO_LARGE = "too_large"
    HAS_MACROS = "has_macros"
    SEVERAL_SHEETS = "several_sheets"
    NO_HEADER = "no_header"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    ROW_TOO_LONG = "row_too_long"
    FORMULA = "formula"
    CELL_ERROR = "cell_error"
    TEXT = "text"
    ID_NUMBER = "id_number"
    MONTH = "month"
    MONTH_TOO_LATE = "month_too_late"
    KIND = "kind"
    MONEY = "money"
    NEGATIVE = "negative"
    PERSON_ONLY = "person_only"
    NOTHING_PAID = "nothing_paid"
    MONTHS = "months"
    ACCOUNT_YEAR = "account_year"
    HOSPITALS = "hospitals"
    PERSON_TWICE = "person_twice"
    PERSON_UNKNOWN = "person_unknown"
    CONTRADICTS = "contradicts"
    DIFFERENCE_ALONE = "difference_alone"


_WORDS: dict[Wrong, tuple[str, str]] = {
    Wrong.UNREADABLE: ("读不出来（{detail}）", "cannot be read ({detail})"),
    Wrong.ENCODING: ("不是所声明的编码", "is not in the encoding that it is said to be in"),
    Wrong.TOO_LARGE: ("太大（{detail}）", "is too large ({detail})"),
    Wrong.HAS_MACROS: ("含有宏", "has macros"),
    Wrong.SEVERAL_SHEETS: ("有不止一个工作表", "has more than one sheet"),
    Wrong.NO_HEADER: ("是空的，没有表头", "is empty: there is no header"),
    Wrong.COLUMN_MISSING: ("缺少这一列", "this column is missing"),
    Wrong.COLUMN_TWICE: ("这一列出现两次", "this column is there twice"),
    Wrong.ROW_TOO_LONG: ("这一行比表头长", "the row is longer than the header"),
    Wrong.FORMULA: ("是公式，不是值", "is a formula, not a value"),
    Wrong.CELL_ERROR: ("是错误值", "holds an error of the spreadsheet"),
    Wrong.TEXT: ("是空的、太长，或含有控制字符", "is empty, too long, or holds control characters"),
    Wrong.ID_NUMBER: ("不是有效的社会保障号码，或没有按文本保存", "is no valid number, or was not kept as text"),
    Wrong.MONTH: ("不是月份，应为 2024-07 的样子", "is no month such as 2024-07"),
    Wrong.MONTH_TOO_LATE: ("晚于数据截止日", "lies after the day that the delivery vouches for"),
    Wrong.KIND: ("应为 正常、补缴、差额 或 趸缴", "is none of regular, back_paid, difference, lump_sum"),
    Wrong.MONEY: ("不是以元计、最多两位小数的金额", "is no sum in yuan with at most two decimals"),
    Wrong.NEGATIVE: ("只有差额可以是负数", "may be negative only as a difference"),
    Wrong.PERSON_ONLY: ("有个人缴费而没有缴费基数", "has a person's part without a base"),
    Wrong.NOTHING_PAID: ("没有任何险种的缴费", "has no insurance with a base"),
    Wrong.MONTHS: ("趸缴月数应为 1 到 600，且只用于趸缴", "is from 1 to 600, and only for lump_sum"),
    Wrong.ACCOUNT_YEAR: ("账户本息与年度须同时给出", "balance and year of the account come together"),
    Wrong.HOSPITALS: ("应为以分号隔开的机构代码，最多 20 个", "is no list of codes with semicolons, at most 20"),
    Wrong.PERSON_TWICE: ("这个人在第 {detail} 行已有", "this person stands in row {detail} already"),
    Wrong.PERSON_UNKNOWN: ("参保人表里没有这个人", "this person is not in the table of persons"),
    Wrong.CONTRADICTS: (
        "与第 {detail} 行矛盾：同一人同月同险种",
        "contradicts row {detail}: the same person, month and insurance",
    ),
    Wrong.DIFFERENCE_ALONE: ("差额所属的月份没有缴费", "is a difference of a month that was not paid"),
}


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong. `row` counts as spreadsheets do, None for the whole file; `detail` names nobody."""

    file: str
    wrong: Wrong
    row: int | None = None
    column: str = ""
    detail: str = ""

    @property
    def zh(self) -> str:
        """The sentence in Chinese, with its place."""
        place = f"第 {self.row} 行" if self.row is not None else ""
        column = f"“{chinese(self.column)}”" if self.column else ""
        return f"{self.file} {place}{column}：{_WORDS[self.wrong][0].format(detail=self.detail)}"

    @property
    def en(self) -> str:
        """The sentence in English."""
        place = f", row {self.row}" if self.row is not None else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{place}{column}: {_WORDS[self.wrong][1].format(detail=self.detail)}"


class TableRefused(Exception):
    """A table that cannot be read on: the fault, for the report."""

    def __init__(self, wrong: Wrong, row: int | None = None, column: str = "", detail: str = "") -> None:
        super().__init__(wrong)
        self.wrong, self.row, self.column, self.detail = wrong, row, column, detail

    def fault_in(self, file: str) -> Fault:
        """The fault with the file's name."""
        return Fault(file=file, wrong=self.wrong, row=self.row, column=self.column, detail=self.detail)
