<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DayView</name>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Nothing was printed on this day</source>
        <translation>这一天没有打印</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Identified by</source>
        <translation>验证方式</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Query number</source>
        <translation>查询流水号</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Nothing was printed in this time</source>
        <translation>这段时间没有打印</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Identified by</source>
        <translation>验证方式</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Did not</source>
        <translation>未打出</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Release a code</source>
        <translation>给一次性码</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>查验</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>不予办理</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>没有打出</translation>
    </message>
    <message>
        <source>Next line form</source>
        <translation>换一种行</translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation>下一份</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>换一天</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>换一页</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>待处理 %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Verify a paper</source>
        <translation>查验材料</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>统计</translation>
    </message>
</context>
<context>
    <name>VerifyView</name>
    <message>
        <source>Query number, or scan the code on the paper</source>
        <translation>查询流水号，或扫纸上的二维码</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>查验</translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation>下一份</translation>
    </message>
    <message>
        <source>The hall keeps nothing of what stands on a paper. With its two numbers any line of it can be checked against a fingerprint of what was printed.</source>
        <translation>大厅不保存材料内容。有了这两个号码，就可以拿纸上任意一行，与打印时留下的指纹核对。</translation>
    </message>
    <message>
        <source>Check a line of the paper</source>
        <translation>核对纸上的一行</translation>
    </message>
    <message>
        <source>Check this line</source>
        <translation>核对这一行</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>Waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>没有人在等</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Residents who type their number at a kiosk appear here.</source>
        <translation>在自助机上手输号码的群众会出现在这里。</translation>
    </message>
    <message>
        <source>Number typed at the kiosk</source>
        <translation>自助机上输入的号码</translation>
    </message>
    <message>
        <source>It cannot be read on this machine</source>
        <translation>本机读不出这个号码</translation>
    </message>
    <message>
        <source>Look at the resident's ID card: the person and the figures shown must agree. Then release a code.</source>
        <translation>请看身份证原件：人证一致，号码与上面显示的数字一致，再给一次性码。</translation>
    </message>
    <message>
        <source>Look whether the pages lie at the kiosk. What came out counts to the resident's limit; pages that nobody took are to be destroyed.</source>
        <translation>请到机器旁看一看有没有打出来。已打出的计入当天份数；没有人取走的，请当场销毁。</translation>
    </message>
    <message>
        <source>One-time code, for this kiosk alone</source>
        <translation>一次性码（只能在这台机器上用）</translation>
    </message>
    <message>
        <source>Release a code</source>
        <translation>给一次性码</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>不予办理</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已打出</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>没有打出</translation>
    </message>
</context>
</TS>
