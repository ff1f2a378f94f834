"""The played demo of several machines: their real windows offscreen, a real hub, and what the morning leaves behind."""

import datetime
import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import msgspec

from common.clock import CLOCK_FILE, shifted_clock
from common.places import Home
from counter.demo.cast import Printer
from counter.demo.home import SCRIPTED_HOURS, make_sample_hall, write_scripted_settings
from counter.demo.machines.folder import demo_folder
from counter.demo.machines.machine import Machine
from counter.demo.machines.morning import DividedMorning
from counter.demo.machines.network import Network
from counter.demo.machines.programs import arguments
from counter.demo.machines.roles import Role, roles
from counter.demo.machines.stage import ManyMachines
from counter.demo.machines.summary import Summary, summarize
from counter.demo.machines.switches import SwitchServer
from counter.demo.out import Out
from counter.demo.process import PlayFailed
from counter.demo.stage import DemoClock
from counter.demo.window import Window

_BEGINS_AT = datetime.time(8, 50)
VISITS = 24


def play(out: Out, folder: Path | None, *, machines: int, visits: int, tell: Callable[[str], None]) -> Summary:
    """Play a morning on so many machines; `tell` gets each step. Raises PlayFailed with pictures left in `out`."""
    begun = time.perf_counter()
    clock_file = out.log / "clock"
    clock = DemoClock(clock_file, _BEGINS_AT)
    with ExitStack() as stack:
        place = stack.enter_context(demo_folder(folder))
        tell("The hub starts, and the machines join it")
        network = Network(place, out.log / "hub.log")
        stack.callback(network.close)
        _add_machines(network, machines, out, clock_file, stack)
        server = SwitchServer(network)
        stack.callback(server.close)
        tell("Every machine opens its window")
        control = _open_all(network, server.port, out, clock_file, stack)
        stage = ManyMachines(network, control, clock, out, tell)
        morning = DividedMorning(stage, visits)
        try:
            morning.play()
        except PlayFailed as failed:
            _keep_pictures(network, control, out)
            raise PlayFailed(f"{failed}\nPictures of every window: {out.folder}/failed-*.png") from failed
        network.end_programs()
        tell("Everything is looked through")
        _write_journals(network, out)
        summary = summarize(network, out, morning.numbers, stage.acknowledged, time.perf_counter() - begun)
    clock_file.unlink()
    out.summary.write_bytes(msgspec.json.format(msgspec.json.encode(summary), indent=2) + b"\n")
    return summary


def _add_machines(network: Network, machines: int, out: Out, clock_file: Path, stack: ExitStack) -> None:
    clock = shifted_clock(clock_file)

    def fill(role: Role) -> Callable[[Home], None]:
        def write(home: Home) -> None:
            port = None
            if role.kind == "kiosk":
                printer = Printer(out.slips / role.key, out.log / f"printer-{role.key}.log")
                stack.callback(printer.end)
                port = printer.port
            write_scripted_settings(home, port, role.name)
            if not network.machines:
                make_sample_hall(home, clock, hours=SCRIPTED_HOURS)

        return write

    for role in roles(machines):
        network.add(role, fill(role), clock)


def _open_all(network: Network, port: int, out: Out, clock_file: Path, stack: ExitStack) -> Window:
    environment = {CLOCK_FILE: str(clock_file), "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}

    def opened(name: str, *line: str) -> Window:
        window = Window(name, ["-m", *line], environment, out.log / f"{name}.log")
        window.ready()
        return window

    def open_machine(machine: Machine) -> Window:
        sounds = ("--keep-sounds", str(out.sounds)) if machine.role.kind == "board" else ()
        return opened(machine.role.key, *arguments(machine), *sounds)

    count = str(len(network.machines))
    control = opened("control", "counter.demo.machines.control", "--port", str(port), "--machines", count)
    stack.callback(control.end)
    for machine in network.machines.values():
        machine.open_with(open_machine)
    return control


def _write_journals(network: Network, out: Out) -> None:
    for key, machine in network.machines.items():
        with (out.journals() / f"{key}.jsonl").open("wb") as lines:
            lines.writelines(msgspec.json.encode(event.flat()) + b"\n" for event in machine.hall.since(0))


def _keep_pictures(network: Network, control: Window, out: Out) -> None:
    windows = [machine.program for machine in network.machines.values()]
    for window in (control, *windows):
        if isinstance(window, Window):
            try:
                window.picture(out.folder / f"failed-{window.name}.png")
            except PlayFailed:
                continue  # it is one that has ended
    for key, machine in network.machines.items():
        shutil.copytree(machine.home.log_folder, out.log / key, dirs_exist_ok=True)


def in_words(summary: Summary, out: Out) -> str:
    """The summary for whoever watched the steps go by."""
    slips = sum(summary.slips.values())
    lines = [
        "",
        f"{len(summary.machines)} machines, {summary.visits} visits, {summary.events_at_hub} events at the hub",
        f"{summary.calls} calls, {summary.announcements} spoken, {slips} slips on paper",
        f"{summary.doubles} residents called at two counters ({summary.doubles_by_rule} of them by rule),"
        f" {summary.conflicts} conflicts kept side by side",
        *(f" {'✓' if check.ok else '✗'} {check.name.replace('_', ' ')}  {check.detail}" for check in summary.checks),
        f"{summary.seconds} s. Everything is in {out.folder}",
    ]
    return "\n".join(lines)
