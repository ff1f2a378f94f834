"""The pages of self-service for the gallery: invented persons with long names, with thirty years, and with nothing."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Protocol

from common.domain.id_number import masked, masked_name
from common.domain.records.record import InsuredRecord
from common.domain.records.shape import Statement
from common.domain.records.statement import Marks, Wish, statement_of
from common.domain.records.words import Document, IdentityMethod, Insurance
from common.domain.refusals import WORDS
from common.sources.sample.persons import person_at
from common.sources.sample.source import record_of
from kiosk.pages.documents import DocumentsPage
from kiosk.pages.identify import IdentifyPage
from kiosk.pages.printing import NoRecordPage, PrintingPage, TakeAllPage
from kiosk.pages.statement import StatementPage
from kiosk.pages.typed_number import CODE_FIGURES, TypedNumberPage

_TODAY = date(2026, 11, 20)
_ORDINARY, _NOTHING, _LONG_NAME, _LONG_CAREER, _ALL_NOTES = 1, 5, 7, 0, 108
_NUMBER = "999999197403080002"
_HALL = "银杏里街道便民服务中心"


class Frame(Protocol):
    """The parts of the kiosk's page that are filled here."""

    @property
    def identify(self) -> IdentifyPage: ...
    @property
    def typed_number(self) -> TypedNumberPage: ...
    @property
    def documents(self) -> DocumentsPage: ...
    @property
    def statement(self) -> StatementPage: ...
    @property
    def printing(self) -> PrintingPage: ...
    @property
    def take_all(self) -> TakeAllPage: ...
    @property
    def no_record(self) -> NoRecordPage: ...


@cache
def _record(order: int) -> InsuredRecord:
    return record_of(person_at(order))


def _statement_in(state: str) -> Statement:
    orders = {"nothing": _NOTHING, "long": _LONG_NAME, "years": _LONG_CAREER, "notes": _ALL_NOTES, "in_all": _ALL_NOTES}
    order = orders.get(state, _ORDINARY)
    document = {"proof": Document.COVERAGE_PROOF, "details": Document.PAYMENT_DETAILS}.get(state, Document.STATEMENT)
    insurance = Insurance.PENSION if document is Document.PAYMENT_DETAILS else None
    wish = Wish(document=document, first="1992-01", last="2026-11", insurance=insurance)
    return statement_of(_record(order), wish, _TODAY, Marks(hall=_HALL))


def _identify(page: Frame, state: str) -> None:
    identify = page.identify
    all_ways = tuple(IdentityMethod)
    devices = tuple(method for method in all_ways if method is not IdentityMethod.TYPED)
    identify.offer({"only_card": (IdentityMethod.SOCIAL_SECURITY_CARD,), "all_gone": devices}.get(state, all_ways))
    gone = {"gone": IdentityMethod.ID_CARD, "security_gone": IdentityMethod.SOCIAL_SECURITY_CARD}
    identify.show_gone(tuple(IdentityMethod) if state == "all_gone" else [gone[state]] if state in gone else ())
    identify.trouble = state if state in ("two_cards", "code_unknown") else ""


def _type_number(page: Frame, state: str) -> None:
    for figure in {"ready": _NUMBER, "refused": _NUMBER[:-1] + "9"}.get(state, _NUMBER[:9]):
        page.typed_number.type(figure)
    if state == "empty":
        page.typed_number.reset()
    if state == "refused":
        page.typed_number.tell("号码不对，请对照证件核对", "The number is not right: please compare with the card")


def _type_code(page: Frame, state: str) -> None:
    page.typed_number.is_asked = True
    for figure in "" if state == "empty" else "48151623"[: CODE_FIGURES - 1]:
        page.typed_number.type_code(figure)
    if state == "refused":
        page.typed_number.tell("验证码不对，请核对后重新输入", "That is not the code: please compare and type again")
    if state == "over":
        page.typed_number.is_over = True
        page.typed_number.tell(*WORDS["code_over"])


def _documents(page: Frame, state: str) -> None:
    record = _record(_LONG_NAME if state == "long" else _ORDINARY)
    allowed = (Document.COVERAGE_PROOF,) if state == "typed" else tuple(Document)
    name = "" if state == "typed" else masked_name(record.name)
    page.documents.offer({IdentityMethod.ID_CARD: tuple(Document)})
    page.documents.begin(name, masked(record.id_number), allowed, _TODAY)
    if state == "veiled":
        page.statement.fall_silent()


def _period(page: Frame, state: str) -> None:
    _documents(page, state)
    page.documents.choose_document("payment_details" if state == "details" else "statement")
    if state == "years":
        page.documents.move_first(26)
        page.documents.move_last(-1)


def _statement(page: Frame, state: str) -> None:
    if state == "loading":
        return
    page.statement.has_card = state != "veiled_without_card"
    page.statement.show_statement(_statement_in(state), 0 if state == "nothing" else 3)
    page.statement.has_printer = state not in ("proof", "slip_only")
    page.statement.has_slips = state in ("both", "slip_only", "nothing")
    if state == "years":
        page.statement.turn_to(1)
    if state == "notes":
        page.statement.turn_to(len(page.statement.tabs) - 1)
    if state == "in_all":
        page.statement.turn_to(len(page.statement.tabs) - 2)
    if state == "long":
        page.statement.reveal()
    if state.startswith("veiled"):
        page.statement.fall_silent()
    if state == "veiled_without_card":
        page.statement.type_birthday("0")


def _printing(page: Frame, state: str) -> None:
    page.printing.can_stop = True
    page.printing.page, page.printing.pages = (0, 0) if state == "empty" else (1, 3)
    page.printing.is_waiting = state == "waiting"
    page.printing.is_slip = state == "slip"


def _take_all(page: Frame, state: str) -> None:
    page.take_all.pages = 0 if state == "card_only" else 2
    page.take_all.is_slip = state in ("slip", "slip_only")
    page.take_all.has_card = state not in ("pages_only", "slip_only")
    page.take_all.can_have_more = state in ("ready", "slip")
    page.take_all.seconds_left = 28


def _no_record(page: Frame, state: str) -> None:
    page.no_record.trouble = "uncertain" if state == "asking" else state
    page.no_record.is_asking = state == "asking"
    page.no_record.can_retry = state == "no_paper"


FILL: dict[str, Callable[[Frame, str], None]] = {
    "identify": _identify,
    "type_number": _type_number,
    "type_code": _type_code,
    "documents": _documents,
    "period": _period,
    "statement": _statement,
    "printing": _printing,
    "take_all": _take_all,
    "no_record": _no_record,
}

STATES: dict[str, tuple[str, ...]] = {
    "identify": ("ready", "only_card", "gone", "security_gone", "all_gone", "two_cards", "code_unknown"),
    "type_number": ("empty", "typing", "ready", "refused"),
    "type_code": ("empty", "typing", "refused", "over"),
    "documents": ("ready", "long", "typed", "veiled"),
    "period": ("ready", "details", "years"),
    "statement": (
        "loading", "ready", "both", "slip_only", "years", "in_all", "notes", "long", "nothing", "proof", "details",
        "veiled", "veiled_without_card",
    ),
    "printing": ("empty", "ready", "waiting", "slip"),
    "take_all": ("ready", "pages_only", "card_only", "slip", "slip_only"),
    "no_record": (
        "silent", "not_insured", "wrong_person", "limit_reached", "no_paper", "asking", "uncertain", "not_drawn",
    ),
}  # fmt: skip
