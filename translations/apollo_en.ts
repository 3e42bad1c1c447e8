<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>apollo::cli::FetchCommand</name>
    <message numerus="yes">
        <location filename="../app/cli/fetchcommand.cpp" line="121"/>
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
        <location filename="../ui/views/banner.cpp" line="89"/>
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
        <location filename="../ui/charts/barchart.cpp" line="86"/>
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
        <location filename="../ui/tables/datatablemenus.cpp" line="142"/>
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::EquityPanel</name>
    <message numerus="yes">
        <location filename="../ui/views/equitypanel.cpp" line="99"/>
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::NoticeText</name>
    <message numerus="yes">
        <location filename="../ui/views/notices.cpp" line="37"/>
        <source>%n attempts failed</source>
        <translation>
            <numerusform>%n attempt failed</numerusform>
            <numerusform>%n attempts failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../ui/views/notices.cpp" line="127"/>
        <source>%n rows could not be read and are left out</source>
        <translation>
            <numerusform>%n row could not be read and is left out</numerusform>
            <numerusform>%n rows could not be read and are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>apollo::ui::TotalsModel</name>
    <message numerus="yes">
        <location filename="../ui/models/totalsmodel.cpp" line="50"/>
        <source>%1 · %n pos.</source>
        <extracomment>%1 is a coin, %n the number of positions that settle in it</extracomment>
        <translation>
            <numerusform>%1 · %n pos.</numerusform>
            <numerusform>%1 · %n pos.</numerusform>
        </translation>
    </message>
</context>
</TS>
