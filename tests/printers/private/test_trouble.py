"""What keeps a printer from printing, as its queue words it."""

from __future__ import annotations

import pytest

from printers.private import End
from printers.private.trouble import Trouble, trouble_in


@pytest.mark.parametrize(
    ("reasons", "trouble"),
    [
        ((), None),
        (("none",), None),
        (("cups-waiting-for-job-completed", "cups-ipp-missing-job-history"), None),
        (("toner-low-warning", "marker-supply-low-report"), None),
        (("media-empty-error",), Trouble(End.NO_PAPER)),
        (("media-empty",), Trouble(End.NO_PAPER)),
        (("media-empty-warning", "media-needed-warning"), Trouble(End.NO_PAPER)),
        (("media-empty-report",), Trouble(End.NO_PAPER, is_certain=False)),
        (("media-jam-error", "media-empty-error"), Trouble(End.JAMMED)),
        (("cover-open-warning",), None),
        (("offline-report",), Trouble(End.OFFLINE)),
        (("offline-report", "media-empty-warning"), Trouble(End.OFFLINE)),
    ],
)
def test_the_gravest_is_named(reasons: tuple[str, ...], trouble: Trouble | None) -> None:
    assert trouble_in(reasons) == trouble
