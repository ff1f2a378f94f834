"""Settings of the papers of cases: which are printed by themselves, on what, and whom they refer a resident to."""

from typing import Annotated, Literal

import msgspec

from common.settings.declare import Setting

On = Literal["sheet", "slip", "request"]
_HELP = "sheet: A4 where there is a printer of sheets, else a slip; slip; request: only when somebody asks for it."


class Papers(msgspec.Struct, frozen=True):
    """Papers of cases."""

    slip_printer: Annotated[
        str, Setting("Slip printer", "小票打印机", "Which [printers.NAME] prints slips of cases; empty: the kiosk's.")
    ] = ""
    sheet_printer: Annotated[
        str, Setting("Sheet printer", "A4 打印机", "Which [printers.NAME] prints A4; empty: the first that can.")
    ] = ""
    notice: Annotated[On, Setting("One-time notice", "一次性告知书", _HELP)] = "sheet"
    acceptance: Annotated[On, Setting("Notice of acceptance", "受理通知书", _HELP)] = "sheet"
    receipt: Annotated[On, Setting("Receipt for papers", "收件凭证", _HELP)] = "slip"
    promise: Annotated[On, Setting("Promise", "容缺受理承诺书", _HELP)] = "sheet"
    rejection: Annotated[On, Setting("Notice of non-acceptance", "不予受理通知书", _HELP)] = "sheet"
    correction: Annotated[On, Setting("Request for correction", "补正通知书", _HELP)] = "sheet"
    suspension: Annotated[On, Setting("Notice of suspension", "中止办理告知书", _HELP)] = "sheet"
    decision: Annotated[On, Setting("Decision", "决定书", _HELP)] = "sheet"
    delivery: Annotated[On, Setting("Receipt for the result", "送达回证", _HELP)] = "slip"
    supervision: Annotated[On, Setting("Supervision order", "督办单", _HELP)] = "sheet"
    manifest: Annotated[On, Setting("Manifest", "材料交接清单", _HELP)] = "sheet"
    complaints: Annotated[
        str, Setting("Complaints", "监督电话", "The telephone for complaints; stands on notices.")
    ] = ""
    review: Annotated[
        str,
        Setting(
            "Reconsideration",
            "行政复议机关",
            "Who hears administrative reconsideration; empty: “the competent organ” stands on refusals.",
        ),
    ] = ""
    court: Annotated[
        str, Setting("Court", "管辖法院", "Which court hears actions; empty: “the competent court” stands on refusals.")
    ] = ""
