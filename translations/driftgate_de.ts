<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en_US">
<context>
    <name>Approving</name>
    <message>
        <source>A vote is an approval or a rejection</source>
        <translation>Ein Votum ist eine Freigabe oder eine Ablehnung</translation>
    </message>
    <message>
        <source>The ledger has no record “%1”</source>
        <translation>Das Protokoll hat keinen Eintrag „%1“</translation>
    </message>
    <message>
        <source>Only an approval or a rejection can be taken back</source>
        <translation>Nur eine Freigabe oder eine Ablehnung kann zurückgenommen werden</translation>
    </message>
    <message>
        <source>It was taken back already</source>
        <translation>Der Eintrag wurde bereits zurückgenommen</translation>
    </message>
    <message>
        <source>It is the word of %1, who alone can take it back</source>
        <translation>Das Votum stammt von %1; nur diese Person kann es zurücknehmen</translation>
    </message>
    <message>
        <source>It is for %1, which renders otherwise than %2: approve it again</source>
        <translation>Sie gilt für %1, was anders gerendert wird als %2: bitte erneut freigeben</translation>
    </message>
    <message>
        <source>It is for %1, and whether that renders as %2 does cannot be told: approve it again. %3</source>
        <translation>Sie gilt für %1, und ob das wie %2 gerendert wird, lässt sich nicht sagen: bitte erneut freigeben. %3</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Its commit %1 is not in the repository</source>
        <translation>Der Commit %1 des Eintrags ist nicht im Repository</translation>
    </message>
    <message>
        <source>It does not show the plan that it is about</source>
        <translation>Der Eintrag zeigt den Plan nicht, um den es geht</translation>
    </message>
    <message>
        <source>The plan that it shows is not the one that it names</source>
        <translation>Der gezeigte Plan ist nicht der, den der Eintrag nennt</translation>
    </message>
    <message>
        <source>Its plan is of another application or cluster: it was copied</source>
        <translation>Der Plan gehört zu einer anderen Anwendung oder einem anderen Cluster: Der Eintrag wurde kopiert</translation>
    </message>
    <message>
        <source>It was not allowed: %1</source>
        <translation>War nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>No sync to %1 is on record</source>
        <translation>Kein Sync zu %1 ist protokolliert</translation>
    </message>
    <message>
        <source>The sync to %1 is on record, but: %2</source>
        <translation>Der Sync zu %1 ist protokolliert, aber: %2</translation>
    </message>
    <message>
        <source>No sync to %1 is on record since the one to %2</source>
        <translation>Seit dem Sync auf %2 ist kein Sync auf %1 protokolliert</translation>
    </message>
    <message>
        <source>Its commit %1 is not in the repository, which is a shallow clone</source>
        <translation>Sein Commit %1 ist nicht im Repository, das ein flacher Klon ist</translation>
    </message>
    <message>
        <source>The policy asks for a signature by a trusted key. %1</source>
        <translation>Die Richtlinie verlangt eine Signatur mit einem vertrauten Schlüssel. %1</translation>
    </message>
    <message>
        <source>Whether %1 renders as %2 does, which %3 approved, cannot be told: %4</source>
        <translation>Ob %1 so rendert wie %2, das %3 freigegeben hat, lässt sich nicht feststellen: %4</translation>
    </message>
    <message>
        <source>%1 approved %2, which renders otherwise than %3</source>
        <translation>%1 hat %2 freigegeben, das anders rendert als %3</translation>
    </message>
    <message>
        <source>Whether it was allowed is not known: signatures are yet to be verified</source>
        <translation>Ob es erlaubt war, ist nicht bekannt: Signaturen sind noch zu prüfen</translation>
    </message>
    <message>
        <source>the clone is shallow, its history ends later</source>
        <translation>der Klon ist flach, seine Historie endet später</translation>
    </message>
    <message>
        <source>too many commits lie between</source>
        <translation>zu viele Commits liegen dazwischen</translation>
    </message>
    <message>
        <source>Not everybody is known who wrote what it brought: %1</source>
        <translation>Nicht alle sind bekannt, die geschrieben haben, was er gebracht hat: %1</translation>
    </message>
    <message>
        <source>Not all that it renders to at %1 can be told</source>
        <translation>Nicht alles, wozu es bei %1 rendert, lässt sich feststellen</translation>
    </message>
    <message>
        <source>Whether it was allowed is not known: somebody spoke against it at the same time, as far as two clocks agree</source>
        <translation>Ob es erlaubt war, ist nicht bekannt: Jemand sprach zur gleichen Zeit dagegen, soweit zwei Uhren übereinstimmen</translation>
    </message>
    <message>
        <source>Whether it was allowed is not known: it was by the policy of %1, and not by that of %2, and nothing but dates tells which one counted</source>
        <translation>Ob es erlaubt war, ist nicht bekannt: nach der Richtlinie von %1 ja, nach der von %2 nicht, und nur Daten sagen, welche galt</translation>
    </message>
    <message>
        <source>what was deployed before, %1, is not in the repository</source>
        <translation>was zuvor ausgerollt war, %1, ist nicht im Repository</translation>
    </message>
    <message>
        <source>The workspace file gives it another namespace at %1 than at %2</source>
        <translation>Die Workspace-Datei gibt ihm bei %1 einen anderen Namespace als bei %2</translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>A workspace file, a folder within a repository, or a repository&apos;s URL (default: the folder you are in).</source>
        <translation>Eine Workspace-Datei, ein Ordner in einem Repository oder die URL eines Repositorys (Standard: der aktuelle Ordner).</translation>
    </message>
    <message>
        <source>How results are printed: text or json.</source>
        <translation>Ausgabe der Ergebnisse: text oder json.</translation>
    </message>
    <message>
        <source>Colours: auto (on a terminal), always or never.</source>
        <translation>Farben: auto (auf einem Terminal), always oder never.</translation>
    </message>
    <message>
        <source>Columns to lay text out in (default: the terminal&apos;s).</source>
        <translation>Spalten, auf die Text umbrochen wird (Standard: die des Terminals).</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>--format takes text or json, not “%1”</source>
        <translation>--format nimmt text oder json, nicht „%1“</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not “%1”</source>
        <translation>--color nimmt auto, always oder never, nicht „%1“</translation>
    </message>
    <message>
        <source>--width takes a number of columns, %1 at least</source>
        <translation>--width nimmt eine Spaltenzahl, mindestens %1</translation>
    </message>
    <message>
        <source>Usage: driftgate-cli [OPTIONS] VERB …

What your clusters should run, what they do run, and why they differ.</source>
        <translation>Aufruf: driftgate-cli [OPTIONS] VERB …

Was die Cluster ausführen sollen, was sie ausführen und warum beides abweicht.</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Verben:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>“%1” needs more arguments</source>
        <translation>„%1“ braucht mehr Argumente</translation>
    </message>
    <message>
        <source>“%1” does not take so many arguments</source>
        <translation>„%1“ nimmt nicht so viele Argumente</translation>
    </message>
    <message>
        <source>A verb is needed; “driftgate-cli --help” names them</source>
        <translation>Ein Verb fehlt; „driftgate-cli --help“ nennt alle</translation>
    </message>
    <message>
        <source>Unknown verb “%1”</source>
        <translation>Unbekanntes Verb „%1“</translation>
    </message>
    <message>
        <source>What should be: a file or folder of manifests.</source>
        <translation>Was sein soll: eine Datei oder ein Ordner mit Manifesten.</translation>
    </message>
    <message>
        <source>What is.</source>
        <translation>Was ist.</translation>
    </message>
    <message>
        <source>What was desired when it was last applied: tells who moved a field.</source>
        <translation>Was beim letzten Anwenden gewünscht war: zeigt, wer ein Feld geändert hat.</translation>
    </message>
    <message>
        <source>A file with a list of ignore rules, or with the key “ignore”.</source>
        <translation>Eine Datei mit einer Liste von Ignorierregeln oder mit dem Schlüssel „ignore“.</translation>
    </message>
    <message>
        <source>The namespace of objects that name none.</source>
        <translation>Der Namespace von Objekten, die keinen nennen.</translation>
    </message>
    <message>
        <source>Show the values of Secrets as they are.</source>
        <translation>Die Werte von Secrets unmaskiert anzeigen.</translation>
    </message>
    <message>
        <source>Two columns, terminal or not.</source>
        <translation>Zwei Spalten, mit oder ohne Terminal.</translation>
    </message>
    <message>
        <source>One column, as diff -u prints.</source>
        <translation>Eine Spalte, wie bei diff -u.</translation>
    </message>
    <message>
        <source>The file with ignore rules cannot be read</source>
        <translation>Die Datei mit den Ignorierregeln kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>There are no objects on either side</source>
        <translation>Auf keiner der beiden Seiten gibt es Objekte</translation>
    </message>
    <message>
        <source>Every object of LIVE counts, whoever made it. With --format json, one document is printed:
  {identical, summary: {in-sync, differs, missing, extra, ignored}, objects, findings, errors}
and for each of the objects
  {key: {group, kind, namespace, name}, verdict, fields, ignored, unmanaged}
where fields and ignored are lists of
  {path, kind: added|removed|changed|reordered, cause: git|cluster|both|unknown,
   base, live, target, owners: [{manager, operation, at, person}], keptBySync}
A path is a JSON pointer in which [name=web] names an entry of a keyed list. base, live and target are absent where the field is; Secrets are masked. unmanaged counts live fields that nothing desires. Errors are {text, file, line, column, field}.</source>
        <translation>Jedes Objekt aus LIVE zählt, gleich wer es angelegt hat. Mit --format json wird ein Dokument ausgegeben:
  {identical, summary: {in-sync, differs, missing, extra, ignored}, objects, findings, errors}
und für jedes der Objekte
  {key: {group, kind, namespace, name}, verdict, fields, ignored, unmanaged}
wobei fields und ignored Listen sind von
  {path, kind: added|removed|changed|reordered, cause: git|cluster|both|unknown,
   base, live, target, owners: [{manager, operation, at, person}], keptBySync}
Ein Pfad ist ein JSON-Pointer, in dem [name=web] einen Eintrag einer Liste mit Schlüsseln nennt. base, live und target fehlen, wo das Feld fehlt; Secrets sind maskiert. unmanaged zählt Live-Felder, die nichts vorgibt. Fehler sind {text, file, line, column, field}.</translation>
    </message>
    <message>
        <source>Compare files or folders of manifests: no cluster, no workspace.</source>
        <translation>Dateien oder Ordner mit Manifesten vergleichen: ohne Cluster, ohne Workspace.</translation>
    </message>
    <message>
        <source>Where to make it; the folder is new or empty.</source>
        <translation>Wo sie angelegt wird; der Ordner ist neu oder leer.</translation>
    </message>
    <message>
        <source>Make the demo workspace and print where to open it.</source>
        <translation>Den Demo-Workspace anlegen und ausgeben, wo er zu öffnen ist.</translation>
    </message>
    <message>
        <source>The application.</source>
        <translation>Die Anwendung.</translation>
    </message>
    <message>
        <source>The cluster (default: each of the application&apos;s). Given twice: the live objects of the two are compared.</source>
        <translation>Der Cluster (Standard: jeder der Anwendung). Zweimal angegeben: Die Live-Objekte der beiden werden verglichen.</translation>
    </message>
    <message>
        <source>live:target (default), base:target or base:live.</source>
        <translation>live:target (Standard), base:target oder base:live.</translation>
    </message>
    <message>
        <source>The target, instead of the tracked branch&apos;s head. Given twice: what the two revisions render to is compared.</source>
        <translation>Das Ziel, anstelle des Heads des verfolgten Branches. Zweimal angegeben: Die Rendering-Ergebnisse der beiden Revisionen werden verglichen.</translation>
    </message>
    <message>
        <source>Equal lines beside each difference (default: 3).</source>
        <translation>Gleiche Zeilen um jeden Unterschied (Standard: 3).</translation>
    </message>
    <message>
        <source>Show live fields that nothing desires.</source>
        <translation>Live-Felder anzeigen, die nichts vorgibt.</translation>
    </message>
    <message>
        <source>--context takes a number of lines</source>
        <translation>--context nimmt eine Zeilenzahl</translation>
    </message>
    <message>
        <source>Show what differs for one application, side by side.</source>
        <translation>Die Unterschiede einer Anwendung nebeneinander anzeigen.</translation>
    </message>
    <message>
        <source>▲ Git moved the field, ⚡ the cluster did, ⚠ both did, ≠ nothing tells.
With --format json, one document is printed:
  {application, identical, comparisons: [{left, right, cluster, base, target, objects, findings, error}], errors}
with objects as “driftgate-cli compare --help” tells.</source>
        <translation>▲ Git hat das Feld geändert, ⚡ der Cluster, ⚠ beide, ≠ Ursache unbekannt.
Mit --format json wird ein Dokument ausgegeben:
  {application, identical, comparisons: [{left, right, cluster, base, target, objects, findings, error}], errors}
mit Objekten wie in „driftgate-cli compare --help“ beschrieben.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n Objekt weicht ab</numerusform>
            <numerusform>%n Objekte weichen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n Commit</numerusform>
            <numerusform>%n Commits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drifted</source>
        <translation>
            <numerusform>%n mit Drift</numerusform>
            <numerusform>%n mit Drift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n extra</source>
        <translation>
            <numerusform>%n überzählig</numerusform>
            <numerusform>%n überzählig</numerusform>
        </translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>A folder within the repository (default: here).</source>
        <translation>Ein Ordner im Repository (Standard: der aktuelle).</translation>
    </message>
    <message>
        <source>Replace a workspace file that is there.</source>
        <translation>Eine vorhandene Workspace-Datei ersetzen.</translation>
    </message>
    <message>
        <source>Print the file instead of writing it.</source>
        <translation>Die Datei ausgeben, statt sie zu schreiben.</translation>
    </message>
    <message>
        <source>No application was found in “%1”: write driftgate.yaml by hand</source>
        <translation>In „%1“ wurde keine Anwendung gefunden: driftgate.yaml von Hand schreiben</translation>
    </message>
    <message>
        <source>There is a workspace file already; --force replaces it</source>
        <translation>Es gibt schon eine Workspace-Datei; --force ersetzt sie</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>Found %n application(s)</source>
        <translation>
            <numerusform>%n Anwendung gefunden</numerusform>
            <numerusform>%n Anwendungen gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> on %n cluster(s). </source>
        <translation>
            <numerusform> auf %n Cluster. </numerusform>
            <numerusform> auf %n Clustern. </numerusform>
        </translation>
    </message>
    <message>
        <source>The clusters&apos; contexts were taken from their names: check them</source>
        <translation>Die Kontexte der Cluster wurden aus deren Namen abgeleitet: bitte prüfen</translation>
    </message>
    <message>
        <source>Write driftgate.yaml with the applications found in a repository.</source>
        <translation>driftgate.yaml mit den im Repository gefundenen Anwendungen schreiben.</translation>
    </message>
    <message>
        <source>There is no cluster “%1” in the workspace</source>
        <translation>Im Workspace gibt es keinen Cluster „%1“</translation>
    </message>
    <message>
        <source>The application “%1” is not on the cluster “%2”</source>
        <translation>Die Anwendung „%1“ läuft nicht auf dem Cluster „%2“</translation>
    </message>
    <message>
        <source>Indexing the history, once …</source>
        <translation>Verlauf wird einmalig indiziert…</translation>
    </message>
    <message>
        <source>Only commits that touch this application&apos;s inputs.</source>
        <translation>Nur Commits, die Eingaben dieser Anwendung berühren.</translation>
    </message>
    <message>
        <source>The inputs for this cluster alone.</source>
        <translation>Nur die Eingaben für diesen Cluster.</translation>
    </message>
    <message>
        <source>Begin here (default: the tracked branch&apos;s head).</source>
        <translation>Hier beginnen (Standard: Head des verfolgten Branches).</translation>
    </message>
    <message>
        <source>At most so many commits (default: %1).</source>
        <translation>Höchstens so viele Commits (Standard: %1).</translation>
    </message>
    <message>
        <source>--limit takes a number of commits, 1 at least</source>
        <translation>--limit nimmt eine Anzahl Commits, mindestens 1</translation>
    </message>
    <message>
        <source>The repository is a shallow clone: its history ends early</source>
        <translation>Das Repository ist ein Shallow Clone: Sein Verlauf endet vorzeitig</translation>
    </message>
    <message>
        <source>List commits, with the clusters that run them.</source>
        <translation>Commits auflisten, mit den Clustern, die sie ausführen.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The file has %1 MB; at most %2 MB are read</source>
        <translation>Die Datei hat %1 MB; gelesen werden höchstens %2 MB</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not rendered here: “driftgate-cli render” does that</source>
        <translation>%1 wird hier nicht gerendert: Das macht „driftgate-cli render“</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Der Ordner kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>missing: only %1 has it</source>
        <translation>fehlt: nur in %1 vorhanden</translation>
    </message>
    <message>
        <source>extra: only %1 has it</source>
        <translation>überzählig: nur in %1 vorhanden</translation>
    </message>
    <message>
        <source>a sync keeps it</source>
        <translation>ein Sync lässt es stehen</translation>
    </message>
    <message>
        <source>There is no application “%1” in the workspace</source>
        <translation>Im Workspace gibt es keine Anwendung „%1“</translation>
    </message>
    <message>
        <source>live on %1</source>
        <translation>live auf %1</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>Basis %1</translation>
    </message>
    <message>
        <source>base (not known)</source>
        <translation>Basis (unbekannt)</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>The base on “%1” is not known: nothing in the cluster tells the deployed revision, or it cannot be rendered</source>
        <translation>Die Basis auf „%1“ ist unbekannt: Nichts im Cluster nennt die ausgerollte Revision, oder sie kann nicht gerendert werden</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>--pair takes live:target, base:target or base:live, not “%1”</source>
        <translation>--pair nimmt live:target, base:target oder base:live, nicht „%1“</translation>
    </message>
    <message>
        <source>Two states are compared: --revision and --cluster are taken twice at most</source>
        <translation>Zwei Zustände werden verglichen: --revision und --cluster sind höchstens zweimal erlaubt</translation>
    </message>
    <message>
        <source>Choose one: --pair, two revisions, or two clusters</source>
        <translation>Nur eines ist möglich: --pair, zwei Revisionen oder zwei Cluster</translation>
    </message>
    <message>
        <source>“%1” lies outside the repository</source>
        <translation>„%1“ liegt außerhalb des Repositorys</translation>
    </message>
    <message>
        <source>The application “%1” is on several clusters: choose one with --cluster (%2)</source>
        <translation>Die Anwendung „%1“ läuft auf mehreren Clustern: einen mit --cluster wählen (%2)</translation>
    </message>
    <message>
        <source>A folder of a repository, or an application of the workspace.</source>
        <translation>Ein Ordner eines Repositorys oder eine Anwendung des Workspace.</translation>
    </message>
    <message>
        <source>A commit, branch or tag (default: HEAD, or the tracked branch).</source>
        <translation>Ein Commit, Branch oder Tag (Standard: HEAD oder der verfolgte Branch).</translation>
    </message>
    <message>
        <source>The cluster to render APP for.</source>
        <translation>Der Cluster, für den APP gerendert wird.</translation>
    </message>
    <message>
        <source>The repository that PATH lies in, from its top.</source>
        <translation>Das Repository, in dem PATH liegt, ab dessen oberstem Ordner.</translation>
    </message>
    <message>
        <source>The namespace for a chart&apos;s release.</source>
        <translation>Der Namespace für das Release eines Charts.</translation>
    </message>
    <message>
        <source>yaml (default) or json.</source>
        <translation>yaml (Standard) oder json.</translation>
    </message>
    <message>
        <source>Print the values of Secrets as they are.</source>
        <translation>Die Werte von Secrets unmaskiert ausgeben.</translation>
    </message>
    <message>
        <source>--output takes yaml or json, not “%1”</source>
        <translation>--output nimmt yaml oder json, nicht „%1“</translation>
    </message>
    <message>
        <source>The values of Secrets are masked; --show-secrets prints them</source>
        <translation>Die Werte von Secrets sind maskiert; --show-secrets gibt sie aus</translation>
    </message>
    <message>
        <source>Print the manifests of an application, or of a folder.</source>
        <translation>Die Manifeste einer Anwendung oder eines Ordners ausgeben.</translation>
    </message>
    <message>
        <source>What is committed is rendered; changes that are not committed are not seen. JSON is one List.</source>
        <translation>Gerendert wird, was committet ist; nicht committete Änderungen bleiben außen vor. JSON ist eine einzige List.</translation>
    </message>
    <message>
        <source>will be overwritten</source>
        <translation>wird überschrieben</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>conflict with %1</source>
        <translation>Konflikt mit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that only the cluster sets are not shown</source>
        <translation>
            <numerusform>%n Zeile, die nur der Cluster setzt, ist ausgeblendet</numerusform>
            <numerusform>%n Zeilen, die nur der Cluster setzt, sind ausgeblendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n equal line(s)</source>
        <translation>
            <numerusform>… %n gleiche Zeile</numerusform>
            <numerusform>… %n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these applications (default: all).</source>
        <translation>Nur diese Anwendungen (Standard: alle).</translation>
    </message>
    <message>
        <source>Only this cluster; may be given more than once.</source>
        <translation>Nur dieser Cluster; mehrfach möglich.</translation>
    </message>
    <message>
        <source>The target, instead of the tracked branch&apos;s head.</source>
        <translation>Das Ziel, anstelle des Heads des verfolgten Branches.</translation>
    </message>
    <message>
        <source>The workspace has no application</source>
        <translation>Der Workspace hat keine Anwendung</translation>
    </message>
    <message>
        <source>Tell for each application and cluster what is pending and what drifted.</source>
        <translation>Für jede Anwendung und jeden Cluster zeigen, was aussteht und wo Drift ist.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The program to allow (default: list what is allowed).</source>
        <translation>Das Programm, das erlaubt werden soll (Standard: auflisten, was erlaubt ist).</translation>
    </message>
    <message>
        <source>Allow what this context of the kubeconfig runs.</source>
        <translation>Erlauben, was dieser kubeconfig-Kontext ausführt.</translation>
    </message>
    <message>
        <source>Take PROGRAM off the list again.</source>
        <translation>PROGRAM wieder von der Liste nehmen.</translation>
    </message>
    <message>
        <source>(one command of it only)</source>
        <translation>(nur ein bestimmter Aufruf)</translation>
    </message>
    <message>
        <source>No program of a kubeconfig is allowed to run</source>
        <translation>Kein Programm einer kubeconfig darf ausgeführt werden</translation>
    </message>
    <message>
        <source>Allowed this command alone: %1</source>
        <translation>Nur dieser Aufruf ist jetzt erlaubt: %1</translation>
    </message>
    <message>
        <source>Allowed %1</source>
        <translation>%1 ist jetzt erlaubt</translation>
    </message>
    <message>
        <source>The context “%1” runs no program for its credentials</source>
        <translation>Der Kontext „%1“ führt für seine Zugangsdaten kein Programm aus</translation>
    </message>
    <message>
        <source>--revoke needs the program to take off the list</source>
        <translation>--revoke braucht das Programm, das von der Liste zu nehmen ist</translation>
    </message>
    <message>
        <source>Either PROGRAM or --context can be given</source>
        <translation>Nur eines ist möglich: PROGRAM oder --context</translation>
    </message>
    <message>
        <source>%1 may not run any more</source>
        <translation>%1 darf nicht mehr ausgeführt werden</translation>
    </message>
    <message>
        <source>The program “%1” was not found</source>
        <translation>Das Programm „%1“ wurde nicht gefunden</translation>
    </message>
    <message>
        <source>“%1” can run any other program: allow one command of it by --context</source>
        <translation>„%1“ kann jedes andere Programm ausführen: einen bestimmten Aufruf mit --context erlauben</translation>
    </message>
    <message>
        <source>Allow a program of a kubeconfig to run for credentials.</source>
        <translation>Einem Programm einer kubeconfig erlauben, für Zugangsdaten ausgeführt zu werden.</translation>
    </message>
    <message>
        <source>A kubeconfig may name a program that gives credentials (aws, kubelogin, …). It runs on this machine only when it was allowed once, with whatever arguments. Of a shell, an interpreter and the like, or with variables of the kubeconfig, one command alone is allowed, by --context.</source>
        <translation>Eine kubeconfig kann ein Programm nennen, das Zugangsdaten liefert (aws, kubelogin, …). Es wird auf diesem Rechner nur ausgeführt, wenn es einmal erlaubt wurde, gleich mit welchen Argumenten. Bei einer Shell, einem Interpreter und dergleichen oder mit Variablen der kubeconfig ist nur ein bestimmter Aufruf erlaubt, mit --context.</translation>
    </message>
    <message>
        <source>Let kustomizations fetch bases from outside the repository.</source>
        <translation>Kustomizations erlauben, Basen von außerhalb des Repositorys abzurufen.</translation>
    </message>
    <message>
        <source>Ask the cluster what an apply would change (a dry run), instead of comparing here.</source>
        <translation>Den Cluster fragen, was ein Apply ändern würde (ein Dry-Run), statt hier zu vergleichen.</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>The clusters&apos; contexts are those of your kubeconfig that their names fit: check them</source>
        <translation>Die Kontexte der Cluster sind die der kubeconfig, zu denen ihre Namen passen: bitte prüfen</translation>
    </message>
    <message>
        <source>Your kubeconfig has no context that fits %1: choose among %2</source>
        <translation>Die kubeconfig hat keinen Kontext, der zu %1 passt: Zur Auswahl stehen %2</translation>
    </message>
    <message>
        <source>note: %1; the commits are searched without it, which takes longer</source>
        <translation>Hinweis: %1; die Commits werden ohne ihn durchsucht, was länger dauert</translation>
    </message>
    <message>
        <source>The cluster (default: each of the application&apos;s).</source>
        <translation>Der Cluster (Standard: jeder der Anwendung).</translation>
    </message>
    <message>
        <source>Delete nothing.</source>
        <translation>Nichts löschen.</translation>
    </message>
    <message>
        <source>Take over no field that another manager owns.</source>
        <translation>Kein Feld übernehmen, das einem anderen Manager gehört.</translation>
    </message>
    <message>
        <source>An object that may be deleted and made anew where a field cannot be changed (“Deployment.apps shop/web”); may be given more than once.</source>
        <translation>Ein Objekt, das gelöscht und neu angelegt werden darf, wenn ein Feld nicht geändert werden kann („Deployment.apps shop/web“); mehrfach möglich.</translation>
    </message>
    <message>
        <source>Sync %1 to %2 on %3</source>
        <translation>Sync von %1 zu %2 auf %3</translation>
    </message>
    <message>
        <source>%1 on %2 is as %3 wants it: nothing to do</source>
        <translation>%1 auf %2 ist so, wie %3 es will: nichts zu tun</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>Welle %1</translation>
    </message>
    <message>
        <source>The cluster was not asked what an apply would change</source>
        <translation>Der Cluster wurde nicht gefragt, was ein Apply ändern würde</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Plan %1</translation>
    </message>
    <message>
        <source>Tell what a sync of one application would do, and its risks.</source>
        <translation>Zeigen, was ein Sync einer Anwendung tun würde, und die Risiken dabei.</translation>
    </message>
    <message>
        <source>A cluster of the workspace; with --context, any name.</source>
        <translation>Ein Cluster des Workspace; mit --context ein beliebiger Name.</translation>
    </message>
    <message>
        <source>A folder that is empty or not there yet.</source>
        <translation>Ein Ordner, der leer ist oder noch nicht existiert.</translation>
    </message>
    <message>
        <source>A context of the kubeconfig; no workspace is needed then.</source>
        <translation>Ein kubeconfig-Kontext; ein Workspace ist dann nicht nötig.</translation>
    </message>
    <message>
        <source>Only this namespace, and what lies in none. May be repeated.</source>
        <translation>Nur dieser Namespace und was in keinem liegt; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Write the values of Secrets as they are.</source>
        <translation>Die Werte von Secrets unmaskiert schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) recorded</source>
        <translation>
            <numerusform>%n Objekt aufgezeichnet</numerusform>
            <numerusform>%n Objekte aufgezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The values of %n Secret(s) are masked and compare as unknown; --include-secrets writes them</source>
        <translation>
            <numerusform>Die Werte von %n Secret sind maskiert und gelten beim Vergleich als unbekannt; --include-secrets schreibt sie</numerusform>
            <numerusform>Die Werte von %n Secrets sind maskiert und gelten beim Vergleich als unbekannt; --include-secrets schreibt sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what a cluster runs into files: a recorded cluster.</source>
        <translation>In Dateien schreiben, was ein Cluster ausführt: ein aufgezeichneter Cluster.</translation>
    </message>
    <message>
        <source>The folder can be given as “recorded” in driftgate.yaml and compares as the cluster did. Without --include-secrets every value of a Secret is replaced by a mask: equal values by equal ones, which nobody can turn back. A masked value compares as unknown, so a Secret then differs only where its keys do. The exit status is 2 when something could not be read; the rest is written.</source>
        <translation>Der Ordner kann in driftgate.yaml als „recorded“ angegeben werden und verhält sich im Vergleich wie der Cluster. Ohne --include-secrets wird jeder Wert eines Secrets durch eine Maske ersetzt: gleiche Werte durch gleiche, die niemand zurückrechnen kann. Ein maskierter Wert gilt beim Vergleich als unbekannt, sodass ein Secret dann nur in seinen Schlüsseln abweicht. Der Exit-Status ist 2, wenn etwas nicht gelesen werden konnte; der Rest wird geschrieben.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>The digest of the plan that you looked at; another one is refused.</source>
        <translation>Der Digest des angesehenen Plans; ein anderer wird abgelehnt.</translation>
    </message>
    <message>
        <source>A word for the others.</source>
        <translation>Ein Kommentar für die anderen.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Written and signed: %1</source>
        <translation>Geschrieben und signiert: %1</translation>
    </message>
    <message>
        <source>There is nothing to do, and nothing to approve or reject</source>
        <translation>Es gibt nichts zu tun und nichts freizugeben oder abzulehnen</translation>
    </message>
    <message>
        <source>Approve this plan?</source>
        <translation>Diesen Plan freigeben?</translation>
    </message>
    <message>
        <source>Reject this plan?</source>
        <translation>Diesen Plan ablehnen?</translation>
    </message>
    <message>
        <source>It waits to be pushed: %1</source>
        <translation>Der Eintrag wartet darauf, gepusht zu werden: %1</translation>
    </message>
    <message>
        <source>Approve what a sync of one application would do.</source>
        <translation>Freigeben, was ein Sync einer Anwendung tun würde.</translation>
    </message>
    <message>
        <source>Reject what a sync of one application would do.</source>
        <translation>Ablehnen, was ein Sync einer Anwendung tun würde.</translation>
    </message>
    <message>
        <source>y</source>
        <translation>j</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Roll %1 back to %2 on %3</source>
        <translation>Rollback von %1 zu %2 auf %3</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delete(s)</source>
        <translation>
            <numerusform>%n Löschung</numerusform>
            <numerusform>%n Löschungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be brought back: give its name by --confirm %2</source>
        <translation>%1 lässt sich nicht wiederherstellen: den Namen mit --confirm %2 angeben</translation>
    </message>
    <message>
        <source>%1 cannot be brought back. Type its name to go on:</source>
        <translation>%1 lässt sich nicht wiederherstellen. Zum Fortfahren den Namen eingeben:</translation>
    </message>
    <message>
        <source>That is not its name; nothing was changed</source>
        <translation>Das ist nicht der Name; es wurde nichts geändert</translation>
    </message>
    <message>
        <source>Do not ask. The policy is obeyed all the same.</source>
        <translation>Nicht nachfragen. Die Richtlinie gilt trotzdem.</translation>
    </message>
    <message>
        <source>Ask the cluster about everything, and change nothing.</source>
        <translation>Den Cluster zu allem befragen und nichts ändern.</translation>
    </message>
    <message>
        <source>Only this object of the plan; may be given more than once.</source>
        <translation>Nur dieses Objekt des Plans; mehrfach möglich.</translation>
    </message>
    <message>
        <source>The name of an object that cannot be brought back; may be given more than once.</source>
        <translation>Der Name eines Objekts, das sich nicht wiederherstellen lässt; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Seconds to wait for what was applied to become healthy (default: 300).</source>
        <translation>Sekunden, die gewartet wird, bis das Angewendete gesund ist (Standard: 300).</translation>
    </message>
    <message>
        <source>--wait takes a number of seconds</source>
        <translation>--wait nimmt eine Anzahl Sekunden</translation>
    </message>
    <message>
        <source>Nobody is there to ask: give --yes to go on without</source>
        <translation>Niemand ist da, der gefragt werden kann: mit --yes ohne Rückfrage fortfahren</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>The policy does not allow the sync</source>
        <translation>Die Richtlinie erlaubt den Sync nicht</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>The cluster (needed where the application has several).</source>
        <translation>Der Cluster (nötig, wenn die Anwendung mehrere hat).</translation>
    </message>
    <message>
        <source>%1 is on several clusters: give one of them with --cluster (%2)</source>
        <translation>%1 läuft auf mehreren Clustern: einen davon mit --cluster angeben (%2)</translation>
    </message>
    <message>
        <source>“driftgate-cli VERB --help” tells about one verb. The exit status is 0 when all is the same or done, 1 when something differs or the policy refuses it, 2 when there was trouble.</source>
        <translation>„driftgate-cli VERB --help“ beschreibt ein Verb. Der Exit-Status ist 0, wenn alles gleich oder erledigt ist, 1, wenn etwas abweicht oder die Richtlinie es ablehnt, und 2, wenn es Probleme gab.</translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>festgehalten auf %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Freigegeben von %1</translation>
    </message>
    <message>
        <source>Rejected by %1</source>
        <translation>Abgelehnt von %1</translation>
    </message>
    <message>
        <source>(does not count: %1)</source>
        <translation>(zählt nicht: %1)</translation>
    </message>
    <message>
        <source>of %1 on %2 at %3 by %4</source>
        <translation>zu %1 auf %2 bei %3 von %4</translation>
    </message>
    <message>
        <source>The record&apos;s id, or enough of its beginning.</source>
        <translation>Die ID des Eintrags oder genug von ihrem Anfang.</translation>
    </message>
    <message>
        <source>Several records begin with “%1”: give more digits</source>
        <translation>Mehrere Einträge beginnen mit „%1“: mehr Stellen angeben</translation>
    </message>
    <message>
        <source>The ledger has no record “%1”</source>
        <translation>Das Protokoll hat keinen Eintrag „%1“</translation>
    </message>
    <message>
        <source>Take an approval or a rejection of your own back.</source>
        <translation>Eine eigene Freigabe oder Ablehnung zurücknehmen.</translation>
    </message>
    <message>
        <source>The cluster; with --revert, may be given more than once (default: each of the application&apos;s).</source>
        <translation>Der Cluster; mit --revert mehrfach möglich (Standard: jeder der Anwendung).</translation>
    </message>
    <message>
        <source>The revision to go back to.</source>
        <translation>Die Revision, auf die zurückgerollt wird.</translation>
    </message>
    <message>
        <source>Make a commit on a branch of its own that restores the application&apos;s files, and push it.</source>
        <translation>Einen Commit auf einem eigenen Branch anlegen, der die Dateien der Anwendung wiederherstellt, und ihn pushen.</translation>
    </message>
    <message>
        <source>With --revert: keep the branch here.</source>
        <translation>Mit --revert: Der Branch bleibt lokal.</translation>
    </message>
    <message>
        <source>With --revert: the branch&apos;s name.</source>
        <translation>Mit --revert: der Name des Branches.</translation>
    </message>
    <message>
        <source>With --revert: the commit&apos;s message.</source>
        <translation>Mit --revert: die Nachricht des Commits.</translation>
    </message>
    <message>
        <source>With --now: delete nothing.</source>
        <translation>Mit --now: nichts löschen.</translation>
    </message>
    <message>
        <source>With --now: take over no field that another manager owns.</source>
        <translation>Mit --now: kein Feld übernehmen, das einem anderen Manager gehört.</translation>
    </message>
    <message>
        <source>With --now: an object that may be deleted and made anew.</source>
        <translation>Mit --now: ein Objekt, das gelöscht und neu angelegt werden darf.</translation>
    </message>
    <message>
        <source>Branch %1 at %2</source>
        <translation>Branch %1 bei %2</translation>
    </message>
    <message>
        <source>The commit that --revert would make:</source>
        <translation>Der Commit, den --revert anlegen würde:</translation>
    </message>
    <message>
        <source>--now carries the plan out and holds the application there; --revert makes the commit. Nothing was changed</source>
        <translation>--now führt den Plan aus und hält die Anwendung dort fest; --revert legt den Commit an. Es wurde nichts geändert</translation>
    </message>
    <message>
        <source>“rollback” needs the revision to go back to: --to R</source>
        <translation>„rollback“ braucht die Revision, auf die zurückgerollt wird: --to R</translation>
    </message>
    <message>
        <source>Either --now or --revert can be given</source>
        <translation>Nur eines ist möglich: --now oder --revert</translation>
    </message>
    <message>
        <source>The application is on no cluster</source>
        <translation>Die Anwendung läuft auf keinem Cluster</translation>
    </message>
    <message>
        <source>Take one application back to an earlier revision.</source>
        <translation>Eine Anwendung auf eine frühere Revision zurückrollen.</translation>
    </message>
    <message>
        <source>▲ Git moved, ⚡ the cluster moved, ⚠ both moved the same field, ≠ they differ and nothing tells who moved, ‖ suspended or held, ✓ in sync, ✗ not to be told.
A state is incomplete when nothing differs in what could be read, and not all could.
With --format json, one document is printed:
  {workspace, repository, branch, applications: [{name, clusters}], errors}
and for each cluster {cluster, path, state: in-sync|pending|drift|conflict|differs|incomplete|error, target,
  deployed: {source, revision, at, reconciler, suspended}, held, baseKnown, complete, pendingCommits, pendingObjects,
  driftedFields, conflicts, missing, extra, findings, error}.</source>
        <translation>▲ Git hat geändert, ⚡ der Cluster hat geändert, ⚠ beide haben dasselbe Feld geändert, ≠ es gibt Unterschiede unbekannter Ursache, ‖ pausiert oder festgehalten, ✓ synchron, ✗ nicht feststellbar.
Ein Zustand ist unvollständig, wenn im Gelesenen nichts abweicht, aber nicht alles gelesen werden konnte.
Mit --format json wird ein Dokument ausgegeben:
  {workspace, repository, branch, applications: [{name, clusters}], errors}
und für jeden Cluster {cluster, path, state: in-sync|pending|drift|conflict|differs|incomplete|error, target,
  deployed: {source, revision, at, reconciler, suspended}, held, baseKnown, complete, pendingCommits, pendingObjects,
  driftedFields, conflicts, missing, extra, findings, error}.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 would be synced to %2</source>
        <translation>%1 würde zu %2 synchronisiert</translation>
    </message>
    <message>
        <source>%1 is synced to %2</source>
        <translation>%1 ist zu %2 synchronisiert</translation>
    </message>
    <message>
        <source>%1: what was applied did not become healthy in time</source>
        <translation>%1: Das Angewendete wurde nicht rechtzeitig gesund</translation>
    </message>
    <message>
        <source>%1: the sync to %2 failed</source>
        <translation>%1: Der Sync zu %2 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: the sync to %2 was stopped</source>
        <translation>%1: Der Sync zu %2 wurde angehalten</translation>
    </message>
    <message>
        <source>Live is as planned</source>
        <translation>Live ist wie geplant</translation>
    </message>
    <message>
        <source>Live is not as planned:</source>
        <translation>Live ist nicht wie geplant:</translation>
    </message>
    <message>
        <source>Live could not be held against the plan: %1</source>
        <translation>Live konnte nicht mit dem Plan verglichen werden: %1</translation>
    </message>
    <message>
        <source>On record: %1</source>
        <translation>Protokolliert: %1</translation>
    </message>
    <message>
        <source>List the syncs that did not come to their end.</source>
        <translation>Die Syncs auflisten, die nicht bis zum Ende kamen.</translation>
    </message>
    <message>
        <source>Carry out what is left of an interrupted sync.</source>
        <translation>Den Rest eines unterbrochenen Syncs ausführen.</translation>
    </message>
    <message>
        <source>End an interrupted sync as it is.</source>
        <translation>Einen unterbrochenen Sync beenden, wie er ist.</translation>
    </message>
    <message>
        <source>%1  %2 on %3 to %4: %5 sent, %6 without an answer, %7 waiting</source>
        <translation>%1  %2 auf %3 zu %4: %5 gesendet, %6 ohne Antwort, %7 wartend</translation>
    </message>
    <message>
        <source>No sync was interrupted</source>
        <translation>Kein Sync wurde unterbrochen</translation>
    </message>
    <message>
        <source>The sync is ended, and that is on record</source>
        <translation>Der Sync ist beendet, und das ist protokolliert</translation>
    </message>
    <message>
        <source>“sync” needs the application</source>
        <translation>„sync“ braucht die Anwendung</translation>
    </message>
    <message>
        <source>Carry out the approved plan of one application.</source>
        <translation>Den freigegebenen Plan einer Anwendung ausführen.</translation>
    </message>
    <message>
        <source>Only what is about these commits: A..B, or B with all before it (default: all).</source>
        <translation>Nur was diese Commits betrifft: A..B, oder B mit allen davor (Standard: alle).</translation>
    </message>
    <message>
        <source>Check the ledger alone, and ask no cluster.</source>
        <translation>Nur das Protokoll prüfen und keinen Cluster befragen.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>%1 is unreviewed: %2</source>
        <translation>%1 läuft ohne Review: %2</translation>
    </message>
    <message>
        <source>Only what is here is checked: %1</source>
        <translation>Geprüft wird nur, was hier vorliegt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are good, and nothing runs unreviewed</source>
        <translation>
            <numerusform>%n Eintrag ist in Ordnung, und nichts läuft ohne Review</numerusform>
            <numerusform>%n Einträge sind in Ordnung, und nichts läuft ohne Review</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the ledger, and that nothing runs that nobody let through.</source>
        <translation>Das Protokoll (Ledger) prüfen und dass nichts läuft, das niemand freigegeben hat.</translation>
    </message>
    <message>
        <source>See “sync --interrupted”, and give --resume, --verify or --abandon %1</source>
        <translation>Siehe „sync --interrupted“, und --resume, --verify oder --abandon %1 angeben</translation>
    </message>
    <message>
        <source>Look how live stands to an interrupted sync; it ends when nothing is left to do.</source>
        <translation>Prüfen, wie Live zu einem unterbrochenen Sync steht; er endet, wenn nichts mehr zu tun ist.</translation>
    </message>
    <message>
        <source>The sync is still interrupted: give --resume or --abandon %1</source>
        <translation>Der Sync ist weiterhin unterbrochen: --resume oder --abandon %1 angeben</translation>
    </message>
    <message>
        <source>Records wait to be pushed: %1</source>
        <translation>Einträge warten darauf, gepusht zu werden: %1</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>The word is for exactly the plan that is printed, written as a Git note (refs/notes/driftgate) on
the target commit and pushed where there is a remote; what cannot be pushed yet waits here, which is said
and no failure. It is signed where the policy or commit.gpgSign asks for it, as git would sign a commit.
Exit status 1: the plan is not the one of --plan any more.
With --format json, one document is printed:
  {record: {id, kind, revision, plan, by, at, comment}, signed, plan, decision: {allowed, approvals, missing, votes}, notes, errors}
with {refused: {text}} in the place of a record that was not written.</source>
        <translation>Das Votum gilt genau für den ausgegebenen Plan und wird als Git-Notiz (refs/notes/driftgate) an den
Ziel-Commit geschrieben und gepusht, wo es ein Remote gibt; was noch nicht gepusht werden kann, wartet hier:
Das wird gesagt und ist kein Fehler. Signiert wird es, wo die Richtlinie oder commit.gpgSign es verlangt,
so wie git einen Commit signieren würde. Exit-Status 1: Der Plan ist nicht mehr der von --plan.
Mit --format json wird ein Dokument ausgegeben:
  {record: {id, kind, revision, plan, by, at, comment}, signed, plan, decision: {allowed, approvals, missing, votes}, notes, errors}
mit {refused: {text}} anstelle eines Eintrags, der nicht geschrieben wurde.</translation>
    </message>
    <message>
        <source>Mark %1 as deployed at %2 on %3</source>
        <translation>%1 auf %3 als bei %2 ausgerollt kennzeichnen</translation>
    </message>
    <message>
        <source>only %1 moves</source>
        <translation>nur %1 wird bewegt</translation>
    </message>
    <message>
        <source>An empty argument was given</source>
        <translation>Es wurde ein leeres Argument angegeben</translation>
    </message>
    <message>
        <source>%1 was given an empty value</source>
        <translation>Für %1 wurde ein leerer Wert angegeben</translation>
    </message>
    <message>
        <source>Tell about one verb.</source>
        <translation>Zu einem Befehl Auskunft geben.</translation>
    </message>
    <message>
        <source>With --format json, one document is printed: {workspace}, its folder.</source>
        <translation>Mit --format json wird ein Dokument ausgegeben: {workspace}, sein Ordner.</translation>
    </message>
    <message>
        <source>With --format json, one document is printed where the file was written: {workspace, applications, clusters}.</source>
        <translation>Mit --format json wird ein Dokument ausgegeben, wo die Datei geschrieben wurde: {workspace, applications, clusters}.</translation>
    </message>
    <message>
        <source>With --format json, one document is printed:
  {commits: [{id, parents, author: {name, email, date}, committer, summary, body, refs,
   deployed: [{cluster, application, revision}]}], shallow, errors}.
The log of an application tells what a cluster runs at the newest commit behind it
that touches the application.</source>
        <translation>Mit --format json wird ein Dokument ausgegeben:
  {commits: [{id, parents, author: {name, email, date}, committer, summary, body, refs,
   deployed: [{cluster, application, revision}]}], shallow, errors}.
Das Protokoll einer Anwendung nennt, was ein Cluster ausführt, beim neuesten Commit davor,
der die Anwendung berührt.</translation>
    </message>
    <message>
        <source>A controller applies it: what changes is computed here</source>
        <translation>Ein Controller wendet es an: Was sich ändert, wird hier berechnet</translation>
    </message>
    <message>
        <source>Records are never changed: a revocation is one more. “driftgate-cli verify” names all of them.
With --format json, one document is printed: {record, signed, notes, errors}</source>
        <translation>Einträge werden nie geändert: Ein Widerruf ist einer mehr. „driftgate-cli verify“ nennt sie alle.
Mit --format json wird ein Dokument ausgegeben: {record, signed, notes, errors}</translation>
    </message>
    <message>
        <source>--%1 cannot be given beside %2</source>
        <translation>--%1 kann nicht zusammen mit %2 angegeben werden</translation>
    </message>
    <message>
        <source>--%1 needs %2</source>
        <translation>--%1 braucht %2</translation>
    </message>
    <message>
        <source>%1 does not lie behind %2, so that going there is no rollback: “driftgate-cli %3” does it</source>
        <translation>%1 liegt nicht hinter %2, deshalb ist der Weg dorthin kein Rollback: „driftgate-cli %3“ führt ihn aus</translation>
    </message>
    <message>
        <source>Stopping: what is under way comes to its end, and nothing after it is begun. Another signal ends the program at once</source>
        <translation>Wird angehalten: Was läuft, kommt zu seinem Ende, und danach wird nichts begonnen. Ein weiteres Signal beendet das Programm sofort</translation>
    </message>
    <message>
        <source>Either %1 or --%2 can be given</source>
        <translation>Entweder %1 oder --%2 kann angegeben werden</translation>
    </message>
    <message>
        <source>%1 can be given once</source>
        <translation>%1 kann nur einmal angegeben werden</translation>
    </message>
    <message>
        <source>No application can be given beside %1</source>
        <translation>Neben %1 kann keine Anwendung angegeben werden</translation>
    </message>
    <message>
        <source>The plan is shown first, and made again before anything is sent: when it is not the same any more,
nothing is sent and what moved is named. Without a terminal --yes is needed. Exit status 1: the
policy does not allow it, the plan moved, or live is not as planned afterwards.
With --format json, one document is printed:
  {application, plan, decision, outcome: {end, steps, error}, verification: {state, deviations, text}, record, notes, errors}
with {refused: {text}} in the place of what did not happen. --resume, --verify and --abandon print {journal, outcome,
verification, record, notes, errors}. --interrupted prints {interrupted: [{journal, application,
cluster, target, plan, startedAt, by, sent, open, waiting, refused, objects: [{object, verb, state}]}], unreadable, errors};
its exit status 1 means that there are some, 2 that a journal cannot be read. An application with an interrupted sync
is not synced anew before that is settled. A record that cannot be pushed yet waits here: that is said, and no failure.</source>
        <translation>Der Plan wird zuerst gezeigt und vor dem Senden neu erstellt: Ist er nicht mehr derselbe, wird nichts
gesendet und genannt, was sich geändert hat. Ohne Terminal ist --yes nötig. Exit-Status 1: Die
Richtlinie erlaubt es nicht, der Plan hat sich geändert, oder Live ist danach nicht wie geplant.
Mit --format json wird ein Dokument ausgegeben:
  {application, plan, decision, outcome: {end, steps, error}, verification: {state, deviations, text}, record, notes, errors}
mit {refused: {text}} anstelle dessen, was nicht geschah. --resume, --verify und --abandon geben {journal, outcome,
verification, record, notes, errors} aus. --interrupted gibt {interrupted: [{journal, application,
cluster, target, plan, startedAt, by, sent, open, waiting, refused, objects: [{object, verb, state}]}], unreadable, errors} aus;
Exit-Status 1 bedeutet, dass es solche gibt, 2, dass ein Journal nicht gelesen werden kann. Eine Anwendung mit einem
unterbrochenen Sync wird nicht neu synchronisiert, bevor das geklärt ist. Ein Eintrag, der noch nicht gepusht werden
kann, wartet hier: Das wird gesagt und ist kein Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are good</source>
        <translation>
            <numerusform>%n Eintrag ist in Ordnung</numerusform>
            <numerusform>%n Einträge sind in Ordnung</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all could be rendered and read, and of the rest there is nothing to approve or reject</source>
        <translation>Nicht alles konnte gerendert und gelesen werden, und vom Rest gibt es nichts freizugeben oder abzulehnen</translation>
    </message>
    <message>
        <source>Not all could be rendered and read, and of the rest there is nothing to do</source>
        <translation>Nicht alles konnte gerendert und gelesen werden, und vom Rest ist nichts zu tun</translation>
    </message>
    <message>
        <source>%1 on %2 at %3: nothing to do of what could be rendered and read</source>
        <translation>%1 auf %2 bei %3: nichts zu tun von dem, was gerendert und gelesen werden konnte</translation>
    </message>
    <message>
        <source>Hold %1 at %2 on %3, where it is already</source>
        <translation>%1 auf %3 bei %2 festhalten, wo es schon ist</translation>
    </message>
    <message>
        <source>+ create, ~ update, ! delete and create anew, - delete, &gt; run as a hook; in the order of the sync.
✗ forbids the sync, ⚠ is a risk, · is worth knowing. The plan&apos;s digest stays the same
as long as the same would be done. Nothing is changed; exit status 1 means that there is something to do,
2 that it cannot be told: a manifest could not be rendered, say, and the others are as they should be.
With --format json, one document is printed:
  {application, plans: [{cluster, clusterUid, engine, target, deployed, actions, findings, commits, digest, canonical}],
   errors: [{text, cluster}]}</source>
        <translation>+ anlegen, ~ ändern, ! löschen und neu anlegen, - löschen, &gt; als Hook ausführen; in der Reihenfolge des Syncs.
✗ verbietet den Sync, ⚠ ist ein Risiko, · ist wissenswert. Der Digest des Plans bleibt gleich,
solange dasselbe getan würde. Es wird nichts geändert; der Exit-Status 1 bedeutet, dass es etwas zu tun gibt,
2, dass es sich nicht sagen lässt: etwa weil ein Manifest nicht gerendert werden konnte und die anderen sind, wie sie sein sollen.
Mit --format json wird ein Dokument ausgegeben:
  {application, plans: [{cluster, clusterUid, engine, target, deployed, actions, findings, commits, digest, canonical}],
   errors: [{text, cluster}]}</translation>
    </message>
    <message>
        <source>%1, and what others said could not be fetched: %2</source>
        <translation>%1, und was andere sagten, konnte nicht abgerufen werden: %2</translation>
    </message>
    <message>
        <source>Sync the cluster to that revision, and hold it there; with --only nothing is held.</source>
        <translation>Den Cluster zu dieser Revision synchronisieren und dort festhalten; mit --only wird nichts festgehalten.</translation>
    </message>
    <message>
        <source>Two ways: --now is a sync to the earlier revision, with its own approval (approve --revision R) and the
application held there until Git agrees again; --revert makes a commit on a branch from the tracked branch&apos;s
head that restores the application&apos;s files, for a request to merge. Without either both are shown. To a
commit that was never on the tracked branch goes a sync, unless something tells that it ran there.
With --format json, --now prints what “sync” does, --revert
  {branch, commit, files, pushed, requestUrl, notes, errors}
and neither {application, plans, revert: {message, error}, errors}.</source>
        <translation>Zwei Wege: --now ist ein Sync zur früheren Revision, mit eigener Freigabe (approve --revision R); die Anwendung
bleibt dort festgehalten, bis Git wieder übereinstimmt. --revert legt auf einem Branch ab dem Head des verfolgten
Branches einen Commit an, der die Dateien der Anwendung wiederherstellt, für eine Merge-Anfrage. Ohne beides wird beides gezeigt.
Zu einem Commit, der nie auf dem verfolgten Branch war, führt ein Sync, außer etwas sagt, dass er dort schon lief.
Mit --format json gibt --now aus, was „sync“ ausgibt, --revert
  {branch, commit, files, pushed, requestUrl, notes, errors}
und ohne beides {application, plans, revert: {message, error}, errors}.</translation>
    </message>
    <message>
        <source>No application is on a known cluster</source>
        <translation>Keine Anwendung ist auf einem bekannten Cluster</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of %1 would be synced to %2</source>
        <translation>
            <numerusform>%n Objekt von %1 würde zu %2 synchronisiert</numerusform>
            <numerusform>%n Objekte von %1 würden zu %2 synchronisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of %1 are synced to %2</source>
        <translation>
            <numerusform>%n Objekt von %1 ist zu %2 synchronisiert</numerusform>
            <numerusform>%n Objekte von %1 sind zu %2 synchronisiert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be rolled back to %2</source>
        <translation>%1 würde zu %2 zurückgesetzt</translation>
    </message>
    <message>
        <source>%1 is rolled back to %2</source>
        <translation>%1 ist zu %2 zurückgesetzt</translation>
    </message>
    <message>
        <source>%1: the rollback to %2 failed</source>
        <translation>%1: Der Rollback zu %2 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: the rollback to %2 was stopped</source>
        <translation>%1: Der Rollback zu %2 wurde angehalten</translation>
    </message>
    <message>
        <source>Every record&apos;s signature, commit and plan are checked, every sync&apos;s approvals, and of every
application on every cluster that a sync on record put its revision there. Exit status 1: a record
is bad, or something runs unreviewed; 2: not everything could be looked at or found out, as when what
others put on record could not be fetched, or only the dates of commits tell which policy counted.
With --format json, one document is printed:
  {good, complete, records: [{id, kind, application, cluster, revision, plan, by, at, signature, pushed, faults, unknown}],
  deployed: [{application, cluster, revision, reviewed, record, text, error}], problems, errors}</source>
        <translation>Geprüft werden Signatur, Commit und Plan jedes Eintrags, die Freigaben jedes Syncs und für jede
Anwendung auf jedem Cluster, dass ein protokollierter Sync die Revision dorthin gebracht hat. Exit-Status 1: Ein Eintrag
ist fehlerhaft, oder etwas läuft ohne Review; 2: Nicht alles konnte geprüft oder herausgefunden werden, etwa wenn sich nicht
abrufen ließ, was andere protokolliert haben, oder nur die Daten von Commits sagen, welche Richtlinie galt.
Mit --format json wird ein Dokument ausgegeben:
  {good, complete, records: [{id, kind, application, cluster, revision, plan, by, at, signature, pushed, faults, unknown}],
  deployed: [{application, cluster, revision, reviewed, record, text, error}], problems, errors}</translation>
    </message>
</context>
<context>
    <name>Cluster</name>
    <message>
        <source>An object that is applied must not bring its own managedFields</source>
        <translation>Ein Objekt, das angewendet wird, darf keine eigenen managedFields mitbringen</translation>
    </message>
    <message>
        <source>An object that is applied needs a name</source>
        <translation>Ein Objekt, das angewendet wird, braucht einen Namen</translation>
    </message>
    <message>
        <source>%1 was changed, deleted or made anew since it was read</source>
        <translation>%1 wurde seit dem Lesen geändert, gelöscht oder neu angelegt</translation>
    </message>
    <message>
        <source>%1 names “%2” as its revision, which is no commit</source>
        <translation>%1 nennt als Revision „%2“, was kein Commit ist</translation>
    </message>
    <message>
        <source>%1 has several sources, and none is at the path %2</source>
        <translation>%1 hat mehrere Quellen, und keine hat den Pfad %2</translation>
    </message>
    <message>
        <source>%1 last synced “%2”, which is no commit</source>
        <translation>%1 hat zuletzt „%2“ synchronisiert, was kein Commit ist</translation>
    </message>
    <message>
        <source>Several reconcilers could be that of %1, so its deployed revision is unknown: %2</source>
        <translation>Mehrere Reconciler könnten zu %1 gehören, daher ist die ausgerollte Revision unbekannt: %2</translation>
    </message>
    <message>
        <source>%1 last applied “%2”, which is no commit</source>
        <translation>%1 hat zuletzt „%2“ angewendet, was kein Commit ist</translation>
    </message>
    <message>
        <source>%1 owns “%2”, which names no object</source>
        <translation>%1 besitzt „%2“, was kein Objekt bezeichnet</translation>
    </message>
    <message>
        <source>A list within a list cannot be read</source>
        <translation>Eine Liste in einer Liste kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>This is not a regular file</source>
        <translation>Das ist keine reguläre Datei</translation>
    </message>
    <message>
        <source>The file has %1 MiB; at most %2 MiB are read</source>
        <translation>Die Datei hat %1 MiB; gelesen werden höchstens %2 MiB</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The folders are nested too deeply</source>
        <translation>Die Ordner sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>This link leads out of the recorded cluster&apos;s folder</source>
        <translation>Dieser Link führt aus dem Ordner des aufgezeichneten Clusters hinaus</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Der Ordner kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>This link leads to nothing</source>
        <translation>Dieser Link führt ins Leere</translation>
    </message>
    <message>
        <source>There is no recorded cluster here</source>
        <translation>Hier gibt es keinen aufgezeichneten Cluster</translation>
    </message>
    <message>
        <source>The recorded cluster cannot be read: %1</source>
        <translation>Der aufgezeichnete Cluster kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>A broken file is not written to: %1</source>
        <translation>In eine fehlerhafte Datei wird nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>Somebody else changed the file meanwhile</source>
        <translation>Die Datei wurde zwischenzeitlich von anderer Seite geändert</translation>
    </message>
    <message>
        <source>The file cannot be changed without changing other objects in it</source>
        <translation>Die Datei kann nicht geändert werden, ohne darin andere Objekte zu ändern</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The file cannot be deleted: %1</source>
        <translation>Die Datei kann nicht gelöscht werden: %1</translation>
    </message>
    <message>
        <source>The folder cannot be made: %1</source>
        <translation>Der Ordner kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>%1 is recorded more than once, first in %2; the last one is taken</source>
        <translation>%1 ist mehrfach aufgezeichnet, zuerst in %2; die letzte Fassung gilt</translation>
    </message>
    <message>
        <source>%1 needs a namespace</source>
        <translation>%1 braucht einen Namespace</translation>
    </message>
    <message>
        <source>The cluster %1 has no namespace %2, which %3 needs</source>
        <translation>Der Cluster %1 hat keinen Namespace %2, den %3 braucht</translation>
    </message>
    <message>
        <source>The cluster %1 holds %2 as %3, and a recorded cluster cannot convert it to %4</source>
        <translation>Der Cluster %1 enthält %2 als %3, und ein aufgezeichneter Cluster kann es nicht in %4 umwandeln</translation>
    </message>
    <message>
        <source>Whether %1 exists cannot be told, since this file is broken: %2</source>
        <translation>Ob es %1 gibt, lässt sich nicht feststellen, denn diese Datei ist fehlerhaft: %2</translation>
    </message>
    <message>
        <source>The cluster %1 has no %2</source>
        <translation>Der Cluster %1 hat kein %2</translation>
    </message>
    <message>
        <source>An entry of this list lacks the fields that tell it from others</source>
        <translation>Einem Eintrag dieser Liste fehlen die Felder, die ihn von anderen unterscheiden</translation>
    </message>
    <message>
        <source>This list has two entries %1</source>
        <translation>Diese Liste hat zwei Einträge %1</translation>
    </message>
    <message>
        <source>The cluster %1 answered %2 with what cannot be read: %3</source>
        <translation>Der Cluster %1 hat auf %2 mit etwas geantwortet, das nicht gelesen werden kann: %3</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>Status %1</translation>
    </message>
    <message>
        <source>%1 (its words are not shown, since they may quote the Secret)</source>
        <translation>%1 (der Wortlaut wird nicht gezeigt, da er das Secret zitieren könnte)</translation>
    </message>
    <message>
        <source>%1 in %2 (its words are not shown, since they may quote the Secret)</source>
        <translation>%1 in %2 (der Wortlaut wird nicht gezeigt, da er das Secret zitieren könnte)</translation>
    </message>
    <message>
        <source>The cluster %1 does not accept the credentials sent with %2: %3</source>
        <translation>Der Cluster %1 nimmt die mit %2 gesendeten Zugangsdaten nicht an: %3</translation>
    </message>
    <message>
        <source>The cluster %1 does not allow %2: %3</source>
        <translation>Der Cluster %1 erlaubt %2 nicht: %3</translation>
    </message>
    <message>
        <source>The cluster %1 found nothing for %2: %3</source>
        <translation>Der Cluster %1 hat zu %2 nichts gefunden: %3</translation>
    </message>
    <message>
        <source>The cluster %1 has too much to do for %2: %3</source>
        <translation>Der Cluster %1 ist für %2 zu stark ausgelastet: %3</translation>
    </message>
    <message>
        <source>The cluster %1 failed at %2: %3</source>
        <translation>Der Cluster %1 ist an %2 gescheitert: %3</translation>
    </message>
    <message>
        <source>The cluster %1 refused %2: %3</source>
        <translation>Der Cluster %1 hat %2 abgelehnt: %3</translation>
    </message>
    <message>
        <source>There is no context “%1” in the kubeconfig</source>
        <translation>Es gibt keinen Kontext „%1“ in der kubeconfig</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>; the kubeconfig has faults: %1</source>
        <translation>; die kubeconfig hat Fehler: %1</translation>
    </message>
    <message>
        <source>The kubeconfig has no current context</source>
        <translation>Die kubeconfig hat keinen aktuellen Kontext</translation>
    </message>
    <message>
        <source>Context “%1” names the cluster “%2”, which the kubeconfig does not have</source>
        <translation>Der Kontext „%1“ nennt den Cluster „%2“, den die kubeconfig nicht enthält</translation>
    </message>
    <message>
        <source>Context “%1” names the user “%2”, whom the kubeconfig does not have</source>
        <translation>Der Kontext „%1“ nennt den Benutzer „%2“, den die kubeconfig nicht enthält</translation>
    </message>
    <message>
        <source>This is no pod of a cluster: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set</source>
        <translation>Das ist kein Pod eines Clusters: KUBERNETES_SERVICE_HOST und KUBERNETES_SERVICE_PORT sind nicht gesetzt</translation>
    </message>
    <message>
        <source>The cluster %1 cannot say what it serves of %2: the server behind that group does not answer</source>
        <translation>Der Cluster %1 kann nicht sagen, was er von %2 anbietet: Der Server hinter dieser Gruppe antwortet nicht</translation>
    </message>
    <message>
        <source>it sent nothing for %1 seconds</source>
        <translation>er hat %1 Sekunden lang nichts gesendet</translation>
    </message>
    <message>
        <source>it was not done after %1 seconds</source>
        <translation>die Anfrage war nach %1 Sekunden nicht erledigt</translation>
    </message>
    <message>
        <source>its answer is larger than %1 MB</source>
        <translation>seine Antwort ist größer als %1 MB</translation>
    </message>
    <message>
        <source>it refuses connections</source>
        <translation>er lehnt Verbindungen ab</translation>
    </message>
    <message>
        <source>there is no host %1</source>
        <translation>es gibt keinen Host %1</translation>
    </message>
    <message>
        <source>it cannot be reached in time</source>
        <translation>er ist nicht rechtzeitig erreichbar</translation>
    </message>
    <message>
        <source>no secure connection came about: %1</source>
        <translation>es kam keine sichere Verbindung zustande: %1</translation>
    </message>
    <message>
        <source>the proxy did not let it through: %1</source>
        <translation>der Proxy ließ die Anfrage nicht durch: %1</translation>
    </message>
    <message>
        <source>the connection broke: %1</source>
        <translation>die Verbindung brach ab: %1</translation>
    </message>
    <message>
        <source>The credential plugin “%1” failed with status %2</source>
        <translation>Das Credential-Plugin „%1“ endete mit Status %2</translation>
    </message>
    <message>
        <source>The credential plugin “%1” is not installed</source>
        <translation>Das Credential-Plugin „%1“ ist nicht installiert</translation>
    </message>
    <message>
        <source>The kubeconfig wants to run the program “%1” for its credentials, and you have not allowed that yet: “driftgate-cli allow %2” does</source>
        <translation>Die kubeconfig will für ihre Zugangsdaten das Programm „%1“ ausführen, was noch nicht erlaubt wurde: „driftgate-cli allow %2“ erlaubt es</translation>
    </message>
    <message>
        <source>The list of allowed programs cannot be used: %1</source>
        <translation>Die Liste der erlaubten Programme kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>ihr Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Another process is changing the list of allowed programs</source>
        <translation>Ein anderer Prozess ändert gerade die Liste der erlaubten Programme</translation>
    </message>
    <message>
        <source>A program is allowed by its absolute path, without control characters</source>
        <translation>Ein Programm wird mit seinem absoluten Pfad erlaubt, ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>“%1” was not allowed before</source>
        <translation>„%1“ war nicht erlaubt</translation>
    </message>
    <message>
        <source>a client certificate and its key come together only</source>
        <translation>ein Client-Zertifikat und sein Schlüssel kommen nur zusammen</translation>
    </message>
    <message>
        <source>it holds neither a token nor a client certificate</source>
        <translation>sie enthält weder ein Token noch ein Client-Zertifikat</translation>
    </message>
    <message>
        <source>its token cannot stand in a request</source>
        <translation>ihr Token kann nicht in einer Anfrage stehen</translation>
    </message>
    <message>
        <source>its “expirationTimestamp” is no time as RFC 3339 has it</source>
        <translation>ihr „expirationTimestamp“ ist keine Zeit nach RFC 3339</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” names no “command”</source>
        <translation>Das Credential-Plugin des Benutzers „%1“ nennt kein „command“</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has no “apiVersion”</source>
        <translation>Das Credential-Plugin des Benutzers „%1“ hat keine „apiVersion“</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” uses “v1alpha1”, which Kubernetes 1.24 removed: update the plugin and let it write the kubeconfig again</source>
        <translation>Das Credential-Plugin des Benutzers „%1“ verwendet „v1alpha1“, das mit Kubernetes 1.24 entfernt wurde: das Plugin aktualisieren und die kubeconfig neu schreiben lassen</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has the unknown “apiVersion” “%2”</source>
        <translation>Das Credential-Plugin des Benutzers „%1“ hat die unbekannte „apiVersion“ „%2“</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has a variable without a name</source>
        <translation>Das Credential-Plugin des Benutzers „%1“ hat eine Variable ohne Namen</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” must say its “interactiveMode”, as “v1” asks for</source>
        <translation>Das Credential-Plugin des Benutzers „%1“ muss seinen „interactiveMode“ angeben, wie „v1“ es verlangt</translation>
    </message>
    <message>
        <source>The credential plugin “%1” needs a terminal to ask questions on, and Driftgate runs it without one: use another way to log in</source>
        <translation>Das Credential-Plugin „%1“ braucht ein Terminal für Rückfragen, und Driftgate führt es ohne aus: sich auf anderem Weg anmelden</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has the unknown “interactiveMode” “%2”</source>
        <translation>Das Credential-Plugin des Benutzers „%1“ hat den unbekannten „interactiveMode“ „%2“</translation>
    </message>
    <message>
        <source>it is no ExecCredential in JSON</source>
        <translation>sie ist kein ExecCredential in JSON</translation>
    </message>
    <message>
        <source>its “kind” is not “ExecCredential”</source>
        <translation>ihr „kind“ ist nicht „ExecCredential“</translation>
    </message>
    <message>
        <source>its “apiVersion” is not “%1”, as the kubeconfig has it</source>
        <translation>ihre „apiVersion“ ist nicht „%1“ wie in der kubeconfig</translation>
    </message>
    <message>
        <source>it has no “status”</source>
        <translation>sie hat keinen „status“</translation>
    </message>
    <message>
        <source>The cluster %1 no longer has the kind %2 of %3: its definition was removed</source>
        <translation>Der Cluster %1 hat das Kind %2 von %3 nicht mehr: Seine Definition wurde entfernt</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be read: %1</source>
        <translation>Die kubeconfig kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>install gke-gcloud-auth-plugin and run “gcloud container clusters get-credentials” again</source>
        <translation>gke-gcloud-auth-plugin installieren und „gcloud container clusters get-credentials“ erneut ausführen</translation>
    </message>
    <message>
        <source>install kubelogin and run “kubelogin convert-kubeconfig”</source>
        <translation>kubelogin installieren und „kubelogin convert-kubeconfig“ ausführen</translation>
    </message>
    <message>
        <source>use kubelogin (“kubectl oidc-login”) as an exec plugin</source>
        <translation>kubelogin („kubectl oidc-login“) als Exec-Plugin verwenden</translation>
    </message>
    <message>
        <source>use an exec plugin of your provider</source>
        <translation>ein Exec-Plugin des Anbieters verwenden</translation>
    </message>
    <message>
        <source>User “%1” has both “client-certificate” and “client-certificate-data”</source>
        <translation>Der Benutzer „%1“ hat sowohl „client-certificate“ als auch „client-certificate-data“</translation>
    </message>
    <message>
        <source>User “%1” has both “client-key” and “client-key-data”</source>
        <translation>Der Benutzer „%1“ hat sowohl „client-key“ als auch „client-key-data“</translation>
    </message>
    <message>
        <source>User “%1” has a client certificate, but no key for it</source>
        <translation>Der Benutzer „%1“ hat ein Client-Zertifikat, aber keinen Schlüssel dazu</translation>
    </message>
    <message>
        <source>Cluster “%1” has no “server”</source>
        <translation>Der Cluster „%1“ hat keinen „server“</translation>
    </message>
    <message>
        <source>Cluster “%1” has both “certificate-authority” and “certificate-authority-data”</source>
        <translation>Der Cluster „%1“ hat sowohl „certificate-authority“ als auch „certificate-authority-data“</translation>
    </message>
    <message>
        <source>Cluster “%1” names a certificate authority and says at once that it is not to be checked (“insecure-skip-tls-verify”)</source>
        <translation>Der Cluster „%1“ nennt eine Zertifizierungsstelle und sagt zugleich, dass nicht geprüft werden soll („insecure-skip-tls-verify“)</translation>
    </message>
    <message>
        <source>User “%1” logs in by the auth-provider “%2”, which Kubernetes has given up: %3</source>
        <translation>Der Benutzer „%1“ meldet sich über den auth-provider „%2“ an, den Kubernetes aufgegeben hat: %3</translation>
    </message>
    <message>
        <source>User “%1” has both a token and a user name with password</source>
        <translation>Der Benutzer „%1“ hat sowohl ein Token als auch einen Benutzernamen mit Passwort</translation>
    </message>
    <message>
        <source>User “%1” impersonates groups, a UID or extra fields without “as”</source>
        <translation>Der Benutzer „%1“ nimmt Gruppen, eine UID oder Zusatzfelder an, ohne „as“ anzugeben</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>ein Wahrheitswert</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>ein Mapping</translation>
    </message>
    <message>
        <source>A mapping of keys and values is expected here, not %1</source>
        <translation>Hier wird ein Mapping von Schlüsseln und Werten erwartet, nicht %1</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2</source>
        <translation>„%1“ muss true oder false sein, nicht %2</translation>
    </message>
    <message>
        <source>“%1” is not valid base64</source>
        <translation>„%1“ ist kein gültiges Base64</translation>
    </message>
    <message>
        <source>“%1” must be a list, not %2</source>
        <translation>„%1“ muss eine Liste sein, nicht %2</translation>
    </message>
    <message>
        <source>A text is expected here, not %1</source>
        <translation>Hier wird ein Text erwartet, nicht %1</translation>
    </message>
    <message>
        <source>: put it in quotes</source>
        <translation>: in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>A kubeconfig&apos;s “apiVersion” is “v1”, not “%1”</source>
        <translation>Die „apiVersion“ einer kubeconfig ist „v1“, nicht „%1“</translation>
    </message>
    <message>
        <source>A kubeconfig&apos;s “kind” is “Config”, not “%1”</source>
        <translation>„kind“ einer kubeconfig ist „Config“, nicht „%1“</translation>
    </message>
    <message>
        <source>“%1” stands in this file twice, first in line %2</source>
        <translation>„%1“ steht zweimal in dieser Datei, zuerst in Zeile %2</translation>
    </message>
    <message>
        <source>an entry is no object</source>
        <translation>ein Eintrag ist kein Objekt</translation>
    </message>
    <message>
        <source>an object has no name</source>
        <translation>ein Objekt hat keinen Namen</translation>
    </message>
    <message>
        <source>it is no list</source>
        <translation>es ist keine Liste</translation>
    </message>
    <message>
        <source>There is no certificate in PEM here</source>
        <translation>Hier steht kein Zertifikat im PEM-Format</translation>
    </message>
    <message>
        <source>The private key is encrypted: as kubectl, Driftgate can use only keys that need no password</source>
        <translation>Der private Schlüssel ist verschlüsselt: Wie kubectl kann Driftgate nur Schlüssel ohne Passwort verwenden</translation>
    </message>
    <message>
        <source>There is no private key in PEM here</source>
        <translation>Hier steht kein privater Schlüssel im PEM-Format</translation>
    </message>
    <message>
        <source>A proxy that is itself reached over TLS (%1) is not supported; http:// and socks5:// are</source>
        <translation>Ein Proxy, der selbst über TLS erreicht wird (%1), wird nicht unterstützt; möglich sind http:// und socks5://</translation>
    </message>
    <message>
        <source>The proxy must be a URL that begins with http:// or socks5://</source>
        <translation>Der Proxy muss eine URL sein, die mit http:// oder socks5:// beginnt</translation>
    </message>
    <message>
        <source>The server must be a URL, as in “https://host:6443”</source>
        <translation>Der Server muss eine URL sein, wie „https://host:6443“</translation>
    </message>
    <message>
        <source>A server is reached by https or http, not by “%1”</source>
        <translation>Ein Server wird über https oder http erreicht, nicht über „%1“</translation>
    </message>
    <message>
        <source>“proxy-url” must be a URL that begins with http://, https:// or socks5://</source>
        <translation>„proxy-url“ muss eine URL sein, die mit http://, https:// oder socks5:// beginnt</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB</source>
        <translation>Die Datei ist größer als 1 MiB</translation>
    </message>
    <message>
        <source>The token&apos;s file is empty</source>
        <translation>Die Datei des Tokens ist leer</translation>
    </message>
    <message>
        <source>The token holds a character that cannot stand in a request</source>
        <translation>Das Token enthält ein Zeichen, das nicht in einer Anfrage stehen kann</translation>
    </message>
    <message>
        <source>its certificate expired on %1</source>
        <translation>sein Zertifikat ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>its certificate is good from %1 on only; is this machine&apos;s clock right?</source>
        <translation>sein Zertifikat gilt erst ab %1; geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>its certificate is for %1, not for %2</source>
        <translation>sein Zertifikat gilt für %1, nicht für %2</translation>
    </message>
    <message>
        <source>its certificate was signed by “%1”, which is none of the authorities that the kubeconfig trusts</source>
        <translation>sein Zertifikat wurde von „%1“ signiert, also von keiner der Stellen, denen die kubeconfig vertraut</translation>
    </message>
    <message>
        <source>The certificate authority of the context %1 is no PEM certificate</source>
        <translation>Die Zertifizierungsstelle des Kontexts %1 ist kein PEM-Zertifikat</translation>
    </message>
    <message>
        <source>The client certificate of the user %1 is no PEM certificate</source>
        <translation>Das Client-Zertifikat des Benutzers %1 ist kein PEM-Zertifikat</translation>
    </message>
    <message>
        <source>The client key of the user %1 is no PEM key that can be used (RSA or EC)</source>
        <translation>Der Client-Schlüssel des Benutzers %1 ist kein verwendbarer PEM-Schlüssel (RSA oder EC)</translation>
    </message>
    <message>
        <source>The context %1 acts for several groups at once (as-groups, or several values of as-user-extra), which is not supported: name one</source>
        <translation>Der Kontext %1 handelt für mehrere Gruppen zugleich (as-groups oder mehrere Werte von as-user-extra), was nicht unterstützt wird: nur eine nennen</translation>
    </message>
    <message>
        <source>“%1” is no address of a server</source>
        <translation>„%1“ ist nicht die Adresse eines Servers</translation>
    </message>
    <message>
        <source>The cluster %1 did not answer %2: %3</source>
        <translation>Der Cluster %1 hat auf %2 nicht geantwortet: %3</translation>
    </message>
    <message>
        <source>The cluster %1 does not accept the credentials of the user %2 (%3)</source>
        <translation>Der Cluster %1 nimmt die Zugangsdaten des Benutzers %2 nicht an (%3)</translation>
    </message>
    <message>
        <source>an event has no object</source>
        <translation>ein Ereignis hat kein Objekt</translation>
    </message>
    <message>
        <source>The cluster %1 has no kind of that name: %2</source>
        <translation>Der Cluster %1 hat kein Kind dieses Namens: %2</translation>
    </message>
    <message>
        <source>%1 has no name</source>
        <translation>%1 hat keinen Namen</translation>
    </message>
    <message>
        <source>%1 holds masked values in place of a Secret&apos;s: it was not sent to the cluster %2</source>
        <translation>%1 enthält maskierte Werte anstelle der Werte eines Secrets: Es wurde nicht an den Cluster %2 gesendet</translation>
    </message>
    <message>
        <source>A cluster is recorded into a folder that is empty or not there yet; this one holds something</source>
        <translation>Ein Cluster wird in einen Ordner aufgezeichnet, der leer ist oder noch nicht existiert; dieser enthält schon etwas</translation>
    </message>
    <message>
        <source>The credential plugin “%1” gave no usable answer: %2</source>
        <translation>Das Credential-Plugin „%1“ gab keine brauchbare Antwort: %2</translation>
    </message>
    <message>
        <source>This is not valid YAML</source>
        <translation>Das ist kein gültiges YAML</translation>
    </message>
    <message>
        <source>Another program is writing to the recorded cluster</source>
        <translation>Ein anderes Programm schreibt gerade in den aufgezeichneten Cluster</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The folder holds something else already</source>
        <translation>Der Ordner enthält schon etwas anderes</translation>
    </message>
    <message>
        <source>The demo cannot be put in place: %1</source>
        <translation>Die Demo kann nicht an ihren Platz gebracht werden: %1</translation>
    </message>
    <message>
        <source>No such application or revision</source>
        <translation>Diese Anwendung oder Revision gibt es nicht</translation>
    </message>
    <message>
        <source>There is no object “%1”</source>
        <translation>Es gibt kein Objekt „%1“</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Die Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>Es gibt kein Feld „%1“</translation>
    </message>
    <message>
        <source>The step has no known author or no time</source>
        <translation>Der Schritt hat keinen bekannten Autor oder keine Zeit</translation>
    </message>
    <message>
        <source>There is no “%1” to delete</source>
        <translation>Es gibt kein „%1“ zum Löschen</translation>
    </message>
    <message>
        <source>An edit is a file, a text and its replacement</source>
        <translation>Eine Änderung besteht aus einer Datei, einem Text und dessen Ersatz</translation>
    </message>
    <message>
        <source>“%1” does not stand exactly once in “%2”</source>
        <translation>„%1“ kommt in „%2“ nicht genau einmal vor</translation>
    </message>
    <message>
        <source>There is no branch “%1” to merge</source>
        <translation>Es gibt keinen Branch „%1“ zum Mergen</translation>
    </message>
    <message>
        <source>Both sides changed “%1”</source>
        <translation>Beide Seiten haben „%1“ geändert</translation>
    </message>
    <message>
        <source>git could not make the demo&apos;s repository: %1</source>
        <translation>git konnte das Repository der Demo nicht anlegen: %1</translation>
    </message>
    <message>
        <source>git&apos;s list of marks cannot be read</source>
        <translation>Die Markenliste von git kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The demo&apos;s file “%1” is not part of this program</source>
        <translation>Die Datei „%1“ der Demo ist nicht Teil dieses Programms</translation>
    </message>
    <message>
        <source>The folder cannot be made: %1</source>
        <translation>Der Ordner kann nicht angelegt werden: %1</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>The commit %1 in “%2” has more than %3 parents</source>
        <translation>Der Commit %1 in „%2“ hat mehr als %3 Eltern</translation>
    </message>
    <message>
        <source>The history index “%1” cannot be used: %2</source>
        <translation>Der Verlaufsindex „%1“ kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>The commit-graph file of “%1” is damaged: commits are their own ancestors in it</source>
        <translation>Die Commit-Graph-Datei von „%1“ ist beschädigt: Commits sind darin ihre eigenen Vorfahren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The history index “%1” cannot be written</source>
        <translation>Der Verlaufsindex „%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The history index does not reach the commit %1 yet</source>
        <translation>Der Verlaufsindex reicht noch nicht bis zum Commit %1</translation>
    </message>
    <message>
        <source>The history index is damaged</source>
        <translation>Der Verlaufsindex ist beschädigt</translation>
    </message>
    <message>
        <source>The path “%1” leads out of the repository</source>
        <translation>Der Pfad „%1“ führt aus dem Repository hinaus</translation>
    </message>
    <message>
        <source>The cache folder “%1” cannot be made: %2</source>
        <translation>Der Cache-Ordner „%1“ kann nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>The history index “%1” has another format</source>
        <translation>Der Verlaufsindex „%1“ hat ein anderes Format</translation>
    </message>
    <message>
        <source>The history index “%1” belongs to another repository</source>
        <translation>Der Verlaufsindex „%1“ gehört zu einem anderen Repository</translation>
    </message>
    <message>
        <source>Two versions of a file cannot be compared</source>
        <translation>Zwei Fassungen einer Datei können nicht verglichen werden</translation>
    </message>
    <message>
        <source>The commit %1</source>
        <translation>Der Commit %1</translation>
    </message>
    <message>
        <source>The folder %1</source>
        <translation>Der Ordner %1</translation>
    </message>
    <message>
        <source>The file content %1</source>
        <translation>Der Dateiinhalt %1</translation>
    </message>
    <message>
        <source>The object %1</source>
        <translation>Das Objekt %1</translation>
    </message>
    <message>
        <source>%1 is missing from “%2”, %3</source>
        <translation>%1 fehlt in „%2“, %3</translation>
    </message>
    <message>
        <source>%1 is missing from “%2”</source>
        <translation>%1 fehlt in „%2“</translation>
    </message>
    <message>
        <source>%1 in “%2” cannot be read</source>
        <translation>%1 in „%2“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than the %3 that are read</source>
        <translation>%1 hat %2 Bytes, mehr als die %3, die gelesen werden</translation>
    </message>
    <message>
        <source>%1 in “%2” is an object of another type</source>
        <translation>%1 in „%2“ ist ein Objekt anderen Typs</translation>
    </message>
    <message>
        <source>%1 in “%2” is damaged: its content has another hash</source>
        <translation>%1 in „%2“ ist beschädigt: Der Inhalt hat einen anderen Hash</translation>
    </message>
    <message>
        <source>The commit %1 in “%2” is damaged: its header cannot be read</source>
        <translation>Der Commit %1 in „%2“ ist beschädigt: Sein Kopf kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The branches and tags of “%1” cannot be listed</source>
        <translation>Die Branches und Tags von „%1“ können nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>“%1” is not the address of a repository</source>
        <translation>„%1“ ist nicht die Adresse eines Repositorys</translation>
    </message>
    <message>
        <source>“%1” names a program to run, which is refused: give an https, ssh or file address</source>
        <translation>„%1“ nennt ein auszuführendes Programm, was abgelehnt wird: nötig ist eine https-, ssh- oder Dateiadresse</translation>
    </message>
    <message>
        <source>“%1” is not empty: nothing is cloned over it</source>
        <translation>„%1“ ist nicht leer: Es wird nichts darüber geklont</translation>
    </message>
    <message>
        <source>“%1” could not be cloned</source>
        <translation>„%1“ konnte nicht geklont werden</translation>
    </message>
    <message>
        <source>“%1” is not the name of a remote</source>
        <translation>„%1“ ist nicht der Name eines Remotes</translation>
    </message>
    <message>
        <source>“%1” could not be fetched</source>
        <translation>„%1“ konnte nicht abgerufen werden</translation>
    </message>
    <message>
        <source>which is a partial clone: fetch it whole to see this</source>
        <translation>das ein partieller Klon ist: zum Ansehen vollständig abrufen</translation>
    </message>
    <message>
        <source>which is a shallow clone: its history was cut off when it was cloned</source>
        <translation>das ein Shallow Clone ist: Sein Verlauf wurde beim Klonen abgeschnitten</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist</source>
        <translation>Den Ordner „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>“%1” is not in a Git repository</source>
        <translation>„%1“ liegt in keinem Git-Repository</translation>
    </message>
    <message>
        <source>The Git repository “%1” cannot be opened</source>
        <translation>Das Git-Repository „%1“ kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The objects of “%1” cannot be opened</source>
        <translation>Die Objekte von „%1“ können nicht geöffnet werden</translation>
    </message>
    <message>
        <source>No commit “%1” was found in “%2”, %3</source>
        <translation>Kein Commit „%1“ gefunden in „%2“, %3</translation>
    </message>
    <message>
        <source>No commit “%1” was found in “%2”</source>
        <translation>Kein Commit „%1“ gefunden in „%2“</translation>
    </message>
    <message>
        <source>The branch “%1” of “%2” has no commit yet</source>
        <translation>Der Branch „%1“ von „%2“ hat noch keinen Commit</translation>
    </message>
    <message>
        <source>“%1” is the beginning of several objects’ ids in “%2”: give more digits</source>
        <translation>„%1“ ist der Anfang mehrerer Objekt-IDs in „%2“: mehr Stellen angeben</translation>
    </message>
    <message>
        <source>“%1” cannot be looked up in “%2”</source>
        <translation>„%1“ kann in „%2“ nicht nachgeschlagen werden</translation>
    </message>
    <message>
        <source>“%1” in “%2” is not a commit</source>
        <translation>„%1“ in „%2“ ist kein Commit</translation>
    </message>
    <message>
        <source>“%1” in commit %2 of “%3” is not a folder</source>
        <translation>„%1“ im Commit %2 von „%3“ ist kein Ordner</translation>
    </message>
    <message>
        <source>“%1” in commit %2 of “%3” is a folder, not a file</source>
        <translation>„%1“ im Commit %2 von „%3“ ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>“%1” in commit %2 of “%3” is a submodule, whose files are in another repository</source>
        <translation>„%1“ im Commit %2 von „%3“ ist ein Submodul, dessen Dateien in einem anderen Repository liegen</translation>
    </message>
    <message>
        <source>Folders in “%1” nest more than %2 deep</source>
        <translation>Ordner in „%1“ sind tiefer als %2 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>A commit of “%1” changes more than %2 files</source>
        <translation>Ein Commit von „%1“ ändert mehr als %2 Dateien</translation>
    </message>
    <message>
        <source>The folder %1 in “%2” is damaged: its list of entries cannot be read</source>
        <translation>Der Ordner %1 in „%2“ ist beschädigt: Seine Eintragsliste kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>A path with a zero byte cannot be in a repository</source>
        <translation>Ein Pfad mit einem Nullbyte kann nicht in einem Repository liegen</translation>
    </message>
    <message>
        <source>There is nothing at “%1” in commit %2 of “%3”</source>
        <translation>An „%1“ im Commit %2 von „%3“ gibt es nichts</translation>
    </message>
    <message>
        <source>The changed files cannot be written into “%1”</source>
        <translation>Die geänderten Dateien können nicht nach „%1“ geschrieben werden</translation>
    </message>
    <message>
        <source>The commit cannot be written into “%1”</source>
        <translation>Der Commit kann nicht nach „%1“ geschrieben werden</translation>
    </message>
    <message>
        <source>“%1 &lt;%2&gt;” cannot be the author of a commit</source>
        <translation>„%1 &lt;%2&gt;“ kann kein Autor eines Commits sein</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch</source>
        <translation>„%1“ kann kein Name eines Branches sein</translation>
    </message>
    <message>
        <source>The branch “%1” is there already, with something else: give another name, or delete it</source>
        <translation>Den Branch „%1“ gibt es schon, mit anderem Inhalt: einen anderen Namen angeben oder ihn löschen</translation>
    </message>
    <message>
        <source>The branch “%1” is in the way of “%2”</source>
        <translation>Der Branch „%1“ steht „%2“ im Weg</translation>
    </message>
    <message>
        <source>The branch “%1” cannot be made</source>
        <translation>Der Branch „%1“ kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>There are more than %1 notes</source>
        <translation>Es gibt mehr als %1 Notizen</translation>
    </message>
    <message>
        <source>The notes “%1” cannot be read: %2</source>
        <translation>Die Notizen „%1“ können nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The note on the commit %1 cannot be read: %2</source>
        <translation>Die Notiz zum Commit %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The notes of “%1” cannot be read</source>
        <translation>Die Notizen von „%1“ können nicht gelesen werden</translation>
    </message>
    <message>
        <source>The note cannot be written to “%1”</source>
        <translation>Die Notiz kann nicht nach „%1“ geschrieben werden</translation>
    </message>
    <message>
        <source>“%1” is not the full name of a ref</source>
        <translation>„%1“ ist kein vollständiger Name einer Ref</translation>
    </message>
    <message>
        <source>“%1” could not be pushed to “%2”</source>
        <translation>„%1“ konnte nicht nach „%2“ gepusht werden</translation>
    </message>
    <message>
        <source>“%1” could not be looked up at “%2”: %3</source>
        <translation>„%1“ konnte bei „%2“ nicht nachgeschlagen werden: %3</translation>
    </message>
    <message>
        <source>“%1” cannot be written to “%2”</source>
        <translation>„%1“ kann nicht nach „%2“ geschrieben werden</translation>
    </message>
    <message>
        <source>“%1” of “%2” cannot be read</source>
        <translation>„%1“ von „%2“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>“%1” of “%2” is another name for “%3”, which is refused</source>
        <translation>„%1“ von „%2“ ist ein anderer Name für „%3“, was abgelehnt wird</translation>
    </message>
    <message>
        <source>“%1” is locked by another program; when none is running, remove “%2”</source>
        <translation>„%1“ ist von einem anderen Programm gesperrt; läuft keines, „%2“ entfernen</translation>
    </message>
    <message>
        <source>The notes of “%1” could not be fetched</source>
        <translation>Die Notizen von „%1“ konnten nicht abgerufen werden</translation>
    </message>
    <message>
        <source>The notes could not be pushed to “%1”</source>
        <translation>Die Notizen konnten nicht nach „%1“ gepusht werden</translation>
    </message>
    <message>
        <source>The Git configuration cannot be read: %1</source>
        <translation>Die Git-Konfiguration kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>“%1” could not be fetched from “%2”</source>
        <translation>„%1“ konnte nicht von „%2“ abgerufen werden</translation>
    </message>
    <message>
        <source>The repository has several remotes (%1), and nothing says which of them is meant: name it by git branch --set-upstream-to=REMOTE/BRANCH, or call it origin</source>
        <translation>Das Repository hat mehrere Remotes (%1), und nichts sagt, welches gemeint ist: Nennen Sie es mit git branch --set-upstream-to=REMOTE/BRANCH, oder geben Sie ihm den Namen origin</translation>
    </message>
    <message>
        <source>What the commits %1 and %2 come from cannot be told</source>
        <translation>Woher die Commits %1 und %2 gemeinsam kommen, lässt sich nicht sagen</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>The deployed revision %1 is not in the repository: what Git changed since cannot be told</source>
        <translation>Die ausgerollte Revision %1 ist nicht im Repository: Was Git seitdem geändert hat, lässt sich nicht feststellen</translation>
    </message>
    <message>
        <source> (the clone is shallow: its history ends early)</source>
        <translation> (der Klon ist ein Shallow Clone: Sein Verlauf endet vorzeitig)</translation>
    </message>
    <message>
        <source> (fetch it, if it was pushed from elsewhere)</source>
        <translation> (abrufen, falls sie von anderswo gepusht wurde)</translation>
    </message>
    <message>
        <source>More than a thousand commits lie between the deployed revision and the target: the oldest are not listed</source>
        <translation>Mehr als tausend Commits liegen zwischen der ausgerollten Revision und dem Ziel: Die ältesten sind nicht aufgeführt</translation>
    </message>
    <message>
        <source>The deployed revision %1 cannot be rendered: %2</source>
        <translation>Die ausgerollte Revision %1 kann nicht gerendert werden: %2</translation>
    </message>
    <message>
        <source>There is no object “%1” here</source>
        <translation>Hier gibt es kein Objekt „%1“</translation>
    </message>
    <message>
        <source>The workspace has no application “%1”</source>
        <translation>Der Workspace hat keine Anwendung „%1“</translation>
    </message>
    <message>
        <source>The application “%1” has no cluster “%2”</source>
        <translation>Die Anwendung „%1“ hat keinen Cluster „%2“</translation>
    </message>
    <message>
        <source>What an apply would do could not be asked, so that the differences are computed here: %1</source>
        <translation>Was ein Apply ändern würde, konnte nicht erfragt werden; daher sind die Unterschiede hier berechnet: %1</translation>
    </message>
    <message>
        <source>The target lies before the deployed revision %1: a sync goes back</source>
        <translation>Das Ziel liegt vor der ausgerollten Revision %1: Ein Sync geht zurück</translation>
    </message>
    <message>
        <source>The target does not follow from the deployed revision %1: history was rewritten</source>
        <translation>Das Ziel folgt nicht auf die ausgerollte Revision %1: Die Historie wurde umgeschrieben</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>There is further text after the end of the JSON value</source>
        <translation>Nach dem Ende des JSON-Werts folgt weiterer Text</translation>
    </message>
    <message>
        <source>Values are nested more than %1 deep here</source>
        <translation>Werte sind hier tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>The text holds more than %1 values</source>
        <translation>Der Text enthält mehr als %1 Werte</translation>
    </message>
    <message>
        <source>The text ends where a value should stand</source>
        <translation>Der Text endet, wo ein Wert stehen müsste</translation>
    </message>
    <message>
        <source>A value was expected here</source>
        <translation>Hier wurde ein Wert erwartet</translation>
    </message>
    <message>
        <source>Digits were expected here</source>
        <translation>Hier wurden Ziffern erwartet</translation>
    </message>
    <message>
        <source>A number has no leading zeros in JSON</source>
        <translation>Eine Zahl hat in JSON keine führenden Nullen</translation>
    </message>
    <message>
        <source>“,” or “]” was expected here</source>
        <translation>Hier wurde „,“ oder „]“ erwartet</translation>
    </message>
    <message>
        <source>A key in double quotes was expected here</source>
        <translation>Hier wurde ein Schlüssel in doppelten Anführungszeichen erwartet</translation>
    </message>
    <message>
        <source>“:” was expected here</source>
        <translation>Hier wurde „:“ erwartet</translation>
    </message>
    <message>
        <source>“,” or “}” was expected here</source>
        <translation>Hier wurde „,“ oder „}“ erwartet</translation>
    </message>
    <message>
        <source>The text ends within a string</source>
        <translation>Der Text endet mitten in einer Zeichenkette</translation>
    </message>
    <message>
        <source>A control character must be escaped in a JSON string</source>
        <translation>Ein Steuerzeichen muss in einer JSON-Zeichenkette maskiert werden</translation>
    </message>
    <message>
        <source>Four hexadecimal digits were expected here</source>
        <translation>Hier wurden vier Hexadezimalziffern erwartet</translation>
    </message>
    <message>
        <source>An unknown escape stands in a string</source>
        <translation>Eine Zeichenkette enthält eine unbekannte Escape-Sequenz</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Git does not know who you are: set it with git config --global user.email you@example.com, and user.name</source>
        <translation>In Git ist keine Identität eingestellt: mit git config --global user.email you@example.com festlegen, ebenso user.name</translation>
    </message>
    <message>
        <source>The record cannot be written. %1</source>
        <translation>Der Eintrag kann nicht geschrieben werden. %1</translation>
    </message>
    <message>
        <source>It is for another plan</source>
        <translation>Gilt für einen anderen Plan</translation>
    </message>
    <message>
        <source>It is for another cluster, which had the same name</source>
        <translation>Gilt für einen anderen Cluster, der denselben Namen hatte</translation>
    </message>
    <message>
        <source>The plan that it shows is not the one that it names</source>
        <translation>Der gezeigte Plan ist nicht der, den der Eintrag nennt</translation>
    </message>
    <message>
        <source>The policy asks for a signature by a trusted key. %1</source>
        <translation>Die Richtlinie verlangt eine Signatur mit einem vertrauenswürdigen Schlüssel. %1</translation>
    </message>
    <message>
        <source>It was taken back</source>
        <translation>Wurde zurückgenommen</translation>
    </message>
    <message>
        <source>It is from the future: one of the two clocks is wrong</source>
        <translation>Der Zeitpunkt liegt in der Zukunft: Eine der beiden Uhren geht falsch</translation>
    </message>
    <message>
        <source>It is older than the policy allows, %1</source>
        <translation>Älter, als die Richtlinie erlaubt, %1</translation>
    </message>
    <message>
        <source>The policy does not name its author among the reviewers</source>
        <translation>Die Richtlinie führt den Urheber nicht unter den Reviewern auf</translation>
    </message>
    <message>
        <source>Its author wrote one of the commits</source>
        <translation>Der Urheber hat einen der Commits geschrieben</translation>
    </message>
    <message>
        <source>Its author approved the plan later</source>
        <translation>Der Urheber hat den Plan später freigegeben</translation>
    </message>
    <message>
        <source>The policy asks for a signature by a trusted key, so it only takes its author&apos;s own approval away. %1</source>
        <translation>Die Richtlinie verlangt eine Signatur mit einem vertrauenswürdigen Schlüssel; daher hebt dies nur die eigene Freigabe des Urhebers auf. %1</translation>
    </message>
    <message>
        <source>Its author rejected the plan since</source>
        <translation>Der Urheber hat den Plan seitdem abgelehnt</translation>
    </message>
    <message>
        <source>A later approval by the same person counts</source>
        <translation>Eine spätere Freigabe derselben Person zählt</translation>
    </message>
    <message>
        <source>The policy&apos;s lists of reviewers have nobody in common</source>
        <translation>Die Reviewer-Listen der Richtlinie haben niemanden gemeinsam</translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s) are missing, of %1 that the policy asks for</source>
        <translation>
            <numerusform>%n Freigabe fehlt, von %1, die die Richtlinie verlangt</numerusform>
            <numerusform>%n Freigaben fehlen, von %1, die die Richtlinie verlangt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rejected it</source>
        <translation>%1 hat abgelehnt</translation>
    </message>
    <message>
        <source>%1 rejected it: %2</source>
        <translation>%1 hat abgelehnt: %2</translation>
    </message>
    <message>
        <source>The ledger has more than %1 MiB of records</source>
        <translation>Das Protokoll hat mehr als %1 MiB an Einträgen</translation>
    </message>
    <message>
        <source>It stands on the commit %1, but speaks of %2, and counts for neither</source>
        <translation>Der Eintrag steht am Commit %1, spricht aber von %2 und zählt für keinen von beiden</translation>
    </message>
    <message>
        <source>Another record has the same id, %1</source>
        <translation>Ein anderer Eintrag hat dieselbe ID, %1</translation>
    </message>
    <message>
        <source>It is of the kind “%1”, which this version does not know</source>
        <translation>Der Eintrag ist von der Art „%1“, die diese Version nicht kennt</translation>
    </message>
    <message>
        <source>“%1” must be %2 hexadecimal digits in lower case</source>
        <translation>„%1“ muss aus %2 kleingeschriebenen Hexadezimalziffern bestehen</translation>
    </message>
    <message>
        <source>“%1” must be a time as in 2026-01-31T12:00:00Z</source>
        <translation>„%1“ muss eine Zeit sein, wie 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>“%1” must be a mapping</source>
        <translation>„%1“ muss ein Mapping sein</translation>
    </message>
    <message>
        <source>It does not say which record it revokes</source>
        <translation>Der Eintrag sagt nicht, welchen anderen er zurücknimmt</translation>
    </message>
    <message>
        <source>It is no JSON object</source>
        <translation>Der Eintrag ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>It does not tell its version, “v”</source>
        <translation>Der Eintrag nennt seine Version, „v“, nicht</translation>
    </message>
    <message>
        <source>It is of version %1, which a later Driftgate wrote</source>
        <translation>Der Eintrag hat Version %1, die ein späteres Driftgate geschrieben hat</translation>
    </message>
    <message>
        <source>There is no version %1</source>
        <translation>Eine Version %1 gibt es nicht</translation>
    </message>
    <message>
        <source>Git is set to sign with “%1” (gpg.format), but records are signed with openpgp or ssh only</source>
        <translation>Git soll mit „%1“ signieren (gpg.format), aber Einträge werden nur mit openpgp oder ssh signiert</translation>
    </message>
    <message>
        <source>It is not signed</source>
        <translation>Der Eintrag ist nicht signiert</translation>
    </message>
    <message>
        <source>Its signature is too large to be one</source>
        <translation>Die Signatur ist zu groß, um eine zu sein</translation>
    </message>
    <message>
        <source>It is signed with X.509, which cannot be verified here</source>
        <translation>Signiert mit X.509, was hier nicht geprüft werden kann</translation>
    </message>
    <message>
        <source>What stands as its signature is none</source>
        <translation>Was als Signatur dasteht, ist keine</translation>
    </message>
    <message>
        <source>A temporary file cannot be written</source>
        <translation>Eine temporäre Datei kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>It has several signatures</source>
        <translation>Der Eintrag hat mehrere Signaturen</translation>
    </message>
    <message>
        <source>What stands as its signature is none: %1</source>
        <translation>Was als Signatur dasteht, ist keine: %1</translation>
    </message>
    <message>
        <source>It was changed after it was signed with the key %1</source>
        <translation>Der Eintrag wurde geändert, nachdem er mit dem Schlüssel %1 signiert worden war</translation>
    </message>
    <message>
        <source>Signed with the key %1, which was revoked</source>
        <translation>Signiert mit dem Schlüssel %1, der widerrufen wurde</translation>
    </message>
    <message>
        <source>Signed with the key %1, which has expired</source>
        <translation>Signiert mit dem Schlüssel %1, der abgelaufen ist</translation>
    </message>
    <message>
        <source>Signed with the key %1, which is not in your keyring</source>
        <translation>Signiert mit dem Schlüssel %1, der nicht im Schlüsselbund ist</translation>
    </message>
    <message>
        <source>Signed by %1, key %2</source>
        <translation>Signiert von %1, Schlüssel %2</translation>
    </message>
    <message>
        <source>Signed with the key %1, which you have not certified: compare its fingerprint and run gpg --quick-lsign-key %1</source>
        <translation>Signiert mit dem Schlüssel %1, der noch nicht beglaubigt ist: den Fingerabdruck vergleichen und gpg --quick-lsign-key %1 ausführen</translation>
    </message>
    <message>
        <source>Signed by somebody else: %1, key %2</source>
        <translation>Von jemand anderem signiert: %1, Schlüssel %2</translation>
    </message>
    <message>
        <source>The record could not be signed: %1</source>
        <translation>Der Eintrag konnte nicht signiert werden: %1</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <translation>Signiert von %1, %2</translation>
    </message>
    <message>
        <source>It was changed after it was signed: %1</source>
        <translation>Der Eintrag wurde nach dem Signieren geändert: %1</translation>
    </message>
    <message>
        <source>Signed with %1, but Git knows no trusted signers: name a file of them with git config --global gpg.ssh.allowedSignersFile ~/.ssh/allowed_signers</source>
        <translation>Signiert mit %1, aber Git kennt keine vertrauenswürdigen Unterzeichner: eine Datei mit ihnen angeben mit git config --global gpg.ssh.allowedSignersFile ~/.ssh/allowed_signers</translation>
    </message>
    <message>
        <source>Signed with %1, but the file of revoked keys that gpg.ssh.revocationFile names is not there</source>
        <translation>Signiert mit %1, aber die Datei widerrufener Schlüssel, die gpg.ssh.revocationFile nennt, ist nicht vorhanden</translation>
    </message>
    <message>
        <source>Signed with %1, which is not among the trusted signers of that time</source>
        <translation>Signiert mit %1; der Schlüssel gehört nicht zu den damals vertrauenswürdigen Unterzeichnern</translation>
    </message>
    <message>
        <source>Signed with %1, which was revoked, or is not for this use</source>
        <translation>Signiert mit %1; der Schlüssel wurde widerrufen oder gilt nicht für diesen Zweck</translation>
    </message>
    <message>
        <source>Signed by somebody else: %1, with %2</source>
        <translation>Von jemand anderem signiert: %1, mit %2</translation>
    </message>
    <message>
        <source>Git does not know which key you sign with: set it with git config --global user.signingKey ~/.ssh/id_ed25519.pub</source>
        <translation>In Git ist kein Schlüssel zum Signieren eingestellt: mit git config --global user.signingKey ~/.ssh/id_ed25519.pub festlegen</translation>
    </message>
    <message>
        <source>Its signature could not be verified: %1</source>
        <translation>Die Signatur konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>Its signature was not verified yet: there are too many at once</source>
        <translation>Die Signatur wurde noch nicht geprüft: Es sind zu viele auf einmal</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>“%1” must be a text</source>
        <translation>„%1“ muss ein Text sein</translation>
    </message>
    <message>
        <source>The identity of the cluster (its namespace kube-system) is not known, so no approval can be held against it</source>
        <translation>Die Identität des Clusters (sein Namespace kube-system) ist nicht bekannt, daher lässt sich keine Freigabe daran prüfen</translation>
    </message>
    <message>
        <source>A later approval with the same key counts</source>
        <translation>Eine spätere Freigabe mit demselben Schlüssel zählt</translation>
    </message>
    <message>
        <source>Not everybody who wrote what it brings is known, and the policy asks that they do not approve it themselves</source>
        <translation>Nicht alle sind bekannt, die geschrieben haben, was er bringt, und die Richtlinie verlangt, dass sie es nicht selbst freigeben</translation>
    </message>
    <message>
        <source>The application was rolled back since: approve it again</source>
        <translation>Die Anwendung wurde seither zurückgesetzt: bitte erneut freigeben</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Shows what Git says your Kubernetes clusters should run, what they do run, and why they differ.</source>
        <translation>Zeigt, was Kubernetes-Cluster laut Git ausführen sollen, was sie ausführen und warum beides abweicht.</translation>
    </message>
    <message>
        <source>A repository&apos;s folder, a workspace file (driftgate.yaml), or an address to clone.</source>
        <translation>Der Ordner eines Repositorys, eine Workspace-Datei (driftgate.yaml) oder eine Adresse zum Klonen.</translation>
    </message>
    <message>
        <source>Open the demo workspace.</source>
        <translation>Den Demo-Workspace öffnen.</translation>
    </message>
    <message>
        <source>Write pictures of every page to a folder, and quit.</source>
        <translation>Bilder aller Seiten in einen Ordner schreiben und beenden.</translation>
    </message>
    <message>
        <source>Open the demo workspace when there is no other from last time.</source>
        <translation>Den Demo-Workspace öffnen, wenn kein anderer vom letzten Mal da ist.</translation>
    </message>
    <message>
        <source>Quit as soon as the window shows what it was started with: tells whether the program starts.</source>
        <translation>Beenden, sobald das Fenster zeigt, womit es gestartet wurde: So zeigt sich, ob das Programm startet.</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>The key “%1” stands twice in the same mapping; the first one is in line %2</source>
        <translation>Der Schlüssel „%1“ steht zweimal im selben Mapping; der erste in Zeile %2</translation>
    </message>
    <message>
        <source>A byte here is not UTF-8 text</source>
        <translation>Ein Byte hier ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>The text is too large to be read as a manifest: %1 MiB of at most %2 MiB</source>
        <translation>Der Text ist zu groß für ein Manifest: %1 MiB, höchstens %2 MiB</translation>
    </message>
</context>
<context>
    <name>Object</name>
    <message>
        <source>This must be a string: put the value in quotes</source>
        <translation>Das muss eine Zeichenkette sein: den Wert in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>This must be a string</source>
        <translation>Das muss eine Zeichenkette sein</translation>
    </message>
    <message>
        <source>“%1” does not name an object: write it like “Deployment.apps shop/web” or “Namespace shop”</source>
        <translation>„%1“ bezeichnet kein Objekt: Schreibweise wie „Deployment.apps shop/web“ oder „Namespace shop“</translation>
    </message>
    <message>
        <source>An object must be a mapping of fields</source>
        <translation>Ein Objekt muss ein Mapping von Feldern sein</translation>
    </message>
    <message>
        <source>The object has no apiVersion</source>
        <translation>Dem Objekt fehlt apiVersion</translation>
    </message>
    <message>
        <source>The object has no kind</source>
        <translation>Dem Objekt fehlt kind</translation>
    </message>
    <message>
        <source>The object&apos;s metadata must be a mapping</source>
        <translation>Die metadata des Objekts müssen ein Mapping sein</translation>
    </message>
    <message>
        <source>The object of kind %1 has no name</source>
        <translation>Das Objekt der Art %1 hat keinen Namen</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>%1: was to be %2, is now to be %3</source>
        <translation>%1: sollte %2 werden, soll nun %3 werden</translation>
    </message>
    <message>
        <source>%1: Git renders it differently now</source>
        <translation>%1: Git rendert es nun anders</translation>
    </message>
    <message>
        <source>%1: it was changed in the cluster</source>
        <translation>%1: Es wurde im Cluster geändert</translation>
    </message>
    <message>
        <source>%1: other fields belong to others now</source>
        <translation>%1: Andere Felder gehören nun anderen</translation>
    </message>
    <message>
        <source>What the plan was made of is not known</source>
        <translation>Woraus der Plan entstand, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The cluster is another one than before, under the same name</source>
        <translation>Der Cluster ist ein anderer als zuvor, unter demselben Namen</translation>
    </message>
    <message>
        <source>The plan is of another application</source>
        <translation>Der Plan gehört zu einer anderen Anwendung</translation>
    </message>
    <message>
        <source>Another engine carries the sync out</source>
        <translation>Eine andere Engine führt den Sync aus</translation>
    </message>
    <message>
        <source>The manifests are rendered by another program or version</source>
        <translation>Die Manifeste werden von einem anderen Programm oder einer anderen Version gerendert</translation>
    </message>
    <message>
        <source>The workspace&apos;s ignore rules changed</source>
        <translation>Die Ignorierregeln des Workspace haben sich geändert</translation>
    </message>
    <message>
        <source>%1: nothing is to be done any more</source>
        <translation>%1: Es ist nichts mehr zu tun</translation>
    </message>
    <message>
        <source>%1: is now to be %2, which was not planned</source>
        <translation>%1: nun wäre es %2, was nicht geplant war</translation>
    </message>
    <message>
        <source>There is nothing to plan: %1 could not be compared on %2</source>
        <translation>Es gibt nichts zu planen: %1 konnte auf %2 nicht verglichen werden</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1, %2 und %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 und %n weiteres</numerusform>
            <numerusform>%1, %2 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allows more: %2</source>
        <translation>%1 erlaubt mehr: %2</translation>
    </message>
    <message>
        <source>set by %1 on %2</source>
        <translation>gesetzt von %1 am %2</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>gesetzt von %1</translation>
    </message>
    <message>
        <source>Overwrites %1 of %2</source>
        <translation>Überschreibt %1 von %2</translation>
    </message>
    <message>
        <source>Overwrites %1 of %2, now %3</source>
        <translation>Überschreibt %1 von %2, jetzt %3</translation>
    </message>
    <message>
        <source>Brings back %1 of %2, which was taken out of the cluster</source>
        <translation>Stellt %1 von %2 wieder her, das im Cluster entfernt wurde</translation>
    </message>
    <message numerus="yes">
        <source>Takes over %n field(s) of %1 from %2</source>
        <translation>
            <numerusform>Übernimmt %n Feld von %1, das %2 gehört</numerusform>
            <numerusform>Übernimmt %n Felder von %1, die %2 gehören</numerusform>
        </translation>
    </message>
    <message>
        <source>Creates %1</source>
        <translation>Legt %1 an</translation>
    </message>
    <message>
        <source>Changes the value of %1 in %2</source>
        <translation>Ändert den Wert von %1 in %2</translation>
    </message>
    <message>
        <source>Deletes %1 and creates it anew, since a field changes that cannot be changed: %2</source>
        <translation>Löscht %1 und legt es neu an, da sich ein unveränderliches Feld ändert: %2</translation>
    </message>
    <message>
        <source>%1 has to be deleted and created anew, which nobody agreed to yet: %2</source>
        <translation>%1 muss gelöscht und neu angelegt werden; dem hat noch niemand zugestimmt: %2</translation>
    </message>
    <message>
        <source>The server refuses %1: %2</source>
        <translation>Der Server lehnt %1 ab: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of %1 belong to others, and the plan does not take them over</source>
        <translation>
            <numerusform>%n Feld von %1 gehört anderen, und der Plan übernimmt es nicht</numerusform>
            <numerusform>%n Felder von %1 gehören anderen, und der Plan übernimmt sie nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs %2, a tag that may mean another image tomorrow</source>
        <translation>%1 verwendet %2, einen Tag, der morgen ein anderes Image bezeichnen kann</translation>
    </message>
    <message>
        <source>%1 goes back from %2 to %3</source>
        <translation>%1 geht von %2 auf %3 zurück</translation>
    </message>
    <message>
        <source>the Argo CD Application %1</source>
        <translation>die Argo CD Application %1</translation>
    </message>
    <message>
        <source>the Flux Kustomization %1</source>
        <translation>die Flux-Kustomization %1</translation>
    </message>
    <message>
        <source>the Flux HelmRelease %1</source>
        <translation>das Flux-HelmRelease %1</translation>
    </message>
    <message>
        <source>the ApplySet %1</source>
        <translation>das ApplySet %1</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which may change it back</source>
        <translation>Für %1 ist %2 zuständig und kann es wieder zurückändern</translation>
    </message>
    <message>
        <source>Creates %1 outside the application&apos;s namespace %2</source>
        <translation>Legt %1 außerhalb des Namespace %2 der Anwendung an</translation>
    </message>
    <message>
        <source>The application is suspended</source>
        <translation>Die Anwendung ist pausiert</translation>
    </message>
    <message>
        <source>The application is suspended by %1</source>
        <translation>Die Anwendung wurde von %1 pausiert</translation>
    </message>
    <message>
        <source>The approval policy itself changed since the deployed revision</source>
        <translation>Die Freigaberichtlinie selbst hat sich seit der ausgerollten Revision geändert</translation>
    </message>
    <message>
        <source>Makes %1 anew, but not the data or objects that were in it</source>
        <translation>Legt %1 neu an, aber nicht die Daten oder Objekte, die darin waren</translation>
    </message>
    <message>
        <source>Goes back to earlier manifests; data that was written since, schemas of databases included, stays as it is</source>
        <translation>Geht auf frühere Manifeste zurück; seither geschriebene Daten bleiben, wie sie sind, auch die Schemata von Datenbanken</translation>
    </message>
    <message>
        <source>the host&apos;s %1</source>
        <translation>%1 des Hosts</translation>
    </message>
    <message>
        <source>privileged container %1</source>
        <translation>privilegierter Container %1</translation>
    </message>
    <message>
        <source>privilege escalation in container %1</source>
        <translation>Rechteausweitung im Container %1</translation>
    </message>
    <message>
        <source>capability %1 in container %2</source>
        <translation>Capability %1 im Container %2</translation>
    </message>
    <message>
        <source>%1 gains access to its node: %2</source>
        <translation>%1 erhält Zugriff auf seinen Node: %2</translation>
    </message>
    <message>
        <source>Deletes %1 and everything that lies in it</source>
        <translation>Löscht %1 und alles, was darin liegt</translation>
    </message>
    <message numerus="yes">
        <source>Deletes %1, and with it the %n object(s) of its kind in the cluster</source>
        <translation>
            <numerusform>Löscht %1 und damit %n Objekt dieses Kinds im Cluster</numerusform>
            <numerusform>Löscht %1 und damit %n Objekte dieses Kinds im Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletes %1, and with it every object of its kind</source>
        <translation>Löscht %1 und damit jedes Objekt dieses Kinds</translation>
    </message>
    <message>
        <source>Deletes %1: its data goes too, where the volume&apos;s reclaim policy is Delete</source>
        <translation>Löscht %1: Die Daten gehen mit, wenn die Reclaim-Policy des Volumes Delete ist</translation>
    </message>
    <message>
        <source>Deletes %1, on which data may lie</source>
        <translation>Löscht %1, worauf Daten liegen können</translation>
    </message>
    <message>
        <source>Deletes %1 and its pods; the claims of its volumes stay</source>
        <translation>Löscht %1 und die Pods; die Claims der Volumes bleiben</translation>
    </message>
    <message>
        <source>Deletes %1, which is still used by %2</source>
        <translation>Löscht %1, das von %2 noch verwendet wird</translation>
    </message>
    <message>
        <source>Deletes %1</source>
        <translation>Löscht %1</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: it says itself that it is not to be deleted</source>
        <translation>%1 ist nicht mehr in Git und bleibt: Es besagt selbst, dass es nicht gelöscht werden soll</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: other objects of the application still lie in it</source>
        <translation>%1 ist nicht mehr in Git und bleibt: Andere Objekte der Anwendung liegen noch darin</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: it is the same object as one that is</source>
        <translation>%1 ist nicht mehr in Git und bleibt: Es ist dasselbe Objekt wie eines, das in Git ist</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: deleting was not asked for</source>
        <translation>%1 ist nicht mehr in Git und bleibt: Löschen wurde nicht verlangt</translation>
    </message>
    <message>
        <source>Not all of the cluster could be read, so nothing is deleted</source>
        <translation>Nicht der ganze Cluster konnte gelesen werden, daher wird nichts gelöscht</translation>
    </message>
    <message>
        <source>Not all manifests could be rendered, so nothing is deleted</source>
        <translation>Nicht alle Manifeste konnten gerendert werden, daher wird nichts gelöscht</translation>
    </message>
    <message>
        <source>Scales %1 to zero: nothing of it will run</source>
        <translation>Skaliert %1 auf null: Nichts davon wird laufen</translation>
    </message>
    <message>
        <source>%1 allows no pod of %2 to be evicted just now: moving them off a node will wait</source>
        <translation>%1 erlaubt derzeit nicht, einen Pod von %2 zu verdrängen: Der Umzug von einem Node wird warten</translation>
    </message>
    <message>
        <source>%1 sends its traffic to other pods: its selector changes</source>
        <translation>%1 leitet den Verkehr zu anderen Pods: Der Selektor ändert sich</translation>
    </message>
    <message>
        <source>The selector of %1 changes: pods of before may be left without an owner</source>
        <translation>Der Selektor von %1 ändert sich: Bisherige Pods könnten ohne Eigentümer zurückbleiben</translation>
    </message>
    <message>
        <source>%1 no longer serves %2: whoever still uses it fails</source>
        <translation>%1 bietet %2 nicht mehr an: Wer es noch verwendet, scheitert</translation>
    </message>
    <message>
        <source>%1: it was changed in the cluster: %2</source>
        <translation>%1: Es wurde im Cluster geändert: %2</translation>
    </message>
    <message>
        <source>Flux keeps this application (%1): Driftgate cannot trigger it yet</source>
        <translation>Flux ist für diese Anwendung zuständig (%1): Driftgate kann dort noch keinen Sync auslösen</translation>
    </message>
    <message>
        <source>Argo CD keeps this application (%1): Driftgate cannot trigger it yet</source>
        <translation>Argo CD ist für diese Anwendung zuständig (%1): Driftgate kann dort noch keinen Sync auslösen</translation>
    </message>
    <message>
        <source>Moves %1, which %2 follow too</source>
        <translation>Verschiebt %1, das auch für %2 gilt</translation>
    </message>
    <message>
        <source>The application is held at %1 since it was rolled back: this ends it</source>
        <translation>Die Anwendung ist seit einem Rollback auf %1 festgehalten: Dies beendet es</translation>
    </message>
    <message>
        <source>created</source>
        <translation>erstellt</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <source>deleted and made anew</source>
        <translation>gelöscht und neu erstellt</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>so belassen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>the application&apos;s ApplySet is kept in one, %1</source>
        <translation>darin wird das ApplySet der Anwendung geführt, %1</translation>
    </message>
    <message>
        <source>a sync holds one, so that nobody else syncs at the same time</source>
        <translation>ein Sync hält eine, damit niemand sonst gleichzeitig synchronisiert</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not %1 %2 on %3: %4</source>
        <translation>Sie haben auf %3 nicht das Recht %1 an %2: %4</translation>
    </message>
    <message numerus="yes">
        <source>You may not %1 %2 in %n namespace(s) on %3: %4</source>
        <translation>
            <numerusform>Sie haben auf %3 in %n Namespace nicht das Recht %1 an %2: %4</numerusform>
            <numerusform>Sie haben auf %3 in %n Namespaces nicht das Recht %1 an %2: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not %1 %2 in namespace %3 on %4: %5</source>
        <translation>Sie haben auf %4 im Namespace %3 nicht das Recht %1 an %2: %5</translation>
    </message>
    <message>
        <source>Whether you may carry it out could not be asked: %1</source>
        <translation>Ob Sie ihn ausführen dürfen, konnte nicht erfragt werden: %1</translation>
    </message>
    <message>
        <source>The cluster cannot be asked yet about %1: the plan makes first what is needed</source>
        <translation>Zu %1 kann der Cluster noch nicht befragt werden: Der Plan legt erst an, was nötig ist</translation>
    </message>
    <message>
        <source>The sync moves %1 now, and not what it was to move</source>
        <translation>Der Sync bewegt nun %1 und nicht, was er bewegen sollte</translation>
    </message>
    <message>
        <source>Nobody else follows %1 any more</source>
        <translation>Niemand sonst folgt noch %1</translation>
    </message>
    <message>
        <source>Others than before follow %1: %2</source>
        <translation>Andere als zuvor folgen %1: %2</translation>
    </message>
    <message>
        <source>%1 is to be moved to another commit, which reaches %2 too</source>
        <translation>%1 soll zu einem anderen Commit bewegt werden, was auch %2 erreicht</translation>
    </message>
    <message>
        <source>%1 takes in the rules of every ClusterRole with the label %2</source>
        <translation>%1 übernimmt die Regeln jeder ClusterRole mit dem Label %2</translation>
    </message>
    <message>
        <source>%1 adds its rules to the ClusterRole %2</source>
        <translation>%1 fügt seine Regeln der ClusterRole %2 hinzu</translation>
    </message>
    <message>
        <source>%1 gives the %2 to %3</source>
        <translation>%1 gibt %2 an %3</translation>
    </message>
    <message>
        <source>Deletes %1, and with it what it holds, to make it anew: it is a hook</source>
        <translation>Löscht %1 und damit, was darin liegt, um es neu anzulegen: Es ist ein Hook</translation>
    </message>
    <message>
        <source>Deletes %1, and with it what it holds, once it has run: it is a hook</source>
        <translation>Löscht %1 und damit, was darin liegt, sobald es gelaufen ist: Es ist ein Hook</translation>
    </message>
    <message>
        <source>%1 is encrypted with SOPS in Git, and Driftgate cannot decrypt it: the cluster would get the encrypted text in place of the values</source>
        <translation>%1 ist in Git mit SOPS verschlüsselt, und Driftgate kann es nicht entschlüsseln: Der Cluster bekäme den verschlüsselten Text anstelle der Werte</translation>
    </message>
    <message>
        <source>%1 stands at %2, which the cluster does not run: it is moved to %3</source>
        <translation>%1 steht bei %2, was der Cluster nicht ausführt: Es wird zu %3 bewegt</translation>
    </message>
    <message>
        <source>%1 stands at %2 and is moved back to %3</source>
        <translation>%1 steht bei %2 und wird zu %3 zurückbewegt</translation>
    </message>
    <message>
        <source>The application is held at %1 since it was rolled back: it will be held at %2 instead</source>
        <translation>Die Anwendung ist seit einem Rollback bei %1 festgehalten: Stattdessen wird sie bei %2 festgehalten</translation>
    </message>
    <message>
        <source>A sync to %1 did not come to its end: once all is healthy, this one marks it as deployed</source>
        <translation>Ein Sync auf %1 kam nicht zu seinem Ende: Sobald alles gesund ist, kennzeichnet dieser es als ausgerollt</translation>
    </message>
    <message>
        <source>A sync to %1 did not come to its end: parts of it may run</source>
        <translation>Ein Sync auf %1 kam nicht zu seinem Ende: Teile davon können laufen</translation>
    </message>
    <message>
        <source>%1 is a member of another ApplySet (%2), which deletes it when its application is synced: remove its label %3 first if it is to change over</source>
        <translation>%1 ist Mitglied eines anderen ApplySets (%2), das es löscht, wenn dessen Anwendung synchronisiert wird: zuerst sein Label %3 entfernen, wenn es wechseln soll</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>A controller brings out what %1 names, as it is set up itself: that it deletes nothing, takes nothing over or makes an object anew cannot be chosen here</source>
        <translation>Ein Controller rollt aus, was %1 nennt, so wie er selbst eingerichtet ist: Dass er nichts löscht, nichts übernimmt oder ein Objekt neu anlegt, lässt sich hier nicht wählen</translation>
    </message>
    <message>
        <source>The deployed revision %1 is not in the repository, which is a shallow clone: git fetch --unshallow brings the rest of its history</source>
        <translation>Die ausgerollte Revision %1 ist nicht im Repository, das ein flacher Klon ist: git fetch --unshallow holt den Rest seiner Geschichte</translation>
    </message>
    <message>
        <source>The deployed revision %1 is not in the repository: fetch it, or push it again from a clone that has it; where nobody has it any more, only a policy without notAuthor lets the next sync through</source>
        <translation>Die ausgerollte Revision %1 ist nicht im Repository: sie abrufen, oder sie aus einem Klon, der sie hat, erneut pushen; wo niemand sie mehr hat, lässt nur eine Richtlinie ohne notAuthor den nächsten Sync zu</translation>
    </message>
    <message>
        <source>What was deployed at %1 cannot be told: %2</source>
        <translation>Was bei %1 ausgerollt war, lässt sich nicht sagen: %2</translation>
    </message>
    <message>
        <source>The clone is shallow, and its history ends before the deployed revision: git fetch --unshallow brings the rest</source>
        <translation>Der Klon ist flach, und seine Geschichte endet vor der ausgerollten Revision: git fetch --unshallow holt den Rest</translation>
    </message>
    <message>
        <source>More than %1 commits would have to be looked through: “driftgate-cli log %2” makes the index that tells which of them count</source>
        <translation>Mehr als %1 Commits müssten durchgesehen werden: „driftgate-cli log %2“ legt den Index an, der sagt, welche davon zählen</translation>
    </message>
    <message>
        <source>Nothing tells what is deployed, so that whoever ever wrote one of its files is an author: somebody else can approve it, or a sync of an earlier commit can come first</source>
        <translation>Nichts sagt, was ausgerollt ist, daher ist Autor, wer je eine der Dateien geschrieben hat: Jemand anders kann freigeben, oder ein Sync eines früheren Commits kommt zuerst</translation>
    </message>
    <message>
        <source>%1 was never on %2, and nothing tells that it ever ran on %3, so that going there is a sync and no rollback</source>
        <translation>%1 war nie auf %2, und nichts sagt, dass es je auf %3 lief; der Weg dorthin ist daher ein Sync und kein Rollback</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>The policy cannot be read at %1, so nothing is allowed: %2</source>
        <translation>Die Richtlinie kann bei %1 nicht gelesen werden, daher ist nichts erlaubt: %2</translation>
    </message>
    <message>
        <source>%1 is not in the repository at %2: the default policy counts, one approval by anyone</source>
        <translation>%1 ist bei %2 nicht im Repository: Es gilt die Standardrichtlinie, eine Freigabe von beliebiger Seite</translation>
    </message>
    <message>
        <source>The workspace file has policies at %1, and does not know %2 on %3: commit it first, so that they can be told for it</source>
        <translation>Die Workspace-Datei hat bei %1 Richtlinien und kennt %2 auf %3 nicht: zuerst committen, damit sie sich dafür bestimmen lassen</translation>
    </message>
    <message>
        <source>The policy is that of the repository&apos;s own %1, not of the workspace file outside it</source>
        <translation>Die Richtlinie ist die aus %1 des Repositorys, nicht die der Workspace-Datei außerhalb davon</translation>
    </message>
    <message>
        <source>There is no history</source>
        <translation>Es gibt keine Historie</translation>
    </message>
    <message>
        <source>The policy of that time is not known: the clone is shallow, its history ends later</source>
        <translation>Die Richtlinie jener Zeit ist nicht bekannt: Der Klon ist flach, seine Historie endet später</translation>
    </message>
    <message>
        <source>The policy is that of %1: %2 is not in the repository at %3</source>
        <translation>Es gilt die Richtlinie aus %1: %2 ist bei %3 nicht im Repository</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>The program “%1” was not found</source>
        <translation>Das Programm „%1“ wurde nicht gefunden</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2</source>
        <translation>„%1“ konnte nicht gestartet werden: %2</translation>
    </message>
    <message>
        <source>“%1” printed more than %2 bytes and was ended</source>
        <translation>„%1“ gab mehr als %2 Bytes aus und wurde beendet</translation>
    </message>
    <message>
        <source>“%1” did not end within %2 s</source>
        <translation>„%1“ endete nicht innerhalb von %2 s</translation>
    </message>
    <message>
        <source>“%1” was ended by a signal</source>
        <translation>„%1“ wurde durch ein Signal beendet</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>“%1” is no Helm chart: it has no Chart.yaml</source>
        <translation>„%1“ ist kein Helm-Chart: Es hat keine Chart.yaml</translation>
    </message>
    <message>
        <source>The chart&apos;s dependency “%1” is not in its folder charts/, and nothing is fetched for a render; “helm dependency build” puts it there</source>
        <translation>Die Abhängigkeit „%1“ des Charts liegt nicht in dessen Ordner charts/, und zum Rendern wird nichts abgerufen; „helm dependency build“ legt sie dort ab</translation>
    </message>
    <message>
        <source>The chart&apos;s dependency “%1” lies outside the repository</source>
        <translation>Die Abhängigkeit „%1“ des Charts liegt außerhalb des Repositorys</translation>
    </message>
    <message>
        <source>The chart&apos;s dependency “%1” is not there</source>
        <translation>Die Abhängigkeit „%1“ des Charts ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The value file “%1” lies outside the repository</source>
        <translation>Die Values-Datei „%1“ liegt außerhalb des Repositorys</translation>
    </message>
    <message>
        <source>The value file “%1” of the chart lies outside the repository</source>
        <translation>Die Values-Datei „%1“ des Charts liegt außerhalb des Repositorys</translation>
    </message>
    <message>
        <source>The chart&apos;s value file “%1” is not there</source>
        <translation>Die Values-Datei „%1“ des Charts ist nicht vorhanden</translation>
    </message>
    <message>
        <source>the repository&apos;s top folder</source>
        <translation>der oberste Ordner des Repositorys</translation>
    </message>
    <message>
        <source>The path “%1” lies outside the repository</source>
        <translation>Der Pfad „%1“ liegt außerhalb des Repositorys</translation>
    </message>
    <message>
        <source>“%1” is a submodule: its files are in another repository</source>
        <translation>„%1“ ist ein Submodul: Seine Dateien liegen in einem anderen Repository</translation>
    </message>
    <message>
        <source>There is no “%1” at this revision</source>
        <translation>In dieser Revision gibt es „%1“ nicht</translation>
    </message>
    <message>
        <source>“%1” needs more than %2 files</source>
        <translation>„%1“ braucht mehr als %2 Dateien</translation>
    </message>
    <message>
        <source>“%1” is a link to a folder; kubectl does not look into it either</source>
        <translation>„%1“ ist ein Link auf einen Ordner; auch kubectl sieht nicht hinein</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”, which is not there</source>
        <translation>„%1“ ist ein Link auf „%2“, das nicht vorhanden ist</translation>
    </message>
    <message>
        <source>A kustomization must be a mapping of fields</source>
        <translation>Eine Kustomization muss ein Mapping von Feldern sein</translation>
    </message>
    <message>
        <source>The kustomization is empty</source>
        <translation>Die Kustomization ist leer</translation>
    </message>
    <message>
        <source>“%1” has no kustomization.yaml</source>
        <translation>„%1“ hat keine kustomization.yaml</translation>
    </message>
    <message>
        <source>“%1” holds several kustomization files; kustomize takes none of them</source>
        <translation>„%1“ enthält mehrere Kustomization-Dateien; kustomize nimmt keine davon</translation>
    </message>
    <message>
        <source>The Helm charts of this kustomization are left out: kustomize renders “helmCharts” only when it may run helm</source>
        <translation>Die Helm-Charts dieser Kustomization sind ausgelassen: kustomize rendert „helmCharts“ nur, wenn es helm ausführen darf</translation>
    </message>
    <message>
        <source>“%1” lies outside the repository; kustomize would fetch it</source>
        <translation>„%1“ liegt außerhalb des Repositorys; kustomize würde es abrufen</translation>
    </message>
    <message>
        <source>“%1” lies outside the repository</source>
        <translation>„%1“ liegt außerhalb des Repositorys</translation>
    </message>
    <message>
        <source>“%1” lies outside the folder of its kustomization; kustomize loads no such file</source>
        <translation>„%1“ liegt außerhalb des Ordners seiner Kustomization; kustomize lädt solche Dateien nicht</translation>
    </message>
    <message>
        <source>The folder “%1” has no kustomization.yaml</source>
        <translation>Der Ordner „%1“ hat keine kustomization.yaml</translation>
    </message>
    <message>
        <source>“%1” leads back to “%2”, which uses it: the kustomizations form a cycle</source>
        <translation>„%1“ führt zurück zu „%2“, das es verwendet: Die Kustomizations bilden einen Zyklus</translation>
    </message>
    <message>
        <source>The kustomizations are nested more than %1 deep</source>
        <translation>Die Kustomizations sind tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>What the generator “%1” makes is left out: it is a program, and Driftgate runs no program of a repository</source>
        <translation>Was der Generator „%1“ erzeugt, ist ausgelassen: Er ist ein Programm, und Driftgate führt keine Programme aus einem Repository aus</translation>
    </message>
    <message>
        <source>The plugin “%1” is a program that takes part in every object; Driftgate runs no program of a repository</source>
        <translation>Das Plugin „%1“ ist ein Programm, das an jedem Objekt beteiligt ist; Driftgate führt keine Programme aus einem Repository aus</translation>
    </message>
    <message>
        <source>“%1” lies in the submodule “%2”, whose files are in another repository</source>
        <translation>„%1“ liegt im Submodul „%2“, dessen Dateien in einem anderen Repository liegen</translation>
    </message>
    <message>
        <source>“%1” is not there</source>
        <translation>„%1“ ist nicht vorhanden</translation>
    </message>
    <message>
        <source>“%1” is a folder, where kustomize wants a file</source>
        <translation>„%1“ ist ein Ordner, kustomize erwartet aber eine Datei</translation>
    </message>
    <message>
        <source>“%1” is a file, where kustomize wants a folder</source>
        <translation>„%1“ ist eine Datei, kustomize erwartet aber einen Ordner</translation>
    </message>
    <message>
        <source>The temporary folder for rendering could not be written: %1</source>
        <translation>Der temporäre Ordner zum Rendern konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The inputs of “%1” are larger than %2 MB together</source>
        <translation>Die Eingaben von „%1“ sind zusammen größer als %2 MB</translation>
    </message>
    <message>
        <source>Rendered manifests cannot be kept in “%1”, so they are made anew each time: %2</source>
        <translation>Gerenderte Manifeste können nicht in „%1“ aufbewahrt werden und entstehen daher jedes Mal neu: %2</translation>
    </message>
    <message>
        <source>“%1” needs what lies outside the repository, and nothing is fetched for a render unless you allow it for this workspace:
%2</source>
        <translation>„%1“ braucht etwas außerhalb des Repositorys, und zum Rendern wird nichts abgerufen, solange es für diesen Workspace nicht erlaubt ist:
%2</translation>
    </message>
    <message>
        <source>“%1” is encrypted with SOPS; its values are shown as encrypted</source>
        <translation>„%1“ ist mit SOPS verschlüsselt; die Werte werden verschlüsselt angezeigt</translation>
    </message>
    <message>
        <source>“%1” is a kustomization, not a manifest; in a plain folder it is passed over</source>
        <translation>„%1“ ist eine Kustomization, kein Manifest; in einem einfachen Ordner wird sie übergangen</translation>
    </message>
    <message>
        <source>“%1” holds no manifests</source>
        <translation>„%1“ enthält keine Manifeste</translation>
    </message>
    <message>
        <source>This chart needs helm, which is not installed; install helm 3 and make sure that it is on PATH</source>
        <translation>Dieses Chart braucht helm, das nicht installiert ist; helm 3 installieren und in den PATH aufnehmen</translation>
    </message>
    <message>
        <source>This kustomization needs kustomize or kubectl, and neither is installed; install one and make sure that it is on PATH</source>
        <translation>Diese Kustomization braucht kustomize oder kubectl, und keines ist installiert; eines installieren und in den PATH aufnehmen</translation>
    </message>
    <message>
        <source>%1 did not finish rendering “%2” within %3 s</source>
        <translation>%1 hat „%2“ nicht innerhalb von %3 s gerendert</translation>
    </message>
    <message>
        <source>%1 printed more than %2 MB for “%3”</source>
        <translation>%1 gab für „%3“ mehr als %2 MB aus</translation>
    </message>
    <message>
        <source>it ended with status %1</source>
        <translation>es endete mit Status %1</translation>
    </message>
    <message>
        <source>%1
%2 says: %3</source>
        <translation>%1
%2 meldet: %3</translation>
    </message>
    <message>
        <source>%1 could not render “%2”: %3</source>
        <translation>%1 konnte „%2“ nicht rendern: %3</translation>
    </message>
    <message>
        <source>In full: %1</source>
        <translation>Vollständig: %1</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”, which lies outside the repository</source>
        <translation>„%1“ ist ein Link auf „%2“, das außerhalb des Repositorys liegt</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB, which no manifest may be</source>
        <translation>Die Datei ist größer als %1 MB, was bei Manifesten nicht zulässig ist</translation>
    </message>
    <message>
        <source>The link leads round in a circle of links</source>
        <translation>Der Link führt in einem Kreis von Links herum</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>In %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no variable that can be replaced: %2</source>
        <translation>„%1“ ist keine ersetzbare Variable: %2</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>a closing brace is missing</source>
        <translation>eine schließende Klammer fehlt</translation>
    </message>
    <message>
        <source>something is missing behind the sign</source>
        <translation>hinter dem Zeichen fehlt etwas</translation>
    </message>
    <message>
        <source>a slash is missing</source>
        <translation>ein Schrägstrich fehlt</translation>
    </message>
    <message>
        <source>Flux leaves the fields of “spec.ignore” alone; here they are compared like all others</source>
        <translation>Flux lässt die Felder aus „spec.ignore“ in Ruhe; hier werden sie wie alle anderen verglichen</translation>
    </message>
    <message>
        <source>What Flux does with “spec.%1” is not known here, so it is not rendered</source>
        <translation>Was Flux mit „spec.%1“ macht, ist hier nicht bekannt, daher wird es nicht gerendert</translation>
    </message>
    <message>
        <source>There are two Flux Kustomizations “%1” in this file</source>
        <translation>In dieser Datei gibt es zwei Flux-Kustomizations „%1“</translation>
    </message>
    <message>
        <source>What the Flux Kustomization “%1” adds is not known at this revision: %2</source>
        <translation>Was die Flux-Kustomization „%1“ hinzufügt, ist in dieser Revision nicht bekannt: %2</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>it is not in this file</source>
        <translation>sie steht nicht in dieser Datei</translation>
    </message>
    <message>
        <source>“%1” is a file, where Flux wants a folder</source>
        <translation>„%1“ ist eine Datei, Flux erwartet aber einen Ordner</translation>
    </message>
    <message>
        <source>“%1” may keep files from Flux; it is not followed here</source>
        <translation>„%1“ kann Flux Dateien vorenthalten; hier wird das nicht befolgt</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable, so Flux would not build this</source>
        <translation>„%1“ kann kein Name einer Variablen sein, also würde Flux dies nicht bauen</translation>
    </message>
    <message>
        <source>The variables of %1 are encrypted, so what stands in their place is not known</source>
        <translation>Die Variablen von %1 sind verschlüsselt, daher ist nicht bekannt, was an ihrer Stelle steht</translation>
    </message>
    <message>
        <source>There are several %1 in the repository, so which of them gives the variables is not known: %2</source>
        <translation>Im Repository gibt es %1 mehrfach, daher ist nicht bekannt, woher die Variablen kommen: %2</translation>
    </message>
    <message>
        <source>%1 is optional and not in the repository: should a cluster have it, its variables count there and not here</source>
        <translation>%1 ist optional und nicht im Repository: Ist es in einem Cluster vorhanden, zählen seine Variablen dort und hier nicht</translation>
    </message>
    <message>
        <source>The variables of %1 come from the cluster alone, so what stands in their place is not known</source>
        <translation>Die Variablen von %1 kommen nur aus dem Cluster, daher ist nicht bekannt, was an ihrer Stelle steht</translation>
    </message>
    <message>
        <source>The variable “%1” has no value, so nothing stands in its place; Flux 2.9 and later refuses to apply this</source>
        <translation>Die Variable „%1“ hat keinen Wert, daher steht nichts an ihrer Stelle; Flux ab 2.9 lehnt es ab, dies anzuwenden</translation>
    </message>
</context>
<context>
    <name>Revision</name>
    <message>
        <source>“%1” is not a 40-digit Git id</source>
        <translation>„%1“ ist keine 40-stellige Git-ID</translation>
    </message>
</context>
<context>
    <name>Rollback</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiteres</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to restore: the inputs of %1 are as they were at %2</source>
        <translation>Es gibt nichts wiederherzustellen: Die Eingaben von %1 sind wie bei %2</translation>
    </message>
    <message>
        <source>Restoring the files does not bring back what %1 rendered to on %2 at %3: files beside them decide it too</source>
        <translation>Die Dateien wiederherzustellen bringt nicht zurück, was %1 auf %2 bei %3 gerendert ergab: Auch andere Dateien bestimmen es</translation>
    </message>
    <message>
        <source>Git does not know who you are: set user.name and user.email (git config --global user.email you@example.com)</source>
        <translation>In Git ist keine Identität eingestellt: user.name und user.email festlegen (git config --global user.email you@example.com)</translation>
    </message>
    <message>
        <source>The repository has no remote to push the branch to</source>
        <translation>Das Repository hat kein Remote, zu dem der Branch gepusht werden könnte</translation>
    </message>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>Rollback von %1 zu %2</translation>
    </message>
    <message>
        <source>Roll %1 on %2 back to %3</source>
        <translation>Rollback von %1 auf %2 zu %3</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1 („%2“)</translation>
    </message>
    <message>
        <source>Restores the inputs of %1 as they were at %2, from %3.</source>
        <translation>Stellt die Eingaben von %1 wieder her, wie sie bei %2 waren, ausgehend von %3.</translation>
    </message>
    <message>
        <source>Takes back, as far as these inputs go:</source>
        <translation>Macht rückgängig, soweit es diese Eingaben betrifft:</translation>
    </message>
    <message numerus="yes">
        <source>- and %n more</source>
        <translation>
            <numerusform>- und %n weiterer</numerusform>
            <numerusform>- und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes %2 too, through shared inputs: %1</source>
        <translation>Ändert über gemeinsame Eingaben auch %2: %1</translation>
    </message>
    <message>
        <source>Left in place, since still used by %2: %1</source>
        <translation>Bleibt, da noch von %2 verwendet: %1</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>A recorded cluster runs no hooks</source>
        <translation>Ein aufgezeichneter Cluster führt keine Hooks aus</translation>
    </message>
    <message>
        <source>%1 is a member of another ApplySet (%2): remove its label %3 first if it is to change over</source>
        <translation>%1 gehört zu einem anderen ApplySet (%2): Für den Wechsel muss zuerst das Label %3 entfernt werden</translation>
    </message>
    <message>
        <source>The sync is still running</source>
        <translation>Der Sync läuft noch</translation>
    </message>
    <message>
        <source>The sync has ended already</source>
        <translation>Der Sync ist bereits beendet</translation>
    </message>
    <message>
        <source>The interrupted sync is one of another application or cluster</source>
        <translation>Der unterbrochene Sync gehört zu einer anderen Anwendung oder einem anderen Cluster</translation>
    </message>
    <message>
        <source>There is no plan to carry out</source>
        <translation>Es gibt keinen Plan, der ausgeführt werden könnte</translation>
    </message>
    <message>
        <source>%1 has fields that others own: %2</source>
        <translation>%1 hat Felder, die anderen gehören: %2</translation>
    </message>
    <message>
        <source>The cluster can be asked once what it needs is there</source>
        <translation>Der Cluster kann befragt werden, sobald vorhanden ist, was es braucht</translation>
    </message>
    <message>
        <source>It is being deleted</source>
        <translation>Es wird gelöscht</translation>
    </message>
    <message>
        <source>It is being deleted and waits for its finalizers: %1</source>
        <translation>Es wird gelöscht und wartet auf seine Finalizer: %1</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Es ist nicht vorhanden</translation>
    </message>
    <message>
        <source>It waits for the address of a load balancer</source>
        <translation>Es wartet auf die Adresse eines Load Balancers</translation>
    </message>
    <message>
        <source>It waits for a volume</source>
        <translation>Es wartet auf ein Volume</translation>
    </message>
    <message>
        <source>Its volume is lost</source>
        <translation>Das Volume ist verloren</translation>
    </message>
    <message>
        <source>The claim&apos;s phase is “%1”</source>
        <translation>Die Phase des Claims ist „%1“</translation>
    </message>
    <message>
        <source>The autoscaler has not looked at it yet</source>
        <translation>Der Autoscaler hat es noch nicht betrachtet</translation>
    </message>
    <message>
        <source>Whether it is available is not known yet</source>
        <translation>Ob es verfügbar ist, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>The new kind is not served yet</source>
        <translation>Das neue Kind wird noch nicht angeboten</translation>
    </message>
    <message>
        <source>Its controller has not seen the newest version yet</source>
        <translation>Der Controller hat die neueste Fassung noch nicht gesehen</translation>
    </message>
    <message>
        <source>The container %1 ended with status %2</source>
        <translation>Der Container %1 endete mit Status %2</translation>
    </message>
    <message>
        <source>The pod failed</source>
        <translation>Der Pod ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>It is paused</source>
        <translation>Es ist angehalten</translation>
    </message>
    <message>
        <source>%1 replicas are updated</source>
        <translation>%1 Replicas sind aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>%n old replica(s) wait to end</source>
        <translation>
            <numerusform>%n alte Replica muss noch enden</numerusform>
            <numerusform>%n alte Replicas müssen noch enden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 replicas are available</source>
        <translation>%1 Replicas sind verfügbar</translation>
    </message>
    <message>
        <source>%1 replicas are ready</source>
        <translation>%1 Replicas sind bereit</translation>
    </message>
    <message>
        <source>%1 replicas of the partition are updated</source>
        <translation>%1 Replicas der Partition sind aktualisiert</translation>
    </message>
    <message>
        <source>Replicas of the former revision wait to be updated</source>
        <translation>Replicas der vorigen Revision warten auf die Aktualisierung</translation>
    </message>
    <message>
        <source>%1 pods are updated</source>
        <translation>%1 Pods sind aktualisiert</translation>
    </message>
    <message>
        <source>%1 pods are available</source>
        <translation>%1 Pods sind verfügbar</translation>
    </message>
    <message>
        <source>The pod has not started</source>
        <translation>Der Pod ist noch nicht gestartet</translation>
    </message>
    <message>
        <source>The pod&apos;s phase is “%1”</source>
        <translation>Die Phase des Pods ist „%1“</translation>
    </message>
    <message>
        <source>The pod is running</source>
        <translation>Der Pod läuft</translation>
    </message>
    <message>
        <source>A container ended, and the pod is not ready again</source>
        <translation>Ein Container endete, und der Pod ist nicht wieder bereit</translation>
    </message>
    <message>
        <source>The pod is not ready</source>
        <translation>Der Pod ist nicht bereit</translation>
    </message>
    <message>
        <source>It is suspended</source>
        <translation>Es ist pausiert</translation>
    </message>
    <message>
        <source>The job is running</source>
        <translation>Der Job läuft</translation>
    </message>
    <message>
        <source>The sync&apos;s journal cannot be written (%1), so nothing more is sent</source>
        <translation>Das Journal des Syncs kann nicht geschrieben werden (%1), daher wird nichts weiter gesendet</translation>
    </message>
    <message>
        <source>The sync&apos;s journal cannot be read: %1</source>
        <translation>Das Journal des Syncs kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The sync&apos;s journal is too large</source>
        <translation>Das Journal des Syncs ist zu groß</translation>
    </message>
    <message>
        <source>There is no sync&apos;s journal %1</source>
        <translation>Es gibt kein Sync-Journal %1</translation>
    </message>
    <message>
        <source>The sync is still running in another program</source>
        <translation>Der Sync läuft noch in einem anderen Programm</translation>
    </message>
    <message>
        <source>This line of the journal makes no sense</source>
        <translation>Diese Zeile des Journals ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>The journal was written by a later version of Driftgate</source>
        <translation>Das Journal wurde von einer späteren Version von Driftgate geschrieben</translation>
    </message>
    <message>
        <source>%1 is being synced by %2 since %3</source>
        <translation>Für %1 läuft seit %3 ein Sync von %2</translation>
    </message>
    <message>
        <source>%1 is being synced by %2</source>
        <translation>Für %1 läuft ein Sync von %2</translation>
    </message>
    <message>
        <source>Others keep syncing this application</source>
        <translation>Andere synchronisieren diese Anwendung ständig</translation>
    </message>
    <message>
        <source>Somebody else took over the sync of %1</source>
        <translation>Jemand anderes hat den Sync von %1 übernommen</translation>
    </message>
    <message>
        <source>The Lease of the sync of %1 could not be renewed in time</source>
        <translation>Die Lease des Syncs von %1 konnte nicht rechtzeitig erneuert werden</translation>
    </message>
    <message>
        <source>%1 stands at %2, and %3 does not follow from it: it is not moved by force</source>
        <translation>%1 steht auf %2, und %3 folgt nicht darauf: Es wird nicht mit Gewalt verschoben</translation>
    </message>
    <message>
        <source>%1 stands at %2, which does not follow from %3: this would be no rollback of it</source>
        <translation>%1 steht auf %2, was nicht auf %3 folgt: Das wäre kein Rollback davon</translation>
    </message>
    <message>
        <source>A branch or tag moves as a whole: single objects cannot be chosen</source>
        <translation>Ein Branch oder Tag bewegt sich als Ganzes: Einzelne Objekte können nicht ausgewählt werden</translation>
    </message>
    <message>
        <source>The remote would take it</source>
        <translation>Das Remote würde es annehmen</translation>
    </message>
    <message>
        <source>%1 is at %2; waiting for the cluster</source>
        <translation>%1 ist auf %2; es wird auf den Cluster gewartet</translation>
    </message>
    <message>
        <source>Pushed; the cluster was not seen to run it yet</source>
        <translation>Gepusht; dass der Cluster es ausführt, wurde noch nicht beobachtet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 has fields that others own, which the plan did not foresee: %2</source>
        <translation>%1 hat Felder, die anderen gehören, was der Plan nicht vorsah: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was sent last is not on record: %1</source>
        <translation>Was zuletzt gesendet wurde, ist nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>The ApplySet %1 belongs to another tool (%2), which keeps it applied</source>
        <translation>Das ApplySet %1 gehört zu einem anderen Werkzeug (%2), das es angewendet hält</translation>
    </message>
    <message>
        <source>The ApplySet %1 is that of the application %2</source>
        <translation>Das ApplySet %1 ist das der Anwendung %2</translation>
    </message>
    <message>
        <source>%1 is there already and is no parent of an ApplySet, which would have to have its name</source>
        <translation>%1 ist schon vorhanden und kein Parent eines ApplySets; dieser müsste aber so heißen</translation>
    </message>
    <message>
        <source>The parent of the ApplySet, %1, cannot be written: %2</source>
        <translation>Der Parent des ApplySets, %1, kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 is still there</source>
        <translation>%1 ist noch vorhanden</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%1 differs in %2 and %n more field(s)</source>
        <translation>
            <numerusform>%1 weicht ab in %2 und %n weiterem Feld</numerusform>
            <numerusform>%1 weicht ab in %2 und %n weiteren Feldern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 differs in %2</source>
        <translation>%1 weicht ab in %2</translation>
    </message>
    <message>
        <source>%1 was not compared</source>
        <translation>%1 wurde nicht verglichen</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not healthy within %2: %3</source>
        <translation>%1 wurde nicht innerhalb von %2 gesund: %3</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (und %n weiteres)</numerusform>
            <numerusform> (und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>%1 was not gone within %2: %3</source>
        <translation>%1 war nicht innerhalb von %2 verschwunden: %3</translation>
    </message>
    <message>
        <source>%1 is a member of another ApplySet (%2) and was not deleted</source>
        <translation>%1 ist Mitglied eines anderen ApplySet (%2) und wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>The sync&apos;s journal cannot be written (%1), so nothing is sent</source>
        <translation>Das Journal des Syncs kann nicht geschrieben werden (%1), daher wird nichts gesendet</translation>
    </message>
    <message>
        <source>The folder of the syncs&apos; journals cannot be read: %1</source>
        <translation>Der Ordner mit den Journalen der Syncs kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The interrupted sync cannot be ended, as its journal cannot be written: %1</source>
        <translation>Der unterbrochene Sync kann nicht beendet werden, da sein Journal nicht geschrieben werden kann: %1</translation>
    </message>
    <message>
        <source>%1 was made by somebody else since the plan was, and is not deleted</source>
        <translation>%1 wurde seit dem Plan von jemand anderem angelegt und wird nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 is gone: whether the interrupted sync ran it to its end is not known, so it is not run again</source>
        <translation>%1 ist weg: Ob der unterbrochene Sync es bis zum Ende ausgeführt hat, ist nicht bekannt, deshalb wird es nicht noch einmal ausgeführt</translation>
    </message>
    <message>
        <source>The interrupted sync was to move %1 to %2</source>
        <translation>Der unterbrochene Sync sollte %1 zu %2 bewegen</translation>
    </message>
    <message>
        <source>%1 stands neither where it stood nor at %2: whether it was moved cannot be told, so it is not moved again</source>
        <translation>%1 steht weder, wo es stand, noch bei %2: Ob es bewegt wurde, lässt sich nicht feststellen, deshalb wird es nicht noch einmal bewegt</translation>
    </message>
    <message>
        <source>Whether %1 was moved is not known, so its journal has no end: %2</source>
        <translation>Ob %1 bewegt wurde, ist nicht bekannt, deshalb hat sein Journal kein Ende: %2</translation>
    </message>
    <message>
        <source>It was pushed, and somebody moved %1 on since</source>
        <translation>Es wurde gepusht, und jemand hat %1 seither weiterbewegt</translation>
    </message>
    <message>
        <source>%1 may be missing now, as it was deleted to be made anew: %2</source>
        <translation>%1 fehlt jetzt möglicherweise, da es gelöscht wurde, um neu angelegt zu werden: %2</translation>
    </message>
    <message>
        <source>%1 needs no change, but stays outside the application&apos;s ApplySet, since others own fields that Git sets: %2</source>
        <translation>%1 braucht keine Änderung, bleibt aber außerhalb des ApplySets der Anwendung, da andere Felder besitzen, die Git setzt: %2</translation>
    </message>
    <message>
        <source>%1 was deleted before its end was seen</source>
        <translation>%1 wurde gelöscht, bevor sein Ende zu sehen war</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message>
        <source>The repository has no remote to push %1 to</source>
        <translation>Das Repository hat kein Remote, zu dem %1 gepusht werden könnte</translation>
    </message>
    <message>
        <source>A controller keeps this application: Driftgate cannot trigger it yet</source>
        <translation>Ein Controller ist für diese Anwendung zuständig: Driftgate kann dort noch keinen Sync auslösen</translation>
    </message>
    <message>
        <source>%1 cannot be marked as held</source>
        <translation>%1 kann nicht als festgehalten markiert werden</translation>
    </message>
    <message>
        <source>There is no interrupted sync “%1”</source>
        <translation>Es gibt keinen unterbrochenen Sync „%1“</translation>
    </message>
    <message>
        <source>What is left is not what was approved any more:</source>
        <translation>Was noch aussteht, ist nicht mehr, was freigegeben wurde:</translation>
    </message>
    <message>
        <source>The policy does not allow the sync yet:</source>
        <translation>Die Richtlinie erlaubt den Sync noch nicht:</translation>
    </message>
    <message>
        <source>%1: was not planned like this</source>
        <translation>%1: war so nicht geplant</translation>
    </message>
    <message>
        <source>The cluster is another one than before, under the same name</source>
        <translation>Der Cluster ist ein anderer als zuvor, unter demselben Namen</translation>
    </message>
    <message>
        <source>%1 approved another plan at %2; since then:</source>
        <translation>%1 hat um %2 einen anderen Plan freigegeben; seitdem:</translation>
    </message>
    <message>
        <source>The plan cannot be carried out:</source>
        <translation>Der Plan kann nicht ausgeführt werden:</translation>
    </message>
    <message>
        <source>The approval by %1 does not count: %2</source>
        <translation>Die Freigabe von %1 zählt nicht: %2</translation>
    </message>
    <message>
        <source>The plan is another one now than the one that was looked at:</source>
        <translation>Der Plan ist nun ein anderer als der angesehene:</translation>
    </message>
    <message>
        <source>What that plan was made of is not known</source>
        <translation>Woraus jener Plan entstand, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The plan has no object “%1”</source>
        <translation>Der Plan hat kein Objekt „%1“</translation>
    </message>
    <message>
        <source>This cannot be undone, so its name has to be given first: %1</source>
        <translation>Das lässt sich nicht rückgängig machen, daher muss zuerst der Name angegeben werden: %1</translation>
    </message>
    <message>
        <source>That the application is held could not be marked in the cluster: %1</source>
        <translation>Dass die Anwendung festgehalten ist, konnte im Cluster nicht vermerkt werden: %1</translation>
    </message>
    <message>
        <source>What others said meanwhile could not be fetched: %1</source>
        <translation>Was andere inzwischen gesagt haben, konnte nicht abgerufen werden: %1</translation>
    </message>
    <message>
        <source>Git does not know who you are, so the sync could not be recorded: set user.name and user.email (git config --global user.email you@example.com)</source>
        <translation>In Git ist keine Identität eingestellt, daher könnte der Sync nicht protokolliert werden: user.name und user.email festlegen (git config --global user.email you@example.com)</translation>
    </message>
    <message>
        <source>The sync could not be put on record: %1</source>
        <translation>Der Sync konnte nicht protokolliert werden: %1</translation>
    </message>
    <message>
        <source>The record waits to be pushed: %1</source>
        <translation>Der Eintrag wartet darauf, gepusht zu werden: %1</translation>
    </message>
    <message>
        <source>The cluster could not be read again</source>
        <translation>Der Cluster konnte nicht erneut gelesen werden</translation>
    </message>
    <message>
        <source>The cluster was not seen to run %1 yet</source>
        <translation>Dass der Cluster %1 ausführt, wurde noch nicht beobachtet</translation>
    </message>
    <message>
        <source>The cluster does not name %1 as deployed yet: resuming the sync sends only that</source>
        <translation>Der Cluster nennt %1 noch nicht als ausgerollt: Den Sync fortzusetzen sendet nur das</translation>
    </message>
    <message>
        <source>A rollback of %1 to %2 on %3 was interrupted: it has to be resumed, verified or abandoned before anything else is synced there</source>
        <translation>Ein Rollback von %1 zu %2 auf %3 wurde unterbrochen: Er muss fortgesetzt, verifiziert oder aufgegeben werden, bevor dort anderes synchronisiert wird</translation>
    </message>
    <message>
        <source>A sync of %1 to %2 on %3 was interrupted: it has to be resumed, verified or abandoned before anything else is synced there</source>
        <translation>Ein Sync von %1 zu %2 auf %3 wurde unterbrochen: Er muss fortgesetzt, verifiziert oder aufgegeben werden, bevor dort anderes synchronisiert wird</translation>
    </message>
    <message>
        <source>%1 was not seen to run to its end: resuming the sync goes on with it</source>
        <translation>Dass %1 bis zum Ende lief, war nicht zu sehen: Wird der Sync fortgesetzt, geht es damit weiter</translation>
    </message>
    <message>
        <source>The cluster does not say yet whether the application is held: resuming the sync sends only that</source>
        <translation>Der Cluster sagt noch nicht, ob die Anwendung festgehalten ist: Wird der Sync fortgesetzt, sendet er nur das</translation>
    </message>
    <message>
        <source>%1 was not moved to %2: resuming the sync pushes it</source>
        <translation>%1 wurde nicht zu %2 bewegt: Wird der Sync fortgesetzt, pusht er es</translation>
    </message>
    <message>
        <source>%1 stands neither where it stood nor at %2: whether it was moved cannot be told</source>
        <translation>%1 steht weder, wo es stand, noch bei %2: Ob es bewegt wurde, lässt sich nicht feststellen</translation>
    </message>
    <message>
        <source>Another branch or tag is followed than before: %1</source>
        <translation>Es wird einem anderen Branch oder Tag gefolgt als zuvor: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keinem</translation>
    </message>
    <message>
        <source>%1 gets its name only when it is made, so it cannot be chosen by itself</source>
        <translation>%1 bekommt seinen Namen erst beim Anlegen, deshalb kann es nicht allein gewählt werden</translation>
    </message>
    <message>
        <source>Its ApplySet was not found</source>
        <translation>Sein ApplySet wurde nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The clone&apos;s working copy could not be moved to the remote&apos;s head: %1</source>
        <translation>Der Arbeitsbaum des Klons konnte nicht auf den Head des Remotes gebracht werden: %1</translation>
    </message>
    <message>
        <source>The folder for clones could not be made: %1</source>
        <translation>Der Ordner für Klone konnte nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>The clone could not be moved to its place: %1</source>
        <translation>Der Klon konnte nicht an seinen Platz verschoben werden: %1</translation>
    </message>
    <message>
        <source>The repository has no branch “%1”</source>
        <translation>Das Repository hat keinen Branch „%1“</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>The repository has no commit on its branch “%1” yet</source>
        <translation>Das Repository hat auf dem Branch „%1“ noch keinen Commit</translation>
    </message>
    <message>
        <source>The file is too large for a workspace file</source>
        <translation>Die Datei ist zu groß für eine Workspace-Datei</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no file or folder “%1”</source>
        <translation>Es gibt keine Datei und keinen Ordner „%1“</translation>
    </message>
    <message>
        <source>The workspace has no cluster “%1”</source>
        <translation>Der Workspace hat keinen Cluster „%1“</translation>
    </message>
    <message>
        <source>Nothing says where the cluster “%1” is: give it a “context” or a “recorded” dump in driftgate.yaml</source>
        <translation>Nichts sagt, wo der Cluster „%1“ ist: In driftgate.yaml braucht er einen „context“ oder einen „recorded“-Dump</translation>
    </message>
</context>
<context>
    <name>WorkspaceFile</name>
    <message>
        <source>“applications” is missing: a workspace needs one at least</source>
        <translation>„applications“ fehlt: Ein Workspace braucht mindestens eine</translation>
    </message>
    <message>
        <source>“%1” must be “%2”, not “%3”</source>
        <translation>„%1“ muss „%2“ sein, nicht „%3“</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: slashes, braces and control characters are not allowed</source>
        <translation>„%1“ kann kein Name sein: Schrägstriche, geschweifte Klammern und Steuerzeichen sind nicht erlaubt</translation>
    </message>
    <message>
        <source>A cluster has either “context” or “recorded”, not both</source>
        <translation>Ein Cluster hat entweder „context“ oder „recorded“, nicht beides</translation>
    </message>
    <message>
        <source>A cluster needs “context” (a kubeconfig context) or “recorded” (a file or folder with its objects)</source>
        <translation>Ein Cluster braucht „context“ (einen kubeconfig-Kontext) oder „recorded“ (eine Datei oder einen Ordner mit seinen Objekten)</translation>
    </message>
    <message>
        <source>There is a cluster “%1” in line %2 already</source>
        <translation>Es gibt schon einen Cluster „%1“ in Zeile %2</translation>
    </message>
    <message>
        <source>There is an application “%1” in line %2 already</source>
        <translation>Es gibt schon eine Anwendung „%1“ in Zeile %2</translation>
    </message>
    <message>
        <source>“%1” must be a path within the repository, relative to its top</source>
        <translation>„%1“ muss ein Pfad im Repository sein, relativ zu dessen oberstem Ordner</translation>
    </message>
    <message>
        <source>“%1” is no placeholder: only “{cluster}” is</source>
        <translation>„%1“ ist kein Platzhalter: nur „{cluster}“ ist einer</translation>
    </message>
    <message>
        <source>“clusters” must name one cluster at least; leave it out for all of them</source>
        <translation>„clusters“ muss mindestens einen Cluster nennen; für alle weglassen</translation>
    </message>
    <message>
        <source>There is no cluster “%1”</source>
        <translation>Es gibt keinen Cluster „%1“</translation>
    </message>
    <message>
        <source>“%1” is named twice</source>
        <translation>„%1“ ist zweimal genannt</translation>
    </message>
    <message>
        <source>Unknown method “%1”</source>
        <translation>Unbekannte Methode „%1“</translation>
    </message>
    <message>
        <source>“values” must be a mapping of names to values, not %1</source>
        <translation>„values“ muss ein Mapping von Namen auf Werte sein, nicht %1</translation>
    </message>
    <message>
        <source>A single value is expected here, not %1; deeper ones are named with dots, as in “image.tag”</source>
        <translation>Hier wird ein einzelner Wert erwartet, nicht %1; tiefere werden mit Punkten benannt, wie in „image.tag“</translation>
    </message>
    <message>
        <source>There is no application “%1”</source>
        <translation>Es gibt keine Anwendung „%1“</translation>
    </message>
    <message>
        <source>The workspace file is empty</source>
        <translation>Die Workspace-Datei ist leer</translation>
    </message>
    <message>
        <source>A workspace file has one document only</source>
        <translation>Eine Workspace-Datei hat nur ein Dokument</translation>
    </message>
    <message>
        <source>A mapping of keys and values is expected here, not %1</source>
        <translation>Hier wird ein Mapping von Schlüsseln und Werten erwartet, nicht %1</translation>
    </message>
    <message>
        <source>Unknown key “%1”</source>
        <translation>Unbekannter Schlüssel „%1“</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2: put it in quotes</source>
        <translation>„%1“ muss ein Text sein, nicht %2: in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2</source>
        <translation>„%1“ muss ein Text sein, nicht %2</translation>
    </message>
    <message>
        <source>“%1” must not be empty</source>
        <translation>„%1“ darf nicht leer sein</translation>
    </message>
    <message>
        <source>A text is expected here, not %1</source>
        <translation>Hier wird ein Text erwartet, nicht %1</translation>
    </message>
    <message>
        <source>“%1” must be a list, not %2</source>
        <translation>„%1“ muss eine Liste sein, nicht %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the truth value “%1”</source>
        <translation>der Wahrheitswert „%1“</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>die Zahl %1</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>ein leerer Text</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>ein Mapping</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>; war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>“%1” is no field path: it must begin with “/”, as in “/spec/replicas”</source>
        <translation>„%1“ ist kein Feldpfad: Er muss mit „/“ beginnen, wie in „/spec/replicas“</translation>
    </message>
    <message>
        <source>This rule would hide every object: say what it matches, or which fields or managers it ignores</source>
        <translation>Diese Regel würde jedes Objekt verbergen: angeben, worauf sie passt oder welche Felder oder Manager sie ignoriert</translation>
    </message>
    <message>
        <source>A list of ignore rules is expected, or a mapping with the key “ignore”</source>
        <translation>Erwartet wird eine Liste von Ignorierregeln oder ein Mapping mit dem Schlüssel „ignore“</translation>
    </message>
    <message>
        <source>“flux” goes with the methods auto and kustomize only</source>
        <translation>„flux“ ist nur mit den Methoden auto und kustomize möglich</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2</source>
        <translation>„%1“ muss true oder false sein, nicht %2</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3, not %4</source>
        <translation>„%1“ muss eine ganze Zahl von %2 bis %3 sein, nicht %4</translation>
    </message>
    <message>
        <source>“reviewers” must name one address at least; leave it out where anyone may review</source>
        <translation>„reviewers“ muss mindestens eine Adresse nennen; weglassen, wenn beliebige Personen prüfen dürfen</translation>
    </message>
    <message>
        <source>“%1” is not a mail address; it stands alone, as in alice@example.com</source>
        <translation>„%1“ ist keine E-Mail-Adresse; sie steht allein, wie in alice@example.com</translation>
    </message>
    <message>
        <source>“%1” is not a kind as objects spell it, such as StatefulSet</source>
        <translation>„%1“ ist kein Kind in der Schreibweise der Objekte, wie StatefulSet</translation>
    </message>
    <message>
        <source>On “%1” no reviewer is on every list that counts there</source>
        <translation>Auf „%1“ steht kein Reviewer auf allen Listen, die dort gelten</translation>
    </message>
    <message>
        <source>On “%1” %2 approvals are required of %3 possible reviewers</source>
        <translation>Auf „%1“ sind %2 Freigaben von %3 möglichen Reviewern verlangt</translation>
    </message>
    <message>
        <source>“%1” is not a length of time, such as 72h or 7d</source>
        <translation>„%1“ ist keine Zeitspanne, wie 72h oder 7d</translation>
    </message>
    <message>
        <source>“%1” must be the full name of a branch or tag, as in “refs/heads/env/prod”</source>
        <translation>„%1“ muss der vollständige Name eines Branches oder Tags sein, wie „refs/heads/env/prod“</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>This is not valid YAML: %1</source>
        <translation>Das ist kein gültiges YAML: %1</translation>
    </message>
    <message>
        <source>One document was expected, but there are several</source>
        <translation>Ein Dokument wurde erwartet, es sind aber mehrere</translation>
    </message>
    <message>
        <source>The quotes that begin here are never closed</source>
        <translation>Die hier beginnenden Anführungszeichen werden nie geschlossen</translation>
    </message>
    <message>
        <source>A tab stands here: YAML is indented by spaces only</source>
        <translation>Hier steht ein Tabulator: YAML wird nur mit Leerzeichen eingerückt</translation>
    </message>
    <message>
        <source>This value must be indented deeper than its key</source>
        <translation>Dieser Wert muss tiefer eingerückt sein als sein Schlüssel</translation>
    </message>
    <message>
        <source>Further text stands behind the end of the document</source>
        <translation>Nach dem Ende des Dokuments folgt weiterer Text</translation>
    </message>
    <message>
        <source>The text holds more than %1 values</source>
        <translation>Der Text enthält mehr als %1 Werte</translation>
    </message>
    <message>
        <source>The key of a mapping cannot be null</source>
        <translation>Der Schlüssel eines Mappings kann nicht null sein</translation>
    </message>
    <message>
        <source>A “:” is missing after this key</source>
        <translation>Nach diesem Schlüssel fehlt ein „:“</translation>
    </message>
    <message>
        <source>A value is missing before this comma</source>
        <translation>Vor diesem Komma fehlt ein Wert</translation>
    </message>
    <message>
        <source>A tab stands where this block&apos;s indentation should</source>
        <translation>Ein Tabulator steht, wo dieser Block eingerückt sein müsste</translation>
    </message>
    <message>
        <source>An alias cannot stand within what it repeats</source>
        <translation>Ein Alias kann nicht in dem stehen, was er wiederholt</translation>
    </message>
    <message>
        <source>Aliases repeat more than %1 values: the text looks like an alias bomb</source>
        <translation>Aliase wiederholen mehr als %1 Werte: Der Text sieht nach einer Alias-Bombe aus</translation>
    </message>
    <message>
        <source>The key of a mapping must be a single value</source>
        <translation>Der Schlüssel eines Mappings muss ein einzelner Wert sein</translation>
    </message>
    <message>
        <source>A list or mapping cannot be a key: perhaps a bracket is not closed</source>
        <translation>Eine Liste oder ein Mapping kann kein Schlüssel sein: Vielleicht ist eine Klammer nicht geschlossen</translation>
    </message>
    <message>
        <source>Values are nested more than %1 deep here</source>
        <translation>Werte sind hier tiefer als %1 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>Only mappings can be merged with “&lt;&lt;”</source>
        <translation>Nur Mappings können mit „&lt;&lt;“ zusammengeführt werden</translation>
    </message>
    <message>
        <source>The value is not what its tag “!!%1” says</source>
        <translation>Der Wert passt nicht zu seinem Tag „!!%1“</translation>
    </message>
    <message>
        <source>The “!!binary” value is not valid base64</source>
        <translation>Der „!!binary“-Wert ist kein gültiges Base64</translation>
    </message>
    <message>
        <source>Infinity and “not a number” cannot stand in a manifest: JSON has no such values</source>
        <translation>Unendlich und „keine Zahl“ können nicht in einem Manifest stehen: JSON kennt solche Werte nicht</translation>
    </message>
    <message>
        <source>The key of a mapping cannot be an integer above 9223372036854775807: put it in quotes</source>
        <translation>Der Schlüssel eines Mappings kann keine Ganzzahl über 9223372036854775807 sein: in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Nothing but a comment may follow “---” in its line</source>
        <translation>In der Zeile von „---“ darf nur noch ein Kommentar stehen</translation>
    </message>
    <message>
        <source>A control character stands here: it is not allowed in YAML</source>
        <translation>Hier steht ein Steuerzeichen: In YAML ist es nicht erlaubt</translation>
    </message>
</context>
<context>
    <name>driftgate::AboutDialog</name>
    <message>
        <source>About Driftgate</source>
        <translation>Über Driftgate</translation>
    </message>
    <message>
        <source>Driftgate %1</source>
        <translation>Driftgate %1</translation>
    </message>
    <message>
        <source>What you approved is what was applied, and Git can prove it.</source>
        <translation>Was freigegeben wurde, wurde angewendet, und Git kann es beweisen.</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. It is made with:</source>
        <translation>Lizenziert unter der Apache License 2.0. Es verwendet:</translation>
    </message>
    <message>
        <source>GNU Lesser General Public License 3</source>
        <translation>GNU Lesser General Public License 3</translation>
    </message>
    <message>
        <source>MIT License</source>
        <translation>MIT-Lizenz</translation>
    </message>
    <message>
        <source>GNU General Public License 2 with a linking exception</source>
        <translation>GNU General Public License 2 mit Linking-Ausnahme</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>It runs git, kustomize or kubectl, and helm, where they are installed.</source>
        <translation>Es ruft git, kustomize oder kubectl und helm auf, soweit installiert.</translation>
    </message>
</context>
<context>
    <name>driftgate::ActivityModel</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>driftgate::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>What the program did</source>
        <translation>Was das Programm getan hat</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch wurde nichts getan</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Approvals, syncs and rollbacks, as the repository keeps them</source>
        <translation>Freigaben, Syncs und Rollbacks, wie das Repository sie aufbewahrt (Ledger)</translation>
    </message>
    <message>
        <source>Ledger %1</source>
        <translation>Protokoll %1</translation>
    </message>
</context>
<context>
    <name>driftgate::Age</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
</context>
<context>
    <name>driftgate::AuditBar</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>(as far as the ledger was fetched: others may have synced since)</source>
        <translation>(soweit das Protokoll geholt ist: Andere können seither synchronisiert haben)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with faults</source>
        <translation>
            <numerusform>%n Eintrag mit Mängeln</numerusform>
            <numerusform>%n Einträge mit Mängeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreviewed: %1</source>
        <translation>Ohne Review: %1</translation>
    </message>
    <message>
        <source>Not known whether reviewed: %1 (%2)</source>
        <translation>Ob mit Review, ist nicht bekannt: %1 (%2)</translation>
    </message>
    <message>
        <source>The ledger could not be checked: %1</source>
        <translation>Das Protokoll konnte nicht geprüft werden: %1</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
    <message>
        <source>Show only faulty</source>
        <translation>Nur mangelhafte zeigen</translation>
    </message>
</context>
<context>
    <name>driftgate::AuditReader</name>
    <message>
        <source>Checking the ledger</source>
        <translation>Prüft das Protokoll</translation>
    </message>
</context>
<context>
    <name>driftgate::AuditText</name>
    <message>
        <source>unreviewed</source>
        <translation>ohne Review</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>nicht bekannt: %1</translation>
    </message>
    <message>
        <source>rolled back by %1, %2</source>
        <translation>zurückgerollt von %1, %2</translation>
    </message>
    <message>
        <source>synced by %1, %2</source>
        <translation>synchronisiert von %1, %2</translation>
    </message>
</context>
<context>
    <name>driftgate::BlameModel</name>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>driftgate::BlameWindow</name>
    <message>
        <source>← Back</source>
        <translation>← Zurück</translation>
    </message>
    <message>
        <source>Lines with the commits that last touched them</source>
        <translation>Zeilen mit den Commits, die sie zuletzt berührt haben</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>This file could not be read</source>
        <translation>Diese Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Finding who changed it…</source>
        <translation>Es wird ermittelt, wer sie geändert hat…</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>Show commit %1</source>
        <translation>Commit %1 anzeigen</translation>
    </message>
    <message>
        <source>Open the file as of %1</source>
        <translation>Datei mit Stand %1 öffnen</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy commit id</source>
        <translation>Commit-ID kopieren</translation>
    </message>
</context>
<context>
    <name>driftgate::ClosingBar</name>
    <message>
        <source>Stop after this object and close</source>
        <translation>Nach diesem Objekt anhalten und schließen</translation>
    </message>
    <message>
        <source>Close once it has ended</source>
        <translation>Schließen, sobald der Sync beendet ist</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>The journal keeps what is left: the next start offers to go on</source>
        <translation>Das Journal behält den Rest: Der nächste Start bietet an, damit fortzufahren</translation>
    </message>
    <message>
        <source>%1: stops after this object, then the window closes</source>
        <translation>%1: hält nach diesem Objekt an, dann schließt sich das Fenster</translation>
    </message>
    <message>
        <source>%1: the window closes once it has ended</source>
        <translation>%1: Das Fenster schließt sich, sobald der Vorgang beendet ist</translation>
    </message>
    <message>
        <source>%1: closing now would leave the rest for later</source>
        <translation>%1: Beim Schließen bliebe der Rest für später</translation>
    </message>
    <message>
        <source>Writing your word into the ledger</source>
        <translation>Ihr Votum wird ins Protokoll geschrieben</translation>
    </message>
    <message>
        <source>Pushing the ledger</source>
        <translation>Das Protokoll wird gepusht</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Jetzt schließen</translation>
    </message>
    <message>
        <source>What was said is kept, and pushed the next time</source>
        <translation>Was gesagt wurde, bleibt erhalten und wird beim nächsten Mal gepusht</translation>
    </message>
</context>
<context>
    <name>driftgate::ColumnHeader</name>
    <message>
        <source>%1, beside %2</source>
        <translation>%1, neben %2</translation>
    </message>
</context>
<context>
    <name>driftgate::CommitPane</name>
    <message>
        <source>The chosen commit</source>
        <translation>Der ausgewählte Commit</translation>
    </message>
    <message>
        <source>Choose an object or a file</source>
        <translation>Ein Objekt oder eine Datei auswählen</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>committed by %1, %2</source>
        <translation>committet von %1, %2</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Gerendert</translation>
    </message>
    <message>
        <source>Being rendered…</source>
        <translation>Wird gerendert…</translation>
    </message>
    <message>
        <source>The first commit: there is nothing before it</source>
        <translation>Der erste Commit: Davor gibt es nichts</translation>
    </message>
    <message>
        <source>Nothing changes once rendered</source>
        <translation>Nach dem Rendern ändert sich nichts</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>same diff, %n object(s)</source>
        <translation>
            <numerusform>gleicher Diff, %n Objekt</numerusform>
            <numerusform>gleicher Diff, %n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>None against the first parent</source>
        <translation>Keine gegenüber dem ersten Elternteil</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Open with blame</source>
        <translation>Mit Blame öffnen</translation>
    </message>
    <message>
        <source>Only commits that touch it</source>
        <translation>Nur Commits, die sie berühren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>That was the last difference</source>
        <translation>Das war der letzte Unterschied</translation>
    </message>
    <message>
        <source>That was the first difference</source>
        <translation>Das war der erste Unterschied</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Protokoll (Ledger)</translation>
    </message>
</context>
<context>
    <name>driftgate::CommitReader</name>
    <message>
        <source>Reading commit %1</source>
        <translation>Commit %1 lesen</translation>
    </message>
    <message>
        <source>Rendering what %1 changes</source>
        <translation>Änderungen durch %1 rendern</translation>
    </message>
    <message>
        <source>Rendered what %1 changes</source>
        <translation>Änderungen durch %1 gerendert</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message>
        <source>This file is no text</source>
        <translation>Diese Datei ist kein Text</translation>
    </message>
    <message>
        <source>Finding who changed %1</source>
        <translation>Ermitteln, wer %1 geändert hat</translation>
    </message>
    <message>
        <source>Found who changed %1</source>
        <translation>Ermittelt, wer %1 geändert hat</translation>
    </message>
</context>
<context>
    <name>driftgate::Compare</name>
    <message>
        <source>Its values are encrypted in Git and were not compared.</source>
        <translation>Die Werte sind in Git verschlüsselt und wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>Git names %1, the cluster serves %2.</source>
        <translation>Git nennt %1, der Cluster liefert %2.</translation>
    </message>
    <message>
        <source>Git sets the replicas, and so does the HorizontalPodAutoscaler %1: a sync resets them until it scales again.</source>
        <translation>Git setzt die Replicas, und der HorizontalPodAutoscaler %1 ebenso: Ein Sync setzt sie zurück, bis er wieder skaliert.</translation>
    </message>
    <message>
        <source>It may be there: not all live objects could be read.</source>
        <translation>Es ist womöglich vorhanden: Nicht alle Live-Objekte waren lesbar.</translation>
    </message>
    <message>
        <source>Its values are masked in the recording: only its keys were compared.</source>
        <translation>Die Werte sind in der Aufzeichnung maskiert: Nur die Schlüssel wurden verglichen.</translation>
    </message>
    <message>
        <source>The server refuses it: %1</source>
        <translation>Der Server lehnt es ab: %1</translation>
    </message>
</context>
<context>
    <name>driftgate::ConnectDialog</name>
    <message>
        <source>Connect clusters</source>
        <translation>Cluster verbinden</translation>
    </message>
    <message>
        <source>Write driftgate.yaml</source>
        <translation>driftgate.yaml schreiben</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Workspace file</source>
        <translation>Workspace-Datei</translation>
    </message>
    <message>
        <source>Reading your kubeconfig…</source>
        <translation>Die kubeconfig wird gelesen…</translation>
    </message>
    <message>
        <source>%1 – context %2, %3 as %4</source>
        <translation>%1 – Kontext %2, %3 als %4</translation>
    </message>
    <message>
        <source>Your kubeconfig has no context.</source>
        <translation>Die kubeconfig enthält keinen Kontext.</translation>
    </message>
    <message>
        <source>Every cluster of this workspace is connected.</source>
        <translation>Jedes Cluster dieses Workspace ist verbunden.</translation>
    </message>
    <message>
        <source>Contexts of your kubeconfig that may connect clusters of this workspace:</source>
        <translation>Kontexte der kubeconfig, die Cluster dieses Workspace verbinden könnten:</translation>
    </message>
    <message>
        <source>They are connected by a new file, %1:</source>
        <translation>Eine neue Datei, %1, verbindet sie:</translation>
    </message>
    <message>
        <source>The workspace file stays as you wrote it: take over what connects them from here.</source>
        <translation>Die Workspace-Datei bleibt, wie sie geschrieben wurde: Was sie verbindet, kann von hier übernommen werden.</translation>
    </message>
</context>
<context>
    <name>driftgate::ConsentDialog</name>
    <message>
        <source>Allow a program</source>
        <translation>Ein Programm erlauben</translation>
    </message>
    <message>
        <source>To sign in, the context “%1” of your kubeconfig runs a program of this machine, with your rights:</source>
        <translation>Zum Anmelden startet der Kontext „%1“ der kubeconfig ein Programm dieses Rechners, mit Ihren Rechten:</translation>
    </message>
    <message>
        <source>It could run any other program: it is allowed only as it stands here.</source>
        <translation>Es könnte jedes andere Programm starten: Erlaubt wird es nur so, wie es hier steht.</translation>
    </message>
    <message>
        <source>It is then allowed for every context, with whatever arguments, until “driftgate-cli allow --revoke” takes that back.</source>
        <translation>Es ist dann für jeden Kontext und mit beliebigen Argumenten erlaubt, bis „driftgate-cli allow --revoke“ das zurücknimmt.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Erlauben</translation>
    </message>
</context>
<context>
    <name>driftgate::ControlledFields</name>
    <message>
        <source>The HorizontalPodAutoscaler %1 sets the replicas.</source>
        <translation>Der HorizontalPodAutoscaler %1 setzt die Replicas.</translation>
    </message>
    <message>
        <source>The cluster aggregates the rules of this ClusterRole.</source>
        <translation>Der Cluster aggregiert die Regeln dieser ClusterRole.</translation>
    </message>
    <message>
        <source>The cluster injects the certificate authority.</source>
        <translation>Der Cluster fügt die Zertifizierungsstelle ein.</translation>
    </message>
</context>
<context>
    <name>driftgate::DiffArea</name>
    <message>
        <source>Click or press Enter to open</source>
        <translation>Zum Öffnen klicken oder Enter drücken</translation>
    </message>
</context>
<context>
    <name>driftgate::DiffView</name>
    <message>
        <source>no line on this side</source>
        <translation>keine Zeile auf dieser Seite</translation>
    </message>
    <message>
        <source>Line %1. %2</source>
        <translation>Zeile %1. %2</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Left Side</source>
        <translation>&amp;Linke Seite kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Right Side</source>
        <translation>&amp;Rechte Seite kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Open This Part</source>
        <translation>&amp;Hier aufklappen</translation>
    </message>
    <message>
        <source>Fold &amp;This Part</source>
        <translation>Hier &amp;zuklappen</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Alles a&amp;ufklappen</translation>
    </message>
    <message>
        <source>&amp;Fold Equal Lines</source>
        <translation>&amp;Gleiche Zeilen zuklappen</translation>
    </message>
    <message>
        <source>Show &amp;Unmanaged Fields</source>
        <translation>Nicht &amp;verwaltete Felder anzeigen</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>V&amp;origer Unterschied</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Open &amp;Source</source>
        <translation>&amp;Quelle öffnen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Noch nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No further difference</source>
        <translation>Kein weiterer Unterschied</translation>
    </message>
    <message>
        <source>No earlier difference</source>
        <translation>Kein früherer Unterschied</translation>
    </message>
    <message>
        <source>Difference %1 of %2. %3</source>
        <translation>Unterschied %1 von %2. %3</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n entries</source>
        <translation>
            <numerusform>eine Liste mit %n Eintrag</numerusform>
            <numerusform>eine Liste mit %n Einträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a mapping of %n keys</source>
        <translation>
            <numerusform>ein Mapping mit %n Schlüssel</numerusform>
            <numerusform>ein Mapping mit %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>andere Reihenfolge</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>%1 yesterday</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>sync keeps it</source>
        <translation>bleibt beim Sync</translation>
    </message>
    <message>
        <source>%1 · sync keeps it</source>
        <translation>%1 · bleibt beim Sync</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>will be overwritten</source>
        <translation>wird überschrieben</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>Live: %1</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Set by %1 (%2)</source>
        <translation>Gesetzt von %1 (%2)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>Neither base nor target names it: a sync keeps it.</source>
        <translation>Weder Basis noch Ziel nennen es: Ein Sync lässt es stehen.</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>Ignoriert: %1</translation>
    </message>
    <message>
        <source>Written differently, the same value.</source>
        <translation>Anders geschrieben, gleicher Wert.</translation>
    </message>
    <message>
        <source>Unmanaged: neither base nor target names this field.</source>
        <translation>Nicht verwaltet: Weder Basis noch Ziel nennen dieses Feld.</translation>
    </message>
    <message>
        <source>Hidden by an ignore rule.</source>
        <translation>Durch eine Ignorierregel verborgen.</translation>
    </message>
    <message>
        <source>Characters that cannot be seen are shown as signs: %1</source>
        <translation>Unsichtbare Zeichen werden als Symbole angezeigt: %1</translation>
    </message>
    <message>
        <source>Unmanaged</source>
        <translation>Nicht verwaltet</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>1 equal line</source>
        <translation>1 gleiche Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal lines</source>
        <translation>
            <numerusform>%Ln gleiche Zeile</numerusform>
            <numerusform>%Ln gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide unmanaged fields</source>
        <translation>Nicht verwaltete Felder ausblenden</translation>
    </message>
    <message>
        <source>1 unmanaged field</source>
        <translation>1 nicht verwaltetes Feld</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of unmanaged fields</source>
        <translation>
            <numerusform>%Ln Zeile nicht verwalteter Felder</numerusform>
            <numerusform>%Ln Zeilen nicht verwalteter Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides are empty.</source>
        <translation>Beide Seiten sind leer.</translation>
    </message>
    <message>
        <source>Nothing on this side</source>
        <translation>Auf dieser Seite nichts</translation>
    </message>
    <message>
        <source>[%1 characters] …</source>
        <translation>[%1 Zeichen]…</translation>
    </message>
    <message>
        <source>… [%1 more characters]</source>
        <translation>… [%1 weitere Zeichen]</translation>
    </message>
    <message>
        <source>Changed in Git</source>
        <translation>In Git geändert</translation>
    </message>
    <message>
        <source>Changed in the cluster</source>
        <translation>Im Cluster geändert</translation>
    </message>
    <message>
        <source>Changed in Git and in the cluster</source>
        <translation>In Git und im Cluster geändert</translation>
    </message>
    <message>
        <source>Changed, the cause is not known</source>
        <translation>Geändert, Ursache unbekannt</translation>
    </message>
    <message>
        <source>Copy Pat&amp;h of Field</source>
        <translation>&amp;Pfad des Felds kopieren</translation>
    </message>
</context>
<context>
    <name>driftgate::DocumentReader</name>
    <message>
        <source>Setting %1 side by side</source>
        <translation>%1 wird nebeneinandergestellt</translation>
    </message>
</context>
<context>
    <name>driftgate::Files</name>
    <message>
        <source>submodule</source>
        <translation>Submodul</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>type changed</source>
        <translation>Typ geändert</translation>
    </message>
</context>
<context>
    <name>driftgate::FindBar</name>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Find in both columns</source>
        <translation>In beiden Spalten suchen</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>driftgate::Fleet</name>
    <message>
        <source>suspended</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>overdue for %1</source>
        <translation>überfällig seit %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n Objekt weicht ab</numerusform>
            <numerusform>%n Objekte weichen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n Commit</numerusform>
            <numerusform>%n Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>drift %1</source>
        <translation>Drift %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>deployed revision unknown</source>
        <translation>ausgerollte Revision unbekannt</translation>
    </message>
    <message>
        <source>Deployed: %1</source>
        <translation>Ausgerollt: %1</translation>
    </message>
    <message numerus="yes">
        <source>Git moved %n object(s)</source>
        <translation>
            <numerusform>Git hat %n Objekt geändert</numerusform>
            <numerusform>Git hat %n Objekte geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster moved %n field(s)</source>
        <translation>
            <numerusform>Der Cluster hat %n Feld geändert</numerusform>
            <numerusform>Der Cluster hat %n Felder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both moved %n field(s)</source>
        <translation>
            <numerusform>Beide haben %n Feld geändert</numerusform>
            <numerusform>Beide haben %n Felder geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) missing</source>
        <translation>
            <numerusform>%n Objekt fehlt</numerusform>
            <numerusform>%n Objekte fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) to prune</source>
        <translation>
            <numerusform>%n Objekt zu löschen (Prune)</numerusform>
            <numerusform>%n Objekte zu löschen (Prune)</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>known %1</source>
        <translation>Stand %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n to prune</source>
        <translation>
            <numerusform>%n zu löschen</numerusform>
            <numerusform>%n zu löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>festgehalten auf %1</translation>
    </message>
    <message>
        <source>Rolled back, and held at %1 until Git agrees</source>
        <translation>Zurückgerollt und auf %1 festgehalten, bis Git übereinstimmt</translation>
    </message>
    <message>
        <source>Unreviewed: %1</source>
        <translation>Ohne Review: %1</translation>
    </message>
    <message numerus="yes">
        <source>On the clusters, %n of %1 applications could not be read in full.</source>
        <translation>
            <numerusform>Auf den Clustern konnte %n von %1 Anwendungen nicht vollständig gelesen werden.</numerusform>
            <numerusform>Auf den Clustern konnten %n von %1 Anwendungen nicht vollständig gelesen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::FleetDetails</name>
    <message>
        <source>Open review ⏎</source>
        <translation>Review öffnen ⏎</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>Commits that wait and findings</source>
        <translation>Wartende Commits und Befunde</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>%1 is not deployed here</source>
        <translation>%1 ist hier nicht ausgerollt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>deployed</source>
        <translation>ausgerollt</translation>
    </message>
    <message>
        <source>unknown: nothing in the cluster tells</source>
        <translation>unbekannt: Nichts im Cluster nennt sie</translation>
    </message>
    <message>
        <source>same render</source>
        <translation>rendert gleich</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>none found in the cluster</source>
        <translation>keine im Cluster gefunden</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Objekte</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n Objekt</numerusform>
            <numerusform>%n Objekte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sync</source>
        <translation>
            <numerusform>%n synchron</numerusform>
            <numerusform>%n synchron</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: live is what Git says</source>
        <translation>Nichts: Live ist, was Git sagt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Commits that wait</source>
        <translation>Wartende Commits</translation>
    </message>
    <message>
        <source>Not known without the deployed revision</source>
        <translation>Ohne die ausgerollte Revision unbekannt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not read: Refresh reads it again</source>
        <translation>Nicht gelesen: „Aktualisieren“ liest es erneut</translation>
    </message>
    <message>
        <source>unknown: the cluster was not read</source>
        <translation>unbekannt: Der Cluster wurde nicht gelesen</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing of what could be rendered and read</source>
        <translation>Nichts von dem, was gerendert und gelesen werden konnte</translation>
    </message>
</context>
<context>
    <name>driftgate::FleetModel</name>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
</context>
<context>
    <name>driftgate::FleetPage</name>
    <message>
        <source>Filter applications, clusters, images…</source>
        <translation>Anwendungen, Cluster, Images filtern…</translation>
    </message>
    <message>
        <source>group by</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Group clusters by</source>
        <translation>Cluster gruppieren nach</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Reads the repository and every cluster again (F5)</source>
        <translation>Liest das Repository und alle Cluster neu (F5)</translation>
    </message>
    <message>
        <source>Applications by clusters</source>
        <translation>Anwendungen nach Clustern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>No applications</source>
        <translation>Keine Anwendungen</translation>
    </message>
    <message>
        <source>The workspace names none, and none were found in the repository. A file driftgate.yaml in it can list them.</source>
        <translation>Der Workspace nennt keine, und im Repository wurden keine gefunden. Eine Datei driftgate.yaml darin kann sie aufführen.</translation>
    </message>
    <message>
        <source>No clusters</source>
        <translation>Keine Cluster</translation>
    </message>
    <message>
        <source>The workspace names no cluster, so there is nothing to compare with. The history can be browsed all the same.</source>
        <translation>Der Workspace nennt keinen Cluster, daher gibt es nichts zum Vergleichen. Der Verlauf lässt sich trotzdem ansehen.</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>Nichts steht aus</translation>
    </message>
    <message>
        <source>Every cluster runs what Git says.</source>
        <translation>Jeder Cluster führt aus, was Git sagt.</translation>
    </message>
    <message>
        <source>No drift</source>
        <translation>Keine Drift</translation>
    </message>
    <message>
        <source>No cluster was changed beside Git.</source>
        <translation>Kein Cluster wurde an Git vorbei geändert.</translation>
    </message>
    <message>
        <source>Nothing is suspended</source>
        <translation>Nichts ist pausiert</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Noch keine Commits</translation>
    </message>
    <message>
        <source>What the first one brings is shown after Refresh.</source>
        <translation>Was der erste bringt, steht nach „Aktualisieren“ hier.</translation>
    </message>
    <message>
        <source>Connect clusters…</source>
        <translation>Cluster verbinden…</translation>
    </message>
    <message>
        <source>The clusters are being read…</source>
        <translation>Die Cluster werden gelesen…</translation>
    </message>
    <message>
        <source>Nothing is known to be pending</source>
        <translation>Es ist nicht bekannt, dass etwas aussteht</translation>
    </message>
    <message>
        <source>No drift is known</source>
        <translation>Keine Drift ist bekannt</translation>
    </message>
    <message>
        <source>Nothing is known to be suspended</source>
        <translation>Es ist nicht bekannt, dass etwas pausiert ist</translation>
    </message>
</context>
<context>
    <name>driftgate::FleetReader</name>
    <message numerus="yes">
        <source>Reading %n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster lesen</numerusform>
            <numerusform>%n Cluster lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster gelesen</numerusform>
            <numerusform>%n Cluster gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 application(s) on clusters could not be read in full</source>
        <translation>
            <numerusform>%n von %1 Anwendung(en) auf Clustern konnte nicht vollständig gelesen werden</numerusform>
            <numerusform>%n von %1 Anwendungen auf Clustern konnten nicht vollständig gelesen werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::GuideBar</name>
    <message>
        <source>▲ is what Git changed, ⚡ what somebody changed in the cluster: a sync overwrites that. Read the findings below, then press Approve.</source>
        <translation>▲ ist, was Git geändert hat, ⚡, was jemand im Cluster geändert hat: Ein Sync überschreibt das. Die Befunde unten lesen, dann „Freigeben“ drücken.</translation>
    </message>
    <message>
        <source>Exactly this plan is approved now, and the button at the bottom says exactly what it does. Press it.</source>
        <translation>Genau dieser Plan ist nun freigegeben, und die Schaltfläche unten sagt genau, was sie tut. Jetzt drücken.</translation>
    </message>
    <message>
        <source>Each object is applied and checked; then live is read again and held against what was approved.</source>
        <translation>Jedes Objekt wird angewendet und geprüft; dann wird Live erneut gelesen und mit dem Freigegebenen verglichen.</translation>
    </message>
    <message>
        <source>A rollback is a plan like any other: look at it, approve it, then press the button.</source>
        <translation>Ein Rollback ist ein Plan wie jeder andere: ansehen, freigeben, dann die Schaltfläche drücken.</translation>
    </message>
    <message>
        <source>Back again. Every word of it stands in the ledger, in the repository itself: Activity shows it, and so does “git log --notes=driftgate”.</source>
        <translation>Wieder wie zuvor. Jedes Wort davon steht im Protokoll (Ledger), im Repository selbst: „Aktivität“ zeigt es, ebenso „git log --notes=driftgate“.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Guide through the demo</source>
        <translation>Führung durch die Demo</translation>
    </message>
    <message>
        <source>Closes the guide for good</source>
        <translation>Schließt die Führung endgültig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Show the ledger</source>
        <translation>Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Begin here: checkout on prod-eu waits for commits, and somebody changed it by hand. Choose it on the Fleet page and press Enter.</source>
        <translation>Hier beginnen: checkout auf prod-eu wartet auf Commits, und jemand hat es von Hand geändert. Auf der Seite „Flotte“ auswählen und die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>Live is what was approved, and what somebody changed is overwritten. Now take it back: press “Roll back to…” beside the sync, then “Review the rollback”.</source>
        <translation>Live ist, was freigegeben wurde, und was jemand geändert hatte, ist überschrieben. Nun geht es zurück: neben dem Sync „Zurückrollen auf…“ drücken, dann „Rollback prüfen“.</translation>
    </message>
</context>
<context>
    <name>driftgate::History</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n Anwendung</numerusform>
            <numerusform>%n Anwendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n Cluster</numerusform>
            <numerusform>%n Cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n distinct diff(s)</source>
        <translation>
            <numerusform>%n verschiedener Diff</numerusform>
            <numerusform>%n verschiedene Diffs</numerusform>
        </translation>
    </message>
    <message>
        <source>What this commit changes once rendered is being computed</source>
        <translation>Die gerenderten Änderungen dieses Commits werden berechnet</translation>
    </message>
    <message>
        <source>No application renders differently after this commit</source>
        <translation>Keine Anwendung rendert nach diesem Commit anders</translation>
    </message>
    <message>
        <source>Deployed on %1</source>
        <translation>Ausgerollt auf %1</translation>
    </message>
    <message>
        <source>%1 runs %2, which changes nothing of what is listed here</source>
        <translation>%1 führt %2 aus, was nichts von dem hier Aufgeführten ändert</translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryFilterBar</name>
    <message>
        <source>Filter by text, author:, path:, app:</source>
        <translation>Nach Text, author:, path:, app: filtern</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>app: %1</source>
        <translation>app: %1</translation>
    </message>
    <message>
        <source>author: %1</source>
        <translation>author: %1</translation>
    </message>
    <message>
        <source>path: %1</source>
        <translation>path: %1</translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryModel</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Changes once rendered</source>
        <translation>Gerenderte Änderungen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryPage</name>
    <message>
        <source>Compare two…</source>
        <translation>Zwei vergleichen…</translation>
    </message>
    <message>
        <source>Holds two commits against each other, rendered. Choose them with Ctrl+click first, or name them.</source>
        <translation>Vergleicht zwei Commits gerendert. Vorher mit Strg+Klick auswählen oder angeben.</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n Commit</numerusform>
            <numerusform>%n Commits</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>This clone is shallow: its history ends early</source>
        <translation>Dieser Klon ist ein Shallow Clone: Sein Verlauf endet vorzeitig</translation>
    </message>
    <message>
        <source>%1, shallow clone</source>
        <translation>%1, Shallow Clone</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>No commit fits the filter</source>
        <translation>Kein Commit passt zum Filter</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Noch keine Commits</translation>
    </message>
    <message>
        <source>The repository has no commit on any branch.</source>
        <translation>Das Repository hat auf keinem Branch einen Commit.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Only commits by %1</source>
        <translation>Nur Commits von %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>This commit changes no application on any cluster</source>
        <translation>Dieser Commit ändert keine Anwendung auf einem Cluster</translation>
    </message>
    <message>
        <source>What this commit changes is not known yet</source>
        <translation>Was dieser Commit ändert, ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Review…</translation>
    </message>
    <message>
        <source>Roll back %1 to this…</source>
        <translation>%1 hierauf zurückrollen…</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>Hierauf zurückrollen…</translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryReader</name>
    <message>
        <source>The workspace has no application “%1”</source>
        <translation>Der Workspace hat keine Anwendung „%1“</translation>
    </message>
    <message>
        <source>Reading history</source>
        <translation>Verlauf lesen</translation>
    </message>
    <message>
        <source>Indexing history</source>
        <translation>Verlauf indizieren</translation>
    </message>
</context>
<context>
    <name>driftgate::ImpactReader</name>
    <message>
        <source>Rendering what %1 changes</source>
        <translation>Änderungen durch %1 rendern</translation>
    </message>
</context>
<context>
    <name>driftgate::InterruptedCard</name>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Sends the rest of what was approved; nothing is sent twice</source>
        <translation>Sendet den Rest des Freigegebenen; nichts wird zweimal gesendet</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Leaves it as it is, and records how far it came</source>
        <translation>Lässt alles, wie es ist, und protokolliert, wie weit der Sync kam</translation>
    </message>
    <message>
        <source>The sync of %1 to %2 on %3 was interrupted</source>
        <translation>Der Sync von %1 zu %2 auf %3 wurde unterbrochen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Objects of the interrupted sync</source>
        <translation>Objekte des unterbrochenen Syncs</translation>
    </message>
    <message>
        <source>Reads live again and records how it stands; sends nothing. Where nothing is left to do, the sync is over</source>
        <translation>Liest Live erneut und protokolliert den Stand; sendet nichts. Wo nichts mehr zu tun ist, ist der Sync beendet</translation>
    </message>
    <message>
        <source>The rollback of %1 to %2 on %3 was interrupted</source>
        <translation>Der Rollback von %1 zu %2 auf %3 wurde unterbrochen</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerLines</name>
    <message>
        <source>outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>fields that deviate</source>
        <translation>abweichende Felder</translation>
    </message>
    <message>
        <source>on approvals</source>
        <translation>mit Freigaben</translation>
    </message>
    <message>
        <source>revokes</source>
        <translation>nimmt zurück</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>revoked by</source>
        <translation>zurückgenommen durch</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>only</source>
        <translation>nur</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerModel</name>
    <message>
        <source>matched</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>deviated</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>Ablehnung</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>suspension</source>
        <translation>Pausierung</translation>
    </message>
    <message>
        <source>resumption</source>
        <translation>Wiederaufnahme</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>approval of plan %1, %2 on %3</source>
        <translation>Freigabe von Plan %1, %2 auf %3</translation>
    </message>
    <message>
        <source>rejection of plan %1, %2 on %3</source>
        <translation>Ablehnung von Plan %1, %2 auf %3</translation>
    </message>
    <message>
        <source>revocation for plan %1, %2 on %3</source>
        <translation>Rücknahme zu Plan %1, %2 auf %3</translation>
    </message>
    <message>
        <source>sync of %1 to %2 on %3</source>
        <translation>Sync von %1 zu %2 auf %3</translation>
    </message>
    <message>
        <source>rollback of %1 to %2 on %3</source>
        <translation>Rollback von %1 zu %2 auf %3</translation>
    </message>
    <message>
        <source>suspension of %1 on %2</source>
        <translation>Pausierung von %1 auf %2</translation>
    </message>
    <message>
        <source>resumption of %1 on %2</source>
        <translation>Wiederaufnahme von %1 auf %2</translation>
    </message>
    <message>
        <source>no record: %1</source>
        <translation>kein Eintrag: %1</translation>
    </message>
    <message>
        <source>pushed</source>
        <translation>gepusht</translation>
    </message>
    <message>
        <source>not pushed</source>
        <translation>nicht gepusht</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Remote</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerPane</name>
    <message>
        <source>Open review</source>
        <translation>Review öffnen</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>Hierauf zurückrollen…</translation>
    </message>
    <message>
        <source>Show commit</source>
        <translation>Commit anzeigen</translation>
    </message>
    <message>
        <source>Push now</source>
        <translation>Jetzt pushen</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Protokoll (Ledger)</translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation>Der ausgewählte Eintrag</translation>
    </message>
    <message>
        <source>Exchanging the ledger with the remote…</source>
        <translation>Das Protokoll wird mit dem Remote abgeglichen…</translation>
    </message>
    <message>
        <source>The ledger could not be exchanged with the remote: %1</source>
        <translation>Das Protokoll konnte nicht mit dem Remote abgeglichen werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are not pushed yet: nobody else can see them</source>
        <translation>
            <numerusform>%n Eintrag ist noch nicht gepusht: Niemand sonst kann ihn sehen</numerusform>
            <numerusform>%n Einträge sind noch nicht gepusht: Niemand sonst kann sie sehen</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger could not be read</source>
        <translation>Das Protokoll konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The ledger is being read…</source>
        <translation>Das Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>The ledger is empty</source>
        <translation>Das Protokoll ist leer</translation>
    </message>
    <message>
        <source>Approvals, rejections, syncs and rollbacks are kept here, as notes on the commits they are about.</source>
        <translation>Freigaben, Ablehnungen, Syncs und Rollbacks werden hier aufbewahrt, als Notizen an den Commits, um die es geht.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerPushes</name>
    <message>
        <source>Pushing the ledger of %1</source>
        <translation>Das Protokoll von %1 wird gepusht</translation>
    </message>
    <message>
        <source>Pushed the ledger of %1</source>
        <translation>Das Protokoll von %1 wurde gepusht</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerReader</name>
    <message>
        <source>Asking Git who you are</source>
        <translation>Identität bei Git erfragen</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>Protokoll lesen</translation>
    </message>
    <message>
        <source>Pushing the ledger</source>
        <translation>Protokoll pushen</translation>
    </message>
    <message>
        <source>Pushed the ledger</source>
        <translation>Protokoll gepusht</translation>
    </message>
</context>
<context>
    <name>driftgate::MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Driftgate</source>
        <translation>Driftgate</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>&amp;Adresse öffnen…</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>Workspace &amp;schließen</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>F&amp;etch from the remote</source>
        <translation>Vom &amp;Remote abrufen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>A&amp;bout Driftgate</source>
        <translation>&amp;Über Driftgate</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Making the demo workspace…</source>
        <translation>Demo-Workspace wird angelegt…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>%1 – Driftgate</source>
        <translation>%1 – Driftgate</translation>
    </message>
    <message>
        <source>Open a repository or a workspace</source>
        <translation>Ein Repository oder einen Workspace öffnen</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>The repository&apos;s address; it is cloned into Driftgate&apos;s own folder:</source>
        <translation>Die Adresse des Repositorys; es wird in den eigenen Ordner von Driftgate geklont:</translation>
    </message>
    <message>
        <source>Choose a commit in History, or a record of the ledger in Activity, to roll back to</source>
        <translation>Unter „Verlauf“ einen Commit oder unter „Aktivität“ einen Eintrag des Protokolls auswählen, auf den zurückgerollt werden soll</translation>
    </message>
    <message>
        <source>A sync of %1 on %2 was interrupted: Activity offers to verify, resume or abandon it</source>
        <translation>Ein Sync von %1 auf %2 wurde unterbrochen: Unter „Aktivität“ lässt er sich verifizieren, fortsetzen oder aufgeben</translation>
    </message>
    <message>
        <source>Connect c&amp;lusters…</source>
        <translation>C&amp;luster verbinden…</translation>
    </message>
    <message>
        <source>A rollback of %1 on %2 was interrupted: Activity offers to verify, resume or abandon it</source>
        <translation>Ein Rollback von %1 auf %2 wurde unterbrochen: Unter „Aktivität“ lässt er sich verifizieren, fortsetzen oder aufgeben</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Another rollback is open: close it first</source>
        <translation>Ein anderer Rollback ist offen: Schließen Sie ihn zuerst</translation>
    </message>
</context>
<context>
    <name>driftgate::MarksReader</name>
    <message>
        <source>Finding what the clusters run</source>
        <translation>Ermitteln, was die Cluster ausführen</translation>
    </message>
</context>
<context>
    <name>driftgate::NameDialog</name>
    <message>
        <source>This cannot be undone</source>
        <translation>Das lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing brings these objects back as they are. Type the name of each to go on.</source>
        <translation>Nichts bringt diese Objekte zurück, wie sie sind. Zum Fortfahren den Namen von jedem eingeben.</translation>
    </message>
</context>
<context>
    <name>driftgate::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (%1)</source>
        <translation>Einstellungen (%1)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>driftgate::NavigationButton</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::ObjectList</name>
    <message>
        <source>Update</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Drift that stays</source>
        <translation>Bleibende Drift</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Only left</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Synchron</translation>
    </message>
    <message>
        <source>Hidden by rules</source>
        <translation>Durch Regeln verborgen</translation>
    </message>
    <message>
        <source>Delete and make anew</source>
        <translation>Löschen und neu anlegen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Not in Git, stays</source>
        <translation>Nicht in Git, bleibt</translation>
    </message>
</context>
<context>
    <name>driftgate::ObjectListModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>driftgate::ObjectPane</name>
    <message>
        <source>Select objects…</source>
        <translation>Objekte auswählen…</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Syncs some of the objects alone (Space in the list)</source>
        <translation>Synchronisiert nur einige der Objekte (Leertaste in der Liste)</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Chooses nothing one by one: a sync is of the whole plan (Esc)</source>
        <translation>Wählt nichts einzeln aus: Ein Sync gilt dem ganzen Plan (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <translation>
            <numerusform>%1 von %n ausgewählt</numerusform>
            <numerusform>%1 von %n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>Reveal one value</source>
        <translation>Einen Wert aufdecken</translation>
    </message>
    <message>
        <source>Select objects, with this one</source>
        <translation>Objekte auswählen, mit diesem</translation>
    </message>
</context>
<context>
    <name>driftgate::Overview</name>
    <message>
        <source>Overview of the differences</source>
        <translation>Übersicht der Unterschiede</translation>
    </message>
</context>
<context>
    <name>driftgate::PairChooser</name>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Two revisions</source>
        <translation>Zwei Revisionen</translation>
    </message>
    <message>
        <source>Two clusters</source>
        <translation>Zwei Cluster</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>branch, tag or commit</source>
        <translation>Branch, Tag oder Commit</translation>
    </message>
    <message>
        <source>Left revision</source>
        <translation>Linke Revision</translation>
    </message>
    <message>
        <source>Right revision</source>
        <translation>Rechte Revision</translation>
    </message>
    <message>
        <source>name two revisions</source>
        <translation>zwei Revisionen angeben</translation>
    </message>
    <message>
        <source>the application is on no cluster</source>
        <translation>die Anwendung läuft auf keinem Cluster</translation>
    </message>
    <message>
        <source>the application is on one cluster only</source>
        <translation>die Anwendung läuft nur auf einem Cluster</translation>
    </message>
    <message>
        <source>choose two different clusters</source>
        <translation>zwei verschiedene Cluster auswählen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Left cluster</source>
        <translation>Linker Cluster</translation>
    </message>
    <message>
        <source>Right cluster</source>
        <translation>Rechter Cluster</translation>
    </message>
</context>
<context>
    <name>driftgate::Pairing</name>
    <message>
        <source>the target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>the live state</source>
        <translation>Live-Zustand</translation>
    </message>
    <message>
        <source>%1 is there more than once in %2; the last one counts.</source>
        <translation>%1 ist mehrfach vorhanden (%2); die letzte Fassung zählt.</translation>
    </message>
    <message>
        <source>Whether %1 lies in a namespace is not known: no CustomResourceDefinition of its kind was found.</source>
        <translation>Ob %1 in einem Namespace liegt, ist unbekannt: Für diese Art wurde keine CustomResourceDefinition gefunden.</translation>
    </message>
</context>
<context>
    <name>driftgate::PlanReader</name>
    <message>
        <source>Planning %1 on %2</source>
        <translation>%1 auf %2 planen</translation>
    </message>
    <message>
        <source>Reading approvals</source>
        <translation>Freigaben lesen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Approving %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <source>Rejecting %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>Approved %1</source>
        <translation>%1 freigegeben</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>Revoking</source>
        <translation>Votum zurücknehmen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Votum zurückgenommen</translation>
    </message>
</context>
<context>
    <name>driftgate::PlanText</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made anew</source>
        <translation>
            <numerusform>%n gelöscht und neu angelegt</numerusform>
            <numerusform>%n gelöscht und neu angelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n gelöscht</numerusform>
            <numerusform>%n gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hook(s) run</source>
        <translation>
            <numerusform>%n Hook ausgeführt</numerusform>
            <numerusform>%n Hooks ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to sync: %1 on %2 is as %3 wants it</source>
        <translation>Nichts zu synchronisieren: %1 auf %2 ist so, wie %3 es will</translation>
    </message>
    <message>
        <source>Roll back %1 to %2 on %3: %4</source>
        <translation>Rollback von %1 zu %2 auf %3: %4</translation>
    </message>
    <message>
        <source>Sync %1 to %2 on %3: %4</source>
        <translation>Sync von %1 zu %2 auf %3: %4</translation>
    </message>
    <message>
        <source>A sync of it is under way: Activity shows it</source>
        <translation>Ein Sync läuft bereits: „Aktivität“ zeigt ihn</translation>
    </message>
    <message>
        <source>Being planned…</source>
        <translation>Wird geplant…</translation>
    </message>
    <message>
        <source>There is no plan</source>
        <translation>Es gibt keinen Plan</translation>
    </message>
    <message>
        <source>Being planned again…</source>
        <translation>Wird erneut geplant…</translation>
    </message>
    <message>
        <source>The policy does not allow it</source>
        <translation>Die Richtlinie erlaubt es nicht</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>bad signature</source>
        <translation>ungültige Signatur</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unbekannter Schlüssel</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>unsigniert</translation>
    </message>
    <message>
        <source>Of other plans</source>
        <translation>Zu anderen Plänen</translation>
    </message>
    <message>
        <source>Approvals · none needed</source>
        <translation>Freigaben · keine nötig</translation>
    </message>
    <message>
        <source>Approvals · %1 of %2 needed</source>
        <translation>Freigaben · %1 von %2 nötigen</translation>
    </message>
    <message numerus="yes">
        <source>Roll back %1 of %n object(s) of %2 to %3 on %4: %5</source>
        <translation>
            <numerusform>%1 von %n Objekt von %2 auf %4 auf %3 zurückrollen: %5</numerusform>
            <numerusform>%1 von %n Objekten von %2 auf %4 auf %3 zurückrollen: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %1 of %n object(s) of %2 to %3 on %4: %5</source>
        <translation>
            <numerusform>%1 von %n Objekt von %2 auf %4 auf %3 synchronisieren: %5</numerusform>
            <numerusform>%1 von %n Objekten von %2 auf %4 auf %3 synchronisieren: %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Deployed stays %1.</source>
        <translation>Ausgerollt bleibt %1.</translation>
    </message>
    <message>
        <source>No deployed revision is written.</source>
        <translation>Es wird keine ausgerollte Revision vermerkt.</translation>
    </message>
    <message>
        <source>The rest is a new plan, to be approved anew.</source>
        <translation>Der Rest ist ein neuer Plan, der neu freizugeben ist.</translation>
    </message>
    <message>
        <source>The rest is a new plan.</source>
        <translation>Der Rest ist ein neuer Plan.</translation>
    </message>
    <message>
        <source>Only what is chosen is applied or deleted: nothing it needs is added, no other hook runs. %1 %2</source>
        <translation>Nur das Ausgewählte wird angewendet oder gelöscht: Was es braucht, kommt nicht hinzu, und kein anderer Hook läuft. %1 %2</translation>
    </message>
    <message>
        <source>Choose what to sync of %1 on %2</source>
        <translation>Auswählen, was von %1 auf %2 synchronisiert wird</translation>
    </message>
    <message>
        <source>No object is chosen</source>
        <translation>Kein Objekt ist ausgewählt</translation>
    </message>
    <message>
        <source>not pushed</source>
        <translation>nicht gepusht</translation>
    </message>
    <message>
        <source>A sync of it to %1 was interrupted: Activity offers to verify, resume or abandon it first</source>
        <translation>Ein Sync zu %1 wurde hier unterbrochen: Unter „Aktivität“ ist er zuerst zu verifizieren, fortzusetzen oder aufzugeben</translation>
    </message>
    <message>
        <source>only %1 moves</source>
        <translation>nur %1 wird bewegt</translation>
    </message>
    <message>
        <source>Mark %1 as deployed at %2 on %3</source>
        <translation>%1 auf %3 als bei %2 ausgerollt kennzeichnen</translation>
    </message>
    <message>
        <source>This is another plan than before</source>
        <translation>Dies ist ein anderer Plan als zuvor</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Nothing to sync of what could be rendered and read: %1 on %2 at %3</source>
        <translation>Nichts zu synchronisieren von dem, was gerendert und gelesen werden konnte: %1 auf %2 bei %3</translation>
    </message>
    <message>
        <source>Hold %1 at %2 on %3, where it is already</source>
        <translation>%1 auf %3 bei %2 festhalten, wo es schon ist</translation>
    </message>
</context>
<context>
    <name>driftgate::RevealBox</name>
    <message>
        <source>revealed</source>
        <translation>aufgedeckt</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>Hidden again when this closes, at the latest in a minute.</source>
        <translation>Wird beim Schließen wieder verborgen, spätestens nach einer Minute.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>driftgate::RevertBox</name>
    <message>
        <source>On &amp;all of its clusters, not on this one alone</source>
        <translation>Auf &amp;allen Clustern der Anwendung, nicht nur auf diesem</translation>
    </message>
    <message>
        <source>&amp;Push the branch</source>
        <translation>Branch &amp;pushen</translation>
    </message>
    <message>
        <source>Make the revert</source>
        <translation>Revert anlegen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Revert in Git</source>
        <translation>Revert in Git</translation>
    </message>
    <message>
        <source>A commit on a branch of its own restores what the application is made of. It goes the way of any change: a request, a merge, a review here.</source>
        <translation>Ein Commit auf einem eigenen Branch stellt wieder her, woraus die Anwendung entsteht. Er geht den Weg jeder Änderung: eine Merge-Anfrage, ein Merge, ein Review hier.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Branch of the revert</source>
        <translation>Branch des Reverts</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Message of the revert</source>
        <translation>Nachricht des Reverts</translation>
    </message>
    <message>
        <source>The revert</source>
        <translation>Der Revert</translation>
    </message>
    <message>
        <source>Where to open a request</source>
        <translation>Wo die Merge-Anfrage zu öffnen ist</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The repository has no remote</source>
        <translation>Das Repository hat kein Remote</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wird angelegt…</translation>
    </message>
    <message numerus="yes">
        <source>Commit %1 on branch %2 restores %n file(s)</source>
        <translation>
            <numerusform>Commit %1 auf Branch %2 stellt %n Datei wieder her</numerusform>
            <numerusform>Commit %1 auf Branch %2 stellt %n Dateien wieder her</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch is pushed</source>
        <translation>Der Branch ist gepusht</translation>
    </message>
    <message>
        <source>Open a request for it where the repository lives</source>
        <translation>Dafür dort, wo das Repository liegt, eine Merge-Anfrage öffnen</translation>
    </message>
    <message>
        <source>Push it, then open a request where the repository lives</source>
        <translation>Den Branch pushen, dann dort, wo das Repository liegt, eine Merge-Anfrage öffnen</translation>
    </message>
    <message>
        <source>Another revert is being made…</source>
        <translation>Ein anderer Revert wird erstellt …</translation>
    </message>
</context>
<context>
    <name>driftgate::Reverter</name>
    <message>
        <source>Finding what a revert would restore</source>
        <translation>Ermitteln, was ein Revert wiederherstellen würde</translation>
    </message>
    <message>
        <source>Reverting %1 to %2 in Git</source>
        <translation>Revert von %1 zu %2 in Git anlegen</translation>
    </message>
    <message>
        <source>Reverted %1 to %2 in Git</source>
        <translation>Revert von %1 zu %2 in Git angelegt</translation>
    </message>
    <message>
        <source>Finding where %1 lies</source>
        <translation>Feststellen, wo %1 liegt</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewApprovals</name>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Approvals and rejections</source>
        <translation>Freigaben und Ablehnungen</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Kommentar…</translation>
    </message>
    <message>
        <source>Comment on the plan</source>
        <translation>Kommentar zum Plan</translation>
    </message>
    <message>
        <source>Writes into the ledger that exactly this plan may be carried out (Ctrl+Shift+A)</source>
        <translation>Schreibt in das Protokoll, dass genau dieser Plan ausgeführt werden darf (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Writes into the ledger that this plan must not be carried out (Ctrl+Shift+R)</source>
        <translation>Schreibt in das Protokoll, dass dieser Plan nicht ausgeführt werden darf (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Takes your own word on this plan back (Ctrl+Shift+V)</source>
        <translation>Nimmt das eigene Votum zu diesem Plan zurück (Strg+Umschalt+V)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Being planned…</source>
        <translation>Wird geplant…</translation>
    </message>
    <message>
        <source>%1 · plan</source>
        <translation>%1 · Plan</translation>
    </message>
    <message>
        <source>There is nothing to approve</source>
        <translation>Es gibt nichts freizugeben</translation>
    </message>
    <message>
        <source>Nobody has said anything yet</source>
        <translation>Noch hat sich niemand geäußert</translation>
    </message>
    <message>
        <source>Git does not know who you are: set user.name and user.email with “git config --global”</source>
        <translation>In Git ist keine Identität eingestellt: user.name und user.email mit „git config --global“ festlegen</translation>
    </message>
    <message>
        <source>Being written into the ledger…</source>
        <translation>Wird in das Protokoll geschrieben…</translation>
    </message>
    <message>
        <source>%1 is then held at %2 until Git agrees</source>
        <translation>%1 bleibt danach auf %2 festgehalten, bis Git übereinstimmt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: see the findings</source>
        <translation>
            <numerusform>und %n weiterer: siehe Befunde</numerusform>
            <numerusform>und %n weitere: siehe Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else can see this yet: %1</source>
        <translation>Das kann noch niemand sonst sehen: %1</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewBelow</name>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Not known without the deployed revision</source>
        <translation>Ohne die ausgerollte Revision unbekannt</translation>
    </message>
    <message>
        <source>None: a rollback takes commits back</source>
        <translation>Keine: Ein Rollback nimmt Commits zurück</translation>
    </message>
    <message>
        <source>Two clusters are compared, not two revisions</source>
        <translation>Zwei Cluster werden verglichen, nicht zwei Revisionen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewFindings</name>
    <message>
        <source>The server accepts every change (dry run)</source>
        <translation>Der Server nimmt jede Änderung an (Dry-Run)</translation>
    </message>
    <message>
        <source>Being compared…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewHeader</name>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>↑ F7</source>
        <translation>↑ F7</translation>
    </message>
    <message>
        <source>Previous difference (F7)</source>
        <translation>Voriger Unterschied (F7)</translation>
    </message>
    <message>
        <source>↓ F8</source>
        <translation>↓ F8</translation>
    </message>
    <message>
        <source>Next difference (F8)</source>
        <translation>Nächster Unterschied (F8)</translation>
    </message>
    <message>
        <source>live ↔ target</source>
        <translation>Live ↔ Ziel</translation>
    </message>
    <message>
        <source>What a sync would change</source>
        <translation>Was ein Sync ändern würde</translation>
    </message>
    <message>
        <source>base ↔ target</source>
        <translation>Basis ↔ Ziel</translation>
    </message>
    <message>
        <source>What Git changed since the last sync</source>
        <translation>Was Git seit dem letzten Sync geändert hat</translation>
    </message>
    <message>
        <source>base ↔ live</source>
        <translation>Basis ↔ Live</translation>
    </message>
    <message>
        <source>What the cluster changed since the last sync</source>
        <translation>Was der Cluster seit dem letzten Sync geändert hat</translation>
    </message>
    <message>
        <source>other…</source>
        <translation>andere…</translation>
    </message>
    <message>
        <source>Two revisions, or two clusters</source>
        <translation>Zwei Revisionen oder zwei Cluster</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not available: nothing in the cluster tells the deployed revision</source>
        <translation>Nicht verfügbar: Nichts im Cluster nennt die ausgerollte Revision</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>– of %1</source>
        <translation>– von %1</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>unvollständig</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewPage</name>
    <message>
        <source>The clusters are being read…</source>
        <translation>Die Cluster werden gelesen…</translation>
    </message>
    <message>
        <source>Nothing waits for a review</source>
        <translation>Nichts wartet auf ein Review</translation>
    </message>
    <message>
        <source>Choose an application on the Fleet page and press Enter to hold its states against each other.</source>
        <translation>Auf der Seite „Flotte“ eine Anwendung auswählen und Enter drücken, um ihre Zustände zu vergleichen.</translation>
    </message>
    <message>
        <source>Being compared…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>Es gibt nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>Keine Objekte</translation>
    </message>
    <message>
        <source>That was the last difference</source>
        <translation>Das war der letzte Unterschied</translation>
    </message>
    <message>
        <source>That was the first difference</source>
        <translation>Das war der erste Unterschied</translation>
    </message>
    <message>
        <source>Where this object comes from in the repository is not known</source>
        <translation>Woher dieses Objekt im Repository stammt, ist unbekannt</translation>
    </message>
    <message>
        <source>Nothing is known to wait for a review</source>
        <translation>Es ist nicht bekannt, dass etwas auf ein Review wartet</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewProvenance</name>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewQueue</name>
    <message>
        <source>Applications that wait</source>
        <translation>Wartende Anwendungen</translation>
    </message>
    <message>
        <source>Waiting for a review</source>
        <translation>Wartet auf ein Review</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewReader</name>
    <message>
        <source>The states could not be compared</source>
        <translation>Die Zustände konnten nicht verglichen werden</translation>
    </message>
    <message>
        <source>Reading %1 on %2</source>
        <translation>%1 auf %2 lesen</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>%1 mit %2 vergleichen</translation>
    </message>
    <message>
        <source>Revealing one value of %1</source>
        <translation>Einen Wert von %1 aufdecken</translation>
    </message>
    <message>
        <source>Revealed one value of %1</source>
        <translation>Ein Wert von %1 aufgedeckt</translation>
    </message>
    <message>
        <source>Finding who changed %1</source>
        <translation>Ermitteln, wer %1 geändert hat</translation>
    </message>
    <message>
        <source>Asking %1 what an apply would change</source>
        <translation>%1 wird gefragt, was ein Apply ändern würde</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewTitles</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>deployed %1</source>
        <translation>ausgerollt %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>driftgate::RollbackDialog</name>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Review the rollback</source>
        <translation>Rollback prüfen</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rollback von</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf</translation>
    </message>
    <message>
        <source>back to</source>
        <translation>zu</translation>
    </message>
    <message>
        <source>Roll back now</source>
        <translation>Jetzt zurückrollen</translation>
    </message>
    <message>
        <source>Takes the cluster back at once: a plan like any other, to be reviewed, approved and synced.

%1 is then held at %2 on %3, and shown as held, until Git agrees: nothing of the branch comes through before.</source>
        <translation>Rollt den Cluster sofort zurück: ein Plan wie jeder andere, zu prüfen, freizugeben und zu synchronisieren.

%1 bleibt danach auf %3 bei %2 festgehalten und wird so angezeigt, bis Git übereinstimmt: Vorher kommt nichts vom Branch durch.</translation>
    </message>
    <message>
        <source>The application is on no cluster.</source>
        <translation>Die Anwendung läuft auf keinem Cluster.</translation>
    </message>
    <message>
        <source>The workspace does not have the application %1.</source>
        <translation>Der Workspace hat die Anwendung %1 nicht.</translation>
    </message>
    <message>
        <source>The workspace does not have %1 on %2.</source>
        <translation>Der Workspace hat %1 auf %2 nicht.</translation>
    </message>
</context>
<context>
    <name>driftgate::RunningJob</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>driftgate::SearchBox</name>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commits</translation>
    </message>
    <message>
        <source>Go to application, commit, object… %1</source>
        <translation>Zu Anwendung, Commit, Objekt… %1</translation>
    </message>
    <message>
        <source>Go to application, commit or object</source>
        <translation>Zu Anwendung, Commit oder Objekt wechseln</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>driftgate::SearchPopup</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>driftgate::Searcher</name>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>Searching for “%1”</source>
        <translation>Suche nach „%1“</translation>
    </message>
</context>
<context>
    <name>driftgate::Session</name>
    <message>
        <source>Making the demo workspace</source>
        <translation>Demo-Workspace anlegen</translation>
    </message>
    <message>
        <source>the demo workspace</source>
        <translation>der Demo-Workspace</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>%1 abrufen</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>%1 abgerufen</translation>
    </message>
    <message>
        <source>Measuring the cache</source>
        <translation>Cache messen</translation>
    </message>
    <message>
        <source>Clearing the cache</source>
        <translation>Cache leeren</translation>
    </message>
    <message>
        <source>Cleared the cache</source>
        <translation>Cache geleert</translation>
    </message>
    <message>
        <source>The cache could not be cleared: %1</source>
        <translation>Der Cache konnte nicht geleert werden: %1</translation>
    </message>
    <message>
        <source>Allowing %1</source>
        <translation>%1 wird erlaubt</translation>
    </message>
    <message>
        <source>Allowed %1 to run</source>
        <translation>%1 darf ausgeführt werden</translation>
    </message>
    <message>
        <source>Reading the kubeconfig</source>
        <translation>Die kubeconfig wird gelesen</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>The workspace file cannot be written: %1</source>
        <translation>Die Workspace-Datei kann nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>driftgate::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>This workspace, on this machine</source>
        <translation>Dieser Workspace auf diesem Rechner</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>wie im System</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>Size of &amp;differences</source>
        <translation>Größe der &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Allow &amp;remote bases</source>
        <translation>&amp;Remote-Basen erlauben</translation>
    </message>
    <message>
        <source>Kustomizations may then fetch what they name from the network. Allow it only for a repository you trust.</source>
        <translation>Kustomizations dürfen dann aus dem Netz abrufen, was sie nennen. Nur für vertrauenswürdige Repositorys erlauben.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>Wird gemessen…</translation>
    </message>
    <message>
        <source>Rendered manifests and the index of the history, in %1. It can always be cleared; what is needed is made again.</source>
        <translation>Gerenderte Manifeste und der Verlaufsindex, in %1. Kann jederzeit geleert werden; was nötig ist, entsteht neu.</translation>
    </message>
</context>
<context>
    <name>driftgate::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Fleet, History, Review, Activity</source>
        <translation>Flotte, Verlauf, Review, Aktivität</translation>
    </message>
    <message>
        <source>Go to an application, object or commit</source>
        <translation>Zu Anwendung, Objekt oder Commit wechseln</translation>
    </message>
    <message>
        <source>Filter the page, or find in the difference</source>
        <translation>Seite filtern oder im Unterschied suchen</translation>
    </message>
    <message>
        <source>Read repository and clusters again</source>
        <translation>Repository und Cluster neu lesen</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Open the review of the chosen cell</source>
        <translation>Review der ausgewählten Zelle öffnen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Copy the ids of the chosen commits</source>
        <translation>IDs der ausgewählten Commits kopieren</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference, then the next object</source>
        <translation>Nächster Unterschied, dann nächstes Objekt</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>The other column</source>
        <translation>Die andere Spalte</translation>
    </message>
    <message>
        <source>Open the source of a row, or a fold</source>
        <translation>Quelle einer Zeile oder Faltung öffnen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Den Workspace schließen</translation>
    </message>
    <message>
        <source>Open the review of where a commit waits</source>
        <translation>Review dort öffnen, wo ein Commit wartet</translation>
    </message>
    <message>
        <source>Roll back to a commit</source>
        <translation>Auf einen Commit zurückrollen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Den Plan freigeben</translation>
    </message>
    <message>
        <source>Reject the plan</source>
        <translation>Den Plan ablehnen</translation>
    </message>
    <message>
        <source>Revoke your own word on it</source>
        <translation>Das eigene Votum dazu zurücknehmen</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Einen Kommentar schreiben</translation>
    </message>
    <message>
        <source>Sync, or roll back</source>
        <translation>Sync oder Rollback ausführen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Open the review of the chosen record</source>
        <translation>Review des ausgewählten Eintrags öffnen</translation>
    </message>
    <message>
        <source>Roll back to the chosen record</source>
        <translation>Auf den ausgewählten Eintrag zurückrollen</translation>
    </message>
    <message>
        <source>Choose an object to sync alone</source>
        <translation>Objekt auswählen, das allein synchronisiert wird</translation>
    </message>
</context>
<context>
    <name>driftgate::Sign</name>
    <message>
        <source>Git moved</source>
        <translation>Git hat geändert</translation>
    </message>
    <message>
        <source>the cluster moved</source>
        <translation>Cluster hat geändert</translation>
    </message>
    <message>
        <source>both moved</source>
        <translation>beide haben geändert</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>cause unknown</source>
        <translation>Ursache unbekannt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>driftgate::StateLines</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>missing in the cluster</source>
        <translation>fehlt im Cluster</translation>
    </message>
    <message>
        <source>no longer in Git</source>
        <translation>nicht mehr in Git</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::StatusBar</name>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>nicht gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>wird verbunden</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>wird neu verbunden</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>Its certificate is not verified (insecure-skip-tls-verify)</source>
        <translation>Das Zertifikat wird nicht geprüft (insecure-skip-tls-verify)</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>Letzte Antwort: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>insecure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) not connected</source>
        <translation>
            <numerusform>%n Cluster nicht verbunden</numerusform>
            <numerusform>%n Cluster nicht verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>A context or a dump in driftgate.yaml connects these:</source>
        <translation>Ein Kontext oder ein Dump in driftgate.yaml verbindet diese:</translation>
    </message>
    <message>
        <source>not allowed to sign in</source>
        <translation>Anmeldung nicht erlaubt</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Allow %1…</source>
        <translation>%1 erlauben…</translation>
    </message>
    <message>
        <source>no context</source>
        <translation>kein Kontext</translation>
    </message>
</context>
<context>
    <name>driftgate::Steps</name>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewendet</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>war schon so</translation>
    </message>
    <message>
        <source>applied, waiting for its health</source>
        <translation>angewendet, wartet auf gesunden Zustand</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>Everything was sent and is healthy</source>
        <translation>Alles wurde gesendet und ist gesund</translation>
    </message>
    <message>
        <source>Everything was sent, but not all of it became healthy in time</source>
        <translation>Alles wurde gesendet, aber nicht alles wurde rechtzeitig gesund</translation>
    </message>
    <message>
        <source>An object was refused: nothing after it was sent</source>
        <translation>Ein Objekt wurde abgelehnt: Danach wurde nichts mehr gesendet</translation>
    </message>
    <message>
        <source>Stopped between two objects: the rest was not sent</source>
        <translation>Zwischen zwei Objekten angehalten: Der Rest wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Verification: %1</source>
        <translation>Verifizierung: %1</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>phase %1</source>
        <translation>Phase %1</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>Welle %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n object(s)</source>
        <translation>
            <numerusform>%1 von %n Objekt</numerusform>
            <numerusform>%1 von %n Objekten</numerusform>
        </translation>
    </message>
    <message>
        <source>may have been deleted: no answer is known</source>
        <translation>vielleicht gelöscht: keine Antwort bekannt</translation>
    </message>
    <message>
        <source>may have been sent: no answer is known</source>
        <translation>vielleicht gesendet: keine Antwort bekannt</translation>
    </message>
    <message>
        <source>begun; it may be running</source>
        <translation>begonnen; läuft vielleicht noch</translation>
    </message>
    <message>
        <source>sent and answered</source>
        <translation>gesendet und beantwortet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) sent</source>
        <translation>
            <numerusform>%n Objekt gesendet</numerusform>
            <numerusform>%n Objekte gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maybe sent</source>
        <translation>
            <numerusform>%n vielleicht gesendet</numerusform>
            <numerusform>%n vielleicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n nicht gesendet</numerusform>
            <numerusform>%n nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>No object was to be sent</source>
        <translation>Kein Objekt war zu senden</translation>
    </message>
</context>
<context>
    <name>driftgate::SyncCard</name>
    <message>
        <source>How it ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>Objects of the sync</source>
        <translation>Objekte des Syncs</translation>
    </message>
    <message>
        <source>Stop after this object</source>
        <translation>Nach diesem Objekt anhalten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>What was sent stays; the journal keeps the rest</source>
        <translation>Was gesendet wurde, bleibt; das Journal behält den Rest</translation>
    </message>
    <message>
        <source>stops after this object</source>
        <translation>hält nach diesem Objekt an</translation>
    </message>
    <message>
        <source>Roll back to %1…</source>
        <translation>Zurückrollen auf %1…</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>driftgate::SyncRunner</name>
    <message>
        <source>Looking for interrupted syncs</source>
        <translation>Unterbrochene Syncs suchen</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Abandoning the sync of %1</source>
        <translation>Sync von %1 aufgeben</translation>
    </message>
    <message>
        <source>Abandoned the sync of %1</source>
        <translation>Sync von %1 aufgegeben</translation>
    </message>
</context>
<context>
    <name>driftgate::SyncWords</name>
    <message>
        <source>Verifying %1 at %2 on %3</source>
        <translation>%1 bei %2 auf %3 verifizieren</translation>
    </message>
    <message>
        <source>Rolling back %1 to %2 on %3</source>
        <translation>Rollback von %1 zu %2 auf %3</translation>
    </message>
    <message>
        <source>Syncing %1 to %2 on %3</source>
        <translation>Sync von %1 zu %2 auf %3</translation>
    </message>
    <message>
        <source>Verified %1 at %2 on %3</source>
        <translation>%1 bei %2 auf %3 verifiziert</translation>
    </message>
    <message>
        <source>Rolled back %1 to %2 on %3</source>
        <translation>Rollback von %1 zu %2 auf %3 ausgeführt</translation>
    </message>
    <message>
        <source>Synced %1 to %2 on %3</source>
        <translation>Sync von %1 zu %2 auf %3 ausgeführt</translation>
    </message>
    <message>
        <source>%1 at %2 on %3 could not be verified</source>
        <translation>%1 bei %2 auf %3 konnte nicht verifiziert werden</translation>
    </message>
    <message>
        <source>%1 was not rolled back to %2 on %3</source>
        <translation>Der Rollback von %1 zu %2 auf %3 wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1 was not synced to %2 on %3</source>
        <translation>Der Sync von %1 zu %2 auf %3 wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>The rollback of %1 to %2 on %3 was stopped</source>
        <translation>Der Rollback von %1 zu %2 auf %3 wurde angehalten</translation>
    </message>
    <message>
        <source>The sync of %1 to %2 on %3 was stopped</source>
        <translation>Der Sync von %1 zu %2 auf %3 wurde angehalten</translation>
    </message>
    <message>
        <source>The rollback of %1 to %2 on %3 failed</source>
        <translation>Der Rollback von %1 zu %2 auf %3 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The sync of %1 to %2 on %3 failed</source>
        <translation>Der Sync von %1 zu %2 auf %3 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>matched: live, read again, is what was approved</source>
        <translation>stimmt überein: Live, erneut gelesen, ist, was freigegeben wurde</translation>
    </message>
    <message numerus="yes">
        <source>deviated: %n object(s) are not as approved</source>
        <translation>
            <numerusform>weicht ab: %n Objekt ist nicht wie freigegeben</numerusform>
            <numerusform>weicht ab: %n Objekte sind nicht wie freigegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown: live could not be read again in full</source>
        <translation>unbekannt: Live konnte nicht vollständig erneut gelesen werden</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>Stopped between two objects</source>
        <translation>Zwischen zwei Objekten angehalten</translation>
    </message>
    <message>
        <source>Not healthy within its time</source>
        <translation>Nicht rechtzeitig gesund</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %n object(s))</source>
        <translation>
            <numerusform>%1 (%2 von %n Objekt)</numerusform>
            <numerusform>%1 (%2 von %n Objekten)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not lie behind %2, so that going there is no rollback: a sync does it.</source>
        <translation>%1 liegt nicht hinter %2, deshalb ist der Weg dorthin kein Rollback: ein Sync führt dorthin.</translation>
    </message>
</context>
<context>
    <name>driftgate::TopBar</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Opens the program&apos;s menu</source>
        <translation>Öffnet das Programmmenü</translation>
    </message>
    <message>
        <source>Driftgate</source>
        <translation>Driftgate</translation>
    </message>
    <message>
        <source>no commit yet</source>
        <translation>noch kein Commit</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>driftgate::Tour</name>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>“%1” was not ready in time</source>
        <translation>„%1“ war nicht rechtzeitig bereit</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>drift is mine, fine</source>
        <translation>Drift ist von mir, in Ordnung</translation>
    </message>
</context>
<context>
    <name>driftgate::UnreadableCard</name>
    <message>
        <source>Journals that cannot be read</source>
        <translation>Journale, die nicht gelesen werden können</translation>
    </message>
    <message numerus="yes">
        <source>%n journal(s) of syncs cannot be read</source>
        <translation>
            <numerusform>%n Journal eines Syncs kann nicht gelesen werden</numerusform>
            <numerusform>%n Journale von Syncs können nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether these syncs came to their end is not known. Compare live with what was approved, and then move the files away.</source>
        <translation>Ob diese Syncs an ihr Ende kamen, ist nicht bekannt. Vergleichen Sie Live mit dem, was freigegeben war, und schieben Sie die Dateien dann beiseite.</translation>
    </message>
</context>
<context>
    <name>driftgate::WelcomePage</name>
    <message>
        <source>Opened before</source>
        <translation>Früher geöffnet</translation>
    </message>
    <message>
        <source>Driftgate</source>
        <translation>Driftgate</translation>
    </message>
    <message>
        <source>See what each cluster should run, what it does run, and why they differ.</source>
        <translation>Sehen, was jeder Cluster ausführen soll, was er ausführt und warum beides abweicht.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>A small company&apos;s repository and three recorded clusters, made here</source>
        <translation>Das Repository einer kleinen Firma und drei aufgezeichnete Cluster, hier angelegt</translation>
    </message>
    <message>
        <source>Or drop a folder, a workspace file or a repository&apos;s address on this window.</source>
        <translation>Oder einen Ordner, eine Workspace-Datei oder die Adresse eines Repositorys auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>%1 could not be opened.
%2</source>
        <translation>%1 konnte nicht geöffnet werden.
%2</translation>
    </message>
</context>
<context>
    <name>driftgate::WorkList</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
</TS>
