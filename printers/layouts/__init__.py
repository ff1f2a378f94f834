"""Layouts: from a slip's data to a document for one paper width."""

from printers.document import Document, Paper
from printers.layouts.slips import Slip


def lay_out(slip: Slip, paper: Paper) -> Document:
    """The document of a slip, in its own language and scale."""
    raise NotImplementedError
