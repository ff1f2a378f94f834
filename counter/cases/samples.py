"""Cases for the gallery: one on its way, one that stands badly, one of the longest words a hall knows."""

from datetime import UTC, date, datetime

from msgspec.structs import replace

from common.domain.cases.case import Case
from common.domain.cases.events import Handed
from common.domain.cases.paper_kinds import CasePaper
from common.domain.cases.paper_story import PaperOfCase
from common.domain.cases.person import MaskedPerson
from common.domain.cases.privacy_queries import Look
from common.domain.cases.privacy_words import LookKind
from common.domain.cases.queries import CaseInHand, CaseRow, Said
from common.domain.cases.words import CaseAct, CaseState, Form, Lamp
from common.domain.catalogue.item import Domain, HandlingKind
from common.domain.rows import PrintJob
from common.domain.words import Language, PrintState

APPLICANT = MaskedPerson(person="p1", name="张*丰", id_number="999999********0011", phone="138****0001")
LONG_APPLICANT = MaskedPerson(
    person="p2", name="阿****************木", id_number="999999********0028", phone="138****0002"
)
STAFF_NAMES = {"1001": "张敏", "2001": "李伟"}
_ITEM = ("城乡居民基本养老保险待遇申领", "Claim of the basic pension of urban and rural residents")
_LONG_ITEM = (
    "城乡居民基本养老保险关系跨统筹地区转移接续与待遇领取资格认证委托代办申请",
    "Transfer of the basic pension insurance relationship of urban and rural residents, by a representative",
)
_PAPERS = ("居民身份证", "社会保障卡", "待遇申领表")
_MORNING_MS = int(datetime(2026, 11, 20, 1, 30, tzinfo=UTC).timestamp() * 1000)


def sample_row(n: int = 1, state: CaseState = CaseState.ACCEPTED, lamp: Lamp = Lamp.GREEN, left: int = 8) -> CaseRow:
    """A case of a list."""
    return CaseRow(
        case=f"c{n}",
        number=f"20261120-{n:05}",
        item="SB004",
        item_name=_ITEM[0],
        item_name_en=_ITEM[1],
        applicant=APPLICANT,
        state=state,
        department=Domain.SOCIAL_INSURANCE,
        claimed_by="2001",
        received_on=date(2026, 11, 20),
        due_on=date(2026, 12, 4),
        is_provisional=False,
        days_left=left,
        lamp=lamp,
        reminders=0,
    )


def sample_case(state: str) -> CaseInHand:
    """A case in hand: "owed", "long", "overdue" or, for any other word, one on its way."""
    is_long, is_owed = state == "long", state == "owed"
    papers = tuple(f"{name}（原件及复印件，加盖公章）" for name in _PAPERS * 4) if is_long else _PAPERS
    papers = tuple(f"{n + 1}. {name}" for n, name in enumerate(papers)) if is_long else papers
    here = papers[:-1] if is_owed or is_long else papers
    stands = CaseState.ACCEPTED_PROVISIONALLY if is_owed else CaseState.ACCEPTED
    case = Case(
        case="c1",
        number="20261120-00001",
        item="SB004",
        domain=Domain.SOCIAL_INSURANCE,
        department=Domain.SOCIAL_INSURANCE,
        handling=HandlingKind.PROMISED,
        state=stands,
        limit_days=10,
        papers=papers,
        handed=tuple(Handed(name, Form.COPY if n % 2 else Form.ORIGINAL, n % 3 + 1) for n, name in enumerate(here)),
        applicant="p1",
        representative="p2" if is_long else None,
        mandate_until=date(2026, 12, 20) if is_long else None,
        counter="1",
        staff="1001",
        received_on=date(2026, 11, 20),
        owed=papers[-1:] if is_owed else (),
        owed_by=date(2026, 11, 25) if is_owed else None,
        accepted_on=date(2026, 11, 20),
        promised_on=date(2026, 12, 4),
        reminders=2 if state == "overdue" else 0,
    )
    lamp, left = (Lamp.RED, -3) if state == "overdue" else (Lamp.GREEN, 8)
    row = sample_row(1, stands, lamp, left)
    return CaseInHand(
        row=_lengthened(row) if is_long else row,
        case=case,
        lacks=(),
        representative=LONG_APPLICANT if is_long else None,
        acts=(CaseAct.SUPPLY_OWED, CaseAct.WITHDRAW, CaseAct.REMIND) if is_owed else (CaseAct.WITHDRAW, CaseAct.REMIND),
        history=_history(state),
        made_out=_made_out(is_long=is_long),
    )


def _made_out(*, is_long: bool) -> tuple[PaperOfCase, ...]:
    """A notice that was printed, a receipt that was not; with the longest words, everything there is."""
    papers = tuple(CasePaper) if is_long else (CasePaper.ACCEPTANCE, CasePaper.RECEIPT)
    return tuple(
        PaperOfCase(
            paper=paper,
            due_ms=_MORNING_MS,
            copies=0 if paper is CasePaper.RECEIPT else 1 + n,
            made_ms=None if paper is CasePaper.RECEIPT else _MORNING_MS,
            made_by="" if paper is CasePaper.RECEIPT else "1001",
        )
        for n, paper in enumerate(papers)
    )


def _lengthened(row: CaseRow) -> CaseRow:
    return replace(
        row, item_name=_LONG_ITEM[0], item_name_en=_LONG_ITEM[1], applicant=LONG_APPLICANT, is_provisional=True
    )


def _history(state: str) -> tuple[Said, ...]:
    kinds = ["CaseReceived", "PapersHanded", "CaseAccepted", "CaseClaimed"]
    if state in ("overdue", "long"):
        kinds += ["CaseReminded", "CaseSuspended", "CaseResumed", "CaseReminded"]
    if state == "remove_scan":
        kinds += ["AttachmentAdded"]
    said = {"CaseReminded": "申请人来电询问，请尽快办理；户口簿复印件已在窗口当面核对，不需要再次提交。"}
    return tuple(
        Said(
            kind=kind,
            at_ms=_MORNING_MS + n * 3_600_000,
            staff="1001" if n < 3 else "2001",
            words=said.get(kind, ""),
            late_days=2 if kind == "CaseClaimed" and state == "overdue" else 0,
            is_beside=state == "long" and n == len(kinds) - 1,
        )
        for n, kind in enumerate(kinds)
    )


def sample_papers(case: str, *, is_failed: bool) -> list[PrintJob]:
    """The papers of a case that has just been accepted, on their way."""
    states = (PrintState.PRINTED, PrintState.FAILED if is_failed else PrintState.SENDING, PrintState.QUEUED)
    papers = (CasePaper.ACCEPTANCE, CasePaper.PROMISE, CasePaper.RECEIPT)
    return [
        PrintJob(
            job=f"j{n}",
            slip=None,
            printer="a4",
            ticket=None,
            item=None,
            copy=1,
            care=False,
            language=Language.CHINESE,
            state=state,
            detail="",
            queued_ms=0,
            settled_ms=None,
            paper=paper,
            about=case,
        )
        for n, (paper, state) in enumerate(zip(papers, states, strict=True))
    ]


def sample_looks() -> list[Look]:
    """Who has looked at the people of the sample case."""
    said = (
        (LookKind.EXPORTED, "1001", "张敏", "1", "", "本人申请"),
        (LookKind.LOOKED, "2001", "李伟", "8", "20261120-00001", "审核材料"),
        (LookKind.LOOKED, "1001", "张敏", "1", "20261120-00001", "核对身份"),
        (LookKind.LOOKED, "1001", "张敏", "1", "20261018-00044", "联系申请人"),
    )
    return [
        Look(
            kind=kind,
            at_ms=_MORNING_MS - n * 5_400_000,
            staff=staff,
            staff_name=name,
            counter=counter,
            number=number,
            why=why,
        )
        for n, (kind, staff, name, counter, number, why) in enumerate(said)
    ]
