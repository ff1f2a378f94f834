"""What members of staff have begun to type on this machine: sealed, in no event, never sent anywhere."""

from collections.abc import Sequence

from common.domain.cases.draft import KeptDraft
from common.domain.moment import Moment
from common.domain.rules import Rules
from common.store.connect import Connection
from common.store.lookups import setup
from common.store.seal import seal, unseal


def keep(db: Connection, counter: str, page: str, text: str, now: Moment) -> None:
    """Keep the draft of whoever is signed in at a counter; "" forgets it, as it does where nobody is signed in."""
    found = setup.counter(db, counter)
    staff = setup.staff(db, found.staff) if found is not None and found.staff else None
    if staff is None:
        return
    if not text:
        db.execute("DELETE FROM draft WHERE staff = ? AND page = ?", (staff.staff, page))
        return
    db.execute(
        "INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)",
        (staff.staff, page, now.today.isoformat(), now.at_ms, seal(db, staff.person, text)),
    )


def kept(db: Connection, counter: str, page: str) -> KeptDraft | None:
    """The draft of whoever is signed in at a counter; None once they were erased."""
    row = db.execute(
        "SELECT s.person, d.sealed, d.kept_ms FROM counter c JOIN staff s USING (staff) JOIN draft d USING (staff)"
        " WHERE c.counter = ? AND d.page = ?",
        (counter, page),
    ).fetchone()
    text = unseal(db, row[0], row[1]) if row is not None else None
    return None if text is None else KeptDraft(text, row[2])


def forget_old(db: Connection, now: Moment, rules: Rules) -> None:
    """A day's drafts end with it, unless the hall lets them stay overnight."""
    if not rules.keeps_drafts_overnight:
        db.execute("DELETE FROM draft WHERE on_date < ?", (now.today.isoformat(),))


def forget_about(db: Connection, marks: Sequence[str]) -> None:
    """Forget the drafts that have a person's id or number in them: that person is being erased."""
    drafts = db.execute("SELECT d.staff, d.page, s.person, d.sealed FROM draft d JOIN staff s USING (staff)").fetchall()
    for staff, page, own, sealed in drafts:
        text = unseal(db, own, sealed) or ""
        if any(mark in text for mark in marks):
            db.execute("DELETE FROM draft WHERE staff = ? AND page = ?", (staff, page))
