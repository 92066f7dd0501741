#include "ledger/ledgerfixture.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// A commit in a bare remote, and clones of it.
class Shared
{
public:
    Shared()
    {
        m_commit = m_origin.commit("First");
        m_origin.gitIn(m_origin.root(), {"clone", "-q", "--bare", m_origin.root(), remote()});
    }
    [[nodiscard]] std::string remote() const { return m_origin.beside("remote.git"); }
    [[nodiscard]] const Revision &commit() const { return m_commit; }
    std::string clone(const std::string &name)
    {
        const std::string path = m_origin.beside(name);
        m_origin.gitIn(m_origin.root(), {"clone", "-q", "file://" + remote(), path});
        return path;
    }
    std::string git(const std::string &where, const std::vector<std::string> &arguments)
    {
        return m_origin.gitIn(where, arguments);
    }
    void hook(const std::string &name, const std::string &script) const
    {
        const QString path = QString::fromStdString(remote() + "/hooks/" + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write a hook");
        file.write(("#!/bin/sh\n" + script + "\n").c_str());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    GitFixture m_origin;
    Revision m_commit;
};

/// Runs programs, and counts how often git fetched.
class CountingRunner final : public ProcessRunner
{
public:
    Result<ProcessOutcome> run(const ProcessRequest &request,
                               const CancelToken &cancel) const override
    {
        fetches += std::ranges::contains(request.arguments, "fetch") ? 1 : 0;
        return m_runner.run(request, cancel);
    }
    [[nodiscard]] std::string find(const std::string &program) const override
    {
        return m_runner.find(program);
    }
    mutable std::atomic<int> fetches = 0;

private:
    SystemProcessRunner m_runner;
};

Record approvalBy(const std::string &by, const Revision &commit, const std::string &comment = {})
{
    Record out = draft(RecordKind::Approval, commit, comment);
    out.by = by;
    return out;
}

std::set<std::string> commentsIn(const std::string &root)
{
    std::set<std::string> out;
    const auto view = viewOf(root);
    for (const LedgerEntry &entry : view->entries)
        out.insert(entry.record.comment);
    return out;
}

} // namespace

/// Records between clones, over a real remote.
class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home.enter();
        m_home.configure("Alice Ng", "alice@example.com");
        qputenv("GIT_ALLOW_PROTOCOL", "file");
    }

    void twoWhoApproveAtOnceLoseNothing()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        const std::string b = shared.clone("b");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        QVERIFY(ledgerOf(b).append(approvalBy(Bob, shared.commit(), "B"), false, {}));
        QCOMPARE(viewOf(a)->unpushed(), 1U);
        QVERIFY(viewOf(a)->hasRemote);
        Status one;
        Status two;
        {
            const std::jthread first([&] { one = ledgerOf(a).exchange({}); });
            const std::jthread second([&] { two = ledgerOf(b).exchange({}); });
        }
        QVERIFY2(one, why(one));
        QVERIFY2(two, why(two));
        // The one who came first has not seen the other's yet.
        QVERIFY(ledgerOf(a).exchange({}));
        QVERIFY(ledgerOf(b).exchange({}));
        const std::set<std::string> both{"A", "B"};
        QCOMPARE(commentsIn(a), both);
        QCOMPARE(commentsIn(b), both);
        QCOMPARE(commentsIn(shared.remote()), both);
        QCOMPARE(viewOf(a)->unpushed(), 0U);
        QCOMPARE(viewOf(b)->unpushed(), 0U);
        const std::string note = shared.git(
            shared.remote(), {"notes", "--ref=driftgate", "show", shared.commit().hex()});
        QCOMPARE(lines(note).size(), 2U);

        // git log shows them, git's own merge has nothing to do, and a fresh clone has the same.
        const std::string log =
            shared.git(a, {"log", "-1", "--notes=driftgate", shared.commit().hex()});
        QVERIFY(log.contains("alice@example.com") && log.contains("bob@example.com"));
        const std::string tip = shared.git(a, {"rev-parse", "refs/notes/driftgate"});
        shared.git(a, {"notes", "--ref=driftgate", "merge", "-s", "cat_sort_uniq",
                       "refs/notes/remotes/origin/driftgate"});
        QCOMPARE(shared.git(a, {"rev-parse", "refs/notes/driftgate"}), tip);
        const std::string c = shared.clone("c");
        QVERIFY(commentsIn(c).empty());
        QVERIFY(ledgerOf(c).exchange({}));
        QCOMPARE(commentsIn(c), both);
        QCOMPARE(shared.git(c, {"notes", "--ref=driftgate", "show", shared.commit().hex()}), note);
        const std::string d = shared.clone("d");
        shared.git(d, {"fetch", "-q", "origin", "refs/notes/driftgate:refs/notes/driftgate"});
        QCOMPARE(commentsIn(d), both);
    }

    void manyExchangesAtOnceEndWithEverything()
    {
        Shared shared;
        std::vector<std::string> clones;
        for (const char *name : {"a", "b", "c"})
            clones.push_back(shared.clone(name));
        std::atomic<int> failed = 0;
        {
            std::vector<std::jthread> threads;
            for (const std::string &clone : clones) {
                threads.emplace_back([&, clone] {
                    for (int i = 0; i < 4; ++i) {
                        const std::string comment = clone + std::to_string(i);
                        const auto written = ledgerOf(clone).append(
                            approvalBy(Alice, shared.commit(), comment), false, {});
                        const Status done = ledgerOf(clone).exchange({});
                        if (!done)
                            qWarning("%s", qPrintable(done.error().toString()));
                        failed += written && done ? 0 : 1;
                    }
                });
            }
        }
        QCOMPARE(failed.load(), 0);
        QCOMPARE(commentsIn(shared.remote()).size(), 12U);
        for (const std::string &clone : clones) {
            QVERIFY(ledgerOf(clone).exchange({}));
            QCOMPARE(commentsIn(clone).size(), 12U);
        }
    }

    void whatGitItselfMergedAndPushedIsTaken()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        const std::string b = shared.clone("b");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        QVERIFY(ledgerOf(a).exchange({}));
        QVERIFY(ledgerOf(b).append(approvalBy(Bob, shared.commit(), "B"), false, {}));
        shared.git(b, {"fetch", "-q", "origin", "refs/notes/driftgate:refs/notes/theirs"});
        shared.git(b, {"notes", "--ref=driftgate", "merge", "-s", "cat_sort_uniq", "theirs"});
        shared.git(b, {"push", "-q", "origin", "refs/notes/driftgate"});
        QVERIFY(ledgerOf(a).exchange({}));
        QCOMPARE(commentsIn(a), (std::set<std::string>{"A", "B"}));
        QCOMPARE(shared.git(a, {"rev-parse", "refs/notes/driftgate"}),
                 shared.git(b, {"rev-parse", "refs/notes/driftgate"}));
    }

    void aRemoteThatRefusesLosesNothing()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        shared.hook("pre-receive", "echo 'Notes are not welcome here' >&2; exit 1");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        const Status done = ledgerOf(a).exchange({});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Denied);
        QVERIFY2(done.error().text.contains(QStringLiteral("Notes are not welcome here")),
                 qPrintable(done.error().text));
        QCOMPARE(commentsIn(a), std::set<std::string>{"A"});
        QCOMPARE(viewOf(a)->unpushed(), 1U);
        // The next exchange brings what waited.
        shared.hook("pre-receive", "exit 0");
        QVERIFY(ledgerOf(a).exchange({}));
        QCOMPARE(viewOf(a)->unpushed(), 0U);
        QCOMPARE(commentsIn(shared.remote()), std::set<std::string>{"A"});
    }

    void fetchingBringsWhatOthersSaidAndPushesNothing()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        const std::string b = shared.clone("b");
        QVERIFY(ledgerOf(b).append(approvalBy(Bob, shared.commit(), "B"), false, {}));
        QVERIFY(ledgerOf(b).exchange({}));
        shared.hook("pre-receive", "exit 1");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        const Status done = ledgerOf(a).fetch({});
        QVERIFY2(done, why(done));
        QCOMPARE(commentsIn(a), (std::set<std::string>{"A", "B"}));
        QCOMPARE(viewOf(a)->unpushed(), 1U);
        QCOMPARE(commentsIn(shared.remote()), std::set<std::string>{"B"});
        QVERIFY(QDir().rename(QString::fromStdString(shared.remote()),
                              QString::fromStdString(shared.remote() + ".away")));
        QCOMPARE(ledgerOf(a).fetch({}).error().code, ErrorCode::Network);
    }

    void aLockThatWasLeftBehindIsWaitedForOnce()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        const std::string b = shared.clone("b");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        QVERIFY(ledgerOf(b).append(approvalBy(Bob, shared.commit(), "B"), false, {}));
        QVERIFY(ledgerOf(b).exchange({}));
        QFile lock(QString::fromStdString(a + "/.git/refs/notes/driftgate.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        const auto runner = std::make_shared<CountingRunner>();
        const Status done = Ledger(a, runner).exchange({});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Io);
        QVERIFY2(done.error().text.contains(QStringLiteral("driftgate.lock")),
                 qPrintable(done.error().text));
        QCOMPARE(runner->fetches.load(), 1);
        QVERIFY(lock.remove());
        QVERIFY(ledgerOf(a).exchange({}));
        QCOMPARE(commentsIn(a), (std::set<std::string>{"A", "B"}));
    }

    void withoutTheRemoteARecordWaits()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        QVERIFY(ledgerOf(a).exchange({}));
        QVERIFY(QDir().rename(QString::fromStdString(shared.remote()),
                              QString::fromStdString(shared.remote() + ".away")));
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "B"), false, {}));
        const Status done = ledgerOf(a).exchange({});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Network);
        const auto view = viewOf(a);
        QCOMPARE(view->entries.size(), 2U);
        QCOMPARE(view->unpushed(), 1U);
        for (const LedgerEntry &entry : view->entries)
            QCOMPARE(entry.isPushed, entry.record.comment == "A");
        QVERIFY(QDir().rename(QString::fromStdString(shared.remote() + ".away"),
                              QString::fromStdString(shared.remote())));
        QVERIFY(ledgerOf(a).exchange({}));
        QCOMPARE(viewOf(a)->unpushed(), 0U);
    }

    void aRemoteThatForgotItsNotesGetsThemAgain()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        QVERIFY(ledgerOf(a).exchange({}));
        shared.git(shared.remote(), {"update-ref", "-d", "refs/notes/driftgate"});
        QVERIFY(ledgerOf(a).exchange({}));
        QCOMPARE(commentsIn(shared.remote()), std::set<std::string>{"A"});
        QCOMPARE(commentsIn(a), std::set<std::string>{"A"});
    }

    void aPartialAndShallowCloneHasThemWhole()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        QVERIFY(ledgerOf(a).exchange({}));
        shared.git(shared.remote(), {"config", "uploadpack.allowFilter", "true"});
        const std::string b = a + ".partial";
        shared.git(shared.remote(), {"clone", "-q", "--filter=blob:none", "--depth=1",
                                     "file://" + shared.remote(), b});
        const Status done = ledgerOf(b).exchange({});
        QVERIFY2(done, why(done));
        QCOMPARE(commentsIn(b), std::set<std::string>{"A"});
        QVERIFY(ledgerOf(b).append(approvalBy(Bob, shared.commit(), "B"), false, {}));
        QVERIFY(ledgerOf(b).exchange({}));
        QCOMPARE(commentsIn(shared.remote()), (std::set<std::string>{"A", "B"}));
    }

    void whichOfSeveralRemotesIsMeantIsAsked()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        shared.git(a, {"remote", "rename", "origin", "upstream"});
        shared.git(a, {"remote", "add", "fork", "file:///nowhere"});
        shared.git(a, {"config", "--unset", "branch.main.remote"});
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        for (const Status &asked : {ledgerOf(a).exchange({}), ledgerOf(a).fetch({})}) {
            QVERIFY(!asked);
            QCOMPARE(asked.error().code, ErrorCode::Invalid);
            QVERIFY2(asked.error().text.contains(QStringLiteral("fork, upstream")), why(asked));
        }
        // Nobody else has the record, and that is told.
        QVERIFY(viewOf(a)->hasRemote);
        QCOMPARE(viewOf(a)->unpushed(), 1U);
        const Ledger tracked(a, std::make_shared<SystemProcessRunner>(), "main");
        QVERIFY(!tracked.exchange({}));
        shared.git(a, {"config", "branch.main.remote", "upstream"});
        shared.git(a, {"checkout", "-q", "--detach"});
        QVERIFY(!ledgerOf(a).exchange({}));
        const Status done = tracked.exchange({});
        QVERIFY2(done, why(done));
        QCOMPARE(commentsIn(shared.remote()), std::set<std::string>{"A"});
    }

    void withoutARemoteNothingHappens()
    {
        GitFixture fixture;
        const Revision commit = fixture.commit("First");
        QVERIFY(ledgerOf(fixture.root()).append(approvalBy(Alice, commit), false, {}));
        QVERIFY(ledgerOf(fixture.root()).exchange({}));
        QVERIFY(!viewOf(fixture.root())->hasRemote);
    }

    void nothingOfTheRepositorysConfigurationRuns()
    {
        Shared shared;
        const std::string a = shared.clone("a");
        const std::string mark = a + ".mark";
        const std::string command = "touch " + mark + "; false";
        const auto set = [&](const std::string &key, const std::string &value) {
            shared.git(a, {"config", key, value});
        };
        const std::string hooks = a + "/.git/evil";
        QDir().mkpath(QString::fromStdString(hooks));
        for (const char *name : {"pre-push", "reference-transaction", "post-checkout"}) {
            QFile file(QString::fromStdString(hooks + "/" + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(("#!/bin/sh\n" + command + "\n").c_str());
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        set("core.hooksPath", hooks);
        set("core.fsmonitor", hooks + "/pre-push");
        set("core.alternateRefsCommand", command);
        set("core.askPass", hooks + "/pre-push");
        set("credential.helper", "!" + command);
        set("remote.origin.uploadpack", hooks + "/pre-push");
        set("remote.origin.receivepack", hooks + "/pre-push");
        set("gpg.program", hooks + "/pre-push");
        set("gpg.ssh.program", hooks + "/pre-push");
        set("commit.gpgSign", "true");
        set("push.gpgSign", "true");
        set("notes.mergeStrategy", "theirs");
        set("core.notesRef", "refs/notes/other");
        set("notes.rewriteRef", "refs/notes/*");
        QVERIFY(ledgerOf(a).append(approvalBy(Alice, shared.commit(), "A"), false, {}));
        const Status done = ledgerOf(a).exchange({});
        QVERIFY2(done, why(done));
        QCOMPARE(commentsIn(shared.remote()), std::set<std::string>{"A"});
        QVERIFY(!QFile::exists(QString::fromStdString(mark)));
        // An ssh address: the command would run, and fail, before anything is asked.
        set("core.sshCommand", "sh -c '" + command + "' --");
        set("core.gitProxy", hooks + "/pre-push");
        qputenv("GIT_ALLOW_PROTOCOL", "file:ssh:git:http");
        for (const char *url :
             {"ssh://nobody@localhost:1/x", "git://localhost:1/x", "http://localhost:1/x"}) {
            set("remote.origin.url", url);
            QVERIFY(!ledgerOf(a).exchange({}));
            QVERIFY2(!QFile::exists(QString::fromStdString(mark)), url);
        }
        // The user's own does.
        m_home.configure("Alice Ng", "alice@example.com",
                         "[core]\n\tsshCommand = \"touch " + mark + "; false\"\n");
        set("remote.origin.url", "ssh://nobody@localhost:1/x");
        QVERIFY(!ledgerOf(a).exchange({}));
        QVERIFY(QFile::exists(QString::fromStdString(mark)));
    }

private:
    Home m_home;
};

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
