"""Readers and scanner of this machine: whether they answer, and if not, what to do about it."""

from collections.abc import Callable, Iterator
from functools import partial
from queue import Empty, SimpleQueue

from common.devices.cards import unheard
from common.devices.code_scanner.electronic_card import open_decoder
from common.devices.code_scanner.serial_port import BAUD, SerialScanner
from common.devices.holding import DeviceLamp, is_held
from common.devices.id_card_reader.sdt import SdtReader, sdt_line
from common.devices.opening import KEYBOARD, PCSC
from common.devices.plugin import PluginWrong, is_plugin, open_plugin
from common.devices.serial_line import serial_line
from common.devices.social_security_card.pcsc import PcscTrouble, session
from common.devices.social_security_card.smartcard_library import SmartcardMissing
from common.domain.moment import local_time
from common.domain.queries import AskHall, AskLamps
from common.hall import Hall
from common.settings.devices import Devices
from counter.doctor.finding import Finding

_WAIT_SECONDS = 8.0
"""A reader that is silent is given up after three times 1.5 s."""

Listen = Callable[[Callable[[bool], None]], Callable[[], None]]
"""Opens a device that tells whether it is there, and listens to it; what it returns ends that."""


def check_devices(hall: Hall, devices: Devices) -> Iterator[Finding]:
    """Everything with which residents say who they are at this kiosk."""
    yield from check_card_reader(hall, devices.id_card_reader, DeviceLamp.KIOSK_ID_CARDS, "devices.id_card_reader")
    yield from check_social_security_reader(hall, devices.social_security_reader)
    yield from check_scanner(hall, devices.code_scanner)
    yield from check_decoder(devices.code_decoder)


def check_card_reader(
    hall: Hall, address: str, lamp: DeviceLamp = DeviceLamp.DESK_ID_CARDS, name: str = "id_card_reader"
) -> Iterator[Finding]:
    """The ID-card reader, where one is set."""
    if not address:
        return
    if is_held(hall.home.folder, address):
        yield _held(hall, name, lamp, "身份证读卡器", "ID-card reader")
        return
    if is_plugin(address):
        yield _plugin(name, "身份证读卡器", "ID-card reader", address, "open_id_card_reader")
        return
    is_there = _answers(lambda told: SdtReader(sdt_line(address), is_there=told).listen(unheard))
    yield _finding(
        name,
        is_there,
        "身份证读卡器正常" if is_there else f"身份证读卡器没有应答：请检查接线和 {address}",
        "The ID-card reader answers"
        if is_there
        else f"The ID-card reader does not answer: check its cable and {address}",
    )


def check_social_security_reader(hall: Hall, address: str) -> Iterator[Finding]:
    """The reader of social-security cards, where one is set."""
    name = "devices.social_security_reader"
    if not address:
        return
    if is_held(hall.home.folder, address):
        yield _held(hall, name, DeviceLamp.KIOSK_SECURITY_CARDS, "社保卡读卡器", "social-security card reader")
        return
    if is_plugin(address):
        yield _plugin(name, "社保卡读卡器", "Social-security card reader", address, "open_social_security_reader")
        return
    named = address.removeprefix(PCSC).removeprefix(":")
    try:
        with session() as pcsc:
            readers = [reader for reader in pcsc.readers() if named in reader]
    except SmartcardMissing:
        yield _finding(
            name,
            False,
            "读不了社保卡：没有安装 pyscard（apt-get install python3-pyscard）",
            "Social-security cards cannot be read: pyscard is missing (apt-get install python3-pyscard)",
        )
    except PcscTrouble:
        yield _finding(
            name,
            False,
            "读不了社保卡：智能卡服务没有运行（apt-get install pcscd）",
            "Social-security cards cannot be read: the smart-card service is not running (apt-get install pcscd)",
        )
    else:
        yield _finding(
            name,
            bool(readers),
            f"社保卡读卡器正常：{readers[0]}" if readers else "没有找到社保卡读卡器：请检查接线",
            f"The social-security card reader is there: {readers[0]}"
            if readers
            else "No social-security card reader is found: check its cable",
        )


def check_scanner(hall: Hall, address: str) -> Iterator[Finding]:
    """The code scanner, where one is set."""
    name = "devices.code_scanner"
    if not address:
        return
    if address == KEYBOARD:
        yield _finding(
            name,
            True,
            "扫码器像键盘一样输入，无法自检：请在取号机上扫一张小票试试",
            "The scanner types like a keyboard and cannot be asked: scan a slip at the kiosk",
        )
        return
    if is_held(hall.home.folder, address):
        yield _held(hall, name, DeviceLamp.KIOSK_CODES, "扫码器", "code scanner")
        return
    if is_plugin(address):
        yield _plugin(name, "扫码器", "Code scanner", address, "open_code_scanner")
        return
    is_there = _answers(lambda told: SerialScanner(serial_line(address, BAUD), is_there=told).listen(unheard))
    yield _finding(
        name,
        is_there,
        "扫码器已连接" if is_there else f"扫码器没有连接：请检查接线和 {address}",
        "The code scanner is connected"
        if is_there
        else f"The code scanner is not connected: check its cable and {address}",
    )


def check_decoder(address: str) -> Iterator[Finding]:
    """Who says whose the code of an electronic card is, where somebody is set."""
    if not address:
        return
    name = "devices.code_decoder"
    try:
        open_decoder(address)
    except PluginWrong as wrong:
        yield _finding(name, False, f"电子社保卡解码模块有误：{wrong}", f"The decoder of electronic cards: {wrong}")
    else:
        yield _finding(name, True, "电子社保卡解码模块正常", "The decoder of electronic cards is there")


def _held(hall: Hall, name: str, lamp: DeviceLamp, zh: str, en: str) -> Finding:
    """A device that a program holds is not opened a second time: what that program last said of it is told."""
    said = next((one for one in hall.ask(AskLamps()) if one.lamp == lamp), None)
    if said is None:
        return _finding(name, True, f"{zh}正由运行中的程序使用", f"A running program uses the {en}")
    since = f"{local_time(said.at_ms, hall.ask(AskHall()).hall.timezone):%m-%d %H:%M}"
    is_well = said.state == "ok"
    how = "应答正常" if is_well else "没有应答：请检查接线"
    how_en = "has answered" if is_well else "has not answered (check its cable)"
    return _finding(
        name,
        is_well,
        f"{zh}正由运行中的程序使用，{since} 起{how}",
        f"A running program uses the {en}; it {how_en} since {since}",
    )


def _plugin(name: str, zh: str, en: str, address: str, function: str) -> Finding:
    try:
        is_there = _answers(partial(_listen_to_plugin, address, function))
    except PluginWrong as wrong:
        return _finding(name, False, f"{zh}的厂商模块有误：{wrong}", f"{en}, the vendor's module: {wrong}")
    return _finding(
        name,
        is_there,
        f"{zh}正常" if is_there else f"{zh}没有应答：请检查接线",
        f"{en}: it answers" if is_there else f"{en}: no answer, check its cable",
    )


def _listen_to_plugin(address: str, function: str, told: Callable[[bool], None]) -> Callable[[], None]:
    end: Callable[[], None] = open_plugin(address, function, told).listen(unheard)
    return end


def _answers(listen: Listen) -> bool:
    """Whether the device says that it is there."""
    told: SimpleQueue[bool] = SimpleQueue()
    end = listen(told.put)
    try:
        return told.get(timeout=_WAIT_SECONDS)
    except Empty:
        return False
    finally:
        end()


def _finding(name: str, ok: bool, zh: str, en: str) -> Finding:
    return Finding(name=name, ok=ok, zh=zh, en=en, is_needed=False)
