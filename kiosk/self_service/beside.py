"""What self-service asks of others beside the screen: somebody's record of a source, and whose a scanned code is."""

import logging
from collections.abc import Callable
from itertools import cycle

from common.devices.code_scanner.electronic_card import DecoderSilent, ElectronicCard
from common.domain.records.record import InsuredRecord
from common.domain.records.statement import Wish
from common.domain.records.words import Document, IdentityMethod
from common.hall import Hall
from common.settings import Settings
from common.sources import NotInsured, SourceSilent, WrongPerson
from kiosk.asking import Asking
from kiosk.self_service.equipment import Equipment
from kiosk.self_service.found import Found, look_up
from kiosk.self_service.session import Session
from kiosk.self_service.stage import Proof
from kiosk.self_service.trouble import Trouble

log = logging.getLogger(__name__)

_AT_ONCE = 4
"""Questions under way: a silent agency that somebody has not waited for keeps nobody waiting after them."""
_TROUBLES: dict[type[Exception], Trouble] = {
    SourceSilent: Trouble.SILENT,
    NotInsured: Trouble.NOT_INSURED,
    WrongPerson: Trouble.WRONG_PERSON,
}


class Beside:
    """`find` and `miss` are told with the turn that was asked with."""

    def __init__(
        self,
        hall: Hall,
        asking: Asking,
        settings: Settings,
        equipment: Equipment,
        session: Session[Wish, Found],
        find: Callable[[int, Found], None],
        miss: Callable[[int, Trouble], None],
    ) -> None:
        self._hall = hall
        self._asking = asking
        self._valid_days = settings.records.valid_days
        self._equipment = equipment
        self._session = session
        self._find = find
        self._miss = miss
        self._lanes = cycle(f"records {number}" for number in range(_AT_ONCE))

    def look_up(self) -> None:
        """Ask the source for what the session wants now."""
        turn, proof, wish = self._session.turn, self._session.proof, self._session.wish
        opens, hall, valid_days = self._equipment.opens_source, self._hall, self._valid_days
        if proof is None or wish is None or opens is None:
            return

        def failed(error: Exception) -> None:
            trouble = _trouble_of(error)
            log.warning("no record was found: %s: %s", type(error).__name__, error)
            self._miss(turn, trouble)

        self._asking.run(
            lambda: look_up(hall, opens(), proof, wish, valid_days),
            lambda found: self._find(turn, found),
            failed,
            lane=next(self._lanes),
        )

    def look_up_hospitals(self, show: Callable[[tuple[str, ...]], None]) -> None:
        """Ask the source which hospitals whoever is there has chosen. Where it does not say, nothing is shown."""
        turn, proof, opens = self._session.turn, self._session.proof, self._equipment.opens_source
        if proof is None or opens is None or not self._session.allows(Document.COVERAGE_PROOF):
            return

        def shown(record: InsuredRecord) -> None:
            if turn == self._session.turn and record.id_number == proof.id_number:
                show(record.hospitals)

        def failed(error: Exception) -> None:
            trouble = _trouble_of(error)
            log.warning("no hospitals were found: %s: %s", type(error).__name__, error)
            self._miss(turn, trouble)

        self._asking.run(lambda: opens().fetch(proof.id_number, proof.name), shown, failed, lane=next(self._lanes))

    def decode(self, code: str, meet: Callable[[Proof | None], None]) -> None:
        """Ask whose code it is, or nobody's; an answer for somebody who is no longer there is dropped."""
        decodes, turn = self._equipment.decodes, self._session.turn
        if decodes is None:
            return

        def decoded(card: ElectronicCard | None) -> None:
            if turn == self._session.turn:
                known = card and Proof(IdentityMethod.ELECTRONIC_CARD, card.id_number, card.name)
                meet(known or None)

        def failed(error: Exception) -> None:
            if not isinstance(error, DecoderSilent):
                raise error
            log.warning("a code was not decoded: %s", error)
            decoded(None)

        self._asking.run(lambda: decodes(code), decoded, failed, lane="codes")


def _trouble_of(error: Exception) -> Trouble:
    """What a source has said, each in its own kind of these; raises whatever is something else."""
    for kind, trouble in _TROUBLES.items():
        if isinstance(error, kind):
            return trouble
    raise error
