"""An acceptance that was interrupted is offered again to the clerk who typed it, and to nobody else."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest

from common.domain import commands as c
from common.domain.cases.draft import CaseDraft
from common.domain.cases.events import Handed
from common.domain.cases.queries import FindCases
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.hall import Hall
from common.places import Home
from common.ui import RESOURCES
from common.ui.scene import text_of
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, ISSUING, PIN, CaseHall
from tests.counter.cases.conftest import CLERK, COLLEAGUE, acceptance, fill, seated
from tests.counter.desk.keyboard import Keyboard
from tests.faults.whole import assert_whole


def kept(hall: Hall) -> CaseDraft | None:
    found = hall.kept_draft(FRONT, "acceptance")
    return None if found is None else msgspec.json.decode(found.text, type=CaseDraft)


def test_what_is_typed_is_kept_and_no_more(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    acceptance(screen).unfinished.due.emit()
    assert kept(cases.hall) is None
    fill(hands)
    hands.press("Space")
    acceptance(screen).unfinished.due.emit()
    draft = kept(cases.hall)
    assert draft is not None
    assert (draft.applicant.name, draft.applicant.id_number) == ("", "")
    assert (draft.item, draft.handed) == ("SB004", (Handed("居民身份证"),))
    store = cases.hall.home.store_file.read_bytes()
    assert b"SB004" not in store
    assert_whole(cases.hall)


def test_it_is_offered_again_after_the_next_sign_in(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    hands.press("Space", "F7")
    hands.type("+5")
    acceptance(screen).unfinished.due.emit()

    again = seated(cases.hall, FRONT, CLERK)
    page = acceptance(again)
    assert (again.place, page.stage, page.unfinished.at) == ("acceptance", "offer", "09:00")
    page.take_up()
    assert (page.stage, page.item.code, page.people.applicant.name) == ("form", "SB004", "张*丰")
    assert (page.papers.said, page.ending.owed_by) == ("已收 1 / 3", "+5")


def test_another_clerk_never_sees_it(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    acceptance(screen).unfinished.due.emit()
    cases.hall.do(c.SignOut(counter=FRONT))
    cases.hall.do(c.SignOut(counter=ISSUING))
    assert kept(cases.hall) is None
    cases.hall.do(c.SignIn(counter=FRONT, staff=COLLEAGUE, pin=PIN))
    other = seated(cases.hall, FRONT, COLLEAGUE)
    assert (other.place, acceptance(other).stage) == ("desk", "form")
    assert kept(cases.hall) is None
    cases.hall.do(c.SignOut(counter=FRONT))
    cases.hall.do(c.SignIn(counter=FRONT, staff=CLERK, pin=PIN))
    assert acceptance(seated(cases.hall, FRONT, CLERK)).stage == "offer"


def test_signing_out_leaves_nothing_on_the_screen(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    acceptance(screen).unfinished.due.emit()
    hands.press("Ctrl+O")
    page = acceptance(screen)
    assert (page.item.code, page.people.applicant.person, page.papers.rows.rowCount()) == ("", "", 0)
    hands.type(CLERK)
    hands.press("Return")
    hands.type(PIN)
    hands.press("Return")
    assert (screen.place, page.stage) == ("acceptance", "offer")
    assert text_of(hands.item("offer"))
    hands.press("Delete")
    assert (page.stage, kept(cases.hall)) == ("form", None)


def test_what_was_sent_is_forgotten(hands: Keyboard, screen: CounterScreen, cases: CaseHall) -> None:
    fill(hands)
    acceptance(screen).unfinished.due.emit()
    hands.press("a", "F6")
    acceptance(screen).unfinished.due.emit()
    assert kept(cases.hall) is None


def test_what_was_sent_just_before_the_program_died_is_not_offered(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    acceptance(screen).unfinished.due.emit()
    found = cases.hall.kept_draft(FRONT, "acceptance")
    assert found is not None
    hands.press("a", "F6")
    cases.hall.keep_draft(FRONT, "acceptance", found.text)  # as if there had been no time to forget it
    again = seated(cases.hall, FRONT, CLERK)
    assert (acceptance(again).stage, kept(cases.hall)) == ("form", None)
    draft = msgspec.json.decode(found.text, type=CaseDraft)
    with pytest.raises(Refused, match="received already, as case 20261120-00001"):
        cases.receive(draft.applicant.person, case=draft.case)


def test_a_draft_ends_with_its_day_unless_the_hall_keeps_it(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    acceptance(screen).unfinished.due.emit()
    cases.clock.go(days=1)
    cases.hall.rules = Rules(keeps_drafts_overnight=True)
    assert kept(cases.hall) is not None
    cases.hall.rules = Rules()
    assert kept(cases.hall) is None
    cases.hall.rules = Rules(keeps_drafts_overnight=True)
    assert kept(cases.hall) is None


class Played:
    """A counter's program in a process of its own, played line by line."""

    def __init__(self, home: Path) -> None:
        arguments = ("--home", home, "--counter", FRONT, "--remote")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "counter", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=RESOURCES.parent,
        )
        self._answer()

    def play(self, **command: Any) -> dict[str, Any]:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"seconds": 30, **command}) + "\n")
        self.process.stdin.flush()
        answer = self._answer()
        assert answer["ok"], answer
        return answer

    def keys(self, *keys: str) -> None:
        self.play(do="keys", keys=list(keys))

    def type(self, text: str) -> None:
        self.play(do="type", text=text)

    def see(self, name: str, **more: Any) -> None:
        self.play(do="wait", name=name, **more)

    def sign_in(self) -> None:
        self.see("signin.staff")
        self.type(CLERK)
        self.keys("Return")
        self.type(PIN)
        self.keys("Return")

    def _answer(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer


@contextmanager
def playing(home: Path) -> Iterator[Played]:
    played = Played(home)
    try:
        yield played
    finally:
        played.process.kill()
        played.process.communicate()


def test_a_program_that_is_killed_offers_what_was_typed(made: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(made, tmp_path / "home"))
    hall = Hall(Home(home))  # by today's clock, as the program
    hall.do(c.SignOut(counter=FRONT))
    with playing(home) as counter:
        counter.sign_in()
        counter.see("tab.acceptance")
        counter.keys("Ctrl+2")
        counter.see("applicant.search")
        counter.type("张三")
        counter.see("person.0")
        counter.keys("Return")
        counter.type("SB004")
        counter.see("item.result.SB004")
        counter.keys("Return", "Space")
        counter.see("acceptance.kept")
        counter.process.send_signal(signal.SIGKILL)
        counter.process.wait()
    draft = kept(hall)
    assert draft is not None
    assert len(draft.handed) == 1
    hall.do(c.SignOut(counter=FRONT))
    with playing(home) as counter:
        counter.sign_in()
        counter.see("offer")
        counter.keys("Return")
        counter.see("papers")
        counter.keys("a", "F6")
        counter.see("done.number")
        counter.play(do="quit")
    (row,) = hall.ask(FindCases(text="张三丰"))
    assert row.case == draft.case
    hall.close()


def test_a_colleague_at_another_counter_has_drafts_of_their_own(
    hands: Keyboard, screen: CounterScreen, cases: CaseHall
) -> None:
    fill(hands)
    acceptance(screen).unfinished.due.emit()
    assert acceptance(seated(cases.hall, ISSUING, COLLEAGUE)).stage == "form"
