"""`do --lines` with whatever may come down a pipe: each line answered in order, no line ends the program."""

import json
import signal
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from common.hall import Hall
from common.places import Home
from counter.cli.lines import arriving
from counter.cli.main import main
from tests.faults.processes import CLI, Ended, cli, end
from tests.faults.whole import assert_whole
from tests.halls import small_hall
from tests.warm import WarmProgram

TAKE = b'{"do":"take_ticket","series":"A","slip":false}'
HUGE = 10 * 1024 * 1024


@pytest.fixture
def home(tmp_path: Path) -> Path:
    hall = small_hall(tmp_path)
    hall.close()
    return hall.home.folder


def command(do: str, **fields: Any) -> bytes:
    return json.dumps({"do": do, **fields}).encode()


GARBAGE: dict[str, bytes] = {
    "no JSON": b"hello",
    "binary": bytes(range(1, 10)) + bytes(range(11, 256)),
    "NUL": b"\0\0\0\0",
    "NUL after a command": TAKE + b"\0",
    "invalid UTF-8": b'{"do":"take_ticket","series":"\xff\xfe"}',
    "a lone surrogate": rb'{"do":"take_ticket","series":"\ud800"}',
    "NUL in a text": command("take_ticket", series="A\0"),
    "10 MB of one letter": b"a" * HUGE,
    "10 MB in a field": b'{"do":"take_ticket","series":"' + b"A" * HUGE + b'"}',
    "deep lists": b"[" * 100_000,
    "deep objects": b'{"do":' * 100_000,
    "deep in a field": b'{"do":"take_ticket","series":' + b"[" * 50_000 + b"]" * 50_000 + b"}",
    "half a command": TAKE[:-1],
    "two on a line": TAKE + TAKE,
    "a list": b"[" + TAKE + b"]",
    "a number": b"1e999",
    "null": b"null",
    "no name": b'{"series":"A"}',
    "no such name": command("fly"),
    "a name that is no text": b'{"do":1}',
    "a field that is not known": command("take_ticket", series="A", colour="red"),
    "a wrong type": command("take_ticket", series=7),
    "an unknown priority": command("take_ticket", series="A", priority="vip"),
    "no such counter": command("call_next", counter="99"),
    "a digit that is none": command("take_ticket", series="A", digit="-1"),
    "a limit beyond 64 bits": command(
        "define_series", series="Z", prefix="Z", name="z", name_en="z", daily_limit=2**64
    ),
    "a limit of a million digits": b'{"do":"define_series","daily_limit":' + b"9" * 1_000_000 + b"}",
    "a limit below nothing": command("define_series", series="Z", prefix="Z", name="z", name_en="z", daily_limit=-1),
    "an endless request": command("take_ticket", series="A", request="r" * HUGE),
    "an endless note": command("pause_counter", counter="1", reason="r" * 1_000_000),
    "no such language": command("take_ticket", series="A", language="xx"),
    "no number": command("call_ticket", counter="1"),
    "an empty number": command("requeue", number=""),
    "nothing to print again": command("reprint"),
    "an endless language": command("take_ticket", series="A", language="r" * 1_000_000),
    "an endless kiosk": command("call_for_help", kiosk="k" * 1_000_000),
    "an endless series": command("define_series", series="S" * 1_000_000, prefix="Z", name="z", name_en="z"),
    "an endless counter": command(
        "define_counter", counter="9" * 1_000_000, kind="issuing", name="n", name_en="n", serves=["A"]
    ),
    "serves without end": command("open_counter", counter="1", serves=["A"] * 1_000_000),
    "an impossible date": command("set_hours", hours={"dates": {"2026-02-31": []}}),
    "an impossible time": command("set_hours", hours={"dates": {"2026-02-03": [["25:00", "26:00"]]}}),
    "a time zone that is a path": command("set_up_hall", name="n", name_en="n", timezone="../../etc/passwd"),
    "a file that is none": command("import_catalogue", file="/dev/null"),
    "a file that is a folder": command("import_catalogue", file="/"),
    "a file with NUL": command("import_catalogue", file="a\0b"),
    "a file without end": command("import_catalogue", file="/dev/zero"),
    "a table of working days that is none": command("import_workdays", file="/dev/null"),
    "a table of working days without end": command("import_workdays", file="/dev/zero"),
    "a pin of a million": command("add_staff", staff="9", name="n", pin="7" * 1_000_000),
    "a pin that is none": command("sign_in", counter="1", staff="9", pin="\0"),
}


def test_no_garbage_ends_the_program_and_each_line_is_refused(home: Path) -> None:
    said = cli(home, "do", "--lines", lines=b"\n".join([TAKE, *GARBAGE.values(), TAKE]))
    assert said.err == ""
    assert said.code == 0
    first, *answers, last = said.answers
    assert (first["events"][0]["number"], last["events"][0]["number"]) == ("A001", "A002")
    assert len(answers) == len(GARBAGE)
    accepted = [name for name, answer in zip(GARBAGE, answers, strict=True) if answer["ok"]]
    assert accepted == []
    assert all(answer["message"] and answer["message_en"] for answer in answers)
    assert len(said.out) < 100_000, "an answer repeats what it was given"
    hall = Hall(Home(home))
    try:
        assert_whole(hall)
    finally:
        hall.close()


@pytest.mark.parametrize("ending", [b"\n", b"\r\n", b"\n\n\n", b" \t\r\n  \n"])
@pytest.mark.parametrize("last", [b"", b"\n"])
def test_line_ends_and_empty_lines_mean_nothing(home: Path, ending: bytes, last: bytes) -> None:
    said = cli(home, "do", "--lines", lines=ending.join([TAKE] * 3) + last)
    assert [answer["events"][0]["number"] for answer in said.answers] == ["A001", "A002", "A003"]


def test_a_line_without_end_takes_no_memory_without_end() -> None:
    endless = b"[" * (100 * 1024 * 1024)
    (cut,), (after,) = arriving(BytesIO(endless + b"\n" * 2 + TAKE))
    assert len(cut) == 16 * 1024 * 1024
    assert after == TAKE


@pytest.mark.parametrize("lines", [b"", b"\n", b"\r\n\r\n"])
def test_nothing_to_do_is_no_fault(home: Path, lines: bytes) -> None:
    said = cli(home, "do", "--lines", lines=lines)
    assert (said.code, said.out, said.err) == (0, b"", "")


def talking(home: Path) -> WarmProgram:
    """A program that has answered one line and waits for the next."""
    program = WarmProgram(CLI, "do", "--lines", "--home", home, stdin=subprocess.PIPE)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(TAKE + b"\n")
    program.stdin.flush()
    assert json.loads(program.stdout.readline())["ok"]
    return program


def test_nobody_listening_any_more_ends_it_quietly(home: Path) -> None:
    program = talking(home)
    assert program.stdout is not None
    program.stdout.close()
    assert program.stdin is not None
    program.stdin.write(TAKE + b"\n")
    program.stdin.close()
    assert program.stderr is not None
    error = program.stderr.read().decode()
    program.stderr.close()
    assert (program.wait(), error) == (1, "")


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_without_a_traceback(home: Path, sign: signal.Signals) -> None:
    program = talking(home)
    program.send_signal(sign)
    said: Ended = end(program)
    assert said.code != 0
    assert "Traceback" not in said.err
    hall = Hall(Home(home))
    try:
        assert hall.last_position() > 0
    finally:
        hall.close()


def test_a_pin_is_not_taken_from_where_others_see_it(home: Path) -> None:
    said = cli(home, "do", '{"do":"sign_in","counter":"1","staff":"1","pin":"274913"}')
    assert said.code == 2
    assert "use --lines" in said.err
    assert "274913" not in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("journal", "--since", "9" * 20),
        ("journal", "--since", "-1"),
        ("journal", "--limit", "9" * 20),
        ("ask", "board", "calls=" + "9" * 20),
        ("ask", "queue", "limit=-1"),
        ("ask", "ticket", "number=\ud800"),
        ("ask", "items", "domain"),
        ("ask", "ahead"),
        ("ask", "everything"),
    ],
)
def test_questions_out_of_range_are_refused_in_words(home: Path, arguments: tuple[str, ...]) -> None:
    said = CliRunner().invoke(main, [arguments[0], "--home", str(home), *arguments[1:]])
    assert said.exit_code in (1, 2)
    assert isinstance(said.exception, SystemExit)
    assert "Error: " in said.output
