"""The afternoon of the demo: one matter through the windows of its counters, then the weeks of all the others."""

import time

from common.domain.queries import AskItem
from counter.demo.cases.residents import Resident, resident
from counter.demo.cases.seats import PINS, Staff
from counter.demo.cases.weeks import play
from counter.demo.one_machine import OneMachine
from counter.demo.window import Window

OFFICES = ("8", "10")
"""The desks of the back office that have windows."""
_FRONT, _ISSUING = "1", "5"
_REVIEW, _LEAD = OFFICES
_CLERK, _ISSUER, _REVIEWER, _HALL_LEAD = "1001", "1005", "2001", "1007"
_ITEM = "SB004"
_PAPERS = 2
"""Of an acceptance: the notice for the applicant, and the receipt."""
_WHO = resident("苏玉珍", 901)
_UNHURRIED_S = 0.6
_IN_THE_MIDDLE = 3
"""On this evening most matters are under way."""


class Afternoon:
    """What the staff of the demo do with cases once the morning is over."""

    def __init__(self, stage: OneMachine) -> None:
        self._stage = stage
        self._staff = Staff(
            stage.hall, front=_FRONT, other="2", issuing=_ISSUING, office=_REVIEW, signing="9", lead=_LEAD
        )

    def play(self) -> None:
        """From twenty to two until the last matter has come to its end, some weeks later."""
        stage = self._stage
        stage.at(13, 40)
        self._one_matter(_WHO)
        stage.tell("One matter was taken in, decided and handed out at three counters")
        days = play(self._staff, stage.clock.local(), stage.turn_to, stage.tell, in_the_evening=self._look_around)
        stage.settle()
        stage.tell(f"After {days} days every matter has come to its end")

    def _one_matter(self, who: Resident) -> None:
        with self._stage.cast.pad(_FRONT) as pad:
            number = self._take_in(who)
            self._rate(pad)
        self._decide(number)
        self._hand_out(number, who)

    def _take_in(self, who: Resident) -> str:
        """At the front desk, keyboard only; the case's number."""
        stage, desk = self._stage, self._sign_in(_FRONT, _CLERK)
        desk.keys("Ctrl+2")
        desk.see("applicant.search")
        desk.type(who.id_number)
        desk.keys("Return")
        desk.see("applicant.name")
        desk.type(who.name)
        desk.keys("Return", "Return")
        desk.type(who.phone)
        stage.picture(desk, "acceptance-applicant")
        desk.keys("Return")
        desk.see("item.search")
        item = stage.hall.ask(AskItem(item=_ITEM))
        assert item is not None
        desk.type(item.code)
        desk.see(f"item.result.{item.code}")
        desk.keys("Return")
        desk.see("papers.count")
        desk.keys("Space", "Down", "c")
        stage.picture(desk, "acceptance-papers")
        desk.keys("a", "F6")
        number = desk.see("done.number")
        for paper in range(_PAPERS):
            desk.see(f"done.print.{paper}", "已打印")
        stage.picture(desk, "acceptance-done")
        self._sign_out(desk)
        return number

    def _rate(self, pad: Window) -> None:
        """On the pad before the counter, which asks by itself."""
        pad.ready()
        pad.see("pad.levels")
        self._stage.picture(pad, "pad-levels")
        pad.tap("level-4")
        pad.see("pad.give")
        pad.tap("indicator-efficiency")
        self._stage.picture(pad, "pad-reasons")
        pad.tap("pad.give")
        pad.see("pad.thanks")

    def _decide(self, number: str) -> None:
        """In the back office; the result goes to the issuing counter."""
        stage, desk = self._stage, self._sign_in(_REVIEW, _REVIEWER)
        desk.see(f"work.{number}")
        desk.keys("Return")
        desk.see("case.number", number)
        desk.keys("F4")
        desk.see("office.choices")
        desk.keys("1", "Alt+1")
        stage.picture(desk, "deciding")
        self._send(desk)
        desk.see("act.make_ready")
        desk.keys("F4")
        desk.see("office.usual.1")
        desk.keys("Alt+1")
        self._send(desk)
        desk.see_no("act.make_ready")
        stage.picture(desk, "decided")
        self._sign_out(desk)

    def _hand_out(self, number: str, who: Resident) -> None:
        """At the issuing counter, to somebody whose hand is hurt."""
        stage, desk = self._stage, self._sign_in(_ISSUING, _ISSUER)
        desk.keys("Ctrl+4")
        desk.see(f"result.{number}")
        desk.type(number)
        desk.keys("Return")
        desk.see("issuing.id")
        desk.type(who.id_number)
        desk.see("issuing.match")
        desk.keys("Alt+N")
        desk.see("issuing.unsigned")
        desk.type("右手受伤，由工作人员见证")
        stage.picture(desk, "handing-out")
        self._send(desk)
        desk.see("message.said")
        self._sign_out(desk)

    def _send(self, desk: Window) -> None:
        """Enter, as somebody presses it who has read the form first."""
        time.sleep(_UNHURRIED_S)
        desk.keys("Return")

    def _look_around(self, day: int) -> None:
        if day != _IN_THE_MIDDLE:
            return
        for counter, staff, pictures in (
            (_REVIEW, "2101", {"worklist": ()}),
            (_LEAD, _HALL_LEAD, {"hall-manager": (), "networks": ("Ctrl+0",), "staff": ("Ctrl+E",)}),
            (_ISSUING, _ISSUER, {"results-ready": ("Ctrl+4",)}),
            (_FRONT, _CLERK, {"batches": ("Ctrl+7",)}),
        ):
            desk = self._sign_in(counter, staff)
            for picture, keys in pictures.items():
                desk.keys(*keys)
                self._stage.picture(desk, picture)
            self._sign_out(desk)

    def _sign_in(self, counter: str, staff: str) -> Window:
        desk = self._stage.desk(counter)
        desk.see("signin.staff")
        desk.type(staff)
        desk.keys("Return")
        desk.type(PINS[staff])
        desk.keys("Return")
        desk.see("top.staff")
        return desk

    def _sign_out(self, desk: Window) -> None:
        desk.keys("Ctrl+O")
        desk.see("signin.staff")
