"""The command line of a machine: doctor and print."""

import json
from pathlib import Path

from click.testing import CliRunner

from common.clock import system_clock
from common.domain import commands as c
from counter.cli.main import main
from printers.status import Condition
from printers.virtual.server import VirtualPrinter
from tests.halls import MovedClock, small_hall


def test_print_pending_says_what_became_of_each(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, MovedClock(system_clock()))
    hall.do(c.TakeTicket(series="A"))
    hall.do(c.TakeTicket(series="A"))
    hall.close()
    home = hall.home
    with VirtualPrinter(port=0) as printer:
        home.settings_file.write_text(f'[printers.ticket]\naddress = "tcp://127.0.0.1:{printer.port}"\n')
        result = CliRunner().invoke(main, ["print", "--home", str(home.folder), "--pending", "--json"])
        lines = [json.loads(line) for line in result.stdout.splitlines()]
        assert [(line["number"], line["state"]) for line in lines] == [("A001", "printed"), ("A002", "printed")]
        assert len(printer.slips) == 2
        assert result.exit_code == 0


def test_print_says_of_each_what_it_is_and_what_became_of_it(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, MovedClock(system_clock()))
    hall.do(c.TakeTicket(series="A"))
    hall.close()
    folder = tmp_path / "paper"
    folder.mkdir()
    hall.home.settings_file.write_text(f'[printers.ticket]\naddress = "file://{folder}"\npaper = "a4"\n')
    result = CliRunner().invoke(main, ["print", "--home", str(hall.home.folder), "--pending"])
    assert result.stdout.split("  ")[:2] == ["A001", "printed"]


def test_without_a_printer_nothing_is_lost(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, MovedClock(system_clock()))
    hall.do(c.TakeTicket(series="A"))
    hall.close()
    arguments = ["print", "--home", str(hall.home.folder), "--pending", "--json"]
    assert "settings.toml" in CliRunner().invoke(main, arguments).output
    hall.home.settings_file.write_text('[printers.ticket]\naddress = "tcp://127.0.0.1:1"\n')
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    line = json.loads(result.stdout)
    assert (line["state"], line["message"]) == ("queued", Condition.UNREACHABLE.chinese)
    hall.home.settings_file.write_text('[printers.other]\naddress = "tcp://127.0.0.1:1"\n')
    assert "No printer called “ticket” is set" in CliRunner().invoke(main, arguments[:-1]).stdout


def test_doctor(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, MovedClock(system_clock()))
    hall.close()
    result = CliRunner().invoke(main, ["doctor", "--home", str(hall.home.folder), "--json"])
    told = json.loads(result.stdout)
    checks = {check["name"]: check["ok"] for check in told["checks"]}
    needed = ("store_opens", "settings", "pages", "hash_chain", "projections_match_journal", "key_private", "fonts")
    assert {name: checks[name] for name in needed} == dict.fromkeys(needed, True)
    assert told["ok"] is True


def test_doctor_names_a_wrong_setting(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, MovedClock(system_clock()))
    hall.close()
    hall.home.settings_file.write_text("[kiosk]\nidle_secconds = 30\n")
    result = CliRunner().invoke(main, ["doctor", "--home", str(hall.home.folder)])
    assert result.exit_code == 1
    assert "idle_secconds" in result.output
    assert "idle_seconds" in result.output


def test_print_pending_dares_to_send_to_a_printer_that_never_answers(tmp_path: Path) -> None:
    hall = small_hall(tmp_path, MovedClock(system_clock()))
    hall.do(c.TakeTicket(series="A"))
    hall.close()
    with VirtualPrinter(port=0) as printer:
        printer.set("status", "off")
        hall.home.settings_file.write_text(f'[printers.ticket]\naddress = "tcp://127.0.0.1:{printer.port}"\n')
        result = CliRunner().invoke(main, ["print", "--home", str(hall.home.folder), "--pending", "--json"])
        assert json.loads(result.stdout)["state"] == "unknown"
        printer.wait_slips(1, 10)
