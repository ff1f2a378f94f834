<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardLine</name>
    <message>
        <source>Beside</source>
        <translation>并放</translation>
    </message>
    <message>
        <source>Lays it beside the card that lies there</source>
        <translation>放在已有的卡旁边</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>拿走</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>换上</translation>
    </message>
    <message>
        <source>Lay</source>
        <translation>放上</translation>
    </message>
    <message>
        <source>Show the phone to the scanner</source>
        <translation>向扫码器出示手机</translation>
    </message>
</context>
<context>
    <name>CardReader</name>
    <message>
        <source>ID-card reader</source>
        <translation>身份证读卡器</translation>
    </message>
    <message>
        <source>Nothing lies here</source>
        <translation>把卡放在这里</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>拿走</translation>
    </message>
    <message>
        <source>Answers again</source>
        <translation>恢复应答</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>%1 showed a phone to the scanner</source>
        <translation>%1 向扫码器出示了手机</translation>
    </message>
    <message>
        <source>Touch a card to lay it on the reader</source>
        <translation>点“放上”，把卡放到读卡器上</translation>
    </message>
    <message>
        <source>Take it away, swap it, or lay a second one beside it</source>
        <translation>可以拿走、换卡，或再放一张</translation>
    </message>
    <message>
        <source>Two cards at once: take them away</source>
        <translation>有两张卡，请都拿走</translation>
    </message>
</context>
<context>
    <name>Control</name>
    <message numerus="yes">
        <source>One hall on %n machine(s)</source>
        <translation>
            <numerusform>一个大厅，%n 台机器</numerusform>
        </translation>
    </message>
    <message>
        <source>Cut a cable, pull a plug: the hall goes on</source>
        <translation>剪断网线、拔掉电源，大厅照常运转</translation>
    </message>
    <message>
        <source>↑ events the hub has not got yet   ↓ events the machine has not got yet</source>
        <translation>↑ 中心还没有的记录　↓ 本机还没有的记录</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>Hub</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
</context>
<context>
    <name>IdCard</name>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>Starting</source>
        <translation>正在开机</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>已断电</translation>
    </message>
    <message>
        <source>No news yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>Pull the plug</source>
        <translation>拔电源</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>开机</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪断</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>接上</translation>
    </message>
</context>
<context>
    <name>PaperPrinter</name>
    <message>
        <source>Paper out</source>
        <translation>缺纸</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>开盖</translation>
    </message>
    <message numerus="yes">
        <source>%n slip(s) printed</source>
        <translation>
            <numerusform>小票 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer waits for a slip</source>
        <translation>打印机在等小票</translation>
    </message>
    <message numerus="yes">
        <source>A4: %n document(s) printed</source>
        <translation>
            <numerusform>A4 文件 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>The A4 printer waits</source>
        <translation>A4 打印机在等文件</translation>
    </message>
    <message>
        <source>Paper low</source>
        <translation>纸将尽</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
</context>
</TS>
