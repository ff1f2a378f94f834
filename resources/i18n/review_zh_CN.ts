<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Gateways</name>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Apply it now</source>
        <translation>现在入办件</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Usual words</source>
        <translation>常用语</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>记录处理结果</translation>
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
        <source>To look at</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有要处理的</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>What the departments answer goes into its case by itself.</source>
        <translation>部门的回复会自动进入办件。</translation>
    </message>
    <message>
        <source>What was done about it; on record, sealed</source>
        <translation>怎么处理的（加密留存）</translation>
    </message>
</context>
<context>
    <name>LampChips</name>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>停止计时</translation>
    </message>
</context>
<context>
    <name>OfficeFormView</name>
    <message>
        <source>Which papers it is about</source>
        <translation>涉及哪些材料</translation>
    </message>
    <message>
        <source>1231, 2027-06-30 or +5</source>
        <translation>1231、2027-06-30 或 +5</translation>
    </message>
</context>
<context>
    <name>OrderView</name>
    <message>
        <source>Supervision order about %1</source>
        <translation>督办 %1</translation>
    </message>
    <message>
        <source>What is asked; on record, sealed</source>
        <translation>督办内容（留存，加密）</translation>
    </message>
    <message>
        <source>Answer by: %1</source>
        <translation>答复期限：%1</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>1231, 2027-06-30 or +2</source>
        <translation>1231、2027-06-30 或 +2</translation>
    </message>
    <message>
        <source>Send the order</source>
        <translation>下发督办单</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接办</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Lamp</source>
        <translation>灯</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>催办督办</translation>
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
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>待认领</translation>
    </message>
    <message>
        <source>Only cases somebody asks about</source>
        <translation>只看有催办或督办的</translation>
    </message>
    <message numerus="yes">
        <source>The working days of %1 are not published yet: the last day of %n case(s) is provisional.</source>
        <translation>
            <numerusform>%1 年的工作日安排还没有公布：%n 件的到期日是暂定的</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>没有待办的办件</translation>
    </message>
    <message>
        <source>New cases of your departments appear here by themselves.</source>
        <translation>本部门有新的办件会自动出现在这里</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Shared out by</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Dept.</source>
        <translation>部门</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Role and departments</source>
        <translation>岗位和部门</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>%1 work here</source>
        <translation>在岗 %1 人</translation>
    </message>
    <message>
        <source>Number, name, role or department</source>
        <translation>工号、姓名、岗位或部门</translation>
    </message>
</context>
<context>
    <name>StaffFormView</name>
    <message>
        <source>New member of staff</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Role and departments</source>
        <translation>岗位和部门</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>离岗</translation>
    </message>
    <message>
        <source>They are signed out at once and cannot sign in any more. What they have in hand stays where it is, for a colleague to take over. A new PIN brings them back.</source>
        <translation>立即退出登录，以后不能再登录。手上的办件保持原样，由同事接办。重设密码即可恢复。</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Departments they work for</source>
        <translation>负责的部门</translation>
    </message>
    <message>
        <source>PIN, drawn by chance; type another if you wish</source>
        <translation>密码（随机生成，也可以改）</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Send the order</source>
        <translation>下发督办单</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Supervision order</source>
        <translation>督办单</translation>
    </message>
    <message>
        <source>Lamp</source>
        <translation>灯</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>催办督办</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日安排</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message numerus="yes">
        <source>The working days of %1 are not published yet: the last day of %n case(s) is provisional.</source>
        <translation>
            <numerusform>%1 年的工作日安排还没有公布：%n 件的到期日是暂定的</numerusform>
        </translation>
    </message>
    <message>
        <source>Import them</source>
        <translation>去导入</translation>
    </message>
    <message>
        <source>Cases under way</source>
        <translation>在办办件</translation>
    </message>
    <message>
        <source>No case is under way</source>
        <translation>没有在办的办件</translation>
    </message>
    <message>
        <source>Department, clerk, age, step</source>
        <translation>部门、人员、时长、环节</translation>
    </message>
</context>
<context>
    <name>WatchFigures</name>
    <message>
        <source>Under way</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>停止计时</translation>
    </message>
    <message>
        <source>Urged, no answer</source>
        <translation>催办未答复</translation>
    </message>
    <message numerus="yes">
        <source>Orders open, %n overdue</source>
        <translation>
            <numerusform>督办未答复，%n 件逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders open</source>
        <translation>督办未答复</translation>
    </message>
</context>
<context>
    <name>WorkRow</name>
    <message>
        <source>%1 departments</source>
        <translation>%1 个部门</translation>
    </message>
    <message>
        <source>%1 (prov.)</source>
        <comment>a date that is provisional</comment>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>two</source>
        <translation>两人</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>Limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>办件编号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>没有符合筛选的办件</translation>
    </message>
</context>
<context>
    <name>YearsView</name>
    <message>
        <source>Working days</source>
        <translation>工作日安排</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>Not published: dates are provisional</source>
        <translation>未公布，到期日暂定</translation>
    </message>
    <message>
        <source>%1 weekdays off, %2 weekends on</source>
        <translation>休 %1 个工作日，%2 个周末上班</translation>
    </message>
    <message>
        <source>CSV file with the columns 日期 and 类别 (休 or 班)</source>
        <translation>CSV 文件，含“日期”和“类别”（休或班）两列</translation>
    </message>
    <message>
        <source>Such as /media/usb/2027.csv</source>
        <translation>如 /media/usb/2027.csv</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
</TS>
