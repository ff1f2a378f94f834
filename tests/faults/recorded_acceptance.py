"""An acceptance whose changes to the store are recorded: `python -m tests.faults.recorded_acceptance HOME RECORD`.

It is the page's own: what is typed is kept step by step, then all of it is sent. Each step is acknowledged.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from common.hall import Hall
from common.places import Home
from common.ui.tasks import InlineTasks
from counter.cases.acceptance.page import AcceptancePage
from counter.desk.station import Station
from tests.common.cases.counter import FRONT
from tests.faults.power_cut import acknowledge


def accept(home: Path, record: Path) -> None:
    """Take in one case, from the first key to its number."""
    application = QCoreApplication([])
    hall = Hall(Home(home))
    page = AcceptancePage(Station(hall, FRONT, InlineTasks()))
    page.know_today(hall.now().today)
    page.people.applicant.search("张三")
    page.people.applicant.enter()
    page.unfinished.due.emit()
    acknowledge(record, b"kept")
    page.item.restore("SB004", ())
    page.papers.toggle_all()
    page.unfinished.due.emit()
    acknowledge(record, b"kept")
    page.act("accept")
    assert page.stage == "done", page.problem
    acknowledge(record, page.done.number.encode())
    hall.close()
    del application


if __name__ == "__main__":
    accept(Path(sys.argv[1]), Path(sys.argv[2]))
