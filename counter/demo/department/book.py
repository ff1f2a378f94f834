"""What a department keeps: the letters of a hall and its own answers, in a file that survives whatever happens."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from common.domain.cases.gateway_letters import (
    Answer,
    DayList,
    Letter,
    Listed,
    Receipt,
    answer_fingerprint,
    day_list,
)
from common.domain.cases.gateway_words import AnswerSubject, DispatchSubject
from common.domain.cases.words import Verdict
from common.domain.catalogue.item import Domain
from common.domain.ids import new_id
from common.store.connect import Connection, connect, make_key

_TABLES = (
    "CREATE TABLE IF NOT EXISTS letter (id TEXT PRIMARY KEY, running INTEGER NOT NULL, on_date TEXT NOT NULL,"
    " case_id TEXT NOT NULL, subject TEXT NOT NULL, fingerprint TEXT NOT NULL, body BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS matter (case_id TEXT PRIMARY KEY, number TEXT NOT NULL, hall_number TEXT NOT NULL,"
    " item TEXT NOT NULL, state TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS answer (running INTEGER PRIMARY KEY, id TEXT NOT NULL, case_id TEXT NOT NULL,"
    " on_date TEXT NOT NULL, fingerprint TEXT NOT NULL, body BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS file (sha256 TEXT PRIMARY KEY, data BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS package (package TEXT NOT NULL, direction TEXT NOT NULL, running INTEGER NOT NULL,"
    " answers INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (package, direction))",
    "CREATE TABLE IF NOT EXISTS owed_receipt (letter TEXT PRIMARY KEY)",
)
_encode = msgspec.json.Encoder(order="deterministic").encode


class Matter(NamedTuple):
    """A case as the department knows it: under a number of its own."""

    case: str
    number: str
    hall_number: str
    item: str
    state: str


class Book:
    """One department's file. Safe to share between threads; what a call has written is durable when it returns."""

    def __init__(self, folder: Path, department: Domain) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.department = department
        self._db = connect(folder / "department.db", make_key(folder / "department.dbkey"))
        self._lock = threading.RLock()
        with self.writing() as db:
            for table in _TABLES:
                db.execute(table)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: durable when the block ends, undone when it raises."""
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                self._db.execute("ROLLBACK")
                raise

    def receive(self, letter: Letter) -> Receipt:
        """Keep a letter, in the place of an earlier form of it; the same letter always gets the same number."""
        with self.writing() as db:
            db.execute(
                "INSERT INTO letter VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                " fingerprint = excluded.fingerprint, body = excluded.body",
                (
                    letter.id,
                    letter.running,
                    letter.on.isoformat(),
                    letter.case,
                    letter.subject,
                    letter.fingerprint,
                    _encode(letter),
                ),
            )
            (count,) = db.execute("SELECT count(*) FROM matter").fetchone()
            number = f"{self.department[:2].upper()}-{count + 1:05}"
            db.execute(
                "INSERT INTO matter VALUES (?, ?, ?, ?, 'open') ON CONFLICT DO NOTHING",
                (letter.case, number, letter.number, letter.item),
            )
            if letter.subject is DispatchSubject.CLOSED:
                db.execute("UPDATE matter SET state = 'closed' WHERE case_id = ? AND state = 'open'", (letter.case,))
            elif letter.subject is not DispatchSubject.REMINDED:
                db.execute("UPDATE matter SET state = 'open' WHERE case_id = ? AND state <> 'decided'", (letter.case,))
            db.execute("INSERT INTO owed_receipt VALUES (?) ON CONFLICT DO NOTHING", (letter.id,))
            return _receipt(db, letter.id)

    def keep_file(self, sha256: str, data: bytes) -> None:
        """Keep the bytes of an attachment."""
        with self.writing() as db:
            db.execute("INSERT INTO file VALUES (?, ?) ON CONFLICT DO NOTHING", (sha256, data))

    def lacks(self, letter: Letter) -> list[str]:
        """The files of a letter that have not come."""
        with self._lock:
            here = {sha256 for (sha256,) in self._db.execute("SELECT sha256 FROM file")}
        return [one.sha256 for one in letter.attachments if one.sha256 not in here]

    def matters(self) -> list[Matter]:
        """All cases, oldest first."""
        with self._lock:
            return [Matter(*row) for row in self._db.execute("SELECT * FROM matter ORDER BY number")]

    def letters(self) -> list[Letter]:
        """All letters in the hall's order."""
        with self._lock:
            rows = self._db.execute("SELECT body FROM letter ORDER BY running").fetchall()
        return [msgspec.json.decode(body, type=Letter) for (body,) in rows]

    def decide(self, case: str, verdict: Verdict, words: str, on: date) -> Answer:
        """Decide a case, named by its id or one of its numbers; a case that is not known may be decided all the same,
        as a department does that mistakes a number. Returns the answer."""
        with self.writing() as db:
            found = db.execute("SELECT case_id, number FROM matter WHERE ? IN (case_id, number, hall_number)", (case,))
            case_id, number = found.fetchone() or (case, "")
            db.execute("UPDATE matter SET state = 'decided' WHERE case_id = ?", (case_id,))
            answer = Answer(
                id=new_id(),
                running=_next_answer(db),
                on=on,
                case=case_id,
                subject=AnswerSubject.DECIDED,
                number=number,
                verdict=verdict,
                words=words,
            )
            _keep(db, answer)
        return answer

    def ask_correction(self, case: str, words: str, papers: tuple[str, ...], by: date, on: date) -> Answer:
        """Ask for a correction of a case, named as for `decide`."""
        with self.writing() as db:
            found = db.execute("SELECT case_id, number FROM matter WHERE ? IN (case_id, number, hall_number)", (case,))
            case_id, number = found.fetchone() or (case, "")
            answer = Answer(
                id=new_id(),
                running=_next_answer(db),
                on=on,
                case=case_id,
                subject=AnswerSubject.CORRECTION,
                number=number,
                words=words,
                papers=papers,
                by=by,
            )
            _keep(db, answer)
        return answer

    def say(self, answer: Answer) -> Answer:
        """Say once more what was said, or something else under the same id; returns it with its new number."""
        with self.writing() as db:
            again = msgspec.structs.replace(answer, running=_next_answer(db))
            _keep(db, again)
        return again

    def answers_after(self, running: int, limit: int) -> list[Answer]:
        """What was said after a number, oldest first."""
        with self._lock:
            rows = self._db.execute(
                "SELECT body FROM answer WHERE running > ? ORDER BY running LIMIT ?", (running, limit)
            ).fetchall()
        return [msgspec.json.decode(body, type=Answer) for (body,) in rows]

    def day(self, on: date) -> DayList:
        """The list of a day: the letters that the hall has dated so, the answers that this department has."""
        with self._lock:
            letters = self._db.execute(
                "SELECT id, case_id, subject, fingerprint FROM letter WHERE on_date = ?", (on.isoformat(),)
            ).fetchall()
            answers = self._db.execute(
                "SELECT id, case_id, json_extract(body, '$.subject'), fingerprint FROM answer a WHERE on_date = ?"
                " AND running = (SELECT min(running) FROM answer b WHERE b.id = a.id)",
                (on.isoformat(),),
            ).fetchall()
        return day_list(self.department, on, map(_listed, letters), map(_listed, answers))

    def lose(self, letter: str) -> None:
        """Forget a letter, as a department whose database was restored from a backup."""
        with self.writing() as db:
            db.execute("DELETE FROM letter WHERE id = ?", (letter,))

    def receipt(self, letter: str) -> Receipt:
        """The receipt of a letter that is here."""
        with self._lock:
            return _receipt(self._db, letter)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()


def _listed(row: tuple[str, str, str, str]) -> Listed:
    return Listed(id=row[0], case=row[1], subject=row[2], fingerprint=row[3])


def _receipt(db: Connection, letter: str) -> Receipt:
    number, fingerprint = db.execute(
        "SELECT m.number, l.fingerprint FROM letter l JOIN matter m USING (case_id) WHERE l.id = ?", (letter,)
    ).fetchone()
    return Receipt(letter=letter, number=number, fingerprint=fingerprint)


def _next_answer(db: Connection) -> int:
    return int(db.execute("SELECT coalesce(max(running), 0) + 1 FROM answer").fetchone()[0])


def _keep(db: Connection, answer: Answer) -> None:
    db.execute(
        "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?)",
        (
            answer.running,
            answer.id,
            answer.case,
            answer.on.isoformat(),
            answer_fingerprint(answer),
            _encode(answer),
        ),
    )
