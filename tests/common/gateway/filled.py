"""Something at every gateway table: for tests of the whole store."""

from datetime import date

from common.domain import commands as c
from common.domain.cases.events import Handed
from common.domain.cases.gateway_letters import Answer, day_list
from common.domain.cases.gateway_words import AnswerSubject
from common.domain.cases.queries import AskCase
from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain
from common.hall import Hall

DEPARTMENT = Domain.SOCIAL_INSURANCE
TODAY = date(2026, 11, 20)


def use_gateway(hall: Hall, case: str, counter: str) -> None:
    """A received case is accepted and sent; an answer about another, a package and a list of the day come back."""
    papers = hall.ask(AskCase(case=case)).case.papers
    hall.do(c.HandPapers(counter=counter, case=case, handed=tuple(Handed(paper) for paper in papers)))
    hall.do(c.AcceptCase(counter=counter, case=case))
    hall.do(c.OfferCase(department=DEPARTMENT, case=case))
    hall.do(c.TakeAnswer(department=DEPARTMENT, answer=decision("a1", "nobody's")))
    hall.do(c.TakePackage(department=DEPARTMENT, package="p1", running=1, digest="00"))
    hall.do(c.ReconcileGateway(theirs=day_list(DEPARTMENT, TODAY, (), ())))
    hall.do(c.TendGateway(department=DEPARTMENT, machine="office-1"))


def decision(
    letter: str, case: str, verdict: Verdict = Verdict.GRANTED, running: int = 1, words: str = "符合条件"
) -> Answer:
    """A department's decision."""
    return Answer(
        id=letter,
        running=running,
        on=TODAY,
        case=case,
        subject=AnswerSubject.DECIDED,
        number="SB-1",
        verdict=verdict,
        words=words,
    )


def correction(letter: str, case: str, by: date = date(2026, 12, 1), running: int = 1) -> Answer:
    """A department's request for correction."""
    return Answer(
        id=letter,
        running=running,
        on=TODAY,
        case=case,
        subject=AnswerSubject.CORRECTION,
        words="户口簿复印件不清楚",
        by=by,
    )
