"""One voice for the hall: in order, never mixed, newest three, and nobody waits for it."""

import queue
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

import pytest

from common.devices.voice.announcer import Announcer
from common.devices.voice.chime import chime
from common.devices.voice.health import Health, HealthState
from common.devices.voice.player import Outcome
from common.devices.voice.reports import Report, ReportKind
from common.devices.voice.sound import Sound, join, read_wav
from common.devices.voice.speech import ChimeOnly, NoVoice, VoiceHangs
from common.devices.voice.text import Sentence, call_sentence
from common.devices.voice.waiting import Announcement
from tests.common.devices.voice.doubles import PATIENCE_S, HeldPlayer, ReadyPlayer, ScriptedVoice, tone

STARTED, FINISHED, FAILED, DROPPED = ReportKind


def call(number: int, counter: str = "3") -> Announcement:
    return Announcement(f"id-{number}", f"A{number:03}", counter)


def own_tone(sentence: Sentence) -> Sound:
    """A sound that tells which sentence it is."""
    return tone(0.05, hertz=300 + crc32(sentence.text.encode()) % 1_000)


def whole(announcement: Announcement) -> Sound:
    """What must be heard for a call: chime, sentence, sentence, with half a second before each."""
    sentence = own_tone(call_sentence(announcement.number, announcement.counter))
    pause = Sound().silence(0.5)
    return join([chime(), pause, sentence, pause, sentence])


class Listener:
    """Collects what the announcer tells."""

    def __init__(self) -> None:
        self.reports: queue.Queue[Report] = queue.Queue()
        self.healths: queue.Queue[Health] = queue.Queue()

    def next(self) -> Report:
        return self.reports.get(timeout=PATIENCE_S)

    def outcome(self) -> Report:
        """The next report that ends a call."""
        while (report := self.next()).kind is STARTED:
            pass
        return report

    def health(self) -> HealthState:
        return self.healths.get(timeout=PATIENCE_S).state


@pytest.fixture
def listener() -> Listener:
    return Listener()


Opening = Callable[..., Announcer]


@pytest.fixture
def open_with(listener: Listener) -> Iterator[Opening]:
    opened: list[Announcer] = []

    def opening(speech: object, player: HeldPlayer, **options: object) -> Announcer:
        announcer = Announcer(
            speech,  # type: ignore[arg-type]
            player,
            told=listener.reports.put,
            health_told=listener.healths.put,
            **options,  # type: ignore[arg-type]
        )
        opened.append(announcer)
        return announcer

    yield opening
    for announcer in opened:
        announcer.close()


def test_a_call_is_chime_and_twice_the_sentence(open_with: Opening, listener: Listener) -> None:
    player = HeldPlayer()
    open_with(ScriptedVoice(own_tone), player).say(call(1))
    assert player.let_go() == whole(call(1))
    assert listener.next() == Report(STARTED, call(1))
    assert listener.next() == Report(FINISHED, call(1))


def test_calls_follow_each_other_and_never_mix(open_with: Opening, listener: Listener) -> None:
    player = HeldPlayer()
    announcer = open_with(ScriptedVoice(own_tone), player, waiting_limit=20)
    for number in range(1, 11):
        announcer.say(call(number))
    assert [player.let_go() for _ in range(10)] == [whole(call(number)) for number in range(1, 11)]
    told = [listener.next() for _ in range(20)]
    assert told == [Report(kind, call(number)) for number in range(1, 11) for kind in (STARTED, FINISHED)]
    assert player.most_at_once == 1


def test_only_the_newest_three_wait(open_with: Opening, listener: Listener) -> None:
    player = HeldPlayer()
    announcer = open_with(ScriptedVoice(own_tone), player)
    announcer.say(call(1))
    assert listener.next() == Report(STARTED, call(1))  # the first is being spoken: it does not wait
    for number in range(2, 8):
        announcer.say(call(number))
    dropped = [listener.next() for _ in range(3)]
    assert [(report.kind, report.announcement) for report in dropped] == [(DROPPED, call(n)) for n in (2, 3, 4)]
    assert [player.let_go() for _ in range(4)] == [whole(call(number)) for number in (1, 5, 6, 7)]


def test_a_recall_that_still_waits_is_spoken_once_with_the_newest_counter(
    open_with: Opening, listener: Listener
) -> None:
    player = HeldPlayer()
    announcer = open_with(ScriptedVoice(own_tone), player)
    announcer.say(call(1))
    listener.next()
    announcer.say(call(2))
    announcer.say(call(3))
    announcer.say(call(2, counter="5"))
    announcer.say(call(1))  # is being spoken now: a recall of it is a new call
    heard = [player.let_go() for _ in range(4)]
    assert heard == [whole(call(1)), whole(call(2, counter="5")), whole(call(3)), whole(call(1))]


def test_close_cuts_off_drops_the_rest_and_accepts_no_more(open_with: Opening, listener: Listener) -> None:
    player = HeldPlayer()
    announcer = open_with(ScriptedVoice(), player)
    announcer.say(call(1))
    player.begun.get(timeout=PATIENCE_S)
    announcer.say(call(2))
    announcer.close()
    announcer.say(call(3))
    ends = {report.announcement: report.kind for report in (listener.outcome(), listener.outcome(), listener.outcome())}
    assert ends == {call(1): FAILED, call(2): DROPPED, call(3): DROPPED}


@pytest.mark.parametrize("outcome", [Outcome.NO_DEVICE, Outcome.FAILED, Outcome.HUNG])
def test_without_loudspeaker_the_voice_goes_on_and_the_lamp_says_so(
    open_with: Opening, listener: Listener, outcome: Outcome
) -> None:
    announcer = open_with(ScriptedVoice(), ReadyPlayer(outcome))
    state = HealthState.HANGING if outcome is Outcome.HUNG else HealthState.NO_DEVICE
    assert listener.health() is state
    assert announcer.health.state is state
    assert announcer.health.sentence("zh") != Health().sentence("zh")
    for number in (1, 2):
        announcer.say(call(number))
        assert listener.outcome() == Report(FAILED, call(number), "as told")


def test_a_loudspeaker_that_comes_back_turns_the_lamp_off(open_with: Opening, listener: Listener) -> None:
    player = ReadyPlayer(Outcome.NO_DEVICE)
    announcer = open_with(ScriptedVoice(), player)
    assert listener.health() is HealthState.NO_DEVICE
    player.outcome = Outcome.PLAYED
    announcer.say(call(1))
    assert listener.health() is HealthState.OK
    assert listener.outcome().kind is FINISHED


@pytest.mark.parametrize(
    ("fault", "state"),
    [(NoVoice("no engine"), HealthState.NO_VOICE), (VoiceHangs("no answer"), HealthState.HANGING)],
)
def test_without_voice_the_chime_still_calls(
    open_with: Opening, listener: Listener, fault: NoVoice, state: HealthState
) -> None:
    def fail(sentence: Sentence) -> Sound:
        raise fault

    voice, player = ScriptedVoice(fail), ReadyPlayer()
    announcer = open_with(voice, player)
    assert listener.health() is state
    announcer.say(call(1))
    assert player.begun.get(timeout=PATIENCE_S) == chime()
    assert listener.outcome() == Report(FAILED, call(1), str(fault))
    voice.answer = own_tone
    announcer.say(call(2))
    assert listener.health() is HealthState.OK
    assert listener.outcome() == Report(FINISHED, call(2))


def test_a_call_that_cannot_be_said_does_not_blame_the_voice(open_with: Opening, listener: Listener) -> None:
    player = ReadyPlayer()
    announcer = open_with(ScriptedVoice(), player)
    announcer.say(Announcement("id", "张三", "3"))
    assert player.begun.get(timeout=PATIENCE_S) == chime()
    report = listener.outcome()
    assert (report.kind, report.reason) == (FAILED, "the ticket number is not letters and digits")
    assert announcer.health.state is HealthState.OK


def test_a_hall_that_wants_only_the_chime_is_well(open_with: Opening, listener: Listener) -> None:
    player = ReadyPlayer()
    announcer = open_with(ChimeOnly(), player)
    announcer.say(call(1))
    assert player.begun.get(timeout=PATIENCE_S) == chime()
    assert listener.outcome().kind is FINISHED
    assert listener.health() is HealthState.OK


def test_the_chime_takes_the_format_of_the_clips(open_with: Opening) -> None:
    player = ReadyPlayer()
    open_with(ScriptedVoice(lambda _: tone(0.1, rate=16_000, channels=2)), player, times=1).say(call(1))
    heard = player.begun.get(timeout=PATIENCE_S)
    assert (heard.rate, heard.channels) == (16_000, 2)
    assert heard.frames.startswith(chime(16_000, 2).frames)


def test_calls_are_kept_whole_even_without_loudspeaker(open_with: Opening, listener: Listener, tmp_path: Path) -> None:
    folder = tmp_path / "spoken"
    announcer = open_with(ScriptedVoice(own_tone), ReadyPlayer(Outcome.NO_DEVICE), keep_in=folder)
    announcer.say(call(1))
    saved = listener.outcome().saved
    assert saved == folder / "0001-A001-3.wav"
    assert read_wav(saved) == whole(call(1))


def test_a_folder_that_cannot_be_written_does_not_silence_the_voice(
    open_with: Opening, listener: Listener, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    announcer = open_with(ScriptedVoice(), ReadyPlayer(), keep_in=tmp_path / "file")
    announcer.say(call(1))
    assert listener.outcome() == Report(FINISHED, call(1))


def test_a_full_disk_fails_a_call_and_not_the_voice(
    open_with: Opening, listener: Listener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    announcer = open_with(ScriptedVoice(), ReadyPlayer())
    with monkeypatch.context() as full:
        full.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
        announcer.say(call(1))
        report = listener.outcome()
    assert report.kind is FAILED
    assert report.reason.startswith("FileNotFoundError")
    announcer.say(call(2))
    assert listener.outcome() == Report(FINISHED, call(2))


def test_a_listener_that_fails_does_not_silence_the_voice(caplog: pytest.LogCaptureFixture) -> None:
    player = ReadyPlayer()

    def fail(_: object) -> None:
        raise RuntimeError("no board")

    announcer = Announcer(ScriptedVoice(), player, told=fail, health_told=fail)
    announcer.say(call(1))
    announcer.say(call(2))
    for _ in range(2):
        assert player.begun.get(timeout=PATIENCE_S).seconds > 1
    announcer.close()
    assert "nobody could be told that a call was started" in caplog.text
    assert "nobody could be told how the voice is doing" in caplog.text


def test_yao_reaches_the_voice(open_with: Opening, listener: Listener) -> None:
    voice = ScriptedVoice()
    open_with(voice, ReadyPlayer(), one_is_yao=True).say(call(1))
    listener.outcome()
    assert voice.asked[-1].text == "请 A 零 零 幺 号 到 三 号 窗口"
