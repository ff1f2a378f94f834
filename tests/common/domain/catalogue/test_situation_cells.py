"""The columns of situations: what they say, and every rule with a row that breaks it."""

import pytest

from common.domain.catalogue.faults import FaultKind as F
from common.domain.catalogue.faults import NoteKind
from common.domain.catalogue.item import Choice, ServiceItem, Situation
from common.domain.catalogue.reader import RefusedCatalogue, WholeCatalogue, read_catalogue
from tests.common.domain.catalogue.sample_files import GOOD, csv_of, xlsx_of

CELLS = {
    "materials": "居民身份证;户口簿;遗失声明;居住证",
    "materials_en": "ID card;Household register;Declaration of loss;Residence permit",
    "situations": "办理情形:遗失补领/损坏换领；户籍：本市／外地",
    "situations_en": "What happened: lost / damaged; Household register: here / elsewhere",
    "needed_when": "遗失声明:遗失补领;居住证:外地",
    "looked_up": "户口簿:公安机关",
}


def read(**cells: str) -> WholeCatalogue | RefusedCatalogue:
    return read_catalogue(csv_of([{**GOOD, **CELLS, **cells}]), english={"公安机关": "the police"})


def accepted(**cells: str) -> ServiceItem:
    whole = read(**cells)
    assert isinstance(whole, WholeCatalogue), whole
    return whole.items[0]


def test_questions_conditions_and_agencies_are_read() -> None:
    item = accepted()
    assert item.situations == (
        Situation("办理情形", (Choice("遗失补领", "lost"), Choice("损坏换领", "damaged")), "What happened"),
        Situation("户籍", (Choice("本市", "here"), Choice("外地", "elsewhere")), "Household register"),
    )
    assert [(m.name, m.when, m.source, m.source_en) for m in item.materials] == [
        ("居民身份证", (), "", ""),
        ("户口簿", (), "公安机关", "the police"),
        ("遗失声明", ("遗失补领",), "", ""),
        ("居住证", ("外地",), "", ""),
    ]


def test_a_spreadsheet_may_list_them_line_by_line() -> None:
    cells = {**GOOD, **CELLS, "situations": "1. 办理情形: 遗失补领 / 损坏换领\n2. 户籍: 本市 / 外地"}
    book = read_catalogue(xlsx_of([list(cells), list(cells.values())]))
    assert isinstance(book, WholeCatalogue), book
    assert [[choice.name for choice in one.choices] for one in book.items[0].situations] == [
        ["遗失补领", "损坏换领"],
        ["本市", "外地"],
    ]


@pytest.mark.parametrize(
    ("field", "text", "kinds"),
    [
        ("situations", "办理情形:遗失补领;户籍:本市/外地", {F.SITUATION_MALFORMED}),
        ("situations", "遗失补领/损坏换领;户籍:本市/外地", {F.SITUATION_MALFORMED}),
        ("situations", "办理情形:遗失补领//损坏换领;户籍:本市/外地", {F.SITUATION_MALFORMED}),
        ("situations", "办理情形:遗失补领/外地;户籍:本市/外地", {F.CHOICE_TWICE}),
        ("situations", "户籍:遗失补领/损坏换领;户籍:本市/外地", {F.CHOICE_TWICE}),
        ("situations", "办理情形:遗失补领/损坏换领;户籍:本市/外地;年龄:老人/小孩", {F.SITUATION_WITHOUT_EFFECT}),
        ("situations", "办理情形:遗失补领/损坏换领;户籍:本市/外地/" + "省" * 31, {F.TEXT_TOO_LONG}),
        ("situations", "办理情形:遗失补领/二/三/四/五/六/七;户籍:本市/外地", {F.CHOICES_TOO_MANY}),
        ("situations", "", {F.CONDITION_UNKNOWN}),
        ("situations_en", "What happened: lost / damaged", {F.SITUATIONS_EN_COUNT}),
        ("situations_en", "One: a / b / c; Two: d / e", {F.SITUATIONS_EN_COUNT}),
        ("needed_when", "遗失声明:遗失补领;居住证:外国", {F.CONDITION_UNKNOWN, F.SITUATION_WITHOUT_EFFECT}),
        ("needed_when", "遗失声明:遗失补领;居住证:本市/外地", {F.CONDITION_ALWAYS}),
        ("needed_when", "遗失声明:遗失补领;暂住证:外地", {F.PAPER_NOT_LISTED, F.SITUATION_WITHOUT_EFFECT}),
        ("needed_when", "居住证:遗失补领;居住证:外地", {F.PAPER_ENTRY_TWICE, F.SITUATION_WITHOUT_EFFECT}),
        ("needed_when", "遗失补领;居住证:外地", {F.PAPER_ENTRY_MALFORMED, F.SITUATION_WITHOUT_EFFECT}),
        ("needed_when", "", {F.SITUATION_WITHOUT_EFFECT}),
        ("looked_up", "户口簿", {F.PAPER_ENTRY_MALFORMED}),
        ("may_be_owed", "户口簿;结婚证", {F.PAPER_NOT_LISTED}),
        ("looked_up", "结婚证:民政部门", {F.PAPER_NOT_LISTED}),
        ("looked_up", "户口簿:公安机关;户口簿:派出所", {F.PAPER_ENTRY_TWICE}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_row(field: str, text: str, kinds: set[F]) -> None:
    cells = {field: text, "situations_en": ""} if field == "situations" else {field: text}
    refused = read(**cells)
    assert isinstance(refused, RefusedCatalogue)
    assert {fault.kind for fault in refused.faults} == kinds
    assert all(fault.row == 2 and fault.zh.startswith("第 2 行“") and fault.en for fault in refused.faults)


def test_too_many_questions_are_refused() -> None:
    refused = read(
        situations=";".join(f"问{n}:甲{n}/乙{n}" for n in range(5)),
        situations_en="",
        needed_when="居住证:" + "/".join(f"甲{n}" for n in range(5)),
    )
    assert isinstance(refused, RefusedCatalogue)
    assert {fault.kind for fault in refused.faults} == {F.SITUATIONS_TOO_MANY}


def test_one_faulty_row_refuses_the_whole_file() -> None:
    rows = [{**GOOD, **CELLS}, {**GOOD, **CELLS, "code": "SB002", "needed_when": "居住证:外国;遗失声明:遗失补领"}]
    refused = read_catalogue(csv_of(rows))
    assert isinstance(refused, RefusedCatalogue)
    assert {fault.row for fault in refused.faults} == {3}


@pytest.mark.parametrize(
    ("text", "owed"),
    [("遗失声明；户口簿", [False, True, True, False]), ("无", [False] * 4), ("", [None] * 4)],
)
def test_what_may_come_later_is_named_and_all_else_is_a_main_paper(text: str, owed: list[bool | None]) -> None:
    assert [paper.may_be_owed for paper in accepted(may_be_owed=text).materials] == owed


def test_missing_english_is_pointed_out_and_refuses_nothing() -> None:
    whole = read(situations_en="", looked_up="户口簿:派出所")
    assert isinstance(whole, WholeCatalogue)
    missing = {note.found for note in whole.notes if note.kind is NoteKind.ENGLISH_MISSING}
    assert {"办理情形", "遗失补领", "外地", "派出所"} <= missing


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("闭环办", "承诺", (True, True)),
        ("社区受理街道办", "即办", (True, False)),
        ("是", "即办", (True, True)),
        ("yes", "承诺", (True, False)),
        ("否", "即办", (False, False)),
        ("", "即办", (False, False)),
    ],
)
def test_the_route_of_a_station_is_written_or_follows_from_the_kind(
    text: str, kind: str, expected: tuple[bool, bool]
) -> None:
    item = accepted(community_station=text, kind=kind, promised_days="0" if kind == "即办" else "3")
    assert (item.is_at_community_station, item.is_closed_loop) == expected
