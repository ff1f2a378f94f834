"""Papers about no case, or about several: the guide to take home, the manifest of a batch, a supervision order."""

from datetime import date
from typing import NamedTuple

import msgspec

from common.domain.cases.paper_facts import ItemFacts, Place, day, listed
from common.domain.cases.paper_parts import table
from common.domain.cases.paper_sheet import (
    Column,
    Fact,
    Facts,
    Line,
    Notes,
    Paragraph,
    Sheet,
    Signatures,
    Table,
)
from common.domain.cases.paper_sheet import Place as Where
from common.domain.catalogue.item import HandlingKind


class _GuideWords(NamedTuple):
    title: str
    papers: str
    name: str
    form: str
    looked_up: str
    none: str
    item: str
    situations: str
    basis: str
    kind: str
    on_the_spot: str
    promised: str
    statutory: str
    promise: str
    days: str
    fee: str
    free: str
    place: str
    hours: str
    phone: str
    supervision: str
    notes: tuple[str, ...]


_GUIDE = {
    False: _GuideWords(
        "一次性告知书",
        "所需材料",
        "材料名称",
        "形式和份数",
        "由大厅向{}核验，免提交",
        "不需要带材料。",
        "办理事项",
        "申请情形",
        "办理依据",
        "办件类型",
        "即办件（材料齐备当场办结）",
        "承诺件",
        "法定时限",
        "承诺时限",
        "{} 个工作日",
        "收费标准",
        "不收费",
        "办理地点",
        "办理时间",
        "咨询电话",
        "监督电话",
        (
            "以上是办理这一事项的全部材料，本大厅不再要求其他材料。",
            "请带好本人有效身份证件；委托他人办理的，另带授权委托书。",
        ),
    ),
    True: _GuideWords(
        "One-time notice",
        "Papers you need",
        "Paper",
        "Form and copies",
        "The hall looks it up ({}): no need to bring it",
        "No papers are needed.",
        "Item",
        "Situation",
        "Legal basis",
        "Handling",
        "While you wait, once all papers are here",
        "By a promised day",
        "Statutory limit",
        "Promised limit",
        "{} working days",
        "Fee",
        "Free of charge",
        "Where",
        "Open",
        "Phone",
        "Complaints",
        (
            "These are all the papers for this item: the hall will ask for nothing else.",
            "Please bring your own valid ID; whoever comes for somebody else also needs a letter of authorisation.",
        ),
    ),
}


class GuidePaper(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody takes home who only asked. Names and phrases of `item` and `place` are in its language already."""

    place: Place
    item: ItemFacts
    on: date
    is_english: bool = False
    is_sample: bool = False
    is_reprint: bool = False


def guide(said: GuidePaper) -> Sheet:
    """一次性告知书 without a case: everything that the item needs in the situations that were chosen."""
    words, item, place = _GUIDE[said.is_english], said.item, said.place
    is_at_once = item.handling is HandlingKind.ON_THE_SPOT
    notes = [words.looked_up.format(paper.source) if paper.source else paper.requirement for paper in item.papers]
    columns = (
        (Column(words.name, Where.NAME), [paper.name for paper in item.papers]),
        (Column(words.form, Where.NOTE), notes),
    )
    return Sheet(
        title=words.title,
        issuer=place.hall,
        parts=(
            Facts((Fact(words.item, item.name, is_strong=True), Fact(words.situations, listed(item.situations)))),
            table(words.papers, columns, [False] * len(notes)) if notes else Paragraph(words.none),
            Facts(
                (
                    Fact(words.basis, item.basis),
                    Fact(words.kind, words.on_the_spot if is_at_once else words.promised),
                    Fact(words.statutory, "" if item.legal_days is None else words.days.format(item.legal_days)),
                    Fact(words.promise, "" if is_at_once else words.days.format(item.promised_days)),
                    Fact(words.fee, item.fee or words.free),
                    Fact(words.place, place.address or place.hall),
                    Fact(words.hours, place.hours),
                    Fact(words.phone, place.phone),
                    Fact(words.supervision, place.supervision),
                )
            ),
            Notes("", words.notes),
        ),
        on=said.on,
        is_own_word=True,
        is_sample=said.is_sample,
        is_reprint=said.is_reprint,
        is_english=said.is_english,
    )


class ManifestLine(msgspec.Struct, frozen=True, kw_only=True):
    """One case of a batch; `applicant` is masked. `papers` are those in it by their names, with how many of each."""

    number: str
    item: str
    applicant: str
    papers: tuple[tuple[str, int], ...]
    remark: str = ""

    @property
    def count(self) -> int:
        """How many papers there are in all."""
        return sum(count for _, count in self.papers)


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """A batch that a community station hands over to the street counter, which checks it off line by line."""

    batch: str
    sender: str
    receiver: str
    lines: tuple[ManifestLine, ...]
    sent_by: str
    phone: str = ""
    on: date
    is_sample: bool = False
    is_reprint: bool = False


def manifest(said: Manifest) -> Sheet:
    """交接清单: what changes hands between two places, signed by both."""
    papers = sum(line.count for line in said.lines)
    columns = (
        Column("办件编号", Where.CODE),
        Column("事项和材料", Where.NAME),
        Column("申请人", Where.NOTE),
        Column("份数", Where.MARK),
        Column("核对", Where.MARK),
    )
    lines = tuple(
        Line(
            (
                line.number,
                f"{line.item}：{_each(line)}" if line.papers else line.item,
                listed(word for word in (line.applicant, line.remark) if word),
                str(line.count),
                "□",
            )
        )
        for line in said.lines
    )
    return Sheet(
        title="材料交接清单",
        issuer=said.sender,
        number=said.batch,
        parts=(
            Facts((Fact("移交单位", said.sender), Fact("接收单位", said.receiver), Fact("移交日期", day(said.on)))),
            Table("移交的办件", columns, lines, total=f"共 {len(said.lines)} 件，材料 {papers} 份"),
            Notes("说明", ("接收人逐件核对，相符的在“核对”栏打勾；不符的当场注明，由双方签字确认。",)),
            Signatures("", ("移交人签名", "日期", "接收人签名", "日期")),
        ),
        clerk=said.sent_by,
        phone=said.phone,
        on=said.on,
        is_sample=said.is_sample,
        is_reprint=said.is_reprint,
    )


def _each(line: ManifestLine) -> str:
    return "、".join(f"{name} {count} 份" for name, count in line.papers)


class Supervision(msgspec.Struct, frozen=True, kw_only=True):
    """An order of the hall's manager to a department about one case, with an answer due."""

    order: str
    case: str
    item: str
    department: str
    handler: str = ""
    place: Place
    trouble: str
    demand: str
    answer_by: date
    ordered_by: str
    on: date
    is_sample: bool = False
    is_reprint: bool = False


def supervision(said: Supervision) -> Sheet:
    """督办单: what is late, what is demanded, and by when an answer is due."""
    return Sheet(
        title="督办单",
        issuer=said.place.hall,
        number=said.order,
        addressee=said.department,
        parts=(
            Paragraph("下列办件经核查需要督办，请按要求办理，并在规定期限内书面反馈。"),
            Facts(
                (
                    Fact("办件编号", said.case, is_strong=True),
                    Fact("办理事项", said.item),
                    Fact("经办人", said.handler),
                    Fact("督办事由", said.trouble, is_strong=True),
                    Fact("督办要求", said.demand),
                    Fact("反馈期限", f"{day(said.answer_by)}前", is_strong=True),
                )
            ),
            Signatures("部门反馈（原因、已采取的措施和预计办结日期）：", ("承办人签名", "日期"), ruled=4),
        ),
        clerk=said.ordered_by,
        phone=said.place.phone,
        on=said.on,
        is_sample=said.is_sample,
        is_reprint=said.is_reprint,
    )
