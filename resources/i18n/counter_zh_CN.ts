<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FileChooser</name>
    <message>
        <source>Files for this paper</source>
        <translation>选择本材料的文件</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附上</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Scans (%1)</source>
        <translation>扫描件（%1）</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>所有文件（%1）</translation>
    </message>
</context>
<context>
    <name>ActBar</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>ConflictLine</name>
    <message>
        <source>counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
</context>
<context>
    <name>ConflictSide</name>
    <message>
        <source>Counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>Kept beside</source>
        <translation>另存备查</translation>
    </message>
</context>
<context>
    <name>Conflicts</name>
    <message>
        <source>Dealt with at two counters</source>
        <translation>两处办理</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合的</translation>
    </message>
    <message>
        <source>None today</source>
        <translation>今天没有</translation>
    </message>
    <message>
        <source>Every number was dealt with at one counter.</source>
        <translation>每个号都只在一个窗口办理。</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>What the two counters found out; for colleagues, sealed</source>
        <translation>两个窗口核实的情况（供同事查看，加密保存）</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>核实完毕</translation>
    </message>
    <message>
        <source>Settle at the case</source>
        <translation>到办件里确认</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一区</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Two counters</source>
        <translation>两处办理</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Next field</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Back; what you typed stays</source>
        <translation>返回（已填的都在）</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>叫 %1</translation>
    </message>
    <message>
        <source>Let %1 wait again</source>
        <translation>让 %1 重新排队</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Tick a paper</source>
        <translation>勾选材料</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>办完回来</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>FinishView</name>
    <message>
        <source>Items handled</source>
        <translation>实际办理的事项</translation>
    </message>
    <message>
        <source>1 to 5: this item ended differently · Delete: was not handled</source>
        <translation>按 1–5：这一项结果不同 · Delete：没有办这一项</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>添加事项</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Note (may stay empty)</source>
        <translation>备注（可以不填）</translation>
    </message>
</context>
<context>
    <name>FreeCounter</name>
    <message>
        <source>waiting for this counter</source>
        <translation>位在等候本窗口</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>最久 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n with priority</source>
        <translation>
            <numerusform>优先 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>现在没有人等候</translation>
    </message>
    <message>
        <source>New tickets appear on the left by themselves.</source>
        <translation>有人取号时，左边会自动出现。</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Nobody is called to this counter.</source>
        <translation>暂不叫号到本窗口。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideColumn</name>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>今日本窗口</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>事项编码</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>done while they wait</source>
        <translation>当场办结</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>By law</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>当场</translation>
    </message>
    <message>
        <source>Also at</source>
        <translation>也可在</translation>
    </message>
    <message>
        <source>community stations</source>
        <translation>社区服务站</translation>
    </message>
    <message>
        <source>Partly sample data: check with the official guide</source>
        <translation>部分为样例数据，请以正式办事指南为准</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Average wait</source>
        <translation>平均等候</translation>
    </message>
    <message>
        <source>Average service</source>
        <translation>平均办理</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>represented</source>
        <translation>代办</translation>
    </message>
</context>
<context>
    <name>ItemField</name>
    <message>
        <source>Pinyin initials such as ylbx, characters or code</source>
        <translation>拼音首字母（如 ylbx）、汉字或编码</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>即办件</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺件</translation>
    </message>
    <message>
        <source>No such item was found: try other words</source>
        <translation>没有找到这个事项，换个说法试试</translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>copy</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>Filter: type, or press /</source>
        <translation>筛选：直接输入，或按 /</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>筛选：%1</translation>
    </message>
</context>
<context>
    <name>NumberView</name>
    <message>
        <source>The number on the ticket, such as A012</source>
        <translation>票上的号码，如 A012</translation>
    </message>
    <message>
        <source>Waiting, parked and missed numbers can be called. The queue at the left (Q) has them too.</source>
        <translation>等候中、挂起和过号的号码都可以叫；左边队列（Q）里也能选。</translation>
    </message>
    <message>
        <source>Who of these stands here?</source>
        <translation>这几位，谁已在窗口前？</translation>
    </message>
    <message>
        <source>Another counter may have called them while machines are apart. Ask in the hall, and call only who stands here.</source>
        <translation>断网期间，别的窗口可能已叫过这些号。请先在大厅问一声，人在窗口前再叫。</translation>
    </message>
    <message>
        <source>%1 is here</source>
        <translation>%1 在这里</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Papers</source>
        <translation>材料核对</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>original %1</source>
        <translation>原件 %1</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>复印件 %1</translation>
    </message>
    <message>
        <source>if: %1</source>
        <translation>仅限：%1</translation>
    </message>
    <message>
        <source>look up: %1</source>
        <translation>核验：%1</translation>
    </message>
</context>
<context>
    <name>PrinterLine</name>
    <message>
        <source>Has not said anything yet</source>
        <translation>还没有收到它的消息</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>No news</source>
        <translation>无消息</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>注意</translation>
    </message>
</context>
<context>
    <name>Printers</name>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>No printer is set up in settings.toml</source>
        <translation>settings.toml 里还没有设置打印机</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>打印测试页</translation>
    </message>
    <message>
        <source>Reprint a ticket</source>
        <translation>补打号票</translation>
    </message>
    <message>
        <source>The number, such as A012</source>
        <translation>号码，如 A012</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>The copy says that it is a second one, so that nobody is called twice.</source>
        <translation>补打的票上会注明“补打”，不会重复叫号。</translation>
    </message>
    <message>
        <source>Slips not printed yet</source>
        <translation>还没打出来的小票</translation>
    </message>
    <message>
        <source>No slip is waiting</source>
        <translation>没有等待处理的小票</translation>
    </message>
    <message>
        <source>It is not there: print again</source>
        <translation>没有纸票，补打</translation>
    </message>
    <message>
        <source>It is there, or not needed</source>
        <translation>已有纸票，或不需要了</translation>
    </message>
    <message>
        <source>Not needed any more</source>
        <translation>不需要了，取消</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合的</translation>
    </message>
    <message>
        <source>Print it on “%1”</source>
        <translation>改用“%1”打印</translation>
    </message>
    <message>
        <source>Print it on another printer</source>
        <translation>改用别的打印机</translation>
    </message>
</context>
<context>
    <name>QueueColumn</name>
    <message>
        <source>For this counter</source>
        <translation>转到本窗口</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>现在没有人等候</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>The queue shows when the counter is open</source>
        <translation>开放窗口后显示队列</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合的</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>Returning</source>
        <translation>重排</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>looked after by counter %1 while machines are apart</source>
        <translation>断网时由 %1 号窗口负责</translation>
    </message>
    <message>
        <source>→%1</source>
        <comment>the counter that looks after a number while machines are apart</comment>
        <translation>→%1</translation>
    </message>
    <message>
        <source>kept for this counter</source>
        <translation>留给本窗口</translation>
    </message>
</context>
<context>
    <name>ReasonView</name>
    <message>
        <source>Reason (may stay empty)</source>
        <translation>原因（可以不填）</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>SeriesView</name>
    <message>
        <source>ticked</source>
        <translation>已选</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Locked. Everything is as you left it.</source>
        <translation>已锁屏，您的内容都原样保留</translation>
    </message>
    <message>
        <source>%1 is still at the counter</source>
        <translation>%1 还在窗口</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n s</source>
        <translation>
            <numerusform>%n 秒后可再试</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>换人登录</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Printer</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Printer: fault</source>
        <translation>打印故障</translation>
    </message>
    <message>
        <source>Printer: no news</source>
        <translation>打印无消息</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>Voice: fault</source>
        <translation>语音故障</translation>
    </message>
    <message>
        <source>Voice: no news</source>
        <translation>语音无消息</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>联网</translation>
    </message>
    <message>
        <source>One machine</source>
        <translation>单机</translation>
    </message>
    <message>
        <source>Hub not saved</source>
        <translation>中心未备份</translation>
    </message>
    <message>
        <source>No card reader</source>
        <translation>读卡器未连接</translation>
    </message>
    <message>
        <source>Printer: check</source>
        <translation>打印注意</translation>
    </message>
    <message>
        <source>Voice: check</source>
        <translation>语音注意</translation>
    </message>
    <message>
        <source>Being rated</source>
        <translation>正在评价</translation>
    </message>
</context>
<context>
    <name>TransferView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人等候</numerusform>
        </translation>
    </message>
    <message>
        <source>Comes back to this counter afterwards</source>
        <translation>办完再回到本窗口</translation>
    </message>
</context>
<context>
    <name>VisitHead</name>
    <message>
        <source>Being served</source>
        <translation>办理中</translation>
    </message>
    <message numerus="yes">
        <source>Called, %n time(s) again</source>
        <translation>
            <numerusform>已叫号，重呼 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Waited %1</source>
        <translation>等了 %1</translation>
    </message>
    <message>
        <source>On the spot</source>
        <translation>即办件</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>承诺件</translation>
    </message>
    <message>
        <source>Has been at a counter today</source>
        <translation>今天已到过窗口</translation>
    </message>
    <message>
        <source>Goes back to counter %1</source>
        <translation>办完回 %1 号窗口</translation>
    </message>
</context>
<context>
    <name>WalkInView</name>
    <message>
        <source>Item (may stay empty)</source>
        <translation>事项（可以不填）</translation>
    </message>
    <message>
        <source>Comes first because of</source>
        <translation>优先原因</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Number on the paper, if its kiosk is cut off</source>
        <translation>纸上的号码（取号机断网时的号）</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>I am going</source>
        <translation>我去看看</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>叫下一位</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Call a number</source>
        <translation>指定叫号</translation>
    </message>
    <message>
        <source>Without a ticket</source>
        <translation>无号办理</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume calling</source>
        <translation>恢复叫号</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>开放窗口</translation>
    </message>
    <message>
        <source>Series served</source>
        <translation>办理号段</translation>
    </message>
    <message>
        <source>Close the counter</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Serve these</source>
        <translation>按此办理</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>叫这个号</translation>
    </message>
    <message>
        <source>What does this counter serve today?</source>
        <translation>本窗口今天办理哪些号段？</translation>
    </message>
    <message>
        <source>Why is it parked?</source>
        <translation>为什么挂起？</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>转到哪里？</translation>
    </message>
    <message>
        <source>Which number?</source>
        <translation>叫哪个号？</translation>
    </message>
    <message>
        <source>Somebody without a ticket</source>
        <translation>无号办理</translation>
    </message>
    <message>
        <source>What was handled?</source>
        <translation>办了什么？</translation>
    </message>
    <message>
        <source>Why the pause?</source>
        <translation>为什么暂停？</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>已重呼</translation>
    </message>
    <message>
        <source>Noted as missed; the number is kept below the queue</source>
        <translation>已记为过号，号码保留在队列下方</translation>
    </message>
    <message>
        <source>Service has begun</source>
        <translation>已开始办理</translation>
    </message>
    <message>
        <source>The visit is on record</source>
        <translation>已办结并记录</translation>
    </message>
    <message>
        <source>Parked; it stands below the queue</source>
        <translation>已挂起，列在队列下方</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>已转移</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Paused: nobody is called</source>
        <translation>已暂停，不再叫号</translation>
    </message>
    <message>
        <source>Calling resumed</source>
        <translation>已恢复叫号</translation>
    </message>
    <message>
        <source>The counter is open</source>
        <translation>窗口已开放</translation>
    </message>
    <message>
        <source>What this counter serves has been changed</source>
        <translation>已更改本窗口办理的号段</translation>
    </message>
    <message>
        <source>The counter is closed</source>
        <translation>窗口已关闭</translation>
    </message>
    <message>
        <source>Waits again</source>
        <translation>已重新排队</translation>
    </message>
    <message>
        <source>The test page is on its way</source>
        <translation>测试页正在打印</translation>
    </message>
    <message>
        <source>Printed anew, marked as a second copy</source>
        <translation>已重新打印，票上注明“补打”</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>On its way, marked as a second copy</source>
        <translation>正在打印，票上注明“补打”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Comprehensive counter</source>
        <translation>综合窗口</translation>
    </message>
    <message>
        <source>Special counter</source>
        <translation>专窗</translation>
    </message>
    <message>
        <source>Issuing counter</source>
        <translation>出件窗口</translation>
    </message>
    <message>
        <source>Accessible counter</source>
        <translation>低位（无障碍）窗口</translation>
    </message>
    <message>
        <source>Service desk</source>
        <translation>总服务台</translation>
    </message>
    <message>
        <source>65 or older</source>
        <translation>65 岁以上</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>Pregnancy</source>
        <translation>孕妇</translation>
    </message>
    <message>
        <source>Soldier</source>
        <translation>现役军人</translation>
    </message>
    <message>
        <source>Veteran</source>
        <translation>退役军人</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Told what is missing</source>
        <translation>一次告知</translation>
    </message>
    <message>
        <source>Advice only</source>
        <translation>仅咨询</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>中途离开</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>号票</translation>
    </message>
    <message>
        <source>List of papers</source>
        <translation>材料清单</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>定点医疗机构</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待打印</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>没打成</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Fetches a paper</source>
        <translation>回去取材料</translation>
    </message>
    <message>
        <source>Makes copies</source>
        <translation>去复印</translation>
    </message>
    <message>
        <source>Fills in a form</source>
        <translation>填写表格</translation>
    </message>
    <message>
        <source>Waits for somebody</source>
        <translation>等人</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>The call for help is answered</source>
        <translation>已应答求助</translation>
    </message>
    <message>
        <source>Sent to the other printer</source>
        <translation>已转到另一台打印机</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>已记录在案</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 was also dealt with at %2 while machines were apart. It counts here.</source>
        <translation>断网期间，%1 在 %2也办过；以本窗口的为准。</translation>
    </message>
    <message>
        <source>%1 was dealt with at %2 while machines were apart. It counts there, not here.</source>
        <translation>断网期间，%1 在 %2也办过；以那边的为准。</translation>
    </message>
    <message>
        <source>Service begun</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Noted as missed</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Served without a ticket</source>
        <translation>无号办理</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>结束办理</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Asking the hall…</source>
        <translation>正在问大厅…</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>后台工位</translation>
    </message>
    <message>
        <source>Community station</source>
        <translation>社区服务站</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>A resident at %1 asks for help</source>
        <translation>“%1”有人需要帮助</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) waiting</source>
        <translation>
            <numerusform>%n 张小票在等</numerusform>
        </translation>
    </message>
    <message>
        <source>This may be out of date. It is being read again.</source>
        <translation>显示的可能不是最新情况，正在自动重新读取</translation>
    </message>
    <message>
        <source>No papers are listed for this item</source>
        <translation>这个事项没有列出材料</translation>
    </message>
    <message>
        <source>The item is not known yet. Choose it when you finish.</source>
        <translation>还不知道办什么事项，办结时再选</translation>
    </message>
    <message>
        <source>Slips wait for a printer that this machine does not have: %1</source>
        <translation>有小票在等本机没有的打印机：%1</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>. </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Numbers with a lock are kept for this counter and called as ever.</source>
        <translation>带锁的号留给本窗口，照常叫号</translation>
    </message>
    <message>
        <source>A document did not come out at %1: %2</source>
        <translation>“%1”的材料没有打出来：%2</translation>
    </message>
    <message>
        <source>Somebody at %1 asks for a one-time code</source>
        <translation>“%1”有人申请一次性码</translation>
    </message>
    <message>
        <source>Cases of which machines that were apart wrote differently: %1</source>
        <translation>两台机器上各有修改、需要确认的办件：%1 件</translation>
    </message>
</context>
</TS>
