"""What servers that stand in for another organisation have in common: where they are, their silence, and their end."""

import ssl
import threading

from common.outside.server import Asked, Limits, Said, Server


class StandInServer:
    """Serves until closed. `asked` counts what it was asked."""

    def __init__(self, context: ssl.SSLContext, port: int, host: str, limits: Limits = Limits()) -> None:
        self.asked = 0
        self._is_closing = threading.Event()
        self.server = Server(self._count, context, port, host, limits)

    @property
    def url(self) -> str:
        """Where it is, by the name that its certificate has."""
        return f"https://localhost:{self.server.port}"

    def close(self) -> None:
        """Answer nobody any more."""
        self._is_closing.set()
        self.server.close()

    def wait(self, seconds: float) -> None:
        """Say nothing for so long, or until it is closed."""
        self._is_closing.wait(seconds)

    def answer(self, asked: Asked) -> Said:
        """What the organisation says."""
        raise NotImplementedError

    def _count(self, asked: Asked) -> Said:
        self.asked += 1
        return self.answer(asked)
