"""The watched demo of several machines: all their windows on one screen, and the control window to cut and mend."""

import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from common.places import Home
from common.ui.app import WINDOW_AT
from counter.demo.cast import Printer
from counter.demo.home import make_sample_hall, write_watched_settings
from counter.demo.layout import Place
from counter.demo.machines.control import size_for
from counter.demo.machines.folder import demo_folder
from counter.demo.machines.layout import Layout, lay_out
from counter.demo.machines.machine import Machine
from counter.demo.machines.network import Network
from counter.demo.machines.programs import arguments
from counter.demo.machines.roles import Role, place, roles
from counter.demo.machines.switches import SwitchServer
from counter.demo.morning import STAFF
from counter.demo.process import Program, attached
from counter.demo.watch import LEGIBLE_PX, Screen
from counter.sample import SAMPLE_STAFF

_LOOKS_EVERY_S = 0.2
_ENDED_WELL = (0, -9)
"""Closed by hand, or its plug was pulled."""


def watch(screen: Screen, folder: Path | None, machines: int, tell: Callable[[str], None]) -> None:
    """Open everything and wait until the control window is closed. Raises PlayFailed when the hub does not start."""
    cast = sorted(roles(machines), key=place)
    seats = [role.counter for role in cast if role.counter]
    layout = _layout(screen, cast, machines)
    font_px = max(14, min(20, round(LEGIBLE_PX / layout.desks[0].factor)))
    with ExitStack() as stack:
        where = stack.enter_context(demo_folder(folder))
        tell("The hub starts, and the machines join it …")
        network = Network(where, where / "hub.log")
        stack.callback(network.close)
        printers: dict[str, Printer] = {}

        def fill(role: Role) -> Callable[[Home], None]:
            def write(home: Home) -> None:
                port = None
                if role.kind == "kiosk":
                    printer = printers[role.key] = Printer(home.folder / "slips", home.log_folder / "printer.log")
                    stack.callback(printer.end)
                    port = printer.port
                write_watched_settings(home, port, font_px, role.name)
                if not network.machines:
                    make_sample_hall(home)

            return write

        for role in roles(machines):
            network.add(role, fill(role))
        server = SwitchServer(network)
        stack.callback(server.close)
        places = _places(layout, cast)

        def opened(name: str, at: Place, log: Path, module: str, *line: str) -> Program:
            return Program(name, attached(module, *line), _environment(screen, at), log)

        def open_machine(machine: Machine) -> Program:
            log = machine.home.log_folder / "start.log"
            return opened(machine.role.key, places[machine.role.key], log, *arguments(machine))

        for key, machine in sorted(network.machines.items(), key=lambda item: place(item[1].role)):
            machine.open_with(open_machine)
            if key in printers:
                paper = ("--control", str(printers[key].control), "--slips", str(machine.home.folder / "slips"))
                at = layout.papers[list(printers).index(key)]
                log = machine.home.log_folder / "paper.log"
                stack.callback(opened(f"paper {key}", at, log, "counter.demo.paper", *paper).end)
        switches = ("--port", str(server.port), "--machines", str(machines))
        log = where / "control.log"
        control = opened("control", layout.control, log, "counter.demo.machines.control", *switches)
        stack.callback(control.end)
        tell(_what_to_try(seats, folder))
        _wait_for(control, network, tell)
        tell("The demo has ended.")


def _layout(screen: Screen, cast: list[Role], machines: int) -> Layout:
    kinds = [role.kind for role in cast]
    size = size_for(machines)
    return lay_out(
        screen.width,
        screen.height,
        (size.width(), size.height()),
        kiosks=kinds.count("kiosk"),
        desks=sum(bool(role.counter) for role in cast),
        boards=kinds.count("board"),
    )


def _places(layout: Layout, cast: list[Role]) -> dict[str, Place]:
    rows = {"kiosk": iter(layout.kiosks), "board": iter(layout.boards)}
    desks = iter(layout.desks)
    return {role.key: next(rows.get(role.kind, desks)) for role in cast}


def _environment(screen: Screen, at: Place) -> dict[str, str]:
    x, y = round((screen.x + at.x) / at.factor), round((screen.y + at.y) / at.factor)
    return {"QT_SCALE_FACTOR": str(at.factor), WINDOW_AT: f"{x},{y}"}


def _wait_for(control: Program, network: Network, tell: Callable[[str], None]) -> None:
    """Until the control window is closed. A program that ends of itself is told once; it can be switched on again."""
    told: set[Program] = set()
    while control.exit_code is None:
        time.sleep(_LOOKS_EVERY_S)
        for machine in network.machines.values():
            program = machine.program
            if program is not None and program not in told and program.exit_code not in (None, *_ENDED_WELL):
                told.add(program)
                tell(f"{machine.role.name_en} ended with exit code {program.exit_code}: see {program.log}")


def _what_to_try(seats: list[str], folder: Path | None) -> str:
    pins = {one.staff: one.pin for one in SAMPLE_STAFF}
    staff = "\n".join(f"    counter {seat}: staff number {STAFF[seat]}, PIN {pins[STAFF[seat]]}" for seat in seats)
    return f"""
A hall on several machines is open, each with a store of its own, and a hub at which they meet. Try this:
 1. Sign in at the desks, press Enter to open them, and take numbers at the kiosks.
{staff}
 2. In the control window cut the cable of a counter: it says that it is alone, and after some seconds calls on.
 3. Cut a kiosk's cable: its slips say where to go. Stop the hub: everybody goes on.
 4. Pull a plug in the middle of a visit, and switch the machine on again.
 5. Mend everything, and see how all come to the same.
{f"The machines are kept in {folder}." if folder else "Everything is removed at the end; --home DIR keeps it."}
Close the control window or press Ctrl-C to end."""
