"""A PC/SC service with virtual readers for one test; they wait for each other, as there can be one on a machine."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from common.bootstrap.one_at_a_time import one_at_a_time
from common.devices.social_security_card.pcsc import PcscTrouble, session

LONG = 30.0
VIRTUAL = "Virtual PCD"
_SOCKET = Path("/run/pcscd/pcscd.comm")


@contextmanager
def virtual_reader() -> Iterator[subprocess.Popen[bytes] | None]:
    """The service with vsmartcard's reader; gives its process, or None where it is the machine's own."""
    with one_at_a_time(Path(tempfile.gettempdir()) / f"yichuang-test-pcscd-{os.getuid()}.lock"):
        if _has_slots():  # the machine's own service, with the reader that its package has set up
            yield None
            return
        with subprocess.Popen(["pcscd", "--foreground"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as service:
            try:
                until = time.monotonic() + LONG
                while not _has_slots():
                    assert service.poll() is None, f"pcscd ended (it needs root): {service.communicate()[0]!r}"
                    assert time.monotonic() < until, "pcscd does not offer vsmartcard's reader"
                    threading.Event().wait(0.02)
                yield service
            finally:
                service.terminate()
                service.communicate()


def _has_slots() -> bool:
    with contextlib.suppress(PcscTrouble), session() as pcsc:
        return any(VIRTUAL in reader for reader in pcsc.readers())
    return False
