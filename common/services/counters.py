"""Opening, pausing and closing counters."""

from common.domain import commands as c
from common.domain import events as e
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.domain.words import CounterState, PauseReason
from common.services.scene import Scene, checked_text, serves
from common.store.seal import seal

_REASON_LIMIT = 100


@serves(c.OpenCounter)
def open_counter(scene: Scene, command: c.OpenCounter) -> list[e.Event]:
    """Opening an open counter changes what it serves."""
    counter = scene.public_counter(command.counter)
    wanted = counter.serves if command.serves is None else tuple(dict.fromkeys(command.serves))
    if not wanted:
        raise Refused("serves_nothing")
    for series in wanted:
        scene.series(series)
    return [e.CounterOpened(counter=command.counter, serves=wanted)]


@serves(c.PauseCounter)
def pause_counter(scene: Scene, command: c.PauseCounter) -> list[e.Event]:
    """A pause keeps the resident at the counter, if there is one, and calls nobody new."""
    if scene.counter(command.counter).state is not CounterState.OPEN:
        raise Refused("counter_not_open")
    reason = checked_text(command.reason, "reason", _REASON_LIMIT)
    if not reason or reason in list(PauseReason):
        return [e.CounterPaused(counter=command.counter, reason=reason)]
    pause = new_id()
    return [e.CounterPaused(counter=command.counter, pause=pause, note=seal(scene.db, pause, reason))]


@serves(c.ResumeCounter)
def resume_counter(scene: Scene, command: c.ResumeCounter) -> list[e.Event]:
    """The end of a pause."""
    if scene.counter(command.counter).state is not CounterState.PAUSED:
        raise Refused("counter_not_paused")
    return [e.CounterResumed(counter=command.counter)]


@serves(c.CloseCounter)
def close_counter(scene: Scene, command: c.CloseCounter) -> list[e.Event]:
    """Refused while somebody is at the counter, so that no visit is left without an end."""
    if scene.free_counter(command.counter).state is CounterState.CLOSED:
        raise Refused("counter_closed")
    return [e.CounterClosed(counter=command.counter)]
