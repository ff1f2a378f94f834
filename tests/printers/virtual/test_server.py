from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from printers.virtual import SwitchError, VirtualPrinter

WITHIN = 5.0
SLIP = b"\x1b@\x1c&A001\n\x1dVB\x00"
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"


@pytest.fixture
def printer() -> Iterator[VirtualPrinter]:
    with VirtualPrinter() as running:
        yield running


@pytest.fixture
def client(printer: VirtualPrinter) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", printer.port), WITHIN) as connection:
        yield connection


def hear(client: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        piece = client.recv(count - len(data))
        assert piece, f"the printer closed after {data!r}"
        data += piece
    return data


def says_nothing_but(client: socket.socket, answer: bytes) -> bool:
    """Asks something that is always answered: nothing else has come before that answer."""
    client.sendall(b"\x10\x04\x01")
    return hear(client, 1) == answer


def test_polled_questions_tell_every_switch(printer: VirtualPrinter, client: socket.socket) -> None:
    def ask() -> str:
        client.sendall(b"\x10\x04\x01\x10\x04\x02\x10\x04\x03\x10\x04\x04")
        return hear(client, 4).hex(" ")

    assert ask() == "12 12 12 12"
    printer.set("near_end")
    assert ask() == "12 12 12 1e"
    printer.set("paper_out")
    assert ask() == "1a 32 12 7e"
    printer.set("paper_out", False)
    printer.set("near_end", False)
    printer.set("cover", "open")
    assert ask() == "1a 16 12 12"
    printer.set("cover", "closed")
    printer.set("cutter")
    assert ask() == "1a 52 1a 12"


def test_a_change_is_told_unasked_when_that_was_asked_for(printer: VirtualPrinter, client: socket.socket) -> None:
    client.sendall(b"\x1da\x0f")
    assert hear(client, 4) == b"\x10\x00\x00\x0f"
    printer.set("cover")
    assert hear(client, 4) == b"\x38\x00\x00\x0f"
    printer.set("cover")
    printer.set("cover", False)
    assert hear(client, 4) == b"\x10\x00\x00\x0f"
    client.sendall(b"\x1b@\x1dr\x01")
    assert hear(client, 1) == b"\x00"  # ESC @ has been obeyed
    printer.set("paper_out")
    assert says_nothing_but(client, b"\x1a")


def test_a_process_id_comes_when_all_before_it_is_printed(printer: VirtualPrinter, client: socket.socket) -> None:
    client.sendall(SLIP + b"\x1d(H\x06\x0000ABCD")
    assert hear(client, 7) == b"\x37\x22ABCD\x00"
    assert [slip.lines for slip in printer.slips] == [("A001",)]


def test_off_line_only_real_time_questions_are_answered(printer: VirtualPrinter, client: socket.socket) -> None:
    printer.set("paper_out")
    client.sendall(b"\x1dr\x01" + SLIP)
    assert says_nothing_but(client, b"\x1a")
    printer.set("paper_out", False)
    assert hear(client, 1) == b"\x00"
    assert len(printer.wait_slips(1, WITHIN)) == 1


def test_paper_that_ends_within_a_slip_goes_on_where_it_stopped(printer: VirtualPrinter, client: socket.socket) -> None:
    printer.set("paper_out_after", 2)
    client.sendall(b"one\ntwo\nthree\n" + SLIP)
    assert printer.wait_switch("paper_out", True, WITHIN)
    assert printer.slips == []
    hanging_out = printer.strip
    printer.set("paper_out", False)
    slip = printer.wait_slips(1, WITHIN)[0]
    assert hanging_out.tobytes() == slip.image.crop((0, 0, *hanging_out.size)).tobytes()
    assert slip.lines == ("one", "two", "three", "A001")


def test_image_data_is_mistaken_for_a_question_only_when_switched_so(
    printer: VirtualPrinter, client: socket.socket
) -> None:
    image = b"\x1dv0\x00\x01\x00\x06\x00" + b"\xff\x10\x04\x02\xff\xff"
    client.sendall(image)
    assert says_nothing_but(client, b"\x12")
    printer.set("near_end")
    printer.set("mistake_images")
    client.sendall(image[:11])
    client.sendall(image[11:].replace(b"\x02", b"\x04"))
    assert hear(client, 1) == b"\x1e"
    assert says_nothing_but(client, b"\x12")


def test_a_printer_that_waits_for_the_rest_of_an_image_can_be_cleared(
    printer: VirtualPrinter, client: socket.socket
) -> None:
    client.sendall(b"dropped\n\x1dv0\x00\x01\x00\xff\x00\x00")
    client.sendall(CLEAR[:4])
    client.sendall(CLEAR[4:])
    assert hear(client, 3) == b"\x37\x25\x00"
    client.sendall(SLIP)
    assert "A001" in printer.wait_slips(1, WITHIN)[0].lines


def test_a_second_client_is_let_in_and_served_when_the_first_has_gone(
    printer: VirtualPrinter, client: socket.socket
) -> None:
    assert says_nothing_but(client, b"\x12")
    with socket.create_connection(("127.0.0.1", printer.port), WITHIN) as second:
        second.sendall(b"\x10\x04\x01")
        second.settimeout(0.1)
        with pytest.raises(TimeoutError):
            second.recv(1)
        client.close()
        second.settimeout(WITHIN)
        assert hear(second, 1) == b"\x12"


def test_a_cut_connection_is_reset_after_so_many_bytes(printer: VirtualPrinter, client: socket.socket) -> None:
    printer.set("cut_after", 6)
    client.sendall(b"12345")
    client.sendall(b"6789")
    with pytest.raises(ConnectionResetError):
        client.recv(1)
    assert printer.switches.cut_after == 0


def test_a_full_buffer_keeps_the_sender_waiting() -> None:
    with VirtualPrinter(buffer_bytes=100) as printer:
        printer.set("paper_out")
        with socket.create_connection(("127.0.0.1", printer.port)) as client:
            client.settimeout(0.2)
            with pytest.raises(TimeoutError):
                client.sendall(b"line\n" * 4_000_000)
            printer.set("paper_out", False)


def test_pictures_are_kept_in_the_folder(tmp_path: Path) -> None:
    with VirtualPrinter(folder=tmp_path, width="58mm") as printer:
        with socket.create_connection(("127.0.0.1", printer.port)) as client:
            client.sendall(SLIP * 2)
        slips = printer.wait_slips(2, WITHIN)
    with Image.open(tmp_path / "slip-0002.png") as picture:
        assert picture.size == slips[1].image.size == (464, slips[1].image.height)
        assert picture.tobytes() == slips[1].image.tobytes()


def test_a_switch_that_is_not_there_is_named(printer: VirtualPrinter) -> None:
    with pytest.raises(SwitchError, match="there is no switch colour; there are paper_out, near_end"):
        printer.set("colour")
    with pytest.raises(SwitchError, match="hang is on or off, not 7"):
        printer.set("hang", 7)
    with pytest.raises(SwitchError, match="slow takes a number, not fast"):
        printer.set("slow", "fast")
