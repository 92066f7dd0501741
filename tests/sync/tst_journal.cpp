// The journal: what it keeps, what a torn, foreign or full one does.
#include "sync/journal.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace driftgate;
using namespace Qt::StringLiterals;

namespace
{

JournalHead head()
{
    JournalHead out;
    out.application = ApplicationName("checkout");
    out.cluster = ClusterName("prod-eu");
    out.clusterUid = "6f1c";
    out.target = *Revision::fromHex("a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4");
    out.plan = PlanDigest("digest");
    out.by = "Alice Ng <alice@example.com>";
    out.at = TimePoint(std::chrono::milliseconds(1'764'150'000'000));
    out.actions = {
        {{"", "ConfigMap", "shop", "a"}, ActionVerb::Create, SyncPhase::Sync, "hash-a"},
        {{"batch", "Job", "shop", ""}, ActionVerb::Run, SyncPhase::PreSync, "hash-b"},
        {{"apps", "Deployment", "shop", "c"}, ActionVerb::Prune, SyncPhase::Sync, ""},
    };
    return out;
}

template<class T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : result.error().toString().toUtf8();
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->filePath(u"data/journal"_s).toStdString();
    }

    void tellsWhatWasWritten()
    {
        std::string id;
        {
            auto journal = Journal::begin(m_folder, head());
            QVERIFY2(journal, why(journal).constData());
            id = (*journal)->id();
            const std::array sending{
                JournalLine{.action = 0, .state = JournalState::Sending},
                JournalLine{.action = 1, .state = JournalState::Sending, .name = "migrate-x1"},
                JournalLine{.action = 2, .state = JournalState::Sending}};
            QVERIFY((*journal)->write(sending));
            const std::array answers{
                JournalLine{.action = 0,
                            .state = JournalState::Answered,
                            .uid = "u-1",
                            .version = "17",
                            .changed = true},
                JournalLine{.action = 2, .state = JournalState::Refused, .text = u"“no”"_s}};
            QVERIFY((*journal)->write(answers));
            const auto running = readJournal(m_folder, id);
            QVERIFY2(running, why(running).constData());
            QVERIFY(running->isRunning);
            QVERIFY(interruptedJournals(m_folder).journals.empty());
            QCOMPARE(endJournal(m_folder, id, "abandoned", head().at).error().code,
                     ErrorCode::Conflict);
        }
        const auto read = readJournal(m_folder, id);
        QVERIFY2(read, why(read).constData());
        QVERIFY(!read->isRunning && !read->ended);
        QCOMPARE(read->head.application, head().application);
        QCOMPARE(read->head.target, head().target);
        QCOMPARE(read->head.plan, head().plan);
        QCOMPARE(read->head.by, head().by);
        QCOMPARE(read->head.at, head().at);
        QVERIFY(read->head.actions == head().actions);
        QVERIFY(!read->head.isRollback);
        QCOMPARE(read->steps[0].state, JournalState::Answered);
        QCOMPARE(read->steps[0].uid, std::string("u-1"));
        QCOMPARE(read->steps[0].version, std::string("17"));
        QVERIFY(read->steps[0].changed);
        QCOMPARE(read->steps[1].state, JournalState::Sending);
        QCOMPARE(read->steps[1].name, std::string("migrate-x1"));
        QCOMPARE(read->steps[2].text, u"“no”"_s);
        QVERIFY(read->in(JournalState::Sending) == std::vector<size_t>{1});

        const auto open = interruptedJournals(m_folder);
        QCOMPARE(open.journals.size(), size_t{1});
        QVERIFY(endJournal(m_folder, id, "abandoned", head().at));
        QVERIFY(interruptedJournals(m_folder).journals.empty());
        QCOMPARE(*readJournal(m_folder, id)->ended, std::string("abandoned"));
        QCOMPARE(endJournal(m_folder, id, "again", head().at).error().code, ErrorCode::Conflict);
    }

    void howItWasPlannedAndLetThroughIsRead()
    {
        JournalHead told = head();
        told.canonical = R"({"v":1,"app":"checkout"})";
        told.deployed = Revision::fromHex("b1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4").value();
        told.wish = {.prune = false, .force = false, .replace = {{"apps", "Deployment", "a", "b"}}};
        told.permit = {.at = head().at - std::chrono::hours(1),
                       .approvals = {"one", "two"},
                       .named = {{"", "Namespace", "", "shop"}}};
        for (const JournalHead &written : {told, head()}) {
            const auto journal = Journal::begin(m_folder, written);
            QVERIFY2(journal, why(journal).constData());
            const auto read = readJournal(m_folder, (*journal)->id());
            QVERIFY2(read, why(read).constData());
            QCOMPARE(read->head.canonical, written.canonical);
            QVERIFY(read->head.deployed == written.deployed);
            QVERIFY(read->head.wish == written.wish);
            QVERIFY(read->head.permit == written.permit);
        }
    }

    void chosenObjectsAreReadInBothForms()
    {
        JournalHead chosen = head();
        chosen.only = {{"batch", "Job", "shop", ""},
                       {"", "Namespace", "", "shop"},
                       {"apps", "Deployment", "shop", "c"}};
        const auto journal = Journal::begin(m_folder, chosen);
        QVERIFY2(journal, why(journal).constData());
        const auto read = readJournal(m_folder, (*journal)->id());
        QVERIFY2(read, why(read).constData());
        QVERIFY(read->head.only == chosen.only);
        // As earlier programs wrote them.
        setContent("20260101T000000Z-1",
                   R"({"event":"begun","v":1,"application":"a","cluster":"c","engine":"apply",)"
                   R"("revision":"a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4",)"
                   R"("at":"2026-01-01T00:00:00Z","actions":[],)"
                   R"("only":["Namespace shop","Deployment.apps shop/c"]})"
                   "\n");
        const auto former = readJournal(m_folder, "20260101T000000Z-1");
        QVERIFY2(former, why(former).constData());
        chosen.only.erase({"batch", "Job", "shop", ""});
        QVERIFY(former->head.only == chosen.only);
    }

    void everyTornEndIsAsIfItWereNotWritten()
    {
        const std::string id = written();
        const QByteArray whole = content(id);
        const qsizetype lastLine = whole.lastIndexOf('\n', whole.size() - 2) + 1;
        for (qsizetype length = 0; length < whole.size(); ++length) {
            setContent(id, whole.left(length));
            const auto read = readJournal(m_folder, id);
            QVERIFY2(read, why(read).constData());
            const qsizetype lines = whole.left(length).count('\n');
            if (lines == 0) {
                QVERIFY(interruptedJournals(m_folder).journals.empty());
                continue;
            }
            QCOMPARE(read->in(JournalState::Sending).size(), lines == 2 ? 1 : 0);
            QCOMPARE(interruptedJournals(m_folder).journals.size(), size_t{1});
        }
        // What follows a torn line must not be taken for its end.
        setContent(id, whole.left(lastLine + 5));
        QVERIFY(endJournal(m_folder, id, "abandoned", head().at));
        QCOMPARE(*readJournal(m_folder, id)->ended, std::string("abandoned"));
    }

    void nonsenseWithinIsCorruptAndStays()
    {
        const std::string id = written();
        const QByteArray whole = content(id);
        for (const QByteArray &line :
             {QByteArray("what?"), QByteArray("{\"event\":\"sending\",\"action\":99}"),
              QByteArray("{\"event\":\"odd\",\"action\":0}"), QByteArray("{}")}) {
            const qsizetype second = whole.indexOf('\n') + 1;
            const QByteArray broken = whole.left(second) + line + '\n' + whole.mid(second);
            setContent(id, broken);
            const auto read = readJournal(m_folder, id);
            QVERIFY(!read);
            QCOMPARE(read.error().code, ErrorCode::Corrupt);
            QCOMPARE(read.error().place.line, 2);
            QCOMPARE(interruptedJournals(m_folder).errors.size(), size_t{1});
            QCOMPARE(content(id), broken);
        }
        setContent(id, "{\"event\":\"begun\",\"v\":2}\n");
        QCOMPARE(readJournal(m_folder, id).error().code, ErrorCode::Unsupported);
    }

    void namesDoNotLeadOut()
    {
        for (const char *const id : {"../secret", "", ".", "a/b"})
            QCOMPARE(readJournal(m_folder, id).error().code, ErrorCode::NotFound);
    }

    void theResumedOneIsNotOffered()
    {
        const std::string first = written();
        JournalHead second = head();
        second.resumes = first;
        second.at += std::chrono::seconds(5);
        std::string id;
        {
            auto journal = Journal::begin(m_folder, second);
            QVERIFY2(journal, why(journal).constData());
            id = (*journal)->id();
        }
        const auto open = interruptedJournals(m_folder);
        QCOMPARE(open.journals.size(), size_t{1});
        QCOMPARE(open.journals.front().id, id);
        QCOMPARE(open.journals.front().head.resumes, first);
    }

    void whatCannotBeReadIsNamedAndHidesNothing()
    {
        const std::string whole = written();
        const std::string broken = written();
        setContent(broken, content(broken) + "what?\n");
        const std::string foreign = written();
        setContent(foreign, "{\"event\":\"begun\",\"v\":2}\n");
        QVERIFY(QDir().mkdir(file("20260101T000000Z-folder")));
        const auto open = interruptedJournals(m_folder);
        QCOMPARE(open.journals.size(), size_t{1});
        QCOMPARE(open.journals.front().id, whole);
        QSet<QString> files;
        for (const Error &error : open.errors) {
            files.insert(QString::fromStdString(error.place.file));
            QVERIFY(!error.text.isEmpty());
        }
        QCOMPARE(files, QSet({file(broken), file(foreign), file("20260101T000000Z-folder")}));
        // Over, whatever became of a line within it.
        setContent(broken, content(broken) + "{\"event\":\"ended\",\"end\":\"done\"}\n");
        QCOMPARE(interruptedJournals(m_folder).errors.size(), size_t{2});
    }

    void aFolderThatCannotBeReadIsNamed()
    {
        QVERIFY(interruptedJournals(m_folder).errors.empty());
        const QString name = m_temporary->filePath(u"file"_s);
        QFile(name).open(QIODevice::WriteOnly);
        const auto open = interruptedJournals(name.toStdString());
        QCOMPARE(open.errors.size(), size_t{1});
        QCOMPARE(QString::fromStdString(open.errors.front().place.file), name);
    }

    void lookingKeepsNobodyFromWriting()
    {
        std::atomic_bool isOver = false;
        std::jthread looking([&] {
            while (!isOver)
                std::ignore = interruptedJournals(m_folder);
        });
        const auto stop = qScopeGuard([&] { isOver = true; });
        for (int i = 0; i < 300; ++i) {
            const std::string id = written();
            const Status ended = endJournal(m_folder, id, "abandoned", head().at);
            QVERIFY2(ended, why(ended).constData());
            QVERIFY(QFile::remove(file(id))); // so that looking comes by often
        }
    }

    void oldOnesThatHaveEndedGo()
    {
        using std::chrono::days;
        const TimePoint now = head().at;
        const std::string old = written(now - days(100), "done");
        const std::string open = written(now - days(100), "");
        const std::string broken = written(now - days(100), "done");
        setContent(broken, "what?\n" + content(broken));
        const std::string young = written(now - days(80), "done");
        const std::string last = written(now - days(1), "done");
        auto running = Journal::begin(m_folder, headAt(now - days(100)));
        QVERIFY2(running, why(running).constData());
        QVERIFY((*running)->end("done", now));
        // Still needed: without it, the one that it went on with would be offered again.
        const std::string before = written(now - days(100), "");
        JournalHead after = headAt(now - days(99));
        after.resumes = before;
        const std::string resuming = written(after, "done");
        removeOldJournals(m_folder, now, {.age = days(90), .count = 2});
        QVERIFY(!exists(old));
        for (const std::string &id :
             {open, broken, young, last, (*running)->id(), before, resuming})
            QVERIFY2(exists(id), id.c_str());
        // Once that has ended too, both may go.
        QVERIFY(endJournal(m_folder, before, "resumed", now));
        removeOldJournals(m_folder, now, {.age = days(90), .count = 2});
        QVERIFY(!exists(before));
        QVERIFY(!exists(resuming));
    }

    void theLastOnesStayHoweverOld()
    {
        const TimePoint now = head().at;
        std::vector<std::string> ids;
        for (int i = 0; i < 103; ++i)
            ids.push_back(written(now - std::chrono::days(400 - i), "done"));
        // A new one makes room by itself.
        const std::string fresh = written(now, "");
        for (size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(exists(ids[i]), i >= 3);
        QVERIFY(exists(fresh));
    }

    void onlyItsOwnerReadsIt()
    {
        const std::string id = written();
        QCOMPARE(QFile::permissions(file(id)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void aFullDiskIsToldAndLeavesWholeLines()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        auto journal = Journal::begin(m_folder, head());
        QVERIFY2(journal, why(journal).constData());
        const std::string id = (*journal)->id();
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        rlimit tight = before;
        tight.rlim_cur = static_cast<rlim_t>(content(id).size() + 20);
        setrlimit(RLIMIT_FSIZE, &tight);
        const std::array lines{JournalLine{.action = 0, .state = JournalState::Sending}};
        const Status full = (*journal)->write(lines);
        const auto other = Journal::begin(m_folder, [] {
            JournalHead big = head();
            big.by = std::string(100'000, 'x');
            return big;
        }());
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::Io);
        QVERIFY2(full.error().text.contains(u"nothing more is sent"_s),
                 qPrintable(full.error().text));
        QVERIFY(!other);
        QCOMPARE(content(id).count('\n'), 1);
        QVERIFY(content(id).endsWith('\n'));
        // It goes on when there is room again.
        QVERIFY((*journal)->write(lines));
        QCOMPARE(content(id).count('\n'), 2);
        QCOMPARE(interruptedJournals(m_folder).errors.size(), size_t{0});
    }

    void aFolderThatCannotBeIsToldBefore()
    {
        const auto journal = Journal::begin("/dev/null/journal", head());
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, ErrorCode::Io);
    }

private:
    static JournalHead headAt(TimePoint at)
    {
        JournalHead out = head();
        out.at = at;
        return out;
    }
    /// One that was begun and, but for "", ended.
    std::string written(const JournalHead &begun, std::string_view end)
    {
        auto journal = Journal::begin(m_folder, begun);
        if (!journal)
            qFatal("%s", why(journal).constData());
        if (!end.empty() && !(*journal)->end(end, begun.at))
            qFatal("not ended");
        return (*journal)->id();
    }
    std::string written(TimePoint at, std::string_view end) { return written(headAt(at), end); }
    [[nodiscard]] bool exists(const std::string &id) const { return QFile::exists(file(id)); }
    std::string written()
    {
        auto journal = Journal::begin(m_folder, head());
        if (!journal)
            qFatal("%s", why(journal).constData());
        const std::array lines{JournalLine{.action = 0, .state = JournalState::Sending}};
        if (!(*journal)->write(lines))
            qFatal("not written");
        return (*journal)->id();
    }
    [[nodiscard]] QString file(const std::string &id) const
    {
        return QString::fromStdString((m_folder / (id + ".jsonl")).string());
    }
    [[nodiscard]] QByteArray content(const std::string &id) const
    {
        QFile opened(file(id));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void setContent(const std::string &id, const QByteArray &text) const
    {
        QFile opened(file(id));
        QVERIFY(opened.open(QIODevice::WriteOnly | QIODevice::Truncate));
        opened.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
