"""The dossier of a case: who, what, which papers and scans, what was decided, and step by step how it came to that."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from common.domain.cases.attachment import Attachment
from common.domain.cases.attachment_words import MEDIA_WORDS
from common.domain.cases.paper_sheet import Column, Fact, Facts, Line, Notes, Part, Place, Sheet, Table
from common.domain.cases.person import MaskedPerson, Person
from common.domain.cases.queries import CaseInHand, Said
from common.domain.cases.way import STATE_WORDS
from common.domain.cases.words import Delivery, Form, Verdict

Pair = tuple[str, str]

_FORMS: dict[Form, Pair] = {
    Form.ORIGINAL: ("原件", "original"),
    Form.COPY: ("复印件", "copy"),
    Form.ELECTRONIC: ("电子件", "electronic"),
    Form.LOOKED_UP: ("大厅核验", "looked up"),
}
_VERDICTS: dict[Verdict, Pair] = {Verdict.GRANTED: ("准予", "granted"), Verdict.REFUSED: ("不予批准", "refused")}
_DELIVERIES: dict[Delivery, Pair] = {
    Delivery.COUNTER: ("窗口领取", "at the counter"),
    Delivery.POST: ("邮寄", "by post"),
}
_ERASED: Pair = ("（已删除）", "(erased)")


class Matter(msgspec.Struct, frozen=True, kw_only=True):
    """What a dossier is made of. `persons` are those whom a look on record shows in full; all others are masked.

    `deeds` are the words for kinds of events, `names` those of staff by number. `missing` steps lie in the archive.
    """

    hall: str
    phone: str
    timezone: str
    seen: CaseInHand
    steps: Sequence[Said]
    missing: int
    attachments: Sequence[Attachment]
    persons: Mapping[str, Person]
    names: Mapping[str, str]
    deeds: Mapping[str, Pair]
    on: date
    is_sample: bool
    is_english: bool = False

    @property
    def is_in_full(self) -> bool:
        """Whether a look was put on record; otherwise whatever may name a person is masked or left out."""
        return bool(self.persons)

    def say(self, zh: str, en: str) -> str:
        """The words in the dossier's language."""
        return en if self.is_english else zh

    def staff(self, number: str) -> str:
        """A member of staff by name and number."""
        name = self.names.get(number, "")
        return f"{name}（{number}）" if name and number else name or number

    def moment(self, at_ms: int) -> str:
        """A time as the hall's clocks showed it."""
        return f"{datetime.fromtimestamp(at_ms / 1000, UTC).astimezone(ZoneInfo(self.timezone)):%Y-%m-%d %H:%M}"


def case_dossier(matter: Matter) -> Sheet:
    """The whole case as a paper of the hall's own."""
    case, row, say = matter.seen.case, matter.seen.row, matter.say
    parts: list[Part] = [
        Facts(
            (
                Fact(say("办理事项", "Item"), say(row.item_name, row.item_name_en), is_strong=True),
                Fact(say("事项编码", "Item code"), case.item),
                Fact(say("状态", "State"), say(*STATE_WORDS[case.state]), is_strong=True),
                *_persons(matter),
                *_dates(matter),
                *_outcome(matter),
            )
        ),
        _papers(matter),
        *_scans(matter),
        *_decisions(matter),
        _history(matter),
    ]
    if matter.missing:
        parts.append(
            Notes(
                say("说明", "Note"),
                (
                    say(
                        f"最早的 {matter.missing} 个步骤已归档，保存在大厅中心；连通中心后可以打印完整的卷宗。",
                        f"The first {matter.missing} steps lie in the archive at the hall's hub: with the hub the whole"
                        " history is printed.",
                    ),
                ),
            )
        )
    return Sheet(
        title=say("办件卷宗", "Dossier of a case"),
        issuer=matter.hall,
        number=row.number,
        parts=tuple(parts),
        phone=matter.phone,
        on=matter.on,
        is_sample=matter.is_sample,
        is_english=matter.is_english,
    )


def _persons(matter: Matter) -> list[Fact]:
    seen, say = matter.seen, matter.say
    facts = _person(matter, say("申请人", "Applicant"), seen.row.applicant)
    if seen.representative is not None:
        facts += _person(matter, say("代理人", "Representative"), seen.representative)
        until = seen.case.mandate_until
        facts.append(Fact(say("委托期限", "Mandate until"), until.isoformat() if until else ""))
    return facts


def _person(matter: Matter, label: str, masked: MaskedPerson) -> list[Fact]:
    known, say = matter.persons.get(masked.person), matter.say
    if known is None:
        return [
            Fact(label, masked.name or say(*_ERASED)),
            Fact(say("证件号码", "ID number"), masked.id_number),
            Fact(say("电话", "Phone"), masked.phone),
        ]
    return [
        Fact(label, known.name),
        Fact(say("证件号码", "ID number"), known.id_number),
        Fact(say("电话", "Phone"), known.phone),
        Fact(say("地址", "Address"), known.address),
    ]


def _dates(matter: Matter) -> list[Fact]:
    case, row, say = matter.seen.case, matter.seen.row, matter.say
    provisional = say("（暂定）", " (provisional)")
    dates = (
        (say("收件日期", "Received on"), case.received_on, False),
        (say("受理日期", "Accepted on"), case.accepted_on, False),
        (say("承诺办结", "Promised by"), case.promised_on, case.is_provisional),
        (say("到期日", "Due on"), row.due_on if not case.over_on else None, row.is_provisional),
        (say("决定日期", "Decided on"), case.decided_on, False),
        (say("结束日期", "Over on"), case.over_on, False),
    )
    return [
        *(
            Fact(label, day.isoformat() + (provisional if is_provisional else ""))
            for label, day, is_provisional in dates
            if day is not None
        ),
        Fact(say("收件窗口", "Received at counter"), case.counter),
        Fact(say("收件人员", "Received by"), matter.staff(case.staff)),
        Fact(say("承办部门", "Department"), say(case.department.zh, case.department.en)),
    ]


def _outcome(matter: Matter) -> list[Fact]:
    case, say = matter.seen.case, matter.say
    return [
        Fact(say("结果文书", "Document"), case.document),
        Fact(say("送达方式", "Delivery"), say(*_DELIVERIES[case.delivery]) if case.delivery else ""),
        Fact(say("邮寄单号", "Tracking number"), case.tracking),
    ]


def _papers(matter: Matter) -> Table:
    case, say = matter.seen.case, matter.say
    here = {one.material: one for one in case.handed}
    lines = []
    for paper in case.papers:
        one = here.get(paper)
        form = say(*_FORMS[one.form]) if one else say("缺", "missing")
        lines.append(Line((paper, str(one.count) if one else "", form), is_strong=one is None))
    columns = (
        Column(say("材料", "Paper"), Place.NAME),
        Column(say("份数", "Copies"), Place.NOTE),
        Column(say("形式", "Form"), Place.MARK),
    )
    return Table(say("材料清单", "Papers"), columns, tuple(lines))


def _scans(matter: Matter) -> list[Part]:
    say = matter.say
    columns = (
        Column(say("附件", "Scan"), Place.NAME),
        Column(say("所属材料", "Paper"), Place.NOTE),
        Column(say("类型", "Kind"), Place.MARK),
    )
    lines = tuple(Line((_name_of(matter, one), one.paper, MEDIA_WORDS[one.media])) for one in matter.attachments)
    return [Table(say("附件", "Scans"), columns, lines)] if lines else []


def _name_of(matter: Matter, one: Attachment) -> str:
    """Names of people are in names of files: a masked dossier counts them only."""
    if matter.is_in_full:
        return one.name or matter.say(*_ERASED)
    return matter.say("扫描件", "Scan")


def _decisions(matter: Matter) -> list[Part]:
    say = matter.say
    facts = [
        Fact(
            say(one.department.zh, one.department.en),
            say("{verdict}　{on}　签字：{by}", "{verdict}, {on}, signed by {by}").format(
                verdict=say(*_VERDICTS[one.verdict]), on=one.on, by="、".join(map(matter.staff, one.signed_by))
            ),
        )
        for one in matter.seen.case.decisions
    ]
    return [Facts(tuple(facts))] if facts else []


def _history(matter: Matter) -> Table:
    say = matter.say
    columns = (
        Column(say("步骤", "Step"), Place.NAME),
        Column(say("人员", "By"), Place.NOTE),
        Column(say("时间", "Time"), Place.CODE),
    )
    lines = tuple(Line((_step(matter, one), matter.staff(one.staff), matter.moment(one.at_ms))) for one in matter.steps)
    return Table(say("办理经过", "History"), columns, lines)


def _step(matter: Matter, one: Said) -> str:
    words = matter.say(*matter.deeds.get(one.kind, (one.kind, one.kind)))
    beside = matter.say("（断网期间的操作，未生效）", " (done while apart, without effect)") if one.is_beside else ""
    said = one.words if matter.is_in_full or not one.words else matter.say("（内容略）", "(words left out)")
    said = said or "、".join(matter.say(paper.zh, paper.en) for paper in one.papers)
    late = matter.say(f"（超 {one.late_days} 个工作日）", f" ({one.late_days} d too late)") if one.late_days else ""
    return f"{words}{late}{beside}" + (f"：{said}" if said else "")
