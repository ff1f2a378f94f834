"""Are the scans that should lie on this machine there, and what was written."""

from collections.abc import Iterator

from common.hall import Hall
from counter.doctor.finding import Finding

_MOST_BYTES = 500_000_000
"""So much is read, the newest first: a second or two. The rest is looked at by its size."""


def check_attachments(hall: Hall) -> Iterator[Finding]:
    """A look at everything, and a whole reading of the newest."""
    faults = hall.attachment_faults(_MOST_BYTES)
    is_well = not faults.missing and not faults.damaged
    zh = f"附件缺 {len(faults.missing)} 个，损坏 {len(faults.damaged)} 个：请运行 attachment check，会从中心取回"
    en = (
        f"{len(faults.missing)} scans are missing and {len(faults.damaged)} damaged:"
        " ./yichuang attachment check lets them be fetched again from the hub"
    )
    awaited = f"，还有 {faults.awaited} 个在路上" if faults.awaited else ""
    awaited_en = f"; {faults.awaited} have not come from other machines yet" if faults.awaited else ""
    yield Finding(
        name="attachments_whole",
        ok=is_well,
        zh=("附件完好" if is_well else zh) + awaited,
        en=("All scans are whole" if is_well else en) + awaited_en,
    )
