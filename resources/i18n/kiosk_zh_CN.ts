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
        <source>Today&apos;s numbers are used up</source>
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
    <name>ItemList</name>
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
        <source>Initials, whole pinyin, an item&apos;s code or English words</source>
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
        <source>Hello, what can we do for you?</source>
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
