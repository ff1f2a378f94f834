"""The scripted morning of a hall on several machines: cables are cut, the hub stops, a machine loses its power."""

import itertools

from common.domain import queries as q
from common.domain.events import TicketTaken
from counter.demo.clerk import Clerk
from counter.demo.lobby import Lobby
from counter.demo.machines.machine import Machine
from counter.demo.machines.stage import ManyMachines
from counter.demo.morning import ERRANDS, STAFF
from counter.demo.process import PlayFailed

_GENERAL = "A"
_TRIES = 10
_TRY_S = 3.0
_MOST_TO_HOLD = 40


class DividedMorning:
    """A morning in which the machines are apart now and then; `visits` come at least."""

    def __init__(self, stage: ManyMachines, visits: int) -> None:
        self.stage = stage
        self.visits = visits
        self.kiosks = stage.of_kind("kiosk")
        self.lobbies = [Lobby(stage, stage.window(kiosk)) for kiosk in self.kiosks]
        seats = [machine.role.counter for machine in stage.network.machines.values() if machine.role.counter]
        self.clerks = [Clerk(stage, counter, STAFF[counter]) for counter in seats]
        counters = stage.hall_of(seats[0]).ask(q.AskCounters())
        serves = {one.counter: one.serves for one in counters if one.counter in seats}
        self.general = [clerk for clerk in self.clerks if _GENERAL in serves[clerk.counter]]
        served = {series for some in serves.values() for series in some}
        self._errands = itertools.cycle([errand for errand in ERRANDS if errand.series in served])
        self._general_errands = itertools.cycle([errand for errand in ERRANDS if errand.series == _GENERAL])
        self.numbers: list[str] = []

    def play(self) -> None:
        """From nine o'clock until nobody waits."""
        self.nine_o_clock()
        self.all_together()
        self.a_counter_alone()
        self.a_kiosk_alone()
        self.the_hub_is_down()
        self.the_power_goes()
        self.until_nobody_waits()

    # Scenes

    def nine_o_clock(self) -> None:
        """Everybody takes a seat and opens."""
        for clerk in self.clerks:
            clerk.sign_in()
        self.stage.at(9, 0)
        for clerk in self.clerks:
            clerk.open()
        self.stage.together()
        self.stage.tell(f"{len(self.clerks)} counters are open, on a machine each")

    def all_together(self) -> None:
        """What was taken at any kiosk is called at any counter."""
        for lobby in self.lobbies:
            self.residents(lobby, len(self.clerks))
        self.stage.minutes_pass(6)
        self.stage.picture(self.stage.control, "control-together")
        served = self.everybody_serves()
        for board in self.stage.of_kind("board"):
            self.stage.picture(self.stage.window(board), "board")
        self.stage.tell(f"All together: {len(self.numbers)} came, {served} were served")

    def a_counter_alone(self) -> None:
        """A counter without its cable calls the tickets that it holds; a number that is typed may be a step too far."""
        stage, alone, others = self.stage, self.general[0], self.general[1:]
        self.each_holds_somebody()
        machine = stage.machine_of(alone.counter)
        stage.cut(machine)
        self.residents(self.lobbies[-1], 2)
        stage.picture(stage.control, "control-counter-alone")
        number = self.call_alone(alone)
        stage.picture(alone.desk, "desk-alone")
        stage.tell(f"Counter {alone.counter} is cut off, and calls {number}, which it holds")
        alone.begin()
        self.finish(alone)
        if others:
            self.called_twice(alone, others[0])
        stage.mend(machine)
        stage.together()
        if others:
            stage.wait(lambda: alone.now().visit is None, "the resident who was called twice is at one counter")
            stage.picture(alone.desk, "desk-after-a-conflict")
            self.finish(others[0])
        stage.picture(stage.control, "control-mended")
        stage.tell("The cable is mended, and all are together again")

    def called_twice(self, alone: Clerk, other: Clerk) -> None:
        """A resident who is being served elsewhere still waits for who is cut off, and is called by number."""
        number = next(row.number for row in alone.now().queue if not row.is_held)
        other.call_number(number)
        other.begin()
        alone.call_number(number)
        self.stage.tell(f"{number} is at counter {other.counter}; counter {alone.counter} cannot know, and types it")

    def a_kiosk_alone(self) -> None:
        """A kiosk without its cable gives numbers of its own, and says on paper where to go."""
        stage, kiosk, lobby = self.stage, self.kiosks[0], self.lobbies[0]
        stage.cut(kiosk)
        served = self.everybody_serves()
        for _ in range(_TRIES):
            number = self.resident(lobby, is_general=True)
            if _was_taken_alone(kiosk, number):
                break
        self.resident(lobby, picture="kiosk-alone")
        stage.picture(stage.control, "control-kiosk-alone")
        stage.mend(kiosk)
        stage.together()
        stage.tell(f"Kiosk 1 is cut off and gives {number}, which says where to go; meanwhile {served} were served")

    def the_hub_is_down(self) -> None:
        """Everybody is alone, and everybody goes on."""
        stage = self.stage
        self.each_holds_somebody()
        stage.stop_hub()
        self.residents(self.lobbies[0], 1)
        for clerk in self.general:
            self.call_alone(clerk)
            clerk.begin()
        stage.picture(stage.control, "control-hub-down")
        for clerk in self.general:
            self.finish(clerk)
        stage.start_hub()
        stage.together()
        stage.tell(f"The hub was down, and {len(self.general)} counters called on")

    def the_power_goes(self) -> None:
        """A counter's machine loses its power in the middle of a visit; the visit is still there afterwards."""
        stage, clerk = self.stage, self.general[-1]
        machine = stage.machine_of(clerk.counter)
        self.each_holds_somebody()
        clerk.call()
        number = clerk.desk.see("visit.number")
        clerk.begin()
        stage.pull_plug(machine)
        self.residents(self.lobbies[0], 1)
        others = [one for one in self.general if one is not clerk]
        for other in others[:1]:
            if self.try_call(other):
                other.begin()
                self.finish(other)
        stage.picture(stage.control, "control-power-gone")
        stage.switch_on(machine)
        clerk.sign_in()
        clerk.desk.see("visit.number", number)
        stage.picture(clerk.desk, "desk-after-power")
        self.finish(clerk)
        stage.tell(f"The machine of counter {clerk.counter} lost its power while {number} was served, and went on")

    def until_nobody_waits(self) -> None:
        """The rest comes and is served, and the counters close."""
        while len(self.numbers) < self.visits:
            for lobby in self.lobbies:
                self.resident(lobby)
            self.everybody_serves()
        served = 0
        while any(clerk.has_somebody_waiting() for clerk in self.clerks):
            now = self.everybody_serves()
            if not now:
                raise PlayFailed("somebody waits whom no counter gets to call")
            served += now
        for clerk in self.clerks:
            clerk.close()
        self.stage.settle()
        self.stage.together()
        self.stage.note()
        self.stage.picture(self.stage.control, "control-at-the-end")
        self.stage.tell(f"{served} more were served, and the counters close")

    # Pieces of them

    def resident(self, lobby: Lobby, *, is_general: bool = False, picture: str = "") -> str:
        """A resident takes a number."""
        errand = next(self._general_errands if is_general else self._errands)
        lobby.by_topic(errand.topic, errand.item)
        number = lobby.take(errand.priority, picture=picture)
        lobby.leave()
        self.numbers.append(number)
        return number

    def residents(self, lobby: Lobby, count: int) -> None:
        """So many residents take a number."""
        for _ in range(count):
            self.resident(lobby)

    def each_holds_somebody(self) -> None:
        """Residents come until each counter holds a ticket that it may call should it be cut off."""
        for _ in range(_MOST_TO_HOLD):
            self.stage.together()
            if all(clerk.now().next_alone for clerk in self.general):
                return
            self.resident(self.lobbies[0], is_general=True)
        raise PlayFailed("a counter holds no ticket, however many wait")

    def everybody_serves(self) -> int:
        """Each clerk who gets to call somebody serves them; how many did. Who is cut off has to wait."""
        busy = []
        for clerk in self.clerks:
            self.stage.wait(self._counters_agree, "the counters agree")
            if clerk.has_somebody_waiting() and self.try_call(clerk):
                clerk.begin()
                busy.append(clerk)
        for clerk in busy:
            self.finish(clerk)
        return len(busy)

    def _counters_agree(self) -> bool:
        machines = self.stage.network.look().machines
        return not any((one.ahead or one.behind) and one.kind in ("counter", "office") for one in machines)

    def finish(self, clerk: Clerk) -> None:
        """The visit is over."""
        clerk.begin_to_finish()
        clerk.finish()

    def try_call(self, clerk: Clerk) -> bool:
        """Call whoever is next; False when nobody came to the counter."""
        clerk.desk.keys("F2")
        try:
            clerk.desk.see("act.recall", seconds=_TRY_S)
        except PlayFailed:
            return clerk.now().visit is not None
        return True

    def call_alone(self, clerk: Clerk) -> str:
        """Call without the hub: the clerk tries again until the counter counts as alone. The number."""
        for _ in range(_TRIES):
            if self.try_call(clerk):
                return clerk.desk.see("visit.number")
        raise PlayFailed(f"counter {clerk.counter} is cut off and gets to call nobody")


def _was_taken_alone(kiosk: Machine, number: str) -> bool:
    bodies = [event.body for event in kiosk.hall.since(0)]
    return any(isinstance(body, TicketTaken) and body.number == number and body.alone for body in bodies)
