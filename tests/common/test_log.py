"""The log: private data masked, one file a day, fault numbers that can be found."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from common.log import DailyFile, Redacting, log_fault, redact, start_log

NOON = 1_795_176_000.0  # 20 November 2026, some time of that day in every time zone
DAY = 86_400


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    logger = logging.getLogger()
    before, level = logger.handlers[:], logger.level
    yield logger
    for handler in [handler for handler in logger.handlers if handler not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("id 11010519491231002X ok", "id <id number> ok"),
        ("id=110105194912310029,", "id=<id number>,"),
        ("身份证号110105194912310029号", "身份证号<id number>号"),
        ("call 13812345678", "call <phone>"),
        ("call 138 1234 5678 or +86 13812345678", "call <phone> or <phone>"),
        ("8613812345678", "<phone>"),
        ("position 1795176000123 and 12345678901234567890", "position 1795176000123 and 12345678901234567890"),
        ("A001 at 2026-11-20 10:00:00", "A001 at 2026-11-20 10:00:00"),
    ],
)
def test_personal_numbers_are_masked_and_others_stay(said: str, written: str) -> None:
    assert redact(said) == written


def test_a_fault_is_found_by_its_number_and_its_traceback_is_masked(root: logging.Logger, tmp_path: Path) -> None:
    start_log(tmp_path / "log", "desk")
    try:
        raise ValueError("no person 11010519491231002X")
    except ValueError:
        number = log_fault(logging.getLogger("test"), "looking for somebody")
    (file,) = (tmp_path / "log").glob("desk-*.log")
    text = file.read_text("utf-8")
    assert f"fault {number} while looking for somebody" in text
    assert "ValueError: no person <id number>" in text
    assert "11010519491231002X" not in text
    assert file.stat().st_mode & 0o777 == 0o600


def test_starting_again_replaces_and_does_not_write_twice(root: logging.Logger, tmp_path: Path) -> None:
    for _ in range(2):
        start_log(tmp_path, "desk")
    logging.getLogger("test").info("once")
    (file,) = tmp_path.glob("desk-*.log")
    assert file.read_text("utf-8").count("once") == 1


def test_stderr_hears_it_too_when_asked(
    root: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start_log(tmp_path, "cli", level="WARNING", to_stderr=True)
    logging.getLogger("test").warning("paper is out, call 13812345678")
    logging.getLogger("test").info("too quiet")
    said = capsys.readouterr().err
    assert "paper is out, call <phone>" in said
    assert "too quiet" not in said


def record_at(moment: float, text: str) -> logging.LogRecord:
    record = logging.LogRecord("test", logging.INFO, "", 0, text, None, None)
    record.created = moment
    return record


def test_each_day_has_its_file_and_old_ones_go(tmp_path: Path) -> None:
    (tmp_path / "board-2020-01-01.log").write_text("old")
    (tmp_path / "kiosk-2020-01-01.log").write_text("another program's")
    handler = DailyFile(tmp_path, "board", keep_days=2)
    handler.setFormatter(Redacting())
    for day in range(4):
        handler.handle(record_at(NOON + day * DAY, f"day {day}"))
    handler.close()
    written = {file.read_text("utf-8").strip() for file in tmp_path.glob("board-*.log")}
    assert {"day 1", "day 2", "day 3"} <= written
    assert "day 0" not in written
    assert "old" not in written
    assert (tmp_path / "kiosk-2020-01-01.log").exists()
