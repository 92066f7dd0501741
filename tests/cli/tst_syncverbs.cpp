#include "clifixture.h"

#include "sync/journal.h"
#include "workspace/demo.h"
#include "workspace/engines.h"
#include "workspace/planning.h"

#include <QCoroTask>

using namespace driftgate;
using namespace driftgate::test;

namespace
{

/// A global Git configuration of the test's own.
void useIdentity(const QTemporaryDir &folder, const QByteArray &name, const QByteArray &email)
{
    const QString file = folder.filePath(QStringLiteral("gitconfig"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        out.write("[user]\n\tname = " + name + "\n\temail = " + email + "\n") < 0)
        qFatal("cannot write the Git configuration");
    out.close();
    qputenv("GIT_CONFIG_GLOBAL", file.toUtf8());
    qputenv("GIT_CONFIG_SYSTEM", "/dev/null");
}

} // namespace

/// approve, reject, revoke, sync, rollback and verify on the demo workspace.
class TestSyncVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        useIdentity(*m_folder, "Rita Reviewer", "rita@example.org");
        m_environment = Environment::system();
        m_environment.cacheDir = m_folder->filePath(QStringLiteral("cache")).toStdString();
        m_environment.dataDir = m_folder->filePath(QStringLiteral("data")).toStdString();
        const auto demo =
            makeDemo(m_folder->filePath(QStringLiteral("demo")).toStdString(), m_environment, {});
        QVERIFY2(demo, demo ? "" : qPrintable(demo.error().toString()));
        m_where = QString::fromStdString(demo->string());
    }

    void walksFromApprovalToRollback()
    {
        const CliOutcome refused = onProd({QStringLiteral("sync"), QStringLiteral("--yes")});
        QVERIFY2(refused.status == 1, refused.err.c_str());
        QVERIFY2(refused.prints(QStringLiteral("1 approval(s) are missing")) ||
                     refused.prints(QStringLiteral("approval")),
                 refused.out.c_str());

        const Value plan = onProd({QStringLiteral("plan")}, true).json();
        const std::string digest(plan.find("plans")->items()[0].stringAt({"digest"}));
        const std::string was(plan.find("plans")->items()[0].stringAt({"deployed"}));
        const QString shown = QString::fromStdString(digest);
        const CliOutcome approved =
            onProd({QStringLiteral("approve"), QStringLiteral("--plan"), shown.left(12),
                    QStringLiteral("--comment"), QStringLiteral("as discussed")},
                   true);
        QVERIFY2(approved.status == 0, approved.err.c_str());
        const Value vote = approved.json();
        QCOMPARE(vote.stringAt({"record", "plan"}), digest);
        QCOMPARE(vote.stringAt({"record", "by"}), "Rita Reviewer <rita@example.org>");
        QCOMPARE(vote.find({"decision", "allowed"})->toBoolean(), true);

        const CliOutcome synced = onProd(
            {QStringLiteral("sync"), QStringLiteral("--yes"), QStringLiteral("--plan"), shown},
            true);
        QVERIFY2(synced.status == 0, (synced.err + synced.out).c_str());
        const Value report = synced.json();
        QCOMPARE(report.stringAt({"outcome", "end"}), "done");
        QCOMPARE(report.stringAt({"verification", "state"}), "matched");
        QCOMPARE(report.stringAt({"record", "kind"}), "sync");
        const CliOutcome again = onProd({QStringLiteral("sync"), QStringLiteral("--yes")});
        QVERIFY2(again.status == 0, again.err.c_str());
        QVERIFY(again.says(QStringLiteral("nothing to do")));

        const QStringList back{QStringLiteral("--to"), QString::fromStdString(was)};
        const CliOutcome offered = onProd(QStringList{QStringLiteral("rollback")} + back);
        QCOMPARE(offered.status, 1);
        QVERIFY2(offered.prints(QStringLiteral("Roll checkout on prod-eu back to")),
                 offered.out.c_str());
        const CliOutcome unapproved =
            onProd(QStringList{QStringLiteral("rollback"), QStringLiteral("--now"),
                               QStringLiteral("--yes")} +
                   back);
        QCOMPARE(unapproved.status, 1);
        QCOMPARE(onProd({QStringLiteral("approve"), QStringLiteral("--revision"),
                         QString::fromStdString(was)})
                     .status,
                 0);
        const CliOutcome rolled =
            onProd(QStringList{QStringLiteral("rollback"), QStringLiteral("--now"),
                               QStringLiteral("--yes")} +
                       back,
                   true);
        QVERIFY2(rolled.status == 0, (rolled.err + rolled.out).c_str());
        QCOMPARE(rolled.json().stringAt({"record", "kind"}), "rollback");
        const Value status = onProd({QStringLiteral("status")}, true).json();
        const Value &cell = status.find("applications")->items()[0].find("clusters")->items()[0];
        QCOMPARE(cell.stringAt({"held"}), was);
        QVERIFY(onProd({QStringLiteral("status")}).prints(QStringLiteral("held at ")));
    }

    void stopsWhenThePlanIsNotTheOneOfTheDigest()
    {
        const CliOutcome stale = onProd({QStringLiteral("approve"), QStringLiteral("--plan"),
                                         QStringLiteral("0123456789abcdef")});
        QCOMPARE(stale.status, 1);
        QVERIFY(stale.says(QStringLiteral("another one now")));
        QCOMPARE(onProd({QStringLiteral("sync"), QStringLiteral("--yes"), QStringLiteral("--plan"),
                         QStringLiteral("0123456789abcdef")})
                     .status,
                 1);
    }

    void asksAPersonAndNobodyElse()
    {
        QCOMPARE(onProd({QStringLiteral("approve")}).status, 0);
        const CliOutcome alone = onProd({QStringLiteral("sync")});
        QCOMPARE(alone.status, 2);
        QVERIFY(alone.says(QStringLiteral("--yes")));
        const CliOutcome declined = onProd({QStringLiteral("sync")}, false, "n\n");
        QCOMPARE(declined.status, 1);
        QVERIFY(declined.says(QStringLiteral("Nothing was changed")));
        const CliOutcome agreed = onProd({QStringLiteral("sync")}, false, "yes\n");
        QVERIFY2(agreed.status == 0, (agreed.err + agreed.out).c_str());
        QVERIFY2(agreed.prints(QStringLiteral("Live is as planned")), agreed.out.c_str());
    }

    void takesAWordBack()
    {
        const Value vote = onProd({QStringLiteral("approve")}, true).json();
        const QString id = QString::fromUtf8(vote.stringAt({"record", "id"}));
        const CliOutcome revoked = run({QStringLiteral("revoke"), id.left(10)});
        QVERIFY2(revoked.status == 0, revoked.err.c_str());
        QCOMPARE(onProd({QStringLiteral("sync"), QStringLiteral("--yes")}).status, 1);
        QCOMPARE(run({QStringLiteral("revoke"), id}).status, 2);
        QCOMPARE(run({QStringLiteral("revoke"), QStringLiteral("ffffffff")}).status, 2);
        QCOMPARE(onProd({QStringLiteral("reject"), QStringLiteral("--comment"),
                         QStringLiteral("not on a Friday")})
                     .status,
                 0);
        const CliOutcome rejected = onProd({QStringLiteral("sync"), QStringLiteral("--yes")});
        QCOMPARE(rejected.status, 1);
        QVERIFY2(rejected.prints(QStringLiteral("not on a Friday")), rejected.out.c_str());
    }

    void changesNothingInADryRun()
    {
        const CliOutcome dry = onProd({QStringLiteral("sync"), QStringLiteral("--dry-run")}, true);
        QVERIFY2(dry.status == 0, dry.err.c_str());
        QVERIFY(!dry.json().find("record"));
        const Value before = onProd({QStringLiteral("plan")}, true).json();
        QVERIFY(before.find("plans")->items()[0].find("actions")->size() > 0);
        QCOMPARE(onProd({QStringLiteral("plan")}).status, 1);
    }

    void goesOnWithAnInterruptedSync()
    {
        QCOMPARE(onProd({QStringLiteral("approve")}).status, 0);
        const QString journal = breakOff();
        const CliOutcome listed = run({QStringLiteral("sync"), QStringLiteral("--interrupted")});
        QCOMPARE(listed.status, 1);
        QVERIFY2(listed.prints(journal), listed.out.c_str());
        const CliOutcome reminded = onProd({QStringLiteral("sync"), QStringLiteral("--dry-run")});
        QVERIFY2(reminded.says(QStringLiteral("was interrupted")), reminded.err.c_str());
        const CliOutcome resumed =
            run({QStringLiteral("sync"), QStringLiteral("--resume"), journal}, true);
        QVERIFY2(resumed.status == 0, (resumed.err + resumed.out).c_str());
        QCOMPARE(resumed.json().stringAt({"verification", "state"}), "matched");
        QCOMPARE(run({QStringLiteral("sync"), QStringLiteral("--interrupted")}).status, 0);
        QCOMPARE(onProd({QStringLiteral("sync"), QStringLiteral("--yes")}).status, 0);
    }

    void verifyFindsWhatNobodyReviewed()
    {
        const CliOutcome before = run({QStringLiteral("verify")}, true);
        QCOMPARE(before.status, 1);
        const Value first = before.json();
        QCOMPARE(first.find("good")->toBoolean(), false);
        QCOMPARE(first.find("records")->size(), size_t{0});
        QCOMPARE(onProd({QStringLiteral("approve")}).status, 0);
        QCOMPARE(onProd({QStringLiteral("sync"), QStringLiteral("--yes")}).status, 0);
        const Value after = run({QStringLiteral("verify")}, true).json();
        QCOMPARE(after.find("records")->size(), size_t{2});
        QCOMPARE(after.find("records")->items()[0].find("unknown")->size(), size_t{0});
        bool isReviewed = false;
        for (const Value &position : after.find("deployed")->items()) {
            if (position.stringAt({"application"}) == "checkout" &&
                position.stringAt({"cluster"}) == "prod-eu")
                isReviewed = position.find("reviewed")->toBoolean().value_or(false);
        }
        QVERIFY(isReviewed);
        const CliOutcome records =
            run({QStringLiteral("verify"), QStringLiteral("--records-only")});
        QVERIFY2(records.status == 0, (records.err + records.out).c_str());
        tamper();
        const CliOutcome tampered =
            run({QStringLiteral("verify"), QStringLiteral("--records-only")});
        QCOMPARE(tampered.status, 1);
        QVERIFY2(tampered.prints(QStringLiteral("not the one that it names")),
                 tampered.out.c_str());
    }

    void refusesArgumentsThatMakeNoSense()
    {
        QCOMPARE(run({QStringLiteral("sync")}).status, 2);
        QCOMPARE(run({QStringLiteral("approve"), QStringLiteral("checkout")}).status, 2);
        QCOMPARE(onProd({QStringLiteral("rollback")}).status, 2);
        QCOMPARE(
            onProd({QStringLiteral("rollback"), QStringLiteral("--to"), QStringLiteral("HEAD~1"),
                    QStringLiteral("--now"), QStringLiteral("--revert")})
                .status,
            2);
        QCOMPARE(onProd({QStringLiteral("sync"), QStringLiteral("--yes"), QStringLiteral("--only"),
                         QStringLiteral("x")})
                     .status,
                 2);
        QCOMPARE(
            run({QStringLiteral("sync"), QStringLiteral("--resume"), QStringLiteral("nothing")})
                .status,
            2);
        const CliOutcome none = run({QStringLiteral("sync"), QStringLiteral("--interrupted")});
        QCOMPARE(none.status, 0);
        QVERIFY(none.says(QStringLiteral("No sync was interrupted")));
    }

private:
    [[nodiscard]] CliOutcome run(const QStringList &arguments, bool json = false,
                                 std::optional<std::string> typed = {}) const
    {
        QStringList all{QStringLiteral("--workspace"), m_where};
        if (json)
            all << QStringLiteral("--format") << QStringLiteral("json");
        CliSettings settings;
        settings.typed = std::move(typed);
        return runCommand(all + arguments, m_environment, settings);
    }

    /// A verb on checkout, which Driftgate itself keeps on prod-eu.
    [[nodiscard]] CliOutcome onProd(const QStringList &arguments, bool json = false,
                                    std::optional<std::string> typed = {}) const
    {
        return run(arguments + QStringList{QStringLiteral("checkout"), QStringLiteral("--cluster"),
                                           QStringLiteral("prod-eu")},
                   json, std::move(typed));
    }

    /// Leaves a journal as a program that was killed before it sent anything.
    [[nodiscard]] QString breakOff() const
    {
        const auto workspace = Workspace::open(m_where.toStdString(), m_environment, {});
        if (!workspace)
            qFatal("no workspace: %s", qUtf8Printable(workspace.error().toString()));
        const auto planned = QCoro::waitFor(planApplication(*workspace, ApplicationName("checkout"),
                                                            ClusterName("prod-eu"), {}, {}));
        if (!planned)
            qFatal("no plan: %s", qUtf8Printable(planned.error().toString()));
        JournalHead head;
        head.application = planned->plan->application;
        head.cluster = planned->plan->cluster;
        head.clusterUid = planned->plan->clusterUid;
        head.target = planned->plan->target;
        head.plan = planned->plan->digest;
        head.mark = "0123456789abcdef";
        for (const Action &action : planned->plan->actions) {
            if (action.verb != ActionVerb::Nothing)
                head.actions.push_back(JournalAction::of(action));
        }
        const auto journal = Journal::begin(journalFolder(**workspace), head);
        if (!journal)
            qFatal("no journal: %s", qUtf8Printable(journal.error().toString()));
        return QString::fromStdString((*journal)->id());
    }

    /// Changes what an approval says it was about, as whoever can write the repository could.
    void tamper() const
    {
        const auto git = [this](const QStringList &arguments, const std::string &input = {}) {
            ProcessRequest request;
            request.program = "git";
            for (const QString &argument : arguments)
                request.arguments.push_back(argument.toStdString());
            request.directory = m_where.toStdString();
            request.input = input;
            request.environment["GIT_CONFIG_GLOBAL"] = qgetenv("GIT_CONFIG_GLOBAL").toStdString();
            const auto outcome = SystemProcessRunner().run(request, {});
            return outcome ? outcome->output : std::string();
        };
        const QString notes = QStringLiteral("--ref=driftgate");
        std::string text =
            git({QStringLiteral("notes"), notes, QStringLiteral("show"), QStringLiteral("main")});
        const size_t at = text.find("Deployment.apps");
        QVERIFY2(at != std::string::npos, text.c_str());
        text.replace(at, 15, "Deployment.appz");
        git({QStringLiteral("notes"), notes, QStringLiteral("add"), QStringLiteral("-f"),
             QStringLiteral("-F"), QStringLiteral("-"), QStringLiteral("main")},
            text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Environment m_environment;
    QString m_where;
};

QTEST_GUILESS_MAIN(TestSyncVerbs)
#include "tst_syncverbs.moc"
