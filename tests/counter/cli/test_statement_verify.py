"""statement verify: a file and its lines against their fingerprints, and what is not as it was printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from click.testing import CliRunner, Result

from common.clock import system_clock
from common.domain.records.paper_numbers import PaperNumbers, new_numbers, tidy
from counter.cli.main import main
from tests.counter.cli.test_statement_commands import PERSON, write
from tests.halls import MovedClock, small_hall
from tests.printers.a4.pdf import text


class Given(NamedTuple):
    """A file that was given out, its numbers, and the home of its hall."""

    home: Path
    file: Path
    numbers: PaperNumbers


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Given]:
    folder = tmp_path_factory.mktemp("hall")
    file = folder / "a.pdf"
    with closing(small_hall(folder, MovedClock(system_clock()))) as hall:
        assert write(hall, file).exit_code == 0
        said = text(file.read_bytes())
        numbers = [
            re.findall(form, said)[0] for form in ("[0-9A-Z]{6}-[0-9A-Z]{4}-[0-9A-Z]{4}", "[0-9A-Z]{5}-[0-9A-Z]{5}")
        ]
        yield Given(hall.home.folder, file, PaperNumbers(*map(tidy, numbers)))


def verify(given: Given, *more: str, numbers: PaperNumbers | None = None) -> Result:
    """Verify it, or another one."""
    return CliRunner().invoke(
        main, ["statement", "verify", "--home", str(given.home), *more, *(numbers or given.numbers)]
    )


def test_a_file_is_as_it_was_given_out_and_one_changed_byte_is_seen(given: Given, tmp_path: Path) -> None:
    done = verify(given, "--pdf", str(given.file))
    assert done.exit_code == 0
    assert "文件与打印时一致" in done.output
    assert "有效" in done.output
    changed = tmp_path / "b.pdf"
    changed.write_bytes(given.file.read_bytes().replace(b"%%EOF", b"%%EOG"))
    done = verify(given, "--pdf", str(changed))
    assert done.exit_code == 1
    assert "文件与打印时不一致" in done.output


def test_lines_are_checked_one_by_one(given: Given) -> None:
    done = verify(given, "--json", "--line", "参保人姓名|林样例", "--line", f"2|{PERSON}", "--line", "1|林样倒")
    told = msgspec.json.decode(done.output)
    assert told["lines"] == ["as_printed", "as_printed", "differs"]
    assert told["paper"]["query_number"] == given.numbers.query_number
    assert done.exit_code == 1
    assert "--kinds" in verify(given, "--line", "血型|A").output
    assert "缴费起止年月" in verify(given, "--kinds").output


def test_slips_and_strangers(given: Given) -> None:
    slip = given.numbers._replace(check_code=given.numbers.check_code[:-1] + "?")
    assert "校验码不对" in verify(given, numbers=slip).output
    stranger = verify(given, numbers=new_numbers(system_clock().date()))
    assert stranger.exit_code == 1
    assert "对不上" in stranger.output
