"""Plays one WAV file on Windows and ends; a process of its own because winsound cannot be interrupted."""

import sys

NO_DEVICE = 3  # exit code, read by common.devices.voice.player


def play(path: str) -> int:
    """Play the file to its end; returns an exit code. Raises RuntimeError when Windows cannot play it."""
    if sys.platform == "win32":
        import ctypes
        import winsound

        if ctypes.windll.winmm.waveOutGetNumDevs() == 0:
            return NO_DEVICE
        winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_NODEFAULT)
        return 0
    raise RuntimeError("this plays on Windows only")


if __name__ == "__main__":
    sys.exit(play(sys.argv[1]))
