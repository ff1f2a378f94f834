"""The command line's prune, on a machine alone and on one of a hall with a hub that is away."""

import json
from pathlib import Path

from click.testing import CliRunner

from common.sync.terminal.membership import Membership, write_membership
from counter.cli.main import main
from tests.halls import small_hall


def test_a_machine_alone_keeps_everything_and_says_why(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    hall.close()
    command = ["prune", "--home", str(hall.home.folder)]
    said = CliRunner().invoke(main, command)
    assert said.exit_code == 1
    assert "has not joined a hall" in said.output
    result = CliRunner().invoke(main, [*command, "--dry-run", "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["refused"] == "not_joined"


def test_without_its_hub_nothing_is_given_up(tmp_path: Path) -> None:
    hall = small_hall(tmp_path)
    kept = hall.last_position()
    nowhere = Membership(
        host="127.0.0.1",
        port=1,
        database="hall",
        role="hall_1",
        password="x",
        hub="0",
        terminal=1,
        kind="kiosk",
        digit="1",
        trust="none",
    )
    write_membership(hall.home, nowhere)
    result = CliRunner().invoke(main, ["prune", "--home", str(hall.home.folder), "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["refused"] == "unreachable"
    assert len(hall.since(0)) == kept
    hall.close()
