"""Entry of the launcher: refuses an old Python in plain words before anything newer is imported."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older Python must be able to read this far
    sys.exit("Yichuang needs Python 3.11 or newer; this is " + sys.version.split()[0] + " (" + sys.executable + ").")

from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[2])

from common.bootstrap.start import main  # noqa: E402

sys.exit(main(sys.argv[1:]))
