"""All that the hall holds about a person, as a paper that the person can read (个人信息保护法 art. 45)."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from common.domain.cases.attachment_words import MEDIA_WORDS
from common.domain.cases.paper_sheet import Column, Fact, Facts, Line, Notes, Part, Place, Sheet, Table
from common.domain.cases.person import Person
from common.domain.cases.privacy_queries import PersonExport
from common.domain.cases.privacy_words import LookKind
from common.domain.cases.queries import CaseInHand
from common.domain.cases.way import STATE_WORDS
from common.domain.ratings.words import LEVEL_WORDS

_LOOKS: dict[LookKind, str] = {
    LookKind.LOOKED: "查看",
    LookKind.EXPORTED: "提供副本",
    LookKind.ERASURE_ORDERED: "决定删除",
}


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What the paper is made of; `deeds` are the Chinese words for kinds of events."""

    export: PersonExport
    deeds: Mapping[str, str]
    timezone: str
    phone: str
    on: date
    is_sample: bool

    def moment(self, at_ms: int) -> str:
        """A time as the hall's clocks showed it."""
        return f"{datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(self.timezone)):%Y-%m-%d %H:%M}"


def person_report(report: Report) -> Sheet:
    """In Chinese, in full: it is for the person alone."""
    export = report.export
    known = export.person.known
    return Sheet(
        title="个人信息副本",
        issuer=export.hall,
        addressee=known.name,
        parts=(
            *(_known(one.known) for one in (export.person, *export.also)),
            *(part for seen in export.cases for part in _case(report, seen)),
            *_visits(report),
            *_scans(report),
            *_ratings(report),
            *_looks(report),
            Notes("说明", ("本件依《个人信息保护法》第四十五条提供，内含完整个人信息，请妥善保管。",)),
        ),
        phone=report.phone,
        on=report.on,
        is_sample=report.is_sample,
    )


def _known(known: Person) -> Facts:
    return Facts(
        (
            Fact("姓名", known.name, is_strong=True),
            Fact("证件号码", known.id_number),
            Fact("电话", known.phone),
            Fact("地址", known.address),
        )
    )


def _case(report: Report, seen: CaseInHand) -> list[Part]:
    case = seen.case
    facts = Facts(
        (
            Fact("办件编号", seen.row.number, is_strong=True),
            Fact("办理事项", seen.row.item_name),
            Fact("状态", STATE_WORDS[case.state][0]),
            Fact("收件日期", case.received_on.isoformat()),
            Fact("已交材料", "、".join(one.material for one in case.handed)),
            Fact("结果文书", case.document),
        )
    )
    columns = (Column("步骤", Place.NAME), Column("时间", Place.CODE))
    lines = tuple(
        Line(
            (
                report.deeds.get(step.kind, step.kind) + (f"：{step.words}" if step.words else ""),
                report.moment(step.at_ms),
            )
        )
        for step in seen.history
    )
    history = Table("办理经过", columns, lines)
    return [facts, history] if lines else [facts]


def _visits(report: Report) -> list[Part]:
    columns = (Column("号码", Place.NAME), Column("备注", Place.NOTE), Column("取号时间", Place.CODE))
    lines = tuple(Line((one.number, one.note, report.moment(one.taken_ms))) for one in report.export.visits)
    return [Table("到访", columns, lines)] if lines else []


def _scans(report: Report) -> list[Part]:
    columns = (Column("附件", Place.NAME), Column("所属材料", Place.NOTE), Column("类型", Place.MARK))
    lines = tuple(Line((one.name, one.paper, MEDIA_WORDS[one.media])) for one in report.export.attachments)
    return [Table("附件（原件另附）", columns, lines)] if lines else []


def _ratings(report: Report) -> list[Part]:
    columns = (Column("评价", Place.NAME), Column("办件编号", Place.NOTE), Column("日期", Place.CODE))
    lines = tuple(
        Line((LEVEL_WORDS[one.level][0] + (f"：{one.words}" if one.words else ""), one.number, f"{one.given_on}"))
        for one in report.export.ratings
    )
    return [Table("好差评", columns, lines)] if lines else []


def _looks(report: Report) -> list[Part]:
    columns = (Column("原因", Place.NAME), Column("人员", Place.NOTE), Column("时间", Place.CODE))
    lines = tuple(
        Line((f"{_LOOKS[one.kind]}：{one.why}", f"{one.staff_name}（{one.staff}）", report.moment(one.at_ms)))
        for one in report.export.looks
    )
    return [Table("查看记录", columns, lines)] if lines else []
