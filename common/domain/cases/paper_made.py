"""That papers of a case were made out, which every staffed machine knows: print jobs stay on their own machine."""

from common.domain.cases.paper_kinds import CasePaper
from common.domain.event import Event


class PapersMadeOut(Event, frozen=True, kw_only=True):
    """Papers of a case went to a printer: with the act that made them due, or because somebody asked (`is_asked`)."""

    case: str
    papers: tuple[CasePaper, ...]
    is_asked: bool = False
    staff: str
