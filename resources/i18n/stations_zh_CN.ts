<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CaseLine</name>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>here</source>
        <translation>齐</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>too much</source>
        <translation>多</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Give a number</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印告知书</translation>
    </message>
    <message>
        <source>By proxy</source>
        <translation>代办</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>问下一件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) to bring</source>
        <translation>
            <numerusform>要带 %n 样材料</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to bring</source>
        <translation>不用带材料</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open: all that may be needed is listed</source>
        <translation>
            <numerusform>还有 %n 个问题没选：先列出可能需要的全部材料</numerusform>
        </translation>
    </message>
    <message>
        <source>no need to bring</source>
        <translation>不用带</translation>
    </message>
    <message>
        <source>What do they want to know about?</source>
        <translation>想了解什么事项</translation>
    </message>
    <message>
        <source>Type the item at the left: pinyin initials, characters or its code.</source>
        <translation>在左边输入事项：拼音首字母、汉字或编码。</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Pack</source>
        <translation>装包</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>交出</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>核实完毕</translation>
    </message>
    <message>
        <source>Unpack</source>
        <translation>拆包</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>清点</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Count papers</source>
        <translation>改份数</translation>
    </message>
    <message>
        <source>Next part</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>交接单</translation>
    </message>
    <message>
        <source>Scan or type the number of a case or a batch</source>
        <translation>扫描或输入办件号、交接单号</translation>
    </message>
    <message>
        <source>Nothing waits to be packed</source>
        <translation>没有待装包的办件</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Cases appear here once they have been accepted, or their results are ready.</source>
        <translation>受理后或结果做好后，办件会出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What was done about the differences</source>
        <translation>差异怎么处理的</translation>
    </message>
    <message>
        <source>Who carries it: staff number, empty for yourself</source>
        <translation>由谁带走：工号，不填就是本人</translation>
    </message>
    <message>
        <source>Print the manifest</source>
        <translation>打印清单</translation>
    </message>
</context>
</TS>
