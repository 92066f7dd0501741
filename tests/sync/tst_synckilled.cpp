// Killed at every point of a sync: the journal tells what was sent, and what goes on with it does
// the rest once.
#include "sync/recordedsync.h"

#include <QCoreApplication>
#include <QFileInfo>
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
    auto ran = awaited(engine.run(request, {}, {}));
    options.onPoint("ran");
    const auto outcome = settled(std::move(ran));
    options.onPoint("ended");
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
            if (!bringTo(second))
                QFAIL(qPrintable(m_wrong));
            const bool isKilled = isKilledAt(second, dieAt);
            if (!m_wrong.isEmpty() || (isKilled && (!checkKilled() || !checkRest(second))))
                QFAIL(qPrintable(u"killed at point %1: %2"_s.arg(dieAt).arg(m_wrong)));
            if (!isKilled)
                break;
        }
        // Begun, leased, the parent twice, every object, and each batch twice.
        QVERIFY2(points > (second ? 25 : 70), qPrintable(QString::number(points)));
    }

    void killedAgainWhileItIsResumed_data() { killedAtEveryPointOfASync_data(); }

    /// The sync is killed at points spread over it, and what goes on with each at points spread
    /// over that.
    void killedAgainWhileItIsResumed()
    {
        QFETCH(bool, second);
        const int points = second ? 28 : 80; // about: see above
        const int first = points / 3;
        const int step = second ? 4 : 9;
        int kills = 0;
        for (int dieAt = 2; dieAt < points; dieAt += first) {
            // Others each time: all together they lie close.
            for (int dieAgain = 1 + dieAt / first * 3 % step;; dieAgain += step) {
                if (!bringTo(second))
                    QFAIL(qPrintable(m_wrong));
                const QString where =
                    u"killed at point %1, and again at %2: "_s.arg(dieAt).arg(dieAgain);
                if (!isKilledAt(second, dieAt) || !checkKilled())
                    QFAIL(qPrintable(where + m_wrong));
                const bool isKilled = isKilledAt(second, dieAgain);
                if (!m_wrong.isEmpty() || !checkKilled() || !checkRest(second))
                    QFAIL(qPrintable(where + m_wrong));
                if (!isKilled)
                    break;
                ++kills;
            }
        }
        QVERIFY2(kills > 10, qPrintable(QString::number(kills)));
    }

    /// The cluster goes away just when the new journal has taken over.
    void aResumeThatCannotBeginLosesNothing()
    {
        QVERIFY(bringTo(false));
        QVERIFY2(isKilledAt(false, 20) && checkKilled(), qPrintable(m_wrong));
        QVERIFY(!m_done.empty() && !m_resumes.empty());
        const std::string first = m_resumes;
        const auto plan = awaited(planOf(m_at->cluster(), many(false)));
        QVERIFY2(plan, reason(plan).constData());
        SyncRequest request = requestFor(*plan);
        request.resumes = m_resumes;
        const std::filesystem::path cluster = m_at->place().cluster;
        const std::filesystem::path away = cluster.string() + ".away";
        ApplyEngineOptions options = optionsFor(m_at->place());
        options.onPoint = [&](std::string_view point) {
            if (point == "resumed")
                std::filesystem::rename(cluster, away);
        };
        ApplyEngine engine(m_at->cluster(), systemClock(), options);
        const auto outcome = awaited(engine.run(request, {}, {}));
        QVERIFY(!outcome);
        std::filesystem::remove_all(cluster);
        std::filesystem::rename(away, cluster);
        QVERIFY2(checkKilled(), qPrintable(m_wrong));
        QVERIFY(!m_resumes.empty() && m_resumes != first);
        QVERIFY2(checkRest(false), qPrintable(m_wrong));
    }

private:
    bool wrong(const QString &what)
    {
        m_wrong = what;
        return false;
    }

    /// A cluster as it is before the sync.
    bool bringTo(bool second)
    {
        m_wrong.clear();
        m_at.emplace();
        m_done.clear();
        m_versions.clear();
        m_resumes.clear();
        if (second && endOf(m_at->sync(many(false))) != u"done"_s)
            return wrong(u"the first state was not brought up"_s);
        m_at->renew();
        m_before = m_at->presentNow();
        m_names = m_at->journalNames();
        return true;
    }

    /// A program that begins the sync, or goes on with it, and dies at the given point. False when
    /// it came to its end before.
    bool isKilledAt(bool second, int dieAt)
    {
        QStringList arguments{u"--child"_s, QString::fromStdString(m_at->place().cluster.string()),
                              QString::fromStdString(m_at->place().journal.string()),
                              second ? u"second"_s : u"first"_s, QString::number(dieAt)};
        if (!m_resumes.empty())
            arguments.append(QString::fromStdString(m_resumes));
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), arguments);
        if (!child.waitForFinished(60'000))
            return wrong(u"the program does not end"_s);
        if (child.exitStatus() == QProcess::CrashExit)
            return true;
        if (child.exitCode() != 0)
            wrong(u"the program failed: %1"_s.arg(child.exitCode()));
        return false;
    }

    bool isThere(const JournalAction &action, const std::set<ObjectKey> &present) const
    {
        if (action.verb == ActionVerb::Prune)
            return !present.contains(action.key);
        // Of what a journal has carried over from another one, nothing is to be done any more.
        if (action.verb == ActionVerb::Create || action.verb == ActionVerb::Nothing)
            return present.contains(action.key);
        // Changed by the second state: the first five of their kinds.
        const auto live = m_at->get(action.key);
        return live && (live->value.stringAt({"data", "a"}) == "new" ||
                        (live->value.find({"spec", "replicas"}) &&
                         live->value.find({"spec", "replicas"})->text() == "3"));
    }

    /// The journal tells exactly what was sent; what earlier ones had as sent was not sent again.
    /// Never more than one sync is offered.
    bool checkKilled()
    {
        m_at->renew();
        const auto open = interruptedJournals(m_at->place().journal);
        if (!open.errors.empty())
            return wrong(open.errors.front().toString());
        if (open.journals.size() > 1)
            return wrong(u"more than one journal"_s);
        const std::set<ObjectKey> present = m_at->presentNow();
        if (!checkVersions())
            return false;
        if (open.journals.empty())
            return checkNoJournal(present);
        const JournalReading &journal = open.journals.front();
        m_resumes = journal.id;
        for (const JournalLine &step : journal.steps) {
            const JournalAction &action = journal.head.actions[step.action];
            const bool there = isThere(action, present);
            if (step.state == JournalState::Waiting && there)
                return wrong(u"sent, not announced: "_s + words(action.key.toString()));
            if (step.state == JournalState::Answered && !there)
                return wrong(u"on record, not there: "_s + words(action.key.toString()));
            if (step.state == JournalState::Answered)
                m_done.insert(action.key);
            if (const auto live = m_at->get(action.key); live && there)
                m_versions[action.key] = live->value.stringAt({"metadata", "resourceVersion"});
        }
        return true;
    }

    /// Nothing is offered: then nothing was begun, or all is done.
    bool checkNoJournal(const std::set<ObjectKey> &present)
    {
        m_resumes.clear();
        bool isBegun = false;
        const auto names = m_at->journalNames();
        for (const std::string &name : names) {
            const auto journal = readJournal(m_at->place().journal, name);
            if (std::ranges::contains(m_names, name) || !journal)
                continue;
            if (journal->ended == "done")
                return true;
            isBegun = isBegun || !journal->head.application.isEmpty();
        }
        if (isBegun || present != m_before)
            return wrong(u"a sync was forgotten"_s);
        return true;
    }

    bool checkVersions()
    {
        for (const auto &[key, version] : m_versions) {
            const auto live = m_at->get(key);
            if (!live || live->value.stringAt({"metadata", "resourceVersion"}) != version)
                return wrong(u"written again: "_s + words(key.toString()));
        }
        return true;
    }

    /// The rest is done once, and nothing twice; nothing is forgotten.
    bool checkRest(bool second)
    {
        m_at->renew();
        const auto plan = awaited(planOf(m_at->cluster(), many(second)));
        if (!plan)
            return wrong(plan.error().toString());
        SyncRequest request = requestFor(*plan);
        request.resumes = m_resumes;
        ApplyEngine engine(m_at->cluster(), systemClock(), optionsFor(m_at->place()));
        const auto outcome = settled(awaited(engine.run(request, {}, {})));
        if (endOf(outcome) != u"done"_s)
            return wrong(endOf(outcome));
        for (const auto *const written : {&m_at->cluster()->applies, &m_at->cluster()->removals}) {
            for (const auto &[key, count] : *written) {
                if (count != 1 || m_done.contains(key))
                    return wrong(u"sent again: "_s + words(key.toString()));
            }
        }
        if (!checkVersions())
            return false;
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

    std::set<ObjectKey> m_before;
    std::vector<std::string> m_names;            ///< of journals from before the sync
    std::set<ObjectKey> m_done;                  ///< that a journal has as done
    std::map<ObjectKey, std::string> m_versions; ///< of what was there after a kill
    std::string m_resumes;                       ///< the journal to go on with; "" for none
    std::optional<RecordedSync> m_at;
    QString m_wrong;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == u"--child"_s)
        return runChild(application.arguments());
    // Programs are killed here, not machines: a disk in memory tells the same, far sooner.
    if (QFileInfo(u"/dev/shm"_s).isWritable())
        qputenv("TMPDIR", "/dev/shm");
    TestSyncKilled test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_synckilled.moc"
