"""One figure: what was measured, its baseline of the same run, the bound, and whether it was kept."""

from collections.abc import Sequence
from math import ceil

import msgspec


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """`value` and `baseline` are in `unit`. The bound is on their ratio where `is_ratio`, else on the value.

    Without a bound a figure is information. `value` is None when it could not be measured; `note` says why.
    """

    name: str
    title: str
    unit: str
    value: float | None = None
    baseline: float | None = None
    baseline_title: str = ""
    at_least: float | None = None
    at_most: float | None = None
    is_ratio: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """The value as a multiple of its baseline."""
        return self.value / self.baseline if self.value is not None and self.baseline else None

    @property
    def verdict(self) -> str:
        """ "passed", "missed", "not measured", or "information"."""
        judged = self.ratio if self.is_ratio else self.value
        if judged is None:
            return "not measured"
        if self.at_least is None and self.at_most is None:
            return "information"
        is_kept = (self.at_least is None or judged >= self.at_least) and (
            self.at_most is None or judged <= self.at_most
        )
        return "passed" if is_kept else "missed"

    @property
    def bound(self) -> str:
        """The bound in words."""
        words = [
            f"{sign} {limit:g}" + (" × baseline" if self.is_ratio else f" {self.unit}")
            for sign, limit in (("at least", self.at_least), ("at most", self.at_most))
            if limit is not None
        ]
        return " and ".join(words)


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that so many percent of all do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(ceil(len(ranked) * percent / 100) - 1, 0)]


def plain(figures: Sequence[Figure]) -> list[dict[str, object]]:
    """The figures for JSON, with what follows from them."""
    return [
        {**msgspec.structs.asdict(one), "ratio": one.ratio, "bound": one.bound, "verdict": one.verdict}
        for one in figures
    ]


def table(figures: Sequence[Figure]) -> str:
    """The figures as text for people, two lines each."""
    lines = []
    for one in figures:
        value = "—" if one.value is None else f"{_short(one.value)} {one.unit}"
        lines.append(f"{one.verdict:<13} {one.title}: {value}")
        beside = "" if one.baseline is None else f"{one.baseline_title}: {_short(one.baseline)} {one.unit}"
        ratio = "" if one.ratio is None else f"ratio {one.ratio:.2f}"
        said = "; ".join(part for part in (beside, ratio, one.bound, one.note) if part)
        if said:
            lines.append(f"{'':<13} {said}")
    return "\n".join(lines)


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
