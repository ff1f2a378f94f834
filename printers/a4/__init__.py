"""Papers on A4: from what stands on them to a PDF whose text can be searched and copied, rare characters too."""

from printers.a4.pages import render

__all__ = ["render"]
