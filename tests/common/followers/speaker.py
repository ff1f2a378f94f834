"""A process that speaks a hall's calls without a loudspeaker: `python -m tests.common.followers.speaker HOME [dies]`.

It writes "ready", then a line `NUMBER PID` for each call that begins; one that `dies` is killed at its first.
"""

import os
import signal
import sys
from pathlib import Path

from common.devices.voice.announcer import Announcer, HealthTold, Told
from common.devices.voice.reports import Report, ReportKind
from common.followers.announcing import Announcing
from common.hall import Hall
from common.places import Home
from tests.common.devices.voice.doubles import ReadyPlayer, ScriptedVoice


def say(line: str) -> None:
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def told(report: Report) -> None:
    if report.kind is ReportKind.STARTED:
        say(f"{report.announcement.number} {os.getpid()}")
        if "dies" in sys.argv:
            os.kill(os.getpid(), signal.SIGKILL)


def open_voice(*, told: Told, health_told: HealthTold) -> Announcer:
    return Announcer(ScriptedVoice(), ReadyPlayer(), told=told, health_told=health_told, waiting_limit=20)


if __name__ == "__main__":
    hall = Hall(Home(Path(sys.argv[1])))
    announcing = Announcing(hall.home, open_voice, told=told)
    announcing.follow(hall)
    say("ready")
    sys.stdin.read()
