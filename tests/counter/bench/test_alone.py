"""The simulation behind the rule for calls while alone: seeded, and it can tell a good rule from a bad one."""

import pytest

from counter.bench import alone
from counter.bench.alone import RULES, comparison, played
from counter.bench.alone_hall import COUNTERS, SCENARIOS, SERVES, Link, Morning, SimTicket, make_morning
from counter.bench.alone_held import Held
from counter.bench.alone_play import Play
from counter.bench.alone_rules import Lease, Naive


def test_a_message_is_sent_again_after_every_cut() -> None:
    link = Link([(10, 20), (20.5, 30)], latency=1)
    assert [link.arrives(at) for at in (0, 9.5, 12, 29, 40)] == [1, 31, 31, 31, 41]
    assert [link.last_up(at) for at in (5, 15, 20.2, 25)] == [5, 10, 20.2, 20.5]
    assert link.carries(0)
    assert not link.carries(9.5)
    assert link.mends() == [20, 30]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_morning_is_the_same_each_time(scenario: str) -> None:
    one, other = make_morning(scenario, 7), make_morning(scenario, 7)
    assert one.tickets == other.tickets
    assert Play(one, Held(one)).run() == Play(other, Held(other)).run()


def test_every_ticket_is_stamped_for_a_counter_that_serves_it() -> None:
    tickets = make_morning("normal", 1).tickets
    assert all(ticket.series in SERVES[ticket.fallback] for ticket in tickets)
    assert {ticket.fallback for ticket in tickets} == set(COUNTERS)


@pytest.mark.parametrize("rule", RULES)
def test_without_trouble_no_rule_calls_anybody_twice_or_forgets_anybody(rule: type[Naive]) -> None:
    morning = make_morning("normal", 3)
    tally = Play(morning, rule(morning)).run()
    assert (tally.calls, tally.doubles, tally.not_served) == (len(morning.tickets), 0, 0)


def test_together_holding_costs_the_order_nothing_and_leases_do() -> None:
    overtaken = {}
    for rule in (Held, Lease):
        morning = make_morning("normal", 3)
        overtaken[rule] = sum(Play(morning, rule(morning)).run().overtaken)
    assert overtaken[Held] == 0 < overtaken[Lease]


def test_without_a_rule_residents_are_called_twice_and_with_it_never_by_rule() -> None:
    none, chosen = (sum(tally.doubles for tally in played(rule, 1).values()) for rule in (Naive, Held))
    assert none > 50
    assert chosen == 0


def test_the_simulation_finds_a_rule_that_counts_on_what_it_has_given_back() -> None:
    """One line of the protocol left out: a counter goes on calling what it has told the hub to give to others."""

    class Careless(Held):
        def may_call(self, ticket: SimTicket, counter: str, at: float) -> bool:
            self._kept.setdefault(counter, set()).update(self.held[counter])
            return ticket.n in self._kept[counter]

        def news(self, counter: str, at: float) -> None:
            self._kept.setdefault(counter, set()).update(self.held[counter])
            super().news(counter, at)

        def __init__(self, morning: Morning) -> None:
            super().__init__(morning)
            self._kept: dict[str, set[int]] = {}

    assert sum(tally.doubles for tally in played(Careless, 1).values()) > 0


def test_the_comparison_has_a_row_for_every_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    two = ("normal", "everything at once")
    monkeypatch.setattr(alone, "SCENARIOS", {name: SCENARIOS[name] for name in two})
    table = comparison(1)
    assert all(table.count(f"| {rule.title} |") == 2 for rule in RULES)
