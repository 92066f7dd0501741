#include "gatefixture.h"

#include "workspace/auditing.h"

using namespace driftgate;
using namespace driftgate::test;

namespace
{

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

std::string faultsOf(const LedgerAudit &audit)
{
    std::string out;
    for (const RecordAudit &record : audit.records) {
        for (const QString &fault : record.faults)
            out += std::string(recordKindName(record.entry.record.kind)) + ": " +
                   fault.toStdString() + '\n';
    }
    for (const DeployedAudit &deployed : audit.deployed)
        out += deployed.text.toStdString() + '\n';
    return out;
}

} // namespace

/// What the ledger proves, and what a forged one does not.
class TestAuditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<GateFixture>();
        m_fixture->commit("Begin");
        m_workspace = m_fixture->open();
    }

    void findsNothingWrongWithWhatWasLetThrough()
    {
        m_fixture->bringUp(m_workspace);
        const LedgerAudit audit = this->audit();
        QVERIFY2(audit.isGood(), faultsOf(audit).c_str());
        QVERIFY(audit.isComplete());
        QCOMPARE(audit.records.size(), size_t{2});
        QVERIFY(std::ranges::any_of(
            audit.deployed, [](const DeployedAudit &each) { return each.record.has_value(); }));
    }

    void findsWhatRunsWithoutARecord()
    {
        m_fixture->bringUp(m_workspace);
        const Revision before = m_fixture->repository().head();
        m_fixture->write("apps/checkout/base/deployment.yaml",
                         GateFixture::deployment(3, "shop/checkout:1.9.0"));
        const Revision after = m_fixture->commit("Release");
        // Somebody moved the deployed revision past Driftgate.
        QVERIFY(m_fixture->editLive("staging", before.hex(), after.hex()) > 0);
        const LedgerAudit audit = this->audit();
        QVERIFY(!audit.isGood());
        QVERIFY2(contains(faultsOf(audit), "No sync to " + after.shortHex()),
                 faultsOf(audit).c_str());
        // In a range that ends before it, there is nothing to complain of.
        QVERIFY(QCoro::waitFor(auditLedger(m_workspace, {{}, before}, true, {}))->isGood());
    }

    void takesACopiedApprovalForNothing()
    {
        QVERIFY(m_fixture->approve(m_workspace));
        // The same word, said of another cluster.
        const std::string line = note();
        std::string copy = line;
        replace(copy, "\"cluster\":\"staging\"", "\"cluster\":\"prod-eu\"");
        replace(copy, "\"clusterUid\":\"uid-of-staging\"", "\"clusterUid\":\"uid-of-prod-eu\"");
        const auto other = m_fixture->review(m_workspace, {}, "prod-eu");
        QVERIFY2(other, reasonOf(other).c_str());
        setNote(line + '\n' + copy + '\n');
        const auto report = m_fixture->sync(m_workspace, *other->planned.plan);
        QCOMPARE(report.error().code, ErrorCode::Denied);
        const LedgerAudit audit = this->audit();
        QVERIFY(!audit.isGood());
    }

    void takesATamperedApprovalForNothing()
    {
        m_fixture->useSigner("Rita Reviewer", "rita@example.org", true);
        m_fixture->setPolicy("policy: {signed: true}\n");
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        std::string line = note();
        replace(line, "looks good", "looks fine");
        setNote(line + '\n');
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Denied);
        const LedgerAudit audit = this->audit();
        QVERIFY(!audit.isGood());
        QCOMPARE(audit.records.front().entry.signature, SignatureState::Bad);
    }

    void countsTrustedSignaturesOnlyWhereThePolicyAsksForThem()
    {
        m_fixture->useSigner("Rita Reviewer", "rita@example.org", true);
        m_fixture->setPolicy("policy: {signed: true}\n");
        m_fixture->useSigner("Mallory", "mallory@example.org", false);
        const auto plan = m_fixture->approve(m_workspace);
        QVERIFY2(plan, reasonOf(plan).c_str());
        const auto strangers = m_fixture->sync(m_workspace, **plan);
        QCOMPARE(strangers.error().code, ErrorCode::Denied);
        QVERIFY2(contains(reasonOf(strangers), "trusted key"), reasonOf(strangers).c_str());
        m_fixture->useSigner("Rita Reviewer", "rita@example.org", false);
        QVERIFY(m_fixture->approve(m_workspace));
        const auto report = m_fixture->sync(m_workspace, **plan);
        QVERIFY2(report, reasonOf(report).c_str());
        QVERIFY(!report->record->signature.empty());
        const LedgerAudit audit = this->audit();
        QVERIFY2(audit.isGood(), faultsOf(audit).c_str());
    }

    void findsASyncThatNobodyAllowed()
    {
        m_fixture->bringUp(m_workspace);
        // The approval is taken out of the notes, the sync's own record stays.
        std::string kept;
        for (const std::string &line : lines(note())) {
            if (!contains(line, "\"kind\":\"approval\""))
                kept += line + '\n';
        }
        setNote(kept);
        const LedgerAudit audit = this->audit();
        QVERIFY2(contains(faultsOf(audit), "It was not allowed"), faultsOf(audit).c_str());
        QVERIFY(std::ranges::any_of(audit.deployed,
                                    [](const DeployedAudit &each) { return !each.isReviewed; }));
    }

    void goesOnPastLinesThatAreNoRecords()
    {
        m_fixture->bringUp(m_workspace);
        setNote(note() + "\nnot a record\n");
        const LedgerAudit audit = this->audit();
        QVERIFY(audit.isGood());
        QVERIFY(!audit.isComplete());
        QCOMPARE(audit.records.size(), size_t{2});
    }

private:
    [[nodiscard]] LedgerAudit audit() const
    {
        Result<LedgerAudit> out = QCoro::waitFor(auditLedger(m_workspace, {}, true, {}));
        if (!out)
            qFatal("no audit: %s", reasonOf(out).c_str());
        return std::move(*out);
    }

    [[nodiscard]] std::string note() const
    {
        return m_fixture->repository().git({"notes", "--ref=driftgate", "show", "HEAD"});
    }

    void setNote(const std::string &text) const
    {
        m_fixture->repository().git({"notes", "--ref=driftgate", "add", "-f", "-F", "-", "HEAD"},
                                    text);
    }

    static void replace(std::string &text, const std::string &from, const std::string &to)
    {
        const size_t at = text.find(from);
        if (at == std::string::npos)
            qFatal("“%s” is not in %s", from.c_str(), text.c_str());
        text.replace(at, from.size(), to);
    }

    std::unique_ptr<GateFixture> m_fixture;
    std::shared_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestAuditing)
#include "tst_auditing.moc"
