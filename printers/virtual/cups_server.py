"""A real CUPS server in a temporary folder, for tests and measurements, with the package's own rules."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = ("cupsd", "lpadmin", "lp", "lpstat", "cancel", "cupsdisable")
MISSING = [name for name in PROGRAMS if shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin") is None]
REASON = f"needs CUPS (cups-daemon, cups-client): no {', '.join(MISSING)}"
WITHIN = 15.0

# As Debian ships them, for what printing needs.
_RULES = """
DefaultAuthType Basic
<Location />
Order allow,deny
Allow @LOCAL
</Location>
<Policy default>
JobPrivateAccess default
JobPrivateValues default
<Limit Create-Job Print-Job Print-URI Validate-Job>
Order deny,allow
</Limit>
<Limit Send-Document Send-URI Hold-Job Release-Job Purge-Jobs Cancel-My-Jobs Close-Job Cancel-Job>
Require user @OWNER @SYSTEM
Order deny,allow
</Limit>
<Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer Pause-Printer Resume-Printer CUPS-Accept-Jobs CUPS-Reject-Jobs>
AuthType Default
Require user @SYSTEM
Order deny,allow
</Limit>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""


class CupsDaemon:
    """A cupsd in a folder; its programs reach it over `socket` as the one who started it."""

    def __init__(self, folder: Path, more: str = "") -> None:
        self.folder = folder
        self.spool = folder / "spool"
        self.socket = folder / "cups.sock"
        for name in ("spool/tmp", "cache", "state/certs", "logs", "root"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / "cupsd.conf").write_text(
            f"Listen {self.socket}\nLogLevel warn\nBrowsing No\nWebInterface No\n{more}{_RULES}"
        )
        (folder / "cups-files.conf").write_text(
            f"ServerRoot {folder}/root\nRequestRoot {folder}/spool\nTempDir {folder}/spool/tmp\n"
            f"CacheDir {folder}/cache\nStateDir {folder}/state\nErrorLog {folder}/logs/error\n"
            f"AccessLog {folder}/logs/access\nPageLog {folder}/logs/page\n"
            f"SystemGroup {_own_group()}\nSandboxing Relaxed\n"
        )
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def environment(self) -> dict[str, str]:
        """What programs need to speak with this server."""
        return {"CUPS_SERVER": str(self.socket), "PATH": os.environ["PATH"] + ":/usr/sbin"}

    def start(self) -> None:
        """Starts it and waits until it listens."""
        self.socket.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            ["/usr/sbin/cupsd", "-f", "-c", f"{self.folder}/cupsd.conf", "-s", f"{self.folder}/cups-files.conf"],
            stderr=subprocess.DEVNULL,
        )
        while self._process.poll() is None:
            with socket.socket(socket.AF_UNIX) as probe:
                if probe.connect_ex(str(self.socket)) == 0:
                    return
        raise RuntimeError(f"cupsd ended with {self._process.returncode}")

    def stop(self) -> None:
        """Ends it as a restart of the system would."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(WITHIN)
            self._process = None

    def run(self, *command: str) -> str:
        """Runs one of CUPS's programs; what it said."""
        environment = {**os.environ, **self.environment, "LC_ALL": "C"}
        done = subprocess.run(command, check=True, capture_output=True, timeout=WITHIN, env=environment, text=True)
        return done.stdout

    def add_queue(self, name: str, device: str) -> str:
        """A queue that gives documents on as they are."""
        self.run("lpadmin", "-p", name, "-E", "-v", device, "-m", "raw")
        return name

    def files(self) -> list[str]:
        """Every file in the spool."""
        return sorted(str(file.relative_to(self.spool)) for file in self.spool.rglob("*") if file.is_file())


def _own_group() -> str:
    """Of whoever runs the server, and so may set up its queues."""
    import grp  # which Windows has not

    return grp.getgrgid(os.getgid()).gr_name


@contextmanager
def cups_daemon(more: str = "") -> Iterator[CupsDaemon]:
    """A running server in a folder that the backends' user may enter too, which pytest's own are not."""
    with tempfile.TemporaryDirectory(prefix="cups-test-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        daemon = CupsDaemon(folder, more)
        try:
            yield daemon
        finally:
            daemon.stop()
