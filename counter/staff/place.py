"""The place of the staff in the counter's frame."""

from common.ui import QML
from counter.desk.place import Place
from counter.staff.page import StaffPage

STAFF = Place(
    name=StaffPage.name, title=("人员", "Staff"), key="Ctrl+E", qml=QML / "Staff" / "Staff.qml", make=StaffPage
)
