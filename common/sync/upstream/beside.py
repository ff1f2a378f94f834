"""The sender as a program beside a hub: begun where the hall has a district, and begun again when it dies."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import psycopg

from common.bootstrap.layout import ROOT
from common.sync.hub.server import Server
from common.sync.upstream.link import read_link

log = logging.getLogger(__name__)

_ENDS_WITHIN_S = 40.0


class SenderBeside:
    """One process, which ends with this one. It gets over whatever happens but being killed."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self.process: subprocess.Popen[bytes] | None = None

    def turn(self) -> None:
        """Begin the sender if it is wanted and not there."""
        if self.process is not None and self.process.poll() is not None:
            log.warning("the sender to the district ended with %s", self.process.returncode)
            self.process = None
        if self.process is None and self._is_wanted():
            self.process = subprocess.Popen(_command(self._server.folder), cwd=ROOT, stdin=subprocess.DEVNULL)

    def close(self) -> None:
        """End it; what is under way is finished."""
        if self.process is not None:
            self.process.terminate()
            try:
                self.process.wait(_ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _is_wanted(self) -> bool:
        try:
            with self._server.connected() as hall:
                return read_link(hall) is not None
        except psycopg.Error:  # the keeper says so and brings it back
            return False


def _command(folder: Path) -> list[str]:
    sender = ("hub", "upstream", "send", "--home", str(folder), "--beside", str(os.getpid()))
    return [sys.executable, "-m", "counter.cli", *sender]
