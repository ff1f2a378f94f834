"""A process that gives up old events in small steps and says so after each, until it is done or killed."""

import json
import sys
from pathlib import Path

from common.places import Home
from common.store import prune
from common.store.store import Store


def main() -> None:
    """Arguments: the home, and the safe numbers of its origins as JSON."""
    home, safe = sys.argv[1:]
    prune._NUMBERS_OF_A_STEP = 7
    store = Store(Home(Path(home)))

    def goes_on() -> bool:
        sys.stdout.write("step\n")
        sys.stdout.flush()
        return True

    prune.prune(store, prune.Limits(2**60, "2100-01-01", json.loads(safe)), goes_on=goes_on)
    store.close()


if __name__ == "__main__":
    main()
