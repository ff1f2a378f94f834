"""The manifest of a batch: what changes hands between a community station and the street, for both to sign."""

from common.answers.setup import staff_name
from common.answers.view import View
from common.domain.cases.paper_others import Manifest, ManifestLine, manifest
from common.domain.cases.paper_sheet import Sheet
from common.domain.cases.person import mask
from common.domain.cases.station_events import Packed, Way
from common.domain.rows import PrintJob
from common.store.lookups import cases, setup, stations


def manifest_of(view: View, job: PrintJob) -> Sheet | None:
    """The manifest that a print job is about; None where its batch is not here."""
    batch = stations.batch(view.db, job.about or "")
    if batch is None:
        return None
    hall, made = view.hall(), batch.made
    counter = setup.counter(view.db, made.station)
    station = counter.name if counter else made.station
    sender, receiver = (station, hall.name) if made.way is Way.TO_STREET else (hall.name, station)
    return manifest(
        Manifest(
            batch=made.number,
            sender=sender,
            receiver=receiver,
            lines=tuple(_line(view, one) for one in made.packed),
            sent_by=staff_name(view, batch.sent.carrier if batch.sent else made.staff),
            phone=hall.phone,
            on=batch.sent.on if batch.sent else made.on,
            is_sample=hall.is_sample,
            is_reprint=job.copy > 1,
        )
    )


def _line(view: View, packed: Packed) -> ManifestLine:
    case = cases.case(view.db, packed.case)
    item = view.item(case.item) if case else None
    applicant = mask(case.applicant, cases.known(view.db, [case.applicant]).get(case.applicant)) if case else None
    return ManifestLine(
        number=packed.number,
        item=item.name if item else case.item if case else "",
        applicant=applicant.name if applicant else "",
        papers=tuple((paper.material, paper.count) for paper in packed.papers),
    )
