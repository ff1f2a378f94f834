"""Where files lie on this machine: in memory, on an encrypted disk, or for whoever takes the disk out."""

import os
from pathlib import Path

_IN_MEMORY = ("tmpfs", "ramfs", "zram")


def is_safe(place: Path, system: Path = Path("/")) -> bool:
    """Whether what lies there is gone, or unreadable, once the machine is off: in memory or on dm-crypt."""
    kind, device = _mount_of(place, system)
    return kind in _IN_MEMORY or _is_encrypted(device, system)


def open_swaps(system: Path = Path("/")) -> list[str]:
    """What memory may be swapped out to that keeps it in the clear."""
    try:
        lines = (system / "proc/swaps").read_text().splitlines()[1:]
    except OSError:
        return []
    swaps = [line.split()[0] for line in lines]
    return [swap for swap in swaps if not Path(swap).name.startswith("zram") and not _is_safe_swap(Path(swap), system)]


def _is_safe_swap(swap: Path, system: Path) -> bool:
    try:
        is_device = swap.is_block_device()
        device = swap.stat().st_rdev if is_device else 0
    except OSError:
        return False
    return _is_encrypted(device, system) if is_device else is_safe(swap, system)


def _mount_of(place: Path, system: Path) -> tuple[str, int]:
    """Kind of the file system and number of its device, by proc(5)'s mountinfo."""
    best, found = "", ("", 0)
    try:
        lines = (system / "proc/self/mountinfo").read_text().splitlines()
    except OSError:
        return found
    for line in lines:
        left, _, right = line.partition(" - ")
        fields = left.split()
        point = fields[4].replace("\\040", " ")
        if place.is_relative_to(point) and len(point) >= len(best):
            major, _, minor = fields[2].partition(":")
            best, found = point, (right.split()[0], os.makedev(int(major), int(minor)))
    return found


def _is_encrypted(device: int, system: Path) -> bool:
    block = system / f"sys/dev/block/{os.major(device)}:{os.minor(device)}"
    try:
        return (block / "dm/uuid").read_text().startswith("CRYPT-")
    except OSError:
        return False
