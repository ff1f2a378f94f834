"""docs/sources.md says what is so: settings, columns, members, persons and faults."""

import re
from pathlib import Path

import pytest

from common.settings import parse
from common.sources.delivery.columns import COLUMNS
from common.sources.delivery.contents import Contents, TableFile, TableForm, TableKind
from common.sources.sample.persons import FIXED, person_at
from counter.demo.agency.faults import Fault

PAGE = (Path(__file__).parents[3] / "docs" / "sources.md").read_text("utf-8")


def rows(after: str) -> list[list[str]]:
    """The cells of the first table after some words."""
    table = PAGE[PAGE.index(after) :]
    lines = re.search(r"(?:^\|.*\n)+", table, re.MULTILINE)
    assert lines is not None
    return [[cell.strip().strip("`") for cell in line.strip("| \n").split("|")] for line in lines[0].splitlines()[2:]]


def test_its_settings_are_settings() -> None:
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert parse(block).records.source == "file"


@pytest.mark.parametrize("kind", COLUMNS)
def test_its_columns_are_the_columns(kind: TableKind) -> None:
    said = rows(f"{kind.capitalize()}, one row")
    assert [(cells[0], cells[1]) for cells in said] == [(column.field, column.zh) for column in COLUMNS[kind]]
    needed = [cells[0] for cells in said if len(cells) > 2 and cells[2].startswith("needed")]
    assert needed == [column.field for column in COLUMNS[kind] if column.is_required]


def test_its_list_is_the_list() -> None:
    assert [cells[0] for cells in rows("### The list")] == list(Contents.__struct_fields__)
    assert all(f"`{member}`" in PAGE for member in TableFile.__struct_fields__)
    assert all(f"`{form}`" in PAGE for form in TableForm)


def test_its_persons_are_the_fixed_persons() -> None:
    said = [(cells[0], cells[1]) for cells in rows("Ten are always the same")]
    assert said == [(person_at(order).id_number, person_at(order).name) for order in range(len(FIXED))]


def test_its_faults_are_the_faults() -> None:
    named = set(re.findall(r"`(\w+)`", PAGE[PAGE.index("## The reference agency") :]))
    assert set(Fault) <= named
