"""What is said of a list of hospitals that cannot be used: each fault with its place, and what to do about it."""

from enum import StrEnum

import msgspec

from common.domain.hospitals.columns import BY_FIELD


class Wrong(StrEnum):
    """What can be wrong with a list."""

    HEADER_MISSING = "header_missing"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    NOBODY = "nobody"
    CELL_EMPTY = "cell_empty"
    CELL_TOO_LONG = "cell_too_long"
    CODE_MALFORMED = "code_malformed"
    CODE_TWICE = "code_twice"
    PHONE_MALFORMED = "phone_malformed"
    YES_NO_UNKNOWN = "yes_no_unknown"
    TOO_MANY_VALUES = "too_many_values"
    ROW_TOO_LONG = "row_too_long"
    CELL_UNSOLVED = "cell_unsolved"


_SENTENCES: dict[Wrong, tuple[str, str]] = {
    Wrong.HEADER_MISSING: (
        "没有找到表头。前 {detail} 行里应有一行写着“机构编码”“机构名称”等列名。",
        "No header was found. One of the first {detail} rows should name the columns: code, name and so on.",
    ),
    Wrong.COLUMN_MISSING: ("缺少这一列。", "This column is missing."),
    Wrong.COLUMN_TWICE: ("“{found}”这一列出现了两次，请只留一列。", "“{found}” is there twice; please keep one."),
    Wrong.NOBODY: ("表头下面没有一家机构。", "There is no hospital below the header."),
    Wrong.CELL_EMPTY: ("这一格不能为空。", "This cell must not be empty."),
    Wrong.CELL_TOO_LONG: (
        "“{found}”太长，最多 {detail} 个字。",
        "“{found}” is too long; the limit is {detail} characters.",
    ),
    Wrong.CODE_MALFORMED: (
        "编码“{found}”不对：只能是字母、数字和短横，最多 {detail} 位。",
        "The code “{found}” is wrong: letters, digits and dashes only, at most {detail}.",
    ),
    Wrong.CODE_TWICE: (
        "编码“{found}”和第 {detail} 行重复。",
        "The code “{found}” is the same as in row {detail}.",
    ),
    Wrong.PHONE_MALFORMED: (
        "电话“{found}”认不出来：只能是数字、短横、括号、顿号和“转”。",
        "The telephone number “{found}” is not one: digits, dashes, brackets and separators only.",
    ),
    Wrong.YES_NO_UNKNOWN: ("“{found}”既不是“是”也不是“否”。", "“{found}” is neither yes nor no."),
    Wrong.TOO_MANY_VALUES: (
        "这一列有 {found} 种不同的写法，最多 {detail} 种：居民要在其中选择。列对错了吗？",
        "This column has {found} different words; the limit is {detail}, as residents choose among them. Right column?",
    ),
    Wrong.ROW_TOO_LONG: (
        "这一行比表头多出“{found}”。逗号所在的格子请加引号。",
        "This row has “{found}” beyond the header. Cells with a comma need quotation marks.",
    ),
    Wrong.CELL_UNSOLVED: (
        "公式“{found}”没有算出结果：请在表格软件里打开并保存一次。",
        "The formula “{found}” has no result: open the file in a spreadsheet and save it once.",
    ),
}
_SHOWN = 40


class Fault(msgspec.Struct, frozen=True):
    """One fault at one place: the row as spreadsheets count (None: the file), the column's field."""

    wrong: Wrong
    row: int | None = None
    field: str = ""
    found: str = ""
    detail: str = ""

    @property
    def zh(self) -> str:
        """The whole sentence in Chinese, with its place."""
        column = f"“{BY_FIELD[self.field].zh[0]}”" if self.field else ""
        place = (f"第 {self.row} 行" if self.row is not None else "") + column
        return (f"{place}：" if place else "") + self._said(0)

    @property
    def en(self) -> str:
        """The whole sentence in English, with its place."""
        parts = (f"row {self.row}" if self.row is not None else "", f"column “{self.field}”" if self.field else "")
        place = ", ".join(part for part in parts if part)
        return (f"{place[0].upper()}{place[1:]}: " if place else "") + self._said(1)

    def _said(self, language: int) -> str:
        line = " ".join(self.found.split())
        shown = line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
        return _SENTENCES[self.wrong][language].format(found=shown, detail=self.detail)
