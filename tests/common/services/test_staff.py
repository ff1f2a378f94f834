"""Signing in: right and wrong PINs, delays, one person at one counter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher, Type

from common.domain import commands as c
from common.domain import queries as q
from common.domain.refusals import Refused
from common.domain.rules import Rules
from common.domain.words import StaffRole
from common.hall import Hall
from common.places import Home
from common.sample_staff import shipped_staff
from common.services import staff as service
from tests.faults.whole import assert_whole
from tests.halls import MovedClock, small_hall


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


@pytest.fixture
def hall(tmp_path: Path, clock: MovedClock) -> Iterator[Hall]:
    rules = Rules(free_tries=3, first_delay_seconds=10, longest_delay_seconds=60)
    hall = small_hall(tmp_path, clock, rules)
    hall.do(c.AddStaff(staff="007", name="张三丰", pin="274913"))
    yield hall
    hall.close()


def sign_in(hall: Hall, pin: str = "274913", counter: str = "1", staff: str = "007") -> str:
    try:
        hall.do(c.SignIn(counter=counter, staff=staff, pin=pin))
    except Refused as refused:
        return refused.reason
    return "in"


def test_the_right_pin(hall: Hall) -> None:
    assert sign_in(hall) == "in"
    desk = hall.ask(q.AskDesk(counter="1"))
    assert (desk.counter.staff, desk.staff_name) == ("007", "张三丰")
    hall.do(c.SignOut(counter="1"))
    assert hall.ask(q.AskDesk(counter="1")).counter.staff is None


def test_the_hall_answers_while_a_pin_is_being_checked(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = []

    class Slow:
        def verify(self, pin_hash: str, pin: str) -> bool:
            answers.append(hall.ask(q.AskHall()))
            return True

    monkeypatch.setattr(service, "_hasher", Slow())
    assert sign_in(hall) == "in"
    assert len(answers) == 1


def test_wrong_pins_are_on_record_and_slow_the_next_try(hall: Hall, clock: MovedClock) -> None:
    assert [sign_in(hall, "111222") for _ in range(4)] == ["wrong_pin"] * 3 + ["sign_in_delayed"]
    assert sign_in(hall) == "sign_in_delayed"
    clock.go(seconds=10)
    assert sign_in(hall, "111222") == "wrong_pin"
    clock.go(seconds=10)
    assert sign_in(hall) == "sign_in_delayed"
    clock.go(seconds=10)
    assert sign_in(hall) == "in"
    assert sum(event.kind == "SignInFailed" for event in hall.since(0)) == 4
    hall.do(c.SignOut(counter="1"))
    assert sign_in(hall, "111222") == "wrong_pin"
    assert sign_in(hall) == "in"


def test_a_clock_set_back_does_not_lock_for_ever(hall: Hall, clock: MovedClock) -> None:
    for _ in range(3):
        sign_in(hall, "111222")
    clock.go(days=-3)
    with pytest.raises(Refused) as refused:
        hall.do(c.SignIn(counter="1", staff="007", pin="274913"))
    assert refused.value.fields["seconds"] == 60


def test_an_unknown_number_says_no_more_than_a_wrong_pin(hall: Hall) -> None:
    messages = []
    for staff in ("007", "999"):
        with pytest.raises(Refused) as refused:
            hall.do(c.SignIn(counter="1", staff=staff, pin="000000"))
        messages.append((refused.value.reason, refused.value.message()))
    assert messages[0] == messages[1]


def test_one_person_at_one_counter(hall: Hall) -> None:
    hall.do(c.AddStaff(staff="008", name="李四", pin="385024"))
    sign_in(hall)
    assert sign_in(hall, counter="2") == "staff_at_other_counter"
    assert sign_in(hall, "385024", staff="008") == "counter_taken"
    assert sign_in(hall) == "in"


@pytest.mark.parametrize("pin", ["12345", "123456", "654321", "000000", "abcdef", "1" * 13, "１２９４５７"])
def test_weak_pins(hall: Hall, pin: str) -> None:
    with pytest.raises(Refused, match="PIN"):
        hall.do(c.AddStaff(staff="009", name="王五", pin=pin))


def test_a_new_pin_ends_the_delay(hall: Hall) -> None:
    for _ in range(3):
        sign_in(hall, "111222")
    hall.do(c.ChangePin(staff="007", pin="975310"))
    assert sign_in(hall, "975310") == "in"
    assert hall.ask(q.AskStaff())[0].name == "张三丰"


def test_no_name_and_no_pin_stands_in_the_journal(hall: Hall) -> None:
    sign_in(hall, "111222")
    sign_in(hall)
    whole = b"".join(event.raw for event in hall.since(0))
    for secret in ("张三丰", "274913", "111222", "argon2"):
        assert secret.encode() not in whole
    for file in hall.home.folder.rglob("*"):
        if file.is_file():
            assert "张三丰".encode() not in file.read_bytes()
            assert b"274913" not in file.read_bytes()


def test_pins_are_hashed_with_argon2id_as_rfc_9106_wants_it_where_memory_is_short(real_hasher: PasswordHasher) -> None:
    assert real_hasher.type is Type.ID
    assert (real_hasher.memory_cost, real_hasher.time_cost, real_hasher.parallelism) == (65536, 3, 4)


def test_the_sample_staff_come_with_hashes_as_good_as_any(real_hasher: PasswordHasher) -> None:
    for one in shipped_staff():
        assert real_hasher.verify(one.pin_hash, one.pin)
        assert not real_hasher.check_needs_rehash(one.pin_hash)


def test_a_real_hall_takes_no_sample_staff(tmp_path: Path) -> None:
    hall = Hall(Home(tmp_path), create=True)
    try:
        hall.do(c.SetUpHall(name="大厅", name_en="Hall"))
        with pytest.raises(Refused) as refused:
            hall.do(c.LoadSampleStaff())
        assert refused.value.reason == "only_in_sample_hall"
    finally:
        hall.close()


def test_sample_staff_are_added_once(tmp_path: Path) -> None:
    hall = Hall(Home(tmp_path), create=True)
    try:
        hall.do(c.SetUpHall(name="演示", name_en="Sample", is_sample=True))
        hall.do(c.LoadSampleStaff())
        with pytest.raises(Refused) as refused:
            hall.do(c.LoadSampleStaff())
        assert refused.value.reason == "staff_exists"
        assert [one.staff for one in hall.ask(q.AskStaff())] == [one.staff for one in shipped_staff()]
    finally:
        hall.close()


def test_who_has_left_signs_in_no_more_until_they_get_a_new_pin(hall: Hall) -> None:
    assert sign_in(hall) == "in"
    hall.do(c.LeaveStaff(staff="007"))
    (row,) = hall.ask(q.AskStaff())
    assert (row.name, row.has_left, row.counter) == ("张三丰", True, "")
    assert sign_in(hall) == "staff_has_left"
    assert sign_in(hall, pin="999999") == "wrong_pin", "who does not know the PIN learns nothing"
    assert hall.do(c.LeaveStaff(staff="007")) == []
    hall.do(c.ChangePin(staff="007", pin="380572"))
    assert sign_in(hall, pin="380572") == "in"
    assert_whole(hall)


def test_at_a_desk_only_the_halls_lead_decides_about_staff(hall: Hall) -> None:
    commands: list[c.Command] = [
        c.AddStaff(staff="008", name="李四", pin="380572", counter="1"),
        c.AssignStaff(staff="007", role=StaffRole.ISSUER, counter="1"),
        c.ChangePin(staff="007", pin="380572", counter="1"),
        c.LeaveStaff(staff="007", counter="1"),
    ]
    for reason in ("not_signed_in", "not_your_duty"):
        for command in commands:
            with pytest.raises(Refused) as refused:
                hall.do(command)
            assert refused.value.reason == reason
        sign_in(hall)
    hall.do(c.AssignStaff(staff="007", role=StaffRole.HALL_LEAD))
    hall.do(commands[0])


def test_a_hall_keeps_a_lead(hall: Hall) -> None:
    hall.do(c.AssignStaff(staff="007", role=StaffRole.HALL_LEAD))
    for command in (c.AssignStaff(staff="007", role=StaffRole.CLERK), c.LeaveStaff(staff="007")):
        with pytest.raises(Refused, match="at least one"):
            hall.do(command)
    hall.do(c.AddStaff(staff="008", name="李四", role=StaffRole.HALL_LEAD, pin="380572"))
    hall.do(c.LeaveStaff(staff="007"))
    with pytest.raises(Refused, match="at least one"):
        hall.do(c.LeaveStaff(staff="008"))
