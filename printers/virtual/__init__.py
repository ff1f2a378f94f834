"""A virtual receipt printer: a real TCP server with its own ESC/POS reader that turns bytes into pictures of paper.

It shares no code with the renderer, so that each is the other's test.
"""

from printers.virtual.control import ControlClient, ControlServer
from printers.virtual.paper import Slip
from printers.virtual.server import VirtualPrinter
from printers.virtual.switches import SwitchError, Switches

__all__ = ["ControlClient", "ControlServer", "Slip", "SwitchError", "Switches", "VirtualPrinter"]
