<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n object differs</numerusform>
            <numerusform>%n objects differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drifted</source>
        <translation>
            <numerusform>%n drifted</numerusform>
            <numerusform>%n drifted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n extra</source>
        <translation>
            <numerusform>%n extra</numerusform>
            <numerusform>%n extra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found %n application(s)</source>
        <translation>
            <numerusform>Found %n application</numerusform>
            <numerusform>Found %n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> on %n cluster(s). </source>
        <translation>
            <numerusform> on %n cluster. </numerusform>
            <numerusform> on %n clusters. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that only the cluster sets are not shown</source>
        <translation>
            <numerusform>%n line that only the cluster sets are not shown</numerusform>
            <numerusform>%n lines that only the cluster sets are not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n equal line(s)</source>
        <translation>
            <numerusform>… %n equal line</numerusform>
            <numerusform>… %n equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) recorded</source>
        <translation>
            <numerusform>%n object recorded</numerusform>
            <numerusform>%n objects recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The values of %n Secret(s) are masked and compare as unknown; --include-secrets writes them</source>
        <translation>
            <numerusform>The values of %n Secret are masked and compare as unknown; --include-secrets writes them</numerusform>
            <numerusform>The values of %n Secrets are masked and compare as unknown; --include-secrets writes them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delete(s)</source>
        <translation>
            <numerusform>%n delete</numerusform>
            <numerusform>%n deletes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are good, and nothing runs unreviewed</source>
        <translation>
            <numerusform>%n record is good, and nothing runs unreviewed</numerusform>
            <numerusform>%n records are good, and nothing runs unreviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are good</source>
        <translation>
            <numerusform>%n record is good</numerusform>
            <numerusform>%n records are good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of %1 would be synced to %2</source>
        <translation>
            <numerusform>%n object of %1 would be synced to %2</numerusform>
            <numerusform>%n objects of %1 would be synced to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of %1 are synced to %2</source>
        <translation>
            <numerusform>%n object of %1 is synced to %2</numerusform>
            <numerusform>%n objects of %1 are synced to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message numerus="yes">
        <source>%n approval(s) are missing, of %1 that the policy asks for</source>
        <translation>
            <numerusform>%n approval is missing, of %1 that the policy asks for</numerusform>
            <numerusform>%n approvals are missing, of %1 that the policy asks for</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 and %n more</numerusform>
            <numerusform>%1, %2 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes over %n field(s) of %1 from %2</source>
        <translation>
            <numerusform>Takes over %n field of %1 from %2</numerusform>
            <numerusform>Takes over %n fields of %1 from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of %1 belong to others, and the plan does not take them over</source>
        <translation>
            <numerusform>%n field of %1 belongs to others, and the plan does not take it over</numerusform>
            <numerusform>%n fields of %1 belong to others, and the plan does not take them over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deletes %1, and with it the %n object(s) of its kind in the cluster</source>
        <translation>
            <numerusform>Deletes %1, and with it the %n object of its kind in the cluster</numerusform>
            <numerusform>Deletes %1, and with it the %n objects of its kind in the cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You may not %1 %2 in %n namespace(s) on %3: %4</source>
        <translation>
            <numerusform>You may not %1 %2 in %n namespace on %3: %4</numerusform>
            <numerusform>You may not %1 %2 in %n namespaces on %3: %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rollback</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>- and %n more</source>
        <translation>
            <numerusform>- and %n more</numerusform>
            <numerusform>- and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n old replica(s) wait to end</source>
        <translation>
            <numerusform>%n old replica waits to end</numerusform>
            <numerusform>%n old replicas wait to end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 differs in %2 and %n more field(s)</source>
        <translation>
            <numerusform>%1 differs in %2 and %n more field</numerusform>
            <numerusform>%1 differs in %2 and %n more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (and %n more)</numerusform>
            <numerusform> (and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::Age</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::AuditBar</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with faults</source>
        <translation>
            <numerusform>%n record with faults</numerusform>
            <numerusform>%n records with faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::CommitPane</name>
    <message numerus="yes">
        <source>same diff, %n object(s)</source>
        <translation>
            <numerusform>same diff, %n object</numerusform>
            <numerusform>same diff, %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::DiffView</name>
    <message numerus="yes">
        <source>%Ln equal lines</source>
        <translation>
            <numerusform>%Ln equal lines</numerusform>
            <numerusform>%Ln equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of unmanaged fields</source>
        <translation>
            <numerusform>%Ln lines of unmanaged fields</numerusform>
            <numerusform>%Ln lines of unmanaged fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a list of %n entries</source>
        <translation>
            <numerusform>a list of %n entry</numerusform>
            <numerusform>a list of %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a mapping of %n keys</source>
        <translation>
            <numerusform>a mapping of %n key</numerusform>
            <numerusform>a mapping of %n keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::Fleet</name>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n object differs</numerusform>
            <numerusform>%n objects differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Git moved %n object(s)</source>
        <translation>
            <numerusform>Git moved %n object</numerusform>
            <numerusform>Git moved %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster moved %n field(s)</source>
        <translation>
            <numerusform>The cluster moved %n field</numerusform>
            <numerusform>The cluster moved %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both moved %n field(s)</source>
        <translation>
            <numerusform>Both moved %n field</numerusform>
            <numerusform>Both moved %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) missing</source>
        <translation>
            <numerusform>%n object missing</numerusform>
            <numerusform>%n objects missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) to prune</source>
        <translation>
            <numerusform>%n object to prune</numerusform>
            <numerusform>%n objects to prune</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to prune</source>
        <translation>
            <numerusform>%n to prune</numerusform>
            <numerusform>%n to prune</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the clusters, %n of %1 applications could not be read in full.</source>
        <translation>
            <numerusform>On the clusters, %n of %1 applications could not be read in full.</numerusform>
            <numerusform>On the clusters, %n of %1 applications could not be read in full.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::FleetDetails</name>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n object</numerusform>
            <numerusform>%n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sync</source>
        <translation>
            <numerusform>%n in sync</numerusform>
            <numerusform>%n in sync</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::FleetReader</name>
    <message numerus="yes">
        <source>Reading %n cluster(s)</source>
        <translation>
            <numerusform>Reading %n cluster</numerusform>
            <numerusform>Reading %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n cluster(s)</source>
        <translation>
            <numerusform>Read %n cluster</numerusform>
            <numerusform>Read %n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 application(s) on clusters could not be read in full</source>
        <translation>
            <numerusform>%n of %1 applications on clusters could not be read in full</numerusform>
            <numerusform>%n of %1 applications on clusters could not be read in full</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::History</name>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n application</numerusform>
            <numerusform>%n applications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n clusters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n distinct diff(s)</source>
        <translation>
            <numerusform>%n distinct diff</numerusform>
            <numerusform>%n distinct diffs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryPage</name>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerPane</name>
    <message numerus="yes">
        <source>%n record(s) are not pushed yet: nobody else can see them</source>
        <translation>
            <numerusform>%n record is not pushed yet: nobody else can see it</numerusform>
            <numerusform>%n records are not pushed yet: nobody else can see them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::NavigationButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::ObjectListModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::ObjectPane</name>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <translation>
            <numerusform>%1 of %n chosen</numerusform>
            <numerusform>%1 of %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::PlanText</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made anew</source>
        <translation>
            <numerusform>%n made anew</numerusform>
            <numerusform>%n made anew</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hook(s) run</source>
        <translation>
            <numerusform>%n hook run</numerusform>
            <numerusform>%n hooks run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %1 of %n object(s) of %2 to %3 on %4: %5</source>
        <translation>
            <numerusform>Roll back %1 of %n object of %2 to %3 on %4: %5</numerusform>
            <numerusform>Roll back %1 of %n objects of %2 to %3 on %4: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %1 of %n object(s) of %2 to %3 on %4: %5</source>
        <translation>
            <numerusform>Sync %1 of %n object of %2 to %3 on %4: %5</numerusform>
            <numerusform>Sync %1 of %n objects of %2 to %3 on %4: %5</numerusform>
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
    <name>driftgate::RevertBox</name>
    <message numerus="yes">
        <source>Commit %1 on branch %2 restores %n file(s)</source>
        <translation>
            <numerusform>Commit %1 on branch %2 restores %n file</numerusform>
            <numerusform>Commit %1 on branch %2 restores %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewApprovals</name>
    <message numerus="yes">
        <source>and %n more: see the findings</source>
        <translation>
            <numerusform>and %n more: see the findings</numerusform>
            <numerusform>and %n more: see the findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::StateLines</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::StatusBar</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) not connected</source>
        <translation>
            <numerusform>%n cluster not connected</numerusform>
            <numerusform>%n clusters not connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::Steps</name>
    <message numerus="yes">
        <source>%1 of %n object(s)</source>
        <translation>
            <numerusform>%1 of %n object</numerusform>
            <numerusform>%1 of %n objects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) sent</source>
        <translation>
            <numerusform>%n object sent</numerusform>
            <numerusform>%n objects sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maybe sent</source>
        <translation>
            <numerusform>%n maybe sent</numerusform>
            <numerusform>%n maybe sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::SyncWords</name>
    <message numerus="yes">
        <source>deviated: %n object(s) are not as approved</source>
        <translation>
            <numerusform>deviated: %n object is not as approved</numerusform>
            <numerusform>deviated: %n objects are not as approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %n object(s))</source>
        <translation>
            <numerusform>%1 (%2 of %n object)</numerusform>
            <numerusform>%1 (%2 of %n objects)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::UnreadableCard</name>
    <message numerus="yes">
        <source>%n journal(s) of syncs cannot be read</source>
        <translation>
            <numerusform>%n journal of a sync cannot be read</numerusform>
            <numerusform>%n journals of syncs cannot be read</numerusform>
        </translation>
    </message>
</context>
</TS>
