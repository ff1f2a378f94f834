"""The last word of a person about what machines that were apart wrote of one case."""

from common.domain.cases.events import Handed
from common.domain.event import Event


class EditsSettled(Event, frozen=True, kw_only=True):
    """Somebody has looked at what was written side by side, and said what counts.

    `settled` are the keys of all they saw: steps that are kept beside the case, and lists of papers. `handed` is the
    list that counts from now on, None where no papers were in question. `words` are sealed.
    """

    case: str
    settled: tuple[int, ...]
    handed: tuple[Handed, ...] | None = None
    words: str = ""
    counter: str
    staff: str
