"""Every rule of the catalogue with a row that breaks it, and the rows that must not."""

import pytest

from common.domain.catalogue.faults import FaultKind, NoteKind
from common.domain.catalogue.item import Domain, HandlingKind, Material, ServiceItem, Trust
from common.domain.catalogue.reader import RefusedCatalogue, WholeCatalogue, read_catalogue
from common.domain.catalogue.sample import english_names
from common.domain.catalogue.sentences import SENTENCES
from tests.common.domain.catalogue.sample_files import GOOD, csv_of, shipped

BAD_CELLS = [
    (FaultKind.CODE_EMPTY, "code", ""),
    (FaultKind.CODE_MALFORMED, "code", "社保1"),
    (FaultKind.CODE_MALFORMED, "code", "=cmd|' /C calc'!A0"),
    (FaultKind.CODE_MALFORMED, "code", "A" * 65),
    (FaultKind.NAME_EMPTY, "name", "　"),
    (FaultKind.TEXT_TOO_LONG, "name", "登" * 61),
    (FaultKind.TEXT_TOO_LONG, "materials", "证" * 101),
    (FaultKind.TEXT_TOO_LONG, "materials", "证" * 5000),
    (FaultKind.DOMAIN_UNKNOWN, "domain", "交通"),
    (FaultKind.DOMAIN_UNKNOWN, "domain", ""),
    (FaultKind.KIND_UNKNOWN, "kind", "马上办"),
    (FaultKind.DAYS_MALFORMED, "promised_days", "三天"),
    (FaultKind.DAYS_MALFORMED, "promised_days", "1.5"),
    (FaultKind.DAYS_MALFORMED, "legal_days", "10天"),
    (FaultKind.DAYS_OUT_OF_RANGE, "promised_days", "-1"),
    (FaultKind.DAYS_OUT_OF_RANGE, "legal_days", "366"),
    (FaultKind.ON_THE_SPOT_WITH_DAYS, "promised_days", "2"),
    (FaultKind.MATERIALS_EMPTY, "materials", ""),
    (FaultKind.MATERIALS_EMPTY, "materials", " ; ；"),
    (FaultKind.MATERIALS_UNCLEAR, "materials", "无"),
    (FaultKind.MATERIALS_UNCLEAR, "materials", "居民身份证;材料"),
    (FaultKind.STATION_UNKNOWN, "community_station", "也许"),
    (FaultKind.YES_NO_UNKNOWN, "high_frequency", "也许"),
    (FaultKind.SERIES_MALFORMED, "series", "AB"),
    (FaultKind.CELL_ERROR, "name", "#REF!"),
]


def refused(**cells: str) -> RefusedCatalogue:
    read = read_catalogue(csv_of([{**GOOD, "materials_en": "", **cells}]))
    assert isinstance(read, RefusedCatalogue)
    return read


def accepted(**cells: str) -> tuple[ServiceItem, WholeCatalogue]:
    read = read_catalogue(csv_of([{**GOOD, "materials_en": "", **cells}]))
    assert isinstance(read, WholeCatalogue), read
    return read.items[0], read


@pytest.mark.parametrize(("kind", "field", "found"), BAD_CELLS)
def test_a_bad_cell_is_named(kind: FaultKind, field: str, found: str) -> None:
    (fault,) = refused(**{field: found}).faults
    assert (fault.kind, fault.row, fault.field) == (kind, 2, field)
    assert fault.zh.startswith("第 2 行“")
    assert fault.en.startswith(f"Row 2, column “{field}”: ")


@pytest.mark.parametrize(
    "wording",
    [
        "其他材料",
        "其它证明",
        "有关材料",
        "相关证明材料",
        "身份证等",
        "身份证等材料",
        "户口簿等相关证件",
        "其 他 材 料",
        "窗口要求的材料",
        "身份证及有关证明",
        "经办机构认为需要的资料",
        "other documents",
        "any relevant paper",
        "ID card etc.",
    ],
)
def test_catch_all_wording_is_refused(wording: str) -> None:
    (fault,) = refused(materials=f"居民身份证;{wording}").faults
    assert fault.kind is FaultKind.MATERIALS_CATCH_ALL


@pytest.mark.parametrize(
    "paper",
    [
        "职业技能等级证书",
        "高等教育录取通知书",
        "没有关系的声明",
        "具有关联关系的声明",
        "原社会保障卡(换领时)",
        "平等协议书",
        "困难情形材料",
    ],
)
def test_a_named_paper_is_not_taken_for_catch_all(paper: str) -> None:
    item, _ = accepted(materials=paper)
    assert item.materials[0].name == paper


def test_catch_all_wording_in_a_name_is_allowed() -> None:
    item, _ = accepted(name="其他临时外出就医人员备案")
    assert item.name == "其他临时外出就医人员备案"


@pytest.mark.parametrize("days", ["", "0"])
def test_a_promised_item_says_when(days: str) -> None:
    (fault,) = refused(kind="承诺", promised_days=days).faults
    assert fault.kind is FaultKind.PROMISED_WITHOUT_DAYS


def test_a_promise_is_not_longer_than_the_law_allows() -> None:
    (fault,) = refused(kind="承诺", promised_days="11", legal_days="10").faults
    assert (fault.kind, fault.found, fault.detail) == (FaultKind.PROMISED_BEYOND_LEGAL, "11", "10")


def test_english_papers_match_one_for_one() -> None:
    (fault,) = refused(materials_en="Resident ID card").faults
    assert fault.kind is FaultKind.MATERIALS_EN_COUNT


def test_a_code_is_used_once_whatever_its_case() -> None:
    read = read_catalogue(csv_of([GOOD, {**GOOD, "code": "ｓｂ001 "}]))
    assert isinstance(read, RefusedCatalogue)
    assert [(fault.kind, fault.row, fault.detail) for fault in read.faults] == [(FaultKind.CODE_DUPLICATE, 3, "2")]


def test_every_fault_of_every_row_is_said_and_nothing_is_imported() -> None:
    bad = {
        **GOOD,
        "code": "",
        "name": "",
        "domain": "x",
        "kind": "y",
        "promised_days": "z",
        "materials": "",
        "materials_en": "",
    }
    read = read_catalogue(csv_of([bad, GOOD, {**bad, "code": "SB002"}]))
    assert isinstance(read, RefusedCatalogue)
    assert [fault.row for fault in read.faults] == [2] * 6 + [4] * 5


def test_a_good_row_becomes_an_item() -> None:
    row = {**GOOD, "materials": "居民身份证(原件1份、复印件2份);户口簿（复印件）"}
    row |= {
        "community_station": "是",
        "series": "C",
        "high_frequency": "√",
        "aliases": "失业证；办失业",
        "source": "京人社发1号",
    }
    read = read_catalogue(csv_of([row]))
    assert isinstance(read, WholeCatalogue)
    (item,) = read.items
    assert (item.domain, item.kind, item.promised_days) == (Domain.EMPLOYMENT, HandlingKind.ON_THE_SPOT, 0)
    assert item.materials == (
        Material("居民身份证", "Resident ID card", originals=1, copies=2),
        Material("户口簿", "Household register", copies=1),
    )
    assert item.is_at_community_station
    assert item.is_high_frequency
    assert (item.series, item.aliases) == ("C", ("失业证", "办失业"))
    assert item.readings == ("shi'ye deng'ji", "shi'ye zheng", "ban shi'ye")
    assert (item.provenance.kind.trust, item.provenance.kind.text) == (Trust.HALL, "京人社发1号")
    assert not item.is_sample


def test_stray_spaces_and_full_width_are_cleaned_and_said() -> None:
    item, read = accepted(code=" ＳＢ００１", name="失业\u200b 登记\u3000", promised_days="１个工作日")
    assert (item.code, item.name, item.promised_days) == ("SB001", "失业登记", 1)
    cleaned = {note.field: note.detail for note in read.notes if note.kind is NoteKind.CLEANED}
    assert cleaned == {"code": "SB001", "name": "失业登记", "promised_days": "1个工作日"}


def test_numbered_lines_are_read_as_a_list() -> None:
    item, _ = accepted(materials="1.居民身份证\n2、户口簿\n（3）申请表；")
    assert [paper.name for paper in item.materials] == ["居民身份证", "户口簿", "申请表"]


def test_departments_that_approve_besides_and_two_signatures_are_read() -> None:
    item, _ = accepted(domain="社会保障", kind="承诺", promised_days="3", approvals="民政；housing", signatures="２")
    assert item.approvals == (Domain.CIVIL_AFFAIRS, Domain.HOUSING)
    assert item.signatures == 2


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"approvals": "公安"}, FaultKind.DOMAIN_UNKNOWN),
        ({"approvals": "民政;civil_affairs"}, FaultKind.APPROVAL_TWICE),
        ({"approvals": "社会保障"}, FaultKind.APPROVAL_TWICE),
        ({"approvals": "民政", "kind": "即办", "promised_days": "0"}, FaultKind.APPROVAL_ON_THE_SPOT),
        ({"signatures": "3"}, FaultKind.SIGNATURES_UNKNOWN),
        ({"signatures": "两人"}, FaultKind.SIGNATURES_UNKNOWN),
    ],
)
def test_who_decides_is_said_rightly(cells: dict[str, str], kind: FaultKind) -> None:
    read = refused(**{"domain": "社会保障", "kind": "承诺", "promised_days": "3", **cells})
    assert [fault.kind for fault in read.faults] == [kind]


def test_an_item_may_need_no_papers_when_it_says_so() -> None:
    assert accepted(materials="无需材料")[0].materials == ()


def test_a_cell_like_a_formula_stays_text() -> None:
    item, read = accepted(name="=cmd|' /C calc'!A0")
    assert item.name == "=cmd|' /C calc'!A0"
    assert NoteKind.LOOKS_LIKE_FORMULA in {note.kind for note in read.notes}


def test_doubtful_rows_are_noted() -> None:
    rows = [
        {**GOOD, "materials": "居民身份证、户口簿;申请表;申请表", "materials_en": "", "name_en": ""},
        {**GOOD, "code": "SB002"},
    ]
    read = read_catalogue(csv_of(rows), english={"申请表": "Application form"})
    assert isinstance(read, WholeCatalogue)
    assert read.items[0].materials[1].name_en == "Application form"
    assert [(note.kind, note.row) for note in read.notes] == [
        (NoteKind.MATERIAL_MAYBE_SEVERAL, 2),
        (NoteKind.ENGLISH_MISSING, 2),
        (NoteKind.MATERIAL_TWICE, 2),
        (NoteKind.ENGLISH_MISSING, 2),
        (NoteKind.NAME_TWICE, 3),
    ]


def test_the_shipped_items_pass_their_own_rules_without_a_note() -> None:
    read = read_catalogue(shipped("items.csv"), english=english_names(shipped))
    assert isinstance(read, WholeCatalogue)
    assert read.notes == ()


def test_every_kind_has_a_sentence_in_both_languages() -> None:
    for kind in (*FaultKind, *NoteKind):
        chinese, english = (text.format(found="«{}»", detail="…") for text in SENTENCES[kind])
        assert chinese.endswith("。")
        assert english.endswith(".")
