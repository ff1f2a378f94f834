<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Busy</name>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>我还需要一点时间</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>OK</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>DigitPad</name>
    <message>
        <source>Digits</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>Sunny Lane Sub-district Community Affairs and Convenience Service Centre</source>
        <translation>阳光里街道社区事务受理与便民服务中心（党群服务中心）</translation>
    </message>
    <message>
        <source>Sunny Lane Service Hall</source>
        <translation>阳光里便民服务中心</translation>
    </message>
    <message>
        <source>Friday 20 November</source>
        <translation>11月20日 星期五</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>For everything that needs a counter, with the papers you must bring and the time you will wait</source>
        <translation>所有需要到窗口办理的事项，先看要带什么材料，再看大约等多久</translation>
    </message>
    <message>
        <source>For anything at a counter</source>
        <translation>到窗口办事请先取号</translation>
    </message>
    <message>
        <source>Social-insurance records</source>
        <translation>社保自助</translation>
    </message>
    <message>
        <source>See and print your own</source>
        <translation>查询打印个人权益记录</translation>
    </message>
    <message>
        <source>Transfer and continuation of the basic old-age insurance relationship of urban and rural residents between provinces</source>
        <translation>城乡居民基本养老保险关系跨省、自治区、直辖市转移接续申请（含历年缴费记录核对）</translation>
    </message>
    <message>
        <source>Social-insurance card</source>
        <translation>社会保障卡</translation>
    </message>
    <message>
        <source>Apply for a card, replace a lost one</source>
        <translation>申领、补换、挂失</translation>
    </message>
    <message>
        <source>3 waiting</source>
        <translation>3 位等候</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Paper is low</source>
        <translation>纸快用完</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>未开放</translation>
    </message>
    <message>
        <source>Take my number</source>
        <translation>请取票</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印材料清单</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>18 places</source>
        <translation>18 位</translation>
    </message>
    <message>
        <source>Type pinyin initials</source>
        <translation>输入拼音首字母</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>The printer has no paper. Your number stands on the screen.</source>
        <translation>打印机缺纸，您的号码在屏幕上，请记下。</translation>
    </message>
    <message>
        <source>Your number as a code</source>
        <translation>您的号码二维码</translation>
    </message>
    <message>
        <source>I am 65 or older</source>
        <translation>我已满 65 周岁</translation>
    </message>
    <message>
        <source>You will be called sooner</source>
        <translation>为您优先叫号</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer letters, or choose by topic.</source>
        <translation>少输几个字母再试，或按主题选择。</translation>
    </message>
    <message>
        <source>Choose by topic</source>
        <translation>按主题选择</translation>
    </message>
</context>
<context>
    <name>KioskFooter</name>
    <message>
        <source>Where to go from here</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Staff have been told</source>
        <translation>马上有人来</translation>
    </message>
    <message>
        <source>Get help</source>
        <translation>呼叫帮助</translation>
    </message>
</context>
<context>
    <name>KioskHeader</name>
    <message>
        <source>Large print</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Larger letters and stronger contrast on every page</source>
        <translation>每一页字更大、对比更强</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准字号</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Letters</source>
        <translation>字母键</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Over</name>
    <message>
        <source>Transfer and continuation of the basic old-age insurance relationship of urban and rural residents between provinces</source>
        <translation>城乡居民基本养老保险关系跨省、自治区、直辖市转移接续申请（含历年缴费记录核对）</translation>
    </message>
    <message>
        <source>Social-insurance card</source>
        <translation>社会保障卡</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>申请表</translation>
    </message>
    <message>
        <source>Original, one copy</source>
        <translation>原件，一份</translation>
    </message>
    <message>
        <source>Mark A001 as no-show?</source>
        <translation>将 A001 记为过号？</translation>
    </message>
    <message>
        <source>The number was called three times. Whoever comes back later is queued again.</source>
        <translation>已呼叫三次。当事人回来后可以重新排队。</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>要带的材料</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Original is shown</source>
        <translation>原件，查验后退还</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the search</source>
        <translation>清空搜索</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Counter 3</source>
        <translation>3 号窗口</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>已联网</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>No voice</source>
        <translation>无语音</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
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
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Transfer and continuation of the basic old-age insurance relationship of urban and rural residents between provinces</source>
        <translation>城乡居民基本养老保险关系跨省、自治区、直辖市转移接续申请（含历年缴费记录核对）</translation>
    </message>
    <message>
        <source>Social-insurance card</source>
        <translation>社会保障卡</translation>
    </message>
    <message>
        <source>Waited 12 minutes</source>
        <translation>已等 12 分钟</translation>
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
        <source>Transfer</source>
        <translation>转移</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What the next colleague should know</source>
        <translation>要告诉下一位同事的话</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>No such number. Please look again.</source>
        <translation>没有这个工号，请再看一下。</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>The printer has no paper.</source>
        <translation>打印机缺纸。</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Application form</source>
        <translation>申请表</translation>
    </message>
    <message>
        <source>Original, one copy</source>
        <translation>原件，一份</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Original is shown</source>
        <translation>原件，查验后退还</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>已查验</translation>
    </message>
    <message>
        <source>Done on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>Advice only</source>
        <translation>仅咨询</translation>
    </message>
    <message>
        <source>Number as a code</source>
        <translation>号码二维码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Working alone</source>
        <translation>单机运行</translation>
    </message>
    <message>
        <source>The other machines cannot be reached. Calls go on here.</source>
        <translation>暂时连不上其他机器，本机照常叫号。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束办理</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>A001 was called</source>
        <translation>已呼叫 A001</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Nothing here yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>输入即筛选</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>Sorted, largest first</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Sorted, smallest first</source>
        <translation>升序</translation>
    </message>
</context>
</TS>
