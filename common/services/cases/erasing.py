"""Forgetting a person: not while a case is open, nor while the law keeps its file; then everywhere, for ever."""

from common.domain import commands as c
from common.domain import events as e
from common.domain.cases.privacy_events import PersonErasureOrdered
from common.domain.cases.retention import kept_until
from common.domain.cases.way import OVER
from common.domain.refusals import Refused
from common.services.cases.duty import lead_at
from common.services.scene import Scene, serves
from common.store.known import is_recorded
from common.store.lookups import cases
from common.store.lookups.selves import selves


@serves(c.ErasePersonData)
def erase_person_data(scene: Scene, command: c.ErasePersonData) -> list[e.Event]:
    """The keys of the person, under each of their ids, and of the visits in which their cases were brought.

    Only the hall manager: what is destroyed never comes back. Who ordered it stays on record.
    """
    staff = lead_at(scene, command.counter)
    if not is_recorded(scene.db, command.person):
        raise Refused("unknown_person")
    own = selves(scene.db, command.person)
    concerned = [filed.case for filed in cases.of_person(scene.db, own, _ALL)]
    for case in concerned:
        if case.state not in OVER:
            raise Refused("case_still_open", number=case.number)
    ended = (case.over_on or case.received_on for case in concerned)
    until = max((kept_until(over_on, scene.rules.retention_years) for over_on in ended), default=None)
    if until is not None and scene.now.today <= until:
        raise Refused("kept_by_law", until=until.isoformat())
    own_visits = dict.fromkeys(case.visit for case in concerned if case.visit and case.applicant in own)
    return [
        *(PersonErasureOrdered(person=one, counter=command.counter, staff=staff, ground=command.ground) for one in own),
        *(e.PersonErased(person=one) for one in (*own, *own_visits)),
    ]


_ALL = 1_000_000
