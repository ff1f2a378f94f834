"""From a card laid on the reader to its holder's name, over a real line to a simulated reader."""

import time
from pathlib import Path
from queue import SimpleQueue
from statistics import median

from common.devices.id_card_reader import IdCard
from common.devices.id_card_reader.sdt import SdtReader, sdt_line
from common.devices.id_card_reader.simulator import OnTcp, SimulatedReader
from common.domain.id_number import check_character
from counter.bench.figure import Figure, percentile

_PATIENCE_S = 20
_BODY = "99999919600229001"
_CARD = IdCard(name="欧阳小明", id_number=_BODY + check_character(_BODY))


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Cards laid down one after another at odd moments; `folder` is of no account here."""
    line = OnTcp(SimulatedReader())
    told: SimpleQueue[float] = SimpleQueue()
    lifted: SimpleQueue[float] = SimpleQueue()
    reader = SdtReader(sdt_line(line.address))
    end = reader.listen(lambda _: told.put(time.perf_counter()), lambda: lifted.put(time.perf_counter()))
    names, gone = [], []
    for n in range(3 if is_quick else 30):
        time.sleep(n % 7 * 0.05)  # the reader is in the middle of anything
        began = time.perf_counter()
        line.reader.lay(_CARD)
        names.append((told.get(timeout=_PATIENCE_S) - began) * 1000)
        began = time.perf_counter()
        line.reader.take()
        gone.append((lifted.get(timeout=_PATIENCE_S) - began) * 1000)
    end()
    line.end()
    return [
        Figure(
            name="card_to_name",
            title="ID card on the simulated reader to its holder's name, read twice alike, p95",
            unit="ms",
            value=percentile(names, 95),
            at_most=1000,
            note=f"median {median(names):.0f} ms of {len(names)}",
        ),
        Figure(
            name="card_to_gone",
            title="ID card taken away to that being told, p95",
            unit="ms",
            value=percentile(gone, 95),
            at_most=1000,
            note=f"median {median(gone):.0f} ms",
        ),
    ]
