"""Bases and rates by month, from resources/records. What is derived or carried on there is marked here."""

import csv
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from common.assets import resource
from common.domain.records.record import Fen, Month
from common.domain.records.words import Insurance

_FEN = 100
_BASIS_POINTS = 10_000
_FIRST_MONTH = 7
_KEPT_PERCENT = 92


class Bounds(NamedTuple):
    """The lowest and the highest base of a month."""

    lowest: Fen
    highest: Fen

    def hold(self, wage: Fen) -> Fen:
        """The base that a wage gives."""
        return max(self.lowest, min(wage, self.highest))


class Rate(NamedTuple):
    """What an insured person pays to one insurance: basis points of the base, and a fixed sum each month."""

    basis_points: int
    fixed: Fen

    def share(self, base: Fen) -> Fen:
        """The person's part of a month, halves of a fen rounded up."""
        return (base * self.basis_points + _BASIS_POINTS // 2) // _BASIS_POINTS + self.fixed


def insurance_year(month: Month) -> int:
    """The social-insurance year that a month is in, by the calendar year in which it began: it runs July to June."""
    year, number = month.split("-")
    return int(year) - (int(number) < _FIRST_MONTH)


@cache
def bounds_of(year: int) -> Bounds:
    """The bounds of a social-insurance year.

    Beyond the years that the table has they are the sample's own: before them 8 % less for each year back, in whole
    yuan; after them those of the last one, as long as none are known.
    """
    known = _bounds()
    if year in known:
        return known[year]
    if year > max(known):
        return known[max(known)]
    back = min(known) - year
    return Bounds(*(bound * _KEPT_PERCENT**back // 100**back // _FEN * _FEN for bound in known[min(known)]))


@cache
def rate_of(insurance: Insurance) -> Rate:
    """What the insured pay."""
    return _rates()[insurance]


@cache
def _bounds() -> dict[int, Bounds]:
    return {
        insurance_year(row["from"]): Bounds(int(row["lowest"]) * _FEN, int(row["highest"]) * _FEN)
        for row in _rows("bases.csv")
    }


@cache
def _rates() -> dict[Insurance, Rate]:
    return {
        Insurance(row["insurance"]): Rate(round(float(row["person_percent"]) * 100), int(row["person_fixed"]) * _FEN)
        for row in _rows("rates.csv")
    }


def _rows(name: str) -> Iterator[dict[str, str]]:
    with resource("records", name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
