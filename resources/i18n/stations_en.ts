<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Guide</name>
    <message numerus="yes">
        <source>%n paper(s) to bring</source>
        <translation>
            <numerusform>%n paper to bring</numerusform>
            <numerusform>%n papers to bring</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) still open: all that may be needed is listed</source>
        <translation>
            <numerusform>%n question still open: all that may be needed is listed</numerusform>
            <numerusform>%n questions still open: all that may be needed is listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
