<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>The working days of %1 are not published yet: the last day of %n case(s) is provisional.</source>
        <translation>
            <numerusform>The working days of %1 are not published yet: the last day of %n case is provisional.</numerusform>
            <numerusform>The working days of %1 are not published yet: the last day of %n cases is provisional.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>The working days of %1 are not published yet: the last day of %n case(s) is provisional.</source>
        <translation>
            <numerusform>The working days of %1 are not published yet: the last day of %n case is provisional.</numerusform>
            <numerusform>The working days of %1 are not published yet: the last day of %n cases is provisional.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchFigures</name>
    <message numerus="yes">
        <source>Orders open, %n overdue</source>
        <translation>
            <numerusform>Orders open, %n overdue</numerusform>
            <numerusform>Orders open, %n overdue</numerusform>
        </translation>
    </message>
</context>
</TS>
