"""Which papers of cases are printed by themselves, on which printer, and what the hall's papers say besides."""

import msgspec

from common.domain.cases.paper_kinds import CasePaper


class PaperRules(msgspec.Struct, frozen=True, kw_only=True):
    """Printers are named as the settings name them. Without a `sheet_printer` everything comes out as a slip.

    `sheet_printers` are all that print A4: there the person a paper is addressed to is named in full. `on_slips` are
    the papers that stay slips, `on_request` those that nobody gets unasked. `supervision` is the telephone for
    complaints; `review` hears reconsiderations and `court` actions, "" for whichever is competent.
    """

    slip_printer: str = "ticket"
    sheet_printer: str = ""
    sheet_printers: tuple[str, ...] = ()
    on_slips: tuple[CasePaper, ...] = tuple(paper for paper in CasePaper if paper.is_receipt)
    on_request: tuple[CasePaper, ...] = ()
    supervision: str = ""
    review: str = ""
    court: str = ""

    def printer_for(self, paper: CasePaper) -> str:
        """The printer on which a paper comes out unless somebody names another."""
        return self.slip_printer if paper in self.on_slips else self.sheet_printer or self.slip_printer
