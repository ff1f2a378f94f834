"""The page that shows the number, as large as it gets, and its slip as it comes out."""

from PySide6.QtCore import Signal, Slot

from common.ui.page import Field, Page
from kiosk.paper import Slip


class YourNumberPage(Page):
    """`slip_picture` is the address of a picture, empty until the slip is drawn; `code` is what the QR code says."""

    number = Field("")
    item_name = Field("")
    item_name_en = Field("")
    ahead = Field(0)
    wait_low = Field(0)
    wait_high = Field(0)
    slip = Field(Slip.COMING.value)
    slip_picture = Field("")
    code = Field("")
    seconds_left = Field(0)

    done = Signal()
    stay_wanted = Signal()

    @Slot()
    def finish(self) -> None:
        """The resident has seen enough."""
        self.done.emit()

    @Slot()
    def stay(self) -> None:
        """The resident wants to look a little longer."""
        self.stay_wanted.emit()
