"""Papers that are verified: whether the two numbers on them belong to something that was printed in this hall."""

from hmac import compare_digest

from common.domain import commands as c
from common.domain.event import Event
from common.domain.ids import new_id
from common.domain.records import events as e
from common.domain.refusals import Refused
from common.domain.rules import sign_in_delay
from common.services.cases.file import staff_at
from common.services.scene import Scene, serves
from common.store.lookups import records

_REMEMBERED_MS = 60 * 60_000
_NOTHING = "0" * 64  # so that an unknown number takes as long as a wrong code


@serves(c.VerifyPaper)
def verify_paper(scene: Scene, command: c.VerifyPaper) -> list[Event]:
    """A number that is unknown, of another hall, or with a wrong code: all are refused alike, and with growing delays.

    The delay is that of signing in, for all that was typed wrongly at this counter within an hour: it tells nothing of
    which numbers there are.
    """
    staff = staff_at(scene, command.counter) if command.counter else ""
    _check_patience(scene, command.counter)
    number = command.query_number.strip()
    marked = records.mark(scene.db, number)
    is_right = compare_digest((marked.check if marked else _NOTHING).encode(), command.check.encode())
    if marked is None or not is_right:
        failed = e.VerificationFailed(counter=command.counter, staff=staff)
        raise Refused("paper_unknown_here", on_record=[failed])
    return [e.PaperVerified(verification=new_id(), query_number=number, counter=command.counter, staff=staff)]


def _check_patience(scene: Scene, counter: str) -> None:
    failures = records.failures_at(scene.db, counter, scene.now.at_ms - _REMEMBERED_MS)
    if not failures:
        return
    until_ms = failures[-1] + 1000 * sign_in_delay(len(failures), scene.rules)
    if scene.now.at_ms < until_ms:
        raise Refused("verify_later", seconds=(until_ms - scene.now.at_ms + 999) // 1000)
