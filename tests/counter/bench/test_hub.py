"""The figures of a hall at its hub, in little."""

import json
import math
from pathlib import Path

import pytest
from click.testing import CliRunner

from counter.bench.run import HUB_MEASURES, MEASURES, run
from counter.cli.bench import bench


@pytest.mark.soak
def test_calls_reach_the_board_of_another_machine_and_each_is_seen() -> None:
    figures = {figure.name: figure for figure in run(["hub_calling"], is_quick=True)}
    assert set(figures) == {"hub_board_median", "hub_board_p99"}
    assert all(figure.value is not None and math.isfinite(figure.value) for figure in figures.values())
    assert all(figure.ratio for figure in figures.values())


@pytest.mark.soak
def test_many_events_are_sent_and_fetched() -> None:
    figures = list(run(["hub_journal"], is_quick=True))
    assert [figure.name for figure in figures] == ["hub_push", "hub_catch_up"]
    assert all(figure.ratio for figure in figures)


@pytest.mark.soak
def test_what_idle_machines_ask_is_counted() -> None:
    figures = list(run(["hub_idle"], is_quick=True))
    assert [figure.name for figure in figures] == ["hub_idle_kiosk", "hub_idle_counter"]
    assert all(figure.value for figure in figures)


def test_the_subcommand_measures_the_hub_when_it_is_told_to(tmp_path: Path) -> None:
    some = ["--only", "hub_steps"]
    result = CliRunner().invoke(bench, ["--home", str(tmp_path), "--hub", "--quick", "--json", *some])
    figures = json.loads(result.output)["figures"]
    assert [figure["name"] for figure in figures] == ["hub_step_send", "hub_step_fetch"]
    assert all(figure["ratio"] for figure in figures)
    assert not set(MEASURES) & set(HUB_MEASURES)
