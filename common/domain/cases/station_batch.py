"""A batch as it stands: told from its events in the hall's order, with what it lacks or has too much of.

Machines that were apart may tick off and take over one batch twice. Each tick counts, the newest of a case most; a
second taking over is kept beside the first, and where the counts of the first are no longer true the batch is disputed
until somebody has settled it.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

import msgspec

from common.domain.cases.events import Handed
from common.domain.cases.station_events import (
    BatchMade,
    BatchReceived,
    BatchSent,
    BatchSettled,
    BatchTicked,
    BatchUnmade,
    Difference,
    Packed,
)
from common.domain.cases.words import Form
from common.domain.event import Event


class BatchState(StrEnum):
    """Where a batch stands on its way."""

    PACKED = "packed"
    UNMADE = "unmade"
    SENT = "sent"
    RECEIVED = "received"


class BatchStep(NamedTuple):
    """An event about a batch, by its place in the hall's order."""

    key: int
    body: Event


class Batch(msgspec.Struct, frozen=True, kw_only=True):
    """`ticks` are by case, the newest of each; `beside` are steps that came too late, for people to see."""

    made: BatchMade
    state: BatchState = BatchState.PACKED
    sent: BatchSent | None = None
    ticks: dict[str, BatchTicked] = {}
    received: BatchReceived | None = None
    settled: BatchSettled | None = None
    beside: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[Difference, ...]:
        """What stands on the manifest and was not found."""
        return tuple(one for one in differences(self.made.packed, self.ticks) if one.found < one.expected)

    @property
    def extra(self) -> tuple[Difference, ...]:
        """What was found and does not stand on the manifest."""
        return tuple(one for one in differences(self.made.packed, self.ticks) if one.found > one.expected)

    @property
    def is_disputed(self) -> bool:
        """Whether it was taken over, and another machine counted differently or took it over, too."""
        if self.received is None or self.settled is not None:
            return False
        said = (self.received.missing, self.received.extra)
        return said != (self.missing, self.extra) or BatchReceived.__name__ in self.beside


def differences(packed: Sequence[Packed], ticks: dict[str, BatchTicked]) -> tuple[Difference, ...]:
    """Case by case and paper by paper: first in the order of the manifest, then what is not on it."""
    found: list[Difference] = []
    for line in packed:
        tick = ticks.get(line.case)
        if tick is None or not tick.is_here:
            found.append(Difference(line.case, line.number, "", 1, 0))
        else:
            found += _of_papers(line, tick)
    listed = {line.case for line in packed}
    found += [
        Difference(tick.case, tick.number, "", 0, 1)
        for tick in ticks.values()
        if tick.is_here and tick.case not in listed
    ]
    return tuple(found)


def _of_papers(line: Packed, tick: BatchTicked) -> list[Difference]:
    expected, found = _counts(line.papers), _counts(tick.found)
    return [
        Difference(line.case, line.number, material, expected.get(material, 0), found.get(material, 0))
        for material in dict.fromkeys((*expected, *found))
        if expected.get(material, 0) != found.get(material, 0)
    ]


def _counts(papers: Iterable[Handed]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for paper in papers:
        counts[paper.material] = counts.get(paper.material, 0) + paper.count
    return counts


def tell_batch(steps: Iterable[BatchStep]) -> Batch | None:
    """The batch after all its events, in whatever order they come; None while its making is still on its way.

    The making counts as first, for a clock that lost its way must not make ticks of a batch worthless.
    """
    story = sorted(steps, key=lambda step: step.key)
    made = next((step.body for step in story if isinstance(step.body, BatchMade)), None)
    if made is None:
        return None
    batch = Batch(made=made)
    for step in story:
        if not isinstance(step.body, BatchMade):
            batch = _go_on(batch, step.body)
    return batch


def _go_on(batch: Batch, body: Event) -> Batch:
    replace = msgspec.structs.replace
    match body:
        case BatchUnmade() if batch.state is BatchState.PACKED:
            return replace(batch, state=BatchState.UNMADE)
        case BatchSent() if batch.state is BatchState.PACKED:
            return replace(batch, state=BatchState.SENT, sent=body)
        case BatchTicked():
            others = {case: tick for case, tick in batch.ticks.items() if case != body.case}
            return replace(batch, ticks={**others, body.case: body}, settled=None)
        case BatchReceived() if batch.state in (BatchState.PACKED, BatchState.SENT):
            return replace(batch, state=BatchState.RECEIVED, received=body)
        case BatchSettled() if batch.received is not None:
            return replace(batch, settled=body)
    return replace(batch, beside=(*batch.beside, type(body).__name__))


def on_paper(handed: Iterable[Handed]) -> tuple[Handed, ...]:
    """The papers of a case that can travel in a batch: not those that are electronic or were looked up."""
    return tuple(one for one in handed if one.form in (Form.ORIGINAL, Form.COPY))
