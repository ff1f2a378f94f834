"""A process that prints what waits in a home, as its settings say: started with the home's folder as its argument.

It writes "ready" when its owners have started and ends with its standard input.
"""

import os
import sys
from pathlib import Path

from common.followers.printing import Printing
from common.hall import Hall
from common.places import Home
from common.settings import load
from tests.printers.spool.hall import BRISK

if __name__ == "__main__":
    home = Home(Path(sys.argv[1]))
    printing = Printing(Hall(home), load(home.settings_file), pace=BRISK)
    printing.start()
    os.write(sys.stdout.fileno(), b"ready\n")
    sys.stdin.read()
    printing.stop()
