"""Finds wording in a list of papers that names no paper: 其他材料, 有关证明, 身份证等.

北京市优化营商环境条例 (2024) art. 31 forbids such wording in guides. The rule is for papers only: an item may well be
called 其他临时外出就医人员备案.
"""

import re

# 没有关系, 具有关联 and 所有关系 contain 有关 by accident; 高等教育 and 等级 contain 等 by accident.
_CHINESE = re.compile(
    r"其他|其它|其余"
    r"|(?<![没具])有关(?![联系])"
    r"|相关"
    r"|等等|等(?=(?:必要|必需|所需)?(?:材料|证明|证件|资料|文件|手续|凭证|单据|表格))|等$|等(?=[(（）)])"
    r"|(?:要求|需要|规定|认为|必要)(?:提供|提交|出示|补充)?的(?:材料|证明|证件|资料|文件|手续)"
)
_ENGLISH = re.compile(
    r"\b(?:any other|other (?:relevant |related |required |necessary |supporting )?(?:document|material|paper|proof)s?"
    r"|relevant|related (?:document|material|paper)s?|etc|and so on)\b",
    re.IGNORECASE,
)
_UNCLEAR = frozenset(
    {"无", "材料", "证明", "证件", "资料", "文件", "手续", "证明材料", "书面材料", "待定", "暂无", "同上", "详见指南"}
    | {"-", "--", "—", "——", "/", "\\", "n/a", "none", "tbd", "documents", "papers"}
)


def catch_all_wording(material: str) -> str | None:
    """The words of a paper's name that could mean anything, or None. Give it the name without stray spaces."""
    found = _CHINESE.search(material) or _ENGLISH.search(material)
    return found[0] if found else None


def is_unclear(material: str) -> bool:
    """Whether the whole name says nothing at all, such as 材料 or a dash."""
    return material.lower() in _UNCLEAR
