"""The way over a folder with real files: carried there and back, lost, copied by halves, altered, carried twice."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.gateway_words import AnswerStanding as S
from common.domain.cases.gateway_words import DifferenceKind
from common.domain.cases.words import CaseState, Verdict
from common.domain.queries import AskLamps
from common.gateway.exchanged import NotReached
from common.gateway.folder_way import FolderWay
from common.gateway.outbox import Outbox
from common.gateway.parcel import Attachment, Parcel, blocks_of
from common.gateway.turn import Turn
from common.outside.keys import make_keys, new_keys
from common.outside.package import read_header, write_package
from tests.common.cases.counter import FRONT, OFFICE
from tests.common.cases.test_apart import tell
from tests.common.gateway.conftest import Carrying
from tests.common.gateway.filled import DEPARTMENT, TODAY
from tests.faults.whole import assert_whole
from tests.halls import bare_hall


def out(carrying: Carrying, name: str = "to-department") -> list[Path]:
    """The packages that lie in the folder."""
    return sorted((carrying.folder / DEPARTMENT / name).glob("*.ycpkg"))


def accept(carrying: Carrying, order: int = 1) -> str:
    """One more case in the outbox."""
    case = carrying.side.cases.accepted(carrying.side.cases.person(f"张{order}", order))
    carrying.side.offer()
    return case


def test_a_case_is_carried_over_and_its_decision_back(carrying: Carrying) -> None:
    case = accept(carrying)
    assert carrying.way().exchange().sent == 1
    assert carrying.way().exchange().sent == 0, "it lies there already"
    (package,) = out(carrying)
    assert "张1".encode() not in package.read_bytes()
    assert (carrying.side.now().pending, carrying.side.now().unsent) == (1, 0)
    carrying.book.decide(case, Verdict.GRANTED, "没有收到过", TODAY)
    assert carrying.visit().letters == 1
    carrying.book.decide(case, Verdict.GRANTED, "符合条件", TODAY)
    carrying.visit(with_list=True)
    exchanged = carrying.way().exchange()
    assert (exchanged.acknowledged, exchanged.answers, exchanged.packages) == (1, 2, 2)
    assert [row.standing for row in carrying.side.answers()] == [S.APPLIED, S.REPEATED]
    assert carrying.side.cases.look(case).case.state is CaseState.DECIDED
    compared = carrying.side.compared()
    assert (compared.differences, compared.ours) == ((), compared.theirs)
    assert (compared.ours.letters, compared.ours.decided) == (1, 2)
    assert (carrying.side.now().pending, out(carrying), out(carrying, "to-hall")) == (0, [], [])
    assert_whole(carrying.side.hall)


def test_files_travel_in_the_package_once_each(carrying: Carrying) -> None:
    accept(carrying)
    accept(carrying, 2)
    scan = Attachment("户口簿.pdf", "application/pdf", b"%PDF" * 50_000)
    outbox = Outbox(carrying.side.hall, DEPARTMENT, lambda case: [scan])
    own, theirs = make_keys(carrying.hall_keys), make_keys(carrying.own_keys)
    FolderWay(outbox, carrying.folder, own, theirs.public()).send()
    assert out(carrying)[0].stat().st_size < 2 * len(scan.data)
    assert carrying.visit().letters == 2
    assert [carrying.book.lacks(letter) for letter in carrying.book.letters()] == [[], []]


def test_a_stick_that_is_not_plugged_in_is_waited_for(carrying: Carrying) -> None:
    case = accept(carrying)
    carrying.folder.rename(carrying.folder.with_name("pulled"))
    with pytest.raises(NotReached) as fault:
        carrying.way().exchange()
    assert "用不了" in fault.value.zh
    carrying.folder.with_name("pulled").rename(carrying.folder)
    assert carrying.way().exchange().sent == 1
    assert [row.case for row in carrying.side.dispatches()] == [case]


def test_a_package_that_was_lost_is_noticed_and_sent_again(carrying: Carrying) -> None:
    first = accept(carrying)
    carrying.way().send()
    out(carrying)[0].unlink()
    second = accept(carrying, 2)
    carrying.way().send()
    carrying.visit()
    exchanged = carrying.way().exchange()
    assert (exchanged.acknowledged, exchanged.sent) == (1, 1), "the department has said that number 1 is missing"
    carrying.visit()
    carrying.way().exchange()
    assert [letter.case for letter in carrying.book.letters()] == [first, second]
    assert carrying.side.now().pending == 0


def test_the_last_package_if_lost_is_sent_again_when_a_person_says_so(carrying: Carrying) -> None:
    accept(carrying)
    carrying.way().send()
    out(carrying)[0].unlink()
    assert carrying.way().send().sent == 0
    assert carrying.way().send(again=True).sent == 1
    assert [read_header(file).running for file in out(carrying)] == [2]
    carrying.side.hall.do(c.SendAgain(counter=OFFICE, department=DEPARTMENT))
    assert carrying.way().send().sent == 1, "said at a desk it goes with the next turn, wherever that is"
    assert carrying.way().send().sent == 0


def test_a_gap_in_what_comes_back_is_shown_until_it_comes(carrying: Carrying) -> None:
    accept(carrying)
    carrying.way().send()
    carrying.visit()
    (first,) = out(carrying, "to-hall")
    late = first.rename(carrying.folder / "late")
    accept(carrying, 2)
    carrying.way().send()
    carrying.visit()
    carrying.way().receive()
    assert carrying.side.now().missing == (1,)
    late.rename(first)
    carrying.way().receive()
    assert (carrying.side.now().missing, carrying.side.now().pending) == ((), 0)


def test_a_package_that_is_carried_twice_is_taken_once(carrying: Carrying) -> None:
    case = accept(carrying)
    carrying.way().send()
    carrying.visit()
    carrying.book.decide(case, Verdict.GRANTED, "符合条件", TODAY)
    carrying.visit()
    copies = [shutil.copy(file, carrying.folder / f"copy-{file.name}") for file in out(carrying, "to-hall")]
    carrying.way().receive()
    written = carrying.side.hall.last_position()
    for copy in copies:
        Path(copy).rename(carrying.folder / DEPARTMENT / "to-hall" / Path(copy).name)
    exchanged = carrying.way().receive()
    assert (exchanged.packages, exchanged.answers, exchanged.refused) == (0, 0, ())
    assert carrying.side.hall.last_position() == written


@pytest.mark.parametrize(
    ("spoil", "reason"), [("halve", "half_copied"), ("flip", "tampered"), ("junk", "not_a_package")]
)
def test_what_is_not_whole_is_left_alone_with_kind_words_and_keeps_no_other_back(
    carrying: Carrying, spoil: str, reason: str
) -> None:
    case = accept(carrying)
    carrying.way().send()
    carrying.visit()
    carrying.book.decide(case, Verdict.GRANTED, "符合条件", TODAY)
    carrying.visit()
    first, _ = out(carrying, "to-hall")
    whole = first.read_bytes()
    spoiled = {"halve": whole[: len(whole) // 2], "flip": whole[:-1] + bytes([whole[-1] ^ 1]), "junk": b"hello"}
    first.write_bytes(spoiled[spoil])
    exchanged = carrying.way().receive()
    assert [(one.file, one.reason) for one in exchanged.refused] == [(first.name, reason)]
    assert (exchanged.answers, exchanged.acknowledged) == (1, 0)
    assert not exchanged.is_clean
    first.write_bytes(whole)
    assert carrying.way().receive().acknowledged == 1


def test_two_packages_of_one_number_and_those_of_strangers_are_refused(carrying: Carrying) -> None:
    accept(carrying)
    carrying.way().send()
    carrying.visit()
    carrying.way().receive()
    theirs, hall = make_keys(carrying.own_keys), make_keys(carrying.hall_keys).public()
    place = carrying.folder / DEPARTMENT / "to-hall"
    empty = Parcel(department=DEPARTMENT)
    write_package(place / "a.ycpkg", "other", 1, theirs, hall, blocks_of(empty))
    write_package(place / "b.ycpkg", "strange", 2, new_keys(), hall, blocks_of(empty))
    write_package(place / "c.ycpkg", "elsewhere", 3, theirs, new_keys().public(), blocks_of(empty))
    write_package(place / "d.ycpkg", "nonsense", 4, theirs, hall, [b"\0\0\0\2{}"])
    reasons = {one.file[0]: one.reason for one in carrying.way().receive().refused}
    assert reasons == {"a": "number_used", "b": "unknown_sender", "c": "not_for_us", "d": "malformed"}


def test_the_list_of_a_day_comes_with_the_packages(carrying: Carrying) -> None:
    case = accept(carrying)
    carrying.way().send()
    carrying.visit()
    carrying.way().receive()
    carrying.book.lose(carrying.side.dispatches()[0].dispatch)
    carrying.visit(with_list=True)
    carrying.way().receive()
    (difference,) = carrying.side.compared().differences
    assert (difference.kind, difference.case) == (DifferenceKind.NOT_THERE, case)


def test_a_turn_over_a_folder_finds_the_stick_as_soon_as_it_is_plugged_in(carrying: Carrying) -> None:
    accept(carrying)
    turn = Turn(carrying.side.outbox(), carrying.way, 18)
    carrying.folder.rename(carrying.folder.with_name("pulled"))
    for _ in range(5):
        assert turn.take() is None
    carrying.folder.with_name("pulled").rename(carrying.folder)
    exchanged = turn.take()
    assert exchanged is not None
    assert exchanged.sent == 1
    assert turn.pacing.since is None


_WRITER = """
import sys
from pathlib import Path
from common.domain.catalogue.item import Domain
from common.gateway.folder_way import FolderWay
from common.outside.keys import make_keys
from common.gateway.outbox import Outbox
from common.hall import Hall
from common.places import Home

hall = Hall(Home(Path(sys.argv[1])))
do = hall.do

def struck(command, actor=""):
    done = do(command, actor) if sys.argv[5] == "after" else None
    print("noted", flush=True)
    sys.stdin.read()  # until it is killed: the package is whole and not in its place yet
    return done

hall.do = struck
own, theirs = make_keys(Path(sys.argv[3])), make_keys(Path(sys.argv[4]))
FolderWay(Outbox(hall, Domain.SOCIAL_INSURANCE), Path(sys.argv[2]), own, theirs.public()).send()
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_process_killed_while_it_lays_a_package_down_leaves_nothing_undone(carrying: Carrying, when: str) -> None:
    case = accept(carrying)
    home = carrying.side.hall.home.folder
    line = [sys.executable, "-c", _WRITER, *map(str, (home, carrying.folder, carrying.hall_keys, carrying.own_keys))]
    with subprocess.Popen([*line, when], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"noted\n"
        process.send_signal(signal.SIGKILL)
    assert out(carrying) == []
    assert carrying.way().send().sent == (0 if when == "after" else 1)
    assert [read_header(file).running for file in out(carrying)] == [1]
    assert list((carrying.folder / DEPARTMENT / "to-department").glob("*.part")) == []
    carrying.visit()
    carrying.way().receive()
    assert [letter.case for letter in carrying.book.letters()] == [case]
    assert carrying.side.now().pending == 0
    assert_whole(carrying.side.hall)


def test_a_reminder_says_nothing_about_anybody(carrying: Carrying) -> None:
    case = accept(carrying)
    carrying.side.hall.do(c.RemindCase(counter=FRONT, case=case, words="张某急用"))
    carrying.side.offer()
    carrying.way().send()
    carrying.visit()
    reminder = carrying.book.letters()[-1]
    assert (reminder.applicant, reminder.papers) == (None, ())


def test_a_package_that_is_left_alone_is_known_to_the_hall_until_it_is_gone(carrying: Carrying) -> None:
    carrying.way().exchange()
    place = carrying.folder / DEPARTMENT / "to-hall"
    (place / "social_insurance-000001-x.ycpkg").write_bytes(b"no package at all")
    carrying.way().receive()
    assert [(one.file, one.reason) for one in carrying.side.now().untaken] == [
        ("social_insurance-000001-x.ycpkg", "not_a_package")
    ]
    (place / "social_insurance-000001-x.ycpkg").unlink()
    carrying.way().receive()
    assert carrying.side.now().untaken == ()


def test_a_machine_that_has_lost_its_gateway_to_another_sends_nothing(carrying: Carrying, tmp_path: Path) -> None:
    turn = Turn(carrying.side.outbox(), carrying.way, 18)
    accept(carrying)
    assert turn.take() is not None
    assert carrying.side.now().is_here
    other = bare_hall(tmp_path / "other", carrying.side.cases.clock)
    tell(carrying.side.hall, other)
    Outbox(other, DEPARTMENT).tend()
    tell(other, carrying.side.hall)
    accept(carrying, 2)
    carrying.side.cases.clock.go(minutes=5)
    assert turn.take() is None
    (lamp,) = carrying.side.hall.ask(AskLamps())
    assert (lamp.state, "gateway take" in lamp.words_en) == ("warning", True)
    Outbox(carrying.side.hall, DEPARTMENT).tend()
    assert turn.take() is not None
    other.close()
