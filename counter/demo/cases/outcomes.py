"""How most stories go on: a department decides, the result lies at the issuing counter, somebody fetches it."""

from common.domain import commands as c
from common.domain.cases.drawing import Drawing, Point
from common.domain.cases.words import Verdict
from counter.demo.cases.residents import Resident
from counter.demo.cases.seats import Staff
from counter.demo.cases.story import Steps

ISSUING = "5"
SIGNATURE = Drawing(
    width=600,
    height=240,
    strokes=tuple(
        tuple(Point(80 + 90 * n + 6 * step, 60 + (step * step) % 120, 400 * n + 20 * step) for step in range(14))
        for n in range(4)
    ),
)
"""Somebody's hand on the pad: nobody's name."""


def decide(staff: Staff, case: str, verdict: Verdict = Verdict.GRANTED, opinion: str = "材料齐全，符合规定") -> None:
    """Every department that has the case decides; where two sign, the second one does."""
    for department in staff.case(case).awaits:
        reviewer = staff.reviewer(department)
        reviewer.do(c.ClaimCase, case=case, department=department)
        if staff.case(case).signatures == 1:
            reviewer.do(c.DecideCase, case=case, department=department, verdict=verdict, opinion=opinion)
        else:
            reviewer.do(c.ProposeDecision, case=case, department=department, verdict=verdict, opinion=opinion)
            staff.signer.do(c.SignDecision, case=case, department=department)
    ready(staff, case, "办理结果通知书" if verdict is Verdict.GRANTED else "不予办理决定书")


def ready(staff: Staff, case: str, document: str) -> None:
    """The result goes to the issuing counter."""
    staff.reviewer(staff.case(case).department).do(c.MakeReady, case=case, document=document, at=ISSUING)


def hand_out(staff: Staff, case: str, to: Resident) -> Steps:
    """The applicant comes the next day, shows the card, and signs."""
    yield 1
    staff.issuing.do(
        c.IssueResult, case=case, to=staff.case(case).applicant, id_number=to.id_number, signature=SIGNATURE
    )
