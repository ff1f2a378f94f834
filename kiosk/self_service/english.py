"""What labels and heads of documents mean, for whoever reads the screen in English. The paper itself is in Chinese."""

_WORDS = {
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
}


def english(words: str) -> str:
    """The meaning; "" where there is none, and the screen shows the words as they are."""
    return _WORDS.get(words, "")
