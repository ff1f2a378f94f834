"""What is asked before a case or a person leaves as files: what of it, why, and where to. All of it goes on record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot

from common.domain.cases.privacy_queries import AskExport
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.commands import Command, ExportPerson, LookAtPerson
from common.places import make_private_folder, write_private_file
from common.ui.page import Field
from counter.cases.acts import ActForm
from counter.cases.filing.copy import write_copy
from counter.cases.filing.dossier import Steps, dossier
from counter.cases.words import Pair
from counter.desk.station import Door, Looked, Station
from counter.desk.trouble import Trouble

_UNWRITABLE: Pair = ("这里写不进去：{place}，请换个位置", "Nothing can be written there: {place}. Name another place")
_THERE: Pair = ("已经有 {place}，请换个名字", "{place} is there already: name another one")
_LEFT_OUT: Pair = (
    "已导出，但有 {count} 份扫描件还没有传到本机，没有导出",
    "Written, without {count} scan(s) that have not come to this machine yet",
)


class SavingForm(ActForm):
    """`place` is a path on this machine, proposed and typed over; nothing that is there is written over."""

    note = Field("")
    place_label = Field("")
    place = Field("")
    why = Field("")
    usual: Field[list[str]] = Field([])
    choices: Field[list[dict[str, str]]] = Field([])
    choice = Field("")

    def __init__(self, station: Station | None = None) -> None:
        super().__init__(station)
        self._case: CaseInHand | None = None

    def begin(self, case: CaseInHand) -> None:
        self._case = case
        self.offer(case)
        documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.place = self.place or str((documents if documents.is_dir() else Path.home()) / self.named(case))

    def offer(self, case: CaseInHand) -> None:
        """Say what it is about, in the clerk's language."""

    def named(self, case: CaseInHand) -> str:
        """What the file or folder is called: by the number of the case, for a name may not stand in a name."""
        raise NotImplementedError

    @Slot(str)
    def type_place(self, text: str) -> None:
        """Where to."""
        self.place = text

    @Slot(str)
    def type_why(self, text: str) -> None:
        """Why, as the record will say."""
        self.why = text

    @Slot(str)
    def choose(self, value: str) -> None:
        """What of it."""
        self.choice = value

    def command(self) -> Command | str:
        say = self.station.say
        if not self.why.strip():
            return say("请说明原因", "Please say why")
        if not self.place.strip():
            return say("请写明保存的位置", "Please say where to save it")
        if self._path().exists():
            return say(*_THERE).format(place=self.place.strip())
        return self.on_record()

    def on_record(self) -> Command:
        """What is put on record before anything is written."""
        raise NotImplementedError

    def _path(self) -> Path:
        return Path(self.place.strip()).expanduser()

    def _unwritable(self) -> Trouble:
        zh, en = (words.format(place=self.place.strip()) for words in _UNWRITABLE)
        return Trouble(zh, en, "unwritable")


class DossierForm(SavingForm):
    """The whole case as a PDF, its people masked or in full."""

    def offer(self, case: CaseInHand) -> None:
        say = self.station.say
        self.note = say(
            "整个办件写成一个 PDF：事项、材料、扫描件目录、决定和办理过程。由谁导出、为什么，会记录在案。",
            "The whole case as one PDF: item, papers, list of scans, decision, history. Who and why goes on record.",
        )
        self.place_label = say("保存为", "Save as")
        self.usual = [say("归档", "For the files"), say("复核", "For a second look"), say("移交", "To be handed on")]
        self.choices = [
            {"value": "masked", "text": say("姓名和号码隐去", "People masked")},
            {"value": "full", "text": say("完整信息", "People in full")},
        ]
        self.choice = self.choice or "masked"

    def named(self, case: CaseInHand) -> str:
        number = case.case.number
        return self.station.say(f"办件卷宗 {number}.pdf", f"Case {number}.pdf")

    def on_record(self) -> Command:
        assert self._case is not None
        return LookAtPerson(counter=self.station.counter, case=self._case.case.case, why=self.why)

    def carry_out(self, command: Command, done: Callable[[Trouble | None], None]) -> bool:
        assert self._case is not None
        case, path, trouble = self._case.case.case, self._path(), self._unwritable()
        is_english, is_full, station = self.station.language == "en", self.choice == "full", self.station

        def looked(seen: Looked | Trouble) -> None:
            if isinstance(seen, Trouble):
                done(seen)
                return
            persons = {one.person: one.known for one in seen.people} if is_full else {}

            def write(hall: Door) -> Trouble | None:
                content = dossier(hall, case, persons, _steps(hall, station, case), is_english=is_english)
                try:
                    write_private_file(path, content)
                except OSError:
                    return trouble
                return None

            station.work(write, done)

        station.look(case, self.why, looked)
        return True


def _steps(hall: Door, station: Station, case: str) -> Steps:
    if station.whole_history is not None:
        return Steps(*station.whole_history(case))
    found = hall.ask(AskCase(case=case))
    return Steps(found.history, found.archived)


class CopyForm(SavingForm):
    """A copy of all that the hall holds about the applicant, for the applicant."""

    def offer(self, case: CaseInHand) -> None:
        say = self.station.say
        self.note = say(
            "把大厅掌握的申请人的全部信息写进一个文件夹，都是明文，只交给本人。请先核对是不是本人；会记录在案。",
            "All that the hall holds about the applicant, in the clear, for them alone. Make sure that it is they; "
            "it goes on record.",
        )
        self.place_label = say("保存到新文件夹", "Into a new folder")
        self.usual = [say("本人申请", "The person asks for it")]

    def named(self, case: CaseInHand) -> str:
        return self.station.say(f"个人信息副本 {case.case.number}", f"Personal data {case.case.number}")

    def on_record(self) -> Command:
        assert self._case is not None
        return ExportPerson(counter=self.station.counter, person=self._case.case.applicant, why=self.why)

    def carry_out(self, command: Command, done: Callable[[Trouble | None], None]) -> bool:
        path, trouble, actor = self._path(), self._unwritable(), self.station.staff

        def write(hall: Door) -> Trouble | None:
            try:
                make_private_folder(path.parent)  # before it is on record: the most usual thing to go wrong
                exported = hall.do(command, actor)[0].body.export
                left_out = write_copy(hall, hall.ask(AskExport(export=exported)), path)
            except OSError:
                return trouble
            if not left_out:
                return None
            zh, en = (words.format(count=len(left_out)) for words in _LEFT_OUT)
            return Trouble(zh, en, "left_out")

        self.station.work(write, done)
        return True
