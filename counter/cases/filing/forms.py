"""What is asked before a case or a person leaves as files: what of it, why, and where to. All of it goes on record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot

from common.domain.cases.privacy_queries import AskExport, AskPersons
from common.domain.cases.queries import AskCase, CaseInHand
from common.domain.commands import Command, ExportPerson, LookAtPerson
from common.places import write_private_file
from common.ui.page import Field
from counter.cases.acts import ActForm, Done
from counter.cases.filing.copy import write_copy
from counter.cases.filing.dossier import Steps, dossier
from counter.cases.words import Pair, Say
from counter.desk.station import Door, Station
from counter.desk.trouble import Trouble

_LANE = "files"

_UNWRITABLE: Pair = ("这里写不进去：{place}，请换个位置", "Nothing can be written there: {place}. Name another place")
_THERE: Pair = ("已经有 {place}，请换个名字", "{place} is there already: name another one")
_PARTIAL: Pair = ("请写完整的位置，从盘符或根目录开始", "Give the whole path, from the drive or the root on")
_LEFT_OUT: Pair = (
    "已导出，但有 {count} 份扫描件没有导出：还没有传到本机，或已损坏",
    "Written, without {count} scan(s) that have not come to this machine yet, or are damaged",
)

Save = Callable[[Door, Path], Trouble | None]
"""Puts on record what leaves, and writes it, in a worker. Raises Refused, OSError."""


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
        is_opened, self._case = self._case is None, case
        self.offer(case)
        if is_opened:
            self.station.aside(_usual_folder, self._propose, lane=_LANE)

    def clear(self) -> None:
        super().clear()
        self._case = None

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
        return self.on_record()

    def on_record(self) -> Command:
        """What is put on record before anything is written."""
        raise NotImplementedError

    def saving(self, command: Command) -> Save:
        """What is done once the place is known to be good, with what stands here now."""
        raise NotImplementedError

    def carry_out(self, command: Command, done: Callable[[Done], None]) -> bool:
        save, place = self.saving(command), self.place.strip()

        def work(hall: Door) -> Trouble | None:
            try:
                path = Path(place).expanduser()
                if not path.is_absolute():
                    return _trouble(_PARTIAL)
                if path.exists():
                    return _trouble(_THERE, place=place)
                if not path.parent.is_dir():
                    return _trouble(_UNWRITABLE, place=place)
                return save(hall, path)
            except FileExistsError:
                return _trouble(_THERE, place=place)
            except (OSError, RuntimeError):  # RuntimeError: nobody's "~"
                return _trouble(_UNWRITABLE, place=place)

        # A share that does not answer holds up what goes there, and nothing else.
        self.station.work(work, done, lane=f"{_LANE} {Path(place).parent}")
        return True

    def _propose(self, folder: Path | Trouble) -> None:
        if self._case is not None and not self.place and isinstance(folder, Path):
            self.place = str(folder / self.named(self._case))


def applicant_words(case: CaseInHand, say: Say) -> str:
    """Whom it is about, masked: what is done here cannot be taken back."""
    one = case.row.applicant
    return say(f"申请人：{one.name}  {one.id_number}", f"Applicant: {one.name}  {one.id_number}") + "\n"


def _usual_folder() -> Path:
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def _trouble(words: Pair, **about: object) -> Trouble:
    zh, en = (one.format(**about) for one in words)
    return Trouble(zh, en, "not_saved")


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
        title = self.station.say("导出卷宗", "Dossier saved")
        people = next(one["text"] for one in self.choices if one["value"] == self.choice)
        why = f"{title}（{people}）：{self.why.strip()}"
        return LookAtPerson(counter=self.station.counter, case=self._case.case.case, why=why)

    def saving(self, command: Command) -> Save:
        assert self._case is not None
        case, station, actor = self._case.case.case, self.station, self.station.staff
        is_english, is_full = station.language == "en", self.choice == "full"

        def save(hall: Door, path: Path) -> None:
            look = hall.do(command, actor)[0].body.look
            persons = {one.person: one.known for one in hall.ask(AskPersons(look=look))} if is_full else {}
            write_private_file(path, dossier(hall, case, persons, _steps(hall, station, case), is_english=is_english))

        return save


def _steps(hall: Door, station: Station, case: str) -> Steps:
    if station.whole_history is not None:
        return Steps(*station.whole_history(case))
    found = hall.ask(AskCase(case=case))
    return Steps(found.history, found.archived)


class CopyForm(SavingForm):
    """A copy of all that the hall holds about the applicant, for the applicant."""

    def offer(self, case: CaseInHand) -> None:
        say = self.station.say
        self.note = applicant_words(case, say) + say(
            "把大厅掌握的这个人的全部信息写进一个文件夹，都是明文，只交给本人。请先核对是不是本人；会记录在案。",
            "All that the hall holds about them, in the clear, for them alone. Make sure that it is they; "
            "it goes on record.",
        )
        self.place_label = say("保存到新文件夹", "Into a new folder")
        self.usual = [say("本人申请", "The person asks for it")]

    def named(self, case: CaseInHand) -> str:
        return self.station.say(f"个人信息副本 {case.case.number}", f"Personal data {case.case.number}")

    def on_record(self) -> Command:
        assert self._case is not None
        return ExportPerson(counter=self.station.counter, person=self._case.case.applicant, why=self.why)

    def saving(self, command: Command) -> Save:
        actor = self.station.staff

        def save(hall: Door, path: Path) -> Trouble | None:
            exported = hall.do(command, actor)[0].body.export
            left_out = write_copy(hall, hall.ask(AskExport(export=exported)), path)
            return _trouble(_LEFT_OUT, count=len(left_out)) if left_out else None

        return save
