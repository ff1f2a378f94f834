"""What of a document goes on a short slip: nobody's name in full, sums instead of years, the newest payments."""

from collections.abc import Iterable

from msgspec.structs import replace

from common.domain.records.months import day_in_words
from common.domain.records.notes import sample_note
from common.domain.records.shape import Column, Fact, Holds, Section, Statement, Table
from common.domain.records.words import Document

_MOST_PAYMENTS = 12
_SUM_COLUMNS = (
    Column("险种", Holds.WORD),
    Column("缴费月数", Holds.MONTHS),
    Column("个人缴费合计", Holds.MONEY),
)
_PROOF_COLUMNS = (
    Column("险种", Holds.WORD),
    Column("首次缴费", Holds.PERIOD),
    Column("最近缴费", Holds.PERIOD),
    Column("月数", Holds.MONTHS),
)


def summary_of(statement: Statement, *, has_sheets: bool = True) -> Statement:
    """The same document in short. It is verified like the long one, by lines of its own.

    `has_sheets`: the whole document can be printed where the slip is.
    """
    until = f"{day_in_words(statement.valid_until)}（含）前，可凭校验码和查询流水号到本大厅窗口核验。"
    return replace(
        statement,
        who=tuple(_masked(statement.who)),
        sections=tuple(_sections(statement)),
        notes=(
            *([sample_note()] if statement.is_sample else []),
            f"本小票只列摘要，完整内容请{'在自助机上' if has_sheets else '到窗口'}打印 A4 件。",
            until,
        ),
    )


def _masked(facts: Iterable[Fact]) -> Iterable[Fact]:
    """A slip is soon left lying about."""
    return (replace(fact, value=fact.masked or fact.value, masked="") for fact in facts)


def _sections(statement: Statement) -> Iterable[Section]:
    match statement.document:
        case Document.STATEMENT:
            *_, paid, supplement = statement.sections
            assert paid.table is not None
            yield Section(title="五险缴费合计（元）", table=_sums(paid.table))
            yield Section(title="补充资料", facts=supplement.facts)
        case Document.COVERAGE_PROOF:
            for table in statement.tables:
                yield Section(title="参保情况", table=_since_when(table))
        case Document.PAYMENT_DETAILS:
            for table in statement.tables:
                yield Section(title=f"最近 {_MOST_PAYMENTS} 笔缴费（元）", table=_newest(table))


def _sums(table: Table) -> Table:
    """A row for each insurance from the total of all."""
    totals: dict[str, dict[str, str]] = {}
    for column, cell in zip(table.columns, table.total, strict=False):
        totals.setdefault(column.group, {})[column.title] = cell
    rows = tuple(
        (group, cells["月数"], cells.get("个人缴费", "")) for group, cells in totals.items() if cells.get("月数")
    )
    return Table(columns=_SUM_COLUMNS, rows=rows, nothing=table.nothing)


def _newest(table: Table) -> Table:
    """The last payments, and the total of the whole period."""
    places = [at for at, column in enumerate(table.columns) if column.holds in (Holds.PERIOD, Holds.MONEY)]

    def short(cells: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(cells[at] for at in places if cells)

    return Table(
        columns=tuple(table.columns[at] for at in places),
        rows=tuple(map(short, table.rows[-_MOST_PAYMENTS:])),
        total=short(table.total),
        nothing=table.nothing,
    )


def _since_when(table: Table) -> Table:
    """Without what a narrow slip has no room for."""
    rows = tuple(row[: len(_PROOF_COLUMNS)] for row in table.rows)
    return Table(columns=_PROOF_COLUMNS, rows=rows, nothing=table.nothing)
