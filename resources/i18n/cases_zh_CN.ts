<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Acceptance</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Tick a paper</source>
        <translation>勾选材料</translation>
    </message>
    <message>
        <source>Original, copy, electronic, looked up</source>
        <translation>原件 复印件 电子件 核验</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Earlier cases</source>
        <translation>以往办件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Back; what you typed stays</source>
        <translation>返回，内容保留</translation>
    </message>
    <message>
        <source>Next case, same applicant</source>
        <translation>同一人再办一件</translation>
    </message>
    <message>
        <source>Another applicant</source>
        <translation>换一位申请人</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>This was begun for somebody else. At the counter now: %1</source>
        <translation>这份收件是为另一位居民开始的，现在窗口前是 %1</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Case %1 was received earlier: tick off what has come</source>
        <translation>办件 %1 之前已收件：请勾选这次带来的材料</translation>
    </message>
    <message>
        <source>See in full</source>
        <translation>看全信息</translation>
    </message>
</context>
<context>
    <name>CaseBody</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没有传到本机</translation>
    </message>
</context>
<context>
    <name>CaseFinder</name>
    <message>
        <source>Find a case</source>
        <translation>查找办件</translation>
    </message>
    <message>
        <source>Number, name, initials, telephone</source>
        <translation>办件号、姓名、首字母、电话</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>找到的办件</translation>
    </message>
    <message>
        <source>No case was found by this</source>
        <translation>没有找到办件</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Two machines that were apart wrote differently of it. Compare and settle: %1</source>
        <translation>两台机器上各有修改，内容不同。请比对并确认：%1</translation>
    </message>
</context>
<context>
    <name>CaseRow</name>
    <message>
        <source>due %1</source>
        <translation>到期 %1</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Back; what you typed stays</source>
        <translation>返回，内容保留</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No case in hand</source>
        <translation>还没有选定办件</translation>
    </message>
    <message>
        <source>Find one by its number, or by the name, initials, ID number or telephone of a person.</source>
        <translation>按办件号查找，或按姓名、首字母、证件号、电话查找。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Nothing can be done with it here now</source>
        <translation>现在没有可在这里进行的操作</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Promised</source>
        <translation>承诺办结</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>待补交</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，最迟 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>发给申请人</translation>
    </message>
    <message>
        <source>The table of working days of that year is not published yet: the day is provisional. Say so to the resident.</source>
        <translation>该年度的工作日安排尚未公布，办结日期为暂定，请告知申请人。</translation>
    </message>
</context>
<context>
    <name>EarlierColumn</name>
    <message>
        <source>Earlier cases of this applicant</source>
        <translation>申请人以往办件</translation>
    </message>
    <message>
        <source>Earlier cases</source>
        <translation>以往办件</translation>
    </message>
    <message>
        <source>None so far</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>They are shown once it is clear who the applicant is.</source>
        <translation>确定申请人后显示</translation>
    </message>
</context>
<context>
    <name>EditLines</name>
    <message>
        <source>What was written twice</source>
        <translation>两处所写</translation>
    </message>
    <message>
        <source>Counts now</source>
        <translation>现生效</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>另一处</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Choose with Left and Right what counts, on a heading for all of it. What counts now is chosen; Enter puts it on record and settles it on all machines.</source>
        <translation>用左右键选择以哪一处为准，在标题行上选整组；已勾选的是现在生效的。按回车记录在案，各台机器同时生效。</translation>
    </message>
    <message>
        <source>Nothing can be changed here any more. Enter puts on record that you have seen it.</source>
        <translation>这里已不能再改；按回车记录您已看过。</translation>
    </message>
    <message>
        <source>People are masked. To compare them in full: %1</source>
        <translation>人员信息已遮盖，要看全信息再比对：%1</translation>
    </message>
    <message>
        <source>Nothing differs any more</source>
        <translation>已没有不同之处</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>What was found out, if anything; for colleagues, sealed</source>
        <translation>核实情况（可不填，同事可见，加密保存）</translation>
    </message>
</context>
<context>
    <name>EndingView</name>
    <message>
        <source>The resident is told once, completely and in writing:</source>
        <translation>一次性书面告知缺少的全部材料：</translation>
    </message>
    <message>
        <source>These papers are owed:</source>
        <translation>待补交的材料：</translation>
    </message>
    <message>
        <source>To be brought by</source>
        <translation>最迟补齐日期</translation>
    </message>
    <message>
        <source>1231, 2027-06-30 or +10</source>
        <translation>1231、2027-06-30 或 +10</translation>
    </message>
    <message>
        <source>What has not come by then counts as withdrawn; say so to the resident.</source>
        <translation>逾期未补齐视为撤回，请当面告知申请人。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who is competent (may stay empty)</source>
        <translation>应向哪个部门提出（可不填）</translation>
    </message>
    <message>
        <source>The decision names the remedies: %1</source>
        <translation>决定书写明救济途径：%1</translation>
    </message>
    <message>
        <source>What is handed out</source>
        <translation>发给申请人的文书</translation>
    </message>
    <message>
        <source>The applicant promises to bring them, and signs the paper that is printed</source>
        <translation>申请人同意按期补齐，并当场签署打印的容缺承诺书</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Mandate valid until</source>
        <translation>授权截止日期</translation>
    </message>
    <message>
        <source>1231, 2027-06-30 or +90</source>
        <translation>1231、2027-06-30 或 +90</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No representative</source>
        <translation>去掉代理人</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Kept on this machine</source>
        <translation>已暂存在本机</translation>
    </message>
    <message>
        <source>Next case, same applicant</source>
        <translation>同一人再办一件</translation>
    </message>
    <message>
        <source>Another applicant</source>
        <translation>换一位申请人</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>查看办件</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>Done on a machine that was apart: it is kept and changed nothing</source>
        <translation>在断开期间的另一台机器上操作：已保留，未生效</translation>
    </message>
</context>
<context>
    <name>ItemSection</name>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>another item</source>
        <translation>更换</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Who looks, when and why is on record, and the person may ask for it.</source>
        <translation>谁、何时、为什么查看都会留下记录，本人可以查询。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Who has seen, exported or erased the people of this case, the newest first. The person may ask for this list.</source>
        <translation>谁查看、导出或删除过本办件人员的信息，最新的在前。本人可以索取这份记录。</translation>
    </message>
    <message>
        <source>Nobody has looked</source>
        <translation>没有人查看过</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>An acceptance was not finished</source>
        <translation>有一份收件还没有完成</translation>
    </message>
    <message>
        <source>You typed it until %1, for number %2. Nothing is lost.</source>
        <translation>您填写到 %1，号码 %2。内容都还在。</translation>
    </message>
    <message>
        <source>You typed it until %1. Nothing is lost.</source>
        <translation>您填写到 %1。内容都还在。</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>PaperRow</name>
    <message>
        <source>not here</source>
        <translation>未收</translation>
    </message>
    <message>
        <source>The hall can look this up: %1</source>
        <translation>可由本中心核验：%1</translation>
    </message>
    <message>
        <source>scanned %1</source>
        <translation>扫描 %1</translation>
    </message>
</context>
<context>
    <name>PapersSection</name>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>The papers are listed once the item is chosen</source>
        <translation>选定事项后列出材料</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>to this paper</source>
        <translation>归到本材料</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>Erased</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>PersonSection</name>
    <message>
        <source>Lay the ID card down, or type a name, initials, number or telephone</source>
        <translation>请放身份证，或输入姓名、首字母、证件号、电话</translation>
    </message>
    <message>
        <source>Name, initials, ID number or telephone</source>
        <translation>姓名、首字母、证件号或电话</translation>
    </message>
    <message>
        <source>Nobody is known by this: write them down</source>
        <translation>没有登记过，按回车新登记</translation>
    </message>
    <message>
        <source>Name missing</source>
        <translation>缺姓名</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>更换</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Telephone (may stay empty)</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>Address (may stay empty)</source>
        <translation>住址（可不填）</translation>
    </message>
    <message>
        <source>None of them: write down somebody new</source>
        <translation>都不是，新登记一位</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>A paper says what it said the first time. One that was printed anywhere in the hall before is marked as a second copy.</source>
        <translation>文书内容与第一次打印时一致；大厅里任何一台电脑打印过的，都会标明“补打”。</translation>
    </message>
    <message>
        <source>Papers of this case</source>
        <translation>本办件的文书</translation>
    </message>
    <message>
        <source>Second copy</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>First copy</source>
        <translation>首次打印</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>Nobody came by that day: it counts as withdrawn</source>
        <translation>到期未补齐，视为撤回</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Page</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>上下份</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>scan %1 of %2</source>
        <translation>第 %1 份，共 %2 份</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Your look is on record: the scans of this case open without another reason for half an hour.</source>
        <translation>查看已经记录在案：半小时内打开这个办件的扫描件不用再写原因。</translation>
    </message>
    <message>
        <source>Who looks, when and why is on record, and the person may ask for it.</source>
        <translation>谁在什么时候、为什么查看，都会记录在案，本人可以要求查阅。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Scans of this case</source>
        <translation>这个办件的扫描件</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没有传到本机</translation>
    </message>
    <message>
        <source>This case has no scans</source>
        <translation>这个办件没有扫描件</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
</context>
</TS>
