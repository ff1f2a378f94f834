"""What a document means, for whoever reads the screen in English. The paper itself is in Chinese; names stay names."""

import re
from collections.abc import Callable

from common.domain.records.notes import sample_note
from common.domain.records.words import INSURANCE_WORDS

_INSURANCES = {f"{zh}保险": en for zh, en in INSURANCE_WORDS.values()}
_WORDS = {
    **_INSURANCES,
    "社会保险个人权益记录（参保人员缴费信息）": "Social insurance: my rights and payments",
    "社会保险参保证明": "Proof of social insurance",
    "参保人姓名": "Name",
    "社会保障号码": "ID number",
    "单位名称": "Employer",
    "查询时间段": "Period",
    "查询日期": "Looked up on",
    "数据截至": "As of",
    "一、养老保险单位变动记录": "1. Employers who paid for the pension",
    "二、五险缴费明细（单位：元）": "2. Payments to the five insurances (yuan)",
    "三、补充资料": "3. In all",
    "说明": "Notes",
    "缴费起始年月": "From",
    "缴费截止年月": "To",
    "实际缴费月数": "Months paid",
    "缴费区县": "District",
    "缴费起止年月": "Period",
    "缴费年月": "Month",
    "月数": "Months",
    "年缴费基数": "Base of the year",
    "缴费基数": "Base",
    "个人缴费": "Paid by you",
    "缴费类型": "Kind",
    "险种": "Insurance",
    "首次缴费年月": "First month",
    "最近缴费年月": "Last month",
    "折合年限": "In years",
    "最近缴费区县": "District",
    "养老保险累计实际缴费年限": "Pension: paid in all",
    "医疗保险累计实际缴费年限": "Medical: paid in all",
    "养老保险个人账户本息合计金额": "Pension account with interest",
    "本息合计截至": "Account as of",
    "合计": "In all",
    "无": "None",
    "未提供": "Not given",
    "正常缴费": "Regular",
    "补缴 *": "Paid late *",
    "基数差额": "Difference of base",
    "趸缴": "In one sum",
    "所选时间段内没有养老保险缴费记录": "Nothing was paid for a pension in this time.",
    "所选时间段内没有参保缴费记录": "Nothing was paid in this time.",
    "所选时间段内没有缴费记录": "Nothing was paid in this time.",
    "所选时间段内没有该险种的缴费记录": "Nothing was paid to this insurance in this time.",
    sample_note(): "Sample, not valid: all persons and figures are invented.",
    "本件含有个人信息，请妥善保管。": "The paper holds personal information: please keep it safe.",
    "标有“*”的行包含补缴。": "Lines marked * include payments made late.",
    "“差额”行为缴费基数公布后补算的部分，只增加基数和金额，不增加缴费月数。": (
        'Lines "difference" were added when a new base was announced; they add no months.'
    ),
    "“趸缴”行为一次性缴纳的年限，月数为所缴年限折合的月数。": (
        'Lines "in one sum" are of years that were paid at once.'
    ),
    "养老、工伤、失业保险数据由社会保险经办机构提供，医疗、生育保险数据由医疗保险经办机构提供；"
    "如有异议，请持有关证明材料向相应机构书面提出。": (
        "From the social-insurance agency; medical and maternity from the medical-insurance agency."
        " To object, write to them and enclose proof."
    ),
    "本件由自助终端打印，未加盖印章。": "Printed at a self-service kiosk, without a seal.",
}
_KINDS = {"": "", " *": " *", " 差额": " difference", " 趸缴": " in one sum"}

Say = Callable[[re.Match[str]], str]


def _day(found: re.Match[str]) -> str:
    year, month, day = found.groups()[:3]
    return f"{year}-{int(month):02}-{int(day):02}"


_PATTERNS: tuple[tuple[re.Pattern[str], Say], ...] = tuple(
    (re.compile(pattern), say)
    for pattern, say in (
        (r"(\d{4}-\d\d) 至 (\d{4}-\d\d)( \*| 差额| 趸缴|)", lambda m: f"{m[1]} to {m[2]}{_KINDS[m[3]]}"),
        (r"(\d+)年(\d+)个月", lambda m: f"{m[1]} yr {m[2]} mo"),
        (
            r"(\d+)年(\d+)个月（其中趸缴(\d+)年(\d+)个月）",
            lambda m: f"{m[1]} yr {m[2]} mo ({m[3]} yr {m[4]} mo of them in one sum)",
        ),
        (r"(\d+)年(\d+)月(\d+)日", _day),
        (r"(\d+)年末", lambda m: f"end of {m[1]}"),
        (r"([\d,.]+) 元", lambda m: f"{m[1]} yuan"),
        (r"(\w\w保险)缴费明细", lambda m: f"{_INSURANCES[m[1]]}: payments"),
        (r"二、五险缴费明细（单位：元） (\w\w保险)", lambda m: f"2. Payments (yuan): {_INSURANCES[m[1]]}"),
        (
            r"兹证明上列人员在(\d+)年(\d+)月至(\d+)年(\d+)月期间参加社会保险的情况如下：",
            lambda m: f"From {m[1]}-{int(m[2]):02} to {m[3]}-{int(m[4]):02} this person was insured as follows:",
        ),
        (
            r"(\d+)年(\d+)月(\d+)日（含）前，可凭校验码和查询流水号（或扫描二维码）到(.+)窗口核验本件内容；逾期请重新打印。",
            lambda m: f"Until {_day(m)} the counters of this hall can check what the paper says. Later, print it anew.",
        ),
    )
)


def english(words: str) -> str:
    """The meaning; "" where there is none, and the screen shows the words as they are."""
    if words.isascii():
        return ""
    if words in _WORDS:
        return _WORDS[words]
    found = ((pattern.fullmatch(words), say) for pattern, say in _PATTERNS)
    return next((say(match) for match, say in found if match), "")
