"""Runs a module that ends with whoever started it: `python -m counter.demo.attached MODULE ARGUMENT…`."""

import os
import runpy
import signal
import sys
import threading

_ENDS_WITHIN_S = 5.0


def _end_with_starter() -> None:
    """Standard input ends when its other end is gone, however that happened."""
    while os.read(0, 4096):
        pass
    threading.Timer(_ENDS_WITHIN_S, os._exit, (1,)).start()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=_end_with_starter, name="starter", daemon=True).start()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
