"""What stands on the papers of cases: the case as it stood, with the names and words that only this machine unseals."""

from collections.abc import Callable
from datetime import date

import msgspec

from common.answers.batch_papers import manifest_of
from common.answers.setup import staff_name
from common.answers.view import View
from common.domain.cases import paper_issuing, paper_receiving, paper_reviewing
from common.domain.cases.case import Case
from common.domain.cases.events import CaseDeclined, ResultIssued
from common.domain.cases.guide import guide_of
from common.domain.cases.paper_facts import CaseFacts, ItemFacts, Paperwork, Party, Place, hours_words, promised_day
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_others import GuidePaper, Supervision, guide, supervision
from common.domain.cases.paper_reviewing import decisive
from common.domain.cases.paper_sheet import Sheet
from common.domain.cases.paper_story import Moment, moment_of
from common.domain.cases.papers import papers_for
from common.domain.cases.person import mask
from common.domain.cases.signature import read
from common.domain.cases.supervision_events import SupervisionOrdered
from common.domain.catalogue.item import Material, ServiceItem
from common.domain.moment import local_time
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Occasion
from common.domain.rows import Hall, PrintJob
from common.domain.rules import Rules
from common.domain.words import JobSlip, Language, PrintState
from common.store.known import person
from common.store.lookups import cases, ratings
from common.store.lookups.case_stories import happened

_WORDS = ("reason", "words", "opinion")


def sheet_of(view: View, job: PrintJob) -> Sheet | None:
    """The paper of a print job; None for slips, and when its case is not here, or has not come so far."""
    if job.slip is JobSlip.PAPERS and job.printer in view.rules.papers.sheet_printers:
        return _guide(view, job)
    if job.paper is None:
        return None
    if job.paper is CasePaper.MANIFEST:
        return manifest_of(view, job)
    case = cases.case(view.db, job.about or "")
    moment = moment_of(job.paper, case, happened(view.db, view.journal, case.case)) if case else None
    return _MAKES[job.paper](view, job, moment) if moment is not None else None


def place_of(hall: Hall, rules: Rules, *, is_english: bool = False) -> Place:
    """The hall as papers name it."""
    return Place(
        hall=(hall.name_en if is_english else "") or hall.name,
        address=hall.address,
        hours="" if is_english else hours_words(hall.hours),
        phone=hall.phone,
        supervision=rules.papers.supervision,
        review=rules.papers.review,
        court=rules.papers.court,
    )


def requirement(material: Material, *, is_english: bool = False) -> str:
    """How many originals and copies, as far as a source says so."""
    parts = [(material.originals, "原件", "original"), (material.copies, "复印件", "copies")]
    if is_english:
        return ", ".join(f"{english}: {count}" for count, _, english in parts if count)
    return "，".join(f"{chinese} {count} 份" for count, chinese, _ in parts if count)


def item_facts(item: ServiceItem | None, case: Case) -> ItemFacts:
    """The item of a case: the papers are those of the case, however the catalogue has changed since."""
    known = papers_for(item, case.situations, is_represented=case.representative is not None) if item else ()
    by_name = {material.name: material for material in known}
    papers = tuple(
        Paperwork(
            name=name,
            requirement=requirement(by_name[name]) if name in by_name else "",
            source=(by_name[name].source if name in by_name else "") or ("有关部门" if name in case.looked_up else ""),
        )
        for name in case.papers
    )
    return ItemFacts(
        name=item.name if item else case.item,
        handling=case.handling,
        promised_days=case.limit_days,
        legal_days=case.statutory_days,
        basis=item.basis if item else "",
        fee=item.fee if item else "",
        situations=case.situations,
        papers=papers,
    )


def _facts(view: View, job: PrintJob, moment: Moment) -> CaseFacts:
    case, hall = moment.case, view.hall()
    item = view.item(case.item)
    # Whoever only watches the queue of a printer, or asks for a slip that is long on paper, learns nothing.
    is_formal = (
        job.paper is not None
        and not job.paper.is_receipt
        and job.printer in view.rules.papers.sheet_printers
        and job.state is PrintState.SENDING
    )
    said = [getattr(moment.event, field, "") for field in _WORDS]
    return CaseFacts(
        place=place_of(hall, view.rules),
        item=item_facts(item, case),
        case=case,
        applicant=_party(view, case.applicant, is_formal=is_formal),
        representative=_party(view, case.representative, is_formal=is_formal) if case.representative else None,
        clerk=staff_name(view, getattr(moment.event, "staff", case.staff)),
        words=" ".join(view.unsealed(case.applicant, words) for words in said if type(words) is str and words),
        on=getattr(moment.event, "on", None) or _date(moment, hall),
        is_sample=hall.is_sample or (item is not None and item.is_sample),
        is_reprint=job.copy > 1,
    )


def _date(moment: Moment, hall: Hall) -> date:
    return local_time(moment.at_ms, hall.timezone).date()


def _party(view: View, person_id: str, *, is_formal: bool) -> Party:
    known = person(view.db, person_id)
    masked = mask(person_id, known)
    if known is None:
        return Party(name="")
    return Party(name=known.name if is_formal else masked.name, id_kind=known.id_kind, id_number=masked.id_number)


def _guide(view: View, job: PrintJob) -> Sheet | None:
    """The list of papers of an item for somebody who only asked."""
    item, hall, is_english = view.item(job.item), view.hall(), job.language is Language.ENGLISH
    if item is None:
        return None
    asked = guide_of(item, job.situations, is_represented=job.is_represented)
    return guide(
        GuidePaper(
            place=place_of(hall, view.rules, is_english=is_english),
            item=ItemFacts(
                name=(item.name_en if is_english else "") or item.name,
                handling=item.kind,
                promised_days=item.promised_days,
                legal_days=item.legal_days,
                basis=item.basis,
                fee=item.fee,
                situations=tuple((one.name_en if is_english else "") or one.name for one in asked.chosen),
                papers=tuple(
                    Paperwork(
                        name=(one.name_en if is_english else "") or one.name,
                        requirement=requirement(one, is_english=is_english),
                        source=(one.source_en if is_english else "") or one.source,
                    )
                    for one in (*asked.to_bring, *asked.looked_up)
                ),
            ),
            on=local_time(job.queued_ms, hall.timezone).date(),
            is_english=is_english,
            is_sample=hall.is_sample or item.is_sample,
            is_reprint=job.copy > 1,
        )
    )


def _rating_code(view: View, case: Case, occasion: Occasion) -> str:
    """With which the resident may say later, at a kiosk, how it was."""
    rating = ratings.rating(view.db, rating_of(case.case, occasion))
    return view.unsealed(case.applicant, rating.code) if rating else ""


def _plain(made_out: Callable[[CaseFacts], Sheet]) -> Callable[[View, PrintJob, Moment], Sheet]:
    return lambda view, job, moment: made_out(_facts(view, job, moment))


def _receipt(view: View, job: PrintJob, moment: Moment) -> Sheet:
    code = _rating_code(view, moment.case, Occasion.ACCEPTANCE)
    return paper_receiving.receipt(_facts(view, job, moment), code)


def _delivery(view: View, job: PrintJob, moment: Moment) -> Sheet:
    """With what was drawn on the pad, while it is being sent."""
    assert isinstance(moment.event, ResultIssued)
    said = view.unsealed(moment.case.applicant, moment.event.signed) if job.state is PrintState.SENDING else ""
    code = _rating_code(view, moment.case, Occasion.ISSUING)
    return paper_issuing.delivery(_facts(view, job, moment), code, read(said).drawing if said else None)


def _rejection(view: View, job: PrintJob, moment: Moment) -> Sheet:
    assert isinstance(moment.event, CaseDeclined)
    return paper_receiving.rejection(_facts(view, job, moment), moment.event.competent)


def _decision(view: View, job: PrintJob, moment: Moment) -> Sheet:
    facts, made = _facts(view, job, moment), decisive(moment.case)
    words = "\n".join(view.unsealed(moment.case.applicant, one.opinion) for one in made)
    signed = tuple(staff_name(view, staff) or staff for one in made for staff in one.signed_by)
    return paper_reviewing.decision(msgspec.structs.replace(facts, words=words, signed=signed))


def _supervision(view: View, job: PrintJob, moment: Moment) -> Sheet:
    """The newest order of the case."""
    event, case, hall = moment.event, moment.case, view.hall()
    assert isinstance(event, SupervisionOrdered)
    due = promised_day(case)
    return supervision(
        Supervision(
            order=f"{case.number}-{len(case.orders)}",
            case=case.number,
            item=item_facts(view.item(case.item), case).name,
            department=case.department.zh,
            handler=staff_name(view, case.claimed_by),
            place=place_of(hall, view.rules),
            trouble=f"承诺办结日期 {due}，已催办 {case.reminders} 次。" if due else "",
            demand=view.unsealed(case.applicant, event.words),
            answer_by=event.answer_by,
            ordered_by=staff_name(view, event.staff),
            on=event.on,
            is_sample=hall.is_sample,
            is_reprint=job.copy > 1,
        )
    )


_MAKES: dict[CasePaper, Callable[[View, PrintJob, Moment], Sheet]] = {
    CasePaper.NOTICE: _plain(paper_receiving.notice),
    CasePaper.ACCEPTANCE: _plain(paper_receiving.acceptance),
    CasePaper.RECEIPT: _receipt,
    CasePaper.PROMISE: _plain(paper_receiving.promise),
    CasePaper.REJECTION: _rejection,
    CasePaper.CORRECTION: _plain(paper_reviewing.correction),
    CasePaper.SUSPENSION: _plain(paper_reviewing.suspension),
    CasePaper.DECISION: _decision,
    CasePaper.DELIVERY: _delivery,
    CasePaper.SUPERVISION: _supervision,
}
