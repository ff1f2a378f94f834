"""Why a rule says no, in words for the person in front of the screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from common.domain.cases.refusals import CASE_WORDS

if TYPE_CHECKING:
    from common.domain.events import Event

# reason -> (Chinese, English); {fields} come from the refusal.
WORDS: dict[str, tuple[str, str]] = {
    **CASE_WORDS,
    "not_a_command": ("这不是一条可执行的指令：{detail}", "This is not a command: {detail}"),
    "request_used": ("这次操作的编号已用于别的操作，请重试", "This request was already used for something else"),
    "staff_only": (
        "这台机器放在大厅里，只供群众使用；请到窗口的机器上办",
        "This machine stands in the lobby, for residents: do this at a counter's machine",
    ),
    "hall_not_set_up": ("大厅还没有设置", "The hall is not set up yet"),
    "hall_already_set_up": ("大厅已经设置过了", "The hall is already set up"),
    "unknown_item": ("没有找到事项 {item}", "There is no item {item}"),
    "item_not_offered": ("本大厅不办理“{name}”", "This hall does not handle “{name}”"),
    "unknown_series": ("没有号段 {series}", "There is no series {series}"),
    "unknown_counter": ("没有 {counter} 号窗口", "There is no counter {counter}"),
    "number_needed": ("请输入号码", "Please give a number"),
    "unknown_ticket": ("没有找到号码 {number}", "Number {number} was not found"),
    "number_known": ("号码 {number} 已在本机，请直接叫号", "Number {number} is known here: call it"),
    "unknown_staff": ("没有工号 {staff}", "There is no staff number {staff}"),
    "nobody_to_erase": ("没有可以删除的内容", "There is nobody to erase"),
    "unknown_printer": ("本机没有设置打印机“{printer}”", "This machine has no printer “{printer}”"),
    "unknown_print_job": ("没有找到这份打印", "This print was not found"),
    "item_or_series_needed": ("请选择要办的事项", "Please choose what you came for"),
    "hall_closed": ("现在不在办公时间{come_back}", "The hall is closed now{come_back_en}"),
    "numbers_used_up": (
        "今天“{name}”的号已经取完{come_back}",
        "Today's numbers for “{name_en}” are used up{come_back_en}",
    ),
    "queue_empty": ("现在没有人在等候", "Nobody is waiting"),
    "hub_slow": ("中心没有及时回答，请再按一次叫号", "The hub did not answer in time: please call once more"),
    "nobody_while_alone": (
        "未连通中心，没有留给本窗口的号；可以直接输入纸上的号码",
        "Alone: nobody waits who may be called here now. A number can be typed from its slip",
    ),
    "maybe_called": (
        "未连通中心，{numbers} 可能已被其他窗口叫过；请先在大厅问一声，人在就按号叫",
        "Alone: {numbers_en} may have been called elsewhere. Ask in the hall, and call by number who is there",
    ),
    "counter_elsewhere": (
        "{counter} 号窗口正在另一台电脑上使用：请先在那里关闭窗口；那台电脑坏了就请管理员在中心停用它",
        "Counter {counter} is at work on another machine: close it there, or have it released at the hub",
    ),
    "counter_busy": ("{number} 还在窗口，请先办结", "{number} is still at the counter: finish first"),
    "nobody_at_counter": ("窗口前没有已叫到的号", "Nobody has been called to this counter"),
    "not_begun": ("{number} 还没有开始办理", "Service of {number} has not begun"),
    "already_begun": ("{number} 已经开始办理", "Service of {number} has already begun"),
    "document_not_unlocked": (
        "用这种方式证明身份，不能打印这份材料",
        "What you identified yourself with does not unlock this document",
    ),
    "document_of_another_day": (
        "这份材料不是今天的，请重新查询后打印",
        "This document is not of today: please look it up again",
    ),
    "statements_used_up": (
        "今天已打印 {limit} 份，请明天再来，或到窗口办理",
        "{limit} documents were printed today: please come again tomorrow, or ask at a counter",
    ),
    "unknown_statement": ("没有找到这份打印记录", "This document was not found"),
    "statement_ended": ("这份打印已有结果", "It is known already how this ended"),
    "typing_not_allowed": (
        "本大厅不能凭手输号码办理，请使用证件",
        "In this hall a card is needed: typing is not enough",
    ),
    "code_not_asked": ("没有找到这次申请，请重新输入号码", "This was not asked for: please type the number again"),
    "code_not_wanted": ("这里已经不需要码了", "No code is wanted here any more"),
    "code_not_released": ("工作人员还没有给出一次性码", "Staff have not released a code yet"),
    "code_wrong": ("一次性码不对，还可以试 {left} 次", "The code is not right; {left} tries are left"),
    "code_over": ("这个一次性码不能再用，请重新申请", "This code can no longer be used: please ask for another"),
    "code_needed": ("请先请工作人员给一次性码", "A code from staff is needed first"),
    "paper_unknown_here": (
        "这两个号码对不上本大厅打印的材料：请核对，或向打印它的大厅查验；断网的自助机打印的，连通后再查",
        "These two numbers belong to nothing that was printed here: check them, or ask the hall that printed it. What a"
        " kiosk printed while it was cut off is known once it is back",
    ),
    "verify_later": ("输错次数太多，请 {seconds} 秒后再试", "Too many wrong numbers: please wait {seconds} seconds"),
    "verify_first": ("请先输入纸上的两个号码", "Please type the two numbers of the paper first"),
    "wrong_state": ("{number} 现在是“{state_zh}”，不能这样做", "{number} is {state}: this cannot be done"),
    "already_called_by": ("{number} 已被 {counter} 号窗口叫走", "{number} has been called by counter {counter}"),
    "counter_closed": ("窗口没有开放", "The counter is closed"),
    "counter_not_open": ("窗口现在没有开放", "The counter is not open"),
    "counter_not_paused": ("窗口没有暂停", "The counter is not paused"),
    "office_calls_nobody": ("后台工位不叫号", "Nobody is called to a desk of the back office"),
    "serves_nothing": ("请选择这个窗口办理的号段", "Choose at least one series for this counter"),
    "no_conflict": ("{number} 没有要核实的两处办理", "Only one counter dealt with {number}: nothing is to be settled"),
    "settlement_needed": ("请写明核实的情况", "Please say how it was settled"),
    "reason_needed": ("请写明原因", "Please give a reason"),
    "same_place": ("已经在这个队列里", "It is already in this queue"),
    "nowhere_to_return": ("没有可退回的窗口", "There is no counter to send back to"),
    "wrong_pin": ("工号或密码不对", "Staff number or PIN is not right"),
    "sign_in_delayed": ("输错多次，请 {seconds} 秒后再试", "Too many wrong tries: try again in {seconds} seconds"),
    "staff_has_left": ("工号 {staff} 已离岗，不能登录", "Staff number {staff} has left and cannot sign in"),
    "last_lead": ("至少要有一位大厅主任", "The hall needs at least one hall manager"),
    "pin_too_weak": ("密码须为 6 至 12 位数字，且不能太简单", "A PIN is 6 to 12 digits and not too simple"),
    "only_in_sample_hall": ("只能在演示大厅中使用", "Only in a sample hall"),
    "staff_exists": ("工号 {staff} 已存在", "Staff number {staff} already exists"),
    "staff_at_other_counter": ("已在 {counter} 号窗口登录，请先退出", "Signed in at counter {counter}: sign out first"),
    "not_signed_in": ("这个窗口没有人登录", "Nobody is signed in at this counter"),
    "counter_taken": ("{counter} 号窗口已有人登录", "Somebody is signed in at counter {counter}"),
    "hours_invalid": ("办公时间有误：{detail}", "The opening hours are not right: {detail}"),
    "text_too_long": ("{field}太长，最多 {limit} 个字", "Too long: {field_en}. At most {limit} characters"),
    "text_missing": ("请填写{field}", "Please fill in {field_en}"),
    "series_in_use": ("号段字头 {prefix} 已被使用", "Prefix {prefix} is already in use"),
    "unknown_timezone": ("没有时区 {timezone}", "There is no time zone {timezone}"),
    "catalogue_faulty": (
        "事项目录有 {count} 处问题，旧目录保持不变",
        "{count} faults in the catalogue; the old one stays",
    ),
    "catalogue_unreadable": ("文件 {file} 读不出来", "The file {file} cannot be read: {detail}"),
    "print_not_waiting": ("这份打印现在是“{state}”", "This print is {state}"),
    "unknown_query": ("没有查询 {name}", "There is no query {name}"),
    "query_field": ("查询字段有误：{detail}", "A field of the query is not right: {detail}"),
    "help_not_called": ("这台机器没有呼叫", "This kiosk has not called for help"),
    "store_full": (
        "磁盘已满，未能保存；腾出空间后请再试一次",
        "The disk is full, nothing was saved: make room, then retry",
    ),
    "store_unwritable": (
        "无法读写磁盘，未能保存；请检查磁盘后再试一次",
        "The disk cannot be read or written, nothing was saved: check it, then retry",
    ),
    "store_damaged": (
        "数据文件有损坏，未能保存；请停用本机，保留文件，运行 ./yichuang doctor",
        "The store is damaged, nothing was saved: stop this machine, keep the file, run ./yichuang doctor",
    ),
    "store_busy": ("系统正忙，请再试一次", "The store is busy: please try again"),
}


class Refused(Exception):
    """A rule said no. Nothing of the command is written, except what `on_record` holds."""

    def __init__(self, reason: str, on_record: Sequence["Event"] = (), **fields: Any) -> None:
        super().__init__(reason)
        if reason not in WORDS:
            raise KeyError(f"refusal without words: {reason}")
        self.reason = reason
        self.fields = fields
        self.on_record = tuple(on_record)

    def message(self, language: str = "zh") -> str:
        """The refusal in words; `language` is "zh" or "en"."""
        chinese, english = WORDS[self.reason]
        return (english if language == "en" else chinese).format(**self.fields)

    def __str__(self) -> str:
        return self.message("en")
