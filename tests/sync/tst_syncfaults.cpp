// What a real control plane refuses, and what becomes of a sync when it goes away.
#include "sync/admission.h"
#include "sync/planesync.h"

#include "cluster/fieldset.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

std::string configMaps(const std::string &ns, int count)
{
    std::string out;
    for (int i = 0; i < count; ++i)
        out += "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: settings-" +
               std::to_string(i) + ", namespace: " + ns + "}, data: {a: b}}\n";
    return out;
}

/// Begins a sync of forty of them and dies in its midst: at the 30th point.
int runChild(const QStringList &arguments)
{
    const auto plane = Plane::shared();
    if (!plane)
        return 2;
    const std::string ns = arguments[2].toStdString();
    PlaneSync at(**plane, ns);
    int points = 0;
    at.options().journalFolder = arguments[3].toStdString();
    at.options().batch = 8;
    at.options().onPoint = [&points](std::string_view) {
        if (++points == 30)
            ::raise(SIGKILL);
    };
    return at.sync(at.wanted(configMaps(ns, 40))) ? 0 : 3;
}

/// Theirs, in the order in which they are sent.
std::vector<std::string> sortedNames(int count)
{
    std::vector<std::string> out;
    for (int i = 0; i < count; ++i)
        out.push_back("settings-" + std::to_string(i));
    std::ranges::sort(out);
    return out;
}

std::string job(const std::string &ns, const std::string &name, const std::string &phase,
                const std::string &more = {})
{
    return "---\n{apiVersion: batch/v1, kind: Job, metadata: {name: " + name +
           ", namespace: " + ns + ", annotations: {argocd.argoproj.io/hook: " + phase +
           "}}, spec: {" + more +
           "template: {spec: {restartPolicy: Never, terminationGracePeriodSeconds: 0, " +
           (more.empty() ? "" : "nodeSelector: {none: such}, ") +
           "containers: [{name: main, image: 'a:1'}]}}}}\n";
}

} // namespace

class TestSyncFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = Plane::whyNot(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        auto plane = Plane::shared();
        QVERIFY2(plane, why(plane).constData());
        m_plane = std::move(*plane);
    }

    void theSeventeenthIsRefused_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("said");
        QTest::newRow("by a policy") << u"policy"_s << u"settings-23 is reserved"_s;
        QTest::newRow("by a webhook") << u"webhook"_s << u"settings-23 is reserved"_s;
        QTest::newRow("by a webhook that is away") << u"nobody"_s << u"failed calling webhook"_s;
    }

    /// Objects of one kind are sent by their names, which puts this one there.
    void theSeventeenthIsRefused()
    {
        QFETCH(QString, by);
        QFETCH(QString, said);
        const std::string seventeenth = "settings-23";
        VERIFIED(ns, m_plane->makeNamespace("refused"));
        RefusingWebhook webhook(seventeenth);
        const std::string url = webhook.url();
        if (by == u"nobody")
            webhook.goAway();
        PlaneSync at(*m_plane, ns);
        at.options().batch = 1;
        at.options().patience = std::chrono::milliseconds(0);
        VERIFIED(plan, at.planned(at.wanted(configMaps(ns, 40))));
        const std::string admission =
            by == u"policy" ? Admission::policy(ns, seventeenth)
                            : Admission::webhook(ns, url, webhook.authority(),
                                                 by == u"nobody" ? seventeenth : std::string());
        VERIFIED(made, m_plane->kubectl({"apply", "-f", "-"}, admission));
        const auto isActive = [&] {
            ApplyRequest request;
            request.object = objectOf(configMap(ns, seventeenth, "b"));
            request.dryRun = true;
            return !wait(at.cluster().apply(request, {}));
        };
        QTRY_VERIFY_WITH_TIMEOUT(isActive(), 60'000);
        const auto outcome = at.carryOut();
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(said) &&
                     outcome->error->text.contains(words(seventeenth)),
                 qPrintable(outcome->error->text));
        // One at a time: the sixteen before it are there, nothing behind it.
        const std::vector<std::string> names = sortedNames(40);
        QCOMPARE(names[16], seventeenth);
        for (const std::string &name : names)
            QCOMPARE(at.get({"", "ConfigMap", ns, name}).has_value(), name < seventeenth);
        if (by == u"webhook")
            QVERIFY(webhook.asked() == std::vector(names.begin(), names.begin() + 17));
        QVERIFY(!at.deployed().revision);
        VERIFIED(gone, m_plane->kubectl({"delete", "-f", "-"}, admission));
        QTRY_VERIFY_WITH_TIMEOUT(!isActive(), 60'000);
        at.cluster().applies.clear();
        QCOMPARE(endOf(at.sync(at.wanted(configMaps(ns, 40)))), u"done"_s);
        QCOMPARE(at.deployed().inventory.size(), size_t{40});
        // The rest, and nothing twice.
        QCOMPARE(at.cluster().applies.size(), size_t{24});
        for (const auto &[key, count] : at.cluster().applies)
            QVERIFY2(count == 1 && key.name >= seventeenth, key.toString().c_str());
    }

    void theQuotaRefuses()
    {
        VERIFIED(ns, m_plane->makeNamespace("quota"));
        PlaneSync at(*m_plane, ns);
        VERIFIED(plan, at.planned(at.wanted(configMaps(ns, 12))));
        VERIFIED(made,
                 m_plane->kubectl({"create", "quota", "small", "-n", ns, "--hard=configmaps=6"}));
        const auto isActive = [&] {
            const auto used = m_plane->kubectl(
                {"get", "quota", "small", "-n", ns, "-o", "jsonpath={.status.used.configmaps}"});
            return used && !used->empty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isActive(), 60'000);
        const auto outcome = at.carryOut();
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u"exceeded quota: small"_s),
                 qPrintable(outcome->error->text));
        // What is on record is what is there.
        const auto journals = std::filesystem::directory_iterator(at.options().journalFolder);
        const auto journal =
            readJournal(at.options().journalFolder, journals->path().stem().string());
        QVERIFY2(journal, reason(journal).constData());
        for (const JournalLine &step : journal->steps) {
            const ObjectKey &key = journal->head.actions[step.action].key;
            const bool isThere = at.get(key).has_value();
            QVERIFY2(isThere == (step.state == JournalState::Answered),
                     qPrintable(words(key.toString()) + u' ' +
                                QString::number(static_cast<int>(step.state)) + u' ' + step.text));
        }
    }

    void anImmutableFieldIsTold()
    {
        VERIFIED(ns, m_plane->makeNamespace("immutable"));
        const auto frozen = [&ns](const std::string &value) {
            return "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: frozen, namespace: " +
                   ns + "}, immutable: true, data: {a: '" + value + "'}}\n";
        };
        PlaneSync at(*m_plane, ns);
        QCOMPARE(endOf(at.sync(at.wanted(frozen("one")))), u"done"_s);
        const auto outcome = at.sync(at.wanted(frozen("two"), frozen("one")));
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u"immutable"_s) &&
                     outcome->error->text.contains(u"frozen"_s),
                 qPrintable(outcome->error->text));
        QCOMPARE(words(at.get({"", "ConfigMap", ns, "frozen"})->value.stringAt({"data", "a"})),
                 u"one"_s);
    }

    void aNewConflictIsNotForced()
    {
        VERIFIED(ns, m_plane->makeNamespace("conflict"));
        const auto scaled = [&ns](int replicas) {
            return filled(
                "---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, "
                "namespace: '{NS}'}, spec: {replicas: {R}, selector: {matchLabels: {app: "
                "a}}, template: {metadata: {labels: {app: a}}, spec: {containers: [{name: "
                "main, image: 'a:1'}]}}}}\n",
                {{"{NS}", ns}, {"{R}", std::to_string(replicas)}});
        };
        PlaneSync at(*m_plane, ns);
        QCOMPARE(endOf(at.sync(at.wanted(scaled(1)))), u"done"_s);
        VERIFIED(plan, at.planned(at.wanted(scaled(2), scaled(1))));
        VERIFIED(edited, m_plane->kubectl({"patch", "deployment", "web", "-n", ns,
                                           "--field-manager=kubectl-edit", "-p",
                                           R"({"spec":{"replicas":3}})"}));
        const auto outcome = at.carryOut();
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u".spec.replicas of kubectl-edit"_s),
                 qPrintable(outcome->error->text));
        // Planned again it is foreseen, and forced.
        QCOMPARE(endOf(at.sync(at.wanted(scaled(2), scaled(1)))), u"done"_s);
        QCOMPARE(words(at.get({"apps", "Deployment", ns, "web"})
                           ->value.find({"spec", "replicas"})
                           ->text()),
                 u"2"_s);
    }

    void aNamespaceStuckTerminating()
    {
        VERIFIED(ns, m_plane->makeNamespace("stuck"));
        const std::string held =
            "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: held, namespace: " + ns +
            ", finalizers: [example.com/hold]}}\n";
        VERIFIED(made, m_plane->kubectl({"apply", "-f", "-"}, held));
        PlaneSync at(*m_plane, ns);
        VERIFIED(plan, at.planned(at.wanted(configMaps(ns, 3))));
        VERIFIED(deleted, m_plane->kubectl({"delete", "namespace", ns, "--wait=false"}));
        const auto outcome = at.carryOut(std::chrono::seconds(3));
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().text.contains(u"is being terminated"_s),
                 qPrintable(outcome.error().text));
        QVERIFY(at.cluster().applies.empty());
        VERIFIED(freed, m_plane->kubectl({"patch", "configmap", "held", "-n", ns, "--type=merge",
                                          "-p", R"({"metadata":{"finalizers":null}})"}));
    }

    void aPrunedObjectThatDoesNotGo()
    {
        VERIFIED(ns, m_plane->makeNamespace("holding"));
        const std::string held =
            "---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: held, namespace: " + ns +
            ", finalizers: [example.com/hold]}}\n";
        PlaneSync at(*m_plane, ns);
        const std::string both = configMaps(ns, 1) + held;
        QCOMPARE(endOf(at.sync(at.wanted(both))), u"done"_s);
        Wanted second = at.wanted(configMaps(ns, 1), both);
        second.revision = std::string(40, 'b');
        const auto outcome = at.sync(second, std::chrono::seconds(2));
        QCOMPARE(words(syncEndName(outcome->end)), u"unhealthy"_s);
        QVERIFY2(outcome->error->text.contains(u"example.com/hold"_s) &&
                     outcome->error->text.contains(u"ConfigMap"_s),
                 qPrintable(outcome->error->text));
        QVERIFY(at.deployed().revision->hex() != std::string(40, 'b'));
        VERIFIED(freed, m_plane->kubectl({"patch", "configmap", "held", "-n", ns, "--type=merge",
                                          "-p", R"({"metadata":{"finalizers":null}})"}));
    }

    void anUnhealthyWaveHoldsTheNext()
    {
        VERIFIED(ns, m_plane->makeNamespace("unhealthy"));
        const std::string target = filled(
            "---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: never, namespace: "
            "'{NS}'}, spec: {selector: {matchLabels: {app: a}}, template: {metadata: {labels: "
            "{app: a}}, spec: {nodeSelector: {none: such}, containers: [{name: main, image: "
            "'a:1'}]}}}}\n---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: later, "
            "namespace: "
            "'{NS}', annotations: {argocd.argoproj.io/sync-wave: '1'}}}\n",
            {{"{NS}", ns}});
        PlaneSync at(*m_plane, ns);
        const auto outcome = at.sync(at.wanted(target), std::chrono::seconds(3));
        QCOMPARE(words(syncEndName(outcome->end)), u"unhealthy"_s);
        QVERIFY2(outcome->error->text.contains(u"never"_s), qPrintable(outcome->error->text));
        QVERIFY(at.get({"apps", "Deployment", ns, "never"}));
        QVERIFY(!at.get({"", "ConfigMap", ns, "later"}));
        QVERIFY(!at.deployed().revision);
    }

    void aFailedHookEndsItAndSyncFailRuns()
    {
        VERIFIED(ns, m_plane->makeNamespace("hooks"));
        const std::string target =
            configMaps(ns, 2) +
            job(ns, "migrate", "PreSync", "backoffLimit: 0, activeDeadlineSeconds: 1, ") +
            job(ns, "cleanup", "SyncFail");
        PlaneSync at(*m_plane, ns);
        const auto outcome = at.sync(at.wanted(target), std::chrono::seconds(60));
        QCOMPARE(words(syncEndName(outcome->end)), u"failed"_s);
        QVERIFY2(outcome->error->text.contains(u"migrate"_s), qPrintable(outcome->error->text));
        QVERIFY(!at.get({"", "ConfigMap", ns, "settings-0"}));
        const auto cleanup = at.get({"batch", "Job", ns, "cleanup"});
        QVERIFY(cleanup);
        QCOMPARE(healthOf(&*cleanup).health, Health::Healthy);
    }

    void theProgramIsKilledInMidSync()
    {
        VERIFIED(ns, m_plane->makeNamespace("killed"));
        PlaneSync at(*m_plane, ns);
        const std::filesystem::path &folder = at.options().journalFolder;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DRIFTGATE_PLANE"_s, QString::fromStdString(m_plane->folder()));
        QProcess child;
        child.setProcessEnvironment(environment);
        child.start(
            QCoreApplication::applicationFilePath(),
            {u"--child"_s, QString::fromStdString(ns), QString::fromStdString(folder.string())});
        QVERIFY(child.waitForFinished(120'000));
        QVERIFY2(child.exitStatus() == QProcess::CrashExit, child.readAll().constData());
        const auto open = interruptedJournals(folder).journals;
        QCOMPARE(open.size(), size_t{1});
        const JournalReading &journal = open.front();
        QVERIFY(!journal.in(JournalState::Answered).empty());
        QVERIFY(!journal.in(JournalState::Waiting).empty());
        for (const JournalLine &step : journal.steps) {
            const ObjectKey &key = journal.head.actions[step.action].key;
            const bool isThere = at.get(key).has_value();
            QVERIFY2(step.state == JournalState::Sending ||
                         isThere == (step.state == JournalState::Answered),
                     key.toString().c_str());
        }
        VERIFIED(rest, at.planned(at.wanted(configMaps(ns, 40))));
        QCOMPARE(endOf(at.carryOut(std::chrono::seconds(40), journal.id)), u"done"_s);
        QCOMPARE(at.deployed().inventory.size(), size_t{40});
        checkOnce(at, journal);
    }

    void theServerIsKilledInMidSync()
    {
        auto own = Plane::own("killed");
        QVERIFY2(own, why(own).constData());
        Plane &plane = **own;
        VERIFIED(ns, plane.makeNamespace("killed"));
        PlaneSync at(plane, ns);
        at.options().batch = 8;
        at.options().patience = std::chrono::seconds(90);
        VERIFIED(plan, at.planned(at.wanted(configMaps(ns, 40))));
        int sent = 0;
        QProcess starting;
        at.cluster().before = [&](const ObjectKey &) {
            if (++sent != 20)
                return;
            const auto killed = plane.verb("kill-apiserver");
            QVERIFY2(killed, why(killed).constData());
            starting.start(u"driftgate-testplane"_s,
                           {u"start-apiserver"_s, QString::fromStdString(plane.folder())});
        };
        QCOMPARE(endOf(at.carryOut()), u"done"_s);
        QVERIFY(starting.waitForFinished(120'000));
        QCOMPARE(starting.exitCode(), 0);
        QCOMPARE(at.deployed().inventory.size(), size_t{40});
        // What was answered before, two times eight, was not sent again.
        const std::vector<std::string> names = sortedNames(40);
        for (size_t i = 0; i < names.size(); ++i) {
            const ObjectKey key{"", "ConfigMap", ns, names[i]};
            const auto live = at.get(key);
            QVERIFY(live);
            QCOMPARE(readManagedFields(live->value).size(), size_t{1});
            QVERIFY2(at.cluster().applies[key] == 1 || i >= 16, names[i].c_str());
        }

        // Without patience it ends, and says what is not known.
        at.options().patience = std::chrono::milliseconds(0);
        at.options().batch = 2;
        const std::string changed = configMaps(ns, 45);
        VERIFIED(more, at.planned(at.wanted(changed)));
        sent = 0;
        at.cluster().before = [&](const ObjectKey &) {
            if (++sent == 4)
                QVERIFY(plane.verb("kill-apiserver"));
        };
        const auto broken = at.brokenOff();
        QVERIFY2(broken, reason(broken).constData());
        QCOMPARE(words(syncEndName(broken->end)), u"failed"_s);
        QVERIFY2(broken->error->code == ErrorCode::Network ||
                     broken->error->code == ErrorCode::Timeout,
                 qPrintable(broken->error->text));
        QVERIFY(broken->error->text.contains(u"settings-4"_s));
        const auto open = interruptedJournals(at.options().journalFolder).journals;
        QCOMPARE(open.size(), size_t{1});
        const JournalReading &journal = open.front();
        QCOMPARE(journal.steps.size(), size_t{5});
        QVERIFY(!journal.in(JournalState::Sending).empty());
        QCOMPARE(journal.in(JournalState::Waiting).size(), size_t{1});
        const size_t answered = journal.in(JournalState::Answered).size();
        QVERIFY(answered >= 2);
        VERIFIED(started, plane.verb("start-apiserver"));
        at.cluster().before = {};
        at.cluster().applies.clear();
        // The Lease could not be given back; nobody waits for it to expire all the same.
        VERIFIED(rest, at.planned(at.wanted(changed)));
        QCOMPARE(endOf(at.carryOut(std::chrono::seconds(40), journal.id)), u"done"_s);
        QCOMPARE(at.deployed().inventory.size(), size_t{45});
        QVERIFY(at.cluster().applies.size() <= 5 - answered);
        checkOnce(at, journal);
    }

private:
    /// Once a sync was gone on with: what its journal had as answered is as it was, and was not
    /// sent again.
    static void checkOnce(PlaneSync &at, const JournalReading &journal)
    {
        for (const size_t step : journal.in(JournalState::Answered)) {
            const ObjectKey &key = journal.head.actions[journal.steps[step].action].key;
            QVERIFY2(!at.cluster().applies.contains(key), key.toString().c_str());
            const auto live = at.get(key);
            QVERIFY2(live, key.toString().c_str());
            QCOMPARE(words(live->value.stringAt({"metadata", "resourceVersion"})),
                     words(journal.steps[step].version));
        }
        QVERIFY(interruptedJournals(at.options().journalFolder).journals.empty());
    }

    std::unique_ptr<Plane> m_plane;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--child"_s)
        return runChild(application.arguments());
    TestSyncFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_syncfaults.moc"
