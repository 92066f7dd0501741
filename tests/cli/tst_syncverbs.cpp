#include "demofixture.h"

using namespace driftgate;
using namespace driftgate::test;

/// approve, reject, revoke, sync, rollback and verify on the demo workspace.
class TestSyncVerbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_demo = std::make_unique<DemoFixture>(); }

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
        // Nobody has to let through what does nothing.
        QVERIFY2(!again.prints(QStringLiteral("✗")), again.out.c_str());

        const QStringList back{QStringLiteral("--to"), QString::fromStdString(was)};
        const CliOutcome offered = onProd(QStringList{QStringLiteral("rollback")} + back);
        QCOMPARE(offered.status, 1);
        QVERIFY2(offered.prints(QStringLiteral("Roll checkout on prod-eu back to")),
                 offered.out.c_str());
        QVERIFY2(offered.prints(QStringLiteral("Roll checkout back to ")), offered.out.c_str());
        const CliOutcome dry =
            onProd(QStringList{QStringLiteral("rollback"), QStringLiteral("--now"),
                               QStringLiteral("--dry-run")} +
                   back);
        QVERIFY2(dry.prints(QStringLiteral("checkout on prod-eu would be rolled back to ")),
                 (dry.err + dry.out).c_str());
        const CliOutcome unapproved =
            onProd(QStringList{QStringLiteral("rollback"), QStringLiteral("--now"),
                               QStringLiteral("--yes")} +
                   back);
        QCOMPARE(unapproved.status, 1);
        // The approval before was for what has been done: since then nothing moved.
        QVERIFY2(!unapproved.prints(QStringLiteral("another plan")), unapproved.out.c_str());
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

    /// The cluster runs it, and the branch has gone on: what is left of a rollback is to hold it.
    void holdsWhatRunsAlready()
    {
        const auto cell = [this] {
            const Value status = onProd({QStringLiteral("status")}, true).json();
            return status.find("applications")->items()[0].find("clusters")->items()[0];
        };
        const QString was = QString::fromUtf8(m_demo->plan().stringAt({"deployed"}));
        const QStringList revision{QStringLiteral("--revision"), was};
        const QStringList back{QStringLiteral("rollback"), QStringLiteral("--to"), was,
                               QStringLiteral("--now"), QStringLiteral("--yes")};
        // Object by object, which holds nothing.
        QStringList only;
        const Value plan = m_demo->plan(revision);
        for (const Value &action : plan.find("actions")->items())
            only << QStringLiteral("--only") << QString::fromUtf8(action.stringAt({"object"}));
        QVERIFY(!only.isEmpty());
        QCOMPARE(onProd(QStringList{QStringLiteral("approve")} + revision).status, 0);
        const CliOutcome some = onProd(back + only);
        QVERIFY2(some.status == 0, some.err.c_str());
        QVERIFY2(some.prints(QStringLiteral("%1 object(s) of checkout on prod-eu are synced to")
                                 .arg(only.size() / 2)),
                 some.out.c_str());
        QVERIFY(cell().stringAt({"held"}).empty());
        QCOMPARE(onProd(back).status, 1);
        const CliOutcome approved = onProd(QStringList{QStringLiteral("approve")} + revision);
        QVERIFY2(approved.says(QStringLiteral("Written")), approved.err.c_str());
        const CliOutcome held = onProd(back);
        QVERIFY2(held.status == 0, held.err.c_str());
        QCOMPARE(cell().stringAt({"held"}), was.toStdString());
        QVERIFY(onProd(back).says(QStringLiteral("nothing to do")));
    }

    /// Taken back too far, and forward again to what the branch has left behind as well.
    void holdsWhereARollbackGoesNext()
    {
        const auto cell = [this] {
            const Value status = onProd({QStringLiteral("status")}, true).json();
            return status.find("applications")->items()[0].find("clusters")->items()[0];
        };
        const Value before = cell();
        const std::string was(before.stringAt({"deployed", "revision"}));
        const std::string next(before.find("pendingCommits")->items().back().stringAt({"id"}));
        QVERIFY(before.find("pendingCommits")->size() > 1);
        QCOMPARE(onProd({QStringLiteral("approve")}).status, 0);
        QCOMPARE(onProd({QStringLiteral("sync"), QStringLiteral("--yes")}).status, 0);
        for (const std::string &revision : {was, next}) {
            const QString to = QString::fromStdString(revision);
            QCOMPARE(onProd({QStringLiteral("approve"), QStringLiteral("--revision"), to}).status,
                     0);
            const CliOutcome rolled = onProd({QStringLiteral("rollback"), QStringLiteral("--to"),
                                              to, QStringLiteral("--now"), QStringLiteral("--yes")},
                                             true);
            QVERIFY2(rolled.status == 0, (rolled.err + rolled.out).c_str());
            QCOMPARE(rolled.json().stringAt({"record", "kind"}), "rollback");
            QCOMPARE(cell().stringAt({"held"}), revision);
        }
        QVERIFY(onProd({QStringLiteral("plan")}).prints(QStringLiteral("this ends it")));
    }

    void aBranchThatNobodyMergedIsNoRollback()
    {
        for (const QStringList &way :
             {QStringList{}, QStringList{QStringLiteral("--now"), QStringLiteral("--yes")}}) {
            const CliOutcome refused =
                run(QStringList{QStringLiteral("rollback"), QStringLiteral("storefront"),
                                QStringLiteral("--cluster"), QStringLiteral("staging"),
                                QStringLiteral("--to"), QStringLiteral("storefront-25")} +
                    way);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.says(QStringLiteral("was never on main")), refused.err.c_str());
            QVERIFY2(!refused.prints(QStringLiteral("Goes back")), refused.out.c_str());
        }
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
        const QString journal = m_demo->breakOff();
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
    [[nodiscard]] CliOutcome run(const QStringList &arguments, bool json = false) const
    {
        return m_demo->run(arguments, json);
    }
    [[nodiscard]] CliOutcome onProd(const QStringList &arguments, bool json = false,
                                    std::optional<std::string> typed = {}) const
    {
        return m_demo->onProd(arguments, json, std::move(typed));
    }

    /// Changes what an approval says it was about, as whoever can write the repository could.
    void tamper() const
    {
        const QString notes = QStringLiteral("--ref=driftgate");
        std::string text = m_demo->git(
            {QStringLiteral("notes"), notes, QStringLiteral("show"), QStringLiteral("main")});
        const size_t at = text.find("Deployment.apps");
        QVERIFY2(at != std::string::npos, text.c_str());
        text.replace(at, 15, "Deployment.appz");
        m_demo->git({QStringLiteral("notes"), notes, QStringLiteral("add"), QStringLiteral("-f"),
                     QStringLiteral("-F"), QStringLiteral("-"), QStringLiteral("main")},
                    text);
    }

    std::unique_ptr<DemoFixture> m_demo;
};

QTEST_GUILESS_MAIN(TestSyncVerbs)
#include "tst_syncverbs.moc"
