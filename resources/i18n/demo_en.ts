<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Printer</name>
    <message numerus="yes">
        <source>%n slip(s) printed</source>
        <translation>
            <numerusform>%n slip printed</numerusform>
            <numerusform>%n slips printed</numerusform>
        </translation>
    </message>
</context>
</TS>
