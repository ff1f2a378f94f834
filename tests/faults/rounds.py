"""Rounds of a hall under attack: everybody works, cables fail in every way, programs and PostgreSQL are killed."""

import json
import random
import subprocess
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from common.domain import commands as c
from common.domain.hours import ALWAYS
from common.domain.words import CounterKind
from common.hall import Hall
from tests.cables import Cable
from tests.faults.processes import CLI, kill
from tests.warm import WarmProgram
from tests.whole_halls import Terminal, WholeHall

_PATIENCE_S = 120
_HUB_DIES, _HUB_IS_RESTORED = 0.5, 0.2  # so often
_NOBODY = ("queue_empty", "hub_slow")


def set_up(counters: int) -> Callable[[Hall], None]:
    """A hall with two series and so many counters; the even ones serve both."""

    def define(hall: Hall) -> None:
        hall.do(c.SetUpHall(name="样例中心", name_en="Sample centre", hours=ALWAYS, is_sample=True))
        hall.do(c.DefineSeries(series="A", prefix="A", name="综合", name_en="General"))
        hall.do(c.DefineSeries(series="B", prefix="B", name="出件", name_en="Collect"))
        for n in range(1, counters + 1):
            serves = ("A", "B") if n % 2 == 0 else ("A",)
            kind, name = CounterKind.COMPREHENSIVE, f"{n}号窗口"
            hall.do(c.DefineCounter(counter=f"{n}", kind=kind, name=name, name_en=f"Counter {n}", serves=serves))

    return define


class Pace:
    """How far a round has come: so many acts at counters, and as many tickets as the counters can do with."""

    def __init__(self, steps: int) -> None:
        self.acknowledged: set[str] = set()
        self._steps, self._done = steps, 0
        self._changed = threading.Condition()
        self._tickets_wanted = steps // 2
        self._fault: BaseException | None = None

    @property
    def is_over(self) -> bool:
        """Whether everybody may stop."""
        return self._done >= self._steps or self._fault is not None

    def answered(self, answer: dict[str, Any], *, is_step: bool) -> None:
        """A program has answered: what it says is durable."""
        with self._changed:
            self.acknowledged |= {str(event["id"]) for event in answer.get("events", [])}
            if is_step:
                self._done += 1
                self._tickets_wanted += bool(answer["ok"])
            self._changed.notify_all()

    def permit(self) -> None:
        """Wait until one more ticket is wanted, or the round is over."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._tickets_wanted > 0 or self.is_over, _PATIENCE_S)
            self._tickets_wanted -= 1

    def wait_for(self, share: float) -> None:
        """Wait until so much of the round is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.is_over or self._done >= share * self._steps, _PATIENCE_S)
            if self._done < share * self._steps:
                raise AssertionError("nobody goes on") from self._fault

    def fail(self, fault: BaseException) -> None:
        """Let everybody stop: something is wrong."""
        with self._changed:
            self._fault = fault
            self._changed.notify_all()


class Doer:
    """A terminal's program that carries out commands, started again whenever it was killed."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._begin()

    def _begin(self) -> None:
        home = self._terminal.home.folder
        self.program = WarmProgram(CLI, "do", "--home", home, "--lines", stdin=subprocess.PIPE)

    def ask(self, command: dict[str, Any]) -> dict[str, Any]:
        """Its answer; none from one that was killed meanwhile."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        try:
            self.program.stdin.write(json.dumps(command).encode() + b"\n")
            self.program.stdin.flush()
            line = self.program.stdout.readline()
        except BrokenPipeError:
            line = b""
        if not line.endswith(b"\n"):
            _, said = self.program.communicate()
            assert self.program.returncode == -9, f"{self._terminal.name} ended by itself: {said.decode()}"
            self._begin()
            return {"ok": False, "refused": "killed"}
        return dict(json.loads(line))

    def end(self) -> None:
        """Let it end by itself."""
        self.program.communicate(timeout=_PATIENCE_S)
        assert self.program.returncode in (0, -9)  # which came after its last answer


Visits = Generator[dict[str, Any], dict[str, Any], None]


def visits(counter: str, rng: random.Random) -> Visits:
    """What a clerk does with one resident after another."""
    finish = {"do": "finish_service", "counter": counter, "outcome": "done"}
    others = [
        {"do": "mark_no_show", "counter": counter},
        {"do": "park", "counter": counter, "reason": "去复印"},
        {"do": "transfer", "counter": counter, "to_series": "A"},
    ]
    while True:
        called = yield {"do": "call_next", "counter": counter}
        if called["ok"] or called["refused"] in ("counter_busy", "killed"):
            yield rng.choice([{"do": "begin_service", "counter": counter}] * 4 + others)
            yield rng.choice([finish] * 6 + others)
        elif rng.random() < 0.2:
            yield {"do": "serve_walk_in", "counter": counter}
            yield finish


def takes(digit: str, rng: random.Random) -> Visits:
    """Residents at a kiosk."""
    while True:
        series, priority = rng.choice("AAB"), rng.choice([None, None, None, "age_65"])
        yield {"do": "take_ticket", "series": series, "digit": digit, "kiosk": f"k{digit}", "priority": priority}


def trouble(cable: Cable, rng: random.Random) -> None:
    """One of the ways in which a cable fails."""
    ways: list[Callable[[], None]] = [
        cable.cut,
        cable.swallow_answers,
        cable.swallow_questions,
        cable.hold_back,
        lambda: cable.slow(0.2),
        lambda: cable.slow(0.01, at_once=300),
        lambda: cable.break_after(rng.randrange(1, 20_000)),
    ]
    rng.choice(ways)()


def a_round(hall: WholeHall, rng: random.Random, steps: int) -> set[str]:
    """One round; the ids of all events that were acknowledged. Afterwards nothing runs and every cable is sound."""
    pace = Pace(steps)
    doers = {one.name: Doer(one) for one in hall.terminals if one.kind != "board"}
    syncs = {one.name: WarmProgram(CLI, "sync", "--home", one.home.folder) for one in hall.terminals}

    def work(terminal: Terminal, seed: int) -> None:
        try:
            is_kiosk = terminal.kind == "kiosk"
            acts = (takes if is_kiosk else visits)(terminal.code, random.Random(seed))
            act = next(acts)
            while not pace.is_over:
                answer = doers[terminal.name].ask(act)
                pace.answered(answer, is_step=not is_kiosk)
                act = acts.send(answer)
                if is_kiosk:
                    pace.permit()
        except BaseException as fault:
            pace.fail(fault)
            raise

    try:
        with ThreadPoolExecutor(len(doers)) as pool:
            working = [pool.submit(work, one, rng.getrandbits(32)) for one in hall.terminals if one.kind != "board"]
            try:
                attack(hall, rng, pace, doers, syncs)
            except BaseException as fault:
                pace.fail(fault)
                raise
            for future in working:
                future.result()
        for doer in doers.values():
            doer.end()
    finally:
        kill(*syncs.values(), *(doer.program for doer in doers.values()))
        hall.mend()
    return pace.acknowledged


def attack(
    hall: WholeHall, rng: random.Random, pace: Pace, doers: dict[str, Doer], syncs: dict[str, WarmProgram]
) -> None:
    """Most cables fail, two terminals and perhaps PostgreSQL are killed, and half of the cables are mended."""
    backup = hall.back_up() if rng.random() < _HUB_IS_RESTORED else None
    pace.wait_for(0.1)
    for terminal in rng.sample(hall.terminals, len(hall.terminals) * 2 // 3):
        trouble(terminal.cable, rng)
    pace.wait_for(0.3)
    for name in rng.sample(sorted(doers), 2):
        doers[name].program.kill()
    for name in rng.sample(sorted(syncs), 2):
        kill(syncs.pop(name))
    pace.wait_for(0.5)
    if rng.random() < _HUB_DIES:
        hall.kill_hub()
    if backup is not None:
        hall.restore(backup)
    for terminal in rng.sample(hall.terminals, len(hall.terminals) // 2):
        terminal.cable.let_go()
        terminal.cable.mend()


def drain(hall: WholeHall) -> list[str]:
    """All counters call until nobody waits; the tickets that were called, by their numbers."""
    counters = [one for one in hall.terminals if one.kind in ("counter", "office")]
    doers = {one: Doer(one) for one in counters}
    called: list[str] = []
    is_settled = False
    while True:
        before = len(called)
        for terminal, doer in doers.items():
            doer.ask({"do": "mark_no_show", "counter": terminal.code})
            doer.ask({"do": "finish_service", "counter": terminal.code, "outcome": "done"})
            answer = doer.ask({"do": "call_next", "counter": terminal.code})
            if answer["ok"]:
                called.append(answer["events"][-1]["number"])
            else:
                assert answer["refused"] in _NOBODY, answer
        if len(called) == before:
            if is_settled:
                break
            hall.settle()
        is_settled = len(called) == before
    for doer in doers.values():
        doer.end()
    return called
