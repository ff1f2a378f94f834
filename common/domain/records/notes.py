"""The notes beneath a document: how it is verified, what its marks mean, where its data comes from."""

from collections.abc import Iterable
from datetime import date

from common.domain.records.contributions import BACK_PAID_MARK
from common.domain.records.months import day_in_words
from common.domain.records.record import Payment
from common.domain.records.words import Document, PaymentKind

SAMPLE_WORDS = "样张 演示数据 无效"


def notes_of(
    document: Document, within: Iterable[Payment], *, hall: str, valid_until: date, is_sample: bool
) -> tuple[str, ...]:
    """The notes in order. Verification is the hall's own: never the address of an agency."""
    kinds = {payment.kind for payment in within}
    differences = "“差额”行为缴费基数公布后补算的部分，只增加基数和金额，不增加缴费月数。"
    lump_sum = "“趸缴”行为一次性缴纳的年限，月数为所缴年限折合的月数。"
    return (
        *([sample_note()] if is_sample else []),
        f"{day_in_words(valid_until)}（含）前，可凭校验码和查询流水号（或扫描二维码）到{hall}窗口核验本件内容；逾期请重新打印。",
        "本件含有个人信息，请妥善保管。",
        *([f"标有“{BACK_PAID_MARK}”的行包含补缴。"] if document is not Document.COVERAGE_PROOF else []),
        *([differences] if PaymentKind.DIFFERENCE in kinds and document is Document.STATEMENT else []),
        *([lump_sum] if PaymentKind.LUMP_SUM in kinds and document is Document.STATEMENT else []),
        "养老、工伤、失业保险数据由社会保险经办机构提供，医疗、生育保险数据由医疗保险经办机构提供；"
        "如有异议，请持有关证明材料向相应机构书面提出。",
        "本件由自助终端打印，未加盖印章。",
    )


def sample_note() -> str:
    """What everything that is invented says of itself."""
    return f"{SAMPLE_WORDS}：所列人员和数据均为虚构。"
