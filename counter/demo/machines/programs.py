"""Which program a machine of the demo runs."""

from counter.demo.machines.machine import Machine


def arguments(machine: Machine) -> list[str]:
    """The module and arguments of a machine's program, in a window."""
    where = ["--home", str(machine.home.folder)]
    match machine.role.kind:
        case "kiosk":
            return ["kiosk", *where, "--windowed"]
        case "board":
            return ["kiosk.board", *where, "--windowed"]
        case _:
            return ["counter", *where, "--counter", machine.role.counter]
