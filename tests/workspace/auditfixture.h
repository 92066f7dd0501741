#pragma once

#include "gatefixture.h"

#include "workspace/auditing.h"

#include <chrono>
#include <memory>
#include <string>

namespace driftgate::test
{

inline bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

/// All that is wrong, a line each; what could not be found out begins with "?".
inline std::string faultsOf(const LedgerAudit &audit)
{
    std::string out;
    for (const RecordAudit &record : audit.records) {
        const std::string kind(recordKindName(record.entry.record.kind));
        for (const QString &fault : record.faults)
            out += kind + ": " + fault.toStdString() + '\n';
        for (const QString &sentence : record.unknown)
            out += "? " + kind + ": " + sentence.toStdString() + '\n';
    }
    for (const DeployedAudit &deployed : audit.deployed)
        out += deployed.text.toStdString() + '\n';
    return out;
}

/// A gate whose clock moves on, and the records that somebody slips into its ledger. Commits and
/// records are of one time.
class AuditFixture : public GateFixture
{
public:
    AuditFixture()
    {
        environment.clock = m_clock;
        repository().setTime(now().time_since_epoch() / std::chrono::seconds(1));
    }

    [[nodiscard]] TimePoint now() const { return m_clock->now(); }
    void wait(std::chrono::milliseconds time)
    {
        m_clock->advance(time);
        repository().setTime(now().time_since_epoch() / std::chrono::seconds(1));
    }

    /// Commits another image of the application, in somebody's name.
    Revision release(const std::string &image, const std::string &author = "ada@example.org")
    {
        repository().environment()["GIT_AUTHOR_EMAIL"] = author;
        write("apps/checkout/base/deployment.yaml", deployment(3, image));
        const Revision out = commit("Release " + image);
        repository().environment().erase("GIT_AUTHOR_EMAIL");
        return out;
    }

    /// A record of a sync of checkout to staging, as a program would write it that nobody let do
    /// it.
    [[nodiscard]] Record syncOf(const Revision &revision, const PlanDigest &plan = {}) const
    {
        Record out;
        out.kind = RecordKind::Sync;
        out.application = ApplicationName("checkout");
        out.cluster = ClusterName("staging");
        out.clusterUid = "uid-of-staging";
        out.revision = revision;
        out.plan = plan;
        out.by = "Mallory <mallory@example.org>";
        out.at = now();
        out.detail.set("engine", Value::string("apply"));
        out.detail.set("outcome", Value::string("matched"));
        out.detail.set("end", Value::string("done"));
        return out;
    }

    /// Puts a record into the ledger as it is.
    Record putIn(const Record &record, bool isSigned = false) const
    {
        const auto written =
            Ledger(root(), environment.runner).append(record, isSigned, CancelToken());
        if (!written)
            qFatal("no record: %s", reasonOf(written).c_str());
        return *written;
    }

    /// What somebody does past Driftgate.
    void moveLive(const Revision &from, const Revision &to) const
    {
        if (editLive("staging", from.hex(), to.hex()) == 0)
            qFatal("the cluster does not run %s", from.hex().c_str());
    }

    [[nodiscard]] LedgerAudit audit(const std::shared_ptr<Workspace> &workspace) const
    {
        Result<LedgerAudit> out = QCoro::waitFor(auditLedger(workspace, {}, true, {}));
        if (!out)
            qFatal("no audit: %s", reasonOf(out).c_str());
        return std::move(*out);
    }

private:
    std::shared_ptr<FixedClock> m_clock = testClock();
};

} // namespace driftgate::test
