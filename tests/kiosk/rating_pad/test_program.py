"""The pad as a program of its own: killed while it asks, it asks again when it is back; every look draws."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication

import kiosk.rating_pad.gallery
from common.domain.ratings.rating import rating_of
from common.domain.ratings.words import Level, Occasion
from common.store.lookups import ratings
from common.ui import RESOURCES, gallery
from tests.common.cases.counter import FRONT, CaseHall


class Pad:
    """The program, played from outside."""

    def __init__(self, home: Path, *words: str) -> None:
        line = [sys.executable, "-m", "kiosk.rating_pad", "--home", str(home), "--counter", FRONT, "--remote", *words]
        self.process = subprocess.Popen(
            line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=RESOURCES.parent
        )
        assert self._answer() == {"ready": True}

    def play(self, **line: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()
        answer = self._answer()
        assert answer["ok"], answer

    def _answer(self) -> dict[str, object]:
        assert self.process.stdout is not None
        answer: dict[str, object] = json.loads(self.process.stdout.readline())
        return answer

    def __enter__(self) -> "Pad":
        return self

    def __exit__(self, *_: object) -> None:
        """As when the machine loses its power."""
        self.process.kill()
        self.process.communicate()


def test_killed_while_it_asks_it_asks_again_when_it_is_back(hall: CaseHall) -> None:
    hall.clock.now = datetime.now(UTC)  # as the program has it
    case = hall.accepted()
    home = hall.hall.home.folder
    with Pad(home) as first:
        first.play(do="wait", name="pad.levels", seconds=60)
        first.play(do="tap", name="level-1")
        first.play(do="wait", name="pad.reasons", seconds=30)
    with Pad(home) as second:
        second.play(do="wait", name="pad.levels", seconds=60)
        second.play(do="tap", name="level-4")
        second.play(do="wait", name="pad.give", seconds=30)
        second.play(do="tap", name="pad.give")
        second.play(do="wait", name="pad.thanks", seconds=30)
    with hall.hall.store.reading() as db:
        rating = ratings.rating(db, rating_of(case, Occasion.ACCEPTANCE))
    assert rating is not None
    assert (rating.level, rating.beside) == (Level.SATISFIED, ())


def test_a_counter_that_is_not_there_is_named_with_those_that_are(hall: CaseHall) -> None:
    line = [sys.executable, "-m", "kiosk.rating_pad", "--home", str(hall.hall.home.folder), "--counter", "9"]
    done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=RESOURCES.parent)
    assert done.returncode == 1
    assert "There is no counter 9. Known: 1, 2, 3." in done.stderr


def test_every_look_draws(qapp: QGuiApplication) -> None:
    for look in ("zh_CN-care-1024", "en-standard-1920"):
        drawn = [picture.state for picture, _ in gallery.draw_all(gallery.pictures(f"rating-pad- {look}"))]
        assert drawn == list(kiosk.rating_pad.gallery.STATES)
