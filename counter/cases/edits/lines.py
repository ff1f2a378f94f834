"""Lines of what was written twice: a head for each thing, then its fields with what each version says of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from common.domain.cases.edits import Edited, EditedThing, Version
from common.domain.cases.words import Delivery, Form, Verdict
from common.domain.catalogue.item import Domain
from common.domain.moment import local_time
from counter.cases.words import DEEDS, DELIVERIES, FORMS, VERDICTS, Pair, Say, staff_words

THINGS: dict[EditedThing, Pair] = {
    EditedThing.PAPERS: ("材料", "Papers"),
    EditedThing.PERSON: ("人员信息", "A person"),
    EditedThing.STEP: ("办理步骤", "A step"),
}
FIELDS: dict[str, Pair] = {
    "name": ("姓名", "Name"),
    "id_number": ("证件号码", "ID number"),
    "phone": ("电话", "Telephone"),
    "address": ("地址", "Address"),
    "department": ("部门", "Department"),
    "verdict": ("决定", "Decision"),
    "opinion": ("意见", "Opinion"),
    "reason": ("理由", "Reason"),
    "competent": ("主管部门", "Who is competent"),
    "words": ("说明", "Words"),
    "missing": ("缺少材料", "Missing papers"),
    "papers": ("材料", "Papers"),
    "owed": ("所欠材料", "Owed papers"),
    "owed_by": ("补交期限", "To be brought by"),
    "promised_on": ("承诺日期", "Promised for"),
    "by": ("期限", "By"),
    "document": ("结果文书", "Result"),
    "to": ("领取人或转往", "To"),
    "delivery": ("送达方式", "How"),
    "tracking": ("运单号", "Tracking number"),
    "on": ("日期", "Date"),
}
_PARTS: dict[str, Pair] = {"applicant": ("申请人", "The applicant"), "representative": ("代办人", "The representative")}


@dataclass(frozen=True)
class EditLine:
    """A head (`is_head`) or a field. `cells` are one for each version: `text`, `note`, `counts`, `is_chosen`."""

    key: str
    is_head: bool
    name: str
    note: str
    differs: bool
    can_choose: bool
    cells: list[dict[str, Any]]


def edit_lines(
    found: Sequence[Edited], chosen: Mapping[tuple[str, str], int], timezone: str, names: dict[str, str], say: Say
) -> list[EditLine]:
    """All that was written twice; `chosen` is the place of the version that shall count of a subject's field."""
    lines: list[EditLine] = []
    for one in found:
        lines.append(_head(one, timezone, names, say))
        # What differs stands first, for it is what somebody came for.
        fields = sorted(one.fields, key=lambda field: field not in one.differ)
        lines += [_field(one, field, chosen.get((one.subject, field), 0), say) for field in fields]
    return lines


def _head(one: Edited, timezone: str, names: dict[str, str], say: Say) -> EditLine:
    cells = [
        {
            "text": _who(version, names, say) or say("本办件现有", "As the case has it"),
            "note": "  ·  ".join(word for word in (_deed(one, version, say), _clock(version, timezone)) if word),
            "counts": version.counts,
            "is_chosen": False,
        }
        for version in one.versions
    ]
    if one.can_choose:
        note = ""
    elif one.thing is EditedThing.PAPERS:
        note = say("办件已结束，不能再改", "The case is over: nothing can be changed")
    else:
        note = say("晚到的一步没有生效，只留存", "The step that came late is kept and has no effect")
    return EditLine(f"{one.subject}.", True, say(*THINGS[one.thing]), note, False, one.can_choose, cells)


def _field(one: Edited, field: str, chosen: int, say: Say) -> EditLine:
    differs = field in one.differ
    cells = [
        {
            "text": _value(one.thing, field, version.values.get(field, ""), say),
            "note": "",
            "counts": version.counts,
            "is_chosen": one.can_choose and differs and place == chosen,
        }
        for place, version in enumerate(one.versions)
    ]
    name = field if one.thing is EditedThing.PAPERS else say(*FIELDS[field])
    return EditLine(f"{one.subject}.{field}", False, name, "", differs, one.can_choose and differs, cells)


def _who(version: Version, names: dict[str, str], say: Say) -> str:
    counter = say(f"{version.counter}号窗口", f"counter {version.counter}") if version.counter else ""
    return "  ·  ".join(word for word in (staff_words(version.staff, names), counter) if word)


def _deed(one: Edited, version: Version, say: Say) -> str:
    return say(*DEEDS[version.kind]) if one.thing is EditedThing.STEP and version.kind in DEEDS else ""


def _clock(version: Version, timezone: str) -> str:
    return f"{local_time(version.at_ms, timezone):%m-%d %H:%M}" if version.at_ms else ""


def _value(thing: EditedThing, field: str, value: str, say: Say) -> str:
    if not value:
        return say("没有", "None")
    if thing is EditedThing.PAPERS:
        form, count = value.split()
        return f"{say(*FORMS[Form(form)])} × {count}"
    match field:
        case "verdict":
            return say(*VERDICTS[Verdict(value)])
        case "delivery":
            return say(*DELIVERIES[Delivery(value)])
        case "to" if value in _PARTS:
            return say(*_PARTS[value])
        case "department" | "to" if value in list(Domain):
            return say(Domain(value).zh, Domain(value).en)
    return value
