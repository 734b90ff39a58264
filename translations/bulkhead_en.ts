<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccessWords</name>
    <message numerus="yes">
        <source>%n document(s) were not understood and may hold roles and bindings.</source>
        <translation>
            <numerusform>%n document was not understood and may hold roles and bindings.</numerusform>
            <numerusform>%n documents were not understood and may hold roles and bindings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were not understood and may hold policies.</source>
        <translation>
            <numerusform>%n document was not understood and may hold policies.</numerusform>
            <numerusform>%n documents were not understood and may hold policies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s) of %1</source>
        <translation>
            <numerusform>%n workload of %1</numerusform>
            <numerusform>%n workloads of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunnerList</name>
    <message numerus="yes">
        <source>%1, and %n more account(s)</source>
        <translation>
            <numerusform>%1, and %n more account</numerusform>
            <numerusform>%1, and %n more accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunnerPage</name>
    <message numerus="yes">
        <source>Unknown: %n binding(s) to roles that are not among these files.</source>
        <translation>
            <numerusform>Unknown: %n binding to a role that is not among these files.</numerusform>
            <numerusform>Unknown: %n bindings to roles that are not among these files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkspaceTree</name>
    <message numerus="yes">
        <source>%1
%n answer(s) need it, the first at %2</source>
        <translation>
            <numerusform>%1
%n answer needs it, the one at %2</numerusform>
            <numerusform>%1
%n answers need it, the first at %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::AccessView</name>
    <message numerus="yes">
        <source>%n row(s) more than are listed here.</source>
        <translation>
            <numerusform>%n row more than are listed here.</numerusform>
            <numerusform>%n rows more than are listed here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::CiView</name>
    <message numerus="yes">
        <source>%n runner(s)</source>
        <translation>
            <numerusform>%n runner</numerusform>
            <numerusform>%n runners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI system(s)</source>
        <translation>
            <numerusform>%n CI system</numerusform>
            <numerusform>%n CI systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose pods leak</source>
        <translation>
            <numerusform>%n whose pods leak</numerusform>
            <numerusform>%n whose pods leak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked for in %n file(s): custom resources, Helm values, settings in ConfigMaps, and images of pods, of %1.</source>
        <translation>
            <numerusform>Looked for in %n file: custom resources, Helm values, settings in ConfigMaps, and images of pods, of %1.</numerusform>
            <numerusform>Looked for in %n files: custom resources, Helm values, settings in ConfigMaps, and images of pods, of %1.</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n fix(es) so far; checking again…</source>
        <translation>
            <numerusform>%n fix so far; checking again…</numerusform>
            <numerusform>%n fixes so far; checking again…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationHead</name>
    <message numerus="yes">
        <source>WHAT IF, with %n change(s): %1</source>
        <translation>
            <numerusform>WHAT IF, with %n change: %1</numerusform>
            <numerusform>WHAT IF, with %n changes: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationPicture</name>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n workload</numerusform>
            <numerusform>%n workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n node(s)</source>
        <translation>
            <numerusform>%1 · %n node</numerusform>
            <numerusform>%1 · %n nodes</numerusform>
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
    <message numerus="yes">
        <source>%n file(s) hold what was typed before. Ctrl+S saves, Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n file holds what was typed before. Ctrl+S saves, Ctrl+Z takes it back.</numerusform>
            <numerusform>%n files hold what was typed before. Ctrl+S saves, Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) limited by what is not here</source>
        <translation>
            <numerusform>%n answer limited by what is not here</numerusform>
            <numerusform>%n answers limited by what is not here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::RecoveryDialog</name>
    <message numerus="yes">
        <source>Bulkhead ended on %1 before %n file(s) were saved. Nothing on the disk changes until you save.</source>
        <translation>
            <numerusform>Bulkhead ended on %1 before %n file was saved. Nothing on the disk changes until you save.</numerusform>
            <numerusform>Bulkhead ended on %1 before %n files were saved. Nothing on the disk changes until you save.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n file(s)</source>
        <translation>
            <numerusform>Restore %n file</numerusform>
            <numerusform>Restore %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard changes of %n file(s)</source>
        <translation>
            <numerusform>Discard changes of %n file</numerusform>
            <numerusform>Discard changes of %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::RuleBrowser</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
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
    <message numerus="yes">
        <source>ISOLATED, %n leak(s) between environments</source>
        <translation>
            <numerusform>ISOLATED, %n leak between environments</numerusform>
            <numerusform>ISOLATED, %n leaks between environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>NOT ISOLATED, %n leak(s)</source>
        <translation>
            <numerusform>NOT ISOLATED, %n leak</numerusform>
            <numerusform>NOT ISOLATED, %n leaks</numerusform>
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
    <name>bulkhead::WhatIfPanel</name>
    <message numerus="yes">
        <source>%n leak(s) today</source>
        <translation>
            <numerusform>%n leak today</numerusform>
            <numerusform>%n leaks today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s) → …</source>
        <translation>
            <numerusform>%n leak → …</numerusform>
            <numerusform>%n leaks → …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s) → %1</source>
        <translation>
            <numerusform>%n leak → %1</numerusform>
            <numerusform>%n leaks → %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, in all of them</source>
        <translation>
            <numerusform>%n more, in all of them</numerusform>
            <numerusform>%n more, in all of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::WhatIfProposals</name>
    <message numerus="yes">
        <source>All %n suggestions</source>
        <translation>
            <numerusform>The one suggestion (%n)</numerusform>
            <numerusform>All %n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::WhyPage</name>
    <message numerus="yes">
        <source>A job that breaks out of its container here reads the tokens and secrets of %n application workload(s).</source>
        <translation>
            <numerusform>A job that breaks out of its container here reads the tokens and secrets of %n application workload.</numerusform>
            <numerusform>A job that breaks out of its container here reads the tokens and secrets of %n application workloads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The matrix shows %n more.</source>
        <translation>
            <numerusform>The matrix shows %n more.</numerusform>
            <numerusform>The matrix shows %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
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
