"""Between the demo and its control window: one switch a line in, the new picture as one line of JSON out."""

import logging
import socket
import socketserver
import threading
from collections.abc import Callable

import msgspec

from counter.demo.machines.network import Network, Picture
from counter.demo.process import PlayFailed

log = logging.getLogger(__name__)

_HOST = "127.0.0.1"
_ANSWERS_WITHIN_S = 90.0
"""A program on a slow machine takes its time to start."""
LOOK, HUB = "look", "hub"


class SwitchRefused(Exception):
    """Something could not be switched, and why."""


class _Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    picture: Picture | None = None
    error: str = ""


class SwitchServer:
    """A TCP port on this machine that takes switches for a network."""

    def __init__(self, network: Network) -> None:
        class Session(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                for line in self.rfile:
                    self.wfile.write(msgspec.json.encode(_answer(network, line.decode())) + b"\n")

        self._server = socketserver.ThreadingTCPServer((_HOST, 0), Session)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), name="switches", daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The TCP port on 127.0.0.1."""
        return int(self._server.server_address[1])

    def close(self) -> None:
        """Take no more switches."""
        self._server.shutdown()
        self._thread.join()
        self._server.socket.close()


class Switches:
    """The other end, for one thread."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection((_HOST, port), _ANSWERS_WITHIN_S)
        self._stream = self._socket.makefile("rwb")

    def turn(self, act: str, what: str = "") -> Picture:
        """Do an act ("cut", "mend", "kill", "start", "stop") to a machine or the hub, or only "look".

        Raises SwitchRefused, or OSError when the demo is gone.
        """
        self._stream.write(f"{act} {what}".encode() + b"\n")
        self._stream.flush()
        line = self._stream.readline()
        if not line:
            raise ConnectionResetError("the demo has ended")
        answer = msgspec.json.decode(line, type=_Answer)
        if answer.picture is None:
            raise SwitchRefused(answer.error)
        return answer.picture

    def close(self) -> None:
        """Hang up."""
        self._stream.close()
        self._socket.close()


def _answer(network: Network, line: str) -> _Answer:
    act, _, what = line.strip().partition(" ")
    try:
        if act != LOOK:
            _acts(network, what)[act]()
        return _Answer(picture=network.look())
    except KeyError:
        return _Answer(error=f"no such switch: {line.strip()}")
    except (PlayFailed, OSError) as failed:
        log.error("%s failed: %s", line.strip(), failed)
        return _Answer(error=str(failed))


def _acts(network: Network, what: str) -> dict[str, Callable[[], None]]:
    if what == HUB:
        return {"start": network.start_hub, "stop": network.stop_hub}
    machine = network.machines[what]
    return {"cut": machine.cable.cut, "mend": machine.cable.mend, "kill": machine.kill, "start": machine.start}
