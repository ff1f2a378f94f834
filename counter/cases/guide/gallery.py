"""The guide at the service desk for the gallery."""

import msgspec

from common.domain.catalogue.item import Material, ServiceItem
from common.ui.gallery import DESK, Exhibit, show
from counter.cases.guide.page import ItemGuidePage
from counter.cases.guide.place import GUIDE
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.samples import sample_desk, sample_items
from counter.desk.screen import CounterScreen

STATES = ("empty", "open", "answered", "represented", "printed", "refused", "long")


def sample(state: str) -> CounterScreen:
    """The page in one of the states of STATES."""
    screen = screen_for_gallery()
    screen.station.staff = "1003"
    screen.desk.show(sample_desk("free"))
    page = screen.page_of(GUIDE.name)
    assert isinstance(page, ItemGuidePage)
    screen.place = GUIDE.name
    if state == "empty":
        return screen
    choices = () if state == "open" else ("有残疾成员", "本市别的街道户籍")
    page.choice.take(_item(state), choices)
    if state == "represented":
        page.toggle_represented()
    elif state == "printed":
        page.said = page.station.say("一次性告知书已送打印机", "The list is on its way to the printer")
    elif state == "refused":
        page.problem = page.station.say("没有设置打印机“ticket”", "This machine has no printer “ticket”")
    return screen


def _item(state: str) -> ServiceItem:
    item = next(item for item in sample_items() if item.code == "SJ001")
    if state != "long":
        return item
    paper = Material("城乡居民基本养老保险关系转移接续申请表(一式两份，申请人签名)", "Application form, signed", 2, 1)
    return msgspec.structs.replace(item, materials=(*item.materials, *(paper,) * 12))


show(Exhibit("guide", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
