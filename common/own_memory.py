"""What a process that shows somebody's data leaves in its memory: freed memory is overwritten, and nobody dumps it.

Python's strings and Qt's cannot be overwritten by whoever used them, so the allocator does it: with glibc's
`malloc.perturb` whatever is freed is filled with a byte, once neither Python's own pools nor glibc's thread cache keep
freed pieces as they were (see docs/decisions/0015). Both are read when a process starts, hence a start anew.
"""

import ctypes
import gc
import logging
import os
import sys
from collections.abc import Mapping

log = logging.getLogger(__name__)

OVERWRITES: Mapping[str, str] = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0:glibc.malloc.perturb=85",
}
"""The environment of a process that overwrites what it frees."""

# sys/prctl.h and sys/mman.h of Linux
_SET_DUMPABLE = 4
_LOCK_CURRENT, _LOCK_FUTURE, _LOCK_ON_FAULT = 1, 2, 4


def is_overwriting() -> bool:
    """Whether this process overwrites what it frees."""
    return sys.platform == "linux" and all(os.environ.get(name) == value for name, value in OVERWRITES.items())


def overwrite_what_is_freed() -> None:
    """Start this program anew, as it was started, so that it overwrites what it frees; nothing where it does already.

    Elsewhere than on Linux there is no such way, which is written down in the log.
    """
    if is_overwriting():
        return
    if sys.platform != "linux":
        log.warning("freed memory is not overwritten on this system")
        return
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, **OVERWRITES})


def seal_memory() -> None:
    """No core dump, no look from other programs of this user, and no swapping out where the machine allows that."""
    if sys.platform != "linux":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_SET_DUMPABLE, 0, 0, 0, 0):
        log.warning("memory can be dumped: %s", os.strerror(ctypes.get_errno()))
    # With a limit, a process that has locked its memory fails to get more once the limit is reached.
    if resource.getrlimit(resource.RLIMIT_MEMLOCK)[0] != resource.RLIM_INFINITY:
        log.info("memory may be swapped out: LimitMEMLOCK is not infinity")
    elif libc.mlockall(_LOCK_CURRENT | _LOCK_FUTURE | _LOCK_ON_FAULT):
        log.warning("memory may be swapped out: %s", os.strerror(ctypes.get_errno()))


def give_back() -> None:
    """Free what only circles hold, and hand freed memory back to the system. Takes some 30 ms of a large program."""
    gc.collect()
    if sys.platform == "linux":
        ctypes.CDLL(None).malloc_trim(0)
