"""The figures of a district, in little: three real hubs' worth of events, real senders, every chain checked."""

import pytest

from counter.bench.run import run


@pytest.mark.soak
def test_a_district_is_measured() -> None:
    figures = {figure.name.removeprefix("district_"): figure.value for figure in run(("district",), is_quick=True)}
    assert all(value and value > 0 for name, value in figures.items() if name != "busy")
    assert (figures["wire_packed"] or 0) < (figures["wire_bulk"] or 0) < (figures["wire_live"] or 0)
