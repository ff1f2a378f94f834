"""The command line of a hall: init, do, ask, journal, import-items, rebuild."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from counter.cli.main import main
from tests.halls import small_hall


@pytest.fixture
def home(tmp_path: Path) -> Path:
    hall = small_hall(tmp_path)
    hall.close()
    return hall.home.folder


def run(*arguments: str | Path, typed: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=typed)


def answers(result: Result) -> list[Any]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def do(home: Path, *lines: str) -> list[dict[str, Any]]:
    return answers(run("do", "--home", home, "--lines", typed="\n".join(lines)))


def test_init_makes_a_sample_hall_once(tmp_path: Path) -> None:
    home = tmp_path / "new"
    assert run("init", "--home", home, "--sample").exit_code == 0
    assert (home / "settings.toml").read_text("utf-8").startswith("#")
    again = run("init", "--home", home, "--sample")
    assert again.exit_code == 1
    assert "nothing was changed" in again.output
    [hall] = answers(run("ask", "--home", home, "hall", "--json"))
    assert hall["items_offered"] == 153
    assert hall["hall"]["is_sample"]
    offered = answers(run("ask", "--home", home, "items", "--json"))[0]
    assert round(100 * sum(item["kind"] == "on_the_spot" for item in offered) / len(offered)) == 62


def test_every_line_is_answered_in_order(home: Path) -> None:
    taken, called, busy, nonsense, unknown, empty = do(
        home,
        '{"do":"take_ticket","series":"A"}',
        '{"do":"call_next","counter":"1"}',
        '{"do":"call_next","counter":"1"}',
        "this is no command",
        '{"do":"fly"}',
        '{"do":"call_next","counter":"2"}',
    )
    assert taken["events"][0]["kind"] == "TicketTaken"
    assert taken["events"][0]["number"] == "A001"
    assert {"position", "ticket", "origin", "oseq", "at"} <= set(taken["events"][0])
    assert called["events"][0]["counter"] == "1"
    assert (busy["ok"], busy["refused"]) == (False, "counter_busy")
    assert nonsense["refused"] == unknown["refused"] == "not_a_command"
    assert empty["refused"] == "queue_empty"
    assert empty["message"] == "现在没有人在等候"


def test_one_command_tells_by_its_exit_code(home: Path) -> None:
    assert run("do", "--home", home, '{"do":"take_ticket","series":"A"}').exit_code == 0
    assert run("do", "--home", home, '{"do":"take_ticket","series":"Z"}').exit_code == 1
    assert run("do", "--home", home).exit_code == 2


def test_ask(home: Path) -> None:
    do(home, '{"do":"take_ticket","series":"A","priority":"veteran"}')
    [queue] = answers(run("ask", "--home", home, "queue", "--json"))
    assert [(row["number"], row["priority"]) for row in queue] == [("A001", "veteran")]
    [story] = answers(run("ask", "--home", home, "ticket", "number=A001", "--json"))
    assert story["ticket"]["state"] == "waiting"
    for wrong in (["no_such"], ["ticket", "number"], ["board", "calls=many"], ["ticket", "number=A999"]):
        result = run("ask", "--home", home, *wrong, "--json")
        assert result.exit_code == 1
        assert answers(result)[0]["ok"] is False


def test_journal(home: Path) -> None:
    whole = answers(run("journal", "--home", home))
    assert [event["oseq"] for event in whole] == list(range(1, len(whole) + 1))
    assert whole[0]["kind"] == "HallSetUp"
    assert answers(run("journal", "--home", home, "--since", str(len(whole) - 2))) == whole[-2:]
    assert answers(run("journal", "--home", home, "--limit", "3")) == whole[:3]


def test_rebuild(home: Path) -> None:
    assert "events applied" in run("rebuild", "--home", home).output


def test_no_hall_is_said_kindly(tmp_path: Path) -> None:
    result = run("ask", "--home", tmp_path / "nowhere", "hall")
    assert result.exit_code == 1
    assert "yichuang init" in result.output


def test_a_faulty_catalogue_changes_nothing(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "items.csv"
    good = "code,name,domain,kind,promised_days,materials\nX1,测试事项,民政,即办,0,居民身份证\n"
    file.write_text(good, "utf-8")
    imported = run("import-items", "--home", home, file)
    assert imported.exit_code == 0
    assert "“测试事项” has no English name" in imported.output
    assert "“居民身份证” has no English name" not in imported.output  # it is filled in from what ships
    file.write_text(good.replace("居民身份证", "有关材料"), "utf-8")
    refused = run("import-items", "--home", home, file)
    assert refused.exit_code == 1
    assert "第 2 行" in refused.output
    [answer] = do(home, json.dumps({"do": "import_catalogue", "file": str(file)}))
    assert answer["faults"][0]["row"] == 2
    [item] = answers(run("ask", "--home", home, "item", "item=X1", "--json"))
    assert item["materials"][0]["name"] == "居民身份证"
    missing = run("import-items", "--home", home, tmp_path / "none.csv")
    assert missing.exit_code == 1
    assert "none.csv" in missing.output
