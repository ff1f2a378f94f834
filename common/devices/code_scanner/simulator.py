"""A simulated code scanner on a pseudo-terminal (not on Windows): what is shown to it comes over the line."""

import os
import tty


class SimulatedScanner:
    """`address` is the path of the end that is listened to."""

    def __init__(self) -> None:
        self._scanner_end, self._other_end = os.openpty()
        tty.setraw(self._scanner_end)
        self.address = os.ttyname(self._other_end)

    def scan(self, code: str, *, ends_with: bytes = b"\r\n", encoding: str = "utf-8", piece: int = 4096) -> None:
        """Show it a code; it comes in pieces of so many bytes."""
        self.send(code.encode(encoding) + ends_with, piece)

    def send(self, data: bytes, piece: int = 4096) -> None:
        """Any bytes, as a faulty line may bring them."""
        for at in range(0, len(data), piece):
            os.write(self._scanner_end, data[at : at + piece])

    def end(self) -> None:
        """Pull the plug."""
        os.close(self._scanner_end)
        os.close(self._other_end)
