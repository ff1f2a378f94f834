"""The settings of a machine among others: the hall's hub, the log, and what is plugged in."""

from typing import Annotated, Literal

import msgspec

from common.settings.declare import Setting
from printers.address import parse_address


class Hub(msgspec.Struct, frozen=True):
    """The hall's hub, on machines that have joined one."""

    call_seconds: Annotated[
        float,
        Setting(
            "Answer to a call",
            "叫号等待时限",
            "Seconds a call waits for the hub before the clerk is told.",
            at_least=0.5,
            at_most=10,
        ),
    ] = 2
    look_seconds: Annotated[
        float,
        Setting(
            "Look",
            "查询间隔",
            "Every so many seconds a machine looks for news at the hub, should a hint have been lost.",
            at_least=1,
            at_most=60,
        ),
    ] = 5
    keep_days: Annotated[
        int,
        Setting(
            "Keep events",
            "记录保留天数",
            "Older events are removed from counters and offices once a proved backup of the hub has them.",
            at_least=31,
            at_most=36500,
        ),
    ] = 400
    keep_days_public: Annotated[
        int,
        Setting(
            "Keep events, public",
            "自助机记录保留天数",
            "The same for kiosks and boards.",
            at_least=31,
            at_most=36500,
        ),
    ] = 60


class Log(msgspec.Struct, frozen=True):
    """The log files in the home."""

    level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"],
        Setting("Level", "日志级别", "What is written down; personal data never is."),
    ] = "INFO"
    keep_days: Annotated[
        int, Setting("Keep", "保留天数", "After how many days a log file is deleted.", at_least=1, at_most=3650)
    ] = 30


class Printer(msgspec.Struct, frozen=True, kw_only=True):
    """One printer, under a name that other settings refer to."""

    address: Annotated[
        str,
        Setting(
            "Address",
            "地址",
            "Where the printer is.",
            pattern="(tcp|usb|serial|windows|cups|file|virtual)://.+",
            example='"tcp://192.168.1.50:9100", "usb://04b8:0e15", "serial:///dev/ttyUSB0?baud=115200", '
            '"windows://Printer name", "cups://queue", "file:///path" or "virtual://9100"',
            check=parse_address,
        ),
    ]
    paper: Annotated[
        Literal["58mm", "80mm", "a4"],
        Setting("Paper", "纸张", "Width of the roll; a4 for a printer of sheets, which is given PDFs."),
    ] = "80mm"
    chinese: Annotated[
        Literal["gb2312", "gbk", "gb18030"],
        Setting("Characters", "字库", "What the printer's own font was verified to print; the rest is drawn."),
    ] = "gb2312"
    qr: Annotated[
        Literal["image", "native"],
        Setting(
            "QR codes", "二维码", "native when the printer draws QR codes itself: faster, but not every printer can."
        ),
    ] = "image"
    number: Annotated[
        Literal["image", "text"],
        Setting("The large number", "号码打印", "text is faster, image is larger and looks the same on every printer."),
    ] = "image"
    has_cutter: Annotated[bool, Setting("Cutter", "切刀", "Whether the printer cuts the paper itself.")] = True
    is_queue_believed: Annotated[
        bool,
        Setting(
            "Believe the queue",
            "以队列回报为准",
            "Whether a job that CUPS or Windows calls finished counts as printed; if not, staff look.",
        ),
    ] = False

    @property
    def is_for_sheets(self) -> bool:
        """Whether it prints A4."""
        return self.paper == "a4"


class Gateway(msgspec.Struct, frozen=True, kw_only=True):
    """A department's own network, under the department's name: social_insurance, civil_affairs and so on."""

    way: Annotated[
        Literal["none", "folder", "https"],
        Setting(
            "Way",
            "对接方式",
            "How cases get there: not at all, as packages in a folder (a stick, a share), or over HTTPS.",
        ),
    ] = "none"
    folder: Annotated[
        str,
        Setting("Folder", "交换目录", "Where packages are laid down and taken; in the home unless it begins with /."),
    ] = "packages"
    url: Annotated[
        str,
        Setting(
            "Address",
            "接口地址",
            "The department's interface; its certificate is pinned with gateway keys.",
            pattern="(https://.+)?",
            example='"https://gateway.example:8443"',
        ),
    ] = ""
    look_seconds: Annotated[
        int,
        Setting(
            "Look", "查询间隔", "Every so many seconds the department is asked for answers.", at_least=1, at_most=3600
        ),
    ] = 30
    reconcile_hour: Annotated[
        int,
        Setting(
            "Reconciliation",
            "对账时间",
            "From this hour of the evening on the day's lists are compared.",
            at_least=0,
            at_most=23,
        ),
    ] = 18
