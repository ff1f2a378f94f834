"""What the settings name is what a kiosk has; without a source it has nothing, and its start loads nothing dear."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from common.assets import FontsMissing
from common.devices.holding import DeviceLamp, is_held
from common.devices.voice.chime import chime
from common.devices.voice.options import VoiceOptions
from common.devices.voice.player import Outcome, Playback
from common.devices.voice.sound import Sound, read_wav
from common.devices.voice.speech import NoVoice
from common.devices.voice.text import Sentence
from common.domain.queries import AskLamps
from common.domain.records.words import IdentityMethod
from common.hall import Hall
from common.settings import Settings
from common.settings.devices import Devices
from common.settings.machine import Printer
from common.settings.papers import Papers
from common.settings.records import Records
from common.ui.tasks import InlineTasks
from kiosk.kiosk import Kiosk
from kiosk.self_service.equipment import equipment_of
from kiosk.self_service.reminder import Reminder
from printers.private import End, Progress

KIOSK_LAMPS = (DeviceLamp.KIOSK_ID_CARDS, DeviceLamp.KIOSK_SECURITY_CARDS, DeviceLamp.KIOSK_CODES)


def test_without_a_source_there_is_nothing(hall: Hall) -> None:
    devices = Devices(id_card_reader="/dev/nowhere", code_scanner="keyboard", code_decoder="sample")
    equipment = equipment_of(hall, Settings(devices=devices))
    assert (equipment.readers, equipment.scanner, equipment.opens_source) == ((), None, None)


def test_readers_and_scanner_are_what_is_set(hall: Hall, qapp: object) -> None:
    devices = Devices(
        id_card_reader="socket://127.0.0.1:1",
        social_security_reader="pcsc",
        code_scanner="keyboard",
        code_decoder="sample",
    )
    equipment = equipment_of(hall, Settings(records=Records(source="sample"), devices=devices))
    methods = [reader.method for reader in equipment.readers]
    assert methods == [IdentityMethod.ID_CARD, IdentityMethod.SOCIAL_SECURITY_CARD]
    assert equipment.scanner is not None
    assert equipment.keys is not None


def test_each_reader_that_is_gone_is_known_and_has_a_lamp_of_its_own(hall: Hall, qtbot: QtBot) -> None:
    devices = Devices(
        id_card_reader="socket://127.0.0.1:1",
        social_security_reader="pcsc:of a name that none has",
        code_scanner="socket://127.0.0.1:1",
        code_decoder="sample",
    )
    equipment = equipment_of(hall, Settings(records=Records(source="sample"), devices=devices))
    assert not equipment.gone()

    def is_gone(method: IdentityMethod) -> bool:
        return method in equipment.gone()

    for reader in equipment.readers:
        stop = reader.reader.listen(lambda card: None)
        qtbot.waitUntil(partial(is_gone, reader.method), timeout=20_000)
        stop()
    assert equipment.scanner is not None
    stop = equipment.scanner.listen(lambda code: None)
    qtbot.waitUntil(partial(is_gone, IdentityMethod.ELECTRONIC_CARD), timeout=20_000)
    stop()
    lamps = {lamp.lamp: lamp for lamp in hall.ask(AskLamps())}
    for name, words in zip(KIOSK_LAMPS, ("身份证", "社保卡", "扫码器"), strict=True):
        assert lamps[name].state == "fault"
        assert words in lamps[name].words


def test_devices_are_held_as_long_as_they_are_listened_to(hall: Hall, qapp: object) -> None:
    address = "module:tests.common.devices.vendor"
    settings = Settings(records=Records(source="sample"), devices=Devices(social_security_reader=address))
    kiosk = Kiosk(hall, InlineTasks(), settings)
    kiosk.self_service.start()
    assert is_held(hall.home.folder, address)
    kiosk.close()
    assert not is_held(hall.home.folder, address)


def test_a_scanner_whose_codes_nobody_can_read_is_not_offered(hall: Hall) -> None:
    for devices in (Devices(code_scanner="keyboard"), Devices(code_scanner="keyboard", code_decoder="module:nowhere")):
        equipment = equipment_of(hall, Settings(records=Records(source="sample"), devices=devices))
        assert equipment.scanner is None


def test_sheets_go_to_the_printer_that_is_named_or_to_the_first(hall: Hall, tmp_path: Path) -> None:
    printers = {
        "ticket": Printer(address=f"file://{tmp_path}/slips"),
        "a4": Printer(address=f"file://{tmp_path}/sheets", paper="a4"),
    }
    equipment = equipment_of(hall, Settings(records=Records(source="sample"), printers=printers))
    assert equipment.prints is not None
    told: list[Progress] = []
    ending = equipment.prints(bytearray(b"%PDF-1.4\n%%EOF\n"), 1, told.append, Event())
    assert (ending.end, ending.printer) == (End.PRINTED, "a4")
    assert len(list((tmp_path / "sheets").glob("*.pdf"))) == 1
    assert equipment.clears_printer()


def test_the_kiosk_may_have_a_printer_of_sheets_of_its_own(hall: Hall, tmp_path: Path) -> None:
    printers = {name: Printer(address=f"file://{tmp_path}/{name}", paper="a4") for name in ("office", "kiosk")}
    settings = Settings(
        records=Records(source="sample", printer="kiosk"), papers=Papers(sheet_printer="office"), printers=printers
    )
    equipment = equipment_of(hall, settings)
    assert equipment.prints is not None
    assert equipment.prints(bytearray(b"%PDF-1.4\n%%EOF\n"), 1, lambda _: None, Event()).printer == "kiosk"


def test_without_a_printer_of_sheets_documents_are_looked_at_alone(hall: Hall) -> None:
    equipment = equipment_of(hall, Settings(records=Records(source="sample")))
    assert equipment.prints is None
    assert equipment.clears_printer()


def test_staff_know_of_missing_fonts_before_anybody_wants_to_print(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_fonts() -> None:
        raise FontsMissing("no fonts")

    for warm_up, state in ((no_fonts, "fault"), (lambda: None, "ok")):
        monkeypatch.setattr("printers.statement.warm_up", warm_up)
        equipment_of(hall, Settings(records=Records(source="sample"))).warms_up()
        assert [lamp.state for lamp in hall.ask(AskLamps()) if lamp.lamp == "kiosk_fonts"] == [state]


class Player:
    """Remembers what it played."""

    def __init__(self) -> None:
        self.played: list[Sound] = []

    def play(self, path: Path, seconds: float) -> Playback:
        self.played.append(read_wav(path))
        return Playback(Outcome.PLAYED)

    def probe(self) -> Playback:
        return Playback(Outcome.PLAYED)

    def stop(self) -> None: ...


class Voice:
    """Says so many seconds, or nothing at all."""

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self.said: list[str] = []

    def render(self, sentence: Sentence) -> Sound:
        self.said.append(sentence.text)
        if self.seconds is None:
            raise NoVoice("hoarse")
        return Sound().silence(self.seconds)

    def stop(self) -> None: ...


@pytest.mark.parametrize(("seconds", "longer"), [(2.0, 2.3), (0.0, 0.0), (None, 0.0)])
def test_a_reminder_is_spoken_else_there_is_the_chime(seconds: float | None, longer: float) -> None:
    voice, player = Voice(seconds), Player()
    Reminder(VoiceOptions(), voice, player)("zh")
    assert voice.said == ["请取走您的证件"]
    [sound] = player.played
    assert sound.seconds == pytest.approx(chime().seconds + longer, abs=0.01)


def test_a_start_loads_neither_printers_nor_sources() -> None:
    heavy = ("printers.private", "printers.statement", "common.sources.sample", "serial", "common.devices.opening")
    code = f"import sys, kiosk.__main__; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
