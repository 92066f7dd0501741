#include "clifixture.h"
#include "workspace/gatefixture.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// `revoke` takes back what counts, wherever it was written.
class TestRevokeVerb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_fixture->commit("Begin");
        auto &git = m_fixture->repository();
        const std::string remote = m_fixture->beside("remote.git");
        m_clone = m_fixture->beside("clone");
        git.git({"clone", "-q", "--bare", m_fixture->root(), remote});
        git.git({"clone", "-q", remote, m_clone});
        git.git({"remote", "add", "origin", remote});
        const auto workspace = m_fixture->open();
        QVERIFY(m_fixture->approve(workspace));
        QVERIFY(QCoro::waitFor(exchangeLedger(workspace, {})));
        const auto ledger = QCoro::waitFor(readLedger(workspace, {}));
        QVERIFY2(ledger, reasonOf(ledger).c_str());
        m_id = QString::fromStdString((*ledger)->entries.front().record.id.text());
    }

    void hearsOthersWhereTheRecordIsNotHere()
    {
        const CliOutcome outcome = revoke(m_id);
        QVERIFY2(outcome.status == 0, outcome.err.c_str());
        // The remote has it, so that it counts for everybody.
        const auto workspace = m_fixture->open();
        QVERIFY(QCoro::waitFor(fetchLedger(workspace, {})));
        QVERIFY(!m_fixture->review(workspace)->decision.isAllowed);
        const CliOutcome unknown = revoke(u"ffffffff"_s);
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.says(u"The ledger has no record"_s), unknown.err.c_str());
    }

    void saysWhereOthersCannotBeHeard()
    {
        std::filesystem::remove_all(m_fixture->beside("remote.git"));
        const CliOutcome outcome = revoke(m_id);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.says(u"could not be fetched"_s), outcome.err.c_str());
    }

private:
    [[nodiscard]] CliOutcome revoke(const QString &id) const
    {
        return runCommand({u"revoke"_s, id}, m_fixture->environment, {.directory = m_clone});
    }

    std::unique_ptr<GateFixture> m_fixture;
    std::string m_clone;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestRevokeVerb)
#include "tst_revokeverb.moc"
