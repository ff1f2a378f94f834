"""Pinyin of Chinese names, written once when a name enters the catalogue and read back by the search.

The notation is one string for a name: words separated by spaces, the syllables of a word by apostrophes, the
readings of one character by slashes, the most likely first: `yin'hang/xing ka/qia`. There is one syllable for each
character of `plain(name)`. It is kept with the item, so that a kiosk never loads the dictionary: importing pypinyin
costs more than 100 ms, a cold start has 1.5 s.
"""

import re
import unicodedata
from collections.abc import Iterator

_LONGEST_WORD = 6
_RUN = re.compile(r"[^\W_]+")
_FOREIGN = re.compile(r"[\x00-\x7f]+")
_SYLLABLE = re.compile(r"[a-z]+")

# Words of public service that a general dictionary cuts apart: they decide where a search may start.
_FIELD_WORDS = """
城乡居民 城乡 居民 基本 养老 养老金 医疗 保险 保险费 参保 登记 信息 变更 补缴 申报 待遇 申领 申请 关系 转移 接续
企业 职工 互转 注销 领取 资格 认证 老年 老年人 保障 福利 人员 死亡 丧葬 补助 补助金 停保 退费 新生儿 参加 定点 机构
查询 门诊 费用 手工 报销 住院 生育 计划生育 津贴 异地 安置 退休 备案 长期 居住 常驻 工作 转诊 临时 外出 就医 慢特病
病种 认定 受理 个人 账户 资金 一次性 支取 医保 电子 凭证 激活 辅助 打印 存折 发放 资助 困难 群众 社会 社会保障
社会保障卡 社保 社保卡 补领 换领 换发 启用 挂失 解挂 密码 修改 重置 应用 状态 非关键 签发 权益 记录 证明 明细 灵活
就业 灵活就业 停止 缴纳 正常 存档 档案 接收 社会化 管理 服务 退休证 供养 直系 亲属 定期 超龄 无保障 缴费 档次 参保地
领卡 方式 签约 引导 业务 办理 进度 失业 失业金 失业保险金 创业证 核发 零就业 家庭 每月 签到 确认 抚恤金 抚恤 职业
培训 补贴 技能 提升 维护 协议 签订 状况 离校 未就业 高校 毕业生 实名 求职 创业 担保 贷款 公益性 岗位 介绍 指导
用人单位 招聘 报名 农村 劳动力 流动 人事 转出 依据 记载 出具 劳动 争议 调解 供求 政策 咨询 政审 考察 查阅 到档 最低
生活 最低生活保障 低保 低保金 复核 停发 低收入 支出型 特困 救助 自理 能力 评估 终止 小额 审批 急难 先行 教育 高等
新生 入学 采暖 电费 水费 燃气费 减免 困境 儿童 生活费 孤儿 流浪 乞讨 转介 经济 核对 授权 事项 统一 转办 公共 租赁
住房 公租房 租金 市场 租房 续领 保障性 轮候 放弃 共有 产权 材料 核验 年度 提示 票据 煤改电 再生育 独生子女 父母
光荣证 奖励费 奖励 意外 伤残 帮助 特别 扶助 特殊 联系人 婚育 优待证 优待金 助残卡 无偿 献血 荣誉 预防 接种证 医生
红十字会 退役 军人 退役军人 烈士 因公 牺牲 病故 遗属 补换 建档立卡 采集 自主 士兵 报到 优抚 对象 残疾 残疾人
残疾人证 证件 义务兵 光荣牌 悬挂 帮扶 援助 立功 喜报 送达 兵役 预备役 新办 补办 迁移 类别 等级 重度 护理 基本型 器具
适配 无障碍 改造 康复 托养 温馨 家园 机动 轮椅车 燃油 自谋 失能 高龄 综合 居家 适老化 百岁 巡视 探访 照护 床位 火化
惠民 殡葬 社区 组织 用房 使用 预约 居民委员会 志愿者 注册 离婚 结婚 地名 门楼牌 设立 在线 辅导 树木 砍伐 移植 许可
住建类 市民 诉求
"""

# Characters with more than one reading in today's Chinese. A dictionary lists archaic readings too (市 as fu):
# with those every short search would find half the catalogue.
_POLYPHONES = """
行 xing/hang  长 chang/zhang  重 zhong/chong  会 hui/kuai  参 can/shen  调 diao/tiao  还 hai/huan  乐 le/yue
率 lv/shuai  校 xiao/jiao  给 gei/ji  系 xi/ji  传 chuan/zhuan  藏 cang/zang  朝 chao/zhao  查 cha/zha
单 dan/shan  得 de/dei  地 di/de  都 dou/du  度 du/duo  降 jiang/xiang  角 jiao/jue  卡 ka/qia  落 luo/la
没 mei/mo  曾 zeng/ceng  省 sheng/xing  宿 su/xiu  血 xue/xie  择 ze/zhai  折 zhe/she  解 jie/xie  薄 bo/bao
差 cha/chai  称 cheng/chen  盛 sheng/cheng  厦 sha/xia  提 ti/di  着 zhe/zhao/zhuo  种 zhong/chong  便 bian/pian
弹 tan/dan  觉 jue/jiao  壳 ke/qiao  露 lu/lou  绿 lv/lu  期 qi/ji  车 che/ju  仔 zi/zai  说 shuo/shui  奇 qi/ji
强 qiang/jiang  翟 zhai/di  尉 wei/yu  仇 chou/qiu  朴 piao/pu  覃 qin/tan  什 shen/shi  熟 shu/shou  剥 bo/bao
颤 chan/zhan  否 fou/pi  脯 fu/pu  巷 xiang/hang  轧 zha/ya  粘 zhan/nian  殖 zhi/shi  幢 zhuang/chuang
"""

_WORDS = frozenset(_FIELD_WORDS.split())
_READINGS = dict(zip(_POLYPHONES.split()[::2], _POLYPHONES.split()[1::2], strict=True))


def plain(text: str) -> str:
    """The letters, digits and characters of a text in one width and case: what a search compares."""
    return "".join(_RUN.findall(unicodedata.normalize("NFKC", text).lower()))


def readings(text: str) -> str:
    """Write the pinyin of a name in the notation of this module. Loads the dictionary: not for a cold start."""
    runs = _RUN.findall(unicodedata.normalize("NFKC", text).lower())
    return " ".join(word for run in runs for word in _words(run))


def initials(name: str) -> str:
    """The first letters of a person's name, most likely reading, a letter for each character. Loads the dictionary."""
    from pypinyin import Style, lazy_pinyin  # see the module

    return "".join(lazy_pinyin(plain(name), style=Style.FIRST_LETTER))


def syllables(written: str) -> list[tuple[tuple[str, ...], bool]]:
    """Read the notation back: for each character its readings, and whether a word starts there."""
    return [
        (tuple(syllable.split("/")), place == 0)
        for word in written.split()
        for place, syllable in enumerate(word.split("'"))
    ]


def _words(run: str) -> list[str]:
    from pypinyin import lazy_pinyin  # see the module: only those who write pinyin pay for it

    words = []
    for word in _cut(run):
        likely = list(word) if word.isascii() else lazy_pinyin(word)
        if len(likely) != len(word):  # a character outside the dictionary swallowed its neighbours
            likely = list(word)
        words.append("'".join(map(_syllable, word, likely)))
    return words


def _cut(run: str) -> Iterator[str]:
    """Cut a run into words by longest match; letters and digits stay together, unknown characters stand alone."""
    from pypinyin.constants import PHRASES_DICT

    while run:
        foreign = _FOREIGN.match(run)
        candidates = (run[:length] for length in range(_LONGEST_WORD, 1, -1))
        known = (word for word in candidates if word in _WORDS or word in PHRASES_DICT)
        word = foreign[0] if foreign else next(known, run[0])
        yield word
        run = run[len(word) :]


def _syllable(character: str, likely: str) -> str:
    """The readings of a character, the likely one in its phrase first; a character nobody reads stands for itself."""
    every = dict.fromkeys([likely, *_READINGS.get(character, "").split("/")])
    return "/".join(reading for reading in every if _SYLLABLE.fullmatch(reading)) or character
