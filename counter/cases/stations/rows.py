"""The rows of the page of batches: batches at the left, and at the right the cases of one with their papers."""

from collections.abc import Iterable
from dataclasses import dataclass

from common.domain.cases.events import Handed
from common.domain.cases.station_batch import BatchState
from common.domain.cases.station_events import Difference, Way
from common.domain.cases.station_queries import BatchInHand, BatchLine, BatchRow, CaseToPack
from counter.cases.words import GOOD, QUIET, STOP, WAITING, Say, short_day

TO_PACK = "to_pack"
"""The key of the first row at the left: what waits to be packed."""


@dataclass(frozen=True)
class BatchEntry:
    """A batch in the list; the first entry is what waits to be packed."""

    key: str
    number: str
    what: str
    state: str
    mood: int


@dataclass(frozen=True)
class Line:
    """A case (`material` is "") or one of its papers. `mark` is "", "chosen", "here", "missing" or "extra"."""

    key: str
    case_id: str
    material: str
    name: str
    note: str
    expected: int
    found: int
    mark: str


def entries(batches: Iterable[BatchRow], waiting: int, names: dict[str, str], say: Say) -> list[BatchEntry]:
    """What waits to be packed, then the batches, newest first."""
    first = BatchEntry(
        TO_PACK,
        say("待装包", "To pack"),
        say(f"{waiting} 件", f"{waiting} case(s)"),
        "",
        WAITING if waiting else QUIET,
    )
    return [first, *(_entry(one, names, say) for one in batches)]


def _entry(one: BatchRow, names: dict[str, str], say: Say) -> BatchEntry:
    station = names.get(one.station, one.station)
    way = (
        say(f"{station} 送街道", f"{station} to the street")
        if one.way is Way.TO_STREET
        else say(f"送 {station}", f"To {station}")
    )
    what = say(
        f"{way} · {one.cases} 件 · {short_day(one.made_on, say)}",
        f"{way} · {one.cases} case(s) · {short_day(one.made_on, say)}",
    )
    state, mood = state_of(one, say)
    return BatchEntry(one.batch, one.number, what, state, mood)


def state_of(one: BatchRow, say: Say) -> tuple[str, int]:
    """Where a batch stands, in words and as a mood."""
    if one.is_disputed:
        return say("待核实", "To settle"), STOP
    if one.state is BatchState.PACKED:
        return say("已装包", "Packed"), WAITING
    if one.state is BatchState.SENT:
        return say("在途", "On its way"), WAITING
    if one.missing or one.extra:
        return say("有差异", "Differs"), STOP
    return say("已接收", "Taken over"), GOOD


def lines_to_pack(waiting: Iterable[CaseToPack], chosen: set[str], names: dict[str, str], say: Say) -> list[Line]:
    """The cases that wait, with a tick at those that are chosen."""
    return [
        Line(
            key=one.case,
            case_id=one.case,
            material="",
            name=f"{one.number}  {say(one.item_name, one.item_name_en)}",
            note=" · ".join(
                word
                for word in (
                    one.applicant.name,
                    names.get(one.station, one.station) if one.way is Way.TO_STATION else "",
                    _papers(one.papers, say),
                    say("上次未到", "was missing last time") if one.was_missed else "",
                )
                if word
            ),
            expected=0,
            found=0,
            mark="chosen" if one.case in chosen else "",
        )
        for one in waiting
    ]


def lines_of(batch: BatchInHand, say: Say) -> list[Line]:
    """The cases of a batch, each with its papers counted beneath."""
    return [line for one in batch.lines for line in (_case_line(one, batch, say), *_paper_lines(one))]


def _case_line(one: BatchLine, batch: BatchInHand, say: Say) -> Line:
    differs = any(difference.case == one.case for difference in (*batch.missing, *batch.extra))
    is_over = batch.row.state is BatchState.RECEIVED
    mark = "extra" if not one.is_listed else "here" if one.is_here and not differs else ""
    if one.is_here and differs and one.is_listed:
        mark = "missing"
    if not one.is_here and is_over:
        mark = "missing"
    note = " · ".join(word for word in (one.applicant.name, _papers(one.packed, say)) if word)
    if not one.is_listed:
        note = say("清单上没有", "not on the manifest")
    name = f"{one.number}  {say(one.item_name, one.item_name_en)}"
    return Line(one.case, one.case, "", name, note, 1 if one.is_listed else 0, int(one.is_here), mark)


def _paper_lines(one: BatchLine) -> list[Line]:
    expected, found = _counts(one.packed), _counts(one.found or ())
    lines = []
    for material in dict.fromkeys((*expected, *found)):
        want, have = expected.get(material, 0), found.get(material, 0)
        mark = ""
        if one.found is not None:
            mark = "here" if want == have else "missing" if have < want else "extra"
        lines.append(Line(f"{one.case}/{material}", one.case, material, material, "", want, have, mark))
    return lines


def difference_words(batch: BatchInHand, say: Say) -> list[str]:
    """What a batch lacks and has too much of, one sentence each.

    As long as it is being ticked off, the cases that nobody has come to yet are one sentence together.
    """
    unseen = [] if batch.row.state is BatchState.RECEIVED else [one for one in batch.missing if not one.material]
    words = [_difference(one, say) for one in (*batch.missing, *batch.extra) if one not in unseen]
    left = say(f"还有 {len(unseen)} 件没有清点到", f"{len(unseen)} case(s) not ticked off yet")
    return [*words, left] if unseen else words


def _difference(one: Difference, say: Say) -> str:
    if not one.material:
        if one.found:
            return say(f"多：{one.number}，清单上没有", f"Too much: {one.number} is not on the manifest")
        return say(f"缺：{one.number} 整件", f"Missing: {one.number}, the whole case")
    few = one.found < one.expected
    return say(
        f"{'缺' if few else '多'}：{one.number} {one.material}，应 {one.expected} 份，实 {one.found} 份",
        f"{'Missing' if few else 'Too much'}: {one.number} {one.material}, {one.found} of {one.expected}",
    )


def _papers(papers: Iterable[Handed], say: Say) -> str:
    count = sum(paper.count for paper in papers)
    return say(f"材料 {count} 份", f"{count} paper(s)")


def _counts(papers: Iterable[Handed]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for paper in papers:
        counts[paper.material] = counts.get(paper.material, 0) + paper.count
    return counts
