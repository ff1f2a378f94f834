"""The scenes of the whole morning: everything that sets one visit apart from another."""

from collections.abc import Sequence

from counter.demo.clerk import Clerk
from counter.demo.morning import Morning
from counter.demo.one_machine import OneMachine
from counter.demo.records import Records, RecordsStand

NOTE = "已告知补交材料的期限，家属代办"


class WholeMorning(Morning):
    """A morning with all its scenes; ordinary visits fill it up. `stand` has the kiosk's reader and sheets."""

    def __init__(self, stage: OneMachine, counters: Sequence[str], visits: int, stand: RecordsStand) -> None:
        super().__init__(stage, counters, visits)
        self._records = Records(stage, stand, self.first)

    def play(self) -> None:
        """From ten to nine until noon."""
        self.before_nine()
        self.only_the_papers()
        self.a_wrong_pin()
        self.clerks_sign_in()
        self.nine_o_clock()
        self.stage.picture(self.lobby.kiosk, "kiosk-welcome")
        self.stage.picture(self.first.desk, "desk-open")
        self.ways_to_a_number()
        self.first_calls()
        self.special_residents()
        self.nobody_comes()
        self.set_aside()
        self.sent_on()
        self.without_a_ticket()
        self.paper_runs_out()
        self.help_at_the_kiosk()
        self._records.play()
        self.a_pause()
        self.until_all_have_come()
        self.until_nobody_waits()

    @property
    def first(self) -> Clerk:
        """The clerk at the first counter."""
        return self.clerks[0]

    @property
    def second(self) -> Clerk:
        """The clerk at the second counter."""
        return self.clerks[1]

    @property
    def third(self) -> Clerk:
        """The clerk at the third counter."""
        return self.clerks[2]

    def only_the_papers(self) -> None:
        """Before the hall opens, somebody prints what they need to bring."""
        lobby, stage = self.lobby, self.stage
        lobby.kiosk.tap("door.guide")
        lobby.kiosk.see("topics.search")
        stage.picture(lobby.kiosk, "kiosk-topics")
        lobby.kiosk.tap("topic.social_insurance")
        lobby.kiosk.see("list.down")
        stage.picture(lobby.kiosk, "kiosk-items")
        lobby.choose("SB004")
        lobby.kiosk.tap("guide.print")
        lobby.kiosk.see("guide.print", "已打印")
        stage.picture(lobby.kiosk, "kiosk-guide-printed")
        lobby.kiosk.tap("home")
        stage.tell("A resident prints the list of papers and comes back later")

    def a_wrong_pin(self) -> None:
        """A clerk mistypes the PIN."""
        self.first.mistype_pin()
        self.stage.picture(self.first.desk, "desk-wrong-pin")
        self.stage.tell("A clerk mistypes the PIN and is asked again")

    def ways_to_a_number(self) -> None:
        """By topic, from the common items, by initials, in English."""
        lobby, stage = self.lobby, self.stage
        lobby.by_topic("employment", "JY001")
        stage.picture(lobby.kiosk, "kiosk-guide")
        number = lobby.take(picture="kiosk-first")
        lobby.leave()
        stage.tell(f"By life topic: {number}")
        lobby.by_frequency("SB011")
        stage.tell(f"From the common items: {lobby.take()}")
        lobby.leave()
        lobby.by_letters("YLBX", "SB001", picture="kiosk-search")
        stage.tell(f"By pinyin initials: {lobby.take()}")
        lobby.leave()
        lobby.speak("en")
        lobby.by_topic("health", "WJ001")
        stage.picture(lobby.kiosk, "kiosk-english-guide")
        number = lobby.take(picture="kiosk-english")
        lobby.leave()
        lobby.speak("zh_CN")
        stage.tell(f"In English: {number}")

    def first_calls(self) -> None:
        """The first residents are called; one visit comes to several items and a note."""
        stage, clerk = self.stage, self.first
        stage.minutes_pass(2)
        clerk.call()
        stage.settle()
        stage.picture(clerk.desk, "desk-called")
        stage.picture(stage.cast.board, "board-first-call")
        clerk.begin()
        self.second.call()
        self.second.begin()
        stage.picture(self.second.desk, "desk-serving")
        stage.minutes_pass(6)
        self.second.begin_to_finish()
        clerk.begin_to_finish()
        clerk.add_item("jyknry")
        clerk.note(NOTE)
        stage.picture(clerk.desk, "desk-finish")
        clerk.finish()
        self.second.finish()
        stage.tell("Two residents are served; one visit comes to two items and a note")

    def special_residents(self) -> None:
        """In large print, with priority, and with a nervous finger."""
        lobby, stage = self.lobby, self.stage
        lobby.kiosk.tap("care")
        stage.picture(lobby.kiosk, "kiosk-care-welcome")
        lobby.by_topic("civil_affairs", "MZ003")
        number = lobby.take("age_65", picture="kiosk-care")
        lobby.leave()
        lobby.kiosk.tap("care")
        stage.tell(f"In large print, 65 or older: {number}")
        before = self.taken
        lobby.by_topic("disability", "CL002")
        number = lobby.take("disability", touches=2)
        lobby.leave()
        stage.wait(lambda: self.taken == before + 1, "a double touch gives one number")
        stage.tell(f"A nervous double touch gives one number: {number}")

    def nobody_comes(self) -> None:
        """While one walks away from the kiosk, another is called, called again three times and missed.

        Later they wait again.
        """
        stage, clerk = self.stage, self.second
        number = self.resident()
        for _ in range(5):
            self.resident()
        self.lobby.by_topic("housing", "ZF001")
        with stage.meanwhile(self._somebody_walks_away):
            stage.tell(f"A resident walks away from the kiosk; meanwhile {self.everybody_serves()} are served")
            clerk.call_number(number, picture="desk-call-number")
            for _ in range(3):
                clerk.recall()
            stage.settle()
        stage.picture(clerk.desk, "desk-no-show-offered")
        clerk.miss()
        stage.tell(f"{number} is called, called again three times, and missed")
        stage.minutes_pass(3)
        clerk.let_wait_again()
        stage.picture(clerk.desk, "desk-queue-returning")
        stage.tell(f"{number} comes back and waits again, behind three others")
        self.everybody_serves()

    def _somebody_walks_away(self) -> None:
        kiosk = self.lobby.kiosk
        kiosk.see("countdown", seconds=30)
        self.stage.picture(kiosk, "kiosk-idle-countdown")
        kiosk.see("door.take", seconds=30)

    def set_aside(self) -> None:
        """A resident fetches a missing copy and is called again by number."""
        stage, clerk = self.stage, self.third
        number = self.resident()
        clerk.call_number(number)
        clerk.begin()
        stage.minutes_pass(2)
        clerk.park(1, picture="desk-park")
        stage.tell(f"{number} is parked to fetch a copy")
        self.everybody_serves()
        clerk.call_number(number)
        clerk.begin()
        stage.minutes_pass(4)
        clerk.begin_to_finish()
        clerk.finish()
        stage.tell(f"{number} is back and served")

    def sent_on(self) -> None:
        """To another counter and back, and on to the one that hands out results."""
        stage = self.stage
        number = self.resident()
        self.first.call_number(number)
        self.first.begin()
        self.first.transfer(f"counter:{self.second.counter}", comes_back=True, picture="desk-transfer")
        self.second.call_number(number)
        stage.settle()
        stage.picture(self.second.desk, "desk-transferred")
        self.second.begin()
        stage.minutes_pass(3)
        self.second.send_back()
        self.first.call_number(number)
        self.first.begin()
        stage.tell(f"{number} was sent to counter {self.second.counter} and back")
        self.first.transfer("series:B")
        stage.minutes_pass(2)
        self.everybody_serves()
        stage.tell(f"{number} was sent on to collect the result")

    def without_a_ticket(self) -> None:
        """Somebody without a ticket is served at once."""
        clerk = self.third
        clerk.walk_in("sbkqy", picture="desk-walk-in")
        self.stage.minutes_pass(4)
        clerk.begin_to_finish()
        clerk.finish()
        self.stage.tell("Somebody without a ticket is served")

    def paper_runs_out(self) -> None:
        """Paper ends: the number still stands. Then the cover is left open for a moment."""
        lobby, stage = self.lobby, self.stage
        with stage.printer_fault("paper_out"):
            lobby.by_topic("employment", "JY003")
            number = lobby.take()
            lobby.kiosk.see("number.slip", "号码仍然有效")
            stage.picture(lobby.kiosk, "kiosk-no-paper")
            self.first.desk.see("notice.printer")
            stage.picture(self.first.desk, "desk-no-paper")
        stage.settle()
        lobby.leave()
        stage.tell(f"The paper ends: {number} stands without a slip, which comes with the new roll")
        with stage.printer_fault("cover"):
            number = self.resident()
            self.second.desk.see("notice.printer")
            stage.picture(self.second.desk, "desk-cover-open")
        stage.settle()
        stage.tell(f"The cover is closed again, and the slip of {number} comes")
        self.second.print_again(number, picture="desk-printers")
        stage.tell(f"A second copy of {number} says that it is one")

    def help_at_the_kiosk(self) -> None:
        """Somebody calls for help."""
        lobby, stage = self.lobby, self.stage
        lobby.kiosk.tap("help")
        lobby.kiosk.see("place.help")
        stage.picture(lobby.kiosk, "kiosk-help")
        self.first.desk.see("notice.help")
        stage.picture(self.first.desk, "desk-help-wanted")
        self.first.answer_help()
        lobby.kiosk.tap("home")
        stage.tell("Somebody calls for help at the kiosk, and a clerk goes there")

    def a_pause(self) -> None:
        """A clerk pauses while the others go on."""
        clerk = self.second
        clerk.pause("喝水")
        self.stage.picture(clerk.desk, "desk-paused")
        self.stage.minutes_pass(5)
        clerk.go_on()
        self.stage.tell(f"Counter {clerk.counter} pauses for five minutes")
