<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Closed</name>
    <message>
        <source>Please come back on %1.</source>
        <translation>请 %1 再来</translation>
    </message>
    <message>
        <source>Please ask a member of staff when to come back.</source>
        <translation>什么时候再来，请问工作人员。</translation>
    </message>
    <message>
        <source>Today's numbers are used up</source>
        <translation>今天的号取完了</translation>
    </message>
    <message>
        <source>The hall is closed now</source>
        <translation>现在不在办公时间</translation>
    </message>
    <message>
        <source>No more numbers today for: %1.</source>
        <translation>“%1”今天不再发号</translation>
    </message>
    <message>
        <source>Telephone %1</source>
        <translation>咨询电话 %1</translation>
    </message>
    <message>
        <source>See what to bring</source>
        <translation>先看看要带什么</translation>
    </message>
</context>
<context>
    <name>Confirm</name>
    <message>
        <source>If you take a number now:</source>
        <translation>现在取号的话</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>正在取号…</translation>
    </message>
    <message>
        <source>Take my number</source>
        <translation>取号</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Find a hospital</source>
        <translation>查定点医院</translation>
    </message>
    <message>
        <source>Designated hospitals, with address and telephone</source>
        <translation>定点医疗机构的地址和电话</translation>
    </message>
    <message>
        <source>What would you like to see?</source>
        <translation>您想查什么？</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1　%2</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>My payments</source>
        <translation>个人权益记录</translation>
    </message>
    <message>
        <source>Statement of rights and contributions</source>
        <translation>历年参保缴费信息</translation>
    </message>
    <message>
        <source>Proof of insurance</source>
        <translation>参保证明</translation>
    </message>
    <message>
        <source>Which insurances, since when</source>
        <translation>参加了哪些险种、从何时起</translation>
    </message>
    <message>
        <source>Payments by month</source>
        <translation>缴费明细</translation>
    </message>
    <message>
        <source>Of one insurance, every payment</source>
        <translation>选一种保险，逐月列出每一笔</translation>
    </message>
    <message>
        <source>For this please use your ID card</source>
        <translation>查这一项请使用身份证</translation>
    </message>
    <message>
        <source>For this please use your social-security card</source>
        <translation>查这一项请使用社保卡</translation>
    </message>
    <message>
        <source>For this please scan your electronic card</source>
        <translation>查这一项请扫电子社保卡</translation>
    </message>
    <message>
        <source>For this please type your ID number</source>
        <translation>查这一项请输入身份证号</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>办理其他事项</translation>
    </message>
    <message>
        <source>At a counter: take a number</source>
        <translation>到窗口办，先取号</translation>
    </message>
    <message>
        <source>I am done</source>
        <translation>办完了，退出</translation>
    </message>
    <message>
        <source>Nothing of yours stays here</source>
        <translation>本机不留存您的任何信息</translation>
    </message>
</context>
<context>
    <name>Failed</name>
    <message>
        <source>Please ask a member of staff</source>
        <translation>请找工作人员帮忙</translation>
    </message>
    <message>
        <source>This machine cannot continue just now. You can also take a number at the service desk.</source>
        <translation>这台机器暂时不能继续，到总服务台也可以取号。</translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation>回到首页</translation>
    </message>
    <message>
        <source>For staff: %1</source>
        <translation>供工作人员查看：%1</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Mine</source>
        <translation>我选的</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>全部区</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>全部类别</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>In which district?</source>
        <translation>选择所在区</translation>
    </message>
    <message>
        <source>Of which level?</source>
        <translation>选择等级</translation>
    </message>
    <message>
        <source>Of which kind?</source>
        <translation>选择类别</translation>
    </message>
    <message>
        <source>Close without choosing</source>
        <translation>不选，关闭</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message numerus="yes">
        <source>The law allows %n working days</source>
        <translation>
            <numerusform>法定 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample data for demonstration only; not a guide to real services.</source>
        <translation>样例数据，仅供演示，不作为办事依据。</translation>
    </message>
    <message>
        <source>Print this list</source>
        <translation>打印这份清单</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Printed, please take it</source>
        <translation>已打印，请取走</translation>
    </message>
    <message>
        <source>It was not printed; try again</source>
        <translation>没有出纸，请再试一次</translation>
    </message>
    <message>
        <source>Prints the papers to bring, without a number</source>
        <translation>只打印材料清单，不取号</translation>
    </message>
    <message>
        <source>Take a number for this</source>
        <translation>取号办理</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>情形：%1</translation>
    </message>
    <message>
        <source>By proxy</source>
        <translation>替别人来办</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Staff have been told</source>
        <translation>已经通知工作人员</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Please wait here; somebody will be with you soon.
You can also carry on meanwhile.</source>
        <translation>请在这里稍等，马上有人来。
您也可以继续办理。</translation>
    </message>
</context>
<context>
    <name>Hospital</name>
    <message>
        <source>Sample data: this hospital does not exist.</source>
        <translation>样例数据：这家机构并不存在。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>District</source>
        <translation>所在区</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>You have to choose it before you go there.</source>
        <translation>就医前须先选定。</translation>
    </message>
    <message>
        <source>No need to choose it: you can go there directly.</source>
        <translation>无需选定，可直接就医。</translation>
    </message>
    <message>
        <source>How to change my hospitals</source>
        <translation>怎样变更定点医疗机构</translation>
    </message>
    <message>
        <source>Print this on a slip</source>
        <translation>打印小条带走</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Printed, please take it</source>
        <translation>已打印，请取走</translation>
    </message>
    <message>
        <source>It was not printed; try again</source>
        <translation>没有打印出来，请再试一次</translation>
    </message>
</context>
<context>
    <name>HospitalChange</name>
    <message>
        <source>How to change designated hospitals</source>
        <translation>怎样变更定点医疗机构</translation>
    </message>
    <message>
        <source>It is done at a counter; a community station may do it, too.</source>
        <translation>在窗口办理，有的社区服务站也能办。</translation>
    </message>
    <message>
        <source>Choose the hospitals</source>
        <translation>先选好医院</translation>
    </message>
    <message>
        <source>Look them up here and take a slip along: it bears the code.</source>
        <translation>在这里查到后打印小条带上，上面有机构编码。</translation>
    </message>
    <message>
        <source>Bring your papers</source>
        <translation>带上材料</translation>
    </message>
    <message>
        <source>The list of papers is one touch away.</source>
        <translation>要带什么，点下面的按钮就能看到。</translation>
    </message>
    <message>
        <source>Ask from when it holds</source>
        <translation>问清哪天生效</translation>
    </message>
    <message>
        <source>The clerk tells you from which day you can go there.</source>
        <translation>办完时请工作人员告诉您从哪天起可以去。</translation>
    </message>
    <message>
        <source>It is not done in this hall. Please ask a member of staff where it is.</source>
        <translation>本大厅不办这一项，请问工作人员到哪里办。</translation>
    </message>
    <message>
        <source>Papers and a number for it</source>
        <translation>看材料、取号</translation>
    </message>
</context>
<context>
    <name>Hospitals</name>
    <message numerus="yes">
        <source>The %n hospitals you have chosen</source>
        <translation>
            <numerusform>您选定的 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a hospital: type the first letter of each syllable</source>
        <translation>查定点医疗机构：输入拼音首字母</translation>
    </message>
    <message>
        <source>For 中医医院 type ZYYY</source>
        <translation>如 中医医院 输入 ZYYY</translation>
    </message>
    <message>
        <source>%1 found, the first %2 are shown</source>
        <translation>找到 %1 家，先列出 %2 家</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>How to change mine</source>
        <translation>怎样变更</translation>
    </message>
    <message>
        <source>Sample data: none of these hospitals exists.</source>
        <translation>样例数据：这些机构都不存在。</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>No hospital found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer letters, or fewer filters.</source>
        <translation>请少输几个字母，或去掉几个筛选条件。</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>重新查找</translation>
    </message>
</context>
<context>
    <name>HowBusy</name>
    <message>
        <source>In the hall now</source>
        <translation>大厅现在</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>没有人在等候</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 人在等候</numerusform>
        </translation>
    </message>
    <message>
        <source>The hall is closed now</source>
        <translation>现在不在办公时间</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>%1 开始办公</translation>
    </message>
</context>
<context>
    <name>Identify</name>
    <message>
        <source>The card could not be read. Please lay it flat on the reader and leave it there.</source>
        <translation>没有读到证件。请把证件平放在读卡区，不要移动</translation>
    </message>
    <message>
        <source>What was shown is put away: there seems to be a second card. Please take all cards away, then lay down your own.</source>
        <translation>为保护隐私，刚才的内容已收起：读卡区好像不止一张卡。请全部取走，再放上您本人的一张</translation>
    </message>
    <message>
        <source>A card was left on the reader. Please take it away first; if it is not yours, give it to staff.</source>
        <translation>读卡区有一张遗留的证件。请先取走；如不是您的，请交给工作人员</translation>
    </message>
    <message>
        <source>First, please show who you are</source>
        <translation>请先验证您的身份</translation>
    </message>
    <message>
        <source>What you see and print is yours alone, and nothing of it stays here.</source>
        <translation>只能查询和打印本人的记录，本机不留存</translation>
    </message>
    <message>
        <source>Lay your ID card on the reader</source>
        <translation>请放上身份证</translation>
    </message>
    <message>
        <source>The reader does not answer just now. %1</source>
        <translation>读卡器暂时没有响应，%1</translation>
    </message>
    <message>
        <source>The scanner does not answer just now. %1</source>
        <translation>扫码器暂时没有响应，%1</translation>
    </message>
    <message>
        <source>Please choose another way, or ask a member of staff.</source>
        <translation>请换一种方式，或请工作人员帮助</translation>
    </message>
    <message>
        <source>Please take a number for a counter.</source>
        <translation>请取号到窗口办理</translation>
    </message>
    <message>
        <source>Leave it there until you are done.</source>
        <translation>放好后请勿移动，办完再取走</translation>
    </message>
    <message>
        <source>Scan your electronic card</source>
        <translation>扫电子社保卡</translation>
    </message>
    <message>
        <source>Hold the code of your electronic social-security card before the scanner.</source>
        <translation>打开手机上的电子社保卡二维码，对准扫码窗</translation>
    </message>
    <message>
        <source>Type my ID number</source>
        <translation>输入身份证号</translation>
    </message>
    <message>
        <source>With a code that staff give you. Not for every document.</source>
        <translation>需工作人员给您一次性码，部分内容不能查</translation>
    </message>
    <message>
        <source>Rather at a counter</source>
        <translation>改到窗口办理</translation>
    </message>
    <message>
        <source>Choose an item and take a number</source>
        <translation>选择事项并取号</translation>
    </message>
    <message>
        <source>This card cannot be used here. Please lay down your ID card.</source>
        <translation>这张卡不能在这里使用，请放上您的身份证</translation>
    </message>
    <message>
        <source>This card is no longer valid. Please ask at a counter.</source>
        <translation>这张证件已过有效期，请到窗口办理</translation>
    </message>
    <message>
        <source>This card is looked at by a member of staff. Please ask at a counter.</source>
        <translation>这种证件需工作人员查验，请到窗口办理</translation>
    </message>
    <message>
        <source>The code was not recognised. Please let your phone show a fresh one, and scan again.</source>
        <translation>没有识别出这个码。请在手机上刷新后再扫一次</translation>
    </message>
    <message>
        <source>Use your ID card or social-security card</source>
        <translation>请放上身份证，或插入社保卡</translation>
    </message>
    <message>
        <source>Insert your social-security card</source>
        <translation>请插入社保卡</translation>
    </message>
    <message>
        <source>The reader of social-security cards does not answer just now.</source>
        <translation>社保卡读卡器暂时不可用</translation>
    </message>
    <message>
        <source>The reader of ID cards does not answer just now.</source>
        <translation>身份证读卡器暂时不可用</translation>
    </message>
</context>
<context>
    <name>Items</name>
    <message>
        <source>Choose what you came for.</source>
        <translation>请轻触要办的事项</translation>
    </message>
    <message>
        <source>Records are printed at the counter for now. Choose what you need and take a number.</source>
        <translation>社保权益记录目前在窗口打印，请选择事项后取号。</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有事项</translation>
    </message>
    <message>
        <source>Choose another topic, or ask a member of staff.</source>
        <translation>请选别的类别，或者问工作人员。</translation>
    </message>
    <message>
        <source>Common items</source>
        <translation>常办事项</translation>
    </message>
</context>
<context>
    <name>NoRecord</name>
    <message>
        <source>Did everything come out?</source>
        <translation>都打印出来了吗？</translation>
    </message>
    <message>
        <source>The printer cannot say. Please look where the paper comes out.</source>
        <translation>打印机无法告知结果，请看一下出纸口</translation>
    </message>
    <message>
        <source>Yes, I have it all</source>
        <translation>都拿到了</translation>
    </message>
    <message>
        <source>No, something is missing</source>
        <translation>没有，或缺页</translation>
    </message>
    <message>
        <source>The agency does not answer just now</source>
        <translation>社保系统暂时没有回应</translation>
    </message>
    <message>
        <source>Please take a number: a counter does it for you. Or come back a little later.</source>
        <translation>请取号到窗口办理，或稍后再来</translation>
    </message>
    <message>
        <source>The agency knows of no insurance under this number</source>
        <translation>没有查到您的参保信息</translation>
    </message>
    <message>
        <source>Perhaps it is kept in another city. A counter looks further with you.</source>
        <translation>可能在其他地区参保，窗口可以帮您进一步查询</translation>
    </message>
    <message>
        <source>What came is not about you, so it is not shown</source>
        <translation>返回的不是您本人的记录</translation>
    </message>
    <message>
        <source>Staff have been told. Please go to a counter with your card.</source>
        <translation>内容没有显示，已通知工作人员，请带证件到窗口办理</translation>
    </message>
    <message>
        <source>You have printed as much as can be had on one day</source>
        <translation>今天的打印次数已用完</translation>
    </message>
    <message>
        <source>Your earlier papers are valid. If you need more, a counter prints it.</source>
        <translation>之前打印的仍然有效；还需要的话，请到窗口办理</translation>
    </message>
    <message>
        <source>The printer has run out of paper</source>
        <translation>打印机缺纸了</translation>
    </message>
    <message>
        <source>Nothing was counted. Staff have been told and are coming with paper.</source>
        <translation>本次不计次数，已通知工作人员来加纸</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer</source>
        <translation>打印机卡纸了</translation>
    </message>
    <message>
        <source>Nothing was counted. Staff have been told and are coming.</source>
        <translation>本次不计次数，已通知工作人员来处理</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>打印机没有响应</translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>已停止打印</translation>
    </message>
    <message>
        <source>Nothing was counted. Please take along any page that came out.</source>
        <translation>本次不计次数，已打出的纸请一并取走</translation>
    </message>
    <message>
        <source>It is not certain that every page came out</source>
        <translation>不能确定是否全部打出</translation>
    </message>
    <message>
        <source>Nothing was counted. Please look at the printer; staff have been told.</source>
        <translation>本次不计次数，请看一下出纸口；已通知工作人员</translation>
    </message>
    <message>
        <source>Print once more</source>
        <translation>再打印一次</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>This cannot be printed here just now</source>
        <translation>这里暂时无法打印</translation>
    </message>
    <message>
        <source>Nothing was counted. Staff have been told; a counter prints it for you.</source>
        <translation>本次不计次数。已通知工作人员，您也可以取号到窗口打印。</translation>
    </message>
</context>
<context>
    <name>NoSlip</name>
    <message>
        <source>The slip was not printed; staff have been told. Please remember your number, or photograph it or the code.</source>
        <translation>打印机没有出纸，已经告诉工作人员。请记住号码，或者拍下来。</translation>
    </message>
    <message>
        <source>Your number as a code</source>
        <translation>您的号码二维码</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>PagedGrid</name>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>No papers are needed</source>
        <translation>不需要带材料</translation>
    </message>
    <message numerus="yes">
        <source>Please bring all %n papers</source>
        <translation>
            <numerusform>请带齐这 %n 样材料</numerusform>
        </translation>
    </message>
    <message>
        <source>original: %1</source>
        <translation>原件 %1 份</translation>
    </message>
    <message>
        <source>copies: %1</source>
        <translation>复印件 %1 份</translation>
    </message>
    <message>
        <source>You need not bring any paper</source>
        <translation>一样材料也不用带</translation>
    </message>
    <message>
        <source>No need to bring: the hall looks these up</source>
        <translation>不用带，大厅自行核验</translation>
    </message>
    <message>
        <source>only if: %1</source>
        <translation>仅限：%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>向%1核验</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>My payments</source>
        <translation>个人权益记录</translation>
    </message>
    <message>
        <source>Proof of insurance</source>
        <translation>参保证明</translation>
    </message>
    <message>
        <source>Payments by month</source>
        <translation>缴费明细</translation>
    </message>
    <message>
        <source>For which time?</source>
        <translation>查哪一段时间？</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>险种</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Three years</source>
        <translation>近三年</translation>
    </message>
    <message>
        <source>Five years</source>
        <translation>近五年</translation>
    </message>
    <message>
        <source>From the year</source>
        <translation>从哪一年</translation>
    </message>
    <message>
        <source>To the year</source>
        <translation>到哪一年</translation>
    </message>
    <message>
        <source>Payments of the last month or two may not be there yet.</source>
        <translation>最近一两个月的缴费可能还查不到</translation>
    </message>
    <message>
        <source>See it</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer has paused, one moment</source>
        <translation>打印机暂停了，请稍候</translation>
    </message>
    <message>
        <source>Getting ready to print</source>
        <translation>正在准备打印</translation>
    </message>
    <message>
        <source>Printing page %1 of %2</source>
        <translation>正在打印第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Please stay here until every page is out.</source>
        <translation>请在此等候，直到全部打完</translation>
    </message>
    <message>
        <source>Stop printing</source>
        <translation>停止打印</translation>
    </message>
    <message>
        <source>Printing your slip</source>
        <translation>正在打印小票</translation>
    </message>
    <message>
        <source>Please stay here until it is out.</source>
        <translation>请不要离开，等小票打出。</translation>
    </message>
</context>
<context>
    <name>Priorities</name>
    <message>
        <source>65 or older</source>
        <translation>65 岁以上</translation>
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
        <source>Does one of these apply to you?</source>
        <translation>您属于以下情况吗？</translation>
    </message>
    <message>
        <source>You may be called sooner. You need not answer.</source>
        <translation>可以优先叫号；不选也没关系</translation>
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
        <source>None</source>
        <translation>都不是</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>How content are you with our service?</source>
        <translation>您对这次服务满意吗？</translation>
    </message>
    <message>
        <source>What was it about? You may skip this.</source>
        <translation>主要是因为哪方面？可以不选</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Please choose one of the five</source>
        <translation>请先选择一项</translation>
    </message>
</context>
<context>
    <name>RateCode</name>
    <message>
        <source>Please type the code on your receipt</source>
        <translation>请输入回执上的评价码</translation>
    </message>
    <message>
        <source>Twelve figures under “rating code”. Rating is voluntary; nobody at the counter sees it.</source>
        <translation>回执“评价码”一栏的 12 位数字。自愿评价，窗口人员看不到。</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
</context>
<context>
    <name>Rated</name>
    <message>
        <source>Thank you for your rating</source>
        <translation>谢谢您的评价</translation>
    </message>
    <message>
        <source>We look into everything that was not good, and put it right.</source>
        <translation>不满意的地方，我们会认真核实、及时整改</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Type the first letter of each syllable</source>
        <translation>输入每个字的拼音首字母</translation>
    </message>
    <message>
        <source>For 养老保险 type YLBX</source>
        <translation>例如 养老保险 → YLBX</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查到的事项</translation>
    </message>
    <message>
        <source>Use the keys to type</source>
        <translation>请用键盘输入</translation>
    </message>
    <message>
        <source>Initials, whole pinyin, an item's code or English words</source>
        <translation>首字母、全拼、事项编号都可以</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有查到</translation>
    </message>
    <message>
        <source>Try fewer letters.</source>
        <translation>可以少输几个字母再试。</translation>
    </message>
    <message>
        <source>Choose by topic</source>
        <translation>按类别选择</translation>
    </message>
</context>
<context>
    <name>SeriesBusy</name>
    <message>
        <source>no wait</source>
        <translation>不用等</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，约 %2</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>Question %1 of %2</source>
        <translation>第 %1 题，共 %2 题</translation>
    </message>
    <message>
        <source>Not sure: show all papers</source>
        <translation>不确定，先看全部材料</translation>
    </message>
    <message>
        <source>The list then says when each paper is needed</source>
        <translation>清单会写明每样材料什么情形下需要</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>On paper, in Chinese: %1</source>
        <translation>纸质件为中文：%1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示完整号码</translation>
    </message>
    <message>
        <source>Shows name and number whole, or hides them again</source>
        <translation>显示或隐藏完整的姓名和号码</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>One moment, your record is being looked up</source>
        <translation>正在查询您的记录，请稍候</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样张</translation>
    </message>
    <message>
        <source>Printed at a counter</source>
        <translation>请到窗口打印</translation>
    </message>
    <message>
        <source>No more today</source>
        <translation>今天的打印次数已用完</translation>
    </message>
    <message numerus="yes">
        <source>%n more today</source>
        <translation>
            <numerusform>今天还可打印 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Print a slip</source>
        <translation>打印小票</translation>
    </message>
    <message>
        <source>The sums on a short slip</source>
        <translation>在小票上打印合计摘要</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
</context>
<context>
    <name>TakeAll</name>
    <message numerus="yes">
        <source>Please take all %n pages and your card</source>
        <translation>
            <numerusform>请取走全部 %n 页和您的证件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please take all %n pages</source>
        <translation>
            <numerusform>请取走全部 %n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Please take your card</source>
        <translation>请取走您的证件</translation>
    </message>
    <message numerus="yes">
        <source>Nothing of yours stays here. Home in %n seconds</source>
        <translation>
            <numerusform>本机不留存您的信息，%n 秒后返回首页</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours stays here.</source>
        <translation>本机不留存您的信息</translation>
    </message>
    <message>
        <source>All is taken</source>
        <translation>已全部取走</translation>
    </message>
    <message>
        <source>One more document</source>
        <translation>再办一份</translation>
    </message>
    <message>
        <source>Please take your slip and your card</source>
        <translation>请取走您的小票和证件</translation>
    </message>
    <message>
        <source>Please take your slip</source>
        <translation>请取走您的小票</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Pension, medical insurance, card</source>
        <translation>养老、医保、社保卡</translation>
    </message>
    <message>
        <source>Jobs, unemployment, training</source>
        <translation>求职、失业、培训</translation>
    </message>
    <message>
        <source>Minimum allowance, emergency help</source>
        <translation>低保、临时救助</translation>
    </message>
    <message>
        <source>Public rental, rent subsidy</source>
        <translation>公租房、租房补贴</translation>
    </message>
    <message>
        <source>Birth, family doctor, vaccination</source>
        <translation>生育、家庭医生、疫苗</translation>
    </message>
    <message>
        <source>Preferential card, allowances</source>
        <translation>优待证、优抚</translation>
    </message>
    <message>
        <source>Disability card, care subsidy</source>
        <translation>残疾人证、补贴</translation>
    </message>
    <message>
        <source>Old-age allowance, proofs</source>
        <translation>高龄津贴、开证明</translation>
    </message>
    <message>
        <source>What would you like to know about?</source>
        <translation>想了解哪方面的事？</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>要办哪方面的事？</translation>
    </message>
    <message>
        <source>You see which papers to bring and how long it takes.</source>
        <translation>可以看到要带的材料和办理时间</translation>
    </message>
    <message>
        <source>Choose a topic, or type what you need.</source>
        <translation>请选一个类别，也可以输入查找</translation>
    </message>
    <message>
        <source>First letters of the pinyin</source>
        <translation>输入拼音首字母</translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>共 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Search by typing</source>
        <translation>输入查找</translation>
    </message>
    <message>
        <source>Common items</source>
        <translation>常办事项</translation>
    </message>
</context>
<context>
    <name>TypeCode</name>
    <message>
        <source>Please show a member of staff your ID</source>
        <translation>请向工作人员出示证件</translation>
    </message>
    <message>
        <source>A new code is needed</source>
        <translation>需要一个新的一次性码</translation>
    </message>
    <message>
        <source>Each code is good once, and for a short time. There is no need to type your number again.</source>
        <translation>每个码只能用一次，且有时限。身份证号不用重新输入。</translation>
    </message>
    <message>
        <source>Ask for a new code</source>
        <translation>申请新的一次性码</translation>
    </message>
    <message>
        <source>They give you a code of six figures, good for this time only. Type it here.</source>
        <translation>核对后会给您 6 位一次性码，请在这里输入</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Staff know that somebody waits here for a code.</source>
        <translation>已通知工作人员，本机有人等候一次性码</translation>
    </message>
    <message>
        <source>Staff have given you a code: please type it.</source>
        <translation>工作人员已给出一次性码，请输入</translation>
    </message>
</context>
<context>
    <name>TypeNumber</name>
    <message>
        <source>Please type your ID number</source>
        <translation>请输入身份证号</translation>
    </message>
    <message>
        <source>Only the last place is shown, so that nobody reads along.</source>
        <translation>只显示最后一位，防止旁人看到</translation>
    </message>
    <message>
        <source>Ask staff for a code</source>
        <translation>请工作人员发一次性码</translation>
    </message>
    <message numerus="yes">
        <source>%n places to go</source>
        <translation>
            <numerusform>还差 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Please compare with your card</source>
        <translation>请对照证件核对</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Hidden, so that nobody else reads it</source>
        <translation>内容已隐藏，防止他人看到</translation>
    </message>
    <message>
        <source>Touch the screen to go on.</source>
        <translation>轻触屏幕继续</translation>
    </message>
    <message>
        <source>To go on, type month and day of your birth, such as 0308; or show your code again.</source>
        <translation>请输入您的出生月日（如 0308）继续，或再次扫码</translation>
    </message>
    <message numerus="yes">
        <source>%n places to go</source>
        <translation>
            <numerusform>还差 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not right. After three times you begin anew.</source>
        <translation>输入不对。连错三次需重新验证身份</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message>
        <source>Ahead of you</source>
        <translation>前面等候</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>Estimated wait</source>
        <translation>大约要等</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>不用等</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>All is put away</source>
        <translation>卡已取走，内容已收起</translation>
    </message>
    <message>
        <source>Lay your card down to go on</source>
        <translation>如需继续，请再放上卡</translation>
    </message>
    <message>
        <source>Designated hospitals</source>
        <translation>查定点医院</translation>
    </message>
    <message>
        <source>Address and telephone</source>
        <translation>地址和电话</translation>
    </message>
    <message>
        <source>How can we help?</source>
        <translation>您好，请问要办什么？</translation>
    </message>
    <message>
        <source>Please choose one</source>
        <translation>请轻触下面的一项</translation>
    </message>
    <message>
        <source>Take a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>For anything at a counter</source>
        <translation>到窗口办事，先取号</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>社保自助</translation>
    </message>
    <message>
        <source>Of your social insurance</source>
        <translation>权益记录、养老、医保</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>What to bring, how long it takes</source>
        <translation>要带什么材料，多久能办好</translation>
    </message>
    <message>
        <source>Rate our service</source>
        <translation>评价服务</translation>
    </message>
    <message>
        <source>With the code on your receipt</source>
        <translation>用回执上的评价码</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>dddd d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Finished while you wait</source>
        <translation>当场办结</translation>
    </message>
    <message numerus="yes">
        <source>Finished within %n working days</source>
        <translation>
            <numerusform>%n 个工作日内办结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%n min</source>
        <translation>
            <numerusform>%1–%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorry, what you chose can no longer be done here. Please choose again, or ask a member of staff.</source>
        <translation>抱歉，您刚才选的事项现在不能在这里办理了，请另选一项，或询问工作人员。</translation>
    </message>
    <message>
        <source>Pension</source>
        <translation>养老</translation>
    </message>
    <message>
        <source>Unemployment</source>
        <translation>失业</translation>
    </message>
    <message>
        <source>Work injury</source>
        <translation>工伤</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>医疗</translation>
    </message>
    <message>
        <source>Maternity</source>
        <translation>生育</translation>
    </message>
</context>
<context>
    <name>YourNumber</name>
    <message>
        <source>Your number</source>
        <translation>您的号码</translation>
    </message>
    <message>
        <source>Your slip is coming, one moment</source>
        <translation>正在打印小票，请稍候</translation>
    </message>
    <message>
        <source>Please take your slip. Thank you</source>
        <translation>请取走小票，谢谢</translation>
    </message>
    <message>
        <source>Your number is valid without a slip</source>
        <translation>小票没有打出来，号码仍然有效</translation>
    </message>
    <message numerus="yes">
        <source>Home in %n seconds</source>
        <translation>
            <numerusform>%n 秒后回到首页</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>好了</translation>
    </message>
    <message>
        <source>Please take your slip. Your number is valid without it</source>
        <translation>请取走小票；没有小票，号码也有效</translation>
    </message>
</context>
</TS>
