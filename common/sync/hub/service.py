"""What keeps a hub running: its keeper as a program beside it, or as a service of systemd."""

import os
import subprocess
import sys
from pathlib import Path

from common.bootstrap.layout import ROOT
from common.sync.hub.trouble import HubTrouble

_UNIT = """\
[Unit]
Description=Yichuang hub in {folder}
Wants=network-online.target
After=network-online.target

[Service]
ExecStart={command}
WorkingDirectory={root}
Restart=on-failure
RestartSec=5
KillMode=mixed
TimeoutStopSec=120

[Install]
WantedBy=multi-user.target
"""
_SYSTEM = Path("/run/systemd/system")
NAME = "yichuang-hub.service"
UNITS = Path("/etc/systemd/system")


def keep_beside(folder: Path) -> None:
    """Start the hub's keeper as a program of its own; one that is there already goes on, and the new one ends."""
    subprocess.Popen(
        [*_command(folder), "--beside"],
        cwd=ROOT,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def unit(folder: Path) -> str:
    """The unit with which systemd keeps a hub, from the start of the machine on."""
    command = " ".join('"' + part.replace("%", "%%") + '"' for part in _command(folder))
    return _UNIT.format(folder=folder, root=ROOT, command=command)


def check() -> None:
    """Raises HubTrouble where this is not root's machine of systemd."""
    if os.geteuid() or not _SYSTEM.exists():
        raise HubTrouble("A service is made by root, on a machine that systemd runs. Nothing was changed.")


def install(folder: Path, units: Path = UNITS) -> None:
    """Write the unit."""
    (units / NAME).write_text(unit(folder))


def begin() -> None:
    """Let systemd start the service, now and whenever the machine starts. Raises HubTrouble."""
    for words in (("daemon-reload",), ("enable", "--now", NAME)):
        ended = subprocess.run(["systemctl", *words], check=False, capture_output=True)
        if ended.returncode:
            raise HubTrouble(f"systemctl {' '.join(words)}: {ended.stderr.decode(errors='replace').strip()}")


def is_installed(folder: Path, units: Path = UNITS) -> bool:
    """Whether systemd keeps the hub of this folder."""
    file = units / NAME
    return file.exists() and file.read_text() == unit(folder)


def _command(folder: Path) -> list[str]:
    return [sys.executable, "-m", "counter.cli", "hub", "keep", "--home", str(folder)]
