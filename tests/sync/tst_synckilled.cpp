// Killed at every point of a sync: the journal tells what was sent, and what goes on with it does
// the rest once.
#include "sync/recordedsync.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

namespace
{

/// What the child does: the sync, and dies at the given point.
int runChild(const QStringList &arguments)
{
    const Places place{arguments[2].toStdString(), arguments[3].toStdString()};
    const bool second = arguments[4] == u"second"_s;
    const int dieAt = arguments[5].toInt();
    ApplyEngineOptions options = optionsFor(place);
    int points = 0;
    options.onPoint = [&](std::string_view) {
        if (++points == dieAt)
            ::raise(SIGKILL);
    };
    const auto cluster = clusterAt(place);
    const auto plan = awaited(planOf(cluster, many(second)));
    if (!plan)
        return 2;
    SyncRequest request = requestFor(*plan);
    if (arguments.size() > 6)
        request.resumes = arguments[6].toStdString();
    ApplyEngine engine(cluster, systemClock(), options);
    const auto outcome = awaited(engine.run(request, {}, {}));
    return outcome && outcome->end == SyncEnd::Done ? 0 : 3;
}

} // namespace

class TestSyncKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtEveryPointOfASync_data()
    {
        QTest::addColumn<bool>("second");
        QTest::newRow("create 40") << false;
        QTest::newRow("change 10, prune 5") << true;
    }

    void killedAtEveryPointOfASync()
    {
        QFETCH(bool, second);
        int points = 0;
        for (int dieAt = 1;; ++dieAt, ++points) {
            m_at.emplace();
            if (second)
                QCOMPARE(endOf(m_at->sync(many(false))), u"done"_s);
            m_at->renew();
            const std::set<ObjectKey> before = m_at->presentNow();
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), childArguments(second, dieAt));
            QVERIFY(child.waitForFinished(60'000));
            if (child.exitStatus() == QProcess::NormalExit) {
                QCOMPARE(child.exitCode(), 0);
                break;
            }
            if (!checkKilled(second, before))
                QFAIL(qPrintable(u"killed at point %1: %2"_s.arg(dieAt).arg(m_wrong)));
        }
        // Begun, leased, the parent twice, every object, and each batch twice.
        QVERIFY2(points > (second ? 25 : 70), qPrintable(QString::number(points)));
    }

private:
    [[nodiscard]] QStringList childArguments(bool second, int dieAt) const
    {
        return {u"--child"_s, QString::fromStdString(m_at->place().cluster.string()),
                QString::fromStdString(m_at->place().journal.string()),
                second ? u"second"_s : u"first"_s, QString::number(dieAt)};
    }

    bool wrong(const QString &what)
    {
        m_wrong = what;
        return false;
    }

    bool isThere(const JournalAction &action, const std::set<ObjectKey> &present) const
    {
        if (action.verb == ActionVerb::Prune)
            return !present.contains(action.key);
        if (action.verb == ActionVerb::Create)
            return present.contains(action.key);
        // Changed by the second state: the first five of their kinds.
        const auto live = m_at->get(action.key);
        return live && (live->value.stringAt({"data", "a"}) == "new" ||
                        (live->value.find({"spec", "replicas"}) &&
                         live->value.find({"spec", "replicas"})->text() == "3"));
    }

    /// The journal tells exactly what was sent; the rest is done once, and nothing twice.
    bool checkKilled(bool second, const std::set<ObjectKey> &before)
    {
        const auto open = interruptedJournals(m_at->place().journal);
        if (!open.errors.empty())
            return wrong(open.errors.front().toString());
        const std::set<ObjectKey> present = m_at->presentNow();
        std::map<ObjectKey, std::string> versions;
        std::set<ObjectKey> done;
        std::string resumes;
        if (open.journals.empty()) {
            const auto names = m_at->journalNames();
            const bool isEnded =
                !names.empty() &&
                readJournal(m_at->place().journal, names.back())->ended.has_value();
            if (!isEnded && present != before)
                return wrong(u"objects were sent without a journal"_s);
        } else {
            if (open.journals.size() != 1)
                return wrong(u"not one journal"_s);
            const JournalReading &journal = open.journals.front();
            resumes = journal.id;
            for (const JournalLine &step : journal.steps) {
                const JournalAction &action = journal.head.actions[step.action];
                const bool there = isThere(action, present);
                if (step.state == JournalState::Waiting && there)
                    return wrong(u"sent, not announced: "_s + words(action.key.toString()));
                if (step.state == JournalState::Answered && !there)
                    return wrong(u"on record, not there: "_s + words(action.key.toString()));
                if (step.state == JournalState::Answered)
                    done.insert(action.key);
                if (const auto live = m_at->get(action.key); live && there)
                    versions[action.key] = live->value.stringAt({"metadata", "resourceVersion"});
            }
        }
        m_at->renew();
        const auto plan = awaited(planOf(m_at->cluster(), many(second)));
        if (!plan)
            return wrong(plan.error().toString());
        SyncRequest request = requestFor(*plan);
        request.resumes = resumes;
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        const auto outcome = awaited(engine.run(request, {}, {}));
        if (endOf(outcome) != u"done"_s)
            return wrong(endOf(outcome));
        for (const auto &[key, count] : m_at->cluster()->applies) {
            if (count != 1 || done.contains(key))
                return wrong(u"sent again: "_s + words(key.toString()));
        }
        for (const auto &[key, count] : m_at->cluster()->removals) {
            if (count != 1 || done.contains(key))
                return wrong(u"deleted again: "_s + words(key.toString()));
        }
        for (const auto &[key, version] : versions) {
            if (m_at->get(key)->value.stringAt({"metadata", "resourceVersion"}) != version)
                return wrong(u"written again: "_s + words(key.toString()));
        }
        const Deployed deployed = m_at->deployedNow();
        if (!deployed.revision ||
            words(deployed.revision->hex()) != QString(40, second ? u'b' : u'a'))
            return wrong(u"the revision did not move on"_s);
        m_at->renew();
        const auto after = awaited(planOf(m_at->cluster(), many(second)));
        if (!after || !(*after)->isEmpty() || deployed.inventory.size() != (second ? 35U : 40U))
            return wrong(u"something was forgotten"_s);
        if (!interruptedJournals(m_at->place().journal).journals.empty())
            return wrong(u"a journal is left"_s);
        return true;
    }

    std::optional<RecordedSync> m_at;
    QString m_wrong;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--child"_s)
        return runChild(application.arguments());
    TestSyncKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_synckilled.moc"
