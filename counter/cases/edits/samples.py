"""Pictures of what machines that were apart wrote of one case, for the gallery."""

from datetime import UTC, datetime

from common.domain.cases.edit_queries import EditsOfCase
from common.domain.cases.edits import PERSON_FIELDS, Edited, EditedThing, Version
from counter.cases.samples import sample_row

_MORNING_MS = int(datetime(2026, 11, 20, 1, 30, tzinfo=UTC).timestamp() * 1000)
_PAPERS = ("居民身份证", "社会保障卡", "待遇申领表")
_LONG_PAPER = "与申请事项有关的法定代理关系证明（监护人户口簿、出生医学证明或者公证书，任选其一，核验原件收复印件）"
_LONG_OPINION = "经核对原始凭证与参保记录，申请人在两个统筹地区的缴费年限有重叠，应当先办理重复缴费清退，再行核定待遇。"


def sample_edits(*, is_long: bool = False, is_over: bool = False, is_whole: bool = False) -> EditsOfCase:
    """Papers and a telephone; with `is_over` what was tried on a closed case; with `is_long` the longest words."""
    papers = (*_PAPERS, _LONG_PAPER) if is_long else _PAPERS
    lists: tuple[tuple[str, ...], ...] = (
        ("original 1", "copy 2", "", "copy 12"),
        ("original 1", "", "electronic 1", ""),
        *((("original 1", "looked_up 1", "copy 3", "original 1"),) if is_long else ()),
    )
    versions = tuple(_version(n, "PapersHanded", papers, one) for n, one in zip((1, 2, 8), lists, strict=False))
    edits = [_edited(EditedThing.PAPERS, "c1", papers, versions, can_choose=not is_over)]
    if is_over or is_long:
        fields = ("department", "verdict", "opinion", "on")
        second = _LONG_OPINION if is_long else "不符合条件"
        said = (
            ("social_insurance", "granted", "符合条件", "2026-11-20"),
            ("social_insurance", "refused", second, "2026-11-21"),
        )
        versions = tuple(_version(n, "CaseDecided", fields, one) for n, one in enumerate(said, 3))
        edits.append(_edited(EditedThing.STEP, "4", fields, versions, can_choose=False))
    if not is_over:
        hidden = (
            ("张*丰", "999999********0011", "139****0000", "***"),
            ("张*丰", "999999********0011", "138****0001", "***"),
        )
        shown = tuple(("张三丰", "999999196002290011", phone, "人民路1号") for phone in ("13911110000", "13822220001"))
        versions = tuple(
            _version(n, "PersonRecorded", PERSON_FIELDS, one) for n, one in enumerate(shown if is_whole else hidden, 5)
        )
        edits.append(_edited(EditedThing.PERSON, "p1", PERSON_FIELDS, versions, can_choose=True))
    return EditsOfCase(row=sample_row(), edits=tuple(edits), is_whole=is_whole)


def _edited(
    thing: EditedThing, subject: str, fields: tuple[str, ...], versions: tuple[Version, ...], *, can_choose: bool
) -> Edited:
    differ = tuple(field for field in fields if len({one.values[field] for one in versions}) > 1)
    return Edited(thing=thing, subject=subject, fields=fields, differ=differ, can_choose=can_choose, versions=versions)


def _version(key: int, kind: str, fields: tuple[str, ...], values: tuple[str, ...]) -> Version:
    """An odd key is what counts."""
    return Version(
        key=key,
        kind=kind,
        counts=key % 2 == 1,
        at_ms=_MORNING_MS + key * 60_000,
        staff="1001" if key % 2 else "2001",
        counter="1" if key % 2 else "2",
        values=dict(zip(fields, values, strict=False)),
    )
