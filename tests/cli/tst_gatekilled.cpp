#include "binary/gateprogram.h"
#include "workspace/inspector.h"

using namespace driftgate;
using namespace driftgate::test;
using namespace Qt::StringLiterals;

/// driftgate-cli killed at every write of a sync to the cluster and to its journal: whatever is
/// left is offered, and in the end the ledger has it, and the cluster is held where it should be.
class TestGateKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString reason = Program::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
    }

    void theLedgerHasItInTheEnd_data()
    {
        QTest::addColumn<bool>("isRollback");
        QTest::addColumn<QString>("part");
        QTest::newRow("sync, writes to the cluster") << false << u"live/staging"_s;
        QTest::newRow("sync, the journal") << false << u".jsonl"_s;
        QTest::newRow("rollback, writes to the cluster") << true << u"live/staging"_s;
        QTest::newRow("rollback, the journal") << true << u".jsonl"_s;
    }

    void theLedgerHasItInTheEnd()
    {
        QFETCH(bool, isRollback);
        QFETCH(QString, part);
        int kills = 0;
        for (int at = 1;; ++at) {
            m_gate = std::make_unique<GateProgram>();
            prepare(isRollback);
            const QStringList order = orderOf(isRollback);
            const ProgramEnd end = gate().program.runKilledAt(at, part, order);
            if (end.status == -1)
                ++kills;
            else
                QVERIFY2(end.status == 0, end.all());
            if (!checkEnd(isRollback, order))
                QFAIL(qPrintable(u"killed at %1: %2"_s.arg(at).arg(m_wrong)));
            if (end.status != -1)
                break;
        }
        // The journal's beginning, two batches and its end; the Lease, the parent twice, two
        // objects.
        QVERIFY2(kills > 3, qPrintable(QString::number(kills)));
    }

private:
    [[nodiscard]] GateProgram &gate() { return *m_gate; }
    bool wrong(const QString &what)
    {
        m_wrong = what;
        return false;
    }

    /// Two objects, synced once; then Git moves, and for a rollback the cluster with it.
    void prepare(bool isRollback)
    {
        WorkspaceFixture &files = gate().files;
        files.write("apps/checkout/base/kustomization.yaml",
                    "resources: [colours.yaml, prices.yaml]\n");
        m_first = files.commit("Take little");
        synced();
        for (const char *const name : {"colours", "prices"})
            files.write(std::string("apps/checkout/base/") + name + ".yaml",
                        std::string("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ") + name +
                            "}\ndata: {value: b}\n");
        m_second = files.commit("Change both");
        if (isRollback)
            synced();
        const QStringList revision{u"--revision"_s, QString::fromStdString(m_first.hex())};
        const ProgramEnd approved =
            gate().on(QStringList{u"approve"_s} + (isRollback ? revision : QStringList()));
        QVERIFY2(approved.status == 0, approved.all());
    }
    void synced()
    {
        const ProgramEnd approved = gate().approve();
        QVERIFY2(approved.status == 0, approved.all());
        const ProgramEnd done = gate().sync();
        QVERIFY2(done.status == 0, done.all());
    }
    [[nodiscard]] QStringList orderOf(bool isRollback) const
    {
        if (!isRollback)
            return QStringList{u"sync"_s, u"--yes"_s} + GateProgram::position();
        return QStringList{u"rollback"_s, u"--now"_s, u"--yes"_s, u"--to"_s,
                           QString::fromStdString(m_first.hex())} +
               GateProgram::position();
    }
    static RecordKind kindOf(bool isRollback)
    {
        return isRollback ? RecordKind::Rollback : RecordKind::Sync;
    }

    /// Looks first, as a person does; what that does not end is resumed.
    bool settle()
    {
        const InterruptedSyncs all = interruptedSyncs(*gate().files.open());
        if (all.syncs.empty())
            return true;
        const QString journal = gate().interrupted();
        const ProgramEnd looked = gate().run({u"sync"_s, u"--verify"_s, journal});
        if (looked.status == 2)
            return wrong(QString::fromUtf8(looked.all()));
        if (interruptedSyncs(*gate().files.open()).syncs.empty())
            return true;
        const ProgramEnd resumed = gate().run({u"sync"_s, u"--resume"_s, journal});
        return resumed.status == 0 || wrong(QString::fromUtf8(resumed.all()));
    }

    bool checkEnd(bool isRollback, const QStringList &order)
    {
        if (!settle())
            return false;
        // Killed before its first line it is a sync like any other.
        if (records(isRollback).empty()) {
            if (const ProgramEnd again = gate().program.run(order); again.status != 0)
                return wrong(QString::fromUtf8(again.all()));
        }
        const auto done = records(isRollback);
        if (std::ranges::none_of(done, [](const LedgerEntry &entry) {
                return entry.record.detailText("end") == "done" &&
                       entry.record.detailText("outcome") == "matched";
            }))
            return wrong(u"%1 records, none of them of its end"_s.arg(done.size()));
        if (!interruptedSyncs(*gate().files.open()).syncs.empty())
            return wrong(u"a journal is left"_s);
        const auto deployed =
            QCoro::waitFor(Inspector(gate().files.open())
                               .deployed(ApplicationName("checkout"), ClusterName("staging"), {}));
        if (!deployed || deployed->revision != (isRollback ? m_first : m_second))
            return wrong(u"the cluster names another revision"_s);
        if (deployed->held != (isRollback ? std::optional(m_first) : std::nullopt))
            return wrong(u"it is not held as it should be"_s);
        return !deployed->applying || wrong(u"it says that a sync is under way"_s);
    }
    /// Of its kind, since the preparation.
    [[nodiscard]] std::vector<LedgerEntry> records(bool isRollback) const
    {
        std::vector<LedgerEntry> out = m_gate->records(kindOf(isRollback));
        std::erase_if(out, [this, isRollback](const LedgerEntry &entry) {
            return entry.record.revision != (isRollback ? m_first : m_second);
        });
        return out;
    }

    std::unique_ptr<GateProgram> m_gate;
    Revision m_first;
    Revision m_second;
    QString m_wrong;
};

QTEST_GUILESS_MAIN(TestGateKilled)
#include "tst_gatekilled.moc"
