"""One department's turn: what changed is put into the outbox, what waits is sent, what came is taken, days compared."""

import logging
import random
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from common.domain.cases.gateway_words import DifferenceKind
from common.domain.catalogue.item import Domain
from common.domain.refusals import Refused
from common.gateway.exchanged import Exchanged, NotReached
from common.gateway.folder_way import FolderWay
from common.gateway.https_way import HttpsWay
from common.gateway.outbox import Outbox
from common.gateway.ways import Way
from common.hall import Hall
from common.outside.keys import KeysWrong
from common.outside.pacing import Pacing

log = logging.getLogger(__name__)

_DAYS_BACK = 3
"""Days that are compared late, where the department was not reached in the evening."""


def lamp_of(department: Domain) -> str:
    """The lamp that says how a gateway stands."""
    return f"gateway.{department}"


def elsewhere(machine: str, department: Domain) -> tuple[str, str]:
    """What is said on a machine that may not talk to a department, because another one does."""
    return (
        f"由另一台电脑（{machine}）收发；要改由本机收发，请运行 gateway take {department}",
        f"{machine} has this gateway; to have it here: gateway take {department}",
    )


class Turn:
    """Never waits longer than one conversation takes: whoever calls it says when, `pacing` whether."""

    def __init__(
        self, outbox: Outbox, open_way: Callable[[], Way], reconcile_hour: int, rng: random.Random | None = None
    ) -> None:
        self._outbox = outbox
        self._hall = outbox.hall
        self._department = outbox.department
        self._open_way = open_way
        self._reconcile_hour = reconcile_hour
        self._shown = ("", "", "")
        self.pacing = Pacing(rng)

    def take(self) -> Exchanged | None:
        """Put into the outbox what has changed, and talk to the department if it is time to.

        Returns what came of it; None when it was not time, or nothing came through.
        """
        now = self._hall.now()
        way: Way | None = None
        try:
            end = self._outbox.take_up()
            if not end.is_ours:
                self._light("warning", *elsewhere(end.machine, self._department))
                return None
            self._outbox.offer()
            if not self.pacing.is_due(now.local):
                return None
            way = self._open_way()
            exchanged = way.exchange()
            self._reconcile(way)
        except NotReached as fault:
            self.pacing.fail(now.local, is_cheap=isinstance(way, FolderWay))
            log.info("%s is not reached: %s", self._department, fault)
            since = self.pacing.since or now.local
            self._light(
                "warning",
                f"{since:%m-%d %H:%M} 起未连通，待送件都在：{fault.zh}",
                f"Not reached since {since:%m-%d %H:%M}; nothing is lost: {fault.en}",
            )
        except KeysWrong as fault:
            self.pacing.fail(now.local, is_cheap=True)
            self._light("fault", f"网关钥匙或证书有问题：{fault}", f"Keys or certificates: {fault}")
        except Refused as refused:  # the own store is full or busy: nothing was taken, it is tried again
            self.pacing.fail(now.local)
            log.warning("the store takes nothing in: %s", refused)
        else:
            self.pacing.succeed()
            self._show(exchanged)
            return exchanged
        return None

    def _reconcile(self, way: Way) -> None:
        """In the evening the day's lists, and of the days before that were missed; over a folder they come along.

        Once more, when all that the department had lost of a day has been sent again.
        """
        if not isinstance(way, HttpsWay):
            return
        for day in days_to_compare(self._hall, self._reconcile_hour):
            if self._outbox.differences(day) is None or self._outbox.is_mended(day):
                way.reconcile(day)
                found = self._outbox.differences(day) or ()
                if any(one.kind is DifferenceKind.ANSWER_MISSING for one in found):
                    way.receive(again=True)  # as from a department whose answers were numbered anew
                    way.reconcile(day)

    def _show(self, exchanged: Exchanged) -> None:
        waiting = self._outbox.answers_open()
        if not exchanged.is_clean:
            self._light("warning", exchanged.zh, exchanged.en)
        elif waiting:
            self._light(
                "warning", f"{waiting} 条部门回复待核实", f"{waiting} answers of the department to be looked at"
            )
        else:
            self._light("ok", "已与部门专网连通", "Together with the department")

    def _light(self, state: str, words: str, words_en: str) -> None:
        if self._shown != (state, words, words_en):
            with suppress(Refused):
                self._hall.light(lamp_of(self._department), state, words, words_en)
                self._shown = state, words, words_en


def days_to_compare(hall: Hall, hour: int) -> list[date]:
    """The days whose lists should have been compared by now, oldest first: a day is over at an hour of its evening."""
    now = hall.now()
    last = now.today if now.local.hour >= hour else now.today - timedelta(days=1)
    return [last - timedelta(days=back) for back in range(_DAYS_BACK, -1, -1)]
