<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>bulkhead::DropOverlay</name>
    <message numerus="yes">
        <source>Open %n file(s) and folder(s)</source>
        <translation>
            <numerusform>Open %n file or folder</numerusform>
            <numerusform>Open %n files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingFilterBar</name>
    <message numerus="yes">
        <source>%1, findings: %n</source>
        <translation>
            <numerusform>%1, %n finding</numerusform>
            <numerusform>%1, %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingModel</name>
    <message numerus="yes">
        <source>%1, findings: %n</source>
        <translation>
            <numerusform>%1, %n finding</numerusform>
            <numerusform>%1, %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fixes: %n</source>
        <translation>
            <numerusform>%n fix</numerusform>
            <numerusform>%n fixes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingText</name>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n fix</numerusform>
            <numerusform>%n fixes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingsView</name>
    <message numerus="yes">
        <source>Hidden by the filter: %n</source>
        <translation>
            <numerusform>%n finding hidden by the filter</numerusform>
            <numerusform>%n findings hidden by the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FixReview</name>
    <message numerus="yes">
        <source>Apply %n fix(es)</source>
        <translation>
            <numerusform>Apply %n fix</numerusform>
            <numerusform>Apply %n fixes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n file checked</numerusform>
            <numerusform>%n files checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n not understood</numerusform>
            <numerusform>%n not understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n file has changes that are not saved.</numerusform>
            <numerusform>%n files have changes that are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::StatusBar</name>
    <message numerus="yes">
        <source>Show %n finding(s) of severity %1</source>
        <translation>
            <numerusform>Show %n finding of severity %1</numerusform>
            <numerusform>Show %n findings of severity %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n not understood</numerusform>
            <numerusform>%n not understood</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::TextPainter</name>
    <message numerus="yes">
        <source>⋯ %n line(s)</source>
        <translation>
            <numerusform>⋯ %n line</numerusform>
            <numerusform>⋯ %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::WorkspaceTreeModel</name>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n not understood</numerusform>
            <numerusform>%n not understood</numerusform>
        </translation>
    </message>
</context>
</TS>
