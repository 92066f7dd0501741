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

    void takesAnApprovalOfAnotherPlaceForNothing_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("of this one") << QByteArray("cluster") << QByteArray("prod-eu")
                                     << QByteArray("prod-eu") << QByteArray();
        QTest::newRow("another cluster") << QByteArray("cluster") << QByteArray("prod-eu")
                                         << QByteArray("staging") << QByteArray("1 approval");
        QTest::newRow("another cluster of the same name")
            << QByteArray("clusterUid") << QByteArray("uid-of-prod-eu")
            << QByteArray("uid-of-staging") << QByteArray("another cluster, which had the same");
        QTest::newRow("another application") << QByteArray("app") << QByteArray("checkout")
                                             << QByteArray("ingress") << QByteArray("1 approval");
    }

    /// The line names this plan and shows it, and is wrong in one place.
    void takesAnApprovalOfAnotherPlaceForNothing()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, other);
        QFETCH(QByteArray, why);
        const auto plan = m_fixture->approve(m_workspace, {}, "prod-eu");
        QVERIFY2(plan, reasonOf(plan).c_str());
        const std::string before = '"' + field.toStdString() + "\":\"";
        std::string line = note();
        replace(line, before + value.toStdString() + '"', before + other.toStdString() + '"');
        setNote(line);
        const auto report = m_fixture->sync(m_workspace, **plan);
        QCOMPARE(report.has_value(), why.isEmpty());
        if (report)
            return;
        QCOMPARE(report.error().code, ErrorCode::Denied);
        QVERIFY2(contains(reasonOf(report), why.toStdString()), reasonOf(report).c_str());
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

    void holdsTheAuthorsAgainstTheApprovalsAgain_data()
    {
        QTest::addColumn<QString>("approver");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("wrote nothing of it") << QStringLiteral("Rita <rita@example.org>") << true;
        QTest::newRow("wrote the last commit") << QStringLiteral("Ada <ada@example.org>") << false;
        QTest::newRow("wrote the one before") << QStringLiteral("Bob <BOB@example.org>") << false;
        QTest::newRow("wrote what was there") << QStringLiteral("Eve <eve@example.org>") << true;
        QTest::newRow("wrote something else") << QStringLiteral("Mel <mel@example.org>") << true;
    }
    void holdsTheAuthorsAgainstTheApprovalsAgain()
    {
        QFETCH(const QString, approver);
        QFETCH(const bool, isGood);
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        releaseBy("eve@example.org", "shop/checkout:1.8.1");
        m_fixture->bringUp(m_workspace);
        releaseBy("bob@example.org", "shop/checkout:1.8.2");
        m_fixture->repository().environment()["GIT_AUTHOR_EMAIL"] = "mel@example.org";
        m_fixture->write("apps/ingress/configmap.yaml",
                         GateFixture::configMap("ingress", "ingress", "b"));
        m_fixture->commit("Move the ingress");
        releaseBy("ada@example.org", "shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        QVERIFY2(audit().isGood(), faultsOf(audit()).c_str());
        // Another name in the approval: what a sync past the policy would have left behind.
        std::string forged;
        for (std::string line : lines(note())) {
            if (contains(line, "\"kind\":\"approval\""))
                replace(line, "Rita Reviewer <rita@example.org>", approver.toStdString());
            forged += line + '\n';
        }
        setNote(forged);
        const LedgerAudit audit = this->audit();
        QVERIFY2(audit.isGood() == isGood, faultsOf(audit).c_str());
        QCOMPARE(contains(faultsOf(audit), "Its author wrote one of the commits"), !isGood);
    }

    /// One that was rolled back too far brings commits when it goes forward again.
    void holdsTheAuthorsAgainstARollbackThatWentForward()
    {
        m_fixture->setPolicy("policy: {notAuthor: true}\n");
        releaseBy("eve@example.org", "shop/checkout:1.8.1");
        const Revision first = m_fixture->repository().head();
        m_fixture->bringUp(m_workspace);
        releaseBy("bob@example.org", "shop/checkout:1.8.2");
        const Revision second = m_fixture->repository().head();
        releaseBy("ada@example.org", "shop/checkout:1.9.0");
        m_fixture->bringUp(m_workspace);
        for (const Revision &to : {first, second}) {
            PlanOptions back;
            back.inspect.target = to;
            back.rollsBack = true;
            QCOMPARE(m_fixture->bringUp(m_workspace, back).record->kind, RecordKind::Rollback);
        }
        QVERIFY2(audit().isGood(), faultsOf(audit()).c_str());
        std::string forged;
        for (std::string line : lines(note(second.hex()))) {
            if (contains(line, "\"kind\":\"approval\""))
                replace(line, "Rita Reviewer <rita@example.org>", "Bob <bob@example.org>");
            forged += line + '\n';
        }
        setNote(forged, second.hex());
        QVERIFY2(contains(faultsOf(audit()), "Its author wrote one of the commits"),
                 faultsOf(audit()).c_str());
    }

    void tellsWhereChangesAreMeantToComeThrough()
    {
        m_fixture->bringUp(m_workspace);
        const auto gated = [this] {
            std::string out;
            for (const DeployedAudit &each : audit().deployed)
                out += each.isGated ? each.application.text() + '/' + each.cluster.text() + ' '
                                    : std::string();
            return out;
        };
        QCOMPARE(gated(), "checkout/staging ");
        m_fixture->setPolicy("policy: {required: 1}\n");
        m_workspace = m_fixture->open();
        QCOMPARE(gated(), "checkout/staging checkout/prod-eu ingress/staging ");
    }

    void holdsWhatWasReadBeforeAgainstTheLedger()
    {
        const Revision first = m_fixture->repository().head();
        m_fixture->bringUp(m_workspace);
        const auto ledger = QCoro::waitFor(readLedger(m_workspace, {}));
        const ApplicationName checkout("checkout");
        const ClusterName staging("staging");
        const ClusterName prod("prod-eu");
        const Error away{ErrorCode::Network, QStringLiteral("away"), {}};
        const auto ask = [&](std::vector<DeployedAudit> deployed) {
            return QCoro::waitFor(auditKnown(m_workspace, *ledger, std::move(deployed), {}))
                ->deployed;
        };
        const auto here = ask({{.application = checkout, .cluster = staging, .deployed = first},
                               {.application = checkout, .cluster = prod, .deployed = first}});
        QVERIFY(here[0].isReviewed && here[0].record);
        QVERIFY(!here[1].isReviewed); // the same revision, put there by nobody on record
        const auto lost =
            ask({{.application = checkout, .cluster = prod, .deployed = first, .error = away}});
        QCOMPARE(lost[0].error, std::optional(away));
        QVERIFY(lost[0].isReviewed);
        CancelSource stop;
        stop.request_stop();
        const auto stopped = QCoro::waitFor(auditKnown(m_workspace, *ledger, {}, stop.get_token()));
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
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
    void releaseBy(const std::string &email, const std::string &image)
    {
        m_fixture->repository().environment()["GIT_AUTHOR_EMAIL"] = email;
        m_fixture->write("apps/checkout/base/deployment.yaml", GateFixture::deployment(3, image));
        m_fixture->commit("Release " + image);
    }

    [[nodiscard]] LedgerAudit audit() const
    {
        Result<LedgerAudit> out = QCoro::waitFor(auditLedger(m_workspace, {}, true, {}));
        if (!out)
            qFatal("no audit: %s", reasonOf(out).c_str());
        return std::move(*out);
    }

    [[nodiscard]] std::string note(const std::string &on = "HEAD") const
    {
        return m_fixture->repository().git({"notes", "--ref=driftgate", "show", on});
    }

    void setNote(const std::string &text, const std::string &on = "HEAD") const
    {
        m_fixture->repository().git({"notes", "--ref=driftgate", "add", "-f", "-F", "-", on}, text);
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
