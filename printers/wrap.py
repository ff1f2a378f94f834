"""Breaking text into lines by the rules of Chinese typesetting (GB/T 15834: marks that may not begin or end one)."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from math import ceil

from printers.document import Run, Size
from printers.encoding import NO_BREAK_SPACE, clean, columns_of

_NEVER_FIRST = frozenset("。，、；：？！）」』】〕》〉〗］｝”’％‰℃°·…—～－／.,;:?!)]}%>~")
_NEVER_LAST = frozenset("（「『【〔《〈〖［｛“‘￥＄№([{<$#")

_WORD_LIST = """
服务 中心 街道 社区 便民 政务 大厅 事务 受理 办理 居民 城乡 职工 人员 单位 家庭 子女 父母
亲属 老年 儿童 残疾 军人 退役 社会 保障 保险 养老 医疗 失业 工伤 生育 住房 租赁 公共 卫生
健康 计划 教育 劳动 人事 就业 创业 灵活 企业 个人 户口 口簿 身份 份证 社保 医保 银行 行卡
参保 登记 申请 申报 申领 变更 注销 备案 认定 认证 核定 查询 打印 信息 关系 转移 接续 缴费
待遇 发放 领取 补贴 补助 津贴 救助 优待 抚恤 丧葬 账户 余额 支付 费用 报销 异地 证明 证件
材料 原件 复印 印件 照片 首页 本人 委托 授权 承诺 工作 作日 窗口 电话 姓名 号码 营业 执照 出生
死亡 结婚 离婚 婚姻 毕业 培训 资格 职业 技能 等级 最低 低保 特困 困难 临时 定点 医院 机构
门诊 住院 票据 收据 诊断 病历 一次 基本 公安 派出 公证 翻译 译本 优先 周一 周五
"""
_WORDS = frozenset(_WORD_LIST.split())
"""Common words of the field, pair by pair: a line does not end inside one, for names are easier read so."""

Letter = tuple[str, Size, bool]
"""A character, its size and whether it is bold."""

Measure = Callable[[Letter], float]
"""The width of a letter, in columns at body size."""


def _on_grid(letter: Letter) -> int:
    """As on a receipt printer, where every character takes one column or two."""
    return columns_of(letter[0]) * letter[1]


def wrap(
    runs: Sequence[Run], columns: int, *, is_balanced: bool = False, measure: Measure = _on_grid
) -> list[tuple[Run, ...]]:
    """The lines of a paragraph, none wider than `columns` (at body size); at least one line.

    Numbers and Latin words stay whole unless one alone is wider than the line, and no line but the first is left with
    a single character and its marks. Balanced lines are of about equal length: for titles in the middle of the paper.
    """
    pieces = list(_pieces([(char, run.size, run.is_bold) for run in runs for char in clean(run.text)]))
    lines = _fill(pieces, columns, measure)
    narrowest = max([columns // 2, *(ceil(_width(_trimmed(piece), measure)) for piece in pieces)])
    for narrower in range(columns - 1, narrowest - 1, -1):
        if len(lines) == 1 or not (is_balanced or _is_alone(lines[-1])):
            break
        closer = _fill(pieces, narrower, measure)
        if len(closer) > len(lines):
            break
        lines = closer
    return [_runs(line) for line in lines]


def _fill(pieces: Iterable[list[Letter]], columns: int, measure: Measure) -> list[list[Letter]]:
    lines: list[list[Letter]] = [[]]
    for piece in pieces:
        if _width(lines[-1], measure) + _width(_trimmed(piece), measure) <= columns:
            lines[-1] += piece
            continue
        if _trimmed(lines[-1]):
            lines.append([])
        for letter in piece:
            if _width([*lines[-1], letter], measure) > columns and not letter[0].isspace():
                lines.append([])
            lines[-1].append(letter)
    return [_trimmed(line) for line in lines]


def _is_alone(line: Sequence[Letter]) -> bool:
    """Whether a line has a single character, with the marks behind it."""
    return sum(letter[0] not in _NEVER_FIRST for letter in line) <= 1


def _pieces(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    """The parts of a text that no line end may divide, spaces at their ends."""
    if not letters:
        return
    piece = [letters[0]]
    for (before, *_), letter in pairwise(letters):
        if _may_break(before, letter[0]):
            yield piece
            piece = []
        piece.append(letter)
    yield piece


def _may_break(before: str, after: str) -> bool:
    if NO_BREAK_SPACE in (before, after) or after == " ":
        return False
    if before == " ":
        return True
    if after in _NEVER_FIRST or before in _NEVER_LAST or before + after in _WORDS:
        return False
    if before in "～月" and after.isdigit():
        return False  # 8～15, 11月20日
    if before in "-/" and after.isalpha():
        return True
    if before.isdigit() and _is_wide(after):
        return False  # a measure stays with its number: 2 份, 11 月
    return _is_wide(before) or _is_wide(after)


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in "WF"


def _width(letters: Sequence[Letter], measure: Measure) -> float:
    return sum(map(measure, letters))


def _trimmed(letters: Sequence[Letter]) -> list[Letter]:
    end = len(letters)
    while end and letters[end - 1][0] == " ":
        end -= 1
    return list(letters[:end])


def _runs(letters: Sequence[Letter]) -> tuple[Run, ...]:
    grouped = groupby(letters, key=lambda letter: letter[1:])
    return tuple(Run("".join(letter[0] for letter in group), *look) for look, group in grouped)
