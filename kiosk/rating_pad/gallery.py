"""The rating pad for the gallery: each of its looks, with short and long names."""

from common.ui import QML
from common.ui.gallery import LANDSCAPE, PAD, Exhibit, show
from kiosk.rating_pad.page import RatingPadPage

_LONG = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of urban and rural residents, by a representative",
)
STATES = ("resting", "loading", "levels", "reasons", "chosen", "thanks", "long")


def sample(state: str) -> RatingPadPage:
    """The pad in one of its states."""
    page = RatingPadPage()
    if state == "loading":
        return page
    page.hall_name, page.hall_name_en = "样例街道便民服务中心", "Sample sub-district service centre"
    page.counter_name, page.counter_name_en = "3号窗口", "Counter 3"
    page.item_name, page.item_name_en = ("失业登记", "Registration of unemployment") if state != "long" else _LONG
    if state == "long":
        page.counter_name, page.counter_name_en = (
            "老年人与残疾人综合服务低位无障碍窗口",
            "Accessible counter for older residents",
        )
    page.occasion = "acceptance"
    page.indicators = ["efficiency", "attitude"] if state == "chosen" else []
    page.place = {"chosen": "reasons", "long": "levels"}.get(state, state)
    return page


show(Exhibit("rating-pad", QML / "Rating" / "Pad.qml", sample, STATES, (PAD, LANDSCAPE)))
