<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Control</name>
    <message numerus="yes">
        <source>One hall on %n machine(s)</source>
        <translation>
            <numerusform>One hall on %n machine</numerusform>
            <numerusform>One hall on %n machines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPrinter</name>
    <message numerus="yes">
        <source>%n slip(s) printed</source>
        <translation>
            <numerusform>%n slip printed</numerusform>
            <numerusform>%n slips printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A4: %n document(s) printed</source>
        <translation>
            <numerusform>A4: %n document printed</numerusform>
            <numerusform>A4: %n documents printed</numerusform>
        </translation>
    </message>
</context>
</TS>
