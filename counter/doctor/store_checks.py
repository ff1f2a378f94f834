"""Is the store whole: pages, hash chain, projections, key, room on the disk."""

import itertools
import shutil
from collections.abc import Iterator

from common.hall import Hall
from common.places import Home, is_private
from counter.doctor.finding import Finding

_ROOM_MB = 500


def check_store(hall: Hall) -> Iterator[Finding]:
    """The findings about an open store; reading a year of journal takes some seconds."""
    faults = hall.faults()
    pages, broken, differing = (faults[name] for name in ("pages", "hash_chain", "projections_match_journal"))
    mend, mend_en = ("请运行 rebuild", "Run ./yichuang rebuild")
    if pages or broken:  # a rebuild from a journal that is not sound would make it worse
        mend, mend_en = ("请先恢复备份", "Restore the backup first")
    yield Finding(
        name="pages",
        ok=not pages,
        zh="数据文件完好" if not pages else f"数据文件有 {len(pages)} 处损坏：请停用本机，保留文件，用备份恢复",
        en="Every page of the store is whole"
        if not pages
        else f"{len(pages)} damaged places: stop this machine, keep the file, restore the backup ({pages[0]})",
    )
    yield Finding(
        name="hash_chain",
        ok=not broken,
        zh="流水账连续完整" if not broken else f"流水账有 {len(broken)} 处对不上",
        en="The journal is gapless and unaltered" if not broken else "; ".join(itertools.islice(broken, 3)),
    )
    yield Finding(
        name="projections_match_journal",
        ok=not differing,
        zh="各表与流水账一致" if not differing else f"与流水账不一致的表：{'、'.join(differing)}；{mend}",
        en="All tables agree with the journal"
        if not differing
        else f"These tables differ from the journal: {', '.join(differing)}. {mend_en}",
    )


def check_home(home: Home) -> Iterator[Finding]:
    """The key's rights and the room on the disk."""
    private = is_private(home.key_file) and is_private(home.folder)
    yield Finding(
        name="key_private",
        ok=private,
        zh="密钥只有本机服务用户能读" if private else f"别的用户能读到密钥：请运行 chmod 700 {home.folder}",
        en="Only the service user can read the key"
        if private
        else f"Others can read the key: chmod 700 {home.folder}; chmod 600 {home.key_file}",
    )
    free = shutil.disk_usage(home.folder).free // 1_000_000
    yield Finding(
        name="disk_room",
        ok=free >= _ROOM_MB,
        zh=f"磁盘剩余 {free} MB" + ("" if free >= _ROOM_MB else "，请尽快清理"),
        en=f"{free} MB free on the disk" + ("" if free >= _ROOM_MB else ": make room soon"),
    )
