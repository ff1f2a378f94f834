"""Leads a resident to the item they came for, and prints its list of papers."""

from collections.abc import Callable

from common.domain.catalogue.item import Domain, ServiceItem
from common.domain.commands import PrintPapers
from common.domain.queries import AskItem, AskItems, FindItems
from common.domain.refusals import Refused
from common.settings.sections import Kiosk as KioskSettings
from kiosk.asking import Asking
from kiosk.flow import Place, Step
from kiosk.pages.items import RECORDS
from kiosk.pages.kiosk import KioskPage
from kiosk.slip_order import SlipOrder

ITEM_GONE = ("unknown_item", "item_not_offered", "situation_unknown", "situations_open")
"""Why the hall refuses what names an item that was taken out of the catalogue, asks other questions by now, or is no
longer handled here."""


class Guiding:
    """Topics, lists, search and the guide of an item.

    `lead` takes a step of the flow, `lose_item` leads back to the list when what was chosen has gone.
    """

    def __init__(
        self,
        page: KioskPage,
        asking: Asking,
        settings: KioskSettings,
        lead: Callable[[Step], None],
        lose_item: Callable[[], None],
    ) -> None:
        self._page = page
        self._asking = asking
        self._settings = settings
        self._lead = lead
        self._lose_item = lose_item
        self._listed = AskItems()
        self._slip = SlipOrder(asking, self._show_printing)
        self._item: ServiceItem | None = None
        page.topics.topic_chosen.connect(self._list_topic)
        page.topics.frequent_chosen.connect(self._list_frequent)
        page.topics.search_chosen.connect(self._begin_search)
        page.search.wanted.connect(self._find)
        page.search.topics_chosen.connect(self._choose_instead)
        page.situation.answered.connect(self._show_papers)
        page.guide.print_wanted.connect(self._print)
        page.guide.is_represented_changed.connect(self.forget_slip)
        for chosen in (page.items.item_chosen, page.search.item_chosen):
            chosen.connect(self.show_item)

    def choose(self, *, is_for_guide: bool) -> None:
        """Ask what it is about."""
        self._page.topics.begin(is_for_guide=is_for_guide)
        self._lead(Step.CHOOSE)
        self._asking.ask(AskItems(), self._page.topics.show_items)

    def list_records(self) -> None:
        """The items of social insurance, with a word on where its records are printed."""
        self._list(Domain.SOCIAL_INSURANCE, is_records=True)

    def offer_record(self) -> None:
        """The same list, and from it the guide of the item under which a counter looks up a record."""
        self.list_records()
        self._asking.ask(AskItems(domain=Domain.SOCIAL_INSURANCE), self._show_record)

    def look_again(self) -> None:
        """Something happened in the hall: perhaps the list has been printed."""
        self._slip.look_again()

    def list_again(self) -> None:
        """The list that the resident is back at, as it is now, and a word on why."""
        page = self._page
        if page.search.text:
            page.search.is_item_gone = True
            self._find()
        else:
            page.items.is_item_gone = True
            self._asking.ask(self._listed, page.items.show_items)

    def tick(self) -> None:
        """A second went by: a list that does not come is not waited for for ever."""
        self._slip.tick()

    def forget(self) -> None:
        """The resident has left."""
        self._item = None
        self.forget_slip()

    def forget_slip(self) -> None:
        """What would be printed now is another list."""
        self._slip.forget()

    def _show_record(self, items: list[ServiceItem]) -> None:
        records = [item.code for item in items if RECORDS in item.name]
        if records and self._page.place == Place.ITEMS:
            self.show_item(records[0])

    def _choose_instead(self) -> None:
        self.choose(is_for_guide=self._page.topics.is_for_guide)

    def _list_topic(self, topic: str) -> None:
        self._list(Domain(topic))

    def _list(self, topic: Domain, *, is_records: bool = False) -> None:
        self._page.items.begin(topic, is_records=is_records)
        self._show_list(AskItems(domain=topic))

    def _list_frequent(self) -> None:
        self._page.items.begin(None)
        self._show_list(AskItems(only_high_frequency=True))

    def _show_list(self, query: AskItems) -> None:
        self._page.search.reset()
        self._listed = query
        self._lead(Step.LIST_ITEMS)
        self._asking.ask(query, self._page.items.show_items)

    def _begin_search(self) -> None:
        self._page.search.reset()
        self._lead(Step.SEARCH)

    def _find(self) -> None:
        text = self._page.search.text
        if text.strip():
            self._asking.ask(FindItems(text=text), lambda found: self._page.search.show_found(text, found))

    def show_item(self, code: str) -> None:
        """The guide of an item, wherever it was chosen."""
        self._page.guide.reset()
        self.forget()
        self._lead(Step.SHOW_ITEM)
        self._asking.ask(AskItem(item=code), self._show_guide)

    def _show_guide(self, item: ServiceItem | None) -> None:
        if item is None:  # the catalogue was replaced between two touches
            self._lose_item()
            return
        self._item = item
        self._page.guide.show_item(item)
        if item.situations and self._page.place == Place.GUIDE:  # who has called for help meanwhile is asked nothing
            self._page.situation.begin(item)
            self._lead(Step.ASK_SITUATION)

    def _show_papers(self) -> None:
        if self._item is not None:
            self.forget_slip()
            self._page.guide.show_item(self._item, self._page.situation.chosen)
            self._lead(Step.SHOW_PAPERS)

    def _print(self) -> None:
        self._slip.order(
            lambda request: PrintPapers(
                item=self._page.guide.code,
                situations=self._page.guide.choices,
                is_represented=self._page.guide.is_represented,
                kiosk=self._settings.name,
                request=request,
                care=self._page.is_care,
                language=self._page.slip_language,
            ),
            self._not_printed,
        )

    def _not_printed(self, refused: Refused) -> None:
        if refused.reason in ITEM_GONE:
            self._lose_item()
        else:
            self._slip.fail()

    def _show_printing(self, said: str) -> None:
        self._page.guide.printing = said
