"""Sending to a department once more: a package was lost on its way, or the department has lost what it had."""

from common.domain import commands as c
from common.domain.cases import gateway_events as e
from common.domain.events import Event
from common.domain.refusals import Refused
from common.services.cases.gateway import whose_it_is
from common.services.scene import Scene, serves
from common.store.lookups import gateway_again


@serves(c.SendAgain)
def send_again(scene: Scene, command: c.SendAgain) -> list[Event]:
    """From any desk: the machine that keeps the gateway sends them in its next turn."""
    staff = whose_it_is(scene, command.counter, command.department)
    found = (
        *gateway_again.denied(scene.db, command.department),
        *gateway_again.unconfirmed(scene.db, command.department),
    )
    if not found:
        raise Refused("nothing_to_send_again")
    return [
        e.SendingAgainOrdered(
            department=command.department,
            dispatches=tuple(one.dispatch for one in found),
            counter=command.counter,
            staff=staff,
        )
    ]
