<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="el" sourcelanguage="en_US">
<context>
    <name>Approving</name>
    <message>
        <source>A vote is an approval or a rejection</source>
        <translation>Μια ψήφος είναι έγκριση ή απόρριψη</translation>
    </message>
    <message>
        <source>The ledger has no record “%1”</source>
        <translation>Το μητρώο δεν έχει εγγραφή «%1»</translation>
    </message>
    <message>
        <source>Only an approval or a rejection can be taken back</source>
        <translation>Μόνο μια έγκριση ή μια απόρριψη μπορεί να ανακληθεί</translation>
    </message>
    <message>
        <source>It was taken back already</source>
        <translation>Έχει ήδη ανακληθεί</translation>
    </message>
    <message>
        <source>It is the word of %1, who alone can take it back</source>
        <translation>Είναι δήλωση από %1: μόνο το ίδιο πρόσωπο μπορεί να την ανακαλέσει</translation>
    </message>
    <message>
        <source>It is for %1, which renders otherwise than %2: approve it again</source>
        <translation>Αφορά το %1, που αποδίδεται αλλιώς από το %2: εγκρίνετέ το ξανά</translation>
    </message>
    <message>
        <source>It is for %1, and whether that renders as %2 does cannot be told: approve it again. %3</source>
        <translation>Αφορά το %1, και δεν μπορεί να ειπωθεί αν αυτό αποδίδεται όπως το %2: εγκρίνετέ το ξανά. %3</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Its commit %1 is not in the repository</source>
        <translation>Το commit της %1 δεν υπάρχει στο αποθετήριο</translation>
    </message>
    <message>
        <source>It does not show the plan that it is about</source>
        <translation>Δεν δείχνει το πλάνο που αφορά</translation>
    </message>
    <message>
        <source>The plan that it shows is not the one that it names</source>
        <translation>Το πλάνο που δείχνει δεν είναι αυτό που δηλώνει</translation>
    </message>
    <message>
        <source>Its plan is of another application or cluster: it was copied</source>
        <translation>Το πλάνο της ανήκει σε άλλη εφαρμογή ή άλλο cluster: έχει αντιγραφεί</translation>
    </message>
    <message>
        <source>It was not allowed: %1</source>
        <translation>Δεν επιτρεπόταν: %1</translation>
    </message>
    <message>
        <source>No sync to %1 is on record</source>
        <translation>Δεν υπάρχει στο μητρώο συγχρονισμός στο %1</translation>
    </message>
    <message>
        <source>The sync to %1 is on record, but: %2</source>
        <translation>Ο συγχρονισμός στο %1 υπάρχει στο μητρώο, αλλά: %2</translation>
    </message>
    <message>
        <source>No sync to %1 is on record since the one to %2</source>
        <translation>Μετά τον συγχρονισμό στο %2 δεν υπάρχει στο μητρώο συγχρονισμός στο %1</translation>
    </message>
    <message>
        <source>Its commit %1 is not in the repository, which is a shallow clone</source>
        <translation>Το commit του %1 δεν υπάρχει στο αποθετήριο, που είναι ρηχός κλώνος</translation>
    </message>
    <message>
        <source>The policy asks for a signature by a trusted key. %1</source>
        <translation>Η πολιτική ζητάει υπογραφή με έμπιστο κλειδί. %1</translation>
    </message>
    <message>
        <source>Whether %1 renders as %2 does, which %3 approved, cannot be told: %4</source>
        <translation>Δεν μπορεί να διαπιστωθεί αν το %1 αποδίδεται όπως το %2, που ενέκρινε ο χρήστης %3: %4</translation>
    </message>
    <message>
        <source>%1 approved %2, which renders otherwise than %3</source>
        <translation>Ο χρήστης %1 ενέκρινε το %2, που αποδίδεται διαφορετικά από το %3</translation>
    </message>
    <message>
        <source>Whether it was allowed is not known: signatures are yet to be verified</source>
        <translation>Δεν είναι γνωστό αν επιτρεπόταν: μένουν υπογραφές να επαληθευτούν</translation>
    </message>
    <message>
        <source>the clone is shallow, its history ends later</source>
        <translation>ο κλώνος είναι ρηχός, το ιστορικό του τελειώνει αργότερα</translation>
    </message>
    <message>
        <source>too many commits lie between</source>
        <translation>μεσολαβούν πάρα πολλά commit</translation>
    </message>
    <message>
        <source>Not everybody is known who wrote what it brought: %1</source>
        <translation>Δεν είναι γνωστοί όλοι όσοι έγραψαν ό,τι έφερε: %1</translation>
    </message>
    <message>
        <source>Not all that it renders to at %1 can be told</source>
        <translation>Δεν μπορεί να διαπιστωθεί ό,τι αποδίδει στο %1</translation>
    </message>
    <message>
        <source>Whether it was allowed is not known: somebody spoke against it at the same time, as far as two clocks agree</source>
        <translation>Δεν είναι γνωστό αν επιτρεπόταν: κάποιος διαφώνησε την ίδια στιγμή, όσο συμφωνούν δύο ρολόγια</translation>
    </message>
    <message>
        <source>Whether it was allowed is not known: it was by the policy of %1, and not by that of %2, and nothing but dates tells which one counted</source>
        <translation>Δεν είναι γνωστό αν επιτρεπόταν: σύμφωνα με την πολιτική του %1 ναι, σύμφωνα με του %2 όχι, και μόνο ημερομηνίες λένε ποια ίσχυε</translation>
    </message>
    <message>
        <source>what was deployed before, %1, is not in the repository</source>
        <translation>αυτό που ήταν εγκατεστημένο πριν, το %1, δεν υπάρχει στο αποθετήριο</translation>
    </message>
    <message>
        <source>The workspace file gives it another namespace at %1 than at %2</source>
        <translation>Το αρχείο του workspace του δίνει άλλο namespace στο %1 απ’ ό,τι στο %2</translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message>
        <source>Cancelled</source>
        <translation>Ακυρώθηκε</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Show this help.</source>
        <translation>Εμφάνιση αυτής της βοήθειας.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Εμφάνιση της έκδοσης.</translation>
    </message>
    <message>
        <source>A workspace file, a folder within a repository, or a repository&apos;s URL (default: the folder you are in).</source>
        <translation>Αρχείο χώρου εργασίας, φάκελος μέσα σε αποθετήριο ή URL αποθετηρίου (προεπιλογή: ο τρέχων φάκελος).</translation>
    </message>
    <message>
        <source>How results are printed: text or json.</source>
        <translation>Μορφή των αποτελεσμάτων: text ή json.</translation>
    </message>
    <message>
        <source>Colours: auto (on a terminal), always or never.</source>
        <translation>Χρώματα: auto (σε τερματικό), always ή never.</translation>
    </message>
    <message>
        <source>Columns to lay text out in (default: the terminal&apos;s).</source>
        <translation>Στήλες για τη διάταξη του κειμένου (προεπιλογή: του τερματικού).</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>· μήπως εννοείται «%1»;</translation>
    </message>
    <message>
        <source>--format takes text or json, not “%1”</source>
        <translation>Το --format δέχεται text ή json, όχι «%1»</translation>
    </message>
    <message>
        <source>--color takes auto, always or never, not “%1”</source>
        <translation>Το --color δέχεται auto, always ή never, όχι «%1»</translation>
    </message>
    <message>
        <source>--width takes a number of columns, %1 at least</source>
        <translation>Το --width δέχεται πλήθος στηλών, τουλάχιστον %1</translation>
    </message>
    <message>
        <source>Usage: driftgate-cli [OPTIONS] VERB …

What your clusters should run, what they do run, and why they differ.</source>
        <translation>Χρήση: driftgate-cli [OPTIONS] VERB …

Τι πρέπει να τρέχουν τα cluster, τι τρέχουν και γιατί διαφέρουν.</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Ρήματα:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Επιλογές:</translation>
    </message>
    <message>
        <source>“%1” needs more arguments</source>
        <translation>Το «%1» χρειάζεται περισσότερα ορίσματα</translation>
    </message>
    <message>
        <source>“%1” does not take so many arguments</source>
        <translation>Το «%1» δεν δέχεται τόσα ορίσματα</translation>
    </message>
    <message>
        <source>A verb is needed; “driftgate-cli --help” names them</source>
        <translation>Χρειάζεται ένα ρήμα· το «driftgate-cli --help» τα απαριθμεί</translation>
    </message>
    <message>
        <source>Unknown verb “%1”</source>
        <translation>Άγνωστο ρήμα «%1»</translation>
    </message>
    <message>
        <source>What should be: a file or folder of manifests.</source>
        <translation>Τι πρέπει να υπάρχει: αρχείο ή φάκελος με manifest.</translation>
    </message>
    <message>
        <source>What is.</source>
        <translation>Τι υπάρχει.</translation>
    </message>
    <message>
        <source>What was desired when it was last applied: tells who moved a field.</source>
        <translation>Τι ζητήθηκε στο τελευταίο apply: δείχνει ποιος άλλαξε ένα πεδίο.</translation>
    </message>
    <message>
        <source>A file with a list of ignore rules, or with the key “ignore”.</source>
        <translation>Αρχείο με λίστα κανόνων παράβλεψης ή με το κλειδί «ignore».</translation>
    </message>
    <message>
        <source>The namespace of objects that name none.</source>
        <translation>Το namespace των αντικειμένων που δεν ορίζουν κανένα.</translation>
    </message>
    <message>
        <source>Show the values of Secrets as they are.</source>
        <translation>Εμφάνιση των τιμών των Secret ως έχουν.</translation>
    </message>
    <message>
        <source>Two columns, terminal or not.</source>
        <translation>Δύο στήλες, σε τερματικό ή όχι.</translation>
    </message>
    <message>
        <source>One column, as diff -u prints.</source>
        <translation>Μία στήλη, όπως το diff -u.</translation>
    </message>
    <message>
        <source>The file with ignore rules cannot be read</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του αρχείου με τους κανόνες παράβλεψης</translation>
    </message>
    <message>
        <source>There are no objects on either side</source>
        <translation>Δεν υπάρχουν αντικείμενα σε καμία πλευρά</translation>
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
        <translation>Μετράει κάθε αντικείμενο του LIVE, όποιος κι αν το δημιούργησε. Με --format json τυπώνεται ένα έγγραφο:
  {identical, summary: {in-sync, differs, missing, extra, ignored}, objects, findings, errors}
και για κάθε αντικείμενο
  {key: {group, kind, namespace, name}, verdict, fields, ignored, unmanaged}
όπου fields και ignored είναι λίστες από
  {path, kind: added|removed|changed|reordered, cause: git|cluster|both|unknown,
   base, live, target, owners: [{manager, operation, at, person}], keptBySync}
Η διαδρομή είναι JSON pointer όπου το [name=web] δηλώνει στοιχείο λίστας με κλειδιά. Τα base, live και target λείπουν όπου λείπει το πεδίο· τα Secret αποκρύπτονται. Το unmanaged μετράει πεδία live που δεν ζητάει κανείς. Τα errors είναι {text, file, line, column, field}.</translation>
    </message>
    <message>
        <source>Compare files or folders of manifests: no cluster, no workspace.</source>
        <translation>Σύγκριση αρχείων ή φακέλων με manifest: χωρίς cluster, χωρίς χώρο εργασίας.</translation>
    </message>
    <message>
        <source>Where to make it; the folder is new or empty.</source>
        <translation>Πού θα δημιουργηθεί· ο φάκελος είναι νέος ή κενός.</translation>
    </message>
    <message>
        <source>Make the demo workspace and print where to open it.</source>
        <translation>Δημιουργία του χώρου εργασίας demo και εμφάνιση της θέσης του.</translation>
    </message>
    <message>
        <source>The application.</source>
        <translation>Η εφαρμογή.</translation>
    </message>
    <message>
        <source>The cluster (default: each of the application&apos;s). Given twice: the live objects of the two are compared.</source>
        <translation>Το cluster (προεπιλογή: όλα της εφαρμογής). Αν δοθεί δύο φορές, συγκρίνονται τα αντικείμενα live των δύο.</translation>
    </message>
    <message>
        <source>live:target (default), base:target or base:live.</source>
        <translation>live:target (προεπιλογή), base:target ή base:live.</translation>
    </message>
    <message>
        <source>The target, instead of the tracked branch&apos;s head. Given twice: what the two revisions render to is compared.</source>
        <translation>Ο στόχος, αντί για την κορυφή του παρακολουθούμενου κλάδου. Αν δοθεί δύο φορές, συγκρίνεται το render των δύο αναθεωρήσεων.</translation>
    </message>
    <message>
        <source>Equal lines beside each difference (default: 3).</source>
        <translation>Ίσες γραμμές γύρω από κάθε διαφορά (προεπιλογή: 3).</translation>
    </message>
    <message>
        <source>Show live fields that nothing desires.</source>
        <translation>Εμφάνιση των πεδίων live που δεν ζητάει κανείς.</translation>
    </message>
    <message>
        <source>--context takes a number of lines</source>
        <translation>Το --context δέχεται πλήθος γραμμών</translation>
    </message>
    <message>
        <source>Show what differs for one application, side by side.</source>
        <translation>Εμφάνιση των διαφορών μιας εφαρμογής, δίπλα δίπλα.</translation>
    </message>
    <message>
        <source>▲ Git moved the field, ⚡ the cluster did, ⚠ both did, ≠ nothing tells.
With --format json, one document is printed:
  {application, identical, comparisons: [{left, right, cluster, base, target, objects, findings, error}], errors}
with objects as “driftgate-cli compare --help” tells.</source>
        <translation>▲ το πεδίο άλλαξε στο Git, ⚡ στο cluster, ⚠ και στα δύο, ≠ άγνωστη αιτία.
Με --format json τυπώνεται ένα έγγραφο:
  {application, identical, comparisons: [{left, right, cluster, base, target, objects, findings, error}], errors}
με αντικείμενα όπως περιγράφει το «driftgate-cli compare --help».</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>σε παύση</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n αντικείμενο διαφέρει</numerusform>
            <numerusform>%n αντικείμενα διαφέρουν</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n αντικείμενο</numerusform>
            <numerusform>%n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drifted</source>
        <translation>
            <numerusform>%n με drift</numerusform>
            <numerusform>%n με drift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n σύγκρουση</numerusform>
            <numerusform>%n συγκρούσεις</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n λείπει</numerusform>
            <numerusform>%n λείπουν</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n extra</source>
        <translation>
            <numerusform>%n επιπλέον</numerusform>
            <numerusform>%n επιπλέον</numerusform>
        </translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>σε συγχρονισμό</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Εφαρμογή</translation>
    </message>
    <message>
        <source>A folder within the repository (default: here).</source>
        <translation>Φάκελος μέσα στο αποθετήριο (προεπιλογή: ο τρέχων).</translation>
    </message>
    <message>
        <source>Replace a workspace file that is there.</source>
        <translation>Αντικατάσταση υπάρχοντος αρχείου χώρου εργασίας.</translation>
    </message>
    <message>
        <source>Print the file instead of writing it.</source>
        <translation>Εμφάνιση του αρχείου αντί για εγγραφή.</translation>
    </message>
    <message>
        <source>No application was found in “%1”: write driftgate.yaml by hand</source>
        <translation>Δεν βρέθηκε εφαρμογή στο «%1»: το driftgate.yaml πρέπει να γραφτεί με το χέρι</translation>
    </message>
    <message>
        <source>There is a workspace file already; --force replaces it</source>
        <translation>Υπάρχει ήδη αρχείο χώρου εργασίας· το --force το αντικαθιστά</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Δεν είναι δυνατή η εγγραφή του αρχείου: %1</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Γράφτηκε το %1</translation>
    </message>
    <message numerus="yes">
        <source>Found %n application(s)</source>
        <translation>
            <numerusform>Βρέθηκε %n εφαρμογή</numerusform>
            <numerusform>Βρέθηκαν %n εφαρμογές</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> on %n cluster(s). </source>
        <translation>
            <numerusform> σε %n cluster. </numerusform>
            <numerusform> σε %n cluster. </numerusform>
        </translation>
    </message>
    <message>
        <source>The clusters&apos; contexts were taken from their names: check them</source>
        <translation>Τα context των cluster προέκυψαν από τα ονόματά τους: χρειάζονται έλεγχο</translation>
    </message>
    <message>
        <source>Write driftgate.yaml with the applications found in a repository.</source>
        <translation>Εγγραφή του driftgate.yaml με τις εφαρμογές που βρέθηκαν σε ένα αποθετήριο.</translation>
    </message>
    <message>
        <source>There is no cluster “%1” in the workspace</source>
        <translation>Δεν υπάρχει cluster «%1» στον χώρο εργασίας</translation>
    </message>
    <message>
        <source>The application “%1” is not on the cluster “%2”</source>
        <translation>Η εφαρμογή «%1» δεν βρίσκεται στο cluster «%2»</translation>
    </message>
    <message>
        <source>Indexing the history, once …</source>
        <translation>Ευρετηρίαση του ιστορικού, μία φορά …</translation>
    </message>
    <message>
        <source>Only commits that touch this application&apos;s inputs.</source>
        <translation>Μόνο commit που αγγίζουν τις εισόδους αυτής της εφαρμογής.</translation>
    </message>
    <message>
        <source>The inputs for this cluster alone.</source>
        <translation>Μόνο οι είσοδοι για αυτό το cluster.</translation>
    </message>
    <message>
        <source>Begin here (default: the tracked branch&apos;s head).</source>
        <translation>Αρχή από εδώ (προεπιλογή: η κορυφή του παρακολουθούμενου κλάδου).</translation>
    </message>
    <message>
        <source>At most so many commits (default: %1).</source>
        <translation>Το πολύ τόσα commit (προεπιλογή: %1).</translation>
    </message>
    <message>
        <source>--limit takes a number of commits, 1 at least</source>
        <translation>Το --limit δέχεται πλήθος commit, τουλάχιστον 1</translation>
    </message>
    <message>
        <source>The repository is a shallow clone: its history ends early</source>
        <translation>Το αποθετήριο είναι shallow clone: το ιστορικό του τελειώνει νωρίς</translation>
    </message>
    <message>
        <source>List commits, with the clusters that run them.</source>
        <translation>Λίστα των commit, με τα cluster που τα τρέχουν.</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Δεν είναι δυνατό το άνοιγμα του αρχείου</translation>
    </message>
    <message>
        <source>The file has %1 MB; at most %2 MB are read</source>
        <translation>Το αρχείο έχει μέγεθος %1 MB· διαβάζονται το πολύ %2 MB</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του αρχείου</translation>
    </message>
    <message>
        <source>%1 is not rendered here: “driftgate-cli render” does that</source>
        <translation>Το %1 δεν γίνεται render εδώ: αυτό το κάνει το «driftgate-cli render»</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του φακέλου: %1</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Δεν υπάρχει τέτοιο αρχείο ή φάκελος</translation>
    </message>
    <message>
        <source>missing: only %1 has it</source>
        <translation>λείπει: υπάρχει μόνο στο %1</translation>
    </message>
    <message>
        <source>extra: only %1 has it</source>
        <translation>επιπλέον: υπάρχει μόνο στο %1</translation>
    </message>
    <message>
        <source>a sync keeps it</source>
        <translation>διατηρείται στον συγχρονισμό</translation>
    </message>
    <message>
        <source>There is no application “%1” in the workspace</source>
        <translation>Δεν υπάρχει εφαρμογή «%1» στον χώρο εργασίας</translation>
    </message>
    <message>
        <source>live on %1</source>
        <translation>live στο %1</translation>
    </message>
    <message>
        <source>base %1</source>
        <translation>βάση %1</translation>
    </message>
    <message>
        <source>base (not known)</source>
        <translation>βάση (άγνωστη)</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>στόχος %1</translation>
    </message>
    <message>
        <source>The base on “%1” is not known: nothing in the cluster tells the deployed revision, or it cannot be rendered</source>
        <translation>Η βάση στο «%1» είναι άγνωστη: τίποτα στο cluster δεν δείχνει την εγκατεστημένη αναθεώρηση, ή δεν είναι δυνατό το render της</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 για το %2</translation>
    </message>
    <message>
        <source>--pair takes live:target, base:target or base:live, not “%1”</source>
        <translation>Το --pair δέχεται live:target, base:target ή base:live, όχι «%1»</translation>
    </message>
    <message>
        <source>Two states are compared: --revision and --cluster are taken twice at most</source>
        <translation>Συγκρίνονται δύο καταστάσεις: τα --revision και --cluster δίνονται το πολύ δύο φορές</translation>
    </message>
    <message>
        <source>Choose one: --pair, two revisions, or two clusters</source>
        <translation>Μόνο ένα από αυτά: --pair, δύο αναθεωρήσεις ή δύο cluster</translation>
    </message>
    <message>
        <source>“%1” lies outside the repository</source>
        <translation>Το «%1» βρίσκεται εκτός του αποθετηρίου</translation>
    </message>
    <message>
        <source>The application “%1” is on several clusters: choose one with --cluster (%2)</source>
        <translation>Η εφαρμογή «%1» βρίσκεται σε πολλά cluster: χρειάζεται επιλογή με --cluster (%2)</translation>
    </message>
    <message>
        <source>A folder of a repository, or an application of the workspace.</source>
        <translation>Φάκελος ενός αποθετηρίου ή εφαρμογή του χώρου εργασίας.</translation>
    </message>
    <message>
        <source>A commit, branch or tag (default: HEAD, or the tracked branch).</source>
        <translation>Commit, κλάδος ή tag (προεπιλογή: HEAD ή ο παρακολουθούμενος κλάδος).</translation>
    </message>
    <message>
        <source>The cluster to render APP for.</source>
        <translation>Το cluster για το οποίο γίνεται render του APP.</translation>
    </message>
    <message>
        <source>The repository that PATH lies in, from its top.</source>
        <translation>Το αποθετήριο όπου βρίσκεται το PATH, από την κορυφή του.</translation>
    </message>
    <message>
        <source>The namespace for a chart&apos;s release.</source>
        <translation>Το namespace για το release ενός chart.</translation>
    </message>
    <message>
        <source>yaml (default) or json.</source>
        <translation>yaml (προεπιλογή) ή json.</translation>
    </message>
    <message>
        <source>Print the values of Secrets as they are.</source>
        <translation>Εμφάνιση των τιμών των Secret ως έχουν.</translation>
    </message>
    <message>
        <source>--output takes yaml or json, not “%1”</source>
        <translation>Το --output δέχεται yaml ή json, όχι «%1»</translation>
    </message>
    <message>
        <source>The values of Secrets are masked; --show-secrets prints them</source>
        <translation>Οι τιμές των Secret αποκρύπτονται· το --show-secrets τις εμφανίζει</translation>
    </message>
    <message>
        <source>Print the manifests of an application, or of a folder.</source>
        <translation>Εμφάνιση των manifest μιας εφαρμογής ή ενός φακέλου.</translation>
    </message>
    <message>
        <source>What is committed is rendered; changes that are not committed are not seen. JSON is one List.</source>
        <translation>Γίνεται render ό,τι έχει γίνει commit· οι υπόλοιπες αλλαγές δεν φαίνονται. Το JSON είναι μία List.</translation>
    </message>
    <message>
        <source>will be overwritten</source>
        <translation>θα αντικατασταθεί</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>σύγκρουση</translation>
    </message>
    <message>
        <source>conflict with %1</source>
        <translation>σύγκρουση με %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that only the cluster sets are not shown</source>
        <translation>
            <numerusform>%n γραμμή που ορίζει μόνο το cluster δεν εμφανίζεται</numerusform>
            <numerusform>%n γραμμές που ορίζει μόνο το cluster δεν εμφανίζονται</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… %n equal line(s)</source>
        <translation>
            <numerusform>… %n ίση γραμμή</numerusform>
            <numerusform>… %n ίσες γραμμές</numerusform>
        </translation>
    </message>
    <message>
        <source>Only these applications (default: all).</source>
        <translation>Μόνο αυτές οι εφαρμογές (προεπιλογή: όλες).</translation>
    </message>
    <message>
        <source>Only this cluster; may be given more than once.</source>
        <translation>Μόνο αυτό το cluster· μπορεί να δοθεί πολλές φορές.</translation>
    </message>
    <message>
        <source>The target, instead of the tracked branch&apos;s head.</source>
        <translation>Ο στόχος, αντί για την κορυφή του παρακολουθούμενου κλάδου.</translation>
    </message>
    <message>
        <source>The workspace has no application</source>
        <translation>Ο χώρος εργασίας δεν έχει εφαρμογές</translation>
    </message>
    <message>
        <source>Tell for each application and cluster what is pending and what drifted.</source>
        <translation>Για κάθε εφαρμογή και cluster, τι εκκρεμεί και πού υπάρχει drift.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>σημείωση</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>προειδοποίηση</translation>
    </message>
    <message>
        <source>error</source>
        <translation>σφάλμα</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>μόλις τώρα</translation>
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
        <translation>%1 ημέρες</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>The program to allow (default: list what is allowed).</source>
        <translation>Το πρόγραμμα που θα επιτραπεί (προεπιλογή: λίστα όσων επιτρέπονται).</translation>
    </message>
    <message>
        <source>Allow what this context of the kubeconfig runs.</source>
        <translation>Άδεια για ό,τι εκτελεί αυτό το context του kubeconfig.</translation>
    </message>
    <message>
        <source>Take PROGRAM off the list again.</source>
        <translation>Αφαίρεση του PROGRAM από τη λίστα.</translation>
    </message>
    <message>
        <source>(one command of it only)</source>
        <translation>(μόνο μία συγκεκριμένη εντολή του)</translation>
    </message>
    <message>
        <source>No program of a kubeconfig is allowed to run</source>
        <translation>Κανένα πρόγραμμα ενός kubeconfig δεν επιτρέπεται να εκτελεστεί</translation>
    </message>
    <message>
        <source>Allowed this command alone: %1</source>
        <translation>Επιτρέπεται πλέον μόνο αυτή η εντολή: %1</translation>
    </message>
    <message>
        <source>Allowed %1</source>
        <translation>Επιτρέπεται πλέον το %1</translation>
    </message>
    <message>
        <source>The context “%1” runs no program for its credentials</source>
        <translation>Το context «%1» δεν εκτελεί πρόγραμμα για τα διαπιστευτήριά του</translation>
    </message>
    <message>
        <source>--revoke needs the program to take off the list</source>
        <translation>Το --revoke χρειάζεται το πρόγραμμα που θα αφαιρεθεί από τη λίστα</translation>
    </message>
    <message>
        <source>Either PROGRAM or --context can be given</source>
        <translation>Μόνο ένα από αυτά: PROGRAM ή --context</translation>
    </message>
    <message>
        <source>%1 may not run any more</source>
        <translation>Το %1 δεν επιτρέπεται πια να εκτελεστεί</translation>
    </message>
    <message>
        <source>The program “%1” was not found</source>
        <translation>Δεν βρέθηκε το πρόγραμμα «%1»</translation>
    </message>
    <message>
        <source>“%1” can run any other program: allow one command of it by --context</source>
        <translation>Το «%1» μπορεί να εκτελέσει οποιοδήποτε άλλο πρόγραμμα: μία συγκεκριμένη εντολή του επιτρέπεται με --context</translation>
    </message>
    <message>
        <source>Allow a program of a kubeconfig to run for credentials.</source>
        <translation>Άδεια σε πρόγραμμα ενός kubeconfig να εκτελείται για διαπιστευτήρια.</translation>
    </message>
    <message>
        <source>A kubeconfig may name a program that gives credentials (aws, kubelogin, …). It runs on this machine only when it was allowed once, with whatever arguments. Of a shell, an interpreter and the like, or with variables of the kubeconfig, one command alone is allowed, by --context.</source>
        <translation>Ένα kubeconfig μπορεί να ορίζει πρόγραμμα που δίνει διαπιστευτήρια (aws, kubelogin, …). Εκτελείται σε αυτόν τον υπολογιστή μόνο αφού επιτραπεί μία φορά, με οποιαδήποτε ορίσματα. Για shell, διερμηνείς και παρόμοια, ή με μεταβλητές του kubeconfig, επιτρέπεται μόνο μία συγκεκριμένη εντολή, με --context.</translation>
    </message>
    <message>
        <source>Let kustomizations fetch bases from outside the repository.</source>
        <translation>Άδεια στα kustomization να κάνουν λήψη βάσεων εκτός του αποθετηρίου.</translation>
    </message>
    <message>
        <source>Ask the cluster what an apply would change (a dry run), instead of comparing here.</source>
        <translation>Ερώτηση στο cluster τι θα άλλαζε ένα apply (dry run), αντί για σύγκριση εδώ.</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>ελλιπές</translation>
    </message>
    <message>
        <source>The clusters&apos; contexts are those of your kubeconfig that their names fit: check them</source>
        <translation>Τα context των cluster είναι εκείνα του kubeconfig που ταιριάζουν με τα ονόματά τους: χρειάζονται έλεγχο</translation>
    </message>
    <message>
        <source>Your kubeconfig has no context that fits %1: choose among %2</source>
        <translation>Το kubeconfig δεν έχει context που να ταιριάζει με %1: διαθέσιμα είναι τα %2</translation>
    </message>
    <message>
        <source>note: %1; the commits are searched without it, which takes longer</source>
        <translation>σημείωση: %1· η αναζήτηση των commit γίνεται χωρίς αυτό, κάτι που διαρκεί περισσότερο</translation>
    </message>
    <message>
        <source>The cluster (default: each of the application&apos;s).</source>
        <translation>Το cluster (προεπιλογή: όλα της εφαρμογής).</translation>
    </message>
    <message>
        <source>Delete nothing.</source>
        <translation>Χωρίς καμία διαγραφή.</translation>
    </message>
    <message>
        <source>Take over no field that another manager owns.</source>
        <translation>Χωρίς ανάληψη πεδίων που ανήκουν σε άλλον manager.</translation>
    </message>
    <message>
        <source>An object that may be deleted and made anew where a field cannot be changed (“Deployment.apps shop/web”); may be given more than once.</source>
        <translation>Αντικείμενο που μπορεί να διαγραφεί και να δημιουργηθεί ξανά όπου ένα πεδίο δεν αλλάζει («Deployment.apps shop/web»)· μπορεί να δοθεί πολλές φορές.</translation>
    </message>
    <message>
        <source>Sync %1 to %2 on %3</source>
        <translation>Συγχρονισμός του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>%1 on %2 is as %3 wants it: nothing to do</source>
        <translation>Το %1 στο %2 είναι όπως το θέλει το %3: δεν υπάρχει κάτι να γίνει</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>κύμα %1</translation>
    </message>
    <message>
        <source>The cluster was not asked what an apply would change</source>
        <translation>Το cluster δεν ρωτήθηκε τι θα άλλαζε ένα apply</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Πλάνο %1</translation>
    </message>
    <message>
        <source>Tell what a sync of one application would do, and its risks.</source>
        <translation>Εμφάνιση του τι θα έκανε ένας συγχρονισμός μιας εφαρμογής, και των κινδύνων του.</translation>
    </message>
    <message>
        <source>A cluster of the workspace; with --context, any name.</source>
        <translation>Cluster του χώρου εργασίας· με --context, οποιοδήποτε όνομα.</translation>
    </message>
    <message>
        <source>A folder that is empty or not there yet.</source>
        <translation>Φάκελος που είναι κενός ή δεν υπάρχει ακόμη.</translation>
    </message>
    <message>
        <source>A context of the kubeconfig; no workspace is needed then.</source>
        <translation>Context του kubeconfig· τότε δεν χρειάζεται χώρος εργασίας.</translation>
    </message>
    <message>
        <source>Only this namespace, and what lies in none. May be repeated.</source>
        <translation>Μόνο αυτό το namespace, και ό,τι δεν ανήκει σε κανένα· μπορεί να δοθεί πολλές φορές.</translation>
    </message>
    <message>
        <source>Write the values of Secrets as they are.</source>
        <translation>Εγγραφή των τιμών των Secret ως έχουν.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) recorded</source>
        <translation>
            <numerusform>Καταγράφηκε %n αντικείμενο</numerusform>
            <numerusform>Καταγράφηκαν %n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The values of %n Secret(s) are masked and compare as unknown; --include-secrets writes them</source>
        <translation>
            <numerusform>Οι τιμές %n Secret αποκρύπτονται και θεωρούνται άγνωστες στη σύγκριση· το --include-secrets τις γράφει</numerusform>
            <numerusform>Οι τιμές %n Secret αποκρύπτονται και θεωρούνται άγνωστες στη σύγκριση· το --include-secrets τις γράφει</numerusform>
        </translation>
    </message>
    <message>
        <source>Write what a cluster runs into files: a recorded cluster.</source>
        <translation>Εγγραφή σε αρχεία όσων τρέχει ένα cluster: ένα καταγεγραμμένο cluster.</translation>
    </message>
    <message>
        <source>The folder can be given as “recorded” in driftgate.yaml and compares as the cluster did. Without --include-secrets every value of a Secret is replaced by a mask: equal values by equal ones, which nobody can turn back. A masked value compares as unknown, so a Secret then differs only where its keys do. The exit status is 2 when something could not be read; the rest is written.</source>
        <translation>Ο φάκελος μπορεί να δοθεί ως «recorded» στο driftgate.yaml και συγκρίνεται όπως το cluster. Χωρίς --include-secrets κάθε τιμή ενός Secret αντικαθίσταται από μάσκα: ίσες τιμές από ίσες μάσκες, που κανείς δεν μπορεί να αντιστρέψει. Μια τιμή με μάσκα θεωρείται άγνωστη στη σύγκριση, οπότε ένα Secret διαφέρει μόνο όπου διαφέρουν τα κλειδιά του. Ο κωδικός εξόδου είναι 2 όταν κάτι δεν μπόρεσε να διαβαστεί· τα υπόλοιπα γράφονται.</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>στο %1</translation>
    </message>
    <message>
        <source>The digest of the plan that you looked at; another one is refused.</source>
        <translation>Το digest του πλάνου που εξετάστηκε· κάθε άλλο απορρίπτεται.</translation>
    </message>
    <message>
        <source>A word for the others.</source>
        <translation>Ένα σχόλιο για τους άλλους.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Γράφτηκε: %1</translation>
    </message>
    <message>
        <source>Written and signed: %1</source>
        <translation>Γράφτηκε και υπογράφτηκε: %1</translation>
    </message>
    <message>
        <source>There is nothing to do, and nothing to approve or reject</source>
        <translation>Δεν υπάρχει κάτι να γίνει, ούτε κάτι για έγκριση ή απόρριψη</translation>
    </message>
    <message>
        <source>Approve this plan?</source>
        <translation>Έγκριση αυτού του πλάνου;</translation>
    </message>
    <message>
        <source>Reject this plan?</source>
        <translation>Απόρριψη αυτού του πλάνου;</translation>
    </message>
    <message>
        <source>It waits to be pushed: %1</source>
        <translation>Περιμένει να γίνει push: %1</translation>
    </message>
    <message>
        <source>Approve what a sync of one application would do.</source>
        <translation>Έγκριση όσων θα έκανε ένας συγχρονισμός μιας εφαρμογής.</translation>
    </message>
    <message>
        <source>Reject what a sync of one application would do.</source>
        <translation>Απόρριψη όσων θα έκανε ένας συγχρονισμός μιας εφαρμογής.</translation>
    </message>
    <message>
        <source>y</source>
        <translation>ν</translation>
    </message>
    <message>
        <source>N</source>
        <translation>Ο</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ναι</translation>
    </message>
    <message>
        <source>Roll %1 back to %2 on %3</source>
        <translation>Επαναφορά του %1 στο %2 στο cluster %3</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n αλλαγή</numerusform>
            <numerusform>%n αλλαγές</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delete(s)</source>
        <translation>
            <numerusform>%n διαγραφή</numerusform>
            <numerusform>%n διαγραφές</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be brought back: give its name by --confirm %2</source>
        <translation>Το %1 δεν μπορεί να ανακτηθεί: το όνομά του πρέπει να δοθεί με --confirm %2</translation>
    </message>
    <message>
        <source>%1 cannot be brought back. Type its name to go on:</source>
        <translation>Το %1 δεν μπορεί να ανακτηθεί. Για συνέχεια πρέπει να πληκτρολογηθεί το όνομά του:</translation>
    </message>
    <message>
        <source>That is not its name; nothing was changed</source>
        <translation>Δεν είναι αυτό το όνομά του· δεν άλλαξε τίποτα</translation>
    </message>
    <message>
        <source>Do not ask. The policy is obeyed all the same.</source>
        <translation>Χωρίς ερώτηση. Η πολιτική τηρείται ούτως ή άλλως.</translation>
    </message>
    <message>
        <source>Ask the cluster about everything, and change nothing.</source>
        <translation>Ερώτηση στο cluster για όλα, χωρίς καμία αλλαγή.</translation>
    </message>
    <message>
        <source>Only this object of the plan; may be given more than once.</source>
        <translation>Μόνο αυτό το αντικείμενο του πλάνου· μπορεί να δοθεί πολλές φορές.</translation>
    </message>
    <message>
        <source>The name of an object that cannot be brought back; may be given more than once.</source>
        <translation>Το όνομα ενός αντικειμένου που δεν μπορεί να ανακτηθεί· μπορεί να δοθεί πολλές φορές.</translation>
    </message>
    <message>
        <source>Seconds to wait for what was applied to become healthy (default: 300).</source>
        <translation>Δευτερόλεπτα αναμονής μέχρι να γίνει υγιές ό,τι εφαρμόστηκε (προεπιλογή: 300).</translation>
    </message>
    <message>
        <source>--wait takes a number of seconds</source>
        <translation>Το --wait δέχεται πλήθος δευτερολέπτων</translation>
    </message>
    <message>
        <source>Nobody is there to ask: give --yes to go on without</source>
        <translation>Δεν υπάρχει κανείς να ερωτηθεί: το --yes συνεχίζει χωρίς ερώτηση</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Δεν υπάρχει κάτι να γίνει</translation>
    </message>
    <message>
        <source>The policy does not allow the sync</source>
        <translation>Η πολιτική δεν επιτρέπει τον συγχρονισμό</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Δεν άλλαξε τίποτα</translation>
    </message>
    <message>
        <source>The cluster (needed where the application has several).</source>
        <translation>Το cluster (χρειάζεται όταν η εφαρμογή έχει πολλά).</translation>
    </message>
    <message>
        <source>%1 is on several clusters: give one of them with --cluster (%2)</source>
        <translation>Το %1 είναι σε πολλά cluster: χρειάζεται ένα από αυτά με --cluster (%2)</translation>
    </message>
    <message>
        <source>“driftgate-cli VERB --help” tells about one verb. The exit status is 0 when all is the same or done, 1 when something differs or the policy refuses it, 2 when there was trouble.</source>
        <translation>Το «driftgate-cli VERB --help» περιγράφει ένα ρήμα. Ο κωδικός εξόδου είναι 0 όταν όλα είναι ίδια ή έγιναν, 1 όταν κάτι διαφέρει ή το απορρίπτει η πολιτική, 2 όταν υπήρξε πρόβλημα.</translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>σε κράτηση στο %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Εγκρίθηκε από %1</translation>
    </message>
    <message>
        <source>Rejected by %1</source>
        <translation>Απορρίφθηκε από %1</translation>
    </message>
    <message>
        <source>(does not count: %1)</source>
        <translation>(δεν μετράει: %1)</translation>
    </message>
    <message>
        <source>of %1 on %2 at %3 by %4</source>
        <translation>της εφαρμογής %1 στο cluster %2 στην αναθεώρηση %3 από %4</translation>
    </message>
    <message>
        <source>The record&apos;s id, or enough of its beginning.</source>
        <translation>Το id της εγγραφής, ή ένα επαρκές μέρος της αρχής του.</translation>
    </message>
    <message>
        <source>Several records begin with “%1”: give more digits</source>
        <translation>Πολλές εγγραφές αρχίζουν με «%1»: χρειάζονται περισσότερα ψηφία</translation>
    </message>
    <message>
        <source>The ledger has no record “%1”</source>
        <translation>Το μητρώο δεν έχει εγγραφή «%1»</translation>
    </message>
    <message>
        <source>Take an approval or a rejection of your own back.</source>
        <translation>Ανάκληση μιας δικής σας έγκρισης ή απόρριψης.</translation>
    </message>
    <message>
        <source>The cluster; with --revert, may be given more than once (default: each of the application&apos;s).</source>
        <translation>Το cluster· με --revert, μπορεί να δοθεί πολλές φορές (προεπιλογή: όλα της εφαρμογής).</translation>
    </message>
    <message>
        <source>The revision to go back to.</source>
        <translation>Η αναθεώρηση προς επαναφορά.</translation>
    </message>
    <message>
        <source>Make a commit on a branch of its own that restores the application&apos;s files, and push it.</source>
        <translation>Δημιουργία commit σε δικό του κλάδο που επαναφέρει τα αρχεία της εφαρμογής, και push.</translation>
    </message>
    <message>
        <source>With --revert: keep the branch here.</source>
        <translation>Με --revert: ο κλάδος μένει εδώ.</translation>
    </message>
    <message>
        <source>With --revert: the branch&apos;s name.</source>
        <translation>Με --revert: το όνομα του κλάδου.</translation>
    </message>
    <message>
        <source>With --revert: the commit&apos;s message.</source>
        <translation>Με --revert: το μήνυμα του commit.</translation>
    </message>
    <message>
        <source>With --now: delete nothing.</source>
        <translation>Με --now: χωρίς καμία διαγραφή.</translation>
    </message>
    <message>
        <source>With --now: take over no field that another manager owns.</source>
        <translation>Με --now: χωρίς ανάληψη πεδίων που ανήκουν σε άλλον manager.</translation>
    </message>
    <message>
        <source>With --now: an object that may be deleted and made anew.</source>
        <translation>Με --now: αντικείμενο που μπορεί να διαγραφεί και να δημιουργηθεί ξανά.</translation>
    </message>
    <message>
        <source>Branch %1 at %2</source>
        <translation>Κλάδος %1 στο %2</translation>
    </message>
    <message>
        <source>The commit that --revert would make:</source>
        <translation>Το commit που θα δημιουργούσε το --revert:</translation>
    </message>
    <message>
        <source>--now carries the plan out and holds the application there; --revert makes the commit. Nothing was changed</source>
        <translation>Το --now εκτελεί το πλάνο και κρατάει εκεί την εφαρμογή· το --revert δημιουργεί το commit. Δεν άλλαξε τίποτα</translation>
    </message>
    <message>
        <source>“rollback” needs the revision to go back to: --to R</source>
        <translation>Το «rollback» χρειάζεται την αναθεώρηση της επαναφοράς: --to R</translation>
    </message>
    <message>
        <source>Either --now or --revert can be given</source>
        <translation>Μόνο ένα από αυτά: --now ή --revert</translation>
    </message>
    <message>
        <source>The application is on no cluster</source>
        <translation>Η εφαρμογή δεν είναι σε κανένα cluster</translation>
    </message>
    <message>
        <source>Take one application back to an earlier revision.</source>
        <translation>Επαναφορά μιας εφαρμογής σε προηγούμενη αναθεώρηση.</translation>
    </message>
    <message>
        <source>▲ Git moved, ⚡ the cluster moved, ⚠ both moved the same field, ≠ they differ and nothing tells who moved, ‖ suspended or held, ✓ in sync, ✗ not to be told.
A state is incomplete when nothing differs in what could be read, and not all could.
With --format json, one document is printed:
  {workspace, repository, branch, applications: [{name, clusters}], errors}
and for each cluster {cluster, path, state: in-sync|pending|drift|conflict|differs|incomplete|error, target,
  deployed: {source, revision, at, reconciler, suspended}, held, baseKnown, complete, pendingCommits, pendingObjects,
  driftedFields, conflicts, missing, extra, findings, error}.</source>
        <translation>▲ άλλαξε το Git, ⚡ άλλαξε το cluster, ⚠ άλλαξαν και τα δύο το ίδιο πεδίο, ≠ διαφέρουν με άγνωστη αιτία, ‖ σε παύση ή σε κράτηση, ✓ σε συγχρονισμό, ✗ δεν μπορεί να διαπιστωθεί.
Μια κατάσταση είναι ελλιπής όταν δεν διαφέρει τίποτα από όσα διαβάστηκαν, αλλά δεν διαβάστηκαν όλα.
Με --format json τυπώνεται ένα έγγραφο:
  {workspace, repository, branch, applications: [{name, clusters}], errors}
και για κάθε cluster {cluster, path, state: in-sync|pending|drift|conflict|differs|incomplete|error, target,
  deployed: {source, revision, at, reconciler, suspended}, held, baseKnown, complete, pendingCommits, pendingObjects,
  driftedFields, conflicts, missing, extra, findings, error}.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>σε αναμονή</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>αποστολή</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>εφαρμόστηκε</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>χωρίς αλλαγή</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>έλεγχος</translation>
    </message>
    <message>
        <source>done</source>
        <translation>έγινε</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>απέτυχε</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>παραλείφθηκε</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message>
        <source>%1 would be synced to %2</source>
        <translation>%1: θα γινόταν συγχρονισμός στο %2</translation>
    </message>
    <message>
        <source>%1 is synced to %2</source>
        <translation>%1: έγινε συγχρονισμός στο %2</translation>
    </message>
    <message>
        <source>%1: what was applied did not become healthy in time</source>
        <translation>%1: ό,τι εφαρμόστηκε δεν έγινε υγιές εγκαίρως</translation>
    </message>
    <message>
        <source>%1: the sync to %2 failed</source>
        <translation>%1: ο συγχρονισμός στο %2 απέτυχε</translation>
    </message>
    <message>
        <source>%1: the sync to %2 was stopped</source>
        <translation>%1: ο συγχρονισμός στο %2 διακόπηκε</translation>
    </message>
    <message>
        <source>Live is as planned</source>
        <translation>Το live είναι σύμφωνο με το πλάνο</translation>
    </message>
    <message>
        <source>Live is not as planned:</source>
        <translation>Το live δεν είναι σύμφωνο με το πλάνο:</translation>
    </message>
    <message>
        <source>Live could not be held against the plan: %1</source>
        <translation>Δεν ήταν δυνατή η σύγκριση του live με το πλάνο: %1</translation>
    </message>
    <message>
        <source>On record: %1</source>
        <translation>Στο μητρώο: %1</translation>
    </message>
    <message>
        <source>List the syncs that did not come to their end.</source>
        <translation>Λίστα των συγχρονισμών που δεν έφτασαν στο τέλος τους.</translation>
    </message>
    <message>
        <source>Carry out what is left of an interrupted sync.</source>
        <translation>Εκτέλεση όσων απομένουν από έναν συγχρονισμό που διακόπηκε.</translation>
    </message>
    <message>
        <source>End an interrupted sync as it is.</source>
        <translation>Λήξη ενός συγχρονισμού που διακόπηκε, όπως έχει.</translation>
    </message>
    <message>
        <source>%1  %2 on %3 to %4: %5 sent, %6 without an answer, %7 waiting</source>
        <translation>%1  %2 στο %3 προς %4: στάλθηκαν %5, χωρίς απάντηση %6, σε αναμονή %7</translation>
    </message>
    <message>
        <source>No sync was interrupted</source>
        <translation>Δεν διακόπηκε κανένας συγχρονισμός</translation>
    </message>
    <message>
        <source>The sync is ended, and that is on record</source>
        <translation>Ο συγχρονισμός έληξε, και αυτό καταγράφηκε στο μητρώο</translation>
    </message>
    <message>
        <source>“sync” needs the application</source>
        <translation>Το «sync» χρειάζεται την εφαρμογή</translation>
    </message>
    <message>
        <source>Carry out the approved plan of one application.</source>
        <translation>Εκτέλεση του εγκεκριμένου πλάνου μιας εφαρμογής.</translation>
    </message>
    <message>
        <source>Only what is about these commits: A..B, or B with all before it (default: all).</source>
        <translation>Μόνο ό,τι αφορά αυτά τα commit: A..B, ή το B με όλα τα προηγούμενα (προεπιλογή: όλα).</translation>
    </message>
    <message>
        <source>Check the ledger alone, and ask no cluster.</source>
        <translation>Έλεγχος μόνο του μητρώου, χωρίς ερώτηση σε κανένα cluster.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>ανακλήθηκε</translation>
    </message>
    <message>
        <source>%1 is unreviewed: %2</source>
        <translation>%1, χωρίς έλεγχο: %2</translation>
    </message>
    <message>
        <source>Only what is here is checked: %1</source>
        <translation>Ελέγχεται μόνο ό,τι υπάρχει εδώ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are good, and nothing runs unreviewed</source>
        <translation>
            <numerusform>%n εγγραφή είναι έγκυρη, και τίποτα δεν τρέχει χωρίς έλεγχο</numerusform>
            <numerusform>%n εγγραφές είναι έγκυρες, και τίποτα δεν τρέχει χωρίς έλεγχο</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the ledger, and that nothing runs that nobody let through.</source>
        <translation>Έλεγχος του μητρώου, και ότι δεν τρέχει τίποτα χωρίς έγκριση.</translation>
    </message>
    <message>
        <source>See “sync --interrupted”, and give --resume, --verify or --abandon %1</source>
        <translation>Δείτε «sync --interrupted» και δώστε --resume, --verify ή --abandon %1</translation>
    </message>
    <message>
        <source>Look how live stands to an interrupted sync; it ends when nothing is left to do.</source>
        <translation>Έλεγχος πώς είναι το live ως προς έναν συγχρονισμό που διακόπηκε· λήγει όταν δεν μένει τίποτα.</translation>
    </message>
    <message>
        <source>The sync is still interrupted: give --resume or --abandon %1</source>
        <translation>Ο συγχρονισμός είναι ακόμη σε διακοπή: δώστε --resume ή --abandon %1</translation>
    </message>
    <message>
        <source>Records wait to be pushed: %1</source>
        <translation>Εγγραφές περιμένουν push: %1</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Δεν γράφτηκε τίποτα</translation>
    </message>
    <message>
        <source>The word is for exactly the plan that is printed, written as a Git note (refs/notes/driftgate) on
the target commit and pushed where there is a remote; what cannot be pushed yet waits here, which is said
and no failure. It is signed where the policy or commit.gpgSign asks for it, as git would sign a commit.
Exit status 1: the plan is not the one of --plan any more.
With --format json, one document is printed:
  {record: {id, kind, revision, plan, by, at, comment}, signed, plan, decision: {allowed, approvals, missing, votes}, notes, errors}
with {refused: {text}} in the place of a record that was not written.</source>
        <translation>Η ψήφος αφορά ακριβώς το πλάνο που τυπώνεται. Γράφεται ως σημείωση Git (refs/notes/driftgate) στο
commit του στόχου, και γίνεται push όπου υπάρχει remote· ό,τι δεν μπορεί να γίνει push ακόμη περιμένει εδώ:
αυτό αναφέρεται και δεν είναι αποτυχία. Υπογράφεται όπου το ζητάει η πολιτική ή το commit.gpgSign,
όπως το git υπογράφει ένα commit. Κωδικός εξόδου 1: το πλάνο δεν είναι πια αυτό του --plan.
Με --format json τυπώνεται ένα έγγραφο:
  {record: {id, kind, revision, plan, by, at, comment}, signed, plan, decision: {allowed, approvals, missing, votes}, notes, errors}
με {refused: {text}} στη θέση μιας εγγραφής που δεν γράφτηκε.</translation>
    </message>
    <message>
        <source>Mark %1 as deployed at %2 on %3</source>
        <translation>Σήμανση του %1 ως εγκατεστημένου στο %2 στο %3</translation>
    </message>
    <message>
        <source>only %1 moves</source>
        <translation>μετακινείται μόνο το %1</translation>
    </message>
    <message>
        <source>An empty argument was given</source>
        <translation>Δόθηκε κενό όρισμα</translation>
    </message>
    <message>
        <source>%1 was given an empty value</source>
        <translation>Δόθηκε κενή τιμή για το %1</translation>
    </message>
    <message>
        <source>Tell about one verb.</source>
        <translation>Πληροφορίες για μία εντολή.</translation>
    </message>
    <message>
        <source>With --format json, one document is printed: {workspace}, its folder.</source>
        <translation>Με --format json τυπώνεται ένα έγγραφο: {workspace}, ο φάκελός του.</translation>
    </message>
    <message>
        <source>With --format json, one document is printed where the file was written: {workspace, applications, clusters}.</source>
        <translation>Με --format json τυπώνεται ένα έγγραφο όπου γράφτηκε το αρχείο: {workspace, applications, clusters}.</translation>
    </message>
    <message>
        <source>With --format json, one document is printed:
  {commits: [{id, parents, author: {name, email, date}, committer, summary, body, refs,
   deployed: [{cluster, application, revision}]}], shallow, errors}.
The log of an application tells what a cluster runs at the newest commit behind it
that touches the application.</source>
        <translation>Με --format json τυπώνεται ένα έγγραφο:
  {commits: [{id, parents, author: {name, email, date}, committer, summary, body, refs,
   deployed: [{cluster, application, revision}]}], shallow, errors}.
Το ιστορικό μιας εφαρμογής δείχνει τι τρέχει ένα cluster στο νεότερο προηγούμενο commit
που αγγίζει την εφαρμογή.</translation>
    </message>
    <message>
        <source>A controller applies it: what changes is computed here</source>
        <translation>Το εφαρμόζει ένας controller: ό,τι αλλάζει υπολογίζεται εδώ</translation>
    </message>
    <message>
        <source>Records are never changed: a revocation is one more. “driftgate-cli verify” names all of them.
With --format json, one document is printed: {record, signed, notes, errors}</source>
        <translation>Οι εγγραφές δεν αλλάζουν ποτέ: μια ανάκληση είναι μία ακόμη. Το «driftgate-cli verify» τις απαριθμεί όλες.
Με --format json τυπώνεται ένα έγγραφο: {record, signed, notes, errors}</translation>
    </message>
    <message>
        <source>--%1 cannot be given beside %2</source>
        <translation>Το --%1 δεν μπορεί να δοθεί μαζί με το %2</translation>
    </message>
    <message>
        <source>--%1 needs %2</source>
        <translation>Το --%1 χρειάζεται το %2</translation>
    </message>
    <message>
        <source>%1 does not lie behind %2, so that going there is no rollback: “driftgate-cli %3” does it</source>
        <translation>Το %1 δεν βρίσκεται πίσω από το %2, οπότε η μετάβαση εκεί δεν είναι επαναφορά: την κάνει το «driftgate-cli %3»</translation>
    </message>
    <message>
        <source>Stopping: what is under way comes to its end, and nothing after it is begun. Another signal ends the program at once</source>
        <translation>Διακοπή: ό,τι βρίσκεται σε εξέλιξη φτάνει στο τέλος του, και μετά δεν αρχίζει τίποτα. Ένα ακόμη σήμα τερματίζει το πρόγραμμα αμέσως</translation>
    </message>
    <message>
        <source>Either %1 or --%2 can be given</source>
        <translation>Μπορεί να δοθεί είτε το %1 είτε το --%2</translation>
    </message>
    <message>
        <source>%1 can be given once</source>
        <translation>Το %1 μπορεί να δοθεί μία φορά</translation>
    </message>
    <message>
        <source>No application can be given beside %1</source>
        <translation>Δεν μπορεί να δοθεί εφαρμογή μαζί με το %1</translation>
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
        <translation>Πρώτα εμφανίζεται το πλάνο, που υπολογίζεται ξανά πριν σταλεί οτιδήποτε: αν δεν είναι πια το ίδιο,
δεν στέλνεται τίποτα και αναφέρεται τι άλλαξε. Χωρίς τερματικό χρειάζεται --yes. Κωδικός εξόδου 1: δεν το
επιτρέπει η πολιτική, το πλάνο άλλαξε, ή το live δεν είναι στο τέλος σύμφωνο με το πλάνο.
Με --format json τυπώνεται ένα έγγραφο:
  {application, plan, decision, outcome: {end, steps, error}, verification: {state, deviations, text}, record, notes, errors}
με {refused: {text}} στη θέση όσων δεν έγιναν. Τα --resume, --verify και --abandon τυπώνουν {journal, outcome,
verification, record, notes, errors}. Το --interrupted τυπώνει {interrupted: [{journal, application,
cluster, target, plan, startedAt, by, sent, open, waiting, refused, objects: [{object, verb, state}]}], unreadable, errors}·
ο κωδικός εξόδου του 1 σημαίνει ότι υπάρχουν τέτοιοι, ο 2 ότι ένα ημερολόγιο δεν διαβάζεται. Μια εφαρμογή με
συγχρονισμό που διακόπηκε δεν συγχρονίζεται εκ νέου πριν αυτό τακτοποιηθεί. Μια εγγραφή που δεν μπορεί να γίνει push
ακόμη περιμένει εδώ: αυτό αναφέρεται και δεν είναι αποτυχία.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are good</source>
        <translation>
            <numerusform>%n εγγραφή είναι έγκυρη</numerusform>
            <numerusform>%n εγγραφές είναι έγκυρες</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all could be rendered and read, and of the rest there is nothing to approve or reject</source>
        <translation>Δεν μπόρεσαν να αποδοθούν και να διαβαστούν όλα, και από τα υπόλοιπα δεν υπάρχει κάτι για έγκριση ή απόρριψη</translation>
    </message>
    <message>
        <source>Not all could be rendered and read, and of the rest there is nothing to do</source>
        <translation>Δεν μπόρεσαν να αποδοθούν και να διαβαστούν όλα, και από τα υπόλοιπα δεν υπάρχει κάτι να γίνει</translation>
    </message>
    <message>
        <source>%1 on %2 at %3: nothing to do of what could be rendered and read</source>
        <translation>Το %1 στο %2 στο %3: δεν υπάρχει κάτι να γίνει από όσα μπόρεσαν να αποδοθούν και να διαβαστούν</translation>
    </message>
    <message>
        <source>Hold %1 at %2 on %3, where it is already</source>
        <translation>Κράτηση του %1 στο %2 στο cluster %3, όπου είναι ήδη</translation>
    </message>
    <message>
        <source>+ create, ~ update, ! delete and create anew, - delete, &gt; run as a hook; in the order of the sync.
✗ forbids the sync, ⚠ is a risk, · is worth knowing. The plan&apos;s digest stays the same
as long as the same would be done. Nothing is changed; exit status 1 means that there is something to do,
2 that it cannot be told: a manifest could not be rendered, say, and the others are as they should be.
With --format json, one document is printed:
  {application, plans: [{cluster, clusterUid, engine, target, deployed, actions, findings, commits, digest, canonical}],
   errors: [{text, cluster}]}</source>
        <translation>+ δημιουργία, ~ αλλαγή, ! διαγραφή και νέα δημιουργία, - διαγραφή, &gt; εκτέλεση ως hook· με τη σειρά του συγχρονισμού.
Το ✗ απαγορεύει τον συγχρονισμό, το ⚠ είναι κίνδυνος, το · είναι χρήσιμη πληροφορία. Το digest του πλάνου μένει ίδιο
όσο θα γινόταν το ίδιο. Δεν αλλάζει τίποτα· ο κωδικός εξόδου 1 σημαίνει ότι υπάρχει κάτι να γίνει,
το 2 ότι δεν μπορεί να ειπωθεί: όπως όταν ένα manifest δεν μπόρεσε να αποδοθεί και τα άλλα είναι όπως πρέπει.
Με --format json τυπώνεται ένα έγγραφο:
  {application, plans: [{cluster, clusterUid, engine, target, deployed, actions, findings, commits, digest, canonical}],
   errors: [{text, cluster}]}</translation>
    </message>
    <message>
        <source>%1, and what others said could not be fetched: %2</source>
        <translation>%1, και όσα είπαν άλλοι δεν μπόρεσαν να ληφθούν: %2</translation>
    </message>
    <message>
        <source>Sync the cluster to that revision, and hold it there; with --only nothing is held.</source>
        <translation>Συγχρονισμός του cluster σε αυτή την αναθεώρηση, και κράτησή του εκεί· με το --only δεν κρατιέται τίποτα.</translation>
    </message>
    <message>
        <source>Two ways: --now is a sync to the earlier revision, with its own approval (approve --revision R) and the
application held there until Git agrees again; --revert makes a commit on a branch from the tracked branch&apos;s
head that restores the application&apos;s files, for a request to merge. Without either both are shown. To a
commit that was never on the tracked branch goes a sync, unless something tells that it ran there.
With --format json, --now prints what “sync” does, --revert
  {branch, commit, files, pushed, requestUrl, notes, errors}
and neither {application, plans, revert: {message, error}, errors}.</source>
        <translation>Δύο τρόποι: το --now είναι συγχρονισμός στην προηγούμενη αναθεώρηση, με δική του έγκριση (approve --revision R),
και κρατάει εκεί την εφαρμογή μέχρι να συμφωνήσει πάλι το Git· το --revert δημιουργεί ένα commit σε κλάδο από την κορυφή
του παρακολουθούμενου κλάδου, που επαναφέρει τα αρχεία της εφαρμογής, για αίτημα merge. Χωρίς κανένα εμφανίζονται και τα δύο.
Σε commit που δεν ήταν ποτέ στον παρακολουθούμενο κλάδο οδηγεί συγχρονισμός, εκτός αν κάτι λέει ότι έτρεξε εκεί.
Με --format json, το --now τυπώνει ό,τι το «sync», το --revert
  {branch, commit, files, pushed, requestUrl, notes, errors}
και χωρίς κανένα {application, plans, revert: {message, error}, errors}.</translation>
    </message>
    <message>
        <source>No application is on a known cluster</source>
        <translation>Καμία εφαρμογή δεν είναι σε γνωστό cluster</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of %1 would be synced to %2</source>
        <translation>
            <numerusform>%1: θα γινόταν συγχρονισμός %n αντικειμένου στο %2</numerusform>
            <numerusform>%1: θα γινόταν συγχρονισμός %n αντικειμένων στο %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) of %1 are synced to %2</source>
        <translation>
            <numerusform>%1: συγχρονίστηκε %n αντικείμενο στο %2</numerusform>
            <numerusform>%1: συγχρονίστηκαν %n αντικείμενα στο %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be rolled back to %2</source>
        <translation>%1: θα γινόταν επαναφορά στο %2</translation>
    </message>
    <message>
        <source>%1 is rolled back to %2</source>
        <translation>%1: έγινε επαναφορά στο %2</translation>
    </message>
    <message>
        <source>%1: the rollback to %2 failed</source>
        <translation>%1: η επαναφορά στο %2 απέτυχε</translation>
    </message>
    <message>
        <source>%1: the rollback to %2 was stopped</source>
        <translation>%1: η επαναφορά στο %2 διακόπηκε</translation>
    </message>
    <message>
        <source>Every record&apos;s signature, commit and plan are checked, every sync&apos;s approvals, and of every
application on every cluster that a sync on record put its revision there. Exit status 1: a record
is bad, or something runs unreviewed; 2: not everything could be looked at or found out, as when what
others put on record could not be fetched, or only the dates of commits tell which policy counted.
With --format json, one document is printed:
  {good, complete, records: [{id, kind, application, cluster, revision, plan, by, at, signature, pushed, faults, unknown}],
  deployed: [{application, cluster, revision, reviewed, record, text, error}], problems, errors}</source>
        <translation>Ελέγχονται η υπογραφή, το commit και το πλάνο κάθε εγγραφής, οι εγκρίσεις κάθε συγχρονισμού, και για κάθε
εφαρμογή σε κάθε cluster ότι την αναθεώρησή της την έφερε εκεί ένας συγχρονισμός του μητρώου. Κωδικός εξόδου 1:
μια εγγραφή δεν είναι έγκυρη, ή κάτι τρέχει χωρίς έλεγχο· 2: δεν μπόρεσαν να ελεγχθούν ή να βρεθούν όλα, όπως όταν δεν
μπόρεσε να ληφθεί ό,τι κατέγραψαν άλλοι, ή μόνο οι ημερομηνίες των commit λένε ποια πολιτική ίσχυε.
Με --format json τυπώνεται ένα έγγραφο:
  {good, complete, records: [{id, kind, application, cluster, revision, plan, by, at, signature, pushed, faults, unknown}],
  deployed: [{application, cluster, revision, reviewed, record, text, error}], problems, errors}</translation>
    </message>
</context>
<context>
    <name>Cluster</name>
    <message>
        <source>An object that is applied must not bring its own managedFields</source>
        <translation>Ένα αντικείμενο για apply δεν πρέπει να φέρει δικά του managedFields</translation>
    </message>
    <message>
        <source>An object that is applied needs a name</source>
        <translation>Ένα αντικείμενο για apply χρειάζεται όνομα</translation>
    </message>
    <message>
        <source>%1 was changed, deleted or made anew since it was read</source>
        <translation>Το %1 άλλαξε, διαγράφηκε ή δημιουργήθηκε ξανά μετά την ανάγνωσή του</translation>
    </message>
    <message>
        <source>%1 names “%2” as its revision, which is no commit</source>
        <translation>Το %1 δηλώνει ως αναθεώρηση το «%2», που δεν είναι commit</translation>
    </message>
    <message>
        <source>%1 has several sources, and none is at the path %2</source>
        <translation>Το %1 έχει πολλές πηγές, και καμία δεν είναι στη διαδρομή %2</translation>
    </message>
    <message>
        <source>%1 last synced “%2”, which is no commit</source>
        <translation>Το %1 συγχρόνισε τελευταία το «%2», που δεν είναι commit</translation>
    </message>
    <message>
        <source>Several reconcilers could be that of %1, so its deployed revision is unknown: %2</source>
        <translation>Πολλοί reconciler θα μπορούσαν να αντιστοιχούν στο %1, άρα η εγκατεστημένη του αναθεώρηση είναι άγνωστη: %2</translation>
    </message>
    <message>
        <source>%1 last applied “%2”, which is no commit</source>
        <translation>Το %1 εφάρμοσε τελευταία το «%2», που δεν είναι commit</translation>
    </message>
    <message>
        <source>%1 owns “%2”, which names no object</source>
        <translation>Το %1 κατέχει το «%2», που δεν δηλώνει αντικείμενο</translation>
    </message>
    <message>
        <source>A list within a list cannot be read</source>
        <translation>Δεν είναι δυνατή η ανάγνωση λίστας μέσα σε λίστα</translation>
    </message>
    <message>
        <source>This is not a regular file</source>
        <translation>Δεν είναι κανονικό αρχείο</translation>
    </message>
    <message>
        <source>The file has %1 MiB; at most %2 MiB are read</source>
        <translation>Το αρχείο έχει μέγεθος %1 MiB· διαβάζονται το πολύ %2 MiB</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του αρχείου: %1</translation>
    </message>
    <message>
        <source>The folders are nested too deeply</source>
        <translation>Οι φάκελοι είναι υπερβολικά ένθετοι</translation>
    </message>
    <message>
        <source>This link leads out of the recorded cluster&apos;s folder</source>
        <translation>Αυτός ο σύνδεσμος οδηγεί έξω από τον φάκελο του καταγεγραμμένου cluster</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του φακέλου: %1</translation>
    </message>
    <message>
        <source>This link leads to nothing</source>
        <translation>Αυτός ο σύνδεσμος δεν οδηγεί πουθενά</translation>
    </message>
    <message>
        <source>There is no recorded cluster here</source>
        <translation>Εδώ δεν υπάρχει καταγεγραμμένο cluster</translation>
    </message>
    <message>
        <source>The recorded cluster cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του καταγεγραμμένου cluster: %1</translation>
    </message>
    <message>
        <source>A broken file is not written to: %1</source>
        <translation>Δεν γίνεται εγγραφή σε χαλασμένο αρχείο: %1</translation>
    </message>
    <message>
        <source>Somebody else changed the file meanwhile</source>
        <translation>Στο μεταξύ το αρχείο άλλαξε από αλλού</translation>
    </message>
    <message>
        <source>The file cannot be changed without changing other objects in it</source>
        <translation>Δεν είναι δυνατή η αλλαγή του αρχείου χωρίς αλλαγή άλλων αντικειμένων του</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Δεν είναι δυνατή η εγγραφή του αρχείου: %1</translation>
    </message>
    <message>
        <source>The file cannot be deleted: %1</source>
        <translation>Δεν είναι δυνατή η διαγραφή του αρχείου: %1</translation>
    </message>
    <message>
        <source>The folder cannot be made: %1</source>
        <translation>Δεν είναι δυνατή η δημιουργία του φακέλου: %1</translation>
    </message>
    <message>
        <source>%1 is recorded more than once, first in %2; the last one is taken</source>
        <translation>Το %1 έχει καταγραφεί πολλές φορές, πρώτα στο %2· ισχύει η τελευταία</translation>
    </message>
    <message>
        <source>%1 needs a namespace</source>
        <translation>Το %1 χρειάζεται namespace</translation>
    </message>
    <message>
        <source>The cluster %1 has no namespace %2, which %3 needs</source>
        <translation>Το cluster %1 δεν έχει το namespace %2, που χρειάζεται το %3</translation>
    </message>
    <message>
        <source>The cluster %1 holds %2 as %3, and a recorded cluster cannot convert it to %4</source>
        <translation>Το cluster %1 έχει το %2 ως %3, και ένα καταγεγραμμένο cluster δεν μπορεί να το μετατρέψει σε %4</translation>
    </message>
    <message>
        <source>Whether %1 exists cannot be told, since this file is broken: %2</source>
        <translation>Δεν μπορεί να διαπιστωθεί αν υπάρχει το %1, επειδή αυτό το αρχείο είναι χαλασμένο: %2</translation>
    </message>
    <message>
        <source>The cluster %1 has no %2</source>
        <translation>Το cluster %1 δεν έχει %2</translation>
    </message>
    <message>
        <source>An entry of this list lacks the fields that tell it from others</source>
        <translation>Ένα στοιχείο αυτής της λίστας δεν έχει τα πεδία που το ξεχωρίζουν από τα άλλα</translation>
    </message>
    <message>
        <source>This list has two entries %1</source>
        <translation>Αυτή η λίστα έχει δύο στοιχεία %1</translation>
    </message>
    <message>
        <source>The cluster %1 answered %2 with what cannot be read: %3</source>
        <translation>Το cluster %1 απάντησε στο %2 με κάτι που δεν διαβάζεται: %3</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>κωδικός %1</translation>
    </message>
    <message>
        <source>%1 (its words are not shown, since they may quote the Secret)</source>
        <translation>%1 (το κείμενο δεν εμφανίζεται, γιατί μπορεί να περιέχει το Secret)</translation>
    </message>
    <message>
        <source>%1 in %2 (its words are not shown, since they may quote the Secret)</source>
        <translation>%1 στο %2 (το κείμενο δεν εμφανίζεται, γιατί μπορεί να περιέχει το Secret)</translation>
    </message>
    <message>
        <source>The cluster %1 does not accept the credentials sent with %2: %3</source>
        <translation>Το cluster %1 δεν δέχεται τα διαπιστευτήρια που στάλθηκαν με το %2: %3</translation>
    </message>
    <message>
        <source>The cluster %1 does not allow %2: %3</source>
        <translation>Το cluster %1 δεν επιτρέπει το %2: %3</translation>
    </message>
    <message>
        <source>The cluster %1 found nothing for %2: %3</source>
        <translation>Το cluster %1 δεν βρήκε τίποτα για το %2: %3</translation>
    </message>
    <message>
        <source>The cluster %1 has too much to do for %2: %3</source>
        <translation>Το cluster %1 είναι υπερφορτωμένο για το %2: %3</translation>
    </message>
    <message>
        <source>The cluster %1 failed at %2: %3</source>
        <translation>Το cluster %1 απέτυχε στο %2: %3</translation>
    </message>
    <message>
        <source>The cluster %1 refused %2: %3</source>
        <translation>Το cluster %1 απέρριψε το %2: %3</translation>
    </message>
    <message>
        <source>There is no context “%1” in the kubeconfig</source>
        <translation>Δεν υπάρχει context «%1» στο kubeconfig</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>· μήπως εννοείται «%1»;</translation>
    </message>
    <message>
        <source>; the kubeconfig has faults: %1</source>
        <translation>· το kubeconfig έχει σφάλματα: %1</translation>
    </message>
    <message>
        <source>The kubeconfig has no current context</source>
        <translation>Το kubeconfig δεν έχει τρέχον context</translation>
    </message>
    <message>
        <source>Context “%1” names the cluster “%2”, which the kubeconfig does not have</source>
        <translation>Το context «%1» αναφέρει το cluster «%2», που δεν υπάρχει στο kubeconfig</translation>
    </message>
    <message>
        <source>Context “%1” names the user “%2”, whom the kubeconfig does not have</source>
        <translation>Το context «%1» αναφέρει τον χρήστη «%2», που δεν υπάρχει στο kubeconfig</translation>
    </message>
    <message>
        <source>This is no pod of a cluster: KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT are not set</source>
        <translation>Δεν είναι pod ενός cluster: τα KUBERNETES_SERVICE_HOST και KUBERNETES_SERVICE_PORT δεν έχουν οριστεί</translation>
    </message>
    <message>
        <source>The cluster %1 cannot say what it serves of %2: the server behind that group does not answer</source>
        <translation>Το cluster %1 δεν μπορεί να πει τι διαθέτει από το %2: ο διακομιστής πίσω από αυτή την ομάδα δεν απαντά</translation>
    </message>
    <message>
        <source>it sent nothing for %1 seconds</source>
        <translation>δεν έστειλε τίποτα για %1 δευτερόλεπτα</translation>
    </message>
    <message>
        <source>it was not done after %1 seconds</source>
        <translation>το αίτημα δεν ολοκληρώθηκε μετά από %1 δευτερόλεπτα</translation>
    </message>
    <message>
        <source>its answer is larger than %1 MB</source>
        <translation>η απάντησή του ξεπερνά τα %1 MB</translation>
    </message>
    <message>
        <source>it refuses connections</source>
        <translation>αρνείται τις συνδέσεις</translation>
    </message>
    <message>
        <source>there is no host %1</source>
        <translation>δεν υπάρχει host %1</translation>
    </message>
    <message>
        <source>it cannot be reached in time</source>
        <translation>δεν είναι προσβάσιμο εγκαίρως</translation>
    </message>
    <message>
        <source>no secure connection came about: %1</source>
        <translation>δεν έγινε ασφαλής σύνδεση: %1</translation>
    </message>
    <message>
        <source>the proxy did not let it through: %1</source>
        <translation>ο proxy δεν το άφησε να περάσει: %1</translation>
    </message>
    <message>
        <source>the connection broke: %1</source>
        <translation>η σύνδεση διακόπηκε: %1</translation>
    </message>
    <message>
        <source>The credential plugin “%1” failed with status %2</source>
        <translation>Το credential plugin «%1» απέτυχε με κωδικό %2</translation>
    </message>
    <message>
        <source>The credential plugin “%1” is not installed</source>
        <translation>Το credential plugin «%1» δεν είναι εγκατεστημένο</translation>
    </message>
    <message>
        <source>The kubeconfig wants to run the program “%1” for its credentials, and you have not allowed that yet: “driftgate-cli allow %2” does</source>
        <translation>Το kubeconfig θέλει να εκτελέσει το πρόγραμμα «%1» για τα διαπιστευτήριά του, κάτι που δεν έχει επιτραπεί ακόμη: το «driftgate-cli allow %2» το επιτρέπει</translation>
    </message>
    <message>
        <source>The list of allowed programs cannot be used: %1</source>
        <translation>Δεν είναι δυνατή η χρήση της λίστας των επιτρεπόμενων προγραμμάτων: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>δεν είναι δυνατή η δημιουργία του φακέλου της</translation>
    </message>
    <message>
        <source>Another process is changing the list of allowed programs</source>
        <translation>Μια άλλη διεργασία αλλάζει τη λίστα των επιτρεπόμενων προγραμμάτων</translation>
    </message>
    <message>
        <source>A program is allowed by its absolute path, without control characters</source>
        <translation>Ένα πρόγραμμα επιτρέπεται με την απόλυτη διαδρομή του, χωρίς χαρακτήρες ελέγχου</translation>
    </message>
    <message>
        <source>“%1” was not allowed before</source>
        <translation>Το «%1» δεν είχε επιτραπεί</translation>
    </message>
    <message>
        <source>a client certificate and its key come together only</source>
        <translation>ένα πιστοποιητικό πελάτη και το κλειδί του δίνονται μόνο μαζί</translation>
    </message>
    <message>
        <source>it holds neither a token nor a client certificate</source>
        <translation>δεν περιέχει ούτε token ούτε πιστοποιητικό πελάτη</translation>
    </message>
    <message>
        <source>its token cannot stand in a request</source>
        <translation>το token της δεν μπορεί να υπάρχει σε αίτημα</translation>
    </message>
    <message>
        <source>its “expirationTimestamp” is no time as RFC 3339 has it</source>
        <translation>το «expirationTimestamp» της δεν είναι ώρα κατά το RFC 3339</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” names no “command”</source>
        <translation>Το credential plugin του χρήστη «%1» δεν ορίζει «command»</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has no “apiVersion”</source>
        <translation>Το credential plugin του χρήστη «%1» δεν έχει «apiVersion»</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” uses “v1alpha1”, which Kubernetes 1.24 removed: update the plugin and let it write the kubeconfig again</source>
        <translation>Το credential plugin του χρήστη «%1» χρησιμοποιεί το «v1alpha1», που αφαιρέθηκε στο Kubernetes 1.24: χρειάζεται ενημέρωση του plugin και νέα εγγραφή του kubeconfig από αυτό</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has the unknown “apiVersion” “%2”</source>
        <translation>Το credential plugin του χρήστη «%1» έχει το άγνωστο «apiVersion» «%2»</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has a variable without a name</source>
        <translation>Το credential plugin του χρήστη «%1» έχει μεταβλητή χωρίς όνομα</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” must say its “interactiveMode”, as “v1” asks for</source>
        <translation>Το credential plugin του χρήστη «%1» πρέπει να ορίζει το «interactiveMode» του, όπως ζητάει το «v1»</translation>
    </message>
    <message>
        <source>The credential plugin “%1” needs a terminal to ask questions on, and Driftgate runs it without one: use another way to log in</source>
        <translation>Το credential plugin «%1» χρειάζεται τερματικό για τις ερωτήσεις του, και το Driftgate το εκτελεί χωρίς: χρειάζεται άλλος τρόπος σύνδεσης</translation>
    </message>
    <message>
        <source>The credential plugin of user “%1” has the unknown “interactiveMode” “%2”</source>
        <translation>Το credential plugin του χρήστη «%1» έχει το άγνωστο «interactiveMode» «%2»</translation>
    </message>
    <message>
        <source>it is no ExecCredential in JSON</source>
        <translation>δεν είναι ExecCredential σε JSON</translation>
    </message>
    <message>
        <source>its “kind” is not “ExecCredential”</source>
        <translation>το «kind» της δεν είναι «ExecCredential»</translation>
    </message>
    <message>
        <source>its “apiVersion” is not “%1”, as the kubeconfig has it</source>
        <translation>το «apiVersion» της δεν είναι «%1», όπως στο kubeconfig</translation>
    </message>
    <message>
        <source>it has no “status”</source>
        <translation>δεν έχει «status»</translation>
    </message>
    <message>
        <source>The cluster %1 no longer has the kind %2 of %3: its definition was removed</source>
        <translation>Το cluster %1 δεν έχει πια το kind %2 του %3: ο ορισμός του αφαιρέθηκε</translation>
    </message>
    <message>
        <source>The kubeconfig cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του kubeconfig: %1</translation>
    </message>
    <message>
        <source>install gke-gcloud-auth-plugin and run “gcloud container clusters get-credentials” again</source>
        <translation>χρειάζεται εγκατάσταση του gke-gcloud-auth-plugin και νέα εκτέλεση του «gcloud container clusters get-credentials»</translation>
    </message>
    <message>
        <source>install kubelogin and run “kubelogin convert-kubeconfig”</source>
        <translation>χρειάζεται εγκατάσταση του kubelogin και εκτέλεση του «kubelogin convert-kubeconfig»</translation>
    </message>
    <message>
        <source>use kubelogin (“kubectl oidc-login”) as an exec plugin</source>
        <translation>χρειάζεται το kubelogin («kubectl oidc-login») ως exec plugin</translation>
    </message>
    <message>
        <source>use an exec plugin of your provider</source>
        <translation>χρειάζεται ένα exec plugin του παρόχου</translation>
    </message>
    <message>
        <source>User “%1” has both “client-certificate” and “client-certificate-data”</source>
        <translation>Ο χρήστης «%1» έχει και «client-certificate» και «client-certificate-data»</translation>
    </message>
    <message>
        <source>User “%1” has both “client-key” and “client-key-data”</source>
        <translation>Ο χρήστης «%1» έχει και «client-key» και «client-key-data»</translation>
    </message>
    <message>
        <source>User “%1” has a client certificate, but no key for it</source>
        <translation>Ο χρήστης «%1» έχει πιστοποιητικό πελάτη, αλλά όχι το κλειδί του</translation>
    </message>
    <message>
        <source>Cluster “%1” has no “server”</source>
        <translation>Το cluster «%1» δεν έχει «server»</translation>
    </message>
    <message>
        <source>Cluster “%1” has both “certificate-authority” and “certificate-authority-data”</source>
        <translation>Το cluster «%1» έχει και «certificate-authority» και «certificate-authority-data»</translation>
    </message>
    <message>
        <source>Cluster “%1” names a certificate authority and says at once that it is not to be checked (“insecure-skip-tls-verify”)</source>
        <translation>Το cluster «%1» ορίζει αρχή πιστοποίησης και ταυτόχρονα ότι δεν γίνεται έλεγχος («insecure-skip-tls-verify»)</translation>
    </message>
    <message>
        <source>User “%1” logs in by the auth-provider “%2”, which Kubernetes has given up: %3</source>
        <translation>Ο χρήστης «%1» συνδέεται με το auth-provider «%2», που το Kubernetes έχει εγκαταλείψει: %3</translation>
    </message>
    <message>
        <source>User “%1” has both a token and a user name with password</source>
        <translation>Ο χρήστης «%1» έχει και token και όνομα χρήστη με κωδικό</translation>
    </message>
    <message>
        <source>User “%1” impersonates groups, a UID or extra fields without “as”</source>
        <translation>Ο χρήστης «%1» υποδύεται ομάδες, UID ή πρόσθετα πεδία χωρίς «as»</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>τίποτα</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>λογική τιμή</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>αριθμός</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>κείμενο</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>λίστα</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>mapping</translation>
    </message>
    <message>
        <source>A mapping of keys and values is expected here, not %1</source>
        <translation>Εδώ αναμένεται mapping κλειδιών και τιμών, όχι %1</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2</source>
        <translation>Το «%1» πρέπει να είναι true ή false, όχι %2</translation>
    </message>
    <message>
        <source>“%1” is not valid base64</source>
        <translation>Το «%1» δεν είναι έγκυρο base64</translation>
    </message>
    <message>
        <source>“%1” must be a list, not %2</source>
        <translation>Το «%1» πρέπει να είναι λίστα, όχι %2</translation>
    </message>
    <message>
        <source>A text is expected here, not %1</source>
        <translation>Εδώ αναμένεται κείμενο, όχι %1</translation>
    </message>
    <message>
        <source>: put it in quotes</source>
        <translation>: χρειάζεται εισαγωγικά</translation>
    </message>
    <message>
        <source>A kubeconfig&apos;s “apiVersion” is “v1”, not “%1”</source>
        <translation>Το «apiVersion» ενός kubeconfig είναι «v1», όχι «%1»</translation>
    </message>
    <message>
        <source>A kubeconfig&apos;s “kind” is “Config”, not “%1”</source>
        <translation>Το «kind» ενός kubeconfig είναι «Config», όχι «%1»</translation>
    </message>
    <message>
        <source>“%1” stands in this file twice, first in line %2</source>
        <translation>Το «%1» υπάρχει δύο φορές σε αυτό το αρχείο, πρώτα στη γραμμή %2</translation>
    </message>
    <message>
        <source>an entry is no object</source>
        <translation>ένα στοιχείο δεν είναι αντικείμενο</translation>
    </message>
    <message>
        <source>an object has no name</source>
        <translation>ένα αντικείμενο δεν έχει όνομα</translation>
    </message>
    <message>
        <source>it is no list</source>
        <translation>δεν είναι λίστα</translation>
    </message>
    <message>
        <source>There is no certificate in PEM here</source>
        <translation>Εδώ δεν υπάρχει πιστοποιητικό σε PEM</translation>
    </message>
    <message>
        <source>The private key is encrypted: as kubectl, Driftgate can use only keys that need no password</source>
        <translation>Το ιδιωτικό κλειδί είναι κρυπτογραφημένο: όπως το kubectl, το Driftgate χρησιμοποιεί μόνο κλειδιά χωρίς κωδικό</translation>
    </message>
    <message>
        <source>There is no private key in PEM here</source>
        <translation>Εδώ δεν υπάρχει ιδιωτικό κλειδί σε PEM</translation>
    </message>
    <message>
        <source>A proxy that is itself reached over TLS (%1) is not supported; http:// and socks5:// are</source>
        <translation>Proxy με πρόσβαση μέσω TLS (%1) δεν υποστηρίζεται· υποστηρίζονται τα http:// και socks5://</translation>
    </message>
    <message>
        <source>The proxy must be a URL that begins with http:// or socks5://</source>
        <translation>Ο proxy πρέπει να είναι URL που αρχίζει με http:// ή socks5://</translation>
    </message>
    <message>
        <source>The server must be a URL, as in “https://host:6443”</source>
        <translation>Ο διακομιστής πρέπει να είναι URL, όπως «https://host:6443»</translation>
    </message>
    <message>
        <source>A server is reached by https or http, not by “%1”</source>
        <translation>Η πρόσβαση σε διακομιστή γίνεται με https ή http, όχι με «%1»</translation>
    </message>
    <message>
        <source>“proxy-url” must be a URL that begins with http://, https:// or socks5://</source>
        <translation>Το «proxy-url» πρέπει να είναι URL που αρχίζει με http://, https:// ή socks5://</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Δεν υπάρχει τέτοιο αρχείο</translation>
    </message>
    <message>
        <source>The file is larger than 1 MiB</source>
        <translation>Το αρχείο ξεπερνά το 1 MiB</translation>
    </message>
    <message>
        <source>The token&apos;s file is empty</source>
        <translation>Το αρχείο του token είναι κενό</translation>
    </message>
    <message>
        <source>The token holds a character that cannot stand in a request</source>
        <translation>Το token περιέχει χαρακτήρα που δεν μπορεί να υπάρχει σε αίτημα</translation>
    </message>
    <message>
        <source>its certificate expired on %1</source>
        <translation>το πιστοποιητικό του έληξε στις %1</translation>
    </message>
    <message>
        <source>its certificate is good from %1 on only; is this machine&apos;s clock right?</source>
        <translation>το πιστοποιητικό του ισχύει μόνο από τις %1· είναι σωστό το ρολόι αυτού του υπολογιστή;</translation>
    </message>
    <message>
        <source>its certificate is for %1, not for %2</source>
        <translation>το πιστοποιητικό του είναι για %1, όχι για %2</translation>
    </message>
    <message>
        <source>its certificate was signed by “%1”, which is none of the authorities that the kubeconfig trusts</source>
        <translation>το πιστοποιητικό του υπογράφηκε από «%1», που δεν είναι μία από τις αρχές που εμπιστεύεται το kubeconfig</translation>
    </message>
    <message>
        <source>The certificate authority of the context %1 is no PEM certificate</source>
        <translation>Η αρχή πιστοποίησης του context %1 δεν είναι πιστοποιητικό PEM</translation>
    </message>
    <message>
        <source>The client certificate of the user %1 is no PEM certificate</source>
        <translation>Το πιστοποιητικό πελάτη του χρήστη %1 δεν είναι πιστοποιητικό PEM</translation>
    </message>
    <message>
        <source>The client key of the user %1 is no PEM key that can be used (RSA or EC)</source>
        <translation>Το κλειδί πελάτη του χρήστη %1 δεν είναι κλειδί PEM που μπορεί να χρησιμοποιηθεί (RSA ή EC)</translation>
    </message>
    <message>
        <source>The context %1 acts for several groups at once (as-groups, or several values of as-user-extra), which is not supported: name one</source>
        <translation>Το context %1 ενεργεί για πολλές ομάδες ταυτόχρονα (as-groups ή πολλές τιμές του as-user-extra), κάτι που δεν υποστηρίζεται: χρειάζεται μόνο μία</translation>
    </message>
    <message>
        <source>“%1” is no address of a server</source>
        <translation>Το «%1» δεν είναι διεύθυνση διακομιστή</translation>
    </message>
    <message>
        <source>The cluster %1 did not answer %2: %3</source>
        <translation>Το cluster %1 δεν απάντησε στο %2: %3</translation>
    </message>
    <message>
        <source>The cluster %1 does not accept the credentials of the user %2 (%3)</source>
        <translation>Το cluster %1 δεν δέχεται τα διαπιστευτήρια του χρήστη %2 (%3)</translation>
    </message>
    <message>
        <source>an event has no object</source>
        <translation>ένα συμβάν δεν έχει αντικείμενο</translation>
    </message>
    <message>
        <source>The cluster %1 has no kind of that name: %2</source>
        <translation>Το cluster %1 δεν έχει kind με αυτό το όνομα: %2</translation>
    </message>
    <message>
        <source>%1 has no name</source>
        <translation>Το %1 δεν έχει όνομα</translation>
    </message>
    <message>
        <source>%1 holds masked values in place of a Secret&apos;s: it was not sent to the cluster %2</source>
        <translation>Το %1 περιέχει τιμές με μάσκα στη θέση τιμών ενός Secret: δεν στάλθηκε στο cluster %2</translation>
    </message>
    <message>
        <source>A cluster is recorded into a folder that is empty or not there yet; this one holds something</source>
        <translation>Ένα cluster καταγράφεται σε φάκελο που είναι κενός ή δεν υπάρχει ακόμη· αυτός περιέχει κάτι</translation>
    </message>
    <message>
        <source>The credential plugin “%1” gave no usable answer: %2</source>
        <translation>Το credential plugin «%1» δεν έδωσε χρήσιμη απάντηση: %2</translation>
    </message>
    <message>
        <source>This is not valid YAML</source>
        <translation>Δεν είναι έγκυρο YAML</translation>
    </message>
    <message>
        <source>Another program is writing to the recorded cluster</source>
        <translation>Ένα άλλο πρόγραμμα γράφει στο καταγεγραμμένο cluster</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>The folder holds something else already</source>
        <translation>Ο φάκελος περιέχει ήδη κάτι άλλο</translation>
    </message>
    <message>
        <source>The demo cannot be put in place: %1</source>
        <translation>Δεν είναι δυνατή η τοποθέτηση του demo: %1</translation>
    </message>
    <message>
        <source>No such application or revision</source>
        <translation>Δεν υπάρχει τέτοια εφαρμογή ή αναθεώρηση</translation>
    </message>
    <message>
        <source>There is no object “%1”</source>
        <translation>Δεν υπάρχει αντικείμενο «%1»</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>Δεν είναι δυνατή η εγγραφή του αρχείου</translation>
    </message>
    <message>
        <source>There is no field “%1”</source>
        <translation>Δεν υπάρχει πεδίο «%1»</translation>
    </message>
    <message>
        <source>The step has no known author or no time</source>
        <translation>Το βήμα δεν έχει γνωστό συντάκτη ή δεν έχει ώρα</translation>
    </message>
    <message>
        <source>There is no “%1” to delete</source>
        <translation>Δεν υπάρχει «%1» προς διαγραφή</translation>
    </message>
    <message>
        <source>An edit is a file, a text and its replacement</source>
        <translation>Μια αλλαγή αποτελείται από αρχείο, κείμενο και την αντικατάστασή του</translation>
    </message>
    <message>
        <source>“%1” does not stand exactly once in “%2”</source>
        <translation>Το «%1» δεν υπάρχει ακριβώς μία φορά στο «%2»</translation>
    </message>
    <message>
        <source>There is no branch “%1” to merge</source>
        <translation>Δεν υπάρχει κλάδος «%1» για merge</translation>
    </message>
    <message>
        <source>Both sides changed “%1”</source>
        <translation>Και οι δύο πλευρές άλλαξαν το «%1»</translation>
    </message>
    <message>
        <source>git could not make the demo&apos;s repository: %1</source>
        <translation>Το git δεν μπόρεσε να δημιουργήσει το αποθετήριο του demo: %1</translation>
    </message>
    <message>
        <source>git&apos;s list of marks cannot be read</source>
        <translation>Δεν είναι δυνατή η ανάγνωση της λίστας σημαδιών του git</translation>
    </message>
    <message>
        <source>The demo&apos;s file “%1” is not part of this program</source>
        <translation>Το αρχείο «%1» του demo δεν είναι μέρος αυτού του προγράμματος</translation>
    </message>
    <message>
        <source>The folder cannot be made: %1</source>
        <translation>Δεν είναι δυνατή η δημιουργία του φακέλου: %1</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>The commit %1 in “%2” has more than %3 parents</source>
        <translation>Το commit %1 στο «%2» έχει πάνω από %3 γονείς</translation>
    </message>
    <message>
        <source>The history index “%1” cannot be used: %2</source>
        <translation>Δεν είναι δυνατή η χρήση του ευρετηρίου ιστορικού «%1»: %2</translation>
    </message>
    <message>
        <source>The commit-graph file of “%1” is damaged: commits are their own ancestors in it</source>
        <translation>Το αρχείο commit-graph του «%1» είναι χαλασμένο: εκεί κάποια commit είναι πρόγονοι του εαυτού τους</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The history index “%1” cannot be written</source>
        <translation>Δεν είναι δυνατή η εγγραφή του ευρετηρίου ιστορικού «%1»</translation>
    </message>
    <message>
        <source>The history index does not reach the commit %1 yet</source>
        <translation>Το ευρετήριο ιστορικού δεν φτάνει ακόμη στο commit %1</translation>
    </message>
    <message>
        <source>The history index is damaged</source>
        <translation>Το ευρετήριο ιστορικού είναι χαλασμένο</translation>
    </message>
    <message>
        <source>The path “%1” leads out of the repository</source>
        <translation>Η διαδρομή «%1» οδηγεί έξω από το αποθετήριο</translation>
    </message>
    <message>
        <source>The cache folder “%1” cannot be made: %2</source>
        <translation>Δεν είναι δυνατή η δημιουργία του φακέλου cache «%1»: %2</translation>
    </message>
    <message>
        <source>The history index “%1” has another format</source>
        <translation>Το ευρετήριο ιστορικού «%1» έχει άλλη μορφή</translation>
    </message>
    <message>
        <source>The history index “%1” belongs to another repository</source>
        <translation>Το ευρετήριο ιστορικού «%1» ανήκει σε άλλο αποθετήριο</translation>
    </message>
    <message>
        <source>Two versions of a file cannot be compared</source>
        <translation>Δεν είναι δυνατή η σύγκριση δύο εκδόσεων ενός αρχείου</translation>
    </message>
    <message>
        <source>The commit %1</source>
        <translation>Το commit %1</translation>
    </message>
    <message>
        <source>The folder %1</source>
        <translation>Ο φάκελος %1</translation>
    </message>
    <message>
        <source>The file content %1</source>
        <translation>Το περιεχόμενο αρχείου %1</translation>
    </message>
    <message>
        <source>The object %1</source>
        <translation>Το αντικείμενο %1</translation>
    </message>
    <message>
        <source>%1 is missing from “%2”, %3</source>
        <translation>%1 λείπει από το «%2», %3</translation>
    </message>
    <message>
        <source>%1 is missing from “%2”</source>
        <translation>%1 λείπει από το «%2»</translation>
    </message>
    <message>
        <source>%1 in “%2” cannot be read</source>
        <translation>%1 στο «%2» δεν διαβάζεται</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than the %3 that are read</source>
        <translation>%1 έχει %2 byte, πάνω από τα %3 που διαβάζονται</translation>
    </message>
    <message>
        <source>%1 in “%2” is an object of another type</source>
        <translation>%1 στο «%2» είναι αντικείμενο άλλου τύπου</translation>
    </message>
    <message>
        <source>%1 in “%2” is damaged: its content has another hash</source>
        <translation>%1 στο «%2» έχει αλλοιωθεί: το περιεχόμενο έχει άλλο hash</translation>
    </message>
    <message>
        <source>The commit %1 in “%2” is damaged: its header cannot be read</source>
        <translation>Το commit %1 στο «%2» είναι χαλασμένο: η κεφαλίδα του δεν διαβάζεται</translation>
    </message>
    <message>
        <source>The branches and tags of “%1” cannot be listed</source>
        <translation>Δεν είναι δυνατή η απαρίθμηση των κλάδων και των tag του «%1»</translation>
    </message>
    <message>
        <source>“%1” is not the address of a repository</source>
        <translation>Το «%1» δεν είναι διεύθυνση αποθετηρίου</translation>
    </message>
    <message>
        <source>“%1” names a program to run, which is refused: give an https, ssh or file address</source>
        <translation>Το «%1» δηλώνει πρόγραμμα προς εκτέλεση, κάτι που απορρίπτεται: χρειάζεται διεύθυνση https, ssh ή αρχείου</translation>
    </message>
    <message>
        <source>“%1” is not empty: nothing is cloned over it</source>
        <translation>Το «%1» δεν είναι κενό: δεν κλωνοποιείται τίποτα πάνω του</translation>
    </message>
    <message>
        <source>“%1” could not be cloned</source>
        <translation>Δεν ήταν δυνατή η κλωνοποίηση του «%1»</translation>
    </message>
    <message>
        <source>“%1” is not the name of a remote</source>
        <translation>Το «%1» δεν είναι όνομα remote</translation>
    </message>
    <message>
        <source>“%1” could not be fetched</source>
        <translation>Δεν ήταν δυνατό το fetch του «%1»</translation>
    </message>
    <message>
        <source>which is a partial clone: fetch it whole to see this</source>
        <translation>που είναι partial clone: για να φανεί χρειάζεται πλήρες fetch</translation>
    </message>
    <message>
        <source>which is a shallow clone: its history was cut off when it was cloned</source>
        <translation>που είναι shallow clone: το ιστορικό του κόπηκε κατά την κλωνοποίηση</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist</source>
        <translation>Ο φάκελος «%1» δεν υπάρχει</translation>
    </message>
    <message>
        <source>“%1” is not in a Git repository</source>
        <translation>Το «%1» δεν βρίσκεται σε αποθετήριο Git</translation>
    </message>
    <message>
        <source>The Git repository “%1” cannot be opened</source>
        <translation>Δεν είναι δυνατό το άνοιγμα του αποθετηρίου Git «%1»</translation>
    </message>
    <message>
        <source>The objects of “%1” cannot be opened</source>
        <translation>Δεν είναι δυνατό το άνοιγμα των αντικειμένων του «%1»</translation>
    </message>
    <message>
        <source>No commit “%1” was found in “%2”, %3</source>
        <translation>Δεν βρέθηκε commit «%1» στο «%2», %3</translation>
    </message>
    <message>
        <source>No commit “%1” was found in “%2”</source>
        <translation>Δεν βρέθηκε commit «%1» στο «%2»</translation>
    </message>
    <message>
        <source>The branch “%1” of “%2” has no commit yet</source>
        <translation>Ο κλάδος «%1» του «%2» δεν έχει ακόμη commit</translation>
    </message>
    <message>
        <source>“%1” is the beginning of several objects’ ids in “%2”: give more digits</source>
        <translation>Το «%1» είναι η αρχή των id πολλών αντικειμένων στο «%2»: χρειάζονται περισσότερα ψηφία</translation>
    </message>
    <message>
        <source>“%1” cannot be looked up in “%2”</source>
        <translation>Δεν είναι δυνατή η αναζήτηση του «%1» στο «%2»</translation>
    </message>
    <message>
        <source>“%1” in “%2” is not a commit</source>
        <translation>Το «%1» στο «%2» δεν είναι commit</translation>
    </message>
    <message>
        <source>“%1” in commit %2 of “%3” is not a folder</source>
        <translation>Το «%1» στο commit %2 του «%3» δεν είναι φάκελος</translation>
    </message>
    <message>
        <source>“%1” in commit %2 of “%3” is a folder, not a file</source>
        <translation>Το «%1» στο commit %2 του «%3» είναι φάκελος, όχι αρχείο</translation>
    </message>
    <message>
        <source>“%1” in commit %2 of “%3” is a submodule, whose files are in another repository</source>
        <translation>Το «%1» στο commit %2 του «%3» είναι submodule, με τα αρχεία του σε άλλο αποθετήριο</translation>
    </message>
    <message>
        <source>Folders in “%1” nest more than %2 deep</source>
        <translation>Οι φάκελοι στο «%1» έχουν βάθος πάνω από %2</translation>
    </message>
    <message>
        <source>A commit of “%1” changes more than %2 files</source>
        <translation>Ένα commit του «%1» αλλάζει πάνω από %2 αρχεία</translation>
    </message>
    <message>
        <source>The folder %1 in “%2” is damaged: its list of entries cannot be read</source>
        <translation>Ο φάκελος %1 στο «%2» είναι χαλασμένος: η λίστα των στοιχείων του δεν διαβάζεται</translation>
    </message>
    <message>
        <source>A path with a zero byte cannot be in a repository</source>
        <translation>Μια διαδρομή με μηδενικό byte δεν μπορεί να υπάρχει σε αποθετήριο</translation>
    </message>
    <message>
        <source>There is nothing at “%1” in commit %2 of “%3”</source>
        <translation>Δεν υπάρχει τίποτα στο «%1» στο commit %2 του «%3»</translation>
    </message>
    <message>
        <source>The changed files cannot be written into “%1”</source>
        <translation>Δεν είναι δυνατή η εγγραφή των αλλαγμένων αρχείων στο «%1»</translation>
    </message>
    <message>
        <source>The commit cannot be written into “%1”</source>
        <translation>Δεν είναι δυνατή η εγγραφή του commit στο «%1»</translation>
    </message>
    <message>
        <source>“%1 &lt;%2&gt;” cannot be the author of a commit</source>
        <translation>Το «%1 &lt;%2&gt;» δεν μπορεί να είναι συντάκτης ενός commit</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch</source>
        <translation>Το «%1» δεν μπορεί να είναι όνομα κλάδου</translation>
    </message>
    <message>
        <source>The branch “%1” is there already, with something else: give another name, or delete it</source>
        <translation>Υπάρχει ήδη ο κλάδος «%1», με κάτι άλλο: χρειάζεται άλλο όνομα ή διαγραφή του</translation>
    </message>
    <message>
        <source>The branch “%1” is in the way of “%2”</source>
        <translation>Ο κλάδος «%1» εμποδίζει τον «%2»</translation>
    </message>
    <message>
        <source>The branch “%1” cannot be made</source>
        <translation>Δεν είναι δυνατή η δημιουργία του κλάδου «%1»</translation>
    </message>
    <message>
        <source>There are more than %1 notes</source>
        <translation>Υπάρχουν πάνω από %1 σημειώσεις</translation>
    </message>
    <message>
        <source>The notes “%1” cannot be read: %2</source>
        <translation>Δεν είναι δυνατή η ανάγνωση των σημειώσεων «%1»: %2</translation>
    </message>
    <message>
        <source>The note on the commit %1 cannot be read: %2</source>
        <translation>Δεν είναι δυνατή η ανάγνωση της σημείωσης στο commit %1: %2</translation>
    </message>
    <message>
        <source>The notes of “%1” cannot be read</source>
        <translation>Δεν είναι δυνατή η ανάγνωση των σημειώσεων του «%1»</translation>
    </message>
    <message>
        <source>The note cannot be written to “%1”</source>
        <translation>Δεν είναι δυνατή η εγγραφή της σημείωσης στο «%1»</translation>
    </message>
    <message>
        <source>“%1” is not the full name of a ref</source>
        <translation>Το «%1» δεν είναι το πλήρες όνομα ενός ref</translation>
    </message>
    <message>
        <source>“%1” could not be pushed to “%2”</source>
        <translation>Δεν ήταν δυνατό το push του «%1» στο «%2»</translation>
    </message>
    <message>
        <source>“%1” could not be looked up at “%2”: %3</source>
        <translation>Δεν ήταν δυνατή η αναζήτηση του «%1» στο «%2»: %3</translation>
    </message>
    <message>
        <source>“%1” cannot be written to “%2”</source>
        <translation>Δεν είναι δυνατή η εγγραφή του «%1» στο «%2»</translation>
    </message>
    <message>
        <source>“%1” of “%2” cannot be read</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του «%1» του «%2»</translation>
    </message>
    <message>
        <source>“%1” of “%2” is another name for “%3”, which is refused</source>
        <translation>Το «%1» του «%2» είναι άλλο όνομα για το «%3», κάτι που απορρίπτεται</translation>
    </message>
    <message>
        <source>“%1” is locked by another program; when none is running, remove “%2”</source>
        <translation>Το «%1» είναι κλειδωμένο από άλλο πρόγραμμα· αν δεν τρέχει κανένα, πρέπει να διαγραφεί το «%2»</translation>
    </message>
    <message>
        <source>The notes of “%1” could not be fetched</source>
        <translation>Δεν ήταν δυνατό το fetch των σημειώσεων του «%1»</translation>
    </message>
    <message>
        <source>The notes could not be pushed to “%1”</source>
        <translation>Δεν ήταν δυνατό το push των σημειώσεων στο «%1»</translation>
    </message>
    <message>
        <source>The Git configuration cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση των ρυθμίσεων του Git: %1</translation>
    </message>
    <message>
        <source>“%1” could not be fetched from “%2”</source>
        <translation>Δεν ήταν δυνατή η λήψη του «%1» από το «%2»</translation>
    </message>
    <message>
        <source>The repository has several remotes (%1), and nothing says which of them is meant: name it by git branch --set-upstream-to=REMOTE/BRANCH, or call it origin</source>
        <translation>Το αποθετήριο έχει πολλά remote (%1), και τίποτα δεν λέει ποιο εννοείται: ορίστε το με git branch --set-upstream-to=REMOTE/BRANCH, ή ονομάστε το origin</translation>
    </message>
    <message>
        <source>What the commits %1 and %2 come from cannot be told</source>
        <translation>Δεν μπορεί να ειπωθεί από πού προέρχονται τα commit %1 και %2</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>The deployed revision %1 is not in the repository: what Git changed since cannot be told</source>
        <translation>Η εγκατεστημένη αναθεώρηση %1 δεν υπάρχει στο αποθετήριο: δεν μπορεί να διαπιστωθεί τι άλλαξε το Git από τότε</translation>
    </message>
    <message>
        <source> (the clone is shallow: its history ends early)</source>
        <translation> (είναι shallow clone: το ιστορικό του τελειώνει νωρίς)</translation>
    </message>
    <message>
        <source> (fetch it, if it was pushed from elsewhere)</source>
        <translation> (χρειάζεται fetch, αν έγινε push από αλλού)</translation>
    </message>
    <message>
        <source>More than a thousand commits lie between the deployed revision and the target: the oldest are not listed</source>
        <translation>Πάνω από χίλια commit βρίσκονται ανάμεσα στην εγκατεστημένη αναθεώρηση και τον στόχο: τα παλαιότερα δεν εμφανίζονται</translation>
    </message>
    <message>
        <source>The deployed revision %1 cannot be rendered: %2</source>
        <translation>Δεν είναι δυνατό το render της εγκατεστημένης αναθεώρησης %1: %2</translation>
    </message>
    <message>
        <source>There is no object “%1” here</source>
        <translation>Εδώ δεν υπάρχει αντικείμενο «%1»</translation>
    </message>
    <message>
        <source>The workspace has no application “%1”</source>
        <translation>Ο χώρος εργασίας δεν έχει εφαρμογή «%1»</translation>
    </message>
    <message>
        <source>The application “%1” has no cluster “%2”</source>
        <translation>Η εφαρμογή «%1» δεν έχει cluster «%2»</translation>
    </message>
    <message>
        <source>What an apply would do could not be asked, so that the differences are computed here: %1</source>
        <translation>Δεν ήταν δυνατό να ερωτηθεί τι θα άλλαζε ένα apply, οπότε οι διαφορές υπολογίστηκαν εδώ: %1</translation>
    </message>
    <message>
        <source>The target lies before the deployed revision %1: a sync goes back</source>
        <translation>Ο στόχος βρίσκεται πριν από την εγκατεστημένη αναθεώρηση %1: ένας συγχρονισμός πηγαίνει πίσω</translation>
    </message>
    <message>
        <source>The target does not follow from the deployed revision %1: history was rewritten</source>
        <translation>Ο στόχος δεν προκύπτει από την εγκατεστημένη αναθεώρηση %1: το ιστορικό ξαναγράφτηκε</translation>
    </message>
</context>
<context>
    <name>Json</name>
    <message>
        <source>There is further text after the end of the JSON value</source>
        <translation>Μετά το τέλος της τιμής JSON ακολουθεί κι άλλο κείμενο</translation>
    </message>
    <message>
        <source>Values are nested more than %1 deep here</source>
        <translation>Οι τιμές εδώ είναι ένθετες σε βάθος πάνω από %1</translation>
    </message>
    <message>
        <source>The text holds more than %1 values</source>
        <translation>Το κείμενο έχει πάνω από %1 τιμές</translation>
    </message>
    <message>
        <source>The text ends where a value should stand</source>
        <translation>Το κείμενο τελειώνει εκεί που έπρεπε να υπάρχει τιμή</translation>
    </message>
    <message>
        <source>A value was expected here</source>
        <translation>Εδώ αναμενόταν τιμή</translation>
    </message>
    <message>
        <source>Digits were expected here</source>
        <translation>Εδώ αναμένονταν ψηφία</translation>
    </message>
    <message>
        <source>A number has no leading zeros in JSON</source>
        <translation>Ένας αριθμός δεν έχει αρχικά μηδενικά στο JSON</translation>
    </message>
    <message>
        <source>“,” or “]” was expected here</source>
        <translation>Εδώ αναμενόταν «,» ή «]»</translation>
    </message>
    <message>
        <source>A key in double quotes was expected here</source>
        <translation>Εδώ αναμενόταν κλειδί σε διπλά εισαγωγικά</translation>
    </message>
    <message>
        <source>“:” was expected here</source>
        <translation>Εδώ αναμενόταν «:»</translation>
    </message>
    <message>
        <source>“,” or “}” was expected here</source>
        <translation>Εδώ αναμενόταν «,» ή «}»</translation>
    </message>
    <message>
        <source>The text ends within a string</source>
        <translation>Το κείμενο τελειώνει μέσα σε συμβολοσειρά</translation>
    </message>
    <message>
        <source>A control character must be escaped in a JSON string</source>
        <translation>Σε μια συμβολοσειρά JSON οι χαρακτήρες ελέγχου χρειάζονται escape</translation>
    </message>
    <message>
        <source>Four hexadecimal digits were expected here</source>
        <translation>Εδώ αναμένονταν τέσσερα δεκαεξαδικά ψηφία</translation>
    </message>
    <message>
        <source>An unknown escape stands in a string</source>
        <translation>Μια συμβολοσειρά περιέχει άγνωστο escape</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Git does not know who you are: set it with git config --global user.email you@example.com, and user.name</source>
        <translation>Το Git δεν γνωρίζει ποιος είστε: ορίζεται με git config --global user.email you@example.com, και user.name</translation>
    </message>
    <message>
        <source>The record cannot be written. %1</source>
        <translation>Δεν είναι δυνατή η εγγραφή στο μητρώο. %1</translation>
    </message>
    <message>
        <source>It is for another plan</source>
        <translation>Αφορά άλλο πλάνο</translation>
    </message>
    <message>
        <source>It is for another cluster, which had the same name</source>
        <translation>Αφορά άλλο cluster, που είχε το ίδιο όνομα</translation>
    </message>
    <message>
        <source>The plan that it shows is not the one that it names</source>
        <translation>Το πλάνο που δείχνει δεν είναι αυτό που δηλώνει</translation>
    </message>
    <message>
        <source>The policy asks for a signature by a trusted key. %1</source>
        <translation>Η πολιτική ζητάει υπογραφή με έμπιστο κλειδί. %1</translation>
    </message>
    <message>
        <source>It was taken back</source>
        <translation>Ανακλήθηκε</translation>
    </message>
    <message>
        <source>It is from the future: one of the two clocks is wrong</source>
        <translation>Είναι από το μέλλον: το ένα από τα δύο ρολόγια είναι λάθος</translation>
    </message>
    <message>
        <source>It is older than the policy allows, %1</source>
        <translation>Είναι παλαιότερη από όσο επιτρέπει η πολιτική, %1</translation>
    </message>
    <message>
        <source>The policy does not name its author among the reviewers</source>
        <translation>Η πολιτική δεν αναφέρει τον συντάκτη της στους ελεγκτές</translation>
    </message>
    <message>
        <source>Its author wrote one of the commits</source>
        <translation>Ο συντάκτης της έγραψε ένα από τα commit</translation>
    </message>
    <message>
        <source>Its author approved the plan later</source>
        <translation>Ο συντάκτης της ενέκρινε το πλάνο αργότερα</translation>
    </message>
    <message>
        <source>The policy asks for a signature by a trusted key, so it only takes its author&apos;s own approval away. %1</source>
        <translation>Η πολιτική ζητάει υπογραφή με έμπιστο κλειδί, οπότε αναιρεί μόνο την έγκριση του ίδιου του συντάκτη της. %1</translation>
    </message>
    <message>
        <source>Its author rejected the plan since</source>
        <translation>Ο συντάκτης της απέρριψε το πλάνο στο μεταξύ</translation>
    </message>
    <message>
        <source>A later approval by the same person counts</source>
        <translation>Μετράει μια μεταγενέστερη έγκριση από το ίδιο πρόσωπο</translation>
    </message>
    <message>
        <source>The policy&apos;s lists of reviewers have nobody in common</source>
        <translation>Οι λίστες ελεγκτών της πολιτικής δεν έχουν κανέναν κοινό</translation>
    </message>
    <message numerus="yes">
        <source>%n approval(s) are missing, of %1 that the policy asks for</source>
        <translation>
            <numerusform>Λείπει %n έγκριση, από %1 που ζητάει η πολιτική</numerusform>
            <numerusform>Λείπουν %n εγκρίσεις, από %1 που ζητάει η πολιτική</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rejected it</source>
        <translation>Απορρίφθηκε από %1</translation>
    </message>
    <message>
        <source>%1 rejected it: %2</source>
        <translation>Απορρίφθηκε από %1: %2</translation>
    </message>
    <message>
        <source>The ledger has more than %1 MiB of records</source>
        <translation>Το μητρώο έχει πάνω από %1 MiB εγγραφών</translation>
    </message>
    <message>
        <source>It stands on the commit %1, but speaks of %2, and counts for neither</source>
        <translation>Βρίσκεται στο commit %1, αλλά αναφέρει το %2, και δεν μετράει για κανένα από τα δύο</translation>
    </message>
    <message>
        <source>Another record has the same id, %1</source>
        <translation>Μια άλλη εγγραφή έχει το ίδιο id, %1</translation>
    </message>
    <message>
        <source>It is of the kind “%1”, which this version does not know</source>
        <translation>Είναι του είδους «%1», που αυτή η έκδοση δεν γνωρίζει</translation>
    </message>
    <message>
        <source>“%1” must be %2 hexadecimal digits in lower case</source>
        <translation>Το «%1» πρέπει να έχει %2 δεκαεξαδικά ψηφία με πεζά γράμματα</translation>
    </message>
    <message>
        <source>“%1” must be a time as in 2026-01-31T12:00:00Z</source>
        <translation>Το «%1» πρέπει να είναι ώρα όπως 2026-01-31T12:00:00Z</translation>
    </message>
    <message>
        <source>“%1” must be a mapping</source>
        <translation>Το «%1» πρέπει να είναι mapping</translation>
    </message>
    <message>
        <source>It does not say which record it revokes</source>
        <translation>Δεν δηλώνει ποια εγγραφή ανακαλεί</translation>
    </message>
    <message>
        <source>It is no JSON object</source>
        <translation>Δεν είναι αντικείμενο JSON</translation>
    </message>
    <message>
        <source>It does not tell its version, “v”</source>
        <translation>Δεν δηλώνει την έκδοσή της, «v»</translation>
    </message>
    <message>
        <source>It is of version %1, which a later Driftgate wrote</source>
        <translation>Είναι της έκδοσης %1, που την έγραψε νεότερο Driftgate</translation>
    </message>
    <message>
        <source>There is no version %1</source>
        <translation>Δεν υπάρχει έκδοση %1</translation>
    </message>
    <message>
        <source>Git is set to sign with “%1” (gpg.format), but records are signed with openpgp or ssh only</source>
        <translation>Το Git είναι ρυθμισμένο να υπογράφει με «%1» (gpg.format), αλλά οι εγγραφές υπογράφονται μόνο με openpgp ή ssh</translation>
    </message>
    <message>
        <source>It is not signed</source>
        <translation>Δεν είναι υπογεγραμμένη</translation>
    </message>
    <message>
        <source>Its signature is too large to be one</source>
        <translation>Η υπογραφή της είναι πολύ μεγάλη για υπογραφή</translation>
    </message>
    <message>
        <source>It is signed with X.509, which cannot be verified here</source>
        <translation>Είναι υπογεγραμμένη με X.509, που εδώ δεν μπορεί να επαληθευτεί</translation>
    </message>
    <message>
        <source>What stands as its signature is none</source>
        <translation>Ό,τι υπάρχει ως υπογραφή της δεν είναι υπογραφή</translation>
    </message>
    <message>
        <source>A temporary file cannot be written</source>
        <translation>Δεν είναι δυνατή η εγγραφή ενός προσωρινού αρχείου</translation>
    </message>
    <message>
        <source>It has several signatures</source>
        <translation>Έχει πολλές υπογραφές</translation>
    </message>
    <message>
        <source>What stands as its signature is none: %1</source>
        <translation>Ό,τι υπάρχει ως υπογραφή της δεν είναι υπογραφή: %1</translation>
    </message>
    <message>
        <source>It was changed after it was signed with the key %1</source>
        <translation>Άλλαξε αφού υπογράφτηκε με το κλειδί %1</translation>
    </message>
    <message>
        <source>Signed with the key %1, which was revoked</source>
        <translation>Υπογράφτηκε με το κλειδί %1, που έχει ανακληθεί</translation>
    </message>
    <message>
        <source>Signed with the key %1, which has expired</source>
        <translation>Υπογράφτηκε με το κλειδί %1, που έχει λήξει</translation>
    </message>
    <message>
        <source>Signed with the key %1, which is not in your keyring</source>
        <translation>Υπογράφτηκε με το κλειδί %1, που δεν υπάρχει στην κλειδοθήκη σας</translation>
    </message>
    <message>
        <source>Signed by %1, key %2</source>
        <translation>Υπογράφτηκε από %1, κλειδί %2</translation>
    </message>
    <message>
        <source>Signed with the key %1, which you have not certified: compare its fingerprint and run gpg --quick-lsign-key %1</source>
        <translation>Υπογράφτηκε με το κλειδί %1, που δεν έχετε πιστοποιήσει: χρειάζεται σύγκριση του αποτυπώματός του και εκτέλεση του gpg --quick-lsign-key %1</translation>
    </message>
    <message>
        <source>Signed by somebody else: %1, key %2</source>
        <translation>Υπογράφτηκε από άλλο πρόσωπο: %1, κλειδί %2</translation>
    </message>
    <message>
        <source>The record could not be signed: %1</source>
        <translation>Δεν ήταν δυνατή η υπογραφή της εγγραφής: %1</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <translation>Υπογράφτηκε από %1, %2</translation>
    </message>
    <message>
        <source>It was changed after it was signed: %1</source>
        <translation>Άλλαξε αφού υπογράφτηκε: %1</translation>
    </message>
    <message>
        <source>Signed with %1, but Git knows no trusted signers: name a file of them with git config --global gpg.ssh.allowedSignersFile ~/.ssh/allowed_signers</source>
        <translation>Υπογράφτηκε με %1, αλλά το Git δεν γνωρίζει έμπιστους υπογράφοντες: ένα αρχείο τους ορίζεται με git config --global gpg.ssh.allowedSignersFile ~/.ssh/allowed_signers</translation>
    </message>
    <message>
        <source>Signed with %1, but the file of revoked keys that gpg.ssh.revocationFile names is not there</source>
        <translation>Υπογράφτηκε με %1, αλλά το αρχείο ανακληθέντων κλειδιών που ορίζει το gpg.ssh.revocationFile δεν υπάρχει</translation>
    </message>
    <message>
        <source>Signed with %1, which is not among the trusted signers of that time</source>
        <translation>Υπογράφτηκε με %1, που δεν είναι ανάμεσα στους έμπιστους υπογράφοντες εκείνης της στιγμής</translation>
    </message>
    <message>
        <source>Signed with %1, which was revoked, or is not for this use</source>
        <translation>Υπογράφτηκε με %1, που έχει ανακληθεί ή δεν προορίζεται για αυτή τη χρήση</translation>
    </message>
    <message>
        <source>Signed by somebody else: %1, with %2</source>
        <translation>Υπογράφτηκε από άλλο πρόσωπο: %1, με %2</translation>
    </message>
    <message>
        <source>Git does not know which key you sign with: set it with git config --global user.signingKey ~/.ssh/id_ed25519.pub</source>
        <translation>Το Git δεν γνωρίζει με ποιο κλειδί υπογράφετε: ορίζεται με git config --global user.signingKey ~/.ssh/id_ed25519.pub</translation>
    </message>
    <message>
        <source>Its signature could not be verified: %1</source>
        <translation>Δεν ήταν δυνατή η επαλήθευση της υπογραφής της: %1</translation>
    </message>
    <message>
        <source>Its signature was not verified yet: there are too many at once</source>
        <translation>Η υπογραφή της δεν έχει επαληθευτεί ακόμη: είναι πάρα πολλές μαζί</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>Λείπει το «%1»</translation>
    </message>
    <message>
        <source>“%1” must be a text</source>
        <translation>Το «%1» πρέπει να είναι κείμενο</translation>
    </message>
    <message>
        <source>The identity of the cluster (its namespace kube-system) is not known, so no approval can be held against it</source>
        <translation>Η ταυτότητα του cluster (το namespace kube-system του) δεν είναι γνωστή, οπότε καμία έγκριση δεν μπορεί να ελεγχθεί ως προς αυτό</translation>
    </message>
    <message>
        <source>A later approval with the same key counts</source>
        <translation>Μετράει μια μεταγενέστερη έγκριση με το ίδιο κλειδί</translation>
    </message>
    <message>
        <source>Not everybody who wrote what it brings is known, and the policy asks that they do not approve it themselves</source>
        <translation>Δεν είναι γνωστοί όλοι όσοι έγραψαν ό,τι φέρνει, και η πολιτική ζητάει να μην το εγκρίνουν οι ίδιοι</translation>
    </message>
    <message>
        <source>The application was rolled back since: approve it again</source>
        <translation>Από τότε έγινε επαναφορά της εφαρμογής: εγκρίνετέ το ξανά</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Shows what Git says your Kubernetes clusters should run, what they do run, and why they differ.</source>
        <translation>Δείχνει τι πρέπει να τρέχουν τα cluster Kubernetes κατά το Git, τι τρέχουν και γιατί διαφέρουν.</translation>
    </message>
    <message>
        <source>A repository&apos;s folder, a workspace file (driftgate.yaml), or an address to clone.</source>
        <translation>Φάκελος αποθετηρίου, αρχείο χώρου εργασίας (driftgate.yaml) ή διεύθυνση προς κλωνοποίηση.</translation>
    </message>
    <message>
        <source>Open the demo workspace.</source>
        <translation>Άνοιγμα του χώρου εργασίας demo.</translation>
    </message>
    <message>
        <source>Write pictures of every page to a folder, and quit.</source>
        <translation>Εγγραφή εικόνων όλων των σελίδων σε φάκελο, και έξοδος.</translation>
    </message>
    <message>
        <source>Open the demo workspace when there is no other from last time.</source>
        <translation>Άνοιγμα του χώρου εργασίας demo, αν δεν υπάρχει άλλος από την τελευταία φορά.</translation>
    </message>
    <message>
        <source>Quit as soon as the window shows what it was started with: tells whether the program starts.</source>
        <translation>Έξοδος μόλις το παράθυρο δείξει αυτό με το οποίο ξεκίνησε: δείχνει αν το πρόγραμμα ξεκινά.</translation>
    </message>
</context>
<context>
    <name>Manifest</name>
    <message>
        <source>The key “%1” stands twice in the same mapping; the first one is in line %2</source>
        <translation>Το κλειδί «%1» υπάρχει δύο φορές στο ίδιο mapping· το πρώτο είναι στη γραμμή %2</translation>
    </message>
    <message>
        <source>A byte here is not UTF-8 text</source>
        <translation>Ένα byte εδώ δεν είναι κείμενο UTF-8</translation>
    </message>
    <message>
        <source>The text is too large to be read as a manifest: %1 MiB of at most %2 MiB</source>
        <translation>Το κείμενο είναι πολύ μεγάλο για manifest: %1 MiB, με όριο %2 MiB</translation>
    </message>
</context>
<context>
    <name>Object</name>
    <message>
        <source>This must be a string: put the value in quotes</source>
        <translation>Πρέπει να είναι συμβολοσειρά: η τιμή χρειάζεται εισαγωγικά</translation>
    </message>
    <message>
        <source>This must be a string</source>
        <translation>Πρέπει να είναι συμβολοσειρά</translation>
    </message>
    <message>
        <source>“%1” does not name an object: write it like “Deployment.apps shop/web” or “Namespace shop”</source>
        <translation>Το «%1» δεν δηλώνει αντικείμενο: γράφεται όπως «Deployment.apps shop/web» ή «Namespace shop»</translation>
    </message>
    <message>
        <source>An object must be a mapping of fields</source>
        <translation>Ένα αντικείμενο πρέπει να είναι mapping πεδίων</translation>
    </message>
    <message>
        <source>The object has no apiVersion</source>
        <translation>Το αντικείμενο δεν έχει apiVersion</translation>
    </message>
    <message>
        <source>The object has no kind</source>
        <translation>Το αντικείμενο δεν έχει kind</translation>
    </message>
    <message>
        <source>The object&apos;s metadata must be a mapping</source>
        <translation>Τα metadata του αντικειμένου πρέπει να είναι mapping</translation>
    </message>
    <message>
        <source>The object of kind %1 has no name</source>
        <translation>Το αντικείμενο με kind %1 δεν έχει όνομα</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>%1: was to be %2, is now to be %3</source>
        <translation>%1: επρόκειτο να %2, τώρα πρόκειται να %3</translation>
    </message>
    <message>
        <source>%1: Git renders it differently now</source>
        <translation>%1: το Git δίνει πια διαφορετικό render</translation>
    </message>
    <message>
        <source>%1: it was changed in the cluster</source>
        <translation>%1: άλλαξε στο cluster</translation>
    </message>
    <message>
        <source>%1: other fields belong to others now</source>
        <translation>%1: άλλα πεδία ανήκουν πια σε άλλους</translation>
    </message>
    <message>
        <source>What the plan was made of is not known</source>
        <translation>Δεν είναι γνωστό από τι προέκυψε το πλάνο</translation>
    </message>
    <message>
        <source>The cluster is another one than before, under the same name</source>
        <translation>Το cluster είναι άλλο από πριν, με το ίδιο όνομα</translation>
    </message>
    <message>
        <source>The plan is of another application</source>
        <translation>Το πλάνο ανήκει σε άλλη εφαρμογή</translation>
    </message>
    <message>
        <source>Another engine carries the sync out</source>
        <translation>Τον συγχρονισμό τον εκτελεί άλλος μηχανισμός</translation>
    </message>
    <message>
        <source>The manifests are rendered by another program or version</source>
        <translation>Το render των manifest γίνεται από άλλο πρόγραμμα ή άλλη έκδοση</translation>
    </message>
    <message>
        <source>The workspace&apos;s ignore rules changed</source>
        <translation>Οι κανόνες παράβλεψης του χώρου εργασίας άλλαξαν</translation>
    </message>
    <message>
        <source>%1: nothing is to be done any more</source>
        <translation>%1: δεν υπάρχει πια κάτι να γίνει</translation>
    </message>
    <message>
        <source>%1: is now to be %2, which was not planned</source>
        <translation>%1: τώρα θα ήταν %2, που δεν είχε προγραμματιστεί</translation>
    </message>
    <message>
        <source>There is nothing to plan: %1 could not be compared on %2</source>
        <translation>Δεν υπάρχει κάτι για πλάνο: δεν ήταν δυνατή η σύγκριση του %1 στο %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 και %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <translation>%1, %2 και %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 και %n ακόμη</numerusform>
            <numerusform>%1, %2 και %n ακόμη</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 allows more: %2</source>
        <translation>Το %1 επιτρέπει περισσότερα: %2</translation>
    </message>
    <message>
        <source>set by %1 on %2</source>
        <translation>ορίστηκε από %1 στις %2</translation>
    </message>
    <message>
        <source>set by %1</source>
        <translation>ορίστηκε από %1</translation>
    </message>
    <message>
        <source>Overwrites %1 of %2</source>
        <translation>Αντικαθιστά το %1 του %2</translation>
    </message>
    <message>
        <source>Overwrites %1 of %2, now %3</source>
        <translation>Αντικαθιστά το %1 του %2, τώρα %3</translation>
    </message>
    <message>
        <source>Brings back %1 of %2, which was taken out of the cluster</source>
        <translation>Επαναφέρει το %1 του %2, που αφαιρέθηκε από το cluster</translation>
    </message>
    <message numerus="yes">
        <source>Takes over %n field(s) of %1 from %2</source>
        <translation>
            <numerusform>Αναλαμβάνει %n πεδίο του %1 από %2</numerusform>
            <numerusform>Αναλαμβάνει %n πεδία του %1 από %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Creates %1</source>
        <translation>Δημιουργεί το %1</translation>
    </message>
    <message>
        <source>Changes the value of %1 in %2</source>
        <translation>Αλλάζει την τιμή του %1 στο %2</translation>
    </message>
    <message>
        <source>Deletes %1 and creates it anew, since a field changes that cannot be changed: %2</source>
        <translation>Διαγράφει το %1 και το δημιουργεί ξανά, γιατί αλλάζει πεδίο που δεν μπορεί να αλλάξει: %2</translation>
    </message>
    <message>
        <source>%1 has to be deleted and created anew, which nobody agreed to yet: %2</source>
        <translation>Το %1 πρέπει να διαγραφεί και να δημιουργηθεί ξανά, κάτι που δεν έχει εγκρίνει ακόμη κανείς: %2</translation>
    </message>
    <message>
        <source>The server refuses %1: %2</source>
        <translation>Ο διακομιστής απορρίπτει το %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of %1 belong to others, and the plan does not take them over</source>
        <translation>
            <numerusform>%n πεδίο του %1 ανήκει σε άλλους, και το πλάνο δεν το αναλαμβάνει</numerusform>
            <numerusform>%n πεδία του %1 ανήκουν σε άλλους, και το πλάνο δεν τα αναλαμβάνει</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 runs %2, a tag that may mean another image tomorrow</source>
        <translation>Το %1 τρέχει το %2, ένα tag που αύριο μπορεί να δηλώνει άλλο image</translation>
    </message>
    <message>
        <source>%1 goes back from %2 to %3</source>
        <translation>Το %1 γυρίζει από το %2 στο %3</translation>
    </message>
    <message>
        <source>the Argo CD Application %1</source>
        <translation>το Argo CD Application %1</translation>
    </message>
    <message>
        <source>the Flux Kustomization %1</source>
        <translation>το Flux Kustomization %1</translation>
    </message>
    <message>
        <source>the Flux HelmRelease %1</source>
        <translation>το Flux HelmRelease %1</translation>
    </message>
    <message>
        <source>the ApplySet %1</source>
        <translation>το ApplySet %1</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which may change it back</source>
        <translation>Το %1 ανήκει αλλού: %2, και μπορεί να αλλάξει πάλι από εκεί</translation>
    </message>
    <message>
        <source>Creates %1 outside the application&apos;s namespace %2</source>
        <translation>Δημιουργεί %1 εκτός του namespace %2 της εφαρμογής</translation>
    </message>
    <message>
        <source>The application is suspended</source>
        <translation>Η εφαρμογή είναι σε παύση</translation>
    </message>
    <message>
        <source>The application is suspended by %1</source>
        <translation>Η εφαρμογή τέθηκε σε παύση από %1</translation>
    </message>
    <message>
        <source>The approval policy itself changed since the deployed revision</source>
        <translation>Η ίδια η πολιτική εγκρίσεων άλλαξε μετά την εγκατεστημένη αναθεώρηση</translation>
    </message>
    <message>
        <source>Makes %1 anew, but not the data or objects that were in it</source>
        <translation>Δημιουργεί ξανά %1, αλλά όχι τα δεδομένα ή τα αντικείμενα που περιείχαν</translation>
    </message>
    <message>
        <source>Goes back to earlier manifests; data that was written since, schemas of databases included, stays as it is</source>
        <translation>Γυρίζει σε παλαιότερα manifest· τα δεδομένα που γράφτηκαν από τότε μένουν ως έχουν, μαζί με τα σχήματα των βάσεων δεδομένων</translation>
    </message>
    <message>
        <source>the host&apos;s %1</source>
        <translation>%1 του host</translation>
    </message>
    <message>
        <source>privileged container %1</source>
        <translation>προνομιούχο container %1</translation>
    </message>
    <message>
        <source>privilege escalation in container %1</source>
        <translation>κλιμάκωση προνομίων στο container %1</translation>
    </message>
    <message>
        <source>capability %1 in container %2</source>
        <translation>capability %1 στο container %2</translation>
    </message>
    <message>
        <source>%1 gains access to its node: %2</source>
        <translation>Το %1 αποκτά πρόσβαση στο node του: %2</translation>
    </message>
    <message>
        <source>Deletes %1 and everything that lies in it</source>
        <translation>Διαγράφει το %1 και ό,τι βρίσκεται μέσα του</translation>
    </message>
    <message numerus="yes">
        <source>Deletes %1, and with it the %n object(s) of its kind in the cluster</source>
        <translation>
            <numerusform>Διαγράφει το %1, και μαζί του %n αντικείμενο αυτού του kind στο cluster</numerusform>
            <numerusform>Διαγράφει το %1, και μαζί του %n αντικείμενα αυτού του kind στο cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>Deletes %1, and with it every object of its kind</source>
        <translation>Διαγράφει το %1, και μαζί του κάθε αντικείμενο αυτού του kind</translation>
    </message>
    <message>
        <source>Deletes %1: its data goes too, where the volume&apos;s reclaim policy is Delete</source>
        <translation>Διαγράφει το %1: μαζί χάνονται τα δεδομένα του, όπου η reclaim policy του volume είναι Delete</translation>
    </message>
    <message>
        <source>Deletes %1, on which data may lie</source>
        <translation>Διαγράφει το %1, όπου μπορεί να υπάρχουν δεδομένα</translation>
    </message>
    <message>
        <source>Deletes %1 and its pods; the claims of its volumes stay</source>
        <translation>Διαγράφει το %1 και τα pod του· τα claim των volume του μένουν</translation>
    </message>
    <message>
        <source>Deletes %1, which is still used by %2</source>
        <translation>Διαγράφει το %1, που χρησιμοποιείται ακόμη από %2</translation>
    </message>
    <message>
        <source>Deletes %1</source>
        <translation>Διαγράφει το %1</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: it says itself that it is not to be deleted</source>
        <translation>Το %1 δεν υπάρχει πια στο Git και μένει: δηλώνει το ίδιο ότι δεν πρέπει να διαγραφεί</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: other objects of the application still lie in it</source>
        <translation>Το %1 δεν υπάρχει πια στο Git και μένει: άλλα αντικείμενα της εφαρμογής βρίσκονται ακόμη μέσα του</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: it is the same object as one that is</source>
        <translation>Το %1 δεν υπάρχει πια στο Git και μένει: είναι το ίδιο αντικείμενο με ένα που υπάρχει</translation>
    </message>
    <message>
        <source>%1 is no longer in Git and stays: deleting was not asked for</source>
        <translation>Το %1 δεν υπάρχει πια στο Git και μένει: δεν ζητήθηκε διαγραφή</translation>
    </message>
    <message>
        <source>Not all of the cluster could be read, so nothing is deleted</source>
        <translation>Δεν ήταν δυνατή η ανάγνωση όλου του cluster, οπότε δεν διαγράφεται τίποτα</translation>
    </message>
    <message>
        <source>Not all manifests could be rendered, so nothing is deleted</source>
        <translation>Δεν ήταν δυνατό το render όλων των manifest, οπότε δεν διαγράφεται τίποτα</translation>
    </message>
    <message>
        <source>Scales %1 to zero: nothing of it will run</source>
        <translation>Μηδενίζει τα replica του %1: δεν θα τρέχει τίποτα από αυτό</translation>
    </message>
    <message>
        <source>%1 allows no pod of %2 to be evicted just now: moving them off a node will wait</source>
        <translation>Το %1 δεν επιτρέπει τώρα την απομάκρυνση κανενός pod του %2: η μετακίνηση από ένα node θα περιμένει</translation>
    </message>
    <message>
        <source>%1 sends its traffic to other pods: its selector changes</source>
        <translation>Το %1 στέλνει την κίνηση σε άλλα pod: ο selector του αλλάζει</translation>
    </message>
    <message>
        <source>The selector of %1 changes: pods of before may be left without an owner</source>
        <translation>Ο selector του %1 αλλάζει: τα προηγούμενα pod μπορεί να μείνουν χωρίς ιδιοκτήτη</translation>
    </message>
    <message>
        <source>%1 no longer serves %2: whoever still uses it fails</source>
        <translation>Το %1 δεν προσφέρει πια %2: ό,τι τα χρησιμοποιεί ακόμη θα αποτύχει</translation>
    </message>
    <message>
        <source>%1: it was changed in the cluster: %2</source>
        <translation>%1: άλλαξε στο cluster: %2</translation>
    </message>
    <message>
        <source>Flux keeps this application (%1): Driftgate cannot trigger it yet</source>
        <translation>Αυτή την εφαρμογή τη διατηρεί το Flux (%1): το Driftgate δεν μπορεί ακόμη να του ζητήσει συγχρονισμό</translation>
    </message>
    <message>
        <source>Argo CD keeps this application (%1): Driftgate cannot trigger it yet</source>
        <translation>Αυτή την εφαρμογή τη διατηρεί το Argo CD (%1): το Driftgate δεν μπορεί ακόμη να του ζητήσει συγχρονισμό</translation>
    </message>
    <message>
        <source>Moves %1, which %2 follow too</source>
        <translation>Μετακινεί το %1, που το ακολουθούν και: %2</translation>
    </message>
    <message>
        <source>The application is held at %1 since it was rolled back: this ends it</source>
        <translation>Η εφαρμογή είναι σε κράτηση στο %1 μετά από επαναφορά: με αυτό λήγει η κράτηση</translation>
    </message>
    <message>
        <source>created</source>
        <translation>δημιουργηθεί</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>ενημερωθεί</translation>
    </message>
    <message>
        <source>deleted and made anew</source>
        <translation>διαγραφεί και δημιουργηθεί εκ νέου</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>διαγραφεί</translation>
    </message>
    <message>
        <source>run</source>
        <translation>εκτελεστεί</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>μείνει ως έχει</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 ή %2</translation>
    </message>
    <message>
        <source>the application&apos;s ApplySet is kept in one, %1</source>
        <translation>εκεί κρατιέται το ApplySet της εφαρμογής, %1</translation>
    </message>
    <message>
        <source>a sync holds one, so that nobody else syncs at the same time</source>
        <translation>ένας συγχρονισμός κρατά ένα, ώστε να μη συγχρονίζει άλλος ταυτόχρονα</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n αντικείμενο</numerusform>
            <numerusform>%n αντικείμενα</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not %1 %2 on %3: %4</source>
        <translation>Δεν έχετε στο %3 το δικαίωμα %1 σε %2: %4</translation>
    </message>
    <message numerus="yes">
        <source>You may not %1 %2 in %n namespace(s) on %3: %4</source>
        <translation>
            <numerusform>Δεν έχετε στο %3, σε %n namespace, το δικαίωμα %1 σε %2: %4</numerusform>
            <numerusform>Δεν έχετε στο %3, σε %n namespace, το δικαίωμα %1 σε %2: %4</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not %1 %2 in namespace %3 on %4: %5</source>
        <translation>Δεν έχετε στο %4, στο namespace %3, το δικαίωμα %1 σε %2: %5</translation>
    </message>
    <message>
        <source>Whether you may carry it out could not be asked: %1</source>
        <translation>Δεν μπόρεσε να ερωτηθεί αν επιτρέπεται να το εκτελέσετε: %1</translation>
    </message>
    <message>
        <source>The cluster cannot be asked yet about %1: the plan makes first what is needed</source>
        <translation>Το cluster δεν μπορεί ακόμη να ερωτηθεί για %1: το πλάνο δημιουργεί πρώτα ό,τι χρειάζεται</translation>
    </message>
    <message>
        <source>The sync moves %1 now, and not what it was to move</source>
        <translation>Ο συγχρονισμός μετακινεί τώρα το %1 και όχι ό,τι επρόκειτο να μετακινήσει</translation>
    </message>
    <message>
        <source>Nobody else follows %1 any more</source>
        <translation>Κανείς άλλος δεν ακολουθεί πια το %1</translation>
    </message>
    <message>
        <source>Others than before follow %1: %2</source>
        <translation>Το %1 το ακολουθούν άλλοι από πριν: %2</translation>
    </message>
    <message>
        <source>%1 is to be moved to another commit, which reaches %2 too</source>
        <translation>Το %1 πρόκειται να μετακινηθεί σε άλλο commit, που αφορά και τα: %2</translation>
    </message>
    <message>
        <source>%1 takes in the rules of every ClusterRole with the label %2</source>
        <translation>Το %1 παίρνει τους κανόνες κάθε ClusterRole με το label %2</translation>
    </message>
    <message>
        <source>%1 adds its rules to the ClusterRole %2</source>
        <translation>Το %1 προσθέτει τους κανόνες του στο ClusterRole %2</translation>
    </message>
    <message>
        <source>%1 gives the %2 to %3</source>
        <translation>Το %1 δίνει το %2 σε: %3</translation>
    </message>
    <message>
        <source>Deletes %1, and with it what it holds, to make it anew: it is a hook</source>
        <translation>Διαγράφει το %1, και μαζί ό,τι περιέχει, για να το δημιουργήσει εκ νέου: είναι hook</translation>
    </message>
    <message>
        <source>Deletes %1, and with it what it holds, once it has run: it is a hook</source>
        <translation>Διαγράφει το %1, και μαζί ό,τι περιέχει, αφού εκτελεστεί: είναι hook</translation>
    </message>
    <message>
        <source>%1 is encrypted with SOPS in Git, and Driftgate cannot decrypt it: the cluster would get the encrypted text in place of the values</source>
        <translation>Το %1 είναι κρυπτογραφημένο στο Git με SOPS, και το Driftgate δεν μπορεί να το αποκρυπτογραφήσει: το cluster θα έπαιρνε το κρυπτογραφημένο κείμενο στη θέση των τιμών</translation>
    </message>
    <message>
        <source>%1 stands at %2, which the cluster does not run: it is moved to %3</source>
        <translation>Το %1 βρίσκεται στο %2, που το cluster δεν τρέχει: μετακινείται στο %3</translation>
    </message>
    <message>
        <source>%1 stands at %2 and is moved back to %3</source>
        <translation>Το %1 βρίσκεται στο %2 και μετακινείται πίσω στο %3</translation>
    </message>
    <message>
        <source>The application is held at %1 since it was rolled back: it will be held at %2 instead</source>
        <translation>Η εφαρμογή κρατείται στο %1 από τότε που επαναφέρθηκε: θα κρατηθεί αντί γι&apos; αυτό στο %2</translation>
    </message>
    <message>
        <source>A sync to %1 did not come to its end: once all is healthy, this one marks it as deployed</source>
        <translation>Ένας συγχρονισμός στο %1 δεν έφτασε στο τέλος του: μόλις είναι όλα υγιή, αυτός το σημαίνει ως εγκατεστημένο</translation>
    </message>
    <message>
        <source>A sync to %1 did not come to its end: parts of it may run</source>
        <translation>Ένας συγχρονισμός στο %1 δεν έφτασε στο τέλος του: μπορεί να τρέχουν μέρη του</translation>
    </message>
    <message>
        <source>%1 is a member of another ApplySet (%2), which deletes it when its application is synced: remove its label %3 first if it is to change over</source>
        <translation>Το %1 είναι μέλος άλλου ApplySet (%2), που το διαγράφει όταν συγχρονιστεί η εφαρμογή του: αφαιρέστε πρώτα την ετικέτα του %3 αν πρόκειται να αλλάξει</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>A controller brings out what %1 names, as it is set up itself: that it deletes nothing, takes nothing over or makes an object anew cannot be chosen here</source>
        <translation>Ένας controller εφαρμόζει ό,τι ορίζει το %1, όπως είναι ο ίδιος ρυθμισμένος: δεν μπορεί να επιλεγεί εδώ να μη διαγράψει τίποτα, να μην αναλάβει τίποτα ή να δημιουργήσει ένα αντικείμενο εκ νέου</translation>
    </message>
    <message>
        <source>The deployed revision %1 is not in the repository, which is a shallow clone: git fetch --unshallow brings the rest of its history</source>
        <translation>Η εγκατεστημένη αναθεώρηση %1 δεν υπάρχει στο αποθετήριο, που είναι ρηχός κλώνος: το git fetch --unshallow φέρνει το υπόλοιπο ιστορικό του</translation>
    </message>
    <message>
        <source>The deployed revision %1 is not in the repository: fetch it, or push it again from a clone that has it; where nobody has it any more, only a policy without notAuthor lets the next sync through</source>
        <translation>Η εγκατεστημένη αναθεώρηση %1 δεν υπάρχει στο αποθετήριο: λάβετέ την, ή ωθήστε την ξανά από κλώνο που την έχει· όπου δεν την έχει πια κανείς, μόνο μια πολιτική χωρίς notAuthor επιτρέπει τον επόμενο συγχρονισμό</translation>
    </message>
    <message>
        <source>What was deployed at %1 cannot be told: %2</source>
        <translation>Δεν μπορεί να ειπωθεί τι ήταν εγκατεστημένο στο %1: %2</translation>
    </message>
    <message>
        <source>The clone is shallow, and its history ends before the deployed revision: git fetch --unshallow brings the rest</source>
        <translation>Ο κλώνος είναι ρηχός, και το ιστορικό του τελειώνει πριν από την εγκατεστημένη αναθεώρηση: το git fetch --unshallow φέρνει το υπόλοιπο</translation>
    </message>
    <message>
        <source>More than %1 commits would have to be looked through: “driftgate-cli log %2” makes the index that tells which of them count</source>
        <translation>Θα έπρεπε να εξεταστούν περισσότερα από %1 commit: το «driftgate-cli log %2» φτιάχνει το ευρετήριο που λέει ποια από αυτά μετράνε</translation>
    </message>
    <message>
        <source>Nothing tells what is deployed, so that whoever ever wrote one of its files is an author: somebody else can approve it, or a sync of an earlier commit can come first</source>
        <translation>Τίποτα δεν λέει τι είναι εγκατεστημένο, οπότε συντάκτης είναι όποιος έγραψε ποτέ κάποιο από τα αρχεία: μπορεί να το εγκρίνει κάποιος άλλος, ή να προηγηθεί συγχρονισμός παλαιότερου commit</translation>
    </message>
    <message>
        <source>%1 was never on %2, and nothing tells that it ever ran on %3, so that going there is a sync and no rollback</source>
        <translation>Το %1 δεν ήταν ποτέ στο %2, και τίποτα δεν λέει ότι έτρεξε ποτέ στο %3, οπότε η μετάβαση εκεί είναι συγχρονισμός και όχι επαναφορά</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>The policy cannot be read at %1, so nothing is allowed: %2</source>
        <translation>Δεν είναι δυνατή η ανάγνωση της πολιτικής στο %1, οπότε δεν επιτρέπεται τίποτα: %2</translation>
    </message>
    <message>
        <source>%1 is not in the repository at %2: the default policy counts, one approval by anyone</source>
        <translation>Το %1 δεν υπάρχει στο αποθετήριο στο %2: ισχύει η προεπιλεγμένη πολιτική, μία έγκριση από οποιονδήποτε</translation>
    </message>
    <message>
        <source>The workspace file has policies at %1, and does not know %2 on %3: commit it first, so that they can be told for it</source>
        <translation>Το αρχείο χώρου εργασίας έχει πολιτικές στο %1, και δεν γνωρίζει το %2 στο %3: χρειάζεται πρώτα commit, ώστε να διαπιστωθούν οι πολιτικές για αυτό</translation>
    </message>
    <message>
        <source>The policy is that of the repository&apos;s own %1, not of the workspace file outside it</source>
        <translation>Ισχύει η πολιτική του %1 του ίδιου του αποθετηρίου, όχι του αρχείου χώρου εργασίας έξω από αυτό</translation>
    </message>
    <message>
        <source>There is no history</source>
        <translation>Δεν υπάρχει ιστορικό</translation>
    </message>
    <message>
        <source>The policy of that time is not known: the clone is shallow, its history ends later</source>
        <translation>Η πολιτική εκείνης της στιγμής δεν είναι γνωστή: ο κλώνος είναι ρηχός, το ιστορικό του τελειώνει αργότερα</translation>
    </message>
    <message>
        <source>The policy is that of %1: %2 is not in the repository at %3</source>
        <translation>Ισχύει η πολιτική του %1: το %2 δεν υπάρχει στο αποθετήριο στο %3</translation>
    </message>
</context>
<context>
    <name>Process</name>
    <message>
        <source>The program “%1” was not found</source>
        <translation>Δεν βρέθηκε το πρόγραμμα «%1»</translation>
    </message>
    <message>
        <source>“%1” could not be started: %2</source>
        <translation>Δεν ήταν δυνατή η εκκίνηση του «%1»: %2</translation>
    </message>
    <message>
        <source>“%1” printed more than %2 bytes and was ended</source>
        <translation>Το «%1» τύπωσε πάνω από %2 byte και τερματίστηκε</translation>
    </message>
    <message>
        <source>“%1” did not end within %2 s</source>
        <translation>Το «%1» δεν τελείωσε μέσα σε %2 s</translation>
    </message>
    <message>
        <source>“%1” was ended by a signal</source>
        <translation>Το «%1» τερματίστηκε από σήμα</translation>
    </message>
</context>
<context>
    <name>Render</name>
    <message>
        <source>“%1” is no Helm chart: it has no Chart.yaml</source>
        <translation>Το «%1» δεν είναι Helm chart: δεν έχει Chart.yaml</translation>
    </message>
    <message>
        <source>The chart&apos;s dependency “%1” is not in its folder charts/, and nothing is fetched for a render; “helm dependency build” puts it there</source>
        <translation>Η εξάρτηση «%1» του chart δεν υπάρχει στον φάκελό του charts/, και για ένα render δεν γίνεται λήψη· το «helm dependency build» την τοποθετεί εκεί</translation>
    </message>
    <message>
        <source>The chart&apos;s dependency “%1” lies outside the repository</source>
        <translation>Η εξάρτηση «%1» του chart βρίσκεται εκτός του αποθετηρίου</translation>
    </message>
    <message>
        <source>The chart&apos;s dependency “%1” is not there</source>
        <translation>Η εξάρτηση «%1» του chart δεν υπάρχει</translation>
    </message>
    <message>
        <source>The value file “%1” lies outside the repository</source>
        <translation>Το αρχείο values «%1» βρίσκεται εκτός του αποθετηρίου</translation>
    </message>
    <message>
        <source>The value file “%1” of the chart lies outside the repository</source>
        <translation>Το αρχείο values «%1» του chart βρίσκεται εκτός του αποθετηρίου</translation>
    </message>
    <message>
        <source>The chart&apos;s value file “%1” is not there</source>
        <translation>Το αρχείο values «%1» του chart δεν υπάρχει</translation>
    </message>
    <message>
        <source>the repository&apos;s top folder</source>
        <translation>ο ανώτατος φάκελος του αποθετηρίου</translation>
    </message>
    <message>
        <source>The path “%1” lies outside the repository</source>
        <translation>Η διαδρομή «%1» βρίσκεται εκτός του αποθετηρίου</translation>
    </message>
    <message>
        <source>“%1” is a submodule: its files are in another repository</source>
        <translation>Το «%1» είναι submodule: τα αρχεία του βρίσκονται σε άλλο αποθετήριο</translation>
    </message>
    <message>
        <source>There is no “%1” at this revision</source>
        <translation>Δεν υπάρχει «%1» σε αυτή την αναθεώρηση</translation>
    </message>
    <message>
        <source>“%1” needs more than %2 files</source>
        <translation>Το «%1» χρειάζεται πάνω από %2 αρχεία</translation>
    </message>
    <message>
        <source>“%1” is a link to a folder; kubectl does not look into it either</source>
        <translation>Το «%1» είναι σύνδεσμος προς φάκελο· ούτε το kubectl κοιτάζει μέσα</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”, which is not there</source>
        <translation>Το «%1» είναι σύνδεσμος προς το «%2», που δεν υπάρχει</translation>
    </message>
    <message>
        <source>A kustomization must be a mapping of fields</source>
        <translation>Ένα kustomization πρέπει να είναι mapping πεδίων</translation>
    </message>
    <message>
        <source>The kustomization is empty</source>
        <translation>Το kustomization είναι κενό</translation>
    </message>
    <message>
        <source>“%1” has no kustomization.yaml</source>
        <translation>Το «%1» δεν έχει kustomization.yaml</translation>
    </message>
    <message>
        <source>“%1” holds several kustomization files; kustomize takes none of them</source>
        <translation>Το «%1» έχει πολλά αρχεία kustomization· το kustomize δεν δέχεται κανένα</translation>
    </message>
    <message>
        <source>The Helm charts of this kustomization are left out: kustomize renders “helmCharts” only when it may run helm</source>
        <translation>Τα Helm chart αυτού του kustomization παραλείπονται: το kustomize κάνει render τα «helmCharts» μόνο όταν μπορεί να τρέξει το helm</translation>
    </message>
    <message>
        <source>“%1” lies outside the repository; kustomize would fetch it</source>
        <translation>Το «%1» βρίσκεται εκτός του αποθετηρίου· το kustomize θα έκανε λήψη του</translation>
    </message>
    <message>
        <source>“%1” lies outside the repository</source>
        <translation>Το «%1» βρίσκεται εκτός του αποθετηρίου</translation>
    </message>
    <message>
        <source>“%1” lies outside the folder of its kustomization; kustomize loads no such file</source>
        <translation>Το «%1» βρίσκεται εκτός του φακέλου του kustomization του· το kustomize δεν φορτώνει τέτοιο αρχείο</translation>
    </message>
    <message>
        <source>The folder “%1” has no kustomization.yaml</source>
        <translation>Ο φάκελος «%1» δεν έχει kustomization.yaml</translation>
    </message>
    <message>
        <source>“%1” leads back to “%2”, which uses it: the kustomizations form a cycle</source>
        <translation>Το «%1» οδηγεί πίσω στο «%2», που το χρησιμοποιεί: τα kustomization σχηματίζουν κύκλο</translation>
    </message>
    <message>
        <source>The kustomizations are nested more than %1 deep</source>
        <translation>Τα kustomization είναι ένθετα σε βάθος πάνω από %1</translation>
    </message>
    <message>
        <source>What the generator “%1” makes is left out: it is a program, and Driftgate runs no program of a repository</source>
        <translation>Ό,τι παράγει ο generator «%1» παραλείπεται: είναι πρόγραμμα, και το Driftgate δεν τρέχει προγράμματα ενός αποθετηρίου</translation>
    </message>
    <message>
        <source>The plugin “%1” is a program that takes part in every object; Driftgate runs no program of a repository</source>
        <translation>Το plugin «%1» είναι πρόγραμμα που επηρεάζει κάθε αντικείμενο· το Driftgate δεν τρέχει προγράμματα ενός αποθετηρίου</translation>
    </message>
    <message>
        <source>“%1” lies in the submodule “%2”, whose files are in another repository</source>
        <translation>Το «%1» βρίσκεται στο submodule «%2», με τα αρχεία του σε άλλο αποθετήριο</translation>
    </message>
    <message>
        <source>“%1” is not there</source>
        <translation>Το «%1» δεν υπάρχει</translation>
    </message>
    <message>
        <source>“%1” is a folder, where kustomize wants a file</source>
        <translation>Το «%1» είναι φάκελος, ενώ το kustomize θέλει αρχείο</translation>
    </message>
    <message>
        <source>“%1” is a file, where kustomize wants a folder</source>
        <translation>Το «%1» είναι αρχείο, ενώ το kustomize θέλει φάκελο</translation>
    </message>
    <message>
        <source>The temporary folder for rendering could not be written: %1</source>
        <translation>Δεν ήταν δυνατή η εγγραφή του προσωρινού φακέλου για το render: %1</translation>
    </message>
    <message>
        <source>The inputs of “%1” are larger than %2 MB together</source>
        <translation>Οι είσοδοι του «%1» ξεπερνούν συνολικά τα %2 MB</translation>
    </message>
    <message>
        <source>Rendered manifests cannot be kept in “%1”, so they are made anew each time: %2</source>
        <translation>Δεν είναι δυνατή η αποθήκευση των manifest στο «%1», οπότε το render γίνεται κάθε φορά από την αρχή: %2</translation>
    </message>
    <message>
        <source>“%1” needs what lies outside the repository, and nothing is fetched for a render unless you allow it for this workspace:
%2</source>
        <translation>Το «%1» χρειάζεται κάτι εκτός του αποθετηρίου, και για ένα render δεν γίνεται λήψη χωρίς άδεια για αυτόν τον χώρο εργασίας:
%2</translation>
    </message>
    <message>
        <source>“%1” is encrypted with SOPS; its values are shown as encrypted</source>
        <translation>Το «%1» είναι κρυπτογραφημένο με SOPS· οι τιμές του εμφανίζονται ως κρυπτογραφημένες</translation>
    </message>
    <message>
        <source>“%1” is a kustomization, not a manifest; in a plain folder it is passed over</source>
        <translation>Το «%1» είναι kustomization, όχι manifest· σε απλό φάκελο παραλείπεται</translation>
    </message>
    <message>
        <source>“%1” holds no manifests</source>
        <translation>Το «%1» δεν περιέχει manifest</translation>
    </message>
    <message>
        <source>This chart needs helm, which is not installed; install helm 3 and make sure that it is on PATH</source>
        <translation>Αυτό το chart χρειάζεται το helm, που δεν είναι εγκατεστημένο· χρειάζεται το helm 3 στο PATH</translation>
    </message>
    <message>
        <source>This kustomization needs kustomize or kubectl, and neither is installed; install one and make sure that it is on PATH</source>
        <translation>Αυτό το kustomization χρειάζεται το kustomize ή το kubectl, και δεν είναι εγκατεστημένο κανένα· χρειάζεται ένα από τα δύο στο PATH</translation>
    </message>
    <message>
        <source>%1 did not finish rendering “%2” within %3 s</source>
        <translation>Το %1 δεν ολοκλήρωσε το render του «%2» μέσα σε %3 s</translation>
    </message>
    <message>
        <source>%1 printed more than %2 MB for “%3”</source>
        <translation>Το %1 τύπωσε πάνω από %2 MB για το «%3»</translation>
    </message>
    <message>
        <source>it ended with status %1</source>
        <translation>τερματίστηκε με κωδικό %1</translation>
    </message>
    <message>
        <source>%1
%2 says: %3</source>
        <translation>%1
Το %2 αναφέρει: %3</translation>
    </message>
    <message>
        <source>%1 could not render “%2”: %3</source>
        <translation>Το %1 δεν μπόρεσε να κάνει render το «%2»: %3</translation>
    </message>
    <message>
        <source>In full: %1</source>
        <translation>Πλήρες κείμενο: %1</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”, which lies outside the repository</source>
        <translation>Το «%1» είναι σύνδεσμος προς το «%2», που βρίσκεται εκτός του αποθετηρίου</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB, which no manifest may be</source>
        <translation>Το αρχείο ξεπερνά τα %1 MB, το όριο για manifest</translation>
    </message>
    <message>
        <source>The link leads round in a circle of links</source>
        <translation>Ο σύνδεσμος οδηγεί σε κύκλο συνδέσμων</translation>
    </message>
    <message>
        <source>In %1: %2</source>
        <translation>Στο %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no variable that can be replaced: %2</source>
        <translation>Το «%1» δεν είναι μεταβλητή που μπορεί να αντικατασταθεί: %2</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>είναι υπερβολικά ένθετη</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>λείπει όνομα</translation>
    </message>
    <message>
        <source>a closing brace is missing</source>
        <translation>λείπει το άγκιστρο που κλείνει</translation>
    </message>
    <message>
        <source>something is missing behind the sign</source>
        <translation>λείπει κάτι μετά το σύμβολο</translation>
    </message>
    <message>
        <source>a slash is missing</source>
        <translation>λείπει μια κάθετος</translation>
    </message>
    <message>
        <source>Flux leaves the fields of “spec.ignore” alone; here they are compared like all others</source>
        <translation>Το Flux δεν αγγίζει τα πεδία του «spec.ignore»· εδώ συγκρίνονται όπως όλα τα άλλα</translation>
    </message>
    <message>
        <source>What Flux does with “spec.%1” is not known here, so it is not rendered</source>
        <translation>Δεν είναι γνωστό εδώ τι κάνει το Flux με το «spec.%1», οπότε δεν γίνεται render</translation>
    </message>
    <message>
        <source>There are two Flux Kustomizations “%1” in this file</source>
        <translation>Υπάρχουν δύο Flux Kustomization «%1» σε αυτό το αρχείο</translation>
    </message>
    <message>
        <source>What the Flux Kustomization “%1” adds is not known at this revision: %2</source>
        <translation>Δεν είναι γνωστό τι προσθέτει το Flux Kustomization «%1» σε αυτή την αναθεώρηση: %2</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>δεν υπάρχει τέτοιο αρχείο</translation>
    </message>
    <message>
        <source>it is not in this file</source>
        <translation>δεν υπάρχει σε αυτό το αρχείο</translation>
    </message>
    <message>
        <source>“%1” is a file, where Flux wants a folder</source>
        <translation>Το «%1» είναι αρχείο, ενώ το Flux θέλει φάκελο</translation>
    </message>
    <message>
        <source>“%1” may keep files from Flux; it is not followed here</source>
        <translation>Το «%1» μπορεί να αποκλείει αρχεία από το Flux· εδώ δεν λαμβάνεται υπόψη</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a variable, so Flux would not build this</source>
        <translation>Το «%1» δεν μπορεί να είναι όνομα μεταβλητής, οπότε το Flux δεν θα το έκανε build</translation>
    </message>
    <message>
        <source>The variables of %1 are encrypted, so what stands in their place is not known</source>
        <translation>Οι μεταβλητές του %1 είναι κρυπτογραφημένες, οπότε δεν είναι γνωστό τι μπαίνει στη θέση τους</translation>
    </message>
    <message>
        <source>There are several %1 in the repository, so which of them gives the variables is not known: %2</source>
        <translation>Υπάρχουν πολλά %1 στο αποθετήριο, οπότε δεν είναι γνωστό ποιο δίνει τις μεταβλητές: %2</translation>
    </message>
    <message>
        <source>%1 is optional and not in the repository: should a cluster have it, its variables count there and not here</source>
        <translation>Το %1 είναι προαιρετικό και δεν υπάρχει στο αποθετήριο: αν υπάρχει σε ένα cluster, οι μεταβλητές του ισχύουν εκεί και όχι εδώ</translation>
    </message>
    <message>
        <source>The variables of %1 come from the cluster alone, so what stands in their place is not known</source>
        <translation>Οι μεταβλητές του %1 προέρχονται μόνο από το cluster, οπότε δεν είναι γνωστό τι μπαίνει στη θέση τους</translation>
    </message>
    <message>
        <source>The variable “%1” has no value, so nothing stands in its place; Flux 2.9 and later refuses to apply this</source>
        <translation>Η μεταβλητή «%1» δεν έχει τιμή, οπότε στη θέση της δεν μπαίνει τίποτα· το Flux 2.9 και νεότερο αρνείται να το εφαρμόσει</translation>
    </message>
</context>
<context>
    <name>Revision</name>
    <message>
        <source>“%1” is not a 40-digit Git id</source>
        <translation>Το «%1» δεν είναι Git id 40 ψηφίων</translation>
    </message>
</context>
<context>
    <name>Rollback</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> και %n ακόμη</numerusform>
            <numerusform> και %n ακόμη</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to restore: the inputs of %1 are as they were at %2</source>
        <translation>Δεν υπάρχει κάτι για επαναφορά: οι είσοδοι του %1 είναι όπως ήταν στο %2</translation>
    </message>
    <message>
        <source>Restoring the files does not bring back what %1 rendered to on %2 at %3: files beside them decide it too</source>
        <translation>Η επαναφορά των αρχείων δεν φέρνει πίσω το render που είχε το %1 στο cluster %2 στην αναθεώρηση %3: το καθορίζουν και άλλα αρχεία εκτός από αυτά</translation>
    </message>
    <message>
        <source>Git does not know who you are: set user.name and user.email (git config --global user.email you@example.com)</source>
        <translation>Το Git δεν γνωρίζει ποιος είστε: χρειάζονται τα user.name και user.email (git config --global user.email you@example.com)</translation>
    </message>
    <message>
        <source>The repository has no remote to push the branch to</source>
        <translation>Το αποθετήριο δεν έχει remote για το push του κλάδου</translation>
    </message>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>Επαναφορά του %1 στο %2</translation>
    </message>
    <message>
        <source>Roll %1 on %2 back to %3</source>
        <translation>Επαναφορά του %1 στο %3 (cluster %2)</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1 («%2»)</translation>
    </message>
    <message>
        <source>Restores the inputs of %1 as they were at %2, from %3.</source>
        <translation>Επαναφέρει τις εισόδους του %1 όπως ήταν στο %2, από το %3.</translation>
    </message>
    <message>
        <source>Takes back, as far as these inputs go:</source>
        <translation>Αναιρεί τα εξής, όσον αφορά αυτές τις εισόδους:</translation>
    </message>
    <message numerus="yes">
        <source>- and %n more</source>
        <translation>
            <numerusform>- και ακόμη %n</numerusform>
            <numerusform>- και ακόμη %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes %2 too, through shared inputs: %1</source>
        <translation>Αλλάζει και το %2, μέσω κοινών εισόδων: %1</translation>
    </message>
    <message>
        <source>Left in place, since still used by %2: %1</source>
        <translation>Μένει, επειδή χρησιμοποιείται ακόμα από το %2: %1</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>A recorded cluster runs no hooks</source>
        <translation>Ένα καταγεγραμμένο cluster δεν τρέχει hook</translation>
    </message>
    <message>
        <source>%1 is a member of another ApplySet (%2): remove its label %3 first if it is to change over</source>
        <translation>Το %1 είναι μέλος άλλου ApplySet (%2): για να αλλάξει, πρέπει πρώτα να αφαιρεθεί το label του %3</translation>
    </message>
    <message>
        <source>The sync is still running</source>
        <translation>Ο συγχρονισμός είναι ακόμη σε εξέλιξη</translation>
    </message>
    <message>
        <source>The sync has ended already</source>
        <translation>Ο συγχρονισμός έχει ήδη λήξει</translation>
    </message>
    <message>
        <source>The interrupted sync is one of another application or cluster</source>
        <translation>Ο συγχρονισμός που διακόπηκε ανήκει σε άλλη εφαρμογή ή άλλο cluster</translation>
    </message>
    <message>
        <source>There is no plan to carry out</source>
        <translation>Δεν υπάρχει πλάνο προς εκτέλεση</translation>
    </message>
    <message>
        <source>%1 has fields that others own: %2</source>
        <translation>Το %1 έχει πεδία που ανήκουν σε άλλους: %2</translation>
    </message>
    <message>
        <source>The cluster can be asked once what it needs is there</source>
        <translation>Το cluster μπορεί να ερωτηθεί μόλις υπάρχουν όσα χρειάζεται</translation>
    </message>
    <message>
        <source>It is being deleted</source>
        <translation>Διαγράφεται</translation>
    </message>
    <message>
        <source>It is being deleted and waits for its finalizers: %1</source>
        <translation>Διαγράφεται και περιμένει τους finalizer του: %1</translation>
    </message>
    <message>
        <source>It is not there</source>
        <translation>Δεν υπάρχει</translation>
    </message>
    <message>
        <source>It waits for the address of a load balancer</source>
        <translation>Περιμένει τη διεύθυνση ενός load balancer</translation>
    </message>
    <message>
        <source>It waits for a volume</source>
        <translation>Περιμένει ένα volume</translation>
    </message>
    <message>
        <source>Its volume is lost</source>
        <translation>Το volume του χάθηκε</translation>
    </message>
    <message>
        <source>The claim&apos;s phase is “%1”</source>
        <translation>Η φάση του claim είναι «%1»</translation>
    </message>
    <message>
        <source>The autoscaler has not looked at it yet</source>
        <translation>Ο autoscaler δεν το έχει εξετάσει ακόμη</translation>
    </message>
    <message>
        <source>Whether it is available is not known yet</source>
        <translation>Δεν είναι ακόμη γνωστό αν είναι διαθέσιμο</translation>
    </message>
    <message>
        <source>The new kind is not served yet</source>
        <translation>Το νέο kind δεν διατίθεται ακόμη</translation>
    </message>
    <message>
        <source>Its controller has not seen the newest version yet</source>
        <translation>Ο controller του δεν έχει δει ακόμη τη νεότερη έκδοση</translation>
    </message>
    <message>
        <source>The container %1 ended with status %2</source>
        <translation>Το container %1 τερματίστηκε με κωδικό %2</translation>
    </message>
    <message>
        <source>The pod failed</source>
        <translation>Το pod απέτυχε</translation>
    </message>
    <message>
        <source>It is paused</source>
        <translation>Είναι σε παύση</translation>
    </message>
    <message>
        <source>%1 replicas are updated</source>
        <translation>Ενημερώθηκαν %1 replica</translation>
    </message>
    <message numerus="yes">
        <source>%n old replica(s) wait to end</source>
        <translation>
            <numerusform>%n παλιό replica περιμένει να τερματιστεί</numerusform>
            <numerusform>%n παλιά replica περιμένουν να τερματιστούν</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 replicas are available</source>
        <translation>Διαθέσιμα %1 replica</translation>
    </message>
    <message>
        <source>%1 replicas are ready</source>
        <translation>Έτοιμα %1 replica</translation>
    </message>
    <message>
        <source>%1 replicas of the partition are updated</source>
        <translation>Ενημερώθηκαν %1 replica του partition</translation>
    </message>
    <message>
        <source>Replicas of the former revision wait to be updated</source>
        <translation>Replica της προηγούμενης αναθεώρησης περιμένουν να ενημερωθούν</translation>
    </message>
    <message>
        <source>%1 pods are updated</source>
        <translation>Ενημερώθηκαν %1 pod</translation>
    </message>
    <message>
        <source>%1 pods are available</source>
        <translation>Διαθέσιμα %1 pod</translation>
    </message>
    <message>
        <source>The pod has not started</source>
        <translation>Το pod δεν έχει ξεκινήσει</translation>
    </message>
    <message>
        <source>The pod&apos;s phase is “%1”</source>
        <translation>Η φάση του pod είναι «%1»</translation>
    </message>
    <message>
        <source>The pod is running</source>
        <translation>Το pod τρέχει</translation>
    </message>
    <message>
        <source>A container ended, and the pod is not ready again</source>
        <translation>Ένα container τερματίστηκε, και το pod δεν είναι πάλι έτοιμο</translation>
    </message>
    <message>
        <source>The pod is not ready</source>
        <translation>Το pod δεν είναι έτοιμο</translation>
    </message>
    <message>
        <source>It is suspended</source>
        <translation>Είναι σε παύση</translation>
    </message>
    <message>
        <source>The job is running</source>
        <translation>Το job τρέχει</translation>
    </message>
    <message>
        <source>The sync&apos;s journal cannot be written (%1), so nothing more is sent</source>
        <translation>Δεν είναι δυνατή η εγγραφή του ημερολογίου του συγχρονισμού (%1), οπότε δεν στέλνεται τίποτα άλλο</translation>
    </message>
    <message>
        <source>The sync&apos;s journal cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του ημερολογίου του συγχρονισμού: %1</translation>
    </message>
    <message>
        <source>The sync&apos;s journal is too large</source>
        <translation>Το ημερολόγιο του συγχρονισμού είναι πολύ μεγάλο</translation>
    </message>
    <message>
        <source>There is no sync&apos;s journal %1</source>
        <translation>Δεν υπάρχει ημερολόγιο συγχρονισμού %1</translation>
    </message>
    <message>
        <source>The sync is still running in another program</source>
        <translation>Ο συγχρονισμός είναι ακόμη σε εξέλιξη σε άλλο πρόγραμμα</translation>
    </message>
    <message>
        <source>This line of the journal makes no sense</source>
        <translation>Αυτή η γραμμή του ημερολογίου δεν βγάζει νόημα</translation>
    </message>
    <message>
        <source>The journal was written by a later version of Driftgate</source>
        <translation>Το ημερολόγιο γράφτηκε από νεότερη έκδοση του Driftgate</translation>
    </message>
    <message>
        <source>%1 is being synced by %2 since %3</source>
        <translation>Το %1 συγχρονίζεται τώρα από %2 (έναρξη: %3)</translation>
    </message>
    <message>
        <source>%1 is being synced by %2</source>
        <translation>Το %1 συγχρονίζεται τώρα από %2</translation>
    </message>
    <message>
        <source>Others keep syncing this application</source>
        <translation>Άλλοι συγχρονίζουν συνεχώς αυτή την εφαρμογή</translation>
    </message>
    <message>
        <source>Somebody else took over the sync of %1</source>
        <translation>Κάποιος άλλος ανέλαβε τον συγχρονισμό του %1</translation>
    </message>
    <message>
        <source>The Lease of the sync of %1 could not be renewed in time</source>
        <translation>Δεν ήταν δυνατή η έγκαιρη ανανέωση του Lease του συγχρονισμού του %1</translation>
    </message>
    <message>
        <source>%1 stands at %2, and %3 does not follow from it: it is not moved by force</source>
        <translation>Το %1 βρίσκεται στο %2, και το %3 δεν ακολουθεί από εκεί: δεν μετακινείται αναγκαστικά (force)</translation>
    </message>
    <message>
        <source>%1 stands at %2, which does not follow from %3: this would be no rollback of it</source>
        <translation>Το %1 βρίσκεται στο %2, που δεν ακολουθεί το %3: αυτό δεν θα ήταν επαναφορά του</translation>
    </message>
    <message>
        <source>A branch or tag moves as a whole: single objects cannot be chosen</source>
        <translation>Ένας κλάδος ή ένα tag μετακινείται ως σύνολο: δεν επιλέγονται μεμονωμένα αντικείμενα</translation>
    </message>
    <message>
        <source>The remote would take it</source>
        <translation>Το remote θα το δεχόταν</translation>
    </message>
    <message>
        <source>%1 is at %2; waiting for the cluster</source>
        <translation>Το %1 είναι στο %2· αναμονή για το cluster</translation>
    </message>
    <message>
        <source>Pushed; the cluster was not seen to run it yet</source>
        <translation>Έγινε push· το cluster δεν φάνηκε ακόμη να το τρέχει</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 του %2</translation>
    </message>
    <message>
        <source>%1 has fields that others own, which the plan did not foresee: %2</source>
        <translation>Το %1 έχει πεδία που ανήκουν σε άλλους, κάτι που δεν προέβλεπε το πλάνο: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was sent last is not on record: %1</source>
        <translation>Ό,τι στάλθηκε τελευταίο δεν καταγράφηκε: %1</translation>
    </message>
    <message>
        <source>The ApplySet %1 belongs to another tool (%2), which keeps it applied</source>
        <translation>Το ApplySet %1 ανήκει σε άλλο εργαλείο (%2), που το διατηρεί</translation>
    </message>
    <message>
        <source>The ApplySet %1 is that of the application %2</source>
        <translation>Το ApplySet %1 είναι αυτό της εφαρμογής %2</translation>
    </message>
    <message>
        <source>%1 is there already and is no parent of an ApplySet, which would have to have its name</source>
        <translation>Το %1 υπάρχει ήδη και δεν είναι γονικό ενός ApplySet, που θα έπρεπε να έχει αυτό το όνομα</translation>
    </message>
    <message>
        <source>The parent of the ApplySet, %1, cannot be written: %2</source>
        <translation>Δεν είναι δυνατή η εγγραφή του γονικού του ApplySet, %1: %2</translation>
    </message>
    <message>
        <source>%1 is still there</source>
        <translation>Το %1 υπάρχει ακόμη</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>Το %1 λείπει</translation>
    </message>
    <message numerus="yes">
        <source>%1 differs in %2 and %n more field(s)</source>
        <translation>
            <numerusform>Το %1 διαφέρει σε %2 και %n ακόμη πεδίο</numerusform>
            <numerusform>Το %1 διαφέρει σε %2 και %n ακόμη πεδία</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 differs in %2</source>
        <translation>Το %1 διαφέρει σε %2</translation>
    </message>
    <message>
        <source>%1 was not compared</source>
        <translation>Το %1 δεν συγκρίθηκε</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n λεπτό</numerusform>
            <numerusform>%n λεπτά</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n δευτερόλεπτο</numerusform>
            <numerusform>%n δευτερόλεπτα</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not healthy within %2: %3</source>
        <translation>Το %1 δεν έγινε υγιές μέσα σε %2: %3</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform> (και %n ακόμη)</numerusform>
            <numerusform> (και %n ακόμη)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>Το %1 απέτυχε: %2</translation>
    </message>
    <message>
        <source>%1 was not gone within %2: %3</source>
        <translation>Το %1 δεν εξαφανίστηκε μέσα σε %2: %3</translation>
    </message>
    <message>
        <source>%1 is a member of another ApplySet (%2) and was not deleted</source>
        <translation>Το %1 είναι μέλος άλλου ApplySet (%2) και δεν διαγράφηκε</translation>
    </message>
    <message>
        <source>The sync&apos;s journal cannot be written (%1), so nothing is sent</source>
        <translation>Δεν είναι δυνατή η εγγραφή του ημερολογίου του συγχρονισμού (%1), οπότε δεν στέλνεται τίποτα</translation>
    </message>
    <message>
        <source>The folder of the syncs&apos; journals cannot be read: %1</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του φακέλου με τα ημερολόγια των συγχρονισμών: %1</translation>
    </message>
    <message>
        <source>The interrupted sync cannot be ended, as its journal cannot be written: %1</source>
        <translation>Ο συγχρονισμός που διακόπηκε δεν μπορεί να λήξει, αφού δεν γράφεται το ημερολόγιό του: %1</translation>
    </message>
    <message>
        <source>%1 was made by somebody else since the plan was, and is not deleted</source>
        <translation>Το %1 το δημιούργησε κάποιος άλλος μετά το πλάνο, και δεν διαγράφεται</translation>
    </message>
    <message>
        <source>%1 is gone: whether the interrupted sync ran it to its end is not known, so it is not run again</source>
        <translation>Το %1 δεν υπάρχει πια: δεν είναι γνωστό αν ο συγχρονισμός που διακόπηκε το εκτέλεσε ως το τέλος, οπότε δεν εκτελείται ξανά</translation>
    </message>
    <message>
        <source>The interrupted sync was to move %1 to %2</source>
        <translation>Ο συγχρονισμός που διακόπηκε επρόκειτο να μετακινήσει το %1 στο %2</translation>
    </message>
    <message>
        <source>%1 stands neither where it stood nor at %2: whether it was moved cannot be told, so it is not moved again</source>
        <translation>Το %1 δεν βρίσκεται ούτε εκεί που ήταν ούτε στο %2: δεν μπορεί να διαπιστωθεί αν μετακινήθηκε, οπότε δεν μετακινείται ξανά</translation>
    </message>
    <message>
        <source>Whether %1 was moved is not known, so its journal has no end: %2</source>
        <translation>Δεν είναι γνωστό αν μετακινήθηκε το %1, οπότε το ημερολόγιό του δεν έχει τέλος: %2</translation>
    </message>
    <message>
        <source>It was pushed, and somebody moved %1 on since</source>
        <translation>Έγινε push, και κάποιος μετακίνησε από τότε το %1 παραπέρα</translation>
    </message>
    <message>
        <source>%1 may be missing now, as it was deleted to be made anew: %2</source>
        <translation>Το %1 ίσως λείπει τώρα, αφού διαγράφηκε για να δημιουργηθεί εκ νέου: %2</translation>
    </message>
    <message>
        <source>%1 needs no change, but stays outside the application&apos;s ApplySet, since others own fields that Git sets: %2</source>
        <translation>Το %1 δεν χρειάζεται αλλαγή, μένει όμως εκτός του ApplySet της εφαρμογής, αφού άλλοι κατέχουν πεδία που ορίζει το Git: %2</translation>
    </message>
    <message>
        <source>%1 was deleted before its end was seen</source>
        <translation>Το %1 διαγράφηκε πριν φανεί το τέλος του</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message>
        <source>The repository has no remote to push %1 to</source>
        <translation>Το αποθετήριο δεν έχει remote για το push του %1</translation>
    </message>
    <message>
        <source>A controller keeps this application: Driftgate cannot trigger it yet</source>
        <translation>Αυτή την εφαρμογή τη διατηρεί ένας controller: το Driftgate δεν μπορεί ακόμη να του ζητήσει συγχρονισμό</translation>
    </message>
    <message>
        <source>%1 cannot be marked as held</source>
        <translation>Το %1 δεν μπορεί να σημειωθεί ότι είναι σε κράτηση</translation>
    </message>
    <message>
        <source>There is no interrupted sync “%1”</source>
        <translation>Δεν υπάρχει συγχρονισμός «%1» που διακόπηκε</translation>
    </message>
    <message>
        <source>What is left is not what was approved any more:</source>
        <translation>Ό,τι απομένει δεν είναι πια αυτό που εγκρίθηκε:</translation>
    </message>
    <message>
        <source>The policy does not allow the sync yet:</source>
        <translation>Η πολιτική δεν επιτρέπει ακόμη τον συγχρονισμό:</translation>
    </message>
    <message>
        <source>%1: was not planned like this</source>
        <translation>%1: δεν είχε προγραμματιστεί έτσι</translation>
    </message>
    <message>
        <source>The cluster is another one than before, under the same name</source>
        <translation>Το cluster είναι άλλο από πριν, με το ίδιο όνομα</translation>
    </message>
    <message>
        <source>%1 approved another plan at %2; since then:</source>
        <translation>Εγκρίθηκε άλλο πλάνο από %1 στις %2· από τότε:</translation>
    </message>
    <message>
        <source>The plan cannot be carried out:</source>
        <translation>Δεν είναι δυνατή η εκτέλεση του πλάνου:</translation>
    </message>
    <message>
        <source>The approval by %1 does not count: %2</source>
        <translation>Η έγκριση από %1 δεν μετράει: %2</translation>
    </message>
    <message>
        <source>The plan is another one now than the one that was looked at:</source>
        <translation>Το πλάνο είναι πια άλλο από εκείνο που ελέγχθηκε:</translation>
    </message>
    <message>
        <source>What that plan was made of is not known</source>
        <translation>Δεν είναι γνωστό από τι προέκυψε εκείνο το πλάνο</translation>
    </message>
    <message>
        <source>The plan has no object “%1”</source>
        <translation>Το πλάνο δεν έχει αντικείμενο «%1»</translation>
    </message>
    <message>
        <source>This cannot be undone, so its name has to be given first: %1</source>
        <translation>Αυτό δεν μπορεί να αναιρεθεί, οπότε πρέπει πρώτα να δοθεί το όνομά του: %1</translation>
    </message>
    <message>
        <source>That the application is held could not be marked in the cluster: %1</source>
        <translation>Δεν ήταν δυνατό να σημειωθεί στο cluster ότι η εφαρμογή είναι σε κράτηση: %1</translation>
    </message>
    <message>
        <source>What others said meanwhile could not be fetched: %1</source>
        <translation>Δεν ήταν δυνατή η λήψη όσων δήλωσαν στο μεταξύ άλλοι: %1</translation>
    </message>
    <message>
        <source>Git does not know who you are, so the sync could not be recorded: set user.name and user.email (git config --global user.email you@example.com)</source>
        <translation>Το Git δεν γνωρίζει ποιος είστε, οπότε δεν ήταν δυνατή η καταγραφή του συγχρονισμού: χρειάζονται τα user.name και user.email (git config --global user.email you@example.com)</translation>
    </message>
    <message>
        <source>The sync could not be put on record: %1</source>
        <translation>Δεν ήταν δυνατή η καταγραφή του συγχρονισμού: %1</translation>
    </message>
    <message>
        <source>The record waits to be pushed: %1</source>
        <translation>Η εγγραφή περιμένει να γίνει push: %1</translation>
    </message>
    <message>
        <source>The cluster could not be read again</source>
        <translation>Δεν ήταν δυνατή η νέα ανάγνωση του cluster</translation>
    </message>
    <message>
        <source>The cluster was not seen to run %1 yet</source>
        <translation>Δεν έχει φανεί ακόμη ότι το cluster τρέχει το %1</translation>
    </message>
    <message>
        <source>The cluster does not name %1 as deployed yet: resuming the sync sends only that</source>
        <translation>Το cluster δεν δίνει ακόμη ως εγκατεστημένη την %1: η συνέχεια του συγχρονισμού στέλνει μόνο αυτό</translation>
    </message>
    <message>
        <source>A rollback of %1 to %2 on %3 was interrupted: it has to be resumed, verified or abandoned before anything else is synced there</source>
        <translation>Μια επαναφορά του %1 στο %2 στο cluster %3 διακόπηκε: χρειάζεται συνέχεια, επαλήθευση ή εγκατάλειψη πριν συγχρονιστεί εκεί κάτι άλλο</translation>
    </message>
    <message>
        <source>A sync of %1 to %2 on %3 was interrupted: it has to be resumed, verified or abandoned before anything else is synced there</source>
        <translation>Ένας συγχρονισμός του %1 στο %2 στο cluster %3 διακόπηκε: χρειάζεται συνέχεια, επαλήθευση ή εγκατάλειψη πριν συγχρονιστεί εκεί κάτι άλλο</translation>
    </message>
    <message>
        <source>%1 was not seen to run to its end: resuming the sync goes on with it</source>
        <translation>Δεν φάνηκε να φτάνει στο τέλος του το %1: η συνέχιση του συγχρονισμού προχωράει με αυτό</translation>
    </message>
    <message>
        <source>The cluster does not say yet whether the application is held: resuming the sync sends only that</source>
        <translation>Το cluster δεν λέει ακόμη αν η εφαρμογή κρατείται: η συνέχιση του συγχρονισμού στέλνει μόνο αυτό</translation>
    </message>
    <message>
        <source>%1 was not moved to %2: resuming the sync pushes it</source>
        <translation>Το %1 δεν μετακινήθηκε στο %2: η συνέχιση του συγχρονισμού το κάνει push</translation>
    </message>
    <message>
        <source>%1 stands neither where it stood nor at %2: whether it was moved cannot be told</source>
        <translation>Το %1 δεν βρίσκεται ούτε εκεί που ήταν ούτε στο %2: δεν μπορεί να διαπιστωθεί αν μετακινήθηκε</translation>
    </message>
    <message>
        <source>Another branch or tag is followed than before: %1</source>
        <translation>Ακολουθείται άλλος κλάδος ή tag από πριν: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>κανένας</translation>
    </message>
    <message>
        <source>%1 gets its name only when it is made, so it cannot be chosen by itself</source>
        <translation>Το %1 παίρνει το όνομά του μόνο όταν δημιουργηθεί, οπότε δεν μπορεί να επιλεγεί μόνο του</translation>
    </message>
    <message>
        <source>Its ApplySet was not found</source>
        <translation>Το ApplySet του δεν βρέθηκε</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>The clone&apos;s working copy could not be moved to the remote&apos;s head: %1</source>
        <translation>Δεν ήταν δυνατή η μετακίνηση του αντιγράφου εργασίας του κλώνου στο head του remote: %1</translation>
    </message>
    <message>
        <source>The folder for clones could not be made: %1</source>
        <translation>Δεν ήταν δυνατή η δημιουργία του φακέλου για κλώνους: %1</translation>
    </message>
    <message>
        <source>The clone could not be moved to its place: %1</source>
        <translation>Δεν ήταν δυνατή η μετακίνηση του κλώνου στη θέση του: %1</translation>
    </message>
    <message>
        <source>The repository has no branch “%1”</source>
        <translation>Το αποθετήριο δεν έχει κλάδο «%1»</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>· μήπως εννοείται «%1»;</translation>
    </message>
    <message>
        <source>The repository has no commit on its branch “%1” yet</source>
        <translation>Το αποθετήριο δεν έχει ακόμη commit στον κλάδο «%1»</translation>
    </message>
    <message>
        <source>The file is too large for a workspace file</source>
        <translation>Το αρχείο είναι πολύ μεγάλο για αρχείο χώρου εργασίας</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Δεν είναι δυνατή η ανάγνωση του αρχείου</translation>
    </message>
    <message>
        <source>There is no file or folder “%1”</source>
        <translation>Δεν υπάρχει αρχείο ή φάκελος «%1»</translation>
    </message>
    <message>
        <source>The workspace has no cluster “%1”</source>
        <translation>Ο χώρος εργασίας δεν έχει cluster «%1»</translation>
    </message>
    <message>
        <source>Nothing says where the cluster “%1” is: give it a “context” or a “recorded” dump in driftgate.yaml</source>
        <translation>Τίποτα δεν δείχνει πού είναι το cluster «%1»: χρειάζεται «context» ή dump «recorded» στο driftgate.yaml</translation>
    </message>
</context>
<context>
    <name>WorkspaceFile</name>
    <message>
        <source>“applications” is missing: a workspace needs one at least</source>
        <translation>Λείπει το «applications»: ένας χώρος εργασίας χρειάζεται τουλάχιστον μία</translation>
    </message>
    <message>
        <source>“%1” must be “%2”, not “%3”</source>
        <translation>Το «%1» πρέπει να είναι «%2», όχι «%3»</translation>
    </message>
    <message>
        <source>“%1” cannot be a name: slashes, braces and control characters are not allowed</source>
        <translation>Το «%1» δεν μπορεί να είναι όνομα: δεν επιτρέπονται κάθετοι, άγκιστρα και χαρακτήρες ελέγχου</translation>
    </message>
    <message>
        <source>A cluster has either “context” or “recorded”, not both</source>
        <translation>Ένα cluster έχει είτε «context» είτε «recorded», όχι και τα δύο</translation>
    </message>
    <message>
        <source>A cluster needs “context” (a kubeconfig context) or “recorded” (a file or folder with its objects)</source>
        <translation>Ένα cluster χρειάζεται «context» (ένα kubeconfig context) ή «recorded» (αρχείο ή φάκελο με τα αντικείμενά του)</translation>
    </message>
    <message>
        <source>There is a cluster “%1” in line %2 already</source>
        <translation>Υπάρχει ήδη cluster «%1» στη γραμμή %2</translation>
    </message>
    <message>
        <source>There is an application “%1” in line %2 already</source>
        <translation>Υπάρχει ήδη εφαρμογή «%1» στη γραμμή %2</translation>
    </message>
    <message>
        <source>“%1” must be a path within the repository, relative to its top</source>
        <translation>Το «%1» πρέπει να είναι διαδρομή μέσα στο αποθετήριο, σχετική με την κορυφή του</translation>
    </message>
    <message>
        <source>“%1” is no placeholder: only “{cluster}” is</source>
        <translation>Το «%1» δεν είναι σύμβολο θέσης: μόνο το «{cluster}» είναι</translation>
    </message>
    <message>
        <source>“clusters” must name one cluster at least; leave it out for all of them</source>
        <translation>Το «clusters» πρέπει να ορίζει τουλάχιστον ένα cluster· για όλα, παραλείπεται</translation>
    </message>
    <message>
        <source>There is no cluster “%1”</source>
        <translation>Δεν υπάρχει cluster «%1»</translation>
    </message>
    <message>
        <source>“%1” is named twice</source>
        <translation>Το «%1» αναφέρεται δύο φορές</translation>
    </message>
    <message>
        <source>Unknown method “%1”</source>
        <translation>Άγνωστη μέθοδος «%1»</translation>
    </message>
    <message>
        <source>“values” must be a mapping of names to values, not %1</source>
        <translation>Το «values» πρέπει να είναι mapping ονομάτων σε τιμές, όχι %1</translation>
    </message>
    <message>
        <source>A single value is expected here, not %1; deeper ones are named with dots, as in “image.tag”</source>
        <translation>Εδώ αναμένεται μία απλή τιμή, όχι %1· οι βαθύτερες γράφονται με τελείες, όπως «image.tag»</translation>
    </message>
    <message>
        <source>There is no application “%1”</source>
        <translation>Δεν υπάρχει εφαρμογή «%1»</translation>
    </message>
    <message>
        <source>The workspace file is empty</source>
        <translation>Το αρχείο χώρου εργασίας είναι κενό</translation>
    </message>
    <message>
        <source>A workspace file has one document only</source>
        <translation>Ένα αρχείο χώρου εργασίας έχει μόνο ένα έγγραφο</translation>
    </message>
    <message>
        <source>A mapping of keys and values is expected here, not %1</source>
        <translation>Εδώ αναμένεται mapping κλειδιών και τιμών, όχι %1</translation>
    </message>
    <message>
        <source>Unknown key “%1”</source>
        <translation>Άγνωστο κλειδί «%1»</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>Λείπει το «%1»</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2: put it in quotes</source>
        <translation>Το «%1» πρέπει να είναι κείμενο, όχι %2: χρειάζεται εισαγωγικά</translation>
    </message>
    <message>
        <source>“%1” must be a text, not %2</source>
        <translation>Το «%1» πρέπει να είναι κείμενο, όχι %2</translation>
    </message>
    <message>
        <source>“%1” must not be empty</source>
        <translation>Το «%1» δεν πρέπει να είναι κενό</translation>
    </message>
    <message>
        <source>A text is expected here, not %1</source>
        <translation>Εδώ αναμένεται κείμενο, όχι %1</translation>
    </message>
    <message>
        <source>“%1” must be a list, not %2</source>
        <translation>Το «%1» πρέπει να είναι λίστα, όχι %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>τίποτα</translation>
    </message>
    <message>
        <source>the truth value “%1”</source>
        <translation>η λογική τιμή «%1»</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>ο αριθμός %1</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>κενό κείμενο</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>κείμενο</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>λίστα</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>mapping</translation>
    </message>
    <message>
        <source>; did you mean “%1”?</source>
        <translation>· μήπως εννοείται «%1»;</translation>
    </message>
    <message>
        <source>“%1” is no field path: it must begin with “/”, as in “/spec/replicas”</source>
        <translation>Το «%1» δεν είναι διαδρομή πεδίου: πρέπει να αρχίζει με «/», όπως «/spec/replicas»</translation>
    </message>
    <message>
        <source>This rule would hide every object: say what it matches, or which fields or managers it ignores</source>
        <translation>Αυτός ο κανόνας θα έκρυβε κάθε αντικείμενο: πρέπει να ορίζει τι ταιριάζει, ή ποια πεδία ή manager παραβλέπει</translation>
    </message>
    <message>
        <source>A list of ignore rules is expected, or a mapping with the key “ignore”</source>
        <translation>Αναμένεται λίστα κανόνων παράβλεψης, ή mapping με το κλειδί «ignore»</translation>
    </message>
    <message>
        <source>“flux” goes with the methods auto and kustomize only</source>
        <translation>Το «flux» συνδυάζεται μόνο με τις μεθόδους auto και kustomize</translation>
    </message>
    <message>
        <source>“%1” must be true or false, not %2</source>
        <translation>Το «%1» πρέπει να είναι true ή false, όχι %2</translation>
    </message>
    <message>
        <source>“%1” must be a whole number from %2 to %3, not %4</source>
        <translation>Το «%1» πρέπει να είναι ακέραιος αριθμός από %2 έως %3, όχι %4</translation>
    </message>
    <message>
        <source>“reviewers” must name one address at least; leave it out where anyone may review</source>
        <translation>Το «reviewers» πρέπει να ορίζει τουλάχιστον μία διεύθυνση· όπου μπορεί να ελέγχει οποιοσδήποτε, παραλείπεται</translation>
    </message>
    <message>
        <source>“%1” is not a mail address; it stands alone, as in alice@example.com</source>
        <translation>Το «%1» δεν είναι διεύθυνση e-mail· γράφεται μόνη της, όπως alice@example.com</translation>
    </message>
    <message>
        <source>“%1” is not a kind as objects spell it, such as StatefulSet</source>
        <translation>Το «%1» δεν είναι kind όπως το γράφουν τα αντικείμενα, για παράδειγμα StatefulSet</translation>
    </message>
    <message>
        <source>On “%1” no reviewer is on every list that counts there</source>
        <translation>Στο «%1» κανένας ελεγκτής δεν υπάρχει σε όλες τις λίστες που ισχύουν εκεί</translation>
    </message>
    <message>
        <source>On “%1” %2 approvals are required of %3 possible reviewers</source>
        <translation>Στο «%1» απαιτούνται %2 εγκρίσεις, με %3 δυνατούς ελεγκτές</translation>
    </message>
    <message>
        <source>“%1” is not a length of time, such as 72h or 7d</source>
        <translation>Το «%1» δεν είναι χρονική διάρκεια, όπως 72h ή 7d</translation>
    </message>
    <message>
        <source>“%1” must be the full name of a branch or tag, as in “refs/heads/env/prod”</source>
        <translation>Το «%1» πρέπει να είναι το πλήρες όνομα ενός κλάδου ή tag, όπως «refs/heads/env/prod»</translation>
    </message>
</context>
<context>
    <name>Yaml</name>
    <message>
        <source>This is not valid YAML: %1</source>
        <translation>Μη έγκυρο YAML: %1</translation>
    </message>
    <message>
        <source>One document was expected, but there are several</source>
        <translation>Αναμενόταν ένα έγγραφο, αλλά υπάρχουν πολλά</translation>
    </message>
    <message>
        <source>The quotes that begin here are never closed</source>
        <translation>Τα εισαγωγικά που ανοίγουν εδώ δεν κλείνουν ποτέ</translation>
    </message>
    <message>
        <source>A tab stands here: YAML is indented by spaces only</source>
        <translation>Εδώ υπάρχει tab: το YAML στοιχίζεται μόνο με κενά</translation>
    </message>
    <message>
        <source>This value must be indented deeper than its key</source>
        <translation>Αυτή η τιμή πρέπει να έχει μεγαλύτερη εσοχή από το κλειδί της</translation>
    </message>
    <message>
        <source>Further text stands behind the end of the document</source>
        <translation>Μετά το τέλος του εγγράφου ακολουθεί κι άλλο κείμενο</translation>
    </message>
    <message>
        <source>The text holds more than %1 values</source>
        <translation>Το κείμενο έχει πάνω από %1 τιμές</translation>
    </message>
    <message>
        <source>The key of a mapping cannot be null</source>
        <translation>Το κλειδί ενός mapping δεν μπορεί να είναι null</translation>
    </message>
    <message>
        <source>A “:” is missing after this key</source>
        <translation>Λείπει «:» μετά από αυτό το κλειδί</translation>
    </message>
    <message>
        <source>A value is missing before this comma</source>
        <translation>Λείπει τιμή πριν από αυτό το κόμμα</translation>
    </message>
    <message>
        <source>A tab stands where this block&apos;s indentation should</source>
        <translation>Υπάρχει tab εκεί που έπρεπε να είναι η εσοχή αυτού του μπλοκ</translation>
    </message>
    <message>
        <source>An alias cannot stand within what it repeats</source>
        <translation>Ένα alias δεν μπορεί να βρίσκεται μέσα σε αυτό που επαναλαμβάνει</translation>
    </message>
    <message>
        <source>Aliases repeat more than %1 values: the text looks like an alias bomb</source>
        <translation>Τα alias επαναλαμβάνουν πάνω από %1 τιμές: το κείμενο μοιάζει με βόμβα alias</translation>
    </message>
    <message>
        <source>The key of a mapping must be a single value</source>
        <translation>Το κλειδί ενός mapping πρέπει να είναι απλή τιμή</translation>
    </message>
    <message>
        <source>A list or mapping cannot be a key: perhaps a bracket is not closed</source>
        <translation>Μια λίστα ή ένα mapping δεν μπορεί να είναι κλειδί: ίσως μια αγκύλη δεν έχει κλείσει</translation>
    </message>
    <message>
        <source>Values are nested more than %1 deep here</source>
        <translation>Οι τιμές εδώ είναι ένθετες σε βάθος πάνω από %1</translation>
    </message>
    <message>
        <source>Only mappings can be merged with “&lt;&lt;”</source>
        <translation>Μόνο mapping μπορούν να συγχωνευτούν με «&lt;&lt;»</translation>
    </message>
    <message>
        <source>The value is not what its tag “!!%1” says</source>
        <translation>Η τιμή δεν είναι αυτό που λέει το tag της «!!%1»</translation>
    </message>
    <message>
        <source>The “!!binary” value is not valid base64</source>
        <translation>Η τιμή «!!binary» δεν είναι έγκυρο base64</translation>
    </message>
    <message>
        <source>Infinity and “not a number” cannot stand in a manifest: JSON has no such values</source>
        <translation>Το άπειρο και το «μη αριθμός» δεν μπορούν να υπάρχουν σε manifest: το JSON δεν έχει τέτοιες τιμές</translation>
    </message>
    <message>
        <source>The key of a mapping cannot be an integer above 9223372036854775807: put it in quotes</source>
        <translation>Το κλειδί ενός mapping δεν μπορεί να είναι ακέραιος πάνω από 9223372036854775807: χρειάζεται εισαγωγικά</translation>
    </message>
    <message>
        <source>Nothing but a comment may follow “---” in its line</source>
        <translation>Στη γραμμή του «---» μπορεί να ακολουθεί μόνο σχόλιο</translation>
    </message>
    <message>
        <source>A control character stands here: it is not allowed in YAML</source>
        <translation>Εδώ υπάρχει χαρακτήρας ελέγχου: δεν επιτρέπεται στο YAML</translation>
    </message>
</context>
<context>
    <name>driftgate::AboutDialog</name>
    <message>
        <source>About Driftgate</source>
        <translation>Σχετικά με το Driftgate</translation>
    </message>
    <message>
        <source>Driftgate %1</source>
        <translation>Driftgate %1</translation>
    </message>
    <message>
        <source>What you approved is what was applied, and Git can prove it.</source>
        <translation>Εφαρμόστηκε αυτό που εγκρίθηκε, και το Git μπορεί να το αποδείξει.</translation>
    </message>
    <message>
        <source>Licensed under the Apache License 2.0. It is made with:</source>
        <translation>Με άδεια Apache License 2.0. Χρησιμοποιεί:</translation>
    </message>
    <message>
        <source>GNU Lesser General Public License 3</source>
        <translation>GNU Lesser General Public License 3</translation>
    </message>
    <message>
        <source>MIT License</source>
        <translation>Άδεια MIT</translation>
    </message>
    <message>
        <source>GNU General Public License 2 with a linking exception</source>
        <translation>GNU General Public License 2 με εξαίρεση σύνδεσης</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>κοινό κτήμα</translation>
    </message>
    <message>
        <source>It runs git, kustomize or kubectl, and helm, where they are installed.</source>
        <translation>Εκτελεί τα git, kustomize ή kubectl, και helm, όπου είναι εγκατεστημένα.</translation>
    </message>
</context>
<context>
    <name>driftgate::ActivityModel</name>
    <message>
        <source>done</source>
        <translation>έγινε</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>προειδοποίηση</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>απέτυχε</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ακυρώθηκε</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ώρα</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Τι</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Διάρκεια</translation>
    </message>
</context>
<context>
    <name>driftgate::ActivityPage</name>
    <message>
        <source>All</source>
        <translation>Όλα</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Προβλήματα</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Φίλτρο…</translation>
    </message>
    <message>
        <source>What the program did</source>
        <translation>Τι έκανε το πρόγραμμα</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Δεν έχει γίνει τίποτα ακόμη</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Κανένα πρόβλημα</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Τίποτα δεν ταιριάζει στο φίλτρο</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Αντιγραφή</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Τι απέτυχε</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Μητρώο</translation>
    </message>
    <message>
        <source>Approvals, syncs and rollbacks, as the repository keeps them</source>
        <translation>Εγκρίσεις, συγχρονισμοί και επαναφορές, όπως τα κρατά το αποθετήριο</translation>
    </message>
    <message>
        <source>Ledger %1</source>
        <translation>Μητρώο %1</translation>
    </message>
</context>
<context>
    <name>driftgate::Age</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ημέρα</numerusform>
            <numerusform>%n ημέρες</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n μήνας</numerusform>
            <numerusform>%n μήνες</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n έτος</numerusform>
            <numerusform>%n έτη</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>μόλις τώρα</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>σε %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>πριν από %1</translation>
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
            <numerusform>%n ημέρα</numerusform>
            <numerusform>%n ημέρες</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n μήνα</numerusform>
            <numerusform>%n μήνες</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>after “for”, “in” or before “ago”</comment>
        <translation>
            <numerusform>%n έτος</numerusform>
            <numerusform>%n έτη</numerusform>
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
        <translation>%1 στο %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 και %n ακόμη</numerusform>
            <numerusform>%1 και %n ακόμη</numerusform>
        </translation>
    </message>
    <message>
        <source>(as far as the ledger was fetched: others may have synced since)</source>
        <translation>(όσο έχει ληφθεί το μητρώο: άλλοι μπορεί να συγχρόνισαν από τότε)</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with faults</source>
        <translation>
            <numerusform>%n εγγραφή με σφάλματα</numerusform>
            <numerusform>%n εγγραφές με σφάλματα</numerusform>
        </translation>
    </message>
    <message>
        <source>Unreviewed: %1</source>
        <translation>Χωρίς έλεγχο: %1</translation>
    </message>
    <message>
        <source>Not known whether reviewed: %1 (%2)</source>
        <translation>Άγνωστο αν έγινε έλεγχος: %1 (%2)</translation>
    </message>
    <message>
        <source>The ledger could not be checked: %1</source>
        <translation>Το μητρώο δεν μπόρεσε να ελεγχθεί: %1</translation>
    </message>
    <message>
        <source>Show all records</source>
        <translation>Όλες οι εγγραφές</translation>
    </message>
    <message>
        <source>Show only faulty</source>
        <translation>Μόνο όσες έχουν σφάλματα</translation>
    </message>
</context>
<context>
    <name>driftgate::AuditReader</name>
    <message>
        <source>Checking the ledger</source>
        <translation>Έλεγχος του μητρώου</translation>
    </message>
</context>
<context>
    <name>driftgate::AuditText</name>
    <message>
        <source>unreviewed</source>
        <translation>χωρίς έλεγχο</translation>
    </message>
    <message>
        <source>not known: %1</source>
        <translation>άγνωστο: %1</translation>
    </message>
    <message>
        <source>rolled back by %1, %2</source>
        <translation>επαναφορά από %1, %2</translation>
    </message>
    <message>
        <source>synced by %1, %2</source>
        <translation>συγχρονισμός από %1, %2</translation>
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
        <translation>Συντάκτης</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ηλικία</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Γραμμή</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Κείμενο</translation>
    </message>
</context>
<context>
    <name>driftgate::BlameWindow</name>
    <message>
        <source>← Back</source>
        <translation>← Πίσω</translation>
    </message>
    <message>
        <source>Lines with the commits that last touched them</source>
        <translation>Γραμμές με τα commit που τις άγγιξαν τελευταία</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message>
        <source>This file could not be read</source>
        <translation>Δεν ήταν δυνατή η ανάγνωση αυτού του αρχείου</translation>
    </message>
    <message>
        <source>Finding who changed it…</source>
        <translation>Εύρεση ποιος το άλλαξε…</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Το αρχείο είναι κενό</translation>
    </message>
    <message>
        <source>Show commit %1</source>
        <translation>Εμφάνιση του commit %1</translation>
    </message>
    <message>
        <source>Open the file as of %1</source>
        <translation>Άνοιγμα του αρχείου όπως στο %1</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Αντιγραφή γραμμών</translation>
    </message>
    <message>
        <source>Copy commit id</source>
        <translation>Αντιγραφή id του commit</translation>
    </message>
</context>
<context>
    <name>driftgate::ClosingBar</name>
    <message>
        <source>Stop after this object and close</source>
        <translation>Διακοπή μετά από αυτό το αντικείμενο και κλείσιμο</translation>
    </message>
    <message>
        <source>Close once it has ended</source>
        <translation>Κλείσιμο μόλις τελειώσει</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Να μείνει ανοιχτό</translation>
    </message>
    <message>
        <source>The journal keeps what is left: the next start offers to go on</source>
        <translation>Το ημερολόγιο κρατά ό,τι απομένει: στην επόμενη εκκίνηση προτείνεται η συνέχεια</translation>
    </message>
    <message>
        <source>%1: stops after this object, then the window closes</source>
        <translation>%1: διακόπτεται μετά από αυτό το αντικείμενο και μετά κλείνει το παράθυρο</translation>
    </message>
    <message>
        <source>%1: the window closes once it has ended</source>
        <translation>%1: το παράθυρο κλείνει μόλις τελειώσει</translation>
    </message>
    <message>
        <source>%1: closing now would leave the rest for later</source>
        <translation>%1: με κλείσιμο τώρα, τα υπόλοιπα θα έμεναν για αργότερα</translation>
    </message>
    <message>
        <source>Writing your word into the ledger</source>
        <translation>Η ψήφος σας γράφεται στο μητρώο</translation>
    </message>
    <message>
        <source>Pushing the ledger</source>
        <translation>Γίνεται push του μητρώου</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Κλείσιμο τώρα</translation>
    </message>
    <message>
        <source>What was said is kept, and pushed the next time</source>
        <translation>Ό,τι ειπώθηκε διατηρείται, και γίνεται push την επόμενη φορά</translation>
    </message>
</context>
<context>
    <name>driftgate::ColumnHeader</name>
    <message>
        <source>%1, beside %2</source>
        <translation>%1, δίπλα σε %2</translation>
    </message>
</context>
<context>
    <name>driftgate::CommitPane</name>
    <message>
        <source>The chosen commit</source>
        <translation>Το επιλεγμένο commit</translation>
    </message>
    <message>
        <source>Choose an object or a file</source>
        <translation>Επιλογή αντικειμένου ή αρχείου</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Τίποτα για σύγκριση</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>committed by %1, %2</source>
        <translation>commit από %1, %2</translation>
    </message>
    <message>
        <source>Rendered</source>
        <translation>Μετά το render</translation>
    </message>
    <message>
        <source>Being rendered…</source>
        <translation>Γίνεται render…</translation>
    </message>
    <message>
        <source>The first commit: there is nothing before it</source>
        <translation>Το πρώτο commit: δεν υπάρχει τίποτα πριν</translation>
    </message>
    <message>
        <source>Nothing changes once rendered</source>
        <translation>Τίποτα δεν αλλάζει μετά το render</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Άγνωστο</translation>
    </message>
    <message numerus="yes">
        <source>same diff, %n object(s)</source>
        <translation>
            <numerusform>ίδιο diff, %n αντικείμενο</numerusform>
            <numerusform>ίδιο diff, %n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n αντικείμενο</numerusform>
            <numerusform>%n αντικείμενα</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <translation>νέο</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>διαγράφηκε</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Αρχεία</translation>
    </message>
    <message>
        <source>None against the first parent</source>
        <translation>Κανένα ως προς τον πρώτο γονέα</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Ανάγνωση…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>τίποτα</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message>
        <source>Open with blame</source>
        <translation>Άνοιγμα με blame</translation>
    </message>
    <message>
        <source>Only commits that touch it</source>
        <translation>Μόνο commit που το αγγίζουν</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Αντιγραφή διαδρομής</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Αντιγράφηκε: %1</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Αντιγραφή ονόματος</translation>
    </message>
    <message>
        <source>That was the last difference</source>
        <translation>Αυτή ήταν η τελευταία διαφορά</translation>
    </message>
    <message>
        <source>That was the first difference</source>
        <translation>Αυτή ήταν η πρώτη διαφορά</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Μητρώο</translation>
    </message>
</context>
<context>
    <name>driftgate::CommitReader</name>
    <message>
        <source>Reading commit %1</source>
        <translation>Ανάγνωση του commit %1</translation>
    </message>
    <message>
        <source>Rendering what %1 changes</source>
        <translation>Render όσων αλλάζει το %1</translation>
    </message>
    <message>
        <source>Rendered what %1 changes</source>
        <translation>Έγινε render όσων αλλάζει το %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Ανάγνωση του %1</translation>
    </message>
    <message>
        <source>This file is no text</source>
        <translation>Αυτό το αρχείο δεν είναι κείμενο</translation>
    </message>
    <message>
        <source>Finding who changed %1</source>
        <translation>Εύρεση ποιος άλλαξε το %1</translation>
    </message>
    <message>
        <source>Found who changed %1</source>
        <translation>Βρέθηκε ποιος άλλαξε το %1</translation>
    </message>
</context>
<context>
    <name>driftgate::Compare</name>
    <message>
        <source>Its values are encrypted in Git and were not compared.</source>
        <translation>Οι τιμές του είναι κρυπτογραφημένες στο Git και δεν συγκρίθηκαν.</translation>
    </message>
    <message>
        <source>Git names %1, the cluster serves %2.</source>
        <translation>Το Git ορίζει %1, το cluster δίνει %2.</translation>
    </message>
    <message>
        <source>Git sets the replicas, and so does the HorizontalPodAutoscaler %1: a sync resets them until it scales again.</source>
        <translation>Το Git ορίζει τα replicas, το ίδιο και ο HorizontalPodAutoscaler %1: ένας συγχρονισμός τα επαναφέρει μέχρι το επόμενο scaling.</translation>
    </message>
    <message>
        <source>It may be there: not all live objects could be read.</source>
        <translation>Ίσως υπάρχει: δεν διαβάστηκαν όλα τα αντικείμενα live.</translation>
    </message>
    <message>
        <source>Its values are masked in the recording: only its keys were compared.</source>
        <translation>Οι τιμές του έχουν μάσκα στην καταγραφή: συγκρίθηκαν μόνο τα κλειδιά του.</translation>
    </message>
    <message>
        <source>The server refuses it: %1</source>
        <translation>Ο διακομιστής το απορρίπτει: %1</translation>
    </message>
</context>
<context>
    <name>driftgate::ConnectDialog</name>
    <message>
        <source>Connect clusters</source>
        <translation>Σύνδεση clusters</translation>
    </message>
    <message>
        <source>Write driftgate.yaml</source>
        <translation>Εγγραφή του driftgate.yaml</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Clusters</translation>
    </message>
    <message>
        <source>Workspace file</source>
        <translation>Αρχείο workspace</translation>
    </message>
    <message>
        <source>Reading your kubeconfig…</source>
        <translation>Ανάγνωση του kubeconfig…</translation>
    </message>
    <message>
        <source>%1 – context %2, %3 as %4</source>
        <translation>%1 – context %2, %3 ως %4</translation>
    </message>
    <message>
        <source>Your kubeconfig has no context.</source>
        <translation>Το kubeconfig σας δεν έχει κανένα context.</translation>
    </message>
    <message>
        <source>Every cluster of this workspace is connected.</source>
        <translation>Κάθε cluster αυτού του workspace είναι συνδεδεμένο.</translation>
    </message>
    <message>
        <source>Contexts of your kubeconfig that may connect clusters of this workspace:</source>
        <translation>Contexts του kubeconfig σας που ίσως συνδέουν clusters αυτού του workspace:</translation>
    </message>
    <message>
        <source>They are connected by a new file, %1:</source>
        <translation>Τα συνδέει ένα νέο αρχείο, %1:</translation>
    </message>
    <message>
        <source>The workspace file stays as you wrote it: take over what connects them from here.</source>
        <translation>Το αρχείο workspace μένει όπως το γράψατε: πάρτε από εδώ ό,τι τα συνδέει.</translation>
    </message>
</context>
<context>
    <name>driftgate::ConsentDialog</name>
    <message>
        <source>Allow a program</source>
        <translation>Άδεια για πρόγραμμα</translation>
    </message>
    <message>
        <source>To sign in, the context “%1” of your kubeconfig runs a program of this machine, with your rights:</source>
        <translation>Για τη σύνδεση, το context «%1» του kubeconfig σας εκτελεί ένα πρόγραμμα αυτού του υπολογιστή, με τα δικαιώματά σας:</translation>
    </message>
    <message>
        <source>It could run any other program: it is allowed only as it stands here.</source>
        <translation>Θα μπορούσε να εκτελέσει οποιοδήποτε άλλο πρόγραμμα: επιτρέπεται μόνο όπως αναγράφεται εδώ.</translation>
    </message>
    <message>
        <source>It is then allowed for every context, with whatever arguments, until “driftgate-cli allow --revoke” takes that back.</source>
        <translation>Τότε επιτρέπεται για κάθε context, με οποιαδήποτε ορίσματα, ώσπου το «driftgate-cli allow --revoke» να το ανακαλέσει.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Να επιτραπεί</translation>
    </message>
</context>
<context>
    <name>driftgate::ControlledFields</name>
    <message>
        <source>The HorizontalPodAutoscaler %1 sets the replicas.</source>
        <translation>Ο HorizontalPodAutoscaler %1 ορίζει τα replicas.</translation>
    </message>
    <message>
        <source>The cluster aggregates the rules of this ClusterRole.</source>
        <translation>Το cluster συγκεντρώνει τους κανόνες αυτού του ClusterRole.</translation>
    </message>
    <message>
        <source>The cluster injects the certificate authority.</source>
        <translation>Το cluster προσθέτει την αρχή πιστοποίησης.</translation>
    </message>
</context>
<context>
    <name>driftgate::DiffArea</name>
    <message>
        <source>Click or press Enter to open</source>
        <translation>Άνοιγμα με κλικ ή Enter</translation>
    </message>
</context>
<context>
    <name>driftgate::DiffView</name>
    <message>
        <source>no line on this side</source>
        <translation>καμία γραμμή σε αυτή την πλευρά</translation>
    </message>
    <message>
        <source>Line %1. %2</source>
        <translation>Γραμμή %1. %2</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Αντιγραφή</translation>
    </message>
    <message>
        <source>Copy &amp;Left Side</source>
        <translation>Αντιγραφή α&amp;ριστερής πλευράς</translation>
    </message>
    <message>
        <source>Copy &amp;Right Side</source>
        <translation>Αντιγραφή δε&amp;ξιάς πλευράς</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Επιλογή όλων</translation>
    </message>
    <message>
        <source>&amp;Open This Part</source>
        <translation>Άνοιγμα &amp;τμήματος</translation>
    </message>
    <message>
        <source>Fold &amp;This Part</source>
        <translation>Σύμπτυξη τ&amp;μήματος</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>Άνοιγμα ό&amp;λων</translation>
    </message>
    <message>
        <source>&amp;Fold Equal Lines</source>
        <translation>Σύμπτυξη ίσων &amp;γραμμών</translation>
    </message>
    <message>
        <source>Show &amp;Unmanaged Fields</source>
        <translation>Εμφάνιση μη δια&amp;χειριζόμενων πεδίων</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>&amp;Προηγούμενη διαφορά</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>Επόμε&amp;νη διαφορά</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>Εύρεσ&amp;η…</translation>
    </message>
    <message>
        <source>Open &amp;Source</source>
        <translation>Άν&amp;οιγμα πηγής</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Διαφορά</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Τίποτα για σύγκριση ακόμη</translation>
    </message>
    <message>
        <source>No further difference</source>
        <translation>Καμία επόμενη διαφορά</translation>
    </message>
    <message>
        <source>No earlier difference</source>
        <translation>Καμία προηγούμενη διαφορά</translation>
    </message>
    <message>
        <source>Difference %1 of %2. %3</source>
        <translation>Διαφορά %1 από %2. %3</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>απόν</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n entries</source>
        <translation>
            <numerusform>λίστα με %n στοιχείο</numerusform>
            <numerusform>λίστα με %n στοιχεία</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a mapping of %n keys</source>
        <translation>
            <numerusform>mapping με %n κλειδί</numerusform>
            <numerusform>mapping με %n κλειδιά</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>προστέθηκε</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>αφαιρέθηκε</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>άλλαξε</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>σε άλλη σειρά</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>σήμερα %1</translation>
    </message>
    <message>
        <source>%1 yesterday</source>
        <translation>χθες %1</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>sync keeps it</source>
        <translation>μένει στον συγχρονισμό</translation>
    </message>
    <message>
        <source>%1 · sync keeps it</source>
        <translation>%1 · μένει στον συγχρονισμό</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>θα αφαιρεθεί</translation>
    </message>
    <message>
        <source>will be overwritten</source>
        <translation>θα αντικατασταθεί</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>επαναφορά</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Base: %1</source>
        <translation>Βάση: %1</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>Live: %1</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Στόχος: %1</translation>
    </message>
    <message>
        <source>Set by %1 (%2)</source>
        <translation>Ορίστηκε από %1 (%2)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στις %2</translation>
    </message>
    <message>
        <source>Neither base nor target names it: a sync keeps it.</source>
        <translation>Δεν το ορίζει ούτε η βάση ούτε ο στόχος: διατηρείται στον συγχρονισμό.</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>Παραβλέπεται: %1</translation>
    </message>
    <message>
        <source>Written differently, the same value.</source>
        <translation>Διαφορετική γραφή, ίδια τιμή.</translation>
    </message>
    <message>
        <source>Unmanaged: neither base nor target names this field.</source>
        <translation>Μη διαχειριζόμενο: δεν το ορίζει ούτε η βάση ούτε ο στόχος.</translation>
    </message>
    <message>
        <source>Hidden by an ignore rule.</source>
        <translation>Κρυμμένο από κανόνα παράβλεψης.</translation>
    </message>
    <message>
        <source>Characters that cannot be seen are shown as signs: %1</source>
        <translation>Οι αόρατοι χαρακτήρες εμφανίζονται ως σύμβολα: %1</translation>
    </message>
    <message>
        <source>Unmanaged</source>
        <translation>Μη διαχειριζόμενο</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Ίσο</translation>
    </message>
    <message>
        <source>1 equal line</source>
        <translation>1 ίση γραμμή</translation>
    </message>
    <message numerus="yes">
        <source>%Ln equal lines</source>
        <translation>
            <numerusform>%Ln ίση γραμμή</numerusform>
            <numerusform>%Ln ίσες γραμμές</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide unmanaged fields</source>
        <translation>Απόκρυψη μη διαχειριζόμενων πεδίων</translation>
    </message>
    <message>
        <source>1 unmanaged field</source>
        <translation>1 μη διαχειριζόμενο πεδίο</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of unmanaged fields</source>
        <translation>
            <numerusform>%Ln γραμμή μη διαχειριζόμενων πεδίων</numerusform>
            <numerusform>%Ln γραμμές μη διαχειριζόμενων πεδίων</numerusform>
        </translation>
    </message>
    <message>
        <source>Both sides are empty.</source>
        <translation>Και οι δύο πλευρές είναι κενές.</translation>
    </message>
    <message>
        <source>Nothing on this side</source>
        <translation>Τίποτα σε αυτή την πλευρά</translation>
    </message>
    <message>
        <source>[%1 characters] …</source>
        <translation>[%1 χαρακτήρες] …</translation>
    </message>
    <message>
        <source>… [%1 more characters]</source>
        <translation>… [ακόμη %1 χαρακτήρες]</translation>
    </message>
    <message>
        <source>Changed in Git</source>
        <translation>Άλλαξε στο Git</translation>
    </message>
    <message>
        <source>Changed in the cluster</source>
        <translation>Άλλαξε στο cluster</translation>
    </message>
    <message>
        <source>Changed in Git and in the cluster</source>
        <translation>Άλλαξε στο Git και στο cluster</translation>
    </message>
    <message>
        <source>Changed, the cause is not known</source>
        <translation>Άλλαξε, άγνωστη αιτία</translation>
    </message>
    <message>
        <source>Copy Pat&amp;h of Field</source>
        <translation>Αντιγραφή &amp;διαδρομής πεδίου</translation>
    </message>
</context>
<context>
    <name>driftgate::DocumentReader</name>
    <message>
        <source>Setting %1 side by side</source>
        <translation>Παράθεση του %1 δίπλα δίπλα</translation>
    </message>
</context>
<context>
    <name>driftgate::Files</name>
    <message>
        <source>submodule</source>
        <translation>submodule</translation>
    </message>
    <message>
        <source>new</source>
        <translation>νέο</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>διαγράφηκε</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>από %1</translation>
    </message>
    <message>
        <source>type changed</source>
        <translation>άλλαξε τύπος</translation>
    </message>
</context>
<context>
    <name>driftgate::FindBar</name>
    <message>
        <source>Aa</source>
        <translation>Αα</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Διάκριση πεζών-κεφαλαίων</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Προηγούμενο αποτέλεσμα (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Επόμενο αποτέλεσμα (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Κλείσιμο (Esc)</translation>
    </message>
    <message>
        <source>Find in both columns</source>
        <translation>Εύρεση και στις δύο στήλες</translation>
    </message>
    <message>
        <source>no matches</source>
        <translation>κανένα αποτέλεσμα</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>βρέθηκαν %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 από %2</translation>
    </message>
</context>
<context>
    <name>driftgate::Fleet</name>
    <message>
        <source>suspended</source>
        <translation>σε παύση</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ακόμη %1</translation>
    </message>
    <message>
        <source>overdue for %1</source>
        <translation>εκπρόθεσμα εδώ και %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>εδώ και %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) differ</source>
        <translation>
            <numerusform>%n αντικείμενο διαφέρει</numerusform>
            <numerusform>%n αντικείμενα διαφέρουν</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n αντικείμενο</numerusform>
            <numerusform>%n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commit</numerusform>
        </translation>
    </message>
    <message>
        <source>drift %1</source>
        <translation>drift %1</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>ανάγνωση…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>απέτυχε</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>σε συγχρονισμό</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n λείπει</numerusform>
            <numerusform>%n λείπουν</numerusform>
        </translation>
    </message>
    <message>
        <source>deployed revision unknown</source>
        <translation>άγνωστη εγκατεστημένη αναθεώρηση</translation>
    </message>
    <message>
        <source>Deployed: %1</source>
        <translation>Εγκατεστημένη: %1</translation>
    </message>
    <message numerus="yes">
        <source>Git moved %n object(s)</source>
        <translation>
            <numerusform>Το Git άλλαξε %n αντικείμενο</numerusform>
            <numerusform>Το Git άλλαξε %n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cluster moved %n field(s)</source>
        <translation>
            <numerusform>Το cluster άλλαξε %n πεδίο</numerusform>
            <numerusform>Το cluster άλλαξε %n πεδία</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Both moved %n field(s)</source>
        <translation>
            <numerusform>Άλλαξαν και τα δύο %n πεδίο</numerusform>
            <numerusform>Άλλαξαν και τα δύο %n πεδία</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) missing</source>
        <translation>
            <numerusform>Λείπει %n αντικείμενο</numerusform>
            <numerusform>Λείπουν %n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) to prune</source>
        <translation>
            <numerusform>%n αντικείμενο προς διαγραφή (prune)</numerusform>
            <numerusform>%n αντικείμενα προς διαγραφή (prune)</numerusform>
        </translation>
    </message>
    <message>
        <source>not read</source>
        <translation>δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>μη προσβάσιμο</translation>
    </message>
    <message>
        <source>known %1</source>
        <translation>κατάσταση %1</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n πρόβλημα</numerusform>
            <numerusform>%n προβλήματα</numerusform>
        </translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>χωρίς σύνδεση</translation>
    </message>
    <message numerus="yes">
        <source>%n to prune</source>
        <translation>
            <numerusform>%n για διαγραφή</numerusform>
            <numerusform>%n για διαγραφή</numerusform>
        </translation>
    </message>
    <message>
        <source>held at %1</source>
        <translation>σε κράτηση στο %1</translation>
    </message>
    <message>
        <source>Rolled back, and held at %1 until Git agrees</source>
        <translation>Έγινε επαναφορά, και μένει σε κράτηση στο %1 μέχρι να συμφωνήσει το Git</translation>
    </message>
    <message>
        <source>Unreviewed: %1</source>
        <translation>Χωρίς έλεγχο: %1</translation>
    </message>
    <message numerus="yes">
        <source>On the clusters, %n of %1 applications could not be read in full.</source>
        <translation>
            <numerusform>Στα cluster, %n από %1 εφαρμογές δεν μπόρεσε να διαβαστεί πλήρως.</numerusform>
            <numerusform>Στα cluster, %n από %1 εφαρμογές δεν μπόρεσαν να διαβαστούν πλήρως.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::FleetDetails</name>
    <message>
        <source>Open review ⏎</source>
        <translation>Άνοιγμα ελέγχου ⏎</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Σύγκριση με…</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Τι διαφέρει</translation>
    </message>
    <message>
        <source>Commits that wait and findings</source>
        <translation>Commit σε αναμονή και ευρήματα</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Καμία επιλογή</translation>
    </message>
    <message>
        <source>%1 is not deployed here</source>
        <translation>Η εφαρμογή %1 δεν είναι εγκατεστημένη εδώ</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Ανάγνωση…</translation>
    </message>
    <message>
        <source>deployed</source>
        <translation>εγκατεστημένη</translation>
    </message>
    <message>
        <source>unknown: nothing in the cluster tells</source>
        <translation>άγνωστη: τίποτα στο cluster δεν τη δείχνει</translation>
    </message>
    <message>
        <source>same render</source>
        <translation>ίδιο render</translation>
    </message>
    <message>
        <source>target</source>
        <translation>στόχος</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>μηχανισμός</translation>
    </message>
    <message>
        <source>none found in the cluster</source>
        <translation>δεν βρέθηκε στο cluster</translation>
    </message>
    <message>
        <source>path</source>
        <translation>διαδρομή</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>από %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>από %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>έως %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ναι</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>σε παύση</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>αντικείμενα</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s)</source>
        <translation>
            <numerusform>%n αντικείμενο</numerusform>
            <numerusform>%n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in sync</source>
        <translation>
            <numerusform>%n σε συγχρονισμό</numerusform>
            <numerusform>%n σε συγχρονισμό</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing: live is what Git says</source>
        <translation>Τίποτα: το live είναι ό,τι λέει το Git</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ευρήματα</translation>
    </message>
    <message>
        <source>Commits that wait</source>
        <translation>Commit σε αναμονή</translation>
    </message>
    <message>
        <source>Not known without the deployed revision</source>
        <translation>Άγνωστα χωρίς την εγκατεστημένη αναθεώρηση</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Κανένα</translation>
    </message>
    <message>
        <source>Not read: Refresh reads it again</source>
        <translation>Δεν διαβάστηκε: η «Ανανέωση» το διαβάζει ξανά</translation>
    </message>
    <message>
        <source>unknown: the cluster was not read</source>
        <translation>άγνωστο: το cluster δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>μητρώο</translation>
    </message>
    <message>
        <source>Nothing of what could be rendered and read</source>
        <translation>Τίποτα από όσα μπόρεσαν να αποδοθούν και να διαβαστούν</translation>
    </message>
</context>
<context>
    <name>driftgate::FleetModel</name>
    <message>
        <source>Application</source>
        <translation>Εφαρμογή</translation>
    </message>
</context>
<context>
    <name>driftgate::FleetPage</name>
    <message>
        <source>Filter applications, clusters, images…</source>
        <translation>Φίλτρο εφαρμογών, cluster, image…</translation>
    </message>
    <message>
        <source>group by</source>
        <translation>ομαδοποίηση</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>καμία</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>περιβάλλον</translation>
    </message>
    <message>
        <source>Group clusters by</source>
        <translation>Ομαδοποίηση των cluster κατά</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Ανανέωση</translation>
    </message>
    <message>
        <source>Reads the repository and every cluster again (F5)</source>
        <translation>Διαβάζει ξανά το αποθετήριο και όλα τα cluster (F5)</translation>
    </message>
    <message>
        <source>Applications by clusters</source>
        <translation>Εφαρμογές ανά cluster</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Όλες</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Εκκρεμείς</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Σε παύση</translation>
    </message>
    <message>
        <source>No applications</source>
        <translation>Καμία εφαρμογή</translation>
    </message>
    <message>
        <source>The workspace names none, and none were found in the repository. A file driftgate.yaml in it can list them.</source>
        <translation>Ο χώρος εργασίας δεν ορίζει καμία, και δεν βρέθηκε καμία στο αποθετήριο. Ένα αρχείο driftgate.yaml μπορεί να τις απαριθμεί.</translation>
    </message>
    <message>
        <source>No clusters</source>
        <translation>Κανένα cluster</translation>
    </message>
    <message>
        <source>The workspace names no cluster, so there is nothing to compare with. The history can be browsed all the same.</source>
        <translation>Ο χώρος εργασίας δεν ορίζει cluster, άρα δεν υπάρχει κάτι για σύγκριση. Το ιστορικό είναι διαθέσιμο παρ’ όλα αυτά.</translation>
    </message>
    <message>
        <source>Nothing is pending</source>
        <translation>Τίποτα δεν εκκρεμεί</translation>
    </message>
    <message>
        <source>Every cluster runs what Git says.</source>
        <translation>Κάθε cluster τρέχει ό,τι λέει το Git.</translation>
    </message>
    <message>
        <source>No drift</source>
        <translation>Κανένα drift</translation>
    </message>
    <message>
        <source>No cluster was changed beside Git.</source>
        <translation>Κανένα cluster δεν άλλαξε εκτός Git.</translation>
    </message>
    <message>
        <source>Nothing is suspended</source>
        <translation>Τίποτα δεν είναι σε παύση</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Τίποτα δεν ταιριάζει στο φίλτρο</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Κανένα commit ακόμη</translation>
    </message>
    <message>
        <source>What the first one brings is shown after Refresh.</source>
        <translation>Ό,τι φέρει το πρώτο φαίνεται μετά την «Ανανέωση».</translation>
    </message>
    <message>
        <source>Connect clusters…</source>
        <translation>Σύνδεση clusters…</translation>
    </message>
    <message>
        <source>The clusters are being read…</source>
        <translation>Τα cluster διαβάζονται…</translation>
    </message>
    <message>
        <source>Nothing is known to be pending</source>
        <translation>Δεν είναι γνωστό να εκκρεμεί κάτι</translation>
    </message>
    <message>
        <source>No drift is known</source>
        <translation>Δεν είναι γνωστό κανένα drift</translation>
    </message>
    <message>
        <source>Nothing is known to be suspended</source>
        <translation>Δεν είναι γνωστό να είναι κάτι σε παύση</translation>
    </message>
</context>
<context>
    <name>driftgate::FleetReader</name>
    <message numerus="yes">
        <source>Reading %n cluster(s)</source>
        <translation>
            <numerusform>Ανάγνωση %n cluster</numerusform>
            <numerusform>Ανάγνωση %n cluster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n cluster(s)</source>
        <translation>
            <numerusform>Διαβάστηκε %n cluster</numerusform>
            <numerusform>Διαβάστηκαν %n cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Ανάγνωση του %1</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 application(s) on clusters could not be read in full</source>
        <translation>
            <numerusform>%n από %1 εφαρμογές σε cluster δεν μπόρεσε να διαβαστεί πλήρως</numerusform>
            <numerusform>%n από %1 εφαρμογές σε cluster δεν μπόρεσαν να διαβαστούν πλήρως</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::GuideBar</name>
    <message>
        <source>▲ is what Git changed, ⚡ what somebody changed in the cluster: a sync overwrites that. Read the findings below, then press Approve.</source>
        <translation>▲ είναι ό,τι άλλαξε το Git, ⚡ ό,τι άλλαξε κάποιος στο cluster: αυτό το αντικαθιστά ο συγχρονισμός. Διαβάστε τα ευρήματα παρακάτω και μετά πατήστε «Έγκριση».</translation>
    </message>
    <message>
        <source>Exactly this plan is approved now, and the button at the bottom says exactly what it does. Press it.</source>
        <translation>Ακριβώς αυτό το πλάνο είναι τώρα εγκεκριμένο, και το κουμπί στο κάτω μέρος λέει ακριβώς τι κάνει. Πατήστε το.</translation>
    </message>
    <message>
        <source>Each object is applied and checked; then live is read again and held against what was approved.</source>
        <translation>Κάθε αντικείμενο εφαρμόζεται και ελέγχεται· μετά διαβάζεται ξανά η κατάσταση live και συγκρίνεται με ό,τι εγκρίθηκε.</translation>
    </message>
    <message>
        <source>A rollback is a plan like any other: look at it, approve it, then press the button.</source>
        <translation>Μια επαναφορά είναι πλάνο όπως κάθε άλλο: δείτε το, εγκρίνετέ το και μετά πατήστε το κουμπί.</translation>
    </message>
    <message>
        <source>Back again. Every word of it stands in the ledger, in the repository itself: Activity shows it, and so does “git log --notes=driftgate”.</source>
        <translation>Όλα όπως πριν. Κάθε βήμα είναι γραμμένο στο μητρώο, μέσα στο ίδιο το αποθετήριο: το δείχνει η «Δραστηριότητα», το ίδιο και το «git log --notes=driftgate».</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Δείξε μου</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <source>Guide through the demo</source>
        <translation>Οδηγός του demo</translation>
    </message>
    <message>
        <source>Closes the guide for good</source>
        <translation>Κλείνει τον οδηγό οριστικά</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 από %2</translation>
    </message>
    <message>
        <source>Show the ledger</source>
        <translation>Εμφάνιση του μητρώου</translation>
    </message>
    <message>
        <source>Begin here: checkout on prod-eu waits for commits, and somebody changed it by hand. Choose it on the Fleet page and press Enter.</source>
        <translation>Ξεκινήστε εδώ: το checkout στο prod-eu περιμένει commits και κάποιος το άλλαξε με το χέρι. Επιλέξτε το στη σελίδα «Στόλος» και πατήστε Enter.</translation>
    </message>
    <message>
        <source>Live is what was approved, and what somebody changed is overwritten. Now take it back: press “Roll back to…” beside the sync, then “Review the rollback”.</source>
        <translation>Η ζωντανή κατάσταση είναι ό,τι εγκρίθηκε και ό,τι άλλαξε κάποιος αντικαταστάθηκε. Τώρα πάρτε το πίσω: πατήστε «Επαναφορά στο…» δίπλα στον συγχρονισμό και μετά «Έλεγχος της επαναφοράς».</translation>
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
        <translation>τίποτα</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n εφαρμογή</numerusform>
            <numerusform>%n εφαρμογές</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s)</source>
        <translation>
            <numerusform>%n cluster</numerusform>
            <numerusform>%n cluster</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n distinct diff(s)</source>
        <translation>
            <numerusform>%n διαφορετικό diff</numerusform>
            <numerusform>%n διαφορετικά diff</numerusform>
        </translation>
    </message>
    <message>
        <source>What this commit changes once rendered is being computed</source>
        <translation>Υπολογίζεται τι αλλάζει αυτό το commit μετά το render</translation>
    </message>
    <message>
        <source>No application renders differently after this commit</source>
        <translation>Σε καμία εφαρμογή δεν αλλάζει το render μετά από αυτό το commit</translation>
    </message>
    <message>
        <source>Deployed on %1</source>
        <translation>Εγκατεστημένο στο %1</translation>
    </message>
    <message>
        <source>%1 runs %2, which changes nothing of what is listed here</source>
        <translation>Το %1 τρέχει το %2, που δεν αλλάζει τίποτα από όσα εμφανίζονται εδώ</translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryFilterBar</name>
    <message>
        <source>Filter by text, author:, path:, app:</source>
        <translation>Φίλτρο κειμένου, author:, path:, app:</translation>
    </message>
    <message>
        <source>%1 ✕</source>
        <translation>%1 ✕</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <translation>Αφαίρεση του φίλτρου %1</translation>
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
        <translation>Γράφος</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Changes once rendered</source>
        <translation>Αλλαγές μετά το render</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Συντάκτης</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ηλικία</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryPage</name>
    <message>
        <source>Compare two…</source>
        <translation>Σύγκριση δύο…</translation>
    </message>
    <message>
        <source>Holds two commits against each other, rendered. Choose them with Ctrl+click first, or name them.</source>
        <translation>Συγκρίνει δύο commit μετά το render. Πρώτα επιλογή με Ctrl+κλικ, ή με το όνομά τους.</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commit</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s)</source>
        <translation>
            <numerusform>%n commit</numerusform>
            <numerusform>%n commit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 και άλλα</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Ανάγνωση…</translation>
    </message>
    <message>
        <source>This clone is shallow: its history ends early</source>
        <translation>Αυτό είναι shallow clone: το ιστορικό του τελειώνει νωρίς</translation>
    </message>
    <message>
        <source>%1, shallow clone</source>
        <translation>%1, shallow clone</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Δεν ήταν δυνατή η ανάγνωση του ιστορικού</translation>
    </message>
    <message>
        <source>No commit fits the filter</source>
        <translation>Κανένα commit δεν ταιριάζει στο φίλτρο</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>Κανένα commit ακόμη</translation>
    </message>
    <message>
        <source>The repository has no commit on any branch.</source>
        <translation>Το αποθετήριο δεν έχει commit σε κανέναν κλάδο.</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Αντιγράφηκε: %1</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>Αντιγραφή id</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Αντιγραφή μηνύματος</translation>
    </message>
    <message>
        <source>Only commits by %1</source>
        <translation>Μόνο commit από %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message>
        <source>This commit changes no application on any cluster</source>
        <translation>Αυτό το commit δεν αλλάζει καμία εφαρμογή σε κανένα cluster</translation>
    </message>
    <message>
        <source>What this commit changes is not known yet</source>
        <translation>Δεν είναι γνωστό ακόμη τι αλλάζει αυτό το commit</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Έλεγχος…</translation>
    </message>
    <message>
        <source>Roll back %1 to this…</source>
        <translation>Επαναφορά του %1 σε αυτό…</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>Επαναφορά σε αυτό…</translation>
    </message>
</context>
<context>
    <name>driftgate::HistoryReader</name>
    <message>
        <source>The workspace has no application “%1”</source>
        <translation>Ο χώρος εργασίας δεν έχει εφαρμογή «%1»</translation>
    </message>
    <message>
        <source>Reading history</source>
        <translation>Ανάγνωση ιστορικού</translation>
    </message>
    <message>
        <source>Indexing history</source>
        <translation>Ευρετηρίαση ιστορικού</translation>
    </message>
</context>
<context>
    <name>driftgate::ImpactReader</name>
    <message>
        <source>Rendering what %1 changes</source>
        <translation>Render όσων αλλάζει το %1</translation>
    </message>
</context>
<context>
    <name>driftgate::InterruptedCard</name>
    <message>
        <source>Verify</source>
        <translation>Επαλήθευση</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Συνέχεια</translation>
    </message>
    <message>
        <source>Sends the rest of what was approved; nothing is sent twice</source>
        <translation>Στέλνει τα υπόλοιπα από όσα εγκρίθηκαν· τίποτα δεν στέλνεται δύο φορές</translation>
    </message>
    <message>
        <source>Abandon</source>
        <translation>Εγκατάλειψη</translation>
    </message>
    <message>
        <source>Leaves it as it is, and records how far it came</source>
        <translation>Τον αφήνει όπως είναι και καταγράφει μέχρι πού έφτασε</translation>
    </message>
    <message>
        <source>The sync of %1 to %2 on %3 was interrupted</source>
        <translation>Ο συγχρονισμός του %1 στο %2 στο cluster %3 διακόπηκε</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Objects of the interrupted sync</source>
        <translation>Αντικείμενα του συγχρονισμού που διακόπηκε</translation>
    </message>
    <message>
        <source>Reads live again and records how it stands; sends nothing. Where nothing is left to do, the sync is over</source>
        <translation>Διαβάζει ξανά την κατάσταση live και καταγράφει πού βρίσκεται· δεν στέλνει τίποτα. Όπου δεν μένει τίποτα, ο συγχρονισμός λήγει</translation>
    </message>
    <message>
        <source>The rollback of %1 to %2 on %3 was interrupted</source>
        <translation>Η επαναφορά του %1 στο %2 στο cluster %3 έμεινε στη μέση</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerLines</name>
    <message>
        <source>outcome</source>
        <translation>αποτέλεσμα</translation>
    </message>
    <message>
        <source>fields that deviate</source>
        <translation>πεδία που αποκλίνουν</translation>
    </message>
    <message>
        <source>on approvals</source>
        <translation>βάσει εγκρίσεων</translation>
    </message>
    <message>
        <source>revokes</source>
        <translation>ανακαλεί</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>μηχανισμός</translation>
    </message>
    <message>
        <source>by</source>
        <translation>από</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>υπογραφή</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>revoked by</source>
        <translation>ανακλήθηκε από</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>αναθεώρηση</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>πλάνο</translation>
    </message>
    <message>
        <source>only</source>
        <translation>μόνο</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerModel</name>
    <message>
        <source>matched</source>
        <translation>ταιριάζει</translation>
    </message>
    <message>
        <source>deviated</source>
        <translation>αποκλίνει</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>απέτυχε</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>άγνωστο</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>έγκριση</translation>
    </message>
    <message>
        <source>rejection</source>
        <translation>απόρριψη</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>ανάκληση</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>συγχρονισμός</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>επαναφορά</translation>
    </message>
    <message>
        <source>suspension</source>
        <translation>παύση</translation>
    </message>
    <message>
        <source>resumption</source>
        <translation>άρση παύσης</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>ανακλήθηκε</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>approval of plan %1, %2 on %3</source>
        <translation>έγκριση του πλάνου %1, %2 στο %3</translation>
    </message>
    <message>
        <source>rejection of plan %1, %2 on %3</source>
        <translation>απόρριψη του πλάνου %1, %2 στο %3</translation>
    </message>
    <message>
        <source>revocation for plan %1, %2 on %3</source>
        <translation>ανάκληση για το πλάνο %1, %2 στο %3</translation>
    </message>
    <message>
        <source>sync of %1 to %2 on %3</source>
        <translation>συγχρονισμός του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>rollback of %1 to %2 on %3</source>
        <translation>επαναφορά του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>suspension of %1 on %2</source>
        <translation>παύση του %1 στο %2</translation>
    </message>
    <message>
        <source>resumption of %1 on %2</source>
        <translation>άρση παύσης του %1 στο %2</translation>
    </message>
    <message>
        <source>no record: %1</source>
        <translation>μη έγκυρη εγγραφή: %1</translation>
    </message>
    <message>
        <source>pushed</source>
        <translation>έγινε push</translation>
    </message>
    <message>
        <source>not pushed</source>
        <translation>χωρίς push</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ώρα</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Εγγραφή</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Υπογραφή</translation>
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
        <translation>Άνοιγμα ελέγχου</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>Επαναφορά σε αυτό…</translation>
    </message>
    <message>
        <source>Show commit</source>
        <translation>Εμφάνιση του commit</translation>
    </message>
    <message>
        <source>Push now</source>
        <translation>Push τώρα</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Μητρώο</translation>
    </message>
    <message>
        <source>The chosen record</source>
        <translation>Η επιλεγμένη εγγραφή</translation>
    </message>
    <message>
        <source>Exchanging the ledger with the remote…</source>
        <translation>Ανταλλαγή του μητρώου με το remote…</translation>
    </message>
    <message>
        <source>The ledger could not be exchanged with the remote: %1</source>
        <translation>Δεν ήταν δυνατή η ανταλλαγή του μητρώου με το remote: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are not pushed yet: nobody else can see them</source>
        <translation>
            <numerusform>Δεν έχει γίνει ακόμη push για %n εγγραφή: δεν τη βλέπει κανείς άλλος</numerusform>
            <numerusform>Δεν έχει γίνει ακόμη push για %n εγγραφές: δεν τις βλέπει κανείς άλλος</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger could not be read</source>
        <translation>Δεν ήταν δυνατή η ανάγνωση του μητρώου</translation>
    </message>
    <message>
        <source>The ledger is being read…</source>
        <translation>Ανάγνωση του μητρώου…</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Τίποτα δεν ταιριάζει στο φίλτρο</translation>
    </message>
    <message>
        <source>The ledger is empty</source>
        <translation>Το μητρώο είναι κενό</translation>
    </message>
    <message>
        <source>Approvals, rejections, syncs and rollbacks are kept here, as notes on the commits they are about.</source>
        <translation>Εδώ κρατούνται εγκρίσεις, απορρίψεις, συγχρονισμοί και επαναφορές, ως σημειώσεις στα commit που αφορούν.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Αντιγραφή</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerPushes</name>
    <message>
        <source>Pushing the ledger of %1</source>
        <translation>Γίνεται push του μητρώου του %1</translation>
    </message>
    <message>
        <source>Pushed the ledger of %1</source>
        <translation>Έγινε push του μητρώου του %1</translation>
    </message>
</context>
<context>
    <name>driftgate::LedgerReader</name>
    <message>
        <source>Asking Git who you are</source>
        <translation>Ερώτηση στο Git για την ταυτότητά σας</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>Ανάγνωση του μητρώου</translation>
    </message>
    <message>
        <source>Pushing the ledger</source>
        <translation>Push του μητρώου</translation>
    </message>
    <message>
        <source>Pushed the ledger</source>
        <translation>Έγινε push του μητρώου</translation>
    </message>
</context>
<context>
    <name>driftgate::MainWindow</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Άνοιγμα &amp;πρόσφατου</translation>
    </message>
    <message>
        <source>Driftgate</source>
        <translation>Driftgate</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Στόλος</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Ιστορικό</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Έλεγχος</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Δραστηριότητα</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>Δεν ήταν δυνατό το άνοιγμα του %1: %2</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>Άνοιγμα &amp;φακέλου…</translation>
    </message>
    <message>
        <source>Open &amp;address…</source>
        <translation>Άνοιγμα &amp;διεύθυνσης…</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>Ά&amp;νοιγμα demo</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>&amp;Κλείσιμο χώρου εργασίας</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>&amp;Ανανέωση</translation>
    </message>
    <message>
        <source>F&amp;etch from the remote</source>
        <translation>&amp;Λήψη από το remote</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Ρυθμίσεις…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Συντομεύσεις πληκτρολογίου</translation>
    </message>
    <message>
        <source>A&amp;bout Driftgate</source>
        <translation>Σ&amp;χετικά με το Driftgate</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Έ&amp;ξοδος</translation>
    </message>
    <message>
        <source>Making the demo workspace…</source>
        <translation>Δημιουργία του χώρου εργασίας demo…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Άνοιγμα του %1…</translation>
    </message>
    <message>
        <source>%1 – Driftgate</source>
        <translation>%1 – Driftgate</translation>
    </message>
    <message>
        <source>Open a repository or a workspace</source>
        <translation>Άνοιγμα αποθετηρίου ή χώρου εργασίας</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Άνοιγμα διεύθυνσης</translation>
    </message>
    <message>
        <source>The repository&apos;s address; it is cloned into Driftgate&apos;s own folder:</source>
        <translation>Η διεύθυνση του αποθετηρίου· κλωνοποιείται στον δικό του φάκελο του Driftgate:</translation>
    </message>
    <message>
        <source>Choose a commit in History, or a record of the ledger in Activity, to roll back to</source>
        <translation>Για επαναφορά χρειάζεται επιλογή ενός commit στο «Ιστορικό» ή μιας εγγραφής του μητρώου στη «Δραστηριότητα»</translation>
    </message>
    <message>
        <source>A sync of %1 on %2 was interrupted: Activity offers to verify, resume or abandon it</source>
        <translation>Ένας συγχρονισμός του %1 στο %2 διακόπηκε: η «Δραστηριότητα» προτείνει επαλήθευση, συνέχεια ή εγκατάλειψη</translation>
    </message>
    <message>
        <source>Connect c&amp;lusters…</source>
        <translation>Σύνδεση c&amp;lusters…</translation>
    </message>
    <message>
        <source>A rollback of %1 on %2 was interrupted: Activity offers to verify, resume or abandon it</source>
        <translation>Μια επαναφορά του %1 στο %2 διακόπηκε: η «Δραστηριότητα» προτείνει επαλήθευση, συνέχεια ή εγκατάλειψη</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Εμφάνιση</translation>
    </message>
    <message>
        <source>Another rollback is open: close it first</source>
        <translation>Είναι ανοιχτή μια άλλη επαναφορά: κλείστε την πρώτα</translation>
    </message>
</context>
<context>
    <name>driftgate::MarksReader</name>
    <message>
        <source>Finding what the clusters run</source>
        <translation>Εύρεση του τι τρέχουν τα cluster</translation>
    </message>
</context>
<context>
    <name>driftgate::NameDialog</name>
    <message>
        <source>This cannot be undone</source>
        <translation>Αυτό δεν μπορεί να αναιρεθεί</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Όνομα του %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Nothing brings these objects back as they are. Type the name of each to go on.</source>
        <translation>Τίποτα δεν φέρνει αυτά τα αντικείμενα πίσω όπως είναι. Για συνέχεια, πληκτρολογήστε το όνομα του καθενός.</translation>
    </message>
</context>
<context>
    <name>driftgate::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Σελίδες</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Settings (%1)</source>
        <translation>Ρυθμίσεις (%1)</translation>
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
            <numerusform>%n σε αναμονή</numerusform>
            <numerusform>%n σε αναμονή</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::NoticeBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ακόμη %n</numerusform>
            <numerusform>ακόμη %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::ObjectList</name>
    <message>
        <source>Update</source>
        <translation>Αλλαγή</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Δημιουργία</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Διαγραφή</translation>
    </message>
    <message>
        <source>Drift that stays</source>
        <translation>Drift που μένει</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Αλλαγμένα</translation>
    </message>
    <message>
        <source>Only right</source>
        <translation>Μόνο δεξιά</translation>
    </message>
    <message>
        <source>Only left</source>
        <translation>Μόνο αριστερά</translation>
    </message>
    <message>
        <source>In sync</source>
        <translation>Σε συγχρονισμό</translation>
    </message>
    <message>
        <source>Hidden by rules</source>
        <translation>Κρυμμένα από κανόνες</translation>
    </message>
    <message>
        <source>Delete and make anew</source>
        <translation>Διαγραφή και νέα δημιουργία</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Εκτέλεση</translation>
    </message>
    <message>
        <source>Not in Git, stays</source>
        <translation>Εκτός Git, μένουν</translation>
    </message>
</context>
<context>
    <name>driftgate::ObjectListModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ακόμη %n</numerusform>
            <numerusform>ακόμη %n</numerusform>
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
        <translation>Επιλογή αντικειμένων…</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Όλο το πλάνο</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Αντικείμενα</translation>
    </message>
    <message>
        <source>Syncs some of the objects alone (Space in the list)</source>
        <translation>Συγχρονίζει μόνο μερικά αντικείμενα (Διάστημα στη λίστα)</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>Chooses nothing one by one: a sync is of the whole plan (Esc)</source>
        <translation>Δεν επιλέγει τίποτα χωριστά: ο συγχρονισμός αφορά όλο το πλάνο (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <translation>
            <numerusform>%1 από %n επιλεγμένα</numerusform>
            <numerusform>%1 από %n επιλεγμένα</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Κανένα</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Όλα</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Αντιγραφή ονόματος</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Αντιγράφηκε: %1</translation>
    </message>
    <message>
        <source>Reveal one value</source>
        <translation>Αποκάλυψη μιας τιμής</translation>
    </message>
    <message>
        <source>Select objects, with this one</source>
        <translation>Επιλογή αντικειμένων, με αυτό</translation>
    </message>
</context>
<context>
    <name>driftgate::Overview</name>
    <message>
        <source>Overview of the differences</source>
        <translation>Επισκόπηση των διαφορών</translation>
    </message>
</context>
<context>
    <name>driftgate::PairChooser</name>
    <message>
        <source>on</source>
        <translation>στο</translation>
    </message>
    <message>
        <source>left</source>
        <translation>αριστερά</translation>
    </message>
    <message>
        <source>right</source>
        <translation>δεξιά</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Σύγκριση</translation>
    </message>
    <message>
        <source>Two revisions</source>
        <translation>Δύο αναθεωρήσεις</translation>
    </message>
    <message>
        <source>Two clusters</source>
        <translation>Δύο cluster</translation>
    </message>
    <message>
        <source>application</source>
        <translation>εφαρμογή</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Εφαρμογή</translation>
    </message>
    <message>
        <source>branch, tag or commit</source>
        <translation>κλάδος, tag ή commit</translation>
    </message>
    <message>
        <source>Left revision</source>
        <translation>Αριστερή αναθεώρηση</translation>
    </message>
    <message>
        <source>Right revision</source>
        <translation>Δεξιά αναθεώρηση</translation>
    </message>
    <message>
        <source>name two revisions</source>
        <translation>χρειάζονται δύο αναθεωρήσεις</translation>
    </message>
    <message>
        <source>the application is on no cluster</source>
        <translation>η εφαρμογή δεν είναι σε κανένα cluster</translation>
    </message>
    <message>
        <source>the application is on one cluster only</source>
        <translation>η εφαρμογή είναι μόνο σε ένα cluster</translation>
    </message>
    <message>
        <source>choose two different clusters</source>
        <translation>χρειάζονται δύο διαφορετικά cluster</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Left cluster</source>
        <translation>Αριστερό cluster</translation>
    </message>
    <message>
        <source>Right cluster</source>
        <translation>Δεξί cluster</translation>
    </message>
</context>
<context>
    <name>driftgate::Pairing</name>
    <message>
        <source>the target</source>
        <translation>στόχος</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>βάση</translation>
    </message>
    <message>
        <source>the live state</source>
        <translation>κατάσταση live</translation>
    </message>
    <message>
        <source>%1 is there more than once in %2; the last one counts.</source>
        <translation>Το %1 υπάρχει πολλές φορές (%2)· μετράει το τελευταίο.</translation>
    </message>
    <message>
        <source>Whether %1 lies in a namespace is not known: no CustomResourceDefinition of its kind was found.</source>
        <translation>Άγνωστο αν το %1 ανήκει σε namespace: δεν βρέθηκε CustomResourceDefinition για το kind του.</translation>
    </message>
</context>
<context>
    <name>driftgate::PlanReader</name>
    <message>
        <source>Planning %1 on %2</source>
        <translation>Κατάρτιση πλάνου για το %1 στο %2</translation>
    </message>
    <message>
        <source>Reading approvals</source>
        <translation>Ανάγνωση των εγκρίσεων</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message>
        <source>Approving %1</source>
        <translation>Έγκριση: %1</translation>
    </message>
    <message>
        <source>Rejecting %1</source>
        <translation>Απόρριψη: %1</translation>
    </message>
    <message>
        <source>Approved %1</source>
        <translation>Εγκρίθηκε: %1</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>Απορρίφθηκε: %1</translation>
    </message>
    <message>
        <source>Revoking</source>
        <translation>Ανάκληση</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Ανακλήθηκε</translation>
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
        <translation>«%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n αλλαγή</numerusform>
            <numerusform>%n αλλαγές</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n νέο</numerusform>
            <numerusform>%n νέα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made anew</source>
        <translation>
            <numerusform>%n δημιουργείται ξανά</numerusform>
            <numerusform>%n δημιουργούνται ξανά</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n διαγράφεται</numerusform>
            <numerusform>%n διαγράφονται</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hook(s) run</source>
        <translation>
            <numerusform>εκτελείται %n hook</numerusform>
            <numerusform>εκτελούνται %n hook</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to sync: %1 on %2 is as %3 wants it</source>
        <translation>Δεν υπάρχει κάτι για συγχρονισμό: το %1 στο %2 είναι όπως το θέλει το %3</translation>
    </message>
    <message>
        <source>Roll back %1 to %2 on %3: %4</source>
        <translation>Επαναφορά του %1 στο %2 στο cluster %3: %4</translation>
    </message>
    <message>
        <source>Sync %1 to %2 on %3: %4</source>
        <translation>Συγχρονισμός του %1 στο %2 στο cluster %3: %4</translation>
    </message>
    <message>
        <source>A sync of it is under way: Activity shows it</source>
        <translation>Ένας συγχρονισμός του είναι σε εξέλιξη: τον δείχνει η «Δραστηριότητα»</translation>
    </message>
    <message>
        <source>Being planned…</source>
        <translation>Κατάρτιση πλάνου…</translation>
    </message>
    <message>
        <source>There is no plan</source>
        <translation>Δεν υπάρχει πλάνο</translation>
    </message>
    <message>
        <source>Being planned again…</source>
        <translation>Νέα κατάρτιση πλάνου…</translation>
    </message>
    <message>
        <source>The policy does not allow it</source>
        <translation>Η πολιτική δεν το επιτρέπει</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>υπογεγραμμένη</translation>
    </message>
    <message>
        <source>bad signature</source>
        <translation>άκυρη υπογραφή</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>άγνωστο κλειδί</translation>
    </message>
    <message>
        <source>unsigned</source>
        <translation>ανυπόγραφη</translation>
    </message>
    <message>
        <source>Of other plans</source>
        <translation>Άλλων πλάνων</translation>
    </message>
    <message>
        <source>Approvals · none needed</source>
        <translation>Εγκρίσεις · δεν χρειάζεται καμία</translation>
    </message>
    <message>
        <source>Approvals · %1 of %2 needed</source>
        <translation>Εγκρίσεις · %1 από %2 που χρειάζονται</translation>
    </message>
    <message numerus="yes">
        <source>Roll back %1 of %n object(s) of %2 to %3 on %4: %5</source>
        <translation>
            <numerusform>Επαναφορά %1 από %n αντικείμενο: %2 σε %3 στο %4: %5</numerusform>
            <numerusform>Επαναφορά %1 από %n αντικείμενα: %2 σε %3 στο %4: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sync %1 of %n object(s) of %2 to %3 on %4: %5</source>
        <translation>
            <numerusform>Συγχρονισμός %1 από %n αντικείμενο: %2 σε %3 στο %4: %5</numerusform>
            <numerusform>Συγχρονισμός %1 από %n αντικείμενα: %2 σε %3 στο %4: %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Deployed stays %1.</source>
        <translation>Εγκατεστημένη μένει η %1.</translation>
    </message>
    <message>
        <source>No deployed revision is written.</source>
        <translation>Δεν γράφεται εγκατεστημένη αναθεώρηση.</translation>
    </message>
    <message>
        <source>The rest is a new plan, to be approved anew.</source>
        <translation>Τα υπόλοιπα είναι νέο πλάνο, που εγκρίνεται εκ νέου.</translation>
    </message>
    <message>
        <source>The rest is a new plan.</source>
        <translation>Τα υπόλοιπα είναι νέο πλάνο.</translation>
    </message>
    <message>
        <source>Only what is chosen is applied or deleted: nothing it needs is added, no other hook runs. %1 %2</source>
        <translation>Εφαρμόζεται ή διαγράφεται μόνο ό,τι επιλέχθηκε: δεν προστίθεται ό,τι χρειάζεται, δεν τρέχει άλλο hook. %1 %2</translation>
    </message>
    <message>
        <source>Choose what to sync of %1 on %2</source>
        <translation>Επιλέξτε τι θα συγχρονιστεί από %1 στο %2</translation>
    </message>
    <message>
        <source>No object is chosen</source>
        <translation>Δεν έχει επιλεγεί αντικείμενο</translation>
    </message>
    <message>
        <source>not pushed</source>
        <translation>χωρίς push</translation>
    </message>
    <message>
        <source>A sync of it to %1 was interrupted: Activity offers to verify, resume or abandon it first</source>
        <translation>Ένας συγχρονισμός της στο %1 διακόπηκε: η «Δραστηριότητα» προτείνει πρώτα επαλήθευση, συνέχεια ή εγκατάλειψη</translation>
    </message>
    <message>
        <source>only %1 moves</source>
        <translation>μετακινείται μόνο το %1</translation>
    </message>
    <message>
        <source>Mark %1 as deployed at %2 on %3</source>
        <translation>Σήμανση του %1 ως εγκατεστημένου στο %2 στο %3</translation>
    </message>
    <message>
        <source>This is another plan than before</source>
        <translation>Αυτό είναι άλλο πλάνο από πριν</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>και %n ακόμη</numerusform>
            <numerusform>και %n ακόμη</numerusform>
        </translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>δεν επαληθεύτηκε</translation>
    </message>
    <message>
        <source>Nothing to sync of what could be rendered and read: %1 on %2 at %3</source>
        <translation>Δεν υπάρχει κάτι για συγχρονισμό από όσα μπόρεσαν να αποδοθούν και να διαβαστούν: το %1 στο %2 στο %3</translation>
    </message>
    <message>
        <source>Hold %1 at %2 on %3, where it is already</source>
        <translation>Κράτηση του %1 στο %2 στο cluster %3, όπου είναι ήδη</translation>
    </message>
</context>
<context>
    <name>driftgate::RevealBox</name>
    <message>
        <source>revealed</source>
        <translation>αποκαλύφθηκε</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>δεν υπάρχει</translation>
    </message>
    <message>
        <source>Hidden again when this closes, at the latest in a minute.</source>
        <translation>Κρύβεται πάλι με το κλείσιμο, το αργότερο σε ένα λεπτό.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Απόκρυψη</translation>
    </message>
</context>
<context>
    <name>driftgate::RevertBox</name>
    <message>
        <source>On &amp;all of its clusters, not on this one alone</source>
        <translation>Σε ό&amp;λα τα cluster της, όχι μόνο σε αυτό</translation>
    </message>
    <message>
        <source>&amp;Push the branch</source>
        <translation>Να γίνει &amp;push του κλάδου</translation>
    </message>
    <message>
        <source>Make the revert</source>
        <translation>Δημιουργία της αναίρεσης</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Αντιγραφή</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Άνοιγμα</translation>
    </message>
    <message>
        <source>Revert in Git</source>
        <translation>Αναίρεση στο Git</translation>
    </message>
    <message>
        <source>A commit on a branch of its own restores what the application is made of. It goes the way of any change: a request, a merge, a review here.</source>
        <translation>Ένα commit σε δικό του κλάδο επαναφέρει ό,τι συνθέτει την εφαρμογή. Ακολουθεί τον δρόμο κάθε αλλαγής: αίτημα, συγχώνευση, έλεγχος εδώ.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Κλάδος</translation>
    </message>
    <message>
        <source>Branch of the revert</source>
        <translation>Κλάδος της αναίρεσης</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Μήνυμα</translation>
    </message>
    <message>
        <source>Message of the revert</source>
        <translation>Μήνυμα της αναίρεσης</translation>
    </message>
    <message>
        <source>The revert</source>
        <translation>Η αναίρεση</translation>
    </message>
    <message>
        <source>Where to open a request</source>
        <translation>Πού ανοίγει ένα αίτημα</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>Αντιγράφηκε: %1</translation>
    </message>
    <message>
        <source>The repository has no remote</source>
        <translation>Το αποθετήριο δεν έχει remote</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Δημιουργία…</translation>
    </message>
    <message numerus="yes">
        <source>Commit %1 on branch %2 restores %n file(s)</source>
        <translation>
            <numerusform>Το commit %1 στον κλάδο %2 επαναφέρει %n αρχείο</numerusform>
            <numerusform>Το commit %1 στον κλάδο %2 επαναφέρει %n αρχεία</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch is pushed</source>
        <translation>Έγινε push του κλάδου</translation>
    </message>
    <message>
        <source>Open a request for it where the repository lives</source>
        <translation>Το αίτημα για αυτό ανοίγει εκεί όπου φιλοξενείται το αποθετήριο</translation>
    </message>
    <message>
        <source>Push it, then open a request where the repository lives</source>
        <translation>Χρειάζεται push και μετά αίτημα εκεί όπου φιλοξενείται το αποθετήριο</translation>
    </message>
    <message>
        <source>Another revert is being made…</source>
        <translation>Δημιουργείται μια άλλη αναίρεση…</translation>
    </message>
</context>
<context>
    <name>driftgate::Reverter</name>
    <message>
        <source>Finding what a revert would restore</source>
        <translation>Εύρεση του τι θα επανέφερε μια αναίρεση</translation>
    </message>
    <message>
        <source>Reverting %1 to %2 in Git</source>
        <translation>Επιστροφή του %1 στο %2 με αναίρεση στο Git</translation>
    </message>
    <message>
        <source>Reverted %1 to %2 in Git</source>
        <translation>Το %1 επέστρεψε στο %2 με αναίρεση στο Git</translation>
    </message>
    <message>
        <source>Finding where %1 lies</source>
        <translation>Εύρεση της θέσης του %1</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewApprovals</name>
    <message>
        <source>Approve</source>
        <translation>Έγκριση</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Απόρριψη</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Ανάκληση</translation>
    </message>
    <message>
        <source>Approvals and rejections</source>
        <translation>Εγκρίσεις και απορρίψεις</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Σχόλιο…</translation>
    </message>
    <message>
        <source>Comment on the plan</source>
        <translation>Σχόλιο για το πλάνο</translation>
    </message>
    <message>
        <source>Writes into the ledger that exactly this plan may be carried out (Ctrl+Shift+A)</source>
        <translation>Γράφει στο μητρώο ότι ακριβώς αυτό το πλάνο επιτρέπεται να εκτελεστεί (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Writes into the ledger that this plan must not be carried out (Ctrl+Shift+R)</source>
        <translation>Γράφει στο μητρώο ότι αυτό το πλάνο δεν πρέπει να εκτελεστεί (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <source>Takes your own word on this plan back (Ctrl+Shift+V)</source>
        <translation>Ανακαλεί τη δική σας έγκριση ή απόρριψη για αυτό το πλάνο (Ctrl+Shift+V)</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Εγκρίσεις</translation>
    </message>
    <message>
        <source>Being planned…</source>
        <translation>Κατάρτιση πλάνου…</translation>
    </message>
    <message>
        <source>%1 · plan</source>
        <translation>%1 · πλάνο</translation>
    </message>
    <message>
        <source>There is nothing to approve</source>
        <translation>Δεν υπάρχει κάτι προς έγκριση</translation>
    </message>
    <message>
        <source>Nobody has said anything yet</source>
        <translation>Κανείς δεν έχει δηλώσει κάτι ακόμη</translation>
    </message>
    <message>
        <source>Git does not know who you are: set user.name and user.email with “git config --global”</source>
        <translation>Το Git δεν γνωρίζει ποιος είστε: ορίστε τα user.name και user.email με «git config --global»</translation>
    </message>
    <message>
        <source>Being written into the ledger…</source>
        <translation>Εγγραφή στο μητρώο…</translation>
    </message>
    <message>
        <source>%1 is then held at %2 until Git agrees</source>
        <translation>Μετά το %1 μένει σε κράτηση στο %2 μέχρι να συμφωνήσει το Git</translation>
    </message>
    <message numerus="yes">
        <source>and %n more: see the findings</source>
        <translation>
            <numerusform>και %n ακόμη: δείτε τα ευρήματα</numerusform>
            <numerusform>και %n ακόμη: δείτε τα ευρήματα</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else can see this yet: %1</source>
        <translation>Κανείς άλλος δεν το βλέπει ακόμη: %1</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewBelow</name>
    <message>
        <source>Commits</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ευρήματα</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>Ανάγνωση…</translation>
    </message>
    <message>
        <source>Not known without the deployed revision</source>
        <translation>Άγνωστα χωρίς την εγκατεστημένη αναθεώρηση</translation>
    </message>
    <message>
        <source>None: a rollback takes commits back</source>
        <translation>Κανένα: μια επαναφορά αναιρεί commit</translation>
    </message>
    <message>
        <source>Two clusters are compared, not two revisions</source>
        <translation>Συγκρίνονται δύο cluster, όχι δύο αναθεωρήσεις</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Κανένα</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewFindings</name>
    <message>
        <source>The server accepts every change (dry run)</source>
        <translation>Ο διακομιστής δέχεται κάθε αλλαγή (dry run)</translation>
    </message>
    <message>
        <source>Being compared…</source>
        <translation>Γίνεται σύγκριση…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Κανένα</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewHeader</name>
    <message>
        <source>on</source>
        <translation>στο</translation>
    </message>
    <message>
        <source>and</source>
        <translation>και</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>άγνωστη</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>σε συγχρονισμό</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>σε παύση</translation>
    </message>
    <message>
        <source>↑ F7</source>
        <translation>↑ F7</translation>
    </message>
    <message>
        <source>Previous difference (F7)</source>
        <translation>Προηγούμενη διαφορά (F7)</translation>
    </message>
    <message>
        <source>↓ F8</source>
        <translation>↓ F8</translation>
    </message>
    <message>
        <source>Next difference (F8)</source>
        <translation>Επόμενη διαφορά (F8)</translation>
    </message>
    <message>
        <source>live ↔ target</source>
        <translation>live ↔ στόχος</translation>
    </message>
    <message>
        <source>What a sync would change</source>
        <translation>Τι θα άλλαζε ένας συγχρονισμός</translation>
    </message>
    <message>
        <source>base ↔ target</source>
        <translation>βάση ↔ στόχος</translation>
    </message>
    <message>
        <source>What Git changed since the last sync</source>
        <translation>Τι άλλαξε το Git από τον τελευταίο συγχρονισμό</translation>
    </message>
    <message>
        <source>base ↔ live</source>
        <translation>βάση ↔ live</translation>
    </message>
    <message>
        <source>What the cluster changed since the last sync</source>
        <translation>Τι άλλαξε το cluster από τον τελευταίο συγχρονισμό</translation>
    </message>
    <message>
        <source>other…</source>
        <translation>άλλο…</translation>
    </message>
    <message>
        <source>Two revisions, or two clusters</source>
        <translation>Δύο αναθεωρήσεις ή δύο cluster</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 από %2</translation>
    </message>
    <message>
        <source>Not available: nothing in the cluster tells the deployed revision</source>
        <translation>Μη διαθέσιμο: τίποτα στο cluster δεν δείχνει την εγκατεστημένη αναθεώρηση</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>ίσα</translation>
    </message>
    <message>
        <source>– of %1</source>
        <translation>– από %1</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>επαναφορά</translation>
    </message>
    <message>
        <source>incomplete</source>
        <translation>ελλιπές</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewPage</name>
    <message>
        <source>The clusters are being read…</source>
        <translation>Ανάγνωση των cluster…</translation>
    </message>
    <message>
        <source>Nothing waits for a review</source>
        <translation>Τίποτα δεν περιμένει έλεγχο</translation>
    </message>
    <message>
        <source>Choose an application on the Fleet page and press Enter to hold its states against each other.</source>
        <translation>Επιλογή εφαρμογής στη σελίδα «Στόλος» και Enter, για σύγκριση των καταστάσεών της.</translation>
    </message>
    <message>
        <source>Being compared…</source>
        <translation>Γίνεται σύγκριση…</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>Δεν υπάρχει κάτι για σύγκριση</translation>
    </message>
    <message>
        <source>No objects</source>
        <translation>Κανένα αντικείμενο</translation>
    </message>
    <message>
        <source>That was the last difference</source>
        <translation>Αυτή ήταν η τελευταία διαφορά</translation>
    </message>
    <message>
        <source>That was the first difference</source>
        <translation>Αυτή ήταν η πρώτη διαφορά</translation>
    </message>
    <message>
        <source>Where this object comes from in the repository is not known</source>
        <translation>Άγνωστο από πού στο αποθετήριο προέρχεται αυτό το αντικείμενο</translation>
    </message>
    <message>
        <source>Nothing is known to wait for a review</source>
        <translation>Δεν είναι γνωστό να περιμένει κάτι έλεγχο</translation>
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
        <translation>Εφαρμογές σε αναμονή</translation>
    </message>
    <message>
        <source>Waiting for a review</source>
        <translation>Σε αναμονή ελέγχου</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
</context>
<context>
    <name>driftgate::ReviewReader</name>
    <message>
        <source>The states could not be compared</source>
        <translation>Δεν ήταν δυνατή η σύγκριση των καταστάσεων</translation>
    </message>
    <message>
        <source>Reading %1 on %2</source>
        <translation>Ανάγνωση του %1 στο %2</translation>
    </message>
    <message>
        <source>Comparing %1 with %2</source>
        <translation>Σύγκριση του %1 με το %2</translation>
    </message>
    <message>
        <source>Revealing one value of %1</source>
        <translation>Αποκάλυψη μίας τιμής του %1</translation>
    </message>
    <message>
        <source>Revealed one value of %1</source>
        <translation>Αποκαλύφθηκε μία τιμή του %1</translation>
    </message>
    <message>
        <source>Finding who changed %1</source>
        <translation>Εύρεση ποιος άλλαξε το %1</translation>
    </message>
    <message>
        <source>Asking %1 what an apply would change</source>
        <translation>Ερώτηση στο %1 τι θα άλλαζε ένα apply</translation>
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
        <translation>Βάση</translation>
    </message>
    <message>
        <source>deployed %1</source>
        <translation>εγκατεστημένη %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Στόχος</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>εδώ και %1</translation>
    </message>
</context>
<context>
    <name>driftgate::RollbackDialog</name>
    <message>
        <source>Roll back</source>
        <translation>Επαναφορά</translation>
    </message>
    <message>
        <source>Review the rollback</source>
        <translation>Έλεγχος της επαναφοράς</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Εφαρμογή</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Επαναφορά του</translation>
    </message>
    <message>
        <source>on</source>
        <translation>στο cluster</translation>
    </message>
    <message>
        <source>back to</source>
        <translation>στην αναθεώρηση</translation>
    </message>
    <message>
        <source>Roll back now</source>
        <translation>Άμεση επαναφορά</translation>
    </message>
    <message>
        <source>Takes the cluster back at once: a plan like any other, to be reviewed, approved and synced.

%1 is then held at %2 on %3, and shown as held, until Git agrees: nothing of the branch comes through before.</source>
        <translation>Γυρίζει το cluster πίσω αμέσως: ένα πλάνο όπως κάθε άλλο, που πρέπει να ελεγχθεί, να εγκριθεί και να συγχρονιστεί.

Μετά το %1 μένει σε κράτηση στο %2 στο cluster %3, και εμφανίζεται έτσι, μέχρι να συμφωνήσει το Git: πριν από αυτό δεν περνά τίποτα από τον κλάδο.</translation>
    </message>
    <message>
        <source>The application is on no cluster.</source>
        <translation>Η εφαρμογή δεν είναι σε κανένα cluster.</translation>
    </message>
    <message>
        <source>The workspace does not have the application %1.</source>
        <translation>Ο χώρος εργασίας δεν έχει την εφαρμογή %1.</translation>
    </message>
    <message>
        <source>The workspace does not have %1 on %2.</source>
        <translation>Ο χώρος εργασίας δεν έχει το %1 στο %2.</translation>
    </message>
</context>
<context>
    <name>driftgate::RunningJob</name>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 από %2</translation>
    </message>
</context>
<context>
    <name>driftgate::SearchBox</name>
    <message>
        <source>Applications</source>
        <translation>Εφαρμογές</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Αντικείμενα</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Go to application, commit, object… %1</source>
        <translation>Μετάβαση σε εφαρμογή, commit… %1</translation>
    </message>
    <message>
        <source>Go to application, commit or object</source>
        <translation>Μετάβαση σε εφαρμογή, commit ή αντικείμενο</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Δεν βρέθηκε τίποτα</translation>
    </message>
</context>
<context>
    <name>driftgate::SearchPopup</name>
    <message>
        <source>Found</source>
        <translation>Αποτελέσματα</translation>
    </message>
</context>
<context>
    <name>driftgate::Searcher</name>
    <message>
        <source>on %1</source>
        <translation>στο %1</translation>
    </message>
    <message>
        <source>%1 of %2 on %3</source>
        <translation>%1 του %2 στο %3</translation>
    </message>
    <message>
        <source>Searching for “%1”</source>
        <translation>Αναζήτηση για «%1»</translation>
    </message>
</context>
<context>
    <name>driftgate::Session</name>
    <message>
        <source>Making the demo workspace</source>
        <translation>Δημιουργία του χώρου εργασίας demo</translation>
    </message>
    <message>
        <source>the demo workspace</source>
        <translation>ο χώρος εργασίας demo</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Άνοιγμα: %1</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>Άνοιξε: %1</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>Λήψη: %1</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>Ολοκληρώθηκε η λήψη: %1</translation>
    </message>
    <message>
        <source>Measuring the cache</source>
        <translation>Μέτρηση της cache</translation>
    </message>
    <message>
        <source>Clearing the cache</source>
        <translation>Εκκαθάριση της cache</translation>
    </message>
    <message>
        <source>Cleared the cache</source>
        <translation>Η cache εκκαθαρίστηκε</translation>
    </message>
    <message>
        <source>The cache could not be cleared: %1</source>
        <translation>Δεν ήταν δυνατή η εκκαθάριση της cache: %1</translation>
    </message>
    <message>
        <source>Allowing %1</source>
        <translation>Δίνεται άδεια στο %1</translation>
    </message>
    <message>
        <source>Allowed %1 to run</source>
        <translation>Επιτράπηκε η εκτέλεση του %1</translation>
    </message>
    <message>
        <source>Reading the kubeconfig</source>
        <translation>Ανάγνωση του kubeconfig</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Εγγραφή του %1</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Γράφτηκε το %1</translation>
    </message>
    <message>
        <source>The workspace file cannot be written: %1</source>
        <translation>Το αρχείο workspace δεν μπορεί να γραφτεί: %1</translation>
    </message>
</context>
<context>
    <name>driftgate::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Εμφάνιση</translation>
    </message>
    <message>
        <source>This workspace, on this machine</source>
        <translation>Αυτός ο χώρος εργασίας, σε αυτό το μηχάνημα</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Όπως το σύστημα</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Φωτεινό</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Σκοτεινό</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Θέμα</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>του συστήματος</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;Font size</source>
        <translation>&amp;Μέγεθος γραμματοσειράς</translation>
    </message>
    <message>
        <source>Size of &amp;differences</source>
        <translation>Μέγεθος &amp;διαφορών</translation>
    </message>
    <message>
        <source>Allow &amp;remote bases</source>
        <translation>Να &amp;επιτρέπονται απομακρυσμένες βάσεις</translation>
    </message>
    <message>
        <source>Kustomizations may then fetch what they name from the network. Allow it only for a repository you trust.</source>
        <translation>Τα kustomization μπορούν τότε να κατεβάζουν από το δίκτυο ό,τι ορίζουν. Μόνο για έμπιστα αποθετήρια.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>Εκκαθάρι&amp;ση</translation>
    </message>
    <message>
        <source>Being measured…</source>
        <translation>Μέτρηση…</translation>
    </message>
    <message>
        <source>Rendered manifests and the index of the history, in %1. It can always be cleared; what is needed is made again.</source>
        <translation>Manifest μετά το render και το ευρετήριο του ιστορικού, στο %1. Η εκκαθάριση είναι πάντα ασφαλής· ό,τι χρειάζεται δημιουργείται ξανά.</translation>
    </message>
</context>
<context>
    <name>driftgate::ShortcutsDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>Παντού</translation>
    </message>
    <message>
        <source>Fleet, History, Review, Activity</source>
        <translation>Στόλος, Ιστορικό, Έλεγχος, Δραστηριότητα</translation>
    </message>
    <message>
        <source>Go to an application, object or commit</source>
        <translation>Μετάβαση σε εφαρμογή, αντικείμενο ή commit</translation>
    </message>
    <message>
        <source>Filter the page, or find in the difference</source>
        <translation>Φίλτρο στη σελίδα, ή εύρεση στη διαφορά</translation>
    </message>
    <message>
        <source>Read repository and clusters again</source>
        <translation>Νέα ανάγνωση αποθετηρίου και cluster</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Άνοιγμα φακέλου</translation>
    </message>
    <message>
        <source>Open an address</source>
        <translation>Άνοιγμα διεύθυνσης</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Μενού</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ρυθμίσεις</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Αυτή η λίστα</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Έξοδος</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Στόλος</translation>
    </message>
    <message>
        <source>Open the review of the chosen cell</source>
        <translation>Άνοιγμα του ελέγχου του επιλεγμένου κελιού</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Ιστορικό</translation>
    </message>
    <message>
        <source>Copy the ids of the chosen commits</source>
        <translation>Αντιγραφή των id των επιλεγμένων commit</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Διαφορές</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Προηγούμενη διαφορά</translation>
    </message>
    <message>
        <source>Next difference, then the next object</source>
        <translation>Επόμενη διαφορά, μετά επόμενο αντικείμενο</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Επόμενο αποτέλεσμα</translation>
    </message>
    <message>
        <source>The other column</source>
        <translation>Η άλλη στήλη</translation>
    </message>
    <message>
        <source>Open the source of a row, or a fold</source>
        <translation>Άνοιγμα της πηγής μιας γραμμής ή πτύξης</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Μεγαλύτερα</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Μικρότερα</translation>
    </message>
    <message>
        <source>Natural size</source>
        <translation>Κανονικό μέγεθος</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Συντομεύσεις πληκτρολογίου</translation>
    </message>
    <message>
        <source>Close the workspace</source>
        <translation>Κλείσιμο του χώρου εργασίας</translation>
    </message>
    <message>
        <source>Open the review of where a commit waits</source>
        <translation>Άνοιγμα του ελέγχου εκεί όπου περιμένει ένα commit</translation>
    </message>
    <message>
        <source>Roll back to a commit</source>
        <translation>Επαναφορά σε ένα commit</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Έλεγχος</translation>
    </message>
    <message>
        <source>Approve the plan</source>
        <translation>Έγκριση του πλάνου</translation>
    </message>
    <message>
        <source>Reject the plan</source>
        <translation>Απόρριψη του πλάνου</translation>
    </message>
    <message>
        <source>Revoke your own word on it</source>
        <translation>Ανάκληση της δικής σας έγκρισης ή απόρριψης</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>Εγγραφή σχολίου</translation>
    </message>
    <message>
        <source>Sync, or roll back</source>
        <translation>Συγχρονισμός ή επαναφορά</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Δραστηριότητα</translation>
    </message>
    <message>
        <source>Open the review of the chosen record</source>
        <translation>Άνοιγμα του ελέγχου της επιλεγμένης εγγραφής</translation>
    </message>
    <message>
        <source>Roll back to the chosen record</source>
        <translation>Επαναφορά στην επιλεγμένη εγγραφή</translation>
    </message>
    <message>
        <source>Choose an object to sync alone</source>
        <translation>Επιλογή αντικειμένου για μόνο του συγχρονισμό</translation>
    </message>
</context>
<context>
    <name>driftgate::Sign</name>
    <message>
        <source>Git moved</source>
        <translation>άλλαξε το Git</translation>
    </message>
    <message>
        <source>the cluster moved</source>
        <translation>άλλαξε το cluster</translation>
    </message>
    <message>
        <source>both moved</source>
        <translation>άλλαξαν και τα δύο</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>εντάξει</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>απέτυχε</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>σε παύση</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>σε εξέλιξη</translation>
    </message>
    <message>
        <source>cause unknown</source>
        <translation>άγνωστη αιτία</translation>
    </message>
    <message>
        <source>new</source>
        <translation>νέο</translation>
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
        <translation>λείπει από το cluster</translation>
    </message>
    <message>
        <source>no longer in Git</source>
        <translation>δεν υπάρχει πια στο Git</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n πεδίο</numerusform>
            <numerusform>%n πεδία</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>driftgate::StatusBar</name>
    <message>
        <source>recorded</source>
        <translation>καταγεγραμμένο</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>δεν διαβάστηκε</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 και ακόμη %n</numerusform>
            <numerusform>%1 και ακόμη %n</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>σύνδεση</translation>
    </message>
    <message>
        <source>reconnecting</source>
        <translation>επανασύνδεση</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>μη προσβάσιμο</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>απορρίφθηκε</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>ως %1</translation>
    </message>
    <message>
        <source>Its certificate is not verified (insecure-skip-tls-verify)</source>
        <translation>Το πιστοποιητικό του δεν ελέγχεται (insecure-skip-tls-verify)</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>Τελευταία απάντηση: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>insecure</source>
        <translation>μη ασφαλές</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Νέα προσπάθεια</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>χωρίς σύνδεση</translation>
    </message>
    <message numerus="yes">
        <source>%n cluster(s) not connected</source>
        <translation>
            <numerusform>%n cluster χωρίς σύνδεση</numerusform>
            <numerusform>%n cluster χωρίς σύνδεση</numerusform>
        </translation>
    </message>
    <message>
        <source>A context or a dump in driftgate.yaml connects these:</source>
        <translation>Ένα context ή ένα dump στο driftgate.yaml συνδέει τα εξής:</translation>
    </message>
    <message>
        <source>not allowed to sign in</source>
        <translation>δεν επιτρέπεται η σύνδεση</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Σύνδεση…</translation>
    </message>
    <message>
        <source>Allow %1…</source>
        <translation>Άδεια για %1…</translation>
    </message>
    <message>
        <source>no context</source>
        <translation>χωρίς context</translation>
    </message>
</context>
<context>
    <name>driftgate::Steps</name>
    <message>
        <source>waits</source>
        <translation>περιμένει</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>αποστέλλεται</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>διαγράφηκε</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>εφαρμόστηκε</translation>
    </message>
    <message>
        <source>was so already</source>
        <translation>ήταν ήδη έτσι</translation>
    </message>
    <message>
        <source>applied, waiting for its health</source>
        <translation>εφαρμόστηκε, αναμένεται να γίνει υγιές</translation>
    </message>
    <message>
        <source>run</source>
        <translation>εκτελέστηκε</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>απέτυχε</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>δεν στάλθηκε</translation>
    </message>
    <message>
        <source>Everything was sent and is healthy</source>
        <translation>Στάλθηκαν όλα και είναι υγιή</translation>
    </message>
    <message>
        <source>Everything was sent, but not all of it became healthy in time</source>
        <translation>Στάλθηκαν όλα, αλλά δεν έγιναν όλα υγιή εγκαίρως</translation>
    </message>
    <message>
        <source>An object was refused: nothing after it was sent</source>
        <translation>Ένα αντικείμενο απορρίφθηκε: μετά από αυτό δεν στάλθηκε τίποτα</translation>
    </message>
    <message>
        <source>Stopped between two objects: the rest was not sent</source>
        <translation>Διακόπηκε ανάμεσα σε δύο αντικείμενα: τα υπόλοιπα δεν στάλθηκαν</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Δεν στάλθηκε τίποτα</translation>
    </message>
    <message>
        <source>Verification: %1</source>
        <translation>Επαλήθευση: %1</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>phase %1</source>
        <translation>φάση %1</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>κύμα %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n object(s)</source>
        <translation>
            <numerusform>%1 από %n αντικείμενο</numerusform>
            <numerusform>%1 από %n αντικείμενα</numerusform>
        </translation>
    </message>
    <message>
        <source>may have been deleted: no answer is known</source>
        <translation>ίσως διαγράφηκε: δεν είναι γνωστή απάντηση</translation>
    </message>
    <message>
        <source>may have been sent: no answer is known</source>
        <translation>ίσως στάλθηκε: δεν είναι γνωστή απάντηση</translation>
    </message>
    <message>
        <source>begun; it may be running</source>
        <translation>ξεκίνησε· ίσως τρέχει ακόμη</translation>
    </message>
    <message>
        <source>sent and answered</source>
        <translation>στάλθηκε και απαντήθηκε</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>απορρίφθηκε</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) sent</source>
        <translation>
            <numerusform>στάλθηκε %n αντικείμενο</numerusform>
            <numerusform>στάλθηκαν %n αντικείμενα</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n maybe sent</source>
        <translation>
            <numerusform>%n ίσως στάλθηκε</numerusform>
            <numerusform>%n ίσως στάλθηκαν</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n απορρίφθηκε</numerusform>
            <numerusform>%n απορρίφθηκαν</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n δεν στάλθηκε</numerusform>
            <numerusform>%n δεν στάλθηκαν</numerusform>
        </translation>
    </message>
    <message>
        <source>No object was to be sent</source>
        <translation>Δεν υπήρχε αντικείμενο προς αποστολή</translation>
    </message>
</context>
<context>
    <name>driftgate::SyncCard</name>
    <message>
        <source>How it ended</source>
        <translation>Πώς τελείωσε</translation>
    </message>
    <message>
        <source>Objects of the sync</source>
        <translation>Αντικείμενα του συγχρονισμού</translation>
    </message>
    <message>
        <source>Stop after this object</source>
        <translation>Διακοπή μετά από αυτό το αντικείμενο</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Έλεγχος</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Απόκρυψη</translation>
    </message>
    <message>
        <source>What was sent stays; the journal keeps the rest</source>
        <translation>Ό,τι στάλθηκε μένει· το ημερολόγιο κρατά τα υπόλοιπα</translation>
    </message>
    <message>
        <source>stops after this object</source>
        <translation>διακόπτεται μετά από αυτό το αντικείμενο</translation>
    </message>
    <message>
        <source>Roll back to %1…</source>
        <translation>Επαναφορά στο %1…</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>στο %1</translation>
    </message>
</context>
<context>
    <name>driftgate::SyncRunner</name>
    <message>
        <source>Looking for interrupted syncs</source>
        <translation>Αναζήτηση συγχρονισμών που διακόπηκαν</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 στο %2</translation>
    </message>
    <message>
        <source>Abandoning the sync of %1</source>
        <translation>Εγκατάλειψη του συγχρονισμού του %1</translation>
    </message>
    <message>
        <source>Abandoned the sync of %1</source>
        <translation>Εγκαταλείφθηκε ο συγχρονισμός του %1</translation>
    </message>
</context>
<context>
    <name>driftgate::SyncWords</name>
    <message>
        <source>Verifying %1 at %2 on %3</source>
        <translation>Επαλήθευση του %1 (%2) στο cluster %3</translation>
    </message>
    <message>
        <source>Rolling back %1 to %2 on %3</source>
        <translation>Επαναφορά του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>Syncing %1 to %2 on %3</source>
        <translation>Συγχρονισμός του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>Verified %1 at %2 on %3</source>
        <translation>Επαληθεύτηκε το %1 (%2) στο cluster %3</translation>
    </message>
    <message>
        <source>Rolled back %1 to %2 on %3</source>
        <translation>Έγινε επαναφορά του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>Synced %1 to %2 on %3</source>
        <translation>Συγχρονίστηκε το %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>%1 at %2 on %3 could not be verified</source>
        <translation>Δεν ήταν δυνατή η επαλήθευση του %1 (%2) στο cluster %3</translation>
    </message>
    <message>
        <source>%1 was not rolled back to %2 on %3</source>
        <translation>Δεν έγινε επαναφορά του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>%1 was not synced to %2 on %3</source>
        <translation>Δεν έγινε συγχρονισμός του %1 στο %2 στο cluster %3</translation>
    </message>
    <message>
        <source>The rollback of %1 to %2 on %3 was stopped</source>
        <translation>Η επαναφορά του %1 στο %2 στο cluster %3 διακόπηκε</translation>
    </message>
    <message>
        <source>The sync of %1 to %2 on %3 was stopped</source>
        <translation>Ο συγχρονισμός του %1 στο %2 στο cluster %3 διακόπηκε</translation>
    </message>
    <message>
        <source>The rollback of %1 to %2 on %3 failed</source>
        <translation>Η επαναφορά του %1 στο %2 στο cluster %3 απέτυχε</translation>
    </message>
    <message>
        <source>The sync of %1 to %2 on %3 failed</source>
        <translation>Ο συγχρονισμός του %1 στο %2 στο cluster %3 απέτυχε</translation>
    </message>
    <message>
        <source>matched: live, read again, is what was approved</source>
        <translation>ταιριάζει: η κατάσταση live, μετά από νέα ανάγνωση, είναι αυτό που εγκρίθηκε</translation>
    </message>
    <message numerus="yes">
        <source>deviated: %n object(s) are not as approved</source>
        <translation>
            <numerusform>αποκλίνει: %n αντικείμενο δεν είναι όπως εγκρίθηκε</numerusform>
            <numerusform>αποκλίνει: %n αντικείμενα δεν είναι όπως εγκρίθηκαν</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown: live could not be read again in full</source>
        <translation>άγνωστο: δεν ήταν δυνατή η πλήρης νέα ανάγνωση της κατάστασης live</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>άγνωστο: %1</translation>
    </message>
    <message>
        <source>Stopped between two objects</source>
        <translation>Διακόπηκε ανάμεσα σε δύο αντικείμενα</translation>
    </message>
    <message>
        <source>Not healthy within its time</source>
        <translation>Δεν έγινε υγιές μέσα στον χρόνο του</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %n object(s))</source>
        <translation>
            <numerusform>%1 (%2 από %n αντικείμενο)</numerusform>
            <numerusform>%1 (%2 από %n αντικείμενα)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 does not lie behind %2, so that going there is no rollback: a sync does it.</source>
        <translation>Το %1 δεν βρίσκεται πίσω από το %2, οπότε η μετάβαση εκεί δεν είναι επαναφορά: την κάνει ένας συγχρονισμός.</translation>
    </message>
</context>
<context>
    <name>driftgate::TopBar</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Μενού (F10)</translation>
    </message>
    <message>
        <source>Opens the program&apos;s menu</source>
        <translation>Ανοίγει το μενού του προγράμματος</translation>
    </message>
    <message>
        <source>Driftgate</source>
        <translation>Driftgate</translation>
    </message>
    <message>
        <source>no commit yet</source>
        <translation>κανένα commit ακόμη</translation>
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
        <translation>Δεν είναι δυνατή η δημιουργία του φακέλου %1</translation>
    </message>
    <message>
        <source>“%1” was not ready in time</source>
        <translation>Το «%1» δεν ήταν έτοιμο εγκαίρως</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>Δεν είναι δυνατή η εγγραφή του %1</translation>
    </message>
    <message>
        <source>drift is mine, fine</source>
        <translation>το drift είναι δικό μου, εντάξει</translation>
    </message>
</context>
<context>
    <name>driftgate::UnreadableCard</name>
    <message>
        <source>Journals that cannot be read</source>
        <translation>Ημερολόγια που δεν διαβάζονται</translation>
    </message>
    <message numerus="yes">
        <source>%n journal(s) of syncs cannot be read</source>
        <translation>
            <numerusform>%n ημερολόγιο συγχρονισμού δεν διαβάζεται</numerusform>
            <numerusform>%n ημερολόγια συγχρονισμών δεν διαβάζονται</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether these syncs came to their end is not known. Compare live with what was approved, and then move the files away.</source>
        <translation>Δεν είναι γνωστό αν αυτοί οι συγχρονισμοί έφτασαν στο τέλος τους. Συγκρίνετε το live με ό,τι είχε εγκριθεί, και μετά μετακινήστε τα αρχεία.</translation>
    </message>
</context>
<context>
    <name>driftgate::WelcomePage</name>
    <message>
        <source>Opened before</source>
        <translation>Πρόσφατα</translation>
    </message>
    <message>
        <source>Driftgate</source>
        <translation>Driftgate</translation>
    </message>
    <message>
        <source>See what each cluster should run, what it does run, and why they differ.</source>
        <translation>Τι πρέπει να τρέχει κάθε cluster, τι τρέχει και γιατί διαφέρουν.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Άνοιγμα…</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Άνοιγμα demo</translation>
    </message>
    <message>
        <source>A small company&apos;s repository and three recorded clusters, made here</source>
        <translation>Το αποθετήριο μιας μικρής εταιρείας και τρία καταγεγραμμένα cluster, που δημιουργούνται εδώ</translation>
    </message>
    <message>
        <source>Or drop a folder, a workspace file or a repository&apos;s address on this window.</source>
        <translation>Ή μεταφορά φακέλου, αρχείου χώρου εργασίας ή διεύθυνσης αποθετηρίου σε αυτό το παράθυρο.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Διαγραφή από τη λίστα</translation>
    </message>
    <message>
        <source>%1 could not be opened.
%2</source>
        <translation>Δεν ήταν δυνατό το άνοιγμα του %1.
%2</translation>
    </message>
</context>
<context>
    <name>driftgate::WorkList</name>
    <message>
        <source>Now</source>
        <translation>Τώρα</translation>
    </message>
</context>
</TS>
