"""aplay for real, into ALSA's file plugin; and loudspeakers that are missing, busy or hang."""

import sys
import tempfile
from pathlib import Path

import pytest

from common.devices.voice.play_on_windows import NO_DEVICE, play
from common.devices.voice.player import Outcome, ProgramPlayer, aplay, winsound_player
from common.devices.voice.sound import write_wav
from tests.common.devices.voice.doubles import tone


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    write_wav(tmp_path / "a.wav", tone(0.2))
    return tmp_path / "a.wav"


def alsa_into(folder: Path) -> dict[str, str]:
    """An ALSA whose only device writes what it hears to heard.wav."""
    config = folder / "asound.conf"
    heard = f'pcm.!default {{ type file  file "{folder}/heard.wav"  format "wav"  slave.pcm {{ type null }} }}\n'
    config.write_text(heard)
    return {"ALSA_CONFIG_PATH": str(config)}


def test_aplay_plays_every_sample(tmp_path: Path, wav: Path) -> None:
    assert aplay(env=alsa_into(tmp_path)).play(wav, 0.2) == (Outcome.PLAYED, "")
    heard = (tmp_path / "heard.wav").read_bytes()
    assert tone(0.2).frames in heard


def test_aplay_plays_on_a_named_device(wav: Path) -> None:
    assert aplay("null").play(wav, 0.2).outcome is Outcome.PLAYED
    assert aplay("null").probe().outcome is Outcome.PLAYED


def test_no_device_is_told_and_nothing_is_raised(tmp_path: Path, wav: Path) -> None:
    (tmp_path / "empty.conf").touch()
    player = aplay(env={"ALSA_CONFIG_PATH": str(tmp_path / "empty.conf")})
    assert player.play(wav, 0.2).outcome is Outcome.NO_DEVICE
    assert player.probe().outcome is Outcome.NO_DEVICE


def test_a_missing_program_is_no_device(wav: Path) -> None:
    outcome, detail = ProgramPlayer(lambda path: ["no-such-player", str(path)]).play(wav, 0.2)
    assert outcome is Outcome.NO_DEVICE
    assert "no-such-player" in detail


@pytest.mark.parametrize(
    ("complaint", "code", "outcome"),
    [
        ("aplay: main:831: audio open error: No such file or directory", 1, Outcome.NO_DEVICE),
        ("aplay: main:831: audio open error: Device or resource busy", 1, Outcome.FAILED),
        ("aplay: pcm_write:2127: write error: No such device", 1, Outcome.NO_DEVICE),
        ("something else", 1, Outcome.FAILED),
        ("", 9, Outcome.FAILED),
        ("", NO_DEVICE, Outcome.NO_DEVICE),
    ],
)
def test_what_the_program_says_decides(wav: Path, complaint: str, code: int, outcome: Outcome) -> None:
    program = f"import sys; sys.stderr.write({complaint!r}); sys.exit({code})"
    played = ProgramPlayer(lambda _: [sys.executable, "-c", program]).play(wav, 0.2)
    assert played == (outcome, complaint or f"the player ended with {code}")


def test_a_player_that_hangs_is_killed(wav: Path) -> None:
    player = ProgramPlayer(lambda _: [sys.executable, "-c", "import signal; signal.pause()"], floor_s=0.05)
    assert player.play(wav, 0.01).outcome is Outcome.HUNG


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wav: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    assert aplay("null").play(wav, 0.2).outcome is Outcome.FAILED
    assert aplay("null").probe().outcome is Outcome.FAILED


def test_after_stop_nothing_is_played(wav: Path) -> None:
    player = aplay("null")
    player.stop()
    assert player.play(wav, 0.2).outcome is Outcome.STOPPED


@pytest.mark.skipif(sys.platform == "win32", reason="what happens where there is no winsound")
def test_the_windows_player_elsewhere_fails_in_words(wav: Path) -> None:
    outcome, detail = winsound_player(floor_s=60).play(wav, 0.2)
    assert outcome is Outcome.FAILED
    assert detail == "RuntimeError: this plays on Windows only"
    with pytest.raises(RuntimeError):
        play(str(wav))
