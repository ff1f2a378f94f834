"""The figures of the claims at the hub, in little."""

from counter.bench.run import run


def test_claims_are_measured_beside_bare_updates_and_nobody_is_claimed_twice_or_left_over() -> None:
    figures = {figure.name: figure for figure in run(("claiming",), is_quick=True)}
    assert figures["hub_claimed_twice"].verdict == figures["hub_left_over"].verdict == "passed"
    assert figures["hub_claims"].ratio
