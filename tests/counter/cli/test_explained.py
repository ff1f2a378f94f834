"""Every command and question can be explained on the command line: no field is without words."""

import pytest
from click.testing import CliRunner

from common.domain.commands import COMMANDS
from common.domain.kinds import QUERIES
from counter.cli.explained import explained
from counter.cli.main import main


@pytest.mark.parametrize("kind", [*COMMANDS.values(), *QUERIES.values()])
def test_each_is_explained_whole(kind: type) -> None:
    words = explained(kind)
    assert "value" not in words.partition("\n\n")[2]
    for field in kind.__struct_fields__:  # type: ignore[attr-defined]  # all are structs
        assert field in words


def test_a_command_says_what_it_does_and_takes() -> None:
    said = CliRunner().invoke(main, ["do", "--explain", "hand_papers"]).stdout
    assert said == (
        "Say which papers are here now: the whole list, each time.\n"
        "\n"
        "  counter: text\n"
        "  case: text\n"
        "  handed: list of object with\n"
        "    material: text\n"
        "    [form]: original | copy | electronic | looked_up\n"
        "    [count]: number\n"
    )


def test_a_question_does_too() -> None:
    said = CliRunner().invoke(main, ["ask", "--explain", "case"]).stdout
    assert "  [counter]: text or null\n" in said
