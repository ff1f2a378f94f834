"""What settings say of papers, as services get it."""

from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_rules import PaperRules
from common.settings import parse
from common.settings.papers import Papers
from common.start import paper_rules_of

PRINTERS = (
    '[printers.ticket]\naddress = "virtual://1"\n'
    '[printers.office]\naddress = "cups://Office"\npaper = "a4"\n'
    '[printers.archive]\naddress = "file:///papers"\npaper = "a4"\n'
)


def test_without_a_word_receipts_are_slips_and_all_else_is_a4_where_there_is_a_printer_for_it() -> None:
    assert paper_rules_of(parse("")) == PaperRules()
    rules = paper_rules_of(parse(PRINTERS))
    assert (rules.sheet_printer, rules.sheet_printers) == ("office", ("office", "archive"))
    assert {paper: rules.printer_for(paper) for paper in CasePaper} == {
        paper: "ticket" if paper.is_receipt else "office" for paper in CasePaper
    }


def test_a_hall_may_choose_for_each_paper() -> None:
    chosen = (
        '[papers]\nslip_printer = "desk"\nsheet_printer = "archive"\nnotice = "slip"\nreceipt = "sheet"\n'
        'suspension = "request"\ncomplaints = "023-1"\n'
    )
    rules = paper_rules_of(parse(PRINTERS + chosen))
    assert (rules.printer_for(CasePaper.NOTICE), rules.printer_for(CasePaper.RECEIPT)) == ("desk", "archive")
    assert (rules.on_request, rules.supervision) == ((CasePaper.SUSPENSION,), "023-1")


def test_there_is_a_setting_for_every_paper_called_as_people_call_it() -> None:
    fields = {name: getattr(Papers(), name) for name in Papers.__struct_fields__}
    assert {paper.value for paper in CasePaper} <= fields.keys()
