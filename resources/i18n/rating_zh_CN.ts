<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Levels</name>
    <message>
        <source>How content are you?</source>
        <translation>您满意吗？</translation>
    </message>
</context>
<context>
    <name>Pad</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准显示</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字显示</translation>
    </message>
    <message>
        <source>When we have finished, you may say here how it was.</source>
        <translation>办理结束后，请您在这里评价我们的服务</translation>
    </message>
    <message>
        <source>How content are you with our service?</source>
        <translation>您对这次服务满意吗？</translation>
    </message>
    <message>
        <source>Voluntary. Nobody at the counter can see what you choose.</source>
        <translation>自愿评价，窗口人员看不到您的选择</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不评价</translation>
    </message>
    <message>
        <source>What was it about? You may skip this.</source>
        <translation>主要是因为哪方面？可以不选</translation>
    </message>
    <message>
        <source>You may write a few words here by hand</source>
        <translation>想说的话，可以手写在这里</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢您的评价</translation>
    </message>
    <message>
        <source>We look into everything that was not good, and put it right.</source>
        <translation>不满意的地方，我们会认真核实、及时整改</translation>
    </message>
</context>
<context>
    <name>RatingWords</name>
    <message>
        <source>Efficiency</source>
        <translation>服务效率</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>服务态度</translation>
    </message>
    <message>
        <source>Patient and polite</source>
        <translation>耐心，有礼貌</translation>
    </message>
    <message>
        <source>Very poor</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Quick, in one go</source>
        <translation>办得快，少跑腿</translation>
    </message>
    <message>
        <source>Knowing, clear</source>
        <translation>业务熟，讲得清</translation>
    </message>
    <message>
        <source>Result handed out</source>
        <translation>领取结果</translation>
    </message>
    <message>
        <source>Application taken in</source>
        <translation>窗口受理</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>服务水平</translation>
    </message>
</context>
</TS>
