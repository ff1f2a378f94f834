<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FollowUpView</name>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Written by hand</source>
        <translation>手写留言</translation>
    </message>
</context>
<context>
    <name>FormView</name>
    <message>
        <source>Sent to the applicant</source>
        <translation>邮寄给申请人</translation>
    </message>
    <message>
        <source>Tracking number, typed or scanned from the label</source>
        <translation>邮寄单号，扫面单或输入</translation>
    </message>
    <message>
        <source>It stays on record with the case. A code to rate the service goes out with the receipt.</source>
        <translation>单号与办件一起留存。评价码随回执一并寄出。</translation>
    </message>
    <message>
        <source>Reminded that the result waits</source>
        <translation>提醒领取</translation>
    </message>
    <message>
        <source>Show the telephone</source>
        <translation>查看电话</translation>
    </message>
    <message>
        <source>That you looked goes on record</source>
        <translation>查看会留下记录</translation>
    </message>
    <message>
        <source>That you looked goes on record.</source>
        <translation>查看会留下记录。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was said; sealed</source>
        <translation>说明（加密保存）</translation>
    </message>
    <message>
        <source>It had got into the wrong hands</source>
        <translation>误发更正</translation>
    </message>
    <message>
        <source>Nothing is deleted: who had it and what they signed stays in the history. The result waits to be handed out again.</source>
        <translation>原记录不删除：谁领走、签了什么都保留在办件经过里。结果恢复为待领取。</translation>
    </message>
    <message>
        <source>What happened, and how the result came back; sealed</source>
        <translation>经过，以及结果如何追回（加密保存）</translation>
    </message>
</context>
<context>
    <name>HandoverView</name>
    <message>
        <source>Fetched by</source>
        <translation>领取人</translation>
    </message>
    <message>
        <source>Their card</source>
        <translation>核对证件</translation>
    </message>
    <message>
        <source>ID number, read or typed</source>
        <translation>刷身份证，或输入号码</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The resident signs on the screen in front of them</source>
        <translation>请领取人在对面屏幕上签名</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>请在这里签名</translation>
    </message>
    <message>
        <source>Why they cannot sign, such as an injured hand; sealed</source>
        <translation>不能签名的原因，如手部受伤（加密保存）</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签名</translation>
    </message>
    <message>
        <source>They sign after all</source>
        <translation>改为签名</translation>
    </message>
    <message>
        <source>Why no card is compared, and how it is sure who they are; sealed</source>
        <translation>为什么没有核对证件、怎样确认是本人；加密保存</translation>
    </message>
    <message>
        <source>Compare a card</source>
        <translation>改为核对证件</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>没有证件</translation>
    </message>
    <message>
        <source>Cannot sign</source>
        <translation>不能签名</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message>
        <source>Hand out</source>
        <translation>交付</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Back; what you typed stays</source>
        <translation>返回，已填内容保留</translation>
    </message>
    <message>
        <source>Put down</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>Take in hand</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Next list</source>
        <translation>换一列表</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No result in hand</source>
        <translation>还没有选择办理结果</translation>
    </message>
    <message>
        <source>Scan the code on the receipt, lay the ID card on the reader, or type two characters of the name.</source>
        <translation>扫回执上的码、刷身份证，或输入姓名两个字。</translation>
    </message>
    <message>
        <source>There is nothing to hand out now.</source>
        <translation>现在没有可交付的结果。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Send by post</source>
        <translation>已邮寄</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>提醒领取</translation>
    </message>
    <message>
        <source>Handed to the wrong person</source>
        <translation>误发更正</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>办件详情</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>Look into it</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Tell the result</source>
        <translation>告知结果</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Back; what you typed stays</source>
        <translation>返回，已填内容保留</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>换一视图</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>To be put right %1</source>
        <translation>待整改 %1</translation>
    </message>
    <message>
        <source>To be put right</source>
        <translation>待整改</translation>
    </message>
    <message>
        <source>All bad ratings</source>
        <translation>全部差评</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意率</translation>
    </message>
    <message>
        <source>Bad ratings</source>
        <translation>差评</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Nothing has to be put right</source>
        <translation>没有待整改的差评</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>办件详情</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 件超期</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Whose result?</source>
        <translation>查找待领结果</translation>
    </message>
    <message>
        <source>Scan the receipt, or number, name, ID card</source>
        <translation>扫码、办件号、姓名或证件号</translation>
    </message>
    <message>
        <source>Which results</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Not fetched %1</source>
        <translation>久未领取 %1</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>久未领取</translation>
    </message>
    <message>
        <source>Whole hall</source>
        <translation>全大厅</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nobody has to be reminded</source>
        <translation>没有要提醒的</translation>
    </message>
    <message>
        <source>No result waits</source>
        <translation>没有待领取的结果</translation>
    </message>
    <message>
        <source>Two characters of the name are enough.</source>
        <translation>姓名输两个字就能查。</translation>
    </message>
</context>
<context>
    <name>SignSheet</name>
    <message>
        <source>Please sign for what you receive</source>
        <translation>请签收您的办理结果</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>请在这里签名</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签名</translation>
    </message>
    <message>
        <source>Thank you. The member of staff goes on.</source>
        <translation>谢谢，工作人员会继续办理</translation>
    </message>
    <message>
        <source>With your finger or the pen</source>
        <translation>用手指或笔书写</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Look into it</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Tell them what came of it</source>
        <translation>告知整改结果</translation>
    </message>
    <message>
        <source>What was found, and how it was put right; sealed</source>
        <translation>核实情况与整改措施（加密保存）</translation>
    </message>
    <message>
        <source>What was said; sealed</source>
        <translation>回访情况（加密保存）</translation>
    </message>
    <message>
        <source>What they were told; sealed</source>
        <translation>告知内容（加密保存）</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>核实结论</translation>
    </message>
    <message>
        <source>Whether they were reached</source>
        <translation>是否联系上</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Show the telephone</source>
        <translation>查看电话</translation>
    </message>
    <message>
        <source>That you looked goes on record</source>
        <translation>查看会留下记录</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Counted by</source>
        <translation>统计方式</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近7天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>近30天</translation>
    </message>
    <message>
        <source>365 days</source>
        <translation>近一年</translation>
    </message>
    <message>
        <source>Up to yesterday</source>
        <translation>截至昨天</translation>
    </message>
    <message>
        <source>How content people were</source>
        <translation>满意情况</translation>
    </message>
    <message>
        <source>Nobody was asked in this time</source>
        <translation>这段时间没有邀请评价</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fairly</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意率</translation>
    </message>
</context>
</TS>
