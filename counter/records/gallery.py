"""The page of self-service for the gallery: codes, documents whose end nobody knows, papers verified, a day."""

from datetime import UTC, date, datetime

import msgspec

from common.domain.moment import moment
from common.domain.records.code import CodeState
from common.domain.records.digests import PaperKey
from common.domain.records.ending import Ending
from common.domain.records.lines import forms_of, typed
from common.domain.records.paper_numbers import PaperNumbers
from common.domain.records.queries import CodeWanted, PrintStanding, SelfService, StatementRow, Tally, VerifiedPaper
from common.domain.records.words import Document, IdentityMethod
from common.domain.refusals import Refused
from common.domain.words import StaffRole
from common.ui.gallery import DESK, Exhibit, show
from counter.desk.gallery import SCREEN, TV, screen_for_gallery
from counter.desk.samples import sample_desk
from counter.desk.screen import CounterScreen
from counter.desk.station import HeldPaper
from counter.desk.trouble import of_refusal
from counter.records.page import SelfServicePage

STATES = (
    *("waiting", "released", "unknown", "empty", "loading", "refused", "long"),
    *("paper", "slip", "valid", "expired", "not_out", "line", "line_wrong", "proof", "stranger"),
    *("day", "day_empty", "figures"),
)
_DAY = date(2026, 11, 20)
_NOW = moment(datetime(2026, 11, 20, 1, 41, tzinfo=UTC), "Asia/Shanghai")
_NUMBERS = PaperNumbers("2611205A48AE76", "BFK0D0BARR")
_LONG = "一楼大厅东侧社会保险自助服务终端（长辈版）"
_LINE = ("2025-01至2025-12", "12", "72,000.00", "5,760.00", "12", "72,000.00", "360.00")


def sample(state: str) -> CounterScreen:
    """The screen of a counter in one of the states."""
    screen = screen_for_gallery()
    screen.station.staff = "1003"
    screen.desk.show(sample_desk("free"))
    page = screen.page_of(SelfServicePage.name)
    assert isinstance(page, SelfServicePage)
    page.role, page.is_offered = StaffRole.CLERK, True
    page.know_day("Asia/Shanghai", _DAY)
    screen.place = SelfServicePage.name
    if state in ("waiting", "released", "unknown", "empty", "refused", "long"):
        _waiting(page, state)
    elif state == "figures":
        page.is_lead, page.shows = True, "figures"
        page.show_figures(_tallies())
    elif state in ("day", "day_empty"):
        page.shows = "day"
        page.show_day(None, [] if state == "day_empty" else _rows())
    elif state != "loading":
        page.shows = "verify"
        _paper(page, state)
    return screen


def _waiting(page: SelfServicePage, state: str) -> None:
    kiosk = _LONG if state == "long" else "2号自助机"
    codes = () if state == "empty" else _codes(kiosk, CodeState.RELEASED if state == "released" else CodeState.WAITING)
    unknown = () if state == "empty" else tuple(msgspec.structs.replace(row, kiosk=kiosk) for row in _rows()[:1])
    page.show(SelfService(is_used=True, codes=codes, unknown=unknown), _NOW)
    if state == "released":
        page.keep_code("r1", "483201")
    elif state == "unknown":
        page.choose(2)
    elif state == "refused":
        refused = Refused("code_not_wanted")
        page.problem = page.station.say(refused.message("zh"), refused.message("en"))


def _codes(kiosk: str, first: CodeState) -> tuple[CodeWanted, ...]:
    return tuple(
        CodeWanted(request=request, kiosk=name, seen=seen, asked_ms=_NOW.at_ms - minutes * 60_000, state=state)
        for request, name, seen, minutes, state in (
            ("r1", kiosk, "110101********123X", 2, first),
            ("r2", "1号自助机", "370102********0416", 0, CodeState.WAITING),
        )
    )


def _paper(page: SelfServicePage, state: str) -> None:
    part, numbers = page.verify, _NUMBERS
    part.type_number(numbers.query_number)
    if state == "paper":
        return
    if state == "slip":
        part.type_number(numbers.query_number[:-2] + "00")
        part.enter()
        return
    part.type_code(numbers.check_code)
    if state == "stranger":
        part.show(of_refusal(Refused("paper_unknown_here"), _NOW.at_ms))
        return
    part.show(_held(numbers, state))
    if state in ("line", "line_wrong"):
        for at, cell in enumerate(_LINE):
            part.type_cell(at, cell.replace("5,760", "5,761") if state == "line_wrong" else cell)
        part.choose_form(part.form)  # as it stands after something else was looked at
        part.check_line()


def _held(numbers: PaperNumbers, state: str) -> HeldPaper:
    key = PaperKey(numbers)
    document = Document.COVERAGE_PROOF if state == "proof" else Document.STATEMENT
    table = max(forms_of(document), key=lambda form: len(form.columns))
    known = VerifiedPaper(
        query_number=numbers.query_number,
        document=document,
        kiosk="2号自助机",
        pages=2,
        on=_DAY,
        begun_ms=_NOW.at_ms,
        ending=Ending.JAMMED if state == "not_out" else Ending.PRINTED,
        valid_until=date(2026, 12, 20),
        is_expired=state == "expired",
        whole="",
        rows=(key.row(typed(table, _LINE)), key.place(typed(table, _LINE))),
    )
    return HeldPaper(key, known)


def _rows() -> list[StatementRow]:
    kinds = (
        (Document.STATEMENT, IdentityMethod.ID_CARD, PrintStanding.UNKNOWN, Ending.UNKNOWN, ""),
        (Document.STATEMENT, IdentityMethod.ID_CARD, PrintStanding.UNDER_WAY, None, ""),
        (Document.COVERAGE_PROOF, IdentityMethod.TYPED, PrintStanding.ENDED, Ending.PRINTED, ""),
        (Document.STATEMENT, IdentityMethod.SOCIAL_SECURITY_CARD, PrintStanding.ENDED, Ending.PRINTED, ""),
        (Document.PAYMENT_DETAILS, IdentityMethod.ELECTRONIC_CARD, PrintStanding.ENDED, Ending.NO_PAPER, ""),
        (Document.STATEMENT, IdentityMethod.ID_CARD, PrintStanding.ENDED, Ending.PRINTED, "1003"),
        (Document.STATEMENT, IdentityMethod.ID_CARD, PrintStanding.ENDED, Ending.CANCELLED, ""),
    )
    return [
        StatementRow(
            query_number=f"261120K{n}M4QXA7",
            document=document,
            method=method,
            kiosk=f"{n % 2 + 1}号自助机",
            pages=n % 3 + 1,
            on=_DAY,
            begun_ms=_NOW.at_ms - n * 420_000,
            standing=standing,
            ending=ending,
            printer="a4",
            may_come_late=ending is Ending.NO_PAPER,
            settled_by=settled_by,
        )
        for n, (document, method, standing, ending, settled_by) in enumerate(kinds)
    ]


def _tallies() -> list[Tally]:
    return [
        Tally(
            kiosk=f"{n % 2 + 1}号自助机",
            document=document,
            method=method,
            begun=311 - 37 * n,
            pages=590 - 71 * n,
            ended={Ending.PRINTED: 302 - 37 * n, Ending.NO_PAPER: 6, Ending.UNKNOWN: 1},
            open=0,
        )
        for n, (document, method) in enumerate(
            (document, method)
            for document in Document
            for method in (IdentityMethod.ID_CARD, IdentityMethod.ELECTRONIC_CARD)
        )
    ]


show(Exhibit("self_service", SCREEN, sample, STATES, (DESK, TV), ("standard", "large"), is_staff=True))
