"""The way over HTTPS against a real server with real certificates: nothing is lost and nothing is sent twice."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from common.domain import commands as c
from common.domain.cases.gateway_words import AnswerStanding as S
from common.domain.cases.gateway_words import DifferenceKind, DispatchSubject
from common.domain.cases.words import CaseState, Verdict
from common.domain.queries import AskLamps
from common.gateway.exchanged import NotReached
from common.gateway.https_way import HttpsWay, Interface
from common.gateway.outbox import Outbox
from common.gateway.parcel import Attachment
from common.gateway.places import places_of
from common.outside.authority import Authority
from common.outside.tls import caller_context, make_request
from counter.demo.department.book import Book
from counter.demo.department.faults import Fault
from counter.demo.department.server import DepartmentServer
from tests.common.cases.counter import FRONT
from tests.common.gateway.conftest import Online
from tests.common.gateway.filled import DEPARTMENT, TODAY
from tests.faults.whole import assert_whole


def test_a_case_goes_there_and_its_decision_comes_back(online: Online) -> None:
    case = online.side.cases.accepted()
    exchanged = online.turn().take()
    assert exchanged is not None
    assert (exchanged.sent, exchanged.acknowledged, exchanged.is_clean) == (1, 1, True)
    (letter,) = online.book.letters()
    assert letter.applicant is not None
    assert (letter.applicant.name, letter.case, len(letter.papers)) == ("张三丰", case, 3)
    assert online.side.dispatches()[0].their_number == "SO-00001"
    history = [step.kind for step in online.side.cases.look(case).history]
    assert history[-2:] == ["DispatchQueued", "DispatchAcknowledged"]
    online.book.decide(letter.number, Verdict.GRANTED, "符合条件", TODAY)
    assert online.turn().take() is not None
    assert online.side.cases.look(case).case.state is CaseState.DECIDED
    asked = online.server.asked
    online.turn().take()
    assert online.server.asked == asked + 1, "only asked for answers"
    assert_whole(online.side.hall)


def test_only_what_the_department_needs_goes_there(online: Online) -> None:
    case = online.side.cases.accepted()
    online.turn().take()
    online.side.hall.do(c.RemindCase(counter=FRONT, case=case, words="请尽快"))
    online.side.hall.do(c.WithdrawCase(counter=FRONT, case=case, reason="本人撤回"))
    online.turn().take()
    whole, closed = online.book.letters()
    assert closed.subject is DispatchSubject.CLOSED
    assert (closed.applicant, closed.papers, closed.accepted_on) == (None, (), None)
    assert online.book.matters()[0].state == "closed"
    assert whole.applicant is not None
    assert whole.representative is None


def test_files_of_a_case_go_before_its_letter(online: Online) -> None:
    online.side.cases.accepted()
    scan = Attachment("户口簿.pdf", "application/pdf", b"%PDF-1.7 ...")
    outbox = Outbox(online.side.hall, DEPARTMENT, lambda case: [scan])
    outbox.offer()
    HttpsWay(outbox, lambda: Interface(online.server.url, online.context())).send()
    (letter,) = online.book.letters()
    assert letter.attachments == (scan.head,)
    assert online.book.lacks(letter) == []


def test_a_day_without_the_department_loses_nothing_and_asks_it_seldom(online: Online) -> None:
    clock, turn = online.side.cases.clock, online.turn(reconcile_hour=0)
    online.server.fault = Fault.DOWN
    cases = []
    for minute in range(0, 24 * 60, 10):
        if minute % 120 == 0:
            cases.append(online.side.cases.accepted(online.side.cases.person(f"张{minute}", minute // 120 + 1)))
        assert turn.take() is None
        clock.go(minutes=10)
    assert 50 < online.server.asked < 150
    assert online.side.now().pending == 12
    assert turn.pacing.since is not None
    online.server.fault = Fault.NONE
    clock.go(minutes=16)
    exchanged = turn.take()
    assert exchanged is not None
    assert (exchanged.sent, online.side.now().pending) == (12, 0)
    assert [letter.case for letter in online.book.letters()] == cases
    assert online.side.compared().differences == ()


def test_answering_twice_is_taken_once(online: Online) -> None:
    case = online.side.cases.accepted()
    online.turn().take()
    answer = online.book.decide(case, Verdict.GRANTED, "符合条件", TODAY)
    online.server.fault = Fault.ANSWERS_TWICE
    online.turn().take()
    assert [row.standing for row in online.side.answers()] == [S.APPLIED]
    online.book.decide("没有的件", Verdict.REFUSED, "查无此人", TODAY)
    online.book.say(answer)
    online.turn().take()
    assert {row.standing for row in online.side.answers()} == {S.APPLIED, S.UNKNOWN_CASE, S.CONTRADICTS}


def test_a_malformed_answer_keeps_no_other_back_and_shows_at_the_reconciliation(online: Online) -> None:
    first, second = online.side.cases.accepted(), online.side.cases.accepted(online.side.cases.person("李四", 2))
    online.turn().take()
    lost = online.book.decide(first, Verdict.GRANTED, "符合条件", TODAY)
    online.book.decide(second, Verdict.GRANTED, "符合条件", TODAY)
    online.server.fault = Fault.MALFORMED
    exchanged = online.way().receive()
    assert (exchanged.answers, exchanged.malformed) == (1, 1)
    online.way().reconcile(TODAY)
    (difference,) = online.side.compared().differences
    assert (difference.kind, difference.id) == (DifferenceKind.ANSWER_MISSING, lost.id)
    online.side.cases.accepted(online.side.cases.person("王五", 3))
    online.side.offer()
    with pytest.raises(NotReached, match="agreed form"):
        online.way().send()
    assert online.side.now().pending == 1


def test_a_letter_that_is_not_taken_keeps_no_other_back_and_stays_in_the_outbox(online: Online) -> None:
    online.side.cases.accepted()
    online.server.fault = Fault.REJECTS
    exchanged = online.turn().take()
    assert exchanged is not None
    assert (exchanged.rejected, online.side.now().pending) == (1, 1)
    assert "not taken" in exchanged.en


def test_a_server_that_keeps_a_letter_and_hangs_up_gives_the_same_receipt_later(online: Online) -> None:
    online.side.cases.accepted()
    online.server.fault = Fault.DIES_AFTER_KEEPING
    assert online.turn().take() is None
    assert (len(online.book.letters()), online.side.now().pending) == (1, 1)
    online.server.fault = Fault.NONE
    online.turn().take()
    assert (len(online.book.letters()), len(online.book.matters()), online.side.now().pending) == (1, 1, 0)


def test_a_silent_server_is_given_up_in_time(online: Online) -> None:
    online.side.cases.accepted()
    online.side.offer()
    online.server.fault = Fault.SILENT
    way = HttpsWay(online.side.outbox(), lambda: Interface(online.server.url, online.context(), timeout_s=0.2))
    with pytest.raises(NotReached, match="in time"):
        way.send()


def test_a_hall_whose_certificate_another_authority_has_signed_is_not_let_in(online: Online, tmp_path: Path) -> None:
    stranger = Authority(tmp_path / "stranger")
    places = places_of(online.side.hall.home, DEPARTMENT)
    places.certificate.write_bytes(stranger.sign(make_request(places, "hall")))
    online.side.cases.accepted()
    assert online.turn().take() is None
    assert online.book.letters() == []
    (lamp,) = [one for one in online.side.hall.ask(AskLamps()) if one.lamp == "gateway.social_insurance"]
    assert lamp.state == "warning"


def test_a_server_that_is_not_the_departments_gets_nothing(
    online: Online, serving: Callable[[Book], DepartmentServer], tmp_path: Path
) -> None:
    stranger = Authority(tmp_path / "stranger")
    online.places.authority.write_bytes(stranger.certificate_file.read_bytes())
    online.side.cases.accepted()
    online.side.offer()
    with pytest.raises(NotReached, match="not trusted"):
        online.way().send()
    assert online.server.asked == 0


def test_no_server_at_all_is_said_in_kind_words(online: Online) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        interface = Interface(f"https://localhost:{port}", caller_context(online.places))
        with pytest.raises(NotReached) as fault:
            interface.health()
    assert fault.value.zh == "连不上部门服务器"


def test_the_lists_of_a_day_are_compared_with_what_differs(online: Online) -> None:
    known, lost = online.side.cases.accepted(), online.side.cases.accepted(online.side.cases.person("李四", 2))
    online.turn().take()
    online.book.lose(online.side.dispatches(lost)[0].dispatch)
    missing = online.book.decide(known, Verdict.GRANTED, "符合条件", TODAY)
    waiting = online.side.cases.accepted(online.side.cases.person("王五", 3))
    online.side.offer()
    online.way().reconcile(TODAY)
    compared = online.side.compared()
    kinds = {one.kind: one.case for one in compared.differences}
    assert kinds == {
        DifferenceKind.NOT_SENT: waiting,
        DifferenceKind.NOT_THERE: lost,
        DifferenceKind.ANSWER_MISSING: known,
    }
    assert any("does not have it" in words for words in compared.words_en)
    assert compared.differences[-1].id == missing.id
    online.turn().take()
    assert online.side.now().differences == 3, "the evening has not come: nothing was compared again"
    online.way().reconcile(TODAY)
    assert [one.kind for one in online.side.compared().differences] == [DifferenceKind.NOT_THERE]
    assert_whole(online.side.hall)


def test_days_are_compared_in_the_evening_and_missed_ones_later(online: Online) -> None:
    turn, clock = online.turn(), online.side.cases.clock
    turn.take()
    assert online.side.compared().on == TODAY - timedelta(days=1)
    clock.go(hours=9)  # 18:00
    turn.take()
    assert online.side.compared().on == TODAY
    clock.go(days=2)
    turn.take()
    assert online.side.compared().on == TODAY + timedelta(days=2)


_SENDER = """
import sys
from pathlib import Path
from common.gateway.https_way import HttpsWay, Interface
from common.gateway.outbox import Outbox
from common.gateway.places import places_of
from common.outside.tls import caller_context
from common.hall import Hall
from common.domain.catalogue.item import Domain
from common.places import Home

hall = Hall(Home(Path(sys.argv[1])))
outbox = Outbox(hall, Domain.SOCIAL_INSURANCE)
context = caller_context(places_of(hall.home, Domain.SOCIAL_INSURANCE))

class Struck(Interface):
    def put_letter(self, letter):
        receipt = super().put_letter(letter)
        print("kept", flush=True)
        sys.stdin.read()  # until it is killed: the receipt was heard, and nobody has written it down
        return receipt

HttpsWay(outbox, lambda: Struck(sys.argv[2], context)).send()
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_process_killed_between_sending_and_the_receipt_sends_again_and_the_department_has_it_once(
    online: Online,
) -> None:
    case = online.side.cases.accepted()
    online.side.offer()
    line = [sys.executable, "-c", _SENDER, str(online.side.hall.home.folder), online.server.url]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"kept\n"
        process.send_signal(signal.SIGKILL)
    assert (len(online.book.letters()), online.side.now().pending) == (1, 1)
    online.turn().take()
    assert (len(online.book.letters()), online.side.now().pending) == (1, 0)
    assert [row.case for row in online.side.dispatches()] == [case]
    assert_whole(online.side.hall)


def test_the_lamp_says_when_somebody_has_to_look_at_an_answer(online: Online) -> None:
    online.book.decide("没有的件", Verdict.GRANTED, "查无此人", TODAY)
    online.turn().take()
    (lamp,) = [one for one in online.side.hall.ask(AskLamps()) if one.lamp == "gateway.social_insurance"]
    assert (lamp.state, lamp.words) == ("warning", "1 条部门回复待核实")
