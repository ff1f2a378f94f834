"""Staff: who may sign in, with a PIN whose check takes its time outside the write lock."""

from itertools import pairwise
from typing import NamedTuple

import msgspec
from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from common.domain import commands as c
from common.domain import events as e
from common.domain.catalogue.item import Domain
from common.domain.ids import new_id
from common.domain.refusals import Refused
from common.domain.rows import Staff
from common.domain.rules import sign_in_delay
from common.domain.words import StaffRole
from common.sample_staff import shipped_staff
from common.services.scene import Reading, Scene, checked_text, serves
from common.store.connect import Connection
from common.store.lookups import setup
from common.store.seal import seal, unseal

_hasher = PasswordHasher()
_PIN_DIGITS = range(6, 13)


class StaffSecret(msgspec.Struct, frozen=True):
    """What is sealed of a member of staff: the name and the argon2id hash of the PIN."""

    name: str
    pin_hash: str


class PinCheck(NamedTuple):
    """Evidence gathered before the write lock: whether the PIN fits this sealed secret."""

    sealed: str
    is_right: bool


def secret_of(db: Connection, person: str, sealed: str) -> StaffSecret | None:
    """The unsealed secret, or None when the person has been erased."""
    text = unseal(db, person, sealed)
    return msgspec.json.decode(text, type=StaffSecret) if text is not None else None


def check_pin(reading: Reading, command: c.SignIn) -> PinCheck:
    """Verify a PIN against the stored hash (about 0.1 s by design); an unknown number takes as long as a known one."""
    with reading() as db:
        member = setup.staff(db, command.staff)
        secret = secret_of(db, member.person, member.sealed) if member else None
    if member is None or secret is None:
        _hasher.hash(command.pin)
        return PinCheck("", is_right=False)
    try:
        return PinCheck(member.sealed, _hasher.verify(secret.pin_hash, command.pin))
    except VerificationError:
        return PinCheck(member.sealed, is_right=False)


def hash_pin(_: Reading, command: c.AddStaff | c.ChangePin) -> str:
    """The argon2id hash of a new PIN; refuses weak ones."""
    pin = command.pin
    steps = {ord(b) - ord(a) for a, b in pairwise(pin)}
    if not (pin.isascii() and pin.isdigit()) or len(pin) not in _PIN_DIGITS or steps in ({0}, {1}, {-1}):
        raise Refused("pin_too_weak")
    return _hasher.hash(pin)


@serves(c.AddStaff)
def add_staff(scene: Scene, command: c.AddStaff) -> list[e.Event]:
    """A staff number is given once."""
    _check_lead(scene, command.counter)
    staff = checked_text(command.staff, "staff", 12, is_needed=True)
    if setup.staff(scene.db, staff) is not None:
        raise Refused("staff_exists", staff=staff)
    person = new_id()
    name = checked_text(command.name, "name", 40, is_needed=True)
    return [
        e.StaffAdded(
            staff=staff,
            role=command.role,
            departments=_departments(command),
            person=person,
            sealed=_sealed(scene, person, name, scene.evidence),
        )
    ]


@serves(c.LoadSampleStaff)
def load_sample_staff(scene: Scene, _: c.LoadSampleStaff) -> list[e.Event]:
    """None of them may be there yet."""
    if not scene.hall().is_sample:
        raise Refused("only_in_sample_hall")
    events: list[e.Event] = []
    for one in shipped_staff():
        if setup.staff(scene.db, one.staff) is not None:
            raise Refused("staff_exists", staff=one.staff)
        person = new_id()
        events.append(
            e.StaffAdded(
                staff=one.staff,
                role=one.role,
                departments=one.departments,
                person=person,
                sealed=_sealed(scene, person, one.name, one.pin_hash),
            )
        )
    return events


@serves(c.AssignStaff)
def assign_staff(scene: Scene, command: c.AssignStaff) -> list[e.Event]:
    """Who is signed in goes on with the new duty at once."""
    _check_lead(scene, command.counter)
    member = _member(scene, command.staff)
    departments = _departments(command)
    if (member.role, member.departments) == (command.role, departments):
        return []
    if command.role is not StaffRole.HALL_LEAD:
        _check_other_leads(scene, member)
    return [e.StaffAssigned(staff=member.staff, role=command.role, departments=departments)]


@serves(c.LeaveStaff)
def leave_staff(scene: Scene, command: c.LeaveStaff) -> list[e.Event]:
    """What they have in hand stays where it is, for a colleague to take over."""
    _check_lead(scene, command.counter)
    member = _member(scene, command.staff)
    if member.has_left:
        return []
    _check_other_leads(scene, member)
    counter = setup.counter_of_staff(scene.db, member.staff)
    signed_out = [e.SignedOut(counter=counter, staff=member.staff)] if counter is not None else []
    return [*signed_out, e.StaffLeft(staff=member.staff)]


def _check_lead(scene: Scene, counter: str | None) -> None:
    """At a desk only the hall's lead decides about staff. Without one, whoever can open the store does (decision 7)."""
    if counter is None:
        return
    staff = scene.counter(counter).staff
    member = setup.staff(scene.db, staff) if staff is not None else None
    if member is None:
        raise Refused("not_signed_in")
    if member.role is not StaffRole.HALL_LEAD:
        zh, en = StaffRole.HALL_LEAD.in_words
        raise Refused("not_your_duty", roles=zh, roles_en=en)


def _check_other_leads(scene: Scene, member: Staff) -> None:
    """A hall without a lead could give nobody another duty at any desk."""
    others = (one for one in setup.all_staff(scene.db) if one.staff != member.staff and not one.has_left)
    if member.role is StaffRole.HALL_LEAD and all(one.role is not StaffRole.HALL_LEAD for one in others):
        raise Refused("last_lead")


def _member(scene: Scene, staff: str) -> Staff:
    member = setup.staff(scene.db, staff)
    if member is None:
        raise Refused("unknown_staff", staff=staff)
    return member


def _departments(command: c.AddStaff | c.AssignStaff) -> tuple[Domain, ...]:
    """Without a department nobody can review anything; the front desk works for all of them."""
    if command.role in (StaffRole.REVIEWER, StaffRole.SIGNER) and not command.departments:
        raise Refused("department_needed")
    return tuple(dict.fromkeys(command.departments))


@serves(c.ChangePin)
def change_pin(scene: Scene, command: c.ChangePin) -> list[e.Event]:
    """The name stays."""
    _check_lead(scene, command.counter)
    member = setup.staff(scene.db, command.staff)
    secret = secret_of(scene.db, member.person, member.sealed) if member else None
    if member is None or secret is None:
        raise Refused("unknown_staff", staff=command.staff)
    return [e.PinChanged(staff=member.staff, sealed=_sealed(scene, member.person, secret.name, scene.evidence))]


def _sealed(scene: Scene, person: str, name: str, pin_hash: str) -> str:
    return seal(scene.db, person, msgspec.json.encode(StaffSecret(name, pin_hash)).decode())


@serves(c.SignIn)
def sign_in(scene: Scene, command: c.SignIn) -> list[e.Event]:
    """Wrong PINs are put on record and slow the next try; a right one during the delay is refused all the same."""
    counter = scene.counter(command.counter)
    member = setup.staff(scene.db, command.staff)
    if member is None:
        raise Refused("wrong_pin")  # the same as for a number that exists, so that nobody can try numbers out
    now = scene.now.at_ms
    # A clock set back must not lengthen the delay beyond the longest one.
    left_ms = min(member.locked_until - now, scene.rules.longest_delay_seconds * 1000)
    if left_ms > 0:
        raise Refused("sign_in_delayed", seconds=-(-left_ms // 1000))
    check: PinCheck = scene.evidence
    if not check.is_right or check.sealed != member.sealed:
        failures = member.failures + 1
        until = now + sign_in_delay(failures, scene.rules) * 1000
        failed = e.SignInFailed(counter=command.counter, staff=member.staff, failures=failures, locked_until=until)
        raise Refused("wrong_pin", on_record=[failed])
    if member.has_left:
        raise Refused("staff_has_left", staff=member.staff)
    if counter.staff not in (None, member.staff):
        raise Refused("counter_taken", counter=counter.counter)
    elsewhere = setup.counter_of_staff(scene.db, member.staff)
    if elsewhere is not None and elsewhere != counter.counter:
        raise Refused("staff_at_other_counter", counter=elsewhere)
    return [e.SignedIn(counter=counter.counter, staff=member.staff)]


@serves(c.SignOut)
def sign_out(scene: Scene, command: c.SignOut) -> list[e.Event]:
    """The counter keeps its state: a colleague may take over."""
    counter = scene.counter(command.counter)
    if counter.staff is None:
        raise Refused("not_signed_in")
    return [e.SignedOut(counter=counter.counter, staff=counter.staff)]
