"""The figures of a machine that joins a hall with history, in little."""

import pytest

from counter.bench.run import run


@pytest.mark.soak
def test_machines_begin_with_a_snapshot_and_are_whole() -> None:
    figures = {figure.name: figure for figure in run(["hub_year"], is_quick=True)}
    assert set(figures) == {"hub_join_counter", "hub_join_kiosk", "hub_snapshots"}
    for name in ("hub_join_counter", "hub_join_kiosk"):
        assert figures[name].value
        assert figures[name].note == ""
