"""Papers on A4: from what stands on them to a PDF whose text can be searched and copied, rare characters too."""

from printers.a4.pages import render, warm_up
from printers.a4.slip import render_slip

__all__ = ["render", "render_slip", "warm_up"]
