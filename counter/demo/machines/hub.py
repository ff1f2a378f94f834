"""The demo's hub as a program: makes or starts it, and stops it at its end: `… hub FOLDER PORT`."""

import signal
import sys
import threading
from pathlib import Path

from common.sync.hub.cluster import Cluster
from common.sync.hub.trouble import HubTrouble

RUNS = "the hub runs"


def main(folder: str, port: str) -> None:
    """Run the hub in a folder until told to end. The first line on stdout is RUNS, or says what is in the way."""
    told = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: told.set())
    cluster = Cluster(Path(folder))
    try:
        if not cluster.exists:
            cluster.make(int(port))
        elif not cluster.is_running:
            cluster.start()
    except (HubTrouble, OSError) as trouble:
        _say(" ".join(str(trouble).split()))
        sys.exit(1)
    _say(RUNS)
    while not told.wait(1):  # a signal is handled only between short waits on every system
        pass
    cluster.stop()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
