"""What came of one exchange with a department, in figures and in words for people."""

import msgspec

from common.outside.refused import PackageRefused


class RefusedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A package that was left alone, and why."""

    file: str
    reason: str
    zh: str
    en: str


class Exchanged(msgspec.Struct, frozen=True, kw_only=True):
    """`sent` letters went out, `acknowledged` were confirmed, `answers` were new, `packages` written or read.

    `strange` are receipts for what the hall never sent, `malformed` answers that do not follow the agreed form,
    `rejected` letters that the department does not take as they are: all of them show at the reconciliation.
    """

    sent: int = 0
    acknowledged: int = 0
    answers: int = 0
    packages: int = 0
    strange: int = 0
    malformed: int = 0
    rejected: int = 0
    refused: tuple[RefusedFile, ...] = ()

    def __add__(self, other: "Exchanged") -> "Exchanged":
        figures = {name: getattr(self, name) + getattr(other, name) for name in self.__struct_fields__}
        return Exchanged(**figures)

    @property
    def is_clean(self) -> bool:
        """Whether nobody has to look at what came."""
        return not (self.refused or self.strange or self.malformed or self.rejected)

    @property
    def zh(self) -> str:
        """In Chinese."""
        said = f"送出 {self.sent} 件，收到回执 {self.acknowledged} 件、回复 {self.answers} 条"
        faults = (
            (self.strange, "{} 份回执不是本厅送的件"),
            (self.malformed, "{} 条回复不合格式"),
            (self.rejected, "{} 件被部门退回"),
            (len(self.refused), "{} 个送件包没有收下"),
        )
        return "；".join((said, *(words.format(count) for count, words in faults if count)))

    @property
    def en(self) -> str:
        """In English."""
        said = f"{self.sent} sent, {self.acknowledged} confirmed, {self.answers} answers"
        faults = (
            (self.strange, "{} receipts for what the hall never sent"),
            (self.malformed, "{} answers not in the agreed form"),
            (self.rejected, "{} not taken by the department"),
            (len(self.refused), "{} packages left alone"),
        )
        return "; ".join((said, *(words.format(count) for count, words in faults if count)))


class NotReached(Exception):
    """The folder is not there, or the department's server does not answer: all waits, and is tried again later."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en


def refused_file(name: str, refused: PackageRefused) -> RefusedFile:
    """A package that was left alone."""
    return RefusedFile(file=name, reason=refused.reason, zh=refused.zh, en=refused.en)
