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

/// The syncs that are killed: "create", "change" and "hooks", which also makes an object anew.
Wanted wantedFor(const QString &what)
{
    return what == u"hooks" ? hooked(true) : many(what == u"change");
}

/// What is there before.
std::optional<Wanted> firstOf(const QString &what)
{
    if (what == u"create")
        return std::nullopt;
    return what == u"hooks" ? hooked(false) : many(false);
}

/// A cluster in which the Jobs of hooks run, at once; the others are recorded ones, in which
/// nothing does.
void letRun(CountingCluster &cluster, const QString &what)
{
    cluster.isRunning = what == u"hooks";
    cluster.seenAs = [](Object &object) { complete(object); };
    cluster.answeredAs = cluster.seenAs;
}

/// Where a child says what it sends, before it does: "Job.batch shop/migrate", a line each.
std::filesystem::path sentFile(const Places &place)
{
    return place.journal.parent_path() / "sent";
}

/// What the child does: the sync, and dies at the given point.
int runChild(const QStringList &arguments)
{
    const Places place{arguments[2].toStdString(), arguments[3].toStdString()};
    const QString &what = arguments[4];
    const int dieAt = arguments[5].toInt();
    ApplyEngineOptions options = optionsFor(place);
    int points = 0;
    options.onPoint = [&](std::string_view) {
        if (++points == dieAt)
            ::raise(SIGKILL);
    };
    const auto cluster = std::make_shared<CountingCluster>(clusterAt(place));
    letRun(*cluster, what);
    const auto plan = awaited(planOf(cluster, wantedFor(what)));
    QFile sent(QString::fromStdString(sentFile(place).string()));
    if (!plan || !sent.open(QIODevice::Append | QIODevice::Unbuffered))
        return 2;
    cluster->refuse = [&sent](const ObjectKey &key) -> std::optional<Error> {
        sent.write(QByteArray::fromStdString(key.toString() + '\n'));
        return std::nullopt;
    };
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
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("points"); // at least
        // Begun, leased, the parent twice, every object, and each batch twice.
        QTest::newRow("create 40") << u"create"_s << 100;
        QTest::newRow("change 10, prune 5") << u"change"_s << 40;
        QTest::newRow("hooks, change 3, replace 1") << u"hooks"_s << 30;
    }

    void killedAtEveryPointOfASync()
    {
        QFETCH(QString, what);
        QFETCH(int, points);
        int kills = 0;
        for (int dieAt = 1;; ++dieAt, ++kills) {
            if (!bringTo(what))
                QFAIL(qPrintable(m_wrong));
            const bool isKilled = isKilledAt(dieAt);
            if (!m_wrong.isEmpty() || (isKilled && (!checkKilled() || !checkRest())))
                QFAIL(qPrintable(u"killed at point %1: %2"_s.arg(dieAt).arg(m_wrong)));
            if (!isKilled)
                break;
        }
        QVERIFY2(kills >= points, qPrintable(QString::number(kills)));
    }

    void killedAgainWhileItIsResumed_data() { killedAtEveryPointOfASync_data(); }

    /// The sync is killed at points spread over it, and what goes on with each at points spread
    /// over that.
    void killedAgainWhileItIsResumed()
    {
        QFETCH(QString, what);
        QFETCH(int, points);
        const int first = points / 3;
        const int step = what == u"create" ? 9 : 4;
        int kills = 0;
        for (int dieAt = 2; dieAt < points; dieAt += first) {
            // Others each time: all together they lie close.
            for (int dieAgain = 1 + dieAt / first * 3 % step;; dieAgain += step) {
                if (!bringTo(what))
                    QFAIL(qPrintable(m_wrong));
                const QString where =
                    u"killed at point %1, and again at %2: "_s.arg(dieAt).arg(dieAgain);
                if (!isKilledAt(dieAt) || !checkKilled())
                    QFAIL(qPrintable(where + m_wrong));
                const bool isKilled = isKilledAt(dieAgain);
                if (!m_wrong.isEmpty() || !checkKilled() || !checkRest())
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
        QVERIFY(bringTo(u"create"_s));
        QVERIFY2(isKilledAt(20) && checkKilled(), qPrintable(m_wrong));
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
        QVERIFY2(checkRest(), qPrintable(m_wrong));
    }

private:
    bool wrong(const QString &what)
    {
        m_wrong = what;
        return false;
    }

    /// A cluster as it is before the sync.
    bool bringTo(const QString &what)
    {
        m_what = what;
        m_wrong.clear();
        m_at.emplace();
        m_done.clear();
        m_told = 0;
        m_isOver = false;
        m_versions.clear();
        m_resumes.clear();
        const auto first = firstOf(what);
        if (first && endOf(m_at->sync(*first)) != u"done"_s)
            return wrong(u"the first state was not brought up"_s);
        renew();
        m_before = m_at->presentNow();
        m_names = m_at->journalNames();
        return true;
    }

    /// A program that begins the sync, or goes on with it, and dies at the given point. False when
    /// it came to its end before.
    bool isKilledAt(int dieAt)
    {
        QStringList arguments{u"--child"_s, QString::fromStdString(m_at->place().cluster.string()),
                              QString::fromStdString(m_at->place().journal.string()), m_what,
                              QString::number(dieAt)};
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

    /// The object of an action; of a hook whose name is generated, and is not on record, the one
    /// that is there.
    static ObjectKey keyOf(const JournalAction &action, const JournalLine &step,
                           const std::set<ObjectKey> &present)
    {
        ObjectKey out = action.key;
        if (action.verb != ActionVerb::Run)
            return out;
        if (!step.name.empty())
            out.name = step.name;
        const auto generated = std::ranges::find_if(present, [](const ObjectKey &key) {
            return key.kind == "Job" && key.name.starts_with("notify-");
        });
        if (out.name.empty() && generated != present.end())
            out = *generated;
        return out;
    }

    bool isThere(const JournalAction &action, const ObjectKey &key,
                 const std::set<ObjectKey> &present) const
    {
        if (action.verb == ActionVerb::Prune)
            return !present.contains(key);
        // Of what a journal has carried over from another one, nothing is to be done any more.
        if (action.verb == ActionVerb::Create || action.verb == ActionVerb::Nothing ||
            action.verb == ActionVerb::Run)
            return present.contains(key);
        // Changed, or made anew.
        const auto live = m_at->get(key);
        return live && (live->value.stringAt({"data", "a"}) == "new" ||
                        (live->value.find({"spec", "replicas"}) &&
                         live->value.find({"spec", "replicas"})->text() == "3"));
    }

    /// The journal tells exactly what was sent; what earlier ones had as sent was not sent again.
    /// Never more than one sync is offered.
    bool checkKilled()
    {
        renew();
        const auto open = interruptedJournals(m_at->place().journal);
        if (!open.errors.empty())
            return wrong(open.errors.front().toString());
        if (open.journals.size() > 1)
            return wrong(u"more than one journal"_s);
        const std::set<ObjectKey> present = m_at->presentNow();
        if (!checkSent() || !checkVersions())
            return false;
        if (open.journals.empty())
            return checkNoJournal(present);
        const JournalReading &journal = open.journals.front();
        m_resumes = journal.id;
        for (const JournalLine &step : journal.steps) {
            const JournalAction &action = journal.head.actions[step.action];
            const ObjectKey key = keyOf(action, step, present);
            const bool there = isThere(action, key, present);
            const bool isGone = action.verb == ActionVerb::Replace && !present.contains(key);
            if (step.state == JournalState::Waiting && (there || isGone))
                return wrong(u"sent, not announced: "_s + words(key.toString()));
            const bool isDone =
                step.state == JournalState::Answered || step.state == JournalState::Finished;
            if (isDone && !there)
                return wrong(u"on record, not there: "_s + words(key.toString()));
            if (isDone)
                m_done.insert(key);
            if (const auto live = m_at->get(key); live && there)
                m_versions[key] = live->value.stringAt({"metadata", "resourceVersion"});
        }
        return true;
    }

    /// What the last program sent; an apply of what is equal changes no version.
    bool checkSent()
    {
        QFile file(QString::fromStdString(sentFile(m_at->place()).string()));
        if (!file.open(QIODevice::ReadOnly))
            return wrong(file.errorString());
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines.sliced(m_told)) {
            const auto key = ObjectKey::fromString(line.toStdString());
            if (key && m_done.contains(*key))
                return wrong(u"sent again: "_s + QString::fromUtf8(line));
        }
        m_told = lines.size() - 1;
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
                return m_isOver = true;
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
    bool checkRest()
    {
        if (m_isOver)
            return checkEnd();
        const bool isHookUnsure = this->isHookUnsure();
        auto outcome = carryOut(m_resumes);
        for (const auto *const written : {&m_at->cluster()->applies, &m_at->cluster()->removals}) {
            for (const auto &[key, count] : *written) {
                if (count != 1 || m_done.contains(key))
                    return wrong(u"sent again: "_s + words(key.toString()));
            }
        }
        if (!checkVersions())
            return false;
        if (isHookUnsure) {
            // Whether it ran nobody knows: it is told, and only a new sync runs it.
            if (!endOf(outcome).contains(u"is not run again"))
                return wrong(u"a hook that may have run: "_s + endOf(outcome));
            outcome = carryOut({});
        }
        if (endOf(outcome) != u"done"_s)
            return wrong(endOf(outcome));
        return checkEnd();
    }

    bool checkEnd()
    {
        const bool isFirst = m_what == u"create";
        const Deployed deployed = m_at->deployedNow();
        if (!deployed.revision ||
            words(deployed.revision->hex()) != QString(40, isFirst ? u'a' : u'b'))
            return wrong(u"the revision did not move on"_s);
        renew();
        const auto after = awaited(planOf(m_at->cluster(), wantedFor(m_what)));
        const bool isHooked = m_what == u"hooks";
        if (!after || verbsOf(**after) != (isHooked ? u"run 2"_s : QString()) ||
            deployed.inventory.size() != (isHooked  ? 4U
                                          : isFirst ? 40U
                                                    : 35U))
            return wrong(u"something was forgotten"_s);
        const auto jobs = std::ranges::count(m_at->presentNow(), "Job", &ObjectKey::kind);
        if (jobs != (isHooked ? 2 : 0))
            return wrong(u"%1 jobs"_s.arg(jobs));
        if (!interruptedJournals(m_at->place().journal).journals.empty())
            return wrong(u"a journal is left"_s);
        return true;
    }

    Result<SyncOutcome> carryOut(const std::string &resumes)
    {
        renew();
        const auto plan = awaited(planOf(m_at->cluster(), wantedFor(m_what)));
        if (!plan)
            return fail(plan.error());
        return m_at->carryOut(*plan, resumes);
    }

    /// Killed between the line that announces a hook and the hook itself.
    [[nodiscard]] bool isHookUnsure() const
    {
        const auto open = interruptedJournals(m_at->place().journal);
        const std::set<ObjectKey> present = m_at->presentNow();
        for (const JournalReading &journal : open.journals) {
            for (const JournalLine &step : journal.steps) {
                const JournalAction &action = journal.head.actions[step.action];
                if (action.verb == ActionVerb::Run && step.state == JournalState::Sending &&
                    !present.contains(keyOf(action, step, present)))
                    return true;
            }
        }
        return false;
    }

    void renew()
    {
        m_at->renew();
        letRun(*m_at->cluster(), m_what);
    }

    QString m_what; ///< see wantedFor()
    std::set<ObjectKey> m_before;
    std::vector<std::string> m_names;            ///< of journals from before the sync
    std::set<ObjectKey> m_done;                  ///< that a journal has as done
    std::map<ObjectKey, std::string> m_versions; ///< of what was there after a kill
    std::string m_resumes;                       ///< the journal to go on with; "" for none
    bool m_isOver = false;                       ///< it came to its end before it was killed
    qsizetype m_told = 0;                        ///< lines that were read of what was sent
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
