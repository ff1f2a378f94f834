"""Why a rule says no, in words for the person in front of the screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from common.domain.events import Event

# reason -> (Chinese, English); {fields} come from the refusal.
WORDS: dict[str, tuple[str, str]] = {
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
    "unknown_case": ("没有找到办件 {case}", "Case {case} was not found"),
    "case_received": ("这份材料已经收件，办件号 {number}", "This has been received already, as case {number}"),
    "attachment_unreadable": ("文件 {file} 读不出来", "The file {file} cannot be read"),
    "attachment_too_large": (
        "文件有 {megabytes} MB，最多 {limit} MB；请用较低的分辨率再扫一次",
        "The file has {megabytes} MB, at most {limit} MB are taken: scan it with a lower resolution",
    ),
    "attachment_kind": (
        "只能附上 PDF、JPEG、PNG、TIFF 文件，“{name}”的内容不是其中一种",
        "Only PDF, JPEG, PNG and TIFF are taken; “{name}” is none of them by its content",
    ),
    "attachment_not_as_named": (
        "“{name}”的名字是 {named} 文件，内容却是 {found}；请重新扫描或改正名字",
        "“{name}” is a {named} by its name and a {found} by its content: scan it again, or mend its name",
    ),
    "attachment_broken": (
        "“{name}”不完整，可能没有传完；请再扫一次",
        "“{name}” is not whole, perhaps it was cut off: scan it again",
    ),
    "unknown_attachment": ("没有找到这份附件", "This attachment was not found"),
    "attachment_relied_on": (
        "办件 {number} 已经受理，扫描件只能由审批人员或大厅负责人写明原因后删除",
        "Case {number} has been accepted: a reviewer or the hall manager takes scans away from it, and says why",
    ),
    "attachment_elsewhere": (
        "这份附件还没有传到本机，请稍候；急用请到扫描它的窗口查看",
        "This attachment has not come to this machine yet: wait a little, or look where it was scanned",
    ),
    "attachment_damaged": (
        "这份附件在本机已损坏，会从中心重新取回",
        "This attachment is damaged here; it is fetched again from the hub",
    ),
    "look_needed": ("请先写明查看的原因", "Please say first why you look"),
    "case_still_open": (
        "办件 {number} 还没有办结，现在不能删除这个人的信息",
        "Case {number} is still open: this person cannot be erased now",
    ),
    "kept_by_law": (
        "档案依法要保存到 {until}，在那以前不能删除",
        "The files must be kept by law until {until} and cannot be erased before",
    ),
    "unknown_person": ("没有找到这位申请人", "This person was not found"),
    "id_wrong": ("证件号码不对，请核对", "The ID number is not right: please check it"),
    "person_recorded": (
        "这位申请人已经登记，请重新查找",
        "This person is on record already: please look them up again",
    ),
    "number_of_another": (
        "这个证件号码登记的是“{name}”，请核对",
        "This ID number is on record for “{name}”: please check it",
    ),
    "paper_count": ("“{paper}”的份数不对", "The number of copies of “{paper}” is not right"),
    "papers_missing": ("还缺：{papers}", "Still missing: {papers}"),
    "look_up_first": ("请先核验：{papers}，这些不由申请人提交", "Please look up first: {papers}. Nobody owes these"),
    "not_to_be_owed": ("{papers}不能容缺，请先收齐", "Nobody may owe these: {papers}"),
    "nothing_missing": ("材料已经齐备", "No paper is missing"),
    "paper_unknown": ("这件事不需要“{paper}”", "“{paper}” is not among the papers of this item"),
    "situation_unknown": ("这件事没有“{choice}”这种情形", "“{choice}” is no situation of this item"),
    "situations_open": ("请先选择：{question}", "Please choose first: {question_en}"),
    "date_past": ("日期已经过了", "This date is past"),
    "date_not_past": ("期限还没有到", "The date has not passed yet"),
    "mandate_needed": ("代理人需要授权委托书和期限", "A representative needs a mandate with its last day"),
    "represents_self": (
        "代理人就是申请人本人，不需要委托",
        "The representative is the applicant: no mandate is needed",
    ),
    "mandate_expired": ("授权委托已经过期", "The mandate has expired"),
    "department_needed": ("审核和签发人员要有部门", "A reviewer or signer needs a department"),
    "not_your_duty": ("这一步由{roles}办理", "This step is for: {roles_en}"),
    "not_your_department": ("这件由{departments}办理", "This case is with: {departments_en}"),
    "claimed_by_other": ("已由 {staff} 认领", "{staff} has claimed it already"),
    "two_signatures": (
        "这件事要两个人签：请先提出意见，由签发人员签发",
        "This item needs two signatures: propose a decision, and a signer signs it",
    ),
    "one_signature": ("这件事一个人决定，不用签发", "One signature is enough for this item"),
    "already_proposed": ("已提出意见，等候签发", "A decision has been proposed and waits for the second signature"),
    "nothing_proposed": ("还没有提出意见", "No decision has been proposed yet"),
    "own_proposal": ("自己提出的意见，要由同事签发", "A colleague has to sign what you have proposed"),
    "department_has_it": ("{department}已经在办这件", "{department_en} has this case already"),
    "nothing_to_answer": ("没有等候答复的催办", "No reminder waits for an answer"),
    "no_such_order": ("没有等候答复的督办单", "No supervision order waits for an answer"),
    "corrected_once": ("补正只能要求一次，已经要求过了", "A correction is asked for once, and it has been"),
    "not_on_the_spot": ("这件事不能当场办结", "This item is not finished on the spot"),
    "not_the_applicant": ("只能交给申请人或代理人", "Only the applicant or the representative may have it"),
    "identity_needed": (
        "请先核对领取人的证件号码；不能核对的，请写明原因",
        "Compare the ID number of whoever fetches it first, or say why that cannot be done",
    ),
    "identity_differs": ("证件号码与登记的不一致", "This is not the ID number on record"),
    "signature_short": ("签名太短，请重新签一次", "The signature is too short: please sign once more"),
    "unknown_rating": ("没有找到这次评价", "This rating was not found"),
    "not_by_staff": ("评价由办事人自己进行", "Ratings are given by residents, not by staff"),
    "rating_code_unknown": ("没有找到这个评价码，请核对", "This code was not found: please check it"),
    "rating_code_used": ("这个评价码已经用过，谢谢您的评价", "This code has been used already. Thank you"),
    "rating_code_over": ("这个评价码已经过期", "This code is no longer valid"),
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
    "follow_up_of_own": ("涉及本人的评价由他人核实", "Somebody else has to look into a rating of your own service"),
    "follow_up_not_verified": ("请先核实", "Please look into it first"),
    "follow_up_further": ("这一步已经做过了", "This step has been taken already"),
    "call_back_needed": ("请先回访，再告知结果", "Please call the resident back first"),
    "tracking_short": ("邮寄单号太短，请核对", "The tracking number is too short: please check it"),
    "paper_not_due": (
        "办件 {number} 还没有到出具“{paper}”的时候",
        "Case {number} has not come as far as a {paper_en}",
    ),
    "tracking_needed": ("请输入邮寄单号", "Please give the tracking number"),
    "table_faulty": ("文件 {file} 第 {row} 行：{detail}", "File {file}, row {row}: {detail_en}"),
    "table_wrong": ("{year} 年的工作日表不对：{detail}", "The table of working days of {year} is not right: {detail}"),
    "table_empty": ("{year} 年的工作日表里没有放假日", "The table of working days of {year} has no days off"),
    "not_a_station": ("“{counter}”不是社区服务站", "“{counter}” is no community station"),
    "not_at_station": ("社区服务站不受理“{name}”", "The community station does not take in “{name_en}”"),
    "street_handles": ("这件事由街道办理，社区只受理", "The street handles this: the station only accepts it"),
    "unknown_batch": ("没有找到交接单 {batch}", "Batch {batch} was not found"),
    "batch_empty": ("请至少选一个办件", "Please choose at least one case"),
    "batch_of_others": ("交接单 {number} 不是本窗口的", "Batch {number} is not for this counter"),
    "wrong_batch_state": ("交接单 {number} {state_zh}，现在不能这样操作", "Batch {number} is {state}: not now"),
    "case_not_to_pack": (
        "办件 {number} 不在待交接之列：还没受理、已装入别的交接单，或不在这里",
        "Case {number} cannot be packed: not accepted yet, packed already, or not here",
    ),
    "papers_changed": (
        "办件 {number} 的材料在装包之后有变动，请拆包重装",
        "The papers of case {number} have changed since it was packed: please pack anew",
    ),
    "batch_differs": (
        "与清单不符：缺 {missing} 项，多 {extra} 项；请写明怎么处理",
        "Not as on the manifest: {missing} missing, {extra} too much. Please say what was done about it",
    ),
    "batch_not_disputed": ("这份交接单没有要核实的差异", "Nothing of this batch is disputed"),
    "result_on_its_way": ("办理结果还在交接途中", "The result is still on its way"),
    "result_elsewhere": ("办理结果在{place}", "The result lies at {place_en}"),
    "wrong_case_state": (
        "办件 {number} {state_zh}，现在不能这样操作",
        "Case {number} is {state}: this cannot be done now",
    ),
    "nothing_edited": ("办件 {number} 没有需要确认的两处修改", "Nothing of case {number} was changed in two places"),
    "case_is_over": (
        "办件 {number} 已经结束，不能再改；两处所写都已留存",
        "Case {number} is over and cannot be changed; what was written is kept",
    ),
    "unknown_dispatch": ("没有送过这一件", "This was never sent"),
    "unknown_answer": ("没有找到这条回复", "This answer was not found"),
    "answer_settled": ("这条回复已经处理过了", "This answer has been dealt with"),
    "answer_unreadable": ("这条回复的内容已经删除", "What this answer said has been erased"),
    "answer_incomplete": ("回复缺少结论或期限", "The answer lacks its verdict or its date"),
    "not_asked": ("没有请这个部门办理", "This department was not asked"),
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
