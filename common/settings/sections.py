"""All settings there are. What is not given in ``settings.toml`` has the value that stands here."""

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from common.settings.case_rules import Cases
from common.settings.declare import Setting
from common.settings.devices import Devices
from common.settings.hospitals import Hospitals
from common.settings.machine import Gateway, Hub, Log, Printer
from common.settings.papers import Papers
from common.settings.privacy import Privacy, Scans
from common.settings.records import Records
from common.settings.service import Issuing, Ratings


class Kiosk(msgspec.Struct, frozen=True):
    """The ticket kiosk in the lobby."""

    name: Annotated[
        str, Setting("Name of this kiosk", "本机名称", "Stands in the journal beside what was done here.")
    ] = "kiosk"
    digit: Annotated[
        str,
        Setting(
            "Sub-series",
            "取号机编号",
            "With several kiosks, each has its own hundred: A1xx from 1, A2xx from 2. Empty for a single kiosk; of no"
            " account on a machine that has joined a hall, where the hub gives each its own.",
            pattern="[1-9]?",
            example='"" or "1" to "9"',
        ),
    ] = ""
    printer: Annotated[str, Setting("Printer", "小票打印机", "Which [printers.NAME] prints the tickets.")] = "ticket"
    idle_seconds: Annotated[
        int,
        Setting(
            "Idle time", "无人操作时间", "Seconds without a touch until the countdown begins.", at_least=5, at_most=3600
        ),
    ] = 60
    countdown_seconds: Annotated[
        int,
        Setting(
            "Countdown", "倒计时", "Seconds of visible countdown before welcome comes back.", at_least=5, at_most=300
        ),
    ] = 20
    number_seconds: Annotated[
        int,
        Setting("Number page", "取号成功页停留", "Seconds the number stays on the screen.", at_least=3, at_most=120),
    ] = 10
    language: Annotated[
        Literal["zh_CN", "en"],
        Setting("Language", "默认语言", "The language of the welcome page; residents can switch."),
    ] = "zh_CN"
    scale: Annotated[
        Literal["standard", "care"],
        Setting("Scale", "默认显示", "care: large print and high contrast from the start; residents can switch."),
    ] = "standard"
    is_full_screen: Annotated[
        bool, Setting("Full screen", "全屏", "Covers the whole screen and hides the pointer.")
    ] = True


class Queue(msgspec.Struct, frozen=True):
    """The rule by which tickets are called."""

    requeue_after: Annotated[
        int,
        Setting(
            "Returning residents",
            "过号重排间隔",
            "After how many further tickets somebody who missed the call and came back is called.",
            at_least=0,
            at_most=50,
        ),
    ] = 3
    recalls_before_no_show: Annotated[
        int,
        Setting("Recalls", "过号前呼叫次数", "After how many recalls the desk offers no-show.", at_least=1, at_most=20),
    ] = 3
    favoured_in_a_row: Annotated[
        int,
        Setting(
            "Priority bound",
            "连续优先上限",
            "How many priority or returning tickets may be called one after another while an ordinary one waits.",
            at_least=1,
            at_most=20,
        ),
    ] = 2


class Estimate(msgspec.Struct, frozen=True):
    """The waiting time that residents are told."""

    default_minutes: Annotated[
        float,
        Setting(
            "Service time",
            "默认办理时长",
            "Minutes for one visit until today's own figures are enough.",
            at_least=1,
            at_most=240,
        ),
    ] = 8
    sample: Annotated[
        int,
        Setting(
            "Sample", "样本数", "How many of today's last visits the estimate is made from.", at_least=5, at_most=500
        ),
    ] = 30


class Voice(msgspec.Struct, frozen=True):
    """The spoken call."""

    is_spoken: Annotated[
        bool, Setting("Voice", "语音叫号", "Whether calls are spoken; if not, there is the chime only.")
    ] = True
    clips: Annotated[
        str,
        Setting(
            "Recordings",
            "录音目录",
            "Folder of recorded clips, spoken instead of the speech engine; empty: clips in the home.",
        ),
    ] = ""
    rate: Annotated[
        int,
        Setting("Speed", "语速", "Words per minute of the speech engine.", at_least=80, at_most=300),
    ] = 160
    times: Annotated[int, Setting("Times", "播报次数", "How often each call is spoken.", at_least=1, at_most=3)] = 2
    one_is_yao: Annotated[
        bool, Setting("One as yao", "一读作幺", "Whether the digit 1 is spoken 幺 instead of 一.")
    ] = False
    says_english: Annotated[
        bool, Setting("English too", "中英双语", "Whether each call is spoken in English after it was in Chinese.")
    ] = False
    waiting_limit: Annotated[
        int,
        Setting(
            "Waiting calls",
            "待播上限",
            "How many calls may wait to be spoken; older ones are dropped.",
            at_least=1,
            at_most=20,
        ),
    ] = 3
    device: Annotated[
        str, Setting("Loudspeaker", "音频设备", "ALSA name of the device; empty for the default one.")
    ] = ""


class Desk(msgspec.Struct, frozen=True):
    """The counter's screen."""

    auto_lock_minutes: Annotated[
        int,
        Setting(
            "Auto-lock",
            "自动锁屏",
            "Minutes without a key or click until the PIN is asked again; 0 for never.",
            at_least=0,
            at_most=240,
        ),
    ] = 10
    font_px: Annotated[
        int, Setting("Text size", "字号", "Height of normal text in pixels.", at_least=14, at_most=20)
    ] = 14
    language: Annotated[Literal["zh_CN", "en"], Setting("Language", "语言", "The language of the staffed screens.")] = (
        "zh_CN"
    )
    id_card_reader: Annotated[
        str,
        Setting(
            "ID-card reader",
            "身份证读卡器",
            "The serial line of a reader with a security module (SDT); empty when there is none.",
            example='"", "/dev/ttyUSB0", "COM3" or "socket://127.0.0.1:10010"',
        ),
    ] = ""
    keeps_drafts_overnight: Annotated[
        bool,
        Setting(
            "Unfinished acceptances",
            "未完成的收件过夜保留",
            "Whether what a clerk has begun to type is offered again on the next day; if not, it is forgotten.",
        ),
    ] = False


class SignIn(msgspec.Struct, frozen=True):
    """Signing in with staff number and PIN."""

    free_tries: Annotated[
        int,
        Setting("Free tries", "免延时次数", "Wrong PINs in a row before a delay begins.", at_least=1, at_most=10),
    ] = 3
    delay_seconds: Annotated[
        int,
        Setting(
            "First delay",
            "首次延时",
            "Seconds of the first delay; each further failure doubles it.",
            at_least=1,
            at_most=60,
        ),
    ] = 15
    longest_delay_seconds: Annotated[
        int,
        Setting("Longest delay", "最长延时", "Seconds beyond which the delay does not grow.", at_least=1, at_most=3600),
    ] = 900


class Board(msgspec.Struct, frozen=True):
    """The board in the hall."""

    calls_shown: Annotated[
        int,
        Setting(
            "Calls", "显示条数", "How many of the last calls are shown, the newest included.", at_least=1, at_most=8
        ),
    ] = 5
    stale_after_seconds: Annotated[
        int,
        Setting("Age", "过期提示", "From which age on the board says how old its picture is.", at_least=2, at_most=600),
    ] = 10
    notice: Annotated[str, Setting("Notice", "通知", "The line at the bottom.")] = ""
    language: Annotated[Literal["zh_CN", "en"], Setting("Language", "语言", "The language of the board.")] = "zh_CN"
    is_full_screen: Annotated[
        bool, Setting("Full screen", "全屏", "Covers the whole screen and hides the pointer.")
    ] = True


class Settings(msgspec.Struct, frozen=True):
    """All settings of one home: ``settings.kiosk.idle_seconds``, ``settings.printers["ticket"].paper``."""

    kiosk: Kiosk = Kiosk()
    queue: Queue = Queue()
    estimate: Estimate = Estimate()
    voice: Voice = Voice()
    desk: Desk = Desk()
    sign_in: SignIn = SignIn()
    board: Board = Board()
    ratings: Ratings = Ratings()
    issuing: Issuing = Issuing()
    hub: Hub = Hub()
    log: Log = Log()
    cases: Cases = Cases()
    papers: Papers = Papers()
    scans: Scans = Scans()
    privacy: Privacy = Privacy()
    records: Records = Records()
    devices: Devices = Devices()
    hospitals: Hospitals = Hospitals()
    printers: Mapping[str, Printer] = {}
    gateways: Mapping[str, Gateway] = {}
