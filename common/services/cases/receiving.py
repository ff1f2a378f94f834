"""The front desk: a case from the first paper to its acceptance, or to what stands in its way."""

from common.domain import commands as c
from common.domain.cases import events as e
from common.domain.cases.case import Case
from common.domain.cases.papers import may_be_owed, papers_for
from common.domain.cases.words import CaseAct
from common.domain.catalogue.item import HandlingKind
from common.domain.catalogue.situations import checked_choices
from common.domain.events import Event
from common.domain.ids import new_id
from common.domain.ratings.words import Occasion
from common.domain.refusals import Refused
from common.services.cases.file import case_for, check_papers, missing_words, sealed_words, staff_at
from common.services.cases.rating import asked
from common.services.cases.stations import is_forwarded
from common.services.cases.workdays import due_after
from common.services.scene import Scene, checked_text, serves
from common.store.known import person
from common.store.lookups import cases, queue, setup
from common.store.lookups.selves import selves
from common.store.lookups.workdays import workdays

_DIGITS = 4


@serves(c.ReceiveCase)
def receive_case(scene: Scene, command: c.ReceiveCase) -> list[Event]:
    """Any counter receives any item. The case belongs to the visit at the counter, if there is one.

    Whoever may say what is missing may receive, and nobody else: who decides on cases takes none in.
    """
    staff = staff_at(scene, command.counter, CaseAct.GIVE_NOTICE)
    item = setup.item(scene.db, command.item)
    if item is None:
        raise Refused("unknown_item", item=command.item)
    forwarded = is_forwarded(scene, command.counter, item)
    for one in (command.applicant, command.representative):
        if one is not None and person(scene.db, one) is None:
            raise Refused("unknown_person")
    if command.representative in selves(scene.db, command.applicant):
        raise Refused("represents_self")
    if command.representative is not None:
        if command.mandate_until is None:
            raise Refused("mandate_needed")
        if command.mandate_until < scene.now.today:
            raise Refused("mandate_expired")
    case_id = (command.case or "").strip() or new_id()
    received = cases.case(scene.db, case_id)
    if received is not None:
        raise Refused("case_received", number=received.number)
    situations = checked_choices(item, command.situations)
    papers = papers_for(item, situations, is_represented=command.representative is not None)
    ticket = queue.at_counter(scene.db, command.counter)
    return [
        e.CaseReceived(
            case=case_id,
            number=_next_number(scene),
            item=item.code,
            domain=item.domain,
            handling=item.kind,
            limit_days=item.promised_days,
            statutory_days=item.legal_days,
            papers=tuple(paper.name for paper in papers),
            looked_up=tuple(paper.name for paper in papers if paper.source),
            may_be_owed=may_be_owed(item),
            situations=situations,
            approvals=() if item.kind is HandlingKind.ON_THE_SPOT else item.approvals,
            is_forwarded=forwarded,
            signatures=item.signatures,
            applicant=command.applicant,
            representative=command.representative,
            mandate_until=command.mandate_until,
            visit=ticket.visit if ticket else None,
            counter=command.counter,
            staff=staff,
            on=scene.now.today,
        )
    ]


def _next_number(scene: Scene) -> str:
    """The date, the machine's digit, a running number: no machine gives one twice, even while it is alone."""
    beginning = f"{scene.now.today:%Y%m%d}-{scene.rules.machine_digit or '0'}"
    last = cases.last_number(scene.db, beginning)
    seq = int(last.removeprefix(beginning)) + 1 if last else 1
    return f"{beginning}{seq:0{_DIGITS}}"


@serves(c.HandPapers)
def hand_papers(scene: Scene, command: c.HandPapers) -> list[Event]:
    """As papers are ticked off at the counter, and by whoever may receive; after acceptance the list stands."""
    case = case_for(scene, command.case, CaseAct.ACCEPT)
    check_papers(case, command.handed)
    staff = staff_at(scene, command.counter, CaseAct.GIVE_NOTICE)
    return [
        e.PapersHanded(
            case=case.case,
            handed=command.handed,
            instead_of=case.lists[-1:],
            counter=command.counter,
            staff=staff,
        )
    ]


@serves(c.GiveNotice)
def give_notice(scene: Scene, command: c.GiveNotice) -> list[Event]:
    """Once and completely: the notice lists everything that is missing, so a second one has no place.

    What the hall looks up itself is never asked for.
    """
    case = case_for(scene, command.case, CaseAct.GIVE_NOTICE)
    if not case.wanted:
        raise Refused("nothing_missing")
    staff = staff_at(scene, command.counter, CaseAct.GIVE_NOTICE)
    return [e.NoticeGiven(case=case.case, missing=case.wanted, staff=staff, on=scene.now.today)]


@serves(c.DeclineCase)
def decline_case(scene: Scene, command: c.DeclineCase) -> list[Event]:
    """In writing, with the reason and who is competent (行政许可法 art. 32, 38)."""
    case = case_for(scene, command.case, CaseAct.DECLINE)
    return [
        e.CaseDeclined(
            case=case.case,
            reason=sealed_words(scene, case, command.reason, "reason"),
            competent=checked_text(command.competent, "competent", 100),
            staff=staff_at(scene, command.counter, CaseAct.DECLINE),
            on=scene.now.today,
        ),
        *asked(scene, case, Occasion.ACCEPTANCE, command.counter),
    ]


@serves(c.AcceptCase)
def accept_case(scene: Scene, command: c.AcceptCase) -> list[Event]:
    """The promised date is what the receipt says."""
    case = case_for(scene, command.case, CaseAct.ACCEPT)
    return [
        accepted(scene, case, staff_at(scene, command.counter, CaseAct.ACCEPT)),
        *asked(scene, case, Occasion.ACCEPTANCE, command.counter),
    ]


def accepted(scene: Scene, case: Case, staff: str) -> e.CaseAccepted:
    """The acceptance of a case that has all its papers; refused when some are missing."""
    if case.lacks:
        raise Refused("papers_missing", papers=missing_words(case.lacks))
    due = due_after(scene, scene.now.today, case.limit_days)
    return e.CaseAccepted(
        case=case.case, promised_on=due.on, is_provisional=due.is_provisional, staff=staff, on=scene.now.today
    )


@serves(c.AcceptProvisionally)
def accept_provisionally(scene: Scene, command: c.AcceptProvisionally) -> list[Event]:
    """What is missing is owed until a date (安阳市政务服务条例 art. 24 and others alike); after it the case lapses.

    The main papers must be here. Which these are the catalogue says; where it does not, whoever accepts decides.
    """
    case = case_for(scene, command.case, CaseAct.ACCEPT_PROVISIONALLY)
    if not case.wanted:
        raise Refused("nothing_missing")
    if to_look_up := tuple(paper for paper in case.lacks if paper in case.looked_up):
        raise Refused("look_up_first", papers=missing_words(to_look_up))
    if case.not_to_be_owed:
        raise Refused("not_to_be_owed", papers=missing_words(case.not_to_be_owed))
    if command.owed_by < scene.now.today:
        raise Refused("date_past")
    due = due_after(scene, scene.now.today, case.limit_days)
    return [
        e.CaseAcceptedProvisionally(
            case=case.case,
            owed=case.wanted,
            owed_by=command.owed_by,
            promised_on=due.on,
            is_provisional=due.is_provisional,
            staff=staff_at(scene, command.counter, CaseAct.ACCEPT_PROVISIONALLY),
            on=scene.now.today,
        ),
        *asked(scene, case, Occasion.ACCEPTANCE, command.counter),
    ]


@serves(c.SupplyOwed)
def supply_owed(scene: Scene, command: c.SupplyOwed) -> list[Event]:
    """All of it: what is still missing is named."""
    case = case_for(scene, command.case, CaseAct.SUPPLY_OWED)
    check_papers(case, command.handed)
    here = {one.material for one in command.handed}
    still = tuple(paper for paper in case.owed if paper not in here)
    if still:
        raise Refused("papers_missing", papers=missing_words(still))
    staff = staff_at(scene, command.counter, CaseAct.SUPPLY_OWED)
    return [e.OwedSupplied(case=case.case, handed=command.handed, staff=staff, on=scene.now.today)]


@serves(c.WithdrawCase)
def withdraw_case(scene: Scene, command: c.WithdrawCase) -> list[Event]:
    """Deemed withdrawn only after the date by which something was owed or asked for; where nobody works on that date,
    after the next on which people do.
    """
    case = case_for(scene, command.case, CaseAct.WITHDRAW)
    dates = [by for by in (case.owed_by, case.correction_by) if by is not None]
    if command.is_deemed and (not dates or scene.now.today <= workdays(scene.db).on_or_after(min(dates))):
        raise Refused("date_not_past")
    return [
        e.CaseWithdrawn(
            case=case.case,
            reason=sealed_words(scene, case, command.reason, "reason", is_needed=False),
            is_deemed=command.is_deemed,
            staff=staff_at(scene, command.counter, CaseAct.WITHDRAW),
            on=scene.now.today,
        )
    ]
