"""What a rule for calls while alone costs, by simulation: `python -m counter.bench.alone` compares all of them."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from counter.bench.alone_hall import SCENARIOS, make_morning
from counter.bench.alone_held import Held, Held3
from counter.bench.alone_play import Play, Tally
from counter.bench.alone_rules import Lease, Lease3, Naive, Stamp, StampLeft
from counter.bench.figure import Figure, percentile

_MORNINGS = 70  # of each scenario: more than 100,000 calls under each rule

RULES: tuple[type[Naive], ...] = (Naive, Lease, Lease3, Stamp, StampLeft, Held, Held3)


def measure(_: Path, *, is_quick: bool) -> list[Figure]:
    """The rule that the hall obeys beside having none."""
    mornings = 2 if is_quick else _MORNINGS
    chosen, none = _total(played(Held, mornings)), _total(played(Naive, mornings))
    calls = f"{chosen.calls:,} simulated calls under every kind of trouble"
    return [
        Figure(
            name="alone_doubles",
            title=f"Of {calls}: residents called twice",
            unit="per 100,000",
            value=_per_100_000(chosen.doubles, chosen),
            baseline=_per_100_000(none.doubles, none),
            baseline_title="without a rule",
            at_most=0,
        ),
        Figure(
            name="alone_not_served",
            title=f"Of {calls}: never called",
            unit="tickets",
            value=chosen.not_served,
            at_most=0,
        ),
    ]


def played(rule: type[Naive], mornings: int) -> dict[str, Tally]:
    """What a rule makes of so many mornings of every scenario, the same mornings for every rule."""
    found = {}
    for scenario in SCENARIOS:
        found[scenario] = Tally()
        for seed in range(mornings):
            morning = make_morning(scenario, seed)
            found[scenario].add(Play(morning, rule(morning)).run())
    return found


def _total(tallies: dict[str, Tally]) -> Tally:
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    return total


def _per_100_000(count: int, tally: Tally) -> float:
    return count * 100_000 / tally.calls


def comparison(mornings: int) -> str:
    """Every rule as two tables in Markdown: over all scenarios, and the double calls and waits of each scenario."""
    results = [(rule, played(rule, mornings)) for rule in RULES]
    normal = next(iter(SCENARIOS))
    heads = ("rule", "calls", "alone", "twice", "typed", "untold", "never", "offered", "delayed", "wait", "overtaken")
    lines = [_row(heads), _row(["---", *["---:"] * (len(heads) - 1)])]
    for rule, tallies in results:
        total = _total(tallies)
        counts = (
            total.calls,
            total.alone,
            total.doubles,
            total.typed,
            total.untold,
            total.not_served,
            total.offered,
            total.delayed,
        )
        lines.append(_row([rule.title, *(f"{n:,}" for n in counts), _waits(total), _overtaken(tallies[normal])]))
    lines += ["", _row(["twice; wait", *SCENARIOS]), _row(["---", *["---:"] * len(SCENARIOS)])]
    for rule, tallies in results:
        lines.append(_row([rule.title, *(f"{tally.doubles}; {_waits(tally)}" for tally in tallies.values())]))
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _waits(tally: Tally) -> str:
    return f"{sum(tally.waits) / len(tally.waits) / 60:.1f} / {percentile(tally.waits, 95) / 60:.0f}"


def _overtaken(tally: Tally) -> str:
    return f"{sum(tally.overtaken) / len(tally.overtaken):.2f} / {percentile(tally.overtaken, 99):.0f}"


def main() -> None:
    """Print the comparison: about three minutes for 70 mornings of each scenario."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mornings", type=int, default=_MORNINGS)
    sys.stdout.write(comparison(parser.parse_args().mornings) + "\n")


if __name__ == "__main__":
    main()
