"""Why a package or an answer from outside is not taken in, in words for whoever carried it here."""

WORDS: dict[str, tuple[str, str]] = {
    "not_a_package": ("这不是约定格式的数据包", "This is not a package"),
    "newer": ("这个数据包由更新的程序制作，请先升级", "This package was made by a newer program: update first"),
    "half_copied": ("没有拷贝完整，请重新拷贝", "It was not copied to its end: copy it once more"),
    "too_large": ("数据包太大", "This package is too large"),
    "not_for_us": ("不是给本单位的，或者是用旧钥匙封的", "It is not for this side, or locked with keys of before"),
    "unknown_sender": ("不是约定的对方封的包", "It was not signed by the side whose keys are trusted here"),
    "tampered": ("内容被改动过", "It is not what its sender has written"),
    "malformed": ("内容不合约定的格式", "What it says does not follow the agreed form"),
    "other_department": ("是另一个部门的", "It is of another department"),
    "number_used": ("这个包号已经用过，内容不同", "A different package with this number was taken before"),
    "unreadable": ("读不出来", "It cannot be read"),
    "older": ("比正在使用的数据旧", "It is older than what is in use"),
    "of_the_future": (
        "数据截止日还没有到，请检查本机日期",
        "It vouches for a day to come: is this machine's date right?",
    ),
    "busy": ("另一个程序正在导入", "Another program is just importing"),
}


class PackageRefused(Exception):
    """A package that is left alone; `reason` is one of WORDS, `detail` is for the log and names nobody."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.zh, self.en = WORDS[reason]
        self.reason = reason
        self.detail = detail
