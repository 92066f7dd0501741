#include "clifixture.h"
#include "workspace/gatefixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// `verify` calls nothing good that it did not look at.
class TestVerifyVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_fixture->commit("Begin");
        const auto workspace = m_fixture->open();
        for (const char *const cluster : {"staging", "prod-eu"})
            QCOMPARE(m_fixture->bringUp(workspace, {}, cluster).outcome.end, SyncEnd::Done);
    }

    void tellsThatNothingRunsUnreviewed()
    {
        const CliOutcome all = verify({});
        QVERIFY2(all.status == 0, all.err.c_str());
        QVERIFY2(all.says(u"4 record(s) are good, and nothing runs unreviewed"_s), all.err.c_str());
        const Value document = verify({u"--format"_s, u"json"_s}).json();
        QCOMPARE(document.find("good")->toBoolean(), true);
        QCOMPARE(document.find("complete")->toBoolean(), true);
        QCOMPARE(document.find("errors")->size(), size_t{0});
    }

    void saysNothingOfClustersThatItDidNotAsk()
    {
        const CliOutcome records = verify({u"--records-only"_s});
        QCOMPARE(records.status, 0);
        QVERIFY2(records.says(u"4 record(s) are good"_s), records.err.c_str());
        QVERIFY2(!records.says(u"unreviewed"_s), records.err.c_str());
        std::filesystem::remove_all(m_fixture->beside("live/prod-eu"));
        const CliOutcome unreachable = verify({});
        QCOMPARE(unreachable.status, 2);
        QVERIFY2(!unreachable.says(u"unreviewed"_s), unreachable.err.c_str());
        const Value document = verify({u"--format"_s, u"json"_s}).json();
        QCOMPARE(document.find("good")->toBoolean(), false);
        QCOMPARE(document.find("complete")->toBoolean(), false);
    }

    void aClusterThatCannotBeAskedIsNamedOnceWithAnApplication()
    {
        // Two applications are on it.
        std::filesystem::remove_all(m_fixture->beside("live/staging"));
        const CliOutcome outcome = verify({});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.says(u"checkout, staging: "_s), outcome.err.c_str());
        QCOMPARE(QString::fromStdString(outcome.err).count(u"live/staging"_s), 1);
        QCOMPARE(verify({u"--format"_s, u"json"_s}).json().find("deployed")->size(), size_t{3});
    }

    void isInTroubleWhereOthersCannotBeHeard()
    {
        m_fixture->repository().git({"remote", "add", "origin", m_fixture->beside("nowhere.git")});
        for (const QStringList &more : {QStringList{}, QStringList{u"--records-only"_s}}) {
            const CliOutcome text = verify(more);
            QCOMPARE(text.status, 2);
            QVERIFY2(text.says(u"Only what is here is checked"_s), text.err.c_str());
            QVERIFY2(!text.says(u"unreviewed"_s), text.err.c_str());
            const CliOutcome json = verify(more + QStringList{u"--format"_s, u"json"_s});
            QCOMPARE(json.status, 2);
            const Value document = json.json();
            QCOMPARE(document.find("good")->toBoolean(), false);
            QCOMPARE(document.find("problems")->size(), size_t{1});
            QVERIFY2(document.find("problems")->items()[0].stringAt({"text"}).contains("nowhere"),
                     json.out.c_str());
        }
    }

    void isContentWithARemoteThatTakesNothing()
    {
        const std::string remote = m_fixture->beside("remote.git");
        m_fixture->repository().git({"clone", "-q", "--bare", m_fixture->root(), remote});
        m_fixture->repository().git({"remote", "add", "origin", remote});
        const std::string hook = remote + "/hooks/update";
        std::filesystem::create_directories(remote + "/hooks");
        std::ofstream(hook) << "#!/bin/sh\nexit 1\n";
        std::filesystem::permissions(hook, std::filesystem::perms::owner_all);
        const CliOutcome outcome = verify({});
        QVERIFY2(outcome.status == 0, outcome.err.c_str());
        QVERIFY2(outcome.says(u"Records wait to be pushed"_s), outcome.err.c_str());
    }

private:
    [[nodiscard]] CliOutcome verify(const QStringList &options) const
    {
        return runCommand(QStringList{u"verify"_s} + options, m_fixture->environment,
                          {.directory = m_fixture->root()});
    }

    std::unique_ptr<GateFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestVerifyVerb)
#include "tst_verifyverb.moc"
