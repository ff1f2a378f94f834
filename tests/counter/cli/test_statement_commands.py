"""The statement subcommand: a file for one person, on record, and kind refusals that leave nothing behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from common.clock import system_clock
from common.domain.records.ending import Ending
from common.domain.records.paper_numbers import is_check_code, is_query_number, tidy
from common.domain.records.queries import AskStatements
from common.hall import Hall
from common.places import is_private
from counter.cli.main import main
from tests.halls import MovedClock, small_hall
from tests.printers.a4.pdf import text
from tests.printers.statement.test_signing import keys_in, said_of

PERSON = "999999198506170010"


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = small_hall(tmp_path / "home", MovedClock(system_clock()))
    yield made
    made.close()


def write(hall: Hall, file: Path, *more: str, person: str = PERSON) -> Result:
    arguments = ["statement", "--home", str(hall.home.folder), "--person", person, "--source", "sample"]
    return CliRunner().invoke(main, [*arguments, "--pdf", str(file), *more])


def test_a_file_that_only_its_owner_reads_and_a_record_of_it_that_names_nobody(hall: Hall, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    assert write(hall, file).exit_code == 0
    assert is_private(file)
    said = text(file.read_bytes())
    assert "林样例" in said
    assert PERSON in said
    (row,) = hall.ask(AskStatements())
    assert (row.kiosk, row.ending) == ("cli", Ending.PRINTED)
    assert is_query_number(row.query_number)
    assert tidy(said.split("查询流水号")[1][:16]) == row.query_number
    assert is_check_code(tidy(said.split("校验码")[1][:11]))


def test_of_somebody_who_never_paid_it_tells_of_all_the_years(hall: Hall, tmp_path: Path) -> None:
    assert write(hall, tmp_path / "a.pdf", person="999999200305300050").exit_code == 0
    assert "1980-01至2026-10" in text((tmp_path / "a.pdf").read_bytes()).replace(" ", "")


@pytest.mark.parametrize(
    ("more", "title"),
    [
        (("--document", "coverage_proof"), "社会保险参保证明"),
        (("--document", "payment_details", "--insurance", "medical", "--from", "2025-01"), "医疗保险缴费明细"),
        (("--from", "2020-03", "--until", "2021-02"), "2020-03至2021-02"),
    ],
)
def test_each_document_for_each_period(hall: Hall, tmp_path: Path, more: tuple[str, ...], title: str) -> None:
    assert write(hall, tmp_path / "a.pdf", *more).exit_code == 0
    assert title in text((tmp_path / "a.pdf").read_bytes())


@pytest.mark.parametrize(
    ("person", "more", "said"),
    [
        ("999999198506170013", (), "last character does not fit"),
        ("99999919850617001", (), "18 characters"),
        ("110101199001010015", (), "knows nobody"),
        (PERSON, ("--document", "payment_details"), "details are of one insurance"),
        (PERSON, ("--from", "2021-01", "--until", "2020-01"), "ends before it begins"),
        (PERSON, ("--from", "2021-13"), "is no month"),
        (PERSON, ("--source", "https"), "does not answer just now"),
    ],
)
def test_what_cannot_be_is_said_kindly_and_nothing_is_written(
    hall: Hall, tmp_path: Path, person: str, more: tuple[str, ...], said: str
) -> None:
    result = write(hall, tmp_path / "a.pdf", *more, person=person)
    assert result.exit_code != 0
    assert said in result.output
    assert "Traceback" not in result.output
    assert not (tmp_path / "a.pdf").exists()
    assert hall.ask(AskStatements()) == []


def test_a_file_that_is_there_is_never_written_over(hall: Hall, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("kept")
    assert "is there already" in write(hall, tmp_path / "a.pdf").output
    assert (tmp_path / "a.pdf").read_text() == "kept"


def test_a_file_that_could_not_be_written_counts_for_nothing(hall: Hall, tmp_path: Path) -> None:
    assert "cannot be written" in write(hall, tmp_path / "none" / "a.pdf").output
    (row,) = hall.ask(AskStatements())
    assert row.ending is Ending.CANCELLED


def test_after_the_days_limit_it_is_refused_as_at_a_kiosk(hall: Hall, tmp_path: Path) -> None:
    for number in range(3):
        assert write(hall, tmp_path / f"{number}.pdf").exit_code == 0
    result = write(hall, tmp_path / "4.pdf")
    assert result.exit_code == 1
    assert "3" in result.output
    assert not (tmp_path / "4.pdf").exists()


def test_files_are_signed_where_the_hall_wishes_it(hall: Hall, tmp_path: Path) -> None:
    hall.home.settings_file.write_text("[records]\nsign_files = true\n")
    assert "cannot be signed" in write(hall, tmp_path / "a.pdf").output
    keys_in(hall.home.folder)
    assert write(hall, tmp_path / "a.pdf").exit_code == 0
    assert "Signature is Valid" in said_of((tmp_path / "a.pdf").read_bytes(), tmp_path)
