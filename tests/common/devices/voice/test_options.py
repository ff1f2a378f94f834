"""The whole voice as a hall opens it: real engine, real player, real files."""

import queue
from pathlib import Path

from common.devices.voice.health import Health
from common.devices.voice.options import VoiceOptions, open_announcer, speech_from
from common.devices.voice.reports import Report, ReportKind
from common.devices.voice.sound import read_wav
from common.devices.voice.speech import ChimeOnly
from common.devices.voice.text import trial_sentence
from common.devices.voice.waiting import Announcement
from tests.common.devices.voice.doubles import PATIENCE_S


def test_a_call_goes_all_the_way(tmp_path: Path) -> None:
    reports: queue.Queue[Report] = queue.Queue()
    healths: queue.Queue[Health] = queue.Queue()
    announcer = open_announcer(VoiceOptions(device="null", keep_in=tmp_path), told=reports.put, health_told=healths.put)
    announcer.say(Announcement("id", "A001", "3"))
    kinds = [reports.get(timeout=PATIENCE_S) for _ in range(2)]
    announcer.close()
    assert [report.kind for report in kinds] == [ReportKind.STARTED, ReportKind.FINISHED]
    assert healths.get(timeout=PATIENCE_S) == announcer.health == Health()
    saved = kinds[1].saved
    assert saved is not None
    assert 8 < read_wav(saved).seconds < 12


def test_a_hall_may_choose_silence() -> None:
    assert isinstance(speech_from(VoiceOptions(is_spoken=False)), ChimeOnly)


def test_a_faulty_pack_leaves_the_engine(tmp_path: Path) -> None:
    assert speech_from(VoiceOptions(clips=tmp_path)).render(trial_sentence()).seconds > 1
