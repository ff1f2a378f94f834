"""Pictures of numbers with which several counters went on while their machines were apart, for the gallery."""

from datetime import UTC, datetime

from common.domain.catalogue.item import ServiceItem
from common.domain.conflict import ConflictStory, Deed, Settlement
from common.domain.rows import Conflict
from common.domain.words import TicketState

_MORNING_MS = int(datetime(2026, 11, 20, 10, 30, tzinfo=UTC).timestamp() * 1000)
_LONG_NOTE = "居民说身份证在3号窗口复印过，户口簿原件当天补齐，已当面核对照片并登记联系电话，请同事不要重复收件。"


def sample_conflicts(*, is_long: bool = False) -> tuple[Conflict, ...]:
    """Two that are open; with `is_long`, one of three counters."""
    return (
        _conflict("A017", ("5", "3", "12") if is_long else ("5", "3"), TicketState.SERVING),
        _conflict("A009", ("3", "1"), TicketState.FINISHED),
    )


def sample_stories(items: tuple[ServiceItem, ...], *, is_long: bool) -> list[ConflictStory]:
    """The open ones, and one that was settled in the morning."""
    return [
        *(_story(one, items[0], is_long=is_long) for one in sample_conflicts(is_long=is_long)),
        _story(_conflict("C004", ("2", "3"), TicketState.FINISHED, is_settled=True), items[1], is_long=False),
    ]


def _conflict(number: str, counters: tuple[str, ...], state: TicketState, *, is_settled: bool = False) -> Conflict:
    return Conflict(
        ticket=number,
        number=number,
        state=state,
        counters=counters,
        held_by=counters[0],
        at_ms=_MORNING_MS,
        is_settled=is_settled,
    )


def _story(conflict: Conflict, item: ServiceItem, *, is_long: bool) -> ConflictStory:
    settlement = Settlement(
        actor="1003", staff_name="王芳", at_ms=_MORNING_MS + 20 * 60_000, note="同一位居民，已在一处办完"
    )
    deeds = [
        deed
        for place, counter in enumerate(conflict.counters)
        for deed in _deeds(counter, is_beside=place > 0, is_long=is_long)
    ]
    return ConflictStory(
        conflict=conflict, item=item, deeds=tuple(deeds), settlement=settlement if conflict.is_settled else None
    )


def _deeds(counter: str, *, is_beside: bool, is_long: bool) -> list[Deed]:
    who = "阿卜杜热伊木·买买提吐尔逊·伊力哈木" if is_long else "李强" if is_beside else "王芳"
    kinds = ["TicketCalled", "ServiceBegun"] if not is_beside or is_long else ["TicketCalled"]
    deeds = [
        Deed(counter=counter, kind=kind, actor="1003", staff_name=who, at_ms=_at(n), is_beside=is_beside)
        for n, kind in enumerate(kinds)
    ]
    if is_long:
        deeds.append(
            Deed(
                counter=counter,
                kind="ServiceFinished",
                actor="1003",
                staff_name=who,
                at_ms=_at(9),
                is_beside=is_beside,
                outcome="told_missing",
                note=_LONG_NOTE,
            )
        )
    return deeds


def _at(minutes: int) -> int:
    return _MORNING_MS + minutes * 60_000
