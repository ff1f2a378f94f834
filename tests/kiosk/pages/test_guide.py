"""The guide of an item: complete, and printed once for many taps."""

from common.domain.catalogue.item import Domain, HandlingKind, Material, ServiceItem
from kiosk.pages.guide import GuidePage

ITEM = ServiceItem(
    code="SB004",
    name="城乡居民基本养老保险待遇申领",
    name_en="Claim the residents' basic pension",
    domain=Domain.SOCIAL_INSURANCE,
    kind=HandlingKind.PROMISED,
    promised_days=10,
    legal_days=20,
    materials=(Material("居民身份证", "Resident ID card", 1, 2), Material("待遇申领表")),
)


def test_every_paper_stands_on_the_list_in_its_place() -> None:
    page = GuidePage()
    page.show_item(ITEM)
    assert [(row.place, row.name, row.originals, row.copies) for row in page.papers.shown()] == [
        (1, "居民身份证", 1, 2),
        (2, "待遇申领表", 0, 0),
    ]
    assert page.papers.row(1).name_en == "待遇申领表", "without an English name the Chinese one serves"
    assert (page.is_on_the_spot, page.promised_days, page.legal_days) == (False, 10, 20)


def test_data_without_a_source_is_marked_as_sample() -> None:
    page = GuidePage()
    page.show_item(ITEM)
    assert page.is_sample


def test_many_taps_print_one_list() -> None:
    page = GuidePage()
    wanted: list[bool] = []
    page.print_wanted.connect(lambda: wanted.append(True))
    for _ in range(3):
        page.print_papers()
    page.printing = "printed"
    page.print_papers()
    assert len(wanted) == 1
