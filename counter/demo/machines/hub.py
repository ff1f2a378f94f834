"""The demo's hub as a program: makes or starts it, and stops it at its end: `… hub FOLDER PORT`."""

import signal
import sys
import threading
from pathlib import Path

from common.sync.hub.cluster import Cluster, ClusterFailed, NoPostgres

RUNS = "the hub runs"


def main(folder: str, port: str) -> None:
    """Run the hub in a folder until told to end."""
    told = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: told.set())
    cluster = Cluster(Path(folder))
    try:
        if not cluster.exists:
            cluster.make(int(port))
        elif not cluster.is_running:
            cluster.start()
    except NoPostgres:
        sys.exit("PostgreSQL 15 or newer is not installed. As root: apt-get install postgresql-15")
    except (ClusterFailed, OSError) as failed:
        sys.exit(str(failed))
    print(RUNS, flush=True)  # noqa: T201  # read by whoever started it
    while not told.wait(1):  # a signal is handled only between short waits on every system
        pass
    cluster.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
