"""Virtual printers on this machine: TCP to the port that a running virtual printer has."""

from __future__ import annotations

from pathlib import Path

from printers.address import TcpAddress, VirtualAddress
from printers.drivers.driver import UnreachableError
from printers.drivers.tcp import TcpDriver

LOCALHOST = "127.0.0.1"


class VirtualDriver(TcpDriver):
    """A TCP connection whose port may be looked up by the virtual printer's name at every opening."""

    def __init__(self, address: VirtualAddress, run_dir: Path) -> None:
        super().__init__(TcpAddress(LOCALHOST, address.port or 0))
        self._name = address.name
        self._run_dir = run_dir

    def open(self, within: float) -> None:
        """Connects to the virtual printer, which may have been started anew on another port."""
        if self._name:
            self._address = TcpAddress(LOCALHOST, self._current_port())
        super().open(within)

    def _current_port(self) -> int:
        try:
            return int(port_file(self._run_dir, self._name).read_text(encoding="ascii"))
        except (OSError, ValueError) as error:
            raise UnreachableError(f"no virtual printer named {self._name} is running") from error


def port_file(run_dir: Path, name: str) -> Path:
    """The file in which a virtual printer of this name leaves its port."""
    return run_dir / f"{name}.virtual-printer"
