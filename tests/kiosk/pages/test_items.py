"""Lists of items: what many come for stands first."""

from common.domain.catalogue.item import Domain, HandlingKind, ServiceItem
from kiosk.pages.items import ItemsPage
from kiosk.pages.rows import topic_rows


def item(code: str, name: str = "事项", *, is_frequent: bool = False) -> ServiceItem:
    return ServiceItem(
        code=code,
        name=name,
        name_en=code,
        domain=Domain.HOUSING,
        kind=HandlingKind.ON_THE_SPOT,
        promised_days=0,
        materials=(),
        is_high_frequency=is_frequent,
    )


def test_what_many_come_for_stands_first() -> None:
    page = ItemsPage()
    page.begin(Domain.HOUSING)
    assert page.is_loading
    page.show_items([item("A"), item("B", is_frequent=True), item("C")])
    assert [row.code for row in page.items.shown()] == ["B", "A", "C"]
    assert not page.is_loading


def test_behind_the_door_of_records_they_stand_before_everything() -> None:
    page = ItemsPage()
    page.begin(Domain.SOCIAL_INSURANCE, is_records=True)
    page.show_items([item("A", is_frequent=True), item("B", "个人权益记录查询打印")])
    assert [row.code for row in page.items.shown()] == ["B", "A"]


def test_topics_are_there_before_their_items_are_counted() -> None:
    assert [row.items for row in topic_rows()] == [-1] * 8
    counted = {row.topic: row.items for row in topic_rows([item("A"), item("B")])}
    assert counted["housing"] == 2
    assert counted["health"] == 0
