<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>apollo::cli::FetchCommand</name>
    <message numerus="yes">
        <source>%n row(s) could not be read and are left out.</source>
        <translation>
            <numerusform>%n row could not be read and is left out.</numerusform>
            <numerusform>%n rows could not be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::Banner</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::BarChart</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::DataTable</name>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::ExposurePanel</name>
    <message numerus="yes">
        <source>%n options without delta</source>
        <translation>
            <numerusform>%n option without delta</numerusform>
            <numerusform>%n options without delta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n positions without a value</source>
        <translation>
            <numerusform>%n position without a value</numerusform>
            <numerusform>%n positions without a value</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::NoticeText</name>
    <message numerus="yes">
        <source>%n attempts failed</source>
        <translation>
            <numerusform>%n attempt failed</numerusform>
            <numerusform>%n attempts failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows could not be read and are left out</source>
        <translation>
            <numerusform>%n row could not be read and is left out</numerusform>
            <numerusform>%n rows could not be read and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::TimeChart</name>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::TotalsModel</name>
    <message numerus="yes">
        <source>%1 · %n pos.</source>
        <extracomment>%1 is a coin, %n the number of positions that settle in it</extracomment>
        <translation>
            <numerusform>%1 · %n pos.</numerusform>
            <numerusform>%1 · %n pos.</numerusform>
        </translation>
    </message>
</context>
</TS>
