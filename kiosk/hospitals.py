"""Looking up designated hospitals: the list of this machine, what is found in it, a slip, and the way to a change."""

import logging
from collections.abc import Callable, Sequence

from common.domain.catalogue.item import ServiceItem
from common.domain.commands import PrintHospital
from common.domain.hospitals.search import HospitalIndex
from common.domain.queries import AskItem
from common.hospital_files import ListDamaged, list_changed_at, read_list
from common.settings import Settings
from common.ui.tasks import Tasks
from kiosk.asking import Asking
from kiosk.flow import Step
from kiosk.pages.kiosk import KioskPage
from kiosk.slip_order import SlipOrder

log = logging.getLogger(__name__)

_LANE = "hospitals"


class Hospitals:
    """Nobody has to say who they are for this. `lead` takes a step of the flow, `show_item` shows an item's guide."""

    def __init__(
        self,
        page: KioskPage,
        asking: Asking,
        tasks: Tasks,
        settings: Settings,
        lead: Callable[[Step], None],
        show_item: Callable[[str], None],
    ) -> None:
        self._page = page
        self._asking = asking
        self._tasks = tasks
        self._settings = settings
        self._lead = lead
        self._index: HospitalIndex | None = None
        self._changed_at = 0
        self._slip = SlipOrder(asking, self._show_printing)
        page.hospitals.wanted.connect(self._find)
        page.hospitals.hospital_chosen.connect(self._show)
        page.hospitals.own_known.connect(self._show_own)
        page.hospital.print_wanted.connect(self._print)
        for wanted in (page.hospitals.change_wanted, page.hospital.change_wanted):
            wanted.connect(self._explain_change)
        page.documents.hospitals_chosen.connect(self.begin)
        page.hospital_change.item_chosen.connect(lambda: show_item(settings.hospitals.change_item))

    def begin(self) -> None:
        """The search, empty."""
        self._page.hospitals.reset()
        self._lead(Step.FIND_HOSPITALS)
        self._find()

    def look_again(self) -> None:
        """Has the list been replaced? It is read and indexed beside the screen."""
        self._slip.look_again()
        changed_at = list_changed_at(self._asking.hall.home)
        if changed_at != self._changed_at:
            self._changed_at = changed_at
            self._tasks.run(self._read, done=self._know, lane=_LANE)

    def tick(self) -> None:
        """A second went by."""
        self._slip.tick()

    def forget(self) -> None:
        """The resident has left."""
        self._slip.forget()
        for page in (self._page.hospitals, self._page.hospital, self._page.hospital_change):
            page.reset()

    def _read(self) -> tuple[HospitalIndex | None, bool]:
        try:
            known = read_list(self._asking.hall.home)
        except (ListDamaged, OSError):
            log.exception("the list of hospitals cannot be read")
            known = None
        return (HospitalIndex(known.hospitals), known.is_sample) if known else (None, False)

    def _know(self, read: tuple[HospitalIndex | None, bool]) -> None:
        index, is_sample = read
        self._page.welcome.has_hospitals = index is not None
        if index is not None:  # whoever is looking just now goes on with the list that they have begun with
            self._index, self._page.hospitals.is_sample = index, is_sample

    def _find(self) -> None:
        page, index = self._page.hospitals, self._index
        if index is not None:
            text, filters = page.text, page.filters
            self._asking.run(
                lambda: (index.find(text, filters), index.choices(filters)),
                lambda found: page.show_found((text, filters), *found),
                lane=_LANE,
            )

    def _show(self, code: str) -> None:
        hospital = self._index.hospital(code) if self._index else None
        if hospital is None:  # the list was replaced between two touches
            self._find()
            return
        self._slip.forget()
        self._page.hospital.show_hospital(hospital, is_sample=self._page.hospitals.is_sample)
        self._lead(Step.SHOW_HOSPITAL)

    def _show_own(self, codes: Sequence[str]) -> None:
        """What somebody who is known has chosen, as far as it is in the list."""
        if self._index is not None:
            known = [self._index.hospital(code) for code in codes]
            self._page.hospitals.show_own([hospital for hospital in known if hospital is not None])

    def _print(self) -> None:
        self._slip.order(
            lambda request: PrintHospital(
                hospital=self._page.hospital.code,
                kiosk=self._settings.kiosk.name,
                request=request,
                care=self._page.is_care,
                language=self._page.slip_language,
            )
        )

    def _show_printing(self, said: str) -> None:
        self._page.hospital.printing = said

    def _explain_change(self) -> None:
        settings, page = self._settings.hospitals, self._page.hospital_change
        page.reset()
        page.note, page.note_en = settings.note, settings.note_en
        self._lead(Step.CHANGE_HOSPITAL)
        self._asking.ask(AskItem(item=settings.change_item), self._show_item)

    def _show_item(self, item: ServiceItem | None) -> None:
        if item is not None:
            self._page.hospital_change.item, self._page.hospital_change.item_en = item.name, item.name_en
