"""The issuing counter by keyboard: found, compared, signed, handed out; and everything that stands in the way."""

from datetime import date, timedelta

from PySide6.QtGui import QGuiApplication

from common.devices.id_card_reader import IdCard
from common.domain import commands as c
from common.domain.cases.issue_queries import AskSignature
from common.domain.cases.words import CaseState, Delivery
from common.domain.words import StaffRole
from common.ui.scene import find
from counter.desk.screen import CounterScreen
from tests.common.cases.counter import FRONT, ISSUING, OFFICE, PIN, CaseHall, id_number
from tests.common.cases.test_issuing import ready
from tests.conftest import OpenWindow
from tests.counter.cases.conftest import seated
from tests.counter.cases.issuing.conftest import ISSUER, Counter, open_counter


def state(hall: CaseHall, case: str) -> CaseState:
    return hall.look(case).case.state


def test_a_result_is_handed_out_by_keyboard_alone_but_for_the_signature(hall: CaseHall, counter: Counter) -> None:
    case = ready(hall)
    counter.type("三丰")
    counter.press("Return")
    assert counter.has_focus("issuing.id")
    counter.type(id_number())
    assert counter.page.handover.is_matched
    counter.sign()
    counter.press("Return")
    assert state(hall, case) is CaseState.CONCLUDED
    assert counter.has_focus("issuing.search")
    assert "Handed out" in counter.text("message.said") or "已交付" in counter.text("message.said")
    drawn = hall.hall.ask(AskSignature(case=case))
    assert drawn is not None
    assert len(drawn.strokes[0]) > 10


def test_the_code_on_the_receipt_typed_by_a_scanner_takes_the_case_in_hand(hall: CaseHall, counter: Counter) -> None:
    ready(hall, hall.person("李四", 2))
    case = ready(hall)
    counter.type(hall.look(case).row.number)
    counter.press("Return")
    assert counter.text("issuing.number") == hall.look(case).row.number


def test_two_characters_of_a_name_find_it_and_arrows_choose_among_several(hall: CaseHall, counter: Counter) -> None:
    applicant = hall.person("欧阳小明", 7)
    first, second = ready(hall, applicant), ready(hall, applicant)
    counter.type("小明")
    assert counter.page.lines.rowCount() == 2
    counter.press("Down", "Return")
    assert counter.text("issuing.number") == hall.look(first).row.number
    assert first != second


def test_a_card_on_the_reader_finds_the_result_and_is_compared(hall: CaseHall, counter: Counter) -> None:
    case = ready(hall)
    counter.reader.lay(IdCard("张三丰", id_number()))
    QGuiApplication.processEvents()  # a card comes from the reader's thread
    assert counter.text("issuing.number") == hall.look(case).row.number
    counter.reader.lay(IdCard("张三丰", id_number()))
    QGuiApplication.processEvents()
    assert counter.page.handover.is_matched
    counter.sign()
    counter.press("F9")
    assert state(hall, case) is CaseState.CONCLUDED


def test_somebody_elses_card_gets_nothing_and_no_number_is_told(hall: CaseHall, counter: Counter) -> None:
    case = ready(hall)
    counter.type("三丰")
    counter.press("Return")
    counter.type(id_number(5))
    assert not counter.page.handover.is_matched
    assert find(counter.window, "issuing.differs") is not None
    counter.sign()
    counter.press("Return")
    assert state(hall, case) is CaseState.READY
    assert find(counter.window, "message.problem") is not None
    shown = str(counter.page.handover.people) + counter.text("issuing.differs")
    assert id_number() not in shown


def test_a_representative_whose_mandate_has_expired_is_told_kindly_what_to_do(hall: CaseHall, counter: Counter) -> None:
    representative = hall.person("李四", 2)
    until = hall.clock.now.date() + timedelta(days=5)
    case = ready(hall, representative=representative, mandate_until=date(until.year, until.month, until.day))
    hall.clock.go(days=10)
    counter.type(hall.look(case).row.number)
    counter.press("Return", "Alt+2")
    counter.type(id_number(2))
    assert counter.page.handover.to == 1
    assert "请申请人" in counter.text("issuing.warning")
    assert find(counter.window, "issuing.ink") is None
    counter.press("Return")
    assert state(hall, case) is CaseState.READY
    counter.press("Alt+1")
    assert counter.text("issuing.id") == id_number(2)
    assert counter.page.handover.to == 1  # the card says who stands there


def test_a_representative_with_a_mandate_may_have_it(hall: CaseHall, counter: Counter) -> None:
    representative = hall.person("李四", 2)
    case = ready(hall, representative=representative, mandate_until=date(2026, 12, 31))
    counter.type(hall.look(case).row.number)
    counter.press("Return")
    counter.type(id_number(2))
    counter.sign()
    counter.press("F9")
    assert hall.look(case).case.issued_to == representative


def test_nothing_is_handed_out_without_a_signature_or_a_reason(hall: CaseHall, counter: Counter) -> None:
    case = ready(hall)
    counter.type("三丰")
    counter.press("Return")
    counter.type(id_number())
    counter.press("Return")
    assert state(hall, case) is CaseState.READY
    counter.sign(places=((5, 5),))
    counter.press("Return")
    assert state(hall, case) is CaseState.READY
    counter.press("Alt+N")
    assert counter.has_focus("issuing.unsigned")
    counter.press("Return")
    assert state(hall, case) is CaseState.READY
    counter.type("右手受伤")
    counter.press("Return")
    assert state(hall, case) is CaseState.CONCLUDED


def test_who_has_no_card_gets_it_once_the_reason_is_written_down(hall: CaseHall, counter: Counter) -> None:
    case = ready(hall)
    counter.type("三丰")
    counter.press("Return")
    counter.type(id_number(5))
    counter.press("Alt+I")
    assert counter.has_focus("issuing.unchecked")
    assert counter.page.handover.id_number == "", "somebody else's number is not kept beside a reason"
    counter.sign()
    counter.press("Return")
    assert state(hall, case) is CaseState.READY
    counter.type("身份证遗失，社保卡照片相符")
    counter.press("Return")
    seen = hall.look(case)
    assert seen.case.state is CaseState.CONCLUDED
    assert "社保卡照片相符" in next(one.words for one in seen.history if one.kind == "ResultIssued")


def test_a_signature_can_be_made_once_more(hall: CaseHall, counter: Counter) -> None:
    ready(hall)
    counter.type("三丰")
    counter.press("Return")
    counter.sign()
    assert counter.page.handover.is_signed
    counter.press("Alt+C")
    assert counter.item("issuing.ink").property("isEmpty")
    assert counter.page.handover.strokes == "[]"


def test_it_goes_by_post_with_a_tracking_number(hall: CaseHall, counter: Counter) -> None:
    case = ready(hall)
    counter.type("三丰")
    counter.press("Return", "F6", "Return")
    assert state(hall, case) is CaseState.READY
    counter.type("EA123456789CN")
    counter.press("Return")
    seen = hall.look(case).case
    assert (seen.delivery, seen.tracking) == (Delivery.POST, "EA123456789CN")


def test_who_does_not_fetch_it_is_called_and_the_look_at_the_telephone_is_on_record(
    hall: CaseHall, counter: Counter
) -> None:
    case = ready(hall, hall.person("张三丰", 1, "13800001234"))
    hall.clock.go(days=20)
    counter.page.look()
    counter.press("Alt+U")
    assert counter.page.shows == "unfetched"
    counter.press("Return", "F7")
    assert find(counter.window, "issuing.phone.1") is None
    counter.press("Alt+T")
    assert "13800001234" in counter.text("issuing.phone.1")
    looked = [event.kind for event in hall.hall.since(0) if event.kind == "PersonLookedAt"]
    assert len(looked) == 1
    counter.type("女儿接听")
    counter.press("Return")
    assert hall.look(case).case.fetch_reminders == 1
    assert counter.page.lines.rowCount() == 0


def test_escape_goes_one_step_back_and_keeps_what_was_typed(
    hall: CaseHall, counter: Counter, screen: CounterScreen
) -> None:
    ready(hall)
    counter.type("三丰")
    counter.press("Return", "F7")
    counter.type("打了电话")
    counter.press("Escape")
    assert counter.has_focus("issuing.id")
    counter.press("F7")
    assert counter.text("issuing.reminded") == "打了电话"
    counter.press("Escape", "Escape")
    assert counter.has_focus("issuing.search")
    counter.press("Escape")
    assert screen.place == "desk"


def test_the_hall_manager_alone_corrects_a_hand_out(hall: CaseHall, qml_window: OpenWindow) -> None:
    applicant = hall.person()
    case = ready(hall, applicant)
    hall.hall.do(c.IssueResult(counter=ISSUING, case=case, to=applicant, unchecked="证件遗失"))
    clerk = open_counter(qml_window, seated(hall.hall, ISSUING, ISSUER))
    clerk.type("三丰")
    clerk.press("Return")
    assert find(clerk.window, "act.undo") is None
    hall.hall.do(c.AddStaff(staff="1007", name="孙丽", role=StaffRole.HALL_LEAD, pin=PIN))
    hall.hall.do(c.SignOut(counter=OFFICE))
    hall.hall.do(c.SignIn(counter=OFFICE, staff="1007", pin=PIN))
    lead = open_counter(qml_window, seated(hall.hall, OFFICE, "1007"))
    lead.type("三丰")
    lead.press("Return", "F10")
    lead.type("同名同姓，已追回")
    lead.press("Return")
    assert state(hall, case) is CaseState.READY
    assert hall.look(case).case.wrong_hand_outs == 1


def test_a_case_whose_result_does_not_wait_says_where_it_stands(hall: CaseHall, counter: Counter) -> None:
    hall.accepted()
    counter.type("三丰")
    counter.press("Return")
    assert counter.text("issuing.state") in ("已受理", "Accepted")
    assert find(counter.window, "act.hand_out") is None


def test_a_result_that_lies_at_another_counter_is_said_to(hall: CaseHall, qml_window: OpenWindow) -> None:
    ready(hall)
    front = open_counter(qml_window, seated(hall.hall, FRONT, "1001"))
    front.press("Alt+U", "Alt+U")
    front.press("Return")
    assert f" {ISSUING} " in front.text("issuing.elsewhere")


def test_the_clerk_sees_that_the_pad_asks_and_no_more(hall: CaseHall, counter: Counter, screen: CounterScreen) -> None:
    assert find(counter.window, "lamp.rating_pad") is None
    hall.hall.light(f"rating_pad.{ISSUING}", "warning", "评价器正在邀请评价", "The rating pad is asking")
    screen.refresh()
    assert find(counter.window, "lamp.rating_pad") is not None
    hall.hall.light(f"rating_pad.{ISSUING}", "ok", "评价器正常", "The rating pad is ready")
    screen.refresh()
    assert find(counter.window, "lamp.rating_pad") is None


def test_whoever_signs_in_next_finds_nothing(hall: CaseHall, counter: Counter, screen: CounterScreen) -> None:
    ready(hall)
    counter.type("三丰")
    counter.press("Return")
    counter.type(id_number())
    counter.sign()
    screen.sign_out()
    assert (counter.page.text, counter.page.handover.id_number, counter.page.handover.is_signed) == ("", "", False)
