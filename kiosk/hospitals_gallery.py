"""The pages of designated hospitals for the gallery, filled from the invented list."""

from collections.abc import Callable
from functools import cache

import msgspec

from common.domain.hospitals.hospital import Hospital
from common.domain.hospitals.reader import with_readings
from common.domain.hospitals.sample import sample_hospitals
from common.domain.hospitals.search import Found, HospitalIndex
from kiosk.pages.kiosk import KioskPage

_NOTE = (
    "每位参保人可选几家、哪些医院不用选，以本区医保经办机构的规定为准；改后自哪一天起有效，请听窗口答复。",
    "How many one may choose, and which need no choice, is for the district's agency to say.",
)


@cache
def _index() -> HospitalIndex:
    return HospitalIndex([with_readings(hospital) for hospital in sample_hospitals()[:600]])


def _hospital(state: str) -> Hospital:
    first = sample_hospitals()[0]
    if state != "long":
        return first
    return msgspec.structs.replace(
        first,
        name="样例市演示区银杏里街道春晓社区卫生服务中心附属第二十一社区卫生服务站（原𠮷祥里门诊部）",
        address="秋实路与暮云街交叉口向东二百米春晓商业中心北区裙房二层二〇一至二一二室",
        phone="000-1000 0001、000-1000 0002 转 8、000-1000 0003",
        needs_choice=False,
    )


def _hospitals(page: KioskPage, state: str) -> None:
    hospitals = page.hospitals
    hospitals.is_sample = state not in ("nothing", "typed")
    if state == "loading":
        return
    if state in ("typed", "nothing"):
        hospitals.write("zyyy" if state == "typed" else "qqqx")
    if state in ("filtered", "long"):
        hospitals.district, hospitals.level, hospitals.level_en = "演示区", "三级甲等", "Tertiary, grade A"
    if state == "long":
        hospitals.kind = "中西医结合医院"
    found = _index().find(hospitals.text, hospitals.filters)
    if state == "long":
        found = Found(tuple(msgspec.structs.replace(_hospital("long"), code=f"H{n}") for n in range(9)), 128)
    hospitals.show_found((hospitals.text, hospitals.filters), found, _index().choices(hospitals.filters))
    if state == "own":
        hospitals.show_own(_index().find("zyyy").hospitals[:4])
    if state in ("district", "kind"):
        hospitals.touch_filter(state)


def _one_hospital(page: KioskPage, state: str) -> None:
    page.hospital.show_hospital(_hospital(state), is_sample=state != "printed")
    page.hospital.printing = state if state in ("printed", "failed", "asked") else ""


def _hospital_change(page: KioskPage, state: str) -> None:
    if state != "elsewhere":
        page.hospital_change.item, page.hospital_change.item_en = "变更定点医疗机构", "Change designated hospitals"
    if state == "long":
        page.hospital_change.note, page.hospital_change.note_en = _NOTE


FILL: dict[str, Callable[[KioskPage, str], None]] = {
    "hospitals": _hospitals,
    "hospital": _one_hospital,
    "hospital_change": _hospital_change,
}

STATES: dict[str, tuple[str, ...]] = {
    "hospitals": ("ready", "typed", "own", "filtered", "district", "kind", "long", "nothing", "loading"),
    "hospital": ("ready", "long", "asked", "printed", "failed"),
    "hospital_change": ("ready", "long", "elsewhere"),
}
