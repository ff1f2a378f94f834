from __future__ import annotations

import io
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from printers.drivers.virtual import port_file
from printers.virtual import ControlClient, ControlServer, SwitchError, VirtualPrinter

WITHIN = 10.0
SLIP = b"\x1b@\x1c&A001\n\x1dVB\x00"


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def desk(printer: VirtualPrinter) -> Iterator[ControlClient]:
    server = ControlServer(printer)
    with ControlClient(server.port) as client:
        yield client
    server.close()


def send(port: int, data: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), WITHIN) as client:
        client.sendall(data)


def test_switches_slips_and_pictures_go_over_the_wire(printer: VirtualPrinter, desk: ControlClient) -> None:
    desk.set("near_end", "on")
    desk.set("slow", "90000")
    assert printer.switches.near_end
    send(printer.port, SLIP + b"\x1b\x07")
    assert desk.wait(1, WITHIN) == 1
    assert printer.wait_idle(WITHIN)
    (slip,) = desk.slips()
    assert (slip["number"], slip["lines"]) == (1, ["A001"])
    with Image.open(io.BytesIO(desk.picture(1))) as picture:
        assert picture.size == (slip["width"], slip["height"])
    with Image.open(io.BytesIO(desk.strip())) as picture:
        assert picture.width == slip["width"]
    state = desk.ask("state")
    assert (state["slow"], state["slips"], state["unknown"]) == (90000, 1, ["1b 07"])
    desk.ask("clear")
    assert desk.slips() == []
    assert printer.slips == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("", "'' is not a command"),
        ("make me tea", "'make me tea' is not a command"),
        ("colour red", "there is no switch colour"),
        ("picture 9", "there is no slip 9"),
        ("picture one", "invalid literal"),
    ],
)
def test_a_line_that_is_not_understood_is_refused_and_the_next_goes_on(
    desk: ControlClient, line: str, fault: str
) -> None:
    with pytest.raises(SwitchError, match=fault):
        desk.ask(line)
    assert desk.ask("state")["slips"] == 0


def test_it_runs_in_a_process_of_its_own_until_it_is_told_to_quit(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "printers.virtual",
        "--port",
        "0",
        "--control",
        "0",
        "--out",
        str(tmp_path / "out"),
    ]
    named = [*command, "--width", "58mm", "--name", "lobby", "--home", str(tmp_path)]
    with subprocess.Popen(named, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = re.fullmatch(r"printing on (\d+), control on (\d+)\n", process.stdout.readline())
        assert found
        assert port_file(tmp_path / "run", "lobby").read_text() == found[1]
        send(int(found[1]), SLIP)
        with ControlClient(int(found[2])) as desk:
            assert desk.wait(1, WITHIN) == 1
            desk.ask("quit")
        assert process.wait(WITHIN) == 0
    assert not port_file(tmp_path / "run", "lobby").exists()
    assert (tmp_path / "out" / "slip-0001.png").is_file()


def test_an_interrupt_ends_it_quietly() -> None:
    command = [sys.executable, "-m", "printers.virtual", "--port", "0", "--control", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(WITHIN) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_pdfs_go_over_the_wire(printer: VirtualPrinter, desk: ControlClient) -> None:
    document = b"%PDF-1.4 a paper %%EOF\n"
    send(printer.port, document)
    assert printer.wait_sheets(1, WITHIN) == [document]
    assert desk.ask("sheets") == {"sheets": 1}
    assert desk.sheet(1) == document
    with pytest.raises(SwitchError, match="no sheet 2"):
        desk.sheet(2)
    assert printer.slips == []
