"""What residents printed by themselves, as figures: numbers by kiosk, document and way of proving oneself."""

from collections.abc import Sequence

from common.domain.records.ending import ENDING_WORDS, Ending
from common.domain.records.queries import Tally
from common.domain.records.words import DOCUMENT_WORDS, METHOD_WORDS
from common.tables.table import Cell, Column, Kind, Table


def self_service_table(title: str, rows: Sequence[Tally], *, is_english: bool = False) -> Table:
    """One line for each kiosk, document and way; a column for each way in which printing ended."""

    def say(words: tuple[str, str]) -> str:
        return words[is_english]

    columns = (
        Column(say(("机器", "Kiosk")), width=20),
        Column(say(("材料", "Document")), width=36),
        Column(say(("验证方式", "Identified by")), width=20),
        Column(say(("申请打印", "Begun")), Kind.NUMBER, 10),
        Column(say(("打印页数", "Pages printed")), Kind.NUMBER, 10),
        *(Column(say(ENDING_WORDS[ending]), Kind.NUMBER, 12) for ending in Ending),
        Column(say(("尚无结果", "No result yet")), Kind.NUMBER, 10),
    )
    return Table(title, columns, (_cells(row, is_english=is_english) for row in rows))


def _cells(row: Tally, *, is_english: bool) -> tuple[Cell, ...]:
    return (
        row.kiosk,
        DOCUMENT_WORDS[row.document][is_english],
        METHOD_WORDS[row.method][is_english],
        row.begun,
        row.pages,
        *(row.ended.get(ending, 0) for ending in Ending),
        row.open,
    )
