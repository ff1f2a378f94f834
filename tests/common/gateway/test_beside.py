"""Gateways beside a program: threads that talk on their own, one process at a time, and end when they are told to."""

import threading
from pathlib import Path

from msgspec.structs import replace

from common.domain.queries import AskLamps
from common.gateway.beside import keep_gateways
from common.gateway.ways import used
from common.outside.keys import make_keys
from common.process_lock import ProcessLock
from common.settings import Gateway, Settings
from tests.common.gateway.conftest import Carrying, Online
from tests.common.gateway.filled import DEPARTMENT


def of(**fields: object) -> Settings:
    return replace(Settings(), gateways={str(DEPARTMENT): Gateway(**fields)})  # type: ignore[arg-type]


def wait_for_lamp(online: Online | Carrying, state: str) -> str:
    """The words of the gateway's lamp once it shows a state."""
    found = threading.Event()
    words: list[str] = []

    def look() -> None:
        for lamp in online.side.hall.ask(AskLamps()):
            if lamp.lamp == f"gateway.{DEPARTMENT}" and lamp.state == state:
                words.append(lamp.words_en)
                found.set()

    stop = online.side.hall.watch(look)
    look()
    assert found.wait(20)
    stop()
    return words[0]


def test_a_case_goes_out_while_the_program_runs(online: Online) -> None:
    online.side.cases.accepted()
    end = keep_gateways(online.side.hall, of(way="https", url=online.server.url))
    assert wait_for_lamp(online, "ok") == "Together with the department"
    end()
    assert online.side.now().pending == 0
    assert len(online.book.letters()) == 1


def test_missing_keys_are_a_fault_in_kind_words_and_the_thread_ends(carrying: Carrying, tmp_path: Path) -> None:
    (carrying.side.hall.home.folder / "gateways" / DEPARTMENT / "department.pub").unlink()
    end = keep_gateways(carrying.side.hall, of(way="folder", folder=str(carrying.folder)))
    assert "missing" in wait_for_lamp(carrying, "fault")
    end()


def test_one_process_talks_at_a_time(online: Online) -> None:
    lock = ProcessLock(online.places.lock)
    assert lock.acquire()
    end = keep_gateways(online.side.hall, of(way="https", url=online.server.url))
    end()
    lock.release()
    assert online.server.asked == 0


def test_a_machine_without_gateways_starts_nothing(carrying: Carrying) -> None:
    assert used(Settings()) == used(of(way="none")) == {}
    keep_gateways(carrying.side.hall, Settings())()
    assert make_keys(carrying.hall_keys)
