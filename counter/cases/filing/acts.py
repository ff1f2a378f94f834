"""The acts by which a case or a person leaves as files, or a person is forgotten, with their keys."""

from common.domain.cases.queries import CaseInHand
from common.domain.queries import DeskNow
from common.domain.words import StaffRole
from common.ui import QML
from counter.cases.acts import ActOnCase
from counter.cases.filing.erasing import EraseForm
from counter.cases.filing.forms import CopyForm, DossierForm

_SAVED = ("已保存", "saved")
_SAVING = QML / "Cases" / "Saving.qml"


def _is_known(case: CaseInHand, _: DeskNow | None) -> bool:
    return case.row.applicant.name != ""


FILING: tuple[ActOnCase, ...] = (
    ActOnCase("dossier", ("导出卷宗", "Save the dossier"), "Ctrl+R", _SAVING, DossierForm, _is_known, ends=_SAVED),
    ActOnCase(
        "copy",
        ("提供个人信息副本", "Copy for the person"),
        "Ctrl+Shift+E",
        _SAVING,
        CopyForm,
        _is_known,
        (StaffRole.HALL_LEAD,),
        ends=_SAVED,
    ),
    ActOnCase(
        "erase",
        ("删除个人信息", "Erase the person"),
        "Ctrl+Shift+Delete",
        QML / "Review" / "OfficeFormView.qml",
        EraseForm,
        _is_known,
        (StaffRole.HALL_LEAD,),
        destroys=True,
    ),
)
