"""A paper is known by its two numbers alone; whoever guesses waits ever longer and learns nothing."""

import pytest

from common.domain import commands as c
from common.domain.records.digests import PaperKey
from common.domain.records.paper_numbers import PaperNumbers, new_numbers
from common.domain.records.queries import AskVerifiedPaper, VerifiedPaper
from common.domain.refusals import Refused
from common.hall import Hall
from tests.common.cases.counter import FRONT, OFFICE
from tests.common.records.kiosk import begin, end
from tests.faults.whole import NO_FAULTS
from tests.halls import MovedClock, body


def printed(hall: Hall) -> PaperNumbers:
    """A document whose check digest is real; its two numbers."""
    numbers = new_numbers(hall.now().today)
    end(hall, begin(hall, query_number=numbers.query_number, check=PaperKey(numbers).check))
    return numbers


def verify(hall: Hall, numbers: PaperNumbers, counter: str = FRONT) -> VerifiedPaper:
    """Put on record that a paper is verified; what is known of it."""
    done = hall.do(c.VerifyPaper(counter=counter, query_number=numbers.query_number, check=PaperKey(numbers).check))
    return hall.ask(AskVerifiedPaper(verification=str(body(done, "PaperVerified")["verification"])))


def test_a_paper_is_known_by_its_two_numbers(hall: Hall, clock: MovedClock) -> None:
    numbers = printed(hall)
    paper = verify(hall, numbers)
    assert (paper.query_number, paper.pages, paper.is_expired) == (numbers.query_number, 2, False)
    assert paper.rows == ("a" * 20, "b" * 20)
    clock.go(days=30)
    assert not verify(hall, numbers).is_expired
    clock.go(days=1)
    assert verify(hall, numbers).is_expired
    assert verify(hall, numbers, counter="").is_expired
    said = b"".join(event.raw for event in hall.since(0)).decode()
    assert numbers.check_code not in said
    assert hall.faults() == NO_FAULTS


def test_an_unknown_number_and_a_wrong_code_are_refused_alike_and_ever_later(hall: Hall, clock: MovedClock) -> None:
    numbers = printed(hall)
    wrong = (numbers._replace(check_code=new_numbers(hall.now().today).check_code), new_numbers(hall.now().today))
    delays = []
    for attempt in range(6):
        with pytest.raises(Refused, match="nothing that was printed here") as refused:
            verify(hall, wrong[attempt % 2])
        assert refused.value.fields == {}
        delays.append(waited(hall, clock, numbers))
    assert delays == [0, 0, 15, 30, 60, 120]
    assert verify(hall, numbers, counter=OFFICE)
    assert sum(event.kind == "VerificationFailed" for event in hall.since(0)) == 6


def waited(hall: Hall, clock: MovedClock, numbers: PaperNumbers) -> int:
    """For how many seconds a right paper is not verified."""
    try:
        verify(hall, numbers)
    except Refused as later:
        seconds = int(later.fields["seconds"])
        clock.go(seconds=seconds)
        verify(hall, numbers)
        return seconds
    return 0


def test_what_is_known_is_shown_to_whoever_has_just_verified_it(hall: Hall, clock: MovedClock) -> None:
    numbers = printed(hall)
    done = hall.do(c.VerifyPaper(query_number=numbers.query_number, check=PaperKey(numbers).check))
    ask = AskVerifiedPaper(verification=str(body(done, "PaperVerified")["verification"]))
    assert hall.ask(ask)
    clock.go(minutes=31)
    for late in (ask, AskVerifiedPaper(verification="")):
        with pytest.raises(Refused, match="two numbers of the paper first"):
            hall.ask(late)


def test_nobody_verifies_at_a_counter_without_signing_in(hall: Hall) -> None:
    numbers = printed(hall)
    hall.do(c.SignOut(counter=FRONT))
    with pytest.raises(Refused, match="signed in"):
        verify(hall, numbers)
