"""The hall of the simulation: 2 kiosks and 6 counters on cables that are cut, slow or mended, over one morning."""

import random
from bisect import bisect_right
from dataclasses import dataclass, field

from common.domain.alone import fallback_for

COUNTERS = tuple("123456")
KIOSKS = ("1", "2")
SERVES = {counter: ("A", "B") if counter in "456" else ("A",) for counter in COUNTERS}
MORNING_S = 14_400.0
LAST_TICKET_S = 12_600.0
MENDED_S = 12_600.0  # by then every cable holds again
DRAINED_S = MORNING_S + 7_200  # whoever still waits then is not served
VISIT_S, WALK_S, BREAK_S = 330.0, 20.0, 900.0
BEAT_S = 1.0
BUSY = 0.9  # how much of the counters' time the residents need

Cut = tuple[float, float]


class Link:
    """One machine's cable to the hub: when it is cut (from, until), and how long a message takes one way, in s."""

    def __init__(self, cuts: list[Cut], latency: float) -> None:
        self.latency = latency
        self._cuts: list[Cut] = []
        for begin, end in sorted(cuts):
            if self._cuts and begin <= self._cuts[-1][1]:
                self._cuts[-1] = (self._cuts[-1][0], max(self._cuts[-1][1], end))
            else:
                self._cuts.append((begin, end))
        self._begins = [begin for begin, _ in self._cuts]

    def cut_at(self, at: float) -> Cut | None:
        """The cut that a moment lies in."""
        n = bisect_right(self._begins, at) - 1
        return self._cuts[n] if n >= 0 and at < self._cuts[n][1] else None

    def mends(self) -> list[float]:
        """When the cable holds again, after each cut."""
        return [end for _, end in self._cuts]

    def last_up(self, at: float) -> float:
        """The last moment up to `at` at which the cable held."""
        cut = self.cut_at(at)
        return cut[0] if cut else at

    def heard(self, at: float) -> float:
        """The hub's time that the last beat which has arrived at a moment echoes; after a cut the second beat is it."""
        n = bisect_right(self._begins, at) - 1
        if n >= 0 and at < self._cuts[n][1] + BEAT_S + 4 * self.latency:
            at = self._begins[n]
        return at - 2 * self.latency - BEAT_S / 2

    def carries(self, at: float) -> bool:
        """Whether a message that is handed over at a moment arrives without being sent again."""
        return self.arrives(at) == at + self.latency

    def arrives(self, at: float) -> float:
        """When a message arrives that is handed over at a moment and sent again after every cut."""
        while True:
            cut = self.cut_at(at)
            at = cut[1] if cut else at
            n = bisect_right(self._begins, at)
            if n == len(self._begins) or self._begins[n] >= at + self.latency:
                return at + self.latency
            at = self._cuts[n][1]


@dataclass(slots=True)
class Call:
    """A ticket called at a counter; `known` says from when each counter's store shows it."""

    counter: str
    at: float
    hub_at: float
    known: dict[str, float]
    is_typed: bool


@dataclass(slots=True)
class SimTicket:
    """A ticket; `known` says from when each counter's store shows it, `hub_at` from when the hub's does."""

    n: int
    series: str
    taken: float
    hub_at: float
    known: dict[str, float]
    fallback: str
    visit_s: float
    stands_from: float | None  # the kiosk was alone: the resident goes to the counter on the paper
    calls: list[Call] = field(default_factory=list)
    granted_to: str | None = None
    lease: tuple[float, str] | None = None
    holder: str | None = None  # as the hub has it
    lost_by: set[str] = field(default_factory=set)  # held by machines that a person has declared out of use


@dataclass
class Morning:
    """What happens to a hall by itself: cables, machines that die, breaks, residents and how long each visit takes."""

    links: dict[str, Link]
    kiosk_links: dict[str, Link]
    dead: dict[str, Cut]
    breaks: dict[str, float]
    tickets: list[SimTicket]
    closed: dict[str, Cut] = field(default_factory=dict)  # as the hub has heard of it


def make_morning(scenario: str, seed: int) -> Morning:
    """One morning of a scenario, the same for every rule."""
    chance = random.Random(f"{scenario} {seed}")
    cuts, dead, is_slow = SCENARIOS[scenario](chance)
    for counter, span in dead.items():
        cuts.setdefault(counter, []).append(span)
    latency = {name: chance.uniform(0.2, 0.9) if is_slow else 0.01 for name in (*COUNTERS, *_KIOSK_NAMES)}
    links = {counter: Link(cuts.get(counter, []), latency[counter]) for counter in COUNTERS}
    kiosk_links = {kiosk: Link(cuts.get(f"k{kiosk}", []), latency[f"k{kiosk}"]) for kiosk in KIOSKS}
    breaks = {counter: 2_000 + 1_500 * n + chance.uniform(0, 600) for n, counter in enumerate(COUNTERS)}
    tickets = _tickets(chance, links, kiosk_links, breaks)
    return Morning(links, kiosk_links, dead, breaks, tickets)


_KIOSK_NAMES = tuple(f"k{kiosk}" for kiosk in KIOSKS)


def _tickets(
    chance: random.Random, links: dict[str, Link], kiosk_links: dict[str, Link], breaks: dict[str, float]
) -> list[SimTicket]:
    found: list[SimTicket] = []
    at = 0.0
    seqs: dict[tuple[str, str], int] = {}
    while (at := at + chance.expovariate(BUSY * len(COUNTERS) / (VISIT_S + WALK_S))) < LAST_TICKET_S:
        kiosk, series = chance.choice(KIOSKS), "B" if chance.random() < 0.25 else "A"
        seq = seqs[kiosk, series] = seqs.get((kiosk, series), 0) + 1
        link = kiosk_links[kiosk]
        seen_at = link.last_up(at)
        serving = [counter for counter in COUNTERS if series in SERVES[counter]]
        is_open = [counter for counter in serving if not breaks[counter] <= seen_at < breaks[counter] + BREAK_S]
        fallback = fallback_for(is_open or serving, kiosk, seq)
        assert fallback is not None
        hub_at = link.arrives(at)
        known = {counter: links[counter].arrives(hub_at) for counter in COUNTERS}
        stands_from = at + 45 if link.cut_at(at) else None
        visit_s = chance.lognormvariate(0, 0.6) * VISIT_S / 1.197  # the mean of that distribution is 1.197
        found.append(SimTicket(len(found), series, at, hub_at, known, fallback, visit_s, stands_from))
    return found


Trouble = tuple[dict[str, list[Cut]], dict[str, Cut], bool]


def _spans(chance: random.Random, count: int, shortest: float, longest: float) -> list[Cut]:
    begins = [chance.uniform(600, MENDED_S - longest) for _ in range(count)]
    return [(begin, begin + chance.uniform(shortest, longest)) for begin in begins]


def _normal(_: random.Random) -> Trouble:
    return {}, {}, False


def _hub_down(chance: random.Random) -> Trouble:
    spans = _spans(chance, 2, 900, 3_600)
    return {name: list(spans) for name in (*COUNTERS, *_KIOSK_NAMES)}, {}, False


def _one_cut(chance: random.Random) -> Trouble:
    return {chance.choice(COUNTERS): _spans(chance, 4, 120, 2_400)}, {}, False


def _kiosks_cut(chance: random.Random) -> Trouble:
    return {name: _spans(chance, 2, 300, 2_400) for name in _KIOSK_NAMES}, {}, False


def _partial(chance: random.Random) -> Trouble:
    cuts: dict[str, list[Cut]] = {}
    for span in _spans(chance, 4, 300, 2_400):
        for name in chance.sample((*COUNTERS, *_KIOSK_NAMES), 4):
            cuts.setdefault(name, []).append(span)
    return cuts, {}, False


def _lag(chance: random.Random) -> Trouble:
    return {name: _spans(chance, 40, 1, 40) for name in (*COUNTERS, *_KIOSK_NAMES)}, {}, True


def _deaths(chance: random.Random) -> Trouble:
    return {}, {name: _spans(chance, 1, 1_800, 5_400)[0] for name in chance.sample(COUNTERS, 2)}, False


def _all_at_once(chance: random.Random) -> Trouble:
    cuts, _, _ = _lag(chance)
    for more in (_hub_down(chance)[0], _partial(chance)[0]):
        for name, spans in more.items():
            cuts[name] = cuts.get(name, []) + spans
    return cuts, _deaths(chance)[1], True


SCENARIOS = {
    "normal": _normal,
    "hub down": _hub_down,
    "one counter cut": _one_cut,
    "kiosks cut": _kiosks_cut,
    "partial partitions": _partial,
    "lag and short cuts": _lag,
    "terminals die": _deaths,
    "everything at once": _all_at_once,
}
