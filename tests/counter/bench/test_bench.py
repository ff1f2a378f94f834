"""The bench measures what it says: small runs of every part, and figures that judge rightly."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from common.hall import Hall
from common.places import Home
from counter.bench import calling, cards, cases, following, hospitals, journal, papers, self_service, statement, taking
from counter.bench.figure import Figure, percentile, plain, table
from counter.bench.year import played_day, repeat
from counter.cli.bench import bench


@pytest.mark.parametrize(
    ("value", "baseline", "verdict"),
    [(50.0, 100.0, "passed"), (49.0, 100.0, "missed"), (None, 100.0, "not measured"), (50.0, None, "not measured")],
)
def test_a_ratio_is_judged_against_its_bound(value: float | None, baseline: float | None, verdict: str) -> None:
    figure = Figure(name="x", title="X", unit="/s", value=value, baseline=baseline, at_least=0.5, is_ratio=True)
    assert figure.verdict == verdict
    assert figure.bound == "at least 0.5 × baseline"


def test_what_never_happened_misses_its_bound() -> None:
    assert Figure(name="x", title="X", unit="ms", value=float("inf"), at_most=5).verdict == "missed"
    assert Figure(name="x", title="X", unit="ms", value=5, at_most=5).verdict == "passed"
    assert Figure(name="x", title="X", unit="ms", value=5).verdict == "information"


def test_percentiles_are_values_that_were_measured() -> None:
    values = [float(n) for n in range(1, 101)]
    assert [percentile(values, at) for at in (1, 50, 99, 100)] == [1, 50, 99, 100]
    assert percentile([7.0], 99) == 7


def test_figures_read_as_text_and_as_json() -> None:
    figure = Figure(name="x", title="Taken", unit="/s", value=1234, baseline=2000, baseline_title="bare", at_least=1)
    assert table([figure]).splitlines()[0] == "passed        Taken: 1,234 /s"
    assert "bare: 2,000 /s; ratio 0.62; at least 1 /s" in table([figure])
    (said,) = plain([figure])
    assert (said["name"], said["verdict"], said["ratio"]) == ("x", "passed", 0.617)


def test_every_day_of_the_year_is_the_day_that_was_played(tmp_path: Path) -> None:
    day = played_day(tmp_path / "day", 23)
    hall = Hall(Home(tmp_path / "year"), create=True)
    written = repeat(hall, day, 2)
    events = hall.since(written - 2 * len(day.events))
    assert [event.kind for event in events] == [event.kind for event in day.events] * 2
    tickets = [event.flat()["ticket"] for event in events if event.kind == "TicketTaken"]
    assert len(set(tickets)) == len(tickets) == 46
    assert hall.faults() == {"pages": [], "hash_chain": [], "projections_match_journal": []}
    hall.close()


def test_taking_calling_following_and_the_journal_are_measured(tmp_path: Path) -> None:
    figures = [
        *taking.measure(tmp_path / "taking", is_quick=True),
        *calling.measure(tmp_path / "calling", is_quick=True),
        *following.measure(tmp_path / "following", is_quick=True),
        *journal.measure(tmp_path / "journal", is_quick=True),
    ]
    assert all(figure.value is not None and figure.baseline != 0 for figure in figures)
    by_name = {figure.name: figure for figure in figures}
    assert by_name["called_twice"].value == 0
    assert by_name["never_called"].value == 0
    assert by_name["board_median"].value != float("inf")
    assert by_name["chain"].note == "whole"


def test_cases_are_found_listed_and_accepted(tmp_path: Path) -> None:
    figures = {figure.name: figure for figure in cases.measure(tmp_path / "cases", is_quick=True)}
    assert all(figure.value is not None and figure.baseline for figure in figures.values())
    assert {"find_by_two", "find_by_initials", "worklist", "accept_case"} <= set(figures)


def test_papers_are_timed_from_the_acceptance_to_both_printers(tmp_path: Path) -> None:
    figures = papers.measure(tmp_path / "papers", is_quick=True)
    assert [figure.name for figure in figures] == ["receipt_to_printer", "notice_to_printer"]
    assert all(figure.value not in (None, float("inf")) and figure.baseline for figure in figures)


def test_a_statement_is_built_weighed_and_read_again(tmp_path: Path) -> None:
    built, size, found = statement.measure(tmp_path / "statement", is_quick=True)
    assert built.value
    assert built.baseline
    assert size.verdict == "passed"
    assert (found.value, found.verdict) == (100, "passed")


def test_residents_print_at_a_kiosk_that_is_timed(tmp_path: Path) -> None:
    shown, printed, resident = self_service.measure(tmp_path / "self_service", is_quick=True)
    assert all(figure.value not in (None, float("inf")) for figure in (shown, printed, resident))
    assert printed.baseline


def test_the_subcommand_answers_in_json_judges_and_leaves_nothing(tmp_path: Path) -> None:
    result = CliRunner().invoke(bench, ["--home", str(tmp_path), "--quick", "--json", "--only", "journal"])
    said = json.loads(result.output)
    assert result.exit_code == 0
    assert said["ok"] is True
    assert [figure["name"] for figure in said["figures"]] == ["rebuild", "bytes_per_event", "chain"]
    assert list(tmp_path.iterdir()) == []


def test_cards_are_laid_down_and_taken_away(tmp_path: Path) -> None:
    figures = {figure.name: figure for figure in cards.measure(tmp_path, is_quick=True)}
    assert set(figures) == {"card_to_name", "card_to_gone"}
    assert all(figure.value for figure in figures.values())


def test_hospitals_are_found(tmp_path: Path) -> None:
    figures = {figure.name: figure for figure in hospitals.measure(tmp_path, is_quick=True)}
    assert figures["find_hospital"].value
