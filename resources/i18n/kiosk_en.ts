<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Guide</name>
    <message numerus="yes">
        <source>The law allows %n working days</source>
        <translation>
            <numerusform>The law allows %n working day</numerusform>
            <numerusform>The law allows %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hospitals</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n hospitals you have chosen</source>
        <translation>
            <numerusform>The %n hospital you have chosen</numerusform>
            <numerusform>The %n hospitals you have chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HowBusy</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message numerus="yes">
        <source>Please bring all %n papers</source>
        <translation>
            <numerusform>Please bring this paper</numerusform>
            <numerusform>Please bring all %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message numerus="yes">
        <source>%n more today</source>
        <translation>
            <numerusform>%n more today</numerusform>
            <numerusform>%n more today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeAll</name>
    <message numerus="yes">
        <source>Please take all %n pages and your card</source>
        <translation>
            <numerusform>Please take the page and your card</numerusform>
            <numerusform>Please take all %n pages and your card</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please take all %n pages</source>
        <translation>
            <numerusform>Please take the page</numerusform>
            <numerusform>Please take all %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing of yours stays here. Home in %n seconds</source>
        <translation>
            <numerusform>Nothing of yours stays here. Home in %n second</numerusform>
            <numerusform>Nothing of yours stays here. Home in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeNumber</name>
    <message numerus="yes">
        <source>%n places to go</source>
        <translation>
            <numerusform>%n place to go</numerusform>
            <numerusform>%n places to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message numerus="yes">
        <source>%n places to go</source>
        <translation>
            <numerusform>%n place to go</numerusform>
            <numerusform>%n places to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished within %n working days</source>
        <translation>
            <numerusform>Finished within %n working day</numerusform>
            <numerusform>Finished within %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1–%n min</source>
        <translation>
            <numerusform>%1–%n min</numerusform>
            <numerusform>%1–%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YourNumber</name>
    <message numerus="yes">
        <source>Home in %n seconds</source>
        <translation>
            <numerusform>Home in %n second</numerusform>
            <numerusform>Home in %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
