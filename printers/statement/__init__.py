"""Documents of social-insurance records on A4: the statement across, proof and payments of one insurance upright."""

from printers.statement.sheets import Sheets, render, warm_up

__all__ = ["Sheets", "render", "warm_up"]
