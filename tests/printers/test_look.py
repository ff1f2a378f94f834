"""A look at a printer: what it asks, and what it never asks."""

import socket
import threading
from pathlib import Path

from printers.address import TcpAddress
from printers.look import look_at
from printers.status import Condition, Link
from printers.virtual import VirtualPrinter
from tests.printers.spool.hall import BRISK, WITHIN


def test_a_printer_of_slips_says_how_it_is(tmp_path: Path) -> None:
    with VirtualPrinter() as printer:
        printer.set("paper_out")
        assert look_at(TcpAddress("127.0.0.1", printer.port), tmp_path, BRISK).condition is Condition.PAPER_END


def test_a_printer_of_sheets_is_asked_nothing_that_it_would_print(tmp_path: Path) -> None:
    received: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def listen() -> None:
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(WITHIN)
                received.append(connection.recv(100))

        ear = threading.Thread(target=listen)
        ear.start()
        status = look_at(TcpAddress("127.0.0.1", listener.getsockname()[1]), tmp_path, BRISK, is_for_sheets=True)
        ear.join(WITHIN)
    assert status.link is Link.MUTE
    assert received == [b""]
