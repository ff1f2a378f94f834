"""Papers of cases: which come by themselves, what stands on them, and who is named in full where."""

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from common.domain import commands as c
from common.domain import queries as q
from common.domain.cases.events import Handed
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_rules import PaperRules
from common.domain.cases.paper_sheet import Facts, Sheet, Signatures, Table
from common.domain.cases.queries import AskCase
from common.domain.cases.words import SuspendReason, Verdict
from common.domain.refusals import Refused
from common.domain.rows import PrintJob
from common.domain.rules import Rules
from common.domain.words import PrintState
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, ON_THE_SPOT, CaseHall, id_number
from tests.common.cases.test_apart import tell
from tests.common.cases.test_issuing import SIGNED, issue, ready
from tests.faults.whole import assert_whole
from tests.halls import bare_hall, body

PAPERS = PaperRules(sheet_printer="a4", sheet_printers=("a4",), supervision="023-1", court="江北区人民法院")
RULES = Rules(printers=("ticket", "a4"), papers=PAPERS)


@pytest.fixture(autouse=True)
def printers(hall: CaseHall) -> None:
    """The machine has a printer of slips and one of sheets."""
    hall.hall.rules = RULES


def waiting(hall: CaseHall) -> list[tuple[str, str]]:
    """The papers that wait, and their printers."""
    return [(str(job.paper), job.printer) for job in hall.hall.ask(q.AskPrintJobs())]


def newest(hall: CaseHall, paper: CasePaper) -> PrintJob:
    return [job for job in hall.hall.ask(q.AskPrintJobs()) if job.paper is paper][-1]


def sent(hall: CaseHall, paper: CasePaper) -> Sheet:
    """What stands on the newest paper of a kind while it is being sent."""
    while (job := newest(hall, paper)).state is PrintState.QUEUED:
        assert hall.hall.do(c.ClaimPrint(printer=job.printer))
    sheet = hall.hall.ask(q.AskSlip(job=job.job)).sheet
    assert sheet is not None
    return sheet


def fact(sheet: Sheet, label: str) -> str:
    """What a paper says of something; "" when it does not."""
    facts = [fact for part in sheet.parts if isinstance(part, Facts) for fact in part.known]
    return next((fact.value for fact in facts if fact.label == label), "")


def marks(sheet: Sheet) -> list[str]:
    """The last cell of each line of the paper's table."""
    (table,) = (part for part in sheet.parts if isinstance(part, Table))
    return [line.cells[-1] for line in table.lines]


def test_an_acceptance_brings_its_notice_and_a_receipt(hall: CaseHall) -> None:
    case = hall.accepted()
    assert waiting(hall) == [("acceptance", "a4"), ("receipt", "ticket")]
    notice = sent(hall, CasePaper.ACCEPTANCE)
    assert (notice.title, notice.number, notice.on) == ("受理通知书", hall.look(case).row.number, date(2026, 11, 20))
    assert fact(notice, "承诺办结日期") == "2026年12月4日"
    assert notice.is_sample
    assert_whole(hall.hall)


def test_the_notice_marks_what_is_missing_and_names_everything(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hand_all(case, but=2)
    hall.hall.do(c.GiveNotice(counter=FRONT, case=case))
    sheet = sent(hall, CasePaper.NOTICE)
    assert marks(sheet) == ["已收", "缺", "缺"]
    for label in ("办理事项", "办理依据", "承诺时限", "收费标准", "办理地点", "办理时间", "监督电话"):
        assert fact(sheet, label), label
    assert sheet.clerk == "张敏"


def test_an_owing_applicant_promises_and_a_declined_one_learns_whom_to_turn_to(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hand_all(case, but=1)
    hall.hall.do(c.AcceptProvisionally(counter=FRONT, case=case, owed_by=date(2026, 11, 24)))
    assert waiting(hall) == [("acceptance", "a4"), ("promise", "a4"), ("receipt", "ticket")]
    assert "2026年11月24日前补齐" in str(sent(hall, CasePaper.PROMISE))
    other = hall.receive()
    hall.hall.do(c.DeclineCase(counter=FRONT, case=other, reason="不在辖区", competent="龙溪街道"))
    declined = sent(hall, CasePaper.REJECTION)
    assert (fact(declined, "不予受理的理由"), fact(declined, "有权办理的机关")) == ("不在辖区", "龙溪街道")
    assert "60 日内向有管辖权的行政复议机关申请行政复议" in str(declined)
    assert "6 个月内依法向江北区人民法院提起行政诉讼" in str(declined)


def test_what_is_done_at_once_brings_only_the_receipt_for_the_result(hall: CaseHall) -> None:
    case = hall.receive(item=ON_THE_SPOT)
    hall.hand_all(case)
    hall.hall.do(c.FinishOnTheSpot(counter=FRONT, case=case, document="失业登记凭证"))
    assert waiting(hall) == [("delivery", "ticket")]
    assert fact(sent(hall, CasePaper.DELIVERY), "送达文书") == "失业登记凭证"


def test_a_person_is_named_in_full_only_on_a_sheet_that_is_being_sent(hall: CaseHall) -> None:
    case = hall.accepted(hall.person("张三丰"))
    masked = f"张*丰（居民身份证 999999********{id_number()[-4:]}）"
    before = hall.hall.ask(q.AskSlip(job=newest(hall, CasePaper.ACCEPTANCE).job)).sheet
    assert before is not None
    assert before.addressee == masked
    assert sent(hall, CasePaper.ACCEPTANCE).addressee == masked.replace("张*丰", "张三丰")
    assert sent(hall, CasePaper.RECEIPT).addressee == masked
    on_slip = hall.hall.do(c.PrintCasePaper(counter=FRONT, case=case, paper=CasePaper.ACCEPTANCE, printer="ticket"))
    hall.hall.do(c.ClaimPrint(printer="ticket"))
    shown = hall.hall.ask(q.AskSlip(job=str(body(on_slip, "CasePaperQueued")["job"]))).sheet
    assert shown is not None
    assert shown.addressee == masked


def test_neither_journal_nor_jobs_hold_what_stands_on_a_paper(hall: CaseHall) -> None:
    hall.accepted(hall.person("张三丰"))
    sent(hall, CasePaper.ACCEPTANCE)
    written = "".join(str(event.flat()) for event in hall.hall.since(0))
    jobs = str(hall.hall.ask(q.AskPrintJobs(only_open=False)))
    for secret in ("三丰", id_number()):
        assert secret not in written + jobs


def test_a_paper_again_says_what_it_said_and_that_it_is_a_second_copy(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hand_all(case, but=2)
    hall.hall.do(c.GiveNotice(counter=FRONT, case=case))
    hall.hand_all(case)
    hall.hall.do(c.AcceptCase(counter=FRONT, case=case))
    again = body(hall.hall.do(c.PrintCasePaper(counter=FRONT, case=case, paper=CasePaper.NOTICE)), "CasePaperQueued")
    assert (again["copy"], again["printer"]) == (2, "a4")
    sheet = hall.hall.ask(q.AskSlip(job=str(again["job"]))).sheet
    assert sheet is not None
    assert sheet.is_reprint
    assert marks(sheet) == ["已收", "缺", "缺"]
    third = body(hall.hall.do(c.Reprint(job=str(again["job"]))), "CasePaperQueued")
    assert (third["copy"], third["paper"], third["about"]) == (3, "notice", case)


def test_a_case_tells_its_papers_and_how_often_each_was_made_out(hall: CaseHall) -> None:
    case = hall.receive()
    hall.hand_all(case, but=1)
    hall.hall.do(c.AcceptProvisionally(counter=FRONT, case=case, owed_by=date(2026, 11, 24)))
    hall.hall.do(c.PrintCasePaper(counter=FRONT, case=case, paper=CasePaper.RECEIPT))
    seen = hall.look(case)
    assert {str(one.paper): one.copies for one in seen.made_out} == {"acceptance": 1, "promise": 1, "receipt": 2}
    assert [(step.kind, step.papers) for step in seen.history][-2:] == [
        ("CaseAcceptedProvisionally", ()),
        ("PapersMadeOut", (CasePaper.RECEIPT,)),
    ]
    owed = seen.case.owed
    hall.hall.do(c.SupplyOwed(counter=FRONT, case=case, handed=tuple(Handed(paper) for paper in owed)))
    assert not sent(hall, CasePaper.RECEIPT).is_reprint, "it is about other papers than the one before"
    assert {str(one.paper): one.copies for one in hall.look(case).made_out}["receipt"] == 1
    assert_whole(hall.hall)


def test_what_another_machine_printed_is_a_second_copy_here(hall: CaseHall, tmp_path: Path) -> None:
    case = hall.accepted()
    other = bare_hall(tmp_path / "other", hall.clock)
    other.rules = RULES
    tell(hall.hall, other)
    again = body(other.do(c.PrintCasePaper(counter=FRONT, case=case, paper=CasePaper.ACCEPTANCE)), "CasePaperQueued")
    assert again["copy"] == 2
    assert other.ask(AskCase(case=case)).made_out[0].made_by == "1001"
    other.close()


def test_what_no_machine_printed_is_a_first_copy(hall: CaseHall) -> None:
    hall.hall.rules = Rules()
    case = hall.accepted()
    hall.hall.rules = RULES
    first = body(
        hall.hall.do(c.PrintCasePaper(counter=FRONT, case=case, paper=CasePaper.ACCEPTANCE)), "CasePaperQueued"
    )
    assert "copy" not in first, "the first one, as it goes without saying"


def test_nobody_gets_a_paper_of_what_never_was(hall: CaseHall) -> None:
    case = hall.receive()
    for paper in (CasePaper.ACCEPTANCE, CasePaper.DECISION, CasePaper.MANIFEST):
        with pytest.raises(Refused, match="has not come as far"):
            hall.hall.do(c.PrintCasePaper(counter=FRONT, case=case, paper=paper))
    hall.hand_all(case)
    with pytest.raises(Refused, match="no printer"):
        hall.hall.do(c.PrintCasePaper(counter=FRONT, case=case, paper=CasePaper.RECEIPT, printer="gone"))


def test_the_back_office_corrects_suspends_and_decides_in_writing(hall: CaseHall) -> None:
    case = hall.accepted()
    hall.hall.do(c.ClaimCase(counter=OFFICE, case=case))
    hall.hall.do(c.RequestCorrection(counter=OFFICE, case=case, words="登记表没有签名", by=date(2026, 12, 4)))
    assert fact(sent(hall, CasePaper.CORRECTION), "补正内容") == "登记表没有签名"
    hall.hall.do(c.SupplyCorrection(counter=FRONT, case=case))
    hall.hall.do(c.SuspendCase(counter=OFFICE, case=case, reason=SuspendReason.PUBLICATION))
    assert fact(sent(hall, CasePaper.SUSPENSION), "中止原因") == "依法公示、公告"
    hall.hall.do(c.ResumeCase(counter=OFFICE, case=case))
    hall.hall.do(c.DecideCase(counter=OFFICE, case=case, verdict=Verdict.REFUSED, opinion="不符合年龄条件"))
    hall.hall.do(c.MakeReady(counter=OFFICE, case=case, document="不予批准决定书", at=ISSUING))
    decision = sent(hall, CasePaper.DECISION)
    assert (decision.title, fact(decision, "理由")) == ("不予办理决定书", "不符合年龄条件")
    assert "行政复议" in str(decision)


def test_what_was_drawn_on_the_pad_stands_on_the_receipt_while_it_is_sent(hall: CaseHall) -> None:
    applicant = hall.person()
    hall.hall.do(issue(ready(hall, applicant), applicant, signature=SIGNED))
    sheet = sent(hall, CasePaper.DELIVERY)
    assert [part.drawn for part in sheet.parts if isinstance(part, Signatures)] == [SIGNED]
    assert re.fullmatch(r"\d{4} \d{4} \d{4}", fact(sheet, "评价码"))
    job = newest(hall, CasePaper.DELIVERY).job
    hall.hall.do(c.SettlePrint(job=job, state=PrintState.UNKNOWN))
    afterwards = hall.hall.ask(q.AskSlip(job=job)).sheet
    assert afterwards is not None
    assert [part.drawn for part in afterwards.parts if isinstance(part, Signatures)] == [None]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        (Rules(), []),
        (Rules(printers=("ticket",)), [("acceptance", "ticket"), ("receipt", "ticket")]),
        (
            replace(RULES, papers=replace(PAPERS, on_request=(CasePaper.RECEIPT,), on_slips=(CasePaper.ACCEPTANCE,))),
            [("acceptance", "ticket")],
        ),
        (replace(RULES, printers=("a4",)), [("acceptance", "a4")]),
    ],
)
def test_the_hall_says_which_papers_come_and_where(
    hall: CaseHall, rules: Rules, expected: list[tuple[str, str]]
) -> None:
    hall.hall.rules = rules
    hall.accepted()
    assert waiting(hall) == expected


def test_an_erased_person_is_nobody_on_a_second_copy(hall: CaseHall) -> None:
    case = hall.accepted()
    person = hall.look(case).case.applicant
    with hall.hall.store.transaction() as db:
        db.execute("DELETE FROM person_key WHERE person = ?", (person,))
    sheet = sent(hall, CasePaper.ACCEPTANCE)
    assert sheet.addressee == ""
