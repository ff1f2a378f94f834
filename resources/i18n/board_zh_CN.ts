<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Before</name>
    <message>
        <source>%1, please go to %2</source>
        <translation>请 %1 到 %2</translation>
    </message>
    <message>
        <source>Earlier calls appear here</source>
        <translation>之前叫过的号码显示在这里</translation>
    </message>
</context>
<context>
    <name>Call</name>
    <message>
        <source>%1, please go to %2</source>
        <translation>请 %1 到 %2</translation>
    </message>
    <message>
        <source>Called again</source>
        <translation>再次呼叫</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>less than a minute ago</source>
        <translation>不到一分钟前</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例数据</translation>
    </message>
    <message>
        <source>As it was at %1, %2; please listen for your number</source>
        <translation>画面停在 %1（%2），请听叫号</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>全天开放</translation>
    </message>
    <message>
        <source>Closed today</source>
        <translation>今天不开放</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>Opens %1</source>
        <translation>%1 开始办公</translation>
    </message>
    <message>
        <source>Opens at %1</source>
        <translation>今天 %1 开始办公</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>The board is starting</source>
        <translation>大屏正在准备</translation>
    </message>
    <message>
        <source>The board has no connection</source>
        <translation>大屏暂时没有连接</translation>
    </message>
    <message>
        <source>Please listen for your number, or ask a member of staff</source>
        <translation>请留意窗口叫号，或询问工作人员</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>The first number is about to be called</source>
        <translation>马上开始叫号</translation>
    </message>
    <message>
        <source>Called numbers appear here</source>
        <translation>叫到的号码会显示在这里</translation>
    </message>
    <message>
        <source>Not open yet</source>
        <translation>还没到办公时间</translation>
    </message>
    <message>
        <source>Closed for a break</source>
        <translation>现在是休息时间</translation>
    </message>
    <message>
        <source>The hall is closed</source>
        <translation>现在不在办公时间</translation>
    </message>
    <message>
        <source>Please take a number</source>
        <translation>欢迎，请先取号</translation>
    </message>
</context>
<context>
    <name>Series</name>
    <message>
        <source>No wait</source>
        <translation>不用等</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n counters open</source>
        <translation>
            <numerusform>%n 个窗口</numerusform>
        </translation>
    </message>
    <message>
        <source>No counter yet</source>
        <translation>暂无窗口</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Waiting</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
</context>
</TS>
