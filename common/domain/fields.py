"""What fields of commands are called, where a refusal has to name one."""

from typing import Literal

FieldName = Literal[
    "address",
    "competent",
    "counter",
    "document",
    "name",
    "name_en",
    "note",
    "opinion",
    "phone",
    "prefix",
    "reason",
    "series",
    "staff",
    "text",
    "text_en",
    "tracking",
    "unchecked",
    "unsigned",
    "why",
    "words",
]

FIELD_WORDS: dict[FieldName, tuple[str, str]] = {
    "address": ("地址", "the address"),
    "competent": ("主管部门", "who is competent"),
    "counter": ("窗口编号", "the counter's number"),
    "document": ("结果名称", "the name of the result"),
    "name": ("姓名或名称", "the name"),
    "name_en": ("英文名称", "the English name"),
    "note": ("说明", "the note"),
    "opinion": ("意见", "the opinion"),
    "phone": ("电话", "the telephone number"),
    "prefix": ("号段字头", "the prefix"),
    "reason": ("理由", "the reason"),
    "series": ("号段编号", "the series"),
    "staff": ("工号", "the staff number"),
    "text": ("通知内容", "the text"),
    "text_en": ("英文通知内容", "the English text"),
    "tracking": ("邮寄单号", "the tracking number"),
    "unchecked": ("未核对证件的原因", "why no card was compared"),
    "unsigned": ("未签名的原因", "why nobody signs"),
    "why": ("查看理由", "the reason for looking"),
    "words": ("内容", "the words"),
}
"""In Chinese and in English."""
