"""Commands that make the hall what it is: name, hours, series, counters, staff, catalogue."""

from common.domain.catalogue.item import Domain
from common.domain.commands.command import Command
from common.domain.hours import Hours
from common.domain.limits import Code, Codes, Count, Text
from common.domain.words import CounterKind, StaffRole


class SetUpHall(Command, frozen=True, kw_only=True):
    """Give the hall its name, place, time zone and hours; once for each store."""

    name: Text
    name_en: Text
    timezone: Code = "Asia/Shanghai"
    address: Text = ""
    phone: Text = ""
    hours: Hours = Hours()
    is_sample: bool = False


class SetHours(Command, frozen=True, kw_only=True):
    """Replace the opening hours."""

    hours: Hours


class SetNotice(Command, frozen=True, kw_only=True):
    """Show a line of text at the foot of every board; empty removes it."""

    text: Text
    text_en: Text = ""


class DefineSeries(Command, frozen=True, kw_only=True):
    """Add a series of numbers, or change one; `daily_limit` None means as many as come."""

    series: Code
    prefix: Code
    name: Text
    name_en: Text
    daily_limit: Count | None = None


class DefineCounter(Command, frozen=True, kw_only=True):
    """Add a counter, or change one; `serves` is what it serves when it opens without saying."""

    counter: Code
    kind: CounterKind
    name: Text
    name_en: Text
    serves: Codes


class AddStaff(Command, frozen=True, kw_only=True):
    """Let a person sign in at counters with a staff number and a PIN.

    With a counter, here as in the other commands about staff, whoever is signed in there must be the hall's lead.
    """

    staff: Code
    name: Text
    pin: Code
    role: StaffRole = StaffRole.CLERK
    departments: tuple[Domain, ...] = ()
    counter: Code | None = None


class LoadSampleStaff(Command, frozen=True, kw_only=True):
    """Add the staff of the sample hall, whose PINs everybody may know; only where the hall says that it is a sample."""


class AssignStaff(Command, frozen=True, kw_only=True):
    """Give a member of staff another role, or other departments; both hold from then on."""

    staff: Code
    role: StaffRole
    departments: tuple[Domain, ...] = ()
    counter: Code | None = None


class ChangePin(Command, frozen=True, kw_only=True):
    """Give a member of staff a new PIN; ends a delay after wrong tries, and brings back somebody who had left."""

    staff: Code
    pin: Code
    counter: Code | None = None


class LeaveStaff(Command, frozen=True, kw_only=True):
    """A member of staff does not work here any more: signed out at once, and in no more. Not the hall's last lead."""

    staff: Code
    counter: Code | None = None


class ErasePerson(Command, frozen=True, kw_only=True):
    """Make unreadable, on every machine and for ever, what staff wrote about a ticket's visit or who somebody was.

    Give a `ticket` or a `staff` number. Who was erased can no longer sign in; numbers and times stay.
    """

    ticket: Code | None = None
    staff: Code | None = None


class ImportCatalogue(Command, frozen=True, kw_only=True):
    """Replace the catalogue of items by a checked file: all or nothing."""

    file: Text
    offer: Codes | None = None


class LoadSampleCatalogue(Command, frozen=True, kw_only=True):
    """Replace the catalogue by the sample that ships with the program; it says everywhere that it is sample data."""


class MatchSlips(Command, frozen=True, kw_only=True):
    """Let numbers wait no longer whose residents were served by their paper; machines of a hall do it by themselves."""


class CloseDay(Command, frozen=True, kw_only=True):
    """Let the numbers of earlier days lapse that are still waiting; the hall also does it by itself."""
