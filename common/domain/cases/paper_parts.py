"""Parts that several papers of cases share: how an item and a hall are described, who receives a paper, who signs."""

from collections.abc import Iterable, Sequence

from common.domain.cases.paper_facts import CaseFacts, ItemFacts, Paperwork, Place, day, listed
from common.domain.cases.paper_sheet import Column, Fact, Facts, Line, Part, Sheet, Signatures, Table
from common.domain.cases.paper_sheet import Place as Where
from common.domain.catalogue.item import HandlingKind
from common.domain.ratings.code import grouped

REVIEW, COURT = "有管辖权的行政复议机关", "有管辖权的人民法院"


def sheet(facts: CaseFacts, title: str, *parts: Part, is_addressed: bool = True, is_own_word: bool = False) -> Sheet:
    """A paper of a case, addressed to its applicant unless it names people among its facts."""
    return Sheet(
        title=title,
        issuer=facts.place.hall,
        number=facts.case.number,
        addressee=facts.applicant.words if is_addressed else "",
        parts=parts,
        clerk=facts.clerk,
        phone=facts.place.phone,
        on=facts.on,
        is_own_word=is_own_word,
        is_sample=facts.is_sample,
        is_reprint=facts.is_reprint,
    )


def limits(item: ItemFacts) -> tuple[Fact, ...]:
    """How the item is handled and how long that may take."""
    is_at_once = item.handling is HandlingKind.ON_THE_SPOT
    return (
        Fact("办件类型", "即办件（材料齐备当场办结）" if is_at_once else "承诺件"),
        Fact("法定时限", "" if item.legal_days is None else f"{item.legal_days} 个工作日"),
        Fact("承诺时限", "" if is_at_once else f"{item.promised_days} 个工作日"),
    )


def where(place: Place) -> tuple[Fact, ...]:
    """Where and when the hall is found, and whom to ring."""
    return (
        Fact("办理地点", place.address or place.hall),
        Fact("办理时间", place.hours),
        Fact("咨询电话", place.phone),
        Fact("监督电话", place.supervision),
    )


def described(item: ItemFacts) -> tuple[Fact, ...]:
    """The item with its basis, situations, limits and fee."""
    return (
        Fact("办理事项", item.name, is_strong=True),
        Fact("申请情形", listed(item.situations)),
        Fact("办理依据", item.basis),
        *limits(item),
        Fact("收费标准", item.fee or "不收费"),
    )


def about(facts: CaseFacts) -> tuple[Fact, ...]:
    """The item, who acts for the applicant, and the day on which the papers were received."""
    return (
        Fact("办理事项", facts.item.name, is_strong=True),
        Fact("代理人", facts.representative.words if facts.representative else ""),
        Fact("收件日期", day(facts.case.received_on)),
    )


def papers_table(title: str, papers: tuple[Paperwork, ...], marks: dict[str, str], strong: str = "") -> Table:
    """A list of papers with what they must look like; those marked with the `strong` word stand out.

    How many originals and copies stands there where a source says so: nothing is asked for that nobody prescribed.
    """
    notes = [f"由大厅向{paper.source}核验，免提交" if paper.source else paper.requirement for paper in papers]
    said = [marks.get(paper.name, "") for paper in papers]
    columns = (
        (Column("材料名称", Where.NAME), [paper.name for paper in papers]),
        (Column("形式和份数", Where.NOTE), notes),
        (Column("状态", Where.MARK), said),
    )
    return table(title, columns, [bool(mark) and mark == strong for mark in said])


def table(title: str, columns: Iterable[tuple[Column, Sequence[str]]], strong: Sequence[bool]) -> Table:
    """A table from its columns, without those that say nothing; `strong` are the lines that stand out."""
    shown = [(column, cells) for column, cells in columns if any(cells)]
    lines = zip(*(cells for _, cells in shown), strict=True)
    return Table(
        title,
        tuple(column for column, _ in shown),
        tuple(Line(cells, is_strong=is_strong) for cells, is_strong in zip(lines, strong, strict=True)),
    )


def remedies(place: Place) -> str:
    """What can be done against a refusal, and by when (行政复议法 art. 20, 行政诉讼法 art. 46)."""
    return (
        f"如不服本决定，可以自收到本文书之日起 60 日内向{place.review or REVIEW}申请行政复议，"
        f"也可以自收到本文书之日起 6 个月内依法向{place.court or COURT}提起行政诉讼。"
    )


def rated(code: str) -> tuple[Part, ...]:
    """The code with which a resident may say later how it was; nothing where there is none."""
    if not code:
        return ()
    return (Facts((Fact("评价码", grouped(code), is_strong=True), Fact("评价方式", "在自助机上输入评价码，自愿评价"))),)


def received(words: str, who: str = "申请人（代理人）签名") -> Signatures:
    """The receiver's signature and its date."""
    return Signatures(words, (who, "日期"))
