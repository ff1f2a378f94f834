"""The stage of a hall on several machines: a window for each, and a control window through which all is switched."""

from collections.abc import Callable
from datetime import datetime

from common.domain import queries as q
from common.domain.events import TicketCalled, TicketRecalled
from common.domain.words import PrintState
from common.hall import Hall
from counter.demo.machines.machine import Machine
from counter.demo.machines.network import Network
from counter.demo.out import Out
from counter.demo.process import PlayFailed
from counter.demo.stage import CALLS_THAT_MAY_WAIT, DemoClock, Stage
from counter.demo.window import Window

_STARTS_WITHIN_S = 60.0
ALONE = "未连通"


class ManyMachines(Stage):
    """Every machine by what it is; cables are cut and plugs pulled by touching the control window."""

    def __init__(
        self, network: Network, control: Window, clock: DemoClock, out: Out, tell: Callable[[str], None]
    ) -> None:
        super().__init__(clock, out, tell)
        self.network = network
        self.control = control
        self.acknowledged: set[bytes] = set()
        """The events that a machine has confirmed and a person has seen the effect of."""
        self._all_is_heard = True
        self._positions = dict.fromkeys(network.machines, 0)

    def machine_of(self, counter: str) -> Machine:
        """The machine on which a counter's desk is."""
        return next(machine for machine in self.network.machines.values() if machine.role.counter == counter)

    def of_kind(self, kind: str) -> list[Machine]:
        """The machines of a kind."""
        return [machine for machine in self.network.machines.values() if machine.role.kind == kind]

    def window(self, machine: Machine) -> Window:
        """What a machine shows just now."""
        if not isinstance(machine.program, Window):
            raise PlayFailed(f"{machine.role.key} is off")
        return machine.program

    def desk(self, counter: str) -> Window:
        """The window of a counter."""
        return self.window(self.machine_of(counter))

    def hall_of(self, counter: str) -> Hall:
        """The hall as the machine of a counter sees it."""
        return self.machine_of(counter).hall

    # Time

    def show_time(self, local: datetime) -> None:
        """Let every window look at the clock again."""
        for machine in self.network.machines.values():
            machine.hall.light("clock", "ok", f"{local:%H:%M}", f"{local:%H:%M}")

    def settle(self) -> None:
        """Wait until every call was spoken that is, and every slip is on paper."""
        self.voice_keeps_up(0)
        halls = [kiosk.hall for kiosk in self.of_kind("kiosk")]
        self.wait(lambda: not any(_is_printing(hall) for hall in halls), "the slips are on paper")

    def voice_keeps_up(self, waiting: int = CALLS_THAT_MAY_WAIT) -> None:
        """Wait for the voice until something is first cut: from then on it may rightly pass calls over as too old."""
        boards = self.of_kind("board") if self._all_is_heard else []
        self.wait(lambda: all(_calls(one.hall) - self.spoken() <= waiting for one in boards), "the calls are spoken")

    def spoken(self) -> int:
        """How many announcements were kept."""
        return len(list(self.out.sounds.glob("*.wav")))

    # Cables and plugs

    def cut(self, machine: Machine) -> None:
        """Cut a machine's cable, and wait until its lamp says that it is alone."""
        self._all_is_heard = False
        self.control.tap(f"knife.{machine.role.key}")
        self.control.see(f"cable.{machine.role.key}.cut")
        self.control.see(f"lamp.{machine.role.key}", ALONE)

    def mend(self, machine: Machine) -> None:
        """Mend a machine's cable."""
        self.control.tap(f"knife.{machine.role.key}")
        self.control.see(f"cable.{machine.role.key}.whole")

    def stop_hub(self) -> None:
        """Stop the hub, and wait until everybody has noticed."""
        self._all_is_heard = False
        self.control.tap("plug.hub")
        for key in self.network.machines:
            self.control.see(f"lamp.{key}", ALONE)

    def start_hub(self) -> None:
        """Start the hub."""
        self.control.tap("plug.hub")
        self.control.see("lamp.hub", "运行中", _STARTS_WITHIN_S)

    def pull_plug(self, machine: Machine) -> None:
        """A machine's power goes, without a word to anybody."""
        self._all_is_heard = False
        self.note()
        self.control.tap(f"plug.{machine.role.key}")
        self.control.see(f"lamp.{machine.role.key}", "已断电")

    def switch_on(self, machine: Machine) -> None:
        """A machine's power is back."""
        self.control.tap(f"plug.{machine.role.key}")
        self.control.see(f"plug.{machine.role.key}", "拔电源", _STARTS_WITHIN_S)

    def together(self) -> None:
        """Wait until the hub and every machine have everything."""
        self.wait(lambda: not any(one.ahead or one.behind for one in self.network.look().machines), "all have it all")

    def note(self) -> None:
        """Remember what has been acknowledged so far."""
        for key, machine in self.network.machines.items():
            for event in machine.hall.since(self._positions[key]):
                self.acknowledged.add(event.id)
                self._positions[key] = event.position


def _calls(hall: Hall) -> int:
    return sum(isinstance(event.body, TicketCalled | TicketRecalled) for event in hall.since(0))


def _is_printing(hall: Hall) -> bool:
    return any(job.state in (PrintState.QUEUED, PrintState.SENDING) for job in hall.ask(q.AskPrintJobs()))
