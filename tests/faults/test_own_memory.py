"""Memory that was freed: overwritten, kept from dumps and from other programs. What is looked for is told by stdin."""

import subprocess
import sys
from pathlib import Path

import pytest

from common.own_memory import OVERWRITES
from tests.faults.processes import start
from tests.faults.traces import disguises, pieces_of, traces_in, traces_in_files, traces_in_memory

NAME, NUMBER = "欧阳漏验", "510103198807251932"
FORMS = disguises([NAME, NUMBER])
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only glibc overwrites what is freed")

_READS_AND_FREES = """
import os, sys
from common import own_memory
if "overwrite" in sys.argv:
    own_memory.overwrite_what_is_freed()
assert own_memory.is_overwriting() is ("overwrite" in sys.argv)
with os.fdopen(0, "rb", 0) as told:
    for _ in range(20):
        name, number = told.readline().decode().split()
        held = [f"{name} {n} {number}" for n in range(300)]
        "".join(held).encode("utf-16")
    if "hold" not in sys.argv:
        del name, number, held
    own_memory.give_back()
    print("done", flush=True)
    told.read()
"""


def held_by(*how: str) -> set[str]:
    """What is found in a process that has read, used and let go of a name and a number."""
    program = start([sys.executable, "-c", _READS_AND_FREES, *how], stdin=subprocess.PIPE)
    assert program.stdin is not None
    assert program.stdout is not None
    try:
        program.stdin.write(f"{NAME} {NUMBER}\n".encode() * 20)
        program.stdin.flush()
        assert program.stdout.readline() == b"done\n", program.communicate()[1].decode()
        return {what for found in traces_in_memory(program.pid, FORMS).values() for what in found}
    finally:
        program.communicate()


def test_what_was_freed_is_overwritten() -> None:
    assert held_by("overwrite") == set()


def test_what_is_held_is_found_and_what_was_freed_is_found_without_it() -> None:
    """So that the search is known to find something."""
    held = held_by("overwrite", "hold")
    assert f"{NUMBER} in utf-8" in held
    assert f"{NAME} in utf-16-le" in held
    assert held_by() != set()


def test_a_sealed_process_is_neither_dumped_nor_read_by_others() -> None:
    code = (
        "import ctypes, resource; from common.own_memory import seal_memory; seal_memory();"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE))"
    )
    program = start([sys.executable, "-c", code])
    assert program.communicate()[0] == b"0 (0, 0)\n"


def test_a_program_is_started_anew_once_with_its_own_arguments() -> None:
    code = "import sys; from common import own_memory as m; m.overwrite_what_is_freed(); print(sys.argv[1:])"
    program = start([sys.executable, "-c", code, "--home", "a b"])
    assert program.communicate()[0] == b"['--home', 'a b']\n"
    again = start([sys.executable, "-c", code, "x"], more_env=OVERWRITES)
    assert again.communicate()[0] == b"['x']\n"


def test_the_search_sees_through_every_disguise(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = tmp_path / "sheet.pdf"
    for is_compressed in (0, 1):
        canvas = Canvas(str(file), pageCompression=is_compressed)
        for line in range(50):
            canvas.drawString(100, 10 * line, f"{NUMBER} {line * line}")
        canvas.save()
        assert traces_in_files([tmp_path], FORMS), is_compressed
    for form in FORMS.values():
        assert traces_in(b"before" + form + b"after", FORMS)
    pdf = file.read_bytes()
    assert traces_in(b"spooled" + pdf, pieces_of(pdf))
    assert not traces_in(b"5101031988\xff07251932", FORMS)
