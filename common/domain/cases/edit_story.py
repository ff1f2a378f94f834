"""Which lists of papers of a case were written without knowing of each other, and what people have settled.

A list says which one it was made from. Those that nothing was made from are the newest of each machine: more than one
means that machines were apart. The latest of them in the hall's order counts until somebody says otherwise.
"""

from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.edit_events import EditsSettled
from common.domain.cases.telling import Changes, tells
from common.domain.event import Event


def newest(known: tuple[int, ...], key: int, instead_of: tuple[int, ...] | None) -> tuple[int, ...]:
    """The keys of the versions that nothing was made from, with one more; None: it is not said what that replaces."""
    return (*(() if instead_of is None else (one for one in known if one not in instead_of)), key)


def lists_after(case: Case, key: int, body: Event) -> Changes:
    """What an event that counts makes of a case's lists of papers."""
    match body:
        case e.PapersHanded():
            return {"lists": newest(case.lists, key, body.instead_of)}
        case EditsSettled() if body.handed is not None:
            return {"lists": newest(case.lists, key, body.settled)}
    return {}


def unsettled(case: Case) -> tuple[int, ...]:
    """The keys of all that was done apart and that nobody has settled: steps kept beside, and lists of papers."""
    beside = tuple(one.key for one in case.beside if one.key not in case.settled)
    are_open = len(case.lists) > 1 and not set(case.lists) <= set(case.settled)
    return (*beside, *(case.lists if are_open else ()))


@tells(EditsSettled, is_always=True)
def _settled(case: Case, body: EditsSettled) -> Changes:
    """A case that is over keeps its papers, whatever somebody said elsewhere before they knew of it."""
    settled = tuple(sorted({*case.settled, *body.settled}))
    return {"settled": settled, **({} if body.handed is None or case.over_on else {"handed": body.handed})}
